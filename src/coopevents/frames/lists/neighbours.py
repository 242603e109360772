"""What is told of one occasion of a line and holds for the one beside it: its day, its place, who holds it.

Job: two frames of one line in order -> the same frames, with what the one lends the other: 포럼과 상담회를 …에서
연다; 홍콩에서 4월 생활용품 전시회, 9월 전자제품 전시회를; 23일 연길에 도착한 고찰단은 … 면담을 가졌다.  Longer
enumerations are the question of `enumerations`.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.frames.model import JOURNEYS, EventFrame
from coopevents.frames.reading import Reading

# , 9월 | 전시회를 연 데 이어 10월 is none: a comma and a date part two items
ITEM_GAP = regex.compile(
    r"[」』’'”\"]?,\s?(?:오는\s)?\d[^,.\n가-힣]{0,12}(?:월|일)?[^,.\n가-힣]{0,10}(?:월|일)?(?:부터|까지|에는|에)?\s"
)
JOINED = frozenset({"과 ", "와 ", "·", " 및 ", "/"})
# 대표단과 | 간담회를, 대표단 8명과, 대표단(단장 김가람)과의: whom one meets
MET = regex.compile(r"(?:\s\d+여?명)?(?:\([^()\n]{1,30}\))?(?:\s?(?:일행|단원들?))?(?:과|와)의?\s")
HAD = frozenset({"갖다", "가지다", "열다", "하다", "개최하다", "진행하다", "마련하다"})
PAVILIONS = frozenset({"공동관", "한국관"})
AT_FAIR = regex.compile(r"[」』’'”\"]?(?:\([^()\n]{1,30}\))?에(?:서|는)?\s")
SURE = 0.7  # a subject, a partner, a role told in words; no topic carried on, no body in the name
LENT = 0.8  # a share of weight that a claim keeps on the name that it does not stand beside


def share_between(reading: Reading, first: EventFrame, second: EventFrame) -> None:
    """Gives two frames that stand side by side what is told of the other, too."""
    _share(reading, first, second)
    _same_scene(reading, first, second)
    _on_the_way(first, second)
    _pavilion(reading, first, second)


def share_owner(reading: Reading, mission: EventFrame, frame: EventFrame) -> None:
    """A가 파견한 ‘몽골 무역촉진단’의 수출상담회: of the mission, so of its sender."""
    between = reading.quote(mission.mention.end, max(mission.mention.end, frame.name_span.start))
    if mission.types[:1] == ("trade_mission",) and between.strip("’'”\"」』》>") == "의 ":
        frame.hosts += [replace(c, rule="event.host.owner", weight=0.5) for c in mission.hosts]


def give_talks(frames: Sequence[EventFrame], talks: EventFrame) -> None:
    """개척단은 3일부터 바르샤바, 프라하에서 상담을 벌인다: where and when its talks are, there the mission goes."""
    for mission in reversed(frames):
        if "trade_mission" in mission.types:
            mission.places += [replace(c, weight=c.weight * LENT) for c in talks.places]
            mission.dates = mission.dates or [replace(c, weight=c.weight * LENT) for c in talks.dates]
            return


def _share(reading: Reading, first: EventFrame, second: EventFrame) -> None:
    """세계대표자대회·수출상담회를 …에서 연다, 7일 포럼과 상담회를: what is told of two joined names is told of both."""
    gap = reading.quote(first.mention.end, max(first.mention.end, second.name_span.start))
    if MET.fullmatch(gap) and JOURNEYS & set(first.types) and not JOURNEYS & set(second.types):
        _meet(first, second)
        return
    # 8일 열린 개막식 및 협력포럼에서: what is told before both
    led = first.occasion and bool(first.modifiers) and second.mention.value.strength == "strong"
    if gap not in JOINED or not (second.occasion or led) or first.types[:1] == second.types[:1]:
        return
    first.occasion = second.occasion = True
    for slot in ("dates", "durations", "places"):
        told, other = getattr(second, slot), getattr(first, slot)
        setattr(first, slot, list(told or other))
        setattr(second, slot, list(told) or [replace(c, weight=c.weight * LENT) for c in other])
    first.status = second.status or first.status
    for slot in ("countries", "hosts", "organizers", "sponsors"):
        getattr(first, slot).extend(c for c in getattr(second, slot) if c not in getattr(first, slot))


def _meet(guests: EventFrame, meeting: EventFrame) -> None:
    """8일 몽골 대표단 8명과 간담회를 가졌다: guests are met, on the day of the meeting; no visit is told."""
    governor = meeting.governor
    held = governor is not None and governor.lemma in HAD and governor.ending is not Ending.ADNOMINAL
    if not (meeting.occasion or held):
        return
    meeting.dates, meeting.places = meeting.dates or guests.dates, meeting.places or guests.places
    meeting.countries += [c for c in guests.countries if c not in meeting.countries]
    meeting.occasion = meeting.occasion or bool(meeting.dates)
    if meeting.types[:1] == ("conference",) and meeting.mention.value.strength == "weak":
        meeting.types = ("meeting",)  # 양자회의를 갖고
    guests.dates, guests.places, guests.occasion = [], [], False


def _pavilion(reading: Reading, fair: EventFrame, pavilion: EventFrame) -> None:
    """‘가람페어’에 14일부터 18일까지 공동관을 운영했다: a part of the fair, told for the whole of it."""
    if pavilion.mention.value.head not in PAVILIONS or not fair.occasion or fair.types[:1] != ("exhibition",):
        return
    if AT_FAIR.match(reading.text, fair.mention.end) is None:
        return
    fair.dates = fair.dates or list(pavilion.dates)
    if pavilion.status is not None and pavilion.status.value == "held":
        fair.status = pavilion.status
    pavilion.occasion, pavilion.generic, pavilion.hosts = False, True, []


def _on_the_way(journey: EventFrame, event: EventFrame) -> None:
    """23일 연길에 도착한 고찰단은 … 면담을 가졌다: the day and the town are those of what is done there."""
    if not journey.acting or event.dates or not event.occasion:
        return
    event.dates = [replace(c, weight=c.weight * LENT) for c in journey.dates if c.weight > SURE]
    if not any(c.weight >= 0.5 for c in event.places):
        event.places = [replace(c, weight=c.weight * LENT) for c in journey.places if c.weight > SURE]


def _same_scene(reading: Reading, first: EventFrame, second: EventFrame) -> None:
    """홍콩에서 4월 생활용품 전시회, 9월 전자제품 전시회를: the place before the first holds for the next."""
    gap = reading.quote(first.mention.end, second.name_span.start)
    if ITEM_GAP.fullmatch(gap) is None or not second.dates or any(c.weight >= 0.5 for c in second.places):
        return
    scene = [c for c in first.places if c.span.end <= first.name_span.start]
    second.places = [replace(c, weight=c.weight * LENT) for c in scene]
