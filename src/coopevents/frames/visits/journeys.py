"""Journeys told without their noun: 6월에는 화장품 업체 12개사가 방콕을, 9월에는 부품업체 8개사가 바르샤바를 찾았다.

Job: lines of a section that speaks of missions + its frames -> a frame for each item that tells when, how many firms of
ours, and where abroad.  The line is spelled as a word of T (time), F (firms), P (places), $ (sum), and an item is a
shape of that word; what stands up to the next item is told of it.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coopevents import regex
from coopevents.clauses import Ending, Tense
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.occasion.no_event_dates import DEADLINE
from coopevents.frames.occasion.status import tense_status
from coopevents.frames.reading import Line, Reading
from coopevents.frames.sides import BUYER, MARKET
from coopevents.lexicon.cues import Cues
from coopevents.resolve.announcements import is_announced
from coopevents.values.counts import CountUnit
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import EventName, PlaceLevel, PlaceName

RULE = "event.journey"
# 상반기에는 11개사가 6월 9일부터 20일까지 유럽을 · 11개사가 유럽을 6월 9일부터 · 6월 12개사가 방콕을 ·
# 12개사는 6월 방콕을 · 6월 방콕에는 12개사가
ITEM = regex.compile(r"TFTP+|TFP+T(?!F)|TFP+|TP+F|FTP+|(?<!P)P++TF|FP+T(?!F)")
GOES = regex.compile(r"상담|계약|돌[며고아]|찾[아은고]|방문|파견|보[내냈]|보낸다|다녀|나가|나갔|떠[나났]|개척|누[볐비]")
AFAR = frozenset({PlaceLevel.CITY, PlaceLevel.COUNTRY, PlaceLevel.REGION, PlaceLevel.PROVINCE})
# 첸나이에 | 10개사를 | 보낼: where to, and whom
TO = regex.compile(r"(?:시|성|주|지역|등)?(?:\s?등(?:지)?)?(?:에|에도|에는|으로|로)\s")
ITEM_END = regex.compile(r"(?:[을를]|\s?등)?\s")
TIMES = regex.compile(r"\s?\d{1,2}\s?(?:회|차례|개)")
MISSION = ("trade_mission",)
WORD_BEFORE = regex.compile(r"(?<=\s)[가-힣A-Za-z·]{2,10}(?<![에은는을를도의])\s$")  # 의료기업 | 9곳을
NEAR = 10  # lines behind a mission in which others go without the noun
BEFORE_FIRMS = 10
CLOSING = frozenset({Ending.FINAL, Ending.QUOTED})


@dataclass(frozen=True, slots=True)
class _Sign:
    letter: str
    start: int
    end: int
    date: Mention[DateExpression] | None = None
    place: Mention[PlaceName] | None = None


def journey_frames(reading: Reading, frames: Sequence[EventFrame], cues: Cues) -> list[EventFrame]:
    """Frames of the journeys that firms, a time and foreign places tell: two items of a line at least, or one and a
    verb of sending or visiting where missions are summed up, or named without being told.

    9월 중동에 10개사, 11월 상하이 식품박람회에 7개사를 보낸다: the other item may be a fair.
    """
    made: list[EventFrame] = []
    missions = [f for f in frames if "trade_mission" in f.types and f.line is not None]
    for line in reading.lines:
        if line.block.zone is not Zone.BODY or not GOES.search(reading.text, line.start, line.end):
            continue
        section = [f for f in missions if f.section == line.section and not f.title]
        above = [f for f in section if f.line is not None and _above(f.line, line)]
        # 10개 기업이 중국을 찾아 … 계약했다. 이번 개척단은 …: named in the next sentence, and nowhere founded
        untold = not any(f.occasion for f in section) and not made
        items = _items(reading, line)
        if not (above or (section and untold)):
            made += _sent_unnamed(reading, line, items, frames, section, cues)
            continue
        bare = [item for item in items if not _nouns(reading, item[0].start, item[-1].end)]
        many = {f.mention.start for f in frames if f.line is line and not f.occasion and _at_large(reading, f)}
        nouns = [e for e in _nouns(reading, line.start, line.end) if e.start not in many]
        if len(nouns) > len(items) - len(bare):
            continue  # a noun of the line that is no item's tells of all
        listed = len(items) >= 2 and (len(bare) == len(items) or _sends(line, cues))
        whole_told = untold or any(f.several for f in above)
        alone = len(items) == 1 and ((whole_told and _sends(line, cues)) or _is_sent(reading, line, items[0], cues))
        if bare and (listed or alone):
            whole = (above or section)[-1]
            if _called_off(whole):
                made += _sent_unnamed(reading, line, items, frames, [], cues)
                continue
            told = [(item, end) for item, end in _bounds(items, line) if item in bare]
            made += [_frame(line, whole, item, end) for item, end in told]
            _no_visits(frames, line)
    return made


def _called_off(mission: EventFrame) -> bool:
    return mission.status is not None and mission.status.value == "cancelled"


def _sent_unnamed(
    reading: Reading,
    line: Line,
    items: Sequence[Sequence[_Sign]],
    frames: Sequence[EventFrame],
    missions: Sequence[EventFrame],
    cues: Cues,
) -> list[EventFrame]:
    """지난해 11월에도 호찌민에 의료기업 9곳을 보내: a journey of its own, by the noun of others, or by these words."""
    if len(items) != 1 or _nouns(reading, line.start, line.end):
        return []
    [item] = items
    if not _is_sent(reading, line, item, cues, ahead=False):
        return []
    towns = [sign for sign in item if sign.letter == "P"]
    firms = next(sign for sign in item if sign.letter == "F")
    where = reading.quote(towns[0].start, towns[-1].end)
    missions = [f for f in missions if f.occasion]
    whole = missions[-1] if missions else unnamed(line, Span(towns[0].start, towns[-1].end), "", "", MISSION, RULE)
    _no_visits(frames, line)
    frame = _frame(line, whole, item, line.end)
    kind = WORD_BEFORE.search(reading.text, line.start, firms.start)
    who = f"{kind.group() if kind is not None else ''}{reading.quote(firms.start, firms.end)}"
    frame.name = f"{where} {whole.mention.value.head}" if missions else f"{where}에 {who} 파견"
    frame.leg = False
    return [frame]


def _no_visits(frames: Sequence[EventFrame], line: Line) -> None:
    """뭄바이를 찾아 61만달러를 계약했다: the verb tells of the journey, not of a visit beside it."""
    for frame in frames:
        if frame.line is line and frame.mention.rule == "event.verbal.delegation_visit":
            frame.occasion, frame.several = False, True


def _above(told: Line, line: Line) -> bool:
    return told.section == line.section and told.index < line.index <= told.index + NEAR


def _nouns(reading: Reading, start: int, end: int) -> list[Mention[EventName]]:
    """The nouns of a stretch that tell an occasion themselves: 11월 상하이 국제식품박람회에 7개사를."""
    return [e for e in reading.mentions.events(start, end) if e.value.types and e.value.strength != "weak"]


def _sends(line: Line, cues: Cues) -> bool:
    return any(cues.of(p.lemma) in {"dispatch", "visit"} for p in line.predicates)


def _is_sent(reading: Reading, line: Line, item: Sequence[_Sign], cues: Cues, *, ahead: bool = True) -> bool:
    """3월 20일부터 29일까지 인도 뉴델리와 첸나이에 10개사를 보낼 계획이다: a journey of its own, still to come.

    `ahead`: one that is over will not do, which may be one told already.
    """
    place = [sign for sign in item if sign.letter == "P"][-1]
    sent = next((p for p in line.predicates if p.start >= item[-1].end), None)
    if sent is None or cues.of(sent.lemma) != "dispatch":
        return False
    if item[-1] is not place and ITEM_END.match(reading.text, item[-1].end) is None:
        return False
    future = sent.planned or sent.tense is Tense.FUTURE or (sent.ending is Ending.FINAL and sent.tense is Tense.PRESENT)
    return (future or not ahead) and TO.match(reading.text, place.end) is not None


def _at_large(reading: Reading, frame: EventFrame) -> bool:
    """시장개척단 7회, 해외박람회 10회를 지원하며: kinds, and how many of them."""
    return frame.several or TIMES.match(reading.text, frame.mention.end) is not None


def _items(reading: Reading, line: Line) -> list[tuple[_Sign, ...]]:
    signs = _spell(reading, line)
    word = "".join(sign.letter for sign in signs)
    return [tuple(signs[slice(*match.span())]) for match in ITEM.finditer(word)] if "F" in word else []


def _bounds(items: Sequence[tuple[_Sign, ...]], line: Line) -> list[tuple[tuple[_Sign, ...], int]]:
    """Each item with the end of what is told of it."""
    starts = [item[0].start for item in items[1:]]
    return list(zip(items, [*starts, line.end], strict=True))


def _spell(reading: Reading, line: Line) -> list[_Sign]:
    signs = []
    for date in reading.mentions.dates(line.start, line.end):
        part = date.value.first
        timed = part.month is not None or part.day is not None or part.month_relation is not Relation.NONE
        deadline = DEADLINE.match(reading.text, date.end, line.end) is not None
        if (
            date.value.shape is not Shape.DURATION
            and timed
            and not is_announced(reading.text, date.end)
            and not deadline
        ):
            signs.append(_Sign("T", date.start, date.end, date=date))
    for count in reading.mentions.counts(line.start, line.end):
        before = reading.quote(max(line.start, count.start - BEFORE_FIRMS), count.start)
        theirs = BUYER.search(before + count.value.noun) or MARKET.search(count.value.noun)
        if count.value.unit is CountUnit.FIRM and not theirs:
            signs.append(_Sign("F", count.start, count.end))
    bodies = [b.span for b in reading.mentions.organisations(line.start, line.end)]
    for place in reading.mentions.places(line.start, line.end):
        away = place.value.country != "KR" and place.value.level in AFAR and not place.value.adjectival
        if away and not any(b.overlaps(place.span) for b in bodies):
            signs.append(_Sign("P", place.start, place.end, place=place))
    signs += [_Sign("$", money.start, money.end) for money in reading.mentions.sums(line.start, line.end)]
    return sorted(signs, key=lambda sign: sign.start)


def _frame(line: Line, whole: EventFrame, item: Sequence[_Sign], end: int) -> EventFrame:
    """The mission that an item tells, under the noun of the missions above: 태국 무역사절단."""
    dates = [sign.date for sign in item if sign.date is not None]
    places = [sign.place for sign in item if sign.place is not None]
    head = whole.mention.value.head
    name = f"{places[0].value.name} {head}"
    span = places[0].span
    frame = unnamed(line, span, name, head, ("trade_mission",), RULE)
    frame.position, frame.leg = item[0].start, True
    finest = max(dates, key=lambda d: (d.value.first.day is not None, d.start))
    frame.dates = [Claim(finest, finest.span, "event.date.journey", 0.95)]
    afar = [p for p in places if p.value.level is not PlaceLevel.REGION]
    frame.places = [Claim(p.value, p.span, "event.place.journey", 0.95) for p in afar]
    frame.hosts = [replace(claim) for claim in whole.hosts]
    frame.modifiers = [Span(item[0].start, end)]
    closing = next((p for p in line.predicates if p.start >= span.start and p.ending in CLOSING), None)
    status = tense_status(closing, adnominal=False) if closing is not None else None
    if closing is not None and status:
        frame.status = Claim(status, Span(closing.start, closing.end), "event.status.journey", 0.7)
    return frame
