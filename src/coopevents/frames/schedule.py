"""Schedules: ◆ 11일(화) ▲가나 설명회(14:00, 여의도 상생룸) = 주최 … as one frame an item.

Job: Reading -> `EventFrame`s of schedule items, and the spans of the lines that are used up.  A heading that is nothing
but a date gives the items below it their day, or the item begins with its own; its name stands before its bracket, '='
or dash, and behind the bodies whose it is (가람도, 수출 설명회).
It must not know drafts.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from coopevents.document import Block, Kind, Mention, Span, Zone
from coopevents.frames.bodies import principals
from coopevents.frames.event_dates import UNTIL
from coopevents.frames.event_places import body_country
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import SILENT, Reading
from coopevents.lexicon.generality import generality
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import EventName, OrganisationKind, OrganisationName, PlaceLevel, PlaceName

# ▲이름(10:30, 중기중앙회) = 내용; the bracket tells hour and place
ITEM = regex.compile(
    r"(?:\d{1,2}:\d\d\s)?(?P<name>(?:[^\n(=:：—–]|(?<=\d):(?=\d)){2,60}(?:\([A-Za-z][^()\n]*\))?[^\n(=:：—–]{0,20}?)\s?"
    r"(?:\((?P<where>[^()\n]{2,60})\)\s?[=:：—–]?\s?(?P<more>.+)?|[=:：]\s?(?P<more>.*)|(?<=\s)[—–]\s(?P<more>.+))?",
    regex.DOTALL,
)
# (10:30 도청), (~18일 인천 송도): what a bracket of an item tells, not (사장 홍길동)
WHERE = regex.compile(r"\d{1,2}:\d\d|시|곳|실|홀|호텔|센터|층|본[사점]|온라인|현지")
# 경남도, 도정 현안 브리핑: what a body makes known
NEWS = regex.compile(rf"{generality('news')}$")
# 14:00 조직위 발대식 / 드림플러스 강남점: an hour before, a place behind a slash
TIMED = regex.compile(r"\d{1,2}:\d\d\s+(?P<name>[^/\n]{3,60}?)\s*/\s*(?P<where>[^/\n]{2,40})(?P<more>)")
# 10:30 수소 협력 포럼(2차관, 롯데호텔): who of a ministry goes, and where
ATTENDED = regex.compile(r"\d{1,2}:\d\d\s+(?P<name>[^(\n=]{3,60}?)\s?\((?P<where>[^()\n]{2,40})\)(?P<more>[^\n]*)")
OPENS = regex.compile(r"\s(?:개막|개최|개회|참석|격려|축사)(?:식|사)?$")
# 보도계획: what will be announced when, no occasions of that day
ANNOUNCED = regex.compile(r"보도(?:계획|자료|일정)?|배포")
OWN_WIDTH = 90  # characters of an item with its own day
HEADING = 14  # characters of a heading: 주요일정, 보도계획
CANCELLED = regex.compile(r"취소|무산|연기|미뤄")
SHARED_HOST = regex.compile(r"공동\s?주최")
# = 주최 무역협회 · = 주최: 무역협회; = 무역협회 주최, 경제진흥원 주관
ROLE = regex.compile(
    r"(?P<role>주최|주관|후원|협찬)(?:\s?[:：]\s?|\s)(?P<names>[^./]+?)(?=[,.]?\s?(?:주최|주관|후원|협찬)|[./]|$)"
    r"|(?P<names>[^,./=]{2,60}?)\s(?P<role>주최|주관|후원|협찬)(?=\s*(?:[,./)]|$))"
)
UNTIL_SIGN = regex.compile(r"[~∼]\s?$")
OWNERS_END = regex.compile(r",\s")
# 주최 대구상의, 한국은행 대구경북본부: what joins the bodies of a role
JOINED = regex.compile(r"\s?(?:[,·ㆍ&]|및|와|과)\s?")
# the first word of an item ends like a body's name, and more follows: 수출지원단 현장 토론회
UNLISTED = regex.compile(
    r"\s?(?P<body>[가-힣A-Za-z]{2,14}(?:진흥원|연구원|지원단|추진단|사업단|센터|재단|공사|공단|지원청|연합회|중앙회|대학교))"
    r"\s(?=[^\s=(])"
)
ROLE_FIELD = {"주최": "hosts", "주관": "organizers", "후원": "sponsors", "협찬": "sponsors"}
MARKS = frozenset("▲△▶▷◆◇○●ㅇ-·*□■◎")


@dataclass(frozen=True, slots=True)
class Schedule:
    """Frames of the items, and the blocks that they were read from."""

    frames: tuple[EventFrame, ...]
    blocks: frozenset[int]


def schedule_frames(reading: Reading) -> Schedule:
    """Items of all schedules of a document."""
    frames: list[EventFrame] = []
    used: set[int] = set()
    day: Mention[DateExpression] | None = None
    announced = False
    for block in reading.document.blocks:
        if block.zone in SILENT:
            continue
        heading = _heading(reading, block)
        if heading is None and block.end - block.start <= HEADING:
            title = reading.quote(block.start, block.end)
            announced = "일정" not in title and (announced or ANNOUNCED.search(title) is not None)
        if announced:
            continue
        if heading is not None:
            day = heading
            used.add(block.index)
            continue
        own = _own_day(reading, block)
        if own is not None:
            frame = _item(reading, block, own, own.end)
            if frame is not None and frame.types != ("other",):
                frames.append(frame)
                used.add(block.index)
            continue
        if day is None:
            continue
        timed = _timed(reading, block) is not None
        if not timed and (not block.marker or block.marker[0] not in MARKS):
            if block.end - block.start > 80:
                day = None
            continue
        frame = _item(reading, block, day, block.start)
        if frame is not None:
            frames.append(frame)
            used.add(block.index)
    if len(frames) < 2:
        return Schedule((), frozenset())
    return Schedule(tuple(frames), frozenset(used))


def _heading(reading: Reading, block: Block) -> Mention[DateExpression] | None:
    """A block that is a day and nothing else: ◆ 10일(월)."""
    if block.end - block.start > 24:
        return None
    dates = [d for d in reading.mentions.dates(block.start, block.end) if d.value.shape is not Shape.DURATION]
    if len(dates) != 1:
        return None
    rest = reading.quote(block.start, dates[0].start) + reading.quote(dates[0].end, block.end)
    return dates[0] if not regex.search(r"[가-힣A-Za-z0-9]", rest) else None


def _own_day(reading: Reading, block: Block) -> Mention[DateExpression] | None:
    """The day that an item begins with: ▲27일(목) 수출지원 업무협약(진주 본사)."""
    if not block.marker or block.marker[0] not in MARKS or block.end - block.start > OWN_WIDTH:
        return None
    first = next(iter(reading.mentions.dates(block.start, block.end)), None)
    if first is None or first.start > block.start or first.value.first.day is None:
        return None
    return first if reading.quote(first.end, first.end + 1) == " " else None


def _timed(reading: Reading, block: Block) -> regex.Match[str] | None:
    """An item that begins with the hour and names an occasion."""
    text = reading.quote(block.start, block.end)
    return TIMED.match(text) or ATTENDED.fullmatch(text)


def _item(reading: Reading, block: Block, day: Mention[DateExpression], begin: int) -> EventFrame | None:
    text = reading.quote(begin, block.end)
    begin += len(text) - len(text.lstrip())
    text = text.lstrip()
    match = _timed(reading, block)
    if match is not None and not reading.mentions.events(begin + match.start("name"), begin + match.end("name")):
        return None
    match = match or ITEM.match(text)
    if match is None or len(match["name"].strip()) < 3:
        return None
    if match["where"] is None and match["more"] is None:
        return None
    where = (
        match["where"] is not None and match.re is ITEM and not text[match.end("where") + 1 :].lstrip().startswith("=")
    )
    if where and not _tells_where(reading, begin + match.start("where"), begin + match.end("where")):
        return None
    bodies, start = _owners(reading, begin + match.start("name"), begin + match.end("name"))
    span = Span(start, begin + match.start("name") + len(match["name"].rstrip()))
    name = OPENS.sub("", reading.quote(span.start, span.end).strip(" ·-—–"))
    if NEWS.search(name):
        return None
    inside = reading.mentions.events(span.start, span.end)
    quoted = [e.value.name for e in inside if e.value.quoted and e.value.types]
    name = quoted[-1] if quoted else name  # 수요연계 상담회 ‘글로벌 소싱페어’ 개막
    unknown = ("agreement_signing",) if reading.mentions.agreements(span.start, span.end) else ("other",)
    types = next((e.value.types for e in reversed(inside) if e.value.types), unknown)
    head = inside[-1].value.head if inside else name.split()[-1]
    mention = Mention(
        Kind.EVENT, span.start, span.end, EventName(name, head, types, "strong", quoted=True), "event.schedule"
    )
    line = reading.line_at(block.start)
    frame = EventFrame(
        mention=mention,
        line=line,
        name=name,
        name_span=span,
        types=types,
        section=block.section,
        position=block.start,
        occasion=True,
    )
    frame.dates.append(Claim(day, day.span, "event.date.schedule", 1.0))
    frame.dates += _until(reading, block, span.end)
    frame.hosts += [Claim(body.value, body.span, "event.host.name", 0.5) for body in bodies]
    _details(reading, block, match, frame, begin)
    return frame


def _tells_where(reading: Reading, start: int, end: int) -> bool:
    """Whether a bracket tells hour, place or last day."""
    told = WHERE.search(reading.text, start, end) is not None
    return told or bool(reading.mentions.places(start, end)) or bool(reading.mentions.dates(start, end))


def _owners(reading: Reading, start: int, end: int) -> tuple[list[Mention[OrganisationName]], int]:
    """The bodies before the comma of a name, and where the rest begins: 창원시·KOTRA, | 화상상담회."""
    found = _joined(reading, start, end)
    if not found or found[0].start > start:
        return [], start
    comma = OWNERS_END.match(reading.text, found[-1].end, end)
    return (found, comma.end()) if comma is not None else ([], start)


def _until(reading: Reading, block: Block, position: int) -> list[Claim[Mention[DateExpression]]]:
    """▶박람회 개막(10:30 엑스코) 8일까지, ▶사절단 방문(~7일): the last day, told behind the name."""
    for date in reading.mentions.dates(position, block.end):
        ends = reading.quote(date.end, date.end + 2) == "까지" or UNTIL_SIGN.search(
            reading.text, date.start - 2, date.start
        )
        if ends and date.value.shape is Shape.POINT and date.value.first.day is not None:
            return [Claim(date, date.span, "event.date.until", UNTIL)]
    return []


def _details(reading: Reading, block: Block, match: regex.Match[str], frame: EventFrame, begin: int) -> None:
    whole = reading.quote(block.start, block.end)
    cancelled = CANCELLED.search(whole, begin - block.start + match.end("name"))
    status = "cancelled" if cancelled else "planned"
    frame.status = Claim(status, frame.name_span, f"event.status.schedule.{status}", 1.1 if cancelled else 0.8)
    if match["where"]:
        start, end = begin + match.start("where"), begin + match.end("where")
        for place in reading.mentions.places(start, end):
            frame.places.append(Claim(place.value, place.span, "event.place.schedule", 1.0))
        for body in reading.mentions.organisations(start, end):  # (15:00, 중기중앙회 귀빈실): the body's house
            country = body_country(reading, body)
            if country:
                house = PlaceName(body.value.name, PlaceLevel.COUNTRY, country, country)
                frame.places.append(Claim(house, body.span, "event.place.body", 0.5))
    located = bool(frame.places)
    for place in reading.mentions.places(frame.name_span.start, frame.name_span.end):
        if not located and "opening" in frame.types:  # 인도 뉴델리 가람센터 개소식(이사장, 현지)
            frame.places.append(Claim(place.value, place.span, "event.place.name", 0.8))
        if place.value.country and place.value.country != "KR":
            frame.countries.append(Claim(place.value.country, place.span, "event.country.name", 1.2))
    for body in _leading(reading, frame.name_span):
        frame.hosts.append(Claim(body.value, body.span, "event.host.name", 0.5))
    if match["more"]:
        start = begin + match.start("more")
        for role in ROLE.finditer(reading.text, start, block.end):
            field = ROLE_FIELD[role["role"]]
            for body in _joined(reading, role.start("names"), role.end("names")):
                getattr(frame, field).append(Claim(body.value, body.span, f"role.{field}.schedule", 1.3))
        shared = SHARED_HOST.search(reading.text, start, block.end)
        if shared:
            for body in principals(reading, start, shared.start()):
                frame.hosts.append(Claim(body.value, body.span, "event.host.shared", 0.9))
        for place in reading.mentions.places(start, block.end):
            if place.value.country and place.value.country != "KR" and "바이어" in whole:
                frame.countries.append(Claim(place.value.country, place.span, "event.country.buyers", 0.9))


def _leading(reading: Reading, name: Span) -> list[Mention[OrganisationName]]:
    """KOTRA·나루테크노파크 ‘…’ 설명회, 옴부즈만지원단 토론회: the bodies that an item begins with."""
    bodies = [b for b in _joined(reading, name.start, name.end) if b.value.kind is not OrganisationKind.COMPANY]
    known = bodies and bodies[0].rule.startswith("organisation.authority")
    if known and bodies[0].start - name.start <= 1 and reading.quote(bodies[-1].end, bodies[-1].end + 1) != "-":
        return bodies
    first = UNLISTED.match(reading.text, name.start, name.end)
    if first is None or bodies or any(e.start < first.end() for e in reading.mentions.events(name.start, name.end)):
        return []
    value = OrganisationName(first["body"], OrganisationKind.OTHER)
    return [Mention(Kind.ORGANISATION, first.start("body"), first.end("body"), value, "organisation.place_in_clause")]


def _joined(reading: Reading, start: int, end: int) -> list[Mention[OrganisationName]]:
    """The bodies of a stretch from the first on, as long as only a joint stands between them."""
    found: list[Mention[OrganisationName]] = []
    for body in reading.mentions.organisations(start, end):
        if found and not JOINED.fullmatch(reading.text, found[-1].end, body.start):
            break
        found.append(body)
    return found


def is_schedule_zone(zone: Zone) -> bool:
    return zone not in SILENT
