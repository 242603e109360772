"""Occasions that are still to come though no word of their own says so.

Job: a draft without a status, of a document whose day tells nothing -> whether it is awaited: by its strongest day
(내년 상반기), by the verb that ends its sentence (설명회를 열고 16일 귀국길에 오른다), or because the text calls for
firms.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.occasions.notices import heads, is_call, looking_back
from coopevents.clauses import Ending, Tense
from coopevents.frames.model import JOURNEYS, EventFrame
from coopevents.frames.occasion.status import tense_status
from coopevents.frames.reading import Reading
from coopevents.values.dates import DateExpression, Relation

# 주간 주요행사, 주간계획, 다음 주 일정
WEEK = regex.compile(
    r"(?:(?<![가-힣])주간|금주의?|이번[ \t]주|다음[ \t]주)[ \t]?(?:주요[ \t]?)?(?:행사|일정|계획)"
    r"|(?:행사|기업|경제)[ \t](?:캘린더|달력)"
)
# 다음은 이날 주요 경제 일정이다: what stands below it
DAY = regex.compile(r"다음은\s[^.\n]{0,30}일정[^.\n]{0,12}이다")
# □ 향후 계획, 4. 우즈베키스탄 일정(예정), ■ 다음 주 미리보기, □ 내년에는 예산을 늘린다: what stands below it
AHEAD = regex.compile(
    r"[^\n.:]{0,16}(?:(?:향후|앞으로의?|추진|후속|하반기|내년도?|새해|차기)\s?(?:추진\s?)?(?:계획|일정)|\(예정\))[^\n가-힣]{0,4}$"
    r"|(?:내년|새해|다음\s?[주달])(?:에는|엔|에도?)?\s[^\n]{0,60}$|내년에는$"
)
PARTY = regex.compile(r"(?:또\s|또한\s|한편\s)?(?:이들?|(?:이번\s)?[가-힣]{0,6}단)(?:은|는)\s")


def awaited(reading: Reading, draft: EventDraft, drafts: Sequence[EventDraft]) -> bool:
    """Whether the draft, one of the text's `drafts`, is to come, by its day, its sentence or the kind of text."""
    if _told_ahead(draft) or any(_goes_on(frame) or _will_go(reading, frame) for frame in draft.telling()):
        return True
    if _below_plans(reading, draft):
        return True
    return _calls(reading) and not _of_a_year_before(draft, drafts) and not looked_back_on(reading, draft)


def _told_ahead(draft: EventDraft) -> bool:
    """내년 상반기 중 2차 포럼을 개최하는 데 뜻을 같이했다: its strongest day is told as one ahead."""
    claims = draft.date_claims()
    told = claims[0][0].value.value if claims else None
    if not isinstance(told, DateExpression):
        return False  # a day that the name gives (GARAM 2018), or that is only likely
    part = told.first
    return Relation.NEXT in {part.year_relation, part.month_relation, part.day_relation}


def _goes_on(frame: EventFrame) -> bool:
    """내년 3월 2회 데모데이를 열고, 예산 58억원을 쓴다: a clause that goes on has the tense of the last one.

    Of what is to come only: in 상담회를 열고 … 맺기로 했다 the plan is not the occasion.
    """
    governor, line = frame.governor, frame.line
    if governor is None or line is None or governor.ending is not Ending.CONNECTIVE:
        return False
    last = next((p for p in line.predicates if p.start >= governor.end and p.ending is Ending.FINAL), None)
    return last is not None and last.tense is not Tense.PAST and tense_status(last, adnominal=False) == "planned"


def _will_go(reading: Reading, frame: EventFrame) -> bool:
    """방문단은 20명으로 이뤄져 있다. 이들은 공장을 방문할 계획이다: what the next sentence tells of it."""
    line = frame.line
    if line is None or not JOURNEYS & set(frame.types) or line.index + 1 >= len(reading.lines):
        return False
    following = reading.lines[line.index + 1]
    if following.section != line.section or PARTY.match(reading.text, following.start, following.end) is None:
        return False
    last = following.predicates[-1] if following.predicates else None
    return last is not None and last.ending is Ending.FINAL and tense_status(last, adnominal=False) == "planned"


def _below_plans(reading: Reading, draft: EventDraft) -> bool:
    """Whether it is told first in an item below a heading of plans: □ 향후 계획 ⏎ ○ 9월 대표단 초청 추진."""
    frame = min(draft.telling(), key=lambda told: told.position)
    above = frame.line.block.parent if frame.line is not None else None
    while above is not None:
        block = reading.document.blocks[above]
        if AHEAD.match(reading.text, block.start, block.end) is not None:
            return True
        above = block.parent
    return False


def _calls(reading: Reading) -> bool:
    """A text that calls for firms, or lists a day or a week, tells of what is to come."""
    if is_call(reading) or DAY.search(reading.text) is not None:
        return True
    return any(WEEK.search(reading.text, block.start, block.end) for block in heads(reading))


def looked_back_on(reading: Reading, draft: EventDraft) -> bool:
    """Told below a heading of a call's results: by where its day stands, else by its name."""
    claims = draft.date_claims()
    return looking_back(reading, claims[0][0].span.start if claims else draft.position) is not None


def _of_a_year_before(draft: EventDraft, drafts: Sequence[EventDraft]) -> bool:
    """작년 실적 - 2011년 중동 무역사절단, in the call for that of 2012."""
    years = [date[:4] for one in drafts if (date := one.date()) is not None and date[:4].isdigit()]
    mine = (draft.date() or "XXXX")[:4]
    return draft.background or (mine.isdigit() and mine < max(years))
