"""Why: a trace of the pipeline -> an explanation.

Job: for every record the evidence by field, the claims that lost with the reason, and for every blank whether the text
says nothing, is unclear, or a candidate lost.  Input: `Trace`.  Output: `Explanation`.  It must not find values of its
own: it looks at claims and mentions that the pipeline made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from coopevents.assemble.build import event_ids
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.occasions.second_look import QUESTION as OCCASION
from coopevents.document import Kind, Mention, Span
from coopevents.explain.model import Blank, BlankField, Explained, Explanation, Rejected
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.weights import weights
from coopevents.pipeline import Trace
from coopevents.records import Event, Evidence, Record
from coopevents.resolve.announcements import announcement_spans
from coopevents.values.counts import Count, CountUnit
from coopevents.values.names import PlaceLevel

NOT_SHOWN = frozenset({"id", "evidence", "confidence", "issues", "needs_review", "cluster"})
# Fields of our own making, which no text fills.
DERIVED = frozenset({"date_basis", "year_candidates", "part_of", "level", "restates", "basis", "event", "agreement"})
SHOWN_MENTIONS = 3  # quotes in a note
COUNTED: dict[str, tuple[CountUnit, ...]] = {
    "participants.companies": (CountUnit.FIRM,),
    "participants.foreign_companies": (CountUnit.FIRM,),
    "participants.people": (CountUnit.PERSON,),
    "participants.buyers": (CountUnit.PERSON,),
    "participants.meetings": (CountUnit.CASE, CountUnit.TIMES),
}
KINDS: dict[str, Kind] = {
    "date": Kind.DATE,
    "hosts": Kind.ORGANISATION,
    "organizers": Kind.ORGANISATION,
    "sponsors": Kind.ORGANISATION,
    "parties": Kind.ORGANISATION,
    "organization": Kind.ORGANISATION,
    "countries": Kind.PLACE,
    "place.country": Kind.PLACE,
    "place.city": Kind.PLACE,
    "sectors": Kind.SECTOR,
    "count": Kind.COUNT,
    **dict.fromkeys(COUNTED, Kind.COUNT),
}


def explanation(trace: Trace) -> Explanation:
    """All that can be said of why a document's records are what they are."""
    reading = trace.assembly.reading
    drafts = {identity: draft for draft in trace.assembly.drafts for identity in _ids(trace, draft)}
    record = trace.record
    every: tuple[Record, ...] = (*record.events, *record.agreements, *record.amounts, *record.companies)
    used = {Span(row.start, row.end) for one in every for row in one.evidence}
    explained = [_explained(one, drafts.get(one.id), reading, used) for one in every]
    return Explanation(trace.document, record, explained, list(_loose(trace)))


def _ids(trace: Trace, draft: EventDraft) -> list[str]:
    identity = event_ids(trace.document.id, trace.assembly.drafts).get(id(draft))
    return [identity] if identity is not None else []


def _explained(one: Record, draft: EventDraft | None, reading: Reading, used: Set[Span]) -> Explained:
    values = _values(one)
    evidence: dict[str, list[Evidence]] = {}
    for row in one.evidence:
        evidence.setdefault(row.field, []).append(row)
    shown = Explained(one, {name: text for name, text in values.items() if text}, evidence)
    if draft is not None and isinstance(one, Event):
        shown.rejected = sorted(_losers(one, draft, reading), key=lambda lost: (lost.field, lost.start, lost.end))
    lines = _lines_of(one, draft, reading)
    shown.rejected += [
        lost
        for lost in _announcements(lines, reading)
        if not any((lost.field, lost.start) == (other.field, other.start) for other in shown.rejected)
    ]
    for name in values:
        if name not in shown.values and name not in DERIVED and name not in evidence:
            shown.blanks.append(_blank(name, shown.rejected, lines, reading, used))
    return shown


def _values(one: Record) -> dict[str, str]:
    """Every field, nested ones dotted, as text; empty where there is no value."""
    found: dict[str, str] = {}

    def add(name: str, value: Any) -> None:
        if isinstance(value, dict) and "name" not in value:
            for key, part in value.items():
                add(f"{name}.{key}", part)
        elif isinstance(value, list):
            found[name] = ", ".join(str(item["name"] if isinstance(item, dict) else item) for item in value)
        else:
            found[name] = "" if value is None else str(value)

    for name, value in one.model_dump(mode="json", exclude=set(NOT_SHOWN)).items():
        add(name, value)
    return found


# ---- what lost ------------------------------------------------------------------------------------------------------


def _losers(event: Event, draft: EventDraft, reading: Reading) -> Iterator[Rejected]:
    """Claims of the draft's tellings that no evidence row carries."""
    taken = {(row.field, row.start, row.end) for row in event.evidence}
    values = {(row.field, row.value) for row in event.evidence}
    best: dict[str, float] = {}
    claims = list(_claims(draft))
    for name, claim, _ in claims:
        if (name, claim.span.start, claim.span.end) in taken:
            best[name] = max(best.get(name, 0.0), claim.weight)
    seen = set()
    for name, claim, value in claims:
        key = (name, claim.span.start, claim.span.end)
        if key in taken or key in seen or not value:
            continue
        seen.add(key)
        if (name, value) in values:
            continue  # the same value told once more
        reason = _why(claim, best.get(name), value)
        yield Rejected(name, reading.quote(claim.span.start, claim.span.end), claim.span.start, claim.span.end, reason)
    for frame in draft.frames:
        for name, span, reason in frame.rejected:
            if (name, span.start, span.end) not in taken | seen:
                seen.add((name, span.start, span.end))
                yield Rejected(name, reading.quote(span.start, span.end), span.start, span.end, reason)


