"""Drafts to records: elects every slot, fits agreements and sums to their occasions, and validates.

Job: all frames of a document -> `DocumentRecord`.  It must not know how a frame was found, nor files.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from coopevents.assemble.agreement_dates import agreement_dates
from coopevents.assemble.agreement_records import build_agreement
from coopevents.assemble.agreement_sectors import AgreementSectors, ProductCodes
from coopevents.assemble.agreements import merge_agreements
from coopevents.assemble.amounts import build_amounts
from coopevents.assemble.awaited import awaited, looked_back_on
from coopevents.assemble.companies import build_companies, firm_drafts
from coopevents.assemble.draft import EventDraft, compatible
from coopevents.assemble.focus import Focus
from coopevents.assemble.lands import Lands, one_land, partner_lands
from coopevents.assemble.likely_dates import by_rule
from coopevents.assemble.likely_partners import with_likely_partners
from coopevents.assemble.name_trades import Codes
from coopevents.assemble.roles import elect_role, of_the_whole
from coopevents.assemble.scene_days import scene_days
from coopevents.assemble.section_trades import SectionTrades
from coopevents.assemble.sectors import assign_sectors
from coopevents.assemble.trading import Occasions
from coopevents.assemble.values import (
    Trail,
    anchor,
    elect_count,
    elect_place,
    elect_status,
    organisation_ref,
)
from coopevents.assemble.weighed_sectors import WeighedSectors
from coopevents.clauses import Ending
from coopevents.document import Span
from coopevents.frames.agreements import AgreementFrame
from coopevents.frames.amounts import AmountFrame
from coopevents.frames.model import Claim
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
from coopevents.values.edtf import bounds
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
    events = [
        build_event(assembly, draft, ids, weighed.of_event(draft, sectors[id(draft)]), lands[id(draft)])
        for draft in assembly.drafts
    ]
    land = one_land(ruled, assembly.drafts)
    records = {id(draft): event for draft, event in zip(assembly.drafts, events, strict=True)}
    dates = agreement_dates(assembly.reading, assembly.resolved, merged, assembly.drafts, records, assembly.published)
    agreements = [
        build_agreement(assembly.reading, dates, draft, ids, events, of_agreements, weighed, land) for draft in merged
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


def build_event(assembly: Assembly, draft: EventDraft, ids: dict[int, str], sectors: Codes, lands: Lands) -> Event:
    trail = Trail(assembly.reading.text)
    name = draft.best_name()
    trail.add("name", name.name, Claim(name.name, name.name_span, name.mention.rule, 0.9))
    kind = EventType(draft.main_type) if draft.main_type in set(EventType) else EventType.OTHER
    trail.add("type", kind.value, Claim(kind.value, name.mention.span, f"event.type.{kind.value}", 0.95))
    date = event_date(assembly, draft, trail)
    status = event_status(assembly, draft, date, trail)
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
        status=status,
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
        confidence=mean_confidence(trail),
    )


def mean_confidence(trail: Trail) -> float:
    return round(sum(row.confidence for row in trail.rows) / len(trail.rows), 2) if trail.rows else 0.0


LONG_OVER = 14  # days after which an item of a schedule tells what was, not what will be


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
                trail.add("date.premise", told.value, Claim(told.value, premise, f"date.{resolved.basis}", 0.9))
    return told.value


def event_status(assembly: Assembly, draft: EventDraft, date: str | None, trail: Trail) -> EventStatus:
    """As worded; where nothing is worded, from the date against the day of publication, else held."""
    claim = elect_status(draft)
    first, last = bounds(date) if date else (None, None)
    day = bounds(assembly.published)[0] if assembly.published and len(assembly.published) == 10 else None
    during = day is not None and first is not None and last is not None and first <= day < last
    # 이달 말 사절단을 보낸다: the month that is on is no time during which it goes on
    within = during and "/" not in (date or "")
    # 하반기에는 개척단을 보낼 예정이다, told in July: a half-year or quarter is as little
    within = within or (during and claim is not None and claim.value == "planned" and _months(date or ""))
    if during and not within and (claim is None or claim.value in {"held", "planned"}):
        source = draft.date_claims()[0][0]
        if claim is None or claim.value == "held" or first < day:  # type: ignore[operator]
            trail.add("status", "ongoing", source, "event.status.calendar")
            return EventStatus.ONGOING
    listed = claim is not None and claim.rule == "event.status.schedule.planned"  # a plan that no word tells
    over = listed and day is not None and last is not None and (day - last).days > LONG_OVER
    held = claim is not None and claim.value == "held" and not _told_as_over(draft, claim)
    if held and day is not None and first is not None and first > day:
        trail.add("status", "planned", draft.date_claims()[0][0], "event.status.calendar")
        return EventStatus.PLANNED  # 5월 시장개척단을 추진할지 고민 중이다, told in February
    if claim is not None and (claim.weight >= 0.5 or day is None or first is None) and not over:
        trail.add("status", claim.value, claim)
        return EventStatus(claim.value)
    if day is not None and first is not None and last is not None and not (within and claim is not None):
        value = "planned" if first > day else "held" if last < day else "ongoing" if last > day else "held"
        source = draft.date_claims()[0][0]
        trail.add("status", value, source, "event.status.calendar")
        return EventStatus(value)
    if claim is not None:
        trail.add("status", claim.value, claim)
        return EventStatus(claim.value)
    if awaited(assembly.reading, draft, assembly.drafts):
        named = draft.best_name().mention.span
        trail.add("status", "planned", Claim("planned", named, "event.status.awaited", 0.5))
        return EventStatus.PLANNED
    if first is not None and _after_what_is_to_come(assembly, draft, first):
        trail.add("status", "planned", draft.date_claims()[0][0], "event.status.beside")
        return EventStatus.PLANNED
    main = assembly.focus.main
    other = main.date() if main is not None and main is not draft else None
    same_time = main is not None and main is not draft and (date is None or other is None or compatible(date, other))
    if draft.part_of is None and same_time:
        parent = elect_status(main)  # type: ignore[arg-type]
    else:
        parent = elect_status(draft.part_of) if draft.part_of is not None else None
    value = parent.value if parent is not None and not looked_back_on(assembly.reading, draft) else "held"
    trail.add("status", value, Claim(value, draft.best_name().mention.span, "event.status.default", 0.4))
    return EventStatus(value)


def _months(date: str) -> bool:
    """2026-07/2026-12: both ends are months or years."""
    return all(len(end) <= len("2026-07") for end in date.split("/"))


def _told_as_over(draft: EventDraft, status: Claim[str]) -> bool:
    """Whether the verb that ends its sentence is past: 12일 하노이에서는 ‘중소기업인의 밤’이 있었다."""
    governors = [frame.governor for frame in draft.frames if frame.status is status]
    return status.rule == "event.status.tense" and any(g is not None and g.ending is Ending.FINAL for g in governors)


def _after_what_is_to_come(assembly: Assembly, draft: EventDraft, first: dt.date) -> bool:
    """Whether, in a text without a day, an occasion lies behind the text's own, which is still to come."""
    main = assembly.focus.main
    if main is None or main is draft or (date := main.date()) is None:
        return False
    told, (start, _) = elect_status(main), bounds(date)
    return told is not None and told.value in {"planned", "ongoing"} and start is not None and first >= start


def event_places(draft: EventDraft, lands: Lands, trail: Trail) -> tuple[Place, tuple[str, ...]]:
    place, used = elect_place(draft)
    for located in used:
        trail.add("place.country", place.country, located)
        if place.city:
            trail.add("place.city", place.city, located)
    for code, partner in lands.items():
        trail.add("countries", code, partner)
    return place, tuple(lands)
