"""The one trade that a whole text is about."""

import pytest
from short_texts import Extract, Read

from coopevents.assemble.sectors.section_trades import SectionTrades

LEAD = "부산 조선기자재 8개사, 오슬로서 수출길\n\n부산시는 2019년 5월 7일 오슬로에서 수출상담회를 열었다. "


@pytest.mark.parametrize(
    ("body", "topic"),
    [
        ("조선기자재 업체 8개사가 나왔다. 조선기자재 수출은 늘고 있다.", "shipbuilding"),
        ("업체 8개사가 나왔다.", None),
        ("조선기자재, 화장품, 식품, 의류, 완구 업체가 나왔고 조선기자재는 인기였다.", None),
    ],
)
def test_section_trades_is_what_the_headline_and_the_body_speak_of(read: Read, body: str, topic: str | None) -> None:
    found = SectionTrades(read(LEAD + body)).of(0)
    assert (found.value if found else None) == topic


def test_section_trades_goes_to_what_tells_no_trade_of_its_own(record: Extract) -> None:
    found = record(
        LEAD + "조선기자재 업체 8개사가 나왔다. 조선기자재를 찾는 발길이 이어졌다.\n\n"
        "8일에는 현지 선주협회와 간담회를 열었다. 나루시는 이 자리에서 노르웨이 투자청과 업무협약을 맺었다.\n"
    )
    assert {code.value for event in found.events for code in event.sectors} == {"shipbuilding"}
    # a 간담회 beside has it in two of five records: the scale leaves it out
    assert [bool(event.sectors) for event in found.events] == [True, False]
    assert [[code.value for code in deal.sectors] for deal in found.agreements] == [["shipbuilding"]]
