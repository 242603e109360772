"""Parts that an item of a schedule tells: the stops of a journey in its bracket, what is held beside it.

Job: an item and its frame -> frames of the parts.  통상촉진단(베오그라드 17일, 자그레브 19일): talks at
each stop; 4일에는 같은 장소에서 수출상담회: an occasion of its own at the same place.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopevents import regex
from coopevents.document import Block, Span, Zone
from coopevents.frames.lists.legs import legs_of
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.reading import Reading
from coopevents.frames.schedules.items import Item
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.hours import AT_HOUR
from coopevents.values.names import PlaceLevel

RULE = "event.schedule.part"


# 방문(15:00 녹산산단) 및 | 투자설명회(17:30 가람호텔): each with its own hour or place
AND_THEN = regex.compile(r"(?:\s?방문)?\s?\([^()\n]{2,40}\)\s?(?:및|,|/)\s")
# 4일에는 같은 장소에서 바이어 85명을 초청한 | 수출상담회; 21일 오후 3시 | 환영 간담회: a day of its own in the details
ON_ITS_DAY = regex.compile(rf"(?:에는|에|은)?,?\s(?:{AT_HOUR}\s)?(?:[^.\n]{{0,40}}[\s,])?")


def item_parts(reading: Reading, item: Item, frame: EventFrame) -> list[EventFrame]:
    """Frames of the stops, of what one item tells beside it and of other days, with its status and bodies."""
    stops = _stops(reading, item, frame) if "trade_mission" in frame.types else []
    dated = [] if stops else [part for block in item.below for part in _on_other_days(reading, item, frame, block)]
    return [*stops, *_joined(reading, item, frame), *dated]


def _stops(reading: Reading, item: Item, frame: EventFrame) -> list[EventFrame]:
    line = reading.line_at(item.block.start)
    legs = legs_of(reading, line, frame.name_span.end, item.block.end) if line is not None else ()
    made = []
    for leg in legs:
        assert line is not None
        towns = [p for p in leg.places if p.value.level is PlaceLevel.CITY]
        if not towns:
            return []
        stop = unnamed(
            line, Span(leg.start, leg.end), f"{towns[0].value.name} 상담회", "상담회", ("consultation",), RULE
        )
        stop.dates = [Claim(leg.date, leg.date.span, "event.date.distributed", 1.0)]
        stop.places = [Claim(p.value, p.span, "event.place.distributed", 1.0) for p in leg.places]
        stop.status, stop.hosts, stop.leg = frame.status, list(frame.hosts), True
        made.append(stop)
    return made


def _joined(reading: Reading, item: Item, frame: EventFrame) -> Iterator[EventFrame]:
    """나루주 투자유치단 방문(15:00 산단) 및 투자설명회(17:30 가람호텔): the second of two in one item."""
    line, end = reading.line_at(item.block.start), frame.name_span.end
    for told in reading.mentions.events(end, item.block.end):
        strong = told.value.types and told.value.strength == "strong" and told.value.types != frame.types
        if line is None or not strong or AND_THEN.fullmatch(reading.text, end, told.start) is None:
            return
        part = unnamed(line, told.span, told.value.name, told.value.head, told.value.types, RULE)
        part.dates, part.status = list(frame.dates), frame.status
        yield part
        end = told.end


def _on_other_days(reading: Reading, item: Item, frame: EventFrame, block: Block) -> Iterator[EventFrame]:
    """Occasions that the details tell on a day of their own, other than the item's first; what was is none of them."""
    for line in (line for line in reading.lines if line.block is block):
        days = reading.mentions.dates(line.start, line.end)
        if not days or not _is_bare_day(days[0].value) or item.day is None or block.zone is Zone.NOTE:
            continue
        told = [
            e for e in reading.mentions.events(days[0].end, line.end) if e.value.types and e.value.strength == "strong"
        ]
        same_day = days[0].value.first.day == item.day.value.first.day
        if (
            len(days) > 1
            or len(told) != 1
            or same_day
            or not ON_ITS_DAY.fullmatch(reading.text, days[0].end, told[0].start)
        ):
            continue
        part = unnamed(line, told[0].span, told[0].value.name, told[0].value.head, told[0].value.types, RULE)
        part.dates = [Claim(days[0], days[0].span, "event.date.schedule", 1.0)]
        part.places, part.status = list(frame.places), frame.status
        yield part


def _is_bare_day(date: DateExpression) -> bool:
    """4일, 4일(금): no month that may be another one, no interval."""
    return (
        date.shape is Shape.POINT
        and date.first.day is not None
        and date.first.month is None
        and date.first.month_relation is Relation.NONE
    )
