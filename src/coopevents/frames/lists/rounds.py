"""Rounds: one kind of occasion at several times and places, told as a list.

Job: a mention with a list of days and places in its sentence (3월 하노이, 5월 방콕에서 상담회를 연다), a list below the
line that names what is listed (사절단 일정은 다음과 같다. ▲3월 베트남 ▲5월 중국), -> a frame for each item, with noun,
bodies and status of the whole.  It must not know drafts.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.clauses import Clause, Ending
from coopevents.document import Kind, Mention, Span, Zone
from coopevents.frames.lists.legs import Leg, legs_of, single_leg
from coopevents.frames.lists.list_heads import heading_above, lists_others, lists_talks, lists_towns, talks_of
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.occasion.no_event_dates import DEADLINE
from coopevents.frames.occasion.status import tense_status
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.frames.telling import Telling
from coopevents.lexicon.cues import Cues
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import EventName, PlaceLevel

RULE = "event.round"
HEADED = regex.compile(r"[」』’'”\")]?(?:\([^()\n]{0,20}\))?(?:은|는|이|가|을|를|도|:)?(?=[\s▲△◆■●])")
ON_THE_WAY = frozenset({"돌다", "순회하다", "방문하다", "찾다", "거치다", "잇다", "찾아가다"})
NEAR = 60  # code points between the last item of a list and the noun that it is told of
TALKS = regex.compile(r"상담|바이어|판로|시장을? 개척")
LEAD_LINES = 3  # lines above a list in which what is listed is named
BRACKETS = frozenset("【[<〈")
ITEM_WIDTH = 90  # a longer line is prose
JOURNEY_GAP = 5  # days between two stops of one journey at most
COME = frozenset({"찾다", "방문하다", "찾아오다"})
VISITED = regex.compile(r"\S[을를]\s$")  # behind the list: another object
TOLD_OF = frozenset({"hold", "held", "dispatch", "visit", "participate", "consult", "invite"})
SENTENCE = regex.compile(r"[다요]\.?\s*$")
# 5월 방콕(15~20일, 10개사) : 입점 협약을 이끌어냈다
COLON = regex.compile(r"[^()\n:：]{0,6}(?:\([^()\n]{1,30}\)|\))?\s?[:：]\s")
JOURNEY = regex.compile(r"박|일정|파견|방문|순방|여정|출장")  # what is told with the days of a journey
AROUND = 24  # code points behind them in which it is
HEADED_DAY = "date.headed"
NUMBERED = regex.compile(r"\d+|[가나다라마바사아자차카타파하](?=[.)])|[①-⑳]")
CALLED_OFF = regex.compile(r"(?:취소|무산|연기)(?:됨|되었음)?\.?\s*$")  # 6월 두바이 : 현지 사정으로 취소


def distribute(telling: Telling) -> list[EventFrame]:
    """A frame for each item of the list that a mention is told with, else the frame alone."""
    frame = telling.frame
    if frame.generic:
        return [frame]
    before = _before(telling)
    legs = before or _behind(telling)
    if not legs:
        return [frame]
    if "trade_mission" in frame.types and not _journeys(legs):
        return _journey(telling, legs)
    made = [_leg_frame(frame, leg) for leg in legs]
    if not before:
        for leg, item in zip(legs, made, strict=True):
            _stand(item, leg)
    return made


def _before(telling: Telling) -> tuple[Leg, ...]:
    """두바이에서 6일, 카이로에서 8일 | 상담회를: a list in the clause of the mention, or in one that modifies it."""
    line, start = telling.line, _own_town(telling) or telling.frame.name_span.start
    legs = legs_of(telling.reading, line, max(line.start, telling.previous), start)
    if not legs or start - legs[-1].end > NEAR:
        return ()
    if telling.reading.mentions.agreements(legs[-1].end, start) and "agreement_signing" not in telling.frame.types:
        return ()  # 5월 구미, 7월 안양과 협약을 맺었으며, 10월 전시회에: with whom it was signed
    own = telling.scope.own
    told = [c for c in line.clauses[line.clause_at(legs[0].start).index : own.index] if c.predicate is not None]
    return legs if all(_leads_to(clause) for clause in told[-2:]) and len(told) <= 2 else ()


def _own_town(telling: Telling) -> int | None:
    """23일 부르사, 25일 이스탄불 | 상담회를: where the town ends that the name begins with, the last item."""
    start, end = telling.frame.name_span.start, telling.mention.end
    if telling.mention.value.quoted:
        return None
    towns = [p for p in telling.reading.mentions.places(start, end) if p.value.level is PlaceLevel.CITY]
    first = towns[0] if towns and towns[0].start == start and not towns[0].value.adjectival else None
    if first is None or telling.reading.quote(first.end, first.end + 1) != " ":
        return None
    days = telling.reading.mentions.dates(telling.line.start, start)
    apart = telling.reading.quote(days[-1].end, start) if days else ""
    return first.end if apart == " " else None  # not 11월에는 방콕 식품박람회에


def _journey(telling: Telling, legs: Sequence[Leg]) -> list[EventFrame]:
    """사절단은 22일 하노이, 24일 방콕에서 상담회를 연다: one journey, from the first day to the last, and its talks."""
    frame = telling.frame
    ends = (legs[0].date, "event.date.depart"), (legs[-1].date, "event.date.return")
    kept = {Shape.POINT, Shape.RANGE}
    frame.dates = [Claim(date, date.span, rule, 0.88) for date, rule in ends if date.value.shape in kept]
    both = len(frame.dates) == 2
    whole = _told_whole(telling, legs[0].start)
    if whole is not None:
        frame.dates = [Claim(whole, whole.span, "event.date.journey", 0.9)]
    places = [place for leg in legs for place in leg.places if place.value.level is not PlaceLevel.REGION]
    frame.places = [Claim(place.value, place.span, "event.place.distributed", 0.9) for place in places]
    if not both:
        return [frame]
    events = telling.reading.mentions.events(legs[-1].end, telling.line.end)
    behind = min((e.start for e in events if e.value.strength == "strong"), default=telling.line.end)
    frame.modifiers.append(Span(legs[-1].end, behind))  # … 상파울루(9~10일)를 차례로 찾아 수입상 160명을 만났다
    talks = replace(frame, types=("consultation",), generic=False, definite=False)
    value = EventName("상담회", "상담회", ("consultation",), "strong", quoted=False)
    talks.mention = Mention(Kind.EVENT, frame.mention.start, frame.mention.end, value, RULE)
    return [frame, *(named_leg(telling.reading, talks, leg, telling.line) for leg in legs)]


def _told_whole(telling: Telling, end: int) -> Mention[DateExpression] | None:
    """14일부터 22일까지 7박 9일간의 일정으로 파견돼 | 16일 …: the days of the journey, told before its stops."""
    told = telling.reading.mentions.dates(telling.frame.mention.end, end)
    whole = [m for m in told if m.value.shape in {Shape.RANGE, Shape.SPAN} and m.value.first.day is not None]
    if len(whole) != 1 or not JOURNEY.search(telling.quote(whole[0].start, min(end, whole[0].end + AROUND))):
        return None
    return whole[0]


def _leads_to(clause: Clause) -> bool:
    """수원·구미에서 지방 기업을 대상으로 한 | 상담회, 12일 서울, 14일 부산을 돌며 | 설명회를; not 부산으로 이어지며."""
    predicate = clause.predicate
    return predicate is not None and (predicate.ending is Ending.ADNOMINAL or predicate.lemma in ON_THE_WAY)


def _behind(telling: Telling) -> tuple[Leg, ...]:
    """상담회는 | 두바이 4. 6(월), 카이로 4. 8(수) 차례로: a list behind that no other noun of its clause has."""
    line, end = telling.line, telling.frame.mention.end
    headed = HEADED.match(telling.reading.text, end, line.end)
    if headed is None:
        return ()
    legs = legs_of(telling.reading, line, end, line.end)
    if not legs or legs[0].start - end > NEAR:
        return ()
    if line.predicates_in(end, legs[0].start) and headed.group()[-1:] not in {"은", "는"}:
        return ()  # 설명회를 연 데 이어 10일 대전, 12일 대구에서
    clause = line.clause_at(legs[-1].end - 1)
    others = telling.reading.mentions.events(end, line.end)
    if any(o.value.strength != "weak" and (o.end <= legs[-1].start or o.start < clause.end) for o in others):
        return ()
    return legs


def _stand(frame: EventFrame, leg: Leg) -> None:
    """(시장개척단) 3월 자카르타(8개사, 42만 달러), 5월 이스탄불(7개사, …): what follows an item is told of it."""
    frame.mention = Mention(Kind.EVENT, leg.start, leg.end, frame.mention.value, RULE)
    frame.name_span = Span(leg.start, leg.end)


def _journeys(legs: Sequence[Leg]) -> bool:
    """Whether the items are journeys of their own: months, or days so far apart that nobody stays away between them."""
    return all(_apart(a, b) for a, b in itertools.pairwise(leg.date.value for leg in legs))


def _apart(before: DateExpression, after: DateExpression) -> bool:
    if (before.first.day is None) != (after.first.day is None):
        return True  # 4월 뉴델리(26~29일), 5월 두바이: a stop has a day
    gap = _ordinal(after) - _ordinal(before, last=True)
    return gap > JOURNEY_GAP or gap < 0


def _ordinal(date: DateExpression, *, last: bool = False) -> int:
    part = (date.last if last else None) or date.first
    month = part.month or date.first.month or 0
    return month * 31 + (part.day or 0)


def _leg_frame(frame: EventFrame, leg: Leg) -> EventFrame:
    """The frame of the whole with the day and the places of one item."""
    places = [p for p in leg.places if p.value.level is not PlaceLevel.REGION]
    weak = frame.mention.value.strength == "weak"
    named = weak or "trade_mission" in frame.types or bool(frame.name_cities)
    return replace(
        frame,
        position=leg.start,
        dates=[Claim(leg.date, leg.date.span, "event.date.distributed", 1.0)],
        durations=[],
        places=[Claim(place.value, place.span, "event.place.distributed", 1.0) for place in places],
        countries=[] if places else list(frame.countries),
        hosts=list(frame.hosts),
        organizers=list(frame.organizers),
        sponsors=list(frame.sponsors),
        rejected=list(frame.rejected),
        name_cities=set(),
        definite=False,
        several=False,
        occasion=True,
        leg=True,
        name=f"{_whereabouts(frame, leg)} {frame.mention.value.head if not weak else frame.name}"
        if named
        else frame.name,
    )


def _whereabouts(frame: EventFrame, leg: Leg) -> str:
    """What tells an item from the others: the region of a journey (중동 사절단), the town of talks (뉴델리 상담)."""
    towns = [p for p in leg.places if p.value.level is PlaceLevel.CITY and "trade_mission" not in frame.types]
    return (towns or leg.places)[0].value.name


def list_frames(reading: Reading, frames: Sequence[EventFrame], cues: Cues) -> list[EventFrame]:
    """Frames of the items of lists that have no noun of their own; what is listed stands in the lines above."""
    made: list[EventFrame] = []
    told = {
        f.line.index
        for f in frames
        if f.line is not None and f.occasion and not f.generic and not f.title
        if f.mention.value.strength != "weak" or f.name_cities  # 슈투트가르트 상담은 15일, 만하임 상담은 18일
    }
    run: list[tuple[Line, tuple[Leg, ...]]] = []
    for line in (*reading.lines, None):
        legs = _items(reading, line, cues) if line is not None and line.index not in told else ()
        if line is not None and legs and (not run or _goes_on(reading, run[-1][0], line)):
            run.append((line, legs))
            continue
        if line is not None and run and not legs and _deeper(reading, run[0][0], line):
            continue  # · 5월 뭄바이 : 8개사 ⏎ - 펌프 제조사가 22만 달러 계약 ⏎ · 6월 두바이
        made += _of_run(reading, run, frames, cues)
        run = [(line, legs)] if line is not None and legs else []
    return made


def _goes_on(reading: Reading, before: Line, line: Line) -> bool:
    """The next line, or the next item of a list whose items have lines below them."""
    mark = _mark(reading, line)
    beside = bool(mark) and _kind(mark) == _kind(_mark(reading, before))
    return line.section == before.section and (line.index == before.index + 1 or beside)


def _kind(mark: str) -> str:
    """What the marks of one list share: 가. and 나., 1) and 2)."""
    return NUMBERED.sub("n", mark)


def _mark(reading: Reading, line: Line) -> str:
    """The mark of an item, or the bracket that opens its heading: 【1차】 중남미, <1차 중남미, 5. 11~13>."""
    first = reading.quote(line.block.start, line.block.start + 1)
    return line.block.marker or (first if first in BRACKETS else "")


def _deeper(reading: Reading, item: Line, line: Line) -> bool:
    """Whether a line stands below an item of a list, by its level or another mark, or goes on in it."""
    if _mark(reading, item) in BRACKETS and not _mark(reading, line) and line.section == item.section:
        return True  # 【1차】 중남미 (5. 11~13) ⏎ 바이어 39개사가 접속했다.
    if not item.block.marker or line.section != item.section:
        return False
    if not line.block.marker and line.block.level == 0:
        return (
            line.block.zone is Zone.BODY and line.end - line.start <= ITEM_WIDTH
        )  # ▶ 하노이 3월 14일 ⏎ 상담회 : 54개사
    if line.block.level < item.block.level:
        return False
    other = _kind(line.block.marker) not in {"", _kind(item.block.marker)}
    return other or line.block.level > item.block.level or line.start != line.block.start


def _items(reading: Reading, line: Line, cues: Cues) -> tuple[Leg, ...]:
    """The items that a line without a noun for an occasion tells: several of a sentence, one of a line of a list."""
    if line.block.zone in SILENT | {Zone.TITLE, Zone.TABLE, Zone.CAPTION}:
        return ()
    if any(e.value.types and e.value.strength == "strong" for e in reading.mentions.events(line.start, line.end)):
        return ()
    if any(DEADLINE.match(reading.text, d.end, line.end) for d in reading.mentions.dates(line.start, line.end)):
        return ()
    legs = legs_of(reading, line, line.start, line.end)
    if legs:
        return legs if _tells(reading, line, legs[-1].end, cues) else ()
    text = reading.quote(line.start, line.end)
    prose = len(text) > ITEM_WIDTH or SENTENCE.search(text) is not None
    leg = single_leg(reading, line, line.start, line.end) if line.block.marker or not prose else None
    if leg is None or (prose and COLON.match(reading.text, leg.end, line.end) is None):
        return ()
    return (leg,)


def _tells(reading: Reading, line: Line, start: int, cues: Cues) -> bool:
    """Whether what stands behind a list tells of occasions: 9월 동유럽으로 파견을 늘리고, 양곤에서 상담을 한다."""
    behind = [p for p in line.predicates if p.start >= start]
    near = [p for p in behind if p.start - start <= NEAR]
    closing = [p for p in behind if p.ending in {Ending.FINAL, Ending.QUOTED}]
    if any(p.lemma in COME and VISITED.search(reading.quote(start, p.start)) for p in closing):
        return False  # 3월 방콕에서, 10월 하노이에서 나루시를 찾았다: who came from there
    told = any(cues.of(p.lemma) in TOLD_OF or p.lemma in {"이다", "이어지다"} for p in (*near, *closing))
    return not closing or told or TALKS.search(reading.quote(start, min(start + NEAR, line.end))) is not None


def _of_run(
    reading: Reading, run: Sequence[tuple[Line, tuple[Leg, ...]]], frames: Sequence[EventFrame], cues: Cues
) -> list[EventFrame]:
    legs = [(line, leg) for line, found in run for leg in found]
    listed = any(leg.date.rule == HEADED_DAY for _, leg in legs)  # beside items that have a noun of their own
    if len(legs) < 2 and not listed:
        return []
    sent = any(cues.of(p.lemma) == "dispatch" for line, _ in run for p in line.predicates)
    # 전북(6월), 충남(9월) 등 전국을 순회하며: where no mission was sent, what is told above goes from town to town
    whole = (whole_above(frames, run[0][0], "trade_mission") if sent else None) or whole_above(frames, run[0][0])
    whole = (_beside(frames, run[0][0]) if listed else None) or whole
    heading = heading_above(reading, run[0][0])
    if whole is None and lists_towns(reading, run[0][0]):
        whole = _told_before(frames, run[0][0])
    if lists_talks(reading, heading) and not sent:
        whole = talks_of(whole_above(frames, run[0][0], "trade_mission") or whole, RULE)
    if whole is None or lists_others(reading, heading, whole):
        return []
    if "delegation_visit" in whole.types and not _journeys([leg for _, leg in legs]):
        return []  # ▶ 독일(13~15일) ⏎ ▶ 영국(18~20일): stops of one delegation
    if "trade_mission" in whole.types and not _journeys([leg for _, leg in legs]):
        whole = talks_of(whole, RULE)
        assert whole is not None
    for frame in frames:  # 3기는 양곤에서 수출 상담을 한다: what a journey does
        inside = any(line is frame.line for line, _ in legs) and frame.mention.value.strength == "weak"
        frame.occasion = frame.occasion and not (inside and "trade_mission" in whole.types)
    return [named_leg(reading, whole, leg, line) for line, leg in legs]


def _beside(frames: Sequence[EventFrame], item: Line) -> EventFrame | None:
    """○ (오스트라바, 10. 16) … 열린 수출상담회에 ⏎ ○ (카토비체, 10. 18) …: what the item before has a noun for."""
    others = [f for f in frames if f.line is not None and f.section == item.section and f.position < item.start]
    level = [f for f in others if f.line is not None and f.line.block.level == item.block.level and f.dates]
    if not level or level[-1].mention.value.strength != "strong":
        return None
    return replace(level[-1], hosts=[], organizers=[], sponsors=[])


def _told_before(frames: Sequence[EventFrame], first: Line) -> EventFrame | None:
    """2. 국가별 주요 성과 ⏎ 가. 베트남(하노이, 3. 14): the journey or the talks that the sections above tell of."""
    above = [f for f in frames if f.position < first.start and f.occasion and not f.other_year and not f.leg]
    kinds = ("trade_mission", "consultation")
    told = [f for kind in kinds for f in above if kind in f.types and f.mention.value.strength == "strong"]
    return told[0] if told else None


def named_leg(
    reading: Reading, whole: EventFrame, leg: Leg, line: Line, telling: EventFrame | None = None
) -> EventFrame:
    """An item without a noun, under the noun of the whole: 하노이 상담회; `telling` has a status of its own."""
    frame = _leg_frame(whole, leg)
    name = f"{_whereabouts(whole, leg)} {whole.mention.value.head}"
    value = EventName(name, whole.mention.value.head, whole.types, "strong", quoted=False)
    frame.mention = Mention(Kind.EVENT, leg.start, leg.end, value, RULE)
    frame.name, frame.name_span = name, Span(leg.start, leg.end)
    frame.line, frame.modifiers, frame.title, frame.background = line, [], False, False
    if telling is not None:
        frame.status, frame.hosts = telling.status or frame.status, telling.hosts or frame.hosts
    elif line is not whole.line:
        frame.status = _own_status(reading, line, leg) or frame.status
    return frame


def _own_status(reading: Reading, line: Line, leg: Leg) -> Claim[str] | None:
    """올들어 내보낸 협력단은 2월의 일본, 3월의 대만이다: as the list has it, where the whole is still to come."""
    off = CALLED_OFF.search(reading.text, leg.end, line.end) if line.block.marker else None
    if off is not None:
        return Claim("cancelled", Span(*off.span()), "event.status.cancel", 1.0)
    before = [p for p in line.predicates if p.end <= leg.start and p.ending is Ending.ADNOMINAL]
    behind = [p for p in line.predicates if p.start >= leg.end and p.ending in {Ending.FINAL, Ending.QUOTED}]
    for predicate in (*[p for p in behind[:1] if p.lemma != "이다"], *before[-1:]):
        value = tense_status(predicate, adnominal=predicate.ending is Ending.ADNOMINAL)
        if value is not None:
            return Claim(value, predicate.span, "event.status.round", 0.6)
    return None


def whole_above(frames: Sequence[EventFrame], first: Line, kind: str | None = None) -> EventFrame | None:
    """What the lines above a list name last; of a `kind`, wherever in the section it is told."""
    above = [
        f
        for f in frames
        if f.line is not None
        and (kind in f.types or first.index - LEAD_LINES <= f.line.index <= first.index)
        and (kind is None or kind in f.types)
        and f.position < first.end
        and f.section == first.section
        and f.types
        and f.mention.value.strength not in {"weak", "generic"}
        and not f.other_year
        and not f.leg
    ]
    return max(above, key=lambda f: f.position) if above else None
