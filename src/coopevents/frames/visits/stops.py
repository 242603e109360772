"""Stops of a journey told by their town alone: 이틀 뒤 산티아고에서 …, 이틀 동안 상담이 이어진 리마에서는 …

Job: the frames of a document's missions + its lines -> frames of the talks at each stop that no noun names. A stop is a
foreign town (or country) of the journey with a day of its own, or with talks counted.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents import regex
from coopevents.clauses import Ending, Tense
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.occasion.no_event_dates import DEADLINE
from coopevents.frames.occasion.place_results import PlaceResult, place_results
from coopevents.frames.occasion.status import tense_status
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.cues import Cues
from coopevents.values.counts import CountUnit
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import OrganisationKind, PlaceLevel, PlaceName, is_abroad

RULE = "event.stop"
# 산티아고에서, 리마에서는, 호찌민에는; 상파울루 티볼리호텔에 차린; 슈투트가르트상공회의소에서; 프놈펜 상담은
AT = regex.compile(
    r"(?:시|현지|등지)?(?:\([^()\n]{1,20}\))?(?:에서는|에서도|에서의|에서|에선|에는|엔)(?![가-힣])"
    r"|(?:\s?[가-힣A-Za-z]{1,14}?){0,2}(?:호텔|센터|회관|전시장|상의|상공회의소|컨벤션|무역관)(?:에서는|에서|에는|에선|에\s(?:상담장을\s)?(?:차린|차리고|차려|마련한|마련된|마련해))"
    r"|(?:시)?(?:은|는)\s(?=\d{1,2}일)"  # 부다페스트는 13일 하루뿐이었다
    r"|(?:시)?(?:으로|로)\s(?:(?:자리|장소|무대)를\s)?(?:옮[겨긴]|이동[한해]|건너[간가]|넘어[간가])"
)
TALKS_OF = regex.compile(
    r"\s(?:수출|무역|현지|구매|종합|비즈니스|첫|1:1|1대1)?\s?상담(?:회|장)?(?:은|는|에서|에는|에|이|의)"
)
MET_THERE = regex.compile(r"에서\s(?:만난|만나|사귄|알게)")  # 이스탄불에서 만난 수입상과 7월 계약을 맺었다: afterwards
TALKED = regex.compile(r"상담|바이어|미팅|매칭")
DEALT = regex.compile(r"계약|협약|MOU|양해각서|의향서|LOI|주문|수출|판촉|현지 업체|현지 기업")
# 19일 뉴캐슬에서 연구소와 협약을 맺었다: a signing alone is no talks
TRADED = regex.compile(r"계약|의향서|LOI|주문|수출|판촉|현지 업체|현지 기업")
LIST_JOINT = regex.compile(r"(?:시|등)?(?:,|와|과|·|\s및)\s?")
TOPIC = regex.compile(r"[」』’'”\"]?(?:\([^()\n]*\))?(?:은|는|이|가)(?![가-힣])")
# 하노이에 보낸, 자카르타에서 열린 박람회에: another occasion
ELSEWHERE = frozenset({Relation.LAST, Relation.NEXT})
SEVERAL = regex.compile(r"\d\s?개\s?(?:국|나라)|순회")
UNITS = frozenset({CountUnit.FIRM, CountUnit.PERSON})
MEETINGS = regex.compile(r"\d여?\s?(?:건|차례|회)")
CLOSING = frozenset({Ending.FINAL, Ending.QUOTED})
COMPANY = OrganisationKind.COMPANY
DAY_BEFORE = 45  # code points between a day and the stop that it is told of


@dataclass(frozen=True, slots=True)
class _Stop:
    """A foreign place of a line where talks are told; `end`: where the next stop begins."""

    place: Mention[PlaceName]
    before: int
    end: int

    @property
    def land(self) -> str | None:
        return self.place.value.country

    @property
    def town(self) -> str:
        return self.place.value.standard


def stop_frames(reading: Reading, frames: Sequence[EventFrame], cues: Cues) -> list[EventFrame]:
    """Frames of the stops that the document's journeys make; where a line has talks without a town, they get it."""
    made: list[EventFrame] = []
    for section in {frame.section for frame in frames}:
        journeys = [f for f in frames if f.section == section and _is_journey(f)]
        if journeys:
            made += _of_section(reading, frames, section, journeys, cues)
    return made


