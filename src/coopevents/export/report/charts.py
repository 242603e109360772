"""Figures -> what a chart draws: bars, columns, a calendar.

Job: shares of the largest figure and the words beside it.  Input: counters.  Output: rows for the template.  It must
not know HTML.

Charts are our own inline SVG: rectangles with widths in per cent beside words in HTML.  They need no script and no
style attribute (which the page's policy forbids), print as they are, follow the width of a phone, and weigh some
kilobytes; a chart library would put 0.9 MB into every report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from coopevents.export.figures import korean_number
from coopevents.export.labels import code_label
from coopevents.export.report.overview import RoleSums
from coopevents.language import Label
from coopevents.records import AmountRole, EventStatus

MOST_YEARS = 40
SHADES = 5
RESULTS = (AmountRole.CONSULTATION, AmountRole.EXPECTED_CONTRACT, AmountRole.CONTRACT, AmountRole.MOU)
# Sums of these are no results that add up: the largest one is shown, no total.
NO_TOTAL = frozenset({AmountRole.REVENUE, AmountRole.STATISTIC, AmountRole.MARKET_SIZE, AmountRole.OTHER})
STACK = (EventStatus.HELD, EventStatus.ONGOING, EventStatus.PLANNED, EventStatus.CANCELLED)


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` of the longest bar in per cent; `key`: what the list is filtered by."""

    label: Label
    number: int
    share: float
    key: str


@dataclass(frozen=True, slots=True)
class Piece:
    status: str
    number: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Year:
    """A column of pieces in per cent of the highest; `named`: there is room for its label."""

    year: int
    number: int
    pieces: tuple[Piece, ...]
    named: bool


@dataclass(frozen=True, slots=True)
class Month:
    year: int
    month: int
    number: int
    shade: int


@dataclass(frozen=True, slots=True)
class Role:
    """A row of the sums; `usd` and `krw` in words, None where a total says nothing."""

    label: Label
    role: str
    number: int
    unconverted: int
    without_won: int
    share: float
    usd: Label | None
    krw: Label | None
    largest: Label
    where: tuple[str, str]


def bars(counts: Counter[str], label: Callable[[str], Label], most: int) -> list[Bar]:
    """The most frequent first; equals by name."""
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))[:most]
    longest = max((number for _, number in rows), default=1)
    return [Bar(label(key), number, round(100 * number / longest, 1), key) for key, number in rows]


def years(counts: Mapping[tuple[int, str], int]) -> list[Year]:
    """A column for each year from the first to the last one, the latest where there are too many."""
    found = sorted({year for year, _ in counts})[-MOST_YEARS:]
    if not found:
        return []
    span = range(max(found[0], found[-1] - MOST_YEARS + 1), found[-1] + 1)
    totals = {year: sum(counts.get((year, status.value), 0) for status in STACK) for year in span}
    highest, step = max(totals.values()), 1 + len(span) // 11
    return [Year(year, totals[year], _pieces(year, counts, highest), (span[-1] - year) % step == 0) for year in span]


def _pieces(year: int, counts: Mapping[tuple[int, str], int], highest: int) -> tuple[Piece, ...]:
    pieces, reached = [], 0.0
    for status in STACK:
        if number := counts.get((year, status.value), 0):
            height = 100 * number / highest
            reached += height
            pieces.append(Piece(status.value, number, round(100 - reached, 2), round(height, 2)))
    return tuple(pieces)


def calendar(counts: Mapping[tuple[int, int], int]) -> list[tuple[int, list[Month]]]:
    """Years with their twelve months, the latest year first; shade 0 is none, 4 the fullest month."""
    highest = max(counts.values(), default=1)
    return [
        (year, [Month(year, month, number, _shade(number, highest))
                for month in range(1, 13) for number in [counts.get((year, month), 0)]])
        for year in sorted({year for year, _ in counts}, reverse=True)[:MOST_YEARS]
    ]  # fmt: skip


def _shade(number: int, highest: int) -> int:
    return 0 if not number else min(SHADES - 1, 1 + int((SHADES - 1) * (number - 1) / max(highest, 1)))


def roles(sums: Mapping[AmountRole, RoleSums]) -> list[Role]:
    """A row for each role in the order of the code list; bars compare the results, nothing is added across roles."""
    longest = max((one.usd for role, one in sums.items() if role in RESULTS), default=Decimal()) or Decimal(1)
    ordered = [role for role in _order() if role in sums]
    return [
        Role(
            label=code_label(role),
            role=role.value,
            number=one.number,
            unconverted=one.unconverted,
            without_won=one.without_won,
            share=round(float(100 * one.usd / longest), 1) if role in RESULTS else 0.0,
            usd=None if role in NO_TOTAL else dollars(one.usd),
            krw=None if role in NO_TOTAL or not one.krw else won(one.krw),
            largest=dollars(one.largest),
            where=one.where,
        )
        for role in ordered
        for one in [sums[role]]
    ]


def _order() -> tuple[AmountRole, ...]:
    return (*RESULTS, *(role for role in AmountRole if role not in RESULTS))


def dollars(value: Decimal) -> Label:
    """1억 2,340만 달러 and US$ 123.4 million."""
    return Label(f"{korean_number(value, 2)} 달러", f"US$ {_english(value)}")


def won(value: Decimal) -> Label:
    """2,172억 4,700만 원 and KRW 217.2 billion."""
    return Label(f"{korean_number(value, 2)} 원", f"KRW {_english(value)}")


def _english(value: Decimal) -> str:
    amount = float(value)
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if amount >= size:
            return f"{amount / size:,.1f} {name}"
    return f"{amount:,.0f}"
