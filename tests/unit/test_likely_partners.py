"""Partner lands that no rule gives an occasion, weighed by all that the text tells."""

import pytest
from short_texts import Extract

from coopevents.assemble.partners.likely import RULE

BUYERS = (
    "가람도는 17일 수원 컨벤션센터에서 부품 구매상담회를 연다. 상담회에는 말레이시아와 필리핀 조선소 관계자가 나온다. "
    "도내 20개사가 이들을 만난다.\n"
)


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        # who comes, or whose case is told, by words that no rule knows
        (BUYERS, {"MY", "PH"}),
        (
            "가람도는 17일 수원 컨벤션센터에서 온라인 기술설명회를 열었다. 설명회는 노르웨이 선사의 기술 "
            "담당자들이 화면으로 지켜봤다.\n",
            {"NO"},
        ),
        # in passing: how exports went, where somebody lived
        (
            "가람도는 12일 수원 컨벤션센터에서 중소기업 구매상담회를 열었다. 도는 앞서 베트남 수출이 줄었다고 밝혔다. "
            "상담회에는 대기업 20개사가 참가했다.\n",
            set(),
        ),
        (
            "가람도는 12일 수원 컨벤션센터에서 청년창업 포럼을 열었다.\n\n김 대표는 미국에서 20년을 살았다.\n",
            set(),
        ),
    ],
)
def test_likely_partners_are_weighed(record: Extract, text: str, lands: set[str]) -> None:
    (event,) = record(text).events
    assert set(event.countries) == lands


def test_likely_partners_stand_where_they_are_told_nearest(record: Extract) -> None:
    (event,) = record(BUYERS).events
    rows = {row.value: (row.rule, row.start) for row in event.evidence if row.field == "countries"}
    assert rows == {"MY": (RULE, BUYERS.index("말레이시아")), "PH": (RULE, BUYERS.index("필리핀"))}
