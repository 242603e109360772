"""What an occasion told beside another takes from it: day, place, partner country.

Job: drafts -> inherited claims, weaker than told ones.  면담, 개소식, 부대행사 and legs stand without a day or place of
their own where the text has told them once (같은 날, 이어, 부대행사로); an occasion of another time inherits nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.assemble.draft import EventDraft, cities_of, compatible
from coopevents.assemble.occasions.conflicts import provinces_of
from coopevents.assemble.occasions.prominence import aside, former
from coopevents.assemble.places.cues import DEFAULT
from coopevents.assemble.places.days_abroad import day_abroad, named_at_home, next_day
from coopevents.assemble.values import AFAR, PREPARING, elect_place
from coopevents.frames.bodies import town_of
from coopevents.frames.model import GATHERINGS, JOURNEYS, Claim
from coopevents.frames.occasion.places import GUEST_HEADS, body_country
from coopevents.frames.reading import Reading
from coopevents.values.edtf import days
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

DAY = dt.timedelta(days=1)

ENDS = frozenset({"event.date.depart", "event.date.return", "event.date.until", "event.date.closed"})
GUESTS = frozenset({"event.country.partner", "event.country.buyers", "event.country.guests"})
THERE = regex.compile(r"현지\s[가-힣]{0,8}\s?(?:바이어|업체|기업|[가-힣]{0,6}상(?=[\s과와들])|유통사|수입사)")
SUBJECT = regex.compile(r"(?:\([^()\n]*\))?[」』’'”\"]?(?:은|는|이|가)\s")
SENT = frozenset({"파견하다", "보내다", "내보내다"})
BACK = 4000  # code points before a host in which its full name is looked for
GUESTS_HERE = "event.place.home.guests"
TRADE = frozenset({"consultation", "exhibition", "trade_mission", "delegation_visit", "event_week"})
TOLD = 0.7  # the weight of a day that is told of a journey itself
INHERITED = 0.45


def inherit(drafts: Sequence[EventDraft], main: EventDraft | None) -> None:
    """Adds claims `*.inherited` to drafts that lack a day or a place."""
    for draft in drafts:
        source = draft.part_of or _source(draft, drafts, main)
        if source is None or source is draft or _parallel(draft, source):
            continue
        if not draft.stop:  # a day of the journey, but which is not told
            _date(draft, source, main)
        _place(draft, source)


def settle(reading: Reading, drafts: Sequence[EventDraft]) -> None:
    """A place for the occasions that no word and no whole places: where the section tells of one town abroad at that
    time, and before it, that town; where nothing points abroad, Korea, and the town of a host that has one."""
    sections: dict[int, list[EventDraft]] = {}
    abroad: dict[int, list[EventDraft]] = {}
    for draft in drafts:
        sections.setdefault(draft.section, []).append(draft)
        if is_abroad(elect_place(draft)[0].country):
            abroad.setdefault(draft.section, []).append(draft)
    for draft in drafts:
        if elect_place(draft)[0].country is not None and not named_at_home(draft):
            continue
        if _comes(draft) and not _sent(draft):
            home = _home(reading, draft)  # they come here, whatever land the text tells
            draft.frames[0].places.append(replace(home, rule=GUESTS_HERE) if home.rule == DEFAULT else home)
            continue
        there = day_abroad(reading, draft, sections[draft.section])
        if there:
            draft.frames[0].places += there
            continue
        if elect_place(draft)[0].country is not None:
            continue
        if set(draft.types) & JOURNEYS or _with_those_there(reading, draft):
            continue
        journey = _holding_journey(reading, draft, abroad.get(draft.section, []))
        if journey is not None:
            _lend(journey, draft, "event.place.beside")
            continue
        afar = abroad.get(draft.section, [])
        edition = _edition(draft, sections[draft.section]) if afar else None
        if edition is not None:
            _lend(edition, draft, "event.place.edition")
            continue
        then = [d for d in afar if _status(d) == _status(draft)]
        preparing = PREPARING.search(draft.best_name().name) is not None
        ours = any(c.value.country == "KR" for f in draft.frames for c in (*f.hosts, *f.organizers))
        abroad_too = bool(then) and not preparing and (not ours or _on_the_spot(reading, draft, then))
        if abroad_too and _can_be_there(draft, then):
            _lend(then[0], draft, "event.place.beside")
        elif abroad_too and not _scheduled(draft) and not all(_other_month(draft.date(), d.date()) for d in then):
            continue  # there or here
        elif draft.part_of is None and not _of_the_world(draft) and _at_home(reading, draft, afar):
            draft.frames[0].places.append(_home(reading, draft))


def _scheduled(draft: EventDraft) -> bool:
    """An appointment of its own: what else a week holds abroad says nothing of it."""
    return draft.best_name().mention.rule == "event.schedule"


def _of_the_world(draft: EventDraft) -> bool:
    """오토메카니카, NRM 2023: a fair by its own name alone, which goes round, or is not known."""
    return draft.best_name().mention.value.strength == "fair"


def _lend(source: EventDraft, draft: EventDraft, rule: str) -> None:
    draft.frames[0].places += [Claim(c.value, c.span, rule, INHERITED) for c in elect_place(source)[1]]


def _edition(draft: EventDraft, section: Sequence[EventDraft]) -> EventDraft | None:
    """지난해 같은 박람회에서는 6개사가 계약했다: this year's edition of a fair, if it lies abroad."""
    if not former(draft) or not set(draft.types) & GATHERINGS:
        return None
    alike = [d for d in section if d.position < draft.position and not former(d) and set(d.types) & set(draft.types)]
    last = alike[-1] if alike else None
    return last if last is not None and is_abroad(elect_place(last)[0].country) else None


