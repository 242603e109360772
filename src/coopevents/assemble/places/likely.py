"""Where the occasions are that no word of their sentences places: the likeliest land, then the likeliest town of it.

Job: drafts -> a claim on those without a land or with a land alone, and on those whose land or town only stands in for
an untold one, where another, or none, is likelier.  Whatever the text tells around an occasion is weighed
(`cues`); of the candidates the one with the greatest share is taken, from `least` on, unless more speaks against
it than for it (27일 협약을 맺었다. 내달 부산에서 상담회를: Busan is not where they signed).  It must not know records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.assemble.draft import EventDraft
from coopevents.assemble.occasions.prominence import former
from coopevents.assemble.places.cues import DEFAULT, Candidate, Surroundings
from coopevents.assemble.values import LEAST
from coopevents.frames.model import JOURNEYS, Claim
from coopevents.frames.reading import Reading
from coopevents.frames.schedules.schedule import RULE as SCHEDULE
from coopevents.lexicon.weights import weights
from coopevents.values.names import PlaceName, is_abroad

LAND = "event.place.land"
TOWN = "event.place.town"
MET = "partner.met"  # 오사카상공회의소와 간담회를 가졌다: at theirs or at ours
JUST_OVER = 0.001  # what a town weighs more than the one that it stands in for


def complete_places(reading: Reading, drafts: Sequence[EventDraft], main: EventDraft | None) -> None:
    """Adds the claims: lands first, for a town is one of the land that its occasion has."""
    around = Surroundings(reading, drafts, main)
    for draft in drafts:
        mine = around.of(draft)
        open_ = mine.place.country is None or mine.rule == DEFAULT
        if not open_ or former(draft) or _goes_on(draft, drafts) or _apart(draft, drafts):
            continue
        stop = _first_stop(around, draft, drafts)
        land = stop or _land(around, draft)
        if land is None or land.value.country != mine.place.country:
            for frame in draft.frames:
                frame.places[:] = [claim for claim in frame.places if claim.rule != DEFAULT]
            draft.frames[0].places += [land] if land is not None else []
    around = Surroundings(reading, drafts, main)
    wholes = {id(draft.part_of) for draft in drafts}
    towns = [(draft, _town(around, draft, id(draft) in wholes)) for draft in drafts if not _apart(draft, drafts)]
    for draft, claim in towns:
        if claim is not None:
            draft.frames[0].places.append(claim)


def _land(around: Surroundings, draft: EventDraft) -> Claim[PlaceName] | None:
    """The likeliest land, where one is likelier than that none is told."""
    lands = around.lands(draft)
    land = likeliest("land", lands, none=around.nowhere(lands))
    return Claim(land.place, land.span, LAND, LEAST) if land is not None and MET not in land.cues else None


def _first_stop(around: Surroundings, draft: EventDraft, drafts: Sequence[EventDraft]) -> Claim[PlaceName] | None:
    """Where a mission with stops abroad begins: 「중남미 시장개척단」 … 멕시코시티 9. 4, 보고타 9. 7."""
    stops = [around.of(part) for part in drafts if part.part_of is draft]
    if draft.main_type != "trade_mission" or any(not is_abroad(stop.place.country) for stop in stops):
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
    town = likeliest("town", around.towns(draft, mine.place.country), none=None if journey else set())
    if town is None or town.place.standard == mine.town:
        return None
    return Claim(town.place, town.span, TOWN, mine.used[0].weight + JUST_OVER)


def likeliest(question: str, candidates: Sequence[Candidate], *, none: set[str] | None = None) -> Candidate | None:
    """The candidate that its cues give the greatest share among all, None below the least share of the question.

    `none`: the cues of its being none of them, which then has a share too.
    """
    none_of_them = [none] if none is not None else []
    found = weights(question).likeliest([*(one.cues for one in candidates), *none_of_them])
    return candidates[found[0]] if found is not None and found[0] < len(candidates) else None
