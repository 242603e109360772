"""From what a text says of dates to EDTF: `resolve_dates(mentions, anchor)`.

Input: date mentions of one document in reading order, and the document's own date (`Anchor`, parts may be unknown).
Output: for each mention that names a date, EDTF with the rule, the basis and the mentions it leans on.  A year that
neither text nor anchor gives stays XXXX: the year solver calls again with `Anchor(year=…)`.
It must not know the text's words, only what the annotator made of them.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from coopevents.document import Mention, Span
from coopevents.resolve.date.calendar import (
    apply_duration,
    month_length,
    nth_week,
    nth_weekday,
    shift_days,
    shift_months,
    week_of,
)
from coopevents.resolve.date.context import ALONE, DateContext
from coopevents.resolve.date.memory import Memory, order
from coopevents.resolve.date.types import Anchor, ResolvedDate
from coopevents.resolve.date.years import half_year, misses, plain_month, yearless
from coopevents.values.dates import Base, DateExpression, DatePart, Relation, Shape
from coopevents.values.edtf import EdtfError, PartialDate, validate_edtf

__all__ = ["Anchor", "ResolvedDate", "apply_duration", "resolve_dates"]

UNDER_WAY = 7  # days for which what is told as coming may have begun
PUT_UP_LATE = 1  # days after which a text may stand on a page: 오는 13일, on one of the 14th
AHEAD_DAYS = 15  # a bare day so many days ahead is still this month's


@dataclass(frozen=True, slots=True)
class _Found:
    date: PartialDate
    basis: str = "text"
    premises: tuple[Span, ...] = ()
    rule: str = "date.text"
    last: PartialDate | None = None


def resolve_dates(
    mentions: Sequence[Mention[DateExpression]], anchor: Anchor, context: DateContext = ALONE
) -> dict[Span, ResolvedDate]:
    """EDTF of each mention that can be dated, by its span; durations alone and days without any ground are left out.

    The page's own stamps (입력, a banner's today) should not be among the mentions: they would lend year and month.
    """
    resolver = _Resolver(anchor, context)
    resolved: dict[Span, ResolvedDate] = {}
    ends, starts = sorted(context.breaks), sorted(context.paragraphs)
    passed, ordered = 0, sorted(mentions, key=lambda m: m.start)
    resolver.news = next(
        (m for m in ordered if m.span in context.announcements and m.value.first.day is not None), None
    )
    for mention in ordered:
        while passed < len(ends) and ends[passed] <= mention.start:
            passed += 1
            resolver.memory.forget()
        resolver.memory.paragraph = bisect_right(starts, mention.start)
        resolver.memory.opening = starts[resolver.memory.paragraph - 1] if resolver.memory.paragraph else 0
        with suppress(EdtfError):  # 2월 30일; 내년 3월부터 2013년까지, in a text of 2019: it ends before it starts
            found = resolver.resolve(mention)
            if found is not None:
                resolved[mention.span] = found
    return resolved


def _shifted(day: PartialDate, days: int, told: Span, rule: str) -> _Found | None:
    shifted = shift_days(day, days)
    return None if shifted is None else _Found(shifted, "context", (told,), rule)


class _Resolver:
    """Walks the mentions in reading order and remembers what they told."""

    def __init__(self, anchor: Anchor, context: DateContext) -> None:
        self.anchor = anchor
        self.planned = frozenset(context.planned)
        self.past = frozenset(context.past)
        self.under = context.under
        self.heading_years: dict[Span, int] = {}
        self.edges = context.edges
        self.memory = Memory(anchor, frozenset(context.announcements))
        self.news: Mention[DateExpression] | None = None  # the first day on which something was made known

    # -- one mention ---------------------------------------------------------------------------------------------

    def resolve(self, mention: Mention[DateExpression]) -> ResolvedDate | None:
        expression = mention.value
        if expression.shape is Shape.DURATION:
            return None
        found = self._expression(expression, mention.span)
        if found is None:
            return None
        if expression.ends and expression.days is not None:
            start = shift_days(found.date, 1 - expression.days)
            if start is not None:
                found = replace(found, date=start, last=found.date, rule=f"{found.rule}.span")
        edtf = str(found.date) if found.last is None else f"{found.date}/{found.last}"
        if expression.shape is Shape.SPAN and expression.days is not None and not expression.ends:
            edtf = apply_duration(edtf, expression.days)
            if "/" in edtf:
                found = replace(found, last=shift_days(found.date, expression.days - 1), rule=f"{found.rule}.span")
        validate_edtf(edtf)
        self.memory.remember(expression, found.date, found.last, found.rule, mention.span)
        if mention.span in self.edges.openings:
            self.memory.open(found.date, self.edges.openings[mention.span] or 1, mention.span)
        if found.date.year is not None and found.date.month is None:
            self.heading_years[mention.span] = found.date.year
        if self.memory.news is None and mention.span in self.past and self.memory.told:
            self.memory.news = self.memory.told[-1]
        return ResolvedDate(edtf, found.basis, found.premises, found.rule)

    def _expression(self, expression: DateExpression, span: Span) -> _Found | None:
        if expression.shape is not Shape.RANGE or expression.last is None:
            return self._point(expression.first, span)
        first, last = expression.first, expression.last
        if first.day and first.month is None and first.month_relation is Relation.NONE and last.month:
            return self._range_from_end(first, last, span)  # 28일부터 6월 2일까지
        found = self._point(first, span)
        if found is None:
            return None
        end = self._end(found.date, last, span)
        if end.month is not None and (end.year or 0, end.month, end.day or 31) < order(found.date):
            year, month = shift_months(found.date.year, found.date.month, 1)  # 28일 … 다음 달 2일, past the anchor's
            end = PartialDate(year, month, end.day)
        return replace(found, last=end, rule=f"{found.rule}.range")

    def _end(self, first: PartialDate, last: DatePart, span: Span) -> PartialDate:
        """The far end, its missing parts taken from the near end."""
        if last.day_relation is Relation.OFFSET:  # 첫날과 둘째 날
            edge = self._offset(last, span)
            return edge.date if edge is not None else first
        year, month = last.year, last.month
        if month is None and last.month_relation is not Relation.NONE:
            year, month = self._relative_month(last)
        if month is None and last.day is None:
            return PartialDate(year)
        if month is None:
            year = first.year if year is None else year
            month = first.month
            if first.day is not None and last.day is not None and last.day < first.day and month is not None:
                year, month = shift_months(year, month, 1)
        elif year is None:
            found = None
            if last.year_relation is not Relation.NONE:
                found = self._point(last, span)
            year = found.date.year if found is not None else first.year
            before = (month, last.day or 31) < (first.month or 1, first.day or 1)
            if found is None and year is not None and before:
                year += 1
        return PartialDate(year, month, last.day)

    def _range_from_end(self, first: DatePart, last: DatePart, span: Span) -> _Found | None:
        found = self._point(last, span)
        if found is None or found.date.month is None or first.day is None:
            return found
        year = found.date.year
        month: int | None = found.date.month
        if found.date.day is not None and first.day > found.date.day:
            year, month = shift_months(year, month, -1)
        return replace(found, date=PartialDate(year, month, first.day), last=found.date, rule=f"{found.rule}.range")

    # -- one end -------------------------------------------------------------------------------------------------

    def _point(self, part: DatePart, span: Span) -> _Found | None:
        if part.week is not None:
            return self._week(part)
        if part.day_relation is Relation.SAME:
            return self._same(part, span)
        if part.day_relation is Relation.OFFSET:
            return self._offset(part, span)
        if part.nth is not None:
            return self._nth(part, span)
        if part.weekday is not None and part.day is None and part.month is None:
            return self._weekday(part)
        year, basis, premises = self._year(part, span)
        if part.month_relation is Relation.OFFSET or (part.month is None and part.month_relation is not Relation.NONE):
            return self._month_word(part, span)
        if part.month is None:
            if part.day is not None:
                return self._bare_day(part, span)
            return _Found(PartialDate(year), basis, premises, "date.year")
        if part.month_last is not None:
            year, basis = half_year(part, self.anchor, year, basis)
            half = PartialDate(year, part.month), PartialDate(year, part.month_last)
            return _Found(half[0], basis, premises, "date.half", half[1])
        chained = self.memory.chained_year(part, span, past=span in self.past)
        if chained is not None:
            return _Found(PartialDate(chained[0], part.month, part.day), "context", (chained[1],), "date.year_word")
        if year is None and part.year_relation is Relation.NONE and not self.memory.lends_year(part, span):
            year, rule = yearless(part, self.anchor, past=span in self.past, planned=span in self.planned)
            basis = "text" if year is None else self.anchor.basis
            return _Found(PartialDate(year, part.month, part.day), basis, rule=rule)
        if year is None and self.memory.dated is not None and part.year_relation is Relation.NONE:
            year, basis, premises = self.memory.dated.first.year, "context", (self.memory.dated.span,)
        return _Found(PartialDate(year, part.month, part.day), basis, premises, "date.month_day")

    def _year(self, part: DatePart, span: Span) -> tuple[int | None, str, tuple[Span, ...]]:
        """The year that the part itself names, by number or by word."""
        if part.year is not None:
            return part.year, "text", ()
        heading = self.under.get(span)
        if part.year_relation is Relation.NONE and heading in self.heading_years and plain_month(part):
            return self.heading_years[heading], "context", (heading,)
        if part.year_relation is Relation.NONE:
            return None, "text", ()
        told = self.memory.last_told()
        if part.year_relation is Relation.SAME or part.base is Base.TEXT:
            if told is None or told.first.year is None:
                return None, "context", ()
            return told.first.year + part.offset, "context", (told.span,)
        if self.anchor.year is None:
            return None, "text", ()
        return self.anchor.year + part.offset, self.anchor.basis, ()

    def _relative_month(self, part: DatePart) -> tuple[int | None, int | None]:
        if part.month_relation is Relation.SAME:
            told = self.memory.named or self.memory.day
            return (None, None) if told is None else (told.first.year, told.first.month)
        return shift_months(self.anchor.year, self.anchor.month, part.offset)

    def _month_word(self, part: DatePart, span: Span) -> _Found | None:
        """지난달, 내달 2일, 지난달 마지막 날, 두 달 뒤."""
        year, month = self._relative_month(part)
        if part.year_relation is not Relation.NONE and part.month_relation is Relation.SAME:
            year = self._year(part, span)[0]  # 지난해 같은 달: that of the days told, not of a plan beside them
            month = self.memory.day.first.month if self.memory.day is not None else month
        day = part.day
        if part.month_end:
            if month is None or (month == 2 and year is None):
                return None
            day = month_length(year, month)
        if month is None and day is None:
            return None
        same = part.month_relation is Relation.SAME
        told = self.memory.named or self.memory.day
        premises = (told.span,) if same and told is not None else ()
        basis = "context" if same else self.anchor.basis if month is not None else "text"
        return _Found(PartialDate(year, month, day), basis, premises, "date.month_word")

    # -- a day of the month alone --------------------------------------------------------------------------------

    def _bare_day(self, part: DatePart, span: Span) -> _Found:
        """22일, 지난 22일, 오는 20일: from the month told before, or from the anchor."""
        assert part.day is not None
        told = self.memory.lending_month(part, span, planned=span in self.planned, past=span in self.past)
        if told is not None:
            year, month = told.first.year, told.first.month
            assert month is not None
            if told.last.month is not None and told.last.month != month and told.last.day is not None:
                if self.memory.in_second_month(told, part.day):
                    year, month = told.last.year, told.last.month
            elif told.first.day is not None and part.day < told.first.day - 20 and part.day <= 10:
                year, month = shift_months(year, month, 1)  # 28일 … 2일에는
            assert month is not None
            known = part.day <= month_length(year, month) and not misses(part, year, month)
            if known and not self._to_come(year, month, part.day, span):
                return _Found(PartialDate(year, month, part.day), "context", (told.span,), "date.inherit_month")
        now = self.anchor
        if now.month is None:
            return _Found(PartialDate(now.year, None, part.day), "text", rule="date.bare_day")
        step = self._month_step(part, span in self.planned)
        year, month = shift_months(now.year, now.month, step)
        if misses(part, year, month):
            fitting = [one for one in (0, -1, 1) if not misses(part, *shift_months(now.year, now.month, one))]
            year, month = shift_months(now.year, now.month, fitting[0] if fitting else step)
        if month is not None and part.day > month_length(year, month):
            year, month = shift_months(year, month, -1 if part.day_relation is not Relation.NEXT else 1)
        return _Found(PartialDate(year, month, part.day), now.basis, rule=f"date.bare_day.{part.day_relation.value}")

    def _to_come(self, year: int | None, month: int, day: int, span: Span) -> bool:
        """Whether a day told as past would lie ahead of the document's own: 29일에는 … 가졌다, told on the 4th."""
        now = self.anchor
        here = now.day is not None and (year, month) == (now.year, now.month)
        return here and span in self.past and day > (now.day or 31) + AHEAD_DAYS

    def _month_step(self, part: DatePart, planned: bool) -> int:
        """-1, 0 or 1: the month of a bare day, counted from the anchor's."""
        day, today = part.day, self.anchor.day
        if day is None or today is None or part.day_relation is Relation.THIS:
            return 0
        if part.day_relation is Relation.LAST:
            return -1 if day > today else 0
        if part.day_relation is Relation.NEXT:
            return 1 if day < today - PUT_UP_LATE else 0
        if planned:
            return 1 if day < today - UNDER_WAY else 0  # 9일 대구에서 상담을 벌인다, told on the 22nd
        if day <= today:
            return 0
        year, month = shift_months(self.anchor.year, self.anchor.month, -1)
        back = today + month_length(year, month or 1) - day
        return 0 if day - today <= AHEAD_DAYS or day - today <= back else -1

    # -- days that lean on others --------------------------------------------------------------------------------

    def _same(self, part: DatePart, span: Span) -> _Found | None:
        """이날 is mostly the day of the news; 같은 날, and 이날 of a plan, the day told just before, ahead or not."""
        ahead = part.base is Base.TEXT or span in self.planned
        told = self.memory.same_paragraph_day() if ahead else None
        told = told or self.memory.same_day()
        return None if told is None else _Found(told.first, "context", (told.span,), "date.same")

    def _offset(self, part: DatePart, span: Span) -> _Found | None:
        interval = self.memory.interval_of(part, self.edges.bases.get(span))
        eve = part.base is Base.START and part.offset < 0 and interval is None  # 행사 전날, of one day
        if part.base in {Base.START, Base.END} and not eve:
            if interval is None:
                return None
            edge = interval.first if part.base is Base.START else interval.last
            return _shifted(edge, part.offset, interval.span, f"date.{part.base.value}")
        told = self.memory.base_day() if part.base is Base.TEXT or eve else None
        if told is not None:
            day = told.last if part.offset > 0 and not told.travel else told.first
            return _shifted(day, part.offset, told.span, "date.offset")
        today = self.anchor.to_date()
        if today is None:
            return self._of_the_news(part)
        return _Found(PartialDate.of(today + dt.timedelta(days=part.offset)), self.anchor.basis, rule="date.offset")

    def _of_the_news(self, part: DatePart) -> _Found | None:
        """전날 상담회를 열었다고 29일 밝혔다: 28일, of a document whose own day is told by its news alone."""
        news = self.news
        found = self._point(news.value.first, news.span) if news is not None else None
        if news is None or found is None or found.date.day is None:
            return None
        return _shifted(found.date, part.offset, news.span, "date.offset.news")

    def _week(self, part: DatePart) -> _Found | None:
        today = self.anchor.to_date()
        if today is None or part.week is None:
            return None
        monday = week_of(today, part.week)
        if part.weekday is not None:
            day = PartialDate.of(monday + dt.timedelta(days=part.weekday))
            return _Found(day, self.anchor.basis, rule="date.week")
        sunday = PartialDate.of(monday + dt.timedelta(days=6))
        return _Found(PartialDate.of(monday), self.anchor.basis, rule="date.week", last=sunday)

    def _weekday(self, part: DatePart) -> _Found | None:
        """지난 금요일 is before the anchor, 오는 금요일 and 금요일 after it."""
        today = self.anchor.to_date()
        if today is None or part.weekday is None:
            return None
        ahead = (part.weekday - today.weekday()) % 7 or 7
        step = ahead - 7 if part.day_relation is Relation.LAST and ahead != 7 else ahead
        if part.day_relation is Relation.LAST and ahead == 7:
            step = -7
        return _Found(PartialDate.of(today + dt.timedelta(days=step)), self.anchor.basis, rule="date.weekday_word")

    def _nth(self, part: DatePart, span: Span) -> _Found | None:
        """9월 셋째 화요일, 7월 첫째 주, 2016년 마지막 주."""
        if part.month_relation is not Relation.NONE and part.month is None:
            year, month = self._relative_month(part)
        else:
            base = self._point(replace(part, nth=None, weekday=None, day=None), span)
            if base is None:
                return None
            year, month = base.date.year, base.date.month
        basis = "text" if part.year is not None else self.anchor.basis
        if year is None or part.nth is None:
            return None if month is None else _Found(PartialDate(year, month), basis, rule="date.nth")
        if part.weekday is not None and month is not None:
            day = nth_weekday(year, month, part.weekday, part.nth)
            return None if day is None else _Found(PartialDate.of(day), basis, rule="date.nth")
        week = nth_week(year, month, part.nth)
        if week is None:
            return None
        return _Found(PartialDate.of(week[0]), basis, rule="date.nth", last=PartialDate.of(week[1]))
