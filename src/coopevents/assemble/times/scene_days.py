"""The day that a paragraph is set on, for agreements that tell none: 첫날에는 5건이 맺어졌다. A는 B와 서명했다.

Job: agreement drafts without a day -> a claim of the day that an earlier sentence of their paragraph (or the line that
heads their list) sets.  The day must lie in the occasion's; another occasion told in between ends the scene.  It must
not know records.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.draft import inside
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import Claim
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.resolve.dates import ResolvedDate
from coopevents.values.dates import Base, DateExpression, Relation, Shape
from coopevents.values.edtf import days

RULE = "agreement.date.scene"
# 첫날에는, 2일 상담장에서는, 31일에는: what the sentence begins with
OPENS = regex.compile(r"(?:[^\s.]{1,8}\s){0,3}[^\s.]{0,8}")
SET = regex.compile(
    r"(?:에(?:는|만|도)?|엔|(?:의)?\s(?:성과|실적|결과)(?:도|는|가|로는)?|\s하루(?:\s동안|에만|만)?"
    r"|\s(?:오전|오후|저녁|점심|아침|밤)(?:에|에는|엔)?|\s[^\s.,]{1,12}에서(?:는|도)?)[\s,]"
)
# 첫날은 바이어의 날이었다; 이튿날 A는, 같은 날 가람의 B와: a word for a day needs no particle
WORD_SET = regex.compile(r"(?:은|는)?[\s,]")
# 이어 14일 초청단은 의향서를 맺고: the day of what the sentence's own subject does; not 14일 도는 … 밝혔다
SUBJECT = regex.compile(r"\s[^\s.,]{2,14}(?:은|는)\s(?![^.\n]{0,160}(?:밝혔|발표했|말했|전했|알렸|설명했))")
# 상담회에서는, 포럼이: the sentence tells of another occasion
TELLS = regex.compile(r"[」』’'”\"]?(?:에서는|에서|은|는|이|가|을|를)(?![가-힣])")
HEADING = 40  # code points of a line that only heads a list
DAYS = 3  # dates of a line among which its day stands
BACK = 8  # lines of a paragraph or list that are looked back over


def scene_days(reading: Reading, drafts: Sequence[AgreementDraft], resolved: dict[Span, ResolvedDate]) -> None:
    """Adds the scene's day to drafts that have no day and were signed at an occasion of several days, or at none."""
    for draft in drafts:
        status = draft.frame.status.value
        if draft.dates or status not in {"signed", "planned"} or draft.frame.title:
            continue
        day = draft.event.date() if draft.event is not None else None
        if draft.event is not None and (day is None or "/" not in day):
            if status == "signed" and day is not None:
                _moved_on(reading, draft, day, resolved)
            continue
        own = status == "planned"  # 29일 상담장에서는 A와 B가 협약을 맺는다: the sentence's own day
        found = _set_on(reading, draft.frame.line) if own else scene_day(reading, draft.frame.line)
        if found is not None:
            _edge(found, day, resolved)
        told = resolved.get(found.span) if found is not None else None
        if found is None or told is None or len(told.edtf) != 10 or (day is not None and not inside(told.edtf, day)):
            continue
        draft.dates.append(Claim(found, found.span, RULE, 0.7))


def _moved_on(reading: Reading, draft: AgreementDraft, day: str, resolved: dict[Span, ResolvedDate]) -> None:
    """13일 상담회를 열었다. 14일에는 약속도 이어졌다. A는 B와 협약을 맺었다: not of what was held the day before.

    It goes to the whole that the occasion is a part of, if that lasts to the day told."""
    found = scene_day(reading, draft.frame.line)
    told = resolved.get(found.span) if found is not None else None
    if draft.event is None or found is None or told is None or told.edtf == day or not len(told.edtf) == len(day) == 10:
        return
    before = [f.mention.start for f in draft.event.frames if f.mention.start < draft.frame.mention.start]
    if any(start > found.start for start in before):
        return
    whole = draft.event.part_of
    known = whole.date() if whole is not None else None
    draft.event = whole if known is not None and inside(told.edtf, known) else None
    draft.dates.append(Claim(found, found.span, RULE, 0.7))


def _edge(date: Mention[DateExpression], day: str | None, resolved: dict[Span, ResolvedDate]) -> None:
    """첫날, 둘째 날, 마지막 날 of an occasion whose ends are told apart: 15일 막을 열었다. 19일까지 진행된다."""
    part = date.value.first
    if part.day_relation is not Relation.OFFSET or part.base not in {Base.START, Base.END} or day is None:
        return
    ends = days(day) if "/" in day else None
    if ends is not None:
        edge = ends[0 if part.base is Base.START else 1] + dt.timedelta(days=part.offset)
        resolved[date.span] = ResolvedDate(edge.isoformat(), "context", rule="date.edge.event")


def scene_day(reading: Reading, line: Line) -> Mention[DateExpression] | None:
    """The day that the sentence, or one before it in its paragraph or over its list, is set on."""
    for other in reversed(reading.lines[max(0, line.index - BACK) : line.index + 1]):
        if other.section != line.section or other.block.zone in SILENT:
            return None
        if other.block.index == line.block.index:
            day = _set_on(reading, other, own=other is line)
            if day is not None:
                return day
            if other is not line and _tells(reading, other):
                return None
        elif not line.block.marker:
            return None
        elif other.block.zone is not Zone.SUBTITLE and _series(other.block.marker) != _series(line.block.marker):
            # 2일 상담장에서는 업무협약 4건이 체결되었다. ⏎ ① … ⏎ ② …
            dealt = reading.mentions.agreements(other.start, other.end) or reading.mentions.sums(other.start, other.end)
            return _set_on(reading, other) if dealt or other.end - other.start <= HEADING else None
    return None


def _series(marker: str) -> str:
    """What the items of one list have in common: ① ② ③, 1. 2., the same sign."""
    return "1" if marker[:1].isnumeric() else marker


def _tells(reading: Reading, line: Line) -> bool:
    return any(
        event.value.types and event.value.strength != "weak" and TELLS.match(reading.text, event.end, line.end)
        for event in reading.mentions.events(line.start, line.end)
    )


def _set_on(reading: Reading, line: Line, *, own: bool = True) -> Mention[DateExpression] | None:
    """The day that a line begins with, or the first or last day of what it tells of (이틀 일정의 첫날에만)."""
    for date in reading.mentions.dates(line.start, line.end)[:DAYS]:
        opens = OPENS.fullmatch(reading.quote(line.start, date.start)) is not None
        edge = date.value.first.base in {Base.START, Base.END}
        if opens and date.value.days == 1:  # 16일 하루 동안
            return date
        if date.value.shape is not Shape.POINT or not (opens or edge):
            continue
        acts = own and date.value.first.day is not None and SUBJECT.match(reading.text, date.end, line.end)
        if acts or SET.match(reading.text, date.end, line.end):
            return date
        part = date.value.first
        word = part.day_relation is Relation.OFFSET or (part.day_relation is Relation.SAME and part.base is Base.TEXT)
        if opens and word and WORD_SET.match(reading.text, date.end, line.end):
            return date
    return None
