"""How many agreements a line says: MOU 23건, 8건의 업무협약, 31건 1900만 달러의 현장계약, 26개 기업과 의향서를.

Job: a phrase of a line -> the count that belongs to it.  It must not know parties or status.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.hopes import WORDS
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.counts import Count, CountUnit
from coopevents.values.money import UNIT
from coopevents.values.names import AgreementName

SUM = (
    rf"(?:[미한]화\s?)?(?:(?:[\d,.]++(?:\s?[천백만억조]++)?\s?){{1,6}}{UNIT}|(?:US\s?)?\$\s?[\d,.]{{1,16}}[천백만억]{{0,2}})"
    r"(?:\([^()\n]{0,40}\))?"
)
KIND = r"(?:수출|현장|공급|업무|투자|구매|납품|협력|판매|무역|합작|현지|최종|실제|가|본)"
# 8건의 MOU, 8건, 189만달러의 MOU, 31건 1900만 달러의 현장계약, 5건(320만 달러)의 계약
BEFORE = regex.compile(
    rf"\A(?:\([^()\n]{{0,40}}\))?(?:의|인|,)?\s?(?:약\s|총\s|모두\s|합쳐\s)?(?:{SUM})?\s?(?:상당의?|규모의?|어치의?|어치|가량의?)?(?:의|,)?\s?[‘']?(?:{KIND}\s?)?"
)
# 7개 대상에 대해 합작의향서를, 6개 항목에 대한 협력협의가
ABOUT = regex.compile(
    r"\A\s?(?:대상|항목|프로젝트|사업|과제|분야)?(?:들)?에\s(?:대해|대한|대하여|대해서|관해|관한)\s(?:[가-힣]{1,8}\s)?"
)
MATTER = regex.compile(r"(?:대상|항목|프로젝트|사업|과제)(?:들)?에\s")
OF = regex.compile(r"의\s(?:수출|현장|공급|업무|투자)?\s?")
# MOU 3건, MOU도 86건, 양해각서는 모두 3건, MOU 체결 3건, 계약과 MOU 23건, MOU(양해각서) 3건, 업무협약 총 3건
BEHIND = regex.compile(
    r"(?:\([^()\n]{1,14}\))?(?:도|는|은|이|가|을|를|만|\s|각|총|모두|체결|실적|약|서명|건수|,|:|：|[·/와과]\s?[가-힣A-Z]{2,6})+"
)
# 28건, 1,248만달러는 … 업무협약으로 이어졌다; 7건 58만 달러는 현장에서 계약서에 서명했다
BECAME = regex.compile(rf"\A[,\s]*+(?:{SUM}|\([^()\n]{{0,30}}\))?(?:은|는|이|가)\s[^.\n]{{0,40}}")
# 합작의향 19건 가운데 6건은 현장에서 계약을
AMONG = regex.compile(r"(?:중|가운데|중에서|가운데서)(?:는)?\s$")
OF_THEM = regex.compile(r"(?:은|는|이|가)\s(?:[가-힣]{2,8}\s){0,2}")
TALKS = regex.compile(
    r"(?:상담|미팅|매칭|면담|문의|특허|인증)(?:실적|건수|성과)?(?:은|는|이|가|도)?\s?(?:총|모두|약)?\s?$"
)
ONLY_HOPED = regex.compile(rf"{WORDS}|상당의?\s상담")
CASES = frozenset({CountUnit.CASE})
# 계약으로 이어졌다
INTO = regex.compile(r"(?:\([^()\n]{0,40}\))?(?:으?로\s|에\s(?:[가-힣]{2,4}\s)?(?:서명|사인|도장))")


def phrase_count(
    reading: Reading, line: Line, phrase: Mention[AgreementName], previous: int, following: int
) -> Claim[int] | None:
    """The number of cases that a phrase between two others is said to be."""
    found: list[tuple[int, int, Claim[int]]] = []
    for count in reading.mentions.counts(line.start, line.end):
        value: Count = count.value
        about = previous <= count.start < phrase.start and ABOUT.fullmatch(reading.quote(count.end, phrase.start))
        if about and (MATTER.search(reading.quote(count.start, phrase.start))):
            found.append((2, count.start, Claim(value.number, count.span, "agreement.count.matters")))
            continue
        if value.unit not in CASES or _of_talks(reading, line, count.start, value.noun):
            continue
        rank = _rank(reading, line, phrase, count, previous, following)
        if rank is not None:
            side = "before" if count.start < phrase.start else "behind"
            found.append((rank, count.start, Claim(value.number, count.span, f"agreement.count.{side}")))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _rank(
    reading: Reading,
    line: Line,
    phrase: Mention[AgreementName],
    count: Mention[Count],
    previous: int,
    following: int,
) -> int | None:
    """How closely a count belongs to the phrase, 0 closest: 3건의 MOU, MOU 3건, 3건, 80만 달러의 MOU, MOU, 3건."""
    if previous <= count.start < phrase.start:
        gap = reading.quote(count.end, phrase.start)
        if count.end > phrase.start or OF.fullmatch(gap):
            return 0  # [8건의 MOU] may be one mention
        if BEFORE.fullmatch(gap):
            return 2
        if AMONG.search(reading.text, line.start, count.start) and OF_THEM.fullmatch(gap):
            return 3
        behind = reading.quote(phrase.end, line.end)
        return 4 if BECAME.fullmatch(gap) and INTO.match(behind) else None
    if phrase.end <= count.start < following:
        gap = reading.quote(phrase.end, count.start)
        if not gap or BEHIND.fullmatch(gap):
            return 3 if "," in gap else 1
    return None


def _of_talks(reading: Reading, line: Line, start: int, noun: str) -> bool:
    """상담 1,012건, 현장계약 1,280만불: the number is that of talks."""
    return bool(TALKS.search(noun)) or bool(TALKS.search(reading.quote(max(line.start, start - 12), start)))


def is_hoped(reading: Reading, line: Line, claim: Claim[int]) -> bool:
    """계약 20건을 목표로, MOU 10건이 기대된다: nothing has been signed."""
    return ONLY_HOPED.search(reading.quote(claim.span.end, min(line.end, claim.span.end + 16))) is not None
