"""Paragraphs and tables in reading order -> the text of a document with marks of page and cell.

Job: the one layout that all readers of word processors and PDF share: a paragraph is a line, a table row a line whose
cells are separated by two blanks, so that the text stage reads header units (단위: 천불) and columns.
Input: paragraphs; tables as grids of cells with spans.  Output: text and `Mark`s.  It must not know file formats, nor
what a table says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.raw import Mark

CELL_GAP = "  "
DAY = regex.compile(r"[^\p{L}\p{N}]{0,3}(?:\d{4}\s?[.년]\s?)?\d{1,2}\s?[.월/]\s?\d{1,2}")
EMPTY = "-"  # what Korean tables print in a cell without a value
LONGEST_CELL = 300  # characters; a cell with more is part of the page's layout
MOST_PARAGRAPHS = 3  # in a cell of a table of data
MOST_COLUMNS = 200
LONGEST_TEXT = 1_000_000  # code points; a press document has some thousand, a yearbook some hundred thousand
MOST_CELLS = 200_000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell at `row`, `column` (from 0) that covers `rows` x `columns` places; its paragraphs."""

    row: int
    column: int
    paragraphs: tuple[str, ...] = ()
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.paragraphs).split())


@dataclass(slots=True)
class Layout:
    """Collects a document's lines; `text` and `marks` at the end."""

    pieces: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0
    tables: int = 0
    page: int | None = None
    page_start: int = 0

    def begin_page(self, number: int) -> None:
        """What follows stands on this page."""
        self._end_page()
        self.page, self.page_start = number, self.length

    def paragraph(self, text: str, cell: str | None = None) -> None:
        """A paragraph; its own line breaks are kept."""
        for line in text.split("\n"):
            words = CELL_GAP.join(" ".join(part.split()) for part in line.split("\t") if part.strip())
            if words:
                self._line([(words, cell)])

    def table(self, cells: Sequence[GridCell]) -> None:
        """A table of data as rows; one that only lays out text (a frame around a headline) as paragraphs."""
        self.tables += 1
        if len(cells) > MOST_CELLS:
            raise UnreadableError(f"a table of more than {MOST_CELLS:,} cells")
        if not is_data(cells):
            for cell in cells:
                for paragraph in cell.paragraphs:
                    self.paragraph(paragraph, self._name(cell))
            return
        for row in rows_of(cells):
            self._line([(text, self._name(cell)) for text, cell in row])

    def gap(self) -> None:
        """An empty line."""
        self._add("\n")

    def finish(self) -> tuple[str, tuple[Mark, ...]]:
        """The text and its marks in the order of the text.  Raises UnreadableError for an over-long text."""
        self._end_page()
        return "".join(self.pieces), tuple(sorted(self.marks, key=lambda mark: (mark.start, -mark.end)))

    def _name(self, cell: GridCell) -> str:
        return f"표{self.tables}!{column_letters(cell.column)}{cell.row + 1}"

    def _line(self, cells: Sequence[tuple[str, str | None]]) -> None:
        for i, (text, cell) in enumerate(cells):
            if i:
                self._add(CELL_GAP)
            if cell is not None:
                self.marks.append(Mark(self.length, self.length + len(text), cell=cell))
            self._add(text)
        self._add("\n")

    def _add(self, text: str) -> None:
        self.length += len(text)
        if self.length > LONGEST_TEXT:
            raise UnreadableError(f"text longer than {LONGEST_TEXT:,} characters")
        self.pieces.append(text)

    def _end_page(self) -> None:
        if self.page is not None and self.length > self.page_start:
            self.marks.append(Mark(self.page_start, self.length, page=self.page))


