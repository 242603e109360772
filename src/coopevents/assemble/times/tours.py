"""The days of a journey in a sentence of their own: 이들은 지난 11일부터 20일까지 바르샤바와 프라하를 돌았다.

Job: the first frame of a section's journey + the lines behind it -> a date claim, where none of its tellings has an
interval.  It stands before drafts are made, so that days of the journey told later are known to be its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.occasions.likeness import distinctive
from coopevents.document import Mention, Zone
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import is_abroad

# 업체 10개사를 파견해, 세일즈 활동을 벌인다, 3개국을 돌며
TOUR = regex.compile(r"파견|방문[하해]|돌[며고아았]|찾[아는았]|활동을|누[비볐]|순회|다녀[오왔]")
LANDS = regex.compile(r"\d개국")
LINES = 6  # sentences from the journey's first telling on in which its days are told
WEIGHT = 0.7


def tell_tours(reading: Reading, frames: Sequence[EventFrame]) -> None:
    """Adds the days of its tour to the one journey of a section that tells no interval itself."""
    for section in {frame.section for frame in frames}:
        told = [f for f in frames if f.section == section and set(f.types) & JOURNEYS and f.line is not None]
        told = [f for f in told if not f.mention.rule.startswith("event.verbal.")]
        body = [f for f in told if not f.title and not f.background and not f.other_year and not f.several]
        if not body or body[0].leg or _several(body):
            continue
        first = body[0]
        used = {claim.span for frame in frames for claim in frame.dates}
        if first.line is None or any(_interval(claim.value) for frame in told for claim in frame.dates):
            continue
        for line in reading.lines[first.line.index : first.line.index + LINES]:
            days = _touring(reading, line) if line.section == section else None
            if days is not None and days.span not in used:
                first.dates.append(Claim(days, days.span, "event.date.tour", WEIGHT))
                break


def _several(body: Sequence[EventFrame]) -> bool:
    """Journeys of two names: 칠레 무역사절단, 몽골 무역사절단."""
    return len({f.name for f in body if distinctive(f)}) > 1


def _interval(date: Mention[DateExpression]) -> bool:
    return date.value.shape in {Shape.RANGE, Shape.SPAN} and date.value.first.day is not None


def _touring(reading: Reading, line: Line) -> Mention[DateExpression] | None:
    """The days of a sentence that tells a tour abroad and names no other occasion."""
    if line.block.zone is not Zone.BODY:
        return None
    named = [e for e in reading.mentions.events(line.start, line.end) if e.value.types and e.value.strength != "weak"]
    if any(not set(e.value.types) & JOURNEYS for e in named):
        return None
    abroad = [p.start for p in reading.mentions.places(line.start, line.end) if is_abroad(p.value.country)]
    abroad += [match.start() for match in LANDS.finditer(reading.text, line.start, line.end)]
    for date in reading.mentions.dates(line.start, line.end):
        behind = any(event.start > date.start for event in named)
        if _interval(date) and not behind and any(date.start < place for place in abroad):
            return date if TOUR.search(reading.text, date.end, line.end) else None
    return None
