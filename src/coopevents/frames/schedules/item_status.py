"""Whether an item of a schedule takes place: planned, called off, or put off to another day.

Job: an item and its frame -> status claim.  It must not know how an item is found or named, nor drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.occasion.put_off import LENGTH
from coopevents.frames.reading import Reading
from coopevents.frames.schedules.days import NOTE_WIDTH
from coopevents.frames.schedules.items import Item, is_calendar

CANCELLED = regex.compile(r"취소|무산|연기|미뤄|열리지\s않|않기로")
# 당초 16일에서 일주일 연기: the day of the heading is the new one
PUT_OFF = regex.compile(rf"{LENGTH}\s(?:연기|순연|미룸|미뤄|늦[춤춰])")
# - 바이어 26개사, 상담 61건 / 상담액 148만 달러: what came of it; 상담 250건 예상
RESULTS = regex.compile(r"상담\s?\d[\d,]*여?\s?건|(?:상담|계약추진|계약)액\s?\d|현장계약\s?\d|[했됐렸]음|하였음")
OFF = regex.compile(r"(?:취소|연기|무산)(?:됨|되었음)?\.?$")
AIMS = regex.compile(r"지난해|작년|예정|예상|목표|계획|기대|전망|내외")


def item_status(reading: Reading, item: Item, frame: EventFrame, position: int) -> None:
    """Planned unless a word behind the name or a note below it calls it off; moved to another day it stays planned."""
    told = [reading.quote(position, item.block.end)]
    told += [reading.quote(b.start, b.end) for b in item.below if b.zone is not Zone.NOTE]
    called_off = any(OFF.search(reading.text, b.start, b.end) for b in item.below if b.end - b.start <= NOTE_WIDTH)
    moved = any(claim.rule == "event.date.moved" for claim in frame.dates)
    moved = moved or any(PUT_OFF.search(text) for text in told)
    cancelled = not moved and (called_off or any(CANCELLED.search(text) for text in told))
    if not cancelled and item.own and not is_calendar(reading):
        return  # ▲ 6월 18~23일 시장개척단 : 7개사, of what was done in a year
    over = not cancelled and any(RESULTS.search(text) and not AIMS.search(text) for text in told)
    status = "cancelled" if cancelled else "held" if over else "planned"
    frame.status = Claim(status, frame.name_span, f"event.status.schedule.{status}", 1.1 if cancelled else 0.8)
