"""Tables of results and schedules: rows as occasions, cells as sums and counts.

Job: the tables of a Reading -> `TableFrame`s.  A header says what a column holds (날짜, 도시, 참가, 바이어, 상담건수,
상담액, MOU), a unit how to read its numbers (천불, 만달러); rows whose first cells name cities or countries are legs
or missions of their own, rows of firms are parts of the whole.  No morphology.  It must not know drafts or records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from coopevents import regex
from coopevents.annotate.dates import parse_date_cell, parse_days
from coopevents.annotate.money import parse_amount
from coopevents.document import Block, Document, Kind, Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Reading
from coopevents.frames.table_rows import (
    Cell,
    Column,
    bodies_in,
    dated_cells,
    houses_in,
    lands_of_rows,
    moved_to,
    numbers_in,
    own_name,
    roles_of,
    stage,
    told_in,
)
from coopevents.frames.table_sums import AMOUNT, RoleOfWords, TableSums
from coopevents.text.tables import Row, Table, table_of
from coopevents.values.dates import DateExpression
from coopevents.values.money import Money
from coopevents.values.names import EventName, PlaceLevel, is_abroad

# Headers, without blanks, by what their column holds beside sums.  A header with a unit of money holds sums.
COLUMNS: tuple[tuple[str, str], ...] = (
    ("place", r"^상대(?:지역|국가?|도시)"),
    ("parties", r"체결기관|협약기관|체결기업|협약기업|협약당사자|당사자|체결주체|협약주체"),
    (
        "partner",
        r"상대(?!국|지역|도시)|자매(?:도시|지역)|결연(?:도시|지역|기관)|우호도시|협력기관|계약처|협약처|거래처|발주처|수입사|수입업체|파트너"
        r"|(?:해외|현지|외국)기업|(?:해외|현지|외국)업체|유통사|유통업체|(?:구매|납품)(?:업체|기업|사$|처)",
    ),
    ("meetings", r"상담(?:실적)?건수|상담(?:실적)?\(건|상담횟수|상담수|^건수$|상담$"),
    ("buyers", r"바이어|구매자"),
    ("companies", r"참가업체|참가기업|참가사|업체수|기업수|^참가$|파견업체|국내기업"),
    ("size", r"^(?:참가|행사|개최)?(?:규모|인원|대상)$"),
    ("both", r"^주최(?:기관)?[·ㆍ/,(및]주관(?:기관)?\)?$"),
    ("hosts", r"^(?:공동)?주최(?:기관|단위|처)?$"),
    ("organizers", r"^(?:공동)?주관(?:기관|단위|처)?$|^(?:담당|수행)(?:기관|단위)$"),
    ("sponsors", r"^(?:후원|협찬)(?:기관|단위|처)?$"),
    (
        "date",
        r"날짜|일자|기간|시기|일시|^시간$|일정|상담일|방문일|활동일|파견시기|개최일|파견기간|체결일|계약일|서명일|협약일|결연일",
    ),
    ("content", r"^(?:주요|세부|행사)?(?:내용|일정내용|활동내용)$|프로그램|^행사$"),
    ("place", r"도시|지역|국가|나라|방문국|파견지역|파견국|개최지|장소|파견지"),
    ("name", r"행사명|사업명|전시회명|상담회명|명칭|박람회명|^사업$|(?:촉진|사절|개척|참가)단명?$"),
    ("note", r"^비고$"),
    ("firm", r"업체명|기업명|회사명|참가기업명|업체|기업$|회사$"),
    ("product", r"품목|생산품|제품"),
)
SIGNED_ON = regex.compile(r"체결|서명|협약|결연")
FIRMS_COUNTED = regex.compile(r"\((?:개?사|업체|기업)(?:수)?\)\Z")
BRACKET = regex.compile(r"[(\[].*")
VENUE = regex.compile(r"(?:개최|행사|상담)?장소")
PERSONS = regex.compile(r"(?:^|[,/·(\s])명(?:$|[,/·)\s])")  # 단위 : 명, 건, 만불; 바이어(명)
FIRMS_UNIT = regex.compile(r"(?:^|[,/·(\s])(?:개?사|업체)(?:$|[,/·)\s])")
HEADERS = [(name, regex.compile(pattern)) for name, pattern in COLUMNS]
SENTENCE = regex.compile(r"[다요음함임]\.?$")
# 업체별 주요 계약은 다음과 같다; …에서 아래와 같이 협약을 맺었다: a sentence that leads to its table
LEADS_TO = regex.compile(r"[^,.\n]{0,24}(?:다음|아래)(?:\s표)?[과와]\s같(?:다|이)[^,.\n]{0,24}\.?$")
TIMES = regex.compile(r"(?:파견|개최|참가)?(?:횟수|회수)(?:\(회\))?")
COUNT = regex.compile(r"\d{1,4}\s?(?:개\s?사|개|곳)?")
ENDS_ITEM = regex.compile(r"\s?(?:개최|진행)?\s?(?:\((?!계속)[^()\n]*\))?\s{0,3}\Z")  # not 1:1 상담회(계속)
HANGUL = regex.compile(r"[가-힣]")
# 체결일 | 협약일: rows of agreements
SIGNED = regex.compile(r"(?:체결|계약|서명|협약|결연|조인)일")
LETTER = regex.compile(r"\w")


@dataclass
class TableSum:
    """A sum in a cell; `row_frame` the occasion of its row, None where it is the document's; `group` the heading above
    its rows (▲상반기), `firm` the firm of its row, `restates` the sum of its cell that it gives in other money."""

    mention: Mention[Money]
    role: str
    rule: str
    header: Span | None
    row_frame: EventFrame | None
    total: bool
    firm: str | None = None
    group: Span | None = None
    restates: Span | None = None


@dataclass
class TableFrame:
    """What a table tells."""

    section: int
    start: int
    caption: str = ""
    of_many: bool = False  # a row for each kind of occasions: 구분 | 횟수 | 상담액
    events: list[EventFrame] = field(default_factory=list)
    sums: list[TableSum] = field(default_factory=list)
    counts: list[tuple[str, Claim[int], EventFrame | None]] = field(default_factory=list)
    lands: list[Claim[str]] = field(default_factory=list)  # 국가 | 바이어 | 상담: whose buyers were met


def table_frames(reading: Reading, role_of_words: RoleOfWords) -> list[TableFrame]:
    """Frames of all tables, in order; `role_of_words` tells the role that a header or caption names."""
    runs = runs_of(reading.document)
    return [frame for run in runs if (frame := _frame(reading, run, role_of_words)) is not None]


def runs_of(document: Document) -> Iterator[list[Block]]:
    """Runs of table blocks that stand together."""
    run: list[Block] = []
    for block in document.blocks:
        if block.zone is Zone.TABLE and (not run or block.section == run[-1].section):
            run.append(block)
            continue
        if run:
            yield run
        run = [block] if block.zone is Zone.TABLE else []
    if run:
        yield run


def _frame(reading: Reading, run: list[Block], role_of_words: RoleOfWords) -> TableFrame | None:
    table = table_of(reading.document, run[0].index, run[-1].index + 1)
    columns = columns_of(reading.document, table)
    caption = reading.quote(table.caption.start, table.caption.end) if table.caption else ""
    above = _above(reading, run[0])
    many = any(TIMES.fullmatch(column.text) for column in columns)
    frame = TableFrame(run[0].section, run[0].start, f"{above} {caption}", many)
    sums = TableSums(reading, table, columns, above, role_of_words)
    for row in table.rows:
        cells = _cells(reading, table, row, columns)
        event = None if row.total else _row_event(reading, row, cells, sums.columns)
        if event is not None:
            frame.events.append(event)
        counted = (row.total and not many) or event is not None
        firm = next((reading.quote(c.start, c.end) for _, name, _, c in cells if name == "firm"), None)
        for cell in cells:
            _, name, header, span = cell
            of_sum = sums.role(row, cells, cell)
            if of_sum is not None:
                said, rule = None if row.total else firm, f"amount.{of_sum}.table"
                for money, other in sums.money(cell):
                    frame.sums.append(
                        TableSum(money, of_sum, rule, _span(header), event, row.total, said, row.group, other)
                    )
            told = _number(reading, cell) if of_sum is None else sums.cases(cell) if name == "meetings" else None
            if told is not None and counted:
                slot = str(name)
                if name == "buyers" and not _persons(reading, sums.units, columns, cell):
                    slot = "foreign_companies"
                claim = Claim(told[0], told[1], f"participants.{slot}.table", 1.1)
                frame.counts.append((slot, claim, event))
            elif of_sum is not None:
                continue
            elif name in {"size", "content", "note"} and event is not None:
                frame.counts += [(slot, claim, event) for slot, claim in numbers_in(reading, span)]
            elif event is not None:
                for role, part in roles_of(reading, cell):
                    getattr(event, role).extend(bodies_in(reading, part, role))
    if not any(event.types for event in frame.events):  # not 행사명 | 대상국 | 상담: each row with its own
        rows = [_cells(reading, table, row, columns) for row in table.rows if not row.total]
        frame.lands = lands_of_rows(reading, rows)
    return frame if frame.events or frame.sums or frame.counts or frame.lands else None


def _number(reading: Reading, cell: Cell) -> tuple[int, Span] | None:
    """What a cell of a column of counts says: 31개사."""
    _, name, _, span = cell
    if name not in {"meetings", "companies", "buyers"}:
        return None
    number = parse_amount(regex.sub(r"\D+$", "", reading.quote(span.start, span.end)))
    return (int(number), span) if number is not None and number == int(number) else None


def _persons(reading: Reading, units: str, columns: list[Column], cell: Cell) -> bool:
    """Whether buyers are counted as persons: 120명, below 바이어(명), or by the table's units (단위 : 명, 건, 만불)."""
    _, _, header, span = cell
    own = reading.quote(span.start, span.end)
    if not own.strip().isdigit():
        return "명" in own
    told = header.text if header is not None and BRACKET.search(header.text) else ""
    if not told:
        told = units
        if FIRMS_UNIT.search(told) and not any(c.name in {"companies", "firm"} for c in columns):
            return False  # 단위 : 개사, 명: whose unit is which
    return PERSONS.search(told) is not None


