"""Finds counts of firms, people, cases, countries and other things: `annotate_counts(text) -> list[Mention[Count]]`.

Input: any text.  Output: mentions in reading order that do not overlap.  A mention covers numeral, counter and the counted
noun that follows directly (60여개 글로벌 기업); a noun that stands before (국내기업 187개사) is told in `noun` only.
It knows numerals; it must not know sums of money, dates, or whose count it is (the caller removes what another kind covers).
"""

from __future__ import annotations

import regex

from coopevents.document import Kind, Mention
from coopevents.values.counts import Count, CountUnit
from coopevents.values.numerals import MIXED, NATIVE, has_more, parse_native, parse_numeral

# Heads of noun phrases that are firms: 국내 중소벤처기업, 참가업체, 수출유망 벤처, 부품사
FIRM_HEAD = (
    r"(?:기업체|기업|업체|회사|스타트업|새싹기업|벤처|벤쳐|상사|바이어사|참가사|참여사|제조사|유통사|협력사|수출사|개발사|투자사|공급사|수요처"
    r"|구매처|거래처|운용사|고객사|대형마트|유통망|유통업자|법인|벤더|에이전트|에이전시|로컬사|수입상|수입업자|도매상|업소|점포|농가|공장|은행|[Cc]ompany)"
)
BUYER_HEAD = r"(?:바이어|빅바이어|바이여|구매자|구매단|구매선|구매담당자)"
PERSON_HEAD = (
    r"(?:기업인|경제인|상공인|기업가|소상공인|중소기업인|대표|관계자|참석자|참가자|참관객|관람객|방문객|전문가|투자자|인사|임직원|직원|공무원|교수|학생|유학생|교육생"
    r"|연수생|수료생|사절단|방문단|대표단|시찰단|사절단원|단원|통역|통역원|요원|회원|청년|시민|도민|위원|연구원|기술자|근로자|인력|창업자|CEO|언론인|교민|동포|주재원|인원)"
)
CASE_HEAD = r"(?:상담회?|면담|미팅|매칭|계약|수출계약|협약|업무협약|양해각서|협력양해각서|MOU|LOI|의향서|거래|특허|과제|프로젝트|사업|수출상담|비즈니스상담|투자상담|문의|인증|협정|합작)"
# Words that may stand before such a head in its noun phrase; words in a particle or an ending may not
STOP = regex.compile(
    r"(?:은|는|을|를|에|에서|에게|에는|와|과|의|로|으로|도|만|한|된|인|할|될|하는|되는|며|고|해|서)$"
    r"|^(?:등|및|또는|특히|모두|각각|총|약|무려|전체|가운데|중|이중|이어|또|온|지난|올해|이번|다른|각|매년|여러|새|이|그|현재|최근|우선|먼저|다시|함께|당초|최대|최소|참여)$"
)
KEEP = frozenset(
    {
        "인도",
        "대만",
        "오만",
        "스페인",
        "바레인",
        "몰도바",
        "경기도",
        "강원도",
        "제주도",
        "충청도",
        "전라도",
        "경상도",
        "온라인",
        "신한",
        "북한",
        "대한",
    }
)

MODIFIER = r"(?:[가-힣A-Za-z0-9·ㆍ∙?&-]{1,12}[ \t]){0,3}?"
NOUN_AFTER = regex.compile(
    rf"(?<link>[ \t]?의[ \t]|[ \t]?)(?<noun>{MODIFIER}[가-힣A-Za-z0-9·ㆍ&-]{{0,10}}?"
    rf"(?<head>{FIRM_HEAD}|{BUYER_HEAD}|{PERSON_HEAD}|{CASE_HEAD}))(?:들)?(?![가-힣A-Za-z](?<!사(?=[가-힣]))(?<![은는이가을를에의와과도만로]))"
)
AFTER_PLAIN = regex.compile(r"[ \t]?(?:의[ \t])?(?<noun>[가-힣A-Za-z·]{2,12})")
PARTICLES = regex.compile(
    r"(?:들)?(?:에서는|에서|에게|으로|까지|부터|은|는|이|가|을|를|에|와|과|의|로|도|만|이며|이다|등)$"
)
WORD_BEFORE = regex.compile(r"(?<word>[가-힣A-Za-z0-9·ㆍ&㈜-]+)$")
BRIDGE = regex.compile(
    r"(?<topic>들?(?:은|는|이|가|도|만|을|를|수는|수|[ \t]?[:：=]))?[ \t]*\(?(?:,[ \t]?)?(?:(?:모두|총|약|각각|무려|전체|모두|합계|연인원|연|불과|최대|최소)[ \t]*){0,2}$"
)
HEAD_END = regex.compile(rf"(?:{FIRM_HEAD}|{BUYER_HEAD}|{PERSON_HEAD}|{CASE_HEAD})(?:들)?$")
FIRM_END = regex.compile(rf"(?:{FIRM_HEAD})(?:들)?$")
BUYER_END = regex.compile(rf"(?:{BUYER_HEAD})(?:들)?$")
PERSON_END = regex.compile(rf"(?:{PERSON_HEAD})(?:들)?$")
CASE_END = regex.compile(rf"(?:{CASE_HEAD})$")

