"""What a date expression says, before context fills it: `DateExpression`.

Find, then resolve: an annotator emits what the text says (`지난 22일` = day 22, relation LAST), and
`resolve/dates.py` makes an EDTF date of it.  Pure data; it must not know documents or contexts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How a part without a number relates to a reference time."""

    NONE = "none"  # 4월 23일, 2019.4.23
    LAST = "last"  # 지난 22일, 지난달, 지난해, 작년
    NEXT = "next"  # 오는 22일, 내달, 다음 달, 내년
    THIS = "this"  # 이달, 올해, 이번 달, 금년
    SAME = "same"  # 같은 날, 이날, 당일, 같은 달, 같은 해: refers back to a date in the text
    OFFSET = "offset"  # 이튿날 (+1), 전날 (-1), 이틀 뒤, 하루 앞서, 어제, 내일, 그제


class Base(StrEnum):
    """What an offset (Relation.OFFSET) or a day of an occasion counts from."""

    ANCHOR = "anchor"  # 어제, 내일, 3년 전: the day of the document
    TEXT = "text"  # 이튿날, 전날, 이틀 뒤: the day told last in the text
    START = "start"  # 첫날 (0), 둘째 날 (1): the first day of the interval told last
    END = "end"  # 마지막 날: its last day


class Shape(StrEnum):
    POINT = "point"  # one day, month or year
    RANGE = "range"  # two ends are given: 4.16~17, 5월 28일부터 6월 1일까지
    SPAN = "span"  # a start and a length: 11월 29일부터 2일간
    DURATION = "duration"  # a length alone: 5박7일, 이틀간, 나흘 동안


@dataclass(frozen=True, slots=True)
class DatePart:
    """One end of an expression.  `*_relation` tells how a missing or relative part is to be taken."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 0 Monday … 6 Sunday, as written beside the date
    year_relation: Relation = Relation.NONE
    month_relation: Relation = Relation.NONE
    day_relation: Relation = Relation.NONE
    offset: int = 0  # days, months or years: of the part whose relation is OFFSET
    month_last: int | None = None  # 상반기 = 1..6, 4분기 = 10..12: last month of an interval of months
    two_digit_year: bool = False  # ’13.10.8, 95년
    base: Base = Base.ANCHOR  # what `offset` counts from
    week: int | None = None  # weeks from the anchor's: 지난주 -1, 이번 주 0, 다음 주 1; with `weekday` one day of it
    nth: int | None = None  # n-th week, or n-th `weekday`, of the month or year (셋째 주); -1 the last
    month_end: bool = False  # 지난달 마지막 날


@dataclass(frozen=True, slots=True)
class DateExpression:
    """What the text says of a time.  `days` is the length of SPAN and DURATION, both ends counted (2일간 = 2).

    `first` of a SPAN is its first day, or its last where it `ends` there (9박 10일 일정을 마치고 16일 귀국했다).
    """

    shape: Shape
    first: DatePart
    last: DatePart | None = None
    days: int | None = None
    ends: bool = False
    approximate: bool = False  # 초, 중순, 말, 경, 께
    heading: bool = False  # ▶3월 = …: the month of the days told below it
    topic: bool = False  # 4월에는 …: a month that a sentence is about
