"""The month of a weekly schedule, from the week in its heading: 다음 주 … 일정 (11월 18일~22일).

Job: `schedule_premises(text, dates)`.  A schedule of this week is put out in it or on the days before, one of the next
week in the week before.  It must not know names, facts or years.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import regex

from coopevents.document import Mention, Span
from coopevents.resolve.year.timeline import WHOLE, Premise, PremiseKind, Strength, month_of, year_of
from coopevents.values.dates import DateExpression, Relation

# 이번 주 산업 일정, 주간 주요일정 및 보도계획, 금주의 경제 캘린더, 다음 주 경제 일정
WEEK = regex.compile(
    r"(?<![가-힣])(?:(?<next>다음|내|차)[ \t]?주|이번[ \t]?주|금[ \t]?주|주간|한[ \t]?주)(?:의|간)?"
    r"[ \t][^\n]{0,24}?(?:일정|캘린더|보도계획|다이어리|행사)"
)
HEAD = 300  # code points of a page in which its heading stands
BEHIND = 40  # between the heading's words and the week
BEFORE, LONG_BEFORE = 3, 9  # days before the week's first on which it is put out: this week's, the next week's


def schedule_premises(text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
    """One premise at most, of whatever year."""
    heading = WEEK.search(text, 0, HEAD)
    if heading is None:
        return
    week = next((date for date in dates if date.start >= heading.end()), None)
    if week is None or week.start - heading.end() > BEHIND or "\n\n" in text[heading.end() : week.start]:
        return
    part = week.value.first
    if part.month is None or part.day is None or part.year_relation is not Relation.NONE:
        return
    early = LONG_BEFORE if heading["next"] else BEFORE
    allowed = frozenset(
        month for month in WHOLE if month_of(month) in _months(year_of(month), part.month, part.day, early)
    )
    yield Premise(
        PremiseKind.TENSE, Span(week.start, week.end), "year.months.schedule", Strength.FIRM, allowed, heading.group()
    )


def _months(year: int, month: int, day: int, early: int) -> set[int]:
    """The months of the days on which the schedule may have been put out."""
    try:
        first = dt.date(year, month, day)
    except ValueError:
        return set()
    return {first.month, (first - dt.timedelta(days=early)).month}
