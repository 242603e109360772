"""Fairs told by when and where alone: 내년 4월 하노버 산업박람회에, 작년 11월 상하이 수입박람회에서.

Job: a mention of a fair and its name -> whether its time is told right before it, or firms go there at a time of the
sentence.  Such a fair is an occasion whatever else its clause tells.  It must not know frames' claims or drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.annotate.event.fair_names import SHOWS
from coopevents.document import Mention, Span
from coopevents.frames.model import FAIRS
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import EventName, PlaceLevel

# 5월 중순 | 상하이 미용박람회, 내년 4월의 | 하노버 산업박람회
BETWEEN = regex.compile(r"(?:에|에는|의)?\s?(?:(?:초|초순|중순|하순|말|께)\s)?(?:열리는\s|열린\s|있을\s)?")
BRACKET = regex.compile(r"(?:\s?\([^()\n]{1,40}\))?[’'”\"」』]?")
COMMON = regex.compile(r"해외|국내|국제|각종|유명|주요|전문|관련")


def told_fair(reading: Reading, line: Line, mention: Mention[EventName], name: Span) -> bool:
    """Whether a month or a day stands right before the fair's name (`name`: with its town), or firms go there then."""
    value = mention.value
    if value.quoted or value.strength != "strong" or not FAIRS & set(value.types[:1]):
        return False
    if not _named(reading, mention, name):
        return False
    dates = [d for d in reading.mentions.dates(line.start, name.start) if _timed(d)]
    if not dates:
        return False
    start = min(name.start, mention.start)
    if BETWEEN.fullmatch(reading.quote(dates[-1].end, start)) is not None:
        return True
    behind = BRACKET.match(reading.text, mention.end, line.end)
    end = behind.end() if behind is not None else mention.end
    going = SHOWS.match(reading.text, end, line.end)
    clause = line.clause_at(mention.start)
    return going is not None and dates[-1].start >= line.clauses[max(0, clause.index - 1)].start


def _named(reading: Reading, mention: Mention[EventName], name: Span) -> bool:
    """상하이 미용박람회, 홍콩 박람회: a word or a town before the noun."""
    words = reading.quote(name.start, mention.end).removesuffix(mention.value.head).strip()
    towns = reading.mentions.places(max(0, mention.start - 12), mention.start)
    words = COMMON.sub("", words).strip()
    near = any(p.value.level is PlaceLevel.CITY and mention.start - p.end <= 2 for p in towns)
    return near or len(words) >= 2


def _timed(date: Mention[DateExpression]) -> bool:
    part = date.value.first
    month = part.month is not None and part.month_last is None
    return date.value.shape is not Shape.DURATION and (
        month or part.day is not None or part.month_relation is not Relation.NONE
    )
