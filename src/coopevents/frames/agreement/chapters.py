"""Is a body a chapter of another that stands before it: 중소기업융합 | 광주전남연합회?

Job: a body -> is its name only a region and a word for a part of a body.  It must not know who signs.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Reading
from coopevents.values.names import OrganisationName

# 광주전남연합회, 경남지회: parts of a body, each of a region
CHAPTER = regex.compile(r"(?:지역)?(?:연합회|지회|지부|협의회|본부|분회)$")
REGIONS = regex.compile(
    r"(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|호남|영남|충청|수도권)[·ㆍ]?){1,3}"
)


def is_chapter(reading: Reading, body: Mention[OrganisationName]) -> bool:
    """광주전남연합회, 부산지회: a place and a word for a part of a body, which the word before names."""
    chapter = CHAPTER.search(body.value.name)
    if chapter is None:
        return False
    edge = body.start + chapter.start()
    return any(p.start == body.start for p in reading.mentions.places(body.start, edge)) or (
        REGIONS.fullmatch(body.value.name[: chapter.start()]) is not None
    )
