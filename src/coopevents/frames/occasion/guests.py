"""Countries told by who comes from them: one list of countries, and what stands behind it.

Job: a stretch of text -> the foreign places that guests come from: 미국, 호주, 아랍에미리트(UAE) 등 4개국 바이어
22개사 · 인도네시아 등 20개국 93개사를 초청해 · 베트남·태국의 유통기업 85개사.  A list is read whole: what its last
member is told to be, all are.  It must not know occasions, drafts or records.
"""

from __future__ import annotations

from itertools import pairwise

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Reading
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

# between two members: 미국, 일본 · 미국 인도 일본 · 아랍에미리트(UAE), 호주 · 미국(12개사), 일본 3개사
# · 동남아(베트남, 태국)
NEXT = regex.compile(
    r"(?:\s?\([^()\n]{1,16}\))?(?:\s?\d{1,3}\s?(?:개\s?사|개국|명|곳)?)?\s?(?:[,·.∙ㆍ‧/]|[와과]|및|그리고|[을를]\s비롯해)?\s?\(?"
)
# 미국 월마트, | 터키 최대 온라인몰인 가람을 비롯해 | : a land's firm told with it
FIRM = r"\s(?:(?!진출|수출|시장|투자)[^\s,.·()\n]{1,14}(?<![은는의고며서도에])\s?){1,3}"
FIRM_NEXT = regex.compile(rf"{FIRM}(?:,|[와과]|및|(?<=[을를]\s?)비롯해)\s?")
FIRM_LAST = regex.compile(rf"{FIRM}(?=\s?등\s|(?<=[을를]\s?)비롯한)")
SUM = r"(?:\s?(?:등|을\s비롯한|를\s비롯한|을\s포함한|를\s포함한|등을\s포함한)(?:지|의)?)?"
# of the world's parts: 등 중동 지역, 등 대체국가, 등 주요 국가, 등 신흥 유력시장
AREA = (
    r"(?:\s?(?:총|모두|전\s?세계|세계|해외|아시아|아세안|유럽|동남아|중동|북미|중남미|신남방|신북방|지역|권역?|각국"
    r"|(?:주요\s?|신흥\s?|[가-힣]{2,3}\s)?[가-힣]{0,4}(?:국가(?:들)?|시장)(?=\s))){0,3}"
)
STATES = r"\s?\d{1,3}\s?(?:여\s?)?개\s?(?:국|나라|국가|지역)"
LINK = r"(?:의|(?:에서|으?로부터)(?:\s(?:온|찾아온|날아온|방한한|초청한|초청된|참가한))?|측|인|계|현지|출신|국적|소재)?"
FIRMS = r"\d[\d,]{0,9}\s?(?:여\s?)?(?:개\s?사|개\s?업체|개\s?기업|개\s?회사|명|곳)"
GRADE = r"(?:(?:해외|유망|현지|유력|주요|대형|우수|중견|중소|전문|핵심|최대|대표|진성|국적)\s?){0,3}"
# 미국 수출 기업, 베트남 진출 업체, 태국에 파견한 20개사: firms of ours, or where they went
OURS = (
    r"(?:진출|수출|시장|판로|파견|보[내낸낼]|방문|순방|참가(?!한)|투자(?!가|자|사)|개척|공략|개최|열[린리릴었]|연\s|박람회|전시회|상담회|사절단"
    r"|무역관|사무소|지사|법인|공장|제품)"
)
KIND = rf"(?:(?!{OURS})[가-힣A-Za-z·]{{2,7}}(?<![을를은는이가에의과와로인한된서])\s){{0,2}}"
# 미국의 아프가니스탄 공격 이후 바이어들이: what befell a land, and guests of any
BEFELL = r"(?:이후|여파|사태|전쟁|분쟁|공격|침공|테러|제재|지진|위기)"
# 에서 오기로 한, 등지의 대형 유통망: words that say more of the guests, none of them an argument of another verb
WORDS = rf"(?:(?![^\s]{{0,5}}{OURS}|[^\s]{{0,6}}{BEFELL})[가-힣A-Za-z0-9·,]{{1,9}}(?<![을를은는이가에고며,])\s){{0,4}}?"
BUYER = (
    r"(?:빅\s?)?(?:바이어|수입상|수입사|수입업[체자]|수입기업|구매자|구매단|구매업체|구매기업|구매사(?!절)|구매\s?담당자?|구매책임자|발주처|발주사"
    r"|벤더|유통사|유통업체|유통기업|유통업자|투자가|투자자|투자사|기업인|경제인|상공인)"
)
COMPANY = r"(?:대표단|방문단|구매사절단|회사|업체|기업)(?!\s?(?:유치|진출|환경))"
HEAD_OF = rf"(?:\s?\([^()\n]{{1,16}}\))?\)?{SUM}{AREA}(?:{STATES})?{LINK}\s?(?:{FIRMS}(?:의)?\s?)?"
# 미국, 일본 등 4개국 바이어 22개사 · 태국 등 7개국에서 온 대형 유통사
GUESTS = regex.compile(rf"{HEAD_OF}(?:{GRADE}{KIND}{GRADE}{BUYER}|{GRADE}{COMPANY})")
BUYERS = regex.compile(rf"{HEAD_OF}{GRADE}{WORDS}{GRADE}{BUYER}")
# 카자흐스탄 의과대학 교수 등 8명을 초청해, 부하라주 부지사 등 대표단 15명이 인천을 찾아, 칠레 방문단과 마주 앉아,
# 규슈에서 온 산업시찰단을 맞아
COMPANY_OF = r"(?:대표단|방문단|구매단|시찰단|연수단|일행|투자단|구매사절단)"
PERSONS = regex.compile(
    rf"{HEAD_OF}(?:(?!{OURS})[가-힣A-Za-z·]{{1,12}}(?<![을를은는이가에고며서와과로])\s){{0,4}}?"
    rf"(?:[가-힣]{{0,4}}{COMPANY_OF}(?:\s?\d{{1,3}}\s?(?:여\s?)?명)?|등\s\d{{1,3}}\s?(?:여\s?)?명|(?:공무원|기업인|경제인|교수|관계자)\s?\d{{1,3}}\s?(?:여\s?)?명)"
    r"(?:을|를|이|가|은|는|과|와)\s(?:[^\s.\n]{1,14}\s){0,6}?(?:초청|맞[아이았은]|찾[아은았]|방한|마주|불러|데려)"
)
# 인도네시아 등 20개국 93개사를 초청해, 미국 등 12개국에서 45개사가 방한해
COUNTED = regex.compile(
    rf"(?:\s?\([^()\n]{{1,16}}\))?\)?{SUM}{AREA}(?:{STATES})?(?:의|에서)?\s(?:총\s)?{FIRMS}(?:이|가|을|를|과|와)"
    r"\s[^.\n]{0,30}?(?:초청|방한|참가|참여|찾아|모였|모인)"
)
# 러시아, 카자흐스탄 3개국 38개사의 …, 태국 등 4개국 12개사와: states and firms counted together
STATED = regex.compile(
    rf"\)?{SUM}{AREA}{STATES}(?:의|에서)?\s(?:총\s)?{FIRMS}(?!에\s|[^.\n]{{0,30}}(?:파견|출품|부스))"
)
# 바이어는 중국·독일 등 11개국에서 온다: who comes is told before
COMING = regex.compile(
    rf"\)?{SUM}{AREA}(?:{STATES})?(?:에서|으?로부터)\s(?:[^\s.]{{1,10}}\s){{0,3}}?"
    r"(?:초청|참가|참여|방한|입국|모[이여인였]|찾아|왔|온다|오는|온\s|올\s|날아)"
)
BUYING = regex.compile(BUYER)
# 러시아 12개사, 우크라이나 5개사 · 일본(5개사), 대만(3개사): a count each
TALLY = regex.compile(r"\s?\(?\d[\d,]{0,6}\s?(?:여\s?)?(?:개\s?사|개\s?업체|개\s?기업|명|곳)")
WHO = regex.compile(r"(?:바이어|구매단|구매자|구매담당자|투자가|투자자)[^.\n]{0,60}$")
SENT = regex.compile(r"[^.\n]{0,40}(?:파견|보[내낸낼]|출품|수출)")
# 베트남 시장 개척, 미국과의 협력; 주한 베트남 대사를 초청해: with whom, if nobody comes
AIMS = regex.compile(
    rf"{SUM}\s?(?:해외\s?)?(?:시장|판로)\s?(?:개척|진출|공략|확대)"
    r"|(?:와|과)(?:의)?\s[^\s]{0,12}\s?(?:협력|교류)"
    rf"|{SUM}(?:\s?\d{{1,2}}\s?개국)?[을를]?\s대상으로"
    r"|\s(?:대사|총영사)(?:관)?(?=[을를과와]|\s등)"
)
TOWNS = frozenset({PlaceLevel.CITY, PlaceLevel.DISTRICT, PlaceLevel.PROVINCE})
BACK = 160  # code points before a list of counts in which buyers are told
TAIL = 90  # code points behind a list that are looked at


