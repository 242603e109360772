"""Days and places that stand outside the clause of an occasion, and whether they are its."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


def told(record: Extract, text: str) -> dict[str, tuple[str | None, str | None]]:
    events = record(text, PUBLISHED).events
    return {event.name: (event.date, event.place.city or event.place.country) for event in events}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a topic holds on over later clauses
        (
            "이번 무역사절단은 판로를 넓히려고 꾸려졌으며, 10월 24일부터 30일까지 다낭에 파견된다.",
            {"무역사절단": ("2018-10-24/2018-10-30", "다낭")},
        ),
        (
            "지난 14일 ‘가람 무역사절단’이 현지에 도착했으며 다낭과 방콕에서 21일까지 활동한다.",
            {"가람 무역사절단": ("2018-04-14/2018-04-21", "다낭")},
        ),
        # until another subject takes over
        (
            "시는 16일 다낭에서 ‘가람 상담회’를 열었다. ‘나루 포럼’은 서울에서 열렸으며, 시장은 17일 방콕을 방문했다.",
            {"가람 상담회": ("2018-04-16", "다낭"), "나루 포럼": (None, "서울")},
        ),
        # another year in its own clause: no day of the clause before
        (
            "시는 16일 다낭에서 나루은행과 협약을 맺고 내년에 방콕에서 ‘가람 상담회’를 개최하기로 했다.",
            {"가람 상담회": ("2019", "방콕")},
        ),
        # moved on to another town
        (
            "사절단은 16일부터 22일까지 활동한다. 17일 다낭에서 ‘가람 포럼’에 참석한다.\n\n"
            "20일에는 방콕으로 자리를 옮겨 상의와 공동 개최하는 ‘나루 포럼’에 참석한다.",
            {"가람 포럼": ("2018-04-17", "다낭"), "나루 포럼": ("2018-04-20", "방콕")},
        ),
        # a day and a place told in the sentence before
        (
            "가람군은 지난 13일 다낭시에서 협약을 맺고 가람 김을 내보낼 길을 텄다.\n\n"
            "협약에 이어 같은 장소에서 열린 품목별 수출상담회에는 12개사가 참가했다.",
            {"품목별 수출상담회": ("2018-04-13", "다낭")},
        ),
        # its own day is not that of the sentence before
        (
            "시는 17일 서울 코엑스에서 ‘가람 상담회’를 열었다.\n\n"
            "작년 6월 같은 자리에서 가진 ‘나루 상담회’에는 12개사가 참가했다.",
            {"가람 상담회": ("2018-04-17", "서울"), "나루 상담회": ("2017-06", "서울")},
        ),
        # a month alone in brackets
        (
            "두 기관은 다낭 한국상품전(10월)과 나루 수출상담회(7월)를 공동 추진키로 했다.",
            {"다낭 한국상품전": ("2018-10", "다낭"), "나루 수출상담회": ("2018-07", None)},
        ),
    ],
)
def test_event_scope(record: Extract, text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    found = told(record, text)
    assert {name: found.get(name) for name in expected} == expected
