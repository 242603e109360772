"""Schedules: ◆ 11일(화) ▲가나 설명회(14:00, 여의도 상생룸) = 주최 … as one frame an item.

Job: Reading -> `EventFrame`s of schedule items, and the blocks that are used up.  A heading that is nothing but a date
gives the items below it their day, or an item begins with its own; one that is nothing but a body gives their host.
An item's name stands before its bracket, '=' or dash, behind the bodies whose it is (가람도, 수출 설명회); what stands
deeper in the outline is told of the item above it.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from coopevents.document import Block, Kind, Mention, Span, Zone
from coopevents.frames.bodies import principals
from coopevents.frames.event_dates import UNTIL
from coopevents.frames.event_places import body_country
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import SILENT, Reading
from coopevents.lexicon.generality import generality
from coopevents.text.labels import labels
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import EventName, OrganisationKind, OrganisationName, PlaceLevel, PlaceName

RULE = "event.schedule"
HOUR = r"\d{1,2}:\d\d"
# ▲이름(10:30, 중기중앙회) = 내용; the bracket tells hour and place
ITEM = regex.compile(
    rf"(?:{HOUR}\s)?(?P<name>(?:[^\n(=:：—–]|(?<=\d):(?=\d)){{2,60}}(?:\([A-Za-z][^()\n]*\))?[^\n(=:：—–]{{0,20}}?)\s?"
    r"(?:\((?P<where>[^()\n]{2,60})\)\s?[=:：—–]?\s?(?P<more>.+)?|[=:：]\s?(?P<more>.*)|(?<=\s)[—–]\s(?P<more>.+))?",
    regex.DOTALL,
)
# (10:30 도청), (~18일 인천 송도): what a bracket of an item tells, not (사장 홍길동)
WHERE = regex.compile(rf"{HOUR}|시|곳|실|홀|호텔|센터|층|본[사점]|온라인|현지")
# 경남도, 도정 현안 브리핑: what a body makes known
NEWS = regex.compile(rf"{generality('news')}$")
# 14:00 조직위 발대식 / 드림플러스 강남점: an hour before, a place behind a slash
TIMED = regex.compile(rf"{HOUR}\s+(?P<name>[^/\n]{{3,60}}?)\s*/\s*(?P<where>[^/\n]{{2,40}})(?P<more>)")
# 10:30 수소 협력 포럼(2차관, 롯데호텔): who of a ministry goes, and where
ATTENDED = regex.compile(rf"{HOUR}\s+(?P<name>[^(\n=]{{3,60}}?)\s?\((?P<where>[^()\n]{{2,40}})\)(?P<more>[^\n]*)")
OPENS = regex.compile(r"\s(?:개막|개최|개회|참석|격려|축사|파견|귀국)(?:식|사)?$")
# a sentence is no item
SENTENCE = regex.compile(r"[다요]\.?\s*$")
# 보도계획: what will be announced when, no occasions of that day
ANNOUNCED = regex.compile(r"보도(?:계획|자료|일정)?|배포")
OWN_WIDTH = 90  # characters of an item with its own day
UNTIL_SIGN = regex.compile(r"[~∼]\s?$")
CALENDAR = regex.compile(r"일정|캘린더|주요\s?행사|행사\s?계획")
HEADING = 14  # characters of a heading: 주요일정, 보도계획
CANCELLED = regex.compile(r"취소|무산|연기|미뤄")
SHARED_HOST = regex.compile(r"공동\s?주최")
# = 주최 무역협회 · = 주최: 무역협회; = 무역협회 주최, 경제진흥원 주관
ROLE = regex.compile(
    r"(?P<role>주최|주관|후원|협찬)(?:\s?[:：]\s?|\s)(?P<names>[^./]+?)(?=[,.]?\s?(?:주최|주관|후원|협찬)|[./]|$)"
    r"|(?P<names>[^,./=]{2,60}?)\s(?P<role>주최|주관|후원|협찬)(?=\s*(?:[,./)]|$))"
)
# 주최 대구상의, 한국은행 대구경북본부: what joins the bodies of a role
JOINED = regex.compile(r"\s?(?:[,·ㆍ&]|및|와|과)\s?")
# 창원시·KOTRA 경남지원단, | 화상상담회: who holds it, and the name
LEAD = regex.compile(r",\s")
# (협력재단, 코엑스 B홀), (중소기업유통센터 공동, …): the bracket begins with who holds it
IN_CHARGE = regex.compile(r"\s?(?:,|(?P<together>공동)(?:\s?주최)?\s?(?:,|$)|주최)")
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


@dataclass
class _Under:
    """What the headings above an item say; `announced`: of news to come, no occasions."""

    day: Mention[DateExpression] | None = None
    body: Mention[OrganisationName] | None = None
    announced: bool = False


@dataclass
class _Item:
    """An item as it stands: its block, where its own text begins, its day, the blocks below it."""

    block: Block
    start: int
    day: Mention[DateExpression]
    host: Mention[OrganisationName] | None
    own: bool  # whether the day is the item's own
    below: list[Block] = field(default_factory=list)


def schedule_frames(reading: Reading) -> Schedule:
    """Items of all schedules of a document."""
    frames: list[EventFrame] = []
    used: set[int] = set()
    for item in _items(reading, used):
        frame = _frame(reading, item)
        if frame is not None:
            frames.append(frame)
            used |= {item.block.index, *(b.index for b in item.below if b.zone is not Zone.NOTE)}
    if len(frames) < 2:
        return Schedule((), frozenset())
    return Schedule(tuple(frames), frozenset(used))


def _items(reading: Reading, used: set[int]) -> Iterator[_Item]:
    """All that may be items; the headings of days go into `used`."""
    under, item = _Under(), None
    titles = [b for b in reading.document.blocks if b.zone is Zone.TITLE]
    calendar = any(CALENDAR.search(reading.text, b.start, b.end) for b in titles)
    for block in reading.document.blocks:
        holder = _body_heading(reading, block) if calendar else None
        heading = _heading(reading, block)
        short = reading.quote(block.start, block.end) if block.end - block.start <= HEADING else ""
        titled = heading is None and ("일정" in short or ANNOUNCED.search(short) is not None)
        opens = titled or holder is not None or heading is not None or _timed(reading, block) is not None
        if item is not None and not opens and block.zone not in SILENT and block.level > item.block.level:
            item.below.append(block)
            continue
        if item is not None:
            yield item
            item = None
        if holder is not None:
            under = _Under(body=holder)
        if holder is not None or block.zone in SILENT:
            continue
        if titled or (heading is None and short):
            under.announced = "일정" not in short and (under.announced or titled)
        if under.announced:
            continue
        if heading is not None:
            under.day = heading
            used.add(block.index)
            continue
        own = _own_day(reading, block)
        day = own or under.day
        if day is None:
            continue
        if own is None and _timed(reading, block) is None and (not block.marker or block.marker[0] not in MARKS):
            if block.end - block.start > 80:
                under.day = None
            continue
        item = _Item(block, own.end if own is not None else block.start, day, under.body, own is not None)
    if item is not None:
        yield item


def _heading(reading: Reading, block: Block) -> Mention[DateExpression] | None:
    """A block that is a day and nothing else: ◆ 10일(월)."""
    if block.end - block.start > 24:
        return None
    dates = [d for d in reading.mentions.dates(block.start, block.end) if d.value.shape is not Shape.DURATION]
    if len(dates) != 1:
        return None
    rest = reading.quote(block.start, dates[0].start) + reading.quote(dates[0].end, block.end)
    return dates[0] if not regex.search(r"[가-힣A-Za-z0-9]", rest) else None


def _body_heading(reading: Reading, block: Block) -> Mention[OrganisationName] | None:
    """A block that is a body and nothing else: ◆ 중소기업중앙회."""
    if not block.marker or block.end - block.start > 24:
        return None
    bodies = reading.mentions.organisations(block.start, block.end)
    whole = bodies and bodies[0].start == block.start and not reading.quote(bodies[0].end, block.end).strip()
    return bodies[0] if whole else None


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


def _frame(reading: Reading, item: _Item) -> EventFrame | None:
    block = item.block
    match = _timed(reading, block)
    offset = block.start if match is not None else item.start
    text = reading.quote(offset, block.end)
    offset += len(text) - len(text.lstrip())
    match = match or ITEM.match(text.strip())
    if match is None or len(match["name"].strip()) < 3:
        return None
    span = _trimmed(reading, Span(offset + match.start("name"), offset + match.end("name")))
    leading = _leading(reading, span)
    if leading and LEAD.match(reading.text, leading[-1].end, span.end):
        span = _trimmed(reading, Span(leading[-1].end + 1, span.end))
    inside = [e for e in reading.mentions.events(span.start, span.end) if e.value.types]
    if NEWS.search(reading.quote(span.start, span.end)) or not _is_item(reading, item, match, offset, inside):
        return None
    frame = _named(reading, item, span, inside)
    if item.own and frame.types == ("other",):
        return None
    frame.dates.append(Claim(item.day, item.day.span, "event.date.schedule", 1.0))
    frame.dates += _until(reading, block, span.end)
    frame.hosts += [Claim(body.value, body.span, "event.host.name", 0.5) for body in leading]
    if match["where"]:
        _where(reading, item, frame, Span(offset + match.start("where"), offset + match.end("where")))
    _name(reading, frame)
    _status(reading, item, frame, offset + match.end("name"))
    if match["more"]:
        _more(reading, frame, Span(offset + match.start("more"), block.end))
    for below in item.below:
        _below(reading, frame, below)
    if item.host is not None and not frame.hosts:
        frame.hosts.append(Claim(item.host.value, item.host.span, "event.host.name", 0.5))
    return frame


def _is_item(
    reading: Reading, item: _Item, match: regex.Match[str], offset: int, inside: Sequence[Mention[EventName]]
) -> bool:
    """An item by its shape: hour, place or days in its bracket, details behind '=' or deeper in the outline."""
    if match.re is not ITEM:
        return bool(inside)
    if inside and item.below and not SENTENCE.search(match["name"]):
        return True
    if match["where"] is None:
        return match["more"] is not None
    start, end = offset + match.start("where"), offset + match.end("where")
    if WHERE.search(match["where"]) or match.string[match.end("where") + 1 :].lstrip().startswith("="):
        return True
    return bool(reading.mentions.places(start, end) or reading.mentions.dates(start, end))


def _trimmed(reading: Reading, span: Span) -> Span:
    text = reading.quote(span.start, span.end)
    stripped = text.strip(" ·-")
    start = span.start + text.index(stripped) if stripped else span.start
    return Span(start, start + len(stripped))


def _named(reading: Reading, item: _Item, span: Span, inside: Sequence[Mention[EventName]]) -> EventFrame:
    name = OPENS.sub("", reading.quote(span.start, span.end))
    if inside and inside[-1].value.quoted:
        name = inside[-1].value.name  # 수요연계 상담회 ‘글로벌 소싱페어’ 개막
    unknown = ("agreement_signing",) if reading.mentions.agreements(span.start, span.end) else ("other",)
    types = inside[-1].value.types if inside else unknown
    head = inside[-1].value.head if inside else name.split()[-1]
    value = EventName(name, head, types, "strong", quoted=True)
    return EventFrame(
        mention=Mention(Kind.EVENT, span.start, span.end, value, RULE),
        line=reading.line_at(item.block.start),
        name=name,
        name_span=span,
        types=types,
        section=item.block.section,
        position=item.block.start,
        occasion=True,
    )


def _until(reading: Reading, block: Block, position: int) -> list[Claim[Mention[DateExpression]]]:
    """▶박람회 개막(10:30 엑스코) 8일까지, ▶사절단 방문(~7일): the last day, told behind the name."""
    for date in reading.mentions.dates(position, block.end):
        until = reading.quote(date.end, date.end + 2) == "까지" or UNTIL_SIGN.search(
            reading.text, date.start - 2, date.start
        )
        if until and date.value.shape is Shape.POINT and date.value.first.day is not None:
            return [Claim(date, date.span, "event.date.until", UNTIL)]
    return []


def _status(reading: Reading, item: _Item, frame: EventFrame, position: int) -> None:
    told = [reading.quote(position, item.block.end)]
    told += [reading.quote(b.start, b.end) for b in item.below if b.zone is not Zone.NOTE]
    cancelled = any(CANCELLED.search(text) for text in told)
    status = "cancelled" if cancelled else "planned"
    frame.status = Claim(status, frame.name_span, f"event.status.schedule.{status}", 1.1 if cancelled else 0.8)


def _name(reading: Reading, frame: EventFrame) -> None:
    """인도 뉴델리 가람센터 개소식(이사장, 현지): lands in the name are the partner's; it opens there."""
    located = bool(frame.places)
    for place in reading.mentions.places(frame.name_span.start, frame.name_span.end):
        if not located and "opening" in frame.types:
            frame.places.append(Claim(place.value, place.span, "event.place.name", 0.8))
        if place.value.country and place.value.country != "KR":
            frame.countries.append(Claim(place.value.country, place.span, "event.country.name", 1.2))


