"""Roles that only a context tells: a contract that is still hoped for, exports of a firm or of a nation, money spent.

Job: the class that governs a sum + its clause -> a role of the ladder, and the basis (actual, target, forecast …).  It
must not know other sentences than the one that it is given, except by the role carried from them.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.frames.amount.governors import AmountLine, Candidate
from coopevents.frames.amount.patterns import WORTH
from coopevents.lexicon.amount_cues import CueGroup
from coopevents.values.names import OrganisationKind

LADDER = frozenset({"consultation", "expected_contract", "contract", "mou", "investment"})
# syllables that end in ㄹ: 맺어질 것, 이룰 것
FUTURE = "".join(chr(code) for code in range(ord("갈"), ord("힣"), 28))
# 계약이 성사될 것으로 전망된다, 추진 중이다, 협의하고 있다, 체결할 예정이다; not 예상보다 많은, 기대 이상의
PROSPECT = regex.compile(
    r"추진(?!단|위|본부|체계|기관|\s?(?:실적|금?액))|예상(?!보다|외|\s?금?액|\s?밖|을\s(?:넘|웃|뛰))|기대(?!보다|\s?이상|를\s(?:넘|웃))|전망|내다[보봤]"
    r"|(?<!농|수|축)(?<!(?<!실)무)협의(?!체|회|를\s?체결|서|\s?\d+건)|논의|협상|조율|타진|검토|앞[두둔]|눈앞|목전|(?<!지속)(?<!지속\s)가능(?!\s?금?액|성[을도]\s(?:확인|보여|입증|인정|증명))|유력|임박|가시화|저울질|무르익"
    r"|확실시|이어질|이어지도록|이어갈|성사될|성사시킬|성사\s?단계|체결될|체결할\s?(?:수\s(?!있었)|것|예정|계획|전망)|이뤄질|이루어질"
    r"|(?:구매|발주|수입|도입)\s?(?:계획|예정)|준비\s?중|준비하고|진행\s?중|진행하고|예정|할\s?수\s?있을|물꼬|점쳐|바라보고|향후|추후(?!의)"
    # 맺어질 것으로 재단은 보고 있다
    rf"|[{FUTURE}]\s?것(?:이|으로|인|임|\W)|것으로\s?(?:\S{{1,12}}[은는이가]\s)?(?:보|낙관|관측)"
)
# 공급계약서에 서명할 예정이다: a contract with its day, not one still hoped for
SCHEDULED = regex.compile(r"(?:계약서?[에을를]\s)(?:\S{1,8}\s)?(?:서명할|체결할|맺을|조인할|사인할)\s(?:예정|계획)")
# 계약을 체결했다, 수주성과를 거두며: what is hoped for behind it is another thing (… 더해 진출을 가시화했다)
CLOSED = regex.compile(
    r"수주(?:했|하였|한)|(?:체결|성사)(?:했|하였|한|하며|하는\s등|하고(?!\s있)|함으로|됐|되었|시켰|시킨)|맺(?:었|은|으며|는\s등|고(?!\s있))"
    r"|(?:성과|실적|쾌거|결실)[를을]\s(?:거[두둔뒀]|올[리린렸]|냈|낸|이[뤘룬])"
)
HOPED_BEFORE = regex.compile(r"(?:향후|예상되는|기대되는|추진\s?중인|협의\s?중인|가능한)\s?\S{0,8}\s?$")
SIGNED = regex.compile(r"체결|맺")
TARGET_WORD = regex.compile(r"목표|겨냥|잡았다|잡고|달성하겠|올리겠|올린다는")
AIMED_BEFORE = regex.compile(r"목표[인는를로은]?\s?(?:약\s?|총\s?)?$")
PAST = regex.compile(r"[했었았였됐갔왔렸졌뒀냈]다|[했었았였됐]고|[했었았였]으며|한\s바\s있")
PLEDGE = regex.compile(r"기로\s?(?:하|했|한|각각|합의|약속|뜻)|키로|약속|합의|뜻을\s?(?:모|같이)|손을\s?잡")
STATISTIC = regex.compile(
    r"우리나라|우리의|한국[의은]|국내\s?총|전국|양국|도내|시내|지역\s?(?:내|전체)?\s?수출|중소기업\s?(?:의\s)?(?:전체\s)?수출|농식품\s?수출"
    r"|품목|전체\s?수출|총\s?수출|수출입|교역|무역|對|대[중미일]\s?수|전년|동기|동월|역대|사상|누계|분기|[상하]반기|올\s?들어|수출국|증가율"
    r"|관세청|통계|정부|나라|세관|수출\s?목표|[가-힣]{1,3}(?:도|시|군|구|성)의\s(?:대|수출|수입|지난해|올해|전체|연간)"
    r"|대(?:한국|중국|미국|일본|베트남|인도|러시아|아세안|세계|독일|유럽|중남미|중동|멕시코|브라질|태국|몽골|이란|터키|호주|케냐|필리핀)"
)
FIRM = regex.compile(
    r"㈜|\(주\)|주식회사|이\s?(?:회사|업체|기업)|[가-힣]사(?:는|가|의)\s|업체(?:는|가)\s|회사(?:는|가)\s|기업(?:은|이)\s|대표는|상장사|제조사"
    r"|이상(?:의)?\s[^,.]{0,16}(?:기업|업체)|창업|직원|연간\s?수출|연\s?수출|첫\s?수출"
)
# 6조원의 매출을 올리고 있는 가람상회: its turnover
OF_FIRM = regex.compile(r"액?[을를]\s\S{1,6}고\s있는\s")
OCCASION = regex.compile(
    r"사절단|개척단|촉진단|교류단|상담회|박람회|전시회|엑스포|페어|특판|판촉|바이어|참가\s?(?:업체|기업|\d+)|현장|상담|시장개척|로드쇼|홈쇼핑"
    r"|축제|세일즈|수출컨소시엄|특공대|개척요원|지원\s?사업에\s?참"
)
YEAR = regex.compile(r"지난해|작년|올해|올\s들어|\d{4}년|[상하]반기|분기")
YEARLY = regex.compile(r"지난해|작년|올해|연간|한\s?해|\d{4}년|[상하]반기|분기|지난\s?\d+월|누계|들어")
GIVING = regex.compile(
    r"지원|보조|지급|[대댄](?:준|주|다|고|며)|댔|준다|(?<!돌려)주기로|(?<!돌려)주는|(?<!돌려)주며|(?<!돌려)주고|제공|부담한|부담하|보전|면제|감면|받을|받게|받는|한도"
)
SPENDING = regex.compile(r"[를을]\s[^,.]{0,8}(?:[썼쓴쓰쓸]|들[였여이인]|투입|편성|책정|확보)")
# 도가 사업비 3천만원을 보탰다
ADDED = regex.compile(r"[을를]\s(?:보탰|보태|대\s?줬|댔|지원|부담|출연|내놓)")
# 내년 사업비를 … 18억 원으로 잡고: the budget of a year, not what a work costs
YEARS_WORK = regex.compile(r"(?:지난해|작년|올해|금년|내년|\d{4}년)(?:도)?(?:의|에는|에)?\s(?:\S{1,10}\s){0,2}사업비")
# 이 가운데 실제로 선적된 물량은 71만 달러어치다
SHIPPED = regex.compile(r"실제(?:로)?\s(?:선적|수출|통관|납품)")
# 준비해 간 4천만원어치를 다 팔았다, 팔린 농산물은 42억원어치다: sold, whatever was agreed on
SOLD_OUT = regex.compile(
    r"여?\s?어치\)?(?:[를을가이]|만)?\s(?:[가-힣]{1,4}\s){0,3}?(?:팔[았렸려아]|판매[했하됐]|동이?\s?[나났]|완판)"
)
SOLD_GOODS = regex.compile(r"(?:팔린|판매된|판매한|팔아치운)\s[^.,\d]{1,16}(?:은|는|이)\s(?:모두\s|총\s)?$")
SOLD = regex.compile(r"납품(?!\s?대금)|수주|판매|구매|일감|팔[리았렸]")
# 지난해 시의 중소기업제품 구매액은
BOUGHT = regex.compile(r"(?:지난해|작년|올해|연간|20\d\d년)[^,.]{0,30}구매(?:액|\s?실적|\s?규모)")
# 전년도 수출실적이 500만 달러 이하인 제조업체
ELIGIBLE = regex.compile(r"\s?(?:이하|이상|미만)(?:인|의)?(?:\s[^,.]{0,14}?(?:기업|업체|회사)|[)）])")
INVESTING = regex.compile(r"투자|입주|유치|MOU|양해각서|협약|외국인|이전")
FUND = regex.compile(r"[가-힣]{0,4}(?:펀드|기금|자금|재원)")
BUILDING = regex.compile(r"사업|프로젝트|발주|입찰|공사|착공|건설|개발")
BUILT = regex.compile(r"(?:짓|세우|건립하|건설하|조성하)는\s?데(?:는|에는|에)?\s")
# 인증을 따는 데 2억5천만원이 들었다, 한 번에 8만 유로가 든다: what a thing costs a firm; 행사에 국비 5억원이 들어간다
COSTS = regex.compile(r"(?:[가-힣]는\s데(?:에|만)?|에만|하나에|한\s(?:번|건|차례|개)에|건당)\s(?:[^.]{0,20}\s)?$")
TAKES = regex.compile(r"[^.,]{0,16}?(?:이|가)\s(?:더\s|넘게\s)?(?:들|든|소요)")
PUBLIC = regex.compile(
    r"국비|시비|도비|군비|구비|예산|사업비|정부|행사|상담|사절단|박람회|전시|파견|(?<![가-힣])(?:도|시|군|구)(?:는|가)\s"
)
# what firms pay to take part, and get back: 참가비 120만원씩을 돌려준다
DUES = regex.compile(r"참가(?:\s?신청)?비$|(?:보증|예치|예약|부담)금$")
RETURNED = regex.compile(r"돌려|환급|반환|환불")
# 현지 임차료 등으로 8천만원을 대고
BORNE = regex.compile(
    r"(?:임차료|항공료|통역료?|[가-힣]{2}비용?)(?:[·,]\s?[가-힣]{2,6})?(?:\s등)?(?:으로|로|에|를|을)?\s(?:모두\s|총\s|약\s)?$"
)
NATIONAL = regex.compile(r"양국|나라|수출입|대한국|세관|통계|지난해|작년|상반")
LARGE = {"KRW": 100_000_000_000, "JPY": 10_000_000_000, "CNY": 700_000_000, "VND": 2_000_000_000_000}
# 수출로 이어질, 수출 물꼬를
LEADS_TO_EXPORT = regex.compile(r"수출(?:로|으로|이|까지)?\s?(?:이어질|성사|성약)|수출\s?(?:길|물꼬)")


def role_of(line: AmountLine, i: int, best: Candidate, carried: str | None) -> str:
    """The role that the governing word gives a sum in its clause."""
    cls = best.cls
    clause = Clause(line, i, best)
    if best.how == "modified" and cls in LADDER:
        return cls
    if (
        cls == "contract"
        and carried == "mou"
        and SIGNED.match(line.text, best.span.start)
        and not agreement_near(line, i)
    ):
        return carried  # 500만 달러의 양해각서를 맺었다. 가나사와 200만 달러를, 다라사와 300만 달러를 체결했다
    if cls in {"contract", "expected_contract"}:
        return "expected_contract" if cls == "expected_contract" or clause.hoped_for() else "contract"
    if cls == "investment" and basis_of(line, i) == "cumulative":
        return "statistic"  # 한국 기업의 누적 투자액은 44억 달러
    if cls == "trade":
        return _trade(line, i, clause, carried, sold=SOLD.match(line.text, best.span.start) is not None)
    if cls == "export":
        return _export(line, i, clause, best, carried)
    if cls in {"spend", "build", "works", "plant"}:
        return _spent(line, i, cls)
    if cls == "fee":
        behind, before = clause.behind, clause.before[-16:]
        given = GIVING.search(behind) or SPENDING.search(behind) or GIVING.search(before)
        if best.how == "label" and DUES.search(line.text, best.span.start, best.span.end):
            return "funding" if given and not RETURNED.search(behind) else "other"
        # 3. 지원내용 - 운송비 50만원
        return "funding" if given or (carried == "funding" and line.line.block.marker) else "other"
    if cls == "give" and carried == "investment" and not BORNE.search(clause.before):
        return carried  # 500만 달러를 투자한다. 300만 달러는 사바 쪽이 낸다
    if cls == "give" and WORTH.match(line.text, line.sums[i].end):
        return _trade(line, i, clause, carried)  # 150만불어치를 대기로 했다
    if cls == "give" or (cls == "project" and (ADDED.match(clause.behind) or YEARS_WORK.search(clause.before))):
        return "funding"
    if cls == "market":
        return "market_size"
    if cls == "revenue" and _sold_at(line, i, best):
        return "contract"
    if cls == "statistic" and _traded_at(line, i, best):
        return "contract"
    return cls


def _sold_at(line: AmountLine, i: int, best: Candidate) -> bool:
    """특별전에서 18억원의 판매고를 올렸다: what is sold at a fair is no firm's turnover."""
    word = line.text[best.span.start : best.span.end]
    before = line.text[line.line.start : line.sums[i].start]
    if not word.endswith(("매출", "판매고", "매상", "매출고")) or YEARLY.search(before) or _firm_speaks(line, i):
        return False
    if OF_FIRM.match(line.text, best.span.end):
        return False
    events = line.reading.mentions.events(line.line.start, line.sums[i].start)
    return any({"exhibition", "consultation", "event_week"} & set(event.value.types) for event in events)


