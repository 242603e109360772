"""Journeys abroad of a province's or a town's head, told without a noun for a delegation."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"
VISITS = {"delegation_visit", "trade_mission"}


@pytest.mark.parametrize(
    ("text", "name", "status", "date", "lands"),
    [
        (
            "한가람 나루시장이 22일 유럽 출장을 떠난다.\n7일 나루시에 따르면 한 시장은 6박 8일 일정으로 영국·독일 등 "
            "2개국을 방문한다.\n부품업체 2곳과 투자협약을 맺을 예정이다.",
            "유럽 출장",
            "planned",
            "2023-05-22/2023-05-29",
            ("DE", "GB"),
        ),
        (
            "한가람 나루도지사가 판로를 넓히기 위한 일본 방문길에 오른다.\n나루도에 따르면 한 지사는 오는 15일부터 "
            "18일까지 나흘간 일본 도쿄와 오사카를 찾는다.",
            "일본 방문",
            "planned",
            "2023-05-15/2023-05-18",
            ("JP",),
        ),
        (
            "한 시장은 오는 5월 11일부터 19일까지 7박 9일 동안 프랑스 "
            "파리, 독일 함부르크, 이탈리아 밀라노 등을 차례로 찾는다.",
            "프랑스 파리, 독일 함부르크, 이탈리아 밀라노 등 방문",
            "planned",
            "2023-05-11/2023-05-19",
            ("DE", "FR", "IT"),
        ),
        (
            "한가람 나루군수는 지난 2일부터 5일까지 베트남 하노이를 방문해 수출길을 살폈다.",
            "베트남 하노이 방문",
            "held",
            "2023-05-02/2023-05-05",
            ("VN",),
        ),
    ],
)
def test_official_trips(record: Extract, text: str, name: str, status: str, date: str, lands: tuple[str, ...]) -> None:
    told = [e for e in record(text, PUBLISHED).events if e.type.value in VISITS]
    assert [(e.name, e.status.value, e.date) for e in told] == [(name, status, date)]
    assert tuple(sorted(told[0].countries)) == lands


@pytest.mark.parametrize(
    "text",
    [
        "한가람 나루시장은 15일부터 18일까지 관내 산업단지를 찾아 애로를 듣는다.",
        "한가람 나루시장은 지난해 유럽을 방문한 바 있다.",
        "나루시장은 유럽 시장 개척에 나선다고 밝혔다.",
        "대통령은 15일부터 18일까지 미국을 방문한다.",
    ],
)
def test_official_trips_at_home_or_of_no_time(record: Extract, text: str) -> None:
    assert not [e for e in record(text, PUBLISHED).events if e.type.value in VISITS]


def test_official_trips_of_a_delegation_with_its_noun(record: Extract) -> None:
    text = (
        "한 시장과 나루시 경제사절단은 5월 21일부터 27일까지 6박 7일 일정으로 베트남 하노이를 방문하는 출장을 떠난다."
    )
    told = [e.name for e in record(text, PUBLISHED).events if e.type.value in VISITS]
    assert told == ["나루시 경제사절단"]
