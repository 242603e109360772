"""Both ends of an occasion that a text tells apart: 지난 8일 인천을 떠나 … 14일 돌아왔다; 15일 개막 … 1일 폐막.

Job: drafts -> claims of the first and last day of a section's one journey, and of its one fair, from sentences of the
section that do not name it.  It must not know agreements, places or records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft, Resolved
from coopevents.assemble.occasions.prominence import former
from coopevents.document import Mention, Zone
from coopevents.frames.model import FAIRS, JOURNEYS, Claim
from coopevents.frames.occasion.journey_days import BACK_HOME, ENDS_REACH, SET_OUT
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.edtf import days

DateClaim = Claim[Mention[DateExpression]]
Patterns = dict[str, regex.Pattern[str]]
LONGEST = 31  # days from one end to the other
TOLD_IN = frozenset({Zone.TITLE, Zone.SUBTITLE, Zone.BODY, Zone.LABEL, Zone.CAPTION})
HOLDING = FAIRS | {"conference", "forum"}  # what a fair may be a part of: 한상대회가 26일 폐막했다. 전시회에는 …
OPENED = regex.compile(r"[^.,\n\d]{0,30}?(?:개막|막을\s(?:올[리렸린]|[연열])|막이\s오|문을\s[연열])")
CLOSED = regex.compile(r"[^.,\n\d]{0,30}?(?:폐막|막을\s내[리렸린려]|문을\s닫|대장정을\s마)")
# 14일까지 닷새 동안 머물며, 12일까지 시청과 공장을 둘러본다
STAYS = regex.compile(
    r"까지\s(?:[^.,\n]{0,30}?\s)?"
    r"(?:머[물무]|체류|묵[으는고]|일정을\s(?:보|소화|가|마)|활동|둘러[보본볼]|돌며|돈다|돌아[보본볼]|시찰|견학|방문(?!\s?[접신])|순방|찾[는아을])"
)
# 하상회는 19일까지 닷새동안 이어진다
ON = regex.compile(r"\s(?:이어|계속|열리|열린|진행|펼쳐|개최)")
GOES_ON = regex.compile(rf"까지(?:\s[^\s.,]{{1,8}}(?:간|동안))?{ON.pattern}")
LEFT = regex.compile(r"출국(?:했|하였|한다|할)")  # 9일 출국했다, of guests: the day on which they left
DEPART, RETURN, UNTIL = "event.date.depart", "event.date.return", "event.date.until"
OPEN, CLOSE = "event.date.opened", "event.date.closed"
JOURNEY = {DEPART: SET_OUT, RETURN: BACK_HOME, UNTIL: STAYS}
FAIR = {OPEN: OPENED, CLOSE: CLOSED, UNTIL: GOES_ON}
TALKS_OF_A_FAIR = {UNTIL: GOES_ON}  # 국제경제무역상담회, which its halls tell to be a fair
WEIGHTS = {DEPART: 0.88, RETURN: 0.45, UNTIL: 0.45, OPEN: 0.62, CLOSE: 0.6}


def both_ends(reading: Reading, drafts: Sequence[EventDraft], resolved: Resolved) -> None:
    """Adds the claims to drafts whose days are not told as an interval."""
    sections = {draft.section for draft in drafts}
    for section in sections:
        here = [d for d in drafts if d.section == section and d.part_of is None and not d.leg and not former(d)]
        journeys = [d for d in here if set(d.types) & JOURNEYS]
        journeys = [d for d in journeys if not _by_verb(d)] or journeys
        fairs = [d for d in here if set(d.types) & FAIRS]
        for alike, patterns in ((journeys, JOURNEY), (fairs, FAIR)):
            for draft in alike:
                lines = list(_lines(reading, draft, drafts, alone=len(alike) == 1))
                talks = patterns is FAIR and draft.types[0] not in FAIRS
                _complete(reading, draft, lines, resolved, TALKS_OF_A_FAIR if talks else patterns)


def _complete(
    reading: Reading, draft: EventDraft, lines: Sequence[Line], resolved: Resolved, patterns: Patterns
) -> None:
    claims, known = draft.date_claims(), draft.date()
    if known is not None and "/" in known and claims[0][0].rule not in patterns:
        return
    guests = draft.types[0] == "delegation_visit"
    found = [claim for line in lines for claim in _ends_of(reading, line, resolved, patterns, guests=guests)]
    if known is not None and len(known) >= 10:
        found = [claim for claim in found if _near(resolved[claim.span].edtf, known[:10])]
    if claims and claims[0][0].rule == CLOSE and known is not None:
        found += [claim for line in lines for claim in _ending_on(reading, line, resolved, known)]
    if patterns.get(UNTIL) is GOES_ON and known is not None and len(known) == 10:
        told = {claim.span for frame in draft.frames for claim in frame.dates}
        going = [claim for line in lines for claim in _going_on(reading, line, resolved, known)]
        found += [claim for claim in going if claim.span not in told]
    spans = {claim.span for claim in found}
    for frame in draft.frames:
        frame.dates = [claim for claim in frame.dates if claim.span not in spans]
    draft.telling()[0].dates += found


def _lines(reading: Reading, draft: EventDraft, drafts: Sequence[EventDraft], *, alone: bool) -> Iterator[Line]:
    """The section's lines that tell of no other occasion of the kind; of several, those of its own paragraphs."""
    kind = JOURNEYS if set(draft.types) & JOURNEYS else HOLDING
    own = {frame.line.block.index for frame in draft.frames if frame.line is not None}
    others = [d for d in drafts if d is not draft and set(d.types) & kind and not _by_verb(d)]
    told = [f.line for d in others for f in d.frames if f.line is not None]
    blocks, apart = {line.block.index for line in told}, {line.index for line in told}
    for line in reading.lines:
        if line.section != draft.section or line.block.zone not in TOLD_IN or line.index in apart:
            continue
        if alone or (line.block.index in own and line.block.index not in blocks):
            yield line


