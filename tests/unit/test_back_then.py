"""Earlier editions told by 때, and by a numbered list of dates and places."""

from __future__ import annotations

import pytest
from short_texts import Extract

Row = tuple[str, str | None, str | None]


def told(record: Extract, text: str) -> list[Row]:
    """Type, date and city of the occasions of a text of 2023, but for that of the year itself."""
    found = record("가람도 소식\n\n" + text, "2023-05-08").events
    return [(e.type.value, e.date, e.place.city) for e in found if e.date and not e.date.startswith("2023")]


MEETING = "울산시는 지난 3일 울산에서 ‘제3회 동반성장 구매상담회’를 열었다. "
MISSION = "광주시가 파견한 아프리카 무역사절단이 지난 2일 귀국했다. 시의 아프리카 사절단은 이번이 두번째다. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            MEETING + "지난해 10월 20일 대전 나루체육관에서 연 2회 때는 중소기업 98개사가 201건을 상담했다.",
            [("consultation", "2022-10-20", "대전")],
        ),
        (
            MISSION + "2009년 6월 더반과 나이로비를 다녀온 1차때는 8개사가 바이어와 90건을 상담했다.",
            [("trade_mission", "2009-06", "더반")],
        ),
        (
            MISSION + "단장은 “작년 5월 다낭 때는 상담 2200만 달러에 그쳤다”고 말했다.",
            [("trade_mission", "2022-05", "다낭")],
        ),
        # no edition: nothing told of it, a time of another kind
        (MEETING + "지난해 10월 1차 때와 같은 곳이다.", []),
        (MEETING + "기업들은 지난해 코로나 때는 98개사가 상담을 미뤘다.", []),
    ],
)
def test_back_then_editions(record: Extract, text: str, expected: list[Row]) -> None:
    assert told(record, text) == expected
