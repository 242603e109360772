"""Countries told by who comes from them: one list of countries, and what stands behind it.

Job: a stretch of text -> the foreign places that guests come from: 미국, 호주, 아랍에미리트(UAE) 등 4개국 바이어
22개사 · 인도네시아 등 20개국 93개사를 초청해 · 베트남·태국의 유통기업 85개사.  A list is read whole: what its last
member is told to be, all are.  It must not know occasions, drafts or records.
"""

from __future__ import annotations

import regex

from coopevents.document import Mention
from coopevents.frames.reading import Reading
from coopevents.values.names import PlaceLevel, PlaceName

# between two members: 미국, 일본 · 미국 인도 일본 · 아랍에미리트(UAE), 호주 · 미국(12개사), 일본 3개사
# · 동남아(베트남, 태국)
NEXT = regex.compile(
    r"(?:\s?\([^()\n]{1,16}\))?(?:\s?\d{1,3}\s?(?:개\s?사|개국|명|곳)?)?\s?(?:[,·.∙ㆍ‧/]|[와과]|및|그리고)?\s?\(?"
)
SUM = r"(?:\s?(?:등|을\s비롯한|를\s비롯한|을\s포함한|를\s포함한|등을\s포함한)(?:지|의)?)?"
AREA = (
    r"(?:\s?(?:총|모두|전\s?세계|세계|해외|아시아|아세안|유럽|동남아|중동|북미|중남미|신남방|신북방|지역|권|각국)){0,3}"
)
STATES = r"\s?\d{1,3}\s?(?:여\s?)?개\s?(?:국|나라|국가|지역)"
LINK = r"(?:의|에서\s(?:온|찾아온|날아온|방한한|초청한|초청된|참가한)|측|인|계|현지|출신|국적|소재)?"
FIRMS = r"\d[\d,]{0,9}\s?(?:여\s?)?(?:개\s?사|개\s?업체|개\s?기업|개\s?회사|명|곳)"
GRADE = r"(?:(?:해외|유망|현지|유력|주요|대형|우수|중견|중소|전문|핵심|최대|대표|진성|국적)\s?){0,3}"
# 미국 수출 기업, 베트남 진출 업체: firms of ours
KIND = r"(?:(?!진출|수출|시장|파견|방문|참가|투자)[가-힣A-Za-z·]{2,7}(?<![을를은는이가에의과와로인한된서])\s){0,2}"
BUYER = (
    r"(?:빅\s?)?(?:바이어|수입상|수입사|수입업[체자]|구매자|구매단|구매업체|벤더|유통사|유통업체|유통기업|유통업자|투자가"
    r"|투자자|투자사|기업인|경제인|상공인)"
)
COMPANY = r"(?:대표단|방문단|구매사절단|회사|업체|기업)(?!\s?(?:유치|진출|환경))"
HEAD_OF = rf"(?:\s?\([^()\n]{{1,16}}\))?\)?{SUM}{AREA}(?:{STATES})?{LINK}\s?(?:{FIRMS}(?:의)?\s?)?"
# 미국, 일본 등 4개국 바이어 22개사 · 태국 등 7개국에서 온 대형 유통사
GUESTS = regex.compile(rf"{HEAD_OF}(?:{GRADE}{KIND}{GRADE}{BUYER}|{GRADE}{COMPANY})")
BUYERS = regex.compile(rf"{HEAD_OF}{GRADE}{KIND}{GRADE}{BUYER}")
# 인도네시아 등 20개국 93개사를 초청해, 미국 등 12개국에서 45개사가 방한해
COUNTED = regex.compile(
    rf"(?:\s?\([^()\n]{{1,16}}\))?\)?{SUM}{AREA}(?:{STATES})?(?:의|에서)?\s(?:총\s)?{FIRMS}(?:이|가|을|를|과|와)"
    r"\s[^.\n]{0,30}?(?:초청|방한|참가|참여|찾아|모였|모인)"
)
# 베트남 시장 개척, 미국과의 협력; 주한 베트남 대사를 초청해: with whom, if nobody comes
AIMS = regex.compile(
    rf"{SUM}\s?(?:해외\s?)?(?:시장|판로)\s?(?:개척|진출|공략|확대)"
    r"|(?:와|과)(?:의)?\s[^\s]{0,12}\s?(?:협력|교류)"
    r"|\s(?:대사|총영사)(?:관)?(?=[을를과와]|\s등)"
)
TAIL = 90  # code points behind a list that are looked at


def guest_places(
    reading: Reading, start: int, end: int, *, aims: bool = False, firms: bool = True
) -> list[Mention[PlaceName]]:
    """Foreign places of a stretch that guests come from; with `aims` also those that one wants to trade with.

    `firms`: 기업 and 업체 count as guests, not only buyers.
    """
    found: list[Mention[PlaceName]] = []
    for run in _lists(reading, start, end):
        tail = reading.quote(run[-1].end, min(run[-1].end + TAIL, end + TAIL))
        told = (GUESTS if firms else BUYERS).match(tail) or COUNTED.match(tail) or (aims and AIMS.match(tail))
        if told:
            found += [p for p in run if p.value.country not in {None, "KR"}]
    return found


def _lists(reading: Reading, start: int, end: int) -> list[list[Mention[PlaceName]]]:
    """Lists of countries, regions among them; a town stands alone."""
    runs: list[list[Mention[PlaceName]]] = []
    for place in reading.mentions.places(start, end):
        if place.value.country == "KR" or place.value.level is PlaceLevel.VENUE:
            continue
        listed = (
            runs
            and _lists_with(runs[-1][-1], place)
            and NEXT.fullmatch(reading.quote(runs[-1][-1].end, place.start)) is not None
        )
        if listed:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _lists_with(last: Mention[PlaceName], place: Mention[PlaceName]) -> bool:
    towns = {PlaceLevel.CITY, PlaceLevel.DISTRICT, PlaceLevel.PROVINCE}
    return place.start >= last.end and (place.value.level in towns) == (last.value.level in towns)
