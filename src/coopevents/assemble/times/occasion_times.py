"""When an occasion takes place: the times that the text tells around it, and what speaks for each.

Job: an occasion's draft + the other occasions + the text -> candidates with their cues (`line.before.opens`: its
sentence begins with that day; `taken`: another occasion told in that sentence has it; `whole.journey.talks`: the time
of the journey that the talks are a part of), `NONE` first.  What the cues weigh is a table (`weights.csv`, question
`occasion_date`); it must not know them, nor records.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from coopevents.assemble.draft import EventDraft, compatible, inside
from coopevents.assemble.occasions.prominence import former
from coopevents.assemble.times.cues import (
    NONE,
    Candidate,
    Spot,
    Times,
    lines_of,
    shape,
    sort_of,
    told_last,
    towns_of,
)
from coopevents.document import Span
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import Line
from coopevents.resolve.date.calendar import apply_duration, ended_by
from coopevents.values.dates import Shape

BACK = 600  # code points before an occasion in which another was told just before
LONGEST = 20  # days of an interval made of a day and a length or of two days
Ruled = Mapping[int, tuple[str | None, str]]


class OccasionTimes:
    """What a document tells of times around its occasions.  Asked after all drafts have theirs by rule."""

    def __init__(self, times: Times, events: Sequence[EventDraft], main: EventDraft | None, ruled: Ruled) -> None:
        """`ruled`: what the rules say of an occasion, with the rule, by `id(draft)`."""
        self._times = times
        self._mentions = times.reading.mentions
        self._events = events
        self._main = main
        self._ruled = ruled

    def of(self, draft: EventDraft) -> list[Candidate]:
        """All times that the section tells, those of the other occasions, and lengths from a day on; `NONE` first."""
        here = draft.best_name().mention.span
        none = Candidate(NONE, here, set(self._against(draft)))
        found: dict[str, Candidate] = {}
        spots = list(self._times.spots(draft.section))
        for line, spot in spots:
            value = self._times.value(spot)
            found.setdefault(value, Candidate(value, spot.span)).cues.update(self._told(draft, line, spot))
        for cue, value, span in self._of_others(draft):
            found.setdefault(value, Candidate(value, span)).cues.add(cue)
        value_by_rule, rule = self._ruled[id(draft)]
        if value_by_rule is not None:
            of_rule = {"is", f"is.{rule}", f"is.{self._strength(draft)}"}
            found.setdefault(value_by_rule, Candidate(value_by_rule, here)).cues.update(of_rule)
            for cue, value, span in self._made(draft, value_by_rule, spots):
                found.setdefault(value, Candidate(value, span)).cues.add(cue)
        for cue, value in self._last(draft, spots):
            found[value].cues.add(cue)
        for one in found.values():
            one.cues.update(self._kind(draft, one.value))
        return [none, *found.values()]

    def _strength(self, draft: EventDraft) -> str:
        claims = draft.date_claims()
        weight = claims[0][0].weight if claims else 0.0
        return "sure" if weight >= 0.9 else "strong" if weight >= 0.7 else "fair" if weight >= 0.5 else "weak"

    # ---- where a time is told -----------------------------------------------------------------------------------

    def _told(self, draft: EventDraft, line: Line, spot: Spot) -> Iterator[str]:
        frames = [f for f in draft.telling() if f.line is not None]
        own = [f for f in frames if f.line is line]
        if own:
            yield from self._in_line(min(own, key=lambda f: abs(f.mention.start - spot.start)), line, spot)
        elif frames:
            nearest = min((f.line for f in frames if f.line is not None), key=lambda told: abs(told.index - line.index))
            yield self._times.where(line, spot, nearest)
            place = self._times.place(line, spot, towns_of(draft), set())
            if place is not None:
                yield place
        holders = [d for d in self._events if d is not draft and self._ruled[id(d)][0] == self._times.value(spot)]
        if any(line.index in lines_of(d) for d in holders):
            yield "taken" if not own else "taken.line"

    def _in_line(self, frame: EventFrame, line: Line, spot: Spot) -> Iterator[str]:
        start, end = frame.name_span.start, frame.mention.end
        side = "before" if spot.start < start else "behind" if spot.start >= end else "name"
        how, clause = self._times.how(line, spot), line.clause_at(spot.start)
        if clause.start <= frame.mention.start < clause.end and how in {"opens", "bare"}:
            how = "clause"
        yield f"line.{side}.{how}"
        between = (spot.end, start) if side == "before" else (end, spot.start)
        if between[0] < between[1]:
            yield "line.nearest" if not self._mentions.dates(*between) else "line.farther"
            if self._mentions.events(*between):
                yield f"line.{side}.over"  # another occasion stands between
        if any(span == spot.span for _, span, _ in frame.rejected):
            yield "rejected"

    def _last(self, draft: EventDraft, spots: Sequence[tuple[Line, Spot]]) -> Iterator[tuple[str, str]]:
        """The day told last before it, and the one that a sentence before it is set on."""
        lines = [f.line for f in draft.telling() if f.line is not None]
        if not lines:
            return
        days = [(line, s) for line, s in spots if s.start < draft.position and shape(self._times.value(s)) == "day"]
        scenes = [one for one in days if self._times.how(*one) == "opens"]
        for cue, some in (("last", days), ("scene", scenes)):
            if some:
                line, spot = max(some, key=lambda one: one[1].start)
                yield cue, self._times.value(spot)
                where = "block" if any(line.block.index == told.block.index for told in lines) else "far"
                yield f"{cue}.{where}", self._times.value(spot)

    def _made(
        self, draft: EventDraft, value: str, spots: Sequence[tuple[Line, Spot]]
    ) -> Iterator[tuple[str, str, Span]]:
        """A length or a last day told near an occasion of one day."""
        if shape(value) != "day" or "X" in value:
            return
        told = set(lines_of(draft))
        near = {index + step for index in told for step in (-1, 0, 1)}
        for line in self._times.reading.lines:
            if line.index in near:
                for spot in self._mentions.dates(line.start, line.end):
                    days = spot.value.days
                    if spot.value.shape is Shape.DURATION and days and 1 < days <= LONGEST:
                        where = "line" if line.index in told else "sentence"
                        yield f"made.length.{where}", apply_duration(value, days), spot.span
                        yield f"made.back.{where}", ended_by(value, days), spot.span
        for line, spot in spots:
            last = self._times.value(spot)
            if shape(last) == "day" and "X" not in last and value < last <= _later(value, LONGEST):
                how = "until" if self._times.how(line, spot) == "until" else "other"
                where = "line" if line.index in told else "sentence" if line.index in near else "far"
                yield f"made.{how}.{where}", f"{value}/{last}", spot.span

    # ---- other occasions ----------------------------------------------------------------------------------------

    def _of_others(self, draft: EventDraft) -> Iterator[tuple[str, str, Span]]:
        told = set(lines_of(draft))
        near = [d for d in self._events if d is not draft and d.section == draft.section]
        near = [d for d in near if self._ruled[id(d)][0] is not None]
        last = told_last(near, draft.position, BACK)
        towns, sort = towns_of(draft), sort_of(draft)
        for other in near:
            value, span = self._ruled[id(other)][0] or "", other.best_name().mention.span
            for cue, holds in (
                (f"whole.{sort_of(other)}.{sort}", draft.part_of is other),
                ("part", other.part_of is draft),
                ("sister", draft.part_of is not None and other.part_of is draft.part_of),
                ("main", other is self._main),
                ("told.last", other is last),
                (f"told.last.{sort_of(other)}.{sort}", other is last),
                ("told.line", bool(told & set(lines_of(other)))),
                ("town", bool(towns & towns_of(other))),
                ("alike", other.types[0] == draft.types[0]),
            ):
                if holds:
                    yield cue, value, span

    # ---- what kind of time --------------------------------------------------------------------------------------

    def _kind(self, draft: EventDraft, value: str) -> Iterator[str]:
        yield f"{sort_of(draft)}.{shape(value)}"
        whole = self._ruled[id(draft.part_of)][0] if draft.part_of is not None else None
        if whole is not None and whole != value:
            yield "whole.inside" if inside(value, whole) else "whole.near" if compatible(value, whole) else "whole.off"
        mine = self._ruled[id(draft)][0]
        if mine is not None and mine != value:
            yield "is.inside" if inside(value, mine) else "is.covers" if inside(mine, value) else "is.off"
        status = max((f.status for f in draft.frames if f.status is not None), key=lambda c: c.weight, default=None)
        yield from self._times.tense(value, status.value if status is not None else "untold")
        if former(draft):
            yield f"former.{shape(value)}"

    def _against(self, draft: EventDraft) -> Iterator[str]:
        """What speaks for no time at all."""
        yield from ("none", f"none.{sort_of(draft)}")
        for cue, holds in (
            ("none.is", self._ruled[id(draft)][0] is None),
            ("none.former", former(draft)),
            ("none.part", draft.part_of is not None),
            ("none.stop", draft.stop),
            ("none.weighed", draft.weighed),
            ("none.background", draft.background),
        ):
            if holds:
                yield cue


def _later(day: str, days: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()
