"""Drafts to records: elects every slot, fits agreements and sums to their occasions, and validates.

Job: all frames of a document -> `DocumentRecord`.  It must not know how a frame was found, nor files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents.assemble.agreements.dates import agreement_dates
from coopevents.assemble.agreements.drafts import merge_agreements
from coopevents.assemble.agreements.records import build_agreement
from coopevents.assemble.amounts.records import build_amounts
from coopevents.assemble.companies import build_companies, firm_drafts
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.hosts.roles import elect_role, of_the_whole
from coopevents.assemble.partners.counted import with_counted_lands
from coopevents.assemble.partners.lands import Lands, one_land, partner_lands
from coopevents.assemble.partners.likely import with_likely_partners
from coopevents.assemble.sectors.likely import WeighedSectors
from coopevents.assemble.sectors.name_trades import Codes
from coopevents.assemble.sectors.of_agreements import AgreementSectors, ProductCodes
from coopevents.assemble.sectors.section_trades import SectionTrades
from coopevents.assemble.sectors.sources import assign_sectors
from coopevents.assemble.sectors.trading import Occasions
from coopevents.assemble.times.likely import by_rule
from coopevents.assemble.times.scene_days import scene_days
from coopevents.assemble.times.statuses import Statuses
from coopevents.assemble.values import (
    Trail,
    anchor,
    elect_count,
    elect_place,
    organisation_ref,
)
from coopevents.document import Span
from coopevents.frames.agreements import AgreementFrame
from coopevents.frames.amount.frame import AmountFrame
from coopevents.frames.reading import Reading
from coopevents.records import (
    DocumentRecord,
    Event,
    EventStatus,
    EventType,
    Participants,
    Place,
    Sector,
)
from coopevents.resolve.dates import ResolvedDate
from coopevents.values.ids import record_id

SLOTS = ("companies", "foreign_companies", "people", "meetings", "buyers")


@dataclass
class Assembly:
    """Everything that a document's frames say, ready to be made records."""

    reading: Reading
    drafts: list[EventDraft]
    focus: Focus
    agreements: list[AgreementFrame]
    amounts: list[AmountFrame]
    resolved: dict[Span, ResolvedDate]
    published: str | None
    products: ProductCodes


def build_record(assembly: Assembly) -> DocumentRecord:
    """The record of a document.  Raises pydantic.ValidationError if a value breaks the schema (a defect of ours)."""
    document = assembly.reading.document
    ids = event_ids(document.id, assembly.drafts)
    merged = merge_agreements(assembly.reading, assembly.agreements, assembly.drafts, assembly.focus, assembly.resolved)
    scene_days(assembly.reading, merged, assembly.resolved)
    firms = firm_drafts(assembly.reading, assembly.focus, assembly.drafts, merged)
    section_trades = SectionTrades(assembly.reading)
    of_agreements = AgreementSectors(assembly.reading, assembly.products, section_trades)
    occasions = Occasions(assembly.reading, assembly.focus, assembly.drafts)
    sectors = assign_sectors(occasions, firms, merged, assembly.products, of_agreements, section_trades)
    weighed = WeighedSectors(occasions, assembly.products, merged, sectors)
    ruled = partner_lands(assembly.reading, assembly.drafts, merged)
    lands = with_likely_partners(assembly.reading, assembly.drafts, assembly.focus.main, merged, ruled)
    lands = with_counted_lands(assembly.reading, assembly.drafts, lands)
    statuses = Statuses(assembly.reading, assembly.drafts, assembly.focus.main, assembly.published)
    events = [
        build_event(assembly, statuses, draft, ids, weighed.of_event(draft, sectors[id(draft)]), lands[id(draft)])
        for draft in assembly.drafts
    ]
    land = one_land(ruled, assembly.drafts)
    records = {id(draft): event for draft, event in zip(assembly.drafts, events, strict=True)}
    dates = agreement_dates(assembly.reading, assembly.resolved, merged, assembly.drafts, records, assembly.published)
    agreements = [
        build_agreement(assembly.reading, dates, draft, ids, events, of_agreements, weighed, land, assembly.published)
        for draft in merged
    ]
    amounts = build_amounts(assembly.reading, assembly.amounts, assembly.focus, merged, ids)
    return DocumentRecord(
        doc_id=document.id,
        published=assembly.published,
        title=document.title,
        publisher=document.publisher,
        url=document.url,
        events=tuple(events),
        agreements=tuple(agreements),
        amounts=tuple(amounts),
        companies=tuple(build_companies(assembly.reading, firms, ids, assembly.products.of_phrase)),
    )


