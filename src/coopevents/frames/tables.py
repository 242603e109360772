"""Tables of results and schedules: rows as occasions, cells as sums and counts.

Job: the tables of a Reading -> `TableFrame`s.  A header says what a column holds (날짜, 도시, 참가, 바이어, 상담건수, 상담액,
계약추진액, MOU), a unit how to read its numbers (천불, 만달러); rows whose first cells name cities or countries are legs or
missions of their own, rows of firms are parts of the whole.  No morphology.  It must not know drafts or records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

import regex

from coopevents.annotate.money import parse_amount, parse_unit
from coopevents.document import Block, Document, Kind, Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Reading
from coopevents.text.tables import Row, Table, table_of
from coopevents.values.counts import Count, CountUnit
from coopevents.values.dates import DateExpression, DatePart, Shape
from coopevents.values.money import Money
from coopevents.values.names import EventName, PlaceLevel

# headers, without blanks, by what their column holds
COLUMNS: tuple[tuple[str, str], ...] = (
    ("consultation", r"상담액|상담금액|상담실적\(|상담\(.*(?:불|달러|원)"),
    ("expected_contract", r"계약추진|추진액|계약예상|예상액|계약기대|수출예상|향후계약"),
    ("mou", r"MOU|양해각서|업무협약|협약액"),
    ("contract", r"계약액|계약금액|현장계약|계약실적|계약고|계약\(|^계약$|수출액|수출계약|실적\("),
    ("investment", r"투자액|투자유치|투자금액"),
    ("meetings", r"상담건수|상담\(건|상담횟수|상담수|^건수$|상담$"),
    ("buyers", r"바이어|구매자"),
    ("companies", r"참가업체|참가기업|참가사|업체수|기업수|^참가$|파견업체|참가규모|국내기업"),
    ("date", r"날짜|일자|기간|시기|일시|일정|파견시기|개최일|파견기간"),
    ("place", r"도시|지역|국가|방문국|파견지역|파견국|개최지|장소|파견지"),
    ("name", r"행사명|사업명|전시회명|상담회명|명칭|박람회명"),
    ("firm", r"업체명|기업명|회사명|참가기업명|업체"),
    ("product", r"품목|생산품|제품"),
)
HEADERS = [(name, regex.compile(pattern)) for name, pattern in COLUMNS]
SUM_ROLES = frozenset({"consultation", "expected_contract", "mou", "contract", "investment"})
PAST_ROLE = {"계약실적": "contract", "수출실적": "contract", "상담실적": "consultation", "계약추진": "expected_contract"}


@dataclass
class TableSum:
    """A sum in a cell; `row_frame` the occasion of its row, None where it is the document's."""

    mention: Mention[Money]
    role: str
    rule: str
    header: Span | None
    row_frame: EventFrame | None
    total: bool
    firm: str | None = None


@dataclass
class TableFrame:
    """What a table tells."""

    section: int
    start: int
    events: list[EventFrame] = field(default_factory=list)
    sums: list[TableSum] = field(default_factory=list)
    counts: list[tuple[str, Claim[int], EventFrame | None]] = field(default_factory=list)


def table_frames(reading: Reading) -> list[TableFrame]:
    """Frames of all tables, in order."""
    return [frame for run in runs_of(reading.document) if (frame := _frame(reading, run)) is not None]


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


def _frame(reading: Reading, run: list[Block]) -> TableFrame | None:
    table = table_of(reading.document, run[0].index, run[-1].index + 1)
    columns = columns_of(reading.document, table)
    frame = TableFrame(run[0].section, run[0].start)
    caption = reading.quote(table.caption.start, table.caption.end) if table.caption else ""
    unit = _unit(reading, table, caption)
    whole = _role_of_caption(caption)
    for row in table.rows:
        cells = _cells(reading, table, row, columns)
        event = None if row.total else _row_event(reading, row, cells)
        if event is not None:
            frame.events.append(event)
        for column, name, header, span in cells:
            text = reading.quote(span.start, span.end)
            if name in SUM_ROLES or (name is None and column == len(row.cells) - 1 and whole and len(row.cells) == 2):
                role = name if name in SUM_ROLES else whole
                money = _money(reading, span, text, header, unit)
                if money is not None and role is not None:
                    frame.sums.append(TableSum(money, role, f"amount.{role}.table", _span(header), event, row.total))
            elif name in {"meetings", "companies", "buyers"}:
                number = parse_amount(regex.sub(r"\D+$", "", text))
                if number is not None and number == int(number):
                    slot = "foreign_companies" if name == "buyers" and not regex.search(r"명", text) else name
                    claim = Claim(int(number), span, f"participants.{slot}.table", 1.1)
                    if row.total or event is not None:
                        frame.counts.append((slot, claim, None if row.total else event))
    return frame if frame.events or frame.sums or frame.counts else None


