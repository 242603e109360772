"""Who acts in a line: bodies in coordination, with the part that a particle gives them, and those without a name.

Job: a line -> `Actor`s in text order.  Constructions: A, B와 C는 · A 등 5개 기관은 · A와 B 간 · A, B 세 기관의 ·
B로부터 · ‘A군 수출개척단’이; 26개 기업과 (`unnamed_actors`), 용인시장은 (`body_heads`).  It must not know agreements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coopevents import regex
from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement.body_heads import OFFICE, OFFICIAL, by_surname, officials
from coopevents.frames.agreement.model import Actor, Body, Part, is_topic
from coopevents.frames.agreement.party_patterns import KIND_OF_FIRM, SITE
from coopevents.frames.agreement.unnamed_actors import NUMBER, stated_firms, unnamed_actors
from coopevents.frames.agreement.whole_names import whole_names
from coopevents.frames.reading import Line, Reading
from coopevents.frames.scope import noun_phrase_start
from coopevents.values.names import OrganisationKind, OrganisationName

GROUP_NOUN = r"(?:기관|단체|회사|업체|기업|기구|개사|사|곳|대학|은행|시|도시|나라|시군|군|구|조합|협회|법인|측|자)"
# those who act for a body abroad or here: 상공회의소 임원 22명이, 시 경제대표단 15명이, 협회 회장단은
GUESTS = (
    r"(?:\s?(?:경제|우호|무역|통상|교류|정부|기업인|공식|방한|친선|투자|실무)?\s?(?:(?:대표단|방문단|시찰단|교류단|실사단|고찰단|회장단)"
    r"(?:\s?\d{1,3}여?\s?명)?|(?:임원|임직원|회원|간부|직원|관계자|의원)\s?(?:등\s)?\d{1,3}여?\s?명)(?:\s일행)?)"
)
# what may stand between a body and its particle: brackets, quotes, 등, 세 기관, 대표, 측, 간
TAIL = regex.compile(
    rf"""
    (?:\s(?:본사|[가-힣]{{2,4}}(?:제철소|조선소|발전소|공장|사업장|캠퍼스)))?+
    (?:\s?[\(（\[](?:[^()（）\[\]\n]|\([^()\n]{{0,60}}\)){{0,90}}+[\)）\]]){{0,2}}+[’'”"」』》〉]?
    (?:\s[‘'“"][^‘’'“”"\n]{{1,16}}[’'”"](?:\s?\([A-Za-z][^()\n]{{0,30}}\))?)?+
    (?:(?:이)?라는\s(?:[가-힣]{{1,8}}\s){{0,2}}[가-힣]{{0,8}}{KIND_OF_FIRM})?+
    (?P<person>의\s(?:[가-힣A-Za-z]{{1,8}}\s){{1,3}}?{OFFICE}(?=[은는이가과와]))?
    (?P<among>\s?(?:등(?:지)?|[을를]\s비롯한|[을를]\s포함한|외))?
    (?P<sum>\s?{NUMBER}(?:여)?\s?(?:개\s?)?(?:(?:대|중소|시)[·ㆍ])?(?:대|[가-힣]{{2,6}}\s?)?{GROUP_NOUN}(?:[·ㆍ]{GROUP_NOUN})?(?=[은는이가과와의도]|에서|으?로|\s간))?
    (?P<guests>{GUESTS}(?=[은는이가과와을를의]))?
    (?P<office>(?:\s[가-힣○]{{2,4}}){{0,2}}?\s?{OFFICE}(?:\s일행)?(?:\([^()\n]{{1,12}}\))?(?![가-힣](?<![은는이가과와도의,])))?
    (?P<side>\s?측|(?<=\))[사社])?
    (?:(?P<shared>\s?(?:간|사이)(?:의|에)?)
    |(?P<particle>와의|과의|와는|과는|와도|과도|와|과|하고|에서는|에서도|으로부터|로부터|에게서|에서|에게|에는|에|은|는|이|가|도|을|를|의\s경우(?:에는|엔|는)?|의))
    (?P<together>(?<=[와과])\s(?:함께|공동으로|손잡고))?(?!(?<=[와과])\s(?:동시에|달리|관련|비교|마찬가지|다름))
    (?![가-힣])
    """,
    regex.VERBOSE,
)
# A와 B, A·B, A 및 B, A-B, A × B; then words that introduce the next: 화장품 회사 B, 9월 B, 현지 B
JOINT = regex.compile(
    r"(?:\s[가-힣]{2,4}(?:제철소|조선소|발전소|공장|사업장|캠퍼스))?+(?:\s?[\(（\[][^()（）\[\]\n]{0,60}[\)）\]]){0,2}+[’'”\"」]?(?P<office>(?:\s[가-힣○]{2,4})?\s?"
    + OFFICE
    + r"(?:\([^()\n]{1,12}\))?|"
    + GUESTS
    + r")?\s?"
    r"(?P<sign>,|·|ㆍ|/|&|[×xX↔⇔]|[-–](?=\s?)|와|과|하고|(?:\s|^)및|그리고)\s?[‘'“\"「]?(?P<rest>[^,·\n]{0,24})"
)
INTRODUCES = regex.compile(
    r"(?:업체|기업|회사|[가-힣]사|상사|전문점|브랜드|딜러|스타트업|액셀러레이터|벤처캐피[털탈]|투자사|기관|단체|법인|대리점|총판|그룹|소재|현지|국내|도내|관내|지역|산하|부설|의|인)$"
)
CASE_PARTICLE = regex.compile(r"[을를은는이가]\s")
PERSON = regex.compile(r"[가-힣○]{2,4}|[가-힣]{1,6}\s[가-힣]{1,6}")
IN_OFFICE = regex.compile(rf"(?:\s[가-힣○]{{2,4}})?\s?{OFFICE}")
BEGINNING = regex.compile(r"[을를]\s(?:시작으로|비롯해|비롯하여|필두로)\s")
# between the sum of one item and the name of the next; between a name and its sum
ITEM_LEAD = regex.compile(r"\s?(?:어치|상당|규모)?(?:\([^()\n]{1,30}\))?,\s?")
ITEM_GOODS = regex.compile(r"(?:은|는|이|가)?\s?(?:\([^()\n]{1,30}\))?\s?(?:[가-힣A-Za-z0-9·]{1,12}\s){0,4}(?:약\s)?")
OWN_NOUN = regex.compile(r"\s[가-힣]{2}")
PURPOSE = regex.compile(r"[을를에]\s")
OWNER = regex.compile(r"(?:\s?\([^()\n]{1,40}\))?\s(?:산하|소속|부설)(?:의|인)?\s[‘']?")
FIRST_OF_ITEMS = regex.compile(
    r"\s?(?:어치|상당|규모)?(?:\([^()\n]{1,30}\))?,\s?[가-힣A-Za-z0-9㈜()&]{2,30}\s?(?:\([^()\n]{1,30}\))?\s?(?:약\s)?"
)
OF_TOWN = regex.compile(r"의\s(?:[가-힣]{1,8}\s){0,2}")
LIST_GOES_ON = regex.compile(r"(?:\([^()\n]{1,40}\))?[,·]\s?(?:[가-힣]{1,5}\s){0,2}")
AMONG_THEM = regex.compile(r"(?:\([^()\n]{1,40}\))?\s등\s(?:[가-힣]{2,6}\s){0,2}")
GROUP_BEFORE = regex.compile(rf"{NUMBER}\s?(?:개\s?)?(?:[가-힣]{{2,8}}\s?)?(?:[가-힣]{{2,8}}|{GROUP_NOUN})\($")
BRACKET_ENDS = regex.compile(r"\s?(?:등\s?)?\)(?P<particle>와는|과는|와|과|은|는|이|가)(?![가-힣])")
GOODS_SUM = 14  # code points in which goods have their sum behind them
DEICTIC = regex.compile(r"^(?:이번|동|이|각)\s")
OF_BODY = regex.compile(
    r"(?:우호|경제|무역|통상|교류|투자|유치|친선|산업|정부){0,3}(?:대표단|방문단|유치단|교류단|사절단|시찰단)"
)
TOWN_SENDS = regex.compile(
    r"(?P<town>[가-힣]{2,3}[시군구]|[가-힣]{2,4}도)"
    r"(?=\s?(?:해외|국외|동남아|북미|미주|중남미|유럽|동유럽|중동|중국|일본|미국|베트남|인도|무역|통상|수출))"
)
HOUSES = frozenset({"공사", "공단", "협회", "조합", "중앙회", "진흥원", "상의"})
MISSION_TYPES = frozenset({"trade_mission"})


def actors(reading: Reading, line: Line, extra: Sequence[Body] = ()) -> list[Actor]:
    """Actors of a line in text order; `extra` are bodies that the annotator did not find."""
    bodies = _bodies(reading, line, extra)
    found: list[Actor] = []
    index = 0
    while index < len(bodies):
        chunk = [bodies[index]]
        while index + 1 < len(bodies) and _joined(reading, bodies[index], bodies[index + 1]):
            index += 1
            chunk.append(bodies[index])
        index += 1
        found += _parted(reading, line, chunk)
    taken = [Span(a.start, a.end) for a in found]
    unnamed = [d for d in unnamed_actors(reading, line) if not any(Span(d.start, d.end).overlaps(t) for t in taken)]
    found = _with_unnamed(reading, found, unnamed)
    guests = [Span(a.start, a.end) for a in found if a.mission]
    told = next((a.start for a in found if a.topic and a.bodies), line.end)  # 중기청은 … 방문단이: its own
    missions = [m for m in _missions(reading, line) if m.bodies or m.topic or m.start < told]
    found += [m for m in missions if not any(Span(m.start, m.end).overlaps(g) for g in guests)]
    found += by_surname(reading, line)
    return sorted(found, key=lambda a: (a.start, -a.end))


def _with_unnamed(reading: Reading, named: Sequence[Actor], unnamed: Sequence[Actor]) -> list[Actor]:
    """A대, B대, 관내 업체 12개사와: one list, whose last item is only counted; they sign together."""
    found = list(named)
    for last in unnamed:
        before = next((a for a in reversed(found) if a.end <= last.start), None)
        among = before is not None and _named_among(reading, before, last)
        if before is not None and (among or _listed_before(reading, before, last)):
            number = last.number if among else None
            found.remove(before)
            found.append(replace(before, part=last.part, end=last.end, topic=last.topic, number=number))
        else:
            found.append(last)
    return found


def _listed_before(reading: Reading, before: Actor, last: Actor) -> bool:
    """Not 천안시장, 8개 기업과 투자협약을: a city signs with each of the firms."""
    joint = before.part is Part.OTHER and bool(before.bodies) and last.number is not None
    local = any(b.value.kind is OrganisationKind.LOCAL for b in before.bodies)
    return joint and not local and LIST_GOES_ON.fullmatch(reading.quote(before.end, last.start)) is not None


def _named_among(reading: Reading, before: Actor, last: Actor) -> bool:
    """가람푸드, 나래마트 등 현지 유통업체와: some of those who are described otherwise."""
    named = before.part is Part.OTHER and bool(before.bodies) and not last.bodies
    return named and AMONG_THEM.fullmatch(reading.quote(before.end, last.start)) is not None


def _bodies(reading: Reading, line: Line, extra: Sequence[Body]) -> list[Body]:
    papers = reading.mentions.agreements(line.start, line.end)  # 투자확약서(LOC) is nobody
    told = [
        b
        for b in reading.mentions.organisations(line.start, line.end)
        if not any(p.start <= b.start < p.end for p in papers)
    ]
    known = joined_bodies(told, extra)
    known += officials(reading, line, known)
    known = whole_names(reading, line, sorted(known, key=lambda m: m.start))
    return [
        a
        for a, b in pairwise([*known, None])
        if a is not None and not _owns(reading, a, b) and not _home_of(reading, a, b)
    ]


def joined_bodies(known: Sequence[Body], extra: Sequence[Body]) -> list[Body]:
    """Bodies of a line but sites; one of `extra` that has a known one inside (실롱스크 공과대학교) stands for it."""
    kept = [k for k in known if not any(e.span.contains(k.span) for e in extra)]
    return sorted([b for b in [*kept, *extra] if SITE.search(b.value.name) is None], key=lambda b: b.start)


def _owns(reading: Reading, first: Body, second: Body | None) -> bool:
    """다낭시과학기술국 산하 한강이노베이션허브: the first only tells to whom the second belongs."""
    return second is not None and OWNER.fullmatch(reading.quote(first.end, second.start)) is not None


def _home_of(reading: Reading, first: Body, second: Body | None) -> bool:
    """A와 동해시의 ㈜B는: the town only tells where the firm is."""
    if second is None or first.value.kind is not OrganisationKind.LOCAL:
        return False
    firm = second.value.kind is OrganisationKind.COMPANY
    return firm and OF_TOWN.fullmatch(reading.quote(first.end, second.start)) is not None


def _tail(reading: Reading, line: Line, end: int) -> regex.Match[str] | None:
    return TAIL.match(reading.text, end, line.end)


def _joined(reading: Reading, first: Body, second: Body) -> bool:
    """Do two neighbouring bodies stand in one coordination?"""
    gap = reading.quote(first.end, second.start)
    if second.start < first.end or len(gap) > 70 or "\n" in gap:
        return False
    start = BEGINNING.match(gap)
    if start:
        return _introduces(reading, first.end + start.end(), second)
    match = JOINT.match(gap)
    if match is None or match.end() != len(gap):
        return False
    if match["sign"] in {"와", "과", "하고"} and gap[match.end("sign") :][:1] not in {" ", "\n", "‘", "'", ""}:
        return False
    return _introduces(reading, first.end + match.start("rest"), second)


def _introduces(reading: Reading, start: int, second: Body) -> bool:
    """Do the words before a body only introduce it: nothing, a date, a place, a kind of firm, a person in office?"""
    words = reading.quote(start, second.start)
    if not words.strip(" ‘'“\"「"):
        return True
    known = [d.span for d in reading.mentions.dates(start, second.start)]
    known += [p.span for p in reading.mentions.places(start, second.start)]
    rest = words
    for span in sorted(known, key=lambda s: -s.start):
        rest = rest[: span.start - start] + rest[span.end - start :]
    rest = rest.strip(" ‘'“\"「")
    if not rest or (INTRODUCES.search(rest) and CASE_PARTICLE.search(rest) is None):
        return True
    office = IN_OFFICE.match(reading.quote(second.end, second.end + 12))
    official = second.rule == OFFICIAL or office is not None
    return official and PERSON.fullmatch(rest) is not None


def _parted(reading: Reading, line: Line, chunk: list[Body]) -> list[Actor]:
    """B와 24일 C에서 …: what stands before 와/과 is no part of the place that follows."""
    actor = _actor(reading, line, chunk)
    if actor.part is Part.OTHER and _owns_agreement(reading, actor):
        return [actor]
    if actor.part in {Part.OTHER, Part.FROM, Part.TO} and reading.quote(actor.end - 2, actor.end) != "부터":
        whose = _only_whose(reading, line, actor)
        for i in range(len(chunk) - 1, 0, -1):
            tail = _tail(reading, line, chunk[i - 1].end)
            spaced = len(reading.quote(chunk[i - 1].end, chunk[i].start)) > 3 or actor.part is Part.FROM or whose
            spaced = spaced or bool(reading.mentions.sums(chunk[i].end, chunk[i].end + GOODS_SUM))
            if tail is not None and Part.of(tail["particle"] or "") is Part.WITH and spaced:
                return [*_parted(reading, line, chunk[:i]), _actor(reading, line, chunk[i:])]
    if actor.part is Part.OTHER and _before_own_sum(reading, line, actor):
        return [replace(actor, part=Part.SUBJECT)]
    return [actor]


def _only_whose(reading: Reading, line: Line, actor: Actor) -> bool:
    """A는 B와 전주시 소상공인 지원을 위한 협약을: the town at the end says whose firms; not A와 전주시 업무협약."""
    last = actor.bodies[-1]
    if last.value.kind is not OrganisationKind.LOCAL or OWN_NOUN.match(reading.text, last.end, line.end) is None:
        return False
    phrase = next(iter(reading.mentions.agreements(last.end, line.end)), None)
    return phrase is not None and PURPOSE.search(reading.quote(last.end, phrase.start)) is not None


def _owns_agreement(reading: Reading, actor: Actor) -> bool:
    """A와 중국 전자업체 B사의 500만 달러짜리 합작계약도: the owners of the agreement, however far apart."""
    if reading.quote(actor.end - 1, actor.end) != "의":
        return False
    phrases = reading.mentions.agreements(actor.end, actor.end + 24)
    return bool(phrases)


def _before_own_sum(reading: Reading, line: Line, actor: Actor) -> bool:
    """… 5만 달러, 가람식품(조미김) 21만 달러, 나래식품 조미김 12만 달러 등의 계약을: items that each have a sum."""
    sums = reading.mentions.sums(line.start, line.end)
    behind = next((m for m in sums if m.start >= actor.end), None)
    before = [m for m in sums if m.end <= actor.start]
    if behind is None or len(actor.bodies) != 1:
        return False
    words = reading.quote(actor.bodies[0].end, behind.start)
    if not before:  # the first item: ㈜가람(김) 45만불, ㈜나래(차) 12만불 등
        later = next((m for m in sums if m.start >= behind.end), None)
        between = reading.quote(behind.end, later.start) if later is not None else ""
        return FIRST_OF_ITEMS.fullmatch(between) is not None and ITEM_GOODS.fullmatch(words) is not None
    lead = reading.quote(before[-1].end, actor.start)
    return ITEM_LEAD.fullmatch(lead) is not None and ITEM_GOODS.fullmatch(words) is not None


def _actor(reading: Reading, line: Line, chunk: list[Body]) -> Actor:
    last = chunk[-1]
    tail = _tail(reading, line, last.end)
    if len(chunk) >= 2 and (listed := _in_bracket(reading, line, chunk)) is not None:
        return listed
    official = last.rule == OFFICIAL
    if tail is None:
        return Actor(tuple(chunk), Part.OTHER, chunk[0].start, last.end, official=official)
    particle = tail["particle"] or ""
    number = None
    if tail["sum"] and (stated := stated_firms(reading, line, tail.start("sum"), tail.end("sum"))) is not None:
        number = stated
    shared = tail["shared"] or (tail["sum"] and particle == "의")
    part = Part.SHARED if shared else Part.of(particle)
    if part is Part.WITH and tail["together"]:
        part = Part.COMPANION
    return Actor(
        tuple(chunk),
        part,
        chunk[0].start,
        tail.end(),
        topic=particle in {"은", "는", "도"},
        number=number,
        official=official or bool(tail["office"] or tail["person"]),
        mission=bool(tail["guests"]),
    )


def _in_bracket(reading: Reading, line: Line, chunk: Sequence[Body]) -> Actor | None:
    """충청권 3개 테크노파크(A, B, C)는: the bracket says who they are."""
    group = GROUP_BEFORE.search(reading.text, line.start, chunk[0].start)
    behind = BRACKET_ENDS.match(reading.text, chunk[-1].end, line.end)
    if group is None or behind is None:
        return None
    topic = is_topic(behind["particle"])
    return Actor(tuple(chunk), Part.of(behind["particle"]), group.start(), behind.end(), topic=topic)


def _missions(reading: Reading, line: Line) -> list[Actor]:
    """‘A군 수출개척단’이 …: the body that sent the mission; 대표단은 …: the delegation under its fullest name."""
    found = []
    for event in reading.mentions.events(line.start, line.end):
        tail = _tail(reading, line, event.end)
        if tail is None or Part.of(tail["particle"] or "") is not Part.SUBJECT:
            continue
        if set(event.value.types[:1]) & MISSION_TYPES:
            inside = reading.mentions.organisations(max(line.start, event.start - 24), event.end)
            senders = [o for o in inside if 0 <= o.start - event.start <= 1 or 0 <= event.start - o.end <= 1]
            senders = senders or _town_of(reading, line, event.start)
            if senders:
                found.append(
                    Actor(
                        (senders[0],),
                        Part.SUBJECT,
                        event.start,
                        tail.end(),
                        is_topic(tail["particle"]),
                        mission=True,
                    )
                )
        elif event.value.types[:1] == ("delegation_visit",):
            name = _fullest(reading, event.value.head) or event.value.name
            value = _sender(reading, name)
            if value is None and OF_BODY.fullmatch(name) is not None:  # 방문단은: nobody that has a name
                topic = is_topic(tail["particle"])
                found.append(Actor((), Part.SUBJECT, event.start, tail.end(), topic, mission=True))
                continue
            value = value or OrganisationName(name, OrganisationKind.OTHER)
            body = Mention(Kind.ORGANISATION, event.start, event.end, value, "organisation.delegation")
            found.append(Actor((body,), Part.SUBJECT, event.start, tail.end(), mission=True))
    return found


def _town_of(reading: Reading, line: Line, start: int) -> list[Body]:
    """영천시동남아무역사절단은, 하동군해외시장개척단이: the town that the word begins with sent it."""
    match = TOWN_SENDS.match(reading.text, start, line.end)
    if match is None:
        return []
    value = OrganisationName(match["town"], OrganisationKind.LOCAL, country="KR")
    return [Mention(Kind.ORGANISATION, *match.span("town"), value, "organisation.sender")]


def _sender(reading: Reading, name: str) -> OrganisationName | None:
    """봉화군 우호대표단, 익산시대표단, 공사 방문단: who sent it, for whom it signs; none for 한국기업 대표단."""
    words = DEICTIC.sub("", name).split()
    known = {b.value.name: b.value for b in reading.mentions.organisations(0, len(reading.text))}
    glued = [n for n in known if words[-1].startswith(n) and OF_BODY.fullmatch(words[-1], len(n)) is not None]
    if glued:
        return known[max(glued, key=len)]
    for word in reversed(words[:-1]):
        named = [n for n in known if n == word] or [n for n in known if word in HOUSES and n.endswith(word)]
        if len(named) == 1:
            return known[named[0]]
    return None


def _fullest(reading: Reading, head: str) -> str | None:
    """The longest name of the text's delegations with this head: 중한국제협력시범구 대표단 for 대표단."""
    names = []
    for event in reading.mentions.events(0, len(reading.text)):
        line = reading.line_at(event.start)
        if event.value.head == head and line is not None:
            start = noun_phrase_start(reading, line, event.start)
            names.append(DEICTIC.sub("", reading.quote(start, event.end)))
    return max(names, key=len) if names else None
