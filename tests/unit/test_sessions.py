"""Turns of a day that a weak noun tells: 오후에는 1대1 상담이 이어졌다."""

from __future__ import annotations

import pytest
from short_texts import Extract

FORUM = "나루시는 12일 다낭 가람호텔에서 한-베 중소기업 포럼을 열었다."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "오후에는 자리를 옮기지 않고 현지 물류회사 30곳을 상대로 한 1:1 비즈니스 상담이 이어졌다.",
            "1:1 비즈니스 상담",
        ),
        ("포럼 뒤에 있은 1대1 상담에서는 한국기업 43곳과 현지 기업 110곳이 협력을 타진했다.", "1대1 상담"),
        ("포럼을 마친 뒤 곧바로 이어진 1대1 투자상담에 현지 기업 11곳이 남아 조건을 물었다.", "1대1 투자상담"),
        ("오후에는 임대공장 입주상담이 진행됐다.", "임대공장 입주상담"),
        ("국내 38개 업체가 현지 바이어 124명과 마주 앉아 하루 종일 일대일 상담을 벌였다.", "일대일 상담"),
    ],
)
def test_sessions_are_told_by_how_they_came(record: Extract, text: str, name: str) -> None:
    found = record(f"나루시, 다낭서 포럼\n\n{FORUM} {text}\n", "2018-09-18").events
    assert [(e.name, e.type.value, e.date) for e in found if e.type.value == "consultation"] == [
        (name, "consultation", "2018-09-12")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "한 업체는 바이어와 상담을 벌여 12만달러를 팔았다.",  # what one firm did
        "시는 내년에도 기업별 맞춤 상담을 늘리기로 했다.",  # what a body does
        "참가기업들은 이틀 동안 상담 120건을 했다.",  # what came of it
    ],
)
def test_sessions_are_not_what_was_done(record: Extract, text: str) -> None:
    found = record(f"나루시, 다낭서 포럼\n\n{FORUM} {text}\n", "2018-09-18").events
    assert [e.type.value for e in found] == ["forum"]


def test_sessions_within_an_occasion_of_their_kind(record: Extract) -> None:
    text = "포럼 뒤에 진행된 매칭 상담회에서는 나루 기업 8곳이 현지 기업 60곳과 1대1 밀착 상담을 했다."
    found = record(f"나루시, 다낭서 포럼\n\n{FORUM} {text}\n", "2018-09-18").events
    assert [e.name for e in found if e.type.value == "consultation"] == ["매칭 상담회"]
