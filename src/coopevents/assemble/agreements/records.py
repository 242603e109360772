"""Agreement drafts to records: countries, count and sectors of an agreement, each with its evidence.

Job: `AgreementDraft` + its date + the events' records -> `Agreement`.  The countries are the partner's, else the
occasion's.  It must not know how a frame was found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.agreements.dates import Told
from coopevents.assemble.agreements.lands import likely_land
from coopevents.assemble.partners.homes import party_lands
from coopevents.assemble.sectors.likely import WeighedSectors
from coopevents.assemble.sectors.of_agreements import AgreementSectors, theme_of
from coopevents.assemble.values import Trail, organisation_ref
from coopevents.document import Mention, Span
from coopevents.frames.agreement.splits import invests
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.records import Agreement, AgreementKind, AgreementStatus, Event, EventStatus, Sector
from coopevents.values.edtf import bounds, days
from coopevents.values.names import OrganisationKind, PlaceName, is_abroad

# 체결하고 …, 체결함, A-B 체결식: told by words without a tense of their own
TENSELESS = frozenset(f"agreement.status.{rule}" for rule in ("chained", "nominal", "ceremony"))
# (2) A-B 양해각서 서명 — 4.21 오후: an item of a list, which may tell what was done before what is to come
LISTED = "agreement.status.listed"
AT = regex.compile(r"(?:시|성|주)?(?:에서는|에서|에선|서)(?![가-힣])")


def build_agreement(
    reading: Reading,
    dates: Mapping[int, Told],
    draft: AgreementDraft,
    ids: Mapping[int, str],
    events: Sequence[Event],
    products: AgreementSectors,
    weighed: WeighedSectors,
    land: Claim[Any] | None = None,
    published: str | None = None,
) -> Agreement:
    """The record of a draft; `dates` gives its date by `id(draft)`, `ids` the record id of an event draft, `products`
    the sectors of its goods, `weighed` decides on those and on all others that the text tells; `land` is the one that
    all of the text is with, if it is with one."""
    trail = Trail(reading.text)
    frame = draft.frame
    trail.quote("kind", frame.kind, frame.mention.span, frame.mention.rule)
    parties = sorted(draft.parties, key=lambda claim: claim.span)
    for claim in parties:
        trail.add("parties", claim.value.name, claim)
    event_id = ids[id(draft.event)] if draft.event is not None else None
    event = next((e for e in events if e.id == event_id), None)
    scene_id = ids[id(draft.scene)] if draft.scene is not None else None
    scene = next((e for e in events if e.id == scene_id), None)
    date, rows = dates[id(draft)]
    own_day = bool(frame.dates)
    tenseless = frame.status.rule in TENSELESS or (own_day and frame.status.rule == LISTED)
    status = _status(frame.status, None if own_day else event, date, published) if tenseless else frame.status
    trail.add("status", status.value, status)
    trail.rows += rows
    sectors = products.own(draft)
    theme = theme_of(draft, event or scene)
    if not sectors or len(theme) == 1:  # a valve of a shipbuilding fair is one of ships
        sectors = {**theme, **sectors} or products.topic(draft)
    sectors = weighed.of_agreement(draft, sectors)
    countries = _countries(reading, draft, event, scene)
    if not countries and land is not None and not _invested_at_home(draft, event):
        countries = {land.value: land}
    likely = likely_land(reading, draft, event) if not countries else None
    if likely is not None:
        countries = {likely.value: likely}
    for code, place in countries.items():
        trail.add("countries", code, place)
    for code, term in sectors.items():
        trail.add("sectors", code, term)
    count = draft.count.value if draft.count is not None else (1 if parties or frame.partner is not None else None)
    if draft.count is not None:
        trail.add("count", count, draft.count)
    return Agreement(
        id=draft.id,
        event=event_id,
        kind=AgreementKind(frame.kind),
        status=AgreementStatus(status.value),
        date=date,
        parties=tuple(organisation_ref(claim.value) for claim in parties),
        countries=tuple(countries),
        count=count,
        sectors=tuple(Sector(code) for code in sorted(sectors)),
        evidence=tuple(trail.rows),
    )


# ---- status ---------------------------------------------------------------------------------------------------


def _status(told: Claim[str], event: Event | None, date: str | None, published: str | None) -> Claim[str]:
    """첫날에는 A가 B와 양해각서를 체결하고 …: signed by a verb without a tense, and still to come."""
    if told.value != "signed":
        return told
    first = bounds(date)[0] if date else None
    today = days(published or "")
    ahead = first > today[0] if first is not None and today is not None else None
    if ahead is None:
        ahead = event is not None and event.status is EventStatus.PLANNED
    return Claim("planned", told.span, "agreement.status.calendar", 0.8) if ahead else told


# ---- countries ------------------------------------------------------------------------------------------------


def _countries(
    reading: Reading, draft: AgreementDraft, event: Event | None, scene: Event | None
) -> dict[str, Claim[str]]:
    """Of those who sign; of where it was signed; of the occasion.

    `scene` is the occasion that the text is at, where the agreement is not tied to it (planned for later)."""
    found = party_lands(reading, draft)
    if found:
        return found
    if _domestic(draft) or _invested_at_home(draft, event):
        return {}
    scenery = _signing_place(reading, draft)
    counted = draft.frame.total and event is not None and len(event.countries) > 1
    if not counted and scenery is not None and scenery.value.country and scenery.value.country != "KR":
        return {scenery.value.country: Claim(scenery.value.country, scenery.span, "agreement.country.place", 0.8)}
    event = event or scene
    if event is None:
        return {}
    codes = list(event.countries) or [c for c in (event.place.country,) if c and c != "KR"]
    rows = [row for row in event.evidence if row.field in {"countries", "place.country"}]
    if counted:
        codes = list(event.countries)
    if (len(codes) == 1 or counted) and rows:
        span = Span(rows[0].start, rows[0].end)
        return {code: Claim(code, span, "agreement.country.event", 0.7) for code in codes if code}
    return {}


def _domestic(draft: AgreementDraft) -> bool:
    """Two Korean bodies at least, and no partner that is only described."""
    known = [p for p in draft.parties if p.value.country == "KR" and p.value.kind is not OrganisationKind.COMPANY]
    return len(known) >= 2 and len(known) == len(draft.parties) and draft.frame.partner is None


def _invested_at_home(draft: AgreementDraft, event: Event | None) -> bool:
    """도는 도청에서 A와 투자협약을 맺었다: A is of Korea unless told otherwise."""
    host = any(p.value.kind is OrganisationKind.LOCAL and not is_abroad(p.value.country) for p in draft.parties)
    abroad = event is not None and is_abroad(event.place.country)
    return invests(draft.frame) and host and not abroad


def _signing_place(reading: Reading, draft: AgreementDraft) -> Mention[PlaceName] | None:
    """하노이에서는 …: where the sentence sets it."""
    frame = draft.frame
    for place in reversed(reading.mentions.places(frame.line.start, max(frame.mention.end, frame.scope.end))):
        if place.value.country and AT.match(reading.text, place.end, frame.line.end):
            return place
    return None
