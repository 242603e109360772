"""An earlier edition told by 때: 지난해 10월 울산에서 연 2회 때는, 2009년 두 도시를 돈 1차때는, 작년 5월 다낭 때는.

Job: the frames of a document + its lines -> frames of editions of a past time, where the number, the town or the bare
noun of an edition stands before 때 and counts or sums are told behind it.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.occasion.former_editions import RULE
from coopevents.frames.occasion.named_editions import EDITION, YEAR, results_behind, whole_before
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import EventName, PlaceLevel

# 1차때는, 제2회 행사 때, 여수 상담회때도, 디트로이트 때는; not 그때는, 필요할 때는
WHEN = regex.compile(
    r"(?<![가-힣0-9])(?P<what>(?P<nth>(?:제\s?)?\d{1,3}[회차기])(?:\s?(?:행사|대회|회의))?|[가-힣A-Za-z]{2,14}(?:\s[가-힣]{2,10})?)"
    r"\s?때(?:는|도|의|만|엔|와|에는|에도|까지|보다|처럼)?(?=\s)"
)
WORD = regex.compile(r"때")
REACH = 50  # code points between the time and what stands before 때
AFAR = frozenset({PlaceLevel.CITY, PlaceLevel.COUNTRY, PlaceLevel.PROVINCE, PlaceLevel.VENUE})


@dataclass(frozen=True, slots=True)
class _Then:
    """A past time, what stands before 때, and its noun, if it has one."""

    date: Mention[DateExpression]
    span: Span
    number: str | None
    noun: Mention[EventName] | None


def then_frames(reading: Reading, frames: Sequence[EventFrame]) -> list[EventFrame]:
    """Frames of the editions; none where the noun before 때 has made an occasion, or nothing of its kind is told."""
    made = []
    for line in reading.lines:
        if line.block.zone in SILENT | RECORD_LIKE or not reading.has(line, WORD):
            continue
        for match in WHEN.finditer(reading.text, line.start, line.end):
            then = _then(reading, line, match)
            if then is None or not results_behind(reading, line, match.end()):
                continue
            same = [f for f in frames if f.line is line and f.name_span.overlaps(then.span)]
            told = any(c.span == then.date.span for f in frames if f.line is line and f.occasion for c in f.dates)
            whole = whole_before(frames, line, then.noun)
            if whole is not None and then.noun is None and not EDITION.search(whole.name):
                whole = whole_before(frames, line, _spoken_of(frames, line, then.span.start)) or whole
            if whole is None or told or any(f.occasion for f in same):
                continue
            for frame in same:
                frame.several = True  # told by the edition
            made.append(_frame(reading, line, then, whole))
    return made


def _then(reading: Reading, line: Line, match: regex.Match[str]) -> _Then | None:
    """The edition before 때: its number, a town, or a noun for occasions with what tells which."""
    what = Span(*match.span("what"))
    dates = [d for d in reading.mentions.dates(line.start, what.start) if _is_past(d.value)]
    if not dates or what.start - dates[-1].end > REACH:
        return None
    towns = [p for p in reading.mentions.places(what.start, what.end) if not p.value.adjectival]
    nouns = [e for e in reading.mentions.events(line.start, what.end) if e.end == what.end and e.value.types]
    if match["nth"] is None and not nouns and not any(p.end == what.end for p in towns):
        return None
    if nouns and match["nth"] is None and what.start - dates[-1].end <= 1:
        return None  # 2022년 박람회 때는: told by its noun
    return _Then(dates[-1], what, match["nth"], nouns[-1] if nouns and match["nth"] is None else None)


def _spoken_of(frames: Sequence[EventFrame], line: Line, start: int) -> Mention[EventName] | None:
    """나루시의 사절단은 이번이 두번째다. 2009년 두 도시를 돈 1차때는: the noun that the number counts."""
    near = [
        f
        for f in frames
        if f.line is not None
        and line.index - 1 <= f.line.index <= line.index
        and f.position < start
        and f.mention.value.strength == "strong"
    ]
    return near[-1].mention if near else None


def _is_past(value: DateExpression) -> bool:
    part = value.first
    last = part.year_relation is Relation.LAST or (part.year is not None and part.year_relation is Relation.NONE)
    return last and value.shape is not Shape.DURATION


def _frame(reading: Reading, line: Line, then: _Then, whole: EventFrame) -> EventFrame:
    full = YEAR.sub("", whole.name).strip() or whole.name
    word = reading.quote(then.span.start, then.span.end)
    if then.number is not None:
        name = f"{then.number} {full}"  # 2회 나루 구매상담회
    else:
        name = word if then.noun is not None else f"{word} {whole.mention.value.head}"  # 다낭 사절단
    frame = unnamed(line, then.span, name, whole.mention.value.head, whole.types, RULE)
    frame.dates = [Claim(then.date, then.date.span, "event.date.former", 0.9)]
    frame.status = Claim("held", then.span, "event.status.former", 0.9)
    frame.background = True
    frame.modifiers = [Span(then.span.end, line.end)]
    for place in reading.mentions.places(then.date.end, then.span.end):
        if place.value.level in AFAR and not place.value.adjectival:
            frame.places.append(Claim(place.value, place.span, "event.place.former", 0.9))
    return frame
