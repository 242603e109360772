"""Counts that stand alone, or last, in the bracket of an occasion: LA 무역사절단(10개사), 포럼 (킨텍스, 기업인 110명).

Job: a count in its line -> whether its bracket tells it of the occasion before.  It must not know slots.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Line, Reading
from coopevents.values.counts import Count

OPENS = regex.compile(
    r"\((?:[^()\n]{0,30}[,/.·]\s?)?(?:[가-힣]{2,8}(?<![은는이가을를에로])\s){0,2}(?:(?:약|총|각)\s)?(?:등\s)?$"
)
CLOSES = regex.compile(r"\s?(?:참가|참석|참여|규모)?\s?\)")


def in_its_bracket(reading: Reading, line: Line, mention: Mention[Count]) -> bool:
    """LA 무역사절단(10개사), 무역포럼’은 24일로 옮겨 치렀다(쉐라톤 그랜드, 210명): alone, or last, in a bracket."""
    opened = OPENS.search(reading.quote(max(line.start, mention.start - 40), mention.start))
    closed = CLOSES.match(reading.quote(mention.end, mention.end + 8))
    if opened is None:
        return False
    begin = max(line.start, mention.start - 40) + opened.start()
    if opened.group() == "(" and reading.quote(mention.end, mention.end + 1) == ",":  # 이스탄불(7개사, 610만 달러)
        return any(place.end == begin for place in reading.mentions.places(begin - 12, begin))
    if closed is None:
        return False
    named = reading.mentions.events(line.start, begin)
    return bool(named) and (begin - named[-1].end <= 2 or "," in opened.group())
