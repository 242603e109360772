"""Tables of articles: XLSX, CSV, JSON lines; one row, one document.

Job: the rows of a file as members with stable names.  Input: bytes.  Output: `Rows`, a container.  It must not know
what the columns mean: `articles` does.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from coopevents.ingest.articles import Columns, content_of, delimiter_of, json_rows, row_id
from coopevents.ingest.encoding import decode
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.formats import Format
from coopevents.ingest.packages import check_document_package
from coopevents.ingest.plain import with_line_feeds
from coopevents.ingest.raw import Content

MOST_ROWS = 200_000
LARGEST_CELL = 2_000_000  # characters
LARGEST_SHEET = 50_000_000  # cells, the empty ones counted
SHOWN_COLUMNS = 12
HEADER_WITHIN = 10  # rows; people put a title above the header


@dataclass(frozen=True, slots=True)
class Row:
    """A row of articles as it stands in its file; `number` counts from 1 as the program shows it."""

    columns: Columns
    cells: Sequence[object]
    number: int
    where: str | None  # "기사!" for a sheet


@dataclass(slots=True)
class Rows:
    """The rows of a file by the last part of their ids, in their order; what is wrong with others."""

    format: Format
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    rows: dict[str, Row] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        return list(self.rows)

    def read(self, name: str) -> Content:
        """The article of a row.  Raises UnreadableError."""
        row = self.rows.get(name)
        if row is None:
            raise UnreadableError("the row is no longer there")
        content = content_of(row.columns, row.cells, form=self.format.value, where=row.where, number=row.number)
        text, notes = with_line_feeds(content.text), (*self.notes, *content.notes)
        return replace(content, text=text, notes=notes, encoding=self.encoding)

    def add(self, row: Row) -> None:
        """Takes a row; one whose own id is taken gets its number.  Raises UnreadableError for too many rows."""
        if len(self.rows) >= MOST_ROWS:
            raise UnreadableError(f"more than {MOST_ROWS:,} rows")
        name = row_id(row.columns, row.cells, row.number)
        while name in self.rows:
            name = f"row-{row.number}" if f"row-{row.number}" not in self.rows else f"{name}-{row.number}"
        self.rows[name] = row


def read_csv(data: bytes) -> Rows:
    """The rows of a CSV.  Raises UnreadableError."""
    decoded = decode(data)
    text = decoded.text.lstrip("\n")
    delimiter = delimiter_of(text)
    if delimiter is None:
        raise UnreadableError("no table of articles: the first line names no column with their text")
    found = Rows(Format.CSV, decoded.encoding, decoded.notes)
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = Columns.of(next(reader))
    assert columns is not None  # delimiter_of saw it
    try:
        for number, cells in enumerate(reader, start=2):  # as a spreadsheet counts; a cell may hold several lines
            if any(cell.strip() for cell in cells):
                found.add(Row(columns, cells, number, ""))
    except csv.Error as error:
        found.messages.append(f"line {reader.line_num}: {error}; the rest is not read")
    return found


def read_json(data: bytes) -> Rows:
    """The objects of JSON lines or of a JSON array.  Raises UnreadableError."""
    decoded = decode(data)
    found = Rows(Format.JSONL, decoded.encoding, decoded.notes)
    for number, value in json_rows(decoded.text):
        if isinstance(value, UnreadableError):
            found.messages.append(f"line {number}: {value}")
            continue
        columns = Columns.of(list(value))
        if columns is None:
            found.messages.append(f"line {number}: no key with a text: {', '.join(list(value)[:SHOWN_COLUMNS])}")
            continue
        found.add(Row(columns, [_plain(cell) for cell in value.values()], number, None))
    if not found.rows and not found.messages:
        raise UnreadableError("no JSON objects")
    return found


def read_xlsx(data: bytes) -> Rows:
    """The rows of all sheets that hold articles.  Raises UnreadableError."""
    from python_calamine import CalamineError, CalamineWorkbook

    check_document_package(io.BytesIO(data))
    found = Rows(Format.XLSX)
    seen: list[str] = []
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            height, width = sheet.total_height, sheet.total_width
            if height * width > LARGEST_SHEET:
                raise UnreadableError(f"sheet {name!r} of {height:,} x {width:,} cells")
            rows = sheet.to_python(skip_empty_area=False) if height else []
            seen += _sheet(found, name, rows)
    except (CalamineError, ValueError, OSError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(f"XLSX cannot be read: {error}") from error
    if not found.rows:
        raise UnreadableError(
            "no table of articles: no sheet with a column of texts (본문, 내용, text, content …)"
            + (f"; columns: {', '.join(seen[:SHOWN_COLUMNS])}" if seen else "")
        )
    return found


def _sheet(found: Rows, name: str, rows: Iterable[Sequence[object]]) -> list[str]:
    """Takes the rows below the header; the words of the first row of a sheet without one."""
    columns: Columns | None = None
    first: list[str] = []
    for number, cells in enumerate(rows, start=1):
        if columns is None:
            columns = Columns.of(cells)
            first = first or [str(cell) for cell in cells if str(cell).strip()]
            if columns is None and number >= HEADER_WITHIN:
                break
        elif any(str(cell).strip() for cell in cells):
            found.add(Row(columns, cells, number, f"{name}!"))
    return first if columns is None else []


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float) or value is None else str(value)
