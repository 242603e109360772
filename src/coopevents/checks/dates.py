"""Checks of dates: weekdays, intervals, tense against the day of publication, the document's own year.

Job: `date_findings`, `year_findings`.  Input: a `Reading`, its records, the year solution.  Output: findings.  It must
not know sums, places or parties.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from coopevents import regex
from coopevents.checks.model import Finding, evidence_of, finding
from coopevents.document import Mention, Span
from coopevents.frames.reading import SILENT, Reading
from coopevents.records import Agreement, AgreementStatus, DocumentRecord, Event, EventStatus
from coopevents.resolve.year.timeline import ordinal, year_of
from coopevents.resolve.years import YearSolution
from coopevents.values.dates import DateExpression, DatePart, Relation, Shape
from coopevents.values.edtf import bounds

WEEKDAYS = "월화수목금토일"
LONGEST_SLIP = 20  # days: "20~18일" read as the 18th of the next month is longer than any "30~2일"
LONGEST_TURN = 150  # days: "5월 20일~3월 18일" read as next year's March; a fair over New Year is shorter
MONTHS_OFF = 3  # the premises of a year are known to the month at best
# 5월 20일~18일, 5. 20(월)~5. 18(토); 20일부터 12일간 is a length
WEEKDAY = r"(?:\s?\([월화수목금토일](?:요일)?\))?"
RANGE_MARK = regex.compile(r"[~∼〜]")
BACKWARDS = regex.compile(
    rf"(?<![\d.,])(?:(?P<month>1[0-2]|0?[1-9])(?:월\s?|\.\s?))?(?P<day>3[01]|[12]\d|0?[1-9])일?{WEEKDAY}\s?[~∼〜]\s?"
    rf"(?:(?P<last_month>1[0-2]|0?[1-9])(?:월\s?|\.\s?))?(?P<last_day>3[01]|[12]\d|0?[1-9])(?:일(?!간|\s?동안|\s?일정)|(?=\s?\()){WEEKDAY}"
)
# Rules that read the status off the calendar, so that it cannot contradict it.
BY_CALENDAR = ("event.status.calendar", "event.status.default")


def date_findings(reading: Reading, record: DocumentRecord) -> Iterator[Finding]:
    """All findings on the dates of events and agreements."""
    published = bounds(record.published) if record.published else (None, None)
    dated: tuple[Event | Agreement, ...] = (*record.events, *record.agreements)
    for one in dated:
        yield from _weekday(reading, one)
        yield from _reversed(reading, one)
        yield from _tense(one, published)
    yield from _reversed_unread(reading, record)


def _mentions(reading: Reading, one: Event | Agreement) -> list[Mention[DateExpression]]:
    """The date mentions that the record's date was taken from."""
    return [m for row in evidence_of(one, "date") for m in reading.mentions.dates(row.start, row.end)]


def _weekday(reading: Reading, one: Event | Agreement) -> Iterator[Finding]:
    """11월 17일(화), where the 17th of November of that year is a Monday."""
    start, end = bounds(one.date) if one.date else (None, None)
    if start is None or end is None:
        return
    for mention in _mentions(reading, one):
        expression = mention.value
        for part, day in ((expression.first, start), (expression.last, end)):
            if part is None or part.weekday is None or part.day != day.day or part.month not in {None, day.month}:
                continue
            if day.weekday() != part.weekday:
                quote = reading.quote(mention.start, mention.end)
                yield finding(
                    one.id,
                    "date.weekday",
                    f"‘{quote}’의 요일이 맞지 않습니다: {day.isoformat()}은(는) {WEEKDAYS[day.weekday()]}요일입니다."
                    " 날짜나 연도를 확인하십시오.",
                )


def _reversed(reading: Reading, one: Event | Agreement) -> Iterator[Finding]:
    """20~18일, 5월 20일~3월 18일: the end as written lies before the start, and was moved behind it."""
    start, end = bounds(one.date) if one.date else (None, None)
    if start is None or end is None or start == end:
        return
    days = (end - start).days
    for mention in _mentions(reading, one):
        if _written_backwards(mention.value, days):
            quote = reading.quote(mention.start, mention.end)
            yield finding(
                one.id,
                "date.end_before_start",
                f"‘{quote}’의 끝나는 날이 시작하는 날보다 앞섭니다. {one.date}(으)로 읽었으니 확인하십시오.",
            )


