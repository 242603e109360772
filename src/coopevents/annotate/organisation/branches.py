"""What belongs to a name beyond its head: branch, abbreviation in brackets, the country or place before it.

Job: grow a candidate to the whole name.  Input: the text and a candidate; output: the grown candidate.  It must not
know the authority file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coopevents import regex
from coopevents.annotate.organisation.authority import Countries
from coopevents.annotate.organisation.context import ABBREVIATION, TITLE_NOUN, Candidate, any_of
from coopevents.annotate.organisation.locals import NO_CITY
from coopevents.annotate.organisation.shapes import TAIL
from coopevents.values.names import OrganisationKind, is_abroad

# 한국무역협회 대전세종충남지역본부, KOTRA 하노이무역관, 월드옥타 대만지회, 한국남동발전 칠레 법인,
# aT 나고야(NGO) 무역지원센터, 중소기업융합중앙회 광주·전남연합회
AREA = any_of(
    "지역 서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 충청 전북 전남 전라 호남 영남 경북 경남 제주",
    "수도권 충청권 호남권 동남권 대경권 영남권",
    "중부 북부 남부 동부 서부 강남 중국 일본 미주 북미 유럽 동남아 아시아 중동 중남미 러시아 CIS",
)
OFFICES = any_of("지부 지사 지회 무역관 사무소 대표처 대표부 지점 출장소 분회 연락소 수출인큐베이터")
BRANCH = regex.compile(
    rf"""
    \s?(?P<branch>
        (?:[가-힣]{{2,6}}\s)?(?:(?!·)[가-힣·]{{0,10}}(?:지역|지방|지원|{AREA})본부)
      | (?:[가-힣]{{2,8}}\s)?(?:[가-힣]{{1,12}}|[가-힣]{{2,6}}(?:[.·ㆍ][가-힣]{{2,6}}){{1,3}}\s?|[A-Z]{{2,4}}){OFFICES}
      | (?:[가-힣]{{2,8}}|[A-Z]{{2,4}})\s(?:{OFFICES}|법인|[GK]BC|연수원)
      | [가-힣]{{2,6}}(?:법인|지원단|해외사무소)
      | [가-힣]{{2,8}}(?:\([A-Z]{{2,4}}\))?\s?(?:비즈니스|무역지원)센터
      | {AREA}(?:[·ㆍ]?{AREA}){{0,2}}연합회
      | (?:[가-힣]{{2,4}}|[A-Z]{{2,6}}\s?)(?:제철소|조선소|발전소|제련소|캠퍼스)
      | [GK]BC
    )
    (?![가-힣]{0, 12}장(?![가-힣]))
    """,
    regex.VERBOSE,
)
# 나루대학교 기술혁신센터, 국립나루대 RISE 사업단, 나루대학교 3단계 산·학연협력선도 대학육성사업단
UNIT = regex.compile(
    r"\s(?P<branch>(?:[가-힣A-Z0-9·.+]{1,14}(?<![은는이가을를의에와과])\s){0,2}[가-힣A-Z0-9·.+]{0,14}"
    r"(?:사업단|육성단|협력단|혁신센터|보육센터|지원센터|창업지원단|연구센터|연구소))"
)
# 나루생물산업진흥원 해양바이오연구센터, 나루대 경영대학원(원장 김나루)은: a unit that acts or is listed
HOUSE_UNIT = regex.compile(
    r"\s(?P<branch>[가-힣A-Z0-9]{2,14}(?:(?<!컨벤션)(?<!전시)센터|연구소|연구본부|연구단|사업단|협력단|지원단|(?:기술|과학)단지|대학원))"
    r"(?=(?:\([^()\n]{2,24}\))?(?:와|과|은|는|이|가)(?:의|는)?(?![가-힣])|[,·]\s?[가-힣㈜(])"
)
# 중소기업진흥공단(이사장 …) 경남지역본부: the branch stands behind the head's name
HEADED = regex.compile(rf"\s?\({TITLE_NOUN}\s[^()\n]{{2,24}}\)")
# 베트남 기획투자부(차관 …) 중소기업개발국과: so does a department of a ministry abroad
DEPARTMENT = regex.compile(r"\s(?P<branch>[가-힣]{3,10}국)(?=(?:\s?\([A-Z]{2,8}\))?(?:와|과|은|는|이|가)(?![가-힣]))")
# KOTRA 현지 무역관, 중진공 각 지부: no branch of their own
NO_BRANCH = regex.compile(
    r"\s?"
    + any_of(
        "현지 해외 각 각각 전국 국내 국내외 주요 지역 인근 관할 산하 일부 등 및 한국 신규 관련 글로벌 일본지역",
        "모든 전 여러 소속 외 뿐",
    )
    + r"(?:\s|"
    + OFFICES
    + r"|법인|본부)"
)
# heads that are a word of their own after a place: 부산 상공회의소, 산동성 상무청, 연길시 정부
BARE = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<head>"
    + any_of(
        "상공회의소 상공회 상무청 상무국 상무부 재무부 산업부 외교부 경제부 통상부 농업부 공업부 인민정부 정부",
        "중소기업청 중소기업국",
        "한인회 총영사관 총령사관 대사관 관광청 투자청 투자촉진국 경제합작국 경제기술협력국 대외무역청 투자유치국",
        "공상국 발전개혁위원회",
        "한인상공회의소 한국상공회의소 국제상회 무역촉진위원회 관리위원회",
    )
    + r")"
)
# prefectures that do not end in 현
JAPANESE_PLACES = frozenset({"도쿄도", "동경도", "교토부", "오사카부", "홋카이도", "북해도"})
JOINED_HEADS = frozenset({"상공회의소"})
HANJA = r"(?:\([一-鿿]{1,8}\))?"
# 산동성, 지린(吉林)성, 연길시, 길림성(吉林省), 연변조선족 자치주
PLACE_BEFORE = regex.compile(
    rf"(?<![가-힣A-Za-z])(?P<place>(?:(?:[가-힣]{{2,4}}\s)?조선족\s|[가-힣]{{1,6}}성{HANJA}\s)?[가-힣]{{1,9}}{HANJA}(?:성|시|주|현|자치주|자치구|구|도|[州省市縣]){HANJA})\s?$"
)
KOREAN_CITY = regex.compile(
    r"(?<![가-힣])(?P<place>"
    + any_of(
        "서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 수원 성남 안산 안양",
        "부천 청주 충주 전주 군산",
        "익산 목포 여수 순천 광양 포항 구미 경주 창원 마산 진주 김해 양산 천안 아산 춘천 원주 강릉 용인 화성 평택",
        "파주 김포 시흥 서산 당진",
    )
    + r")\s$"
)
# 주베트남 한국대사관, 주 호치민 총영사관, 심양주재 한국총영사관
MISSION_BEFORE = regex.compile(
    r"(?<![가-힣])(?P<place>주(?!최|관|로|요)\s?[가-힣]{1,8}|[가-힣]{2,8}\s?(?:주재|소재))\s(?:(?:한국|대한민국|우리)\s)?$"
)
# 달라스 한인상공회의소, LA 한인회: any word for a place, with no particle
DIASPORA_BEFORE = regex.compile(
    r"(?<![가-힣A-Za-z])"
    r"(?!(?:지역|현지|전국|각|각국|각지|국내|해외|양국|주요|관내|전세계|세계|회원|인근|여러|우리|또는|상대국|관련|지방|당시|하반기|상반기|지난해|올해|따라)\s)"
    r"(?P<place>[A-Z]{2,5}|(?:[A-Z]{2,5}|[가-힣]{1,9}(?![은는이가을를의에와과및된한할던도로서며고인])[가-힣]))\s$"
)
# 한·베트남 경제협회: the country stands in a pair with ours
BOTH_COUNTRIES = regex.compile(r"(?<![가-힣])한[·\-ㆍ]$")
# 인도의 중소기업공사
OF_COUNTRY = regex.compile(r"(?<![가-힣])(?P<country>[가-힣]{2,8})의\s$")
# 주중 한국 대사관, 주한 미국대사관, 중국 주재 한국 대사관; not 주요 대사관
EMBASSY = regex.compile(
    r"(?<![가-힣A-Za-z])(?:주(?!요|변|말|로|최|관|간|된|재)\s?(?P<seat>[가-힣]{1,8}|[A-Z]{2})|(?P<seat>[가-힣]{2,8})\s?(?:주재|소재))\s"
    r"(?:(?P<state>[가-힣]{2,7}?)\s?)?(?:대사관|총[영령]사관|영사관|대표부)"
)
# (참석자), (장소): the next label of a line, no abbreviation
LABEL_WORD = regex.compile(r"(?:참석|참가|주최|주관|후원|협찬|장소|일시|대상|내용|규모|협력)(?:자|기관|기업|인원)?")
MISSION = regex.compile(r"^(?:[가-힣]{2,8}\s)?(?:대한민국|한국)?\s?(?:대사관|총?[영령]사관|대표부)$")
# parts of a name that stand apart from its head: 캄보디아 중소기업 연합회, 요령성 중소기업 발전촉진회
MODIFIER_BEFORE = regex.compile(
    r"(?<![가-힣A-Za-z0-9·])(?P<part>"
    + any_of(
        "중소기업 중소벤처기업 국제무역 무역투자 투자무역 수출 여성기업인 청년기업인 여성경제인 한인경제인",
        "과학기술 국가 국립 연방 중앙 전국 대외무역 대외경제",
    )
    + r")\s$"
)
# names too proper to be those of another country's body
PROPER = regex.compile(r"^(?:한국|대한|주한|재외|세계|KOTRA|코트라|중소벤처|한[-·]|주[가-힣]{2,8})")
# a bureau that names its province or city itself: 연변주상무국, 주상무국, 길림성상무청
OWN_TOWN = regex.compile(rf"[가-힣]{{2,7}}{HANJA}(?:시|성|현|자치주){HANJA}\s[가-힣]{{2,}}")
OWN_CITY = regex.compile(rf"[가-힣]{{2,7}}{HANJA}시{HANJA}\s")
OWN_PLACE = regex.compile(r"^(?:[가-힣]{1,9})?(?:성|시|주|현|구)(?=[가-힣]{2,6}(?:국|청)$)")
# an office, a place, a side: no short name
NO_SHORT_END = regex.compile(r"(?:장|회장|대표|지사|시|도|군|구|측|국|등|외|소재)$")


def bare(text: str, countries: Countries, is_korean: Callable[[str], bool]) -> Iterator[Candidate]:
    """Heads that only with the place or country before them are a name; `is_korean` knows our local governments."""
    for match in EMBASSY.finditer(text):
        if TAIL.match(text, match.end()) is not None:
            kind, rule = OrganisationKind.FOREIGN_STATE, "organisation.shape.embassy"
            country = countries.code(match["state"] or "") or countries.code(match["seat"])
            yield Candidate(match.start(), match.end(), match.group(), kind, rule, country=country)
    for match in BARE.finditer(text):
        if TAIL.match(text, match.end()) is None:
            continue
        head = match["head"]
        country, start = countries.before(text, match.start())
        city = KOREAN_CITY.search(text, max(0, match.start() - 4), match.start())
        place = city or PLACE_BEFORE.search(text, max(0, match.start() - 24), match.start())
        if place is None and (head.startswith(("한인", "한국상공")) or (head == "상공회의소" and country is None)):
            place = DIASPORA_BEFORE.search(text, max(0, match.start() - 12), match.start())
        if place is not None:
            korean = city is not None or is_korean(place["place"])
            if korean and not head.endswith(("상공회의소", "상공회")):
                continue
            start, country = place.start("place") if korean else _town_of(place), "KR" if korean else None
        elif country is None and head in JOINED_HEADS:
            # 캄보디아 중소기업연합회와 상공회의소: whose it is, its neighbour says
            kind = OrganisationKind.ASSOCIATION
            yield Candidate(start, match.end(), head, kind, "organisation.shape.joined", weak=True)
            continue
        elif country is None or head == "정부":
            continue
        social = head.endswith(("상공회의소", "상공회", "한인회", "상회"))
        kind = OrganisationKind.ASSOCIATION if social else OrganisationKind.FOREIGN_STATE
        rule = "organisation.shape.place"
        yield Candidate(start, match.end(), text[start : match.end()], kind, rule, country=country)


def grown(
    text: str,
    candidate: Candidate,
    countries: Countries,
    is_korean: Callable[[str], bool],
    is_other: Callable[[str, str | None], bool] = lambda short, row: False,
) -> Candidate:
    """The candidate with the country before it, its abbreviation and its branch; local governments stay as they are.

    `is_other(short, row)`: is the word in brackets the name of another body than `row` (산업통상자원부(KOTRA))?
    """
    if candidate.kind is OrganisationKind.LOCAL or candidate.rule.startswith("organisation.foreign_city"):
        return candidate
    candidate = _with_place(text, candidate, countries, is_korean)
    if candidate.country is None and candidate.row is None:
        inside = countries.inside(candidate.name)
        candidate = candidate.grown(country=inside, kind=foreign_kind(candidate.kind)) if inside else candidate
    end, name, rule = candidate.end, candidate.name, candidate.rule
    short = ABBREVIATION.match(text, end)
    if short is not None and looks_short(short["short"], name) and not is_other(short["short"], candidate.row):
        end = short.end()
        if name.isascii() and not short["short"].isascii():
            name = short["short"]  # SBA(서울경제진흥원): the full name stands in the brackets
    weak = candidate.weak
    branch = branch_after(text, end) or _behind_head(text, end, candidate)
    if branch is None and candidate.kind is OrganisationKind.SCHOOL:
        branch = UNIT.match(text, end)
    if (
        branch is None and candidate.kind in HOUSES and end == candidate.end
    ):  # 나루주립대(NSU) | 창업센터: NSU is the house
        unit = HOUSE_UNIT.match(text, end)
        branch = unit if unit is not None and not is_other(unit["branch"], candidate.row) else None
    if branch is not None and TAIL.match(text, branch.end()) is not None:
        end, name, rule, weak = branch.end(), f"{name} {branch['branch'].strip()}", f"{rule}.branch", False
        after = ABBREVIATION.match(text, end)
        if after is not None and looks_short(after["short"], name):
            end = after.end()
    return candidate.grown(end=end, name=tidy(name), rule=rule, weak=weak)


def _with_place(text: str, candidate: Candidate, countries: Countries, is_korean: Callable[[str], bool]) -> Candidate:
    """The candidate from the country, foreign province or city that its name begins with."""
    mission = mission_start(text, candidate)
    if mission is not None:
        return candidate.grown(start=mission, name=text[mission : candidate.end])
    if candidate.row is None and candidate.rule.startswith("organisation.shape"):
        part = MODIFIER_BEFORE.search(text, max(0, candidate.start - 8), candidate.start)
        if part is not None:
            candidate = candidate.grown(start=part.start("part"), name=text[part.start("part") : candidate.end])
    start, end, name = candidate.start, candidate.end, candidate.name
    code, begin = countries.before(text, start)
    at_home = candidate.country == "KR" and candidate.row is not None
    proper = PROPER.match(name) is not None or (at_home and candidate.kind is not OrganisationKind.MINISTRY)
    if code and candidate.rule == "organisation.shape.group" and candidate.country is None:
        return candidate.grown(country=code)  # 태국 시암그룹: the country is no part of a firm's name
    if code and OWN_TOWN.match(name):  # 중국 웨이하이시 상무국: its town says enough
        return candidate.grown(country=code)
    if code and not proper and countries.inside(name) is None:
        begin -= 2 if BOTH_COUNTRIES.search(text, max(0, begin - 2), begin) else 0
        changed = candidate.grown(start=begin, country=code, name=text[begin:end])
        if candidate.country == code:
            return changed
        return changed.grown(row=None, canonical=None, kind=foreign_kind(candidate.kind))
    place = PLACE_BEFORE.search(text, max(0, start - 24), start) if not OWN_CITY.match(name) else None
    if place is not None and not proper and not at_home and is_foreign_place(place["place"], is_korean):
        country = candidate.country or countries.before(text, place.start("place"))[0]
        start = _town_of(place)
        return candidate.grown(start=start, country=country, name=text[start:end], row=None, canonical=None)
    if candidate.country == "":  # a ministry or bureau of some other country: the place must be said
        inside = countries.inside(name)
        of_country = OF_COUNTRY.search(text, max(0, start - 12), start)
        of_code = countries.code(of_country["country"]) if of_country is not None else None
        if inside or of_code or OWN_PLACE.match(name):
            return candidate.grown(country=inside or of_code)
        return candidate.grown(country=None, weak=True, firm=True)
    return candidate


def _town_of(place: regex.Match[str]) -> int:
    """Where the town before a body begins: 장쑤성 | 옌청시 관리위원회, whose town says enough."""
    province, _, town = place["place"].rpartition(" ")
    return place.end("place") - len(town) if province and town.endswith("시") else place.start("place")


def mission_start(text: str, candidate: Candidate) -> int | None:
    """Where the name of an embassy or consulate starts when words before it tell its post (주베트남 한국대사관)."""
    if MISSION.search(candidate.name) is None:
        return None
    start = candidate.start
    if text[max(0, start - 3) : start].lstrip(" \n(") == "주 ":
        return start - 2  # 주 홍콩 총영사관
    before = MISSION_BEFORE.search(text, max(0, start - 18), start)
    return before.start("place") if before is not None else None


def is_foreign_place(place: str, is_korean: Callable[[str], bool]) -> bool:
    """Is it a province or city abroad (산동성, 연길시), not one of ours nor a common word (가능성)?"""
    last = place.rsplit(" ", 1)[-1]
    if last in JAPANESE_PLACES:
        return True
    return last[-1] in "성주시현" and not is_korean(last) and NO_CITY.search(last) is None


def _behind_head(text: str, end: int, candidate: Candidate) -> regex.Match[str] | None:
    """The branch or department behind the bracket that names a body's head."""
    head = HEADED.match(text, end)
    if head is None:
        return None
    abroad = candidate.kind is OrganisationKind.FOREIGN_STATE or is_abroad(candidate.country)
    return branch_after(text, head.end()) or (DEPARTMENT.match(text, head.end()) if abroad else None)


