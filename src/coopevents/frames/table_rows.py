"""What a row of a table says of its occasion: its name, how far it has come, bodies in a role, who takes part.

Job: the cells of a row, each with what its column holds -> name and status claim; a cell -> the bodies that it names,
its numbers with their slot (바이어 20개사, 220여명), the time that it puts off to.  It must not know sums or drafts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coopevents import regex
from coopevents.annotate.event.nouns import event_nouns
from coopevents.annotate.money import parse_amount
from coopevents.document import Kind, Mention, Span
from coopevents.frames.bodies import town_of
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.frames.sides import BUYER, MARKET
from coopevents.values.dates import DateExpression
from coopevents.values.names import EventName, OrganisationKind, OrganisationName, PlaceName, is_abroad

# 중동 사절단 | (두바이·도하); 홍콩 전자전 | 단체참가: what may stand behind the occasion in its cell
NO_MORE = regex.compile(
    r"\W*?(?:(?:단체|공동)?\s?(?:참가|파견|개최|운영)(?:\s?지원)?|(?:참가|참관|파견)단|(?:한국|단체|공동)관)?\W*(?:\(.*)?",
    regex.DOTALL,
)
# 완료 (상담 241건), 취소 (현지 정세 불안), 하반기로 연기, 모집중: how far a row's occasion has come
STAGES: tuple[tuple[str, regex.Pattern[str]], ...] = (
    # 상대측 사정으로 연기(날짜 추후 공지): a reason, no time
    (
        "cancelled",
        regex.compile(
            r"[^\n()]{1,16}?(?:사정|사유|여파|영향|문제|우려|확산|이유)(?:으)?로\s(?:잠정\s)?(?:연기|취소|보류)"
            r"|[^\n()]{1,20}?로\s(?:인해\s)?취소"  # 강풍 예보로 취소
        ),
    ),
    ("planned", regex.compile(r"[^\n]{0,24}?로\s(?:순연|연기)|모집|접수|예정|준비|추진\s?중|계획|변동\s?없음")),
    ("cancelled", regex.compile(r"취소|무산|(?:(?:무기한?|잠정)\s?)?연기|보류")),
    ("held", regex.compile(r"완료|종료|개최\s?완료|파견\s?완료")),
)
CHANGED = regex.compile(r"변경|조정")  # the column of the new time, beside that of the old one
LETTERS = regex.compile(r"\p{L}{2}")
# 홈페이지 개편
CHORES = regex.compile(r"(?:개편|공고|모집|접수|점검|구축|보수|조사|평가|발간|선정|공모|배포|제작)\s*\Z")
ROLES = frozenset({"hosts", "organizers", "sponsors"})
# 나루시 기업지원과, 가람진흥원: a cell that is one name, which no list knows
NAME = regex.compile(r"[가-힣A-Z][가-힣A-Za-z·]{2,14}(?:\s[가-힣A-Za-z]{2,12})?")
# 바이어 20개사, 한국기업 38개, 220여명, 상담 120건
FIGURE = regex.compile(
    r"(?<![\d,])(?P<number>\d[\d,]*+)\s?여?\s?(?:개\s?)?(?P<unit>명|인|사|업체|기업|곳|건|개)"
    r"(?P<behind>\s?(?:바이어|해외|업체|기업)?)(?![가-힣\d])"
)
FIRMS = regex.compile(r"기업|업체|바이어|사$")
STAFF = regex.compile(r"통역|요원|직원|강사|심사|버스|부스")  # 통역 34명 배치
MOVED = regex.compile(r"[^(]{0,20}(?:으로|로)\s?(?:연기|변경|순연|이월)")  # 2015년 상반기로 연기


MET = frozenset({"buyers", "meetings"})
CEREMONIES = frozenset({"개막식", "개회식", "개막", "개회", "등록", "환영식"})
JOINT = regex.compile(r"\s?(?:및|과|와|·|,|/|\+)\s?")


@dataclass(frozen=True, slots=True)
class Column:
    index: int
    name: str | None
    span: Span
    text: str


# column, what it holds, its heading, the cell
Cell = tuple[int, str | None, Column | None, Span]


def own_name(reading: Reading, cells: Sequence[Cell]) -> Mention[EventName] | None:
    """중국 시장개척단 | 6.7~6.13 | 하얼빈: the occasion that a row begins with, or that stands below 행사명.

    What stands below 행사명 beside a day and a place is an occasion though no noun says so: 한·태국 금형인 교류의 밤.
    """
    for _, name, _, span in [c for c in cells if c[1] == "name"] or cells[:1]:
        told = told_in(reading, span, weak=True) if name in {None, "name"} else None
        if told is not None and NO_MORE.fullmatch(reading.quote(told.end, span.end)):
            return told
        placed = {"date", "place"} <= {other for _, other, _, _ in cells}
        title = reading.quote(span.start, span.end)
        if name == "name" and placed and LETTERS.search(title) and not CHORES.search(title):
            return _entitled(reading, span)
    return None


def _entitled(reading: Reading, cell: Span) -> Mention[EventName]:
    """The cell's text as a name, of the type of the noun that it ends in; 참관단: of those who travel."""
    name = reading.quote(cell.start, cell.end)
    last = event_nouns().last_of(name)
    types, head = (last[0].types, last[0].noun) if last is not None else (("other",), name.split()[-1])
    if last is None and name.endswith("단"):
        types = ("trade_mission",)
    return Mention(Kind.EVENT, cell.start, cell.end, EventName(name, head, types, "strong"), "event.table.row")


