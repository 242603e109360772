"""Schedules: ◆ 11일(화) ▲가나 설명회(14:00, 여의도 상생룸) = 주최 … as one frame an item.

Job: Reading -> `EventFrame`s of schedule items, and the blocks that are used up.  A heading that is nothing but a date
gives the items below it their day, or an item begins with its own; one that is nothing but a body gives their host.
An item's name stands before its bracket, '=' or dash, behind the bodies whose it is (가람도, 수출 설명회); what stands
deeper in the outline is told of the item above it.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents import regex
from coopevents.annotate.event.nouns import event_nouns
from coopevents.document import Block, Kind, Mention, Span, Zone
from coopevents.frames.bodies import principals
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.occasion.places import body_country
from coopevents.frames.reading import Reading
from coopevents.frames.schedules.days import told_below, told_days
from coopevents.frames.schedules.item_status import item_status
from coopevents.frames.schedules.items import OFFICER, WHO, Item, is_calendar, items, timed
from coopevents.frames.schedules.parts import item_parts
from coopevents.frames.schedules.seats import seats
from coopevents.lexicon.generality import generality
from coopevents.text.labels import labels
from coopevents.values.dates import Shape
from coopevents.values.hours import AT_HOUR, CLOCK
from coopevents.values.names import EventName, OrganisationKind, OrganisationName, PlaceLevel, PlaceName, is_abroad

RULE = "event.schedule"
PLAIN = r"(?:[^\n(=:：—–→@]|(?<=\d):(?=\d)|(?<=\S)–(?=\S))"
# ▲이름(10:30, 중기중앙회) = 내용; the bracket tells hour and place
ITEM = regex.compile(
    rf"{WHO}(?:{AT_HOUR}\s)?(?P<name>{PLAIN}{{2,60}}+\([A-Za-z\p{{Han}}][^()\n]*\)[^\n(=:：—–]{{0,20}}|{PLAIN}{{2,80}})\s?"
    r"(?:\((?P<where>[^()\n]{2,60})\)\s?[=:：—–]?\s?(?P<more>.+)?|@\s?(?P<where>[^()\n]{2,40})(?P<more>\(.+)?|[=:：]\s?(?P<more>.*)|(?<=\s)[—–→]\s(?P<more>.+)|$)",
    regex.DOTALL,
)
# ▲나루공단=대만 대표단과 간담회. 오전 10시 가람연수원. 가람도 후원: whose it is, what, when and where, in this order
OWNED = regex.compile(
    r"(?P<who>[^\n(=:：.\s]{2,30})\s?=\s?(?P<name>[^\n(=.]{3,60})(?P<where>(?:\([^()\n]{2,40}\)|\.\s[^.\n]{2,60})?)(?P<more>.*)",
    regex.DOTALL,
)
# 사전교육 - 취소, 환영 오찬 ※ 방한 취소: a remark behind the name
REMARK = regex.compile(r"\s(?:※|[-–]\s)")
# (10:30 도청), (~18일 인천 송도): what a bracket of an item tells, not (사장 홍길동)
# 한국은행, 9월 수출입물가지수(06:00): the hour when something is published
HOUR_ALONE = regex.compile(rf"(?:{AT_HOUR}|정오)(?:부터)?")
WHERE = regex.compile(rf"{CLOCK}|정오|시|곳|실|홀|호텔|센터|층|본[사점원부관회]|온라인|현지")
# 경남도, 도정 현안 브리핑: what a body makes known
NEWS = regex.compile(rf"{generality('news')}$")
OPENS = regex.compile(r"\s(?:개막|개최|개회|참석|격려|축사|파견|출국|귀국)(?:식|사)?$")
# 계약 추진 (9. 13~15 현지 상담회 결과): news of what is over
OVER = regex.compile(r"성과|결과|실적|마쳐|마무리|성료|막\s?내려|폐막")
# 실·국장회의, 국무회의, 국회 국정감사: a body among itself, the state's business
INTERNAL = regex.compile(
    r"(?:간부|국무|차관|장관|실·?국장|수석비서관|확대|주간|직원|시정|도정|점검|대책|조정|중대본|전체|자문|전략)(?:정책)?(?:간부)?회의|특위$|위원회\s정례회의|국정감사|업무보고|월례조회|^국회\s"
)
SHARED_HOST = regex.compile(r"공동\s?(?:주최|\)|$)")
# = 주최 무역협회 · = 주최: 무역협회; = 무역협회 주최, 경제진흥원 주관
ROLE = regex.compile(
    r"(?P<role>주최|주관|후원|협찬)(?:\s?[:：]\s?|\s)(?P<names>[^./]+?)(?=[,.]?\s?(?:주최|주관|후원|협찬)|[./]|$)"
    r"|(?P<names>[^,./=]{2,60}?)\s(?:공동\s?(?!주최))?(?P<role>주최|주관|후원|협찬)(?=\s*(?:[,./)‘'“「『]|$))"
)
# 주최 대구상의, 한국은행 대구경북본부: what joins the bodies of a role
JOINED = regex.compile(r"\s?(?:[,·ㆍ&]|및|와|과)\s?")
GOES = regex.compile(rf"{OFFICER},\s")  # 공정위원장, | 중소기업 간담회
# 설명회(14:00 회의실) 나루상의·가람협회 공동. …, = 경북도 파견, …, 22개사 / 경기도·가람재단: bodies and no more
ALONE = regex.compile(r"(?:\s(?:공동|파견|개최))?\s?(?:[.,/<]|$)")
# 창원시·KOTRA 경남지원단, | 화상상담회: who holds it, and the name
LEAD = regex.compile(r",\s")
# (협력재단, 코엑스 B홀), (중소기업유통센터 공동, …): the bracket begins with who holds it
IN_CHARGE = regex.compile(r"\s?(?:,|(?P<together>공동)(?:\s?주최)?\s?(?:,|$)|주최)")
# the first word of an item ends like a body's name, and more follows: 수출지원단 현장 토론회
UNLISTED = regex.compile(
    r"\s?(?P<body>[가-힣A-Za-z]{2,14}(?:진흥원|연구원|지원단|추진단|사업단|센터|재단|공사|공단|지원청|연합회|중앙회|대학교))"
    r"\s(?=[^\s=(])"
)
NAME_WIDTH = 30  # code points before the noun of an item of news that belong to its name
SHARED = "event.host.shared"  # held with the body that the heading or the text tells
KNOWN = ("organisation.authority", "organisation.local")  # rules that find bodies by name
OPENING = frozenset({"개막식", "개회식", "개막행사"})
ROLE_FIELD = {"주최": "hosts", "주관": "organizers", "후원": "sponsors", "협찬": "sponsors"}


@dataclass(frozen=True, slots=True)
class Schedule:
    """Frames of the items, and the blocks that they were read from."""

    frames: tuple[EventFrame, ...]
    blocks: frozenset[int]


def schedule_frames(reading: Reading) -> Schedule:
    """Items of all schedules of a document."""
    frames: list[EventFrame] = []
    used: set[int] = set()
    for item in items(reading, used):
        frame = _frame(reading, item) if item.day is not None else announced_frame(reading, item)
        if frame is not None:
            frames += [frame, *item_parts(reading, item, frame)]
            used |= {item.block.index, *(b.index for b in item.below if b.zone is not Zone.NOTE)}
    if len(frames) < 2:
        return Schedule((), frozenset())
    return Schedule(tuple(frames), frozenset(used))


def _frame(reading: Reading, item: Item) -> EventFrame | None:
    assert item.day is not None
    block = item.block
    match = timed(reading, block)
    offset = block.start if match is not None else item.start
    text = reading.quote(offset, block.end)
    offset += len(text) - len(text.lstrip())
    match = match or _owned(reading, text.strip(), offset) or ITEM.match(text.strip())
    if match is None or len(match["name"].strip()) < 3:
        return None
    span = _trimmed(reading, Span(offset + match.start("name"), offset + match.end("name")))
    leading = _leading(reading, span)
    if match.re is OWNED:
        leading = _joined(reading, offset + match.start("who"), offset + match.end("who"))
    elif leading and LEAD.match(reading.text, leading[-1].end, span.end):
        span = _trimmed(reading, Span(leading[-1].end + 1, span.end))
    officer = GOES.match(reading.text, span.start, span.end)
    if officer is not None:
        span = _trimmed(reading, Span(officer.end(), span.end))
    inside = [e for e in reading.mentions.events(span.start, span.end) if e.value.types]
    told = reading.quote(span.start, span.end)
    if NEWS.search(told) or INTERNAL.search(told) or not _is_item(reading, item, match, offset, inside):
        return None
    if not inside and _tells_others(reading, span.end, block.end):
        return None
    frame = _named(reading, item, span, inside)
    nameless = frame.types == ("other",)
    if nameless and (item.own or (match["where"] and HOUR_ALONE.fullmatch(match["where"]))):
        return None
    frame.dates.append(Claim(item.day, item.day.span, "event.date.schedule", 1.0))
    frame.dates += told_days(reading, block, span.end) or told_below(reading, item)
    frame.hosts += [Claim(body.value, body.span, "event.host.name", 0.5) for body in leading]
    if match["where"]:
        _where(reading, item, frame, Span(offset + match.start("where"), offset + match.end("where")))
    _name(reading, frame)
    item_status(reading, item, frame, span.end)
    if match["more"]:
        behind = Span(offset + match.start("more"), block.end)
        _more(reading, frame, behind)
        frame.places += seats(reading, behind) if not frame.places else []
    for below in item.below:
        _below(reading, frame, below)
    with_another = all(claim.rule == SHARED for claim in frame.hosts)  # ◆가람진흥원 … ※나루협회 공동
    if item.host is not None and officer is None and with_another:
        frame.hosts.append(Claim(item.host.value, item.host.span, "event.host.owner", 0.5))
    return frame


def _owned(reading: Reading, text: str, offset: int) -> regex.Match[str] | None:
    """▲나루공단=…간담회. 오전 10시 …: an item that a body's name and '=' head, if it names an occasion behind them."""
    match = OWNED.match(text)
    if match is None or reading.mentions.events(offset + match.start("who"), offset + match.end("who")):
        return None
    return match if reading.mentions.events(offset + match.start("name"), offset + match.end("name")) else None