def _traded_at(line: AmountLine, i: int, best: Candidate) -> bool:
    """박람회에서 교역액 5억원을 달성: what is traded at a fair is no statistic of nations."""
    word = line.text[best.span.start : best.span.end]
    if not word.startswith(("교역액", "거래액", "무역액")) or NATIONAL.search(
        line.text[line.line.start : best.span.start]
    ):
        return False
    events = line.reading.mentions.events(line.line.start, line.sums[i].start)
    return any({"exhibition", "consultation"} & set(event.value.types) for event in events)


class Clause:
    """The words around a sum that speak of it: `before` it in its sentence, `behind` it to the end of its clause."""

    def __init__(self, line: AmountLine, i: int, best: Candidate | None = None) -> None:
        mention = line.sums[i]
        start = line.line.start
        self.before = line.text[max(start, mention.start - 120) : mention.start]
        end = line.chain_end(i)
        following = line.next_sum(i)
        limit = line.sums[following].start if following is not None else line.line.end
        if best is not None and best.how in {"behind", "verb", "shared"}:
            end = max(end, best.span.end)
            # what follows a shared head belongs to all that share it
            limit = max(limit, end)
        self.start = mention.end
        self.end = min(end, limit) if end > mention.end else limit
        name, _ = line.relation(i)
        self.listed = name == "list"
        if best is not None and best.how == "label" and self.listed and following is not None:
            self.end = mention.end  # 계약액 5천만달러, 예상매출 250억원: what follows is of the next
        self.behind = line.text[mention.end : self.end]

    def hoped_for(self) -> bool:
        """A contract that is planned, expected or under talks; a target keeps the role that it aims at."""
        if TARGET_WORD.search(self.behind) or AIMED_BEFORE.search(self.before):
            return False
        closed = CLOSED.search(self.behind)
        if PROSPECT.search(SCHEDULED.sub("", self.behind[: closed.end()] if closed is not None else self.behind)):
            return True
        return HOPED_BEFORE.search(self.before) is not None