def column_letters(column: int) -> str:
    """A column's name in a spreadsheet: 0 -> A, 26 -> AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def is_data(cells: Sequence[GridCell]) -> bool:
    """Whether a table holds data: several columns, and cells of a few short paragraphs."""
    columns = {cell.column for cell in cells if cell.text}
    return len(columns) >= 2 and all(
        len(cell.text) <= LONGEST_CELL and len(cell.paragraphs) <= MOST_PARAGRAPHS for cell in cells
    )


def rows_of(cells: Sequence[GridCell]) -> list[list[tuple[str, GridCell]]]:
    """The rows of a table as written lines: merged cells resolved, empty ones filled, two header rows made one.

    A word merged over rows stands in each of them: "아시아 | 베트남 | 12", "(merged) | 태국 | 7"; a number only in the
    first, lest it be counted twice.  Of two header rows of which the upper one spans columns (상담 | 계약 over 건수 |
    금액 | 건수 | 금액) the words are joined: 상담건수.  Raises UnreadableError for a table that no page can hold.
    """
    grid: dict[tuple[int, int], GridCell] = {}
    bottom = max((cell.row for cell in cells), default=0) + 1
    places = 0
    for cell in cells:
        for row in range(cell.row, min(cell.row + max(1, cell.rows), bottom)):
            for column in range(cell.column, min(cell.column + max(1, cell.columns), MOST_COLUMNS)):
                grid.setdefault((row, column), cell)
                places += 1
            if places > MOST_CELLS:
                raise UnreadableError(f"a table of more than {MOST_CELLS:,} cells")
    if not grid:
        return []
    height = 1 + max(row for row, _ in grid)
    width = 1 + max(column for _, column in grid)
    heads = _header_rows(grid, height, width)
    lines = []
    if heads == 2:
        lines.append([_joined_header(grid, column) for column in range(width)])
    for row in range(heads if heads == 2 else 0, height):
        lines.append(_row(grid, row, width))
    told = [line for line in lines if any(text != EMPTY for text, _ in line)]
    return [part for line in told for part in _days_apart(line)]


def _days_apart(line: list[tuple[str, GridCell]]) -> list[list[tuple[str, GridCell]]]:
    """주요일정 | 9.23.(화) 하노이 상담회 ⏎ 9.25.(목) 방콕 상담회: the days in the cell beside a label, a line each."""
    if len(line) != 2:
        return [line]
    cell = line[1][1]
    pieces = [words for piece in cell.paragraphs if (words := " ".join(piece.split()))]
    if sum(DAY.match(piece) is not None for piece in pieces) < 2:
        return [line]
    return [line[:1], *([(piece, cell)] for piece in pieces)]


def _header_rows(grid: dict[tuple[int, int], GridCell], height: int, width: int) -> int:
    """2 where the first row has a cell over several columns and every one of these has a word of its own below."""
    if height < 3 or width < 3:
        return 1
    first = [grid.get((0, column)) for column in range(width)]
    second = [grid.get((1, column)) for column in range(width)]
    wide = [column for column, cell in enumerate(first) if cell is not None and cell.columns > 1 and cell.rows == 1]
    if not wide or len(set(map(id, first))) == 1:
        return 1
    under = [second[column] for column in wide]
    words = all(cell is not None and cell.text and not any(c.isdigit() for c in cell.text) for cell in under)
    rest = all(
        first[column] is second[column] or not (cell := second[column]) or not cell.text
        for column in range(width)
        if column not in wide
    )
    return 2 if words and rest else 1


def _joined_header(grid: dict[tuple[int, int], GridCell], column: int) -> tuple[str, GridCell]:
    upper, lower = grid[0, column], grid.get((1, column), grid[0, column])
    if upper is lower or not lower.text:
        return _squeezed(upper.text), upper
    return _squeezed(upper.text + lower.text), lower


def _row(grid: dict[tuple[int, int], GridCell], row: int, width: int) -> list[tuple[str, GridCell]]:
    """A row's texts; a cell merged over columns stands once; an empty place before a value is filled."""
    line: list[tuple[str, GridCell]] = []
    before: GridCell | None = None
    for column in range(width):
        cell = grid.get((row, column)) or GridCell(row, column)
        if cell is before:
            continue
        before = cell
        again = row > cell.row and column > 0 and any(c.isdigit() for c in cell.text)
        line.append(("" if again else cell.text, cell))
    filled = [i for i, (text, _) in enumerate(line) if text]
    if len(filled) <= 1:
        return [line[i] for i in filled]
    return [(text or EMPTY, cell) for text, cell in line[: filled[-1] + 1]]


def _squeezed(text: str) -> str:
    return "".join(text.split()) or EMPTY
