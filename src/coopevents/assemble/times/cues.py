"""How a text tells its times: where they stand to what is told, of which shape they are, whose town is with them.

Job: the times of a document -> cues that agreements (`agreements.times`) and occasions (`occasion_times`) share.  It
must not know what a cue weighs, nor records.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coopevents import regex
from coopevents.assemble.draft import EventDraft, Resolved, cities_of
from coopevents.clauses import Ending
from coopevents.document import HEADLINES, Mention, Span
from coopevents.frames.model import GATHERINGS, JOURNEYS
from coopevents.frames.occasion.no_event_dates import is_compared
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.resolve.announcements import is_announced
from coopevents.values.dates import DateExpression
from coopevents.values.edtf import bounds

Spot = Mention[DateExpression]
NONE = ""  # the candidate of what has no time
OPENING = 14  # code points of a sentence before the day on which it is set
# 14일에는, 14일 상담장에서, 이튿날: what the sentence is set on
SET = regex.compile(r"(?:에(?:는|만|도)?|엔)?[\s,]")
UNTIL = regex.compile(r"\s?(?:까지|부터|이후|이래|기준|현재)")
# 4월 열린 상담회에서 만난
HELD = regex.compile(
    r"(?:에|에는)?\s(?:[^\s.,]{1,14}\s){0,4}?(?:열린|개최된|개최한|있은|가진|마련된|진행된|참가한|찾은)\s"
)
TOWN_BEHIND = 24  # code points behind a day in which its town is told
LONG = dt.timedelta(days=120)
SORTS = (
    ("journey", JOURNEYS),
    ("fair", GATHERINGS),
    ("founding", frozenset({"agreement_signing", "opening"})),
)


@dataclass(eq=False)
class Candidate:
    """A time that something may be of, where the text tells it, and the cues that hold for it."""

    value: str
    span: Span
    cues: set[str] = field(default_factory=set)


def _since(text: str, spot: Spot) -> bool:
    """2009년부터 여러 나라에 파견돼: a year since when something is done."""
    first = spot.value.first
    return first.month is None and first.year is not None and text.startswith("부터", spot.end)


# 계약기간은 2022년 4월 1일부터 2027년 3월 31일까지다: how long it holds
TERM = regex.compile(r"(?:계약|협약|공급|이행|납품)\s?기간(?:은|이|:)?\s*$")
TERM_BEFORE = 10


class Times:
    """The times that a document tells, as cues see them."""

    def __init__(self, reading: Reading, resolved: Resolved, published: str | None) -> None:
        self.reading = reading
        self.resolved = resolved
        self.today = bounds(published)[0] if published and len(published) == 10 else None

    def spots(self, section: int) -> Iterator[tuple[Line, Spot]]:
        """The times told in a section, in order; not the day of the news (22일 공시했다), nor a former edition's or a
        term's (계약기간은 …)."""
        for line in self.reading.lines:
            if line.section == section and line.block.zone not in SILENT:
                for spot in self.reading.mentions.dates(line.start, line.end):
                    known = spot.span in self.resolved and not is_announced(self.reading.text, spot.end)
                    term = TERM.search(self.reading.text, max(line.start, spot.start - TERM_BEFORE), spot.start)
                    aside = is_compared(self.reading.text, spot.end) or _since(self.reading.text, spot)
                    if known and not (aside or term):
                        yield line, spot

    def value(self, spot: Spot) -> str:
        return self.resolved[spot.span].edtf

    def how(self, line: Line, spot: Spot) -> str:
        """What the words around a time make of it."""
        text = self.reading.text
        if UNTIL.match(text, spot.end):
            return "until"
        if HELD.match(text, spot.end):
            return "held"
        if text[spot.start - 1 : spot.start] in {"(", "‘", "“", "「"}:
            return "bracket"
        if spot.start - line.start <= OPENING and SET.match(text, spot.end):
            return "opens"
        predicate = line.clause_at(spot.start).predicate
        return "modifies" if predicate is not None and predicate.ending is Ending.ADNOMINAL else "bare"

    def where(self, line: Line, spot: Spot, told: Line) -> str:
        """How near to a telling in another line a time stands, on which side and how."""
        side, how = "before" if line.index < told.index else "behind", self.how(line, spot)
        if line.block.zone in HEADLINES:
            return "title"
        if line.block.index == told.block.index:
            return f"{'sentence' if abs(line.index - told.index) == 1 else 'block'}.{side}.{how}"
        if side == "before" and (
            told.block.index - line.block.index == 1 or (told.block.marker and not line.block.marker)
        ):
            return f"above.{how}"
        return f"far.{side}"

    def place(self, line: Line, spot: Spot, towns: set[str], lands: set[str | None]) -> str | None:
        """4일 하노이에서 …, of what is told to be in 하노이: the clause of the day, else its sentence, has the town."""
        if not towns and not lands:
            return None
        places = self.reading.mentions.places
        near = places(spot.end, max(line.clause_at(spot.start).end, min(line.end, spot.end + TOWN_BEHIND)))[:1]
        here = {p.value.standard for p in near}
        if towns & here:
            return "spot.town"
        if towns & {p.value.standard for p in places(line.start, line.end)}:
            return "spot.town.line"
        if lands & {p.value.country for p in near}:
            return "spot.land"
        return "spot.elsewhere" if here else None

    def tense(self, value: str, status: str) -> Iterator[str]:
        """Whether a time lies before or behind the text's own day."""
        first, _ = bounds(value)
        if self.today is None or first is None:
            return
        yield f"{status}.{'ahead' if first > self.today else 'past'}"
        if abs(self.today - first) > LONG:
            yield "long_ago" if first < self.today else "long_ahead"


def shape(value: str) -> str:
    if "/" in value:
        return "days" if len(value) > len("2012-06/2012-12") else "months"
    return {4: "year", 7: "month"}.get(len(value), "day")


def sort_of(event: EventDraft | None) -> str:
    """journey, fair, founding, talks (all others), none."""
    if event is None:
        return "none"
    return next((sort for sort, kinds in SORTS if event.types[0] in kinds), "talks")


def towns_of(event: EventDraft) -> set[str]:
    return {city for frame in event.frames for city in cities_of(frame, 0.6)}


def lines_of(event: EventDraft) -> list[int]:
    """The body lines that tell an occasion."""
    return [f.line.index for f in event.frames if f.line is not None and not f.title]


def told_last(events: Sequence[EventDraft], start: int, back: int) -> EventDraft | None:
    """The occasion told last before a place of the text, if its first telling is not too far."""
    before = [d for d in events if start - back <= d.position < start]
    return max(before, key=lambda d: max(f.position for f in d.frames if f.position < start), default=None)
