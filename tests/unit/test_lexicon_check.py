"""The lint of the lexicon tables."""

from __future__ import annotations

import pytest

from coopevents.lexicon.check import LexiconReport, check_table, check_tables

HEADER = "id,name,valid_from,valid_to,example,source\n"


def test_lexicon_check_tables_of_the_package_are_clean() -> None:
    report = check_tables()
    assert report.errors == []
    assert report.rows


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a,가람청,1998,1996,가람청이 열었다.,here", "is after"),
        ("a,가람청,199,,가람청이 열었다.,here", "valid_from"),
        ("a,가람청,,,,here", "no example"),
        ("a,가람청,,,가람청이 열었다.,", "no source"),
        ("a,가람청 ,,,가람청이 열었다.,here", "blanks"),
        ("a,가람청,,,가람청이 열었다.", "cells"),
        ("a,가람청,,,가람청이 열었다.,here\na,가람청,,,가람청이 열었다.,here", "already"),
    ],
)
def test_lexicon_check_names_table_line_and_reason(row: str, message: str) -> None:
    report = LexiconReport()
    check_table("offices", HEADER + row + "\n", report)
    assert len(report.errors) == 1
    assert report.errors[0].startswith("offices.csv line ")
    assert message in report.errors[0]


def test_lexicon_check_good_and_empty_tables() -> None:
    report = LexiconReport()
    check_table("offices", HEADER + "a,가람청,1996,1998-02,가람청이 열었다.,here\n", report)
    check_table("nothing", "", report)
    assert report.rows == {"offices": 1}
    assert report.errors == ["nothing.csv: no columns"]
