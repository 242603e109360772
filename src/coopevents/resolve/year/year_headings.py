"""The year that heads a section, for the days told below it: ■ 2016년에는 ⏎ … 4월에 다시 보낸다; ■ 내년에는 ⏎ - 10월 …

Job: `year_headings(document, dates)` -> by the span of each date below such a heading, the span of the heading's year.
It must not know what the dates resolve to.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import regex

from coopevents.document import Block, Document, Mention, Span, Zone
from coopevents.resolve.wording import ENDED
from coopevents.values.dates import DateExpression, Relation, Shape

HEADINGS = frozenset({Zone.TITLE, Zone.SUBTITLE, Zone.BODY})
LONGEST = 40  # code points of a heading
AT_ONCE = 3  # code points of it before the year: a bracket, a quotation mark
REACH = 12  # blocks below a heading
APART = regex.compile(r"(?:년도?)?\W{0,2}?(?:\Z|[ ]{2,})")
# 2012년 이후, 2016년부터: no year of the section; … 늘었다, 파견했습니다: a sentence; not 내년 이렇게 합니다
NO_HEADING = regex.compile(
    rf"\A(?:[ \t]?(?:부터|까지|이후|이래|대비|말|기준|보다|에[ \t]이어|[ \t]?\d)|.*[{ENDED}](?:습니)?다\.?$)"
)
# 내년도 주요 일정은 다음과 같다, 2015년 주요 행사: over a list, without a mark of its own
OF_A_LIST = regex.compile(r"\A도?(?:[ \t]\S+){0,3}?[ \t](?:일정|행사|계획|사업)(?:$|[은는].*(?:다음|아래))")


def year_headings(document: Document, dates: Sequence[Mention[DateExpression]]) -> dict[Span, Span]:
    """Dates of no section with such a heading are not in it."""
    under: dict[Span, Span] = {}
    years = [date for date in dates if _is_year(date.value)]
    for place, block in enumerate(document.blocks) if years else ():
        year = next((date for date in years if block.start <= date.start < block.end), None)
        if year is None or not (_heads(document, block, year) or _heads_list(document, place, year)):
            continue
        alone = _alone(document, block, year)
        below = _section(document.blocks[place + 1 :], block, {y.start for y in years} if alone else frozenset())
        below += [block] if alone else []
        for date in dates:
            if date is not year and any(one.start <= date.start < one.end for one in below):
                under[date.span] = year.span
    return under


def _is_year(value: DateExpression) -> bool:
    """2016년, 내년: a year and no more."""
    part = value.first
    told = part.year is not None or part.year_relation in {Relation.LAST, Relation.NEXT, Relation.THIS}
    return value.shape is Shape.POINT and told and part.month is None and part.day is None


def _alone(document: Document, block: Block, year: Mention[DateExpression]) -> bool:
    """2016, [2016년도]: a block that is a year and no more; 2016  10.6 간담회: a year apart before the rest."""
    return year.start - block.start <= AT_ONCE and APART.match(document.text, year.end, block.end) is not None


def _heads(document: Document, block: Block, year: Mention[DateExpression]) -> bool:
    if _alone(document, block, year) and block.zone in HEADINGS - {Zone.TITLE}:
        return True
    if block.zone not in HEADINGS or not (block.marker or block.zone is Zone.SUBTITLE):
        return False
    short = block.end - block.start <= LONGEST and year.start - block.start <= AT_ONCE
    return short and NO_HEADING.match(document.text[year.end : block.end]) is None


def _heads_list(document: Document, place: int, year: Mention[DateExpression]) -> bool:
    """Whether a line without a mark says that the items right below it are of the year."""
    block, below = document.blocks[place], document.blocks[place + 1 : place + 2]
    listed = bool(below) and bool(below[0].marker) and not block.marker
    short = block.end - block.start <= LONGEST and year.start - block.start <= AT_ONCE
    return listed and short and OF_A_LIST.match(document.text[year.end : block.end]) is not None


def _section(blocks: Sequence[Block], heading: Block, years: AbstractSet[int]) -> list[Block]:
    """The blocks below a heading, to the next one of its rank; below a year that stands alone, to the next year."""
    below: list[Block] = []
    for block in blocks[: REACH if not years else None]:
        if any(block.start <= start <= block.start + AT_ONCE for start in years):
            break
        same = block.marker == heading.marker if heading.marker else block.zone is Zone.SUBTITLE
        higher = bool(block.marker) and 0 < block.level <= heading.level and heading.zone is not Zone.TITLE
        if same or higher or block.zone is Zone.TITLE or block.section != heading.section:
            break
        below.append(block)
    return below
