"""Places by their shape: a transcribed name with 시, 주, 성 or 현 that stands beside a land, known or not.

Job: text + the names of lands in it -> candidates (폴란드 비엘코폴스카주, 모로코의 페즈시, 노스웨스트주(남아공)).
Only names that hold a syllable of transcriptions count, so that 미국 광고주 and 중국 상품전시 are none.
It must not know the tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from coopevents.annotate.place_context import Candidate
from coopevents.lexicon.places import PlaceReading
from coopevents.values.names import PlaceLevel

KINDS = {"시": PlaceLevel.CITY, "주": PlaceLevel.PROVINCE, "성": PlaceLevel.PROVINCE, "현": PlaceLevel.PROVINCE}
NAME = r"(?P<name>[가-힣]{2,9}?)(?P<kind>아이막|[시주성현])"
# a particle, a bracket, a mark or a blank behind, no longer word
END = r"(?=[^가-힣]|$|[와과의에은는이가을를]\s|에서|으?로\s|정부|장\s)"
BEHIND = regex.compile(rf"(?:의)?\s{NAME}{END}")
BEFORE = regex.compile(rf"(?<![가-힣]){NAME}\($")
LONGEST = 12
# syllables that transcriptions use and Sino-Korean words do not
FOREIGN = regex.compile(
    r"[르크트드프브츠쿠푸케테페레네베데키티디카코쿄퀘흐그느므스즈쓰엘엠벨헬켈텔펠랜랭런롱릭릴링켄텐펜웨퀴젠젤"
    r"쟈쥬셸샤셰뇌뢰튀븐큰튼든]"
)
LOANS = regex.compile(
    r"(?:서비스|브랜드|스타트업|파트너|센터|플랜트|데이터|디지털|리더|콘텐츠|커피|맥주|위스키|크루즈|디즈니)$"
)


def shaped(text: str, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates beside the lands among `candidates` that no candidate begins at."""
    begins = {c.start for c in candidates}
    for land in candidates:
        first = land.readings[0]
        if first.level is not PlaceLevel.COUNTRY or first.country in {None, "KR"} or first.needs_context or land.parts:
            continue
        found = BEHIND.match(text, land.end, land.end + LONGEST + 2)
        if found is None and text[land.end : land.end + 1] == ")":
            found = BEFORE.search(text, max(0, land.start - LONGEST), land.start)
        if found is None or found.start("name") in begins or not FOREIGN.search(found["name"]):
            continue
        if LOANS.search(found["name"]):
            continue
        level = KINDS.get(found["kind"], PlaceLevel.PROVINCE)
        standard = found["name"] if level is PlaceLevel.CITY else found["name"] + found["kind"]
        reading = PlaceReading(found["name"] + found["kind"], standard, level, first.country)
        end = found.end("kind")
        yield Candidate(found.start("name"), end, end, (reading,), rule="place.shape")
