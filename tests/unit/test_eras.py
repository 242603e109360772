"""Names of bodies: every row of `eras.csv` both ways, and what makes a name no evidence."""

from __future__ import annotations

import pytest

from coopevents.lexicon.loader import Row, load_table
from coopevents.resolve.year.eras import EraFinder
from coopevents.resolve.year.timeline import Strength, months_of, within

FINDER = EraFinder.from_lexicon()
ROWS = load_table("eras", ("name", "valid_from"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['name']}-{row['valid_from']}")
def test_eras_row_fires_in_its_example_only(row: Row) -> None:
    term = within(*months_of(row["valid_from"], row["valid_to"]))
    assert any(term <= premise.allowed for premise in FINDER.find(row["example"]) if row["name"] in premise.note)
    assert not [premise for premise in FINDER.find(row["not_example"]) if row["name"] in premise.note]


@pytest.mark.parametrize(
    "text",
    [
        "옛 중소기업청이 맡았다.",
        "베트남 정보통신부와 협약을 맺었다.",
        "미국 중소기업청과 협약을 맺었다.",
        "중소기업청 출신인 그는 대표가 됐다.",
        "중소기업청년포럼을 열었다.",
        "전중소기업청 건물",
    ],
)
def test_eras_name_of_another_body_is_no_evidence(text: str) -> None:
    assert FINDER.find(text) == []


def test_eras_former_name_beside_the_present_one_counts_as_the_present_one() -> None:
    (premise,) = FINDER.find("중소기업청(현 중소벤처기업부)이 맡았다.")
    assert premise.note.startswith("중소벤처기업부")


def test_eras_name_bounds_both_sides_with_some_grace() -> None:
    (premise,) = FINDER.find("지식경제부는 전시회를 연다.")
    assert premise.years == (2007, 2008, 2009, 2010, 2011, 2012, 2013)
    assert premise.strength is Strength.FIRM


def test_eras_sentence_with_a_year_bounds_below_only() -> None:
    (premise,) = FINDER.find("2015년 중소기업청이 시작한 사업이다.")
    assert premise.years[-1] == max(premise.years) > 2020


def test_eras_name_of_two_periods_admits_both() -> None:
    (premise,) = FINDER.find("해양수산부는 상담회를 연다.")
    assert {2005, 2015} <= set(premise.years)
    assert 2010 not in premise.years


def test_eras_publisher_binds_without_a_span() -> None:
    (premise,) = FINDER.find("상담회를 연다.", publisher="지식경제부")
    assert premise.span is None
    assert premise.strength is Strength.HARD
    assert premise.years[0] == 2008


def test_eras_planned_body_may_be_named_earlier() -> None:
    (premise,) = FINDER.find("재외동포청 신설을 앞두고 포럼을 열었다.")
    assert 2022 in premise.years
