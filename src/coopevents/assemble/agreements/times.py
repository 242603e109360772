"""When an agreement was signed: the times that the text tells around it, and what speaks for each.

Job: an agreement's draft + the occasions + the text -> candidates with their cues (`line.before.opens`: its sentence
begins with that day; `event.inside.day`: a day of the occasion that it belongs to; `told.last`: the day of the occasion
told last before it), `NONE` first.  What the cues weigh is a table (`weights.csv`, question `agreement_date`); it must
not know them, nor records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.draft import EventDraft, compatible, inside
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
from coopevents.frames.reading import Line
from coopevents.values.names import PlaceLevel

FAR = 2  # paragraphs before it over which a day is still set
BACK = 600  # code points before an agreement in which an occasion was told just before


class AgreementTimes:
    """What a document tells of times around its agreements.  Asked after all drafts have theirs by rule."""

    def __init__(
        self,
        times: Times,
        agreements: Sequence[AgreementDraft],
        events: Sequence[EventDraft],
        ruled: Mapping[int, tuple[str | None, str]],
        days: Mapping[int, str | None],
    ) -> None:
        """`ruled`: what the rules say of an agreement, with the rule, by `id(draft)`; `days`: of an occasion."""
        self._times = times
        self._mentions = times.reading.mentions
        self._agreements = agreements
        self._events = events
        self._ruled = ruled
        self._days = days

    def of(self, draft: AgreementDraft) -> list[Candidate]:
        """All times that the section tells and those of the occasions, `NONE` first."""
        here = draft.frame.mention.span
        none = Candidate(NONE, here, set(self._against(draft)))
        found: dict[str, Candidate] = {}
        for line, spot in self._times.spots(draft.frame.line.section):
            if self._whole_again(draft, line, spot):
                continue
            value = self._times.value(spot)
            found.setdefault(value, Candidate(value, spot.span)).cues.update(self._told(draft, line, spot))
        for cue, value, span in self._of_occasions(draft):
            found.setdefault(value, Candidate(value, span)).cues.add(cue)
        value_by_rule, rule = self._ruled[id(draft)]
        if value_by_rule is not None:
            found.setdefault(value_by_rule, Candidate(value_by_rule, here)).cues.update({"is", f"is.{rule}"})
        for cue, value in (*self._last(draft), *self._beside(draft)):
            if value in found:
                found[value].cues.add(cue)
        for one in found.values():
            one.cues.update(self._kind(draft, one.value))
        return [none, *found.values()]

    # ---- where a time is told -----------------------------------------------------------------------------------

    def _told(self, draft: AgreementDraft, line: Line, spot: Spot) -> Iterator[str]:
        own = next((f for f in draft.frames if f.line is line), None)
        if own is not None:
            side = "before" if spot.start < own.mention.start else "behind"
            how, clause = self._times.how(line, spot), line.clause_at(spot.start)
            if clause.start <= own.mention.start < clause.end and how in {"opens", "bare"}:
                how = "clause"
            yield f"line.{side}.{how}"
            if own.scope.start <= spot.start < own.scope.end:
                yield "scope"
            others = self._mentions.dates(*sorted((spot.end, own.mention.start)))
            yield "line.nearest" if not others else "line.farther"
            return
        yield self._times.where(line, spot, draft.frame.line)
        place = self._times.place(line, spot, self._towns(draft), self._lands(draft))
        if place is not None:
            yield place
        parties = [claim.value.name for claim in draft.parties if len(claim.value.name) > 2]
        if any(name in self._times.reading.quote(line.start, line.end) for name in parties):
            yield "party"

    def _whole_again(self, draft: AgreementDraft, line: Line, spot: Spot) -> bool:
        """18일 저녁에는 모였다. ‘가람 상담회’는 성황이었다. A는 계약했다: its own occasion is told in between."""
        if draft.event is None or line.block.index != draft.frame.line.block.index:
            return False
        own, told = draft.frame.line.index, [f for f in draft.event.frames if f.mention.value.quoted]
        return any(f.line is not None and f.position > spot.end and line.index < f.line.index < own for f in told)

    def _towns(self, draft: AgreementDraft) -> set[str]:
        line = draft.frame.line
        places = self._mentions.places(line.start, line.end)
        return {p.value.standard for p in places if p.value.level is PlaceLevel.CITY}

    def _lands(self, draft: AgreementDraft) -> set[str | None]:
        line = draft.frame.line
        told = {p.value.country for p in self._mentions.places(line.start, line.end)}
        return (told | {p.value.country for p in draft.parties}) - {"KR", None}

    def _last(self, draft: AgreementDraft) -> Iterator[tuple[str, str]]:
        """The day told last before it, and the one that a sentence before it is set on."""
        frame = draft.frame
        days = [(line, s) for line, s in self._times.spots(frame.line.section) if s.start < frame.mention.start]
        days = [(line, s) for line, s in days if shape(self._times.value(s)) == "day"]
        days = [(line, s) for line, s in days if not self._whole_again(draft, line, s)]
        scenes = [one for one in days if self._times.how(*one) == "opens"]
        for cue, spots in (("last", days), ("scene", scenes)):
            if spots:
                line, spot = max(spots, key=lambda one: one[1].start)
                value = self._times.value(spot)
                where = "block" if line.block.index == frame.line.block.index else "far"
                yield cue, value
                yield f"{cue}.{where}", value
                yield f"{cue}.{where}.{sort_of(draft.event)}", value
                if frame.line.block.index - line.block.index > FAR:
                    yield f"{cue}.farther", value

    # ---- occasions and other agreements -------------------------------------------------------------------------

    def _of_occasions(self, draft: AgreementDraft) -> Iterator[tuple[str, str, Span]]:
        line, start = draft.frame.line, draft.frame.mention.start
        towns = self._towns(draft)
        near = [d for d in self._events if d.section == line.section and self._days[id(d)] is not None]
        last = told_last(near, start, BACK)
        for other in near:
            value, span, told = self._days[id(other)] or "", other.best_name().mention.span, lines_of(other)
            where = "line" if line.index in told else "sentence" if line.index - 1 in told else ""
            for cue, holds in (
                ("event", other is draft.event),
                ("whole", draft.event is not None and other is draft.event.part_of),
                ("part", draft.event is not None and other.part_of is draft.event),
                ("told.last", other is last),
                (f"told.{where}", bool(where)),
                ("town", bool(towns & towns_of(other))),
                ("town.part", other.part_of is not None and bool(towns & towns_of(other))),
            ):
                if holds:
                    yield cue, value, span
            if other is draft.event:
                where = where or ("last" if other is last else "before" if other.position < start else "behind")
                yield f"event.{sort_of(other)}.{where}", value, span

    def _beside(self, draft: AgreementDraft) -> Iterator[tuple[str, str]]:
        """The times of the agreements before and behind it."""
        place = next(i for i, other in enumerate(self._agreements) if other is draft)
        for step, cue in ((-1, "agreement.before"), (1, "agreement.behind")):
            if 0 <= place + step < len(self._agreements):
                other = self._agreements[place + step]
                value = self._ruled[id(other)][0]
                if value is not None and other.frame.line.section == draft.frame.line.section:
                    same = other.frame.line.block.index == draft.frame.line.block.index
                    yield cue + (".own" if other.dates else "") + (".block" if same else ""), value

    # ---- what kind of time --------------------------------------------------------------------------------------

    def _kind(self, draft: AgreementDraft, value: str) -> Iterator[str]:
        yield f"kind.{shape(value)}"
        if draft.frame.total:
            yield f"total.{shape(value)}"
        day = self._days.get(id(draft.event)) if draft.event is not None else None
        if day is not None and value != day:
            if inside(value, day):
                yield f"event.inside.{shape(value)}"
                yield f"event.inside.{sort_of(draft.event)}"
            elif inside(day, value):
                yield "event.covered"
            else:
                yield "event.near" if compatible(value, day) else "event.off"
        yield from self._times.tense(value, draft.frame.status.value)

    def _against(self, draft: AgreementDraft) -> Iterator[str]:
        """What speaks for no time at all."""
        frame = draft.frame
        yield from ("none", f"none.{frame.status.value}", f"none.{frame.kind}")
        for cue, holds in (
            ("none.is", self._ruled[id(draft)][0] is None),
            ("none.total", frame.total),
            ("none.no_event", draft.event is None),
            ("none.nobody", not draft.parties),
            ("none.title", frame.title),
        ):
            if holds:
                yield cue
