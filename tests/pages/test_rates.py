"""Sums at the rate of a date."""

from __future__ import annotations

from decimal import Decimal

import pytest

from coopevents.export.rates import Converted, Rates


@pytest.fixture(scope="module")
def rates() -> Rates:
    return Rates()


@pytest.mark.parametrize(
    ("value", "currency", "when", "usd", "rate"),
    [
        ("1000000", "USD", "2016-05-03", 1_000_000, "2016-05-03"),
        ("1144221627", "KRW", "2016-05-03", 1_000_000, "2016-05-03"),
        ("1000000", "USD", "2016-05-03/2016-05-07", 1_000_000, "2016-05-03"),
        ("1000000", "EUR", "2016-05-01", 1_140_300, "2016-04-29"),  # a Sunday: the Friday before
        ("951300", "KRW", "1997-12-23", 1_000, "1997 평균"),  # before the bank's rates
        ("1000", "CNY", "2003-05-01", 121, "2003 평균"),  # a currency that the bank did not quote yet
        ("1000000", "USD", "2012-05", 1_000_000, "2012 평균"),  # known to the month
        ("5000", "USD", "XXXX-05-01", 5_000, None),
        ("5000", "USD", None, 5_000, None),
        ("5000", "KRW", None, None, None),
        ("5000", "VND", "2016-05-03", None, None),
        ("5000", "KRW", "2099-05-03", None, None),
    ],
)
def test_rates_dollars(
    rates: Rates, value: str, currency: str, when: str | None, usd: int | None, rate: str | None
) -> None:
    found = rates.convert(Decimal(value), currency, when)
    assert (found.usd, found.rate) == (usd, rate)


def test_rates_won_stay_won(rates: Rates) -> None:
    assert rates.convert(Decimal(5000), "KRW", None) == Converted(krw=Decimal(5000))
    assert rates.convert(Decimal(5000), "KRW", "2016-05-03").krw == 5000


def test_rates_both_currencies_are_of_one_day(rates: Rates) -> None:
    found = rates.convert(Decimal(100), "USD", "2016-05-01")
    assert found == rates.convert(Decimal(100), "USD", "2016-04-29")