@dataclass(frozen=True, slots=True)
class Column:
    index: int
    name: str | None
    span: Span
    text: str


def columns_of(document: Document, table: Table) -> list[Column]:
    found = []
    for i, span in enumerate(table.header):
        text = regex.sub(r"\s", "", document.text[span.start : span.end])
        name = next((name for name, pattern in HEADERS if pattern.search(text)), None)
        found.append(Column(i, name, span, text))
    return found


def _span(column: Column | None) -> Span | None:
    return column.span if column is not None else None


def _cells(
    reading: Reading, table: Table, row: Row, columns: list[Column]
) -> list[tuple[int, str | None, Column | None, Span]]:
    result: list[tuple[int, str | None, Column | None, Span]] = []
    for i, span in enumerate(row.cells):
        index = table.column_of(row, i)
        column = columns[index] if index < len(columns) else None
        result.append((index, column.name if column else None, column, span))
    return result


def _unit(reading: Reading, table: Table, caption: str) -> tuple[int, str] | None:
    if table.unit is not None:
        found = parse_unit(reading.quote(table.unit.start, table.unit.end))
        if found:
            return found
    return parse_unit(caption) if "단위" in caption else None


def _role_of_caption(caption: str) -> str | None:
    squeezed = regex.sub(r"\s", "", caption)
    return next((role for cue, role in PAST_ROLE.items() if cue in squeezed), None)


def _money(
    reading: Reading, span: Span, text: str, header: Column | None, unit: tuple[int, str] | None
) -> Mention[Money] | None:
    """The sum of a cell: with its own currency (93만불), else the number in the unit of header or table."""
    own = reading.mentions.sums(span.start, span.end)
    if own:
        return own[0]
    number = parse_amount(text)
    if number is None or number == 0:
        return None
    scale = (parse_unit(header.text) if header is not None else None) or unit
    if scale is None:
        return None
    return Mention(Kind.MONEY, span.start, span.end, Money(Decimal(number) * scale[0], scale[1]), "money.table")


def _row_event(
    reading: Reading, row: Row, cells: list[tuple[int, str | None, Column | None, Span]]
) -> EventFrame | None:
    """A row that names a city or country (with a date, or in a column of places): a leg or a mission."""
    place_cells = [span for _, name, _, span in cells if name == "place"]
    date_cells = [span for _, name, _, span in cells if name == "date"]
    if not place_cells or not (date_cells or any(name in SUM_ROLES or name == "meetings" for _, name, _, _ in cells)):
        return None
    span = place_cells[0]
    places = [p for p in reading.mentions.places(span.start, span.end) if not p.value.adjectival]
    if not places and not regex.search(r"[가-힣]", reading.quote(span.start, span.end)):
        return None
    text = regex.sub(r"\s?\(.*", "", reading.quote(span.start, span.end)) or reading.quote(span.start, span.end)
    mention = Mention(
        Kind.EVENT, span.start, span.end, EventName(text, "", (), "table"), "event.table.row"
    )
    frame = EventFrame(
        mention=mention, line=None, name=text, name_span=span, types=(), section=0, position=span.start, occasion=True
    )
    for place in places:
        frame.places.append(Claim(place.value, place.span, "event.place.table", 1.1))
    for cell in date_cells:
        for date in reading.mentions.dates(cell.start, cell.end):
            frame.dates.append(Claim(date, date.span, "event.date.table", 1.1))
    cities = [p for p in places if p.value.level is PlaceLevel.CITY]
    if not frame.dates and not cities:
        return None
    return frame


CELL_DATE = regex.compile(r"(?P<month>1[0-2]|0?[1-9])\s?[./]\s?(?P<day>3[01]|[12]\d|0?[1-9])\.?(?:\([^()]*\))?")


def cell_dates(document: Document) -> list[Mention[DateExpression]]:
    """Days in cells of a date column that are no dates anywhere else: 11.8."""
    found = []
    for run in runs_of(document):
        table = table_of(document, run[0].index, run[-1].index + 1)
        columns = columns_of(document, table)
        for row in table.rows:
            for i, span in enumerate(row.cells):
                index = table.column_of(row, i)
                if index < len(columns) and columns[index].name == "date":
                    match = CELL_DATE.fullmatch(document.text[span.start : span.end].strip())
                    if match:
                        part = DatePart(month=int(match["month"]), day=int(match["day"]))
                        value = DateExpression(Shape.POINT, part)
                        found.append(Mention(Kind.DATE, span.start, span.end, value, "date.cell"))
    return found


def count_mention(claim: Claim[int]) -> Mention[Count]:
    return Mention(Kind.COUNT, claim.span.start, claim.span.end, Count(claim.value, CountUnit.THING), claim.rule)
