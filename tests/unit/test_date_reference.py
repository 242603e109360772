"""Dates of single texts against a reference day: periods, holidays, weeks."""

from __future__ import annotations

import pytest

from coopevents.resolve.dates import Anchor
from coopevents.resolve.reference import dates_at


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("다음 주 화요일", "2024-05-14"),
        ("지난주", "2024-04-29/2024-05-05"),
        ("지난 금요일", "2024-05-03"),
        ("오는 월요일", "2024-05-13"),
        ("5월 셋째 주", "2024-05-13/2024-05-19"),
        ("6월 첫째 금요일", "2024-06-07"),
        ("지난달 마지막 날", "2024-04-30"),
        ("앞으로 사흘", "2024-05-09/2024-05-11"),
        ("지난 2주", "2024-04-22/2024-05-05"),
        ("다음 3달", "2024-06-01/2024-08-31"),
        ("향후 2년간", "2024-05-09/2026-05-08"),
        ("광복절", "2024-08-15"),
        ("지난해 한글날", "2023-10-09"),
        ("두 달 전", "2024-03-08"),
        ("1년 뒤", "2025-05-08"),
        ("그저께", "2024-05-06"),
        ("2주 뒤", "2024-05-22"),
        ("1990년대", "1990/1999"),
    ],
)
def test_date_reference_value(text: str, value: str) -> None:
    assert [one[2] for one in dates_at(text, Anchor(2024, 5, 8, "reference"))] == [value]


@pytest.mark.parametrize("text", ["사흘 동안 쉰다", "3년 동안", "27층", "1등상"])
def test_date_reference_nothing_to_find(text: str) -> None:
    assert dates_at(text, Anchor(2024, 5, 8, "reference")) == []


def test_date_reference_without_one() -> None:
    assert [one[2] for one in dates_at("어제와 5월 3일", Anchor())] == [None, "XXXX-05-03"]