def _above(reading: Reading, first: Block) -> str:
    """The heading right above a table: □ 연도별 실적 (단위 : 건, 천불); of a sentence that leads to it, its end."""
    if not first.index:
        return ""
    block = reading.document.blocks[first.index - 1]
    text = reading.quote(block.start, block.end)
    leading = LEADS_TO.search(text)
    if leading is not None and block.section == first.section:
        return leading.group()
    return text if block.section == first.section and len(text) <= 60 and not SENTENCE.search(text) else ""


def columns_of(document: Document, table: Table) -> list[Column]:
    found = []
    for i, span in enumerate(table.header):
        text = regex.sub(r"\s", "", document.text[span.start : span.end])
        words = FIRMS_COUNTED.sub("", text)  # 참가(개사)
        name = _holds(words)
        if name == "date" and _holds(BRACKET.sub("", words)) == "place":
            name = "place"  # 도시(날짜)
        found.append(Column(i, name, span, text))
    return found


def _holds(words: str) -> str | None:
    return next((name for name, pattern in HEADERS if pattern.search(words)), None)


def _span(column: Column | None) -> Span | None:
    return column.span if column is not None else None


def _cells(reading: Reading, table: Table, row: Row, columns: list[Column]) -> list[Cell]:
    result: list[Cell] = []
    numbers = len(row.cells) - 1
    summed = [c.index for c in columns if c.name is None and AMOUNT.search(c.text)]
    # 계 … 5,375: the one number of a total stands below the one column of sums
    only = summed[0] if row.total and numbers == 1 and len(summed) == 1 else None
    for i, span in enumerate(row.cells):
        index = table.column_of(row, i) if i == 0 or only is None else only
        column = columns[index] if index < len(columns) else None
        name = column.name if column else None
        if name == "firm" and COUNT.fullmatch(reading.quote(span.start, span.end)):
            name = "companies"  # 업체 | 상담 | 계약 ⏎ 9 | 612 | 84: how many, not which
        result.append((index, name, column, span))
    return result


