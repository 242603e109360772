"""Texts that end where a rule expects more, and figures that cannot be."""

from __future__ import annotations

import pytest

import coopevents


@pytest.mark.parametrize(
    "text",
    [
        # what a counted agreement comes to, without its verb
        "가람시와 다롄시 기업들은 5일 합작투자 가계약 2건을 체결했다.\n"
        "이에 따라 가람식품은 다롄시 누리창과 절반씩 모두 90만",
        # figures of the year before in a heading, with nothing below it
        "2012 가람 수출상담회 참가기업 모집\n가람시는 다음 달 3일 가람호텔에서 수출상담회를 연다.\n"
        "5. 지난해 성과 : 7개사 참가, 상담 210건\n □ 기    간 : 2012. 5. 3.(목)\n",
        # a list of parties with an empty place
        "가람시는 5일 누리센서, 다솜기계, , 나래전자 등 3개사와 업무협약을 체결했다.",
        # days and sums that do not exist
        "보도일자: 2.30\n가람시는 3일 수출상담회를 열었다.",
        "승인일자 02.31 10:00\n가람시는 3일 수출상담회를 열었다.",
        "가람시는 3일 수출상담회를 열어 99999999999999999999 조 원을 계약했다.",
    ],
)
def test_broken_off_text_is_read(text: str) -> None:
    assert coopevents.extract(text, published="2012-05-10").doc_id
