"""An earlier edition told by a bare noun: 지난해 이 행사에서 …, 지난해 상담회의 계약액, 이 사절단은 작년 6월 …

Job: the frames of a document + its lines -> frames of editions of a past year, under the name of the occasion that the
noun stands for.  Results or guests must be told behind the noun, within its sentence.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.occasion.former_editions import KINDS, RULE
from coopevents.frames.occasion.takes_place import distinctive_words
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import EventName, PlaceLevel, is_abroad

# 지난해 | 상담회의, 지난해 이 | 행사에서, 지난해 같은 | 전시회에는
BEFORE_NOUN = regex.compile(r"(?:의|에|에도)?\s(?:(?:이|같은|동일한|동|해당|첫)\s)?")
# 작년의 제6회때에는, 지난해 2회 행사 때의
ORDINAL = regex.compile(
    r"의?\s(?P<nth>제?\s?\d{1,2}[회차])\s?(?:행사|대회)?\s?(?:때)?(?:에는|에서는|에서|에선|에|의|는)(?=\s)"
)
# 이 사절단은 | 지난해, 이 상담회는 | 작년 6월
TOPIC = regex.compile(r"(?:은|는)\s")
REFERS = regex.compile(r"(?:이|동|같은|해당)\s$")
TOLD = regex.compile(r"상담|계약|바이어|판매|관람|참가|참여|조인|방문")
STATISTIC = regex.compile(r"수출(?:액|실적)|매출|교역|보다\s[^.\n]{0,20}확대")
EDITION = regex.compile(r"\d[회차](?!의)")
YEAR = regex.compile(r"제?\s?\d{1,3}[회차]\s?|(?:(?:19|20)\d\d|[’']\d\d)(?:년(?:도)?)?\s?|\s?(?:상|하)반기")
REACH = 3  # code points between a topic and its time


@dataclass(frozen=True, slots=True)
class _Edition:
    """A past time, the noun (or number) that stands for the edition, and the occasion that it names."""

    year: Mention[DateExpression]
    span: Span
    whole: EventFrame
    number: str = ""
    generic: bool = False  # 행사: any kind


def edition_frames(reading: Reading, frames: Sequence[EventFrame]) -> list[EventFrame]:
    """Frames of the editions; a frame that the noun has already made tells no occasion beside its own."""
    made = []
    for line in reading.lines:
        if line.block.zone in SILENT | RECORD_LIKE:
            continue
        edition = next(
            (e for y in reading.mentions.dates(line.start, line.end) if (e := _edition(reading, line, y, frames))), None
        )
        if edition is None or not results_behind(reading, line, edition.span.end):
            continue
        same = [f for f in frames if f.line is line and f.mention.start == edition.span.start]
        if any(f.occasion for f in same):
            continue
        for frame in same:
            frame.several = True  # told by the edition
        made.append(_frame(reading, line, edition))
    return made


def _edition(
    reading: Reading, line: Line, year: Mention[DateExpression], frames: Sequence[EventFrame]
) -> _Edition | None:
    part = year.value.first
    if year.value.shape is not Shape.POINT or part.year_relation is not Relation.LAST or part.day is not None:
        return None
    bare = part.month is None and part.month_relation is Relation.NONE
    numbered = ORDINAL.match(reading.text, year.end, line.end)
    if numbered is not None:
        whole = whole_before(frames, line, None)
        return _Edition(year, Span(*numbered.span("nth")), whole, numbered["nth"]) if whole is not None else None
    for event in reading.mentions.events(line.start, line.end):
        behind = BEFORE_NOUN.fullmatch(reading.quote(year.end, event.start)) if year.end < event.start else None
        topic = TOPIC.match(reading.text, event.end, line.end) if event.end < year.start else None
        referring = REFERS.search(reading.quote(max(line.start, event.start - 3), event.start)) is not None
        told = (behind is not None and bare) or (
            topic is not None and referring and 0 <= year.start - topic.end() <= REACH
        )
        if not told or not _is_bare(event):
            continue
        whole = whole_before(frames, line, event)
        if whole is not None:
            return _Edition(year, Span(event.start, event.end), whole, generic=event.value.strength == "generic")
    return None


def _is_bare(event: Mention[EventName]) -> bool:
    value = event.value
    return (
        not value.quoted
        and value.strength not in {"weak", "fair", "brand"}
        and not distinctive_words(value.name, value.head)
    )


def whole_before(frames: Sequence[EventFrame], line: Line, event: Mention[EventName] | None) -> EventFrame | None:
    """The occasion told last before a line: of the noun's kind, or of any kind where it tells none."""
    kinds = set(event.value.types) if event is not None else set()
    before = [
        f
        for f in frames
        if f.occasion
        and not f.background
        and not f.other_year
        and not f.several
        and f.section == line.section
        and f.line is not None
        and f.line.index < line.index
        and not f.title
        and set(f.types) & (kinds or KINDS)
    ]
    if event is None:
        before = [f for f in before if EDITION.search(f.name)] or before
    elif event.value.types:
        named = [f for f in before if event.value.head in f.name or f.mention.value.head in event.value.name]
        before = named or before
    return max(before, key=lambda f: f.position, default=None)


def results_behind(reading: Reading, line: Line, start: int) -> bool:
    """Sums or counts behind the noun, with a word for what they are."""
    text = reading.quote(start, line.end)
    counted = reading.mentions.counts(start, line.end) or reading.mentions.sums(start, line.end)
    return bool(counted) and TOLD.search(text) is not None and STATISTIC.search(text) is None


def _frame(reading: Reading, line: Line, edition: _Edition) -> EventFrame:
    whole, year = edition.whole, edition.year
    span = Span(min(year.start, edition.span.start), max(year.end, edition.span.end))
    full = YEAR.sub("", whole.name).strip() or whole.name
    if edition.number:
        name = f"{edition.number} {full}"  # 제6회 나루박람회
    elif edition.generic or edition.span.start < year.start:
        name = f"{reading.quote(year.start, year.end)} {full}"  # 지난해 나루박람회, of 지난해 이 행사에서
    else:
        name = reading.quote(span.start, span.end)  # 지난해 같은 전시회
    frame = unnamed(line, span, name, whole.mention.value.head, whole.types, RULE)
    frame.dates = [Claim(year, year.span, "event.date.former", 0.9)]
    frame.status = Claim("held", year.span, "event.status.former", 0.9)
    frame.background = True
    frame.modifiers = [Span(span.end, line.end)]
    for place in reading.mentions.places(span.end, line.end):
        town = place.value.level is PlaceLevel.CITY or place.value.level is PlaceLevel.COUNTRY
        if town and is_abroad(place.value.country) and reading.particle(line, place.end).startswith("에서"):
            frame.places.append(Claim(place.value, place.span, "event.place.former", 0.7))
    return frame