def announced_frame(reading: Reading, item: Item) -> EventFrame | None:
    """News to come that tells an occasion with days of its own: - ‘…’ 무역사절단 파견(3~6일, 블라디보스토크)."""
    stretches = [item.block.span, *(b.span for b in item.below if b.zone is not Zone.NOTE)]
    start = item.block.start
    told = [
        e for s in stretches for e in reading.mentions.events(s.start, s.end) if e.value.types and _named_outright(e)
    ]
    days = [
        d
        for s in stretches
        for d in reading.mentions.dates(s.start, s.end)
        if d.value.shape is not Shape.DURATION and d.value.first.day is not None and d.start > start
        if reading.quote(d.end, d.end + 2) != "까지"
    ]
    if not told or not days:
        return None
    mention = next((e for e in told if e.value.quoted), told[0])
    first = mention.start - start <= NAME_WIDTH and not LEAD.search(reading.text, start, mention.start)
    span = Span(start if first and not mention.value.quoted else mention.start, mention.end)
    frame = _named(reading, item, _trimmed(reading, span), [mention])
    frame.mention = mention
    frame.dates += [Claim(date, date.span, "event.date.schedule.announced", 1.0) for date in days[:1]]
    frame.dates += told_days(reading, item.block, mention.end)
    for stretch in stretches:
        for place in reading.mentions.places(stretch.start, stretch.end):
            frame.places.append(Claim(place.value, place.span, "event.place.schedule", 0.9))
        _more(reading, frame, stretch)
    _name(reading, frame)
    item_status(reading, item, frame, start)
    if any(OVER.search(reading.text, s.start, s.end) for s in stretches):
        frame.status = Claim("held", frame.name_span, "event.status.schedule.over", 0.9)
    return frame


