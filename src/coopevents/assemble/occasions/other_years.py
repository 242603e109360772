"""Which tellings are of another year than the text's: last year's edition, next year's plan, a name with its year.

Job: frames + resolved dates -> marks on the frames, and whether two tellings can be of one year.  지난해 …, 2022년
박람회 때는 (told in 2024), ‘2024 …박람회’.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.model import EventFrame
from coopevents.resolve.date.types import Anchor, ResolvedDate
from coopevents.values.dates import DatePart, Relation
from coopevents.values.edtf import EdtfError, parse_edtf

AWAY = frozenset({Relation.LAST, Relation.NEXT, Relation.OFFSET})
MONTHS_AWAY = 6  # a full date of the year beside the text's is of another edition if it is so far away
# 2006 국제광산업전시회, ‘2022년 해외바이어 초청 상담회’, GMES 2022
NAMED = regex.compile(r"(?<![\d.,~-])(?P<year>(?:19[89]|20[0-4])\d)(?:년도?)?(?=$|[^\d.,~/-])")


def mark_other_years(frames: Iterable[EventFrame], anchor: Anchor) -> None:
    """Sets `other_year` on frames all of whose dates lie in another year than the text."""
    for frame in frames:
        claims = [c for c in frame.dates if c.weight > 0.45 or c.value.value.first.month is None]
        frame.other_year = bool(claims) and all(_away(c.value.value.first, anchor) for c in claims)


def _away(part: DatePart, anchor: Anchor) -> bool:
    if part.year_relation in AWAY:
        return True
    if part.year is None or anchor.year is None or part.year == anchor.year:
        return False
    if part.month is None:
        return True
    return abs(12 * (part.year - anchor.year) + part.month - (anchor.month or 6)) > MONTHS_AWAY


def named_year(frame: EventFrame) -> int | None:
    """The year in an occasion's name."""
    found = NAMED.findall(frame.name)
    return int(found[0]) if len(set(found)) == 1 else None


def years_apart(frame: EventFrame, others: Iterable[EventFrame], resolved: Mapping[Span, ResolvedDate]) -> bool:
    """‘2006 …전시회’ and 2005년 전시회: the year in a name against that of another name, or of a bare year told."""
    mine, told = named_year(frame), _bare_year(frame, resolved)
    for other in others:
        theirs, other_told = named_year(other), _bare_year(other, resolved)
        if mine is not None and any(year not in {None, mine} for year in (theirs, other_told)):
            return True
        if theirs is not None and told not in {None, theirs}:
            return True
    return False


def _bare_year(frame: EventFrame, resolved: Mapping[Span, ResolvedDate]) -> int | None:
    """The year, where a telling has no finer date."""
    years = set()
    for claim in frame.dates:
        found = resolved.get(claim.span)
        if found is None:
            continue
        try:
            date, _ = parse_edtf(found.edtf)
        except EdtfError:
            continue
        if date.month is not None:
            return None
        years.add(date.year)
    return years.pop() if len(years) == 1 else None
