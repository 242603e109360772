"""The closed patterns around a sum of money: what follows it, what may stand between a label and it.

Job: patterns of Korean grammar and the firmness of each construction, for `amount/governors`.  Open lists of words are
rows of `amount_cues.csv`.  It must not know sentences, mentions or roles.
"""

from __future__ import annotations

from coopevents import regex

# ", 약 212억 원)" right behind another sum: the same in other money
RESTATES = regex.compile(
    r"[가-힣]{0,3}\s?[(（]\s?(?:한화(?:로)?\s?|우리\s?돈(?:으로)?\s?|원화\s?|미화\s?|US\$?\s?)?"
    r"(?:약|총|합계|환산\s?시)?\s?"
)
BRACKET = r"\s?[(（](?:[^()（）]|\([^()]*\))*[)）]"
# 50만 달러|어치의, 50만 달러 |규모로, 100억 원|대의
DEGREE = (
    r"\s?(?:어치|상당|규모|가량|정도|안팎|내외|수준|남짓|이상|이하|미만|이내|쯤|씩|초과|가까이|넘게|한도)"
    r"(?=[\s의을를이가은는에로도만,.)(]|$)|여(?=[의을를이가은는에로\s])|대(?=[의에를로\s])|선(?=[에의을으이\s])"
)
TAIL = regex.compile(rf"(?:{DEGREE}|{BRACKET}){{0,4}}")
EXCEEDING = "넘는|웃도는|상회하는|뛰어넘는|초과하는|넘어서는|넘긴"
# How a sum stands to what follows it, first match wins.
RELATIONS = (
    # 50만 달러의 계약, 3억달러짜리 입찰, 5천만 달러에 달하는 계약, 5억원을 크게 웃도는 예산
    ("modifier", r"\s?의(?=[\s‘'\"「『(])|짜리\s?"),
    ("modifier", r"\s?에\s?(?:달하는|이르는|가까운|육박하는|상당하는|해당하는|해당되는|버금가는|대한)\s"),
    ("modifier", r"이?던\s"),  # 5억불이던 교역
    ("modifier", rf"[을를이가]?\s?(?:(?:크게|훨씬|훌쩍|가볍게|약간|조금)\s)?(?:{EXCEEDING})\s"),
    ("list", r"[을를이가],"),  # 가나사는 30만불어치를, 다라사는 …
    ("object", r"[을를](?=\s)"),
    ("subject", r"[이가](?=\s)"),
    ("topic", r"[은는도만](?=\s)|까지(?:는|도)?(?=\s)"),
    ("list", r"\s?[,·ㆍ/;、]|[와과](?=\s)|\s?및\s|\s?등(?=[,\s.)]|$)|\s?[~∼〜–-]\s?(?=\d)|에서(?=\s)|부터(?=\s)"),
    ("list", r"$|\s?[)\]>.](?!\d)"),
    (
        "copula",
        r"(?:이|이었|였)?(?:다|며|고|음|임)(?=[\s.,)]|$)|이(?:라고|라는|란)|(?:이|였)으로|으로서|이지만|인(?=\s)",
    ),
    ("direction", r"(?:으로|로)(?=\s)"),
    ("dative", r"에(?=\s)"),
    ("modifier", r"\s(?=[\p{Hangul}A-Z‘'「『])"),
)
RELATION = [(name, regex.compile(pattern)) for name, pattern in RELATIONS]

