"""Which reading of a place name its context supports.

Job: candidates (names that may be places, with their readings) and the sure mentions around them -> decisions without
overlaps.  Closer context is stronger: the neighbour before, the neighbour behind, the same line, the document; without
support the first reading that needs none.  It must not know how candidates are found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from coopevents import regex
from coopevents.annotate.place.boundaries import after_closing_quote
from coopevents.lexicon.places import NEAR, Cue, PlaceReading, Reach
from coopevents.values.names import PlaceLevel

# What may stand between neighbouring places: "중국 칭다오", "연태·위해", "중국의 칭다오", "위해와 연태", "중국(청도)".
BETWEEN = regex.compile(r"(?:시|시와)?(?:와|과|의|및)?[\s·ㆍ・‧∙•,、/()（）\-–]{0,3}(?:및 )?")

BRACKETED_HANJA = regex.compile(r"\s?[(（]\p{Han}")
# 도문시인민정부, 운영비 24만원(인민페), 2,000만딸라: texts of China that need not name it
IN_CHINA = regex.compile(r"[시현주성]\s?인민정부|인민페|딸라")
OPENING = regex.compile(r"\s?[(（\[]")
# 경주 힐튼호텔에서, 상주 시민문화회관에: a word that may be a town, before a hall that something is held at
HALL = regex.compile(
    r"\s[가-힣A-Za-z]{0,10}(?:호텔|컨벤션|컨벤션센터|회관|문화원|예술원|아트홀|아트센터|체육관|전시장|전시관|리조트|콘도|연수원|시청|군청|시의회|웨딩홀|웨딩)"
    r"(?:\s[가-힣A-Za-z0-9]{1,8}){0,2}?에서?\s"
)
TOWNS = frozenset({PlaceLevel.CITY, PlaceLevel.DISTRICT})


@dataclass(frozen=True, slots=True)
class Part:
    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a place: `end` with, `name_end` without the administrative suffix."""

    start: int
    name_end: int
    end: int
    readings: tuple[PlaceReading, ...]
    adjectival: bool = False
    rule: str = "place.name"
    parts: tuple[Part, ...] = ()  # of a compound: each is a mention


@dataclass(frozen=True, slots=True)
class Decision:
    candidate: Candidate
    reading: PlaceReading
    why: str


class Evidence:
    """Sure mentions, to be asked for by cues."""

    def __init__(self, decisions: list[Decision]) -> None:
        self.decisions = sorted(set(decisions), key=lambda d: (d.candidate.start, d.candidate.end))
        self._facts = [(d.candidate.start, d.candidate.end, d.reading) for d in self.decisions if not d.candidate.parts]
        self._starts = [start for start, _, _ in self._facts]
        self._countries = {(r.country, r.level is not PlaceLevel.COUNTRY) for _, _, r in self._facts}
        self._provinces = {r.province for _, _, r in self._facts if r.province}

    def supports(self, cue: Cue, candidate: Candidate, text: str) -> bool:
        """The cue holds for the candidate."""
        if cue.text is not None:
            return _text_cue(cue.reach, cue.text, candidate, text)
        if cue.same:
            name = text[candidate.start : candidate.name_end]
            told = [d.candidate for d in self.decisions if d.reading.country == cue.country]
            return any(text[c.start : c.name_end] == name for c in told)
        if cue.reach is Reach.DOCUMENT and not cue.below:
            if cue.province:
                return cue.province in self._provinces
            known = (cue.country, True) in self._countries or (cue.country, False) in self._countries
            return known or (cue.country == "CN" and IN_CHINA.search(text) is not None)
        facts = self._facts
        if cue.reach is not Reach.DOCUMENT:
            low = bisect_left(self._starts, candidate.start - NEAR)
            facts = facts[low : bisect_right(self._starts, candidate.end + NEAR)]
        for start, end, reading in facts:
            if start < candidate.end and candidate.start < end:
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


def _text_cue(reach: Reach, cue: str, candidate: Candidate, text: str) -> bool:
    if reach is Reach.BEFORE:
        if cue == '"':
            return after_closing_quote(text, candidate.start)
        return text[max(0, candidate.start - NEAR) : candidate.start].rstrip(" ").endswith(cue)
    if reach is Reach.AFTER and cue == "(漢":
        return BRACKETED_HANJA.match(text, candidate.end) is not None or text[candidate.end - 1] in "市省縣"  # 지난市
    if reach is Reach.AFTER:
        following = text[candidate.name_end : candidate.name_end + NEAR]
        return following.startswith(cue) or following.lstrip(" ").startswith(cue)
    if reach is Reach.NEAR:
        low = max(text.rfind("\n", 0, candidate.start) + 1, candidate.start - NEAR)
        stop = text.find("\n", candidate.end)
        high = min(len(text) if stop < 0 else stop, candidate.end + NEAR)
        return cue in text[low : candidate.start] or cue in text[candidate.end : high]
    return cue in text


def unconditional(candidate: Candidate, text: str) -> Decision | None:
    """A candidate that is sure without a look at other places."""
    first = candidate.readings[0]
    if first.needs_context:
        return None
    if any(cue.text is None or _text_cue(cue.reach, cue.text, candidate, text) for cue in first.context_against):
        return None
    return Decision(candidate, first, "default")


def decide(candidate: Candidate, text: str, evidence: Evidence) -> Decision | None:
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
        towns = [r for r in candidate.readings if r.country == "KR" and r.level in TOWNS]
        if len(towns) != 1 or HALL.match(text, candidate.end) is None:
            return None
        return Decision(candidate, towns[0], Reach.AFTER.name.lower())
    score, reading = best
    return Decision(candidate, reading, Reach(score).name.lower() if score else "default")


def longest(decisions: Iterable[Decision]) -> list[Decision]:
    """Without overlaps: what starts first, of these the longest; at the same span what is supported better."""
    order = {"before": 0, "after": 1, "near": 2, "document": 3, "default": 4}

    def rank(decision: Decision) -> tuple[int, int, int, int]:
        c = decision.candidate
        return (c.start, -c.end, 0 if c.rule != "place.name" else 1, order[decision.why])

    kept: list[Decision] = []
    for decision in sorted(decisions, key=rank):
        if not kept or decision.candidate.start >= kept[-1].candidate.end:
            kept.append(decision)
    return kept


def without_repeats(decisions: list[Decision], text: str) -> list[Decision]:
    """Leaves out the same place again in brackets: 광저우(廣州), 엑스코(EXCO), 아랍에미리트연합(UAE)."""
    kept: list[Decision] = []
    for decision in decisions:
        if kept:
            last = kept[-1]
            same = (last.reading.standard, last.reading.country) == (
                decision.reading.standard,
                decision.reading.country,
            )
            if same and OPENING.fullmatch(text[last.candidate.end : decision.candidate.start]):
                continue
        kept.append(decision)
    return kept
