"""Drafts of occasions: frames that tell of one occasion, brought together.

Job: frames in reading order -> `EventDraft`s.  A frame joins the draft that it refers back to, or founds one if its
telling is enough to make a record.  It must not know sums, counts or agreements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.assemble.draft import EventDraft, Resolved, cities_of, inside, squeeze
from coopevents.assemble.occasions.conflicts import conflicts, frame_dates
from coopevents.assemble.occasions.likeness import EDITION, YEAR, distinctive, same_family
from coopevents.assemble.occasions.second_look import only_referred_to, weighed
from coopevents.assemble.occasions.targets import find_target
from coopevents.assemble.occasions.told_by_verbs import told_by_verbs
from coopevents.document import Span, Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Reading
from coopevents.resolve.dates import ResolvedDate, apply_duration
from coopevents.values.dates import Relation, Shape

OWN_TIME = 0.7  # weight from which a time is the noun's own
BRACKET = regex.compile(r"\([^()]*\)")  # 코마린(KORMARINE)
# nouns of one turn of several: 2회차에는
TURNS = frozenset({"회차", "첫 회", "다음 차례"})


def _same_day(frame: EventFrame, last: EventDraft | None, resolved: dict[Span, ResolvedDate]) -> None:
    """같은 날, 이날 of an event refer to the occasion told before it, not to the date written last."""
    day = last.date() if last is not None else None
    if day is None or len(day.split("/")[0]) != 10:
        return
    for claim in frame.dates:
        told = claim.value.value
        known = resolved.get(claim.span)
        if told.first.day_relation is not Relation.SAME or known is None:
            continue
        if _told_since(frame, last, known):
            continue  # 상담회를 열었다. ⏎ 12일엔 방콕으로 넘어갔다. 같은 날부터 이틀 동안
        if "/" in day and inside(known.edtf.split("/")[0], day):
            continue  # within a journey it is the day told last: 12일 상담회를 열고 … 같은 날부터 나흘간
        first = day.split("/")[0]
        edtf = first if told.days is None else apply_duration(first, told.days)
        resolved[claim.span] = replace(known, edtf=edtf, rule="date.same.event")


def _of_noun(frame: EventFrame, drafts: Sequence[EventDraft]) -> EventDraft | None:
    """이날 결단식에 이어: the day of the 촉진단 결단식, though what the 촉진단 will do was told last."""
    if not frame.definite:
        return None
    noun = frame.mention.value.head
    told = [d for d in drafts if d.section == frame.section and any(f.mention.value.head == noun for f in d.frames)]
    return told[-1] if told else None


def _told_since(frame: EventFrame, last: EventDraft | None, known: ResolvedDate) -> bool:
    """Whether the day meant was told in the frame's own paragraph, behind the days of the occasion told last."""
    if frame.line is None or last is None or not known.premises:
        return False
    days = [claim.span.start for f in last.frames for claim in f.dates]
    return known.premises[0].start >= max([frame.line.block.start, *days])


def _by_name(frame: EventFrame, drafts: Sequence[EventDraft]) -> bool:
    """매년 A가 개최하는 나루식품전이 … . 12일부터 열리는 나루식품전에는: who holds it is told before it is dated."""
    name = squeeze(frame.name)
    told = frame.hosts or frame.organizers or frame.sponsors
    return bool(told or "trade_mission" in frame.types) and any(
        squeeze(f.name) == name for d in drafts if d.section == frame.section for f in d.frames
    )


