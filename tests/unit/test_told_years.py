"""Premises from year numbers."""

from __future__ import annotations

import pytest

from coopevents.document import Span
from coopevents.resolve.year.told_years import year_premises


@pytest.mark.parametrize(
    ("text", "rule", "first", "last"),
    [
        ("지난해(2018년)보다 늘었다.", "year.full_date.relative", 2019, 2019),
        ("올해(’19년) 목표는 3천만 불이다.", "year.full_date.relative", 2019, 2019),
        ("내년(2020년) 3월에 연다.", "year.full_date.relative", 2019, 2019),
        ("2018년(지난해) 실적이다.", "year.full_date.relative", 2019, 2019),
        ("지난 2011년 합작공장을 세웠다.", "year.full_date.past", 2011, 2026),
        ("2015년부터 다섯 곳에 센터를 설립했다.", "year.full_date.past", 2015, 2026),
        ("2014년 교역액은 87억불이었으나 줄었다.", "year.full_date.past", 2014, 2026),
        ("2018년 말 기준 회원은 300명이다.", "year.full_date.past", 2018, 2026),
        ("오는 2012년 문을 연다.", "year.tense.coming", 1990, 2012),
        ("2012년까지 30억 원을 투자할 계획이다.", "year.tense.plan", 1990, 2012),
        ("2001년 11월 다음 대회를 다시 열기로 합의했다.", "year.tense.planned", 1990, 2001),
        ("2012년 여수엑스포에 참가하기로 했다.", "year.tense.planned", 1990, 2012),
        ("공장은 2015년 하반기 완공될 예정이다.", "year.tense.planned", 1990, 2015),
        ("2022년에 이어 2년 연속 열렸다.", "year.edition.in_a_row", 2023, 2023),
        ("2019년 이후 3년 만에 다시 열렸다.", "year.edition.after_years", 2022, 2022),
        ("내년 1월 떠난다. 2019년 이후 3년 만에 찾는 만큼 기대가 크다.", "year.edition.after_years", 2021, 2021),
        ("나루는 내년 의장을 맡아 2005년 이후 20년 만에 회의를 연다.", "year.edition.after_years", 2024, 2024),
        ("올해 2019년 이후 3년 만에 열렸다. 내년에도 연다.", "year.edition.after_years", 2022, 2022),
        ("올해 30개사를 시작으로 2013년까지 120개사를 돕는다. 3년간 60억 원을 들인다.", "year.tense.term", 2011, 2011),
        ("내년부터 오는 2015년까지 3년간 추진한다.", "year.tense.term", 2012, 2012),
        ("2010년부터 열려 올해로 5년째를 맞았다.", "year.edition.counted", 2014, 2015),
        ("2009년 통상지원 결산에 따르면 지난 한 해 10회를 보냈다.", "year.full_date.review", 2009, 2010),
        ("1994년 10월 자매도시가 된 두 시는 자매도시 30주년을 기념해 만났다.", "year.edition.anniversary", 2024, 2024),
        (
            "1979년 두 상의가 자매결연을 맺었다. 자매결연 30주년 간담회가 열렸다.",
            "year.edition.anniversary",
            2009,
            2009,
        ),
        ("2013년 4월 16일부터 19일까지 나루를 방문하였다.", "year.full_date.past", 2013, 2026),
        ("2013년 나루 해외마케팅 결산, 올 한 해 17차례 보냈다.", "year.full_date.review", 2013, 2013),
        ("[2015 결산] 안경산업, 올 한 해 밖에서 길을 찾았다.", "year.full_date.review", 2015, 2015),
        ("1999년 결연을 맺었다. 자매결연 10주년을 앞두고 만났다.", "year.edition.anniversary", 2008, 2010),
        ("2016년 맺은 협약은 2년이 지나도록 제자리다.", "year.edition.long_since", 2018, 2019),
        ("2015년 문을 연 지 세 해가 아니라 3년이 지난 지금 다시 찾았다.", "year.edition.long_since", 2018, 2019),
        ("협정 3년차(2010)를 맞아 관세가 내렸다.", "year.full_date.greeted", 2009, 2010),
        ("2012년 새해를 맞아 설명회를 연다.", "year.full_date.greeted", 2011, 2012),
        ("2010년까지 1천만 달러어치를 사들이게 됩니다.", "year.tense.plan", 1990, 2010),
        ("2009년 취항한 항로다.", "year.full_date.past", 2009, 2026),
        ("2009년 통상지원 결산 자료다. 작년에 뿌린 씨를 거둔다.", "year.full_date.review", 2010, 2010),
    ],
)
def test_told_years_admit(text: str, rule: str, first: int, last: int) -> None:
    premise = next(premise for premise in year_premises(text) if premise.rule == rule)
    assert (premise.years[0], premise.years[-1]) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "2030년까지 30곳으로 늘릴 목표를 세웠다가 접었으나 당시 사정이 있었다.",
        "등록번호 2015-20호",
        "당초 2012년 문을 열 예정이었으나 늦어졌다.",
        "2012년 공장을 세운다고 밝혔다.",
        "2012년 열리는 포럼에 초청했다.",
        "상담액은 2019만 달러였다.",
        "전화 042-2014-2015",
        "상담회는 2015 바이어를 맞는다.",
        "올해부터 2013년까지 2년간, 이어 3년간 돕는다.",  # which of the two?
        "2013년까지 3년간 돕는다.",  # from when?
    ],
)
def test_told_years_that_say_nothing(text: str) -> None:
    assert year_premises(text) == []


def test_told_years_latest_past_year_counts() -> None:
    premises = year_premises("2009년 문을 열었다. 2013년에는 분원을 세웠다. 2011년 회원은 90명이었다.")
    (premise,) = [premise for premise in premises if premise.rule == "year.full_date.past"]
    assert premise.years[0] == 2013


def test_told_years_in_furniture_are_skipped() -> None:
    text = "지난 2011년 공장을 세웠다."
    assert year_premises(text, [Span(0, len(text))]) == []
