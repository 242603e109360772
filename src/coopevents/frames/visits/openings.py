"""Openings told by a verb: 가람센터가 문을 열었다, 작년 11월 뮌헨에 문을 연 통상사무소.

Job: a body line -> `EventFrame`s of openings: the house that is opened has a name, and a day or a month is told.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Clause, Ending
from coopevents.document import Mention, Span
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.roles.claims import subject_of
from coopevents.frames.roles.host_names import with_unlisted
from coopevents.frames.visits.told_by_verb import days_told, give_status, verb_frame
from coopevents.resolve.wording import PUTS_OFF
from coopevents.values.dates import DateExpression
from coopevents.values.names import PlaceName

_QUOTED = r"[‘'「『`][^‘’'「」『』`\n]{2,30}[’'」』`]"
_DONE = r"개(?:소|설|관|장)(?:했|한|할|하|됐|돼|되|된|될|식을)|오픈(?:했|한|할|하|됐|돼|되|될)"
# 상설판매장을 오는 9월 말 개설할 예정이다, 전시장은 오는 9월 15일 문을 연다
_THEN = (
    r"(?:(?:오는|지난|내달|다음\s?달|올|내년|지난달)\s?)?(?:\d{1,2}월\s?)?(?:\d{1,2}일|말|초|중순|하순)?"
    r"(?:께|경|쯤|에)?\s"
)
_HOUSE = (
    r"(?:센터|사무소|무역관|지사|매장|상점|전시관|전시장|판매장|인큐베이터|홍보관|상설관|대표처|거점|영업소|출장소|허브|안테나숍|지부"
    r"|연락소|물류창고)"
)
_NAME = (
    rf"(?<![가-힣A-Za-z0-9])(?P<name>(?:{_QUOTED}"
    rf"|(?:(?!\S{{0,14}}(?:에서|에|은|는|이|가|일|오전|오후)\s)[가-힣A-Za-z0-9·]{{1,14}}\s){{0,3}}[가-힣A-Za-z0-9·]{{0,12}}{_HOUSE}))"
    r"(?:\([^()\n]{1,30}\))?"
)
OPENED = (
    # 사무소가 문을 열었다, 센터를 개소했다, 무역관을 개설했다
    regex.compile(
        rf"{_NAME}(?:이|가|은|는|을|를)\s(?:{_THEN})?(?:[^\s,.]{{1,8}}(?:에|에서)\s)?(?:(?:정식으로|새로|처음)\s)?"
        rf"(?P<verb>문을\s?(?:열|연)|(?<=[을를]\s)(?:열(?:었|고|어|기로)|연다)|{_DONE})"
    ),
    # 작년 11월 뮌헨에 문을 연 | 나루시 통상사무소가; 현판을 건 | ‘나루-하노이 산학센터’다
    regex.compile(
        rf"(?P<verb>문을\s?연|개(?:소|설|관|장)한|현판을\s건)\s(?P<name>{_QUOTED}|(?:[가-힣A-Za-z0-9·]{{1,14}}\s){{0,3}}?"
        rf"[가-힣A-Za-z0-9·]{{0,12}}{_HOUSE})(?:\([^()\n]{{1,30}}\))?(?=[은는이가을를에의다])"
    ),
    # ‘나루 스타트업센터’ 현판을 걸었다
    regex.compile(rf"{_NAME}\s(?P<verb>현판을\s(?:내)?걸)"),
    # 지하 1층에 전용 판매대 ‘가람 프레시존’이 들어섰다
    regex.compile(rf"(?P<name>{_QUOTED})(?:\([^()\n]{{1,30}}\))?[이가]\s(?P<verb>들어섰)"),
    # 새너제이에 ‘나루 혁신거점’ 개소; 하노이 상설전시장 개장은 4월에서 10월로 늦췄다
    regex.compile(rf"{_NAME}\s(?P<verb>개(?:소|관|장|설)(?:은|을|이|도)?(?=\s|$|\())"),
)
OBJECT = regex.compile(r"[을를]\s(?:\S{1,8}\s){0,2}$")  # 사무소를 | 개소했다
AT = regex.compile(r"(?:시|성|주|군|구|현지|\s지역)?에서?\s(?!(?:이어|따르면|의하면|이은|온|있는)[\s,])")
MOVED = regex.compile(rf"(?:로|으로)\s(?:[^\s,.]{{1,6}}\s)?{PUTS_OFF}")  # 10월로 늦췄다
# ‘나루 상품관’을 개설하고 27일 문을 연다
OPENED_THEN = regex.compile(r"[하해]?[고여]?\s[^\s.]{0,8}\d{1,2}일\s(?=문을|오픈|개[소관장])")
# a line without one opens nothing
OPENING_WORD = regex.compile(r"문을\s?[열연]|열[었고어기]|연다|개[소설관장]|현판|들어섰|오픈")


def opening_frames(reading: Reading, line: Line) -> list[EventFrame]:
    """Frames of a body line."""
    frames: list[EventFrame] = []
    if not reading.mentions.dates(line.start, line.end) or not reading.has(line, OPENING_WORD):
        return frames
    for match in (m for pattern in OPENED for m in pattern.finditer(reading.text, line.start, line.end)):
        clause = line.clause_at(match.start("verb"))
        dates = _days(reading, line, clause, match)
        if not dates:
            continue
        # 하노이 | 상설전시장: a town that ends as a particle would
        towns = [
            p.start for p in reading.mentions.places(line.start, match.start()) if p.end == match.start("name") - 1
        ]
        span = Span(min([*towns, match.start("name")]), match.end("name"))
        name = reading.quote(span.start, span.end).strip("‘’'「」『』`")
        frame = verb_frame(reading, line, span, name, "opening", clause, dates)
        if all(span.contains(claim.span) for claim in frame.places):  # 한국상품 상설판매장: no place of its own
            frame.places += _where(reading, line, match.start("name"))
        predicate = next((p for p in line.predicates if p.end > max(match.start("verb"), dates[-1].start)), None)
        give_status(reading, line, frame, predicate)
        if OBJECT.search(reading.quote(match.start(), match.start("verb"))):
            for body in with_unlisted(reading, line, subject_of(reading, line, match.start("name"))):
                frame.hosts.append(Claim(body.value, body.span, "event.host.subject", 0.85))
        if MOVED.match(reading.text, dates[-1].end, line.end):
            frame.status = Claim("planned", Span(*match.span("verb")), "event.status.moved", 1.0)
        frames.append(frame)
    return frames


def _where(reading: Reading, line: Line, end: int) -> list[Claim[PlaceName]]:
    """하얼빈시에 우리 상품만 취급하는 | 상설판매장이 8월 개장된다: the last place told with a particle before it."""
    there = [p for p in reading.mentions.places(line.start, end) if AT.match(reading.text, p.end, end)]
    return [Claim(p.value, p.span, "event.place.clause", 0.85) for p in there[-1:]]


def _days(reading: Reading, line: Line, clause: Clause, match: regex.Match[str]) -> list[Mention[DateExpression]]:
    """The day of an opening: before the name, between it and the verb, behind the verb, or in the clause before."""
    found = days_told(reading, clause.start, match.start(), month=True)  # 오는 10월 기술교육센터를 개소한다
    found = found or days_told(reading, match.end("name"), match.start("verb"), month=True)  # 판매장을 9월 말 개설한다
    if not found and match["verb"].endswith(("은", "이", "도")):  # 개장은 4월에서 10월로 늦췄다
        found = days_told(reading, match.end(), line.end, month=True)
    if not found and (again := OPENED_THEN.match(reading.text, match.end(), line.end)):
        found = days_told(reading, match.end(), again.end(), month=True)
    before = [p for p in line.predicates if p.end <= match.start("name")][-1:]
    if not found and before and before[0].ending is Ending.CONNECTIVE:  # 12일 협약을 맺고, | 센터를 개소했다
        found = days_told(reading, line.clause_at(before[0].start).start, before[0].start, announced=False)
    return found