def _named_outright(mention: Mention[EventName]) -> bool:
    return mention.value.quoted or mention.value.strength not in {"weak", "generic"}


def _is_item(
    reading: Reading, item: Item, match: regex.Match[str], offset: int, inside: Sequence[Mention[EventName]]
) -> bool:
    """An item by its shape: hour, place or days in its bracket, details behind '=' or deeper in the outline."""
    if match.re is not ITEM:
        name = offset + match.start("name"), offset + match.end("name")
        return bool(inside) or bool(reading.mentions.agreements(*name))
    if inside and item.below:
        return True
    name = offset + match.start("name"), offset + match.end("name")
    if item.own and is_calendar(reading) and (inside or reading.mentions.agreements(*name)):
        return True
    if match["where"] is None:
        return match["more"] is not None
    start, end = offset + match.start("where"), offset + match.end("where")
    if WHERE.search(match["where"]) or match.string[match.end("where") + 1 :].lstrip().startswith("="):
        return True
    return bool(reading.mentions.places(start, end) or reading.mentions.dates(start, end))


def _tells_others(reading: Reading, start: int, end: int) -> bool:
    """원장, 하노이 출장(~17일). 16일 협약 서명, 17일 수출센터 개소식 참석: occasions with days of their own."""
    days = [d.end for d in reading.mentions.dates(start, end) if d.value.first.day is not None]
    told = [e for e in reading.mentions.events(start, end) if _named_outright(e)]
    return any(day <= event.start and ")" in reading.quote(start, day) for day in days for event in told)


