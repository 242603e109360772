"""Dates that all possible times of writing agree on."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.resolve.anchor import DocumentAnchor
from coopevents.resolve.date.types import Anchor
from coopevents.resolve.hypotheses import common, resolve_document


def resolve(text: str, base: Anchor, *times: tuple[int, int]) -> list[tuple[str, tuple[int, ...]]]:
    anchor = DocumentAnchor(base, None, None, tuple(Anchor(year, month) for year, month in times))
    resolved = resolve_document(annotate_dates(text), anchor)
    return [(resolved[span].edtf, resolved[span].candidates) for span in sorted(resolved)]


def test_hypotheses_what_all_times_of_writing_say_is_settled() -> None:
    assert resolve("12월 28일 협약식", Anchor(), (2017, 12), (2018, 1)) == [("2017-12-28", ())]


def test_hypotheses_what_they_say_differently_stays_open_with_the_years() -> None:
    assert resolve("내년 1월 17일", Anchor(), (2017, 12), (2018, 1)) == [("XXXX-01-17", (2018, 2019))]


def test_hypotheses_shared_parts_are_kept() -> None:
    assert resolve("22일 열었다", Anchor(), (2019, 3), (2019, 4)) == [("2019-XX-22", ())]


def test_hypotheses_the_month_of_writing_gives_bare_days() -> None:
    assert resolve("지난 22일 열었다", Anchor(2019), (2019, 4)) == [("2019-04-22", ())]


def test_hypotheses_explicit_years_are_left_alone() -> None:
    assert resolve("2014년 3월 5일", Anchor(), (2017, 12), (2018, 1)) == [("2014-03-05", ())]


@pytest.mark.parametrize(
    ("values", "shared"),
    [
        ({"2017-12-14", "2018-12-14"}, "XXXX-12-14"),
        ({"2019-03-22", "2019-04-22"}, "2019-XX-22"),
        ({"2019-03-22/2019-03-24", "2019-04-22/2019-04-24"}, "2019-XX-22/2019-XX-24"),
        ({"2019-03", "2019-03-01"}, None),
        ({"2019-03-30/2019-04-02", "2019-04-01"}, None),
    ],
)
def test_hypotheses_common(values: set[str], shared: str | None) -> None:
    assert common(values) == shared
