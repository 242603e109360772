"""Where the occasions are that no word of their sentences places: the likeliest land, then the likeliest town of it.

Job: drafts -> a claim on those without a land or with a land alone, and on those whose town only stands in for an
untold one, where another is likelier.  Whatever the text tells around an occasion is weighed (`place_cues`); of the
candidates the one with the greatest share is taken, from `least` on, of towns unless more speaks against it than for it
(27일 협약을 맺었다. 내달 부산에서 상담회를: Busan is not where they signed).  It must not know records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.assemble.draft import EventDraft
from coopevents.assemble.place_cues import Candidate, Surroundings
from coopevents.assemble.prominence import former
from coopevents.assemble.values import LEAST
from coopevents.frames.model import JOURNEYS, Claim
from coopevents.frames.reading import Reading
from coopevents.frames.schedules.schedule import RULE as SCHEDULE
from coopevents.lexicon.weights import weights
from coopevents.values.names import PlaceName

LAND = "event.place.land"
TOWN = "event.place.town"
MET = "partner.met"  # 오사카상공회의소와 간담회를 가졌다: at theirs or at ours
JUST_OVER = 0.001  # what a town weighs more than the one that it stands in for


def complete_places(reading: Reading, drafts: Sequence[EventDraft], main: EventDraft | None) -> None:
    """Adds the claims: lands first, for a town is one of the land that its occasion has."""
    around = Surroundings(reading, drafts, main)
    for draft in drafts:
        unknown = around.of(draft).place.country is None and not (
            former(draft) or _goes_on(draft, drafts) or _apart(draft, drafts)
        )
        stop = _first_stop(around, draft, drafts) if unknown else None
        if stop is not None:
            draft.frames[0].places.append(stop)
        land = likeliest("land", around.lands(draft)) if unknown and stop is None else None
        if land is not None and MET not in land.cues:
            draft.frames[0].places.append(Claim(land.place, land.span, LAND, LEAST))
    around = Surroundings(reading, drafts, main)
    wholes = {id(draft.part_of) for draft in drafts}
    towns = [(draft, _town(around, draft, id(draft) in wholes)) for draft in drafts if not _apart(draft, drafts)]
    for draft, claim in towns:
        if claim is not None:
            draft.frames[0].places.append(claim)


def _first_stop(around: Surroundings, draft: EventDraft, drafts: Sequence[EventDraft]) -> Claim[PlaceName] | None:
    """Where a mission with stops abroad begins: 「중남미 시장개척단」 … 멕시코시티 9. 4, 보고타 9. 7."""
    stops = [around.of(part) for part in drafts if part.part_of is draft]
    if draft.main_type != "trade_mission" or any(stop.place.country in {None, "KR"} for stop in stops):
        return None
    told = min(stops, key=lambda stop: stop.draft.position, default=None)
    return Claim(told.used[0].value, told.used[0].span, LAND, LEAST) if told is not None else None


def _goes_on(draft: EventDraft, drafts: Sequence[EventDraft]) -> bool:
    """동남아 시장개척단 without a stop: what is told around a mission is not where it goes."""
    return draft.main_type == "trade_mission" and not any(part.part_of is draft for part in drafts)


def _apart(draft: EventDraft, drafts: Sequence[EventDraft]) -> bool:
    """What is told around it says nothing of its place: an item of a schedule, a fair that goes round the world,
    the whole of parts that are told one by one.
    """
    lone = any(f.mention.rule == SCHEDULE or f.mention.value.strength == "fair" for f in draft.frames)
    whole = draft.main_type not in JOURNEYS and any(part.part_of is draft for part in drafts)
    return lone or whole


def _town(around: Surroundings, draft: EventDraft, has_stops: bool) -> Claim[PlaceName] | None:
    """One of the towns around it; a journey is in one that is told, all else may be in none of them."""
    mine = around.of(draft)
    if mine.place.country is None or (mine.town is not None and not mine.around):
        return None
    journey = has_stops or draft.main_type in JOURNEYS
    town = likeliest("town", around.towns(draft, mine.place.country), or_none=not journey)
    if town is None or town.place.standard == mine.town:
        return None
    return Claim(town.place, town.span, TOWN, mine.used[0].weight + JUST_OVER)


def likeliest(question: str, candidates: Sequence[Candidate], *, or_none: bool = False) -> Candidate | None:
    """The candidate that its cues give the greatest share among all, None below the least share of the question.

    `or_none`: that it is none of them has a share too, that of a candidate of which nothing is told.
    """
    none_of_them: list[set[str]] = [set()] if or_none else []
    found = weights(question).likeliest([*(one.cues for one in candidates), *none_of_them])
    return candidates[found[0]] if found is not None and found[0] < len(candidates) else None
