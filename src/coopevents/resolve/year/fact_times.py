"""How a text tells its own time by a fact: so long after it, on its anniversary, by its month and day.

Input: the text around a fact and the month or day of the fact.  Output: the months in which the text may have been
written, or where the fact's own day is told.  It must not know the kinds of facts.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Mention
from coopevents.resolve.year.timeline import ordinal, within, year_of
from coopevents.values.dates import DateExpression, Relation

DATE_BESIDE = 30  # code points between a fact and its month and day
AFTERWARDS = 11  # months after a fact within which its date is told without a year
COUNTED_SHIFT = {"지난해": 1, "작년": 1, "올해": 0, "올": 0, "내년": -1, "래년": -1}
# 수교 20주년, 수교 30돐 (as written in Yanbian)
ANNIVERSARY = regex.compile(r"[ \t]?(?<n>\d{1,3})[ \t]?(?:주년|돌|돐|년(?=[ \t]?기념|을[ \t]?맞))")
# 수교 20년을 넘기며: in that year or the two after it
YEARS_PASSED = regex.compile(r"[ \t]?(?<n>\d{1,3})년(?:을|이)?[ \t]?(?:훌쩍[ \t])?(?:넘|지났|지나며)")
# 한미 FTA 발효 7개월을 맞아, 일본 수출규제 1년을 맞은: how long since
SINCE_THEN = regex.compile(
    r"[ \t]?(?:발표|시행|조치|단행|선언)?(?:된[ \t]지)?[ \t]?(?<n>\d{1,2})[ \t]?(?:(?<months>개월|달)|년|돌)"
    r"(?=(?:을|이|째)?[ \t]?(?:맞|되|지나|넘|만에|째|[,.]))"
)


def this_year(month: int, *, past: bool) -> frozenset[int]:
    """지난 4월 국빈방문, 7월 수출규제: the months of writing, those left of its year; one still ahead if not `past`."""
    return within(month if past else ordinal(year_of(month), 1), ordinal(year_of(month), 12))


def elapsed(text: str, end: int, first: int) -> frozenset[int] | None:
    """FTA 발효 7개월을 맞아, 수출규제 1년을 맞아: about so many months after it; None where no length is told."""
    told = SINCE_THEN.match(text, end)
    if told is None:
        return None
    unit = 1 if told["months"] else 12
    about = first + int(told["n"]) * unit
    if text.startswith("째", told.end()):  # 발효 2년째: in the second year
        return within(about - unit, about)
    return within(about - 1, about + (1 if told["months"] else 3))


def date_beside(
    day: str, start: int, end: int, dates: Sequence[Mention[DateExpression]]
) -> Mention[DateExpression] | None:
    """The mention of a fact's `day` (EDTF) near it, told without a year; none for a fact known by its month."""
    if len(day) < len("2020-02-11"):
        return None
    wanted = int(day[5:7]), int(day[8:10])
    for date in dates:
        part = date.value.first
        near = date.end >= start - DATE_BESIDE and date.start <= end + DATE_BESIDE
        plain = part.year is None and part.year_relation is Relation.NONE
        if near and plain and (part.month, part.day) == wanted:
            return date
    return None
