"""Premises from the calendar."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.resolve.year.timeline import Premise, edtf_month, ordinal
from coopevents.resolve.year.weekdays import calendar_premises


def find(text: str, rule: str) -> list[Premise]:
    return [premise for premise in calendar_premises(text, annotate_dates(text)) if premise.rule == rule]


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("11.17(월) 포럼을 열었다.", {2008, 2014, 2025}, {2013, 2015}),
        ("지난해 11월 17일(월) 포럼을 열었다.", {2009, 2015}, {2008, 2014}),
        ("내년 3월 5일(목) 포럼을 연다.", {2014, 2019}, {2015, 2020}),
        ("지난 5월 18일부터 돌았다. 20일(화) 상하이에서 열었다.", {2008, 2014}, {2007, 2009}),
    ],
)
def test_weekdays_cut_years(text: str, inside: set[int], outside: set[int]) -> None:
    years = set(find(text, "year.weekday")[0].years)
    assert inside <= years
    assert not outside & years


@pytest.mark.parametrize(
    "text",
    [
        "10월 24~28일 일정\n11:00 9월 유통업체 매출 동향\n△25일(화)\n포럼",  # a month without a day is a topic
        "10월 24~28일 일정\n11:00 설명회 열린다(11월 3일)\n△25일(화)\n포럼",  # in brackets
    ],
)
def test_weekdays_of_a_list_stay_in_its_month(text: str) -> None:
    assert {2016, 2022} <= set(find(text, "year.weekday")[-1].years)


def test_weekdays_look_over_new_year() -> None:
    (premise,) = find("오는 1월 8일(목) 상담회를 연다.", "year.weekday")
    assert 2015 in premise.years  # written in January
    assert 2014 in premise.years  # written in November or December
    assert 2014 * 12 + 5 not in premise.allowed  # not in June


@pytest.mark.parametrize("text", ["2014년 11월 17일(월)", "매주 월요일에 연다.", "11월 17일에 연다.", "17일 밝혔다."])
def test_weekdays_need_a_day_without_a_year(text: str) -> None:
    assert find(text, "year.weekday") == []


def test_weekdays_full_date_of_the_occasion_bounds_the_time_of_writing() -> None:
    (premise,) = find("일시 : ’22. 9. 22.(목) ~ 9. 23.(금)", "year.full_date.occasion")
    assert premise.years == (2022, 2023)
    assert 2022 * 12 + 8 in premise.allowed


def test_weekdays_date_alone_on_its_line_is_a_banner() -> None:
    assert find("2024.10.03 (목)\n\n시는 상담회를 열었다.", "year.full_date.occasion") == []


def test_weekdays_wrong_weekday_is_no_occasion() -> None:
    assert find("시는 2022. 9. 22.(월) 상담회를 열었다고 밝혔다.", "year.full_date.occasion") == []


def test_weekdays_day_told_with_and_without_year_is_of_the_year_of_writing() -> None:
    text = "시는 9월 22일 상담회를 연다.\n일시 : 2022. 9. 22.(목) 10:00"
    (premise,) = find(text, "year.full_date.repeated")
    assert premise.years == (2022,)


def test_weekdays_months_talked_about() -> None:
    assert find("5월 18일 열었다.", "year.months") == []  # perhaps one of last year's days
    (premise,) = find("지난 5월 18일 열었다.", "year.months")
    assert ordinal(2010, 9) in premise.allowed
    assert ordinal(2010, 4) not in premise.allowed
    (premise,) = find("오는 10월 29일 연다.", "year.months")
    assert ordinal(2010, 4) in premise.allowed
    assert ordinal(2010, 11) not in premise.allowed


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("10일(월) 토론회, 14일(금) 대회", ["2021-05"]),  # only in May is the 10th a Monday
        ("지난 28일(월) 열었다.", ["2021-01", "2021-06", "2021-07"]),  # told in the same month or the next
        ("오는 3일(목) 연다.", ["2021-05", "2021-06"]),  # announced in the month before or the same
    ],
)
def test_weekdays_bare_days_tell_the_month_of_a_known_year(text: str, months: list[str]) -> None:
    left = frozenset[int].intersection(*(premise.allowed for premise in find(text, "year.weekday")))
    assert [edtf_month(month) for month in sorted(left) if month // 12 == 2021] == months


def test_weekdays_december_told_in_january_is_a_late_or_past_day() -> None:
    (early,) = find("12월 14일(목) 협약식을 가졌다.", "year.weekday")
    assert ordinal(2018, 1) not in early.allowed
    (late,) = find("12월 28일(목) 협약식을 가졌다.", "year.weekday")
    assert {ordinal(2017, 12), ordinal(2018, 1)} <= late.allowed


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("시는 지난 3월 협약을 맺은 바 있다.", set(range(4, 13))),
        ("시는 지난 11월 협약을 맺은 바 있다.", {12, 1, 2}),
        ("9월에는 나루 기업의 상담회도 예정돼 있다.", set(range(1, 9))),
        ("오는 2월 사절단을 보낸다.", {1, 11, 12}),
    ],
)
def test_weekdays_month_without_a_day_bounds_the_month_of_writing(text: str, months: set[int]) -> None:
    (premise,) = find(text, "year.months.told")
    assert {month % 12 + 1 for month in premise.allowed} == months


@pytest.mark.parametrize(
    "text",
    [
        "당초 4월에 열 계획이었으나 한 차례 미뤄졌다.",
        "지난해 3월 협약을 맺었다.",
        "내년 3월 바이어를 부르며 5월에는 조사단을 보낼 예정이다.",
        "9월에는 상담회를 열었다.",
        "9월 상담회를 마쳤으며 사절단을 보낼 예정이다.",
    ],
)
def test_weekdays_month_with_a_year_or_undone_bounds_nothing(text: str) -> None:
    assert find(text, "year.months.told") == []


def test_weekdays_newest_day_of_the_lead_is_the_news() -> None:
    (premise,) = find(
        "대표단이 2013년 4월 16일부터 19일까지 나루시를 방문하였다. 첫 상담회는 10월에 열린다.", "year.full_date.newest"
    )
    assert premise.years == (2013,)


@pytest.mark.parametrize(
    "text",
    [
        "두 시는 2013년 4월 16일 자매결연을 맺었다.",
        "대표단이 2013년 4월 16일 방문하였다. 2015년에는 답방을 받았다.",
        "대표단이 2013년 4월 16일 방문한다.",
    ],
)
def test_weekdays_day_of_a_beginning_is_no_news(text: str) -> None:
    assert find(text, "year.full_date.newest") == []


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("사절단은 지난달 27일 출국해 호치민(6.28~29)을 거쳤다.", 7),
        ("이달 3일 떠나 5월 4일 방콕에서 상담했다.", 5),
        ("다음 달 3일 떠나 5월 4일 방콕에서 상담한다.", 4),
    ],
)
def test_weekdays_day_of_last_month_and_the_next_one_named(text: str, month: int) -> None:
    (premise,) = find(text, "year.months.counted")
    assert {one % 12 + 1 for one in premise.allowed} == {month}


@pytest.mark.parametrize(
    "text",
    [
        "지난달 27일 열렸고 8월 1일에도 열린다.",
        "지난달 2일 열렸고 8월 21일에도 열린다.",
        "지난달 27일 열렸다.\n6.28일 다시 열렸다.",
        "지난달 4일부터 나흘간 돌았다. 10월 5일(목) 협약을 맺었다.",
    ],
)
def test_weekdays_days_apart_say_nothing_of_the_month(text: str) -> None:
    assert not find(text, "year.months.counted")
