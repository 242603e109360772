"""Finds counts of firms, people, cases, countries and other things: `annotate_counts(text) -> list[Mention[Count]]`.

Input: any text.  Output: mentions in reading order that do not overlap.  A mention covers numeral, counter and the
counted noun that follows directly (60여개 글로벌 기업); a noun that stands before (국내기업 187개사) is told in
`noun` only. It knows numerals; it must not know sums of money, dates, or whose count it is (the caller drops what
another kind covers).
"""

from __future__ import annotations

from functools import cache

from babel import Locale

from coopevents import regex
from coopevents.document import Kind, Mention
from coopevents.values.counts import Count, CountUnit
from coopevents.values.numerals import MIXED, NATIVE, has_more, parse_native, parse_numeral

DIGIT = regex.compile(r"\d")


def _either(words: str) -> str:
    """An alternation of blank-separated words, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


# Heads of the noun phrases that are counted: 국내 중소벤처기업, 참가업체, 해외 빅바이어, 업체 관계자, 수출상담
FIRM_HEAD = _either(
    """
    기업체 기업 업체 회사 스타트업 새싹기업 벤처 벤쳐 상사 참가사 참여사 제조사 유통사 협력사 수출사 개발사
    투자사 공급사 회원사 조합원사 계열사 입주사 자회사 건설사 제약사 게임사 여행사 출판사 시공사 수요처 구매처 거래처
    운용사 고객사 대형마트 유통망 법인 벤더 에이전트 에이전시 수입상 수입업자 도매상 중소기업들 벤처캐피털
    벤처캐피탈 바이어사 선주사 발주사 발주처 부품사 제작사 판매사 수입사 운영사 구매상 양조장
    """
)
BUYER_HEAD = _either("바이어 빅바이어 구매자 구매단 구매선 구매담당자")
PERSON_HEAD = _either(
    """
    기업인 경제인 상공인 기업가 소상공인 대표 관계자 참석자 참가자 참관객 관람객 방문객 전문가 투자자 인사
    임직원 직원 사원 공무원 교수 학생 유학생 교육생 연수생 수료생 사절단 방문단 대표단 시찰단 사절단원 단원
    통역 통역원 요원 회원 청년 시민 도민 주민 위원 연구원 기술자 근로자 인력 창업자 언론인 교민 동포 주재원
    인원 코디네이터 인구 우리측 한국측 상대측 현지인 CEO
    """
)
CASE_HEAD = _either(
    """
    상담 면담 미팅 매칭 계약 협약 양해각서 의향서 거래 특허 문의 인증 협정 합작 협의 상담건 계약건 상담건수
    계약건수 MOU LOI
    """
)
EVENT_HEAD = _either(
    "전시회 박람회 무역사절단 시장개척단 개척단 촉진단 상담회 설명회 포럼 세미나 행사 대회 교류회 간담회 파견"
)
THING_HEAD = _either(
    """
    공공기관 유관기관 기관 단체 대학 학교 지역 도시 시군 부처 협회 지자체 국가 나라 연구소 은행 병원 센터
    무역관 품목 제품 과제 프로젝트 사업 분야 업종 기구 상공회의소 지회 도시 공장 점포 농가 일자리 부스 팀 시·군
    시·도
    """
)
ANY_HEAD = f"{FIRM_HEAD}|{BUYER_HEAD}|{PERSON_HEAD}|{CASE_HEAD}|{EVENT_HEAD}|{THING_HEAD}"

# A word in a particle or a verb ending does not belong to the counted noun phrase: "참가하여 47건", "골라 부른 바이어"
VERBAL = regex.compile(
    r"(?:은|는|을|를|에|에서|에게|와|과|의|로|도|만|한|된|인|할|될|며|고|해|서|어|여|아|려|춰|쳐|셔|켜|져|면|린|운|온"
    r"|간|낸|힌|른|진|설|갈|던|게|라|올|이|가)$"
    r"|^(?:등|및|또는|특히|모두|각각|총|약|무려|전체|가운데|중|이중|이어|또|지난|올해|이번|다른|각|매년|여러|새|그"
    r"|현재|최근|우선|먼저"
    r"|다시|함께|당초|애초|최대|최소|하루|동안|평균|해마다|하루에|매일|연간|때|당시|이상|이하|안팎|가량|정도|개국|개사"
    r"|명|건|개|여명)$"
)
NOMINAL = regex.compile(
    r"(?:시아|리아|니아|비아|지아|남아|메리카|라인|참여|연간|바이어|대만|인도|경기도|강원도|제주도|충청도|전라도"
    r"|경상도|한인|법인|상인)$"
)
WORD = r"[가-힣\p{Han}A-Za-z0-9·ㆍ∙&㈜-]"

# 60여개 [글로벌 기업], 250여건의 [상담], 100개에 달하는 [기업], 50개 넘는 [협력사], 12개\n[중소기업]
NOUN_AFTER = regex.compile(
    r"(?<link>[ \t]?의[ \t\n]|(?:[이에을를]?[ \t]?(?:달하는|이르는|넘는|이상의|가량의|내외의|정도의|여의|이상|남짓한?"
    r"|안팎의|내외))?씩?[ \t]?\n?)"
    rf"(?:1[ ]?(?:[:：]|대)[ ]?1[ ])?(?<noun>(?:{WORD}{{1,12}}[ \t]){{0,3}}?{WORD}{{0,10}}?(?<head>{ANY_HEAD}))"
    r"(?:들)?(?![가-힣A-Za-z](?<![은는이가을를에의와과도만로서간으까부라당 ]))"
    r"(?![ \t](?:중소|중견|벤처|수출)?(?:기업|업체)(?!인))"
)
AFTER_PLAIN = regex.compile(r"[ \t]?(?:의[ \t])?(?<noun>[가-힣A-Za-z·]{2,12})")
NO_NOUN = regex.compile(r"이상|이하|미만|안팎|내외|정도|가량|규모|중|가운데|모두|등|넘|남짓|씩|여")
PARTICLES = regex.compile(
    r"(?:들)?(?:가운데서?|중에서?|에서는|에서|에게|으로|까지|부터|은|는|이|가|을|를|에|와|과|의|로|도|만|이며|이다|등)$"
)
# between noun and numeral: a topic particle, a colon, an adverb of quantity
BRIDGE = regex.compile(
    r"(?<topic>들?(?:은|는|이|가|도|만|을|를)|[ \t]?(?:건)?수(?:는|가|도)?|[ \t]?[:：=])?[ \t]{0,20}\(?"
    r"(?:(?<![가-힣])(?:모두|총|약|각각|각|무려|전체|합계|연인원|연|불과|최대|최소|평균)[ \t]{0,20}){0,2}$"
)
WORD_BEFORE = regex.compile(rf"(?<!{WORD})(?<word>{WORD}++)$")
# 12개 | 도시 70개사, 4개 | 권역 바이어 40개사: a word that the count before it counts
COUNTED = regex.compile(r"\d여?\s?(?:개|곳|명|건)(?:의)?\s?$")
COUNT_INSIDE = regex.compile(r"\d여?(?:개|곳|명|건)")  # 550여개업체 | 6,200여명
AREAS = regex.compile(r"(?:[가-힣]{2,6}\s)?(?:권역|도시|지역|국가|나라|시·?군|시·?도)(?=\s)")
NEXT_COUNT = regex.compile(r"[ \t](?:총[ \t]|약[ \t]|모두[ \t])?\d[\d,]{0,7}여?[ \t]?(?:개[ \t]?사|개|명|곳|사)")
HEAD_END = regex.compile(rf"(?:{ANY_HEAD})(?:들)?$")
FIRM_END = regex.compile(rf"(?:{FIRM_HEAD}|{BUYER_HEAD})(?:들)?$")
# 국내 50개사와 해외 30개사, 한국측 84개 기업: where they are from, said without the noun
LOCAL = regex.compile(
    r"(?:국내외?|해외|국외|외국|현지|도내|도외|시내|관내|역내|지역|글로벌|양국|우리|한국|[가-힣]{1,6}측)"
)
FEWEST_CASES = 10
CASE_END = regex.compile(rf"(?:{CASE_HEAD})$")

BOUND_BEFORE = regex.compile(
    r"(?:(?<about>(?<![가-힣])(?:약|대략|거의|줄잡아|근)|±)|(?<over>최소|적어도)|(?<under>(?<!사상 |역대 )최대))[ \t]*"
    r"(?:총[ \t]*)?$"
)
RANGE_BEFORE = regex.compile(r"\d[ \t]?[~∼〜～-][ \t]?$")  # 5~6건: the upper end is read
RANGE_START = regex.compile(r"\d{1,5}\s?[~∼〜～-]\s?$")  # 바이어 20~50개사
BOUND_AFTER = regex.compile(
    r"[ \t]?(?:(?<over>이상|초과|남짓|[이을를][ \t]?(?:넘|돌파|웃도)|넘[는게어은])|(?<under>이하|미만|이내)"
    r"|(?<about>가량|정도|안팎|내외|규모|가까|쯤))"
)

# 20여개사, 30개 사, 30社, 100여 기업, 두 회사; not 1개사당, 10개 사업
FIRM = (
    r"(?<firm>개[ \t]?(?:社|사(?![가-힣](?<![가은는이를와의에로도등중만까부씩간였다])|당|업|절|무|례|단|회|람))"
    r"|社"
    r"|(?<=여|여[ \t]|[두세네섯곱덟홉열][ \t]?)"
    r"(?<word>(?:(?:국내|해외|도내|관내|지역|현지)[ \t]?)?(?:중소|중견|벤처|유망|수출|참가|한국|현지)?"
    r"(?:기업|업체|회사|바이어)들?)"
    r"(?=[은는이가을를와과의에도간 ,]|로[ ]|$)"
    r"|(?<=\d\d|\d[백천만]|여)사(?=[가와를의][ ])"  # 바이어 210사가, 1백여사를; not 이통 3사가
    r"|(?<=\d)(?<word>업체)(?=[은는이가을를와과의에 ,.]))"  # 30업체이다, 12업체를
)
COUNTRY = r"(?<country>개국(?!어|영)|개[ \t](?:나라|국가)|(?<=[두세네섯곱덟홉][ \t]?)(?:나라|국가)(?![가-힣]별))"
PERSON = (
    r"(?<person>명(?![가-힣](?<![은는이가을를와과의에도만으씩로까중등여서])|함|칭|예|품|단|의[신])"
    r"|인(?=[의이은을]?[ \t]|[,.)]|$)(?![ \t](?:기업|가구|미디어|창조|당|체제|사업|1조)))"
)
CASE = r"(?<case>건(?!설|물|강|축|의함|립|전[가-힣]|배|조|당))"
# 세 차례, 3회; in Yanbian 156차의 상담, 20여차; 2차 상담회 is an ordinal
TIMES = (
    r"(?<times>차례|회(?=[의에가를로는나씩 ,.)]|$)(?![ \t]?(?:째|차))|(?<=여)차(?![가-힣]*산업)"
    r"|차(?=의[ ]|에[ ](?:걸쳐|달하는|이르는)|를[ ](?:진행|조직|가|벌)))"
)
BOOTH = r"(?<booth>개[ \t]?(?:의[ \t])?(?:전시|홍보)?부스|부스)"
PLACE = r"(?<place>곳|개소|군데)"
THING = (
    r"(?<thing>개(?![ \t]?사당|사|월|년|발|최|막|장|인|통|선|방|정|설|소|점|혁|별|국|념|척|회|항|조[^사합]"
    r"|시(?=[ \t은는이가을를의에했하됐])))"
)
PATTERN = regex.compile(
    rf"(?<!\d|\d[.,:/]|제|제[ ]|[A-Za-z]-?)(?:(?<number>{MIXED})(?<more>\*{{0,2}}여)?"
    rf"|(?<![가-힣])(?!한(?:곳|[ ]?(?:업체|회사|기업|나라|국가)))(?<native>{NATIVE})"
    r"(?=[ \t]?(?:개|곳|명|차례|건|나라|국가|회사|기업|업체|군데|부스)))[ \t]?"
    rf"(?:{FIRM}|{COUNTRY}|{PERSON}|{CASE}|{TIMES}|{BOOTH}|{PLACE}|{THING})"
)
CLASS = {
    "firm": CountUnit.FIRM,
    "country": CountUnit.COUNTRY,
    "person": CountUnit.PERSON,
    "case": CountUnit.CASE,
    "times": CountUnit.TIMES,
    "booth": CountUnit.BOOTH,
    "place": CountUnit.THING,
    "thing": CountUnit.THING,
}


def annotate_counts(text: str) -> list[Mention[Count]]:
    """Counts in reading order, without overlaps."""
    found = []
    for match in PATTERN.finditer(text):
        mention = _read(text, match)
        if mention is not None:
            found.append(mention)
    kept: list[Mention[Count]] = []
    for mention in found:  # a noun that follows may reach into the next count: 두 곳의 상담 3건
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
    return kept


def _read(text: str, match: regex.Match[str]) -> Mention[Count] | None:
    name = next(key for key in CLASS if match[key] is not None)
    value = parse_native(match["native"]) if match["native"] else parse_numeral(match["number"])
    if value is None or value != int(value):
        return None
    end = match.end()
    noun, rule = match["word"] or "", f"count.{name}"  # 100여 기업, 150여 바이어
    if not noun and name not in {"country", "booth"}:
        before, tight = _noun_before(text, match.start())
        after, after_end = _noun_after(text, end, name)
        if name in {"thing", "place"} and FIRM_END.search(after) and not (FIRM_END.search(before) or _is_local(before)):
            before = ""  # 시군 10개 업체
        if text.startswith("당", after_end) and after:
            return None  # 1개 업체당: a rate
        if before and (tight or not after) and not _is_local(before):
            noun, rule = before, f"{rule}.before"
        elif after:
            noun, end, rule = after, after_end, f"{rule}.after"
            noun = f"{before} {noun}" if _is_local(before) else noun
        else:
            noun = before
    numeral = (match["number"] or "") + (match["more"] or "")
    count = Count(int(value), _unit(name, noun, int(value)), noun, _bound(text, match, numeral, end))
    return Mention(Kind.COUNT, match.start(), end, count, rule)


def _unit(name: str, noun: str, number: int) -> CountUnit:
    """곳 and 개 count firms where their noun is one (업체 8곳, 바이어 30곳); 회 and 차 count cases (상담 640회),
    but few are turns (세 차례 상담)."""
    unit = CLASS[name]
    if unit is CountUnit.THING and FIRM_END.search(noun):
        return CountUnit.FIRM
    if unit is CountUnit.THING and noun.endswith("부스"):
        return CountUnit.BOOTH
    if unit is CountUnit.TIMES and number >= FEWEST_CASES and CASE_END.search(noun):
        return CountUnit.CASE
    return unit


def _noun_before(text: str, start: int) -> tuple[str, bool]:
    """The counted noun phrase before the numeral, and whether no particle stands between.

    국내기업 187개사, 바이어는 62개사; "투자자, 바이어 등 100명" names a part of what is counted and gives none.
    """
    left = text[max(0, start - 60) : start]
    left = RANGE_START.sub("", left[left.rfind("\n") + 1 :])
    bridge = BRIDGE.search(left)
    if bridge is None or bridge.start() == 0:
        return "", False
    word = WORD_BEFORE.search(left[: bridge.start()])
    if word is None:
        return "", False
    if bridge["topic"] is None and _is_local(word["word"]):
        return word["word"], True
    phrase, rest = word["word"], left[: word.start()]
    if not HEAD_END.search(phrase) or COUNTED.search(rest) or COUNT_INSIDE.search(phrase):
        return "", False
    for _ in range(2):
        word = WORD_BEFORE.search(rest.rstrip(" \t"))
        if word is None or not rest.endswith((" ", "\t")) or not _is_nominal(word["word"]):
            break
        if COUNTED.search(rest[: word.start()]):
            break
        phrase = f"{word['word']} {phrase}"
        rest = rest[: word.start()]
    return phrase, bridge["topic"] is None


def _noun_after(text: str, end: int, name: str) -> tuple[str, int]:
    """The counted noun phrase after the counter and its end: 60여개 글로벌 기업, 250여건의 상담, 30명의 바이어."""
    match = NOUN_AFTER.match(text, end)
    if match is not None and all(_is_nominal(word) for word in match["noun"].split()[:-1]):
        areas = AREAS.match(match["noun"]) if name == "thing" else None
        if areas is not None and NEXT_COUNT.match(text, match.end("head")) is not None:
            return areas.group(), match.start("noun") + areas.end()
        person = regex.search(rf"(?:{PERSON_HEAD})$", match["noun"])
        heads = person is not None and person.group() in {"대표", "관계자", "CEO"}
        firms = match["noun"][: person.start()].rstrip() if person is not None and heads else ""
        if name == "thing" and FIRM_END.search(firms):  # 12개 중소업체대표들로: the firms are counted
            return firms, match.start("noun") + len(firms)
        if person is None or name not in {"firm", "place"}:  # 22개사 대표: the firms are counted
            return match["noun"], match.end("head")
    plain = AFTER_PLAIN.match(text, end)
    if name == "thing" and plain is not None and text[end : end + 1] in {" ", "\t", "의"}:  # 5개 해외센터: any noun
        noun = PARTICLES.sub("", plain["noun"])
        if len(noun) >= 2 and not NO_NOUN.match(noun):
            return noun, plain.start("noun") + len(noun)
    return "", end


def _is_local(word: str) -> bool:
    return LOCAL.fullmatch(word) is not None or word in _countries()


def _is_nominal(word: str) -> bool:
    """Whether a word may stand in a noun phrase: a country, or no particle and no verb ending at its end."""
    if word in _countries() or NOMINAL.search(word):
        return True
    return not VERBAL.search(word) and not DIGIT.search(word)


@cache
def _countries() -> frozenset[str]:
    """Korean names of all territories (CLDR): 인도, 대만 and 스페인 end like particles."""
    return frozenset(Locale("ko").territories.values())


def _bound(text: str, match: regex.Match[str], numeral: str, end: int) -> str:
    if has_more(numeral) or (match["firm"] and text[match.start() : match.start("firm")].rstrip().endswith("여")):
        return "over"
    after = BOUND_AFTER.match(text, match.end()) or BOUND_AFTER.match(text, end)
    if after is not None and after.lastgroup in {"over", "under"}:
        return str(after.lastgroup)
    if RANGE_BEFORE.search(text, max(0, match.start() - 6), match.start()) is not None:
        return "about"
    before = BOUND_BEFORE.search(text, max(0, match.start() - 12), match.start())
    if before is not None and before.lastgroup is not None:
        return before.lastgroup
    return "exact" if after is None or after.lastgroup is None else after.lastgroup
