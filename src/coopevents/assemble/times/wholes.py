"""The days of a tour of which only the stops are dated: ‘순회상담회’ … 도시 | 일자 ⏎ 상하이 | 10.10 ⏎ 다롄 | 10.14.

Job: drafts with their parts and dates -> an interval from the first stop to the last for a whole without a date.  It
must not know the text, places or records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.assemble.draft import EventDraft
from coopevents.frames.model import JOURNEYS, Claim

RULE = "event.date.stops"
WEIGHT = 0.6
DAY = len("2005-10-10")


def span_stops(drafts: Sequence[EventDraft]) -> None:
    """Dates each whole that has no date by its stops; a journey begins before its first one."""
    for whole in drafts:
        if whole.date() is not None or set(whole.types) & JOURNEYS:
            continue
        stops = [draft for draft in drafts if draft.part_of is whole and draft.leg]
        told = [(draft.date() or "", draft) for draft in stops]
        ends = sorted(end for date, _ in told for end in date.split("/"))
        if len(told) < 2 or any(len(end) != DAY for end in ends) or ends[0][:4] != ends[-1][:4] or ends[0] == ends[-1]:
            continue
        first = min(told, key=lambda stop: stop[0])[1].date_claims()[0][0]
        whole.decided = (Claim(first.value, first.span, RULE, WEIGHT), f"{ends[0]}/{ends[-1]}")
