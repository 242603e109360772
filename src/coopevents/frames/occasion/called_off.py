"""Legs that are called off, told by their place alone: 카이로 일정은 정세 불안으로 취소됐고, 5월 청두는 지진으로 취소.

Job: the frames of a document's missions + its lines -> a cancelled frame for each foreign place that is the topic of a
cancellation and has no noun of its own.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.document import Mention, Zone
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

RULE = "event.called_off"
OFF = regex.compile(r"취소|무산|불발|철회|백지화")
# 카이로 일정은, 청두는, 러시아 극동지역은, 양곤 상담도
TOPIC = regex.compile(r"(?:\s?극동)?(?:시|성|주|지역)?(?:\s(?:일정|방문|상담|파견|행사))?(?:은|는|도|만|이|가)\s")
WIDTH = 60  # code points between a place and what is told of it
ABOVE = 12  # lines behind a mission in which a leg of it is called off
LEVELS = frozenset({PlaceLevel.CITY, PlaceLevel.COUNTRY, PlaceLevel.REGION, PlaceLevel.PROVINCE})


def called_off_frames(reading: Reading, frames: Sequence[EventFrame]) -> list[EventFrame]:
    """Frames of the legs, under the noun of the mission that they were to be a leg of."""
    made: list[EventFrame] = []
    missions = [f for f in frames if "trade_mission" in f.types and f.line is not None and not f.title]
    for line in reading.lines if missions else ():
        if line.block.zone is not Zone.BODY or not OFF.search(reading.text, line.start, line.end):
            continue
        above = [f for f in missions if f.line is not None and _above(f.line, line)]
        for place in _places(reading, line) if above else ():
            whole = max(above, key=lambda f: f.position)
            made.append(_frame(line, place, whole))
            _leaves_out(whole, place.value)
    return made


def _above(told: Line, line: Line) -> bool:
    return told.section == line.section and line.index - ABOVE <= told.index <= line.index


def _places(reading: Reading, line: Line) -> Iterator[Mention[PlaceName]]:
    """Foreign places that are the topic of a cancellation, outside the names of occasions and bodies."""
    events = reading.mentions.events(line.start, line.end)
    bodies = [b.span for b in reading.mentions.organisations(line.start, line.end)]
    for place in reading.mentions.places(line.start, line.end):
        if not is_abroad(place.value.country) or place.value.level not in LEVELS or place.value.adjectival:
            continue
        topic = TOPIC.match(reading.text, place.end, line.end)
        off = OFF.search(reading.text, place.end, min(line.end, place.end + WIDTH))
        if topic is None or off is None or any(b.overlaps(place.span) for b in bodies):
            continue
        told = [e for e in events if e.value.strength != "weak" and place.start <= e.end and e.start < off.start()]
        ended = "다." in reading.quote(place.end, off.start())
        if not told and not ended:
            yield place


def _frame(line: Line, place: Mention[PlaceName], whole: EventFrame) -> EventFrame:
    head = whole.mention.value.head
    frame = unnamed(line, place.span, f"{place.value.name} {head}", head, ("trade_mission",), RULE)
    frame.status = Claim("cancelled", place.span, "event.status.called_off", 1.1)
    frame.leg = True
    if place.value.country in {c.value.country for c in whole.places}:
        frame.dates = [replace(claim) for claim in whole.dates]
    if place.value.level is not PlaceLevel.REGION:
        frame.places = [Claim(place.value, place.span, "event.place.called_off", 1.0)]
    if place.value.level is PlaceLevel.CITY:
        frame.name_cities = {place.value.standard}
    if place.value.country:
        frame.countries = [Claim(place.value.country, place.span, "event.country.name", 1.0)]
    frame.hosts = [replace(claim) for claim in whole.hosts]
    return frame


def _leaves_out(whole: EventFrame, gone: PlaceName) -> None:
    """이스탄불과 카이로에 파견했다. 카이로 일정은 취소됐고: the mission went to the others."""
    kept = [claim for claim in whole.places if claim.value.standard != gone.standard]
    towns = {claim.value.country for claim in kept if claim.value.level is PlaceLevel.CITY}
    if towns:
        whole.places = [c for c in kept if c.value.country != gone.country or gone.country in towns]
