"""Missions that come to us: 중국 르자오시 경제교류단의 방문, 120명의 경제사절단이 9일 방한한다.

Job: `Telling` of a mission -> whether it is one of guests, told by its sender or by where it goes.  It must not know
drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.frames.telling import Telling
from coopevents.values.names import PlaceLevel, is_abroad

# 사할린주 경제사절단, 르자오(日照)시 경제교류단: a body's name; where ours go has no such ending (상하이 무역사절단)
SENDER = regex.compile(r"(?:시|주|성|현|부)(?:\([^()\n]{1,12}\))?\s(?:정부\s)?(?:[가-힣]{2,4}\s?){0,2}\Z")
GLOSS = regex.compile(r"\([^()\n]{1,12}\)")
UNIT = regex.compile(r"(?:시|주|성|현|부)\Z")
UNITS = frozenset({"", "시", "주", "성", "현", "부"})
BEFORE = 24  # code points before the noun in which the sender stands
# 사절단일행 47명이 … 27일 방한한다, 사절단이 한국을 찾았다
COMES = regex.compile(
    r"(?:일행)?(?:\s\d+여?명)?(?:\([^()\n]*\))?[’'”\"」』]?(?:이|가|은|는)\s[^.\n]{0,60}?(?:(?<![가-힣])[방내]한|(?:한국|우리나라)(?:을|를)\s(?:방문|찾[는아았을]))"
)
# what bodies send to each other; a 시장개척단 or 무역사절단 is named by where it goes (길림성 시장개척단)
SENT_TO_US = regex.compile(r"(?:교류단|경제사절단|투자사절단|투자단|경제협력단)\Z")
OURS = frozenset({"dispatch"})  # 도는 호찌민시 무역사절단을 파견한다


def inbound(telling: Telling) -> bool:
    """Whether a mission is a foreign body's, or comes to Korea."""
    if "trade_mission" not in telling.frame.types:
        return False
    if COMES.match(telling.reading.text, telling.mention.end, telling.line.end):
        return True
    named = SENT_TO_US.search(telling.quote(telling.frame.name_span.start, telling.mention.end)) is not None
    return named and telling.governed_by() not in OURS and _sent_from_abroad(telling)


def _sent_from_abroad(telling: Telling) -> bool:
    head = telling.mention.end - len(telling.mention.value.head)
    first = max(telling.line.start, head - BEFORE)
    sender = SENDER.search(telling.quote(first, head))
    if sender is None:
        return False
    places = telling.reading.mentions.places(first, head)
    near = [p for p in places if p.value.level in {PlaceLevel.CITY, PlaceLevel.PROVINCE}]
    if not near or not is_abroad(near[-1].value.country):
        return False
    between = GLOSS.sub("", telling.quote(near[-1].end, first + sender.start() + 1))
    return UNIT.search(telling.quote(near[-1].start, near[-1].end)) is not None or between in UNITS
