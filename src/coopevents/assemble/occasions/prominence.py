"""Which occasion a document is about, and which are told beside it.

Job: drafts -> the main one; of a draft, whether it is another year's, an aside, and where the text tells it first.  It
must not know sums, counts or what the text is at.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.assemble.draft import EventDraft, compatible
from coopevents.frames.model import JOURNEYS, EventFrame
from coopevents.frames.reading import Line

MAIN_TYPES = ("trade_mission", "consultation", "exhibition", "forum", "conference", "event_week", "delegation_visit")
LEAD = 500  # characters of the text in which its main occasion is named


def first_told(draft: EventDraft) -> int:
    """Where the body of the text tells of a draft first."""
    return min((f.position for f in draft.telling() if not f.title), default=draft.position)


def reached(draft: EventDraft, line: Line) -> bool:
    """Whether the body of the text has told of a draft before a line."""
    return first_told(draft) < line.start


def told_by(draft: EventDraft, position: int) -> bool:
    """Whether the text names a draft, at least in its headline, before a position: a fact is of none to come."""
    return position < 0 or draft.background or min(f.mention.start for f in draft.frames) < position


def aside(draft: EventDraft, main: EventDraft | None) -> bool:
    """A draft of another time than the main one: last year's edition, next year's plan."""
    if main is None or draft is main or draft.part_of is main:
        return False
    mine, other = draft.date(), main.date()
    if mine and other and mine[:4] != "XXXX" and other[:4] != "XXXX":
        return not compatible(mine, other) and mine[:7] != other[:7]
    return draft.background


def former(draft: EventDraft) -> bool:
    """An occasion that the text tells of another year only: 지난해 12개사를 보낸 시장개척단."""
    dated = [f for f in draft.frames if not f.title and (f.dates or f.background)]
    return bool(dated) and all(f.background or f.other_year for f in dated)


def main_draft(drafts: Sequence[EventDraft]) -> EventDraft | None:
    """The occasion that the document is about: told in the headline, else the first of a large type, else the first."""
    drafts = [d for d in drafts if not d.weighed] or drafts
    titled = [d for d in drafts if any(_in_headline(f) for f in d.frames) and any(not f.title for f in d.frames)]
    first = min((d.position for d in drafts), default=0)
    large = [d for d in drafts if d.types[0] in MAIN_TYPES and d.position <= first + LEAD]
    ranked = titled or large or [d for d in drafts if d.position == first]
    # a headline's 베트남 시장개척단 is this year's, even if only last year's is told by that name
    ranked = [d for d in ranked if not former(d)] or [d for d in drafts if not former(d)] or ranked
    if not ranked:
        return None
    return min(
        ranked, key=lambda d: (MAIN_TYPES.index(d.types[0]) if titled and d.types[0] in MAIN_TYPES else 9, d.position)
    )


def trading_draft(main: EventDraft | None, drafts: Sequence[EventDraft]) -> EventDraft | None:
    """Where a table of results was reached that names no occasion: the one 상담회 of a journey or visit, else `main`.

    개척단이 싱가포르를 찾았다. 상담회에서는 … ⏎ 품목 | 상담액: at the 상담회; if there are two, on the journey."""
    if main is None or main.main_type not in JOURNEYS:
        return main
    visit = main.main_type == "delegation_visit"
    talks = [d for d in drafts if d.main_type == "consultation" and not former(d)]
    own = [d for d in talks if visit or d.part_of is main]
    return own[0] if len(own) == 1 else main


def _in_headline(frame: EventFrame) -> bool:
    """Told in a headline by more than a weak word; 4. 연계행사 is the heading of an item."""
    numbered = frame.line is not None and frame.line.block.marker[:1].isdigit()
    return frame.title and not numbered and frame.mention.value.strength != "weak"