def agreement_near(line: AmountLine, i: int) -> CueGroup | None:
    """The word for an agreement in the sentence that is nearest to a sum of goods: 협약을 맺고 … 5만불어치를 공급."""
    position = line.sums[i].start
    found = [g for g in line.groups if g.cls in {"mou", "contract", "expected_contract", "investment"}]
    return min(found, key=lambda g: abs(g.start - position), default=None)


def _trade(line: AmountLine, i: int, clause: Clause, carried: str | None, *, sold: bool = False) -> str:
    """공급, 납품: what an agreement, a year or the text around makes of it; `sold`: of goods, not of money (공급)."""
    near = agreement_near(line, i)
    if SHIPPED.search(clause.before[-24:]):
        return "contract"
    money = line.sums[i].value
    small = money.amount < LARGE.get(money.currency, 100_000_000)
    if small and (SOLD_OUT.match(line.text, line.sums[i].end) or SOLD_GOODS.search(clause.before)):
        return "contract"
    if near is not None and near.cls != "investment":
        return "expected_contract" if near.cls == "contract" and clause.hoped_for() else near.cls
    if BOUGHT.search(clause.before) and not OCCASION.search(clause.before):
        return "statistic"
    if not sold and (carried == "funding" or any(g.cls == "funding" for g in line.groups)):
        return "funding"
    if money.amount >= 10 * LARGE.get(money.currency, 100_000_000):
        return "statistic"
    if not small and YEARLY.search(clause.before) and not clause.listed:
        return "statistic"  # 지난해 3억 5천만 불을 내보냈다
    if clause.hoped_for():
        return "expected_contract"
    if carried in {"mou", "contract"} and (
        PLEDGE.search(clause.behind) or clause.listed or not PAST.search(clause.behind)
    ):
        return carried
    if _firm_speaks(line, i) and YEAR.search(clause.before) and not OCCASION.search(clause.before):
        return "revenue"
    before = clause.before
    if not OCCASION.search(before) and STATISTIC.search(before):
        return "statistic"
    return "contract"


