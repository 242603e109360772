"""Public bodies, associations and institutes known by the shape of their name: …진흥원, …상공회의소, …관리위원회.

Job: candidates from heads at the end of a word.  Input: the text; output: `Candidate`s without branch or abbreviation.
It must not know the authority file, companies or Korean local governments.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coopevents import regex
from coopevents.annotate.organisation.context import ABBREVIATION, TITLE_NOUN, Candidate, acts, any_of, left_open
from coopevents.values.hangul import PARTICLE_PATTERN, is_hangul
from coopevents.values.names import OrganisationKind as Kind


@dataclass(frozen=True, slots=True)
class Head:
    """A class of name endings.  `least` is the number of characters before the head; `soft` ones must act to count."""

    rule: str
    kind: Kind
    pattern: str
    least: int = 2
    soft: bool = False
    abroad: bool = False  # only after a foreign country, province or city


HEADS = (
    # 상공회의소, 총연합회 and the Yanbian 련합회·총련합회: 부산상공회의소, 한국미학총련합회
    Head(
        "chamber",
        Kind.ASSOCIATION,
        r"상공회의소(?:총?[연련]합회)?|상공회|한인상의|상공인회|상인회|(?:조선족|연변|한국|한인|국제)상회|(?:기업|경제)인회|기업가협회|한국상회|총상회|(?:한국인|한인)\(상\)회",
    ),
    Head(
        "association",
        Kind.ASSOCIATION,
        r"협회|촉진회|총?[연련]합회|총?연맹|련맹|중앙회|진흥회|보급회|우호협회|친선협회|학회|한인회|조선족회|조선족[연련]의회|경영자총협회|생산자회",
    ),
    Head(
        "cooperative",
        Kind.ASSOCIATION,
        r"협동조합|농협|수협|축협|공업조합|공제조합|사업조합|산림조합|기자재조합|진흥조합|수출조합|산업조합",
    ),
    # institutes
    Head(
        "institute",
        Kind.AGENCY,
        r"진흥원|연구원|연구소|평가원|개발원|기술원|과학원|관리원|인증원|시험원|보호원|정보원|융합원|산업원|지원원|경영원|교육원|연수원|혁신원|품질원|유통원|교류원|보증원|농기원|과학아카데미",
    ),
    Head("techno_park", Kind.AGENCY, r"테크노파크|테크노밸리|창조경제혁신센터|신용보증재단|창업허브|신용보증공사"),
    # 공사 is also building work (토목공사), 공단 also an industrial estate (반월공단): only with a stem of an agency
    Head(
        "corporation",
        Kind.AGENCY,
        r"(?:진흥|투자|보험|보증|개발|관광|항만|공항|도시|주택|유통|도로|철도|교통|전력|가스|석유|자원|난방|환경|기업|무역|방송|금융|에너지|컨벤션|마케팅|정책)공사",
    ),
    Head(
        "public_body",
        Kind.AGENCY,
        r"(?:산업단지|진흥|환경|에너지|관리|시설|인력|안전|연금|보험|복지|공무원|고용|자원|어촌|광업|장애인고용)공단",
    ),
    Head("foundation", Kind.AGENCY, r"재단|장학회"),
    Head("fund", Kind.AGENCY, r"(?:보증|신용)기금"),
    # 베트남 중소기업개발기금; at home such funds are money (중소기업진흥기금을 풀어)
    Head("fund_abroad", Kind.FOREIGN_STATE, r"(?:개발|진흥|협력|육성|발전|투자)기금", abroad=True, soft=True),
    Head("bank", Kind.COMPANY, r"은행"),
    Head("university", Kind.SCHOOL, r"대학교(?:\s?산학협력단)?|과학대학|전문대학|여자대학|산학협력단"),
    # 충남대, 한밭대, 배재대 등 5개 대학: only beside a school that is known (확대, 시대 end so too)
    Head("university_short", Kind.SCHOOL, r"(?<![확시세연지반상부무침증일절휴극군])대", soft=True),
    Head("hospital", Kind.AGENCY, r"대학교?병원|의료원|심사평가원"),
    Head("embassy", Kind.FOREIGN_STATE, r"대사관|총?[영령]사관|대표부"),
    Head("trade_office", Kind.AGENCY, r"무역관|비즈니스센터|GBC"),
    Head("chapter", Kind.ASSOCIATION, r"지회", least=1),
    Head(
        "committee",
        Kind.AGENCY,
        r"관리위원회|촉진위원회|진흥위원회|발전개혁위원회|조직위원회|추진위원회|조직위|집행위원회",
    ),
    Head("committee_soft", Kind.AGENCY, r"위원회|협의회|협의체", soft=True),
    Head("convention_centre", Kind.AGENCY, r"(?:컨벤션|전시|국제회의)센터|(?:컨벤션|관광)뷰로", soft=True),
    # 농업기술센터, 기업지원센터: act, or are the place where something is held
    Head(
        "centre",
        Kind.AGENCY,
        r"(?:개발|진흥|지원|무역|육성|보육|혁신|협력|교류|연구|기술|디자인|창업|유통|정보|통상|이노베이션|훈련|상생|벤처|마케팅|판로|소상공인|소공인)센터|(?:지원|사업|추진)본부|사업단|지원단|추진단|기획단|건축사무소",
        least=4,
        soft=True,
    ),
    # 금형조합, 자동차조합: short names of cooperatives; never of residents or workers
    Head("guild", Kind.ASSOCIATION, r"(?<!노동|노|건축|개발|정비|주택|지역|협동|공업|사업|원)조합", soft=True),
    # government agencies: 조달청, 페루혁신청; never 시청·도청·청중
    Head(
        "government_agency",
        Kind.MINISTRY,
        r"(?:상무|기업|중기|조달|특허|관세|산림|진흥|관리|혁신|동포|투자|개발|통계|사업|관광|무역|경제|자유구역|산업|수출|통상|수산|해양|표준|조정|촉진)청",
        least=1,
    ),
    Head("people_government", Kind.FOREIGN_STATE, r"인민정부|자치정부|주정부|시정부|성정부", least=1),
    Head(
        "zone",
        Kind.FOREIGN_STATE,
        r"(?:협력|혁신|개혁|개방|경제|발전|합작|중한|한중)시범구|합작구|개발구|자치주|신구|보세구|고신구",
        soft=True,
    ),
    # ministries and agencies of other countries, only after the country's name: 베트남 산업무역부, 인도네시아 국고청,
    # 일본 경제산업성; 본부, 정부, 북부, 요청 are none
    Head(
        "ministry_abroad",
        Kind.FOREIGN_STATE,
        r"[가-힣]{1,9}(?<![본일전내외남북서중간지학하후]|(?<!재)정|(?<!노)동)부|[가-힣]{2,8}(?<![시도구군요신초])청"
        r"|(?:산업|후생노동|총무|국토교통|농림수산|외무|문부과학)성",
        abroad=True,
        least=0,
    ),
    Head(
        "bureau_abroad",
        Kind.FOREIGN_STATE,
        r"(?:상무|촉진|경제무역|공상|무역진흥|무역발전|관광|과학기술|공업정보화|발전개혁|발전|지원|대외무역|투자유치|경제합작|경제기술합작|경제협력"
        r"|경제기술협력|외사|무역|투자|정보화|산업|통상|상공|환경|중소기업|외무|항만)국",
        least=0,
        abroad=True,
    ),
    Head("customs", Kind.AGENCY, r"(?:본부)?세관", soft=True),  # 부산본부세관이, 평택세관은
    Head("council", Kind.LOCAL, r"도의회|시의회|구의회|군의회", soft=True),
    Head("group", Kind.COMPANY, r"그룹|홀딩스", soft=True),
)

# matched backwards from the end of a name: a head is what the name ends in
HEAD_AT_END = regex.compile(
    "(?r)(?:" + "|".join(f"(?P<h{index}>{head.pattern})" for index, head in enumerate(HEADS)) + ")"
)
# 현지 병원그룹, 의료재단 ‘가람’: a trade is no name before 그룹 and 재단, as it is before 협회
TRADE_OF_FIRM = regex.compile(
    any_of("병원 의료 유통 식품 물류 호텔 리조트 보험 외식 패션 화학 에너지 미디어 방송") + "+"
)
TRADERS = "(상)"  # 재하얼빈한국인(상)회: Koreans and traders abroad
# 금형조합은, 공구조합 주최: a doer; 병원구매조합 관계자 may be anybody's
GUILD_ACTS = regex.compile(r"(?:은|는|이|가|도|와|과)(?![가-힣])|\s?(?:주최|주관|후원)")
# 2013 오송 뷰티 세계박람회 | 조직위원회
FAIR_BEFORE = regex.compile(
    r"(?:(?:19|20)\d\d\s)?(?:[가-힣A-Za-z0-9·․&]{2,12}(?<![은는이가을를의에와과]|[가-힣](?:가|최|위|통|따라)해|하여|[가-힣]고)\s){0,2}"
    r"[가-힣A-Za-z0-9·․]{0,14}(?:박람회|엑스포|대회|축제|영화제|비엔날레|페스티벌|전시회|포럼|올림픽|대전)\s$"
)
HANGUL_RUN = regex.compile(r"[가-힣]{2,}|GBC|(?<=\(상\))회")
LONGEST_TAIL = 8  # 대표단 and a particle
# after the head: a particle, 측, a counterpart word, or no Hangul at all
TAIL = regex.compile(
    rf"(?:측|회원사?|소속|산하|대표단|제공|주최|주관|후원|초청|협찬)?(?:{PARTICLE_PATTERN}|에서|으로|이었|였|에서만|인|임|다(?=[.,!]))?(?![가-힣A-Za-z0-9])"
)

# 가람지원센터협의회 회장(…), 나루협의체 홍길동 의장: it has a head
HEADED = regex.compile(rf"\s(?:[가-힣]{{2,4}}\s)?{TITLE_NOUN}(?:[은는이가과와도]?(?![가-힣]))")
# A name that is no name: 각 협회, 시중은행, 유관기관, 책임연구원, 공동위원회
GENERIC = regex.compile(
    any_of(
        "각 양 두 세 네 해당 당해 동 본 당 우리 현지 관련 유관 주요 국내 해외 지역 각급 일부 여러 전문 개별 회원",
        "업종별 지방 시중 국책 국영",
        "민간 공공 산하 소속 담당 수석 선임 책임 전임 주임 부설 중앙 상급 글로벌 자매 종합 대형 중소 외국 상업",
        "거래 주거래 협력 기업부설 사내",
        "산업별 동종 이종 업종 출연 정부출연 공동 실무 한국측 중국측 합동 운영 심사 자문 준비 선정 평가 정책 대책",
        "경제 투자 상설 특별 분과 소",
        "노사 전국 시범 포커스 워킹 현대 신규 상생 통상 무역 한인 통합 초대",
    )
    + "*"
)
# meetings named like bodies: 한·이란 공동위원회, 제10차 경제협력위원회, 통상장관협의회
MEETING = regex.compile(r"(?:공동|합동|혼성|장관급?|고위급|실무|차관급?|경제인)\s?(?:위원회|협의회)$")
# 한일경제인회의(…): a conference, not the 경제인회 with 의
MEETING_OF = regex.compile(r"인회$")
CONFERENCE = regex.compile(r"의(?!\s[가-힣])")
EDITION_BEFORE = regex.compile(r"제?\s?\d{1,4}\s?[차회]\s?$|제\d{1,4}[차회]\s[^\s]{0,12}\s?$")
HELD_AFTER = regex.compile(
    r"(?:를|을)\s(?:개최|열|가졌|갖|주재)|(?:가|이)\s(?:개최|열[려린렸]|마련)|\s?(?:개최|참석차)"
)

NAME_MARKS = "·ㆍ‧․&-"
PART = 4  # code points before a hyphen that are a name of their own: 가람중공업-울산테크노파크, but 한-아세안센터
DOTS = "·ㆍ‧․"
# 도·관광공사는, 시·진흥원이, 진흥원·나루상회는: a body told by its last word; not 시·도지사협의회, 시·군·구청장협의회
SHORTENED = regex.compile(
    r"(?:도[·ㆍ‧․](?![시군구]|교육|의회)|[시군구][·ㆍ‧․](?![시도군구]|의회)|[주성시현]정부[·ㆍ‧․]|(?:진흥원|연구원|기술원|재단|공사|공단|협회|조합|상의|센터)[·ㆍ‧․])"
)
ROLES = frozenset({"주최", "주관", "후원", "협찬"})
SIGNED_BEFORE = regex.compile(r"(?:협약식?|체결식|MOU|간담회|설명회|상담회)$")  # 업무협약식-가람금융그룹


def name_start(text: str, head: int, end: int, splits: Callable[[str], bool], known: Callable[[str], bool]) -> int:
    """Left edge of the name with its head at `head:end`: letters, digits, joints, a bracket inside (중한(장춘)…).

    `splits(part)`: is what stands before a middle dot or hyphen a body of its own (충남경제진흥원·한국무역협회)?
    `known(part)`: is it one of the authority file, whatever stands before (협회-광주은행)?
    """
    at = head
    while at > 0:
        before = text[at - 1]
        if before.isalnum():
            at -= 1
        elif before == ")" and at < end and is_hangul(text[at]):
            opening = text.rfind("(", max(0, at - 12), at - 1)
            if opening <= 0 or not is_hangul(text[opening - 1]) or not text[opening + 1 : at - 1].isalpha():
                break
            if splits(text[name_edge(text, opening) : opening]):
                break
            at = opening
        elif before in NAME_MARKS and at >= 2 and text[at - 2].isalnum() and at < end:
            part = text[name_edge(text, at - 1) : at - 1]
            if (
                splits(part)
                or part in ROLES  # 나루시 주최·가람협회 주관
                or (before in DOTS and SHORTENED.match(text, at - 1 - len(part)) is not None)
                or (part.isascii() and part.isupper() and splits(text[at:end]))  # KSN·한국전자통신연구원
                or (before == "-" and len(part) >= PART)
                or (len(part) >= (PART if before != "-" else 2) and known(text[at:end]))
                or SIGNED_BEFORE.search(text, max(0, at - 6), at - 1)
            ):
                break
            at -= 1
        else:
            break
    return at


def name_edge(text: str, end: int) -> int:
    """Left edge of the run of letters and digits that ends at `end`."""
    at = end
    while at > 0 and text[at - 1].isalnum():
        at -= 1
    return at


def head_before(text: str, end: int) -> tuple[Head, int] | None:
    """The head that ends at `end`, and where it starts."""
    match = HEAD_AT_END.match(text, max(0, end - 14), end)
    return (HEADS[int((match.lastgroup or "h0")[1:])], match.start()) if match is not None else None


def is_body(word: str) -> bool:
    """Does the word end like a public body (…진흥원, …협회)?"""
    found = head_before(word, len(word))
    return found is not None and found[1] > 0


def name_ends(text: str) -> Iterator[int]:
    """Where a name may end: at the end of a run of Hangul, or before the particle or 측, 관계자, … that closes it."""
    for run in HANGUL_RUN.finditer(text):
        least = 1 if text.startswith(TRADERS, run.start() - len(TRADERS)) else 2
        for end in range(max(run.start() + least, run.end() - LONGEST_TAIL), run.end() + 1):
            if TAIL.match(text, end) is not None:
                yield end


def shapes(text: str, splits: Callable[[str], bool], known: Callable[[str], bool]) -> Iterator[Candidate]:
    """Candidates whose last word ends in a head; bare heads (협회는) give none."""
    for end in name_ends(text):
        found = head_before(text, end)
        if found is None:
            continue
        head, head_start = found
        start = name_start(text, head_start, end, splits, known)
        name = text[start:end]
        before = text[start:head_start]
        if head.rule == "committee" and not before:  # 나루엑스포 조직위원회
            fair = FAIR_BEFORE.search(text, max(0, start - 40), start)
            start = fair.start() if fair is not None else start
            name, before = text[start:end], text[start:head_start]
        if len(before) < head.least or not left_open(text, start) or before.isdigit():
            continue
        if head.rule == "guild" and GUILD_ACTS.match(text, end) is None:
            continue
        if head.rule in {"group", "foundation"} and TRADE_OF_FIRM.fullmatch(before):
            continue
        if MEETING.search(name) or (head.rule.startswith("committee") and is_meeting(text, start, end)):
            continue
        if MEETING_OF.search(name) and CONFERENCE.match(text, end):
            continue
        generic = bool(head.least) and is_generic(before, head)
        yield Candidate(
            start,
            end,
            name,
            head.kind,
            f"organisation.shape.{head.rule}",
            weak=head.soft and (head.rule == "university_short" or not _acts(text, start, end)),
            country="" if head.abroad or generic else None,
        )


def _acts(text: str, start: int, end: int) -> bool:
    return acts(text, start, end) or acts_behind(text, start, end) or HEADED.match(text, end) is not None


def acts_behind(text: str, start: int, end: int) -> bool:
    """Does it act behind its abbreviation: 베트남 중소기업개발기금(SMEDF)과 공동으로?"""
    short = ABBREVIATION.match(text, end)
    return short is not None and acts(text, start, short.end())


def is_generic(before: str, head: Head) -> bool:
    """Is what stands before the head no name (각 협회, 주요은행)?"""
    return GENERIC.fullmatch(before) is not None and head.kind is not Kind.MINISTRY


def is_meeting(text: str, start: int, end: int) -> bool:
    """Is the committee a meeting: has it an edition number, or is it held?"""
    return EDITION_BEFORE.search(text, max(0, start - 20), start) is not None or HELD_AFTER.match(text, end) is not None