BOUND_BEFORE = regex.compile(
    r"(?:(?<about>(?<![가-힣])(?:약|대략|거의|줄잡아))|(?<over>최소|적어도)|(?<under>(?<!사상 |역대 )최대))[ \t]*(?:총[ \t]*)?$"
)
BOUND_AFTER = regex.compile(
    r"[ \t]?(?:(?<over>이상|초과|남짓|[이을를][ \t]?(?:넘|돌파|웃도)|넘[는게어은])|(?<under>이하|미만|이내)|(?<about>가량|정도|안팎|내외|규모|가까|쯤))"
)

# Counters.  개사 / 개 社 / 개 업체: firms; 곳 and bare 개 take their class from the noun.
COUNTER = (
    r"(?:(?<firm>개[ \t]?(?:社|사(?![가-힣](?<![가은는이를와의에로도등중만까부])|업|절|무|례|단|회|람))|社|(?:여[ \t]?)?(?<=여|여[ \t]|[한두세네섯곱덟홉열][ \t]?)(?:기업|업체|회사)(?=[은는이가을를와과의에도간 ,]))"
    r"|(?<country>개국(?!어|영)|개[ \t](?=나라|국가)|(?<=[두세네섯곱덟홉][ \t]?)(?:나라|국가)(?![가-힣]별))"
    r"|(?<person>명(?![가-힣](?<![은는이가을를와과의에도만으씩로까중등여이])|함|칭|예|품|단|의[신])|인(?=[의이은을으]?[ \t]|[,.)]|$))"
    r"|(?<case>건(?!설|물|강|축|의함|립|전[가-힣]|배|조))"
    r"|(?<times>차례|회(?=[의에가를 ,.)]|$)(?![ \t]?(?:째|차))|차(?=[의에]? ?(?:상담|계약|무역)|례))"
    r"|(?<booth>개[ \t]?(?:의[ \t])?(?:부스|전시부스|홍보부스)|부스)"
    r"|(?<place>곳|개소|군데)"
    r"|(?<thing>개(?!월|년|발|최|막|장|인|통|선|방|정|설|소|점|혁|별|국|념|척|시(?=[ \t은는이가을를의에했하됐])|회|항|조[^사합])))"
)
PATTERN = regex.compile(
    rf"(?<![\d.,제:/~-]|제[ \t]|[A-Za-z])(?:(?<number>{MIXED})(?<more>\*{{0,2}}여)?|(?<![가-힣])(?<native>{NATIVE})(?=[ \t]?(?:개|곳|명|차례|건|나라|국가|회사|기업|업체|군데|부스)))"
    rf"[ \t]?{COUNTER}"
)
CLASS = {
    "firm": CountUnit.FIRM, "country": CountUnit.COUNTRY, "person": CountUnit.PERSON, "case": CountUnit.CASE,
    "times": CountUnit.TIMES, "booth": CountUnit.BOOTH, "place": CountUnit.THING, "thing": CountUnit.THING,
}


def annotate_counts(text: str) -> list[Mention[Count]]:
    """Counts in reading order, without overlaps."""
    found = []
    for match in PATTERN.finditer(text):
        mention = _read(text, match)
        if mention is not None:
            found.append(mention)
    return found