def _export(line: AmountLine, i: int, clause: Clause, best: Candidate, carried: str | None) -> str:
    """수출: of a nation or province (statistic), of a firm (revenue), at an occasion (contract or still hoped for)."""
    around = clause.before + clause.behind
    if ELIGIBLE.match(clause.behind):
        return "revenue"
    large = line.sums[i].value.amount >= LARGE.get(line.sums[i].value.currency, 100_000_000)
    near = agreement_near(line, i)
    direct = best.how in {"behind", "verb"}
    if direct and not large and PLEDGE.search(clause.behind):
        return carried if carried in {"mou", "contract"} else "contract"
    if near is not None and direct and near.cls in {"mou", "contract", "expected_contract"} and not large:
        if near.cls == "contract" and clause.hoped_for():
            return "expected_contract"
        return near.cls
    if LEADS_TO_EXPORT.search(clause.behind) and not large:
        return "expected_contract" if clause.hoped_for() else "contract"
    if large and not direct:
        return "statistic"
    occasion = OCCASION.search(around) is not None
    if occasion and clause.hoped_for() and not large:
        return "expected_contract"
    if carried == "revenue" and not direct and not large:
        return "revenue"
    firm = _firm_speaks(line, i) or FIRM.search(around) is not None
    yearly = YEARLY.search(around) is not None
    if occasion and not yearly and not (firm and not direct):
        return "contract"
    if large or (STATISTIC.search(clause.before) and not firm):
        return "statistic"
    if firm:
        return "revenue"
    if occasion:
        return "contract"
    if carried in LADDER and clause.hoped_for():
        return "expected_contract"
    # 온라인 수출은 610만 달러로 늘었다: nobody's own
    nobody = best.how == "label" and carried != "revenue"
    return "statistic" if STATISTIC.search(around) or (yearly and not direct) or nobody else "revenue"


