"""Items of an outline that begin with an occasion and its day: 2) 바이어 상담회 : 25일, 상담장 B. 7개사.

Job: the frames of a line -> the one that begins such an item with its whole name, its date, and no other beside it.
Of 17 items of this form in 565 documents 16 are occasions of their own, whatever verb or place they have or lack.  It
must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.text.labels import labels
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import EventName, PlaceLevel

RULE = "event.date.item"
# 바이어 상담회 | : ; 중동 시장개척단 | (두바이·쿠웨이트) :
COLON = regex.compile(r"[」』’'”\"]?\s?(?:\([^()\n]{1,30}\)\s?)?[:：]\s?")
NEAR = 3  # code points between the colon and the date: ’17., (수)
NAME = 45  # code points that a name has at most
HERE = frozenset({PlaceLevel.CITY, PlaceLevel.VENUE})
TO_COME = regex.compile(r"당초|예정이었")  # 당초 9. 13.~16. 예정이었으나 순연: not when it is


def head_item(reading: Reading, line: Line, frames: Sequence[EventFrame]) -> None:
    """The frame that heads an item is an occasion; others before the colon (간담회 및 교육) weak ones behind not."""
    for frame in frames:
        day = _day(reading, line, frame.mention)
        if day is None or any(f.mention.value.quoted for f in frames if f.position > day.start):
            continue  # 사전교육 : 4. 9.(목), ‘인도 인증 설명회’: the name stands behind
        frame.name_span = Span(line.start, frame.mention.end)
        frame.name = reading.quote(line.start, frame.mention.end)
        frame.dates, frame.occasion, frame.several = [Claim(day, day.span, RULE, 1.0)], True, False
        if not frame.placed:
            told = reading.mentions.places(day.end, line.end)
            frame.places += [Claim(p.value, p.span, "event.place.item", 0.9) for p in told if p.value.level in HERE][:1]
        for other in frames:
            if other is not frame and (other.mention.start < day.start or other.mention.value.strength == "weak"):
                other.occasion, other.several = False, True
        return


def _day(reading: Reading, line: Line, mention: Mention[EventName]) -> Mention[DateExpression] | None:
    """The date of the occasion that an item of an outline begins with, if it stands right behind the colon."""
    block = line.block
    if not (block.marker or block.level) or line.start != block.start or not mention.value.types:
        return None
    if mention.end - line.start > NAME or ":" in reading.quote(line.start, mention.end):
        return None
    colon = COLON.match(reading.text, mention.end, line.end)
    if colon is None or TO_COME.search(reading.text, colon.end(), line.end):
        return None
    dates = [d for d in reading.mentions.dates(colon.end(), line.end) if d.value.shape is not Shape.DURATION]
    return dates[0] if dates and dates[0].start - colon.end() <= NEAR else None


def told_behind_label(reading: Reading, line: Line) -> bool:
    """수출상담 : 9월 25~26일 가람관에서 치러진 상담회에 68명이 방문: a result that tells an occasion and its day."""
    if line.block.zone is not Zone.LABEL:
        return False
    told = [name for name, _ in labels(reading.quote(line.block.start, line.block.end))]
    named = any(e.value.strength == "strong" and e.value.types for e in reading.mentions.events(line.start, line.end))
    return (
        told == ["results"] and named and any(d.value.first.day for d in reading.mentions.dates(line.start, line.end))
    )
