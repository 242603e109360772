"""Patterns of places in a sentence where a firm's name stands: before a sum, beside a firm, behind its country.

Job: the constructions that `party_names` tries, and what a name does not look like.  It must not know readings.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from coopevents.frames.agreement.unnamed_actors import HEAD as UNNAMED_HEAD
from coopevents.values.money import UNIT

WORD = r"[가-힣A-Za-z0-9一-鿿][가-힣A-Za-z0-9一-鿿&.\-]{0,40}"
NAME = rf"{WORD}(?:\s{WORD}){{0,2}}?"
BRACKET = r"(?:\s?\([^()\n]{1,40}\))?"
ACTS = r"(?:은|는|이|가|와|과|와는|과는|도)(?=[\s,])"
# 제이원과 1천만 달러, 진안섬유가 1백95만달러: a name, its particle and a sum
BEFORE_SUM = regex.compile(
    rf"(?<![가-힣A-Za-z0-9])(?P<name>(?:PT\.?\s|CV\.?\s)?{WORD}){BRACKET}(?:이|가|은|는|와|과|도)\s(?:약\s|총\s|모두\s)?$"
)
# 골든힐(천연조미료)과 ㈜B, 세하, ㈜C
BEFORE_BODY = regex.compile(rf"(?<![가-힣A-Za-z0-9])(?P<name>{WORD}){BRACKET}(?:와|과|,|·)\s?$")
# ㈜B, 세하, 오텍캐리어가; of several words only with a last one that firms have: 산둥 나하이 국제무역과
FIRM_LAST = (
    r"(?:무역|산업|상사|그룹|유통|식품|물산|인더스트리|트레이딩|홀딩스|공사|집단|전자|기계|바이오|제약|화학|건설|마트"
    r"|로지스틱스)"
)
AFTER_BODY = regex.compile(
    rf"{BRACKET}(?:(?:,|·)\s?(?P<name>(?:{WORD}\s){{1,2}}[가-힣A-Za-z]*{FIRM_LAST}|{WORD}?)"
    rf"|(?:와|과)\s(?P<name>(?:{WORD}\s){{0,2}}[가-힣A-Za-z]*{FIRM_LAST}|{WORD}?(?=\()))(?:{BRACKET})(?P<end>,|{ACTS})"
)
# 대기업 찬다리아 인더스트리와, 지열발전사 소시안(Sosian Energy)과, 외식업체인 론스타와
KIND_OF_FIRM = (
    r"(?:기업|업체|회사|벤처|제조사|유통사|공급사|수입사|발전사|건설사|항공사|운용사|투자사|개발사|판매사|제약사|시공사|여행사|게임사|방송사"
    r"|물류사|조선사|액셀러레이터|벤처캐피[털탈]|인큐베이터|펀드|전문점|브랜드|스타트업|딜러|유통망|체인|벤더|대리점|총판|에이전트|그룹|은행"
    r"|온라인몰|쇼핑몰|오픈마켓|플랫폼|방송(?:사|국)?|통신사|(?:수입|도매|부품|유통|중개|판매)상|선사|해운사|제강사|철강사|병원|클리닉|마트|백화점|협력사|고객사|수출입사|상사)"
)
KIND_WORD = regex.compile(KIND_OF_FIRM)
APPOSED = regex.compile(
    rf"(?<![A-Za-z0-9])[가-힣A-Za-z]{{0,8}}{KIND_OF_FIRM}(?:인)?\s[‘’'“\"「]?(?P<name>{NAME})[’'”\"」]?"
    rf"(?:(?P<bracket>\s?\([A-Za-z][^()\n]{{1,40}}\))|\s?\([^()\n]{{1,40}}\))?{ACTS}"
)
# 통신장비업체 텔레온에 …을 공급하기로, 완성차업체 나노바로부터 …
APPOSED_GIVEN = regex.compile(
    rf"(?<![A-Za-z0-9])[가-힣A-Za-z]{{0,8}}{KIND_OF_FIRM}(?:인)?\s[‘’'“\"「]?(?P<name>{WORD}?)[’'”\"」]?{BRACKET}"
    r"(?:에|에게|으?로부터)(?=\s)"
)
# 플라스라는 사출업체와, ‘가람’이라는 현지 유통사에
CALLED = regex.compile(
    rf"(?<![가-힣A-Za-z0-9])(?:[‘'“\"「](?P<name>{WORD}(?:\s{WORD}){{0,2}})[’'”\"」]|(?P<name>{WORD}?)){BRACKET}(?:이)?라는\s(?:[가-힣]{{1,8}}(?:의)?\s){{0,2}}[가-힣]{{0,8}}{KIND_OF_FIRM}"
    rf"(?:{ACTS}|(?:에|에게|으?로부터)(?=\s))"
)
CALLED_WORD = regex.compile(r"라는\s")
# ‘노스웨이브’ — …, ‘라온’은: quoted, then a particle or a dash
QUOTED = regex.compile(rf"[‘'「](?P<name>{WORD}(?:\s{WORD}){{0,2}})[’'」](?=\s?(?:{ACTS}|[—–-]\s))")
# 한국 해오름식품과, 대만 라이트콤과: a name behind its country, beside the subject
BESIDE_COUNTRY = regex.compile(
    rf"\s[‘'「]?(?P<name>{WORD}?)[’'」]?{BRACKET}(?:(?:와|과|와는|과는|(?<=사)에)(?=\s)|\s간\s)"
)
# … × 사이클렉트(Cyclect) —
CROSSED = regex.compile(
    rf"(?<![^\s‘'])(?P<name>{WORD})[’']?{BRACKET}\s?[×↔⇔]\s?[‘']?"
    rf"(?P<name>{WORD}(?:\s{WORD}){{0,3}}?)[’']?{BRACKET}\s?(?=[—–:\-]|$)"
)
SIDE = regex.compile(r"(?<![가-힣A-Za-z])(?P<name>[가-힣A-Za-z]{2,10})\s측(?=[과은이에의])")
# New Market Ltd.사와: a Latin name with 사
LATIN_FIRM = regex.compile(
    r"(?<![A-Za-z0-9])(?P<name>[A-Z][A-Za-z0-9&.\-]{0,40}(?:\s[A-Z][A-Za-z0-9&.\-]{0,40}){0,4}사)(?=와|과|는|은|가|이|에|로|\s간)"
)
# IRT 쥘 베른(Jules Verne)과: as many Latin words in the bracket as the name has
LATIN_TWIN = regex.compile(
    r"(?<![가-힣A-Za-z])(?P<name>(?:[A-Z]{2,5}\s)?(?![가-힣]{0,7}[체사업관회]인\s)[가-힣]{1,8}\s[가-힣]{1,8})\([A-Z][A-Za-z]+\s[A-Z][A-Za-z]+\)"
    r"(?=(?:와|과|은|는|이|가|에|으?로부터)[\s,])"
)
# 에스아이리소스는 …: the first word of a sentence that signs
FIRST = regex.compile(
    r"(?:(?:이\s가운데|이\s중|그중|특히|또|한편|[가-힣]{2,8}에(?:서는|선|서도|서))[,\s]\s?)?(?:(?:[가-힣]{2,8}\s(?:중|가운데)(?:에서는?|에는)?|(?:[가-힣]{2,10}\s){0,2}[가-힣]{2,10}의|[가-힣]{2,5}\s소재|한편|또|또한|특히|실제로?|이날|이번에|이어|아울러|먼저|앞서|이\s?밖에|이외에도?|이와\s함께|그중|이\s?중|이\s가운데)[,\s]\s?)?"
    rf"(?P<name>{WORD}?)(?:은|는|도|이|가|\s등\s\d+\s?개\s?(?:사|기업|업체|회사)(?:은|는|이|가))\s"
)
# , 나래식품 조미김 12만 달러: an item between sums
ITEM = regex.compile(
    rf"(?:어치|상당|규모)?(?:\([^()\n]{{1,30}}\))?,\s?(?P<name>{WORD}?)(?:(?:은|는|이|가)?\([^()\n]{{1,30}}\)|(?:\s[가-힣A-Za-z0-9·]{{1,12}}){{1,4}})\s?(?:약\s)?"
)
FIRST_ITEM = regex.compile(
    rf"(?<![^\s,])(?P<name>{WORD}?)(?:은|는|이|가)?(?:\([^()\n]{{1,30}}\)|(?<=[은는이가])(?:\s[가-힣A-Za-z0-9·]{{1,12}}){{1,4}})\s?(?:약\s)?$"
)
# …300만 불의 MOU를, 새벽식품은 …: the subject of a further agreement of the sentence
AFTER_OBJECT = regex.compile(
    rf"{UNIT}(?:어치|상당|규모)?(?:의\s(?:[가-힣A-Za-z()]{{1,12}}\s){{0,3}}?[가-힣A-Za-z()]{{1,14}})?[을를]?,\s"
    rf"(?:[가-힣]{{2,3}}\s)?(?P<name>{WORD}?)(?:은|는|이|가)\s"
)
# ㈜A는 닌자밴과 …, ▲B(012345) = 한국조선해양과: the word behind the firm that signs
PARTNER = regex.compile(
    rf"{BRACKET}(?:은|는|이|가|도|\s?=)\s(?:현지\s|[가-힣]{{0,6}}{KIND_OF_FIRM}(?:인)?\s)?[‘'“\"「]?(?P<name>{WORD}?)[’'”\"」]?{BRACKET}(?:와|과)(?:는|도)?\s"
)
# 대구시와 우한시는, 우한시와: a city abroad that acts
CITY = regex.compile(r"시?(?=(?:와|과|는|은|와는|과는|와의|과의)(?![가-힣]))")
# - 신성화학 : 방글라데시 D사와 …, ▲캐릭터 업체 가람스튜디오 : …
LIST_HEAD = regex.compile(
    r"(?:\([^()\n]{1,20}\)\s?)?(?:(?:[가-힣A-Za-z0-9·]{1,12}\s){0,3}[가-힣A-Za-z0-9·]{0,12}"
    r"(?:의|소재|업체|기업|회사|제조사|제작사|개발사|브랜드|스타트업)\s)?"
    rf"(?:㈜|\(주\))?(?P<name>{WORD}(?:\s{WORD})?)\s?(?:\([^()\n]{{1,40}}\))?\s?(?:[:：]\s|=\s?)"
)
# △두산중공업-말레이시아 TNB …, (경남도-빈증성): pairs of a list
PAIRED = regex.compile(
    rf"(?:[△▲▷▶◇◆●ㆍ]\s?|\()(?P<name>{WORD}(?:\s{WORD})?)\s?(?:\([^()\n]{{1,30}}\))?\s?[-–~↔⇔×]\s?(?:[가-힣]{{2,6}}\s)?(?P<name>[A-Z][A-Za-z0-9&]+|{WORD})(?=\s|\(|\))"
)
# 일본 나가사키현 이사하야시는, 중국 광시좡족자치구와: a city or province abroad behind its country
STATE = regex.compile(
    r"\s(?:[가-힣]{2,7}(?:현|성|주|도)\s)?(?P<name>[가-힣]{2,9}(?:시|현|성|주|구|군|자치주|자치구|[시성현주]정부))(?=,\s|(?:와|과|는|은|가|이|와는|과는|측|와의|과의)(?![가-힣]))"
)
# 대련시중심병원과, 난징시국제상회는: a body abroad whose name begins with its place
ABROAD = regex.compile(
    r"(?:[가-힣]{0,12}|\s[가-힣]{4,12})(?:병원|상회|대학교?|학원|위원회|당국|공사|그룹|총회|협진회|기구|센터|연구[소원]|은행|유한공사|유한회사|집단|카운슬"
    r"|벤처캐피탈)(?=\s?(?:\([A-Za-z][^()\n]{0,30}\))?(?:와|과|는|은|가|이|와는|과는|와의|과의|\s간|\s및|에)(?![가-힣]))"
)
# 난징시남산병원: a house of a city
CITY_BODY = regex.compile(r"[가-힣]{2,5}[시성][가-힣]{2,9}(?:병원|상회|위원회|총회|협진회|연구[소원]|카운슬)")
# 충청대와, 실레시아공과대학과: a university that no list knows, by its name
SCHOOL = regex.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,12}(?:대학교?|폴리텍|공대|기술대)|[가-힣]{2,4}대)(?=(?:와|과|는|은|가|이|와는|와의|과의)\s|[,·]\s?[가-힣])"
)
INLINE_MARK = regex.compile(r"[▲△▷▶◇◆●ㆍ]")
# ▲가람와이너리가 유통사 B와 12만 달러 ▲C가 …: an item in a line, its partner and its sum
INLINE_ITEM = regex.compile(
    rf"[▲△▷▶◇◆●ㆍ]\s?(?P<name>{WORD}?)(?:은|는|이|가)\s(?:[^\s▲△▷▶◇◆●ㆍ]{{1,12}}\s){{0,4}}[^\s▲△▷▶◇◆●ㆍ]{{2,16}}(?:와|과)\s(?:[^\s▲△▷▶◇◆●ㆍ]{{1,10}}\s){{0,2}}[\d,.]+\s?[만억천]*\s?{UNIT}"
)
# a place or an origin before the name: 나주의, 경기 화성의, 한국 경기도의
OF_PLACE = regex.compile(r"^(?:[가-힣]{2,7}\s){0,2}?[가-힣]{2,7}의\s|^(?:한|어느)\s")
# words that end in what is no name
NO_NAME_END = regex.compile(
    r"(?:(?:^|\s)(?:교역|수입|무역)|액|금액|대금|현금|요금|계약고|수출고|건수|수량|물량|규모|실적|분야|품목|부문|가운데|등|측|(?<!앤)씨|달러|기관|양측|쌍방|량측|양사|양국|모두|각각"
    r"|그중|이중|하나|나머지|이상|이하|협회|시장|대표|권한대행|의장|회장|사장|이사장|관계자|단장|협약|계약|상담|MOU|LOI|소속|대상|제품|수출|군수|구청장|행장|원장|청장|총장|총재|장관|차관|총리|위원장|본부장|국장|주석"
    r"|컨소시엄|연합체|사절단|개척단|대표단|방문단|상담회|박람회|전시회|포럼|들|결과|이번|처음|이날|당일|현장|으로|에서|까지|부터|에게|보다|하고|한곳|지역|권역|(?:수출|영업|관리|대표|상임|총괄|기획|사업)이사)$"
)
# what a common noun ends in: 조합원, 무역관, 대표단; hardly the name of a firm
COMMON_END = regex.compile(r"[단원회관자들인장부청국소처과팀측군시도구생민력성법책금액량률점권계길터망식품업]$")
# where firms settle, which does not sign: 함안일반산업단지, 자유무역지역; who signs is named otherwise (산업단지공단)
SITE = regex.compile(
    r"(?:산업단지|산단|농공단지|공업단지|자유무역지[역대]|외국인투자지역|경제특구|기업도시|혁신도시|경제자유구역|특화단지|\A테크노밸리)$"
)
NUMBERED = regex.compile(
    r"^(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|\d+)\s?(?:여\s?)?(?:곳|개|명|건|군데|차례|나라|회사|업체|기업|기관|단체|은행|대학|도시|협회|조합|지자체)|^\d+$|^\d+[가-힣]{1,3}$"
)
UNNAMED = regex.compile(rf"(?:[가-힣]{{0,6}}\s?)?{UNNAMED_HEAD}")
# 세이와상사, but no 종합상사
NAMED_TRADER = regex.compile(r"\A[가-힣]{3,}(?<!종합|무역|전문)상사")
# 닐마트, 가람홈쇼핑: kinds of shops that are the end of names too
NAMED_SHOP = regex.compile(r"\A[가-힣A-Za-z]{1,8}(?:마트|체인|여행사|홈쇼핑|쇼핑몰|농장|백화점)")
# 이가람 나래무역미국법인장(왼쪽): whoever has a place in a picture is a person
IN_PICTURE = regex.compile(r"\s?\((?:사진\s?)?(?:왼쪽|오른쪽|가운데|앞줄|뒷줄|좌측|우측)")
# trades that end a firm's name
TRADE = regex.compile(
    r"\A[가-힣A-Za-z0-9&]{2,}(?:다이캐스팅|금형|라이팅|로지스틱스|로지스|마린|어패럴|스틸|리빙|세미콘|씨푸드|농산|정공|기공|모직|방직|옵텍|옵틱스|포토닉스|월드|링크|솔라|웍스|웨이브|로직스|라이프|에너지|솔루션|조명|로봇|뷰티|농장|농원|상회|수산|축산|목재|가구|완구|제과|양조|주조|제분|유업|전선|밸브|펌프|모터|냉동|계측"
    r"|메디칼|헬스케어|생명과학|제강|철강|알루미늄|레이저|시스템|소프트|네트웍스|네트워크|게임즈|신재료|신소재|에셋|인터|하우스|마켓|마트|트레이딩|인터내셔널|팩|팜|섬유|산업|기계|정밀|전자|식품|화학|금속|제약|바이오|유통|상사|물산|무역|건설|중공업|조선해양|통상|실업|직물|패션|푸드|제지|전기|광학|공업|이앤씨|이엔씨|앤씨|이엔지|엔지니어링|테크놀로지|테크|텍|랩스|랩|코리아|컴퍼니|코스메틱|코퍼레이션|켐|메디|메드|파마|케어|비전|씨엔에스|로보틱스|글로벌|(?<!병원|의료|유통|식품|물류|호텔|리조트|금융|보험|에너지|화학|건설|기업|협력|대)그룹)$"
)
SOLD = regex.compile(r"(?:공급|납품|수출|판매)(?:하)?[기키]로|팔기로|사기로|대기로|수주|거래를|주문을")
HANDS = regex.compile(r"손을?\s?(?:맞)?잡|수주|협약식|체결식|조인식")
OBJECT_BEFORE = regex.compile(r"[을를]\s(?:[가-힣]{1,6}\s){0,2}$")
CARRIES = regex.compile(r"[을를]\s(?:들고|갖고|가지고)|업체|전문|생산|제조")
MANY_WORDS = regex.compile(rf"{FIRM_LAST}$|[A-Za-z]$")
TOO_SHORT = 2


# (주)가람 - 노르웨이 프리오 마린社 밸브 공급계약 체결: who stands behind the dash, up to what marks a firm
BEHIND_DASH_SIGN = regex.compile(r"\s[-–]\s")
BEHIND_DASH = regex.compile(
    r"(?<=[가-힣A-Z)]\s[-–]\s)(?:[가-힣]{2,6}\s)?(?P<name>(?:[가-힣A-Z][가-힣A-Za-z]{1,12}\s)?[가-힣A-Z][가-힣A-Za-z]{0,12}(?:社|조선소|(?<=[A-Z가-힣])사))(?=\s)"
)


# 직물수입상 란지트社와: a name with the Hanja for firm; not 제조社
HANJA_FIRM = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>(?!(?:제조|생산|유통|공급|수입|수출|방송|여행|통신|건설|상장|자회|판매|개발|제작|협력|참가|참여|입주|투자|항공|해운|물류|발전|시공|납품)社)"
    r"[가-힣A-Za-z]{2,12}社)(?=와|과|에|는|은|의|로|가|이|,\s|\s(?:및|등)\s)"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A construction with its rule; names stand in the groups `name` of its pattern.

    `proper`: the analyser must take the name for one proper name; `marked`: the pattern may begin with the mark before
    the line; `gate`: what a line must have to be searched.
    """

    rule: str
    pattern: regex.Pattern[str]
    proper: bool = False
    marked: bool = False
    gate: regex.Pattern[str] | None = None


SHAPES = (
    Shape("crossed", CROSSED),
    Shape("crossed", PAIRED, marked=True),
    Shape("apposed", APPOSED, gate=KIND_WORD),
    Shape("apposed", APPOSED_GIVEN, proper=True, gate=KIND_WORD),
    Shape("crossed", BEHIND_DASH, gate=BEHIND_DASH_SIGN),
    Shape("called", CALLED, gate=CALLED_WORD),
    Shape("latin", LATIN_TWIN),
    Shape("quoted", QUOTED),
    Shape("parallel", AFTER_OBJECT),
    Shape("inline", INLINE_ITEM, gate=INLINE_MARK),
    Shape("hanja", HANJA_FIRM),
)
