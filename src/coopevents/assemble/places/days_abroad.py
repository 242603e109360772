"""Where an occasion is that no word places, told of a day on which the text is abroad.

Job: a draft + the drafts of its section -> place claims: what is told of a day of a journey (15일에는 조선소를 찾아
간담회를 했다, of a mission from the 14th to the 19th) is at the stop nearest to that day, in the land that it is with;
what a branch abroad holds (두바이무역관이 여는 설명회) is where the branch is.  It must not know records.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.assemble.draft import EventDraft, compatible
from coopevents.assemble.values import AFAR, PREPARING, elect_place
from coopevents.frames.model import FAIRS, JOURNEYS, Claim
from coopevents.frames.reading import Reading
from coopevents.values.edtf import days
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

DAY = dt.timedelta(days=1)

RULE = "event.place.day_abroad"
BRANCH = "event.place.branch"
WEIGHT = 0.45
OVER_NAME = 0.6  # outweighs the town in a name
APART = regex.compile(r"한편|이와\s?(?:는\s)?별도|이와\s?별개|국내")  # what is told of home beside it
SEATED = regex.compile(r"(?:무역관|KBC|비즈니스센터|지회|지부|사무소|해외센터|수출인큐베이터)$")


def day_abroad(reading: Reading, draft: EventDraft, section: Sequence[EventDraft]) -> list[Claim[PlaceName]]:
    """The claims; empty where nothing tells that the text is abroad."""
    found: list[Claim[PlaceName]] = []
    if not _told_apart(reading, draft):
        journeys = (d for d in section if d is not draft and _under_way(draft, d))
        found = next((_at_stop(draft, journey, section) for journey in journeys), [])
    seat = next(_seats(reading, draft), None)
    if seat is not None and seat.value.country not in {c.value.country for c in found}:
        found = [seat]
    return [replace(claim, weight=OVER_NAME) for claim in found] if named_at_home(draft) else found


def named_at_home(draft: EventDraft) -> bool:
    """‘대전 바이오 나이트’: whether only its name tells a place, a town of ours that may be whose it is."""
    if set(draft.types) & FAIRS:
        return False  # 강원바이오엑스포
    claims = [c for c in draft.place_claims() if c.value.level is not PlaceLevel.REGION]
    named = {"event.place.name", "event.place.inherited"}
    return (
        bool(claims)
        and all(c.rule in named for c in claims)
        and claims[0].rule == "event.place.name"
        and {c.value.country for c in claims if c.rule == "event.place.name"} == {"KR"}
    )


def _seats(reading: Reading, draft: EventDraft) -> Iterator[Claim[PlaceName]]:
    """코트라 두바이무역관, 월드옥타 다르에스살람지회: the town in the name of the branch that holds it."""
    for body in (c for f in draft.frames for c in (*f.hosts, *f.organizers)):
        if not SEATED.search(body.value.name):
            continue
        told = [m.span for m in reading.mentions.organisations(0, body.span.end) if m.value.name == body.value.name]
        for span in (body.span, *told):  # 우리 무역관: told before by its name
            for place in reading.mentions.places(span.start, span.end):
                if is_abroad(place.value.country):
                    yield Claim(place.value, place.span, BRANCH, WEIGHT)


def _told_apart(reading: Reading, draft: EventDraft) -> bool:
    """An appointment of its own, what prepares a journey, what a sentence sets apart."""
    name = draft.best_name()
    if name.mention.rule == "event.schedule" or PREPARING.search(name.name) or AFAR.search(name.name):
        return True
    return any(f.line is not None and APART.search(reading.quote(f.line.start, f.mention.start)) for f in draft.frames)


def _under_way(draft: EventDraft, journey: EventDraft) -> bool:
    """Whether a draft's day is one of a journey abroad."""
    date, whole = draft.date(), journey.date()
    if not set(journey.types) & JOURNEYS or journey.best_name().mention.rule == "event.schedule":
        return False
    if elect_place(journey)[0].country == "KR" or not _lands(journey) or not _of_them(draft, journey):
        return False
    if date is None or whole is None or len(date.split("/")[0]) != 10 or len(whole.split("/")[0]) != 10:
        return False
    return compatible(date, whole) if "/" in whole else date.startswith(whole)


def _of_them(draft: EventDraft, journey: EventDraft) -> bool:
    """Not what another body of ours holds, and no journey of its own: 한국동서발전은 울산으로 불러 설명회를 열었다."""
    if set(draft.types) & JOURNEYS and not draft.best_name().mention.rule.startswith("event.verbal."):
        return False
    hosts = {c.value.name for f in draft.frames for c in f.hosts}
    theirs = {c.value.name for f in journey.frames for c in (*f.hosts, *f.organizers)}
    return bool(_partners(draft)) or not hosts or bool(hosts & theirs)


def _partners(draft: EventDraft) -> set[str]:
    return {c.value for f in draft.frames for c in f.countries if c.rule != "event.country.inherited"}


def _lands(journey: EventDraft) -> set[str]:
    """The lands that a journey is told to go to."""
    places = {c.value.country for c in journey.place_claims() if c.weight >= WEIGHT and c.value.country}
    return (_partners(journey) | places) - {"KR"}


def next_day(date: str, whole: str) -> bool:
    """7일에는 현지 유통기업을 방문해 간담회를 가졌다, behind what was on the 6th."""
    first, last = days(date.split("/")[0]), days(whole.split("/")[-1])
    return first is not None and last is not None and last[0] + DAY == first[0]


def _at_stop(draft: EventDraft, journey: EventDraft, section: Sequence[EventDraft]) -> list[Claim[PlaceName]]:
    """The stop nearest in time in a land that it is with, else the journey's one town, else its land."""
    lands = _partners(draft) & _lands(journey) or _partners(draft)
    stops = [d for d in section if d is not draft and _is_stop(d, journey)]
    stops = [d for d in stops if not lands or elect_place(d)[0].country in lands]
    if stops:
        used = elect_place(min(stops, key=lambda d: _days_off(draft, d)))[1]
        return [Claim(c.value, c.span, RULE, WEIGHT) for c in used]
    place, used = elect_place(journey)
    if used and len(journey.cities()) == 1 and (not lands or place.country in lands):
        return [Claim(c.value, c.span, RULE, WEIGHT) for c in used]
    told = lands or _lands(journey)
    if len(told) != 1:
        return []
    land = next(iter(told))
    return [Claim(PlaceName("", PlaceLevel.COUNTRY, land, land), draft.best_name().mention.span, RULE, WEIGHT)]


def _is_stop(draft: EventDraft, journey: EventDraft) -> bool:
    """An occasion abroad on a day of the journey."""
    date, whole = draft.date(), journey.date()
    if draft is journey or not is_abroad(elect_place(draft)[0].country):
        return False
    return draft.part_of is journey or (date is not None and whole is not None and compatible(date, whole))


def _days_off(draft: EventDraft, stop: EventDraft) -> tuple[int, bool, int]:
    """How far a stop is: in days, those before it first, then in the text."""
    first, last = (draft.date() or "").split("/")[0], (stop.date() or "").split("/")[0]
    days = 99
    if len(first) == len(last) == 10 and first[8:].isdigit() and last[8:].isdigit():
        days = int(first[8:]) - int(last[8:])
        days += 0 if abs(days) < 20 else 30 * (1 if days < 0 else -1)  # 31일에 이어 1일
    return abs(days), days < 0, abs(stop.position - draft.position)
