"""Occasions told by a verb alone: N일 A를 방문해 …, 안산사무소가 문을 열었다, 주한 칠레대사를 접견하고.

Job: a line without a noun for the occasion -> `EventFrame`s of visits, meetings and openings.  A day must be told in
the clause, and the object of the visit (a body, a complex, a city's office), the one met (by office) or the thing
opened must have a name.  A meeting with which the story opens needs no day.  It must not know drafts.
"""

from __future__ import annotations

import regex

from coopevents.clauses import Clause, Ending, Predicate
from coopevents.document import Kind, Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Line, Reading, inherited
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import EventName, PlaceLevel

VISITS = frozenset({"방문하다", "시찰하다", "견학하다", "참관하다", "고찰하다", "탐방하다"})
# 바이어 18명이 …단지를 찾아, 공장을 둘러봤다: verbs that also look for things and look round a hall
LOOKING = {"찾다": "방문", "둘러보다": "시찰", "돌아보다": "시찰"}
# a line without one has no predicate of a visit
VISIT_WORD = regex.compile("|".join(sorted({lemma.removesuffix("하다") for lemma in VISITS})) + "|찾|둘러|돌아")
# 울산국가산업단지, 섬유기계 공장: works and sites by their noun, with a word that tells which
SITE = regex.compile(
    r"(?<![가-힣A-Za-z0-9·])(?P<name>(?:(?!\S{0,30}(?:에서|에|은|는|이|가|을|를|일|월|의|고|며|로|오전|오후|함께|명|있는|하는|한)\s)"
    r"[가-힣A-Za-z0-9·]{1,14}(?<![와과])\s|(?:[가-힣A-Za-z0-9·]{2,14}\s)?[가-힣A-Za-z0-9·]{2,12}[와과]\s){0,2}[가-힣A-Za-z0-9·]{0,14}"
    r"(?:공단|산단|단지|공장|제철소|조선소|발전소|시범구|기지|특구|물류센터|연구소|생산시설|농장))"
    r"(?:의\s(?:(?:입주)?기업|업체|공장)\s?(?:\d+여?\s?(?:곳|개사|개\s?업체))?|\s\d+여?곳)?(?=[을를]\s)"
)
WHICH = regex.compile(r"(?:^|\s)(?:공단|산단|단지|공장|기지|특구|물류센터|연구소|생산시설|농장|산업단지|생산기지)$")
OFFICIAL = regex.compile(
    r"(?:장관|차관|시장|지사|군수|구청장|총리|대통령|회장|사장|청장|이사장|원장|대사|의원)(?:은|는|이|가)\s"
)
# 돗토리지역 기업인 20여명이 춘천을 찾게 된다: counted guests
GUESTS = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<who>(?:(?!\S{0,30}(?:월|일|는|은|이|가)\s)[가-힣A-Za-z0-9·]{1,10}\s){0,2}(?:기업인|기업대표|바이어|투자자|투자가|회원|경제인|상공인|대표단|방문단|구매단|일행))"
    r"\s\d[\d,]{0,9}여?\s?(?:명|개사|곳|개\s?업체)(?:이|가|은|는)\s"
)
# 주한 칠레대사를 접견하고, 쑤저우시 부시장과 만나: who is met, by office, in the object of meeting
MEETS = {f"{noun}하다": noun for noun in ("접견", "예방", "면담", "환담", "회동", "회담")}
MEETS |= {"만나다": "면담", "영접하다": "면담"}
MEET_WORD = regex.compile("만[나났]|접견|예방|면담|환담|영접|회[동담]")
MET = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<who>(?:(?!\S{0,14}(?:에서|에|은|는|이|가|을|를|일|오전|오후|위해|맞아|방문한|찾은|및|등)\s)"
    r"[가-힣A-Za-z·]{1,14}(?:\([^()\n]{1,20}\))?\s){0,4}"
    r"[가-힣A-Za-z·]{0,12}(?:대사|총영사|시장|군수|지사|성장|주장|장관|차관|회장|이사장|사장|대표|총재|서기|구장|국장|청장"
    r"|위원장|의장|원장|총장|관장|단장|처장|대표단|방문단|사절단|일행)(?:\s일행|\s등\s\S{1,8})?)(?:\([^()\n]{1,30}\))?(?:을|를|과|와)\s"
)
CLOSING = frozenset({Ending.FINAL, Ending.QUOTED})
NEXT = regex.compile(r"\s?(?:후|뒤|다음)")
# 사무소가 문을 열었다, 센터를 개소했다, 무역관을 개설했다
OPENED = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>(?:[‘'「『][^‘’'「」『』\n]{2,30}[’'」』]|(?:(?!\S{0,14}(?:에서|에|은|는|이|가|일|오전|오후)\s)[가-힣A-Za-z0-9·]{1,14}\s){0,3}"
    r"[가-힣A-Za-z0-9·]{0,12}(?:센터|사무소|무역관|지사|매장|상점|전시관|판매장|인큐베이터|홍보관|상설관|대표처)))"
    r"(?:\([^()\n]{1,30}\))?(?:이|가|을|를)\s(?:[^\s,.]{1,8}(?:에|에서)\s)?(?:(?:정식으로|새로|처음)\s)?"
    r"(?P<verb>문을\s?(?:열|연)|(?<=[을를]\s)(?:열(?:었|고|어|기로)|연다)|개(?:소|설|관)(?:했|한|할|하|식을))"
)
# a line without one opens nothing
OPENING_WORD = regex.compile(r"문을\s?[열연]|열[었고어기]|연다|개[소설관][했한할하식]")
OBJECT = regex.compile(r"(?:을|를)\s?(?:차례로\s|함께\s|직접\s)?$")


def verbal_frames(reading: Reading, line: Line, *, beside: bool = False) -> list[EventFrame]:
    """Frames of a body line; `beside`: also where the clause has a noun for who visits (대표단은 … 시찰했다)."""
    if line.block.zone is not Zone.BODY:
        return []
    return [*_openings(reading, line), *_visits(reading, line, beside=beside), *_meetings(reading, line)]


def _openings(reading: Reading, line: Line) -> list[EventFrame]:
    frames: list[EventFrame] = []
    if not reading.mentions.dates(line.start, line.end) or not reading.has(line, OPENING_WORD):
        return frames
    for match in OPENED.finditer(reading.text, line.start, line.end):
        clause = line.clause_at(match.start("verb"))
        named = match["name"][:1] in "‘'「『"
        dates = _days(reading, clause.start, match.start(), month=named)  # 오는 10월 ‘기술교육센터’를 개소한다
        if not dates:
            continue
        span = Span(match.start("name"), match.end("name"))
        name = match["name"].strip("‘’'「」『』")
        frame = _frame(reading, line, span, name, "opening", clause, dates)
        predicate = next((p for p in line.predicates if p.end > match.start("verb")), None)
        _status(reading, line, frame, predicate)
        frames.append(frame)
    return frames


def _visits(reading: Reading, line: Line, *, beside: bool) -> list[EventFrame]:
    frames: list[EventFrame] = []
    if not reading.mentions.dates(line.start, line.end) or not reading.has(line, VISIT_WORD):
        return frames
    for clause in line.clauses:
        predicate = clause.predicate
        if predicate is None or predicate.lemma not in VISITS | LOOKING.keys():
            continue
        afterwards = NEXT.match(reading.text, predicate.end) is not None  # 공단을 시찰한 후 귀국한다
        if predicate.ending is Ending.ADNOMINAL and not afterwards:
            continue
        told = reading.mentions.events(clause.start, clause.end)
        if told and not (beside and all("delegation_visit" in e.value.types for e in told)):
            continue
        target = _target(reading, clause, predicate)
        if target is None:
            continue
        start = _reach(line, clause, target)
        guests = GUESTS.search(reading.text, start, predicate.start)
        dates = _days(reading, start, predicate.start, month=guests is not None)
        if beside and any(d.value.shape is not Shape.POINT for d in dates):
            continue
        if predicate.lemma in LOOKING and OFFICIAL.search(reading.text, clause.start, predicate.start):
            continue
        if not dates:
            continue
        noun = LOOKING.get(predicate.lemma) or predicate.noun or "방문"
        name = f"{reading.quote(target.start, target.end)} {noun}"
        towns = [p.span for p in reading.mentions.places(target.start, target.end)]
        if guests is not None and any(span.end == target.end for span in towns):
            name = f"{guests['who']} {noun}"  # of a town the guests tell more
        frame = _frame(reading, line, target, name, "delegation_visit", clause, dates, start)
        _visited(reading, frame, clause, target)
        _status(reading, line, frame, _closing(line, predicate) if afterwards else predicate)
        frames.append(frame)
    return frames


def _meetings(reading: Reading, line: Line) -> list[EventFrame]:
    """24일 주한 칠레대사를 접견하고 협력 방안을 논의했다: what is signed there is told as a signing."""
    if not reading.has(line, MEET_WORD) or reading.mentions.agreements(line.start, line.end):
        return []
    if reading.mentions.events(line.start, line.end):
        return []
    opens = next((each for each in reading.lines if each.block.zone is Zone.BODY), None) is line
    for clause in line.clauses:
        predicate = clause.predicate
        if predicate is None or predicate.lemma not in MEETS or predicate.ending is Ending.ADNOMINAL:
            continue
        met = [m for m in MET.finditer(reading.text, clause.start, predicate.start) if predicate.start - m.end() <= 6]
        dates = _days(reading, clause.start, predicate.start)
        if not met or not (dates or opens):
            continue
        span = Span(met[-1].start("who"), met[-1].end("who"))
        name = f"{met[-1]['who']} {MEETS[predicate.lemma]}"
        frame = _frame(reading, line, span, name, "meeting", clause, dates)
        _status(reading, line, frame, predicate)
        return [frame]
    return []


def _reach(line: Line, clause: Clause, target: Span) -> int:
    """Where what is told of the visit begins: 25일 일행은 개발구에 있는 | 창업기지를 참관했다."""
    before = line.clauses[clause.index - 1] if clause.index else None
    modified = before is not None and before.predicate is not None and before.predicate.ending is Ending.ADNOMINAL
    return before.start if before is not None and modified and target.start - clause.start <= 1 else clause.start


def _closing(line: Line, predicate: Predicate) -> Predicate:
    """The predicate that ends the sentence, which tells whether all before it lies ahead."""
    return next((p for p in line.predicates if p.start >= predicate.end and p.ending is Ending.FINAL), predicate)


def _visited(reading: Reading, frame: EventFrame, clause: Clause, target: Span) -> None:
    """중국 랴오닝성 대표단은 경기도를 방문했다: the place is what is visited, not where the guests come from."""
    inside = reading.mentions.places(target.start, target.end)
    guests = [e.span for e in reading.mentions.events(clause.start, target.start)]
    origins = [c for c in frame.places if any(c.span.end <= g.start or g.overlaps(c.span) for g in guests)]
    for claim in origins:
        if claim.value.country and claim.value.country != "KR":
            frame.countries.append(Claim(claim.value.country, claim.span, "event.country.guests", 0.9))
    frame.places = [c for c in frame.places if c not in origins]
    frame.places += [Claim(place.value, place.span, "event.place.visited", 1.0) for place in inside]


def _target(reading: Reading, clause: Clause, predicate: Predicate) -> Span | None:
    """What is visited: a named body or a place below a country, in the accusative right before the predicate."""
    named = [b.span for b in reading.mentions.organisations(clause.start, predicate.start)]
    named += [
        p.span
        for p in reading.mentions.places(clause.start, predicate.start)
        if p.value.level not in {PlaceLevel.COUNTRY, PlaceLevel.REGION} and not p.value.adjectival
    ]
    sites = list(SITE.finditer(reading.text, clause.start, predicate.start))
    for span in sorted(named, key=lambda s: (-s.end, s.start)):
        if any(site.end("name") > span.end for site in sites):
            continue  # 오스트라바 인근 부품공단: what is visited lies near the town
        gap = reading.quote(span.end, predicate.start)
        if OBJECT.search(gap) and len(gap) <= 14:
            return Span(span.start, span.end + len(gap) - len(gap.lstrip()) + 0)
    for site in reversed(sites):
        gap = reading.quote(site.end(), predicate.start)
        if OBJECT.search(gap) and len(gap) <= 14 and not WHICH.fullmatch(site["name"]):
            return Span(site.start("name"), site.end("name"))
    return None


def _days(reading: Reading, start: int, end: int, *, month: bool = False) -> list[Mention[DateExpression]]:
    """The day told last before `end`; `month`: a month will do (내년 3월 회원 20명이 서울을 방문한다)."""
    found = [
        d
        for d in reading.mentions.dates(start, end)
        if d.value.shape is not Shape.DURATION
        and (
            d.value.first.day is not None
            or d.value.first.day_relation.value != "none"
            or (month and d.value.first.month is not None)
        )
    ]
    return found[-1:]


def _frame(
    reading: Reading,
    line: Line,
    span: Span,
    name: str,
    kind: str,
    clause: Clause,
    dates: list[Mention[DateExpression]],
    start: int | None = None,
) -> EventFrame:
    mention = Mention(
        Kind.EVENT,
        span.start,
        span.end,
        EventName(name, name.split()[-1], (kind,), "strong", quoted=True),
        f"event.verbal.{kind}",
    )
    frame = EventFrame(
        mention=mention,
        line=line,
        name=name,
        name_span=span,
        types=(kind,),
        section=line.section,
        position=clause.start if clause.start >= line.start else span.start,
        occasion=True,
    )
    frame.dates = [Claim(d, d.span, "event.date.clause", 0.95) for d in dates]
    for place in reading.mentions.places(clause.start if start is None else start, clause.end):
        if not place.value.adjectival and place.value.level is not PlaceLevel.REGION:
            frame.places.append(Claim(place.value, place.span, "event.place.clause", 0.8))
    return frame


def _status(reading: Reading, line: Line, frame: EventFrame, predicate: Predicate | None) -> None:
    if predicate is None:
        return
    closed = inherited(reading, line, predicate)
    planned = (
        closed.planned
        or closed.tense.value == "future"
        or (closed.tense.value == "present" and (closed is not predicate or closed.ending in CLOSING))
    )
    frame.status = Claim("planned" if planned else "held", predicate.span, "event.status.tense", 0.85)
