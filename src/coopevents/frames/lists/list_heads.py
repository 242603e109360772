"""What the heading of a list says of its items: 파견지역 및 상담일 ⏎ - 폴란드 브로츠와프 : 5. 20.(화)

Job: a list's first line -> its heading, whether that lists talks, or occasions of another noun than the one told
before (지난 회의 기록).  It must not know legs.
"""

from __future__ import annotations

from dataclasses import replace

from coopevents import regex
from coopevents.document import Block, Kind, Mention
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import EventName

TALKS = regex.compile(r"상담(?:일|지|장|회|\s?일정)")
TOWNS = regex.compile(r"(?:국가|나라|도시|지역|권역|개최지|파견지|방문지|상담지)별")
WIDTH = 40  # characters of a heading


def heading_above(reading: Reading, first: Line) -> Block | None:
    """The short block right above a list that stands higher in the outline."""
    index = first.block.index - 1
    above = reading.document.blocks[index] if index >= 0 else None
    if above is None or above.section != first.section or above.level >= first.block.level:
        return None
    return above if above.end - above.start <= WIDTH else None


def lists_talks(reading: Reading, heading: Block | None) -> bool:
    """Whether a heading says that talks are listed, and no more."""
    return heading is not None and TALKS.search(reading.text, heading.start, heading.end) is not None


def lists_towns(reading: Reading, first: Line) -> bool:
    """2. 국가별 성과는 다음과 같다: whether the short block right above says that what is told is told by towns."""
    above = reading.document.blocks[first.block.index - 1] if first.block.index else None
    if above is None or above.section != first.section or above.end - above.start > WIDTH:
        return False
    return TOWNS.search(reading.text, above.start, above.end) is not None


def lists_others(reading: Reading, heading: Block | None, whole: EventFrame) -> bool:
    """Whether a heading names occasions of another noun: 지난 회의 기록, below what is told of a 서명식."""
    told = reading.mentions.events(heading.start, heading.end) if heading is not None else []
    nouns = [e.value.head for e in told if e.value.head and set(e.value.types).isdisjoint(whole.types)]
    return bool(nouns) and len(nouns) == len(told) and whole.mention.value.head not in nouns


def talks_of(whole: EventFrame | None, rule: str) -> EventFrame | None:
    """What a list of days of talks is told of: 상담회, with the status of the journey."""
    if whole is None or "trade_mission" not in whole.types:
        return whole
    value = EventName("상담회", "상담회", ("consultation",), "strong", quoted=False)
    mention = Mention(Kind.EVENT, whole.mention.start, whole.mention.end, value, rule)
    return replace(whole, types=("consultation",), mention=mention, hosts=[], organizers=[])