def _firm_speaks(line: AmountLine, i: int) -> bool:
    """A company is told of before the sum, nearer than any authority."""
    bodies = line.reading.mentions.organisations(line.line.start, line.sums[i].start)
    return bool(bodies) and bodies[-1].value.kind is OrganisationKind.COMPANY


def _spent(line: AmountLine, i: int, cls: str) -> str:
    """들여: on a plant (investment), on a town, a road, a hall (project), on anything else (funding)."""
    mention = line.sums[i]
    following = line.next_sum(i)
    limit = line.sums[following].start if following is not None else line.line.end
    groups = [g for g in line.groups if mention.end <= g.start < limit]
    text = line.text[mention.end : limit]
    built = {line.cues.verb(p.lemma) for p in line.finite if mention.end <= p.start < limit}
    if any("plant" in g.parts for g in groups):
        return "investment"
    if cls in {"works", "build"} and any(FUND.match(line.text, g.start) for g in line.groups):
        return "funding"  # 펀드가 3조원 규모로 조성된다
    if BUILT.search(line.text, line.line.start, mention.start):
        return "project"  # 센터를 짓는 데는 48억원이 들었다
    if cls in {"works", "build"} or any({"works", "project"} & set(g.parts) for g in groups) or "build" in built:
        near = line.text[max(line.line.start, mention.start - 80) : mention.start]
        if _firm_speaks(line, i) and not BUILDING.search(near + text):
            return "investment"
        return "project"
    if cls == "plant":
        return "investment"
    before = line.text[line.line.start : mention.start]
    if cls == "spend" and any("plant" in g.parts and 0 <= mention.start - g.end <= 20 for g in line.groups):
        return "investment"  # 가공공장에 28억원을 투입
    if any(g.cls in {"works", "project"} for g in line.groups if g.end <= mention.start) and cls == "spend":
        return "project"
    told = before.rpartition(". ")[2]  # a quotation of several sentences is one line
    if COSTS.search(told) and TAKES.match(line.text, mention.end) and not PUBLIC.search(told):
        return "other"
    return "investment" if _firm_speaks(line, i) and INVESTING.search(before) else "funding"


