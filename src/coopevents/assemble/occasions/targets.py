"""Which draft a telling refers back to: 이번 상담회는, ‘가람엑스포’는, 상담장에는.

Job: a frame + drafts -> the draft that it tells of once more, or None.  Drafts that something speaks against
(`conflicts`) are left out; of the others a name, a town, likeness or nearness chooses.  It must not know what becomes
of a frame that refers to none.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.assemble.draft import EventDraft, Resolved, cities_of, inside, squeeze
from coopevents.assemble.occasions.conflicts import conflicts, frame_dates, on_journey, shares_day
from coopevents.assemble.occasions.likeness import distinctive, likeness, same_family
from coopevents.frames.lists.neighbours import PAVILIONS
from coopevents.frames.model import JOURNEYS, EventFrame
from coopevents.frames.occasion.former_editions import RULE as FORMER
from coopevents.values.names import PlaceLevel

ROW = "event.table.row"
TRADING = frozenset({"trade_mission", "exhibition"})  # 교역전은 4~6일 열려 바이어 68명이 상담을 벌였다
NEAR = 2  # lines from what is told to what refers to it by another noun
ALIKE = 0.6  # likeness of two names of one occasion


def find_target(
    frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved, *, loose: bool = False
) -> EventDraft | None:
    """The draft that a frame tells of once more, or None."""
    if frame.mention.rule == FORMER:  # 지난해에는: never this year's, whose year may be unknown
        drafts = [d for d in drafts if d.background]
    if frame.generic and not frame.title:  # '…주간' 행사가 열린다: the word behind a quoted name
        for draft in drafts:
            if any(f.mention.value.quoted and 0 <= frame.mention.start - f.mention.end <= 2 for f in draft.frames):
                return draft
    if frame.mention.value.head in PAVILIONS:  # ‘나루페어’에 광주공동관을 차렸다
        beside = [d for d in drafts if "exhibition" in d.types and any(f.line is frame.line for f in d.frames)]
        if beside and frame.line is not None:
            return beside[-1]
    leg = _leg_in_country(frame, drafts)
    if leg is not None:
        return leg
    if frame.leg:
        return _same_leg(frame, drafts, resolved)
    travelling = _travelling(frame, drafts, resolved)
    if travelling is not None:
        return travelling
    whole = _journey_of_talks(frame, drafts, resolved)
    if whole is not None:
        return whole
    placed = bool(frame_dates(frame, resolved) or cities_of(frame, 0.5) or frame.name_cities)
    drafts = [d for d in drafts if not (d.leg or (d.item and _elsewhere(frame, d))) or placed]
    drafts = [d for d in drafts if not _other_stop(frame, d, resolved)]
    near = [d for d in drafts if d.section == frame.section or d.section == 0 or frame.section == 0 or loose]
    fitting = [d for d in near if not conflicts(frame, d, resolved) and not _stage_of(frame, d, resolved)]
    fitting = [d for d in fitting if not _other_row(frame, d)]
    kin = [d for d in fitting if frame.generic or not frame.types or same_family(frame.types, d.types)]
    if not kin:
        return _by_another_noun(frame, fitting)
    fitting = kin
    return _choose(frame, fitting, resolved, loose=loose) if fitting else None


def _by_another_noun(frame: EventFrame, fitting: Sequence[EventDraft]) -> EventDraft | None:
    """‘나루 종합대전’을 열었다. 이번 상담회에는 …: the only occasion told, whose name does not tell its kind."""
    if not frame.definite or distinctive(frame) or frame.title or frame.line is None or len(fitting) != 1:
        return None
    told = fitting[0]
    name = told.best_name()
    near = (
        name.line is not None
        and 0 <= frame.line.index - max(f.line.index for f in told.frames if f.line is not None) <= NEAR
    )
    unknown = name.mention.value.strength in {"brand", "named"} or told.types[:1] == ("other",)
    return told if near and unknown and frame.mention.value.strength == "strong" else None


def _other_row(frame: EventFrame, draft: EventDraft) -> bool:
    """10.19(목) | 투자 IR, of a 로드쇼: a row of a programme, without a place, is told again by its own noun alone."""
    row = draft.frames[0]
    if row.mention.rule != ROW or any(c.rule == "event.place.table" for c in row.places):
        return False
    return row.mention.value.head not in frame.name and frame.mention.value.head not in row.name


def _other_stop(frame: EventFrame, draft: EventDraft, resolved: Resolved) -> bool:
    """‘부산 우수상품 중국 순회상담회’가 열렸다 ⏎ 도시 | 일자 ⏎ 상하이 | 10.10 ⏎ 칭다오 | 10.12: no stop of its own."""
    if not draft.leg or not all(f.mention.rule == ROW for f in draft.frames):
        return False
    towns = cities_of(frame, 0.5) | frame.name_cities
    return not (towns & draft.cities() or shares_day(frame, draft, resolved))


def _leg_in_country(frame: EventFrame, drafts: Sequence[EventDraft]) -> EventDraft | None:
    """헝가리 상담장에서 만난 …: the one leg in that country (부다페스트 | 5.16. | 22)."""
    if "consultation" not in frame.types or frame.dates or frame.name_cities or frame.title:
        return None
    lands = {c.value.country for c in frame.places if c.value.level is PlaceLevel.COUNTRY and c.value.country != "KR"}
    if len(lands) != 1:
        return None
    legs = [
        d
        for d in drafts
        if d.section == frame.section
        and "consultation" in d.types
        and {c.value.country for c in d.place_claims() if c.value.level is PlaceLevel.CITY} == lands
        and not any(f.background or f.other_year for f in d.frames)
    ]
    return legs[0] if len(legs) == 1 else None


def _elsewhere(frame: EventFrame, draft: EventDraft) -> bool:
    """Whether a passing word stands outside the item that tells a draft: 상담 3억 달러를 목표로, above a list."""
    passing = frame.mention.value.strength in {"weak", "generic"} and not frame.occasion
    lines = [frame.line, *(f.line for f in draft.frames)]
    return passing and len({line.block.index for line in lines if line is not None}) > 1


def _choose(frame: EventFrame, fitting: Sequence[EventDraft], resolved: Resolved, *, loose: bool) -> EventDraft | None:
    """Of the drafts that nothing speaks against, the one that the frame's town, name, likeness or place points to."""
    if frame.name_cities and not frame.mention.value.quoted:
        local = [d for d in fitting if frame.name_cities & d.cities()]
        exact = [d for d in local if set(frame.types[:1]) & set(d.types)] or local
        if exact:
            return exact[0] if loose else exact[-1]
    if loose:
        exact = [d for d in fitting if set(frame.types[:1]) & set(d.types)] or list(fitting)
        alike = [d for d in exact if likeness(frame, d) >= 0.5]
        return min(alike or exact, key=lambda d: d.position)
    same = [d for d in fitting if any(squeeze(f.name) == squeeze(frame.name) for f in d.frames)]
    distinct = distinctive(frame)
    if same and (distinct or frame.mention.value.quoted):
        return same[-1]
    ranked = sorted(fitting, key=lambda d: (likeness(frame, d), d.position))
    best = ranked[-1]
    if distinct and likeness(frame, best) >= ALIKE:
        return best
    if frame.definite or frame.generic or not distinct:
        return _pointed_to(frame, fitting, resolved)
    return _unnamed(frame, fitting, resolved)


