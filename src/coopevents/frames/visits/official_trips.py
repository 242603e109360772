"""Journeys abroad of a province's or a town's head: 나루시장이 22일 유럽 출장을 떠난다. 김 시장은 … 4개국을 방문한다.

Job: the lines of a section that has no noun for who travels -> one `EventFrame`, with the days, the length and the
lands that the first sentences tell between them.  What is done at the stops is told by its own nouns and verbs.  It
must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import JOURNEYS, Claim, EventFrame, unnamed
from coopevents.frames.occasion.status import tense_status
from coopevents.frames.reading import Line, Reading, inherited
from coopevents.frames.roles.officers import HEAD_OF_PLACE
from coopevents.resolve.announcements import is_announced
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel, PlaceName

RULE = "event.official.trip"
SPEAKS = regex.compile(r"에\s(?:따르면|의하면)|(?:은|는|이|가)\s")
VISIT = "event.verbal.delegation_visit"
OPENING = 6  # body lines of a section in which its subject is told
# 나루도지사가, 김 시장은; heads of state and ministers go on business of the state
HEAD = regex.compile(r"(?:지사|시장|군수|구청장)(?:\([^()\n]{1,20}\))?(?:은|는|이|가)\s")
OFFICE = regex.compile(r"\s?(?:시장|지사|총영사|성장|주지사)(?![가-힣]{0,8}\s?개척)")  # 함부르크 시장의 초청으로
# 유럽 출장을 떠난다, 일본 방문길에 올랐다, 4개국 순방에 나선다
TRIP = regex.compile(r"(?:(?:국외|해외)\s)?(?P<noun>출장|순방|방문)(?:길에|길을|길|을|에)\s")
WORD = regex.compile("출장|순방|방문|찾|떠나|나[간가갔]|돌")
LEAVES = frozenset({"오르다", "떠나다", "나서다", "나가다", "출국하다", "가다"})
GOES = frozenset({"방문하다", "찾다", "순방하다", "순회하다", "돌다", "다녀오다"})
OUTWARD = regex.compile(r"(?:외국에|해외로|(?:국외|해외)\s?(?:출장|순방))")  # 나루시장이 31일부터 4일까지 외국에 나간다
NIGHTS = regex.compile(r"박|간")  # 6박 8일, 5일간
AFAR = frozenset({PlaceLevel.CITY, PlaceLevel.PROVINCE, PlaceLevel.COUNTRY, PlaceLevel.REGION})
LIST = regex.compile(r"(?:시|주|성|현|부)?(?:\([^()\n]{1,20}\))?(?:[,·․‧ㆍ]\s?|[와과]\s|\s및\s|\s)")
BESIDE = 4  # code points between a place and the journey there: 유럽 3국 출장
TAIL = regex.compile(
    r"(?:(?:시|주|성|현|부)(?![가-힣]{2}))?(?:\s등)?(?:\s(?:유럽|아시아)?\s?\d개국)?(?:\s\d개\s?도시)?"
)


def official_trips(reading: Reading, frames: Sequence[EventFrame]) -> list[EventFrame]:
    """A frame for each section that opens with such a journey, none where a noun tells of a delegation or a mission."""
    found = []
    body = (line for line in reading.lines if line.block.zone is Zone.BODY)
    for section, lines in groupby(body, key=lambda line: line.section):
        opening = list(lines)[:OPENING]
        if any(f.section == section and JOURNEYS & set(f.types[:1]) and _by_noun(f) for f in frames):
            continue
        told = [line for line in opening if _tells(reading, line)]
        frame = _frame(reading, told) if told else None
        if frame is not None:
            found.append(frame)
            _no_visits(frames, told, frame)
    return found


def _no_visits(frames: Sequence[EventFrame], told: Sequence[Line], trip: EventFrame) -> None:
    """사가현을 방문해, of the days of the journey: the journey itself."""
    days = {claim.span for claim in trip.dates}
    for frame in frames:
        if frame.line in told and frame.mention.rule == VISIT and any(c.span in days for c in frame.dates):
            frame.occasion, frame.several = False, True


def _by_noun(frame: EventFrame) -> bool:
    return frame.occasion and not frame.mention.rule.startswith("event.verbal.")


def _tells(reading: Reading, line: Line) -> bool:
    """Whether a sentence has its head of a province or town leave for, or visit, a place abroad."""
    if not reading.has(line, WORD) or not reading.has(line, HEAD) or reading.mentions.events(line.start, line.end):
        return False
    return _verb(reading, line) is not None and (bool(_abroad(reading, line)) or reading.has(line, OUTWARD))


def _verb(reading: Reading, line: Line) -> Span | None:
    head = HEAD.search(reading.text, line.start, line.end)
    for predicate in line.predicates:
        if head is None or predicate.start < head.end():
            continue
        goes_out = predicate.lemma in LEAVES and any(
            sign.search(reading.text, head.end(), predicate.end) is not None for sign in (TRIP, OUTWARD)
        )
        if goes_out or (predicate.lemma in GOES and predicate.ending is not Ending.NOMINAL):
            return predicate.span
    return None


def _abroad(reading: Reading, line: Line) -> list[Mention[PlaceName]]:
    """The places abroad that stand before the verb, those of bodies left out."""
    verb = _verb(reading, line)
    bodies = [b.span for b in reading.mentions.organisations(line.start, line.end)]
    places = reading.mentions.places(line.start, verb.start if verb is not None else line.end)
    return [
        p
        for p in places
        if p.value.country != "KR"
        and OFFICE.match(reading.text, p.end) is None
        and p.value.level in AFAR
        and not any(b.overlaps(p.span) for b in bodies)
    ]


def _frame(reading: Reading, told: Sequence[Line]) -> EventFrame | None:
    days = [day for line in told for day in _days(reading, line)]
    lengths = [
        m
        for line in told
        for m in reading.mentions.dates(line.start, line.end)
        if m.value.shape is Shape.DURATION and NIGHTS.search(reading.quote(m.start, m.end))
    ]
    ranges = [day for day in days if day.value.shape is not Shape.POINT]
    trip = next((m for line in told if (m := TRIP.search(reading.text, line.start, line.end)) is not None), None)
    # a journey takes more than a day: 22일 출장을 떠난다, 15일부터 18일까지 … 찾는다, 17일부터 5일간
    if not ranges and not (days and (lengths or trip is not None)):
        return None
    places = [p for line in told for p in _abroad(reading, line)]
    if not places:
        return None
    beside = [p for p in places if trip is not None and 0 <= trip.start() - p.end <= BESIDE]
    span = beside[0].span if beside else _run(reading, places)
    noun = trip["noun"] if trip is not None else "방문"
    frame = unnamed(told[0], span, f"{reading.quote(span.start, span.end)} {noun}", noun, ("delegation_visit",), RULE)
    frame.position = told[0].start
    day = (ranges or days)[0]
    frame.dates = [Claim(day, day.span, "event.date.journey", 0.95)]
    frame.durations = [Claim(m, m.span, "event.date.journey.length", 0.8) for m in lengths[:1] if not ranges]
    afar = [p for p in places if p.value.level is not PlaceLevel.REGION]
    frame.places = [Claim(p.value, p.span, "event.place.journey", 0.95) for p in afar]
    frame.hosts = _hosts(reading, told)[:1]
    verb = _verb(reading, told[0])
    predicate = next((p for p in told[0].predicates if p.span == verb), None)
    if predicate is not None:
        closed = inherited(reading, told[0], predicate)
        status = tense_status(closed, adnominal=predicate.ending is Ending.ADNOMINAL)
        frame.status = Claim(status, predicate.span, "event.status.tense", 0.85) if status else None
    return frame


def _hosts(reading: Reading, told: Sequence[Line]) -> list[Claim[OrganisationName]]:
    """The province or town whose head travels: 충남도에 따르면 김 지사는; 군산시, of 군산시장이."""
    bodies = [b for line in told for b in reading.mentions.organisations(line.start, line.end)]
    named = [b for b in bodies if b.value.kind is OrganisationKind.LOCAL and SPEAKS.match(reading.text, b.end)]
    found = [Claim(b.value, b.span, "event.host.topic", 0.6) for b in named]
    for line in told:
        for match in HEAD_OF_PLACE.finditer(reading.text, line.start, line.end):
            span = Span(*match.span("place"))
            if any(p.value.country == "KR" for p in reading.mentions.places(span.start, span.end)):
                value = OrganisationName(match["place"], OrganisationKind.LOCAL, country="KR")
                found.append(Claim(value, span, "event.host.topic", 0.6))
    return found


def _days(reading: Reading, line: Line) -> list[Mention[DateExpression]]:
    return [
        m
        for m in reading.mentions.dates(line.start, line.end)
        if m.value.shape is not Shape.DURATION
        and (m.value.first.day is not None or m.value.first.day_relation is not Relation.NONE)
        and not is_announced(reading.text, m.end)
    ]


def _run(reading: Reading, places: Sequence[Mention[PlaceName]]) -> Span:
    """Places told in one run, as written: 일본 도쿄와 가고시마현, 영국·프랑스·독일 등 4개국."""
    first = last = places[0]
    for place in places[1:]:
        if LIST.fullmatch(reading.quote(last.end, place.start)) is None:
            break
        last = place
    tail = TAIL.match(reading.text, last.end)
    return Span(first.start, tail.end() if tail is not None else last.end)
