"""Results by place: 하노이에서 78건(2,176만달러), 방콕에서 55건(509만달러) 등 모두 133건.

Job: a line -> the run of foreign places that each stand with their own counts or sums, and where the run ends; what
stands behind it (the total) is told of the whole.  It must not know occasions or drafts.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.reading import Line, Reading
from coopevents.values.counts import Count, CountUnit
from coopevents.values.money import Money
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

# 하노이에서는 | 78건, 방콕 | 1천200만달러, 태국(방콕)의 경우 바이어 | 31개사와, 양곤시는 총 | 58건
INTO = regex.compile(
    r"\)?(?:시|현지|지역)?(?:\([^()\n\d]{1,20}\))?(?:에서는|에서도|에서|에는|에선|엔|의\s경우|은|는|에)?[\s,:(-]{0,3}"
    r"(?:(?:현지|수출|총|약|모두|각각|바이어|업체|기업|상담|상담액|상담건수|상담회|계약|계약액|계약추진액|건수)\s?)*\(?"
)
# 78건 | 2,176만달러; 53건에 | 411만달러; 바이어 31개사와 | 68건; 310만달러의 상담과 | 90만달러의 계약
ON = regex.compile(
    r"(?:\s?(?:[,·/(]|에|의|과|와|을|를|이|가|및|씩|총|약|상당|규모|어치)\s?"
    r"|\s?(?:현지|수출|바이어|업체|상담|상담액|상담건수|상담회|계약|계약액|계약추진|계약추진액|추진액|건수)\s?|\s){0,5}"
)
# what a list goes on with: 78건(2,176만달러)을, 411만달러의 상담을 · between two items
JOINT = regex.compile(
    r"(?:\)|\s?(?:상당|규모|어치|여))*(?:의)?\s?(?:(?:수출\s?)?(?:상담|계약|계약추진)(?:액|실적)?)?(?:을|를|이|가)?\s?"
    r"(?:(?:상담|계약|기록|진행|추진|성사)(?:했고|했으며|하고|하며|해)?)?\s?(?:[,·/▲△ㆍ]|과|와|및|,\s?그리고)?\s?"
)
# 도시별로는, 국가별로 보면, 지역별 실적은
BY_TOWN = regex.compile(
    r"(?:도시|지역|국가|나라|개최지|방문지|파견지)별(?:로는|로|\s(?:상담\s?)?(?:실적|성과|결과)(?:은|는|을))"
)
# 카이로가, 10일 산티아고에서, 싱가포르(4일) 상담, 들른 다카에서
HEADS = regex.compile(
    r"(?:시|현지)?(?:\([^()\n]{1,14}\))?(?:에서는|에서|에선|에는|이|가|은|는|의|\s(?=상담|계약|\d)|[:：])"
    r"|(?<=\S)\([^()\n]{1,14}\)"
)
BESIDE = regex.compile(r"\s?(?:의|\(|에는?)?\s?")  # 베트남 | 하노이, 12일에는 | 하노이
CLOSED = regex.compile(r"\s?(?:상당|규모|어치|여)?\)")
TRADED = regex.compile(r"상담|계약|성과|바이어|매칭|미팅")
STATISTIC = regex.compile(r"수출액|수입액|교역|무역수지|흑자|적자|수출은|수출이|증가율")
UNITS = frozenset({CountUnit.CASE, CountUnit.FIRM, CountUnit.PERSON})


@dataclass(frozen=True, slots=True)
class PlaceResult:
    """A place with its results: from the place's name to the end of the last number."""

    place: Mention[PlaceName]
    span: Span


def place_results(reading: Reading, line: Line, countries: Set[str] = frozenset()) -> tuple[PlaceResult, ...]:
    """The items of a line's run, () unless two places at least have results of one kind; `countries`: those allowed."""
    text = reading.quote(line.start, line.end)
    if TRADED.search(text) is None or STATISTIC.search(text) is not None:
        return ()
    by_town = _by_town(reading, line, countries)
    if by_town:
        return by_town
    run: list[PlaceResult] = []
    shapes: list[frozenset[str]] = []
    for place in _towns(reading, line, countries):
        found = _result(reading, line, place)
        if found is None:
            continue
        result, shape = found
        joined = run and JOINT.fullmatch(reading.quote(run[-1].span.end, _begin(reading, result.place))) is not None
        if run and not (joined and shape & shapes[-1]):
            if len(run) >= 2:
                break
            run, shapes = [], []
        run.append(result)
        shapes.append(shape)
    return tuple(run) if len(run) >= 2 else ()


