"""The likeliest of the years that the premises leave."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.document import Document
from coopevents.lexicon.weights import weights
from coopevents.resolve.anchor import AnchorFinder
from coopevents.resolve.likely_year import likely_year
from coopevents.resolve.year.cues import Telling, cues
from coopevents.resolve.year.timeline import ordinal, within
from coopevents.resolve.years import YearSolution
from coopevents.text.segment import segment

FINDER = AnchorFinder.from_lexicon()


def telling(text: str) -> Telling:
    return Telling.of(text, annotate_dates(text), ())


def left(*months: frozenset[int]) -> YearSolution:
    """A solution that leaves those months."""
    union = frozenset[int]().union(*months)
    years = tuple(sorted({month // 12 for month in union}))
    return YearSolution(None, years, "open", (), conflict=False, months=union)


def test_likely_year_of_most_months_is_taken() -> None:
    solution = left(within(ordinal(2016, 2), ordinal(2016, 12)), within(ordinal(2017, 1), ordinal(2017, 1)))
    found = likely_year(solution, telling("상담회를 열었다."))
    assert (found.year, found.basis, found.window) == (2016, "weighed", ("2016-02", "2016-12"))
    assert found.candidates == (2016, 2017)


def test_likely_year_stays_open_where_nothing_tells_them_apart() -> None:
    solution = left(within(ordinal(2016, 1), ordinal(2017, 12)))
    assert likely_year(solution, telling("상담회를 열었다.")) is solution


def test_likely_year_never_settles_a_contradiction() -> None:
    solution = YearSolution(None, (), "conflict", (), conflict=True)
    assert likely_year(solution, telling("2016년 상담회")) is solution


@pytest.mark.parametrize(
    ("text", "year", "cue"),
    [
        ("2016년 상담회를 열었다.", 2016, "newest.0"),
        ("2014년 상담회를 열었다.", 2016, "newest.2-3"),
        ("’15. 3. 상담회를 열었다.", 2016, "newest.1"),
        ("2017년까지 늘린다.", 2016, "newest.before"),
        ("2016년 상담회를 열었다.", 2016, "told.this"),
        ("2015년 상담회를 열었다.", 2016, "told.last"),
        ("6월 3일 상담회를 열었다.", 2016, "weekend.none"),  # a Friday
        ("6월 3일 상담회를 열었다.", 2017, "weekend.some"),  # a Saturday
        ("6월 3일까지 신청을 받는다. 6월 2일 연다.", 2017, "weekend.none"),
        ("2월 29일 상담회를 열었다.", 2017, "weekend.some"),
    ],
)
def test_likely_year_cues(text: str, year: int, cue: str) -> None:
    months = within(ordinal(2015, 1), ordinal(2017, 12))
    assert cue in cues(year, months, (), telling(text))


@pytest.mark.parametrize("text", ["전화 042-2014-2015", "모델 X2016호", "2016개 업체", "6월 3일(금) 연다."])
def test_likely_year_cues_not_of(text: str) -> None:
    months = within(ordinal(2015, 1), ordinal(2017, 12))
    assert cues(2016, months, (), telling(text)) == {"months.even"}


def test_likely_year_cues_all_have_weights() -> None:
    known = weights("year").of
    assert {"months.more", "newest.0", "told.this", "weekend.some", "start.1", "end.0"} <= set(known)


def read(text: str) -> Document:
    return segment("d", text)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        # from June to December 2017, or in January 2018
        ("나루시 협약\n\n12월 28일(목) 협약식에는 최수규 중소벤처기업부 차관이 참석했다.\n", 2017),
        ("나루시 상담회 열어\n\n시는 상담회를 열었다.\n", None),
    ],
)
def test_likely_year_of_a_document(text: str, year: int | None) -> None:
    document = read(text)
    dates: Sequence = annotate_dates(document.text)
    assert FINDER.find(document, dates).anchor.year == year
