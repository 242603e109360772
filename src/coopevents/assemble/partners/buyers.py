"""Countries of the buyers told without naming the occasion: 미국 인도 일본 등 11개국에서 온 바이어 20명이 …

Job: sentences of the story, rows of tables -> country claims on the draft that each speaks of.  It must not know sums,
agreements or how drafts came about.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.focus.scenes import Scenes
from coopevents.frames.model import Claim
from coopevents.frames.occasion.guests import guest_places
from coopevents.frames.reading import SILENT, Reading
from coopevents.frames.tables import TableFrame


def assign_partners(reading: Reading, focus: Focus, tables: Sequence[TableFrame] = ()) -> None:
    """Adds `event.country.buyers` claims."""
    for table in tables:
        owner = focus.of_table(table.caption) if table.lands else None
        if owner is not None:
            there = _abroad(owner)
            owner.frames[0].countries += [claim for claim in table.lands if not there or claim.value in there]
    scenes = Scenes(reading, focus)
    for line in reading.lines:
        if line.block.zone in SILENT or reading.mentions.agreements(line.start, line.end):
            continue
        for place in guest_places(reading, line.start, line.end, firms=False):
            draft = scenes.speaking_of(line, place)
            if draft is not None and place.value.country in (_abroad(draft) or {place.value.country}):
                claim = Claim(place.value.country or "", place.span, "event.country.buyers", 0.8)
                draft.frames[0].countries.append(claim)


def _abroad(draft: EventDraft) -> set[str | None]:
    """Where abroad it takes place: buyers of third countries come to every fair, and are no partners for that."""
    return {c.value.country for c in draft.place_claims() if c.weight >= 0.5} - {None, "KR"}