def _by_town(reading: Reading, line: Line, countries: Set[str]) -> tuple[PlaceResult, ...]:
    """도시별로는 카이로가 상담 620만달러에 계약 80만달러, 두바이가 …: all up to the next town is its own."""
    cue = BY_TOWN.search(reading.text, line.start, line.end)
    if cue is None:
        return ()
    towns = [p for p in _towns(reading, line, countries) if p.start >= cue.end()]
    towns = [p for p in towns if HEADS.match(reading.text, p.end, line.end)]
    run = []
    for i, place in enumerate(towns):
        end = _begin(reading, towns[i + 1]) if i + 1 < len(towns) else line.end
        told = [
            n for n in _numbers(reading, place.end, end) if isinstance(n.value, Money) or n.value.unit is CountUnit.CASE
        ]
        if not told:
            return ()
        run.append(PlaceResult(place, Span(place.start, max(n.end for n in told))))
    standard = {result.place.value.standard for result in run}
    return tuple(run) if len(run) >= 2 and len(standard) == len(run) else ()


def _towns(reading: Reading, line: Line, countries: Set[str]) -> list[Mention[PlaceName]]:
    """Foreign towns and countries; a country with its town behind it is that town (베트남 하노이, 태국(방콕))."""
    places = [
        p
        for p in reading.mentions.places(line.start, line.end)
        if p.value.level in {PlaceLevel.CITY, PlaceLevel.COUNTRY}
        and is_abroad(p.value.country)
        and (not countries or p.value.country in countries)
    ]
    return [p for i, p in enumerate(places) if not (i + 1 < len(places) and _names(reading, p, places[i + 1]))]


def _names(reading: Reading, land: Mention[PlaceName], town: Mention[PlaceName]) -> bool:
    within = land.value.country == town.value.country and town.value.level is PlaceLevel.CITY
    gap = reading.quote(land.end, town.start)
    return within and land.value.level is PlaceLevel.COUNTRY and gap in {" ", "(", "의 "}


def _begin(reading: Reading, place: Mention[PlaceName]) -> int:
    """Where an item begins: at the country before its town, at a day before it."""
    spans = [p.span for p in reading.mentions.places(place.start - 16, place.start)]
    spans += [d.span for d in reading.mentions.dates(place.start - 24, place.start)]
    return min((s.start for s in spans if BESIDE.fullmatch(reading.quote(s.end, place.start))), default=place.start)


def _result(reading: Reading, line: Line, place: Mention[PlaceName]) -> tuple[PlaceResult, frozenset[str]] | None:
    """The numbers right behind a place, and of which kinds they are."""
    numbers = _numbers(reading, place.end, min(line.end, place.end + 90))
    end, shape = place.end, set()
    for number in numbers:
        gap = reading.quote(end, number.start)
        if (INTO if end == place.end else ON).fullmatch(gap) is None:
            break
        end = number.end
        shape.add("sum" if isinstance(number.value, Money) else str(number.value.unit))
    if not shape & {"sum", str(CountUnit.CASE)}:
        return None  # 독일 34개사, 이탈리아 41개사: who came
    closing = CLOSED.match(reading.text, end, line.end)
    return PlaceResult(place, Span(place.start, closing.end() if closing is not None else end)), frozenset(shape)


def _numbers(reading: Reading, start: int, end: int) -> list[Mention[Money] | Mention[Count]]:
    counts = [c for c in reading.mentions.counts(start, end) if c.value.unit in UNITS]
    found: list[Mention[Money] | Mention[Count]] = [*reading.mentions.sums(start, end), *counts]
    return sorted(found, key=lambda m: m.start)
