"""The document's own date: side-car, format's metadata, dateline, else what the text's premises leave.

Job: Document + date mentions -> `DocumentAnchor`, against which relative and year-less dates are read.  It must not
know records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coopevents import regex
from coopevents.document import Document, Mention, Zone
from coopevents.lexicon.confidence import WEIGHED
from coopevents.resolve.announcements import planned_spans
from coopevents.resolve.dateline import Dateline, dateline
from coopevents.resolve.dates import Anchor
from coopevents.resolve.likely_year import likely_year
from coopevents.resolve.wording import ENDED, tail
from coopevents.resolve.year.cues import Telling
from coopevents.resolve.year.file_days import file_day
from coopevents.resolve.year.heading_year import heading_premise
from coopevents.resolve.year.reviews import reviewed_year
from coopevents.resolve.year.timeline import WHOLE, Premise, PremiseKind, Strength, month_of, ordinal, year_of
from coopevents.resolve.year.weekdays import falls_on
from coopevents.resolve.years import YearSolution, YearSolver
from coopevents.values.dates import DateExpression, Relation
from coopevents.values.edtf import EdtfError, parse_edtf

LAST_DAYS = 24  # a day of the month from which on the next month may tell it as news
FIRST_TOLD = 2  # dates of the body among which the news' own day is
# 4월 1일 개막할 예정이던 전시회가 미뤄졌다: not the news of that month
UNSURE = regex.compile(
    r"예정이?[었던]|계획이?[었던]|려던|기로[ \t]?했던|미[뤘뤄루]|연기|취소|늦[췄춰]|당초|에[ \t]이어|보다"
)
REACH = 100
GAP = 2  # months at least that are ruled out between them
MOST_APART = 4  # months of writing that days told with their month may choose among
TOLD_AS_PAST = regex.compile(rf"[^\n]{{0,240}}?[{ENDED}]다")
MOST_HYPOTHESES = 72  # months of writing above which nothing is gained by trying each; then the years are tried


@dataclass(frozen=True, slots=True)
class DocumentAnchor:
    """`anchor` for relative dates; `published` as EDTF where it is told; `solution` where the year had to be solved.

    `hypotheses` are the times at which the document may have been written, a month (or a year) each, where its day is
    not told.
    """

    anchor: Anchor
    published: str | None
    solution: YearSolution | None = None
    hypotheses: tuple[Anchor, ...] = ()


class AnchorFinder:
    """Built once with the tables of the year solver."""

    def __init__(self, solver: YearSolver) -> None:
        self._solver = solver

    @classmethod
    def from_lexicon(cls) -> AnchorFinder:
        return cls(YearSolver.from_lexicon())

    def find(self, document: Document, dates: Sequence[Mention[DateExpression]]) -> DocumentAnchor:
        """The first source that tells the year; a dateline without a year lends its month and day to the solved one."""
        text = document.text
        told = _anchor(document.published, document.published_basis or "sidecar")
        if told is not None:
            return DocumentAnchor(_reviewing(told, text), document.published)
        line = dateline(text)
        head = line.anchor() if line is not None else Anchor()
        if line is not None and head.year is not None:
            return DocumentAnchor(_reviewing(head, text), line.edtf)
        furniture = [block.span for block in document.blocks if block.zone is Zone.FURNITURE]
        premises = self._solver.find_premises(text, dates, furniture, document.publisher)
        premises = [*_of_head(line, head, dates), *premises]
        solution = self._solver.meet(premises)
        heading = heading_premise(document) if solution.year is None and not solution.conflict else None
        if heading is not None and (not solution.candidates or set(heading.years) & set(solution.candidates)):
            solution = self._solver.meet([*premises, heading])
        day = file_day(text, document.url) if line is None else None
        filed = _anchor(day, "dateline")
        if filed is not None and _admits(solution, filed):
            return DocumentAnchor(_reviewing(filed, text), day)
        solution = likely_year(solution, Telling.of(text, dates, premises, [*furniture, *tail(text)]))
        lead = next((block.start for block in document.blocks if block.zone is Zone.BODY), 0)
        body = [date for date in dates if date.start >= lead]
        news = _month_of_news(text, body) or _one_of_months_apart(sorted(solution.months), body)
        return _solved(solution, head, text, news)


def _admits(solution: YearSolution, day: Anchor) -> bool:
    """Whether the premises leave the month of a day; they leave all of them if they say nothing."""
    if solution.conflict or day.year is None or day.month is None:
        return False
    return not solution.months or ordinal(day.year, day.month) in solution.months


def _anchor(published: str | None, basis: str) -> Anchor | None:
    if not published:
        return None
    try:
        first, _ = parse_edtf(published)
    except EdtfError:
        return None
    return Anchor(first.year, first.month, first.day, basis)


def _reviewing(anchor: Anchor, text: str) -> Anchor:
    """The anchor with the year that the text looks back on, if it is a round-up."""
    return replace(anchor, reviewed=reviewed_year(text, anchor.year, anchor.month))


def _of_head(line: Dateline | None, head: Anchor, dates: Sequence[Mention[DateExpression]]) -> list[Premise]:
    """제공일자 9. 26.: the month of writing, of whatever year; 배포 : 4. 22.(월): in the years of that weekday."""
    if line is None or head.month is None:
        return []
    allowed = frozenset(month for month in WHOLE if month_of(month) == head.month)
    told = next((date.value.first for date in dates if date.span.overlaps(line.span)), None)
    if told is not None and told.weekday is not None and head.day is not None:
        on = told.weekday
        allowed = frozenset(month for month in allowed if falls_on(year_of(month), head.month, head.day, on))
    return [Premise(PremiseKind.FULL_DATE, line.span, "year.dateline.month", Strength.HARD, allowed, line.edtf)]


def _month_of_news(text: str, dates: Sequence[Mention[DateExpression]]) -> int | None:
    """10월 5일(목) 협약을 맺었다 … 이달 24일: the month of the first day told, if it is told as past.

    News is written in the month of what it tells, but for the last days of a month.
    """
    for date in dates[:FIRST_TOLD]:
        part = date.value.first
        if part.month is None and part.month_relation is Relation.THIS:
            continue  # 이달 12일부터 17일까지 … 11. 14.(수)
        if part.month is None and part.month_relation is not Relation.NONE:
            return None  # 지난달 14일부터 … 9월 16일: the month told may be the last one
        if part.day is None or part.month is None:
            continue
        own = part.year is None and part.year_relation is Relation.NONE and part.month_relation is Relation.NONE
        plain = own and part.day_relation is Relation.NONE and part.day <= LAST_DAYS
        past = TOLD_AS_PAST.match(text, date.end) is not None and not planned_spans(text, [date])
        return part.month if plain and past and UNSURE.search(text, date.end, date.end + REACH) is None else None
    return None


def _one_of_months_apart(months: Sequence[int], dates: Sequence[Mention[DateExpression]]) -> int | None:
    """21일(월) … 12월 1일까지: of months that lie apart, the one that days told with their month lie in or behind.

    Weekdays leave February, March and November of a year; months in a row are not told apart so.
    """
    if not 2 <= len(months) <= MOST_APART or months[-1] - months[0] < len(months) + GAP:
        return None
    parts = [date.value.first for date in dates]
    plain = [p for p in parts if p.day is not None and p.year is None and p.year_relation is Relation.NONE]
    told = {p.month for p in plain if p.month is not None and p.month_relation is Relation.NONE}
    for behind in (0, 1):
        fitting = [month for month in months if any((t - month_of(month)) % 12 == behind for t in told)]
        if fitting:
            return month_of(fitting[0]) if len(fitting) == 1 else None
    return None


def _solved(solution: YearSolution, head: Anchor, text: str, news: int | None) -> DocumentAnchor:
    """The anchor as far as the solution settles it: the year, the month if one is left, and what else is possible."""
    cut = WEIGHED
    if solution.basis != WEIGHED:
        cut = "+".join(sorted({premise.kind.value for premise in solution.premises}))
    months = sorted(solution.months)
    if solution.year is not None and news is not None:
        months = [month for month in months if month_of(month) == news] or months
    times = [_reviewing(Anchor(year_of(month), month_of(month), head.day, cut), text) for month in months]
    if len(times) > MOST_HYPOTHESES:  # too many months: the years alone
        times = [_reviewing(Anchor(year, head.month, head.day, cut), text) for year in solution.candidates]
    hypotheses = tuple(times)
    if len(times) == 1 and times[0].month is not None:
        return DocumentAnchor(times[0], None, solution)
    basis = solution.basis if solution.year is not None else head.basis
    anchor = Anchor(solution.year, head.month, head.day, basis)
    return DocumentAnchor(_reviewing(anchor, text), None, solution, hypotheses)
