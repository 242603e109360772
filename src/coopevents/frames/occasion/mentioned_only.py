"""Occasions that a sentence only mentions: the fair that another one is likened to, what partners do again and again.

Job: a mention in its line, or its `Telling` -> whether it is no occasion of the text.  It must not know drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Line, Reading
from coopevents.frames.telling import Telling
from coopevents.values.names import EventName

# CES에 버금가는 전시회, 세빗, 미국의 CES에 비견되는
LIKE_IT = regex.compile(
    r"(?:(?:,|이?나|[와과·])\s?(?:[가-힣]{1,6}의\s)?[A-Za-z가-힣]{2,12}?){0,2}[’'”\"」』]?"
    r"(?:에\s(?:비견|버금|견줄|필적|맞먹|못지)|[와과]\s(?:견줄|어깨를|맞먹|필적)|급\s|처럼\s)"
)
# ‘한국판 CES’로 불리는, 한국의 CES를 만들겠다: what another fair is called, or is to become
ITS_LIKE = regex.compile(
    r"(?:(?:한국|아시아|국내|지역|[가-힣]{2})(?:판|형)|(?:한국|아시아)의|제2의)\s[‘'“\"「『]?[A-Z가-힣]"
)
CALLED = regex.compile(
    r"[’'”\"」』]?(?:\([^()\n]*\))?[’'”\"」』]?"
    r"(?:으?로\s(?:불[리린]|통하|알려|키[우울]|자리|발돋움|성장|발전|육성|도약|만들)|[을를]\s(?:표방|목표|꿈꾸|지향|만들)"
    r"|라[고는]?\s(?:불|부르|이름)|[가이]\s(?:되|될|되겠))"
)
HOUSE = "상담장"
BEFORE = 12  # code points before the name in which 한국판 stands
# 협약을 맺은 뒤 축제 참가, 나눔장터 운영 등 꾸준한 교류를 이어오고 있다
EXCHANGED = regex.compile(
    r"[^.\n]{0,60}?\s등(?:의)?\s(?:[^\s.,]{2,6}\s){0,2}(?:교류|왕래|우호)(?:\s?(?:활동|협력|관계|사업))?[을를]\s"
    r"(?:[^\s.,]+\s){0,2}(?:계속|이어|지속|해\s?오|해왔|하고\s있|펼쳐|통해)"
)


def likened(reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
    """CES에 버금가는 전시회를 연다, ‘한국판 CES’로 불리는 전시회가 열린다: the fair that another is held against."""
    if mention.value.strength != "fair":
        return False
    behind = reading.quote(mention.end, min(mention.end + 60, line.end))
    if LIKE_IT.match(behind):
        return True
    before = reading.quote(max(line.start, mention.start - BEFORE), mention.end)
    return CALLED.match(behind) is not None and ITS_LIKE.search(before) is not None


def house_of_next(reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
    """수원 화상상담장에서 ‘가람 수출상담회’를 연다: the house of the talks that are named behind it."""
    if not mention.value.head.endswith(HOUSE) or not reading.text.startswith("에서 ", mention.end):
        return False
    behind = reading.mentions.events(mention.end, line.clause_at(mention.start).end)
    return any(other.value.strength != "weak" and "consultation" in other.value.types for other in behind)


def of_an_exchange(telling: Telling) -> bool:
    """결연을 맺은 뒤 축제 참가, 나눔장터 운영 등 교류를 이어오고 있다: a habit, whatever year it names."""
    if telling.frame.on_a_day or telling.mention.value.quoted:
        return False
    return EXCHANGED.match(telling.reading.text, telling.mention.end, telling.line.end) is not None