# What may stand between a label and its sum: 상담액은 모두 약 50만 달러, 상담 320건에 5,100만불, 예산(국비 포함) 3억원.
COUNT = (
    r"\(?(?:총\s?)?\d[\d,.]{0,12}\s?(?:여\s?)?(?:건|개사|곳|회|명|개\s?업체|개국|개\s?대상|차|개\s?사업|개)"
    r"(?:에|의|,|으로|에서|이며|이고)?\)?"
)
ADVERB = (
    r"총액?|약|모두|전부|무려|최대|최고|최소|합계|도합|합쳐|연간|연|한\s?해|해마다|매년|누계|누적|각각|평균|고작|각|전체|"
    r"인민페(?:로)?|인민폐(?:로)?|미화|한화|현금|대만화|업체당|기업당|회사당|1?개사당|사당|건당|팀당|개소당|1인당|"
    r"(?:향후\s)?\d{1,2}(?:년|개월)간|역대\s?최[고대](?:인|치인)?|사상\s?최[고대](?:인|치인)?|잠정|최종|당초|지금까지|현재|그\s절반인|금액(?:은|으로는|이|으로)?|"
    r"액수(?:는|로는)?|규모(?:는|가)?|한\s?곳당|총\s?금액은|올\s?들어|세후|세전|국내"
)
WHEN = (
    r"(?:지난해|작년|올해|금년|내년|전년|지난달|이달|상반기|하반기|[1-4]분기|[’‘']?\d{2,4}년(?:도)?|(?:\d{1,2}[∼~-])?\d{1,2}월(?:\s?말)?|연말)"
    r"(?:까지|기준|에만?|에는)?(?:\s?기준)?"
)
COMPARED = (
    r"[가-힣]{1,6}(?:\s[가-힣]{1,4}){0,2}(?:보다|대비|에 비해)\s?(?:약\s?)?[\d.,]*(?:%|배|퍼센트)?\s?(?:이상\s?)?"
    r"(?:늘어난|증가한|많은|감소한|줄어든|오른|높은|확대된|낮은)"
)
LABEL = regex.compile(
    r"\s?(?:실적|성과|총액|금액|액|규모|고|금|효과|누계|총계|한도|목표액?|체결액?|기준|대금|건수|내역)?"
    r"\s?(?:실적|성과|금액|총액|규모)?"
    r"(?P<particle>은|는|이|가|도|만|을|를|으로만?|로만?|에만?|에는|에도|의|인|이란|[:：]|=|은\s?물론)?"
    rf"(?:[\s:：=(（,]{{1,4}}(?:(?:{ADVERB})(?=[\s\d])|{COUNT}|{WHEN}|{COMPARED})){{0,4}}"
    r"[\s:：=(（]{0,3}(?:약|총|인민페)?\s?[\[(（]?\s?"
)
# 한 봉에 3달러, 1㎏당 4만원, 3.3㎡당 200만원: prices; not 업체당, 1인당
UNIT_PRICE = regex.compile(
    r"(?:(?:한|1)\s?(?:개|봉|병|대|장|박스|상자|톤|t|배럴|주|평|포기|마리|벌|켤레|잔|그릇|통|칸)(?:에|당)"
    r"|(?:\d|^|\s)(?:개|봉|병|장|대|척|박스|상자|톤|t|배럴|주|평|kg|㎏|㎡|g|칸|부스)당)\s?(?:약\s?|최대\s?)?$"
)
MARKET = {"KRW": 50_000_000_000, "JPY": 5_000_000_000}
WORTH = regex.compile(r"\s?(?:어치|상당)")
PER_FIRM = regex.compile(
    r"(?:업체|기업|회사|개사|기관|팀|농가|점포|1명|1인|한\s명)(?:당|마다|별로)\s(?:연간?\s)?(?:최대|최고|총|약|연)?\s?$"
)
MEANS = regex.compile(r"한도|까지|이내|지원|보조|빌려|융자|대출|보증|지급|준다|주기로|댄다|댔|대준")
ETC = regex.compile(r"\s?등(?:의)?\s")
STRETCHED = regex.compile(r"\W{0,3}(?P<label>(?:\p{Hangul}\s{0,6}){2,8})[:：]")
RESULT = regex.compile(r"실적|성과|결과|올렸|거뒀|거두|기록")
COMMA = regex.compile(r",(?!\d)")
# 협약에 따라, 상담을 통해, 계약과 별도로: circumstances, not what the sum is
CIRCUMSTANCE = regex.compile(
    r"\s?(?:실적|성과|액|금)?(?:에\s?따(?:라|르)|[을를]\s?(?:통해|위해|위한|계기|바탕|토대|거쳐|앞두고|맞아|끝낸|마친|비롯)|"
    r"에서는?\s|에\s?참가|결과|이후|에\s?(?:이어|힘입어|대비|필요)|[과와]\s?(?:별도|함께|달리|더불어)|외에|차\s|의\s?일환)"
)
# 100만불 이상 수출하는 |업체가: behind an adnominal predicate stands who does it, not what the sum is
AGENT = regex.compile(
    r"\s?(?:[‘'“\"(]?㈜|업체|기업|회사|중소기업|사절단|개척단|참가|바이어|이들|[가-힣]{2,8}(?:사|시|군|도|청|공단)(?:는|은|가|이)\s)"
)
# 계약을 놓고, 3년에 걸쳐, 시장을 겨냥해: verbs that only stand for a particle
POSTPOSITIONS = frozenset(
    {"놓다", "두다", "위하다", "통하다", "대하다", "관하다", "따르다", "의하다", "비롯하다", "걸치다", "향하다"}
)

