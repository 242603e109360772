"""Occasions told by a verb alone: N일 A를 방문해 …, 주한 칠레대사를 접견하고, 바이어 9개사와 화상으로 만났다.

Job: a line without a noun for the occasion -> `EventFrame`s of visits, of meetings and of talks on a screen, and those
of `openings` with them.  A day must be told in the clause, and the object of the visit (a body, a complex, a city's
office) or the one met (by office) must have a name.  A meeting with which the story opens needs no day.  It must not
know drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Clause, Ending, Predicate
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.speakers import topic_of
from coopevents.frames.visits.openings import opening_frames
from coopevents.frames.visits.told_by_verb import days_told, give_status, verb_frame
from coopevents.frames.visits.visited import ALONE, visited
from coopevents.resolve.announcements import is_announced
from coopevents.values.counts import CountUnit
from coopevents.values.dates import DateExpression, Shape

VISITS = frozenset({"방문하다", "시찰하다", "견학하다", "참관하다", "고찰하다", "탐방하다", "답방하다", "예방하다"})
# 바이어 18명이 …단지를 찾아, 공장을 둘러봤다: verbs that also look for things and look round a hall
LOOKING = {"찾다": "방문", "둘러보다": "시찰", "돌아보다": "시찰"}
# a line without one has no predicate of a visit
VISIT_WORD = regex.compile("|".join(sorted({lemma.removesuffix("하다") for lemma in VISITS})) + "|찾|둘러|돌아")
OFFICIAL = regex.compile(
    r"(?:장관|차관|시장|지사|군수|구청장|총리|대통령|회장|사장|청장|이사장|원장|대사|의원)(?:은|는|이|가)\s"
)
# 돗토리지역 기업인 20여명이, 르자오시(日照市) 부시장 일행 8명이, 60여 개사가: counted guests
VISITORS = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<who>(?:(?!\S{0,30}(?:월|일|는|은|이|가)\s)[가-힣A-Za-z0-9·]{1,10}(?:\([^()\n]{1,10}\))?\s){0,3}(?:기업인|대표|바이어|투자자|투자가|회원"
    r"|경제인|상공인|대표단|방문단|시찰단|고찰단|구매단|사절단|일행|전문가|담당자))"
    r"\s\d[\d,]{0,9}여?\s?(?:명|개사|곳|개\s?업체)(?:이|가|은|는|도)\s"
)
FIRMS = regex.compile(r"\d여?\s?(?:개사|곳|개\s?업체|개\s?기업)(?:이|가|은|는)\s")
ACTS = regex.compile(r"(?:\s\d[\d,]*여?\s?명)?(?:은|는|이|가|도)\s|\s(?:일행|참가기업|참가업체|기업|대표)")
# 개막식에 앞서, 전시회가 끝난 뒤, 박람회 기간에: a time, not what the clause tells
AROUND = regex.compile(
    r"[」』’”'\"]?(?:에 앞서|을 앞두고|를 앞두고|이 끝난|가 끝난|을 마친|를 마친|\s?(?:기간|도중|직후|참가차))"
)
# 주한 칠레대사를 접견하고, 쑤저우시 부시장과 만나: who is met, by office, in the object of meeting
MEETS = {f"{noun}하다": noun for noun in ("접견", "예방", "면담", "환담", "회동", "회담", "회견")}
MEETS |= {"만나다": "면담", "영접하다": "면담"}
MEET_WORD = regex.compile("만[나났]|접견|예방|면담|환담|영접|회[동담견]")
MET = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<who>(?:(?!\S{0,14}(?:에서|에|은|는|이|가|을|를|일|오전|오후|위해|맞아|방문한|찾은|및|등)\s)"
    r"[가-힣A-Za-z·]{1,14}(?:\([^()\n]{1,20}\))?\s){0,4}"
    r"[가-힣A-Za-z·]{0,12}(?:대사|총영사|시장|군수|지사|성장|주장|장관|차관|회장|이사장|사장|대표|총재|서기|구장|국장|청장"
    r"|위원장|의장|원장|총장|관장|단장|처장|대표단|방문단|사절단|일행)(?:\s일행|\s등\s\S{1,8})?)(?:\s\d+여?명)?(?:\([^()\n]{1,30}\))?(?:을|를|과|와)\s"
)
# 나루바이오협회와 면담해: a body, with which one talks
TALKS_WITH = frozenset({"면담하다", "환담하다", "회동하다", "회담하다"})
WITH = regex.compile(r"(?:\([^()\n]{1,30}\))?(?:과|와)\s(?:[^\s,.]{2,6}\s)?\Z")
# 토론토로 날아가 | 나루그룹 본사를 찾았다: where the clause before takes them
MOVES = frozenset(
    {"옮기다", "이동하다", "날아가다", "넘어가다", "건너가다", "도착하다", "향하다", "가다", "찾아가다", "들르다"}
)
# 바이어 9개사와 기업 14개사를 화상으로 연결해, 30개사와 화상으로 만났다
ON_SCREEN = regex.compile(r"(?:화상|온라인)으로\s(?:[^\s.,]{1,8}\s){0,2}?(?:연결[해하됐되]|만[나났]|이어)")
IN_TOWN = regex.compile(
    r"(?:시)?에서(?:는|도)?\s|\s?[^\s.,]{0,10}(?:센터|회의실|상담장|호텔|본사|청사)[^\s.,]{0,6}에서\s"
)
NEXT = regex.compile(r"\s?(?:후|뒤|다음)")


def verbal_frames(reading: Reading, line: Line, *, beside: bool = False) -> list[EventFrame]:
    """Frames of a body line; `beside`: also where the clause has a noun for who visits (대표단은 … 시찰했다)."""
    if line.block.zone is not Zone.BODY:
        return []
    met = _meetings(reading, line)
    days = {claim.span for frame in met for claim in frame.dates}
    visits = _visits(reading, line, beside=beside)
    if not met and not visits and reading.has(line, ON_SCREEN) and (talks := _video_talks(reading, line)):
        return talks
    # 도지사를 만나고 공단을 둘러보았다: one day's visit
    return [*opening_frames(reading, line), *met, *(f for f in visits if not any(c.span in days for c in f.dates))]


def _visits(reading: Reading, line: Line, *, beside: bool) -> list[EventFrame]:
    if not reading.mentions.dates(line.start, line.end) or not reading.has(line, VISIT_WORD):
        return []
    frames: list[EventFrame] = []
    for clause in line.clauses:
        predicate = clause.predicate
        if predicate is None or predicate.lemma not in VISITS | LOOKING.keys():
            continue
        afterwards = NEXT.match(reading.text, predicate.end) is not None  # 공단을 시찰한 후 귀국한다
        if predicate.ending is Ending.ADNOMINAL and not afterwards:
            continue
        if _others(reading, clause, predicate):
            continue
        looking = predicate.lemma in LOOKING
        if looking and OFFICIAL.search(reading.text, clause.start, predicate.start):
            continue
        guests = VISITORS.search(reading.text, clause.start, predicate.start)
        target = visited(reading, clause.start, predicate.start, sought=looking, bare=guests is not None)
        if target is None:
            continue
        start = _reach(line, clause, target)
        dates = _own_days(reading, line, clause, start, month=guests is not None)
        if not dates or (beside and not short(dates[-1])):
            continue
        if any(claim.span == dates[-1].span for frame in frames for claim in frame.dates):
            continue  # 공단을 시찰하고 공장 2곳을 돌아보았다: one visit
        name = _visit_name(reading, predicate, target, guests)
        frame = verb_frame(reading, line, target, name, "delegation_visit", clause, dates, start)
        _visited(reading, frame, clause, target)
        give_status(reading, line, frame, _closing(line, predicate) if afterwards else predicate)
        frames.append(frame)
    return frames


def short(date: Mention[DateExpression]) -> bool:
    """A day, or two: 9~10일에는 … 단지를 시찰할 예정이다."""
    first, last = date.value.first.day, date.value.last.day if date.value.last is not None else None
    near = first is not None and last is not None and 0 < last - first <= 2
    return date.value.shape is Shape.POINT or near


def _visit_name(reading: Reading, predicate: Predicate, target: Span, guests: regex.Match[str] | None) -> str:
    """구미공단 시찰; of a town, or of the town hall, the guests tell more: 르자오시 부시장 일행 방문."""
    noun = LOOKING.get(predicate.lemma) or predicate.noun or "방문"
    towns = [p.span for p in reading.mentions.places(target.start, target.end)]
    plain = reading.quote(target.start, target.end) in ALONE
    if guests is not None and (any(span.end == target.end for span in towns) or plain):
        return f"{guests['who']} {noun}"
    return f"{reading.quote(target.start, target.end)} {noun}"


def _others(reading: Reading, clause: Clause, predicate: Predicate) -> bool:
    """Whether a clause tells of another occasion than those who visit: 상담회를 찾은, not 사절단은, 개막식에 앞서."""
    for event in reading.mentions.events(clause.start, predicate.start):
        behind = event.end
        if event.value.strength == "weak" and any(
            d.start >= behind for d in reading.mentions.dates(behind, predicate.start)
        ):
            continue  # 상담 사이사이 15일에는 …
        acts = JOURNEYS & set(event.value.types) and ACTS.match(reading.text, behind)
        if not acts and AROUND.match(reading.text, behind) is None:
            return True
    return False


def _own_days(
    reading: Reading, line: Line, clause: Clause, start: int, *, month: bool
) -> list[Mention[DateExpression]]:
    """The day in the clause, else the last one told before it of what the sentence tells: 18일 대표들은 나뉘여 | …를.

    A day inside a clause that modifies a noun is not that of the sentence (지난해 3월 5일 문을 연 센터를).
    """
    assert clause.predicate is not None
    found = days_told(reading, start, clause.predicate.start, month=month)
    for before in reversed(line.clauses[: clause.index]):
        if found:
            break
        named = before.predicate is not None and before.predicate.lemma == "비롯하다"  # 7일 회장을 비롯한 일행이
        if before.predicate is not None and (named or before.predicate.ending is not Ending.ADNOMINAL):
            told = days_told(reading, before.start, before.predicate.start, month=month)
            found = [d for d in told if d.value.first.day is not None and not is_announced(reading.text, d.end)]
    return found


def _video_talks(reading: Reading, line: Line) -> list[EventFrame]:
    """재단은 11일 … 바이어 9개사와 기업 14개사를 화상으로 연결해 38건을 상담했다: talks on a screen."""
    match = ON_SCREEN.search(reading.text, line.start, line.end)
    if match is None:
        return []
    clause = line.clause_at(match.end() - 1)
    firms = [c for c in reading.mentions.counts(line.start, line.end) if c.value.unit is CountUnit.FIRM]
    days = [d for d in days_told(reading, line.start, match.start()) if not is_announced(reading.text, d.end)]
    if not firms or not days or clause.predicate is None:
        return []
    frame = verb_frame(reading, line, Span(match.start(), match.end()), "화상상담", "consultation", clause, days)
    frame.places = [
        Claim(place.value, place.span, "event.place.clause", 0.8)
        for place in reading.mentions.places(days[-1].end, match.start())
        if IN_TOWN.match(reading.text, place.end) and not place.value.adjectival
    ]
    frame.hosts = [Claim(b.value, b.span, "event.host.topic", 0.6) for b in topic_of(reading, line)]
    give_status(reading, line, frame, clause.predicate)
    return [frame]


def _meetings(reading: Reading, line: Line) -> list[EventFrame]:
    """24일 주한 칠레대사를 접견하고 협력 방안을 논의했다: what is signed there is told as a signing."""
    if not reading.has(line, MEET_WORD) or reading.mentions.agreements(line.start, line.end):
        return []
    opens = next((each for each in reading.lines if each.block.zone is Zone.BODY), None) is line
    for clause in line.clauses:
        predicate = clause.predicate
        if predicate is None or predicate.lemma not in MEETS or predicate.ending is Ending.ADNOMINAL:
            continue
        if _others(reading, clause, predicate):
            continue
        dates = days_told(reading, clause.start, predicate.start)
        span = _met(reading, clause, predicate)
        if span is None or not (dates or opens):
            continue
        name = f"{reading.quote(span.start, span.end)} {MEETS[predicate.lemma]}"
        frame = verb_frame(reading, line, span, name, "meeting", clause, dates)
        give_status(reading, line, frame, predicate)
        return [frame]
    return []


def _met(reading: Reading, clause: Clause, predicate: Predicate) -> Span | None:
    """Who is met, right before the verb: an official, or a body with which one talks."""
    met = [m for m in MET.finditer(reading.text, clause.start, predicate.start) if predicate.start - m.end() <= 6]
    if met:
        return Span(*met[-1].span("who"))
    if predicate.lemma not in TALKS_WITH:
        return None
    bodies = reading.mentions.organisations(clause.start, predicate.start)
    return next((b.span for b in bodies if WITH.fullmatch(reading.text, b.span.end, predicate.start)), None)


def _reach(line: Line, clause: Clause, target: Span) -> int:
    """Where what is told of the visit begins: 25일 일행은 개발구에 있는 | 창업기지를 참관했다; 날아가 | 본사를."""
    before = line.clauses[clause.index - 1] if clause.index else None
    if before is None or before.predicate is None:
        return clause.start
    moved = before.predicate.lemma in MOVES and before.predicate.ending is not Ending.ADNOMINAL
    modified = before.predicate.ending is Ending.ADNOMINAL and target.start - clause.start <= 1
    return before.start if modified or moved else clause.start


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
