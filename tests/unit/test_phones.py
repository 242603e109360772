"""Generations of telephone numbers."""

from __future__ import annotations

import pytest

from coopevents.resolve.year.phones import phone_premises


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("문의 : 경기도 031-259-6123", 2000, 2026),
        ("문의 : 충북도 (043)220-3242", 2000, 2026),
        ("문의 : 경기도 0331-42-1114", 1990, 2000),
        ("문의 : 010-1234-○○○○", 2003, 2026),
        ("문의 : 중소벤처기업부 044-204-7123", 2012, 2026),
        ("문의 : 중소기업청 (042)481-4467", 1998, 2026),
    ],
)
def test_phones_are_of_a_time(text: str, first: int, last: int) -> None:
    (premise,) = phone_premises(text)
    assert (premise.years[0], premise.years[-1]) == (first, last)


@pytest.mark.parametrize("text", ["문의 : 02-2110-5600", "042-251-4400", "1031-259", "계약 031건", "사업자 131-31-031"])
def test_phones_other_numbers_say_nothing(text: str) -> None:
    assert phone_premises(text) == []
