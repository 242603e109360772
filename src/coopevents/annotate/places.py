"""Place names in a text: countries, regions, provinces, cities, districts, venues.

Job: text -> `Mention[PlaceName]`, in order, without overlaps.  A name with several readings (광주, 청도, 조지아) gets the
one that its context supports; a name that is also a common word (위해, 예산, 수단) is a place only where its context says
so.  The span takes in an administrative suffix (칭다오시, 텍사스주) but no particle and no bracketed Hanja; `value.name`
leaves 시 and 군 out where they are not part of the name (김해 of 김해시).  It must not know events, hosts or other mentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import regex

from coopevents.annotate.place_boundaries import (
    Boundaries,
    Glue,
    after_closing_quote,
    begins_word,
    is_demonym,
    is_hangul,
    prefixed,
)
from coopevents.document import Kind, Mention
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.places import NEAR, Cue, Form, PlaceReading, Reach, load_places
from coopevents.values.names import PlaceLevel, PlaceName

# What may stand between neighbouring places: "중국 칭다오", "연태·위해", "중국의 칭다오", "위해와 연태", "중국(청도)".
BETWEEN = regex.compile(r"(?:시|시와)?(?:와|과|의|및)?[\s·ㆍ・‧∙•,、/()（）\-–]{0,3}(?:및 )?")
ADMINISTRATIVE = {PlaceLevel.PROVINCE: "성주현도부省州縣", PlaceLevel.CITY: "시市현縣"}
SEPARATOR = regex.compile(r" ?[·ㆍ・‧∙•\-–?/] ?")
HAN = regex.compile(r"\p{Han}")
# 한, 중, 미, 일 carry a compound; the other syllables (태, 이, 가 …) count only beside one of them.
ANCHORS = frozenset("한중미일북韓中美日北")
# A syllable that makes another word of the last one: 한·중소기업, 대·중견기업.
NOT_AFTER_ABBREVIATION = frozenset("소견형고급간부앙심저")
MAX_CHAIN = 6


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A stretch that may be a place: `end` with, `name_end` without the administrative suffix."""

    start: int
    name_end: int
    end: int
    readings: tuple[PlaceReading, ...]
    adjectival: bool = False
    rule: str = "place.name"
    parts: tuple[_Part, ...] = ()  # of a compound: each is a mention


@dataclass(frozen=True, slots=True)
class _Decision:
    candidate: _Candidate
    reading: PlaceReading
    why: str