def _written_backwards(expression: DateExpression, days: int) -> bool:
    first, last = expression.first, expression.last
    if expression.shape is not Shape.RANGE or last is None or first.day is None or last.day is None:
        return False
    if last.month_relation is not Relation.NONE:
        return False
    if last.month is None:
        return last.day < first.day and days > LONGEST_SLIP
    return first.month is not None and _order(last) < _order(first) and last.year is None and days > LONGEST_TURN


def _order(part: DatePart) -> tuple[int, int]:
    return (part.month or 0, part.day or 0)


def _reversed_unread(reading: Reading, record: DocumentRecord) -> Iterator[Finding]:
    """5월 20일~18일: no interval can be made of it, so that a record carries one of its ends at best."""
    for line in reading.lines:
        if line.block.zone in SILENT or RANGE_MARK.search(reading.text, line.start, line.end) is None:
            continue
        for match in BACKWARDS.finditer(reading.text, line.start, line.end):
            ranges = [m for m in reading.mentions.dates(line.start, line.end) if m.value.shape is Shape.RANGE]
            whole = Span(*match.span())
            if not _slips(match) or any(m.span.overlaps(whole) for m in ranges):
                continue
            message = f"‘{match.group()}’: 끝나는 날이 시작하는 날보다 앞섭니다."
            targets: list[str | None] = [
                one.id
                for one in (*record.events, *record.agreements)
                if any(match.start() <= row.start < match.end() for row in evidence_of(one, "date"))
            ]
            for target in targets or [None]:
                yield finding(target, "date.end_before_start", message)


def _slips(match: regex.Match[str]) -> bool:
    """The end lies before the start, too far for the turn of a month (28일~2일) or of the year (12월 28일~1월 3일)."""
    day, last_day = int(match["day"]), int(match["last_day"])
    if match["last_month"] is None or match["last_month"] == match["month"]:
        return last_day < day and 31 - day + last_day > LONGEST_SLIP
    months = int(match["last_month"]) - int(match["month"]) if match["month"] else 0
    return months < 0 and months % 12 * 30 > LONGEST_TURN


def _tense(one: Event | Agreement, published: tuple[dt.date | None, dt.date | None]) -> Iterator[Finding]:
    """Told as over though it lies after the day of publication, or announced though it is over."""
    start, end = bounds(one.date) if one.date else (None, None)
    earliest, latest = published
    if start is None or end is None or earliest is None or latest is None:
        return
    if any(row.rule.startswith(BY_CALENDAR) for row in evidence_of(one, "status")):
        return
    if one.status in {EventStatus.HELD, AgreementStatus.SIGNED} and start > latest:
        yield finding(
            one.id,
            "date.future_past",
            f"발행일({latest.isoformat()})보다 뒤인 {one.date}의 일이 이미 끝난 것으로 적혀 있습니다.",
        )
    if one.status in {EventStatus.PLANNED, AgreementStatus.PLANNED} and end < earliest:
        yield finding(
            one.id,
            "date.planned_past",
            f"발행일({earliest.isoformat()})보다 앞선 {one.date}의 일이 예정으로 적혀 있습니다.",
        )


def year_findings(record: DocumentRecord, solution: YearSolution) -> Iterator[Finding]:
    """The text's own premises (weekdays, holders of offices, names of agencies) against the day of publication."""
    if record.published is None:
        if solution.conflict:
            yield finding(None, "document.premises", f"연도를 가리키는 단서가 서로 어긋납니다: {_notes(solution)}")
        return
    start, end = bounds(record.published)
    if start is None or end is None or not solution.candidates:
        return
    months = range(ordinal(start.year, start.month) - MONTHS_OFF, ordinal(end.year, end.month) + MONTHS_OFF + 1)
    if not {year_of(month) for month in months} & set(solution.candidates):
        years = ", ".join(map(str, solution.candidates))
        yield finding(
            None,
            "document.year",
            f"발행일은 {record.published}이나 본문의 단서는 {years}년을 가리킵니다: {_notes(solution)}",
        )


def _notes(solution: YearSolution) -> str:
    return "; ".join(dict.fromkeys(premise.note for premise in solution.premises if premise.note)) or "(단서 없음)"
