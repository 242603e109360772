"""Names behind what a firm makes: 배즙을 짜는 나주의 배꽃마을은, 로봇을 만드는 ‘가람’이.

Job: a line -> stretches in a subject's place that a clause with an object modifies.  It must not know who signs.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Span
from coopevents.frames.agreement.party_patterns import ACTS, BRACKET, CARRIES, OBJECT_BEFORE, OF_PLACE, WORD
from coopevents.frames.reading import Line, Reading

NAMED = regex.compile(rf"[‘'「]?(?P<name>{WORD}?)[’'」]?{BRACKET}{ACTS}")


def makers(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
    """배즙을 짜는 나주의 배꽃마을은: the head of a clause with an object, named, in a subject's place."""
    for clause in line.clauses:
        predicate = clause.predicate
        if predicate is None or predicate.ending is not Ending.ADNOMINAL:
            continue
        made = OBJECT_BEFORE.search(reading.quote(clause.start, predicate.start))
        if made is None and not CARRIES.search(reading.quote(clause.start, predicate.end)):
            continue
        start = predicate.end
        behind = reading.quote(start, min(line.end, start + 45))
        lead = len(behind) - len(behind.lstrip())
        place = OF_PLACE.match(behind[lead:])
        if place is not None and not _is_place(reading, start + lead, start + lead + place.end()):
            place = None
        offset = start + lead + (place.end() if place else 0)
        match = NAMED.match(reading.text, offset, line.end)
        if match is not None:
            yield Span(*match.span("name")), "maker"


def _is_place(reading: Reading, start: int, end: int) -> bool:
    """나주의, 경기 화성의, 한: a place, or the article of a firm without a name; not 한국기업의."""
    words = reading.quote(start, end)
    return bool(reading.mentions.places(start, end)) or words.strip() in {"한", "어느"}
