"""Premises from the calendar: weekdays beside year-less dates, full dates of the occasion, the months talked about.

Job: `calendar_premises(text, dates, furniture)`.  Input: the date mentions of a text in reading order.  It must
not know names, facts or the other words of the text, except the label before a date (일시 :), the words of announcing
after it (26일 밝혔다) and what else is on its line.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.resolve.announcements import planned_spans
from coopevents.resolve.wording import ANNOUNCED, ENDED, outside, sentence_around
from coopevents.resolve.year.timeline import (
    END,
    FIRST_YEAR,
    LAST_YEAR,
    START,
    WHOLE,
    Premise,
    PremiseKind,
    Strength,
    month_of,
    ordinal,
    within,
)
from coopevents.values.dates import DateExpression, DatePart, Relation, Shape

LONG_AGO, LONG_AHEAD = 8, 8  # months over which 지난 5월 18일 and 오는 6월 3일 do without their year
NEAR = 200  # code points over which a month carries on to a bare day
LATE, EARLY = 25, 5  # days of a month that a text of the next month, or of the month before, may name by the day alone
LATE_IN_MONTH = 20  # a day of December that January may tell without its year
LATE_TOLD, EARLY_TOLD = 20, 12  # the same where 지난 or 오는 stands before the day
LATE_IN_YEAR, EARLY_IN_YEAR = 10, 4  # months that a text from over New Year names without 지난해 or 내년
OCCASION_BEFORE, OCCASION_AFTER = 8, 4  # the same for a full date that is an occasion's
# 일시 : 2016. 8. 28., 기간 : ’22. 9. 22. ~
LABEL = regex.compile(
    r"(?:일[ \t]*시|기[ \t]*간|일[ \t]*자|일[ \t]*정|개최일|행사일|날[ \t]*짜|언[ \t]*제"
    r"|시[ \t]*기)(?:[ \t]*[/·및][ \t]*장소)?[ \t]*[:：][ \t]*$"
)
# 지난 한 해 결산: the days of last year are told without it
LAST_YEAR_REVIEWED = regex.compile(r"결산|지난[ \t]한[ \t]해|지난[ \t]1년")
BRACKETED = regex.compile(r"\((?:[^()\n]*[ ,])?$")
# 9월에는 브라질 기업의 상담회도 예정돼 있다, 10월 몽골에 사절단을 보낼 계획이다
MONTH_AHEAD = regex.compile(
    r"(?:초|중순|말)?(?:에|에는|엔|께|쯤|부터)?[ \t,]"
    rf"(?:(?!\d{{1,2}}월|지난|[{ENDED}][다고으지던])[^.\n]){{0,70}}?"
    r"(?:예정(?:이다|돼|되어|으로|임|인)|계획(?:이다|이라|하고|임|인)|방침|열린다|보낸다|개최한다|파견한다)"
)
# 당초 4월에 열 계획이었으나, 5월로 예정됐던: the plan came to nothing
UNDONE = regex.compile(
    r"계획이었|예정이었|예정됐던|예정되었던|계획했던|기로[ \t]?(?:했던|돼[ \t]?있던)|려던|취소|연기|미뤄|미루|늦춰"
)
NEXT_YEAR = regex.compile(r"내년|래년|명년|이듬해")
AHEAD_REACH = 90  # code points after a month in which its plan is undone
# 지난 3월에 비해, 지난 3월부터, 지난 5월 말까지
BY_YEAR = regex.compile(r"(?:[ \t]?말)?(?:에[ \t]비해|보다)")
LEAD = 500  # code points in which the news is told
FOUR_DIGITS = regex.compile(r"(?<![\d.,-])(?:19[5-9]\d|20[0-4]\d)(?=[ \t]?년|\.)")
PAST_HERE = regex.compile(rf"[^.\n]{{0,90}}?[{ENDED}][다고으]")
BEGINNING = regex.compile(
    r"[^.\n]{0,40}?(?:설립|창립|창업|출범|시작|자매|우호|수교|부터[ \t](?:해마다|매년|지금|현재))"
)
NEWEST = "year.full_date.newest"
NEXT_DAY_BEHIND = 60  # code points between 지난달 27일 and the day that follows it in the tale
DAYS_ON = 10  # days from the one to the other
STEP = {Relation.LAST: -1, Relation.THIS: 0, Relation.NEXT: 1}
LETTERS_OF_LINE = 6  # letters beside a date below which the date is alone on its line: a banner, a dateline


def calendar_premises(
    text: str, dates: Sequence[Mention[DateExpression]], furniture: Sequence[Span] = ()
) -> list[Premise]:
    """Weekday, full-date and month premises of the mentions outside page furniture."""
    told = [date for date in dates if outside(date.span, furniture)]
    return [
        *_weekdays(text, told),
        *_occasions(text, told),
        *_newest(text, told),
        *_repeated(text, told),
        *_talked_about(text, told),
        *_by_last_month(text, told),
    ]


def _parts(date: Mention[DateExpression]) -> Iterator[DatePart]:
    yield date.value.first
    if date.value.last is not None:
        yield date.value.last


def _weekdays(text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
    """11.17(월), 20일(화), 지난해 12월 3일(수): the times of writing at which the day falls on that weekday.

    A bare day lies in the month told before it, or, where that is far away, in the month of writing.
    """
    told: tuple[int, int] | None = None  # the month told last, and where
    bare: tuple[int, int] | None = None  # the same, for a month without a day: 9월 유통업체 매출 동향
    for date in dates:
        year_told = date.value.first.year
        for part in _parts(date):
            if (
                part.weekday is not None
                and part.day is not None
                and part.year is None
                and year_told is None
                and part.week is None
                and part.nth is None
                and part.day_relation is not Relation.OFFSET
            ):
                announced = part.month is None and ANNOUNCED.match(text, date.end) is not None
                month = None if told is None or announced else told[0]
                allowed = _weekday_months(part, month)
                if part.month is None and told is not None and date.start - told[1] > NEAR:
                    allowed |= _weekday_months(part, None)
                if part.month is None and month is not None and bare is not None:
                    allowed |= _weekday_months(part, bare[0])
                if allowed and allowed != WHOLE:
                    note = f"{part.month or month or '?'}-{part.day} {calendar.day_abbr[part.weekday]}"
                    yield Premise(PremiseKind.WEEKDAY, date.span, "year.weekday", Strength.HARD, allowed, note)
            if part.month is None or BRACKETED.search(text, max(0, date.start - 20), date.start):
                continue  # 카라반, 새만금서 열린다(11월 3일) ⏎ △28일(금): the list goes on in its own month
            if part is date.value.last and told is not None and told[0] != part.month:
                told, bare = (part.month, date.end), told  # 5월 28일 ~ 6월 1일 ⏎ 28일(월)
            elif part.day is not None or told is None or date.value.heading:
                told, bare = (part.month, date.end), None
            else:
                bare = part.month, date.end


@lru_cache(maxsize=1024)
def _weekday_months(part: DatePart, month: int | None) -> frozenset[int]:
    """Months of writing in which the day falls on the weekday."""
    assert part.day is not None and part.weekday is not None
    allowed = set()
    for now in range(START, END + 1):
        if any(falls_on(year, m, part.day, part.weekday) for year, m in _readings(part, month, now)):
            allowed.add(now)
    return frozenset(allowed)


def _readings(part: DatePart, month: int | None, now: int) -> Iterator[tuple[int, int]]:
    """Year and month that a day without a year may mean in a text written in the month `now`."""
    if part.month_relation in {Relation.LAST, Relation.THIS, Relation.NEXT}:
        step = {Relation.LAST: -1, Relation.THIS: 0, Relation.NEXT: 1}[part.month_relation]
        yield (now + step) // 12, (now + step) % 12 + 1
    elif part.month is None and month is None:
        for step in _steps(part):
            yield (now + step) // 12, (now + step) % 12 + 1
    else:
        named = part.month or month
        assert named is not None
        shift = {Relation.LAST: -1, Relation.THIS: 0, Relation.NEXT: 1}.get(part.year_relation)
        if shift is not None:
            yield now // 12 + shift, named
            return
        for year in _years_without_number(part, named, now):
            yield year, named


def _steps(part: DatePart) -> Iterator[int]:
    """The months, counted from that of writing, in which a bare day may lie.

    Late days may be told at the start of the next month (지난 28일 told on the 3rd), early ones announced at the end of
    the month before (오는 3일 told on the 28th); the others are this month's.
    """
    assert part.day is not None
    last, coming = part.day_relation is Relation.LAST, part.day_relation is Relation.NEXT
    yield 0
    if not coming and part.day >= (LATE_TOLD if last else LATE):
        yield -1
    if not last and part.day <= (EARLY_TOLD if coming else EARLY):
        yield 1


def _years_without_number(part: DatePart, month: int, now: int) -> Iterator[int]:
    """The years that a month named without a year may belong to: this one, across New Year the one next to it.

    Farther off one writes 지난해 11월, 내년 3월; 지난 12월 20일 in January and 오는 2월 5일 in December do without.
    """
    year, current = divmod(now, 12)
    yield year
    late = part.day is None or part.day >= LATE_IN_MONTH or part.day_relation is Relation.LAST
    if month == 12 and current == 0 and late:
        yield year - 1
    elif month <= 2 and current >= 10:
        yield year + 1


def falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    """Whether a day exists and is of that weekday, counted from Monday as 0."""
    if day > calendar.monthrange(year, month)[1]:
        return False
    return dt.date(year, month, day).weekday() == weekday


def _occasions(text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
    """’22. 9. 22.(목), 일시 : 2016. 8. 28.: a full date with weekday or label is the occasion's that the text is about.

    Several of them, as in a table of past editions, admit the times around each.
    """
    spans: list[Mention[DateExpression]] = []
    allowed: frozenset[int] = frozenset()
    latest = START
    for date in dates:
        part = date.value.first
        if part.year is None or part.month is None or part.day is None or part.offset:
            continue
        if part.day > calendar.monthrange(part.year, part.month)[1]:
            continue
        labelled = LABEL.search(text[max(0, date.start - 24) : date.start]) is not None
        if part.weekday is None:
            told = labelled
        else:
            told = falls_on(part.year, part.month, part.day, part.weekday) and (labelled or not _alone(text, date))
        if not told:
            continue
        month = ordinal(part.year, part.month)
        spans.append(date)
        latest = max(latest, month)
        allowed |= within(month - OCCASION_BEFORE, month + OCCASION_AFTER)
    if spans:
        note = ", ".join(text[date.start : date.end] for date in spans[:3])
        yield Premise(PremiseKind.FULL_DATE, spans[0].span, "year.full_date.occasion", Strength.FIRM, allowed, note)


def _newest(text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
    """2013년 4월 16일부터 19일까지 훈춘을 방문하였다, in the lead, where no year after it is told: that is the news."""
    full = [d for d in dates if d.value.first.year and d.value.first.month and d.value.first.day]
    if not full:
        return
    newest = max(full, key=lambda d: (d.value.first.year or 0, d.value.first.month or 0, -d.start))
    part = newest.value.first
    year, month = part.year, part.month
    assert year is not None and month is not None
    later = any(int(match.group()) > year for match in FOUR_DIGITS.finditer(text))
    if newest.start > LEAD or later or not FIRST_YEAR < year <= LAST_YEAR or _alone(text, newest):
        return
    if PAST_HERE.match(text, newest.end) is None or BEGINNING.match(text, newest.end):
        return
    allowed = within(ordinal(year, month), ordinal(year, month) + OCCASION_BEFORE)
    note = text[newest.start : newest.end]
    yield Premise(PremiseKind.FULL_DATE, newest.span, NEWEST, Strength.FIRM, allowed, note)


def _alone(text: str, date: Mention[DateExpression]) -> bool:
    """Whether the line holds little but the date: today's date in a banner, a date of entry."""
    left = text.rfind("\n", 0, date.start) + 1
    right = text.find("\n", date.end)
    rest = text[left : date.start] + text[date.end : right if right >= 0 else len(text)]
    return sum(c.isalpha() for c in rest) < LETTERS_OF_LINE


