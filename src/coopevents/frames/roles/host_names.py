"""Bodies that no list and no shape knows, by their place: who holds an occasion, or stands before 주최·주관·후원.

Job: a line and a position in it -> the body whose name ends there, None where the noun is no body's.
Constructions: 가람대 산학협력단(단장 …)은 포럼을 열었다 · 나루대 LINC+사업단이 주최하고 · 가람농기원은 … 개최한다 ·
나루타미디어가 주최하는 박람회.
It must not know which role the body gets.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Kind, Mention, Token
from coopevents.frames.bodies import BRACKET, OFFICE, Body, joined, principals
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName

# what a body's name ends in, where its place says that it is one; 사, 관, 국, 부 alone end too many common nouns
BODY_END = regex.compile(
    r"(?:원|청|처|단|회|센터|재단|공사|공단|본부|지부|지사|지회|연구소|사무소|사무국|조합|은행|연합|연맹|상의|협의체|조직위|추진위|학회"
    r"|[가-힣A-Z]{2}(?:자동차|중공업|제약|금융지주|홀딩스|테크놀로지|증권)"
    r"|네트워크|클러스터|컨소시엄|카운슬|클럽|그룹|허브|밸리|파크|캠퍼스|대학|대학교|대학원|TP|KBC|GBC"
    r"|[가-힣]{2}(?:신문|일보|방송|뉴스|타임즈|타임스|저널)(?:사|\d{0,2}))$"
)
# who goes somewhere, takes part or is one of many holds nothing; nor do common nouns with such an end
NO_BODY = regex.compile(
    r"(?:사절|개척|촉진|대표|방문|교류|조사|구매|참가|순방|시찰|투자|유치|통상|무역|세일즈|파견|선수|평가|심사|자문|경제|연수|응원|봉사|집|계)단$"
    r"|(?:회원|위원|의원|임원|직원|요원|연구원|조합원|자원|지원|차원|공무원|후원|구성원|관계자|기관|단체|업체|기업|대회|기회|국회|사회|의회"
    r"|이번|당초|행사|주[최관]|협찬|상담회|설명회|박람회|전시회|발표회|간담회|시연회|교류회|품평회|위원회|협의회|거래처|수요처|부처|출처|상대방)$"
)
# 국내기업(Company), 사절단(…): no name even with a gloss
NO_NAME = regex.compile(
    r"(?:사절단|개척단|대표단|기업|업체|회사|장관|회장|사장|대표|시장|총리|대사|장|씨|씨는|상담회|박람회|포럼)$"
)
MANY = regex.compile(r"(?:양|두|세|네|각|여러|이?들|등)\s")  # 두 상의는, 이들 교류단은
WHOLE = regex.compile(r"(?:위원회|협의회)$")
# words in front that are no part of the name
LEADING = regex.compile(
    r"^(?:(?:이번|금번|현지|지역|이날|이에|이어|또|또한|특히|한편|아울러|최근|현재|올해|내년|지난해|당초|앞서|매년|기간|동안|당시|상반기"
    r"|하반기|주최측인|주최|주관)\s+)+"
)
# 비넥사드(VINEXAD)가, 나루트레이딩(NARU TRADING·홍길동 대표)에서: the Latin form behind it shows a name
GLOSS = regex.compile(r"\([A-Z][A-Za-z0-9 .&'’-]{2,50}(?:\s?[·,/]\s?[^()\n]{2,20})?\)")
OF_PLACE = regex.compile(r"(?<![가-힣])[가-힣]{2,9}[州省市縣주성시]\s[^\s]+$")
# 나루타미디어가 주최하는 박람회: who runs a fair abroad is often a firm that no list knows
PROPER_CUE = regex.compile(r"(?:공동\s?)?(?:주최|주관|후원|협찬)")
# 나루신문사 | 공동주최로
BY_CUE = regex.compile(r"(?:공동\s?)?(?:주최로|주관으로)")
# 현지 운영사 T허브가 후원, 나루테크놀로지가 주최하고: what subject a cue of a role has is somebody
SUBJECT_OF_CUE = regex.compile(r"(?:이|가)\s(?:공동으로\s?|공동\s?|함께\s)?$")
LONG_NAME = 4  # syllables
NAME_TAGS = frozenset({"NNG", "NNP", "SL", "SH", "SN", "XPN", "XSN", "XR", "NNB"})
NAME_SIGNS = frozenset("+&·-")
DOTS = frozenset("·ㆍ")
LONGEST = 24  # code points
WORDS = 3
SUBJECT_TAGS = frozenset({"JKS", "JX"})
SUBJECT_FORMS = frozenset({"은", "는", "이", "가", "ᆫ"})
WITH = regex.compile(r"(?:와|과)\s(?:함께|공동|손잡고|손을\s?(?:맞)?잡고|협력해|협업해)")
OFFICE_OF = regex.compile(rf"{BRACKET}?{OFFICE}")
# what joins a name to the known one behind it
JOINT = regex.compile(r"(?:(?:와|과)\s|\s?[,·]\s?)$")
# who may stand before a cue without a name: 지역 은행이 후원, 주최측이, 참가자가
COMMON = regex.compile(
    r"(?:은행|업계|당국|정부|주최측|측|자|들|청년|상인|시민|주민|도민|대학|학교|병원|신문|방송|언론|학생|교민|동포|[시도군구청국부처])$"
)
STATE = regex.compile(r"(?<![가-힣]|[가-힣]\s)(?P<name>(?:우리\s|한국\s)?정부)(?:는|가)\s")
# 단이 주최하고, 센터의 주관으로: what stands between a name and its cue
LINK = regex.compile(r"(?:이|가|에서|의|측이|는|은)?\s(?:공동으로\s?|공동\s?|함께\s)?$")


def subject_name(reading: Reading, line: Line, start: int, end: int, *, proper: bool = False) -> Body | None:
    """The first subject of a stretch, where its noun ends like a body, or, if `proper`, where it is a name."""
    for i, token in enumerate(line.tokens):
        if not start <= token.start < end or i == 0 or token.tag not in SUBJECT_TAGS:
            continue
        if token.form in SUBJECT_FORMS:
            body = name_before(reading, line, i, proper=proper)
            if body is not None:
                return body
    return None


def state_name(reading: Reading, start: int, end: int) -> Body | None:
    """정부는 중동에 경제사절단을 보낸다: the state, which sends missions itself."""
    told = STATE.search(reading.text, start, end)
    if told is None:
        return None
    value = OrganisationName(told["name"], OrganisationKind.MINISTRY, country="KR")
    return Mention(Kind.ORGANISATION, *told.span("name"), value, "organisation.state")


def partner_name(reading: Reading, line: Line, start: int, end: int) -> Body | None:
    """The partner of a stretch, where its noun ends like a body: 나루밸리와 공동으로."""
    for match in WITH.finditer(reading.text, start, end):
        index = next((i for i, t in enumerate(line.tokens) if t.start >= match.start()), None)
        body = name_before(reading, line, index) if index else None
        if body is not None:
            return body
    return None


def cue_name(reading: Reading, line: Line, position: int) -> Body | None:
    """The body whose name stands right before a cue of a role: 나루대 LINC+사업단이 | 주최하고."""
    link = LINK.search(reading.text, line.start, position)
    edge = link.start() if link is not None else position
    index = next((i for i, t in enumerate(line.tokens) if t.start >= edge), None)
    proper = PROPER_CUE.match(reading.text, position) is not None
    subject = SUBJECT_OF_CUE.search(reading.text, line.start, position)
    anyone = proper and (subject is not None or BY_CUE.match(reading.text, position) is not None)
    return name_before(reading, line, index, proper=proper, anyone=anyone) if index else None


def with_unlisted(reading: Reading, line: Line, bodies: Sequence[Body], *, anyone: bool = False) -> list[Body]:
    """가람협의회와 나루지청이, 가람시와 GM나루자동차, 나루상의는: with the unknown names joined before known ones.

    `anyone`: as in `name_before`."""
    found = list(bodies)
    if all(body.value.kind is OrganisationKind.COMPANY for body in found):
        return found  # 나루식품, 가람텍 등 16개 기업이 참가해
    while found and (joint := JOINT.search(reading.text, line.start, found[0].start)) is not None:
        index = next((i for i, t in enumerate(line.tokens) if t.start >= joint.start()), None)
        body = name_before(reading, line, index, proper=True, anyone=anyone) if index else None
        if body is None or body.start < line.start:
            break
        found.insert(0, body)
        before = JOINT.search(reading.text, line.start, body.start)
        known = principals(reading, line.start, body.start)
        if before is not None and known and known[-1].end == before.start():
            found = [*joined(reading, line, known[-1]), *found]
    return found


def name_before(reading: Reading, line: Line, index: int, *, proper: bool = False, anyone: bool = False) -> Body | None:
    """The body whose name ends before the token at `index`, its bracket skipped.

    `proper`: a proper name will do; `anyone`: any name of some length, where its place leaves no doubt."""
    tokens = _without_bracket(line.tokens[:index])
    if not tokens:
        return None
    end = tokens[-1].end
    glossed = GLOSS.match(reading.text, end, line.end) is not None
    known = [m.end for m in reading.mentions.events(line.start, end)]
    known += [m.end for m in reading.mentions.organisations(line.start, end)]
    if end in known:
        return None
    begin = _noun_phrase(reading, line, tokens)
    for body in principals(reading, begin, end):
        if OFFICE_OF.fullmatch(reading.text, body.end, end):
            return body  # 대한무역투자진흥공사(KOTRA) 현지 무역관
    if glossed and BODY_END.search(reading.quote(begin, end)) is None:
        # 전시회사 비넥사드(VINEXAD): what stands before the name only says what it is; not 나루 무역공사(NTC)
        place = OF_PLACE.search(reading.text, begin, end)
        begin = place.start() if place else max(begin, reading.text.rfind(" ", begin, end) + 1)
    name = LEADING.sub("", reading.quote(begin, end)).strip(" ·-")
    last = name.rsplit(" ", 1)[-1]
    pieces = [t for t in tokens if t.start >= end - len(last)]
    whole = len(pieces) > 1 or (pieces and pieces[0].tag == "NNP") or " " in name
    if len(last) < 2 or len(name) < 4 - glossed or not (whole or glossed) or NO_NAME.search(last) or MANY.match(name):
        return None
    named = glossed or _names_a_body(last) or (proper and _is_proper(reading, line, begin, end))
    if not named and (not anyone or NO_BODY.search(last) or COMMON.search(last)):
        return None
    value = OrganisationName(name, OrganisationKind.OTHER)
    return Mention(Kind.ORGANISATION, end - len(name), end, value, "organisation.place_in_clause")


def _noun_phrase(reading: Reading, line: Line, tokens: tuple[Token, ...]) -> int:
    """Where the nouns begin that a stretch ends in, three words at most."""
    begin = end = tokens[-1].end
    bodies = {body.end for body in reading.mentions.organisations(line.start, end)}
    for token in reversed(tokens):
        gap = reading.quote(token.end, begin)
        if token.form in DOTS and token.start in bodies:
            break  # 군산시·나루융합본부가: two bodies
        named = token.tag in NAME_TAGS or (token.form in NAME_SIGNS and not gap)
        if gap.strip() or len(gap) > 1 or not named or end - token.start > LONGEST:
            break
        if reading.quote(token.start, end).count(" ") >= WORDS or _told_otherwise(reading, line, token):
            break
        begin = token.start
    return begin


def _names_a_body(word: str) -> bool:
    if BODY_END.search(word) is None:
        return False
    return NO_BODY.search(word) is None or (len(word) >= 6 and WHOLE.search(word) is not None)


def _is_proper(reading: Reading, line: Line, begin: int, end: int) -> bool:
    """리드 나루덱스, 메쎄나루푸르트 재팬: proper names, one of them long, and no place among them is the last."""
    tokens = [t for t in line.tokens if begin <= t.start and t.end <= end]
    named = all(t.tag in {"NNP", "SL"} for t in tokens) and any(len(t.form) >= LONG_NAME for t in tokens)
    return named and not any(p.start <= begin and p.end == end for p in reading.mentions.places(line.start, end))


def _told_otherwise(reading: Reading, line: Line, token: Token) -> bool:
    """Dates, counts and sums are no part of a name."""
    start, end = token.start, token.end
    near = (max(line.start, start - 40), min(line.end, end + 40))
    for found in (reading.mentions.dates(*near), reading.mentions.counts(*near), reading.mentions.sums(*near)):
        if any(m.start < end and start < m.end for m in found):
            return True
    return False


def _without_bracket(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """가람단(단장 홍길동): the tokens before the bracket that closes a stretch."""
    if not tokens or tokens[-1].form != ")":
        return tokens
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i].form == "(":
            return tokens[:i]
    return ()
