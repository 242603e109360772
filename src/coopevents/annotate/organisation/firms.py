"""Companies: by a legal mark (㈜, 주식회사, LLC), an official in brackets, a product cue, a list, or a mask (A사).

Job: candidates for firms.  Input: the text; output: `Candidate`s of kind company.  It must not know the authority file
or public bodies.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopevents import regex
from coopevents.annotate.organisation.context import TITLE_NOUN, Candidate, any_of, left_open, line_end, line_start
from coopevents.annotate.organisation.shapes import is_body
from coopevents.annotate.organisation.stop import CommonWords
from coopevents.values.hangul import PARTICLE_PATTERN, split_particle
from coopevents.values.legal_forms import LEGAL_FORM
from coopevents.values.names import OrganisationKind as Kind

WORD = r"[가-힣A-Za-z0-9](?:[가-힣A-Za-z0-9&+]|[.\-–'’](?=[A-Za-z0-9])){0,60}"
ACTOR = r"(?:은|는|이|가|와|과|도|와의|과의|에서|에서는)(?![가-힣])"

# ㈜한결패키징, (주) 세호테크, 주식회사 한결, 농업회사법인 ㈜X, (재)X재단, (사)X협회
PREFIX_MARK = regex.compile(
    rf"{LEGAL_FORM}(?:\s?{LEGAL_FORM})?\s?(?P<name>(?:[A-Z]{{1,3}}-(?=[가-힣]))?{WORD}(?:(?<=[A-Za-z])\s[A-Z][A-Za-z&]*){{0,3}})"
)
# 삼회산업(주), 진양클러치㈜, 코마주식회사, 연안(대련)텐트유한회사, 하남탁립막재료유한주식회사
SUFFIX_MARK = regex.compile(
    rf"(?<![가-힣A-Za-z0-9&])(?P<name>{WORD}(?:\([가-힣]{{2,6}}\){WORD})?)(?:㈜|\(주\)|\(유\)|（주）|\s주식회사(?=[은는이가과와도](?:\s|$))|영[농어]조합(?:법인)?|농업회사법인|어업회사법인|(?:고분|책임|유한)?(?:주식|유한)(?:책임)?(?:회사|공사)|집단공사|집단유한공사)"
    rf"(?={PARTICLE_PATTERN}?(?![가-힣])|\()"
)
CLOSING_MARK = regex.compile(r"㈜|\((?:주|유)\)|（주）")
# Global Trade LLC, KEC KOREA, ABC Co., Ltd., PT. Sumber Jaya
LATIN_LAST = any_of(
    "LLC LLP Inc INC Ltd LTD Limited Corp Corporation Company GmbH AG SA Group GROUP KOREA Korea Trading TRADING",
    "Holdings",
    "International Pharma Food Foods Technology Technologies Electronics Industries Solutions Systems Enterprise",
    "Enterprises",
)
# Garam Trading, INC; Naru's Foods Wholesale Company; NARU TRADING INC: the last of several such words ends the name
LATIN = regex.compile(
    r"(?<![A-Za-z0-9])(?P<name>[A-Z](?:[A-Za-z0-9&.\-]|['’](?=s\s)){0,40}(?:\s[A-Z][A-Za-z0-9&.\-]{0,40}){0,4}?[\s,]{1,2}"
    rf"(?:{LATIN_LAST}|(?:Co|CO)\.?,?\s?(?:Ltd|LTD))(?![A-Za-z0-9])\.?"
    rf"(?:(?:\s[A-Z][A-Za-z&]{{0,40}})?\s{LATIN_LAST}(?![A-Za-z0-9])|,\s(?:Inc|INC|LLC|Ltd|LTD|Corp)(?![A-Za-z0-9])\.?)*+"
    r"|PT\.?\s[A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]+){0,3})"
)
# 에타(대표 이재순), KEC KOREA(대표이사 신광희), 우리엘소프트(대표이사·홍길동)
OFFICER = regex.compile(
    rf"(?<![가-힣A-Za-z0-9&])(?P<name>(?:[A-Z][A-Za-z0-9&.]{{0,40}}\s){{0,3}}{WORD})\s?[‘’'\"”]?\s?"
    rf"\({any_of('대표이사 공동대표 각자대표 대표 CEO 회장 사장')}(?:\s|[·,:=])\s?[가-힣A-Za-z]"
)
# a listed firm with its code: ▲삼영엠텍(054540)
STOCK_CODE = regex.compile(rf"(?<![가-힣A-Za-z0-9&])(?P<name>{WORD})\s?[\(\[<]\d{{6}}[\)\]>]")
# A사, H사, 'G 사', ㄱ사, M社, ○○사, A기업, B업체; but not IT 기업
LETTER = (
    r"(?<![A-Za-z0-9가-힣&.\-])(?:[A-Z]\s?(?:社|사)|[ㄱ-ㅎ](?:社|사)|[A-Z](?:기업|업체|회사)"
    r"|[○◯×*]{2,3}\s?(?:社|사|기업|업체|회사))"
)
MASKED = regex.compile(rf"{LETTER}(?={PARTICLE_PATTERN}?(?![가-힣A-Za-z0-9])|측|대표)")
# V메디칼, K트레이딩, A물류, B의료재단: a letter before a kind of business
MASKED_KIND = any_of(
    "메디칼 메디컬 트레이딩 산업 테크 푸드 코스메틱 전자 바이오 상사 무역 물산 유통 그룹 제약 전기 정밀 기계",
    "엔지니어링 마트 몰 식품 수산 물류 해운 화학 섬유 패션 건설 중공업 조선 금속 철강 금형 정공 농산 농장 영농조합법인",
    "소프트 시스템 에너지 솔루션 코리아 인터내셔널 백화점 홈쇼핑 쇼핑몰 병원 의료재단 여행사 호텔 은행 캐피탈",
    "벤처스 파트너스 홀딩스 투자 목업 기공 공업 조선소 연구소 대학 대학교 농협 가구 제지 제강 주조 엔터테인먼트",
    "스튜디오 미디어 방송 게임즈 슈퍼마켓 편의점 드럭스토어 약국체인",
)
MASKED_FIRM = regex.compile(rf"(?<![A-Za-z0-9가-힣&.\-])[A-Z]{MASKED_KIND}(?={PARTICLE_PATTERN}?(?![가-힣]))")
# ○○리빙, ○○정밀: a name whose first part is masked; not ○○시, ○○과장
MASKED_START = regex.compile(
    rf"(?<![A-Za-z0-9가-힣&.\-○◯])[○◯]{{2,3}}(?!사|기업|업체|회사)[가-힣]{{2,8}}?(?<![장씨관원자과동시군구도교호년월일명])(?={PARTICLE_PATTERN}?(?![가-힣]))"
)
# words for a kind of firm, right before its name: 화장품업체 아르떼코스는, 유통사 H&L과, 시흥 소재 한울정밀은
KIND_NOUN = any_of(
    "업체 기업 회사 제조사 유통사 공급사 수입사 수입상 딜러 전문점 브랜드 스타트업 개발사 판매사 운영사 시공사",
    "운용사 대행사 제작사",
    "유통망 체인 바이어 벤더 홈쇼핑사 쇼핑몰 플랫폼 총판 대리점 에이전시 기관 법인 거래처 파트너 협력사 상사",
    "소재한",
)
# what a firm does: 에디슨모터스 in 전기자동차를 제조하는 에디슨모터스
MAKES = any_of(
    "만드는 생산하는 제조하는 개발한 개발하는 내놓은 선보인 운영하는 파는 판매하는 수출하는 공급하는 제작하는",
    "수입하는",
    "유통하는 출품한 취급하는 보유한 가공하는 재배하는",
)
GOES_WITH = r"(?:들고|갖고|가지고)\s" + any_of("간 온 나온 나간 나선 참가한")
LATIN_MORE = r"(?:(?<=[A-Za-z&])\s[A-Z][A-Za-z&.]*){0,3}"
# 김해 소재 대성정밀은; but 부품 소재 업체는
MATERIAL = any_of(
    "부품 첨단 핵심 원료 섬유 의료 금속 화학 바이오 전자 플라스틱 친환경 복합 세라믹 건축 산업 화장품 반도체 기계",
    "신 뿌리",
)
CUE = regex.compile(rf"(?:{KIND_NOUN}(?:인)?|(?<=[가-힣]\s)(?<!{MATERIAL}\s)소재)\s(?P<name>{WORD}{LATIN_MORE})")
# 자동포장기를 들고 간 부광기계는, 유아용품을 만드는 베베온은
MAKER = regex.compile(rf"[을를]\s(?:주로\s|전문\s|개발·|생산·)?(?:{MAKES}|{GOES_WITH})\s(?P<name>{WORD}{LATIN_MORE})")
# a man or woman of the firm speaks for it: 참가기업 다솜푸드 관계자는
SPEAKER = regex.compile(
    r"\s" + any_of("관계자 대표 대표이사 사장 이사 부장 팀장 과장 대리 본부장 전무 상무") + r"(?![가-힣]{3,})"
)
# 전문점 ‘백가네돈까스’도, 소품을 만드는 ‘라카사’가
QUOTED_CUE = regex.compile(
    rf"(?:{KIND_NOUN}(?:인)?|[을를]\s{MAKES}),?\s?[‘'“\"「](?P<name>[^‘’'“”\"「」\n]{{2,20}})[’'”\"」]"
    rf"(?=\s?{PARTICLE_PATTERN}?(?![가-힣]))"
)
# ‘쏘타인터내셔날’ 등 4개 업체
QUOTED_AMONG = regex.compile(
    rf"[‘'“\"「](?P<name>{WORD}(?:\s{WORD}){{0,2}})[’'”\"」]\s?등\s?\d+\s?(?:여\s?)?개?\s?(?:업체|기업|회사|사|곳|중소기업)"
)
# the great houses: SK하이닉스, 삼성전기, LG이노텍, 현대모비스
HOUSES = any_of(
    "삼성 LG SK 현대 롯데 한화 GS CJ 두산 포스코 KT LS HD현대 HD한국 코오롱 효성 대우 쌍용 금호 동부 STX DB DL OCI",
    "KCC LX HL 신세계",
    "하림 아모레 한미 셀트리온 기아",
)
HOUSE_FIRMS = any_of(
    "전자 전기 중공업 건설 화학 물산 디스플레이 SDI SDS 이노텍 하이닉스 텔레콤 이노베이션 에너지솔루션 에너지",
    "유플러스 CNS 로템 모비스",
    "위아 제철 상사 글로비스 엔지니어링 백화점 마트 쇼핑 홈쇼핑 케미칼 정유 칼텍스 리테일 솔루션 솔루션즈 큐셀",
    "시스템 시스템즈",
    "에어로스페이스 오션 생명 카드 증권 손해보험 인프라코어 밥캣 퓨처엠 인터내셔널 일렉트릭 전선 산전 ELECTRIC",
    "석유화학 산업개발 조선해양",
    "미포조선 삼호중공업 하우시스 헬로비전 바이오로직스 웰스토리 면세점 이엔씨 테크윈 탈레스 첨단소재 티앤씨",
    "인더스트리 글로벌",
    "로지스틱스 로지스 프레시웨이 올리브네트웍스 제일제당 엠트론 전지 실트론 케미컬 에코플랜트 만도 제약 약품",
    "코퍼레이션 자동차",
)
HOUSE = regex.compile(rf"(?<![가-힣A-Za-z0-9]){HOUSES}{HOUSE_FIRMS}(?={PARTICLE_PATTERN}?(?![가-힣A-Za-z0-9]))")
# endings that only firms have: 그린비료텍, 에디슨모터스, 한울엔지니어링, 현명이엠에스
ENDINGS = any_of(
    "하이텍 이엔지 엔지니어링 코스메틱 코스메틱스 모터스 텍 테크 이엠에스 이엔씨 메디칼 인터내셔날 인터내셔널",
    "인더스트리 트레이딩 홀딩스",
    "파마 바이오텍 시스템즈 네트웍스 일렉트로닉스 코리아 케미칼 팜스 솔루션즈 푸드빌 에프앤비 에프엔비 앤컴퍼니",
    "컴퍼니 랩스 게임즈",
    "엔터테인먼트 스튜디오 코퍼레이션 바이오사이언스 제약 로보틱스 머티리얼즈 테크놀로지 테크놀러지 이노베이션",
)
FIRM_ENDING = regex.compile(rf"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣A-Za-z]{{2,8}}{ENDINGS})(?={ACTOR}|\s?\(대표)")
# an item of a list with its product in brackets: △대한밸브테크(밸브), - 다온코스텍(충북 청주, 화장품 원료) :
LIST_ITEM = regex.compile(
    rf"[△▲◇▷▶]\s?(?P<name>(?:{LEGAL_FORM}\s?)?{WORD}(?:㈜|\(주\))?)\s?\((?P<inside>[^()\n]{{1,40}})\)"
)
LIST_CUE = regex.compile(r"업체|기업|참가사|참여사|회사|㈜|\(주\)")
# 참가업체 : 삼원산업, 대영기계, ㈜동아
LIST_LABEL = regex.compile(
    r"(?:참가|참여|입주|선정|체결|협약)\s?(?:업체|기업|사|회사)(?:명|현황)?\s?[:：]\s?(?P<items>[^\n]{4,400})"
)
LIST_NAME = regex.compile(
    rf"(?:\G|[,、·/]\s?)(?P<name>(?:{LEGAL_FORM}\s?)?{WORD}(?:㈜|\(주\))?)(?:\([^()]{{0,30}}\))?(?=\s?(?:[,、·/]|$|등))"
)
LIST_NEXT = regex.compile(r"(?:\([^()\n]{1,30}\))?[,、·]\s?(?P<name>[가-힣]{3,12})(?=[,、]|\s등\s|\()")
LIST_ROW = regex.compile(
    rf"^[^\S\n]*[-–·*○ㅇ◦▪•]\s?(?P<name>(?:{LEGAL_FORM}\s?)?{WORD}(?:㈜|\(주\))?)\s?\([^()\n]{{2,40}}\)\s?[:：]",
    regex.MULTILINE,
)
QUOTING = regex.compile(
    r"\s(?:[가-힣]{2,8}\s)?(?:회사|업체|기업|이름|상호|곳|브랜드|스타트업|법인)"
)  # ㈜가람테라라는 회사
DOING = frozenset("은 는 이 가 와 과 와의 과의 와는 과는 와도 과도 도".split())
TITLE_INSIDE = regex.compile(rf"{TITLE_NOUN}|\d\s?(?:건|명|개|회|만|억|%)|^\d")


def firms(text: str, common: CommonWords) -> Iterator[Candidate]:
    """Candidates for companies, overlapping ones too."""
    marked = list(_marked(text))
    yield from marked
    yield from _between(text, marked, common)
    yield from _masked(text)
    yield from _listed(text, common)
    for match in OFFICER.finditer(text):
        if left_open(text, match.start()) and not common.has(match["name"]) and not is_body(match["name"]):
            yield _firm(match.start("name"), match.end("name"), text, "officer")
    for match in STOCK_CODE.finditer(text):
        yield _firm(match.start("name"), match.end("name"), text, "stock_code")
    for match in LATIN.finditer(text):
        yield _firm(match.start("name"), match.end("name"), text, "latin")
    for match in HOUSE.finditer(text):
        yield _firm(match.start(), match.end(), text, "house")
    for match in FIRM_ENDING.finditer(text):
        if not common.has(match["name"]):
            yield _firm(match.start("name"), match.end("name"), text, "ending")
    yield from _cued(text, common)


def _firm(start: int, end: int, text: str, rule: str, *, masked: bool = False) -> Candidate:
    return Candidate(start, end, text[start:end], Kind.COMPANY, f"organisation.company.{rule}", masked=masked)


def _trimmed(text: str, start: int, end: int) -> int:
    """End of a name that may carry a particle: 디앤푸드가 -> 디앤푸드; before a bracket there is no particle."""
    following = text[end : end + 1]
    if following in {"(", "·", "["}:
        return end
    noun, particle = split_particle(text[start:end])
    if particle == "라는" and QUOTING.match(text, end) is None:
        return end - 1  # ㈜가람세라는 수출상담회에서: 는 behind 세라
    return start + len(noun) if particle else end


def _marked(text: str) -> Iterator[Candidate]:
    suffixed: list[tuple[int, int]] = []
    for match in SUFFIX_MARK.finditer(text):
        if left_open(text, match.start()):
            suffixed.append((match.start(), match.end()))
            yield _firm(match.start(), match.end(), text, "mark_after")
    for match in PREFIX_MARK.finditer(text):
        if any(start < match.start() < end for start, end in suffixed):
            continue  # 진양클러치㈜가: the mark closes the name before it
        told = match.group().startswith(("주식회사", "유한회사", "유한책임회사"))
        if told and (not left_open(text, match.start()) or text[match.start() - 1 : match.start()] == ")"):
            continue  # 나루기어(Naru Gear)주식회사는
        end = _trimmed(text, match.start("name"), match.end("name"))
        closing = CLOSING_MARK.match(text, end)  # 농업회사법인 가람푸드㈜
        yield _firm(match.start(), closing.end() if closing else end, text, "mark_before")


def _between(text: str, marked: list[Candidate], common: CommonWords) -> Iterator[Candidate]:
    """Names without a mark in a list of marked ones: (주)샤인광학, 광목이야기, 금강테크(주)."""
    for firm in marked:
        end = firm.end
        while (item := LIST_NEXT.match(text, end)) is not None:
            if common.has(item["name"]):
                break
            yield _firm(item.start("name"), item.end("name"), text, "list_next")
            end = item.end("name")


def _masked(text: str) -> Iterator[Candidate]:
    for pattern in (MASKED, MASKED_FIRM, MASKED_START):
        for match in pattern.finditer(text):
            yield _firm(match.start(), match.end(), text, "masked", masked=True)


def _listed(text: str, common: CommonWords) -> Iterator[Candidate]:
    for match in LIST_ITEM.finditer(text):
        line = text[line_start(text, match.start()) : line_end(text, match.end())]
        if TITLE_INSIDE.search(match["inside"]) is None and LIST_CUE.search(line) and not common.has(match["name"]):
            yield _firm(match.start("name"), match.end("name"), text, "list_item")
    for label in LIST_LABEL.finditer(text):
        items = list(LIST_NAME.finditer(text, label.start("items"), label.end("items")))
        names = [item for item in items if not common.has(item["name"]) and not item["name"].isdigit()]
        if len(names) >= 2:
            for item in names:
                yield _firm(item.start("name"), item.end("name"), text, "list_label")
    for match in LIST_ROW.finditer(text):
        if not common.has(match["name"]):
            yield _firm(match.start("name"), match.end("name"), text, "list_row")


def _cued(text: str, common: CommonWords) -> Iterator[Candidate]:
    for pattern, rule in ((QUOTED_CUE, "quoted"), (QUOTED_AMONG, "quoted")):
        for match in pattern.finditer(text):
            if not common.has(match["name"]):
                yield _firm(match.start("name"), match.end("name"), text, rule)
    for pattern, rule in ((CUE, "cue"), (MAKER, "maker")):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            noun, particle = split_particle(text[start:end], among=DOING)
            # a common noun after 업체 is no name: the name must act and be unlike any word that goes there
            if particle and len(noun) >= 3 and not common.has(noun):
                yield _firm(start, start + len(noun), text, rule)
            elif (
                (SPEAKER.match(text, end) or text.startswith("(대표", end)) and len(noun) >= 3 and not common.has(noun)
            ):
                yield _firm(start, start + len(noun) if particle else end, text, rule)