def _of_section(
    reading: Reading, frames: Sequence[EventFrame], section: int, journeys: Sequence[EventFrame], cues: Cues
) -> list[EventFrame]:
    made: list[EventFrame] = []
    first = min(j.line.index for j in journeys if j.line is not None)
    lands = countries = {code for j in journeys for code in _countries(j)}
    if len(countries) == 1 and any(_goes_round(reading, j.line) for j in journeys if j.line is not None):
        countries = set()  # not all of them are told with it
    lone = _lone_town(reading, section, countries)
    for line in reading.lines:
        if line.section != section or line.block.zone is not Zone.BODY:
            continue
        beside = [f for f in frames if f.line is not None and f.line.index == line.index]
        run = _run(reading, line, beside, countries) if line.index >= first or _named(beside) else ()
        if run:
            made += _of_run(reading, line, run, beside, journeys, cues)
            _told_by_stops(frames, section, {item.place.value.standard for item in run})
        if run or line.index < first or _tells_of_another(reading, line, beside):
            continue
        stops = [s for s in _stops(reading, line) if not _whole(s, lands, journeys) and s.town != lone]
        stops = [s for s in stops if s.land in countries or not countries or _on_its_day(reading, line, s, cues)]
        if line.index == first:  # 사절단은 11일 하노이에서 바이어를 만난 데 이어 13일 방콕에서 35건을 상담했다
            stops = [s for s in stops if _days(reading, line, s, cues)]
            stops = stops if len(stops) >= 2 else []
        for stop in stops:
            frame = _frame(reading, line, stop, beside, journeys[0], cues, several=len(stops) > 1)
            if frame is not None:
                made.append(frame)
    return made


def _named(beside: Sequence[EventFrame]) -> bool:
    return any("trade_mission" in frame.types for frame in beside)


def _run(reading: Reading, line: Line, beside: Sequence[EventFrame], countries: set[str]) -> tuple[PlaceResult, ...]:
    """The results by place of a line that tells of no other year."""
    run = place_results(reading, line, countries)
    former = any("trade_mission" in f.types and f.other_year for f in beside)
    if not run or former:
        return ()
    dates = reading.mentions.dates(line.start, run[0].span.start)
    return () if any(d.value.first.year_relation in ELSEWHERE for d in dates) else run


def _lone_town(reading: Reading, section: int, countries: set[str]) -> str | None:
    """베트남 사절단이 … . 사절단은 호치민에서 320만 달러를 상담했다: the one town of a journey to one land, no stop."""
    told = {
        place.value.standard
        for line in reading.lines
        if line.section == section
        for place in reading.mentions.places(line.start, line.end)
        if place.value.level is PlaceLevel.CITY and is_abroad(place.value.country)
    }
    return told.pop() if len(told) == 1 and len(countries) == 1 else None


def _whole(stop: _Stop, lands: set[str], journeys: Sequence[EventFrame]) -> bool:
    """인도 시장개척단은 인도에서 174건을 상담했다: the whole of a journey, no stop of it."""
    land = {stop.place.value.country}
    alone = lands == land or any(_countries(journey) == land for journey in journeys)
    return stop.place.value.level is PlaceLevel.COUNTRY and alone


def _is_journey(frame: EventFrame) -> bool:
    cancelled = frame.status is not None and frame.status.value == "cancelled"
    journey = "trade_mission" in frame.types and frame.occasion and not frame.title
    elsewhere = any(c.value.value.first.year_relation in ELSEWHERE for c in frame.dates if c.weight >= 0.5)
    return journey and not (elsewhere or frame.several or frame.other_year or frame.background or cancelled)


def _goes_round(reading: Reading, line: Line) -> bool:
    """동남아 사절단이 3개국을 돌며: a journey through a region, or several countries."""
    regions = any(p.value.level is PlaceLevel.REGION for p in reading.mentions.places(line.start, line.end))
    return regions or SEVERAL.search(reading.quote(line.start, line.end)) is not None


def _countries(journey: EventFrame) -> set[str]:
    codes = {c.value.country for c in journey.places} | {c.value for c in journey.countries}
    return {code for code in codes if code and code != "KR"}


def _tells_of_another(reading: Reading, line: Line, beside: Sequence[EventFrame]) -> bool:
    """지난해 폴란드에 보낸 사절단은: another journey, or another year."""
    for frame in beside:
        bare = len(frame.name) <= len(frame.mention.value.head) + 1
        acts = (
            bare and TOPIC.match(reading.text, frame.mention.end, line.end) is not None
        )  # 사절단은 23일 …에서 상담을 벌인다
        if "trade_mission" in frame.types and (frame.other_year or ((frame.dates or frame.places) and not acts)):
            return True
    return any(d.value.first.year_relation in ELSEWHERE for d in reading.mentions.dates(line.start, line.end))


