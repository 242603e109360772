"""Sums and their parts: 시내 7곳과 도내 3곳 등 10개사, 미국 18개사, 일본 9개사 등 모두 31개사.

Job: the counts of a line with their slots -> what stands for the whole, each slot's.  It must not know what fills a
slot (`headcounts`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Reading
from coopevents.values.counts import Count, CountUnit

HOME = regex.compile(r"국내(?!외)|우리|도내|관내|시내|한국|지역")
INCLUDED = regex.compile(r"(?:를|을)?\s?(?:포함|비롯)")
# what joins a part to the next part or to the sum: 7곳과 …업체 3곳 등 도내 10개사; 640회, 화상상담 372회 등 총 1,012건
SUM_LINK = regex.compile(
    r"(?:의\s|로\s하루\s동안\s)?[가-힣]{0,6}(?:을|를|이|가)?\s?(?:등|합쳐|합해|더해|포함해서?|포함하여|비롯해|도합|모두)\s?"
    r"[^.\n]{0,24}$"
)
# 업체 4곳과 협회가 뽑은 나루텍 등 총 9개사: what tells of the last part may be long where all is counted
LONG_LINK = regex.compile(r"[^.\n\d]{1,60}\s등\s(?:총|모두)\s?$")
LONG_PART = regex.compile(r"(?:과|와|,)\s[^.\n\d]{1,40}$")
# 482개 기업(국내 370, 해외 112)
SIDES = regex.compile(
    r"\s?(?:개?\s?기업|업체)?\((?:국내|한국|우리)(?:\s?기업)?\s?(?P<home>\d[\d,]*)(?:개\s?사|개|곳)?,\s?"
    r"(?:해외|국외|외국)(?:\s?기업)?\s?(?P<away>\d[\d,]*)(?:개\s?사|개|곳)?\)"
)
# 한국기업 34개와 우리 주의 기업 70여개, 한국의 물류 분야 기업 31개와 성내 기업 70여개: told from the other side
KOREAN = regex.compile(r"한국(?:의|측|쪽)?\s?[^.\n\d]{0,40}(?:기업|업체|회사)들?\s?$")
OVER_THERE = regex.compile(r"(?<![가-힣])(?:우리\s[주성시현]|[주성현시]내)(?:의)?\s?(?:중소)?(?:기업|업체|회사)들?\s?$")
# …개사(가), 방콕(6.23)에서는 | 39개사가
THERE = regex.compile(
    r"(?:이|가|을|를|과|와)?(?:,|\s왔고,|\s[^.,\n]{1,24}[고며],)\s(?:\d{1,2}일\s)?[가-힣]{2,10}(?:\([^()\n]{1,16}\))?(?:에서는|에는|에서)\s(?:모두\s|총\s)?"
)
PART_LINK = regex.compile(r"(?:과|와|,|및|하고|·)?\s?[^.\n\d]{0,24}$")


@dataclass(frozen=True, slots=True)
class Headcount:
    """A count with the slot that it fills."""

    slot: str
    mention: Mention[Count]


def without_parts(reading: Reading, found: Sequence[Headcount]) -> list[Headcount]:
    """A sum that closes a list stands for its parts of the same slot; a sum over two slots gives way to them."""
    kept = [item for item in found if not _beyond_home(reading, found, item)]
    for whole in list(kept):
        parts = _parts(reading, found, whole)
        if not parts:
            continue
        sides = {part.slot for part in parts}
        if whole.slot == "companies" and sides == {"foreign_companies"} and not HOME.search(whole.mention.value.noun):
            # 미국 18개사, 일본 9개사 등 모두 31개사: the sum is on the side of its parts
            kept = [Headcount("foreign_companies", i.mention) if i is whole else i for i in kept if i not in parts]
        elif whole.slot == "people" or sides == {whole.slot}:
            kept = [item for item in kept if item not in parts or item.slot != whole.slot]
        elif sum(part.mention.value.number for part in parts) == whole.mention.value.number:
            kept = [item for item in kept if item is not whole]
    return kept


def by_sides(reading: Reading, counts: Sequence[Mention[Count]], found: Sequence[Headcount]) -> list[Headcount]:
    """국내 132개, 국외 78개 등 210개 기업, 482개 기업(국내 370, 해외 112): each side, for their sum."""
    kept = list(found)
    for whole in [item for item in found if item.slot == "companies"]:
        split = _in_bracket(reading, whole) or _two_sides(reading, counts, whole)
        if split:
            spans = [item.mention.span for item in split]
            kept = [i for i in kept if i is not whole and not any(i.mention.span.overlaps(s) for s in spans)] + split
    return kept


def facing(reading: Reading, found: Sequence[Headcount]) -> list[Headcount]:
    """한국기업 23개와 주내 기업 60여개: beside the firms of Korea those of the place are the partner's."""
    if not any(_stands_behind(KOREAN, reading, item) for item in found):
        return list(found)
    theirs = [item for item in found if item.slot == "companies" and _stands_behind(OVER_THERE, reading, item)]
    return [Headcount("foreign_companies", i.mention) if i in theirs else i for i in found]


