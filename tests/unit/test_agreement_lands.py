"""The land of agreements whose parties' home no construction tells."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        # the land that the text and the sentence before are about
        (
            "가람도 식품, 캐나다 식탁에 오른다\n\n가람도는 18일 캐나다 밴쿠버에서 판촉전을 열었다. "
            "캐나다 유통업체 5곳이 찾았다.\n\n"
            "캐나다 시장을 두드려 온 맑은샘식품은 델 노르데와 12만 달러의 공급계약을 체결했다.",
            [["CA"]],
        ),
        # at home, among bodies of ours
        (
            "가람도는 18일 캐나다 밴쿠버에서 판촉전을 열었고 5월 3일에는 일본 오사카에서 상담회를 연다.\n\n"
            "한편 중소기업진흥공단과 신용보증기금, 기술보증기금, "
            "한국무역보험공사는 20일 서울에서 수출기업 지원 업무협약을 체결했다.",
            [[]],
        ),
        # of the town that a name begins with
        ("▶ 9일(수) 부산항만공사–닝보항그룹 업무협약 체결", [["CN"]]),
        ("파리베이커리와 가람시는 12일 업무협약을 맺었다.", [[]]),
        # of the partner as the lead tells it
        (
            "맑은샘식품이 칠레 기업과 1억 달러 규모의 의향서를 체결했다. "
            "맑은샘식품은 전날 델 노르데와 1억 달러 규모의 의향서를 체결했다고 밝혔다.",
            [["CL"]],
        ),
        # no land is told
        ("맑은샘식품은 델 노르데와 12만 달러의 공급계약을 체결했다.", [[]]),
    ],
)
def test_agreement_lands_are_weighed(record: Extract, text: str, lands: list[list[str]]) -> None:
    assert [list(one.countries) for one in record(text, PUBLISHED).agreements] == lands
