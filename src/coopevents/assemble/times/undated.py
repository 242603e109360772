"""The day of an occasion whose own words tell none: 협약식에 이어 상담회가 열렸다, 협약식에는 세 기관의 장이 나왔다.

Job: drafts without a date -> a date claim, in this order: the agreement that a ceremony is for, what it follows (협약에
이어, 협약식이 끝난 뒤), the day that its paragraph is set on (이튿날에는 … . 상담회에는).  It must not know records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft, Resolved
from coopevents.assemble.times.scene_days import scene_day
from coopevents.document import Mention, Zone
from coopevents.frames.agreement.model import AgreementFrame
from coopevents.frames.model import GATHERINGS, JOURNEYS, Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression

DateClaim = Claim[Mention[DateExpression]]
# 협약식에 이어, 협약이 끝난 뒤, 협약 체결 직후, 협약식에 앞서; not 협약식 하루 뒤, 지난해 협약에 이어
FOLLOWED = regex.compile(
    r"(?:식|서)?[’'”\"」』]?(?:[ \t]?체결)?(?:에|이|을|가|를|은|는)?[ \t]?"
    r"(?:이어|직후|앞서|(?:끝난|마친)[ \t](?:뒤|후|직후)|끝나고|마치고|끝나자|[뒤후](?:에|에는|엔)?[ \t])"
)
# how a sentence goes on from the one before
THEN = regex.compile(
    r"(?:이어|곧이어|또|또한|아울러|이와 함께|이날)[ \t,]"
)  # how a sentence goes on from the one before
CEREMONY = 6  # lines around a ceremony in which its agreement is told
SEASON = 0.38  # the weight of a half-year that is part of a name
# 11월 1일부터 여는 ‘엑스포’에서 …, 9월 열리는 ‘전시회’에 6곳과 함께 참가해 설명회를 연다
AT_FAIR = regex.compile(r"[’'”\"」』]?(?:\([^()\n]*\))?(?:에서|기간|에[ \t](?:[^\s.,]+[ \t]){0,4}참가)")
SAME_DAY = 0.55  # the weight of a day taken from what is told beside


def date_undated(
    reading: Reading, drafts: Sequence[EventDraft], agreements: Sequence[AgreementFrame], resolved: Resolved
) -> None:
    """Adds date claims to held or planned drafts that have none."""
    signed = [frame for frame in agreements if not frame.title and frame.status.value in {"signed", "planned"}]
    for draft in drafts:
        if _undated(draft) and draft.types[0] == "agreement_signing" and (day := _of_ceremony(draft, signed, resolved)):
            draft.frames[0].dates.append(Claim(day.value, day.span, "event.date.ceremony", SAME_DAY))
    for draft in drafts:
        if not _undated(draft) or draft.types[0] in JOURNEYS:
            continue
        for frame in draft.telling():
            day = _followed(reading, frame, drafts, signed, resolved) or _of_scene(reading, frame)
            day = day or _at_fair(reading, frame, drafts) or _of_turn(frame, drafts)
            if day is not None:
                frame.dates.append(Claim(day.value, day.span, "event.date.beside", SAME_DAY))
                break


def _undated(draft: EventDraft) -> bool:
    """Without a day; the half-year of a name (2017 하반기 구매상담회) is no day."""
    return all(claim.weight <= SEASON for claim, _ in draft.date_claims())


def _of_ceremony(draft: EventDraft, signed: Sequence[AgreementFrame], resolved: Resolved) -> DateClaim | None:
    """The day of the agreement told nearest before the ceremony, else right behind it."""
    lines = [f.line.index for f in draft.frames if f.line is not None and not f.title]
    if not lines or any(f.mention.value.quoted for f in draft.frames):
        return None
    near = [
        (frame, day)
        for frame in signed
        if frame.line.section == draft.section
        and -1 <= lines[0] - frame.line.index <= CEREMONY
        and (day := _day(frame, resolved)) is not None
    ]
    near.sort(key=lambda item: (item[0].line.index > lines[0], -item[0].mention.start))
    return near[0][1] if near else None


def _day(frame: AgreementFrame, resolved: Resolved) -> DateClaim | None:
    days = [c for c in frame.dates if c.span in resolved and len(resolved[c.span].edtf) == 10]
    return days[0] if days else None


def _followed(
    reading: Reading,
    frame: EventFrame,
    drafts: Sequence[EventDraft],
    signed: Sequence[AgreementFrame],
    resolved: Resolved,
) -> DateClaim | None:
    """협약식에 이어 상담회가: the day of the occasion, or of the agreement, that the sentence sets before it."""
    line = frame.line
    if line is None or line.block.zone not in {Zone.BODY, Zone.CAPTION}:
        return None
    if reading.mentions.dates(line.start, frame.name_span.start):
        return None  # 체결식에 앞서 10일 …
    for other in drafts:
        for told in other.frames:
            if told.line is not line or told.mention.end > frame.name_span.start or other.date() is None:
                continue
            if FOLLOWED.match(reading.text, told.mention.end, frame.name_span.start):
                strongest, value = other.date_claims()[0]
                return strongest if len(value) == 10 else None
    signings = [m.span for m in reading.mentions.agreements(line.start, frame.name_span.start)]
    for event in reading.mentions.events(line.start, frame.name_span.start):
        if "agreement_signing" in event.value.types:
            signings.append(event.span)
    for span in signings:
        if FOLLOWED.match(reading.text, span.end, frame.name_span.start):
            return _last_signed(line, span.start, signed, resolved)
    return None


def _last_signed(line: Line, position: int, signed: Sequence[AgreementFrame], resolved: Resolved) -> DateClaim | None:
    """That of the item at hand, else of the report's first: ■ A는 25일 협약을 체결했다. ■ 협약식에 이어 …."""
    before = [f for f in signed if f.mention.start < position]
    days = [(f.line.section, day) for f in before if (day := _day(f, resolved)) is not None]
    here = [day for section, day in days if section == line.section]
    return here[-1] if here else days[0][1] if days else None


