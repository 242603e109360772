"""Which leg of a journey a sentence is at by the towns and countries that it names.

Job: line + position -> the part of a whole whose town stands before the fact; the whole where several towns are joined
(하노이와 방콕에서 모두 133건을).  It must not know what the text was at before, sums or counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.frames.reading import Line, Reading
from coopevents.frames.visits.stops import LIST_JOINT
from coopevents.values.names import PlaceLevel, PlaceName

IN_TOWN = regex.compile(r"(?:시|성|주)?(?:에서(?:는|도)?|에선)\s")


class Towns:
    """Built once a document, after the drafts stand."""

    def __init__(self, reading: Reading, drafts: Sequence[EventDraft]) -> None:
        self._reading = reading
        self._drafts = drafts

    def next_town(self, line: Line, told: int, position: int) -> EventDraft | None:
        """9일 키예프 상담회에서 558만달러, 13일 알마티에서 827만달러가: the leg in the town told behind another."""
        places = self._reading.mentions.places(told, position)
        for i, place in reversed(list(enumerate(places))):
            if not IN_TOWN.match(self._reading.text, place.end, line.end):
                continue
            towns = [p for p in places[:i] if p.value.level is PlaceLevel.CITY]
            if towns and self._joined(towns[-1].end, place.start):
                return None  # 터키 이스탄불과 아랍에미리트(UAE) 아부다비에서: both of them
            return self.leg(line, place.end, towns=True)
        return None

    def _joined(self, start: int, end: int) -> bool:
        """Whether nothing but a joint and names of countries stands between two towns."""
        gap = self._reading.quote(start, end)
        for place in reversed(self._reading.mentions.places(start, end)):
            gap = gap[: place.start - start] + gap[place.end - start :]
        return LIST_JOINT.fullmatch(regex.sub(r"\([^()]*\)|\s+", " ", gap).strip()) is not None

    def at_town(self, line: Line, position: int, told: EventDraft) -> EventDraft:
        """The leg in the town before a weak word, else what the word was taken for: 바르샤바의 상담은 51건이었다.

        A town that no leg is known in is one of the whole: 카이로가 상담 620만달러, beside a leg in Dubai alone."""
        leg = self.leg(line, position, towns=True)
        if leg is not None and leg is not told.part_of:
            return leg
        towns = [p.value for p in self._reading.mentions.places(line.start, position) if _is_town_abroad(p.value)]
        apart = bool(towns) and towns[-1].standard not in told.cities()
        return told.part_of if apart and told.part_of is not None else told

    def legs(self, line: Line) -> list[EventDraft]:
        """The parts whose cities a sentence names, each once: 다낭에서는 20건, 방콕에서는 30건."""
        ends = [place.end for place in self._reading.mentions.places(line.start, line.end)]
        found = [leg for end in ends if (leg := self.leg(line, end)) is not None]
        return list(dict.fromkeys(found))

    def leg(self, line: Line, position: int, *, towns: bool = False) -> EventDraft | None:
        """The part whose town the sentence names before the fact, or its country (`towns`: not by that)."""
        legs = [d for d in self._drafts if d.part_of is not None]
        if not legs:
            return None
        places = self._reading.mentions.places(line.start, position)
        for i, place in reversed(list(enumerate(places))):
            leg = _leg_at(legs, place.value)
            if leg is None or (towns and place.value.level is PlaceLevel.COUNTRY):
                continue
            gap = self._reading.quote(places[i - 1].end, place.start) if i else ""
            if i and (LIST_JOINT.fullmatch(gap) or gap == " ") and _countries(place.value, places[i - 1].value):
                return leg.part_of  # 싱가포르와 말레이시아 태국등 3개국을 돌며
            before = [p for p in places[:i] if p.value.level is PlaceLevel.CITY][-1:] or places[max(i - 1, 0) : i]
            joined = before and self._joined(before[0].end, place.start)
            other = _leg_at(legs, before[0].value) if joined else None
            return leg if other in {None, leg} else leg.part_of  # 하노이와 방콕에서 모두 133건을
        return None


def _is_town_abroad(place: PlaceName) -> bool:
    return place.level is PlaceLevel.CITY and place.country != "KR"


def _countries(*places: PlaceName) -> bool:
    return all(place.level is PlaceLevel.COUNTRY for place in places)


def _leg_at(legs: Sequence[EventDraft], place: PlaceName) -> EventDraft | None:
    """The one leg in a town, or in a country that the journey has one leg in: 칠레의 수입상, 멕시코 직물업체."""
    if place.level is PlaceLevel.COUNTRY and place.country != "KR":
        there = [d for d in legs if {c.value.country for c in d.place_claims() if c.weight >= 0.5} == {place.country}]
        return there[0] if len(there) == 1 and len(legs) > 1 else None
    standard = place.standard if place.level is PlaceLevel.CITY else place.city
    if standard is None:
        return None
    hits = [d for d in legs if standard in d.cities()]
    hits = hits if len(hits) < 2 else [d for d in hits if _city(d) == standard]
    return hits[0] if len(hits) == 1 else None


def whole_of(told: Sequence[EventDraft]) -> EventDraft | None:
    """What a sentence that went through several parts leaves the text at: 3일 다낭 상담회, 5일 방콕 상담회에서 …"""
    parts = {id(draft): draft for draft in told if draft.part_of is not None}
    wholes = {id(draft.part_of): draft.part_of for draft in parts.values()}
    towns = {_city(draft) or key for key, draft in parts.items()}
    return next(iter(wholes.values())) if len(towns) >= 2 and len(wholes) == 1 else None


def _city(draft: EventDraft) -> str | None:
    """The city that the draft is told at most firmly."""
    found = (c.value for c in draft.place_claims())
    return next((p.standard for p in found if p.level is PlaceLevel.CITY), None)
