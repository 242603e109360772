"""The items of a schedule and the headings that they stand below, before anything is read from them.

Job: Reading -> `Item`s: a block with its day, the host that its heading names, what stands below it.  It must not know
what an item tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from coopevents import regex
from coopevents.document import Block, Mention, Zone
from coopevents.frames.reading import SILENT, Reading
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.hours import AT_HOUR
from coopevents.values.names import OrganisationName

# 윤가람 장관, 통상차관보, 공정위원장, 차장: who goes
OFFICER = (
    r"(?:[가-힣]{2,4}\s)?[가-힣A-Z\d]{0,10}"
    r"(?:장관|차관보?|차장|원장|위원장|청장|부총재보?|총재|본부장|회장|사장|이사장|단장|시장|지사)"
)
# (장관) 14:00, (차관) 10:30, 장관 10:30: whose hour it is
WHO = rf"(?:\([가-힣\d·]{{2,10}}(?:\s[가-힣]{{2,4}})?\)\s?|{OFFICER}\s(?=\d{{1,2}}:))?"
# (장관), (장관 윤가람), 윤가람 1차관: a line that says who goes to what stands below it
GOER = regex.compile(rf"\([가-힣\d·]{{2,10}}(?:\s[가-힣]{{2,4}})?\)|{OFFICER}")
ABBREVIATED = r"\([A-Z][A-Za-z\d &.-]{1,20}\)(?=\s?[가-힣])"  # 나루상의(NCC) 임원 간담회: a part of the name
# 14:00 조직위 발대식 / 드림플러스 강남점: an hour before, a place behind a slash
TIMED = regex.compile(rf"{WHO}{AT_HOUR}\s+(?P<name>[^/\n→]{{3,60}}?)\s*/\s*(?P<where>[^/\n]{{2,40}})(?P<more>)")
# 10:30 수소 협력 포럼(2차관, 롯데호텔): who of a ministry goes, and where
ATTENDED = regex.compile(
    rf"{WHO}{AT_HOUR}\s+(?P<name>(?:[^(\n=→—]|{ABBREVIATED}){{3,60}}?)\s?(?!{ABBREVIATED})\((?P<where>[^()\n]{{2,40}})\)(?P<more>[^\n]*)"
)
# 보도계획: what will be announced when, no occasions of that day
ANNOUNCED = regex.compile(r"보도(?:계획|자료|일정)?|배포")
OVER = regex.compile(r"지난\s?주|지난\s?달|결과")  # 지난주 주요 결과: a heading of what was
PAST = regex.compile(r"지난\s?(?:주|달|해)|결과|결산|실적|성과|돌아본|했던|열린")  # titles of what was
LEAST_DAYS = 3  # items with days of the week that make a calendar
HOUR = regex.compile(rf"{WHO}{AT_HOUR}\s")
# 포럼(2차관, 나루호텔), 슬러시(SLUSH) 연계 「가람 피칭데이」 (실장, 헬싱키)
PLAIN_ITEM = regex.compile(
    rf"{WHO}(?:{AT_HOUR}\s|(?:[^()\n.]|\([A-Z][A-Za-z\d ]*\)){{4,50}}\s?\([^()\n]{{2,30}},[^()\n]{{2,30}}\))"
)
BRACKETED = regex.compile(r"\s?\([^()\n]*\)")  # 가람부 (장관 윤나루)
OWN_WIDTH = 90  # characters of an item with its own day
CALENDAR = regex.compile(r"일정|캘린더|주요\s?행사|행사\s?계획")
HEADING = 14  # characters of a heading: 주요일정, 보도계획
DAY_HEADING = 32  # of one that is a day: < 11. 21.(목)~22.(금), 현지시간 >
LOCAL_TIME = regex.compile(r"현지\s?시[간각]")
MARKS = frozenset("▲△▶▷◆◇○●ㅇ-·*□■◎▦×")
SENTENCE = regex.compile(r"[다요]\.\s*$")
DETAIL = regex.compile(r"[\d(=:：]")
LETTER = regex.compile(r"[가-힣A-Za-z0-9]")


@dataclass
class _Under:
    """What the headings above an item say; `announced`: of news to come, no occasions.

    Where the first heading is a day, those of bodies stand below the days (13일(월) ▷ 가람부 ▷ 나루청), else above.
    """

    day: Mention[DateExpression] | None = None
    body: Mention[OrganisationName] | None = None
    announced: bool = False
    over: bool = False
    by_day: bool = False

    def of_body(self, body: Mention[OrganisationName]) -> _Under:
        by_day = self.by_day or (self.body is None and self.day is not None)
        return _Under(self.day if by_day else None, body, announced=self.announced and by_day, by_day=by_day)

    def on_day(self, day: Mention[DateExpression]) -> None:
        self.day = day
        if self.by_day:
            self.body = None


@dataclass
class Item:
    """An item as it stands: its block, where its own text begins, its day, the blocks below it.

    An item without a day is news to come (보도계획): its occasion has the days that it tells itself.
    """

    block: Block
    start: int
    day: Mention[DateExpression] | None
    host: Mention[OrganisationName] | None = None
    own: bool = False  # whether the day is the item's own
    below: list[Block] = field(default_factory=list)

    @property
    def day_of_month(self) -> int | None:
        return self.day.value.first.day if self.day is not None else None


def is_calendar(reading: Reading) -> bool:
    """Whether the text as a whole is a schedule: its title says so, or it is a list of days to come."""
    titles = [b for b in reading.document.blocks if b.zone is Zone.TITLE]
    if any(CALENDAR.search(reading.text, b.start, b.end) for b in titles):
        return True
    return not any(PAST.search(reading.text, b.start, b.end) for b in titles) and _lists_days(reading)


def _lists_days(reading: Reading) -> bool:
    """▶ 2일(수) 세미나 ⏎ … ▶ 8일(화) 간담회: items that begin with days of the week, in their order, and tell nothing
    in sentences.
    """
    headed = [(block, day) for block in reading.document.blocks if (day := _own_day(reading, block)) is not None]
    days = [day.value.first for _, day in headed if day.value.first.weekday is not None]
    if len(days) < LEAST_DAYS or any(SENTENCE.search(reading.text, b.start, b.end) for b, _ in headed):
        return False
    told = [(part.month or 0, part.day or 0) for part in days]
    return told == sorted(told)


def item_heads(reading: Reading) -> frozenset[int]:
    """The blocks of a schedule that begin an item; what stands deeper or in brackets goes on with the one above."""
    heads: set[int] = set()
    head: Block | None = None  # the item above; None right below a heading
    for block in reading.document.blocks:
        if _heading(reading, block) is not None or block.zone is Zone.TITLE:
            head = None
        elif head is None or _opens(reading, head, block):
            head = block
        else:
            continue
        heads.add(block.index)
    return frozenset(heads)


def _opens(reading: Reading, head: Block, block: Block) -> bool:
    """Whether a block is an item beside the one above: a first one with a day of its own below what leads in, too."""
    first = _own_day(reading, head) is None and _own_day(reading, block) is not None
    return first or not (_goes_on(reading, head, block) or reading.text.startswith("(", block.start))


def _goes_on(reading: Reading, head: Block, block: Block) -> bool:
    """Whether a block is told of the item above: it stands deeper, or is plain below a marked one (▶ 8일(화) 간담회 ⏎
    수출업체 대표 12명), unless it begins with an hour of its own.
    """
    plain = bool(head.marker) and not block.marker and not HOUR.match(reading.text, block.start, block.end)
    return block.level > head.level or plain


def items(reading: Reading, used: set[int]) -> Iterator[Item]:
    """All that may be items; the headings of days go into `used`."""
    under, item = _Under(), None
    calendar = is_calendar(reading)
    for block in reading.document.blocks:
        holder = _body_heading(reading, block) if calendar else None
        heading = _heading(reading, block)
        short = reading.quote(block.start, block.end) if block.end - block.start <= HEADING else ""
        titled = heading is None and ("일정" in short or ANNOUNCED.search(short) is not None)
        past = heading is None and block.zone is not Zone.BODY and OVER.search(short) is not None
        opens = past or titled or holder is not None or heading is not None or timed(reading, block) is not None
        deeper = item is not None and (
            _goes_on(reading, item.block, block) if calendar else block.level > item.block.level
        )
        if item is not None and not opens and block.zone not in SILENT and deeper:
            item.below.append(block)
            continue
        if item is not None:
            yield item
            item = None
        if holder is not None:
            under = under.of_body(holder)
        if holder is not None or block.zone in SILENT or (short and GOER.fullmatch(short)):
            continue
        under.over = past or (under.over and not titled and heading is None)
        if under.over:
            continue
        if titled or (heading is None and short):
            under.announced = "일정" not in short and (under.announced or titled)
        if under.announced:
            if calendar and heading is None and not titled:
                item = Item(block, block.start, None)
            continue
        if heading is not None:
            under.on_day(heading)
            used.add(block.index)
            continue
        own = _own_day(reading, block)
        day = own or under.day
        if day is None:
            continue
        marked = bool(block.marker) and block.marker[0] in MARKS
        if (
            own is None
            and timed(reading, block) is None
            and not (marked or (calendar and _is_plain_item(reading, block)))
        ):
            if block.end - block.start > 80 or block.zone is Zone.SUBTITLE:
                under.day = None  # a notice's own day above its first heading: 2019년 4월 1일 ⏎ 1. 전시회 개요
            continue
        if own is None and _section_head(reading, block):
            under.day = None  # ■ 다음 주 미리보기
            continue
        item = Item(block, own.end if own is not None else block.start, day, under.body, own is not None)
    if item is not None:
        yield item


def _section_head(reading: Reading, block: Block) -> bool:
    """A heading that names no occasion and tells no hour or place: what stands below it has days of its own."""
    plain = block.zone is Zone.SUBTITLE and block.end - block.start <= HEADING
    return (
        plain
        and not DETAIL.search(reading.text, block.start, block.end)
        and not reading.mentions.events(block.start, block.end)
    )


def _heading(reading: Reading, block: Block) -> Mention[DateExpression] | None:
    """A block that is a day and nothing else: ◆ 10일(월), < 21일(목)~22일(금), 현지시간 >."""
    if block.end - block.start > DAY_HEADING:
        return None
    dates = [d for d in reading.mentions.dates(block.start, block.end) if d.value.shape is not Shape.DURATION]
    if len(dates) != 1:
        return None
    rest = reading.quote(block.start, dates[0].start) + reading.quote(dates[0].end, block.end)
    return dates[0] if not LETTER.search(LOCAL_TIME.sub("", rest)) else None


def _body_heading(reading: Reading, block: Block) -> Mention[OrganisationName] | None:
    """A block that is a body and nothing else: ◆ 중소기업중앙회, [가람부]."""
    bracketed = reading.text[block.start] in "[<"
    if not (block.marker or bracketed) or block.end - block.start > 24:
        return None
    bodies = reading.mentions.organisations(block.start, block.end)
    told = BRACKETED.sub("", reading.quote(block.start, block.end)).strip("[]<> ")
    return bodies[0] if bodies and told == reading.quote(bodies[0].start, bodies[0].end) else None


def _own_day(reading: Reading, block: Block) -> Mention[DateExpression] | None:
    """The day that an item begins with: ▲27일(목) 수출지원 업무협약(진주 본사).

    Not that of a sentence of an outline: □ 6월 12일(수) 하노이에서는 현지 상의와 공동으로 포럼을 개최했다.
    """
    if not block.marker or block.marker[0] not in MARKS or block.end - block.start > OWN_WIDTH:
        return None
    if SENTENCE.search(reading.text, block.start, block.end):
        return None
    first = next(iter(reading.mentions.dates(block.start, block.end)), None)
    if first is None or first.start > block.start or first.value.first.day is None:
        return None
    return first if reading.quote(first.end, first.end + 1) == " " else None


def timed(reading: Reading, block: Block) -> regex.Match[str] | None:
    """An item that begins with the hour and names an occasion."""
    text = reading.quote(block.start, block.end)
    attended = ATTENDED.fullmatch(text)
    if attended is not None and "," in attended["where"]:
        return attended  # 간담회 (차관, 청주) / 10개사 참석
    return TIMED.match(text) or attended


def _is_plain_item(reading: Reading, block: Block) -> bool:
    """15:00 업무협약 — 가람부·나루은행; 매칭데이 (국장, 부산 벡스코): an item without a mark."""
    return PLAIN_ITEM.match(reading.text, block.start, block.end) is not None
