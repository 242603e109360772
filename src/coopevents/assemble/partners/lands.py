"""Partner countries of the occasions: what is told of each, and what it takes from what it belongs to.

Job: drafts + agreements -> `{id(draft): {ISO 3166 code: claim}}`.  The directions, in their order:

1. own: the lands in its name, of its guests, of foreign bodies in its roles, of the places that it is told at;
2. place: an occasion abroad is with the land that it takes place in, third countries' visitors are no partners;
3. parts -> whole: a journey is with the lands of its legs, linked or told behind it;
4. parties -> signing: a ceremony is with the lands of those who sign;
5. visitors -> what they do: while a delegation is here, what is told is with its land;
6. document -> occasion: where all that is told is with one land, the first occasion too, the rest is with it as well.

It must not know records, nor how a draft came about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.draft import EventDraft, compatible, inside
from coopevents.assemble.occasions.prominence import former
from coopevents.assemble.partners.homes import party_lands
from coopevents.assemble.times.statuses import elect_status
from coopevents.assemble.values import elect_place
from coopevents.frames.model import JOURNEYS, Claim
from coopevents.frames.occasion.places import body_country
from coopevents.frames.reading import Reading
from coopevents.values.edtf import days
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

Lands = dict[str, Claim[Any]]
TRAVELLING = JOURNEYS | {"event_week"}
SAME = 0.05  # what places of one list may differ in weight
WEEKS = 24  # days that a journey may take
FIRM = 0.55  # of a place that tells a land beside the one in the name
TOLD = 0.5  # a place of less weight tells no land
BILATERAL = "event.country.bilateral"
SCHEDULED = "event.schedule"
# 해외바이어 초청 상담회: with whom, it will say
ANYWHERE = regex.compile(r"해외\s?(?:유력\s?|빅\s?)?바이어|글로벌|세계")
# 세계 각지의 바이어를 초청한 상담회, 22개국을 포함한
MANY_LANDS = regex.compile(r"세계\s?각[지국]|해외\s?각[지국]|각국의?\s바이어|(?<!\d)\d{1,3}\s?여?\s?개\s?국")
VISITORS = "event.country.visitors"
SIGNED = "event.country.parties"


def partner_lands(
    reading: Reading, drafts: Sequence[EventDraft], agreements: Sequence[AgreementDraft]
) -> Mapping[int, Lands]:
    """Lands of each draft by `id(draft)`, in the order of their strength."""
    found = {id(draft): _here(draft, _own(reading, draft)) for draft in drafts}
    for draft in drafts:
        if draft.part_of is not None and id(draft.part_of) in found:
            for code, claim in _of_places(draft).items():
                found[id(draft.part_of)].setdefault(code, claim)
    for draft in drafts:
        if draft.types[0] == "trade_mission" and (not found[id(draft)] or _through_a_region(reading, draft)):
            for code, claim in _on_the_way(draft, drafts).items():
                found[id(draft)].setdefault(code, claim)
    for agreement in agreements:
        signing = agreement.event
        solemn = agreement.frame.kind in {"mou", "agreement"}  # not the letter of intent of a firm there
        if solemn and signing is not None and signing.main_type == "agreement_signing" and not found[id(signing)]:
            found[id(signing)] = {
                code: Claim(code, claim.span, SIGNED, claim.weight)
                for code, claim in party_lands(reading, agreement).items()
            }
    _of_visitors(found, drafts)
    _bilateral(reading, found, drafts)
    return found


def _own(reading: Reading, draft: EventDraft) -> Lands:
    found: Lands = {}
    for claim in (c for f in draft.frames for c in f.countries):
        found.setdefault(claim.value, claim)
    named = any(c.rule == "event.country.name" for c in found.values())
    for code, there in _of_places(draft, FIRM if named else TOLD).items():
        found.setdefault(code, there)
    for frame in draft.frames:
        for body in (*frame.hosts, *frame.organizers):  # who sponsors a fair is no partner of it
            country = body_country(reading, body)
            if country and country != "KR":
                found.setdefault(country, body)
    if not found:
        naming = draft.best_name().naming
        for spot in reading.mentions.places(naming.start, naming.end):
            if is_abroad(spot.value.country):  # 주한중국대사 접견
                found[spot.value.country or ""] = Claim(spot.value.country, spot.span, "event.country.name", 0.9)
    place, used = elect_place(draft)
    if place.country is not None and place.country != "KR" and used:
        found.setdefault(place.country, used[0])
    return found


def _here(draft: EventDraft, lands: Lands) -> Lands:
    """The land that an occasion abroad takes place in, with others that it is told in as firmly (부다페스트와
    프라하에서); those told beside (칠레에 이어 보고타에서 열린) are other occasions' lands."""
    place, used = elect_place(draft)
    if set(draft.types) & TRAVELLING or not is_abroad(place.country) or not used:
        return lands
    least, level = used[0].weight - SAME, used[0].value.level
    firm = {c.value.country for c in draft.place_claims() if c.weight >= least and c.value.level is level}
    firm |= {place.country, *(c.value for f in draft.frames for c in f.countries)}
    return {code: claim for code, claim in lands.items() if code in firm or not isinstance(claim.value, PlaceName)}