def merge(
    reading: Reading,
    frames: Sequence[EventFrame],
    resolved: dict[Span, ResolvedDate],
    known: Sequence[EventDraft] = (),
    candidates: Sequence[EventFrame] = (),
) -> list[EventDraft]:
    """Drafts in the order of their first telling; days told as 같은 날 are dated in `resolved` on the way.

    `known` are drafts that stand before the text is read, the rows of tables; `candidates` what verbs may tell."""
    drafts: list[EventDraft] = list(known)
    owned: set[int] = set()
    body = [f for f in frames if not _once_more(f)]
    _found(body, drafts, resolved, owned)
    _join(body, drafts, resolved, owned)
    for frame in weighed([f for f in body if id(f) not in owned and not f.several], frames, drafts, resolved):
        target = find_target(frame, drafts, resolved)
        if target is None:
            target = EventDraft([], frame.section, resolved)
            drafts.append(target)
        target.frames.append(frame)
        owned.add(id(frame))
    _join(body, drafts, resolved, owned)
    for frame in only_referred_to(reading, body) if not drafts else ():
        drafts.append(EventDraft([frame], frame.section, resolved))
        owned.add(id(frame))
        _join(body, drafts, resolved, owned)
    for frame in told_by_verbs(candidates, frames):
        if find_target(frame, drafts, resolved) is None:  # else told by a noun, which tells it better
            drafts.append(EventDraft([frame], frame.section, resolved))
    _place_titles([f for f in frames if _once_more(f)], drafts, resolved)
    _named_alike(drafts)
    drafts.sort(key=lambda draft: draft.position)
    return drafts


def _found(
    body: Sequence[EventFrame], drafts: list[EventDraft], resolved: dict[Span, ResolvedDate], owned: set[int]
) -> None:
    """Each telling joins the draft that it refers back to, or founds one if it is enough."""
    last: EventDraft | None = None
    for frame in body:
        if frame.several:
            continue
        _same_day(frame, _of_noun(frame, drafts) or last, resolved)
        turn = frame.generic and frame.mention.value.head in TURNS and bool(frame_dates(frame, resolved))
        target = None if turn else find_target(frame, drafts, resolved)
        if target is None and _of_round(frame, drafts):
            continue  # 이번 설명회에서는: of all that a list told, no other one
        if target is None:
            edition_of = _edition_of(frame, drafts)
            if edition_of is not None:
                frame.types, frame.occasion, frame.background = edition_of.types, True, True
            if not frame.occasion:
                continue
            target = EventDraft([], frame.section, resolved, edition_of=edition_of if frame.generic else None)
            drafts.append(target)
        target.frames.append(frame)
        owned.add(id(frame))
        if frame.mention.value.strength != "weak":
            last = target


def _join(body: Sequence[EventFrame], drafts: Sequence[EventDraft], resolved: Resolved, owned: set[int]) -> None:
    """A later telling may be the first one that is enough: what went unowned before it is looked at once more."""
    for frame in body:
        if id(frame) in owned or frame.several or (frame.generic and frame.mention.value.head in TURNS):
            continue
        if frame.definite or not distinctive(frame) or _by_name(frame, drafts):
            target = find_target(frame, drafts, resolved)
        else:
            target = _bare(frame, drafts, resolved) or _referred_to(frame, drafts, resolved)
        if target is not None:
            target.frames.append(frame)
            owned.add(id(frame))


def _bare(frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved) -> EventDraft | None:
    """대구시 시장개척단이 … 출발을 보였다: the full name of the one draft of its type that has none."""
    if frame.dates or frame.mention.value.strength != "strong":
        return None
    bare = [
        d
        for d in drafts
        if set(frame.types[:1]) & set(d.types)
        and d.section == frame.section
        and not any(distinctive(f) and not f.title for f in d.frames)
        and not conflicts(frame, d, resolved)
    ]
    return bare[0] if len(bare) == 1 else None


def _referred_to(frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved) -> EventDraft | None:
    """나루산업박람회에서 실적을 올렸다. 4월 1~5일 열린 이 박람회에 …: the name that is referred back to."""
    if frame.dates or frame.line is None:
        return None
    for draft in drafts:
        backward = [f for f in draft.frames if f.definite and f.occasion and f.line is not None]
        near = [f for f in backward if f.line is not None and 0 < f.line.index - frame.line.index <= 1]
        same = [f for f in near if frame.mention.value.head.endswith(f.mention.value.head)]
        if same and draft.section == frame.section and not conflicts(frame, draft, resolved):
            return draft
    return None


def _once_more(frame: EventFrame) -> bool:
    """A headline and the words below a picture tell what the text tells: [사진] 15일 열린 수출상담회 모습.

    Not those below a picture of another year: 지난해 4월 열린 상담회 모습.
    """
    caption = frame.line is not None and frame.line.block.zone is Zone.CAPTION
    return frame.title or (caption and not frame.other_year)


