"""Where an item of a schedule takes place, told behind the equals sign: 상담회=25일까지 일산 킨텍스. 주최 산업자원부.

Job: what stands behind the name -> place claims of the first piece that tells an hour or a house (10:00 코엑스 3층 ·
소공동 롯데호텔), and nothing else.  It must not know who holds it.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.values.hours import AT_HOUR
from coopevents.values.names import PlaceLevel, PlaceName

PIECE = regex.compile(r"(?:[^.,/\n]|(?<=\d)[.,](?=\d)|\.(?=\S)){2,50}")
# 오후 2시 여의도 중앙회 국제회의실, 25일까지 일산 킨텍스
HOURS = regex.compile(rf"\s?(?:\d{{1,2}}일까지\s)?(?:{AT_HOUR})?")
HOUSE = regex.compile(
    r"(?:호텔|센터|홀|실|층|관|강당|본[사부원]|연구원|타워|빌딩|시청|군청|도청)\s?(?:\([^()]{1,12}\))?\s?$"
)
PREDICATE = regex.compile(r"(?:다|음|함|예정|취소|연기|초청|대상|점검)\s?$")


def seats(reading: Reading, behind: Span) -> list[Claim[PlaceName]]:
    """The claims; empty where no piece tells where."""
    for piece in PIECE.finditer(reading.text, behind.start, behind.end):
        places = [p for p in reading.mentions.places(piece.start(), piece.end()) if not p.value.adjectival]
        if not places or PREDICATE.search(piece[0]):
            continue
        hour = HOURS.match(reading.text, piece.start(), piece.end())
        timed = hour is not None and bool(hour[0].strip()) and places[0].start - hour.end() <= 1
        house = HOUSE.search(piece[0]) or any(p.value.level is PlaceLevel.VENUE for p in places)
        if timed or house:
            return [Claim(p.value, p.span, "event.place.schedule", 0.9) for p in places]
    return []
