"""Whose a delegation is: who sends it holds its visit, and what it does on the way.

Job: a delegation's mention + its line -> the bodies that send it.  Constructions: 익산시대표단 · 경남 창원시 대표단 ·
강릉시의 고찰단 · 가람시정부의 책임자를 단장으로 하는 대표단 · 나루도 국장이 이끄는 대표단 · 상의에서 조직한 고찰단 ·
홍길동 가람시장을 비롯한 대표단 · 가람시는 … 대표단 18명이 … 방문한다고 밝혔다.  It must not know what it does, nor
records.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Kind, Mention
from coopevents.frames.bodies import TOPIC, Body, principals, runs
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.speakers import bodies_only
from coopevents.values.names import EventName, OrganisationKind, OrganisationName

LOCAL = OrganisationKind.LOCAL
SURE = 0.7  # a subject, a partner, a role told in words: who sends a mission
NAMED = 0.5  # the body that a delegation's name tells
GUEST_TOWN = "organisation.foreign_city"  # 자싱시 대표단이 시청을 방문해: a town abroad that acts through its guests
REACH = 60  # code points before a delegation in which its sender stands
# 대표단은, 이날 고찰단은: named by its head alone, it is the one that the text has named before
BARE = regex.compile(r"(?:(?:이날\s)?(?:오전|오후|저녁)\s)?(?:대표단|방문단|고찰단|시찰단|교류단|순방단|일행)")
# a province or town that may send one: 강릉시, 경남; of a bare 서울 방문단 it is where it goes
GOVERNED = regex.compile(r"[가-힣]{1,8}(?:시|도|군|구)|충[남북]|전[남북]|경[남북]")
OF_PLACE = regex.compile(r"(?:의\s|\s)?(?:[가-힣·]{2,8}\s)?")
_COUNT = r"(?:\d+(?:여)?명의\s)?"
_WORDS = r"(?:[가-힣·]{1,12}\s){0,2}"
# between the body and the delegation: nothing, 의, or who leads it, who has got it together
SENT = regex.compile(
    rf"\s?|의\s{_WORDS}|(?:에서|이|가)\s(?:파견|조직|구성|모집)한\s{_COUNT}{_WORDS}"
    rf"|(?:에서|이|가)\s(?:보낸|꾸린|무은|짠)\s{_COUNT}{_WORDS}"
    rf"|(?:의\s|\s)?[가-힣]{{1,9}}(?:\s[가-힣]{{1,9}}){{0,2}}(?:을|를)\s(?:단장|대표|주축)(?:으로|로)\s(?:한|하는|하여)\s{_WORDS}"
    rf"|(?:의\s|\s)?[가-힣]{{1,9}}(?:\s[가-힣]{{1,9}}){{0,2}}(?:이|가)\s(?:이끄는|이끈|인솔한|인솔하는|거느린)\s{_COUNT}{_WORDS}"
    rf"|(?:의\s|\s)?[가-힣]{{1,9}}(?:\s[가-힣]{{1,9}}){{0,2}}(?:을|를)\s비롯한\s{_WORDS}"
)
# 대표단은, 대표단(단장 홍길동 지사)은, 대표단 일행 42명이
SUBJECT = regex.compile(r"(?:\([^()\n]{1,40}\))?(?:\s?일행)?(?:\s?\d{1,4}여?\s?명)?(?:은|는|이|가|도)(?![가-힣])")
# 홍길동 가람시장을 비롯한 대표단, 가람군수가 이끄는 고찰단
HEADED = regex.compile(
    r"(?<![가-힣])(?P<place>[가-힣]{1,5}(?<!부)(?=시장)시|[가-힣]{1,5}(?<!부)(?=군수)군|[가-힣]{1,5}(?<!부)(?=구청장)구|[가-힣]{2,5}(?=도지사)도)"
    r"(?:장|수|청장|지사)(?:을|를|이|가)\s(?:비롯한|이끄는|이끈|단장으로\s(?:한|하는|구성된))\s(?:[가-힣·]{1,12}\s){0,2}$"
)


def senders_of(reading: Reading, delegation: Mention[EventName]) -> list[Body]:
    """The body right before a delegation, or that its leader is of; empty where none is told."""
    start = max(0, delegation.start - REACH)
    found = [
        b
        for b in principals(reading, start, delegation.end)
        if SENT.fullmatch(reading.text, b.end, max(b.end, delegation.start)) is not None
    ]
    if found:
        return bodies_only(found[-1:])
    return headed_by(reading, delegation) or _of_place(reading, delegation)


def headed_by(reading: Reading, delegation: Mention[EventName]) -> list[Body]:
    """홍길동 가람군수를 단장으로 하는 시장개척단: the town whose head leads it."""
    headed = HEADED.search(reading.text, max(0, delegation.start - REACH), delegation.start)
    if headed is None:
        return []
    towns = reading.mentions.organisations(0, len(reading.text))
    known = [b for b in towns if b.value.kind is LOCAL and b.value.name.endswith(headed["place"])]
    value = OrganisationName(headed["place"], LOCAL, country="KR")
    return known[:1] or [Mention(Kind.ORGANISATION, *headed.span("place"), value, "organisation.delegation")]


def _of_place(reading: Reading, delegation: Mention[EventName]) -> list[Body]:
    """경남대표단, 강릉시의 기업가고찰단: the government of the place at home that its name begins with.

    A guest from abroad is received by who invites it; that its name tells its town makes the town no host.
    """
    for place in reversed(reading.mentions.places(max(0, delegation.start - REACH), delegation.end)):
        name = reading.quote(place.start, place.end)
        edges = place.end, max(place.end, delegation.start)
        behind = OF_PLACE.fullmatch(reading.text, *edges) or SENT.fullmatch(reading.text, *edges)
        if behind is not None and place.value.country == "KR" and GOVERNED.fullmatch(name):
            value = OrganisationName(name, LOCAL, country="KR")
            return [Mention(Kind.ORGANISATION, place.start, place.end, value, "organisation.delegation")]
    return []


def acting_delegation(reading: Reading, line: Line, end: int, skip: Mention[EventName]) -> Mention[EventName] | None:
    """사절단은 17일 프라하에서 상담회를 갖는다: the delegation that does what its sender holds."""
    for event in reversed(reading.mentions.events(line.start, end)):
        if event is skip or not set(event.value.types[:1]) & JOURNEYS:
            continue
        if SUBJECT.match(reading.text, event.end, line.end) is not None:
            return event
    return None


def visit_claims(
    reading: Reading, line: Line, frame: EventFrame, senders: list[Claim[OrganisationName]]
) -> list[Claim[OrganisationName]]:
    """Who sends the delegation whose visit a frame tells: told with it, by the sentence, or where the text named it."""
    delegation = frame.mention
    if delegation.rule.startswith("event.verbal."):  # 달성군 대표단은 21일 녕안시를 방문하여
        doing = acting_delegation(reading, line, frame.name_span.start, delegation)
        if doing is None:
            return []
        delegation = doing
    own = [b for b in senders_of(reading, delegation) if b.rule != GUEST_TOWN]
    if own:
        return [Claim(b.value, b.span, "event.host.owner", 0.5) for b in own]
    if BARE.fullmatch(frame.name if delegation is frame.mention else delegation.value.name) is None:
        return []
    announced = [p for p in line.predicates if p.ending is Ending.QUOTED and p.start >= delegation.end]
    for run in runs(reading, line, line.start, delegation.start) if announced else ():
        if run.marker in TOPIC:  # 가람시는 대표단 18명이 나루시를 방문한다고 밝혔다
            return [Claim(b.value, b.span, "event.host.owner", 0.5) for b in bodies_only(list(run.bodies))]
    return [Claim(c.value, c.span, "event.host.owner", 0.45) for c in senders]


def sent_by(frames: list[EventFrame]) -> dict[str, list[Claim[OrganisationName]]]:
    """The hosts of the mission, and of the delegation, that a line tells of, last."""
    senders: dict[str, list[Claim[OrganisationName]]] = {}
    for frame in frames:
        if not set(frame.types[:1]) & JOURNEYS or frame.title or frame.other_year:
            continue
        least = SURE if frame.types[0] == "trade_mission" else NAMED
        sure = [c for c in frame.hosts if c.weight >= least]
        if sure:
            senders[frame.types[0]] = sure
    return senders
