"""Arithmetic on partial dates: shifting days and months, lengths, weeks of a month.

Input and output: `PartialDate` and EDTF text.  It must not know mentions, anchors or documents.  Where an unknown part
makes the answer uncertain (the 27th of February of an unknown year + 3 days), it gives None instead of a guess.
"""

from __future__ import annotations

import calendar
import datetime as dt

from coopevents.values.edtf import PartialDate, parse_edtf


def shift_days(date: PartialDate, days: int) -> PartialDate | None:
    """The date so many days later; None where the unknown parts do not allow it."""
    if date.day is None:
        return None
    full = date.to_date()
    if full is not None:
        return PartialDate.of(full + dt.timedelta(days=days))
    if date.month is None:
        day = date.day + days
        return PartialDate(date.year, None, day) if 1 <= day <= max(28, date.day) else None
    ends = []
    for year in (2000, 2001):  # a leap year and a common one must agree
        if date.day > calendar.monthrange(year, date.month)[1]:
            return None
        ends.append(dt.date(year, date.month, date.day) + dt.timedelta(days=days))
    if (ends[0].month, ends[0].day) != (ends[1].month, ends[1].day):
        return None
    return PartialDate(None, ends[0].month, ends[0].day)


def shift_months(year: int | None, month: int | None, months: int) -> tuple[int | None, int | None]:
    """Year and month so many months later; an unknown year stays unknown."""
    if month is None:
        return (year, None) if months == 0 else (None, None)
    carry, index = divmod(month - 1 + months, 12)
    return (None if year is None else year + carry), index + 1


def month_length(year: int | None, month: int) -> int:
    """Days of the month; 29 for a February of an unknown year."""
    return calendar.monthrange(year or 2000, month)[1]


def apply_duration(edtf_day: str, days: int) -> str:
    """A day and a length, both ends counted, as an interval: ("2012-11-29", 2) -> "2012-11-29/2012-11-30".

    The day itself where the length is 1, where it is no single day, or where its last day is not certain.
    """
    first, last = parse_edtf(edtf_day)
    if last is not None or first.day is None or days <= 1:
        return edtf_day
    end = shift_days(first, days - 1)
    return edtf_day if end is None else f"{first}/{end}"


def ended_by(edtf_day: str, days: int) -> str:
    """A last day and a length as an interval: ("2005-03-16", 7) -> "2005-03-10/2005-03-16"; as `apply_duration`."""
    last, end = parse_edtf(edtf_day)
    if end is not None or last.day is None or days <= 1:
        return edtf_day
    start = shift_days(last, 1 - days)
    return edtf_day if start is None else f"{start}/{last}"


def week_of(day: dt.date, weeks: int = 0) -> dt.date:
    """Monday of the day's week, so many weeks later."""
    return day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=weeks)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date | None:
    """The n-th such weekday of a month, the last one for -1; None if the month has fewer."""
    days = [d for d in range(1, month_length(year, month) + 1) if dt.date(year, month, d).weekday() == weekday]
    try:
        return dt.date(year, month, days[nth - 1 if nth > 0 else nth])
    except IndexError:
        return None


def nth_week(year: int, month: int | None, nth: int) -> tuple[dt.date, dt.date] | None:
    """Monday and Sunday of the n-th week of a month or year; a week belongs where its Thursday lies."""
    months = [month] if month is not None else list(range(1, 13))
    thursdays = [
        dt.date(year, m, d)
        for m in months
        for d in range(1, month_length(year, m) + 1)
        if dt.date(year, m, d).weekday() == 3
    ]
    try:
        monday = week_of(thursdays[nth - 1 if nth > 0 else nth])
    except IndexError:
        return None
    return monday, monday + dt.timedelta(days=6)