WEAK = {
    "trade": 30.0,
    "export": 26.0,
    "spend": 22.0,
    "give": 26.0,
    "works": 34.0,
    "plant": 34.0,
    "build": 34.0,
    "fee": 14.0,
    "market": 40.0,
}
BEHIND_ONLY = frozenset({"spend", "give", "build"})

LABEL_STRENGTH = {
    "": 112.0,
    "은": 106.0,
    "는": 106.0,
    "이": 106.0,
    "가": 106.0,
    ":": 110.0,
    "：": 110.0,
    "=": 108.0,
    "을": 96.0,
    "를": 96.0,
    "로": 90.0,
    "으로": 88.0,
    "에": 86.0,
    "에는": 84.0,
    "의": 62.0,
}
OPEN_LABEL = {
    "trade": 24.0,
    "works": 40.0,
    "plant": 40.0,
    "spend": 30.0,
    "give": 40.0,
    "market": 0.0,
    "export": 4.0,
    "fee": 4.0,
}

# 현장에서 계약한 금액은 320만달러, 올해 쓴 돈은 18억원, 납품을 약속받은 곳은 4개사 6억원: a clause that tells what
# the sum is, and the empty noun that it modifies
EMPTY_HEAD = regex.compile(
    r"(?<=\s)(?:금액|액수|규모|나랏돈|돈|곳|업체|기업)(?:은|는|이)\s?(?:모두\s|총\s|약\s)?(?:\d[\d,]{0,9}\s?(?:여\s?)?(?:개사|곳|개\s?업체)\s)?$"
)
EMPTY_HEAD_STRENGTH = 107.0
# 지난해 상담회(1,002건, 9,180만 달러)
IN_BRACKET_OF = regex.compile(
    r"[」』’'”\"]?\s?\((?:총\s)?\d[\d,]{0,9}\s?(?:여\s?)?건[,·\s]\s?(?:상담액?\s?)?(?:총\s|약\s)?$"
)
# 지난 5월 상담회(예상 52억원)
HOPED_IN_BRACKET = regex.compile(r"\(\s?(?P<cue>(?:계약\s?)?(?:예상|기대|추진)(?:액|금액)?)\s$")
# 올해 쓴 돈은, 한 해에 드는 돈은
SPENT_ON = regex.compile(r"(?<=\s)(?P<cue>쓴|쓰는|쓸|들인|드는|쓰이는)\s$")
# 내년에 14억 원을 세웠고, 2억 원을 새해 예산안에 올렸다, 1억 원을 따로 떼어 놓았다: what a budget does with money
BUDGETED = regex.compile(
    r"[을를]\s(?:따로\s)?(?:(?:새해|내년|올해|본|추경|추가경정)?\s?(?:예산|추경)(?:안)?에\s(?:세|편성|얹|올[렸려]|반영|넣|담)"
    r"|(?:세[웠우운워]|편성|책정|떼어\s))"
)
