"""Occasions that are still to come though no word of their own says so.

Job: a draft without a status, of a document whose day tells nothing -> whether it is awaited: by its strongest day
(내년 상반기), by the verb that ends its sentence (설명회를 열고 16일 귀국길에 오른다), or because the text calls for
firms.  It must not know records.
"""

from __future__ import annotations

import regex

from coopevents.assemble.draft import EventDraft
from coopevents.clauses import Ending, Tense
from coopevents.document import Zone
from coopevents.frames.event_status import tense_status
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import Reading
from coopevents.values.dates import Relation

# 해외시장개척단 참가업체 모집, 참가기업 모집 공고
CALL = regex.compile(r"(?:참가|참여)[^\n]{0,8}(?:모집|신청|안내)|모집[ \t]?(?:공고|안내)")


def awaited(reading: Reading, draft: EventDraft) -> bool:
    """Whether the draft is to come, by its day, its sentence or the kind of text."""
    return _told_ahead(draft) or any(_goes_on(frame) for frame in draft.telling()) or _calls(reading)


def _told_ahead(draft: EventDraft) -> bool:
    """내년 상반기 중 2차 포럼을 개최하는 데 뜻을 같이했다: its strongest day is told as one ahead."""
    claims = draft.date_claims()
    part = claims[0][0].value.value.first if claims else None
    return part is not None and Relation.NEXT in {part.year_relation, part.month_relation, part.day_relation}


def _goes_on(frame: EventFrame) -> bool:
    """내년 3월 2회 데모데이를 열고, 예산 58억원을 쓴다: a clause that goes on has the tense of the last one.

    Of what is to come only: in 상담회를 열고 … 맺기로 했다 the plan is not the occasion.
    """
    governor, line = frame.governor, frame.line
    if governor is None or line is None or governor.ending is not Ending.CONNECTIVE:
        return False
    last = next((p for p in line.predicates if p.start >= governor.end and p.ending is Ending.FINAL), None)
    return last is not None and last.tense is not Tense.PAST and tense_status(last, adnominal=False) == "planned"


def _calls(reading: Reading) -> bool:
    """A text that calls for firms tells of what is to come."""
    titles = [block for block in reading.document.blocks if block.zone is Zone.TITLE]
    return any(CALL.search(reading.text, block.start, block.end) for block in titles)
