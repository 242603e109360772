"""Which occasion is part of which: the legs of a mission or a week, the items of a list under their whole.

Job: drafts -> `part_of` set on those that are parts.  It must not know sums, counts or agreements.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.assemble.draft import EventDraft, compatible, inside
from coopevents.assemble.occasions.prominence import former
from coopevents.frames.schedules.schedule import RULE as SCHEDULE
from coopevents.values.edtf import days
from coopevents.values.names import is_abroad

LONGEST = 14  # days of a mission


def link_parts(drafts: Sequence[EventDraft]) -> None:
    """A mission and its city legs: consultations inside its dates, abroad, become its parts.

    Of two missions of one time the one that goes to the leg's country has it; one that was cancelled has none.
    """
    for draft in drafts:
        if draft.leg and draft.part_of is None:
            draft.part_of = _round(draft, drafts)
    umbrellas = [d for d in drafts if d.types[0] in {"trade_mission", "event_week"} and not _cancelled(d)]
    for draft in drafts:
        if draft in umbrellas or draft.part_of is not None or _cancelled(draft):
            continue
        if draft.best_name().mention.rule == SCHEDULE:
            continue  # items of a calendar stand for themselves
        if not set(draft.types) & {"consultation", "seminar", "forum", "meeting", "exhibition"}:
            continue
        near = [u for u in umbrellas if u.section == draft.section]
        near.sort(key=lambda u: not (lands_of(u) & lands_of(draft)))
        if draft.stop:  # told of the journey, with a day or without
            before = [u for u in near if u.position < draft.position] or near
            draft.part_of = next((u for u in before if not former(u)), None)
            continue
        for umbrella in near:
            if umbrella.position > draft.position and not any(f.title for f in umbrella.frames):
                continue
            if _during(draft, umbrella):
                draft.part_of = umbrella
                break


def _during(draft: EventDraft, umbrella: EventDraft) -> bool:
    """Whether the days of an occasion lie in those of a journey, or by the one day that is told of it."""
    date, whole = draft.date(), umbrella.date()
    if date is None or whole is None:
        return False
    if inside(date, whole):
        return True
    if umbrella.types[0] != "trade_mission" or "/" in whole or former(umbrella) or not _abroad(draft):
        return False
    rules = {claim.rule for claim, value in umbrella.date_claims() if value == whole}
    leg, journey = days(date), days(whole)
    if leg is None or journey is None:
        return False
    (first, last), day = leg, journey[0]
    # 10일 출국해 13일 호찌민에서 상담회를 열었다; 14일 이스탄불에서 … 18일 귀국했다
    left = "event.date.depart" in rules and 0 <= (first - day).days <= LONGEST
    back = "event.date.return" in rules and 0 <= (day - last).days <= LONGEST
    return left or back


def _abroad(draft: EventDraft) -> bool:
    return any(is_abroad(c.value.country) for c in draft.place_claims() if c.weight >= 0.5)


def _round(leg: EventDraft, drafts: Sequence[EventDraft]) -> EventDraft | None:
    """The whole that a list's item belongs to: the last one of its kind told before, of no other time."""
    before = [
        d
        for d in drafts
        if d.section == leg.section
        and not d.leg
        and not former(d)
        and set(d.types) & set(leg.types)
        and min(f.position for f in d.frames if not f.title or len(d.frames) == 1) < leg.position
    ]
    return next((d for d in reversed(before) if _holds(d, leg)), None)


def _holds(whole: EventDraft, leg: EventDraft) -> bool:
    """Whether the days and lands of a whole leave room for the item."""
    date, known = leg.date(), whole.date()
    if date is not None and known is not None and not inside(date, known):
        coarse = len(known.split("/")[0]) < 10  # 7월까지 연다: the last month of all
        if not coarse or not (compatible(date, known) or (date[:4] == known[:4] and date < known)):
            return False
    lands = [{c.value.country for c in d.place_claims() if c.weight >= 0.5} - {None} for d in (whole, leg)]
    return not lands[0] or bool(lands[0] & lands[1])


def _cancelled(draft: EventDraft) -> bool:
    told = [f.status for f in draft.frames if f.status is not None]
    return bool(told) and max(told, key=lambda c: c.weight).value == "cancelled"


def lands_of(draft: EventDraft) -> set[str]:
    """Foreign countries that a draft is told to lie in or to go to."""
    codes = {c.value.country for c in draft.place_claims() if c.weight >= 0.5}
    return {code for code in codes | {c.value for f in draft.frames for c in f.countries} if code and code != "KR"}
