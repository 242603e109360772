"""Sums that no single occasion has: the budget of a year, what a year's events brought in all, works of many years.

Job: a sum's frame + the occasion in focus -> whether the sum belongs to none.  It must not know records.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.frames.amount.frame import AmountFrame
from coopevents.frames.reading import Reading

NO_EVENT = frozenset({"statistic", "revenue", "market_size"})
MEANS = frozenset({"funding", "project", "investment", "other"})
TRADED = frozenset({"consultation", "expected_contract", "contract", "mou"})
EFFECT = regex.compile(r"유발|효과|부가\s?가치")
# fees and prizes belong to the occasion that asks or gives them; damages, prices, rates of exchange to none
UNBOUND = regex.compile(
    r"피해|손실|중단|취소|지연|차질|불발|주가|종가|환율|유가|자산|부채|자본금|시가\s?총액|공모가|가격|단가|분양가|미수금|임금|월급"
)
YEAR_WORD = r"(?:올해|금년|지난해|작년|내년|연간|올\s한\s?해|한\s해|\d{4}년도?)"
# 올해 보증 공급 규모는 27조원, 시가 올해 해외마케팅에 쓴 돈은, 내년 수출지원 예산안은
YEARLY = regex.compile(
    rf"{YEAR_WORD}[^,.]{{0,30}}(?:공급|예산|규모|지원|보증|융자|재정|쓴\s돈|쓰는\s돈|쓰이는\s돈|드는\s돈|들인\s돈|운영비)"
)
# 내년에 52억원의 예산으로, 내년 1,180억원 투입: the word behind
YEARLY_BEFORE = regex.compile(rf"{YEAR_WORD}(?:에는?|에만|엔)?\s(?:[^,.\s]{{1,10}}\s){{0,3}}?(?:총\s|모두\s|약\s)?$")
SPENT_BEHIND = regex.compile(
    r"(?:여|가량|안팎|규모)?(?:의\s예산|의\s사업비|[을를]?\s(?:투입|들[여인]|쓴다|쓰기로|편성|책정|배정))"
)
STATE = regex.compile(r"(?:정부|왕실|시\s?당국)(?:가|는|이)\s")
# 올 한 해 파견과 초청을 합친, 41회의 해외마케팅 사업에, 지난해까지 23차례 열려, 지난해 실적 : 2회(남미, 동남아)
SUMMED = regex.compile(
    r"(?:올\s?한\s?해|한\s?해\s?동안|지난\s\d+년간|최근\s\d년간)[^.]{0,80}$"
    r"|(?:파견|초청|사절단|상담회|전시회)[을를]?\s?(?:모두\s)?합[친한쳐][^.]{0,30}$"
    r"|(?<![제\d])\d{1,3}\s?(?:차례|회)(?:[의,]\s|에\s걸쳐|를?\s열[려렸어]|를?\s개최|\([^()\n]{2,30}\)\s?)[^.]{0,80}$"
    # 3회 28개사 파견, 44회 603개사를 보내
    r"|(?<![제\d])\d{1,3}회,?\s\d[\d,]{0,6}\s?개\s?(?:사|업체)[^.]{0,80}$"
    # 61건의 각종 전시회, 43개 해외박람회에, 13회 해외전시회에
    r"|(?<![제\d])(?:\d{2,3}|[3-9])\s?(?:회|개|건|차례)(?:의)?\s?(?:각종\s?|국내외\s?|해외\s?){0,2}(?:유명\s?)?(?:박람회?|전시회|상담회|사절단|개척단|촉진단)[^.]{0,80}$"
    # 2011년부터 15개국에 파견돼, 2007년 이후 모두 31회
    r"|(?<!\d)(?:19|20)\d\d년(?:부터|\s이후)\s[^.,]{0,60}(?:파견|개최|열[려린]|참여|참가)[^.]{0,60}$"
    r"|(?:시작된|시작한|첫\s?회부터)\s[^.]{0,80}(?:그동안|그간|지금까지|모두|총|누적)[^.]{0,30}$"
)

YEARS = regex.compile(r"(?:최근|지난)\s\d{1,2}년\s?(?:간|동안)")
# 예산을 4억원에서, 예비비 3억원을; 늘린다, 편성했다, 세웠다
BUDGET = regex.compile(r"예산|예비비|추경|재정")
GROWN = regex.compile(r"늘[리렸어었]|늘어난|증액|편성|확보|확대|책정|줄[이였]|감액|세[웠운]|잡[았은]|배정")
# 올해보다 8억 원 늘어난 42억 원을, 작년보다 12억원 많은
THAN = regex.compile(r"(?:올해|지난해|작년|전년|예년)보다\s[^.]{0,20}$")
MORE = regex.compile(r"여?(?:\s?가까이|\s?가량)?\s?(?:늘어난|늘린|많은|불어난|증액한|줄어든|줄인|적은)\s")
MEANT = regex.compile(r"겠다|겠습니다|(?:방침|계획|예정)이")
# 루계투자액, 지금까지 등록한 기업의 투자액, 올해 유치 목표
# 취임 뒤 도가 끌어들인 투자는, 민선 7기 들어 맺은 협약은, 지금까지 327개 과제에서: counted over years;
# 지난해 국내 업계의 수주액, 부산업체의 베트남 투자는 지난 9월말까지, 도내 공공기관이 지난해 구매한: of a whole trade
OVER_YEARS = regex.compile(
    r"(?:취임\s?(?:후|뒤|이후)|민선\s?\d기|지금까지|(?:19|20)?\d\d년\s?수교)\s[^.]{0,60}$"
    r"|최근\s?\d년\s?\([^.]{0,50}$"
    r"|(?:올해|지난해|작년|한\s해)\s[^.,]{0,12}(?:국내|우리|도내|지역)\s?(?:업계|기업|업체)의\s[^.]{0,40}$"
    r"|(?:국내|우리|도내|지역)[^.,]{0,8}(?:업계|기업|업체|공공기관)(?:의|이|들이|가)\s[^.]{0,30}(?:올해|올\s들어|지난해|작년|한\s해|지금까지)[^.]{0,30}$"
)
STANDING = regex.compile(
    r"[루누]계|누적|등록[한된]|입주한|실제\s?투자|올해[^.]{0,20}목표|(?:20|19)\d\d년\s이후|현재[^.]{0,30}기업|통계"
)


def of_no_occasion(reading: Reading, frame: AmountFrame) -> bool:
    """Whether the words around a sum say that it is no occasion's, whatever the sentence is at."""
    cue = reading.quote(frame.cue.start, frame.cue.end) if frame.cue is not None else ""
    if frame.role in NO_EVENT and not EFFECT.search(cue):
        return True
    if frame.line is None:
        return False
    if frame.role in MEANS and _budget(reading, frame):
        return True
    if (frame.role == "other" and UNBOUND.search(cue)) or (frame.role == "project" and standing(reading, frame)):
        return True
    if frame.role in TRADED | {"investment"} and OVER_YEARS.search(reading.text, frame.line.start, frame.mention.start):
        return True
    return of_many(reading, frame)


