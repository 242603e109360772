"""Rounds: one kind of occasion at several times and places, told as a list.

Job: a mention with a list of days and places in its sentence (3월 하노이, 5월 방콕에서 상담회를 연다), or a list without a
noun below the line that names what is listed (사절단 일정은 다음과 같다. ▲3월 베트남 ▲5월 중국), -> a frame for each item,
with the noun, the bodies and the status of the whole.  It must not know drafts.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

import regex

from coopevents.clauses import Ending
from coopevents.document import Kind, Mention, Span, Zone
from coopevents.frames.event_dates import DEADLINE
from coopevents.frames.legs import Leg, legs_of, single_leg
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.frames.telling import Telling
from coopevents.lexicon.cues import Cues
from coopevents.values.dates import DateExpression
from coopevents.values.names import EventName, PlaceLevel

RULE = "event.round"
HEADED = regex.compile(r"[」』’'”\"]?(?:\([^()\n]{0,20}\))?(?:은|는|이|가|을|를|도|:)?(?=[\s▲△◆■●])")
NEAR = 60  # code points between the last item of a list and the noun that it is told of
LEAD_LINES = 3  # lines above a list in which what is listed is named
ITEM_WIDTH = 90  # a longer line is prose
JOURNEY_GAP = 5  # days between two stops of one journey at most
TOLD_OF = frozenset({"hold", "held", "dispatch", "visit", "participate", "consult", "invite"})
SENTENCE = regex.compile(r"[다요]\.?\s*$")


def distribute(telling: Telling) -> list[EventFrame]:
    """A frame for each item of the list that a mention is told with, else the frame alone."""
    frame = telling.frame
    if frame.generic:
        return [frame]
    legs = _before(telling) or _behind(telling)
    if not legs or ("trade_mission" in frame.types and not _journeys(legs)):
        return [frame]
    return [_leg_frame(telling.reading, frame, leg) for leg in legs]


def _before(telling: Telling) -> tuple[Leg, ...]:
    """두바이에서 6일, 카이로에서 8일 | 상담회를: a list in the clauses right before the mention."""
    line, start = telling.line, telling.frame.name_span.start
    legs = legs_of(telling.reading, line, max(line.start, telling.previous), start)
    if not legs or start - legs[-1].end > NEAR:
        return ()
    own = telling.scope.own.index
    first = line.clause_at(legs[0].start).index
    return legs if own - line.clause_at(legs[-1].start).index <= 1 and own - first <= 2 else ()


def _behind(telling: Telling) -> tuple[Leg, ...]:
    """상담회는 | 두바이 4. 6(월), 카이로 4. 8(수) 차례로: a list behind that no other noun of its clause has."""
    line, end = telling.line, telling.frame.mention.end
    if HEADED.match(telling.reading.text, end, line.end) is None:
        return ()
    legs = legs_of(telling.reading, line, end, line.end)
    if not legs or legs[0].start - end > NEAR:
        return ()
    clause = line.clause_at(legs[-1].end - 1)
    others = telling.reading.mentions.events(end, line.end)
    if any(o.value.strength != "weak" and (o.end <= legs[-1].start or o.start < clause.end) for o in others):
        return ()
    return legs


def _journeys(legs: Sequence[Leg]) -> bool:
    """Whether the items are journeys of their own: months, or days so far apart that nobody stays away between them."""
    pairs = itertools.pairwise(leg.date.value for leg in legs)
    gaps = [_ordinal(after) - _ordinal(before, last=True) for before, after in pairs]
    return all(gap > JOURNEY_GAP or gap < 0 for gap in gaps)


def _ordinal(date: DateExpression, *, last: bool = False) -> int:
    part = (date.last if last else None) or date.first
    month = part.month or date.first.month or 0
    return month * 31 + (part.day or 0)


def _leg_frame(reading: Reading, frame: EventFrame, leg: Leg) -> EventFrame:
    """The frame of the whole with the day and the places of one item."""
    places = [p for p in leg.places if p.value.level is not PlaceLevel.REGION]
    weak = frame.mention.value.strength == "weak"
    first = leg.places[0]
    named = weak or "trade_mission" in frame.types
    return replace(
        frame,
        position=leg.start,
        dates=[Claim(leg.date, leg.date.span, "event.date.distributed", 1.0)],
        durations=[],
        places=[Claim(place.value, place.span, "event.place.distributed", 1.0) for place in places],
        countries=[] if places else list(frame.countries),
        hosts=list(frame.hosts),
        organizers=list(frame.organizers),
        sponsors=list(frame.sponsors),
        rejected=list(frame.rejected),
        name_cities=set(),
        definite=False,
        several=False,
        occasion=True,
        leg=True,
        name=f"{first.value.name} {frame.mention.value.head if not weak else frame.name}" if named else frame.name,
    )


def list_frames(reading: Reading, frames: Sequence[EventFrame], cues: Cues) -> list[EventFrame]:
    """Frames of the items of lists that have no noun of their own; what is listed stands in the lines above."""
    made: list[EventFrame] = []
    told = {f.line.index for f in frames if f.line is not None and f.occasion and not f.generic and not f.title}
    run: list[tuple[Line, tuple[Leg, ...]]] = []
    for line in (*reading.lines, None):
        legs = _items(reading, line, cues) if line is not None and line.index not in told else ()
        if line is not None and legs and (not run or _goes_on(run[-1][0], line)):
            run.append((line, legs))
            continue
        made += _of_run(reading, run, frames)
        run = [(line, legs)] if line is not None and legs else []
    return made


def _goes_on(before: Line, line: Line) -> bool:
    return line.index == before.index + 1 and line.section == before.section


def _items(reading: Reading, line: Line, cues: Cues) -> tuple[Leg, ...]:
    """The items that a line without a noun for an occasion tells: several of a sentence, one of a line of a list."""
    if line.block.zone in SILENT | {Zone.TITLE, Zone.TABLE, Zone.CAPTION}:
        return ()
    if any(e.value.types and e.value.strength == "strong" for e in reading.mentions.events(line.start, line.end)):
        return ()
    if any(DEADLINE.match(reading.text, d.end, line.end) for d in reading.mentions.dates(line.start, line.end)):
        return ()
    legs = legs_of(reading, line, line.start, line.end)
    if legs:
        closing = [p for p in line.predicates if p.ending in {Ending.FINAL, Ending.QUOTED} and p.start >= legs[-1].end]
        fits = not closing or any(cues.of(p.lemma) in TOLD_OF or p.lemma in {"이다", "이어지다"} for p in closing)
        return legs if fits else ()
    text = reading.quote(line.start, line.end)
    if len(text) > ITEM_WIDTH or SENTENCE.search(text):
        return ()
    leg = single_leg(reading, line, line.start, line.end)
    return (leg,) if leg is not None else ()


def _of_run(
    reading: Reading, run: Sequence[tuple[Line, tuple[Leg, ...]]], frames: Sequence[EventFrame]
) -> list[EventFrame]:
    legs = [(line, leg) for line, found in run for leg in found]
    if len(legs) < 2:
        return []
    whole = _whole(frames, run[0][0])
    if whole is None or ("trade_mission" in whole.types and not _journeys([leg for _, leg in legs])):
        return []
    made = []
    for line, leg in legs:
        frame = _leg_frame(reading, whole, leg)
        value = EventName(frame.name, whole.mention.value.head, whole.types, "strong", quoted=False)
        frame.mention = Mention(Kind.EVENT, leg.start, leg.end, value, RULE)
        frame.name = f"{leg.places[0].value.name} {whole.mention.value.head}"
        frame.name_span = Span(leg.start, leg.end)
        frame.line, frame.modifiers, frame.title, frame.background = line, [], False, False
        made.append(frame)
    return made


def _whole(frames: Sequence[EventFrame], first: Line) -> EventFrame | None:
    """What the lines above a list name last."""
    above = [
        f
        for f in frames
        if f.line is not None
        and first.index - LEAD_LINES <= f.line.index <= first.index
        and f.position < first.end
        and f.section == first.section
        and f.types
        and f.mention.value.strength not in {"weak", "generic"}
        and not f.other_year
        and not f.leg
    ]
    return max(above, key=lambda f: f.position) if above else None