def _pointed_to(frame: EventFrame, fitting: Sequence[EventDraft], resolved: Resolved) -> EventDraft | None:
    """이번 행사는, 상담회에서는: the one told last of its type, for a frame whose name tells nothing."""
    exact = [] if frame.generic else [d for d in fitting if set(frame.types[:1]) & set(d.types)]
    pool = exact or (list(fitting) if frame.generic or frame.definite else [])
    if frame_dates(frame, resolved) and not frame.definite:
        pool = [d for d in pool if (d.date() is None and not _other_noun(frame, d)) or shares_day(frame, d, resolved)]
    return _recent([d for d in pool if not _left_behind(frame, d)] or pool, frame.position)


def _unnamed(frame: EventFrame, fitting: Sequence[EventDraft], resolved: Resolved) -> EventDraft | None:
    """An unnamed draft of the same type and time, against which a name tells nothing."""
    kin = [d for d in fitting if set(frame.types[:1]) & set(d.types)]
    unnamed = [d for d in kin if not any(distinctive(f) for f in d.frames) or _visit_alone(frame, d)]
    if frame.mention.value.quoted:  # ‘수출상담회’를 연다. … 27일에는 ‘청년무역인 미팅’이 열린다: two names
        unnamed = [d for d in unnamed if not any(f.mention.value.quoted for f in d.frames)]
    if not unnamed or not frame.occasion:
        return None
    noun = frame.mention.value.head  # 부산설명회: a 설명회 sooner than a 좌담회, which may be a seminar too
    last = ([d for d in unnamed if any(f.mention.value.head == noun for f in d.frames)] or unnamed)[-1]
    free = not frame_dates(frame, resolved) or last.date() is None
    return last if free or shares_day(frame, last, resolved) else None


def _visit_alone(frame: EventFrame, draft: EventDraft) -> bool:
    """21일부터 23일까지 나루시를 방문했다. … 시장 방문단은 21일 …: who came, of a visit that a verb told."""
    return "delegation_visit" in frame.types and not _by_verb(frame) and all(_by_verb(f) for f in draft.telling())