def _where(reading: Reading, item: _Item, frame: EventFrame, span: Span) -> None:
    """The bracket: places, a body's house, or who holds it."""
    for place in reading.mentions.places(span.start, span.end):
        frame.places.append(Claim(place.value, place.span, "event.place.schedule", 1.0))
    bodies = reading.mentions.organisations(span.start, span.end)
    first = bodies[0] if bodies and bodies[0].start == span.start else None
    charge = IN_CHARGE.match(reading.text, first.end, span.end) if first is not None else None
    if first is not None and charge is not None:
        together = [item.host] if charge["together"] and item.host is not None else []
        for body in (*together, first):
            frame.hosts.append(Claim(body.value, body.span, "event.host.name", 0.5))
    for body in bodies if charge is None else bodies[1:]:  # (15:00, 중기중앙회 귀빈실): the body's house
        country = body_country(reading, body)
        if country:
            house = PlaceName(body.value.name, PlaceLevel.COUNTRY, country, country)
            frame.places.append(Claim(house, body.span, "event.place.body", 0.5))


def _more(reading: Reading, frame: EventFrame, span: Span) -> None:
    """What stands behind the bracket or the '=': roles, and the buyers' countries."""
    for role in ROLE.finditer(reading.text, span.start, span.end):
        told = ROLE_FIELD[role["role"]]
        for body in _joined(reading, role.start("names"), role.end("names")):
            getattr(frame, told).append(Claim(body.value, body.span, f"role.{told}.schedule", 1.3))
    shared = SHARED_HOST.search(reading.text, span.start, span.end)
    together = principals(reading, span.start, shared.start()) if shared else []
    for body in together:  # 대사관 공동주최: with the one who tells of it; 구미시·공단 공동주최: these two
        rule = "role.hosts.schedule" if len(together) > 1 else "event.host.shared"
        frame.hosts.append(Claim(body.value, body.span, rule, 0.9))
    for place in reading.mentions.places(span.start, span.end):
        if place.value.country and place.value.country != "KR" and "바이어" in reading.quote(span.start, span.end):
            frame.countries.append(Claim(place.value.country, place.span, "event.country.buyers", 0.9))


