"""The year of a date that names none: 11월 29일, 지난 5월 18일, 오는 하반기.

Input: one end of a date expression and the document's own date (`Anchor`).  Output: the year, None where the anchor has
none, and the rule.  It must not know the other dates of the text.
"""

from __future__ import annotations

import datetime as dt

from coopevents.resolve.date.calendar import month_length
from coopevents.resolve.date.types import Anchor
from coopevents.values.dates import DatePart, Relation

FAR_DAYS = 270  # a month-day further than this from the anchor belongs to the neighbouring year
AUTUMN, SPRING = 11, 5  # from the one on, plans for months up to the other are next year's
PAST_DAYS = 100  # what is told as past lies in the year before, if this year's day is so far ahead


def half_year(part: DatePart, now: Anchor, year: int | None, basis: str) -> tuple[int | None, str]:
    """오는 하반기, 지난 상반기: the year from where the anchor stands, and the basis; as given for 2026년 상반기."""
    if part.month_relation is Relation.NONE or now.year is None or part.month is None or part.month_last is None:
        return year, basis
    year = now.year
    if now.month is not None and part.month_relation is Relation.NEXT and now.month > part.month:
        year += 1
    if now.month is not None and part.month_relation is Relation.LAST and now.month <= part.month_last:
        year -= 1
    return year, now.basis


def plain_month(part: DatePart) -> bool:
    """4월, 4월 3일: a month with nothing said of when it is."""
    return part.month is not None and {part.month_relation, part.day_relation} == {Relation.NONE}


def misses(part: DatePart, year: int | None, month: int | None) -> bool:
    """Whether the weekday beside a bare day is another than the month would have: 10일(월)."""
    if part.weekday is None or part.day is None or year is None or month is None:
        return False
    if part.day > month_length(year, month):
        return True
    return dt.date(year, month, part.day).weekday() != part.weekday


def yearless(part: DatePart, now: Anchor, *, past: bool, planned: bool) -> tuple[int | None, str]:
    """The anchor's year or its neighbour's; in a round-up the year that it looks back on, unless a plan is told."""
    assert part.month is not None
    if now.year is None:
        return None, "date.yearless"
    relation = part.day_relation if part.day is not None else part.month_relation
    if now.reviewed is not None and relation is Relation.NONE and not planned:
        return now.reviewed, "date.reviewed"
    if now.month is None:
        return now.year, "date.anchor_year"
    here = (part.month, part.day or 0)
    there = (now.month, now.day or 31) if part.day is not None else (now.month, 0)
    if relation is Relation.LAST and here > there:
        return now.year - 1, "date.last"
    if relation is Relation.NEXT and here < (there if now.day is not None else (now.month, 0)):
        return now.year + 1, "date.next"
    if relation is Relation.NONE:
        return _nearest_year(part, now, past=past, planned=planned)
    return now.year, "date.anchor_year"


def _nearest_year(part: DatePart, now: Anchor, *, past: bool, planned: bool) -> tuple[int, str]:
    assert part.month is not None and now.month is not None and now.year is not None
    year = now.year
    today = dt.date(year, now.month, now.day or 15)
    choices = {}
    for candidate in (year, year - 1, year + 1):
        day = min(part.day or 15, month_length(candidate, part.month))
        choices[candidate] = dt.date(candidate, part.month, day)
    if part.weekday is not None and part.day is not None:
        near = {y: d for y, d in choices.items() if d.weekday() == part.weekday and abs((d - today).days) <= FAR_DAYS}
        if year in near:
            return year, "date.anchor_year"
        if len(near) == 1:
            return next(iter(near)), "date.weekday"
    if planned and not past and now.month >= AUTUMN and part.month <= SPRING:
        return year + 1, "date.planned"  # 3월 첫 로드쇼를 연다, told in December
    if past and (choices[year] - today).days > PAST_DAYS:
        return year - 1, "date.past"
    if past and choices[year] <= today:
        return year, "date.anchor_year"  # 3월 8일 보냈다, told at the end of December
    ahead = planned and not past and choices[year] >= today  # 11월 박람회에 참가할 계획이다, told in February
    if abs((choices[year] - today).days) > FAR_DAYS and not ahead:
        return min(choices, key=lambda y: abs((choices[y] - today).days)), "date.nearest_year"
    return year, "date.anchor_year"
