"""Tables set in plain text: their header, rows and cells.

Input: table blocks of a `Document`.  Output: `Table` with spans of cells into `Document.text`.  It must not know what a
column means (sum, count, firm): that is for `frames`.

The header's words and the numbers at the end of each row tell the columns; or each cell has a line of its own; or towns
head the columns, and the table is turned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coopevents import regex
from coopevents.document import Block, Document, Span, Zone
from coopevents.text.table_cells import (
    CAPTION,
    DIGIT,
    HANGUL,
    HEADER_WORD,
    NUMBER,
    NUMBERED_ROW,
    RULE,
    YEARS,
    cell_spans,
    is_header,
    is_row,
    is_unit_line,
    stacked_header,
    unit_of,
    words_at_end_that_count,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: spans of its cells, left to right; the `group` heading above it ("▲상반기"); `total` for 합계 and 소계.

    `shift` columns are missing behind the first cell: 합계 stands for several.
    """

    block: int
    cells: tuple[Span, ...]
    total: bool = False
    group: Span | None = None
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table: header cells (may be empty), rows, the unit as written ("건, 천불"), the caption line."""

    header: tuple[Span, ...]
    rows: tuple[Row, ...]
    unit: Span | None = None
    caption: Span | None = None

    @property
    def columns(self) -> int:
        """Number of columns: of the header, or of the longest row."""
        return len(self.header) or max((len(row.cells) for row in self.rows), default=0)

    def column_of(self, row: Row, cell: int) -> int:
        """Column of a cell."""
        return cell + row.shift if cell > 0 else 0


# "< 도시별 상담 실적 >": a caption, though its words could head columns
_BRACKETED = regex.compile(r"[<〈【\[]\s{0,4}[^<>〈〉【】\[\]]{2,40}\s{0,4}[>〉】\]]")
# 북미 무역사절단(시카고·댈러스) 9.25~10.1: a name so long that one blank is left before the day
_DAY_BEHIND = regex.compile(r"(?<=[\p{L})]) (?=\d{1,2}[.]\s?\d{1,2}[.]?(?:\s?[~∼-]\s?\d{1,2}[.]?\s?\d{0,2}[.]?)?\Z)")
_DAY_WORD = regex.compile(
    r"(?:\d{4}\.)?\d{1,2}\.\d{1,2}\.?(?:\([월화수목금토일]\))?(?:[~∼-](?:\d{1,2}\.)?\d{1,2}\.?(?:\([월화수목금토일]\))?)?"
)
_OF_TIME = regex.compile(r"(?:파견|방문|개최|행사)?(?:시기|기간|일정|일자?|일시|날짜)")
_TOTAL = regex.compile(r"(?:합\s*계|총\s*계|소\s*계|누\s*계|총\s*합\s*계|전\s*체|계|총|Total|TOTAL)$")


def _header_spans(line: str) -> list[tuple[int, int]]:
    """Cells of a header; syllables set apart by wide blanks are one word: "구     분     일 자" has two columns."""
    spans: list[tuple[int, int]] = []
    lone = False  # the cell before is a syllable that still lacks its partner
    for start, end in cell_spans(line):
        single = end - start == 1 and HANGUL.match(line[start:end]) is not None
        if single and lone:
            spans[-1] = (spans[-1][0], end)
            lone = False
            continue
        lone = single and line[start:end] != "계"
        spans.append((start, end))
    return spans


def table_of(doc: Document, first: int, end: int) -> Table:
    """Read the table blocks `first..end-1` of a document (`Zone.TABLE`; others between them are skipped)."""
    blocks = [b for b in doc.blocks[first:end] if b.zone is Zone.TABLE]
    stacked = _stacked(doc, blocks)
    if stacked is not None:
        return stacked
    caption = unit = group = None
    header: tuple[Span, ...] = ()
    rows: list[Row] = []
    for k, block in enumerate(blocks):
        line = doc.quote(block)
        found = unit_of(line)
        if found and unit is None:
            unit = Span(block.start + found[0], block.start + found[1])
        if is_unit_line(line) or RULE.fullmatch(line):
            continue
        captioned = (
            _BRACKETED.fullmatch(line)
            or _is_above_header(line, [doc.quote(b) for b in blocks[k + 1 : k + 3]])
            or ((CAPTION.match(line) or found) and not is_header(line))
        )
        if not rows and not header and captioned:
            caption = block.span
            continue
        if len(rows) == 1 and not header and len(rows[0].cells) == 2 and is_header(line):
            caption, rows = blocks[k - 1].span, []  # 한눈에 보는 2022 ⏎ 구분 횟수 업체 …: a caption that ends in a year
        if not rows and not header and (is_header(line) or _heads_numbers(doc, blocks[k:])):
            cells = _header_spans(line)
            header = tuple(
                Span(block.start + a, block.start + b) for a, b in (cells if len(cells) > 1 else _words(line))
            )
            continue
        if not is_row(line) and not (header and NUMBERED_ROW.match(line)):
            if not rows and not header and caption is None:
                caption = block.span
            else:
                group = block.span
            continue
        cells = _row_cells(line, len(header), _dated_column(doc, header))
        total = _TOTAL.match(line[cells[0][0] : cells[0][1]]) is not None
        rows.append(Row(block.index, tuple(Span(block.start + a, block.start + b) for a, b in cells), total, group))
    if _is_turned(doc, header, rows):
        header, rows = _turned(doc, header, rows)
    wide = bool(header) and len(cell_spans(doc.text[header[0].start : header[-1].end])) == len(header)
    if wide and _without_corner(header, rows):
        header = (Span(header[0].start, header[0].start), *header)
    columns = len(header) or max((len(row.cells) for row in rows), default=0)
    return Table(header, _aligned(doc, rows, columns, wide=wide), unit, caption)


def _is_turned(doc: Document, header: Sequence[Span], rows: Sequence[Row]) -> bool:
    """구분 | 하노이 | 방콕 ⏎ 상담일 | 9.4 | 9.7 ⏎ 상담건수 | 71 | 52: towns head the columns, the rest the rows."""
    if len(header) < 3 or len(rows) < 2 or any(not 2 <= len(row.cells) <= len(header) for row in rows):
        return False
    told = [HEADER_WORD.match(_unspaced(doc, row.cells[0])) is not None for row in rows]
    heads = [HEADER_WORD.match(_unspaced(doc, cell)) is not None for cell in header[1:] if not _is_total(doc, cell)]
    return all(told) and not any(heads)


def _turned(doc: Document, header: Sequence[Span], rows: Sequence[Row]) -> tuple[tuple[Span, ...], list[Row]]:
    """The table with its columns for rows; a cell that is missing at the end of a line leaves its new row shorter."""
    columns = [[header[i], *(row.cells[i] for row in rows if i < len(row.cells))] for i in range(1, len(header))]
    return (header[0], *(row.cells[0] for row in rows)), [
        Row(rows[0].block, tuple(cells), _is_total(doc, cells[0])) for cells in columns
    ]


def _unspaced(doc: Document, cell: Span) -> str:
    return regex.sub(r"\s", "", doc.quote(cell))


def _is_total(doc: Document, cell: Span) -> bool:
    return _TOTAL.match(doc.quote(cell)) is not None


def _without_corner(header: Sequence[Span], rows: Sequence[Row]) -> bool:
    """Whether nothing stands above the first column: 상담일  바이어  상담건수, above 리마  9.11.(화)  31개사  60."""
    full = [row for row in rows if not row.total]
    return len(full) > 1 and all(len(row.cells) == len(header) + 1 for row in full)


def _is_above_header(line: str, below: Sequence[str]) -> bool:
    """Whether a line without cells names a table though its words could head columns: 상담 실적 (단위: 천불)."""
    if len(cell_spans(line)) != 1 or not below:
        return False
    if unit_of(line) or len(cell_spans(below[0])) >= 2 or YEARS.fullmatch(below[0]):
        return is_header(below[0])  # 2. 주요일정 (변경될 수 있음) ⏎ 일자  내용  장소; 수출 (억불) ⏎ 구분 ’05 ’06
    return is_unit_line(below[0]) and any(is_header(one) for one in below[1:])


def _aligned(doc: Document, rows: Sequence[Row], columns: int, *, wide: bool) -> tuple[Row, ...]:
    """Rows with their shift: where a row lacks cells, by likeness to the full rows.

    Without full rows a header with wide blanks lends its columns from the left (the last one, 비고, is empty); words
    of a header with single blanks may belong together, so that rows end with its end.
    """
    full = [_shapes(doc, row) for row in rows if len(row.cells) == columns and not row.total]
    placed = []
    for row in rows:
        short = max(0, columns - len(row.cells))
        shift = short
        if short and not row.total:
            own = _shapes(doc, row)
            left = sum(own == shapes[: len(own)] for shapes in full)
            right = sum(own[1:] == shapes[short + 1 :] for shapes in full)
            if left > right or (not full and wide):
                shift = 0
        placed.append(replace(row, shift=shift))
    return tuple(placed)


def _shapes(doc: Document, row: Row) -> list[bool]:
    """Which cells of a row are numbers."""
    return [NUMBER.fullmatch(doc.quote(cell)) is not None for cell in row.cells]


def _stacked(doc: Document, blocks: Sequence[Block]) -> Table | None:
    """A table of one cell a line, below its caption and its unit; None where the blocks are none."""
    caption = unit = None
    head = 0
    while head < len(blocks):
        block, line = blocks[head], doc.quote(blocks[head])
        found = unit_of(line)
        if is_unit_line(line) and found is not None:
            unit = Span(block.start + found[0], block.start + found[1])
        elif CAPTION.match(line):
            caption = block.span
        else:
            break
        head += 1
    columns = stacked_header([doc.quote(b) for b in blocks[head:]])
    if not columns:
        return None
    rows = []
    for k in range(head + columns, len(blocks), columns):
        cells = blocks[k : k + columns]
        total = _TOTAL.match(doc.quote(cells[0])) is not None
        rows.append(Row(cells[0].index, tuple(b.span for b in cells), total))
    return Table(tuple(b.span for b in blocks[head : head + columns]), tuple(rows), unit, caption)


def _heads_numbers(doc: Document, blocks: Sequence[Block]) -> bool:
    """Whether the first of the blocks has wide cells without numbers while the next has as many with numbers."""
    lines = [doc.quote(b) for b in blocks[:2]]
    if len(lines) < 2:
        return False
    here, below = (cell_spans(line) for line in lines)
    return (
        len(here) >= 3 and len(below) >= len(here) - 1 and not DIGIT.search(lines[0]) and bool(DIGIT.search(lines[1]))
    )


def _words(line: str) -> list[tuple[int, int]]:
    return [m.span() for m in regex.finditer(r"\S+", line)]


def _dated_column(doc: Document, header: Sequence[Span]) -> int | None:
    """The column of a header that holds days, if one does: 사업명 기간 지역."""
    told = [i for i, cell in enumerate(header) if _OF_TIME.fullmatch(_unspaced(doc, cell))]
    return told[0] if len(told) == 1 else None


def _around_a_day(line: str, head: Sequence[tuple[int, int]], left: int, dated: int) -> list[tuple[int, int]] | None:
    """The words before the numbers in `left` cells, the day in column `dated`: 중동 개척단 | 3.8~3.16 | 두바이, 테헤란.

    None where no word or several are days, or the words beside the day belong to more than a column.
    """
    days = [i for i, (start, end) in enumerate(head) if _DAY_WORD.fullmatch(line[start:end])]
    if len(days) != 1:
        return None
    sides = (head[: days[0]], dated), (head[days[0] + 1 :], left - dated - 1)
    if any((columns > 1 and len(words) != columns) or bool(words) != bool(columns) for words, columns in sides):
        return None
    before, after = ([(words[0][0], words[-1][1])] if columns == 1 else list(words) for words, columns in sides)
    return [*before, head[days[0]], *after]


def _row_cells(line: str, columns: int, dated: int | None = None) -> list[tuple[int, int]]:
    cells = _header_spans(line)  # 합  계     98개사: one cell
    if len(cells) >= 3 and len(cells) == columns - 1 and (day := _DAY_BEHIND.search(line, *cells[0])) is not None:
        return [(cells[0][0], day.start()), (day.start() + 1, cells[0][1]), *cells[1:]]
    if len(cells) >= 3 or (len(cells) == 2 and columns <= 2):
        return cells
    words = _words(line)
    tail = min(words_at_end_that_count(line), len(words) - 1)
    columns = columns or tail + 1
    tail = min(tail, columns - 1)
    head = words[: len(words) - tail]
    left = columns - tail  # columns that the words before the numbers fill
    told = _around_a_day(line, head, left, dated) if dated is not None and len(head) > left > dated else None
    if told is not None:
        head = told
    elif len(head) > left:
        # The surplus belongs to the last text column ("동서하이텍 세차기, 세륜기 31 …"), or to the only one.
        head = [*head[: left - 1], (head[left - 1][0], head[-1][1])]
    return head + words[len(words) - tail :]