def told_in(reading: Reading, cell: Span, *, weak: bool = False) -> Mention[EventName] | None:
    """5.21(화) | 멕시코시티 1:1 수출상담회 | …: the occasion that a schedule's cell names; `weak`: also 실무 교육."""
    events = [e for e in reading.mentions.events(cell.start, cell.end) if e.value.types]
    found = [e for e in events if e.value.strength != "weak"]
    if weak and not found:  # with a word that tells which
        found = [e for e in events if e.end == cell.end and e.end - cell.start > len(e.value.head)]
    if not found:
        return None
    start, occasion = cell.start, found[0]
    if len(found) > 1 and occasion.value.head in CEREMONIES:  # 개막식 및 한-나루 투자포럼
        joint = JOINT.match(reading.text, occasion.end, found[1].end)
        start, occasion = (joint.end(), found[1]) if joint is not None else (start, occasion)
    whole = replace(occasion.value, name=reading.quote(start, occasion.end))
    return replace(occasion, start=start, value=whole, rule="event.table.row")


def dated_cells(reading: Reading, cells: Sequence[Cell], own: Mention[EventName]) -> list[Span]:
    """8.22(수) 14:00 교육장, 18일 9시: the cell that begins with a day where no header tells days; of an old and a new
    one (당초 | 변경) the new one."""
    found = [
        (header, span)
        for _, _, header, span in cells
        if not span.contains(own.span) and any(d.start == span.start for d in _days(reading, span))
    ]
    changed = [span for header, span in found if header is not None and CHANGED.search(header.text)]
    return (changed or [span for _, span in found])[:1]


def _days(reading: Reading, cell: Span) -> Iterator[Mention[DateExpression]]:
    for date in reading.mentions.dates(cell.start, cell.end):
        if date.value.first.day is not None:
            yield date


def stage(reading: Reading, cells: Sequence[Cell]) -> Claim[str] | None:
    """The status that a cell begins with, under a heading of neither time nor place: 진행 ⏎ 취소 (현지 정세 불안)."""
    for _, name, _, span in cells[1:]:
        for status, words in STAGES if name in {None, "note"} else ():
            told = words.match(reading.quote(span.start, span.end))
            if told is not None:
                return Claim(status, span, f"event.status.table.{status}", 1.0)
    return None


def moved_to(reading: Reading, cell: Span) -> Claim[Mention[DateExpression]] | None:
    """The time that an occasion is put off to, where a cell tells it."""
    days = reading.mentions.dates(cell.start, cell.end)
    if not days or not MOVED.match(reading.text, cell.start, cell.end):
        return None
    return Claim(days[0], days[0].span, "event.date.table.moved", 1.2)