class PlaceAnnotator:
    """Built once; `annotate` is pure."""

    def __init__(self, readings: Iterable[PlaceReading], boundaries: Boundaries) -> None:
        names: list[tuple[str, PlaceReading]] = []
        self._abbreviations: dict[str, PlaceReading] = {}
        self._standards: dict[str, str] = {}
        for reading in readings:
            if reading.form is Form.ABBREVIATION:
                self._abbreviations[reading.name] = reading
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
        sure = (c for c in candidates if text[c.start : c.name_end] not in self._ambiguous)
        evidence = _Evidence(_longest(d for c in sure if (d := _unconditional(c, text))))
        decisions = evidence.decisions
        for _ in range(2):  # the second time with what the first has decided: 산동성 위해·연태
            decisions = _longest(d for c in candidates if (d := _decide(c, text, evidence)))
            evidence = _Evidence(evidence.decisions + [d for d in decisions if d.why in {"before", "after", "near"}])
        return [mention for decision in decisions for mention in self._mentions(text, decision)]

    # -- candidates

    def _candidates(self, text: str) -> Iterator[_Candidate]:
        """Names whose surroundings let them be words.  A name may lean on a name before or behind it: 중국칭다오."""
        hits = sorted(self._gazetteer.every(text), key=lambda hit: (-hit.start, hit.end))
        begins: set[int] = set()
        right: list[tuple[int, int, int, Glue, tuple[PlaceReading, ...]]] = []
        for hit in hits:  # from the right, so that what follows is known
            for readings in _by_shape(hit.payload):
                for end, suffixed in self._ends(text, hit.end, readings[0]):
                    glue = self._glue(text, hit.start, end, readings[0], begins)
                    if glue is None:
                        continue
                    right.append((hit.start, hit.end, end, glue, readings))
                    if hit.end - hit.start > 1:
                        begins.add(hit.start)
                    if suffixed:
                        break
        ends: set[int] = set()
        for start, name_end, end, glue, readings in reversed(right):
            leans = start in ends
            before = prefixed(text, start, name_end) and not readings[0].needs_context and end - start > 1
            if not (begins_word(text, start) or leans or before or _is_hanja_run(text, start, readings[0])):
                continue
            if readings[0].name.isascii() and start and text[start - 1].isascii() and text[start - 1].isalnum():
                continue
            ends.add(end)
            yield self._candidate(text, start, name_end, end, glue, readings, before and not begins_word(text, start))

    def _ends(self, text: str, name_end: int, reading: PlaceReading) -> Iterator[tuple[int, bool]]:
        """The end of the span with its administrative suffix, then without: 칭다오시, 칭다오."""
        suffixes = "" if reading.country == "KR" else ADMINISTRATIVE.get(reading.level, "")
        if name_end < len(text) and text[name_end] in suffixes:
            glue = self._boundaries.after(text, name_end + 1)
            if glue is not Glue.OTHER:
                yield name_end + 1, True
        yield name_end, False

    def _glue(self, text: str, start: int, end: int, reading: PlaceReading, begins: set[int]) -> Glue | None:
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
        text: str,
        start: int,
        name_end: int,
        end: int,
        glue: Glue,
        readings: tuple[PlaceReading, ...],
        with_prefix: bool,
    ) -> _Candidate:
        first = readings[0]
        adjectival = with_prefix or glue in {Glue.NOUN, Glue.OTHER}
        if first.form is Form.COMPOUND:
            parts = tuple(_Part(start + i, start + i + 1, code) for i, code in enumerate(first.codes))
            return _Candidate(start, name_end, end, readings, True, "place.country.compound", parts)
        if first.form is Form.PREFIXED:
            part = _Part(start + 1, start + 2, first.codes[0])
            return _Candidate(start, name_end, end, readings, True, "place.country.prefixed", (part,))
        if first.form is Form.HANJA and end - start == 1:
            return _Candidate(start, name_end, end, readings, True, "place.country.hanja")
        return _Candidate(start, name_end, end, readings, adjectival)

    def _chains(self, text: str, candidates: list[_Candidate]) -> Iterator[_Candidate]:
        """Countries joined by separators, at least one of them abbreviated: 한·중, 한-베트남, 한·아세안, 한·미·일."""
        by_start: dict[int, _Candidate] = {}
        for candidate in candidates:
            if not candidate.parts and candidate.readings[0].level in {PlaceLevel.COUNTRY, PlaceLevel.REGION}:
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
            elements = [_Candidate(start, start + 1, start + 1, (first,))]
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

    def _abbreviated(self, text: str, start: int) -> _Candidate | None:
        """An abbreviation in a chain, if what follows leaves it a word of its own."""
        reading = self._abbreviations.get(text[start : start + 1])
        if reading is None:
            return None
        end = start + 1
        if end < len(text) and is_hangul(text[end]):
            glue = self._boundaries.after(text, end)
            if text[end] in NOT_AFTER_ABBREVIATION or glue is Glue.OTHER:
                return None
        return _Candidate(start, end, end, (reading,))

    # -- mentions

    def _mentions(self, text: str, decision: _Decision) -> Iterator[Mention[PlaceName]]:
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
        """김해 of 김해시, 예산 of 예산군; 중구 and 산둥성 stay."""
        if reading.level is PlaceLevel.CITY and len(name) > 2 and name[-1] in "시군市" and name[:-1] in self._names:
            return name[:-1]
        return name


class _Evidence:
    """Sure mentions, to be asked for by cues."""

    def __init__(self, decisions: list[_Decision]) -> None:
        self.decisions = sorted(set(decisions), key=lambda d: (d.candidate.start, d.candidate.end))
        self._facts = [(d.candidate.start, d.candidate.end, d.reading) for d in self.decisions if not d.candidate.parts]
        self._countries = {(r.country, r.level is not PlaceLevel.COUNTRY) for _, _, r in self._facts}
        self._provinces = {r.province for _, _, r in self._facts if r.province}

    def supports(self, cue: Cue, candidate: _Candidate, text: str) -> bool:
        """The cue holds for the candidate."""
        if cue.text is not None:
            return _text_cue(cue.reach, cue.text, candidate, text)
        if cue.reach is Reach.DOCUMENT and not cue.below:
            if cue.province:
                return cue.province in self._provinces
            return (cue.country, True) in self._countries or (cue.country, False) in self._countries
        low, high = candidate.start - NEAR, candidate.end + NEAR
        for start, end, reading in self._facts:
            if start < candidate.end and candidate.start < end:
                continue
            if cue.reach is not Reach.DOCUMENT and (end < low or start > high):
                continue
            if not _fits(cue, reading):
                continue
            if cue.reach is Reach.DOCUMENT:
                return True
            left, right = (end, candidate.start) if end <= candidate.start else (candidate.end, start)
            if cue.reach is Reach.NEAR and "\n" not in text[left:right]:
                return True
            on_side = end <= candidate.start if cue.reach is Reach.BEFORE else start >= candidate.end
            if cue.reach is not Reach.NEAR and on_side and BETWEEN.fullmatch(text[left:right]):
                return True
        return False


