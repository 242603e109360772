"""Days that head the items of a calendar: `with_months(text, mentions)`.

Input: the date mentions of a text in reading order.  Output: the same, a bare day that stands at the head of a line
(◇24일(월)) with the month, and the year if told, of the days that the calendar says it is for (6월 24일~28일), or with
that of a month's calendar ([11월의 나루경제] 이달 행사 … ▶ 2일(수) 세미나).
It must not know the document's own date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.document import Mention
from coopevents.values.dates import DateExpression, DatePart, Relation, Shape

LONGEST = 31  # days that a calendar runs
LEAST = 2  # days that head something, below which there is no calendar
MOST = 0.7  # of the days that head something, those that the range holds
MARKER = regex.compile(r"^[^\S\n]*+(?:[▶▷►◆◇■□○●◎ㅇ▲△*※<\[【(－-][ \t]?)?(?:\d{1,2}[.)][ \t])?$")
HEADED = regex.compile(r"\G[ \t]?[>\])】]?[ \t]*+(?:[=＝:：]|$)", regex.MULTILINE)
ITEM = regex.compile(r"^[^\S\n]*+[▶▷►◆◇■□○●◎ㅇ▲△-][ \t]?$")
# [11월의 나루경제], 11월 주요 행사: the one month that the first line names
OF_A_MONTH = regex.compile(
    r"(?<![\d.])(?<month>1[0-2]|[1-9])월(?:의|중)?[ \t][^\n]{0,24}?(?:경제|일정|행사|캘린더|달력|소식)"
)
THIS_MONTH = regex.compile(r"(?<![가-힣])(?:이달|이번[ \t]?달)")
HEAD = 300  # code points of a page in which 이달 stands


def with_months(text: str, mentions: Sequence[Mention[DateExpression]]) -> list[Mention[DateExpression]]:
    """The mentions, heading days dated by the nearest range of days before them that holds all or most of them.

    A week's calendar may tell the Sunday before it too; that day follows the others.
    """
    month = _month_of_calendar(text)
    if month is not None:
        return [_in_month(mention, month) if _heads_item(text, mention) else mention for mention in mentions]
    heads = [mention for mention in mentions if _bare(mention.value) and _heads(text, mention)]
    days = {mention.value.first.day for mention in heads}
    if len(days) < LEAST:
        return list(mentions)
    runs = [months for mention in mentions if mention.start < heads[0].start and (months := _months(mention.value))]
    run = next((months for months in reversed(runs) if MOST * len(days) <= len(days & months.keys())), None)
    if run is None:
        return list(mentions)
    dated = {mention.start: _dated(mention, run) for mention in heads if mention.value.first.day in run}
    return [dated.get(mention.start, mention) for mention in mentions]


def _month_of_calendar(text: str) -> int | None:
    """The month that the first line names, where the text says that it is the present one."""
    line = text[: text.find("\n")] if "\n" in text else ""
    told = list(OF_A_MONTH.finditer(line))
    return int(told[0]["month"]) if len(told) == 1 and THIS_MONTH.search(text, 0, HEAD) else None


def _heads_item(text: str, mention: Mention[DateExpression]) -> bool:
    line = text.rfind("\n", 0, mention.start) + 1
    part = mention.value.first
    bare = part.day is not None and part.month is None and part.month_relation is Relation.NONE
    return bare and ITEM.match(text[line : mention.start]) is not None


def _in_month(mention: Mention[DateExpression], month: int) -> Mention[DateExpression]:
    first = replace(mention.value.first, month=month)
    return replace(mention, value=replace(mention.value, first=first))


def _bare(value: DateExpression) -> bool:
    part = value.first
    bare = part.day is not None and part.month is None and part.month_relation is Relation.NONE
    return value.shape is Shape.POINT and bare and part.day_relation is Relation.NONE


def _heads(text: str, mention: Mention[DateExpression]) -> bool:
    line = text.rfind("\n", 0, mention.start) + 1
    return MARKER.match(text[line : mention.start]) is not None and HEADED.match(text, mention.end) is not None


def _months(value: DateExpression) -> dict[int | None, DatePart]:
    """The days that a range of days with a month holds, each with its month and year: 28 -> 9월, 2 -> 10월."""
    first, last = value.first, value.last
    if value.shape is not Shape.RANGE or last is None or last.day is None or first.day is None or first.month is None:
        return {}
    end = last.month or first.month
    days: dict[int | None, DatePart] = {}
    if end == first.month:
        days.update((day, replace(first, weekday=None)) for day in range(first.day, last.day + 1))
        return days
    if end != first.month % 12 + 1 or last.day + 31 - first.day > LONGEST:
        return {}
    year = first.year + (end < first.month) if first.year is not None else None
    later = replace(first, month=end, year=last.year or year)
    days.update((day, replace(first, weekday=None)) for day in range(first.day, 32))
    days.update((day, replace(later, weekday=None)) for day in range(1, last.day + 1))
    return days


def _dated(mention: Mention[DateExpression], run: dict[int | None, DatePart]) -> Mention[DateExpression]:
    part = mention.value.first
    first = replace(run[part.day], day=part.day, weekday=part.weekday)
    return replace(mention, value=replace(mention.value, first=first))
