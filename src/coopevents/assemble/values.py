"""Elected values of a draft: which claim wins a slot, and why the others lost.

Job: `EventDraft` -> the values of an `Event` with their evidence.  Order of strength is written at each function.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.document import Span
from coopevents.frames.model import Claim
from coopevents.frames.visits.inbound import SENT_TO_US
from coopevents.records import UNGRADED, Evidence, OrganisationRef, Place
from coopevents.values.names import CITY_STATES, OrganisationName, PlaceLevel, PlaceName

PREPARING = regex.compile(r"사전|평가|보고|출정|발대|사후|해단")  # held at home before or after a journey
AFAR = regex.compile(r"온라인|화상|비대면|웨비나|사이버")
LEAST = 0.45  # the weight of an inherited land
ROUTES = frozenset({"event.place.name", "event.place.route", "event.place.route.name"})
COMES = "event.place.home"  # 사절단이 우리나라를 찾는다
TOLD = 0.5
HOUSE = "event.place.body"  # the place of a body's house, under the body's name


@dataclass
class Trail:
    """Evidence of a record, gathered slot by slot; how far each row can be trusted is said by `grading` alone."""

    text: str
    rows: list[Evidence] = field(default_factory=list)

    def add(self, slot: str, value: object, claim: Claim[Any] | None, rule: str | None = None) -> None:
        """A value that a claim gives; nothing without one."""
        if claim is not None:
            self.quote(slot, value, claim.span, rule or claim.rule)

    def quote(self, slot: str, value: object, span: Span, rule: str) -> None:
        """A value that a rule reads from a span."""
        quote = self.text[span.start : span.end]
        self.rows.append(
            Evidence(
                field=slot,
                value=str(value),
                quote=quote,
                start=span.start,
                end=span.end,
                rule=rule,
                confidence=UNGRADED,
            )
        )


def organisation_ref(value: OrganisationName) -> OrganisationRef:
    return OrganisationRef(name=value.name, canonical=value.canonical, id=value.id)


def elect_place(draft: EventDraft) -> tuple[Place, list[Claim[PlaceName]]]:
    """The strongest city (a venue's city counts), else province, else country; the country goes with it."""
    claims = draft.place_claims()
    if draft.main_type == "trade_mission":  # 전남도에 따르면 광주공항을 떠나 카이로로: where it goes, not where from
        claims = _where_it_goes(draft, claims) or [c for c in claims if not _left_from(c.value)] or claims
    cities = [c for c in claims if c.value.level is PlaceLevel.CITY]
    venues = [c for c in claims if c.value.level in {PlaceLevel.VENUE, PlaceLevel.DISTRICT} and c.value.city]
    provinces = [c for c in claims if c.value.level is PlaceLevel.PROVINCE]
    countries = [c for c in claims if c.value.level is PlaceLevel.COUNTRY]
    best_city = cities[0] if cities else None
    best_country = countries[0] if countries else None
    nearer = best_city or (provinces[0] if provinces else None)
    if (
        nearer is not None
        and best_country is not None
        and best_country.weight >= 0.5
        and best_country.weight > nearer.weight
        and best_country.value.country != nearer.value.country
    ):
        # 연변 대표단이 한국을 방문했다: the country told outweighs a city or province of the name
        return _of_country(best_country), [best_country]
    if venues and (best_city is None or venues[0].weight > best_city.weight):
        venue = venues[0]
        return (
            Place(
                country=venue.value.country,
                city=venue.value.city,
                city_standard=venue.value.city,
                province=venue.value.province if venue.value.country == "KR" else None,
            ),
            [venue],
        )
    if best_city is not None:
        best_city = _in_hangul(best_city, cities)
        value = best_city.value
        return (
            Place(
                country=value.country,
                city=value.name,
                city_standard=value.standard,
                province=value.province if value.country == "KR" else None,
            ),
            [best_city],
        )
    halls = [c for c in claims if c.value.level is PlaceLevel.VENUE and not c.value.city]  # 홍콩 컨벤션센터
    for claim in (*provinces, *countries, *halls):
        if claim.weight >= LEAST and claim.value.country:
            return _of_country(claim), [claim]
    return Place(), []


def _in_hangul(best: Claim[PlaceName], cities: Sequence[Claim[PlaceName]]) -> Claim[PlaceName]:
    """서울 코엑스에서 "상담회"(Seoul Trade Mart)가: of one town's names the Korean one, if it is told too."""
    if not best.value.name.isascii():
        return best
    same = (c for c in cities if c.value.standard == best.value.standard and c.value.country == best.value.country)
    return next((c for c in same if not c.value.name.isascii()), best)


def _where_it_goes(draft: EventDraft, claims: Sequence[Claim[PlaceName]]) -> list[Claim[PlaceName]]:
    """상하이 무역사절단(나루시), 단원들이 리마에서 …: a mission of ours with a route or a name that tells it is nowhere
    in Korea, where its sender and its meetings before are told; [] of others, of its report, of one by screen."""
    name = draft.best_name().name
    if PREPARING.search(name) or AFAR.search(name):
        return []
    abroad = [c for c in claims if c.value.country != "KR"]
    told = any(c.rule in ROUTES and c.weight >= TOLD and c.value.country for c in abroad)
    theirs = any(SENT_TO_US.search(frame.mention.value.head) for frame in draft.frames)
    home = any(c.rule == COMES for c in claims)
    return abroad if told and not theirs and not home else []


def _left_from(place: PlaceName) -> bool:
    return place.country == "KR" and (place.level is PlaceLevel.PROVINCE or place.name.endswith("공항"))


def _of_country(claim: Claim[PlaceName]) -> Place:
    """A land, or a province's; 싱가포르 is its own town."""
    value = claim.value
    if value.level is PlaceLevel.COUNTRY and value.country in CITY_STATES and claim.rule != HOUSE:
        return Place(country=value.country, city=value.name, city_standard=value.standard)
    return Place(country=value.country)


def elect_count(slot: str, claims: Sequence[Claim[object]]) -> Claim[object] | None:
    """The number told most weightily; ties by how often it is told, then by where it is told first.

    Of people the greatest: 우리측 50여명과 상대국 100여명 등 150여명."""
    if not claims:
        return None
    if slot == "people":
        return max(claims, key=lambda c: (c.weight, int(str(c.value)), -c.span.start))
    told = Counter(claim.value for claim in claims)
    return max(claims, key=lambda c: (c.weight, told[c.value], -c.span.start))


def anchor(draft: EventDraft) -> Span:
    """The span that the record's id is made of: its first telling in the body."""
    body = [f for f in draft.frames if not f.title] or draft.frames
    first = min(body, key=lambda f: f.position)
    return Span(min(first.position, first.mention.start), first.mention.end)
