"""Towns told by a house: 강릉상공회의소에서, 시는 시청 회의실에서.

Job: a stretch of a line -> claims of the town that a house lies in: the body's name tells it, or the hall is
the town's own.  It must not know occasions or drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.bodies import town_of
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceName

RULE = "event.place.house"
# 시청 회의실에서, 군청 대회의실에서, 구청에서
HALL = regex.compile(r"(?<![가-힣])(?P<seat>[시군구])청(?:사)?(?:\s[가-힣0-9]{1,10}){0,2}에서(?!\s(?:열린\s)?것)")
AT = regex.compile(
    r"(?:\s(?:[가-힣A-Za-z0-9]{1,8}\s?){0,2}(?:실|홀|층|관|장|센터|강당|회의장))?에서"
    r"(?!\s(?:공동으로\s)?(?:조직|파견|보[낸내]|꾸[린려]|구성|마련|주최|주관|주선|추천))"  # 상무국에서 조직한: it acts
)


def house_claims(reading: Reading, line: Line, start: int, end: int, weight: float) -> list[Claim[PlaceName]]:
    """Towns of the houses that a stretch of the line is set in."""
    found = []
    for body in reading.mentions.organisations(start, end):
        if AT.match(reading.text, body.end, line.end) is not None:
            town = town_of(reading, body.span)
            found += [] if town is None else [Claim(town, body.span, RULE, weight)]
    for hall in HALL.finditer(reading.text, start, end):
        owner = _owner(reading, hall.start(), hall["seat"])
        found += [] if owner is None else [Claim(owner, Span(hall.start(), hall.end()), RULE, weight)]
    return found


def _owner(reading: Reading, hall: int, seat: str) -> PlaceName | None:
    """The town whose own hall it is: the local government told last before it, by its full name or as 시, 군."""
    for body in reversed(reading.mentions.organisations(0, hall)):
        if body.value.kind is OrganisationKind.LOCAL and (body.value.canonical or body.value.name).endswith(seat):
            return _named(reading, body)
    return None


def _named(reading: Reading, body: Mention[OrganisationName]) -> PlaceName | None:
    for other in reading.mentions.organisations(0, body.end):
        if other.value.canonical == body.value.canonical and (town := town_of(reading, other.span)) is not None:
            return town
    return None
