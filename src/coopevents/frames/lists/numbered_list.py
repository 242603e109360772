"""Editions in a numbered list of dates and places: 1차 : ’06.12월(쿠알라룸푸르), 2차 : ’07. 9월(대전).

Job: the frames of a document + its lines -> a frame for each numbered item, under the name of the numbered occasion of
the text (제3차 한-말레이시아 정책협의회).  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.occasion.former_editions import RULE
from coopevents.frames.occasion.named_editions import YEAR
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import PlaceLevel

# 제1차 : 2014. 12. 부산; (1회) 2019.5월, 하노이
ITEM = regex.compile(r"(?<![가-힣0-9.])\(?(?P<nth>(?:제\s?)?(?P<number>\d{1,3})(?P<counter>[차회]))\)?\s?[:：]?\s?\(?")
NUMBERED = regex.compile(r"제?\s?(?P<number>\d{1,3})(?P<counter>[차회])")
ZONES = frozenset({Zone.BODY, Zone.NOTE})


def numbered_frames(reading: Reading, frames: Sequence[EventFrame]) -> list[EventFrame]:
    """Frames of the items; a number other than that of the occasion told."""
    made = []
    wholes = [
        (f, match)
        for f in frames
        if f.occasion and f.line is not None and (match := NUMBERED.search(f.name)) is not None
    ]
    for line in reading.lines if wholes else ():
        if line.block.zone not in ZONES:
            continue
        items = [m for m in ITEM.finditer(reading.text, line.start, line.end) if _date(reading, line, m) is not None]
        ends = [*(item.start() for item in items[1:]), line.end]
        for item, end in zip(items, ends, strict=False):
            fitting = [
                (whole, match)
                for whole, match in wholes
                if match["counter"] == item["counter"] and whole.section == line.section and whole.line is not line
            ]
            if not fitting or any(int(match["number"]) == int(item["number"]) for _, match in fitting):
                continue
            whole, match = fitting[0]
            made.append(_frame(reading, line, item, end, whole, past=int(item["number"]) < int(match["number"])))
    return made


def _date(reading: Reading, line: Line, item: regex.Match[str]) -> Claim[Mention[DateExpression]] | None:
    """The date right behind the number."""
    dates = [d for d in reading.mentions.dates(item.end(), line.end) if d.value.shape is not Shape.DURATION]
    if not dates or dates[0].start - item.end() > 1 or dates[0].value.first.month is None:
        return None
    return Claim(dates[0], dates[0].span, "event.date.former.item", 1.0)


def _frame(
    reading: Reading, line: Line, item: regex.Match[str], end: int, whole: EventFrame, *, past: bool
) -> EventFrame:
    span = Span(*item.span("nth"))
    full = YEAR.sub("", whole.name).strip() or whole.name
    frame = unnamed(line, span, f"{item['nth']} {full}", whole.mention.value.head, whole.types, RULE, own=True)
    date = _date(reading, line, item)
    assert date is not None
    frame.dates = [date]
    frame.status = Claim("held" if past else "planned", span, "event.status.former", 0.9)
    frame.background, frame.leg = past, True
    frame.modifiers = [Span(date.span.end, end)]
    places = [
        p
        for p in reading.mentions.places(date.span.end, end)
        if p.value.level is not PlaceLevel.REGION and not p.value.adjectival
    ]
    frame.places = [Claim(p.value, p.span, "event.place.former", 1.0) for p in places if p.start - date.span.end <= 14]
    return frame
