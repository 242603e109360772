"""이곳에서, 이 자리에서, 같은 호텔에서: the place that was told last.

Job: `Telling` -> claims of the place that a word points back to: the nearest that an occasion before it is told at, in
the same sentence (8일 강릉회관에서 설명회를 열고 이어 같은 장소에서) or before; 같은 호텔 at a hotel.  It must not know
drafts.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.model import Claim
from coopevents.frames.occasion.location import located
from coopevents.frames.place_runs import place_clusters
from coopevents.frames.reading import Line, Reading
from coopevents.frames.roles.houses import house_claims
from coopevents.frames.telling import Telling
from coopevents.values.names import PlaceLevel, PlaceName

RULE = "event.place.here"
HERE = regex.compile(
    r"(?:이곳|이 곳|여기|이 자리|(?:같은|동) (?:(?P<house>호텔|건물|센터|전시장|회관)|장소|곳|자리))에서"
)
NEAR = 24  # code points between a place and the house that it is told with
BACK, FAR = 3, 20  # sentences that are looked back, for a house of a kind
WEIGHT = 0.8
EXACT = frozenset({PlaceLevel.CITY, PlaceLevel.VENUE, PlaceLevel.DISTRICT})


def same_place(telling: Telling) -> None:
    """Adds the claims."""
    reading, line = telling.reading, telling.line
    start = min(telling.start, telling.sentence_start)
    here = HERE.search(reading.text, start, telling.scope.own.end)
    if here is None:
        return
    found = _told_at(reading, line, line.start, here.start(), here["house"])
    for other in _before(reading, line, FAR if here["house"] else BACK):
        if found:
            break
        if here["house"] or reading.mentions.events(other.start, other.end):
            found = _told_at(reading, other, other.start, other.end, here["house"])
    telling.frame.places += found or _named_last(reading, line)


def _before(reading: Reading, line: Line, back: int) -> Sequence[Line]:
    """Sentences of its section before it, the nearest first."""
    lines = reading.lines[max(0, line.index - back) : line.index]
    return [other for other in reversed(lines) if other.section == line.section]


def _told_at(reading: Reading, line: Line, start: int, end: int, house: str | None) -> list[Claim[PlaceName]]:
    """The last place of a stretch that a particle locates; of a house, the one told with it."""
    for cluster in reversed(place_clusters(reading, line, start, end)):
        particle = located(reading.text, cluster[-1].end, line.end, line.end)
        if particle is None or not particle.endswith("서") or "측" in particle:
            continue  # 페루측에서 장관이 참석했다
        if house is None or house in reading.quote(cluster[0].start, cluster[-1].end + NEAR):
            return _claims(cluster)
    houses = house_claims(reading, line, start, end, WEIGHT) if house is None else []
    return [Claim(claim.value, claim.span, RULE, WEIGHT) for claim in houses[-1:]]


def _named_last(reading: Reading, line: Line) -> list[Claim[PlaceName]]:
    """The last town of the sentence before."""
    before = reading.lines[line.index - 1] if line.index else line
    if before.section != line.section or before is line:
        return []
    for cluster in reversed(place_clusters(reading, before, before.start, before.end)):
        if len({place.value.country for place in cluster}) > 1:
            continue  # 상하이, 싱가포르, 그리스에 지사를 둔: no place to be at
        if cluster[-1].value.level in EXACT:
            return _claims(cluster)
    return []


def _claims(cluster: Sequence[Mention[PlaceName]]) -> list[Claim[PlaceName]]:
    """Of one land: 라스베이거스 골드코스트 호텔."""
    land = cluster[0].value.country
    return [Claim(place.value, place.span, RULE, WEIGHT) for place in cluster if place.value.country == land]