def _trimmed(reading: Reading, span: Span) -> Span:
    text = reading.quote(span.start, span.end)
    remark = REMARK.search(text)
    text = text[: remark.start()] if remark is not None else text
    stripped = text.strip(" ·-")
    start = span.start + text.index(stripped) if stripped else span.start
    return Span(start, start + len(stripped))


def _named(reading: Reading, item: Item, span: Span, inside: Sequence[Mention[EventName]]) -> EventFrame:
    name = OPENS.sub("", reading.quote(span.start, span.end))
    if len(inside) > 1 and inside[-1].value.head in OPENING:
        inside = inside[:-1]  # 구매상담회 개막식: the occasion that opens
    if inside and inside[-1].value.quoted:
        name = inside[-1].value.name  # 수요연계 상담회 ‘글로벌 소싱페어’ 개막
    types, head = (inside[-1].value.types, inside[-1].value.head) if inside else _by_its_end(reading, span, name)
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


def _by_its_end(reading: Reading, span: Span, name: str) -> tuple[tuple[str, ...], str]:
    """Types and head of a name without an event that stands by itself: 한-메콩 매칭데이, 나루은행 업무협약."""
    if reading.mentions.agreements(span.start, span.end):
        return ("agreement_signing",), name.split()[-1]
    last = event_nouns().last_of(name)
    return (last[0].types, last[0].noun) if last is not None else (("other",), name.split()[-1])


def _name(reading: Reading, frame: EventFrame) -> None:
    """인도 뉴델리 가람센터 개소식(이사장, 현지): lands in the name are the partner's; it opens there."""
    located = bool(frame.places)
    name = frame.name_span
    for place in reading.mentions.places(name.start, name.end):
        if place.value.level is PlaceLevel.VENUE and not located:  # 대전 나루파크 ‘인도 진출’ 세미나
            frame.places.append(Claim(place.value, place.span, "event.place.schedule", 1.0))
    sent = "trade_mission" in frame.types
    bodies = reading.mentions.organisations(name.start, name.end)
    for place in reading.mentions.places(name.start, name.end):
        abroad = is_abroad(place.value.country) and not any(b.span.overlaps(place.span) for b in bodies)
        if not located and ("opening" in frame.types or (sent and abroad)):
            frame.places.append(Claim(place.value, place.span, "event.place.name", 0.8))
        if place.value.country and place.value.country != "KR":
            frame.countries.append(Claim(place.value.country, place.span, "event.country.name", 1.2))
            fair = "exhibition" in frame.types and place.value.level is PlaceLevel.CITY
            if fair and not located:  # 상하이국제식품박람회
                frame.places.append(Claim(place.value, place.span, "event.place.name", 0.55))


