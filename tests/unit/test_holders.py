"""Persons with titles: every row of `offices.csv` both ways, and the forms of the press."""

from __future__ import annotations

import pytest

from coopevents.document import Span
from coopevents.lexicon.loader import Row, load_table
from coopevents.resolve.year.holders import HolderFinder
from coopevents.resolve.year.timeline import months_of, within

TERM = (2013, 2014, 2015, 2016)
FINDER = HolderFinder.from_lexicon()
ROWS = load_table("offices", ("person", "office", "valid_from"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['person']}-{row['office']}-{row['valid_from']}")
def test_holders_row_fires_in_its_example_only(row: Row) -> None:
    term = within(*months_of(row["valid_from"], row["valid_to"]))
    assert any(term <= premise.allowed for premise in FINDER.find(row["example"]))
    assert FINDER.find(row["not_example"]) == []


@pytest.mark.parametrize(
    ("text", "quote", "years"),
    [
        ("중소기업청(청장 한정화)은 포럼을 열었다.", "중소기업청(청장 한정화", (2013, 2014, 2015, 2016)),
        ("李元鐘 忠北지사가 서명했다.", "李元鐘 忠北지사", tuple(range(1998, 2007))),
        ("지난 7월 취임한 李元鐘 忠北지사가 서명했다.", "李元鐘 忠北지사", (1998,)),
        ("지난 7월 취임한 이원종 충북지사가 서명했다.", "이원종 충북지사", (1998,)),
        ("지난 3월 취임한 한정화 중소기업청장은 말했다.", "한정화 중소기업청장", (2013,)),
        ("지난달 취임한 한정화 중소기업청장은 말했다.", "한정화 중소기업청장", (2013,)),
        ("지난해 7월 취임한 이원종 충북지사가 서명했다.", "이원종 충북지사", (1999,)),
        ("동서발전(사장 박일준)은 연다. 지난 2월 취임한 박일준 사장은 말했다.", "동서발전(사장 박일준", (2018,)),
        ("취임 1주년을 맞은 한정화 중소기업청장은 말했다.", "한정화 중소기업청장", (2014,)),
        ("한정화 중소기업청장은 말했다.", "한정화 중소기업청장", (2013, 2014, 2015, 2016)),
        ("중기청은 5일 연다. 한정화 청장이 참석한다.", "한정화 청장", (2013, 2014, 2015, 2016)),
        ("한정화(韓正和) 중기청장이 참석한다.", "한정화(韓正和) 중기청장", (2013, 2014, 2015, 2016)),
        ("이상직 중진공 이사장은 출국했다.", "이상직 중진공 이사장", (2018, 2019, 2020)),
        ("이재명 경기지사와 백군기 용인시장이 서명했다.", "이재명 경기지사", (2018, 2019, 2020, 2021)),
        ("KOTRA(사장: 권평오)는 연다.", "KOTRA(사장: 권평오", (2018, 2019, 2020, 2021)),
        ("중진공은 이상직 이사장이 출국했다고 밝혔다.", "이상직 이사장", (2018, 2019, 2020)),
        ("중진공(SBC·이사장 이상직)은 출국했다.", "SBC·이사장 이상직", (2018, 2019, 2020)),
        (
            "「사절단(단장 한정화·韓正和중소기업청장)」이 출국했다.",
            "한정화·韓正和중소기업청장",
            (2013, 2014, 2015, 2016),
        ),
        ("중진공 이상직 이사장은 출국했다.", "이상직 이사장", (2018, 2019, 2020)),
        ("울산시는 사절단을 보냈다. 김기현 시장은 말했다.", "김기현 시장", (2014, 2015, 2016, 2017, 2018)),
    ],
)
def test_holders_reads_the_forms_of_the_press(text: str, quote: str, years: tuple[int, ...]) -> None:
    premise = FINDER.find(text)[0]
    assert premise.span is not None
    assert text[premise.span.start : premise.span.end] == quote
    assert premise.years == years


@pytest.mark.parametrize(
    "text",
    [
        "한정화 교수가 중소기업청에서 강연했다.",  # no title
        "전 중소기업청장 한정화 씨가 강연했다.",
        "중소기업청은 한정화 전 청장을 초청했다.",
        "김기현 시장개척단 단장",  # 시장 is part of another word
        "김기현 시장은 말했다.",  # no city named: somebody else's mayor
        "중소기업중앙회가 연 행사에서 김영수 회장은 말했다.",  # the chairman of which body?
        "울산시 부시장 김기현은 말했다.",
        "울산시장 후보인 김기현 의원은 말했다.",
        "당시 중소기업청장 한정화가 서명했다.",
        "중소기업청장 한정화 내정자는 말했다.",
    ],
)
def test_holders_needs_a_title_that_is_held(text: str) -> None:
    assert FINDER.find(text) == []


def test_holders_keeps_only_the_lower_bound_in_a_sentence_with_a_year() -> None:
    (premise,) = FINDER.find("2014년 한정화 중소기업청장이 서명한 협약이다.")
    assert premise.years[0] == 2013
    assert premise.years[-1] > 2020
    assert premise.rule == "year.office.past"


def test_holders_year_ahead_does_not_make_a_sentence_of_the_past() -> None:
    (premise,) = FINDER.find("한정화 중소기업청장은 2017년 3월 제2회 대회를 다시 열기로 했다.")
    assert premise.rule == "year.office"


def test_holders_unites_terms_of_one_person() -> None:
    (premise,) = FINDER.find("오세훈 서울시장이 개막식에 참석했다.")
    assert 2008 in premise.years
    assert 2022 in premise.years
    assert 2015 not in premise.years


def test_holders_tells_namesakes_apart_by_the_title() -> None:
    (governor,) = FINDER.find("최문순 강원도지사가 참석했다.")
    (head,) = FINDER.find("최문순 화천군수가 참석했다.")
    assert governor.years[0] == 2011
    assert head.years[0] == 2014


def test_holders_skips_page_furniture() -> None:
    text = "중소기업청(청장 한정화)은 포럼을 열었다."
    assert FINDER.find(text, [Span(0, 12)]) == []
