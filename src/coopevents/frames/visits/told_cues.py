"""What speaks for and against an occasion that a verb tells: the cues of `Told`, and those of the document's frames.

Job: a verb with its time, its counts and its places -> names of cues (verb.찾다, date.month, count.subject,
goal.home.city, noun.none).  It must not know what a cue weighs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coopevents import regex
from coopevents.clauses import Clause, Ending, Predicate
from coopevents.document import Mention, Span
from coopevents.frames.model import JOURNEYS, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.visits.visited import visited
from coopevents.lexicon.telling_verbs import TellingVerb
from coopevents.resolve.announcements import is_announced
from coopevents.values.counts import Count
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import PlaceName

SHARED = 0.5  # weight from which a time is told of a frame
FAR = 3  # predicates between the time and the verb that are told apart
PARTICLE = regex.compile(
    r"(?:\([^()\n]{1,30}\))?(?:등지?|들)?\s?(?P<p>에서는|에서도|에서|에는|에도|에|으로|로|을|를|은|는|이|가|과|와|도|의)(?![가-힣])"
)
ROLES = {
    **dict.fromkeys(("은", "는"), "topic"),
    **dict.fromkeys(("이", "가"), "subject"),
    **dict.fromkeys(("을", "를"), "object"),
    **dict.fromkeys(("에", "에는", "에도", "으로", "로"), "to"),
    **dict.fromkeys(("에서", "에서는", "에서도"), "at"),
    **dict.fromkeys(("과", "와"), "with"),
    "도": "also",
    "의": "of",
}
_OFFICE = r"(?:장관|차관|시장|지사|군수|총리|회장|사장|청장|이사장|원장|대사|총영사|성장|국장|대표|서기"
OFFICIAL = regex.compile(rf"{_OFFICE}|구청장|대통령|의원)(?:은|는|이|가)\s")
MET = regex.compile(
    rf"{_OFFICE}|주장|위원장|총재|의장|일행|대표단|방문단)(?:\s일행|\s등)?(?:\([^()\n]{{1,30}}\))?[을를과와]\s"
)
GUESTS = regex.compile(
    r"바이어|기업인|기업가|경제인|상공인|투자[자가]|수입상|구매|회장단|사장단|대표단|방문단|일행|공무원|사절|관계자|대표|기자"
    r"|전문가|회원사"
)
SPEECH = regex.compile(r"[“\"『]")
HABIT = regex.compile(r"매[년달월주]|해마다|정기|상시|서로|상호|꾸준히|계속")  # 기술자를 상호 파견키로
GUESTS_BEFORE, GUESTS_BEHIND = 20, 8  # code points around a count
MODIFIES = 20  # code points between a verb and the noun that it modifies: 5월 파리를 찾은 | 통상사절단


@dataclass(frozen=True, slots=True)
class Told:
    """A verb with the time told last before it, and the counts and places of the sentence up to it."""

    clause: Clause
    predicate: Predicate
    verb: TellingVerb
    date: Mention[DateExpression]
    counts: tuple[Mention[Count], ...]
    places: tuple[Mention[PlaceName], ...]

    @property
    def inside(self) -> Span:
        """The stretch of the verb's own clause."""
        return Span(self.clause.start, self.predicate.start)


def grain(date: Mention[DateExpression]) -> str | None:
    """How fine a time is: day, month, year; None for what has neither."""
    part = date.value.first
    if part.day is not None or part.day_relation is not Relation.NONE:
        return "day"
    if part.month is not None or part.month_relation is not Relation.NONE:
        return "month"
    return "year" if part.year is not None or part.year_relation is not Relation.NONE else None


def time_before(reading: Reading, line: Line, end: int) -> Mention[DateExpression] | None:
    """The time told last before a verb, but for the day on which something is made known."""
    told = [
        d
        for d in reading.mentions.dates(line.start, end)
        if d.value.shape is not Shape.DURATION and grain(d) is not None and not is_announced(reading.text, d.end)
    ]
    return told[-1] if told else None


def role_of(reading: Reading, end: int) -> str:
    """What the particle behind a stretch makes of it: topic, subject, object, to, at, with, also, of, none."""
    match = PARTICLE.match(reading.text, end)
    return ROLES[match["p"]] if match is not None else "none"


def told_cues(
    reading: Reading, line: Line, told: Told, closed: Predicate, goal: Mention[PlaceName] | None
) -> frozenset[str]:
    """The cues of a verb; `closed`: it with the tense of what ends the sentence, `goal`: where it leads."""
    cues = _verb(line, told, closed) | _who(reading, line, told) | _where(reading, told, goal)
    return frozenset(cues | _nouns(reading, line, told) | _line(reading, line, told))


