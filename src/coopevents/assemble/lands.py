"""Partner countries of the occasions: what is told of each, and what it takes from what it belongs to.

Job: drafts + agreements -> `{id(draft): {ISO 3166 code: claim}}`.  The directions, in their order:

1. own: the lands in its name, of its guests, of foreign bodies in its roles, of the places that it is told at;
2. place: an occasion abroad is with the land that it takes place in, third countries' visitors are no partners;
3. parts -> whole: a journey is with the lands of its legs;
4. parties -> signing: a ceremony is with the lands of those who sign;
5. document -> occasion: where all that is told is with one land, the first occasion too, the rest is with it as well.

It must not know records, nor how a draft came about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coopevents.assemble.agreements import AgreementDraft
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.homes import party_lands
from coopevents.assemble.values import elect_place
from coopevents.frames.event_places import body_country
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.values.names import PlaceLevel

Lands = dict[str, Claim[Any]]
JOURNEYS = frozenset({"trade_mission", "delegation_visit", "event_week"})
TOLD = 0.5  # a place of less weight tells no land
BILATERAL = "event.country.bilateral"
SCHEDULED = "event.schedule"
SIGNED = "event.country.parties"


def partner_lands(
    reading: Reading, drafts: Sequence[EventDraft], agreements: Sequence[AgreementDraft]
) -> Mapping[int, Lands]:
    """Lands of each draft by `id(draft)`, in the order of their strength."""
    found = {id(draft): _own(reading, draft) for draft in drafts}
    for draft in drafts:
        if draft.part_of is not None and id(draft.part_of) in found:
            for code, claim in _of_places(draft).items():
                found[id(draft.part_of)].setdefault(code, claim)
    for agreement in agreements:
        signing = agreement.event
        solemn = agreement.frame.kind in {"mou", "agreement"}  # not the letter of intent of a firm there
        if solemn and signing is not None and signing.main_type == "agreement_signing" and not found[id(signing)]:
            found[id(signing)] = {
                code: Claim(code, claim.span, SIGNED, claim.weight)
                for code, claim in party_lands(reading, agreement).items()
            }
    _bilateral(found, drafts)
    return found


def _own(reading: Reading, draft: EventDraft) -> Lands:
    found: Lands = {}
    for claim in (c for f in draft.frames for c in f.countries):
        found.setdefault(claim.value, claim)
    for code, there in _of_places(draft).items():
        found.setdefault(code, there)
    for frame in draft.frames:
        for body in (*frame.hosts, *frame.organizers, *frame.sponsors):
            country = body_country(reading, body) if body.rule.startswith("role.") else None
            if country and country != "KR":
                found.setdefault(country, body)
    place, used = elect_place(draft)
    if place.country is not None and place.country != "KR" and used:
        found.setdefault(place.country, used[0])
    return found


def _of_places(draft: EventDraft) -> Lands:
    """Foreign lands that a draft is told to lie in or to go to."""
    found: Lands = {}
    for claim in draft.place_claims():
        country = claim.value.country
        if claim.weight >= TOLD and country and country != "KR" and claim.value.level is not PlaceLevel.REGION:
            found.setdefault(country, claim)
    return found


def _bilateral(found: Mapping[int, Lands], drafts: Sequence[EventDraft]) -> None:
    """대표단이 중국에서 왔다. … 이튿날 간담회를 가졌다: a text that tells of one land, from its first occasion on.

    A ceremony is with those who sign, and the items of a week's schedule have nothing to do with each other.
    """
    told = {code for lands in found.values() for code in lands}
    first = min(drafts, key=lambda draft: draft.position, default=None)
    if first is None or len(told) != 1 or not found[id(first)]:
        return
    [(code, source)] = found[id(first)].items()
    for draft in drafts:
        apart = draft.main_type == "agreement_signing" or draft.best_name().mention.rule == SCHEDULED
        if not found[id(draft)] and not apart:
            found[id(draft)][code] = Claim(code, source.span, BILATERAL, 0.5)
