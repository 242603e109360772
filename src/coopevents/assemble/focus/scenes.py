"""Where a sentence is: the occasion whose place it sets as its scene, or that its next clause names.

Job: position in a line + drafts -> the draft that the sentence speaks of where `Focus` has none in it: 셀라야 행사에는
21개사가, 러시아에서는 건축자재가; 태국기업 20개사를 불러 상담회를 연다.  It must not know counts, sectors or records.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.occasions.likeness import distinctive
from coopevents.assemble.occasions.prominence import former
from coopevents.clauses import Ending
from coopevents.document import Mention, Span
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

# 셀라야 행사에는, 중국 남부에서는, 방콕 상담회에서는, 하노이에서는
SCENE = regex.compile(
    r"(?:시|성|주)?(?:\s(?:남부|북부|동부|서부|지역|현지))?(?:\s?(?:행사|상담회|상담장|상담|대회|전시회|포럼|박람회|사절단))?"
    r"(?P<topic>에서는|에선|에는|에서도)"
)
AT = regex.compile(r"(?:시|성|주)?에서(?![는도의])")
# 특별정상회의에 맞춰, 박람회에 앞서: told only to say when
BESIDE = regex.compile(
    r"[」』’'”\"]?(?:\s?\([^()\n]{0,30}\))?(?:에\s(?:맞춰|맞추어|앞서|즈음)|(?:을|를)\s(?:계기|앞두)|에\s이은|와\s연계"
    r"|에서\s(?:만난|만났던|발굴한|인연을\s맺은))"
)
# 1:1 상담회 참가 기업 12개사 등이 참석했다: firms known from another occasion
OF_FIRMS = regex.compile(r"[」』’'”\"』]?\s?(?:참가|참여)\s?(?:기업|업체|사)(?![가-힣]*로\s구성)")
# 20개사를 부산으로 불러 상담회를 연다
CALLED = regex.compile(r"(?:을|를)\s[^.\n]{0,24}?(?:불러|초청해|초청하여|초대해|모아|모셔|유치해)\s[^.\n]{0,30}$")


Tellings = list[tuple[EventFrame, EventDraft]]


class Scenes:
    """Asked for one fact after the other in text order: a scene holds on inside its paragraph."""

    def __init__(self, reading: Reading, focus: Focus) -> None:
        self._reading = reading
        self._focus = focus
        self._held: tuple[int, EventDraft | None, EventDraft] | None = None  # block, focus there, scene
        self._tellings: dict[int, tuple[Tellings, Tellings]] = {}  # by line: all, and those that no count tells

    def speaking_of(self, line: Line, mention: Mention[Any] | Span) -> EventDraft | None:
        """The occasion that a fact of the line belongs to: the one called for, the scene, else the focus."""
        reading, focus = self._reading, self._focus
        item = focus.item_at(mention.start)
        if item is not None:
            return item
        every, told = self._told(line)
        called = _called(reading, told, mention)
        if called is not None:
            return called
        before = [item for item in told if item[0].mention.start <= mention.start]
        first = len(before)
        while before and _passing(reading, line, before[-1][0], mention):
            before = before[:-1]
        if not before or _placed(reading, line, before):
            scene = scene_of(reading, focus.drafts, line, mention.start)
            if scene is not None:
                self._held = (line.block.index, focus.at(mention.start), scene)
                return scene
        if before:
            moved = scene_of(reading, focus.drafts, line, mention.start, before[-1][0].mention.end)
            if moved is not None:
                return moved
            return before[-1][1] if len(before) < first or len(told) < len(every) else focus.at(mention.start)
        after = [d for f, d in told if f.mention.start > mention.end]
        if first and after:
            return after[0]
        found = focus.at(mention.start)
        if self._held is not None and self._held[0] == line.block.index and self._held[1] is found and not after:
            return self._held[2]
        return found

    def _told(self, line: Line) -> tuple[Tellings, Tellings]:
        """All tellings of a line, and those of an occasion: in 200여건의 상담 the counted noun is none."""
        if line.index not in self._tellings:
            every = told_frames(self._focus, line)
            counts = self._reading.mentions.counts(line.start, line.end)
            told = [
                (frame, draft)
                for frame, draft in every
                if not any(c.start < frame.mention.end and frame.mention.start < c.end for c in counts)
            ]
            self._tellings[line.index] = every, told
        return self._tellings[line.index]


def _passing(reading: Reading, line: Line, frame: EventFrame, mention: Mention[Any] | Span) -> bool:
    """A telling that only says when (정상회의에 맞춰), or that is the counted noun itself (상담 402건)."""
    if BESIDE.match(reading.text, frame.mention.end, line.end) or OF_FIRMS.match(reading.text, frame.mention.end):
        return True
    return frame.mention.end > mention.start - 3 and frame.mention.value.strength == "weak"


def told_frames(focus: Focus, line: Line) -> Tellings:
    """Frames of the line with their drafts, in text order."""
    found = [(f, d) for d in focus.drafts for f in d.frames if f.line is not None and f.line.index == line.index]
    return sorted(found, key=lambda item: item[0].mention.start)


def _placed(reading: Reading, line: Line, told: Sequence[tuple[EventFrame, EventDraft]]) -> bool:
    """셀라야 행사에는: one telling that only its place names."""
    frames = {frame.mention.start: frame for frame, _ in told}
    if len(frames) != 1 or len(told) != 1:
        return False
    frame = told[0][0]
    places = reading.mentions.places(line.start, frame.mention.start)
    beside = bool(places) and not reading.quote(places[-1].end, frame.mention.start).strip()
    return beside and (frame.generic or not distinctive(frame))


def _called(
    reading: Reading, told: Sequence[tuple[EventFrame, EventDraft]], mention: Mention[Any] | Span
) -> EventDraft | None:
    for frame, draft in told:
        if frame.mention.start > mention.end:
            between = reading.quote(mention.end, frame.name_span.start)
            return draft if CALLED.match(between) or between == "의 " else None
    return None


def scene_of(
    reading: Reading, drafts: Sequence[EventDraft], line: Line, position: int, since: int | None = None
) -> EventDraft | None:
    """The one occasion at the place that the sentence sets before a position.

    `since`: only places behind it that are a topic (울란바토르에서는 143건, 알마티에서는 | 118건)."""
    for place in reversed(reading.mentions.places(line.start if since is None else since, position)):
        topic = SCENE.match(reading.text, place.end, line.end)
        if topic is None and since is not None:
            continue
        if topic is None:
            clause = line.clause_at(place.start)
            adnominal = clause.predicate is not None and clause.predicate.ending is Ending.ADNOMINAL
            if adnominal or AT.match(reading.text, place.end, line.end) is None:
                continue
        here = [d for d in drafts if d.section == line.section and not former(d) and at_place(d, place)]
        legs = [d for d in here if d.main_type != "trade_mission"] if len(here) > 1 else here
        if len(legs) == 1:  # a mission is at all its towns
            return legs[0]
    return None


def at_place(draft: EventDraft, place: Mention[PlaceName]) -> bool:
    """Whether the draft is told at a place: its city, or the country where the place is one."""
    value = place.value
    told = [c.value for c in draft.place_claims() if c.weight >= 0.5]
    if value.level is PlaceLevel.CITY:
        cities = [p.standard for p in told if p.level is PlaceLevel.CITY]
        return value.standard in cities[:1] or (draft.main_type == "trade_mission" and value.standard in cities)
    if value.level is PlaceLevel.COUNTRY and is_abroad(value.country):
        return any(p.country == value.country for p in told)
    return False
