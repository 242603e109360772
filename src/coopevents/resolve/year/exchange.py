"""The exchange rate implied by a sum given in two currencies: soft premises on the year.

Job: `ExchangeRates.find(text, furniture)`: "1088만 불(약 127억 원)" implies 1,167 won a dollar, which the rows of
`exchange_rates.csv` (yearly average, lowest and highest rate) admit in some years only.  Writers use the day's rate, a
rounded one or last year's, so the premise is soft.  It must not know what the sums are for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from coopevents import regex
from coopevents.annotate.money import annotate_money
from coopevents.document import Mention, Span
from coopevents.lexicon.loader import Row, load_table
from coopevents.resolve.wording import outside
from coopevents.resolve.year.timeline import Premise, PremiseKind, Strength, in_years
from coopevents.values.money import Money

TOLERANCE = 0.08  # of the rate, below the year's lowest and above its highest
BETWEEN = regex.compile(
    r"\A[ \t]*+(?:규모|상당|어치)?[ \t]*+[(（\[,][ \t]*+(?:약|한화|우리[ \t]?돈|원화|환산|한국돈|대략|한화로|[ \t])*"
)
WIDEST = 24  # code points between the two sums


class ExchangeRates:
    """Won a unit of a currency, by year.  Built once; stateless after that."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._range: dict[str, dict[int, tuple[float, float]]] = defaultdict(dict)
        self._source: dict[str, str] = {}
        for row in rows:
            self._range[row["currency"]][int(row["year"])] = (float(row["low"]), float(row["high"]))
            self._source[row["currency"]] = row["source"]

    @classmethod
    def from_lexicon(cls) -> ExchangeRates:
        """Raises LexiconError."""
        return cls(load_table("exchange_rates", ("currency", "year")))

    def years(self, currency: str, rate: float) -> tuple[int, ...]:
        """The years in which a rate (won a unit) is possible."""
        return tuple(
            year
            for year, (low, high) in sorted(self._range.get(currency, {}).items())
            if low * (1 - TOLERANCE) <= rate <= high * (1 + TOLERANCE)
        )

    def known(self, currency: str) -> bool:
        """Whether the tables have the currency."""
        return currency in self._range

    def in_dollars(self, value: Decimal, currency: str, year: int) -> Decimal | None:
        """About what a sum is in US dollars, by the middle of the year's range; None for a currency or year without."""
        if currency == "USD":
            return value
        dollar = self._middle("USD", year)
        won = 1.0 if currency == "KRW" else self._middle(currency, year)
        return value * Decimal(won) / Decimal(dollar) if dollar and won else None

    def _middle(self, currency: str, year: int) -> float | None:
        known = self._range.get(currency, {}).get(year)
        return None if known is None else (known[0] + known[1]) / 2

    def find(self, text: str, furniture: Sequence[Span] = ()) -> list[Premise]:
        """A premise for each pair of sums that means one sum; none where the rate fits no year (a slip or two sums)."""
        premises = []
        sums = [money for money in annotate_money(text) if outside(money.span, furniture)]
        for first, second in pairwise(sums):
            pair = _pair(text, first, second)
            if pair is None:
                continue
            currency, rate = pair
            years = self.years(currency, rate)
            if years:
                note = f"{rate:,.4g} KRW/{currency}"
                span = Span(first.start, second.end)
                premises.append(
                    Premise(
                        PremiseKind.EXCHANGE_RATE, span, "year.exchange_rate", Strength.SOFT, in_years(*years), note,
                        self._source[currency],
                    )
                )  # fmt: skip
        return premises


def _pair(text: str, first: Mention[Money], second: Mention[Money]) -> tuple[str, float] | None:
    """Currency and won a unit, if the second sum stands in brackets as the first in another currency."""
    gap = text[first.end : second.start]
    if len(gap) > WIDEST or BETWEEN.fullmatch(gap) is None:
        return None
    if (first.value.currency == "KRW") == (second.value.currency == "KRW"):
        return None
    won, other = (first, second) if first.value.currency == "KRW" else (second, first)
    if not other.value.amount or not won.value.amount:
        return None
    return other.value.currency, float(won.value.amount / other.value.amount)