def _read(text: str, match: regex.Match[str]) -> Mention[Count] | None:
    name = next(key for key in CLASS if match[key] is not None)
    if match["native"]:
        native = parse_native(match["native"])
        number = None if native is None else int(native)
    else:
        value = parse_numeral(match["number"])
        number = int(value) if value is not None and value == int(value) else None
    if number is None:
        return None
    unit = CLASS[name]
    end = match.end()
    before = _noun_before(text, match.start())
    after, after_end = _noun_after(text, end, name)
    noun, rule = "", f"count.{name}"
    if before and (name != "thing" or HEAD_END.search(before)) and not (after and text[end : end + 1] not in " \t"):
        noun, rule = before, rule + ".before"
    elif after:
        noun, end, rule = after, after_end, rule + ".after"
    if unit is CountUnit.THING:
        unit = _class_of(noun, unit)
    elif name == "times" and CASE_END.search(noun):
        unit = CountUnit.CASE
    numeral = (match["number"] or "") + (match["more"] or "")
    return Mention(Kind.COUNT, match.start(), end, Count(number, unit, noun, _bound(text, match, numeral, end)), rule)


def _class_of(noun: str, default: CountUnit) -> CountUnit:
    """곳 and 개 count firms where their noun is one (업체 8곳), buyers' firms too."""
    if FIRM_END.search(noun) or BUYER_END.search(noun):
        return CountUnit.FIRM
    if PERSON_END.search(noun):
        return CountUnit.PERSON
    return default


def _noun_before(text: str, start: int) -> str:
    """The counted noun phrase before the numeral: 국내기업 187개사, 바이어는 62개사, 기업인 등 200명 gives none."""
    left = text[max(0, start - 60) : start]
    left = left[left.rfind("\n") + 1 :]
    bridge = BRIDGE.search(left)
    if bridge is None or bridge.start() == 0:
        return ""
    rest = left[: bridge.start()]
    tight = bridge["topic"] is None
    word = WORD_BEFORE.search(rest)
    if word is None:
        return ""
    head = word["word"]
    if not HEAD_END.search(head) and (not tight or STOP.search(head) or head[-1].isdigit()):
        # 참가업체가 30개: the particle may be glued to the head in the word itself
        return ""
    if not HEAD_END.search(head) and not (tight and len(head) >= 2 and regex.fullmatch(r"[가-힣]+", head)):
        return ""
    phrase = head
    rest = rest[: word.start()]
    for _ in range(2):
        gap = regex.search(r"[ \t]$", rest)
        word = WORD_BEFORE.search(rest.rstrip(" \t"))
        if gap is None or word is None:
            break
        modifier = word["word"]
        if (STOP.search(modifier) and modifier not in KEEP) or regex.search(r"\d|[이가]$", modifier):
            break
        phrase = f"{modifier} {phrase}"
        rest = rest[: word.start()]
    return phrase


def _noun_after(text: str, end: int, name: str) -> tuple[str, int]:
    """The counted noun phrase after the counter and its end: 60여개 글로벌 기업, 250여건의 상담, 30명의 바이어."""
    if name == "country":
        return "", end
    match = NOUN_AFTER.match(text, end)
    if match is not None and not _crosses(match["noun"]):
        return match["noun"], match.end("head")
    if name == "thing":  # 7개 기관: any noun
        plain = AFTER_PLAIN.match(text, end)
        if plain is not None and text[end : end + 1] in " \t의":
            noun = PARTICLES.sub("", plain["noun"])
            if len(noun) >= 2 and not regex.match(r"이상|이하|미만|안팎|내외|정도|가량|규모|중|가운데|모두|등", noun):
                return noun, plain.start("noun") + len(noun)
    return "", end


def _crosses(noun: str) -> bool:
    """Whether the words before the head end in a particle, so that the head belongs to something else."""
    words = noun.split()[:-1]
    return any((STOP.search(word) and word not in KEEP) or regex.search(r"\d|[이가]$", word) for word in words)


def _bound(text: str, match: regex.Match[str], numeral: str, end: int) -> str:
    if has_more(numeral) or match[0].rstrip("개사명건곳").endswith("여"):
        return "over"
    after = BOUND_AFTER.match(text, match.end()) or BOUND_AFTER.match(text, end)
    if after is not None and after.lastgroup in {"over", "under"}:
        return str(after.lastgroup)
    before = BOUND_BEFORE.search(text, max(0, match.start() - 12), match.start())
    if before is not None and before.lastgroup is not None:
        return before.lastgroup
    return "exact" if after is None or after.lastgroup is None else after.lastgroup
