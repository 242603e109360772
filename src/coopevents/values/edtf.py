"""Partial dates and the part of EDTF (ISO 8601-2) that the records use.

Shapes: `2012-11-29`, `2011-04`, `2011`, `XXXX-04-22`, `XXXX-XX-22`, `2019-XX-22`, and intervals `first/last` of these.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from coopevents import regex

FIRST_PRESS_YEAR, LAST_PRESS_YEAR = 1883, 2100  # the first Korean newspaper appeared in 1883
PART = regex.compile(r"(?<year>\d{4}|XXXX)(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?")


class EdtfError(ValueError):
    """A text that is no EDTF date of the supported part, or a date that the calendar does not have."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date whose parts may be unknown (None); the finest part given sets the precision."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is not None and not 1 <= self.month <= 12:
            raise EdtfError(f"no month {self.month}")
        if self.day is not None:
            # a leap year stands in for an unknown one, a long month for an unknown one
            longest = calendar.monthrange(self.year or 2000, self.month)[1] if self.month else 31
            if not 1 <= self.day <= longest:
                raise EdtfError(f"no day {self.day} in {self.year}-{self.month}")

    def __str__(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.day is not None:
            month = "XX" if self.month is None else f"{self.month:02d}"
            return f"{year}-{month}-{self.day:02d}"
        return year if self.month is None else f"{year}-{self.month:02d}"

    def to_date(self) -> dt.date | None:
        """The day, or None if a part is unknown."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        return cls(day.year, day.month, day.day)


@lru_cache(maxsize=1024)
def parse_edtf(text: str) -> tuple[PartialDate, PartialDate | None]:
    """First and last date of an interval, or a date and None.  Raises EdtfError."""
    parts = text.split("/")
    if len(parts) > 2:
        raise EdtfError(f"{text!r}: more than two parts")
    dates = []
    for part in parts:
        match = PART.fullmatch(part)
        if match is None:
            raise EdtfError(f"{part!r} is no EDTF date")
        numbers = [
            None if group is None or "X" in group else int(group) for group in match.group("year", "month", "day")
        ]
        dates.append(PartialDate(*numbers))
    if len(dates) == 1:
        return dates[0], None
    first, last = dates
    if first.to_date() is not None and last.to_date() is not None:
        if str(last) < str(first):
            raise EdtfError(f"{text!r} ends before it starts")
    elif (
        first.year is not None
        and last.year is not None
        and (last.year, last.month or 12) < (first.year, first.month or 1)
    ):
        raise EdtfError(f"{text!r} ends before it starts")
    return first, last


def validate_edtf(text: str) -> str:
    """The text itself, if it is a date of the supported part.  Raises EdtfError."""
    parse_edtf(text)
    return text


def press_date(text: str) -> str:
    """The text itself, if it is a date of a year in which papers appear.  Raises EdtfError.

    Data bases write 0001-01-01 and 9999-12-31 where no day is known.
    """
    for date in parse_edtf(text):
        if date is not None and date.year is not None and not FIRST_PRESS_YEAR <= date.year <= LAST_PRESS_YEAR:
            raise EdtfError(f"{text!r} is no day of a press text")
    return text


def bounds(text: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day that an EDTF date covers; None where a year or a month before a known day is unknown."""
    first, last = parse_edtf(text)
    return _edge(first, last=False), _edge(last or first, last=True)


def _edge(date: PartialDate, *, last: bool) -> dt.date | None:
    if date.year is None or (date.month is None and date.day is not None):
        return None
    month = date.month or (12 if last else 1)
    day = date.day or (calendar.monthrange(date.year, month)[1] if last else 1)
    return dt.date(date.year, month, day)


def days(text: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a date whose ends are both told to the day; None for 2019-05, XXXX-05-21, 2019-XX-21."""
    first, _, last = text.partition("/")
    try:
        return dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)
    except ValueError:
        return None


def precision(text: str) -> str:
    """`day`, `month` or `year`: the finest part of the first date."""
    first, _ = parse_edtf(text)
    return "day" if first.day is not None else "month" if first.month is not None else "year"
