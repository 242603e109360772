"""Drafts that nothing tells apart from what the text is about: no time, no name, no place of their own.

Job: drafts with their dates decided -> those that make no record, taken out.  It must not know why a telling was
taken for an occasion, nor sums and counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.assemble.draft import EventDraft
from coopevents.assemble.occasions.likeness import distinctive
from coopevents.clauses import Ending, Tense
from coopevents.frames.model import EventFrame

SUBJECT = 0.85  # weight of a host that is the subject of the verb of holding
OWN_PLACE = 0.8  # weight from which a place is told of the occasion itself: 부산에서 열린 구매상담회


def without_unfounded(drafts: Sequence[EventDraft], main: EventDraft | None) -> list[EventDraft]:
    """All but the undated and nameless: 개막식에서 시장은 …, 사절단은 10일 저녁 협회와 간담회를 갖고.

    The occasion that the text is about stays, whatever little is told of it; so does what stands in a list or a table.
    """
    gone = {id(draft) for draft in drafts if draft is not main and _unfounded(draft)}
    for draft in drafts:
        if draft.part_of is not None and id(draft.part_of) in gone:
            draft.part_of = None
    return [draft for draft in drafts if id(draft) not in gone]


def _held_by_its_host(frame: EventFrame) -> bool:
    """공단은 서초구와 공동으로 간담회를 개최했다: the subject of what ends the sentence."""
    governor = frame.governor
    told = governor is not None and governor.ending is Ending.FINAL and governor.tense is Tense.PAST
    return frame.occasion and told and any(claim.weight >= SUBJECT for claim in frame.hosts)


def _unfounded(draft: EventDraft) -> bool:
    if draft.date() is not None or draft.leg or draft.stop or draft.item or draft.background:
        return False
    if any(distinctive(frame) or frame.mention.value.quoted or frame.also for frame in draft.frames):
        return False  # 기업인 간담회도 열 예정이다: told as one more
    if any(_held_by_its_host(frame) for frame in draft.frames):
        return False
    return not any(claim.weight >= OWN_PLACE for frame in draft.frames if frame.occasion for claim in frame.places)
