"""Days that an item of a schedule tells beside that of its heading: the last one, a new one, both in its bracket.

Job: an item -> date claims.  It must not know how an item is found or named, nor drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Block, Mention, Zone
from coopevents.frames.model import Claim
from coopevents.frames.occasion.dates import UNTIL
from coopevents.frames.reading import Reading
from coopevents.frames.schedules.items import Item
from coopevents.resolve.wording import PUTS_OFF
from coopevents.values.dates import DateExpression, Shape

# 강사 사정으로 10월 12일로 연기, → 7월 3일로 변경; not 다음달 중으로 연기(날짜 추후 공지)
MOVED = regex.compile(
    r"(?:\([월화수목금토일]\))?(?:\s(?:같은|동일)\s?(?:시각|시간|장소|곳))?(?:으)?로\s"
    rf"{PUTS_OFF}(?!\([^()\n]*추후)"
)
UNTIL_SIGN = regex.compile(r"[~∼]\s?$")
LAST_PIECE = regex.compile(r"까지\.?[ \t]*(?:\n|\Z)")  # - 중소기업 70개사. 30일까지
UNTIL_IN_BRACKETS = regex.compile(r"\([ ]?[~∼][ ]?$")  # - 중소기업 140개사, 상담 320건 예정 (~11. 19.)
NOTE_WIDTH = 24  # code points of a note that is of the item: ※ 내부 사정으로 취소


def told_days(reading: Reading, block: Block, position: int) -> list[Claim[Mention[DateExpression]]]:
    """What is told behind the name: 개막(10:30 엑스코) 8일까지, 방문(~7일), 상담회(19~20일), 12일로 연기."""
    for date in reading.mentions.dates(position, block.end):
        if date.value.shape is not Shape.DURATION and MOVED.match(reading.text, date.end, block.end):
            return [Claim(date, date.span, "event.date.moved", 1.25)]
        if date.value.shape is Shape.RANGE and reading.text[date.start - 1] == "(":
            return [Claim(date, date.span, "event.date.bracket", 1.1)]
        until = reading.quote(date.end, date.end + 2) == "까지" or UNTIL_SIGN.search(
            reading.text, date.start - 2, date.start
        )
        if until and date.value.shape is Shape.POINT and date.value.first.day is not None:
            return [Claim(date, date.span, "event.date.until", UNTIL)]
    return []


def told_below(reading: Reading, item: Item) -> list[Claim[Mention[DateExpression]]]:
    """※ 5. 18.까지; - 중소기업 70개사. 30일까지; - 상담 320건 (~19일): a note, or the last piece of the details."""
    notes = [b for b in item.below if b.zone is Zone.NOTE and b.end - b.start <= NOTE_WIDTH]
    told = next((told for b in notes if (told := told_days(reading, b, b.start))), [])
    days = [d for b in item.below for d in reading.mentions.dates(b.start, b.end) if d.value.shape is Shape.POINT]
    pieces = [d for d in days if _closes(reading, d)]
    runs = [] if told else [d for d in _bracketed(reading, item) if d.value.first.day == item.day_of_month]
    if runs:
        return [Claim(runs[0], runs[0].span, "event.date.bracket", 1.1)]
    return told or [Claim(date, date.span, "event.date.until", UNTIL) for date in pieces[:1]]


def _bracketed(reading: Reading, item: Item) -> list[Mention[DateExpression]]:
    """- 중소기업 140개사 (11.18~19): days in brackets of their own."""
    told = [d for b in item.below for d in reading.mentions.dates(b.start, b.end) if d.value.shape is Shape.RANGE]
    return [d for d in told if reading.text[d.start - 1] == "(" and reading.text.startswith(")", d.end)]


def _closes(reading: Reading, date: Mention[DateExpression]) -> bool:
    """Whether a day of the details is the last one of the item."""
    if UNTIL_IN_BRACKETS.search(reading.quote(max(0, date.start - 3), date.start)):
        return date.value.first.day is not None
    piece = LAST_PIECE.match(reading.text, date.end) is not None
    return piece and reading.quote(date.start - 2, date.start) == ". "