def _comes(draft: EventDraft) -> bool:
    """태국 재무부 차관 방문단, 몽골 대표단: who comes from the land in the name, not a mission of ours to it; 주한
    인도대사 접견."""
    name = draft.best_name()
    foreign = any(c.rule == "event.country.name" for f in draft.frames for c in f.countries)
    return "주한" in name.name or (foreign and name.mention.value.head.endswith(GUEST_HEADS))


def _holding_journey(reading: Reading, draft: EventDraft, abroad: Sequence[EventDraft]) -> EventDraft | None:
    """개척단이 시카고에서 협약했다. 개척단은 19일부터 매장 두 곳에서 판촉전을 열었다: the journey that holds it."""
    if PREPARING.search(draft.best_name().name):
        return None
    for frame in (f for f in draft.frames if f.line is not None):
        for journey in (d for d in abroad if set(d.types) & JOURNEYS):
            for told in (f for f in journey.frames if f.line is frame.line and f.position < frame.position):
                if SUBJECT.match(reading.text, told.mention.end):
                    return journey
    return None


def _sent(draft: EventDraft) -> bool:
    """‘베트남 비즈니스방문단’을 파견했다: ours, that goes to the land in its name."""
    return any(frame.governor is not None and frame.governor.lemma in SENT for frame in draft.frames)


def _can_be_there(draft: EventDraft, afar: Sequence[EventDraft]) -> bool:
    """Whether all that is told abroad is in one town, no stop of a journey, at the time that the draft is told at."""
    first = afar[0]
    towns = {(place.country, place.city_standard) for place, _ in map(elect_place, afar)}
    moving = any(set(d.types) & JOURNEYS or d.stop or d.leg for d in afar)
    if len(towns) > 1 or moving or _scheduled(draft):
        return False
    lands = {c.value for f in draft.frames for c in f.countries}
    if first.position > draft.position or (lands and elect_place(first)[0].country not in lands):
        return False
    date, other = draft.date(), first.date()
    return bool(lands) or date is None or other is None or compatible(date, other) or next_day(date, other)


def _other_month(date: str | None, other: str | None) -> bool:
    """Whether two times lie in months that do not touch."""
    if date is None or other is None or "X" in date + other or min(len(date), len(other)) < 7:
        return False
    return date.split("/")[-1][:7] < other[:7] or other.split("/")[-1][:7] < date[:7]


def _on_the_spot(reading: Reading, draft: EventDraft, afar: Sequence[EventDraft]) -> bool:
    """Whether an occasion of ours is told to be with those there: 현지 바이어와, 한·인도 포럼 in India's weeks."""
    lands = {c.value for f in draft.frames for c in f.countries}
    if lands & {elect_place(d)[0].country for d in afar}:
        return True
    return any("현지" in reading.quote(f.line.start, f.mention.start) for f in draft.frames if f.line is not None)