def _by_verb(draft: EventDraft) -> bool:
    """개발구를 고찰하고: a visit without a name of its own, on the way of a journey."""
    return draft.best_name().mention.rule.startswith(("event.verbal.", "event.told."))


def _ends_of(
    reading: Reading, line: Line, resolved: Resolved, patterns: Patterns, *, guests: bool
) -> Iterator[DateClaim]:
    for date in reading.mentions.dates(line.start, line.end):
        if date.value.shape is not Shape.POINT or date.span not in resolved or len(resolved[date.span].edtf) != 10:
            continue
        for rule, pattern in patterns.items():
            found = pattern.match(reading.text, date.end, min(line.end, date.end + ENDS_REACH))
            if found is not None:
                gone = guests and LEFT.match(reading.text, found.end() - 2) is not None
                told = RETURN if gone else rule
                yield Claim(date, date.span, told, WEIGHTS[told])
                break


def _ending_on(reading: Reading, line: Line, resolved: Resolved, last: str) -> Iterator[DateClaim]:
    """10일 막을 내렸다. 9월 22일 개막한 뒤 19일 동안 …: the interval that ends on the closing day."""
    for date in reading.mentions.dates(line.start, line.end):
        if date.span in resolved and resolved[date.span].edtf.endswith(f"/{last}"):
            yield Claim(date, date.span, OPEN, WEIGHTS[OPEN])


def _going_on(reading: Reading, line: Line, resolved: Resolved, first: str) -> Iterator[DateClaim]:
    """6월 15일 개막했다. 상담회는 19일까지 닷새동안 이어진다: the interval that begins on the day told."""
    for date in reading.mentions.dates(line.start, line.end):
        on = date.value.ends and ON.match(reading.text, date.end, line.end) is not None
        if on and date.span in resolved and resolved[date.span].edtf.startswith(f"{first}/"):
            yield Claim(date, date.span, UNTIL, WEIGHTS[CLOSE])


def _near(day: str, known: str) -> bool:
    here, there = days(day), days(known)
    if here is None or there is None:  # XXXX-XX-24
        return day[:7] == known[:7]
    return abs((here[0] - there[0]).days) <= LONGEST
