"""Rates implied by paired sums: every row, and what is no pair."""

from __future__ import annotations

import pytest

from coopevents.lexicon.loader import Row, load_table
from coopevents.resolve.year.exchange import ExchangeRates
from coopevents.resolve.year.timeline import Strength

RATES = ExchangeRates.from_lexicon()
ROWS = load_table("exchange_rates", ("currency", "year"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['currency']}-{row['year']}")
def test_exchange_row_admits_its_year(row: Row) -> None:
    assert any(int(row["year"]) in premise.years for premise in RATES.find(row["example"]))
    assert float(row["low"]) <= float(row["average"]) <= float(row["high"])


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("계약액 1088만 불(약 127억 원)의 성과", 2019, 1996),
        ("상담액 1000만 달러(약 80억 원)", 1996, 2019),
        ("상담액 127억원(1088만 달러)", 2019, 1996),
        ("계약액 1000만 유로(한화 약 177억 원)", 2009, 2015),
    ],
)
def test_exchange_pair_admits_years_of_that_rate(text: str, inside: int, outside: int) -> None:
    (premise,) = RATES.find(text)
    assert inside in premise.years
    assert outside not in premise.years
    assert premise.strength is Strength.SOFT


@pytest.mark.parametrize(
    "text",
    [
        "상담액 500만 달러, 예산 3억 원을 들였다.",  # two sums
        "대만화 150만 달러(약 5천500만 원)",  # a currency without rates
        "상담액 300만 달러(약 2천만 원)",  # no year had that rate: a slip
        "상담 120건(300만 달러)",
    ],
)
def test_exchange_other_sums_give_nothing(text: str) -> None:
    assert RATES.find(text) == []