def _of_scene(reading: Reading, frame: EventFrame) -> DateClaim | None:
    """이튿날에는 첫 상담의 자리가 펼쳐졌다. 상담회에는 9개사가 참가했다: the day that the paragraph is set on."""
    if frame.line is None or frame.line.block.zone is not Zone.BODY or frame.status is None:
        return None
    if frame.status.value != "held" or frame.background or frame.other_year:
        return None
    found = scene_day(reading, frame.line)
    if found is None or any(span == found.span for _, span, _ in frame.rejected):
        return None  # 3월과 5월에 이어 이번 상담회도
    before = [e for e in reading.mentions.events(found.end, frame.line.start) if e.value.strength != "weak"]
    if before and THEN.match(reading.text, frame.line.start) is None:
        return None  # 16일 다낭에서 상담회를 열었다. 포럼은 서울에서 열렸다
    return Claim(found, found.span, "event.date.scene", SAME_DAY)


def _of_turn(frame: EventFrame, drafts: Sequence[EventDraft]) -> DateClaim | None:
    """12일 포럼을 연다. 오후에는 1대1 상담이 이어진다: the day of what is told last before it."""
    if not frame.turn or frame.line is None:
        return None
    before = [
        (told.position, draft)
        for draft in drafts
        for told in draft.frames
        if told.line is not None and not told.title and told.position < frame.position and told.section == frame.section
    ]
    if not before:
        return None
    _, last = max(before, key=lambda item: item[0])
    dates = last.date_claims()
    return dates[0][0] if dates and len(dates[0][1]) == 10 else None


def _at_fair(reading: Reading, frame: EventFrame, drafts: Sequence[EventDraft]) -> DateClaim | None:
    """9월 말 열리는 ‘나루 엑스포’에 참가해 설명회를 연다: the days of the fair that is told before."""
    line = frame.line
    if line is None or line.block.zone is not Zone.BODY or frame.background or frame.other_year:
        return None
    for other in drafts:
        for told in other.frames:
            before = told.line is line and told.mention.end <= frame.name_span.start
            if not before or not set(told.types) & GATHERINGS or other.date() is None:
                continue
            if AT_FAIR.match(reading.text, told.mention.end, frame.name_span.start):
                return other.date_claims()[0][0]
    return None
