"""An earlier edition told by its year alone: 지난해에는 12개사를 보내 …, 지난해 실적 : …, 11개사가 나갔던 지난해(…)

Job: the frames of a document + its lines -> frames of the last edition of its main occasion, where results or firms are
told of a past year and no noun names the occasion.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.document import Block, Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.reading import Line, Reading
from coopevents.values.counts import CountUnit
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import EventName, PlaceLevel, is_abroad

RULE = "event.former"
KINDS = frozenset({"trade_mission", "consultation", "exhibition", "event_week"})
# 지난해에는, 작년의 경우, 지난해엔, 지난해의 경우에는; not 지난해보다, 지난해 9월, 지난해 수출은
TOPIC = regex.compile(r"(?:에는|엔|에도|의?\s경우(?:에는|엔|에도)?),?\s")
NOUN = r"[^\s.,]{0,12}(?P<noun>사절단|개척단|촉진단|상담회|박람회|전시회|상품전|행사|엑스포)"
# 이 사절단은 | 지난해; 지난해 | 같은 시장개척단이: the one told before
AGAIN_BEFORE = regex.compile(rf"(?<![가-힣])(?:이|같은|동)\s{NOUN}(?:은|는|이|가|에는|에서는?)\s$")
AGAIN_BEHIND = regex.compile(rf"\s(?:이|같은|동)\s{NOUN}(?:은|는|이|가|에는|에서는?)\s")
# 지난해 실적은, 2007년 추진실적, 전년도 상담실적 :
# ‘나루한상대회 기업전시회’는, 기업전시회에는: the occasion itself, right before the year
TOPICAL = regex.compile(r"[’'”\"」』》]?(?:은|는|에는|에서는?)\s\Z")
RESULT = regex.compile(
    r"도?(?:의)?\s(?:사업\s?)?(?:추진\s?|상담\s?|파견\s?|개최\s?|운영\s?)?(?:실적|성과|결과)(?:은|는|\s?[:：]|\s?\(|$|\s(?=\d))"
)
# 11개사가 나갔던 지난해(현장계약 90만달러), 처음 열린 지난해의 210건
HELD = regex.compile(r"(?:나갔던|나간|참가한|참가했던|열린|열렸던|치른|처음\s연|개최한|개최됐던|파견한|보낸)\s$")
# 지난해(25개사, 상담 90만달러)에 비해
BRACKET = regex.compile(r"\s?\([^()\n]{0,80}\)")
# what an edition brings in, and who comes to it; an economy's exports and sales are none
DEALT = regex.compile(r"상담|계약\s?추진|현장\s?계약|바이어")
TOOK_PART = regex.compile(
    r"(?:개사|업체|기업|곳|명|바이어)[가-힣]{0,2}\s(?:[^.\n]{0,30}\s)?(?:파견|참가|참여|보내|보냈|초청|나가|나갔|다녀)"
)
STATISTIC = regex.compile(r"수출(?:액|\s?실적)|매출|무역\s?규모|교역")
BESIDE = frozenset({CountUnit.FIRM, CountUnit.PERSON, CountUnit.CASE})
# 3회 28개사 파견, 41차례: what a year's editions brought in all
SEVERAL = regex.compile(r"(?<![제\d])(?:[2-9]|\d\d)\s?(?:차례|회)(?!의?\s?상담)")
DATED = 0.5  # weight from which a year is told of a noun beside it
HEADING = 20  # characters of a heading: 4. 지난해 실적, 6. 참고 : 2007년 추진실적


def former_frames(reading: Reading, frames: Sequence[EventFrame]) -> list[EventFrame]:
    """Frames of earlier editions, at most one a section: all that is told of that year is told of it."""
    made: list[EventFrame] = []
    for section in sorted({frame.section for frame in frames}):
        told = [f for f in frames if f.section == section and not f.other_year]
        main = next((f for f in told if f.occasion and set(f.types) & KINDS and not f.several), None)
        if main is None:
            continue
        for line, year in _years(reading, section, main):
            beside = [f for f in frames if f.line is not None and f.line.index == line.index]
            named = _named(reading, line, year, main)
            noun = _again(reading, line, year) or (named.value.head if named is not None else None)
            dated = noun is not None and any(c.span == year.span and c.weight >= DATED for f in beside for c in f.dates)
            if dated or any(f.occasion or (f.mention.value.strength != "weak" and noun is None) for f in beside):
                continue
            before = [f for f in told if f.occasion and f.position < line.start and noun and noun in f.name]
            frame = _frame(reading, line, year, before[-1] if before else main)
            for own in beside:
                if own.mention is named:
                    frame.name, frame.name_span, frame.position = own.name, own.name_span, own.position
                    own.several = True
            made.append(frame)
            break
    return made


def _years(reading: Reading, section: int, main: EventFrame) -> Iterator[tuple[Line, Mention[DateExpression]]]:
    """Lines that tell results of a past year behind the main occasion."""
    for line in reading.lines:
        if line.section != section or line.start <= main.position:
            continue
        for year in reading.mentions.dates(line.start, line.end):
            if year.value.shape is not Shape.POINT or not _is_year(year.value):
                continue
            named = year.value.first.year_relation is Relation.LAST and _named(reading, line, year, main) is not None
            if _tells(reading, line, year) or (named and _results(reading, year.end, line.end)):
                yield line, year


def _is_year(value: DateExpression) -> bool:
    part = value.first
    bare = part.month is None and part.day is None and part.month_relation is Relation.NONE
    return bare and (part.year_relation is Relation.LAST or part.year is not None)


def _tells(reading: Reading, line: Line, year: Mention[DateExpression]) -> bool:
    last = year.value.first.year_relation is Relation.LAST
    result = RESULT.match(reading.text, year.end, line.end)
    if result is not None and line.block.zone in {Zone.SUBTITLE, Zone.BODY} and line.end - line.start <= HEADING:
        under = list(_under(reading, line.block))
        named = bool(under) and any(  # 작년 실적 ⏎ - 2011년 중동 무역사절단 : …: an occasion of its own
            e.value.types and e.value.strength == "strong" and e.start - under[0].start <= HEADING
            for e in reading.mentions.events(under[0].start, under[0].end)
        )
        return bool(under) and not named and _results(reading, under[0].start, under[-1].end)
    if result is not None:
        return _results(reading, result.end(), line.end)
    if not last or line.block.zone not in {Zone.BODY, Zone.NOTE}:
        return False
    if TOPIC.match(reading.text, year.end, line.end):
        return _results(reading, year.end, line.end)
    if _again(reading, line, year) is not None:
        return _results(reading, year.end, line.end) or bool(reading.mentions.sums(year.end, line.end))
    bracket = BRACKET.match(reading.text, year.end, line.end)
    if bracket is None:
        return False
    if HELD.search(reading.text, line.start, year.start):
        return _results(reading, line.start, line.end)
    inside = any(c.value.unit is CountUnit.FIRM for c in reading.mentions.counts(year.end, bracket.end()))
    return inside and _results(reading, year.end, bracket.end())


def _again(reading: Reading, line: Line, year: Mention[DateExpression]) -> str | None:
    """The noun of the occasion told before that a past year is told of: 이 사절단은 지난해 8개사가 참가해."""
    before = AGAIN_BEFORE.search(reading.text, line.start, year.start)
    match = before or AGAIN_BEHIND.match(reading.text, year.end, line.end)
    return match["noun"] if match is not None else None


def _named(reading: Reading, line: Line, year: Mention[DateExpression], main: EventFrame) -> Mention[EventName] | None:
    """The main occasion, told by its name right before the year: 기업전시회는 지난해 3222명이 참가해."""
    for event in reading.mentions.events(line.start, year.start):
        topical = TOPICAL.match(reading.text, event.end, year.start) is not None
        if topical and event.value.head == main.mention.value.head and event.value.name in main.name:
            return event
    return None


def _results(reading: Reading, start: int, end: int) -> bool:
    """Sums or counts of talks, or firms that were sent or took part."""
    text = reading.quote(start, end)
    if STATISTIC.search(text) or SEVERAL.search(text):
        return False
    counts = [c for c in reading.mentions.counts(start, end) if c.value.unit in BESIDE]
    if DEALT.search(text) and (counts or reading.mentions.sums(start, end)):
        return True
    return bool(counts) and TOOK_PART.search(text) is not None


def _under(reading: Reading, heading: Block) -> Iterator[Block]:
    """The blocks of the outline that stand under a heading."""
    for block in reading.document.blocks[heading.index + 1 :]:
        if block.section != heading.section or block.level <= heading.level:
            return
        yield block


def _frame(reading: Reading, line: Line, year: Mention[DateExpression], main: EventFrame) -> EventFrame:
    head = main.mention.value.head
    word = reading.quote(year.start, year.end)
    frame = unnamed(line, year.span, f"{word} {head}", head, main.types, RULE)
    frame.dates = [Claim(year, year.span, "event.date.former", 0.9)]
    frame.status = Claim("held", year.span, "event.status.former", 0.9)
    if HELD.search(reading.text, line.start, year.start):
        frame.modifiers = [Span(line.clause_at(year.start - 2).start, year.start)]
    frame.background = True
    if line.block.zone is Zone.SUBTITLE:
        _from_first_item(reading, line, frame)
    for place in reading.mentions.places(year.end, line.end):
        town = place.value.level is PlaceLevel.CITY or place.value.level is PlaceLevel.COUNTRY
        if town and is_abroad(place.value.country):
            frame.places.append(Claim(place.value, place.span, "event.place.former", 0.7))
    return frame


def _from_first_item(reading: Reading, heading: Line, frame: EventFrame) -> None:
    """4. 지난해 실적 / ○ ’09. 10월, 목포 신안비치호텔 / 바이어 15개사: when and where, in the first item below."""
    first = next(_under(reading, heading.block), None)
    if first is None:  # the text ends at the heading
        return
    days = [d for d in reading.mentions.dates(first.start, first.end) if d.value.first.month is not None]
    if not days or days[0].start - first.start > 2:
        return
    frame.dates = [Claim(days[0], days[0].span, "event.date.former.item", 1.0)]
    for place in reading.mentions.places(days[0].end, first.end)[:1]:
        frame.places.append(Claim(place.value, place.span, "event.place.former", 0.7))
