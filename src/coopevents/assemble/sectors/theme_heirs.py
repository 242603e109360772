"""Themes that an occasion takes over from another one: the part from its whole, a seminar from the fair around it.

Job: an occasion whose name and goods tell no trade -> the theme of another one's name.  It must not know where those
themes come from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft, compatible
from coopevents.assemble.occasions.likeness import distinctive
from coopevents.assemble.occasions.prominence import former
from coopevents.assemble.sectors.name_trades import Codes
from coopevents.assemble.sectors.trading import SPEAKING
from coopevents.frames.model import GATHERINGS, Claim
from coopevents.values.names import PlaceLevel

# what stands beside or inside another occasion, and is about what that is about
BESIDE = {
    "seminar": GATHERINGS | {"trade_mission", "consultation"},
    "forum": GATHERINGS,
}
# a name that only takes up another: 같은 이름의 전시회, 상반기 상담회, 제19회 전시회, 지난해 행사
EDITION = regex.compile(
    r"같은 이름|상반기|하반기|지난해|작년|올해|내년|첫 회|제\s?\d{1,4}\s?회|\d회|두 번째|세 번째|사후|후속"
)
SAME_NAME = "같은 이름"
# ▲11일 조선기자재 상담회 ▲12일 R&D 지원시책 설명회: in a calendar of so many occasions nothing stands beside another
CALENDAR = 8


def is_series(draft: EventDraft) -> bool:
    """An edition told by its number or time only: 상반기 상담회, 제19회 전시회, 지난해 행사."""
    if any(distinctive(frame) and not EDITION.search(frame.name) for frame in draft.frames):
        return False
    return former(draft) or any(EDITION.search(frame.name) or frame.ordinal for frame in draft.frames)


def inherited_theme(draft: EventDraft, drafts: Sequence[EventDraft], names: Mapping[int, Codes]) -> Codes:
    """The theme that another occasion's name tells: of the whole, of what it stands beside, of its own series."""
    if draft.main_type in SPEAKING:
        return {}
    crowd = sum(other.section == draft.section for other in drafts) >= CALENDAR
    for other in [draft.part_of, *drafts]:
        if other is None or other is draft or other.section != draft.section or not names.get(id(other)):
            continue
        if (
            other is draft.part_of
            or (not crowd and _beside(draft, other))
            or (_series_of_a_theme(draft) and set(draft.types) & set(other.types))
        ):
            return {code: Claim(code, claim.span, "sector.inherited", 0.5) for code, claim in names[id(other)].items()}
    return {}


def _series_of_a_theme(draft: EventDraft) -> bool:
    """지난해 박람회, 같은 이름의 행사: fairs have one theme, consultations and missions another one each time."""
    return is_series(draft) and (draft.main_type in GATHERINGS or any(SAME_NAME in f.name for f in draft.frames))


def _beside(draft: EventDraft, whole: EventDraft) -> bool:
    """A seminar or consultation in the days and the city of a fair."""
    if whole.main_type not in BESIDE.get(draft.main_type, ()):
        return False
    mine, theirs = draft.date(), whole.date()
    if mine is None and (draft.background or not any(frame.title for frame in whole.frames)):
        return False
    if mine is not None and (theirs is None or not compatible(mine, theirs)):
        return False
    here, there = _cities(draft), _cities(whole)
    return not here or not there or bool(here & there)


def _cities(draft: EventDraft) -> set[str]:
    """Cities that the draft is told in, those of its venues included."""
    told = [c.value for c in draft.place_claims() if c.weight >= 0.5]
    return {p.standard for p in told if p.level is PlaceLevel.CITY} | {p.city for p in told if p.city}