def _row_event(reading: Reading, row: Row, cells: list[Cell], sums: frozenset[int]) -> EventFrame | None:
    """A row that names a city or country (with a date, or in a column of places): a leg or a mission."""
    place_cells = _place_cells(cells) or _towns(reading, cells[:1])
    date_cells = [span for _, name, _, span in cells if name == "date"]
    own = own_name(reading, cells)
    if own is None and any(n == "date" and h is not None and SIGNED_ON.search(h.text) for _, n, h, _ in cells):
        return None  # 국가 | 상대기관 | 체결일: a row of an agreement
    date_cells = date_cells or (dated_cells(reading, cells, own) if own else [])
    told = [span for _, name, _, span in cells if name == "content"]
    item = told_in(reading, told[0]) if told and not place_cells and own is None else None
    if item is not None and ENDS_ITEM.match(reading.text, item.end, told[0].end):
        own = item  # 9.24(화) | 09:30 | 한-나루 디지털 포럼: an item of a programme with its day
    if not (place_cells or (own and date_cells)):
        return None
    if not (date_cells or any(i in sums or name == "meetings" for i, name, _, _ in cells)):
        return None
    if own is None and {"name", "date", "place"} <= {name for _, name, _, _ in cells}:
        return None  # 홈페이지 개편 | 5.2 | 본회: what the row names is no occasion
    if own is None and any(name == "date" and SIGNED.search(header.text) for _, name, header, _ in cells if header):
        return None
    occasion = own or (told_in(reading, told[0]) if told else None)
    if told and occasion is None:
        return None  # 5.22(수) | 유통매장 시찰 | 멕시코시티; 5.25(토) | 귀국 | 인천
    span = place_cells[0] if place_cells else occasion.span if occasion is not None else row.cells[0]
    # 북미 무역사절단(시카고·댈러스): the towns behind the name, in its cell
    end = next((c.end for c in row.cells if c.start <= span.start < c.end), span.end) if own else span.end
    told_places = reading.mentions.places(span.start, end)
    places = [p for p in told_places if not p.value.adjectival]
    if not places and place_cells:
        places = [p for p in told_places if p.value.level is PlaceLevel.CITY]  # 대구무역회관
    if not place_cells:  # 8.24(금)~25(토) 나루호텔: the place behind the day
        places = [p for cell in date_cells for p in reading.mentions.places(cell.start, cell.end)] or places
    if not places and not HANGUL.search(reading.quote(span.start, span.end)):
        return None
    text = regex.sub(r"\s?\(.*", "", reading.quote(span.start, span.end)) or reading.quote(span.start, span.end)
    if len(places) == 1 and places[0].span == span and " " in text:
        text = places[0].value.name  # 서 울
    mention = Mention(Kind.EVENT, span.start, span.end, EventName(text, "", (), "table"), "event.table.row")
    frame = EventFrame(
        mention=mention, line=None, name=text, name_span=span, types=(), section=0, position=span.start, occasion=True
    )
    if occasion is not None:
        frame.mention, frame.name, frame.name_span = occasion, occasion.value.name, occasion.span
        frame.types = occasion.value.types
    for place in places:
        frame.places.append(Claim(place.value, place.span, "event.place.table", 1.1))
    for cell in date_cells or place_cells[:1]:  # 리마(5.28): the day in the town's own cell
        for date in reading.mentions.dates(cell.start, cell.end):
            frame.dates.append(Claim(date, date.span, "event.date.table", 1.1))
    cities = [p for p in places if p.value.level is PlaceLevel.CITY]
    if not frame.dates and not cities:
        return None
    if not places:  # 창원상공회의소 3층
        frame.places += [claim for cell in place_cells for claim in houses_in(reading, cell)]
    frame.status = stage(reading, cells)
    if frame.status is not None and (then := moved_to(reading, frame.status.span)) is not None:
        frame.dates.append(then)
    return frame


