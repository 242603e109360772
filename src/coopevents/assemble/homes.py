"""Where a party is at home: the country written with its name, wherever the document names it.

Job: a party -> the foreign place that stands before it: 일본의 T사와 · 멕시코 직물업체 텔라노바社와 · told
once (인도의 카트바자르), known for the rest.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from coopevents.document import Mention
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.values.names import OrganisationName, PlaceLevel, PlaceName

# 태국 온라인몰 프롬타이, 하노이의 주택건설회사 E사: what the firm is, between
TRADE = regex.compile(
    r"(?:시)?(?:의)?\s(?:(?!진출|수출|시장|투자|현지)[가-힣A-Za-z·]{1,9}(?<![을를은는이가에과와로서며고])\s){0,3}[‘'“\"㈜]?"
)
BEFORE = 28  # code points before a name in which its home is told
SHORT = 2  # 하나: a name that other words hold; A사, T社: another firm each time
INITIAL = regex.compile(r"[A-Z]{1,2}\s?[사社]?|[가-힣]\s?[사社]")
MOST = 12  # tellings of a name that are asked


def home_of(reading: Reading, party: Claim[OrganisationName]) -> Mention[PlaceName] | None:
    """The foreign place written before the party, here or where else it is named; None if none is."""
    here = _before(reading, party.span.start)
    if here is not None:
        return here if _foreign(here) else None
    name = party.value.name
    if party.value.country is not None or len(name) <= SHORT or INITIAL.fullmatch(name):
        return None
    for start in _tellings(reading, name):
        place = _before(reading, start)
        if place is not None:
            return place if _foreign(place) else None
    return None


def _foreign(place: Mention[PlaceName]) -> bool:
    return place.value.country not in {None, "KR"}


def _tellings(reading: Reading, name: str) -> Iterator[int]:
    start, asked = reading.text.find(name), 0
    while start >= 0 and asked < MOST:
        yield start
        start, asked = reading.text.find(name, start + len(name)), asked + 1


def _before(reading: Reading, start: int) -> Mention[PlaceName] | None:
    """The place whose firm begins at `start`; 한·베트남 and other adjectives are none."""
    for place in reversed(reading.mentions.places(max(0, start - BEFORE), start)):
        if place.value.level is PlaceLevel.VENUE or place.value.country is None:
            continue
        if "\n" in reading.quote(place.end, start) or place.value.adjectival:
            return None
        return place if TRADE.fullmatch(reading.quote(place.end, start)) else None
    return None