def _place_titles(titles: Sequence[EventFrame], drafts: list[EventDraft], resolved: Resolved) -> None:
    """Each tells of a draft of the text once more; with marks or a day of its own it may found one."""
    for frame in titles:
        target = find_target(frame, drafts, resolved, loose=True)
        # ‘상담회’ 15일 개막, 아랍헬스 2013 한국관
        named = frame.mention.value.quoted or (frame.mention.value.strength == "fair" and YEAR.search(frame.name))
        founding = frame.occasion and (named or frame.dates)
        if target is None and founding and not any(same_family(frame.types, draft.types) for draft in drafts):
            target = EventDraft([], frame.section, resolved)
            drafts.append(target)
        if target is not None:
            target.frames.append(frame)


def _edition_of(frame: EventFrame, drafts: Sequence[EventDraft]) -> EventDraft | None:
    """The draft of whose earlier or later edition a frame tells: the text's own occasion."""
    return next(d for d in drafts if not d.background) if _other_edition(frame, drafts) else None


def _named_alike(drafts: Sequence[EventDraft]) -> None:
    """‘나루 상담회’가 열렸다. 지난해 행사에서는 …: 행사 stands for the name, without year or number."""
    for draft in drafts:
        if draft.edition_of is None or not all(frame.generic for frame in draft.frames):
            continue
        told = draft.edition_of.best_name()
        name = " ".join(BRACKET.sub("", EDITION.sub("", YEAR.sub("", told.name))).split())
        bare = all(frame.name == frame.mention.value.head and frame.ordinal is None for frame in draft.frames)
        if not bare or told.generic or len(name) < 2 or any(f.mention.value.head in TURNS for f in draft.frames):
            continue
        for frame in draft.frames:
            frame.name, frame.name_span = name, told.name_span


def _other_edition(frame: EventFrame, drafts: Sequence[EventDraft]) -> bool:
    """지난해 디트로이트에서 열린 같은 이름의 행사에서는 …, 지난해 같은 상담회에서는, 4월 대구에서 첫 회를 치렀고."""
    if not any(not d.background for d in drafts):
        return False
    if frame.generic and frame.mention.value.head in TURNS:
        if frame.status is None and frame.mention.value.head == "다음 차례":
            frame.status = Claim("planned", frame.span, "event.status.next", 0.6)
        return any(c.weight >= 0.5 for c in frame.dates) and frame.status is not None
    if frame.generic:
        held = frame.status is not None and frame.status.value == "held"
        return (frame.other_year and held) or _at_its_own_time(frame)
    if not frame.other_year:
        return False
    planned = frame.status is not None and frame.status.value == "planned"
    # 2022년 박람회 때는 10개사가 참가해: the year right before the bare noun
    beside = any(0 <= frame.name_span.start - c.span.end <= 1 for c in frame.dates) and not distinctive(frame)
    held = frame.status is not None and frame.status.value == "held"
    return (
        (frame.definite or (beside and held)) and not planned and any(set(frame.types) & set(d.types) for d in drafts)
    )


def _at_its_own_time(frame: EventFrame) -> bool:
    """지난 4월 열린 상반기 행사(상담액 …), 다낭 행사는 내년으로 넘겼다: a month, or a town and a time.

    Not from month to month: 서포터즈 운영(6월~12월) 등 다양한 행사.
    """
    times = [c.value.value for c in frame.dates if c.weight >= OWN_TIME]
    told = [time.first for time in times if time.shape is Shape.POINT or time.first.day is not None]
    return frame.status is not None and any(part.month is not None or frame.name_cities for part in told)


def _of_round(frame: EventFrame, drafts: Sequence[EventDraft]) -> bool:
    """Whether a frame without a day or town tells of the round whose legs stand in a list."""
    if frame.leg or frame.dates or frame.mention.value.quoted or cities_of(frame, 0.5):
        return False
    return not distinctive(frame) and any(
        d.leg and d.section == frame.section and set(d.types) & set(frame.types) for d in drafts
    )
