"""Goods that leave with a ceremony: 캐나다 수출을 위한 배 선적식, 장류를 밴쿠버로 수출하는 선적식.

Job: a telling of such a ceremony -> the lands that the goods go to as its partners, none of them its place: it is held
where the goods are loaded, in Korea unless a place abroad has the particle of place (하노이에서 선적식을).  It must not
know drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.model import Claim
from coopevents.frames.telling import Telling
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

LOADED = regex.compile(r"선적|상차|출고식|출항식")
HELD = regex.compile(r"(?:\s?(?:시|현지|항|항구))?\s?에서")
HOME = 0.5  # less than any town that the text tells


def shipped(telling: Telling) -> None:
    """Takes the lands of the buyers from the places of the ceremony and makes them its partners."""
    frame, reading = telling.frame, telling.reading
    if not LOADED.search(frame.name):
        return
    start = min(telling.start, frame.name_span.start)
    abroad = [
        place
        for place in reading.mentions.places(start, frame.mention.end)
        if is_abroad(place.value.country) and place.value.level is not PlaceLevel.REGION
    ]
    bound = [place for place in abroad if not HELD.match(reading.text, place.end)]
    if len(bound) < len(abroad):
        return
    frame.places[:] = [claim for claim in frame.places if not is_abroad(claim.value.country)]
    korea = PlaceName("국내", PlaceLevel.COUNTRY, "한국", "KR")
    word = LOADED.search(reading.text, frame.name_span.start, frame.name_span.end)
    span = Span(*word.span()) if word is not None else frame.mention.span
    frame.places.append(Claim(korea, span, "event.place.loaded", HOME))
    frame.countries += [Claim(p.value.country or "", p.span, "event.country.shipped", 0.9) for p in bound]