def _with_those_there(reading: Reading, draft: EventDraft) -> bool:
    """싱가포르로 건너갔다. 31일 현지 기계상 25곳과 상담한다: its sentence tells of those there, by no screen."""
    told = [
        f for f in draft.frames if f.line is not None and THERE.search(reading.quote(f.line.start, f.mention.start))
    ]
    lands = {c.value for f in draft.frames for c in f.countries}
    return len(lands) == 1 and any(f.line and not AFAR.search(reading.quote(f.line.start, f.line.end)) for f in told)


def _at_home(reading: Reading, draft: EventDraft, afar: Sequence[EventDraft]) -> bool:
    """Whether nothing points abroad: its bodies are Korean, and nothing is told in the lands that it is with."""
    bodies = [c for f in draft.frames for c in (*f.hosts, *f.organizers)]
    lands = {c.value for f in draft.frames for c in f.countries if c.rule not in GUESTS}
    there = {elect_place(d)[0].country for d in afar}
    if lands and set(draft.types) & {"exhibition", "opening"}:
        return False  # 한-인니 기술교육센터 개소
    if any(c.rule == "event.country.met" for f in draft.frames for c in f.countries):
        return False  # 오사카상의와 간담회를 갖고: here or there
    return not lands & there and all(not is_abroad(body_country(reading, c)) for c in bodies)


def _home(reading: Reading, draft: EventDraft) -> Claim[PlaceName]:
    """The town that a host is of, else Korea."""
    for host in (c for f in draft.frames for c in (*f.hosts, *f.organizers)):
        town = town_of(reading, host.span)
        if town is None:  # 시는 …: the city's name stands before
            told = reversed(reading.mentions.organisations(max(0, host.span.start - BACK), host.span.start))
            towns = (town_of(reading, body.span) for body in told if body.value.name == host.value.name)
            town = next((found for found in towns if found is not None), None)
        if town is not None and town.country == "KR":
            return Claim(town, host.span, "event.place.home.host", INHERITED)
    span = draft.best_name().mention.span
    return Claim(PlaceName("", PlaceLevel.COUNTRY, "한국", "KR"), span, DEFAULT, INHERITED)


def _parallel(draft: EventDraft, source: EventDraft) -> bool:
    """Items of a schedule, and named occasions of one kind told one after the other; neither lends to the other."""
    if "event.schedule" in {draft.best_name().mention.rule, source.best_name().mention.rule}:
        return True
    both = draft.best_name().mention.value.quoted and source.best_name().mention.value.quoted
    return both and draft.main_type == source.main_type and draft.part_of is None


def _source(draft: EventDraft, drafts: Sequence[EventDraft], main: EventDraft | None) -> EventDraft | None:
    """The occasion told before it in its section that it can belong to: the main one, or the nearest with a day."""
    before = [d for d in drafts if d.section == draft.section and d.position < draft.position and d is not draft]
    beside = [d for d in before if d.date() is not None and not aside(d, main) and _one_sentence(d, draft)]
    if beside:
        return beside[-1]  # 포럼에 이어 매칭상담회가 진행됐다
    if main is not None and main in before and not aside(draft, main):
        return main
    dated = [d for d in before if d.date() is not None and not aside(d, main)]
    if dated:
        return dated[-1]
    return main if main is not None and main.section == draft.section and not aside(draft, main) else None


def _one_sentence(earlier: EventDraft, draft: EventDraft) -> bool:
    """Whether a sentence tells the one before the other."""
    return any(
        a.line is not None and a.line is b.line and a.mention.end <= b.mention.start
        for a in earlier.frames
        for b in draft.telling()
    )


def _status(draft: EventDraft) -> str | None:
    told = [f.status for f in draft.frames if f.status is not None]
    return max(told, key=lambda c: c.weight).value if told else None


def _elsewhere(draft: EventDraft, source: EventDraft) -> bool:
    """Whether both are told to take place in other towns: 16일 다낭에서 상담회를 열었다; 포럼은 서울에서 열렸으며."""
    mine = {p for f in draft.frames for p in provinces_of(f)}
    theirs = {p for f in source.frames for p in provinces_of(f)}
    if mine and theirs:
        return not mine & theirs
    towns, others = _towns(draft), _towns(source)
    return bool(towns and others) and not towns & others and source.types[0] not in JOURNEYS


def _towns(draft: EventDraft) -> set[str]:
    return {city for frame in draft.frames for city in cities_of(frame, 0.7)}