def of_many(reading: Reading, frame: AmountFrame) -> bool:
    """Whether a result is told of many occasions together: 무역사절단 4회, 상담회 2회에서 계약액 2,718만 달러를."""
    if frame.line is None or frame.role not in TRADED:
        return False
    before = reading.lines[frame.line.index - 1] if frame.line.index else None
    if (
        before is not None
        and before.block.index == frame.line.block.index
        and YEARS.search(reading.text, before.start, before.end)
    ):
        return True  # 2014년부터 최근 3년 동안 142건이 이어졌다. 아울러 557억원이 거래됐다
    return SUMMED.search(reading.text, frame.line.start, frame.mention.start) is not None


def standing(reading: Reading, frame: AmountFrame) -> bool:
    """Means that are no occasion's: of a year (올해 보증 공급 규모는 27조원), grown over years, of a foreign state."""
    assert frame.line is not None
    before = reading.quote(frame.line.start, frame.mention.start)
    if frame.role == "project":
        return STATE.search(before) is not None
    if frame.role == "funding" and frame.basis == "cumulative":
        return True
    behind = reading.quote(frame.mention.end, min(frame.line.end, frame.mention.end + 20))
    return YEARLY.search(before) is not None or (
        YEARLY_BEFORE.search(before) is not None and SPENT_BEHIND.match(behind) is not None
    )


def promised(reading: Reading, frame: AmountFrame) -> bool:
    """“인증 비용을 1천만원까지 대겠다”, 등록한 기업의 투자액: means that a speaker has in mind, or that stand."""
    if frame.line is None:
        return False
    before = reading.quote(frame.line.start, frame.mention.start)
    if frame.role == "investment":
        return STANDING.search(before) is not None
    opened = max(before.rfind("“"), before.rfind("『"))
    closed = max(before.rfind("”"), before.rfind("』"))
    quoted = opened > closed or before.count('"') % 2 == 1
    means = frame.role in MEANS and quoted
    return means and MEANT.search(reading.text, frame.mention.end, frame.line.end) is not None


def _budget(reading: Reading, frame: AmountFrame) -> bool:
    """수출보험료 예산을 4억원에서 6억원으로 늘린다; 내년에는 올해보다 8억 원 늘어난 42억 원을 들인다: no occasion's."""
    assert frame.line is not None
    start = frame.line.start
    near = reading.quote(max(start, frame.mention.start - 30), frame.mention.start)
    behind = reading.quote(frame.mention.end, min(frame.line.end, frame.mention.end + 40))
    if BUDGET.search(near) is not None and GROWN.search(behind) is not None:
        return True
    than = THAN.search(near)
    return than is not None and (MORE.match(behind) is not None or MORE.search(than.group()) is not None)