def _fits(cue: Cue, reading: PlaceReading) -> bool:
    if cue.province:
        return reading.province == cue.province or (reading.country != "KR" and reading.standard == cue.province)
    return reading.country == cue.country and not (cue.below and reading.level is PlaceLevel.COUNTRY)


def _text_cue(reach: Reach, cue: str, candidate: _Candidate, text: str) -> bool:
    if reach is Reach.BEFORE:
        if cue == '"':
            return after_closing_quote(text, candidate.start)
        return text[max(0, candidate.start - NEAR) : candidate.start].rstrip(" ").endswith(cue)
    if reach is Reach.AFTER:
        following = text[candidate.name_end : candidate.name_end + NEAR]
        return following.startswith(cue) or following.lstrip(" ").startswith(cue)
    if reach is Reach.NEAR:
        low = max(text.rfind("\n", 0, candidate.start) + 1, candidate.start - NEAR)
        stop = text.find("\n", candidate.end)
        high = min(len(text) if stop < 0 else stop, candidate.end + NEAR)
        return cue in text[low : candidate.start] or cue in text[candidate.end : high]
    return cue in text


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


def _is_hanja_run(text: str, start: int, reading: PlaceReading) -> bool:
    """The 中 of 韓中: a Hanja abbreviation behind another one that begins a word."""
    if reading.form is not Form.HANJA or start == 0:
        return False
    return text[start - 1] in "韓中日美英獨佛印露俄越北" and begins_word(text, start - 1)


def _continues(text: str, start: int) -> bool:
    """The abbreviation is itself behind a separator, as the 중 of 상·중·하."""
    return start >= 2 and SEPARATOR.fullmatch(text[start - 1]) is not None and not text[start - 2].isspace()


def _anchored(text: str, elements: list[_Candidate]) -> bool:
    short = [text[e.start : e.end] for e in elements if e.readings[0].form is Form.ABBREVIATION]
    return len(short) < len(elements) or any(name in ANCHORS for name in short)


def _unconditional(candidate: _Candidate, text: str) -> _Decision | None:
    """A candidate that is sure without a look at other places."""
    first = candidate.readings[0]
    if first.needs_context:
        return None
    if any(cue.text is None or _text_cue(cue.reach, cue.text, candidate, text) for cue in first.context_against):
        return None
    return _Decision(candidate, first, "default")


def _decide(candidate: _Candidate, text: str, evidence: _Evidence) -> _Decision | None:
    """The reading with the closest support; without support the first one that needs none."""
    best: tuple[int, PlaceReading] | None = None
    for reading in candidate.readings:
        if any(evidence.supports(cue, candidate, text) for cue in reading.context_against):
            continue
        score = max(
            (cue.reach.value for cue in reading.context_for if evidence.supports(cue, candidate, text)), default=0
        )
        if score == 0 and reading.needs_context:
            continue
        if best is None or score > best[0]:
            best = (score, reading)
    if best is None:
        return None
    score, reading = best
    return _Decision(candidate, reading, Reach(score).name.lower() if score else "default")


def _longest(decisions: Iterable[_Decision]) -> list[_Decision]:
    """Without overlaps: what starts first, of these the longest; at the same span what is supported better."""
    order = {"before": 0, "after": 1, "near": 2, "document": 3, "default": 4}

    def rank(decision: _Decision) -> tuple[int, int, int, int]:
        c = decision.candidate
        return (c.start, -c.end, 0 if c.rule != "place.name" else 1, order[decision.why])

    kept: list[_Decision] = []
    for decision in sorted(decisions, key=rank):
        if not kept or decision.candidate.start >= kept[-1].candidate.end:
            kept.append(decision)
    return kept