def branch_after(text: str, end: int) -> regex.Match[str] | None:
    """The branch that follows a head (한국무역협회 | 경남지부), if any."""
    branch = None if NO_BRANCH.match(text, end) is not None else BRANCH.match(text, end)
    glued = branch is not None and branch.start("branch") == end
    return None if branch is not None and glued and " " in branch["branch"] else branch  # 농협 | 은행 경남본부


def looks_short(short: str, name: str) -> bool:
    """Is the bracketed word an abbreviation or alias of the name, not an official or a place?"""
    if short[0].isascii():
        return True
    if len(short) >= len(name) and not name.isascii():  # 산업통상자원부(한국산업단지공단)
        return False
    if LABEL_WORD.fullmatch(short):
        return False
    return set(short) <= set(name) or not NO_SHORT_END.search(short)


def foreign_kind(kind: OrganisationKind) -> OrganisationKind:
    """A ministry or agency of another country is a foreign state's; associations stay what they are."""
    return OrganisationKind.FOREIGN_STATE if kind in (OrganisationKind.MINISTRY, OrganisationKind.AGENCY) else kind


HOUSES = frozenset({OrganisationKind.AGENCY, OrganisationKind.ASSOCIATION, OrganisationKind.SCHOOL})
HANJA_GLOSS = regex.compile(r"\([一-鿿]{1,8}\)")


def tidy(name: str) -> str:
    """The name on one line, without Hanja in brackets: 지린(吉林)성 상무청 -> 지린성 상무청."""
    return " ".join(HANJA_GLOSS.sub("", name).split())
