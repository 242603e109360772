"""Who acts in a line: bodies in coordination, described firms and officials, with the part that a particle gives them.

Job: a line -> `Actor`s in text order.  Constructions: A, B와 C는 · A 등 5개 기관은 · A와 B 간 · A, B 세 기관의 ·
B로부터 · 현지 수입상과 · 26개 기업과 · 용인시장과 B사 대표는 · ‘A군 수출개척단’이.  It must not know agreements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement_model import Actor, Body, Part
from coopevents.frames.body_heads import body_heads
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.frames.scope import noun_phrase_start
from coopevents.values.counts import CountUnit
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel

OFFICE = (
    r"(?:권한대행|공동대표|대표이사|대표자|대표|부?회장|부?이사장|부?사장|부?원장|청장|부?총장|행장|본부장|지부장|지회장|무역관장|관장|총재|총리"
    r"|부?성장|부?주지사|주장|인민위원장|위원장|관계자|센터장|협회장|조합장|부?시장|부?지사|군수|구청장|부?장관|차관|국장|서기|주석|CEO)"
)
NUMBER = r"(?:\d{1,3}|두|세|네|다섯|여섯|일곱|여덟|아홉|열|양)"
GROUP_NOUN = r"(?:기관|단체|회사|업체|기업|기구|개사|사|곳|대학|은행|시|도시|나라|시군|군|구|조합|협회|법인|측|자)"
# what may stand between a body and its particle: brackets, quotes, 등, 세 기관, 대표, 측, 간
TAIL = regex.compile(
    rf"""
    (?:\s[가-힣]{{2,4}}(?:제철소|조선소|발전소|공장|사업장|캠퍼스))?+
    (?:\s?[\(（\[][^()（）\[\]\n]{{0,60}}[\)）\]]){{0,2}}+[’'”"」』》〉]?
    (?:\s[‘'“"][^‘’'“”"\n]{{1,16}}[’'”"](?:\s?\([A-Za-z][^()\n]{{0,30}}\))?)?+
    (?P<among>\s?(?:등(?:지)?|[을를]\s비롯한|[을를]\s포함한|외))?
    (?P<sum>\s?{NUMBER}(?:여)?\s?(?:개\s?)?(?:[가-힣]{{2,6}}\s?)?{GROUP_NOUN}(?:[·ㆍ]{GROUP_NOUN})?(?=[은는이가과와의도]|에서|으?로|\s간))?
    (?P<office>(?:\s[가-힣]{{2,4}})?\s?{OFFICE}(?:\s일행)?(?:\([^()\n]{{1,12}}\))?(?![가-힣](?<![은는이가과와도의,])))?
    (?P<side>\s?측|(?<=\))[사社])?
    (?:(?P<shared>\s?(?:간|사이)(?:의|에)?)
    |(?P<particle>와의|과의|와는|과는|와도|과도|와|과|하고|에서는|에서도|으로부터|로부터|에게서|에서|에게|에는|에|은|는|이|가|도|을|를|의\s경우(?:에는|엔|는)?|의))
    (?P<together>(?<=[와과])\s(?:함께|공동으로|손잡고))?
    (?![가-힣])
    """,
    regex.VERBOSE,
)
SUBJECT = frozenset(
    {"은", "는", "이", "가", "도", "에서는", "에서도", *(f"의 경우{p}" for p in ("", "에는", "엔", "는"))}
)
WITH = frozenset({"와", "과", "와는", "과는", "와도", "과도", "와의", "과의", "하고"})
FROM = frozenset({"으로부터", "로부터", "에게서", "에서"})
TO = frozenset({"에", "에게", "에는"})
# A와 B, A·B, A 및 B, A-B, A × B; then words that introduce the next: 화장품 회사 B, 9월 B, 현지 B
JOINT = regex.compile(
    r"(?:\s[가-힣]{2,4}(?:제철소|조선소|발전소|공장|사업장|캠퍼스))?+(?:\s?[\(（\[][^()（）\[\]\n]{0,60}[\)）\]]){0,2}+[’'”\"」]?(?P<office>(?:\s[가-힣]{2,4})?\s?"
    + OFFICE
    + r"(?:\([^()\n]{1,12}\))?)?\s?"
    r"(?P<sign>,|·|ㆍ|/|&|[×xX↔⇔]|[-–](?=\s?)|와|과|하고|(?:\s|^)및|그리고)\s?[‘'“\"「]?(?P<rest>[^,·\n]{0,24})"
)
INTRODUCES = regex.compile(
    r"(?:업체|기업|회사|[가-힣]사|상사|전문점|브랜드|딜러|스타트업|액셀러레이터|벤처캐피[털탈]|투자사|기관|단체|법인|대리점|총판|그룹|소재|현지|국내|도내|관내|지역|산하|부설|의|인)$"
)
BEGINNING = regex.compile(r"[을를]\s(?:시작으로|비롯해|비롯하여|필두로)\s")
# described firms: 현지 수입상과, 한 식품업체는, 호텔 체인 한 곳과는
HEAD = (
    r"(?:업체|기업|회사|바이어|수입상|도매상|소매상|납품상|유통상|무역상|중개상|수입사|유통사|제조사|공급사|시공사|건설사|개발사"
    r"|판매사|항공사|선사|선주사?|운영사|투자사|운용사|여행사|제작사|구매사|상사|에이전트|에이전시|벤더|딜러|대리점|총판|체인|프랜차이즈"
    r"|(?:유관|관계|관련|지원|공공|금융|협력|참여)기관|(?:관련|경제)?단체들|컨소시엄|쇼핑몰|홈쇼핑사?|농장|드럭스토어|마트|백화점|병원|양조장|수입업자|구매자|파트너|거래처|파트너사|협력사|발주처|office)"
)
DESCRIBED = regex.compile(
    rf"(?P<head>(?<![가-힣])[가-힣A-Za-z]{{0,10}}?{HEAD})(?:들)?(?:\([^()\n]{{0,20}}\))?(?P<number>\s?(?:{NUMBER}|한)\s?(?:여\s?)?(?:곳|개사|군데))?(?:들)?\s?"
    r"(?P<particle>와의|과의|와는|과는|와|과|으로부터|로부터|에게서|에서|에게|에|은|는|이|가|도)(?P<together>\s(?:함께))?(?![가-힣])"
)
HEAD_WORD = regex.compile(HEAD)
# between the sum of one item and the name of the next; between a name and its sum
ITEM_LEAD = regex.compile(r"\s?(?:어치|상당|규모)?(?:\([^()\n]{1,30}\))?,\s?")
ITEM_GOODS = regex.compile(r"(?:은|는|이|가)?\s?(?:\([^()\n]{1,30}\))?\s?(?:[가-힣A-Za-z0-9·]{1,12}\s){0,4}(?:약\s)?")
FIRST_OF_ITEMS = regex.compile(
    r"\s?(?:어치|상당|규모)?(?:\([^()\n]{1,30}\))?,\s?[가-힣A-Za-z0-9㈜()&]{2,30}\s?(?:\([^()\n]{1,30}\))?\s?(?:약\s)?"
)
NUMBERS = {"두": 2, "양": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
JOINT_GROUP = regex.compile(
    r"(?<![가-힣\d])(?P<number>\d{1,2}|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?개?\s?(?:[가-힣]{2,6}\s)?"
    r"(?P<noun>[가-힣]{0,4}(?:기관|은행|단체|대학|대학교|지자체|협회|조합|시군|공사|공단))(?:들)?"
    r"(?P<particle>와의|과의|와는|과는|와|과|은|는|이|가)(?![가-힣])"
)
JOINT_NOUN = regex.compile(r"(?:기관|은행|단체|대학|대학교|학교|지자체|협회|조합|공사|공단|시군|시·군|시·도)$")
LOCAL_HEAD = regex.compile(
    r"(?<![가-힣])(?P<place>[가-힣]{1,3}?[가-힣](?<!(?<!의)정부|[제무획화]부))\s?(?P<office>도지사|지사|시장|군수|구청장)(?=,|·|\s|와|과|은|는|이|가|도)"
)
# 하노이시 인민위원장, 산둥성 성장: heads abroad
FOREIGN_HEAD = regex.compile(
    r"(?<![가-힣])(?P<place>[가-힣]{2,8}(?:시|성|주|현|구|자치주))\s(?:인민)?(?:위원장|시장|성장|주지사|지사|주장|현장|구장|부시장|부성장|당서기|서기)"
)
# 경북도 경제부지사, 부산시 경제부시장
DEPUTY = regex.compile(
    r"(?<![가-힣])(?P<place>[가-힣]{1,4}(?:특별자치도|특별자치시|특별시|광역시|도|시|군|구))\s(?:[가-힣]{2,6}\s?)?부(?:지사|시장|군수|구청장)"
    r"(?=,|·|\s|와|과|은|는|이|가|도)"
)
OWNER = regex.compile(r"(?:\s?\([^()\n]{1,40}\))?\s(?:산하|소속|부설)(?:의|인)?\s[‘']?")
GROUP_BEFORE = regex.compile(rf"{NUMBER}\s?(?:개\s?)?(?:[가-힣]{{2,8}}\s?)?(?:[가-힣]{{2,8}}|{GROUP_NOUN})\($")
BRACKET_ENDS = regex.compile(r"\s?(?:등\s?)?\)(?P<particle>와는|과는|와|과|은|는|이|가)(?![가-힣])")
LOCAL_SUFFIX = {"도지사": "도", "지사": "도", "시장": "시", "군수": "군", "구청장": "구"}
# 김 지사는, 맹 구청장은, 강 이사장은: an official by surname and office, for the body named last
BY_SURNAME = regex.compile(
    rf"(?<![가-힣])[가-힣]{{1,4}}\s(?P<office>{OFFICE})(?P<particle>은|는|이|가|도|와|과)(?![가-힣])"
)
GOODS_SUM = 14  # code points in which goods have their sum behind them
MISSION_TYPES = frozenset({"trade_mission"})


def actors(reading: Reading, line: Line, extra: Sequence[Body] = ()) -> list[Actor]:
    """Actors of a line in text order; `extra` are bodies that the annotator did not find."""
    bodies = _bodies(reading, line, extra)
    found: list[Actor] = []
    index = 0
    while index < len(bodies):
        chunk = [bodies[index]]
        while index + 1 < len(bodies) and _joined(reading, line, bodies[index], bodies[index + 1]):
            index += 1
            chunk.append(bodies[index])
        index += 1
        found += _parted(reading, line, chunk)
    taken = [Span(a.start, a.end) for a in found]
    found += [d for d in _described(reading, line) if not any(Span(d.start, d.end).overlaps(t) for t in taken)]
    found += _missions(reading, line)
    found += _by_surname(reading, line)
    return sorted(found, key=lambda a: (a.start, -a.end))


def _bodies(reading: Reading, line: Line, extra: Sequence[Body]) -> list[Body]:
    known = joined_bodies(reading.mentions.organisations(line.start, line.end), extra)
    for match in LOCAL_HEAD.finditer(reading.text, line.start, line.end):
        span = Span(match.start("place"), match.end())
        if any(span.overlaps(m.span) for m in known) or not _is_local(reading, match):
            continue
        value = _of_head(reading, match["place"] + LOCAL_SUFFIX[match["office"]], match.start("place"))
        known.append(Mention(Kind.ORGANISATION, span.start, span.end, value, "organisation.official"))
    for match in DEPUTY.finditer(reading.text, line.start, line.end):
        span = Span(match.start("place"), match.end())
        if not any(span.overlaps(m.span) for m in known):
            value = _of_head(reading, match["place"], span.start)
            known.append(Mention(Kind.ORGANISATION, span.start, span.end, value, "organisation.official"))
    for name, end, value in body_heads(reading.text, line.start, line.end):
        span = Span(name.start, end)
        if not any(span.overlaps(m.span) for m in known):
            known.append(Mention(Kind.ORGANISATION, span.start, span.end, value, "organisation.official"))
    for match in FOREIGN_HEAD.finditer(reading.text, line.start, line.end):
        span = Span(*match.span("place"))
        value = _of_head(reading, match["place"], span.start)
        if value.country not in {None, "KR"} and not any(span.overlaps(m.span) for m in known):
            known.append(Mention(Kind.ORGANISATION, span.start, span.end, value, "organisation.foreign_head"))
    known.sort(key=lambda m: m.start)
    return [
        a
        for a, b in pairwise([*known, None])
        if a is not None and not _province_of(reading, a, b) and not _owns(reading, a, b)
    ]


def joined_bodies(known: Sequence[Body], extra: Sequence[Body]) -> list[Body]:
    """Bodies of a line; one of `extra` that has a known one inside (실롱스크 공과대학교) stands for it."""
    kept = [k for k in known if not any(e.span.contains(k.span) for e in extra)]
    return sorted([*kept, *extra], key=lambda b: b.start)


def _owns(reading: Reading, first: Body, second: Body | None) -> bool:
    """다낭시과학기술국 산하 한강이노베이션허브: the first only tells to whom the second belongs."""
    return second is not None and OWNER.fullmatch(reading.quote(first.end, second.start)) is not None


def _province_of(reading: Reading, first: Body, second: Body | None) -> bool:
    """강원도 정선군: the province only tells where the county is."""
    if second is None or first.value.kind is not OrganisationKind.LOCAL or first.value.name[-1:] not in "도시":
        return False
    return second.value.kind is OrganisationKind.LOCAL and reading.quote(first.end, second.start) == " "


def _of_head(reading: Reading, name: str, start: int) -> OrganisationName:
    """The city or province whose head is named, with the country of the place that stands there."""
    places = [p for p in reading.mentions.places(start, start + len(name)) if p.start == start and p.value.country]
    country = places[0].value.country if places else "KR"
    kind = OrganisationKind.LOCAL if country == "KR" else OrganisationKind.FOREIGN_STATE
    return OrganisationName(name, kind, country=country)


def _is_local(reading: Reading, match: regex.Match[str]) -> bool:
    """Is the place one that the text or the gazetteer knows: 경기지사, 용인시장; not 미국 시장, 시장 개척단의 시장?"""
    places = reading.mentions.places(match.start("place"), match.end("place"))
    if any(p.value.level in {PlaceLevel.COUNTRY, PlaceLevel.REGION} for p in places):
        return False
    return any(p.start == match.start("place") for p in places) or match["office"] != "시장"


def _tail(reading: Reading, line: Line, end: int) -> regex.Match[str] | None:
    return TAIL.match(reading.text, end, line.end)


def _joined(reading: Reading, line: Line, first: Body, second: Body) -> bool:
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
    if not rest or (INTRODUCES.search(rest) and regex.search(r"[을를은는이가]\s", rest) is None):
        return True
    office = regex.match(rf"(?:\s[가-힣]{{2,4}})?\s?{OFFICE}", reading.quote(second.end, second.end + 12))
    official = second.rule == "organisation.official" or office is not None
    return official and regex.fullmatch(r"[가-힣]{2,4}|[가-힣]{1,6}\s[가-힣]{1,6}", rest) is not None


def _parted(reading: Reading, line: Line, chunk: list[Body]) -> list[Actor]:
    """B와 24일 C에서 …: what stands before 와/과 is no part of the place that follows."""
    actor = _actor(reading, line, chunk)
    if actor.part is Part.OTHER and _owns_agreement(reading, actor):
        return [actor]
    if actor.part in {Part.OTHER, Part.FROM, Part.TO} and reading.quote(actor.end - 2, actor.end) != "부터":
        for i in range(len(chunk) - 1, 0, -1):
            tail = _tail(reading, line, chunk[i - 1].end)
            spaced = len(reading.quote(chunk[i - 1].end, chunk[i].start)) > 3 or actor.part is Part.FROM
            spaced = spaced or bool(reading.mentions.sums(chunk[i].end, chunk[i].end + GOODS_SUM))
            if tail is not None and (tail["particle"] or "") in WITH and spaced:
                return [*_parted(reading, line, chunk[:i]), _actor(reading, line, chunk[i:])]
    if actor.part is Part.OTHER and _before_own_sum(reading, line, actor):
        return [replace(actor, part=Part.SUBJECT)]
    return [actor]


def _owns_agreement(reading: Reading, actor: Actor) -> bool:
    """A와 중국 전자업체 B사의 500만 달러짜리 합작계약도: the owners of the agreement, however far apart."""
    if reading.quote(actor.end - 1, actor.end) != "의":
        return False
    phrases = reading.mentions.agreements(actor.end, actor.end + 24)
    between = reading.quote(actor.end, phrases[0].start) if phrases else ""
    return bool(phrases) and regex.search(r"[을를은는이가에]\s|에서\s", between) is None


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
    official = last.rule == "organisation.official"
    if tail is None:
        return Actor(tuple(chunk), Part.OTHER, chunk[0].start, last.end, official=official)
    particle = tail["particle"] or ""
    number = None
    if tail["sum"] and (stated := _stated(reading, line, tail.start("sum"), tail.end("sum"))) is not None:
        number = stated
    part = _part(particle, shared=bool(tail["shared"] or (tail["sum"] and particle == "의")))
    if part is Part.WITH and tail["together"]:
        part = Part.COMPANION
    return Actor(
        tuple(chunk),
        part,
        chunk[0].start,
        tail.end(),
        topic=particle in {"은", "는", "도"} or particle.startswith("의 경우"),
        number=number,
        official=official or bool(tail["office"]),
    )


def _in_bracket(reading: Reading, line: Line, chunk: Sequence[Body]) -> Actor | None:
    """충청권 3개 테크노파크(A, B, C)는: the bracket says who they are."""
    group = GROUP_BEFORE.search(reading.text, line.start, chunk[0].start)
    if group is None:
        return None
    behind = BRACKET_ENDS.match(reading.text, chunk[-1].end, line.end)
    if behind is None:
        return None
    topic = behind["particle"] in {"은", "는"}
    return Actor(tuple(chunk), _part(behind["particle"]), group.start(), behind.end(), topic=topic)


def _part(particle: str, *, shared: bool = False) -> Part:
    if shared:
        return Part.SHARED
    if particle in SUBJECT:
        return Part.SUBJECT
    if particle in WITH:
        return Part.WITH
    if particle in FROM:
        return Part.FROM
    if particle in TO:
        return Part.TO
    return Part.OTHER


def _stated(reading: Reading, line: Line, start: int, end: int) -> Claim[int] | None:
    """A count of firms that overlaps a stretch: 4개 한국기업, 두 곳."""
    for count in reading.mentions.counts(line.start, line.end):
        if count.start < end and start < count.end and count.value.unit in {CountUnit.FIRM, CountUnit.THING}:
            return Claim(count.value.number, count.span, "agreement.count.firms", 0.8)
    return None


def _described(reading: Reading, line: Line) -> list[Actor]:
    found = []
    told = DESCRIBED.finditer(reading.text, line.start, line.end) if reading.has(line, HEAD_WORD) else ()
    for match in told:
        part = _part(match["particle"])
        if part is Part.WITH and match["together"]:
            part = Part.COMPANION
        number = _stated(reading, line, match.start(), match.end())
        found.append(
            Actor((), part, match.start(), match.end(), topic=match["particle"] in {"은", "는"}, number=number)
        )
    for count in reading.mentions.counts(line.start, line.end):  # 일본기업 두 곳과, 26개 기업과
        joint = count.value.unit is CountUnit.THING and JOINT_NOUN.search(count.value.noun)
        spots = reading.quote(count.start, count.end).endswith("곳")
        if not (count.value.unit is CountUnit.FIRM or joint or spots) or any(
            a.start < count.end and count.start < a.end for a in found
        ):
            continue
        noun = f" {count.value.noun}" if count.value.noun else ""
        end = count.end + (len(noun) if noun and reading.text.startswith(noun, count.end) else 0)
        behind = regex.match(
            r"(?:들)?(?P<particle>와의|과의|와는|과는|와|과|으로부터|로부터|에서|은|는|이|가|도)(?![가-힣])",
            reading.quote(end, end + 6),
        )
        if behind:
            claim = Claim(count.value.number, Span(count.start, end), "agreement.count.firms", 0.8)
            part = _part(behind["particle"])
            topic = behind["particle"] in {"은", "는"}
            found.append(Actor((), part, count.start, end + behind.end(), topic=topic, number=claim))
    for match in JOINT_GROUP.finditer(reading.text, line.start, line.end):  # 부산지역 5개 공공기관은
        if any(a.start < match.end() and match.start() < a.end for a in found):
            continue
        value = NUMBERS.get(match["number"]) or int(match["number"])
        claim = Claim(value, Span(match.start(), match.end("noun")), "agreement.count.firms", 0.8)
        topic = match["particle"] in {"은", "는"}
        found.append(Actor((), _part(match["particle"]), match.start(), match.end(), topic=topic, number=claim))
    return found


def _missions(reading: Reading, line: Line) -> list[Actor]:
    """‘A군 수출개척단’이 …: the body that sent the mission; 대표단은 …: the delegation under its fullest name."""
    found = []
    for event in reading.mentions.events(line.start, line.end):
        tail = _tail(reading, line, event.end)
        if tail is None or (tail["particle"] or "") not in SUBJECT | {""} or not tail["particle"]:
            continue
        if set(event.value.types[:1]) & MISSION_TYPES:
            inside = reading.mentions.organisations(max(line.start, event.start - 24), event.end)
            senders = [o for o in inside if 0 <= o.start - event.start <= 1 or 0 <= event.start - o.end <= 1]
            if senders:
                found.append(
                    Actor(
                        (senders[0],),
                        Part.SUBJECT,
                        event.start,
                        tail.end(),
                        tail["particle"] in {"은", "는"},
                        mission=True,
                    )
                )
        elif event.value.types[:1] == ("delegation_visit",):
            name = _fullest(reading, event.value.head) or event.value.name
            value = _sender(reading, name) or OrganisationName(name, OrganisationKind.OTHER)
            body = Mention(Kind.ORGANISATION, event.start, event.end, value, "organisation.delegation")
            found.append(Actor((body,), Part.SUBJECT, event.start, tail.end(), mission=True))
    return found


def _sender(reading: Reading, name: str) -> OrganisationName | None:
    """경기도 투자유치단: the province, for which it signs; not 한국기업 대표단."""
    first, _, rest = name.partition(" ")
    bodies = reading.mentions.organisations(0, len(reading.text)) if rest.endswith("유치단") else []
    return next((b.value for b in bodies if b.value.kind is OrganisationKind.LOCAL and b.value.name == first), None)


def _fullest(reading: Reading, head: str) -> str | None:
    """The longest name of the text's delegations with this head: 중한국제협력시범구 대표단 for 대표단."""
    names = []
    for event in reading.mentions.events(0, len(reading.text)):
        line = reading.line_at(event.start)
        if event.value.head == head and line is not None:
            start = noun_phrase_start(reading, line, event.start)
            names.append(regex.sub(r"^(?:이번|동|이|각)\s", "", reading.quote(start, event.end)))
    return max(names, key=len) if names else None


def _by_surname(reading: Reading, line: Line) -> list[Actor]:
    """김 지사는: the province named last before it."""
    found = []
    for match in BY_SURNAME.finditer(reading.text, line.start, line.end):
        suffix = LOCAL_SUFFIX.get(match["office"].removeprefix("부"))
        before = reading.mentions.organisations(0, match.start())
        if match["office"] == "권한대행":
            suffix = ""
        if suffix is None:
            continue
        fitting = [b for b in before if b.value.kind is OrganisationKind.LOCAL and b.value.name.endswith(suffix)]
        if fitting:
            body = Mention(
                Kind.ORGANISATION, match.start(), match.end("office"), fitting[-1].value, "organisation.surname"
            )
            if any(o.start < match.end("office") and match.start() < o.end for o in before[-3:]):
                continue
            found.append(
                Actor((body,), _part(match["particle"]), match.start(), match.end(), match["particle"] in {"은", "는"})
            )
    return found