def _announcements(lines: Sequence[Line], reading: Reading) -> Iterator[Rejected]:
    """25일 밝혔다: days of its sentences on which something was only made known."""
    dates = reading.mentions.dates(0, len(reading.text))
    announced = announcement_spans(reading.text, dates)
    for line in lines:
        for date in reading.mentions.dates(line.start, line.end):
            if date.span in announced:
                quote = reading.quote(date.start, date.end)
                yield Rejected("date", quote, date.start, date.end, "day of the announcement")


def _why(claim: Claim[Any], best: float | None, value: str) -> str:
    said = f"would give {value} by {claim.rule}"
    if best is None:
        return f"{said}; too weak to count ({claim.weight:.2f})"
    if claim.weight < best:
        return f"{said}; weaker than what was taken ({claim.weight:.2f} against {best:.2f})"
    return f"{said}; told later, or less exactly, than what was taken"


def _claims(draft: EventDraft) -> Iterator[tuple[str, Claim[Any], str]]:
    """Field, claim and the value that it would give."""
    for claim, edtf in draft.date_claims():
        yield "date", claim, edtf
    for place in draft.place_claims():
        if place.value.level is PlaceLevel.CITY:
            yield "place.city", place, place.value.name
        elif place.value.country:
            yield "place.country", place, place.value.country
    for frame in draft.frames:
        for name in ("hosts", "organizers", "sponsors"):
            for body in getattr(frame, name):
                yield name, body, body.value.name
        for country in frame.countries:
            yield "countries", country, country.value
        if frame.status is not None:
            yield "status", frame.status, frame.status.value
        yield "name", Claim(frame.name, frame.name_span, frame.mention.rule, 0.0 if frame.title else 0.5), frame.name
    for slot, counts in draft.extra.items():
        for count in counts:
            yield f"participants.{slot}", count, str(count.value)


# ---- what is blank --------------------------------------------------------------------------------------------------


def _lines_of(one: Record, draft: EventDraft | None, reading: Reading) -> list[Line]:
    """The sentences that tell of a record."""
    lines = [frame.line for frame in draft.frames if frame.line is not None] if draft is not None else []
    for row in one.evidence:
        if row.field in {"kind", "status", "value"} and (line := reading.line_at(row.start)) is not None:
            lines.append(line)
    return list({line.index: line for line in lines}.values())


def _blank(
    name: str, rejected: Sequence[Rejected], lines: Sequence[Line], reading: Reading, used: Set[Span]
) -> BlankField:
    lost = [one for one in rejected if one.field == name]
    if lost:
        return BlankField(name, Blank.LOST, f"{_quotes(one.quote for one in lost)}: {lost[0].reason}")
    if name not in KINDS:
        return BlankField(name, Blank.NOTHING, "no rule looks for more than the value's own words")
    near = [m for line in lines for m in _mentions(name, reading, Span(line.start, line.end))]
    free = [m for m in near if m.span not in used]
    if free:
        quotes = _quotes(reading.quote(m.start, m.end) for m in free)
        return BlankField(name, Blank.UNCLEAR, f"{quotes} in its sentences, with nothing that ties them to it")
    if near:
        return BlankField(name, Blank.NOTHING, "what its sentences say of the kind was taken for other fields")
    elsewhere = _mentions(name, reading, Span(0, len(reading.text)))
    if elsewhere:
        return BlankField(name, Blank.NOTHING, f"said of other things only ({len(elsewhere)} mentions elsewhere)")
    return BlankField(name, Blank.NOTHING, "the text says nothing of the kind")


def _mentions(name: str, reading: Reading, span: Span) -> list[Mention[Any]]:
    found = [m for m in reading.mentions.all() if m.kind is KINDS[name] and span.contains(m.span)]
    units = COUNTED.get(name)
    if units is not None:
        found = [m for m in found if isinstance(m.value, Count) and m.value.unit in units]
    if name == "count":
        found = [m for m in found if isinstance(m.value, Count) and m.value.unit is CountUnit.CASE]
    if name == "place.city":
        found = [m for m in found if m.value.level is PlaceLevel.CITY]
    return sorted(found, key=lambda m: m.start)


def _quotes(quotes: Iterable[str]) -> str:
    every = list(dict.fromkeys(quotes))
    shown = ", ".join(f"‘{quote}’" for quote in every[:SHOWN_MENTIONS])
    return shown + (" …" if len(every) > SHOWN_MENTIONS else "")


# ---- occasions without a record -------------------------------------------------------------------------------------


def _loose(trace: Trace) -> Iterator[Rejected]:
    """Mentions of occasions that belong to no record, with the reason."""
    owned = {id(frame) for draft in trace.assembly.drafts for frame in draft.frames}
    for frame in trace.told:
        if id(frame) not in owned:
            span = frame.name_span
            quote = trace.assembly.reading.quote(span.start, span.end)
            yield Rejected("event", quote, span.start, span.end, _no_record(frame))


def _no_record(frame: EventFrame) -> str:
    if frame.several:
        return "many occasions at once, none of them told apart"
    if frame.generic:
        return "행사, 자리: refers to an occasion told before, and none fits"
    if frame.title:
        return "in the headline, and the text tells of no such occasion"
    if not frame.occasion and frame.cues:
        return f"named, and no rule tells whether it takes place: {weights(OCCASION).account(frame.cues)}"
    if not frame.occasion:
        return "named, but nothing says that it takes place: no verb of holding, no day, no count of its own"
    return "an occasion like one that is told elsewhere in the document"
