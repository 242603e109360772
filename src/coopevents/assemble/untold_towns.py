"""The town of occasions of which only the land is told.

Job: drafts -> a weak claim of a town in the land that they have.  Who reads a text asks for the town: of a journey one
that it stops at, of an occasion at home that of the body that holds it or of the main occasion, abroad the one town of
that land that the text tells of.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from coopevents.assemble.draft import EventDraft
from coopevents.assemble.values import elect_place
from coopevents.frames.houses import town_of
from coopevents.frames.model import Claim
from coopevents.frames.reading import SILENT, Reading
from coopevents.frames.schedule import RULE as SCHEDULE
from coopevents.values.names import OrganisationKind, PlaceLevel, PlaceName

RULE = "event.place.town"
AFAR = regex.compile(r"온라인|화상|비대면|웨비나|사이버")
LAND = 0.45  # where no land is told either
WEIGHT = 0.3  # below every land that is told


def complete_towns(reading: Reading, drafts: Sequence[EventDraft], main: EventDraft | None) -> None:
    """Adds the claims, from what the text itself tells of each draft."""
    found = [(draft, _town(reading, draft, drafts, main)) for draft in drafts if _lacks_town(draft)]
    for draft, town in found:
        if town is not None:
            draft.frames[0].places.append(town)


def _lacks_town(draft: EventDraft) -> bool:
    place, name = elect_place(draft)[0], draft.best_name()
    if name.mention.rule == SCHEDULE or AFAR.search(name.name):
        return False  # an appointment of its own; 화상상담회: nowhere
    return place.city is None and (place.country is not None or draft.types[0] == "trade_mission")


def _town(
    reading: Reading, draft: EventDraft, drafts: Sequence[EventDraft], main: EventDraft | None
) -> Claim[PlaceName] | None:
    land = elect_place(draft)[0].country
    if land == "KR":
        return next(_at_home(reading, draft, _beside(draft, drafts, main)), None)
    return _of_parts(draft, drafts, land) or (_only_one(reading, draft, land) if land is not None else None)


def _of_parts(draft: EventDraft, drafts: Sequence[EventDraft], land: str | None) -> Claim[PlaceName] | None:
    for part in drafts:
        place, used = elect_place(part)
        if part.part_of is draft and place.country == (land or place.country) != "KR" and place.city and used:
            return Claim(used[0].value, used[0].span, RULE, WEIGHT if land is not None else LAND)
    return None


def _only_one(reading: Reading, draft: EventDraft, land: str) -> Claim[PlaceName] | None:
    towns = [
        p
        for block in reading.document.blocks
        if block.section == draft.section and block.zone not in SILENT
        for p in reading.mentions.places(block.start, block.end)
        if p.value.country == land and p.value.level is PlaceLevel.CITY
    ]
    if len({p.value.standard for p in towns}) != 1:
        return None
    return Claim(towns[0].value, towns[0].span, RULE, WEIGHT)


def _beside(draft: EventDraft, drafts: Sequence[EventDraft], main: EventDraft | None) -> list[EventDraft]:
    """The occasions whose town it may share: the one told last before it, then the main one; of appointments none."""
    if any(other.best_name().mention.rule == SCHEDULE for other in drafts):
        return []
    before = [d for d in drafts if d.section == draft.section and d.position < draft.position]
    last = max(before, key=lambda d: d.position, default=None)
    return [d for d in (last, main) if d is not None]


def _at_home(reading: Reading, draft: EventDraft, beside: Sequence[EventDraft]) -> Iterator[Claim[PlaceName]]:
    for body in (c for f in draft.frames for c in (*f.hosts, *f.organizers)):
        town = town_of(reading, body.span)
        if town is not None and town.country == "KR":
            yield Claim(town, body.span, RULE, WEIGHT)
    for frame in draft.telling():  # 강릉시도 자싱시 대표단의 방문을 늦췄다: who tells of it
        if frame.line is not None:
            for teller in reading.mentions.organisations(frame.line.start, frame.mention.start):
                town = town_of(reading, teller.span) if teller.value.kind is OrganisationKind.LOCAL else None
                if town is not None and town.country == "KR":
                    yield Claim(town, teller.span, RULE, WEIGHT)
    for other in beside:
        place, used = elect_place(other)
        if place.country == "KR" and place.city and used:
            yield Claim(used[0].value, used[0].span, RULE, WEIGHT)
    yield from _dateline(reading)


def _dateline(reading: Reading) -> Iterator[Claim[PlaceName]]:
    """(광주=가람통신) 홍길동 기자 =: where the report was written."""
    for block in reading.document.blocks:
        for place in reading.mentions.places(block.start, min(block.end, block.start + 20)):
            if "=" in reading.quote(place.end, place.end + 4) and place.value.country == "KR":
                yield Claim(place.value, place.span, RULE, WEIGHT)