def _date(draft: EventDraft, source: EventDraft, main: EventDraft | None) -> None:
    if draft.date() is not None or source.date() is None or draft.types[0] == "trade_mission":
        return
    if set(draft.types) & JOURNEYS and "/" not in (source.date() or "") and _lasts(draft):
        return  # 간담회를 8일 가졌다. 방문단은 나흘 일정으로 찾았다: one of its days
    mine, theirs = _status(draft), _status(source)
    if mine is not None and theirs is not None and mine != theirs:
        return
    if any(f.ordinal and not f.ordinal.startswith("제") for f in draft.frames) and draft.part_of is None:
        return
    if _elsewhere(draft, source) and draft.part_of is None:
        return  # 앞서 부산에서 열린 상담회에서는
    strongest, _ = source.date_claims()[0]  # a day told of a journey is more than the journey
    if set(source.types) & JOURNEYS:  # 22일 공장을 참관하였다. 이어 좌담회에서 …: the day told last
        told = [c for c, value in source.date_claims() if len(value) == 10 and c.weight >= TOLD]
        before = [c for c in told if c.span.start < draft.position and c.rule not in ENDS]
        strongest = max(before, key=lambda c: c.span.start, default=strongest)
    if strongest.rule in ENDS:  # 4일 도착했으며 11일까지 활동한다: both make it
        ends = [claim for claim, _ in source.date_claims() if claim.rule in ENDS]
        draft.frames[0].dates += [replace(claim, weight=claim.weight * INHERITED) for claim in ends]
    else:
        draft.frames[0].dates.append(Claim(strongest.value, strongest.span, "event.date.inherited", INHERITED))
    del main


def _lasts(draft: EventDraft) -> bool:
    """Whether it is told to go on for several days."""
    return any((c.value.value.days or 0) > 1 for f in draft.frames for c in f.durations)


def _eve(date: str, whole: str) -> bool:
    """개막 전날인 2일 저녁에는 …: the day before an occasion of several days, in the same town."""
    day, span = days(date), days(whole)
    return day is not None and span is not None and "/" in whole and day == (span[0] - DAY,) * 2


def _place(draft: EventDraft, source: EventDraft) -> None:
    date, other = draft.date(), source.date()
    if date is not None and other is not None and not compatible(date, other) and not _eve(date, other):
        return
    mine, theirs = _status(draft), _status(source)
    if mine != theirs and (date is None or {mine, theirs} == {"held", "planned"}):
        return
    if draft.types[0] == "trade_mission":
        return
    told = [c for c in draft.place_claims() if c.weight >= TOLD]
    located = any(c.value.level in {PlaceLevel.CITY, PlaceLevel.VENUE, PlaceLevel.DISTRICT} for c in told)
    if not located and (source.types[0] != "trade_mission" or len(source.cities()) == 1):
        countries = {c.value.country for c in told if c.value.country}
        away = is_abroad(elect_place(source)[0].country)
        for claim in source.place_claims():
            if claim.weight < INHERITED or claim.value.level is PlaceLevel.REGION:
                continue
            if countries and claim.value.country not in countries:
                continue
            if away and claim.value.country == "KR" and claim.rule == "event.place.name":
                continue  # ‘대전 로드쇼’ in California lends no 대전
            draft.frames[0].places.append(Claim(claim.value, claim.span, "event.place.inherited", INHERITED))
    abroad = any(is_abroad(c.value.country) for c in told)
    at_home = any(c.value.country == "KR" for c in told) and is_abroad(elect_place(source)[0].country)
    if not any(f.countries for f in draft.frames) and not abroad and not at_home and _with_the_same(draft, source):
        for frame in source.frames:
            for country in frame.countries:
                draft.frames[0].countries.append(
                    Claim(country.value, country.span, "event.country.inherited", INHERITED)
                )
        for claim in source.place_claims():
            if claim.weight >= TOLD and is_abroad(claim.value.country) and draft.part_of is None:
                draft.frames[0].countries.append(
                    Claim(claim.value.country or "", claim.span, "event.country.inherited", INHERITED)
                )


def _with_the_same(draft: EventDraft, source: EventDraft) -> bool:
    """바이어 11개국의 상담회 첫날 열린 세미나: guests of many lands come to trade, not to what stands beside."""
    if source.position > draft.position and not any(f.title for f in source.frames):
        return False  # what comes later, with others
    return draft.types[0] in TRADE or len({c.value for f in source.frames for c in f.countries}) <= 1
