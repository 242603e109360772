"""What a text has told of dates so far, and what it lends to the dates that follow: `Memory`.

Input: dates as they are resolved, in reading order.  Output: the month for a bare day, the year for a yearless month,
the day that 이날 means.  It must not know how a date is resolved.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from coopevents.document import Span
from coopevents.resolve.date.calendar import month_length, shift_days
from coopevents.resolve.date.types import Anchor
from coopevents.resolve.date.years import misses
from coopevents.values.dates import Base, DateExpression, DatePart, Relation, Shape
from coopevents.values.edtf import PartialDate

ASIDE_DAYS = 45  # a day so far from the document's own is told in passing, while a nearer one is told too
NEAR = 200  # code points over which an explicit year or a background month carries on to a date without one
CLOSE = 60  # over which a month other than the anchor's carries on to a bare day
BESIDE_DAY = 30  # between days of one list
BESIDE = 4  # between a month and the bare day that it is told for: 9월에는 7일부터
JOURNEY = 4  # days of a length from which 이튿날 counts from its first day
MOST_TOLD = 50  # intervals told last that are asked: a calendar of thousands must not ask each of each
NEWS_DAYS = 4  # before the anchor's day in which what is told is the news
HEADED = 4  # paragraphs for which a month in a heading holds
SCENE = 12  # code points of a paragraph in which a month sets its scene: 이어 4월에는
CHAIN = 14  # over which 내년에는 carries on to 3월, and that to 6월: 내년에는 3월 중남미, 6월 북미
MARKED = 3  # code points of an item's mark
ITEM = 40  # over which a year that heads an item carries on


@dataclass(frozen=True, slots=True)
class Told:
    """A date told in the text: its first and last day (or month), and where."""

    first: PartialDate
    last: PartialDate
    span: Span
    explicit_year: bool
    travel: bool  # the length of a journey told from its start: 13일부터 6박 8일 일정으로
    background: bool  # another year than the document's: it does not lend its month for long
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class YearWord:
    """A year told just before, that months in its wake belong to: 내년에는 3월, 6월; 지난해 8월과 10월."""

    year: int | None
    month: int
    end: int
    span: Span
    paragraph: int


def holds(told: Told, day: int) -> bool:
    """Whether an interval holds a day of the month, its ends included."""
    first, last = told.first, told.last
    if first.month is None or first.day is None or last.day is None:
        return False
    if first.month == last.month or last.month is None:
        return first.day <= day <= last.day
    return first.day <= day <= month_length(first.year, first.month) or day <= last.day


def order(date: PartialDate) -> tuple[int, int, int]:
    return date.year or 0, date.month or 0, date.day or 0


class Memory:
    """The dates told since the last break."""

    def __init__(self, anchor: Anchor, announcements: Set[Span]) -> None:
        self.anchor = anchor
        self.announcements = announcements
        self.paragraph = 0
        self.opening = 0  # where the paragraph begins
        self.day: Told | None = None  # the day told last
        self.announced: Told | None = None
        self.interval: Told | None = None
        self.opened: Told | None = None  # a day on which something began, of unknown length
        self.told: list[Told] = []  # all days and intervals, in reading order
        self.year_word: YearWord | None = None
        self.month: Told | None = None  # what lends its month to a bare day
        self.dated: Told | None = None  # what lends its explicit year
        self.named: Told | None = None  # what 같은 달 means: the month told last, with a day or without
        self.headed: Told | None = None  # ▶3월 = …: the month of the days below
        self.news: Told | None = None  # the first day of the text that is told as past: what 이날 means far below
        self.scene: Told | None = None  # 4월에는 …가 열렸다: the month of the days of its paragraph

    def forget(self) -> None:
        self.announced = self.dated = self.named = self.headed = self.scene = None
        self._forget_days()
        self.year_word = None

    def _forget_days(self) -> None:
        self.day = self.interval = self.month = self.opened = None
        self.told = []

    def chained_year(self, part: DatePart, span: Span, *, past: bool = True) -> tuple[int | None, Span] | None:
        """내년에는 3월 중남미, 6월 북미: the year told just before, by word or number; 내년 holds on.

        So does one that heads an item: - 2011년 중동 무역사절단(두바이, 5.15~5.22).
        """
        plain = part.year is None and Relation.NONE is part.year_relation is part.month_relation is part.day_relation
        word = self.year_word
        if word is None or not plain or word.paragraph != self.paragraph:
            return None
        coming = word.year is not None and self.anchor.year is not None and word.year > self.anchor.year
        heads = word.span.start - self.opening <= MARKED
        reach = NEAR if coming and not past else ITEM if heads else CHAIN
        if not 0 <= span.start - word.end <= reach or (part.month or 0) <= word.month:
            return None
        if misses(part, word.year, part.month):
            return None
        return word.year, word.span

    def lends_year(self, part: DatePart, span: Span) -> bool:
        """Whether an explicit year told shortly before holds for this month-day too: 2013년 10월 8일 … 10월 11일."""
        told = self.dated
        if told is None or part.day_relation is not Relation.NONE or part.month_relation is not Relation.NONE:
            return False
        if told.first.month is None or part.month is None or part.month < told.first.month:
            return False
        if misses(part, told.first.year, part.month):
            return False  # 지난 2009년 6월 협약에 이어 12월 8일(목): no Thursday of that year
        if self.anchor.year is None:
            return span.start - told.span.end <= NEAR
        near = span.start - told.span.end <= NEAR // 4 and told.paragraph == self.paragraph
        return near and told.first.year != self.anchor.year

    def lending_month(self, part: DatePart, span: Span, *, planned: bool = False, past: bool = False) -> Told | None:
        """The date told before whose month a bare day takes; None where the anchor decides.

        Order: an interval that holds the day, the nearest first; the date told last, if it lies in the anchor's
        month or stands close by.  With an anchor, 지난 and 오는 and days of announcement go by the anchor alone.  An
        interval that lies ahead lends from anywhere (10월 18일부터 20일까지 … 19일에는 … 열린다), but not to the days
        just past, nor to a `planned` one once the text is back in the anchor's month.  What is told as `past` lies in
        no month ahead (12월 12일 서울을 찾는다. 앞서 총회(3~4일)에 참석했다, told on 16 November).
        """
        if self.headed is not None and part.day is not None and self.paragraph - self.headed.paragraph <= HEADED:
            later = self.month if self.month is not None and self.month.span.start > self.headed.span.start else None
            return later or self.headed
        beside = self.named is not None and 0 < span.start - self.named.span.end <= BESIDE
        if beside and part.day is not None and self.named is not None and self.named.first.day is None:
            return self.named  # 9월에는 7일부터
        if part.day_relation is Relation.NONE and span not in self.announcements and (scene := self._scene()):
            return scene
        told = self.month
        if told is None or told.first.month is None or part.day is None:
            return None
        now = self.anchor
        if now.day is not None and part.day_relation in {Relation.LAST, Relation.NEXT, Relation.THIS}:
            return None
        if now.month is not None and span in self.announcements:
            return None
        for interval in reversed(self.told[-MOST_TOLD:]):
            ahead = now.month is not None and order(interval.first) > (now.year or 0, now.month, now.day or 31)
            if interval.first != interval.last and holds(interval, part.day):
                far = ahead and span.start - interval.span.end > CLOSE and not self._goes_on(interval, part.day, span)
                if far and (
                    (self._just_past(part.day) and not (planned and interval.last.day == part.day))
                    or (planned and self._returned(interval))
                ):
                    return None
                return interval
        here = (told.first.year, told.first.month) == (now.year, now.month)
        if now.month is None or here:
            far = told.background and span.start - told.span.end > NEAR // 2
            return None if far else told
        if past and now.year is not None and order(told.first) > (now.year, now.month, now.day or 31):
            return None
        began = self.opened is not None and self.opened.span == told.span  # 27일에 막을 올린 상담회는 31일까지 이어진다
        if planned and not began and (told.first.year or 0, told.first.month) < (now.year or 0, now.month or 0):
            return None  # 지난달 20일 상담회가 열렸다. 15일부터 전시회를 연다
        return told if span.start - told.span.end <= CLOSE and part.day != now.day else None

    def in_second_month(self, told: Told, day: int) -> bool:
        """28일부터 6월 2일까지 … 1일에는; 10일부터 11월 22일까지 … 12일에는: in the first; 11월 6일 … 16일에는: not."""
        later = self.month is not None and self.month.first.month == told.last.month
        return day <= (told.last.day or 0) and (later or day < (told.first.day or 32))

    def _goes_on(self, interval: Told, day: int, span: Span) -> bool:
        """8∼9일 자카르타, 13일 콸라룸푸르, 15일 방콕: whether the day told right before is one of the interval too."""
        last = self.told[-1]
        near = 0 <= span.start - last.span.end <= BESIDE_DAY
        inside = last is not interval and last.first.month == interval.first.month and last.last.day is not None
        return near and inside and holds(interval, last.last.day or 0) and (last.last.day or 0) < day

    def _sets_scene(self, expression: DateExpression, span: Span) -> bool:
        """A month alone that a paragraph opens with; of a round-up any one: 9월에는 인도였다. 18일부터 23일까지."""
        part = expression.first
        alone = part.month is not None and part.day is None and part.month_last is None
        if not alone or expression.shape is not Shape.POINT or part.month_relation is not Relation.NONE:
            return False
        return self.anchor.reviewed is not None or (expression.topic and span.start - self.opening <= SCENE)

    def _scene(self) -> Told | None:
        """4월에는 상품전이 열렸다. 25일부터 28일까지: the month that the paragraph is set in."""
        scene = self.scene
        if scene is None or scene.paragraph != self.paragraph:
            return None
        return scene if self.month is None or self.month.span.start < scene.span.start else None

    def _just_past(self, day: int) -> bool:
        """Whether a day of the anchor's month is the news: 18일 열린 상담회, told on the 20th."""
        return self.anchor.day is None or 0 <= self.anchor.day - day <= NEWS_DAYS

    def _returned(self, ahead: Told) -> bool:
        """Whether the text tells days of the anchor's month: after an interval ahead of it, or paragraphs away."""
        here = (self.anchor.year, self.anchor.month)
        away = self.paragraph != ahead.paragraph
        told = [one for one in self.told if away or one.span.start > ahead.span.start]
        return any((one.first.year, one.first.month) == here for one in told)

    def same_day(self) -> Told | None:
        """What 이날 means: the day told last; one that is still ahead of the anchor only if no other is told."""
        today = self.anchor.to_date()
        past = [told for told in self.told if today is None or (told.first.to_date() or today) <= today]
        return self._in_view(past) if past else self.day or self.announced or self.news

    def same_paragraph_day(self) -> Told | None:
        """The day told last, if the paragraph at hand told it."""
        return self.told[-1] if self.told and self.told[-1].paragraph == self.paragraph else None

    def last_told(self) -> Told | None:
        """What 같은 해 means: the date told last that has a year."""
        told = [one for one in (self.dated, self.day, self.named) if one is not None and one.first.year is not None]
        return max(told, key=lambda one: one.span.start, default=None)

    def open(self, first: PartialDate, days: int, span: Span) -> None:
        """Something begins, and lasts as long as is told with it: 13일 막이 올라 사흘간의 일정에 들어갔다."""
        last = shift_days(first, days - 1)
        if last is None or first.day is None:
            return
        told = Told(first, last, span, explicit_year=False, travel=False, background=False, paragraph=self.paragraph)
        if last != first:
            self.interval = told
        self.opened = told

    def interval_of(self, part: DatePart, span: Span | None) -> Told | None:
        """What an edge counts from: the interval told at a place, else the last one, else what began: 둘째 날."""
        named = next((told for told in reversed(self.told) if told.span == span), None) or self.interval
        return named or (self.opened if part.base is Base.START and part.offset >= 0 else None)

    def base_day(self) -> Told | None:
        """What 이튿날 and 이틀 뒤 count from: the day told last."""
        return self._in_view(self.told) if self.told else self.day

    def _in_view(self, told: Sequence[Told]) -> Told:
        """The last of the days told; a new paragraph goes back over days told in passing to one that is the news.

        19일 데모데이가 열렸다. 투자사들은 8월 26일 행사에도 왔었다.  ¶ 다음 날에는 …: the 20th.
        """
        last = told[-1]
        if last.paragraph == self.paragraph or not self._aside(last):
            return last
        return next((one for one in reversed(told) if not self._aside(one)), last)

    def _aside(self, told: Told) -> bool:
        today, day = self.anchor.to_date(), told.first.to_date()
        return today is not None and day is not None and abs((day - today).days) > ASIDE_DAYS

    def remember(
        self, expression: DateExpression, date: PartialDate, end: PartialDate | None, rule: str, span: Span
    ) -> None:
        last = end or date
        explicit = expression.first.year is not None
        background = date.year is not None and self.anchor.year is not None and date.year != self.anchor.year
        travel = expression.shape is Shape.SPAN and not expression.ends and (expression.days or 0) >= JOURNEY
        told = Told(date, last, span, explicit, travel, background, self.paragraph)
        if explicit and date.month is not None:
            self.dated = told
        first = expression.first
        if rule.startswith("date.year_word") and self.year_word is not None:
            self.year_word = replace(self.year_word, month=last.month or 0, end=span.end)
        elif explicit or first.year_relation is not Relation.NONE or rule.startswith("date.planned"):
            self.year_word = YearWord(date.year, last.month or 0, span.end, span, self.paragraph)
        if date.month is not None and span not in self.announcements:
            self.named = told
            if self._sets_scene(expression, span):
                self.scene = told
        if expression.heading:
            self._forget_days()
            self.headed = told
        if date.day is None:
            return
        if span in self.announcements:
            self.announced = told
            return
        self.day = told
        self.told.append(told)
        if last != date:
            self.interval = told
        if date.month is not None:
            self.month = told