def _stage_of(frame: EventFrame, draft: EventDraft, resolved: Resolved) -> bool:
    """Whether what a verb tells is a stage of something told by a noun, no other telling of it.

    22일 고찰단은 물류단지를 참관하였다, of a delegation told from the 21st to the 24th; 21일 도지사를 만났다, and a
    간담회 told beside.
    """
    verbal, others = _by_verb(frame), {_by_verb(f) for f in draft.frames}
    if verbal in others:
        return False
    if "meeting" in frame.types or "meeting" in draft.types:
        return likeness(frame, draft) < ALIKE
    if verbal and frame.status is not None and frame.status.value == "cancelled":
        return True  # 리베레츠공단 시찰은 취소됐다: of a delegation that has come
    whole = draft.date() or ""
    if any(squeeze(c.value.name) == squeeze(frame.name.removesuffix(" 방문")) for c in frame.places):
        return False  # 29일 포틀랜드를 방문해: a stop of the journey
    return (
        verbal and "/" in whole and any("/" not in day and inside(day, whole) for day in frame_dates(frame, resolved))
    )


def _by_verb(frame: EventFrame) -> bool:
    return frame.mention.rule.startswith("event.verbal.")


def _only_journey(frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved) -> EventDraft | None:
    """투자유치단은 12일 파리로 옮겨 …: the one journey told before, within its days or a fortnight of its first."""
    told = [
        d
        for d in drafts
        if d.section == frame.section
        and not d.leg
        and d.position < frame.position
        and set(d.types) & JOURNEYS
        and not all(f.background or f.other_year or _by_verb(f) for f in d.frames)
    ]
    days = [value for value in frame_dates(frame, resolved) if len(value) == 10]
    known = told[0].date() if len(told) == 1 else None
    return told[0] if days and known is not None and on_journey(days[0], known) else None


def _travelling(frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved) -> EventDraft | None:
    """세일즈단은 다음 날인 21일 바이어와 협약을 맺었다: a journey told by name before, that acts on one of its days."""
    if not frame.acting or frame.other_year:
        return None
    if not distinctive(frame):
        return _only_journey(frame, drafts, resolved)
    named = [
        d
        for d in drafts
        if d.section == frame.section
        and not d.leg
        and any(squeeze(f.name) == squeeze(frame.name) and not f.other_year for f in d.frames)
    ]
    return named[-1] if len(named) == 1 else None


def _journey_of_talks(frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved) -> EventDraft | None:
    """사절단이 실적을 올렸다. 도는 13∼17일 상담을 벌여 …: what a journey did, of no other time than its own."""
    days = frame_dates(frame, resolved)
    passing = frame.mention.value.strength == "weak" and frame.types[:1] == ("consultation",) and not frame.name_cities
    if not passing or frame.line is None or frame.leg or frame.turn or frame.also or not days:
        return None
    told = [d for d in drafts if d.section == frame.section and d.position < frame.position]
    if not told or told[-1].types[0] not in TRADING or any(f.background or f.inbound for f in told[-1].frames):
        return None
    lines = [f.line.index for f in told[-1].frames if f.line is not None and not f.title]
    if not lines or frame.line.index - lines[-1] > 1 or len(cities_of(frame, 0.5)) > 1:
        return None
    own = next((day for day in days if "/" in day), None)
    if own is None or (told[-1].types[0] == "exhibition" and told[-1].frames[-1].line is not frame.line):
        return None
    return told[-1] if told[-1].date() in {None, own} else None


def _other_noun(frame: EventFrame, draft: EventDraft) -> bool:
    """23일 … 면담을 가졌다, behind a ‘훈춘 좌담회’ of no day: another noun than the name's."""
    told = draft.telling()
    return (
        frame.occasion
        and draft.best_name().mention.value.quoted
        and not any(frame.mention.value.head in f.name or f.mention.value.head in frame.name for f in told)
    )


def _same_leg(frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved) -> EventDraft | None:
    """The draft at the town and on the day of a list's item, told before or behind it once more."""
    if not frame_dates(frame, resolved):
        return None
    for draft in drafts:
        if not same_family(frame.types, draft.types) or draft.section != frame.section:
            continue
        there = cities_of(frame, 0.5) & draft.cities()
        mine, theirs = frame_dates(frame, resolved), draft.date()
        if there and theirs is None and any(f.mention.rule == ROW for f in draft.frames):
            return draft  # 호치민(6.28~29), 방콕(7.1)의 순으로; below it the rows of the towns, without days
        if (
            there
            and theirs is not None
            and (theirs == mine[0] if not draft.leg else shares_day(frame, draft, resolved))
        ):
            return draft
    return None


def _left_behind(frame: EventFrame, draft: EventDraft) -> bool:
    """상담장에는 …: no more of last year's 행사, which an earlier paragraph told of in passing."""
    told = [f for f in draft.frames if f.line is not None]
    if frame.background or frame.other_year or frame.line is None or frame.line.block.marker or not told:
        return False
    aside = all(f.background or f.other_year for f in told)
    return aside and all(f.line is not None and f.line.block.index != frame.line.block.index for f in told)


def _recent(pool: Sequence[EventDraft], position: int) -> EventDraft | None:
    """The draft told last before a position, else the first one after it."""
    told = [(max((f.position for f in d.frames if f.position <= position), default=-1), d) for d in pool]
    before = [item for item in told if item[0] >= 0]
    if before:
        return max(before, key=lambda item: item[0])[1]
    return pool[0] if pool else None
