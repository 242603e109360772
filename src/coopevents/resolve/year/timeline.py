"""Months on a line, and the premises that admit some of them: `Premise`, `Strength`, `within`, `WHOLE`.

Job: the vocabulary of the year solver.  The unknown is the month in which a document was written; a month is an
ordinal (`year * 12 + month - 1`), and a premise is the set of ordinals that a piece of text admits.  Months, not
years, because a minister who left in January admits that year only to a text of January.
It must not know texts, tables or rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from coopevents.document import Span
from coopevents.values.edtf import bounds

FIRST_YEAR = 1990
LAST_YEAR = 2026  # the tables are kept up to this year


class PremiseKind(StrEnum):
    """What sort of evidence a premise is."""

    WEEKDAY = "weekday"  # 11.17(월)
    OFFICE = "office"  # 중소기업청(청장 …)
    ERA = "era"  # 지식경제부
    FULL_DATE = "full_date"  # ’22. 9. 22.(목), 지난해(2018년), 지난 2011년
    EDITION = "edition"  # 제41회 한일경제인회의, 2022년에 이어 2년 연속
    FACT = "fact"  # 한-이스라엘 FTA 타결, 코로나19, 한중 수교 20주년
    EXCHANGE_RATE = "exchange_rate"  # 1088만 불(약 127억 원)
    TENSE = "tense"  # 2012년까지 … 계획이다; the months that the text talks about


class Strength(StrEnum):
    """How far a premise binds.

    `HARD` holds or the text is wrong; `FIRM` holds unless the text looks back (an abolished ministry named in a
    history); `SOFT` is a likelihood that decides nothing alone.
    """

    HARD = "hard"
    FIRM = "firm"
    SOFT = "soft"


def ordinal(year: int, month: int) -> int:
    """The place of a month (1..12) on the line."""
    return year * 12 + month - 1


def year_of(month: int) -> int:
    return month // 12


@lru_cache(maxsize=1024)
def years_of(months: frozenset[int]) -> tuple[int, ...]:
    """The years of some months, in order."""
    return tuple(sorted({year_of(month) for month in months}))


def month_of(month: int) -> int:
    """The month of the year, 1..12."""
    return month % 12 + 1


def edtf_month(month: int) -> str:
    """`2019-04` for an ordinal."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


START = ordinal(FIRST_YEAR, 1)
END = ordinal(LAST_YEAR, 12)
WHOLE = frozenset(range(START, END + 1))


def within(first: int | None, last: int | None) -> frozenset[int]:
    """The months from `first` to `last`, both counted; None leaves an end open."""
    low = START if first is None else max(first, START)
    high = END if last is None else min(last, END)
    return frozenset(range(low, high + 1))


def in_years(*years: int) -> frozenset[int]:
    """All months of some years."""
    return frozenset(month for year in years for month in within(ordinal(year, 1), ordinal(year, 12)))


def months_of(valid_from: str, valid_to: str) -> tuple[int | None, int | None]:
    """First and last month of an interval whose ends are EDTF dates; an empty text leaves an end open."""
    first = bounds(valid_from)[0] if valid_from else None
    last = bounds(valid_to)[1] if valid_to else None
    return (
        None if first is None else ordinal(first.year, first.month),
        None if last is None else ordinal(last.year, last.month),
    )


@dataclass(frozen=True, slots=True)
class Premise:
    """A piece of evidence on when a document was written.

    `span` is None for what is not in the text (the publisher's name); `rule` is a dotted name; `note` says in words
    what the piece is known to mean (한정화 중소기업청장 2013-03/2016-01); `source` is that of the table row.
    """

    kind: PremiseKind
    span: Span | None
    rule: str
    strength: Strength
    allowed: frozenset[int]
    note: str = ""
    source: str = ""

    @property
    def years(self) -> tuple[int, ...]:
        """The years of which at least one month is admitted."""
        return years_of(self.allowed)

    @property
    def earliest(self) -> int:
        """The first month admitted; START - 1 if none is."""
        return min(self.allowed, default=START - 1)

    @property
    def latest(self) -> int:
        return max(self.allowed, default=START - 1)
