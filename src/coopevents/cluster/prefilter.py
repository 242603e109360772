"""What rules most pairs of events out, for many pairs at once.

Job: `Traits` keeps a few numbers of every event (some thirty bytes) and tells of arrays of pairs which of them `match`
would rule out in any case.  Input: profiles; arrays of numbers.  Output: arrays of truth values.  It is an abridgement
of `match.excluded`: whatever it rules out must be ruled out there.
"""

from __future__ import annotations

import datetime as dt
from array import array
from zlib import crc32

import numpy as np

from coopevents.cluster.match import MOVED_DAYS, related
from coopevents.cluster.profile import Day, EventProfile
from coopevents.cluster.spill import Numbers
from coopevents.frames.model import JOURNEYS
from coopevents.records import EventType

TYPES = {one.value: number for number, one in enumerate(EventType)}
RELATED = np.array([[related(one, other) for other in TYPES] for one in TYPES])
TRAVELS = np.array([one in JOURNEYS for one in TYPES])
NONE = -1


class Traits:
    """Numbers of the events, in columns; -1 where an event has no such value."""

    def __init__(self) -> None:
        self._columns = {name: array("i") for name in _NAMES}

    def add(self, one: EventProfile, document: int) -> None:
        year = one.start[0] if one.start is not None and one.start[0] is not None else None
        values = (
            document,
            TYPES[one.type],
            _short(one.country),
            _short(one.city),
            _short(one.edition),
            NONE if one.named_year is None else one.named_year,
            _ordinal(one.start) if year is not None else NONE,
            _ordinal(one.end) if year is not None else NONE,
        )
        for name, value in zip(_NAMES, values, strict=True):
            self._columns[name].append(value)

    def at(self, numbers: Numbers) -> Arranged:
        """The traits in another order."""
        return Arranged({name: np.array(column, dtype=np.int32)[numbers] for name, column in self._columns.items()})


_NAMES = ("document", "type", "country", "city", "edition", "named_year", "start", "end")


class Arranged:
    """Traits by place."""

    def __init__(self, columns: dict[str, Numbers]) -> None:
        self._columns = columns

    def rule_out(self, one: Numbers, other: Numbers) -> Numbers:
        """For each pair of places whether it cannot be one occasion."""
        out: Numbers = self._columns["document"][one] == self._columns["document"][other]
        types, other_types = self._columns["type"][one], self._columns["type"][other]
        out |= ~RELATED[types, other_types]
        for name in ("edition", "named_year"):
            out |= self._differ(name, one, other)
        at_home = ~(TRAVELS[types] | TRAVELS[other_types])
        for name in ("country", "city"):
            out |= at_home & self._differ(name, one, other)
        start, end = self._columns["start"], self._columns["end"]
        dated = (start[one] != NONE) & (start[other] != NONE) & (end[one] != NONE) & (end[other] != NONE)
        apart = np.maximum(start[other] - end[one], start[one] - end[other])
        out |= dated & (apart > MOVED_DAYS)
        return out

    def _differ(self, name: str, one: Numbers, other: Numbers) -> Numbers:
        mine, theirs = self._columns[name][one], self._columns[name][other]
        different: Numbers = (mine != NONE) & (theirs != NONE) & (mine != theirs)
        return different


def _short(text: str | None) -> int:
    """A number that differs only where the texts do."""
    return NONE if not text else crc32(text.encode(errors="surrogatepass")) >> 1


def _ordinal(day: Day | None) -> int:
    """A day as a number, where it is known to the day."""
    if day is None or None in day:
        return NONE
    year, month, number = day
    try:
        return dt.date(year or 1, month or 1, number or 1).toordinal()
    except ValueError:
        return NONE