CUMULATIVE = regex.compile(
    r"누적|[누루]계|지금까지|이제까지|여태|그동안|그간|첫\s?회부터|총누|이래|이후\s?(?:모두|총)|도입\s이후"
)
PRIOR = regex.compile(
    r"(?:지난해|작년|전년)(?!\s?(?:동[기월]|같은|의?\s?[\d.]+배|보다|대비|에\s?비해|부터|에\s?이어))|당시|재작년|이전\s?대회|직전"
)
AIMED = regex.compile(r"(?:당초|애초|원래|처음)\s?(?:[가-힣]{1,6}\s)?(?:잡았던|계획|목표|예상)")
TARGET = regex.compile(r"목표|달성하겠|올리겠|달성하기로|잡았다|올린다는\s?(?:계획|구상)|올리겠다는")
FORECAST = regex.compile(
    r"전망|예상|기대|내다[보봤]|추산|것으로\s?보|추진|협의|논의|이어질|계획|예정|방침|기로\s?(?:하|했|한)|키로|할\s?것"
)
# what stands behind the last of these is of the sum: 상담 300건, 계약 20만 달러
TELLING_STARTS = regex.compile(r"[,;]\s|[고며]\s")
SUMMED_UP = regex.compile(r"[^,]{0,12}(?:누적|누계)")


def basis_of(line: AmountLine, i: int) -> str:
    """`target`, `cumulative`, `prior`, `forecast` or `actual`, by the words of the sum's clause."""
    mention = line.sums[i]
    clause = Clause(line, i)
    near = line.text[max(line.line.start, mention.start - 40) : mention.start]
    before = near[max((m.end() for m in TELLING_STARTS.finditer(near)), default=0) :]
    if AIMED.search(before) or TARGET.search(before) or TARGET.search(clause.behind):
        return "target"
    if CUMULATIVE.search(before) or SUMMED_UP.match(clause.behind):
        return "cumulative"
    if PRIOR.search(line.text[max(line.line.start, mention.start - 80) : mention.start].rsplit("올해", 1)[-1]):
        return "prior"
    if FORECAST.search(clause.behind):
        return "forecast"
    return "actual"
