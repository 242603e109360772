"""Places by their shape: a name with 시, 주, 성, 현 or 카운티 that stands beside a place abroad, known or not.

Job: text + the places in it -> candidates: beside a land (폴란드 비엘코폴스카주, 노스웨스트주(남아공)), behind a
province or a city (앨라배마주 에버그린시, 미야기현 자오쵸, 섬서성 동천시 의군현), and counties of the United States
wherever the text names a place there (메리웨더 카운티).
Only names that hold a syllable of transcriptions count, so that 미국 광고주 and 중국 상품전시 are none; in China the
suffix of what stands before (성, 시) vouches for the name, which may be read in Korean.
It must not know the tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.annotate.place.context import Candidate
from coopevents.lexicon.places import PlaceReading
from coopevents.values.names import PlaceLevel, is_abroad

KINDS = {
    "시": PlaceLevel.CITY,
    "주": PlaceLevel.PROVINCE,
    "성": PlaceLevel.PROVINCE,
    "현": PlaceLevel.PROVINCE,
    "아이막": PlaceLevel.PROVINCE,
}
NAME = r"(?P<name>[가-힣]{2,9}?)(?P<kind>아이막|[시주성현])"
# a particle, a bracket, a mark or a blank behind, no longer word
END = r"(?=[^가-힣]|$|[와과의에은는이가을를]\s|에서|으?로\s|정부|장\s)"
BEHIND = regex.compile(rf"(?:의)?\s{NAME}{END}")
BEFORE = regex.compile(rf"(?<![가-힣]){NAME}\($")
LONGEST = 12
# 앨라배마주 에버그린시, 미야기현 내 자오쵸: what a province or a city abroad holds
PART = regex.compile(r"\s(?P<name>[가-힣]{2,8}?)(?P<kind>카운티|[시현구쵸초정진향])" + END)
# 섬서성 동천시 의군현, 청도시 노산구
PART_IN_CHINA = regex.compile(
    r"(?:(?<=성)\s?(?P<name>[가-힣]{2,3}?)(?P<kind>시)|\s?(?P<name>[가-힣]{2,3}?)(?P<kind>[현구]))" + END
)
# 장춘시 개발구, 산동성 주요도시, 심양시 관련기구, 대련시 참가시
NO_PART = regex.compile(
    r"(?:개발|보세|시범|무역|경제|첨단|합작|특|[기연요친창입출추탐도]|참가|필요|방문|계약|체결|행사|수출|전)$"
)
SUFFIXED = ("성", "시", "주", "구")
COUNTY = regex.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,6}(?<![은는이가을를의에로과도서]))\s?(?P<kind>카운티)" + END)
# 홉드 아이막, 바양홍고르아이막: provinces of Mongolia, and of no other land
AIMAG = regex.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,7}(?<![은는을를의와과]))\s?(?P<kind>아이막)(?=[^가-힣]|$|[와과의에은는이을를도]|으로)"
)
# syllables that transcriptions use and Sino-Korean words do not
FOREIGN = regex.compile(
    r"[르크트드프브츠쿠푸케테페레네베데키티디카코쿄퀘흐그느므스즈쓰엘엠벨헬켈텔펠랜랭런롱릭릴링켄텐펜웨퀴젠젤"
    r"쟈쥬셸샤셰뇌뢰튀븐큰튼든]"
)
LOANS = regex.compile(
    r"(?:서비스|브랜드|스타트업|파트너|센터|플랜트|데이터|디지털|리더|콘텐츠|커피|맥주|위스키|크루즈|디즈니)$"
)


def shaped(text: str, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates beside the places abroad among `candidates` that no candidate begins at."""
    begins = {c.start for c in candidates}
    for place in candidates:
        first = place.readings[0]
        if not is_abroad(first.country) or first.needs_context or place.parts:
            continue
        found = _below_a_land(text, place) if first.level is PlaceLevel.COUNTRY else _below_a_place(text, place)
        if found is not None and found.start("name") not in begins:
            begins.add(found.start("name"))
            yield _candidate(found, first.country)
    yield from _counties(text, candidates, begins)
    spans = {(c.start, c.end) for c in candidates}
    for found in AIMAG.finditer(text) if "아이막" in text else ():
        if found.span() not in spans:
            yield _candidate(found, "MN")


def _below_a_land(text: str, land: Candidate) -> regex.Match[str] | None:
    found = BEHIND.match(text, land.end, land.end + LONGEST + 2)
    if found is None and text[land.end : land.end + 1] == ")":
        found = BEFORE.search(text, max(0, land.start - LONGEST), land.start)
    return found if found is not None and _transcribed(found["name"]) else None


def _below_a_place(text: str, place: Candidate) -> regex.Match[str] | None:
    first = place.readings[0]
    if first.level not in {PlaceLevel.PROVINCE, PlaceLevel.CITY}:
        return None
    if first.country == "CN":
        suffixed = text[place.start : place.end].endswith(SUFFIXED)
        found = PART_IN_CHINA.match(text, place.end, place.end + LONGEST) if suffixed else None
        return found if found is not None and not NO_PART.search(found["name"]) else None
    found = PART.match(text, place.end, place.end + LONGEST + 2)
    apart = found is not None and _transcribed(found["name"]) and not NO_PART.search(found["name"])
    return found if apart else None


def _counties(text: str, candidates: Sequence[Candidate], begins: set[int]) -> Iterator[Candidate]:
    """메리웨더 카운티, 버틀러카운티: where the text tells of the United States."""
    told = any(c.readings[0].country == "US" and not c.readings[0].needs_context for c in candidates)
    for found in COUNTY.finditer(text) if told and "카운티" in text else ():
        if found.start("name") not in begins:
            yield _candidate(found, "US")


def _transcribed(name: str) -> bool:
    return FOREIGN.search(name) is not None and LOANS.search(name) is None


def _candidate(found: regex.Match[str], country: str | None) -> Candidate:
    level = KINDS.get(found["kind"], PlaceLevel.DISTRICT)
    name = found["name"] + found["kind"]
    standard = found["name"] if level is PlaceLevel.CITY else name
    reading = PlaceReading(name, standard, level, country)
    name_end = found.end("name") if level is PlaceLevel.CITY else found.end("kind")
    return Candidate(found.start("name"), name_end, found.end("kind"), (reading,), rule="place.shape")
