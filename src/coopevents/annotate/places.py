"""Place names in a text: countries, regions, provinces, cities, districts, venues.

Job: text -> `Mention[PlaceName]`, in order, without overlaps.  A name with several readings (광주, 청도, 조지아) gets
the one that its context supports; a name that is also a common word (위해, 예산, 수단) is a place only where its
context says so.  The span takes in an administrative suffix (칭다오시, 텍사스주) but no particle and no bracketed
Hanja; `value.name` leaves 시 and 군 out where they are not part of the name (김해 of 김해시).
It must not know events, hosts or other mentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coopevents import regex
from coopevents.annotate.place.boundaries import (
    Boundaries,
    Glue,
    begins_word,
    is_demonym,
    is_hangul,
    prefixed,
)
from coopevents.annotate.place.context import (
    Candidate,
    Decision,
    Evidence,
    Part,
    decide,
    longest,
    unconditional,
    without_repeats,
)
from coopevents.annotate.place.shapes import shaped
from coopevents.document import Kind, Mention
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.places import Form, PlaceReading, load_places
from coopevents.values.names import PlaceLevel, PlaceName

ADMINISTRATIVE = {PlaceLevel.PROVINCE: "성주현도부省州縣", PlaceLevel.CITY: "시市현縣"}
SEPARATOR = regex.compile(r" ?[·ㆍ・‧∙•\-–?/] ?")
HAN = regex.compile(r"\p{Han}")
# 한, 중, 미, 일 carry a compound; the other syllables (태, 이, 가 …) count only beside one of them.
ANCHORS = frozenset("한중미일북韓中美日北")
# A syllable that makes another word of the last one: 한·중소기업, 대·중견기업.
NOT_AFTER_ABBREVIATION = frozenset("소견형고급간부앙심저")
MAX_CHAIN = 6
BRACKETED_PREFIX = regex.compile(r"(?:대\(對\)|방\(訪\)|주\(駐\)|재\(在\))")
# 안동 스탠포드호텔, 여수 베네치아호텔, LA 옥스퍼드팰리스호텔: called after a town elsewhere
HOTEL = regex.compile(r"\p{Hangul}{0,6}(?:호텔|리조트)")
COMMON_HOUSE = regex.compile(r"(?:회관|센터|회의장|전시장|광장)$")

# 서 울, 베 트 남 in a line or a cell of their own
STRETCHED = regex.compile(
    r"(?:(?<![^\n|│┃])|(?<=[ |│┃][ ]))\p{Hangul}(?P<gap>[ ]{1,6})\p{Hangul}(?:(?P=gap)\p{Hangul}){0,2}"
    r"(?=[ ]{2}|[ ]?(?:[|│┃(\n]|\Z))"
)


class PlaceAnnotator:
    """Built once; `annotate` is pure."""

    def __init__(self, readings: Iterable[PlaceReading], boundaries: Boundaries) -> None:
        names: list[tuple[str, PlaceReading]] = []
        self._abbreviations: dict[str, tuple[PlaceReading, ...]] = {}
        self._standards: dict[str, str] = {}
        for reading in readings:
            if reading.form is Form.ABBREVIATION:
                self._abbreviations[reading.name] = (*self._abbreviations.get(reading.name, ()), reading)
                continue
            names.append((reading.name, reading))
            if reading.level is PlaceLevel.COUNTRY and reading.country and reading.form is Form.NAME:
                self._standards.setdefault(reading.country, reading.standard)
            if reading.form is Form.ENGLISH and reading.name.isascii() and len(reading.name) > 3:
                names.append((reading.name.upper(), reading))
        self._names = frozenset(name for name, _ in names)
        meanings: dict[str, set[tuple[str | None, str]]] = {}
        for name, reading in names:
            meanings.setdefault(name, set()).add((reading.country, reading.standard))
        self._ambiguous = frozenset(name for name, found in meanings.items() if len(found) > 1)
        self._gazetteer = Gazetteer(dict.fromkeys(names))
        self._boundaries = boundaries

    @classmethod
    def from_lexicon(cls) -> PlaceAnnotator:
        """With the tables of the package.  Raises LexiconError."""
        return cls(load_places(), Boundaries.from_lexicon())

    def annotate(self, text: str) -> list[Mention[PlaceName]]:
        """Mentions of places in `text`, in order; spans are code point offsets and do not overlap."""
        candidates = list(self._candidates(text))
        candidates.extend(self._chains(text, candidates))
        candidates.extend(self._after_bracketed_prefix(text))
        candidates.extend(self._stretched(text))
        candidates.extend(shaped(text, candidates))
        sure = (c for c in candidates if text[c.start : c.name_end] not in self._ambiguous)
        evidence = Evidence(longest(d for c in sure if (d := unconditional(c, text))))
        decisions = evidence.decisions
        for _ in range(2):  # the second time with what the first has decided: 산동성 위해·문등, 광주 북구
            decisions = longest(d for c in candidates if (d := decide(c, text, evidence)))
            evidence = Evidence([*evidence.decisions, *decisions])
        kept = _without_hotels(without_repeats(decisions, text), text)
        return [mention for decision in kept for mention in self._mentions(text, decision)]

    # -- candidates

    def _candidates(self, text: str) -> Iterator[Candidate]:
        """Names whose surroundings let them be words.  A name may lean on a name before or behind it: 중국칭다오."""
        hits = sorted(self._gazetteer.every(text), key=lambda hit: (-hit.start, hit.end))
        begins: dict[int, bool] = {}  # start of a name -> it stands inside another expression
        right: list[tuple[int, int, int, Glue, tuple[PlaceReading, ...]]] = []
        for hit in hits:  # from the right, so that what follows is known
            for readings in _by_shape(hit.payload):
                for end, suffixed in self._ends(text, hit.end, readings[0]):
                    glue = self._glue(text, hit.start, end, readings[0], begins)
                    if glue is None:
                        continue
                    if glue is Glue.NAME and begins[end]:  # 대전충남지역본부: 대전 as little as 충남
                        glue = Glue.NOUN
                    right.append((hit.start, hit.end, end, glue, readings))
                    if hit.end - hit.start > 1:
                        begins[hit.start] = glue in {Glue.NOUN, Glue.OTHER}
                    if suffixed:
                        break
        ends: set[int] = set()
        for start, name_end, end, glue, readings in reversed(right):
            leans = start in ends
            before = end - start > 1 and _takes_prefix(readings[0], text, start) and prefixed(text, start, name_end)
            if not (begins_word(text, start) or leans or before or _is_hanja_run(text, start, readings[0])):
                continue
            if leans and readings[0].level is PlaceLevel.VENUE and COMMON_HOUSE.search(readings[0].name):
                continue  # 대구무역회관: not the one that is called so without a town
            if readings[0].name.isascii() and start and text[start - 1].isascii() and text[start - 1].isalnum():
                continue
            ends.add(end)
            yield self._candidate(start, name_end, end, glue, readings, before)

    def _ends(self, text: str, name_end: int, reading: PlaceReading) -> Iterator[tuple[int, bool]]:
        """The end of the span with its administrative suffix, then without: 칭다오시, 칭다오."""
        suffixes = "" if reading.country == "KR" else ADMINISTRATIVE.get(reading.level, "")
        if name_end < len(text) and text[name_end] in suffixes:
            glue = self._boundaries.after(text, name_end + 1)
            if glue is not Glue.OTHER:
                yield name_end + 1, True
        yield name_end, False

    def _glue(self, text: str, start: int, end: int, reading: PlaceReading, begins: dict[int, bool]) -> Glue | None:
        """What is glued behind, or None where it makes another word of the name."""
        glue = self._boundaries.after(text, end)
        if reading.form is Form.HANJA and end - start == 1:
            return None if end < len(text) and HAN.match(text[end]) and text[end] not in self._names else glue
        if reading.name.isascii() and end < len(text) and text[end].isascii() and text[end].isalnum():
            return None
        if glue is not Glue.OTHER:
            return glue
        if end in begins:
            return Glue.NAME
        if reading.strict or is_demonym(text, end):
            return None
        return glue

    def _candidate(
        self,
        start: int,
        name_end: int,
        end: int,
        glue: Glue,
        readings: tuple[PlaceReading, ...],
        with_prefix: bool,
    ) -> Candidate:
        first = readings[0]
        lone = first.level is PlaceLevel.COUNTRY and end - start == 1  # 미 상무부
        adjectival = with_prefix or lone or glue in {Glue.NOUN, Glue.OTHER}
        if first.form is Form.COMPOUND:
            parts = tuple(Part(start + i, start + i + 1, code) for i, code in enumerate(first.codes))
            return Candidate(start, name_end, end, readings, True, "place.country.compound", parts)
        if first.form is Form.PREFIXED:
            part = Part(start + 1, start + 2, first.codes[0])
            return Candidate(start, name_end, end, readings, True, "place.country.prefixed", (part,))
        if first.form is Form.HANJA and end - start == 1:
            return Candidate(start, name_end, end, readings, True, "place.country.hanja")
        return Candidate(start, name_end, end, readings, adjectival)

    def _chains(self, text: str, candidates: list[Candidate]) -> Iterator[Candidate]:
        """Countries joined by separators, one of them abbreviated: 한·중, 한-베트남, 한·아세안, 한-산둥성."""
        by_start: dict[int, Candidate] = {}
        at_home = {
            (candidate.start, candidate.end)
            for candidate in candidates
            if any(one.country == "KR" and one.level is not PlaceLevel.COUNTRY for one in candidate.readings)
        }
        for candidate in candidates:
            if candidate.parts or candidate.end - candidate.start < 2:
                continue
            if (candidate.start, candidate.end) not in at_home:  # 영·호남, though 호남 is Hunan too
                known = by_start.get(candidate.start)
                if known is None or known.end < candidate.end:
                    by_start[candidate.start] = candidate
        done = 0
        for separator in SEPARATOR.finditer(text):
            if separator.start() < max(done, 1):
                continue
            start = separator.start() - 1
            first = self._abbreviations.get(text[start])
            if first is None or not begins_word(text, start) or _continues(text, start):
                continue
            elements = [Candidate(start, start + 1, start + 1, first)]
            while len(elements) < MAX_CHAIN and (joint := SEPARATOR.match(text, elements[-1].end)):
                nearest = by_start.get(joint.end()) or self._abbreviated(text, joint.end())
                if nearest is None:
                    break
                elements.append(nearest)
            if len(elements) < 2 or not _anchored(text, elements):
                continue
            done = elements[-1].end
            for element in elements:
                yield replace(element, adjectival=True, rule="place.country.abbreviation")

    def _after_bracketed_prefix(self, text: str) -> Iterator[Candidate]:
        """대(對)일 무역적자, 방(訪)미 사절단: one syllable behind a prefix with its Hanja."""
        for match in BRACKETED_PREFIX.finditer(text):
            if begins_word(text, match.start()) and (element := self._abbreviated(text, match.end())):
                yield replace(element, adjectival=True, rule="place.country.prefixed")

    def _stretched(self, text: str) -> Iterator[Candidate]:
        """서 울, 베 트 남: a name whose syllables fill the cell of a table."""
        for match in STRETCHED.finditer(text):
            for hit in self._gazetteer.every(name := match[0].replace(" ", "")):
                if hit.end - hit.start == len(name):
                    yield Candidate(match.start(), match.end(), match.end(), tuple(hit.payload))
                    break

    def _abbreviated(self, text: str, start: int) -> Candidate | None:
        """The abbreviation at `start`, if what follows leaves it a word of its own."""
        readings = self._abbreviations.get(text[start : start + 1])
        if readings is None:
            return None
        end = start + 1
        if end < len(text) and is_hangul(text[end]):
            glue = self._boundaries.after(text, end)
            if text[end] in NOT_AFTER_ABBREVIATION or glue is Glue.OTHER:
                return None
        return Candidate(start, end, end, readings)

    # -- mentions

    def _mentions(self, text: str, decision: Decision) -> Iterator[Mention[PlaceName]]:
        candidate, reading = decision.candidate, decision.reading
        if candidate.parts:
            for part in candidate.parts:
                value = PlaceName(
                    name=text[part.start : part.end],
                    level=PlaceLevel.COUNTRY,
                    standard=self._standards[part.code],
                    country=part.code,
                    adjectival=True,
                )
                yield Mention(Kind.PLACE, part.start, part.end, value, candidate.rule)
            return
        rule = candidate.rule if candidate.rule != "place.name" else f"place.{reading.level}.{decision.why}"
        value = PlaceName(
            name=self._plain_name(text[candidate.start : candidate.name_end], reading),
            level=reading.level,
            standard=reading.standard,
            country=reading.country,
            province=reading.province,
            city=reading.city,
            adjectival=candidate.adjectival,
        )
        yield Mention(Kind.PLACE, candidate.start, candidate.end, value, rule)

    def _plain_name(self, name: str, reading: PlaceReading) -> str:
        """김해 of 김해시, 수원 of 수원특례시, 심양 of 심양시; 중구 and 산둥성 stay."""
        if reading.level is PlaceLevel.CITY and reading.country == "KR" and name.startswith(reading.standard):
            return reading.standard
        if reading.level is PlaceLevel.CITY and len(name) > 2 and name[-1] in "시군市" and name[:-1] in self._names:
            return name[:-1]
        return name.replace(" ", "") if STRETCHED.fullmatch(name) else name


def _without_hotels(decisions: Iterable[Decision], text: str) -> Iterator[Decision]:
    """Towns abroad whose name a hotel bears in the place at home, or the town of another land, right before."""
    town: tuple[int, str | None] = (-1, None)  # where the last one ends, its land
    for decision in decisions:
        candidate, country = decision.candidate, decision.reading.country
        end, land = town
        behind = 0 <= end < candidate.start and not text[end : candidate.start].strip(" ")
        if behind and country not in {None, "KR", land} and HOTEL.match(text, candidate.end):
            continue
        apart = country == "KR" or decision.reading.level is PlaceLevel.CITY
        town = (candidate.end, country) if apart else (-1, None)
        yield decision


def _by_shape(readings: tuple[PlaceReading, ...]) -> list[tuple[PlaceReading, ...]]:
    """Readings of one name in groups that end alike: foreign cities may take 시, compounds have parts."""
    groups: dict[tuple[object, ...], list[PlaceReading]] = {}
    for reading in readings:
        shape = (
            reading.strict,
            reading.form in {Form.COMPOUND, Form.PREFIXED},
            "" if reading.country == "KR" else ADMINISTRATIVE.get(reading.level, ""),
        )
        groups.setdefault(shape, []).append(reading)
    return [tuple(group) for group in groups.values()]


def _takes_prefix(reading: PlaceReading, text: str, start: int) -> bool:
    """대 and 재 go with countries and regions (대중국, 대EU), 주 with a city too (주심양 총영사관)."""
    wide = reading.level in {PlaceLevel.COUNTRY, PlaceLevel.REGION}
    return not reading.needs_context and (wide or text[start - 1 : start] == "주")


def _is_hanja_run(text: str, start: int, reading: PlaceReading) -> bool:
    """The 中 of 韓中: a Hanja abbreviation behind another one that begins a word."""
    if reading.form is not Form.HANJA or start == 0:
        return False
    return text[start - 1] in "韓中日美英獨佛印露俄越北" and begins_word(text, start - 1)


def _continues(text: str, start: int) -> bool:
    """The abbreviation is itself behind a separator, as the 중 of 상·중·하."""
    return start >= 2 and SEPARATOR.fullmatch(text[start - 1]) is not None and not text[start - 2].isspace()


def _anchored(text: str, elements: list[Candidate]) -> bool:
    short = [text[e.start : e.end] for e in elements if e.readings[0].form is Form.ABBREVIATION]
    return len(short) < len(elements) or any(name in ANCHORS for name in short)
