"""Which counts of cases and times are of meetings: 상담 320건, 127건 1,840만불의 상담, 1:1 상담은 550여건이 진행됐다.

Job: a count in its line -> whether it is of meetings; not MOU 3건, 3건의 계약.  It must not know occasions or records.
"""

from __future__ import annotations

from collections.abc import Collection

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Line, Reading
from coopevents.values.counts import Count, CountUnit
from coopevents.values.money import SUM

# 상담액 444만달러(83건): how often, behind the sum
MEETING_SUM = regex.compile(
    r"(?:상담액|상담실적|상담\s?금액|상담)(?:은|이|추진액)?\s?(?:약\s|총\s)?"
    rf"{SUM}\s?\(\s?$"
)
MEETING_TOPIC = regex.compile(r"상담(?:회)?(?:은|는|이|가)\s")
MEETING_DONE = regex.compile(r"(?:여)?(?:이|을|가)?\s?(?:진행|이뤄|이루어|성사|열)")
MEETING_BEFORE = regex.compile(
    r"(?:상담|미팅|매칭|면담|상담건수)\s?(?:회|건수|실적)?(?:은|는|이|을|를|에서|도|만도?)?\s?(?:모두|총|약|전체|,|:|은)?\s?$"
)
# 상담회(1,002건, 9,180만 달러); 종일 상담을 벌였으며 건수로는 530건에 이른다
MEETING_BRACKET = regex.compile(r"상담회?[」』’'”\"]?\s?\((?:총\s)?$|건수(?:로)?(?:는|만)\s(?:모두\s|총\s|약\s)?$")
MEETING_BEHIND = regex.compile(
    r"(?:여)?\s?(?:의|을|를|에|,|이|에서|에 걸쳐|씩|\()?\s?"
    rf"(?:{SUM}(?:\([^()\n]{{1,24}}\))?(?:\s?(?:규모|상당|어치))?의?\s?)?"
    r"[^.\n]{0,26}?(?:상담|미팅|매칭)(?!회|장)|(?:여)?\s?의\s(?:1:1\s|일대일\s)?만남"
)
RESULT_BEHIND = regex.compile(rf",?\s?{SUM}(?:(?:의|어치의)?\s(?:실적|성과)|(?:을|를)\s(?:논의|협의)[하했])")
CASE_AND_SUM = regex.compile(rf",?\s?{SUM}")
NOT_MEETING = regex.compile(r"MOU|양해각서|업무협약|계약|협약|의향서|특허|협의(?! )|과제|사업")
AND_BEFORE = regex.compile(r"(?:과|와|및|,)\s(?:총\s|모두\s)?$")
AGREEMENT_BEHIND = regex.compile(
    r"(?:여)?(?:의|,)?\s?(?:수출|공급|현장)?(?:MOU|계약|업무협약|양해각서|협약|의향서)|(?:(?!상담)[^.\n]){0,12}(?:계약|MOU|협약)"
)
MEETING_TURNS = regex.compile(
    r"\s?(?:의\s)?(?:1:1\s|1대1\s|일대일\s)?(?:수출\s?|구매\s?)?(?:(?:상담|미팅|접촉)(?!회|장)|(?:따로\s)?(?:마주\s앉|만나|만났))"
)
OF_THEM = regex.compile(r"(?<![가-힣])(?:이|그)\s?(?:가운데|중)(?:에서)?,?\s(?:약\s|총\s)?$")
MEETING_NOUNS = ("상담", "미팅", "면담")
FEWEST_TURNS = 10
BEFORE, BEHIND, NEAR = 30, 80, 8  # code points around a count in which it is told what it counts


def of_meetings(reading: Reading, line: Line, mention: Mention[Count]) -> bool:
    """Whether a count of cases or times is one of meetings."""
    count = mention.value
    before = reading.quote(max(line.start, mention.start - BEFORE), mention.start)
    behind = reading.quote(mention.end, min(mention.end + BEHIND, line.end))
    if count.unit is CountUnit.TIMES:  # 세 차례 상담을 더하면: turns of an occasion
        told = MEETING_TURNS.match(behind) is not None or count.noun.endswith("상담")
        return told and count.number >= FEWEST_TURNS
    return _is_meeting(count, before, behind, reading.quote(line.start, mention.start))


def of_cases(reading: Reading, line: Line, mention: Mention[Count]) -> bool:
    """하노이에서 78건, in a list of a sum's parts: of what the sum is of, unless it says what else it counts."""
    before = reading.quote(max(line.start, mention.start - NEAR), mention.start)
    return mention.value.unit is CountUnit.CASE and NOT_MEETING.search(before + mention.value.noun) is None


def with_own_sums(reading: Reading, line: Line, told: Collection[Mention[Count]]) -> list[Mention[Count]]:
    """첸나이에서 71건 880만불, 뭄바이에서 43건 407만불, …에서 54건 605만불의 상담이: cases each with its sum.

    `told`: the counts that are known already, one of them of meetings.
    """
    found = []
    for mention in reading.mentions.counts(line.start, line.end):
        if mention.value.unit is not CountUnit.CASE or any(known is mention for known in told):
            continue
        before = reading.quote(max(line.start, mention.start - 10), mention.start)
        if OF_THEM.search(before):
            continue  # 107건을 상담했고 이 중 95건, 327만 달러는 계약이 확실하다
        if CASE_AND_SUM.match(reading.text, mention.end, line.end) and not NOT_MEETING.search(before):
            found.append(mention)
    return found


def _is_meeting(count: Count, before: str, behind: str, sentence: str) -> bool:
    """상담 320건, 상담은 87건, 127건, 1,840만불의 상담, 250여건의 구매 상담; but MOU 3건, 3건의 계약."""
    if count.noun.endswith(MEETING_NOUNS) or MEETING_SUM.search(before):
        return True
    own = "" if AND_BEFORE.search(before) else before[-8:]  # 330만 달러의 계약과 | 161건 4600만 달러의 상담
    if NOT_MEETING.search(own) or NOT_MEETING.search(count.noun) or AGREEMENT_BEHIND.match(behind):
        return False
    if "상담" in sentence and MEETING_BRACKET.search(before):
        return True
    if "상담" in sentence and RESULT_BEHIND.match(behind):
        return True
    if MEETING_DONE.match(behind) and MEETING_TOPIC.search(sentence):
        return True
    return MEETING_BEFORE.search(before) is not None or MEETING_BEHIND.match(behind) is not None