def _place_cells(cells: list[Cell]) -> list[Span]:
    """The cells of places, the town before its house: 일자 | 장소 | 도시."""
    found = [(header, span) for _, name, header, span in cells if name == "place"]
    found.sort(key=lambda cell: cell[0] is not None and VENUE.fullmatch(cell[0].text) is not None)
    return [span for _, span in found]


def _towns(reading: Reading, cells: list[Cell]) -> list[Span]:
    """구분 | 바르샤바 | 리마(5.28): a first cell that is a foreign town and no more, under whatever heading."""
    found = []
    for _, name, _, span in cells:
        places = reading.mentions.places(span.start, span.end)
        towns = [p for p in places if p.value.level is PlaceLevel.CITY and is_abroad(p.value.country)]
        told = [p.span for p in places] + [d.span for d in reading.mentions.dates(span.start, span.end)]
        rest = "".join(
            char for i, char in enumerate(reading.quote(span.start, span.end), span.start) if not _covered(i, told)
        )
        if name is None and towns and not LETTER.search(rest.replace("시", "")):
            found.append(span)
    return found[:1]


def _covered(position: int, spans: list[Span]) -> bool:
    return any(span.start <= position < span.end for span in spans)


def cell_dates(document: Document) -> list[Mention[DateExpression]]:
    """Days in cells of a date column that are no dates anywhere else: 11.8, or 18 below 17 and above 21-22."""
    found = []
    for run in runs_of(document):
        table = table_of(document, run[0].index, run[-1].index + 1)
        columns = columns_of(document, table)
        dated = [
            (table.column_of(row, i), span)
            for row in table.rows
            for i, span in enumerate(row.cells)
            if table.column_of(row, i) < len(columns) and columns[table.column_of(row, i)].name == "date"
        ]
        told = [parse_date_cell(document.text[span.start : span.end].strip()) for _, span in dated]
        if len({index for index, _ in dated}) == 1 and not any(told):
            told = parse_days([document.text[span.start : span.end].strip() for _, span in dated])
        for value, (_, span) in zip(told, dated, strict=True):
            if value is not None and value.first.day is not None:
                found.append(Mention(Kind.DATE, span.start, span.end, value, "date.cell"))
    return found