def _on_its_day(reading: Reading, line: Line, stop: _Stop, cues: Cues) -> bool:
    """13일 방콕으로 옮겨 …: a town with a day of its own, in a land that is not told with the journey."""
    return stop.place.value.level is PlaceLevel.CITY and bool(_days(reading, line, stop, cues))


def _stops(reading: Reading, line: Line) -> list[_Stop]:
    found: list[Mention[PlaceName]] = []
    for place in reading.mentions.places(line.start, line.end):
        value = place.value
        if not is_abroad(value.country) or value.level not in {PlaceLevel.CITY, PlaceLevel.COUNTRY}:
            continue
        if MET_THERE.match(reading.text, place.end, line.end):
            continue
        if AT.match(reading.text, place.end, line.end) or TALKS_OF.match(reading.text, place.end, line.end):
            found.append(place)
    cities = {p.value.country for p in found if p.value.level is PlaceLevel.CITY}
    found = [p for p in found if p.value.level is PlaceLevel.CITY or p.value.country not in cities]
    found = [p for p in found if not _listed(reading, line, p)]
    stops = []
    for i, place in enumerate(found):
        before = found[i - 1].end if i else line.start
        end = found[i + 1].start if i + 1 < len(found) else line.end
        stops.append(_Stop(place, before, end))
    return stops


def _listed(reading: Reading, line: Line, place: Mention[PlaceName]) -> bool:
    """콜롬비아와 아르헨티나, 칠레에서 한 차례씩: the last of several, no stop of its own."""
    before = reading.mentions.places(max(line.start, place.start - 24), place.start)
    start = next(
        (p.start for p in before if reading.quote(p.end, place.start) == " "), place.start
    )  # 말레이시아 | 페낭
    return any(LIST_JOINT.fullmatch(reading.quote(p.end, start)) for p in before if p.end <= start)


def _frame(
    reading: Reading,
    line: Line,
    stop: _Stop,
    beside: Sequence[EventFrame],
    journey: EventFrame,
    cues: Cues,
    *,
    several: bool = False,
) -> EventFrame | None:
    """The talks at a stop, None where they are told by a noun or nothing is told of them.

    Of several stops (`several`) contracts alone will do: 모스크바에서 23건, 바르샤바에서는 15건을 계약했다.
    """
    told = [f for f in beside if f.occasion and "trade_mission" not in f.types]
    if any(stop.place.value.standard in _cities(f) for f in told):
        return None
    if any(f.mention.start >= stop.place.start and f.mention.start < stop.end for f in told):
        nameless = [f for f in told if "consultation" in f.types and not _cities(f) and f.mention.start < stop.end]
        for frame in nameless:
            frame.places.append(Claim(stop.place.value, stop.place.span, "event.place.stop", 0.9))
        return None
    days = _days(reading, line, stop, cues)
    stretch = reading.quote(stop.place.start, stop.end)
    # 23일 슈투트가르트에서, 28일에는 밀라노에서 상담을 벌인다: what the clause tells of both
    around = reading.quote(stop.before, max(stop.end, line.clause_at(stop.place.end).end))
    if days and stop.end == line.end:  # 분위기는 이틀 뒤 산티아고에서 바뀌었다. 이곳에서 … 계약을 맺었다.
        following = reading.lines[line.index + 1 : line.index + 2]
        behind = "".join(reading.quote(f.start, f.end) for f in following if f.block.index == line.block.index)
        around, stretch = around + behind, stretch + behind
    counted = any(c.value.unit in UNITS for c in reading.mentions.counts(stop.place.end, stop.end))
    results = counted or bool(MEETINGS.search(stretch)) or bool(reading.mentions.sums(stop.place.end, stop.end))
    talked = TALKED.search(around) is not None
    firms = [b for b in reading.mentions.organisations(line.start, stop.place.start) if b.value.kind is COMPANY]
    dealt = DEALT.search(stretch) is not None and not firms  # ㈜나래는 체코에서 270만 달러를 계약했다
    traded = dealt and TRADED.search(stretch) is not None
    if not ((days and (talked or traded)) or (talked and results) or (several and dealt and results)):
        return None
    return _made(line, stop, days, journey)


