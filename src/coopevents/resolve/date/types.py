"""What date resolution takes and gives: `Anchor`, `ResolvedDate`.  Pure data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from coopevents.document import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """The document's own date; any part may be unknown.  `basis` says whence (sidecar, dateline, …).

    `reviewed` is the year that a round-up looks back on (2009년 결산, written in 2010): days told there without a year
    lie in it.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    basis: str = "anchor"
    reviewed: int | None = None

    def to_date(self) -> dt.date | None:
        if self.year is None or self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """`edtf`; `rule` dotted; `basis`: text (all said there), context (leans on `premises`) or the anchor's basis.

    `candidates` are the years that remain where the year is open (X), as far as anything excludes some.
    """

    edtf: str
    basis: str
    premises: tuple[Span, ...] = ()
    rule: str = "date.text"
    candidates: tuple[int, ...] = ()