def _talked_about(text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
    """지난 5월 18일, 오는 6월 3일, 11.17(월): a text of the same year, after the one and before the other.

    A bare 8월 27일 may be one of last year's days in a report written in January.
    """
    if LAST_YEAR_REVIEWED.search(text):
        return
    ahead = planned_spans(text, dates)
    for date in dates:
        part = date.value.first
        if not _plain(part) or part.month is None:
            premise = _month_alone(text, date)
            if premise is not None:
                yield premise
            continue
        if part.weekday is None and part.day_relation not in {Relation.LAST, Relation.NEXT}:
            if date.span in ahead and date.value.shape is not Shape.RANGE:
                yield _day_ahead(date, part.month)
            continue
        allowed = _telling_months(part)
        note = f"{part.month}-{part.day} without a year"
        if allowed != WHOLE:
            yield Premise(PremiseKind.TENSE, date.span, "year.months", Strength.FIRM, allowed, note)


def _day_ahead(date: Mention[DateExpression], month: int) -> Premise:
    """9월 17일부터 파리에서 열리는 박람회: likely written before it; an evidence among others."""
    months = _before(month) | {month}
    allowed = frozenset(now for now in WHOLE if month_of(now) in months)
    return Premise(PremiseKind.TENSE, date.span, "year.months.ahead", Strength.SOFT, allowed, f"{month} ahead")


def _month_alone(text: str, date: Mention[DateExpression]) -> Premise | None:
    """지난 3월 협약을 맺은 바 있다, 9월에는 상담회도 예정돼 있다: written after March, and before September.

    The month of writing itself is 이달; a month of another year takes 지난해 or 내년, but for those about New Year.
    """
    part = date.value.first
    plain = part.year is None and part.year_relation is Relation.NONE and part.day is None and part.month_last is None
    if not plain or part.month is None or date.value.shape is not Shape.POINT or part.nth is not None:
        return None
    left, _ = sentence_around(text, date.start, date.end)
    if NEXT_YEAR.search(text, left, date.start):
        return None  # 내년 3월 회장단을 초청하며 5월에는 조사단을 보낸다
    coming = part.month_relation is Relation.NEXT
    undone = UNDONE.search(text, date.end, date.end + AHEAD_REACH) is not None
    if part.month_relation is Relation.LAST and BY_YEAR.match(text, date.end) is None:
        months = _after(part.month)
    elif (coming or MONTH_AHEAD.match(text, date.end)) and not undone:
        months = _before(part.month)
    else:
        return None
    allowed = frozenset(now for now in WHOLE if month_of(now) in months)
    return Premise(
        PremiseKind.TENSE, date.span, "year.months.told", Strength.FIRM, allowed, f"{part.month} without a year or day"
    )


def _after(month: int) -> frozenset[int]:
    """The months, 1..12, in which 지난 3월 is told; 지난 11월 in January and February too."""
    return frozenset(range(month + 1, 13)) | (frozenset({1, 2}) if month >= LATE_IN_YEAR else frozenset())


def _before(month: int) -> frozenset[int]:
    """The months in which 오는 9월, 9월에는 … 예정이다 is told; 오는 2월 at the end of the year too."""
    return frozenset(range(1, month)) | (frozenset(range(13 - month, 13)) if month <= EARLY_IN_YEAR else frozenset())


@lru_cache(maxsize=1024)
def _telling_months(part: DatePart) -> frozenset[int]:
    """Months of writing in which a text may name the day so."""
    return frozenset(now for now in range(START, END + 1) if _may_tell(part, now))


def _may_tell(part: DatePart, now: int) -> bool:
    """Whether a text written in the month `now` may name the day so."""
    assert part.month is not None
    for year in _years_without_number(part, part.month, now):
        ahead = ordinal(year, part.month) - now
        if part.day_relation is Relation.LAST and -LONG_AGO <= ahead <= 0:
            return True
        if part.day_relation is Relation.NEXT and 0 <= ahead <= LONG_AHEAD:
            return True
        if part.day_relation not in {Relation.LAST, Relation.NEXT} and -LONG_AGO <= ahead <= LONG_AHEAD:
            return True
    return False


def _repeated(text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
    """9월 22일부터 … 일시 : 2022. 9. 22.: a day told with and without its year is of the year of writing."""
    plain = {(part.month, part.day) for date in dates if _plain(part := date.value.first)}
    for date in dates:
        part = date.value.first
        if part.year is None or part.month is None or part.offset or (part.month, part.day) not in plain:
            continue
        allowed = {
            now for now in range(START, END + 1) if part.year in set(_years_without_number(part, part.month, now))
        }
        note = text[date.start : date.end]
        yield Premise(
            PremiseKind.FULL_DATE, date.span, "year.full_date.repeated", Strength.FIRM, frozenset(allowed), note
        )


def _by_last_month(text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
    """지난달 27일 출국해 호치민(6.28~29)을: a day right behind, some days on and told with its month, is of last month.

    So are 다음 달 and 이달; where the day behind is early in its month it may be the month after.
    """
    for date, behind in pairwise(dates):
        part, other = date.value.first, behind.value.first
        counted = part.day is not None and part.month is None and part.month_relation in STEP
        if not counted or not _plain(other) or other.month is None or other.day is None:
            continue
        between = text[date.end : behind.start]
        if len(between) > NEXT_DAY_BEHIND or "\n" in between or "다." in between:
            continue
        if not 0 <= other.day - (part.day or 0) <= DAYS_ON:
            continue
        month = (other.month - 1 - STEP[part.month_relation]) % 12 + 1
        allowed = frozenset(now for now in WHOLE if month_of(now) == month)
        span = Span(date.start, behind.end)
        note = text[date.start : date.end]
        yield Premise(PremiseKind.TENSE, span, "year.months.counted", Strength.FIRM, allowed, note)


def _plain(part: DatePart) -> bool:
    """A month and a day, and nothing said of the year."""
    return (
        part.year is None
        and part.month is not None
        and part.day is not None
        and part.year_relation is Relation.NONE
        and part.month_relation is Relation.NONE
    )