def guest_places(
    reading: Reading, start: int, end: int, *, aims: bool = False, firms: bool = True
) -> list[Mention[PlaceName]]:
    """Foreign places of a stretch that guests come from; with `aims` also those that one wants to trade with.

    `firms`: 기업 and 업체 count as guests, not only buyers.
    """
    found: list[Mention[PlaceName]] = []
    for run in place_lists(reading, start, end):
        last = run[-1].end
        if _with_firms(reading, run) and (firm := FIRM_LAST.match(reading.text, last, end)):
            last = firm.end()
        tail = reading.quote(last, min(last + TAIL, end + TAIL))
        shapes = [BUYERS, COUNTED, STATED, PERSONS, *([GUESTS] if firms else []), *([AIMS] if aims else [])]
        told = any(shape.match(tail) for shape in shapes)
        if told or _tallied(reading, run, tail) or _coming(reading, run[0].start, tail):
            found += [p for p in run if is_abroad(p.value.country)]
    return found


def _tallied(reading: Reading, run: list[Mention[PlaceName]], tail: str) -> bool:
    """바이어는 러시아 12개사, 우크라이나 5개사, …: buyers counted land by land."""
    if len(run) < 2 or SENT.match(tail) or not BUYING.search(reading.text, max(0, run[0].start - BACK), run[0].start):
        return False
    return all(TALLY.match(reading.text, place.end) for place in run)


