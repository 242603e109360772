"""What two names of occasions have in common.

Job: frame, draft -> how like their names are, and what of a name tells it from others of its kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from coopevents import regex
from coopevents.assemble.draft import EventDraft, squeeze
from coopevents.frames.model import JOURNEYS, EventFrame
from coopevents.lexicon.places import Form, load_places
from coopevents.values.names import PlaceLevel

# words that do not tell two occasions of one kind apart
COMMON = regex.compile(
    r"수출|무역|비즈니스|종합|국제|해외|매칭|구매|통상|투자|기업|중소기업|현지|국내|상호|합동|공동|초청|협력|1:1|1대1"
    r"|일대일|맞춤형|바이어|개최|대규모|온라인|화상|교류|경제|산업|사업|행사|글로벌"
)
YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)년?")
EDITION = regex.compile(r"제?\s?(\d{1,3})\s?(?:회|차|기)")


def distinctive(frame: EventFrame) -> str:
    """What of a name tells it from others of its kind: without the noun, common words and places of the scene."""
    rest = frame.name.removesuffix("행사").rstrip().removesuffix(frame.mention.value.head)  # 제3회 비즈니스 포럼행사
    return _distinctive(rest)


@lru_cache(4096)
def _distinctive(words: str) -> str:
    rest = COMMON.sub("", YEAR.sub("", EDITION.sub("", words)))
    return squeeze(spellings_of_lands().sub(lambda found: lands_by_spelling().get(found.group(), found.group()), rest))


@lru_cache(1)
def lands_by_spelling() -> Mapping[str, str]:
    """우즈벡, 우즈베키스탄: one land, whose standard spelling tells two names alike."""
    found = {place.name: place.standard for place in load_places() if place.level is PlaceLevel.COUNTRY}
    names = {place.name for place in load_places() if place.form is Form.NAME and not place.needs_context}
    return {name: land for name, land in found.items() if name in names and len(name) > 1 and name != land}


@lru_cache(1)
def spellings_of_lands() -> regex.Pattern[str]:
    """Longest first; the standard spelling itself is left alone, whatever stands in it (인도네시아: no 인도)."""
    known = {*lands_by_spelling(), *lands_by_spelling().values()}
    return regex.compile("|".join(map(regex.escape, sorted(known, key=lambda name: (-len(name), name)))))


def likeness(frame: EventFrame, draft: EventDraft) -> float:
    """Greatest likeness of the frame's name to a name of the draft, 0..1."""
    own = squeeze(frame.name)
    best = 0.0
    for other in draft.frames:
        name = squeeze(other.name)
        mine, theirs = distinctive(frame), distinctive(other)
        if (
            mine
            and theirs
            and (_within(frame, other) or _shortened(frame, other) or _tail(frame, other) or _by_sender(frame, other))
        ):
            best = max(best, 0.9)
        if mine and theirs:
            short, long = sorted((mine, theirs), key=len)
            towns = {squeeze(c.value.name) for c in (*frame.places, *other.places)}
            if short in long and (len(short) > 2 or len(long) <= 4) and short not in towns:
                best = max(best, 0.9)  # not 서울 alone: 서울국제무역박람회, 서울국제완구박람회
            best = max(best, SequenceMatcher(None, mine, theirs, autojunk=False).ratio())
        else:
            best = max(best, 0.6 * SequenceMatcher(None, own, name, autojunk=False).ratio())
    return best


def _by_sender(frame: EventFrame, other: EventFrame) -> bool:
    """김천시 무역사절단, then ‘2020 동남아 무역사절단’ of 김천시: a name says whose it is, not where it goes."""
    if "trade_mission" not in frame.types or "trade_mission" not in other.types:
        return False
    return any(
        not one.mention.value.quoted and any(squeeze(claim.value.name) == distinctive(one) for claim in two.hosts)
        for one, two in ((frame, other), (other, frame))
    )


def _within(frame: EventFrame, other: EventFrame) -> bool:
    """‘가람주간’, ‘2009 가람주간(윈-윈 페어)’: the whole of a short quoted name stands in the long one."""
    short, long = sorted((frame, other), key=lambda f: len(f.name))
    return short.mention.value.quoted and len(squeeze(short.name)) > 4 and squeeze(short.name) in squeeze(long.name)


def _tail(frame: EventFrame, other: EventFrame) -> bool:
    """‘가람 물산업 기술설명회’를 열었다. 기술설명회에서는 …: the last word of a name, told again without its marks."""
    return (
        other.mention.value.quoted
        and not frame.mention.value.quoted
        and not frame.dates
        and frame.position > other.position
        and other.name.endswith(f" {frame.name}")
    )


def _shortened(frame: EventFrame, other: EventFrame) -> bool:
    """‘해외시장 설명회’, ‘해외시장 긴급진단 및 대책설명회’: all words of the short name stand in the long one."""
    short, long = sorted((frame.name, other.name), key=len)
    words = [word for word in regex.findall(r"[\p{L}\p{N}]+", short) if len(word) > 1]
    at = 0
    for word in words:
        found = long.find(word, at)
        if found < 0:
            return False
        at = found + len(word)
    return len(words) >= 2


def same_family(a: Sequence[str], b: Sequence[str]) -> bool:
    """One type in common, or both journeys: 사절단 of one sentence is the 방문단 of another."""
    return bool(set(a) & set(b) or (JOURNEYS & set(a) and JOURNEYS & set(b)))