def roles_of(reading: Reading, cell: Cell) -> Iterator[tuple[str, Span]]:
    """A cell's roles with the part that names their bodies: 주최·주관 ⏎ 경상남도 / 나루진흥원 parts at its slash."""
    _, name, _, span = cell
    if name in ROLES:
        yield str(name), span
    elif name == "both":
        slash = reading.text.find("/", span.start, span.end)
        yield "hosts", Span(span.start, slash if slash >= 0 else span.end)
        yield "organizers", Span(slash + 1, span.end) if slash >= 0 else span


def houses_in(reading: Reading, cell: Span) -> Iterator[Claim[PlaceName]]:
    """The towns in the names of the houses of a cell: 창원상공회의소 3층."""
    for body in reading.mentions.organisations(cell.start, cell.end):
        town = town_of(reading, body.span)
        if town is not None:
            yield Claim(town, body.span, "event.place.table", 1.1)


def bodies_in(reading: Reading, cell: Span, role: str) -> Iterator[Claim[OrganisationName]]:
    """The bodies that a cell names, or its whole text where it is a name."""
    told = reading.mentions.organisations(cell.start, cell.end)
    if not told and (found := NAME.fullmatch(reading.quote(cell.start, cell.end).strip())) is not None:
        value = OrganisationName(found[0], OrganisationKind.OTHER)
        told = [Mention(Kind.ORGANISATION, cell.start, cell.end, value, "organisation.place_in_clause")]
    for body in told:
        if body.value.kind is not OrganisationKind.COMPANY:
            yield Claim(body.value, body.span, f"role.{role}.table", 1.2)


def lands_of_rows(reading: Reading, rows: Sequence[Sequence[Cell]]) -> list[Claim[str]]:
    """국가 | 바이어 | 상담 ⏎ 인도(첸나이) | 14 | 55 ⏎ 칠레 | 10 | 33: the lands that the rows are of, where buyers or
    talks are counted; [] where trade is (국가 | 수출액), and of a single row."""
    if not any(name in MET for cells in rows for _, name, _, _ in cells):
        return []
    found = [land for cells in rows for land in _land_of_row(reading, cells)]
    return found if len({land.value for land in found}) > 1 else []


def _land_of_row(reading: Reading, cells: Sequence[Cell]) -> Iterator[Claim[str]]:
    for _, _, _, span in [c for c in cells if c[1] == "place"] or cells[:1]:
        places = reading.mentions.places(span.start, span.end)
        if places and places[0].start == span.start and not LETTERS.match(reading.text, places[0].end, span.end):
            code = places[0].value.country
            if is_abroad(code):
                yield Claim(str(code), places[0].span, "event.country.buyers", 0.8)


def numbers_in(reading: Reading, cell: Span) -> Iterator[tuple[str, Claim[int]]]:
    """The numbers of a cell with the slot that their unit and the words before them tell."""
    start = cell.start
    for found in FIGURE.finditer(reading.text, cell.start, cell.end):
        before, start = Span(start, found.start()), found.end()
        guests = any(is_abroad(p.value.country) for p in reading.mentions.places(before.start, before.end))
        noun = reading.quote(before.start, before.end) + found["behind"]
        slot, number = _slot(noun, found["unit"], guests=guests), parse_amount(found["number"])
        if slot is not None and number is not None:
            span = Span(before.end, found.end())
            yield slot, Claim(int(number), span, f"participants.{slot}.table", 1.1)


def _slot(noun: str, unit: str, *, guests: bool) -> str | None:
    buyers = BUYER.search(noun) is not None
    if unit == "건":
        return "meetings" if "상담" in noun else None
    if unit in {"명", "인"} and STAFF.search(noun):
        return None
    if unit in {"명", "인"}:
        return "buyers" if buyers else "people"
    if unit in {"개", "곳"} and not FIRMS.search(noun.strip()):
        return None
    return "foreign_companies" if guests or buyers or MARKET.search(noun) else "companies"