def _coming(reading: Reading, start: int, tail: str) -> bool:
    return COMING.match(tail) is not None and WHO.search(reading.text, max(0, start - TAIL), start) is not None


def _with_firms(reading: Reading, run: list[Mention[PlaceName]]) -> bool:
    """미국 월마트, 일본 이온 등: whether lands of a list have a firm each."""
    return any(FIRM_NEXT.fullmatch(reading.quote(a.end, b.start)) is not None for a, b in pairwise(run))


def place_lists(reading: Reading, start: int, end: int) -> list[list[Mention[PlaceName]]]:
    """Lists of countries, regions among them; a town stands alone."""
    runs: list[list[Mention[PlaceName]]] = []
    for place in reading.mentions.places(start, end):
        if place.value.country == "KR" or place.value.level is PlaceLevel.VENUE:
            continue
        gap = reading.quote(runs[-1][-1].end, place.start) if runs else ""
        if runs and _lists_with(runs[-1], place) and (NEXT.fullmatch(gap) or FIRM_NEXT.fullmatch(gap)):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _lists_with(run: list[Mention[PlaceName]], place: Mention[PlaceName]) -> bool:
    """Lands with lands and towns with towns; 베트남 호찌민, 미국 시애틀: lands with a town each."""
    last = run[-1]
    if place.start < last.end:
        return False
    if (place.value.level in TOWNS) == (last.value.level in TOWNS):
        return True
    if place.value.level in TOWNS:
        return last.value.country == place.value.country and last.value.level is PlaceLevel.COUNTRY
    return place.value.level is PlaceLevel.COUNTRY and run[0].value.level is PlaceLevel.COUNTRY
