"""Items of a round that stand in no list: 인천에 이어 대구에서도 같은 행사를; 지난 5월 중국에 이어 두 번째다.

Job: lines that tell a day and a place of what was told before -> a frame for each, with noun, bodies and status of the
whole.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Span, Zone
from coopevents.frames.lists.legs import Leg, legs_of, single_leg
from coopevents.frames.lists.rounds import NEAR, named_leg, whole_above
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Line, Reading

# 지난 5월 중국 산둥성에 이어 두 번째다; 작년 10월 하노이에 이어 올해 두 번째로
NTH_AFTER = regex.compile(
    r"(?:에|에서)\s이어\s(?:이번이\s|올해\s|올\s들어\s)?(?:두|세|네|다섯|\d)\s?(?:번째|차례)|\s이후\s(?:이번이\s)?(?:두|세|네)\s?번째"
)
AGAIN = frozenset({"행사", "자리"})


def repeated_frames(reading: Reading, frames: Sequence[EventFrame]) -> list[EventFrame]:
    """인천에서 설명회를 연 데 이어 10일 대전, 12일 대구에서도 같은 행사를: what is told before, once more."""
    made: list[EventFrame] = []
    for frame in frames:
        if not frame.generic or frame.line is None or frame.title or frame.mention.value.head not in AGAIN:
            continue
        whole = whole_above([f for f in frames if f.position < frame.position and not f.generic], frame.line)
        if whole is None or "trade_mission" in whole.types:
            continue
        before = [e.end for e in reading.mentions.events(frame.line.start, frame.name_span.start)]
        start = max(before, default=frame.line.start)
        legs = legs_of(reading, frame.line, start, frame.name_span.start)
        if legs and frame.name_span.start - legs[-1].end <= NEAR:
            made += [named_leg(reading, whole, leg, frame.line, frame) for leg in legs]
            frame.several = True  # told by its items
    return made


def earlier_frames(reading: Reading, frames: Sequence[EventFrame]) -> list[EventFrame]:
    """외국에 사절단을 보낸 것은 지난 5월 중국 산둥성에 이어 두 번째다: the edition before, with its day and place."""
    made: list[EventFrame] = []
    listed = {f.line.index for f in frames if f.line is not None and f.leg}
    for line in reading.lines:
        if line.block.zone is not Zone.BODY or line.index in listed:
            continue
        for match in NTH_AFTER.finditer(reading.text, line.start, line.end):
            start = max([line.start, *(p.end for p in line.predicates if p.end <= match.start())])
            leg = next((g for g in _legs_before(reading, line, start, match.start())), None)
            whole = whole_above(frames, line) or whole_above(frames, line, "trade_mission")
            if (
                leg is None
                or whole is None
                or any(c.span == leg.date.span for f in frames for c in f.dates if f.occasion)
            ):
                continue
            frame = named_leg(reading, whole, leg, line)
            frame.status = Claim("held", Span(leg.start, leg.end), "event.status.earlier", 0.9)
            frame.hosts, frame.organizers, frame.sponsors, frame.background = [], [], [], True
            made.append(frame)
    return made


def _legs_before(reading: Reading, line: Line, start: int, end: int) -> list[Leg]:
    """The item that ends right at a position: … 지난 5월 중국 산둥성 | 에 이어."""
    for date in reversed(reading.mentions.dates(start, end)):
        leg = single_leg(reading, line, date.start, end)
        if leg is not None and end - leg.end <= 3:
            return [leg]
    return []