def in_parallel(reading: Reading, found: Sequence[Headcount]) -> list[Headcount]:
    """하노이에서는 바이어 47개사, 방콕에서는 39개사가 참여했다: the second is of those whom the first is of."""
    kept: list[Headcount] = []
    for item in found:
        before = kept[-1] if kept else None
        bare = item.slot == "companies" and not item.mention.value.noun and before is not None
        if bare and before is not None and before.slot == "foreign_companies":
            gap = reading.quote(before.mention.end, item.mention.start)
            if THERE.fullmatch(gap) and reading.mentions.places(before.mention.end, item.mention.start):
                item = Headcount("foreign_companies", item.mention)
        kept.append(item)
    return kept


def _stands_behind(words: regex.Pattern[str], reading: Reading, item: Headcount) -> bool:
    return words.search(reading.quote(max(0, item.mention.start - 60), item.mention.start)) is not None


def _two_sides(reading: Reading, counts: Sequence[Mention[Count]], whole: Headcount) -> list[Headcount]:
    told = [Headcount(whole.slot, m) for m in counts if m.value.unit in {CountUnit.FIRM, CountUnit.THING}]
    parts = _parts(reading, told, whole)
    if len(parts) != 2 or sum(p.mention.value.number for p in parts) != whole.mention.value.number:
        return []
    home = [p for p in parts if HOME.search(p.mention.value.noun)]
    if len(home) != 1:
        return []
    away = parts[0] if parts[1] is home[0] else parts[1]
    return [Headcount("companies", home[0].mention), Headcount("foreign_companies", away.mention)]


def _in_bracket(reading: Reading, whole: Headcount) -> list[Headcount]:
    match = SIDES.match(reading.text, whole.mention.end)
    if match is None:
        return []
    found = []
    for slot, side in (("companies", "home"), ("foreign_companies", "away")):
        count = Count(int(match[side].replace(",", "")), CountUnit.FIRM, "", whole.mention.value.bound)
        found.append(Headcount(slot, Mention(whole.mention.kind, *match.span(side), count, "count.firm.side")))
    total = sum(item.mention.value.number for item in found)
    return found if total == whole.mention.value.number else []


def _beyond_home(reading: Reading, found: Sequence[Headcount], whole: Headcount) -> bool:
    """40개 한국 기업을 포함해 모두 210개 기업: the sum counts more than the home side."""
    if whole.slot != "companies" or HOME.search(whole.mention.value.noun):
        return False
    return any(
        item.slot == "companies"
        and item.mention.end < whole.mention.start
        and item.mention.value.number < whole.mention.value.number
        and INCLUDED.match(reading.quote(item.mention.end, whole.mention.start)) is not None
        for item in found
    )


def _parts(reading: Reading, found: Sequence[Headcount], whole: Headcount) -> list[Headcount]:
    """Smaller counts right before a sum that 등, 합쳐 or 총 closes."""
    parts: list[Headcount] = []
    end, links, left = whole.mention.start, (SUM_LINK, LONG_LINK), whole.mention.value.number
    for item in reversed(found):
        if item.mention.start >= whole.mention.start:
            continue
        number = item.mention.value.number
        if number >= whole.mention.value.number or item.mention.value.unit is CountUnit.COUNTRY:
            break
        short, long = (link.match(reading.text, item.mention.end, end) is not None for link in links)
        if not short and not (long and number <= left):
            break
        parts.append(item)
        end, links, left = item.mention.start, (PART_LINK, LONG_PART), left - number
    return parts