def _made(line: Line, stop: _Stop, days: Sequence[Mention[DateExpression]], journey: EventFrame) -> EventFrame:
    """The frame of the talks at a stop."""
    name = f"{stop.place.value.name} 상담회"
    span = stop.place.span
    frame = unnamed(line, span, name, "상담회", ("consultation",), RULE)
    frame.dates = [Claim(day, day.span, "event.date.stop", 0.9) for day in days]
    frame.places = [Claim(stop.place.value, span, "event.place.stop", 1.0)]
    if stop.place.value.level is PlaceLevel.CITY:
        frame.name_cities = {stop.place.value.standard}
    frame.status = _status(line, stop) or journey.status
    return frame


def _of_run(
    reading: Reading,
    line: Line,
    run: Sequence[PlaceResult],
    beside: Sequence[EventFrame],
    journeys: Sequence[EventFrame],
    cues: Cues,
) -> list[EventFrame]:
    """하노이에서 78건, 방콕에서 55건 등 모두 133건을 상담했다: a stop for each item, the total the journey's.

    What a noun of the sentence (상담회는 …) would tell of both towns is told by the stops.
    """
    made, owned = [], []
    before = [j for j in journeys if j.line is not None and j.line.index <= line.index]
    journey = before[-1] if before else journeys[0]
    told = [f for f in beside if "consultation" in f.types and not f.mention.value.quoted]
    for i, item in enumerate(run):
        named = [f for f in told if f.occasion and _cities(f) == {item.place.value.standard}]
        own = next((f for f in named if f.mention.start <= item.span.end), None)
        if own is None:
            left = run[i - 1].span.end if i else line.start
            stop = _Stop(item.place, left, item.span.end)
            own = _made(line, stop, _days(reading, line, stop, cues), journey)
            made.append(own)
        own.modifiers.append(item.span)
        owned.append(own)
    for frame in told:
        if frame in owned:
            continue
        if len(_cities(frame)) != 1 or frame.mention.start > run[-1].span.start:
            frame.occasion, frame.several = False, True
    events = reading.mentions.events(run[-1].span.end, line.end)
    end = min((e.start for e in events if e.value.strength == "strong"), default=line.end)
    journey.modifiers.append(Span(run[-1].span.end, end))
    return made


def _told_by_stops(frames: Sequence[EventFrame], section: int, towns: set[str]) -> None:
    """바르샤바, 프라하를 찾아 수출상담회를 가졌다: the talks of all the towns whose results stand by town."""
    for frame in frames:
        own = _cities(frame)
        plain = "consultation" in frame.types and not frame.mention.value.quoted and not frame.leg
        if plain and frame.section == section and len(own) >= 2 and own <= towns:
            frame.occasion, frame.several = False, True


def _cities(frame: EventFrame) -> set[str]:
    return frame.name_cities | {c.value.standard for c in frame.places if c.weight >= 0.5}


def _days(reading: Reading, line: Line, stop: _Stop, cues: Cues) -> list[Mention[DateExpression]]:
    """The day nearest before the stop, behind the stop before it; else the first behind it in its clause."""

    def fits(date: Mention[DateExpression]) -> bool:
        part = date.value.first
        day = part.day is not None or part.day_relation is not Relation.NONE
        predicate = line.clause_at(date.start).predicate
        announced = predicate is not None and cues.of(predicate.lemma) == "announce"
        deadline = DEADLINE.match(reading.text, date.end, line.end) is not None
        return day and date.value.shape is not Shape.DURATION and not announced and not deadline

    before = [d for d in reading.mentions.dates(stop.before, stop.place.start) if fits(d)]
    if before and stop.place.start - before[-1].end <= DAY_BEFORE:
        return before[-1:]
    clause = line.clause_at(stop.place.end)
    behind = [d for d in reading.mentions.dates(stop.place.end, min(stop.end, clause.end)) if fits(d)]
    return behind[:1]


def _status(line: Line, stop: _Stop) -> Claim[str] | None:
    for predicate in line.predicates:
        told = predicate.ending is Ending.CONNECTIVE and predicate.tense is Tense.PAST and not predicate.planned
        if predicate.start >= stop.place.end and (
            predicate.ending in CLOSING or told
        ):  # 체결하였으며, … 교환하기로 했다
            value = tense_status(predicate, adnominal=False)
            return Claim(value, Span(predicate.start, predicate.end), "event.status.stop", 0.6) if value else None
    return None