def event_ids(doc_id: str, drafts: Sequence[EventDraft]) -> dict[int, str]:
    """Record id of each draft by `id(draft)`; occasions told by one mention are told apart by their order."""
    ids: dict[int, str] = {}
    for draft in drafts:
        salt = draft.main_type
        while (identity := record_id("e", doc_id, anchor(draft), salt)) in ids.values():
            salt += "+"
        ids[id(draft)] = identity
    return ids


# ---- events ---------------------------------------------------------------------------------------------------


def build_event(
    assembly: Assembly, statuses: Statuses, draft: EventDraft, ids: dict[int, str], sectors: Codes, lands: Lands
) -> Event:
    trail = Trail(assembly.reading.text)
    name = draft.best_name()
    trail.quote("name", name.name, name.name_span, name.mention.rule)
    kind = EventType(draft.main_type) if draft.main_type in set(EventType) else EventType.OTHER
    trail.quote("type", kind.value, name.mention.span, f"event.type.{kind.value}")
    date = event_date(assembly, draft, trail)
    status = statuses.of(draft, date)
    trail.add("status", status.value, status)
    roles = {}
    for role in ("hosts", "organizers", "sponsors"):
        claims = elect_role(draft, role)
        if not claims and draft.part_of is not None:
            claims = of_the_whole(draft, role)
        if kind is EventType.AGREEMENT_SIGNING:
            claims = [] if role == "hosts" else claims
        for claim in claims:
            trail.add(role, claim.value.name, claim)
        roles[role] = tuple(organisation_ref(claim.value) for claim in claims)
    place, countries = event_places(draft, lands, trail)
    for code, trade in sectors.items():
        trail.add("sectors", code, trade)
    numbers = {}
    for slot in SLOTS:
        chosen = elect_count(slot, draft.extra.get(slot, []))
        if chosen is not None:
            numbers[slot] = int(str(chosen.value))
            trail.add(f"participants.{slot}", chosen.value, chosen)
    return Event(
        id=ids[id(draft)],
        name=name.name,
        type=kind,
        status=EventStatus(status.value),
        date=date,
        hosts=roles["hosts"],
        organizers=roles["organizers"],
        sponsors=roles["sponsors"],
        countries=countries,
        place=place,
        sectors=tuple(Sector(code) for code in sorted(sectors)),
        participants=Participants(**numbers),
        part_of=ids[id(draft.part_of)] if draft.part_of is not None else None,
        evidence=tuple(trail.rows),
    )


def event_date(assembly: Assembly, draft: EventDraft, trail: Trail) -> str | None:
    told = by_rule(draft)
    if told is None:
        return None
    if told.length is not None:
        trail.add("date.premise", told.length.value.value.days, told.length)
    trail.add("date", told.value, told.claim)
    resolved = assembly.resolved.get(told.claim.span)
    if resolved is not None:
        for premise in resolved.premises:
            if premise != told.claim.span:
                trail.quote("date.premise", told.value, premise, f"date.{resolved.basis}")
    return told.value


def event_places(draft: EventDraft, lands: Lands, trail: Trail) -> tuple[Place, tuple[str, ...]]:
    place, used = elect_place(draft)
    for located in used:
        trail.add("place.country", place.country, located)
        if place.city:
            trail.add("place.city", place.city, located)
    for code, partner in lands.items():
        trail.add("countries", code, partner)
    return place, tuple(lands)