def _through_a_region(reading: Reading, journey: EventDraft) -> bool:
    """중동·CIS 시장개척단, 중남미로 보낸 사절단: whether the lands of a journey are told elsewhere."""
    named = [p for f in journey.frames for p in reading.mentions.places(f.naming.start, f.naming.end)]
    levels = {claim.value.level for claim in journey.place_claims()} | {place.value.level for place in named}
    return PlaceLevel.REGION in levels


def _on_the_way(journey: EventDraft, drafts: Sequence[EventDraft]) -> Lands:
    """Lands of what is told abroad behind a journey, up to the next one, in its weeks."""
    found: Lands = {}
    status = elect_status(journey)
    for draft in drafts:
        if draft.section != journey.section or draft.position <= journey.position or former(draft):
            continue
        if draft.types[0] == "trade_mission":
            break
        other = elect_status(draft)
        together = status is None or other is None or status.value == other.value != "cancelled"
        if together and _in_its_weeks(draft, journey):
            for code, claim in _of_places(draft).items():
                found.setdefault(code, claim)
    return found


def _in_its_weeks(draft: EventDraft, journey: EventDraft) -> bool:
    date, whole = draft.date(), journey.date()
    if date is None or whole is None:
        return date is None
    first, start = date.split("/")[0], whole.split("/")[0]
    here, there = days(first), days(start)
    if here is None or there is None:
        return compatible(date, whole) or first[:7] == start[:7]
    return abs((here[0] - there[0]).days) <= WEEKS


def _of_visitors(found: dict[int, Lands], drafts: Sequence[EventDraft]) -> None:
    """22일에는 기업간담회가 열렸다, while a delegation is here from the 20th to the 24th."""
    for visit in drafts:
        date, lands = visit.date(), found[id(visit)]
        if visit.types[0] != "delegation_visit" or len(lands) != 1 or date is None:
            continue
        if is_abroad(elect_place(visit)[0].country):
            continue
        for draft in drafts:
            day = draft.date()
            if draft.section != visit.section or found[id(draft)] or day is None:
                continue
            if day == date or inside(day, date):
                found[id(draft)] = {code: Claim(code, c.span, VISITORS, 0.5) for code, c in lands.items()}


def _of_places(draft: EventDraft, least: float = TOLD) -> Lands:
    """Foreign lands that a draft is told to lie in or to go to."""
    found: Lands = {}
    for claim in draft.place_claims():
        country = claim.value.country
        if claim.weight >= least and country and country != "KR" and claim.value.level is not PlaceLevel.REGION:
            found.setdefault(country, claim)
    return found


def one_land(found: Mapping[int, Lands], drafts: Sequence[EventDraft]) -> Claim[Any] | None:
    """The one land that all of a text is with, from its first occasion on; None if it tells of several, of one in
    passing, or of a week's appointments, which have nothing to do with each other."""
    told = {code for lands in found.values() for code in lands}
    first = min(drafts, key=lambda draft: draft.position, default=None)
    if first is None or len(told) != 1 or not found[id(first)]:
        return None
    if any(draft.best_name().mention.rule == SCHEDULED for draft in drafts):
        return None
    [(code, source)] = found[id(first)].items()
    return Claim(code, source.span, BILATERAL, 0.5)


def _bilateral(reading: Reading, found: Mapping[int, Lands], drafts: Sequence[EventDraft]) -> None:
    """대표단이 중국에서 왔다. … 이튿날 간담회를 가졌다: what tells of no land is with the text's one land.

    Not what is told of lands without names: 10월에는 CIS지역 사절단을 보낸다, 세계 각지의 바이어를 부르는 상담회.
    """
    land = one_land(found, drafts)
    if land is None:
        return
    for draft in drafts:
        if found[id(draft)] or ANYWHERE.search(draft.best_name().name) or _through_a_region(reading, draft):
            continue
        lines = [frame.line for frame in draft.frames if frame.line is not None]
        if not any(MANY_LANDS.search(reading.text, line.start, line.end) for line in lines):
            found[id(draft)][land.value] = land
