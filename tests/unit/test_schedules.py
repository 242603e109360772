"""The month of a weekly schedule."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.resolve.year.schedules import schedule_premises
from coopevents.resolve.year.timeline import month_of


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("[알림] 다음 주 기관 일정 (11월 18일~22일)\n\n▷18일(월) 간담회", {11}),
        ("다음 주 경제 일정 (6월 3일~7일)", {5, 6}),
        ("<이번 주 산업 일정> 4월 13일∼18일", {4}),
        ("나루시 주간 주요일정 및 보도계획 (9월 19일 ~ 9월 23일)", {9}),
        ("금주의 경제 캘린더  6월 1일 ~ 5일", {5, 6}),
    ],
)
def test_schedules_tell_the_month_of_writing(text: str, months: set[int]) -> None:
    (premise,) = schedule_premises(text, annotate_dates(text))
    assert {month_of(month) for month in premise.allowed} == months


@pytest.mark.parametrize(
    "text",
    [
        "시는 다음 주 11월 18일 상담회를 연다.",
        "이번 주 산업 일정\n\n본문에서 11월 18일을 말한다.",
        "상담회 일정 (11월 18일~22일)",
        "이번 주 산업 일정 (18일~22일)",
    ],
)
def test_schedules_else_say_nothing(text: str) -> None:
    assert not list(schedule_premises(text, annotate_dates(text)))
