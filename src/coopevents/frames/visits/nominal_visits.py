"""Visits told by a noun: 리베레츠공단 시찰은 차가 막혀 취소됐다, 20일에는 나루조선소 견학이 이어졌다.

Job: a body line -> `EventFrame`s of visits and talks whose noun is an argument of a verb of holding, calling off or
planning, with what is visited (`visited`) or with whom one talks right before the noun.  A day must be told, but for
what is called off.  A noun that only lends its time or its cause to something else (방문을 계기로) tells none.  It must
not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.clauses import Predicate
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.occasion.status import tense_status
from coopevents.frames.reading import Line, Reading
from coopevents.frames.visits.told_by_verb import days_told
from coopevents.frames.visits.visited import place_told
from coopevents.lexicon.cues import Cues
from coopevents.values.dates import DateExpression
from coopevents.values.names import PlaceLevel

# 리베레츠공단 | 시찰은, 농업부 차관과의 | 면담에서는
NOUN = regex.compile(
    r"(?<=[가-힣A-Za-z0-9)’'”]\s)(?P<noun>방문|시찰|견학|참관|답사|면담|예방|접견|환담)(?P<particle>에서는|에서도|에서|은|는|이|가|을|를|도)(?=\s)"
)
TALKS = frozenset({"면담", "예방", "접견", "환담"})
# 농업부 차관과의, 나루시장과의, 하노이상공회의소와의: whom one talks with
WITH = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<who>(?:(?!\S{0,14}(?:에서|에|은|는|이|가|을|를|일|오전|오후|위해|맞아|및|등)\s)[가-힣A-Za-z·]{1,14}"
    r"(?:\([^()\n]{1,20}\))?\s){0,3}[가-힣A-Za-z·]{2,16}?)(?:[과와]의)?\s\Z"
)
OFFICE = regex.compile(
    r"(?:대사|시장|군수|지사|성장|주장|장관|차관|회장|이사장|사장|총재|서기|국장|청장|위원장|총리|대표|일행)\Z"
)
HELD = frozenset(
    {"가지다", "하다", "진행하다", "실시하다", "마치다", "이어지다", "예정되다", "있다", "잡히다", "성사되다"}
)
RULE = "event.verbal.nominal"


def nominal_visits(reading: Reading, line: Line, made: Sequence[EventFrame], cues: Cues) -> list[EventFrame]:
    """Frames of a body line; none for a noun inside an occasion told already, nor beside a visit of the same day."""
    if line.block.zone is not Zone.BODY or not reading.has(line, NOUN):
        return []
    taken = {c.span for f in made if f.occasion for c in f.dates}
    frames = []
    for match in NOUN.finditer(reading.text, line.start, line.end):
        if any(f.occasion and f.name_span.start < match.end("noun") and match.start() < f.name_span.end for f in made):
            continue
        governor = _governor(line, match, cues)
        target = _target(reading, line, match)
        if governor is None or target is None:
            continue
        off = cues.of(governor.lemma) == "cancel"
        days = days_told(reading, line.start, match.start(), month=off, announced=False)
        if (not days and not off) or any(day.span in taken for day in days):
            continue
        frames.append(_frame(reading, line, match, target, days, governor, off=off))
    return frames


def _governor(line: Line, match: regex.Match[str], cues: Cues) -> Predicate | None:
    """The verb that the noun is an argument of, if it tells that the visit takes place, or not."""
    predicate = next((p for p in line.predicates if p.start >= match.end("particle")), None)
    if predicate is None or match["particle"].startswith("에서"):
        return predicate
    later = [p for p in line.predicates if p.start >= match.end("particle")]
    off = next((p for p in later[:3] if cues.of(p.lemma) == "cancel"), None)
    if match["particle"] in {"은", "는", "이", "가", "도"} and off is not None:
        return off  # 시찰은 일정이 밀려 취소됐다
    told = predicate.lemma in HELD or cues.of(predicate.lemma) in {"hold", "held", "cancel"}
    return predicate if told else None


def _target(reading: Reading, line: Line, match: regex.Match[str]) -> Span | None:
    """What is visited, or with whom one talks; not a town alone, which heads of state visit too."""
    end = match.start("noun") - 1
    if match["noun"] in TALKS:
        met = WITH.search(reading.text, line.start, match.start("noun"))
        if met is None:
            return None
        who = Span(*met.span("who"))
        known = any(b.span.end == who.end for b in reading.mentions.organisations(who.start, who.end))
        return who if known or OFFICE.search(met["who"]) else None
    target = place_told(reading, line.start, end)
    towns = [
        p for p in reading.mentions.places(line.start, end) if p.end == end and p.value.level is not PlaceLevel.VENUE
    ]
    return None if target is None or any(p.span == target for p in towns) else target


def _frame(
    reading: Reading,
    line: Line,
    match: regex.Match[str],
    target: Span,
    days: list[Mention[DateExpression]],
    governor: Predicate,
    *,
    off: bool,
) -> EventFrame:
    noun = match["noun"]
    kind = "meeting" if noun in TALKS else "delegation_visit"
    name = f"{reading.quote(target.start, target.end)} {noun}"
    frame = unnamed(line, target, name, noun, (kind,), RULE, own=True)
    frame.dates = [Claim(day, day.span, "event.date.clause", 0.95) for day in days]
    for place in reading.mentions.places(line.start, match.start()):
        inside = target.contains(place.span)
        if not place.value.adjectival and place.value.level is not PlaceLevel.REGION:
            rule = "event.place.visited" if inside else "event.place.clause"
            frame.places.append(Claim(place.value, place.span, rule, 1.0 if inside else 0.8))
    status = "cancelled" if off else tense_status(governor, adnominal=False) or "held"
    weight = 1.1 if off else 0.85
    frame.status = Claim(status, governor.span, "event.status.called_off" if off else "event.status.tense", weight)
    return frame