def document_cues(frame: EventFrame, frames: Iterable[EventFrame]) -> frozenset[str]:
    """What the other tellings of the document say: whether something else is told of the day, or in the sentence."""
    told = [f for f in frames if f.occasion and not f.title]
    day = frame.dates[0].span
    line = [f for f in told if f.line is frame.line]
    shared = [f for f in told if any(c.span == day and c.weight >= SHARED for c in f.dates)]
    flags = {
        "told.nothing": not told,
        "told.type": any(set(frame.types) & set(f.types) for f in told),
        "told.journey": any(JOURNEYS & set(f.types) for f in told),
        "told.line": bool(line),
        "told.day.journey": any(JOURNEYS & set(f.types[:1]) for f in shared),
        "told.day.other": any(not JOURNEYS & set(f.types[:1]) for f in shared),
        "told.day.type": any(set(frame.types) & set(f.types) for f in shared),
        "told.weakly": not shared and any(c.span == day for f in line for c in f.dates),
        "told.verbal": any(f.mention.rule.startswith("event.verbal.") for f in line),
        "told.clause": any(frame.position <= f.mention.start < frame.mention.end for f in line),
    }
    return frozenset(name for name, holds in flags.items() if holds)


def _verb(line: Line, told: Told, closed: Predicate) -> set[str]:
    predicate, time = told.predicate, told.date.value
    between = [p for p in line.predicates if told.date.end <= p.start < predicate.start]
    flags = {
        "between.adnominal": any(p.ending is Ending.ADNOMINAL for p in between),
        "date.range": time.shape is not Shape.POINT,
        "date.same": time.first.day_relation is Relation.SAME,
        "date.other_year": time.first.year_relation is not Relation.NONE,
        "planned": closed.planned,
        "ongoing": closed.ongoing,
        "negated": closed.negated,
        "attempted": closed.attempted,
    }
    cues = {name for name, holds in flags.items() if holds}
    cues |= {f"verb.{predicate.lemma}", f"sort.{told.verb.sort}", f"date.{grain(told.date)}"}
    return cues | {
        f"between.{min(len(between), FAR)}",
        f"ending.{predicate.ending.value}",
        f"tense.{closed.tense.value}",
    }


def _line(reading: Reading, line: Line, told: Told) -> set[str]:
    """What else the sentence has."""
    text, end = reading.text, told.predicate.start
    looks = told.verb.sort in {"visit", "look"}
    sought = told.predicate.lemma == "찾다"
    signed = bool(reading.mentions.agreements(line.start, line.end))
    flags = {
        "official": OFFICIAL.search(text, line.start, end) is not None,
        "met": MET.search(text, told.clause.start, end) is not None,
        "agreement": signed,
        f"{told.verb.sort}.agreement": signed,
        "sums": bool(reading.mentions.sums(line.start, line.end)),
        "said": SPEECH.search(text, line.start, told.date.start + 1) is not None,
        "lead": line.index <= 2,
        "list": line.block.level > 0 or bool(line.block.marker),
        "habit": HABIT.search(text, line.start, told.predicate.end) is not None,
        "object.site": looks and visited(reading, told.clause.start, end, sought=sought) is not None,
    }
    return {name for name, holds in flags.items() if holds}


def _who(reading: Reading, line: Line, told: Told) -> set[str]:
    cues = set()
    for count in told.counts:
        if count.start >= min(told.date.end, told.clause.start):
            role = role_of(reading, count.end)
            cues |= {f"count.{count.value.unit.value}", f"count.{role}", f"{told.verb.sort}.count.{role}"}
            first = max(line.start, count.start - GUESTS_BEFORE)
            if GUESTS.search(reading.text, first, count.end + GUESTS_BEHIND):
                cues.add("count.guests")
    bodies = reading.mentions.organisations(told.inside.start, told.inside.end)
    if any(told.inside.end - body.end <= 3 for body in bodies):
        cues.add("body.object")
    return (cues or {"count.none"}) | {f"body.{role_of(reading, body.end)}" for body in bodies}


def _where(reading: Reading, told: Told, goal: Mention[PlaceName] | None) -> set[str]:
    cues = set()
    for place in told.places:
        before = "" if told.inside.contains(place.span) else ".before"
        cues.add(f"place.{_side(place)}.{role_of(reading, place.end)}{before}")
    if goal is None:
        return cues | {f"{told.verb.sort}.goal.none"}
    return cues | {f"goal.{_side(goal)}.{goal.value.level.value}", f"{told.verb.sort}.goal.{_side(goal)}"}


def _side(place: Mention[PlaceName]) -> str:
    return "home" if place.value.country == "KR" else "abroad"


def _nouns(reading: Reading, line: Line, told: Told) -> set[str]:
    """Nouns of occasions in the sentence, which may be what the verb is told of: 상담장을 찾은, 파견한 | 사절단."""
    events = reading.mentions.events(line.start, line.end)
    cues = set()
    for event in events:
        before = "before" if event.end <= told.predicate.start else "behind"
        where = "clause" if told.inside.contains(event.span) else before
        journey = ".journey" if JOURNEYS & set(event.value.types[:1]) else ""
        cues.add(f"noun.{where}.{event.value.strength}{journey}")
        if where != "behind":
            cues.add(f"noun.{where}.{role_of(reading, event.end)}{journey}")
    behind = [event for event in events if event.start >= told.predicate.end]
    if told.predicate.ending is Ending.ADNOMINAL and behind and behind[0].start - told.predicate.end <= MODIFIES:
        cues.add("noun.modified")
    if told.predicate.ending is Ending.CONNECTIVE and behind:  # 공사를 찾아 ‘가람포럼’을 열었다
        cues.add("noun.next.quoted" if behind[0].value.quoted else f"noun.next.{role_of(reading, behind[0].end)}")
    return cues or {"noun.none"}