def _where(reading: Reading, item: Item, frame: EventFrame, span: Span) -> None:
    """The bracket: places, a body's house, who holds it; (14:00·시청. 주관 가람테크노파크): roles behind a period."""
    period = reading.text.find(". ", span.start, span.end)
    if period >= 0:
        _more(reading, frame, Span(period + 2, span.end))
        span = Span(span.start, period)
    _roles(reading, frame, span)
    for place in reading.mentions.places(span.start, span.end):
        if "trade_mission" in frame.types and place.value.name.endswith("공항"):
            continue  # 무역사절단 귀국(김해공항): where it comes back to
        frame.places.append(Claim(place.value, place.span, "event.place.schedule", 1.0))
    bodies = reading.mentions.organisations(span.start, span.end)
    first = bodies[0] if bodies and bodies[0].start == span.start else None
    hall = first is not None and any(
        first.span.overlaps(p.span) for p in reading.mentions.places(span.start, first.end)
    )
    charge = IN_CHARGE.match(reading.text, first.end, span.end) if first is not None and not hall else None
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
    _roles(reading, frame, span)
    if not frame.hosts and frame.types[:1] not in {("agreement_signing",), ("other",)}:
        _alone(reading, frame, span)
    shared = SHARED_HOST.search(reading.text, span.start, span.end)
    if shared is not None:
        start = max(span.start, reading.text.rfind(". ", span.start, shared.start()))  # 오후 2시, 시청. 대사관 공동주최
        together = principals(reading, start, shared.start())
        for body in together:  # 대사관 공동주최: with the one who tells of it; 구미시·공단 공동주최: these two
            rule = "role.hosts.schedule" if len(together) > 1 else SHARED
            frame.hosts.append(Claim(body.value, body.span, rule, 0.9))
    for place in reading.mentions.places(span.start, span.end):
        if place.value.country and place.value.country != "KR" and "바이어" in reading.quote(span.start, span.end):
            frame.countries.append(Claim(place.value.country, place.span, "event.country.buyers", 0.9))


def _roles(reading: Reading, frame: EventFrame, span: Span) -> None:
    for role in ROLE.finditer(reading.text, span.start, span.end):
        told = ROLE_FIELD[role["role"]]
        for body in _joined(reading, role.start("names"), role.end("names")):
            getattr(frame, told).append(Claim(body.value, body.span, f"role.{told}.schedule", 1.3))


def _alone(reading: Reading, frame: EventFrame, span: Span) -> None:
    """Bodies that open what stands behind the name, or a piece behind a slash, with nothing but 공동 or 파견."""
    starts = [span.start, *(m.end() for m in regex.finditer(r"\s/\s", reading.text, pos=span.start, endpos=span.end))]
    for start in starts:
        bodies = _joined(reading, start, span.end)
        if not bodies or reading.quote(start, bodies[0].start).strip(" =-·—~."):
            continue
        firms = any(b.value.kind is OrganisationKind.COMPANY for b in bodies)
        alone = ALONE.match(reading.text, bodies[-1].end, span.end)
        if not firms and alone is not None:
            rule = SHARED if len(bodies) == 1 and "공동" in alone[0] else "role.hosts.schedule.alone"
            frame.hosts += [Claim(b.value, b.span, rule, 0.9) for b in bodies]
            return


def _below(reading: Reading, frame: EventFrame, block: Block) -> None:
    """- 14:00, 창원 경남은행 본점 / - 주최 : 충청남도: a line deeper in the outline."""
    text = reading.quote(block.start, block.end)
    told = labels(text, boxed=True) if block.zone is Zone.LABEL else []
    for label, span in told:
        for body in reading.mentions.organisations(block.start + span.start, block.start + span.end):
            if label in set(ROLE_FIELD.values()):
                getattr(frame, label).append(Claim(body.value, body.span, f"role.{label}.schedule", 1.3))
    where = any(label == "where" for label, _ in told)
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
    known = bodies and bodies[0].rule.startswith(KNOWN)
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