def _below(reading: Reading, frame: EventFrame, block: Block) -> None:
    """- 14:00, 창원 경남은행 본점 / - 주최 : 충청남도: a line deeper in the outline."""
    text = reading.quote(block.start, block.end)
    told = labels(text) if block.zone is Zone.LABEL else []
    for label, span in told:
        for body in reading.mentions.organisations(block.start + span.start, block.start + span.end):
            if label in set(ROLE_FIELD.values()):
                getattr(frame, label).append(Claim(body.value, body.span, f"role.{label}.schedule", 1.3))
    where = any(label == "where" for label, _ in told) or regex.match(HOUR, text) is not None
    if told and not where:
        return
    if where or not frame.places:
        for place in reading.mentions.places(block.start, block.end):
            frame.places.append(Claim(place.value, place.span, "event.place.schedule", 1.0 if where else 0.7))
    if not told:
        _more(reading, frame, block.span)


def _leading(reading: Reading, name: Span) -> list[Mention[OrganisationName]]:
    """KOTRA·나루테크노파크 ‘…’ 설명회, 옴부즈만지원단 토론회: the bodies that an item begins with."""
    found = [b for b in _joined(reading, name.start, name.end) if b.value.kind is not OrganisationKind.COMPANY]
    events = reading.mentions.events(name.start, name.end)
    bodies = [b for b in found if not any(b.span.overlaps(e.span) for e in events)]
    known = bodies and bodies[0].rule.startswith("organisation.authority")
    apart = bodies and LEAD.match(reading.text, bodies[-1].end, name.end) is not None
    if (known or apart) and bodies[0].start - name.start <= 1:
        return bodies if reading.quote(bodies[-1].end, bodies[-1].end + 1) != "-" else []
    first = UNLISTED.match(reading.text, name.start, name.end)
    if first is None or bodies or any(e.start < first.end() for e in events):
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
