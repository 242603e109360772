"""Occasions told by a verb alone: N일 A를 방문해 …, 안산사무소가 문을 열었다.

Job: a line without a noun for the occasion -> `EventFrame`s of visits and openings.  A day must be told in the clause,
and the object of the visit (a body, a complex, a city's office) or the thing opened must have a name.
It must not know drafts.
"""

from __future__ import annotations

import regex

from coopevents.clauses import Clause, Ending, Predicate
from coopevents.document import Kind, Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Line, Reading, inherited
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import EventName, PlaceLevel

VISITS = frozenset({"방문하다", "시찰하다", "견학하다"})
# 사무소가 문을 열었다, 센터를 개소했다, 무역관을 개설했다
OPENED = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>(?:[‘'「『][^‘’'「」『』\n]{2,30}[’'」』]|(?:(?!\S*(?:에서|에|은|는|이|가|일|오전|오후)\s)[가-힣A-Za-z0-9·]{1,14}\s){0,3}"
    r"[가-힣A-Za-z0-9·]{0,12}(?:센터|사무소|무역관|지사|매장|상점|전시관|판매장|인큐베이터|홍보관|상설관|대표처)))"
    r"(?:\([^()\n]{1,30}\))?(?:이|가|을|를)\s(?:[^\s,.]{1,8}(?:에|에서)\s)?(?:(?:정식으로|새로|처음)\s)?"
    r"(?P<verb>문을\s?(?:열|연)|(?<=[을를]\s)(?:열(?:었|고|어|기로)|연다)|개(?:소|설|관)(?:했|한|할|하|식을))"
)
OBJECT = regex.compile(r"(?:을|를)\s?(?:차례로\s|함께\s|직접\s)?$")


def verbal_frames(reading: Reading, line: Line, *, beside: bool = False) -> list[EventFrame]:
    """Frames of a body line; `beside`: also where the clause has a noun for who visits (대표단은 … 시찰했다)."""
    if line.block.zone is not Zone.BODY:
        return []
    return [*_openings(reading, line), *_visits(reading, line, beside=beside)]


def _openings(reading: Reading, line: Line) -> list[EventFrame]:
    frames = []
    for match in OPENED.finditer(reading.text, line.start, line.end):
        clause = line.clause_at(match.start("verb"))
        dates = _days(reading, line, clause, match.start())
        if not dates:
            continue
        span = Span(match.start("name"), match.end("name"))
        name = match["name"].strip("‘’'「」『』")
        frame = _frame(reading, line, span, name, "opening", clause, dates)
        predicate = next((p for p in line.predicates if p.end > match.start("verb")), None)
        _status(reading, line, frame, predicate)
        frames.append(frame)
    return frames


def _visits(reading: Reading, line: Line, *, beside: bool) -> list[EventFrame]:
    frames = []
    for clause in line.clauses:
        predicate = clause.predicate
        if predicate is None or predicate.lemma not in VISITS or predicate.ending is Ending.ADNOMINAL:
            continue
        told = reading.mentions.events(clause.start, clause.end)
        if told and not (beside and all("delegation_visit" in e.value.types for e in told)):
            continue
        dates = _days(reading, line, clause, predicate.start)
        if beside and any(d.value.shape is not Shape.POINT for d in dates):
            continue
        target = _target(reading, clause, predicate)
        if not dates or target is None:
            continue
        noun = predicate.noun or "방문"
        frame = _frame(
            reading,
            line,
            target,
            f"{reading.quote(target.start, target.end)} {noun}",
            "delegation_visit",
            clause,
            dates,
        )
        _visited(reading, frame, clause, target)
        _status(reading, line, frame, predicate)
        frames.append(frame)
    return frames


def _visited(reading: Reading, frame: EventFrame, clause: Clause, target: Span) -> None:
    """중국 랴오닝성 대표단은 경기도를 방문했다: the place is what is visited, not where the guests come from."""
    inside = reading.mentions.places(target.start, target.end)
    guests = [e.span for e in reading.mentions.events(clause.start, target.start)]
    origins = [c for c in frame.places if any(c.span.end <= g.start or g.overlaps(c.span) for g in guests)]
    for claim in origins:
        if claim.value.country and claim.value.country != "KR":
            frame.countries.append(Claim(claim.value.country, claim.span, "event.country.guests", 0.9))
    frame.places = [c for c in frame.places if c not in origins]
    frame.places += [Claim(place.value, place.span, "event.place.visited", 1.0) for place in inside]


def _target(reading: Reading, clause: Clause, predicate: Predicate) -> Span | None:
    """What is visited: a named body or a place below a country, in the accusative right before the predicate."""
    named = [b.span for b in reading.mentions.organisations(clause.start, predicate.start)]
    named += [
        p.span
        for p in reading.mentions.places(clause.start, predicate.start)
        if p.value.level not in {PlaceLevel.COUNTRY, PlaceLevel.REGION} and not p.value.adjectival
    ]
    for span in sorted(named, key=lambda s: (-s.end, s.start)):
        gap = reading.quote(span.end, predicate.start)
        if OBJECT.search(gap) and len(gap) <= 14:
            return Span(span.start, span.end + len(gap) - len(gap.lstrip()) + 0)
    return None


def _days(reading: Reading, line: Line, clause: Clause, end: int) -> list[Mention[DateExpression]]:
    found = [
        d
        for d in reading.mentions.dates(clause.start, end)
        if d.value.shape is not Shape.DURATION
        and (d.value.first.day is not None or d.value.first.day_relation.value != "none")
    ]
    del line
    return found[-1:]


def _frame(
    reading: Reading,
    line: Line,
    span: Span,
    name: str,
    kind: str,
    clause: Clause,
    dates: list[Mention[DateExpression]],
) -> EventFrame:
    mention = Mention(
        Kind.EVENT,
        span.start,
        span.end,
        EventName(name, name.split()[-1], (kind,), "strong", quoted=True),
        f"event.verbal.{kind}",
    )
    frame = EventFrame(
        mention=mention,
        line=line,
        name=name,
        name_span=span,
        types=(kind,),
        section=line.section,
        position=clause.start if clause.start >= line.start else span.start,
        occasion=True,
    )
    frame.dates = [Claim(d, d.span, "event.date.clause", 0.95) for d in dates]
    for place in reading.mentions.places(clause.start, clause.end):
        if not place.value.adjectival and place.value.level is not PlaceLevel.REGION:
            frame.places.append(Claim(place.value, place.span, "event.place.clause", 0.8))
    return frame


def _status(reading: Reading, line: Line, frame: EventFrame, predicate: Predicate | None) -> None:
    if predicate is None:
        return
    closed = inherited(reading, line, predicate)
    planned = (
        closed.planned
        or closed.tense.value == "future"
        or (closed.tense.value == "present" and closed.ending in {Ending.FINAL, Ending.QUOTED})
    )
    frame.status = Claim("planned" if planned else "held", predicate.span, "event.status.tense", 0.85)
