"""Tables set in plain text: which lines are one, and their cells.

Input: lines of a document, or table blocks of a `Document`.  Output: runs of lines; `Table` with spans of cells into
`Document.text`.  It must not know what a column means (sum, count, firm): that is for `frames`.

Columns are separated by two blanks or more, by "|", by "│" in a drawn table, or by single blanks where a table was
flattened; then the header's words and the numbers at the end of each row tell the columns.  Or each cell has a line of
its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coopevents import regex
from coopevents.document import Block, Document, Span, Zone

_DIGIT = regex.compile(r"\d")
_HANGUL = regex.compile(r"\p{Hangul}")


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


# "(단위 : 건, 천불)", "<단위: 천달러>", "단위 : 백만원", also at the end of a caption "<표> 계약실적(단위:천달러)"
_UNIT = regex.compile(
    r"[(<\[]?\s{0,8}단\s{0,8}위\s{0,8}[:：]\s{0,8}(?P<unit>[^()<>\[\]\n]{1,30}?)\s{0,8}[)>\]]"
    r"|^단\s{0,8}위\s{0,8}[:：]\s{0,8}(?P<bare>[^()\n]{1,20})$"
)
# "<표> 품목별 실적", "[표 1] …", "< 업체별 성과 >", "◇주요 무역사절단 실적"
_CAPTION = regex.compile(
    r"\A(?:[<\[【(〈]?\s*+표\s*+\d{0,2}\s*+[>\])】〉.:]|[<〈【\[]\s{0,4}[^<>〈〉【】\[\]]{2,40}\s{0,4}[>〉】\]]$)"
)
# "< 도시별 상담 실적 >": a caption, though its words could head columns
_BRACKETED = regex.compile(r"[<〈【\[]\s{0,4}[^<>〈〉【】\[\]]{2,40}\s{0,4}[>〉】\]]")
# "76", "2,404", "1,450만불", "41개사", "11.8", "5.25~30", "-", "△12.3%", "’22.9", "N/A"
_NUMBER = regex.compile(
    r"\A(?:(?:약|총|계)?[△▲+-]?\d[\d,.:/~∼-]*+(?:여|[백천만억조]+)?\d*[\p{L}%$￦₩()㎡]{0,6}(?:\(\d[\d,.%]*+\))?|[-–—]"
    r"|[\d,.]++\([\d,.]++%?\))"
)
# 북미 무역사절단(시카고·댈러스) 9.25~10.1: a name so long that one blank is left before the day
_DAY_BEHIND = regex.compile(r"(?<=[\p{L})]) (?=\d{1,2}[.]\s?\d{1,2}[.]?(?:\s?[~∼-]\s?\d{1,2}[.]?\s?\d{0,2}[.]?)?\Z)")
_CELL_GAP = regex.compile(r"[ ]*\|[ ]*|[ ]{2,}")
# │ 알마티(6.12) │ 52 │ 7,150 │: a drawn row; 3.6(월) 포럼 │ 기업인 180명 is an item of a programme
_DRAWN_GAP = regex.compile(r"[ ]*[|│┃┆┊]+[ ]*|[ ]{2,}")
# 중국 시장개척단 / 6.7~6.13 / 하얼빈 / 12 / 6,480: a row whose cells slashes part
_SLASH_GAP = regex.compile(r" / ")
# Words that head columns.
_HEADER_WORD = regex.compile(
    r"(?:구\s?분|시\s?간|시\s?기|연\s?번|순\s?번|번\s?호|순\s?위|No\.?|업\s?체(?:\s?명)?|기\s?업(?:\s?명)?|회\s?사(?:\s?명)?|기\s?관(?:\s?명)?|"
    r"(?:파견|방문|개최|행사|대상|진출|참가)(?:국가?|지역?|도시|시기|기간|일정|일|규모)|국\s?가(?:\s?명)?|도\s?시(?:\s?명)?|지\s?역|품\s?목|제\s?품|일\s?시|일\s?자|날\s?짜|기\s?간|장\s?소|내\s?용|비\s?고|행사명|사업명|전시회명|분\s?야|"
    r"업\s?종|인원|규모|대상|담당|합\s?계|계|건\s?수|금\s?액|실\s?적|성\s?과|참\s?가|바이어|[\p{L}]{0,8}(?:건수|금액|액|실적|업체|기업|업체수|기업수|"
    r"개사|품목|추진|MOU|계약|상담|수출|인원|비율|증감률|증감|누계|목표|예산|부스|명|수|국|율|일정|주최|주관|후원))(?:\([^()]{1,12}\))?$"
)
_NUMBERING = regex.compile(r"(?:연\s?번|순\s?번|번\s?호|No\.?|순\s?위|구분)(?:\s|$)")
_NUMBERED_ROW = regex.compile(r"\d{1,3}[.)]?\s+\S+")
_TOTAL = regex.compile(r"(?:합\s*계|총\s*계|소\s*계|누\s*계|총\s*합\s*계|전\s*체|계|총|Total|TOTAL)$")
_GROUP_MARK = regex.compile(r"[▲△◆◇■□▶▷●○◎<\[〈【]")
# A table whose cells were all poured into one line: "구 분 내 용 인 구 …", "시 간 내 용 비 고 09:30 …"
_POURED = regex.compile(
    r"(?:구\s?분|시\s?간|연\s?번|순\s?번|번\s?호|업\s?체\s?명|기\s?업\s?명|국\s?가\s?명?|도\s?시\s?명?|품\s?목|일\s?자|시\s?기)\s+"
    r"(?:내\s?용|비\s?고|구\s?분|업\s?체\s?명|기\s?업\s?명|품\s?목|주요\s?품목|주요\s?내용|장\s?소|지\s?역|행\s?사\s?명|일\s?시|기\s?간|국\s?가|도\s?시|상담\S*|계약\S*|대\s?표\S*|참\s?가\S*)"
    r"(?:\s|$)"
)
# ┌────┬────┐, +----+----+, --------: a drawn rule
_LINES = r"[─━═┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋│|+=\s-]"
_RULE = regex.compile(rf"\A(?:(?={_LINES}*?[─━═┬┴┼┳┻╋]{{3}}){_LINES}++|\+(?:-{{2,}}+\+)++|[-=_]{{8,}}+)")
_SENTENCE = regex.compile(r"\p{Hangul}(?:다|요|음|함|임)[.]")
_WIDEST_ROW = 140
_MOST_COLUMNS = 12


def unit_of(line: str) -> tuple[int, int] | None:
    """Where a line states the unit of a table, as offsets of the unit itself."""
    m = _UNIT.search(line)
    return None if m is None else (m.span("unit") if m["unit"] else m.span("bare"))


def is_unit_line(line: str) -> bool:
    m = _UNIT.search(line)
    return m is not None and len(line) - len(m[0]) <= 4


def is_poured(line: str) -> bool:
    """Whether a line is a whole table that lost its line ends."""
    return _POURED.match(line) is not None and not _SENTENCE.search(line)


def cell_spans(line: str) -> list[tuple[int, int]]:
    """Cells that wide blanks, "|" or two slashes at least separate; one cell for a line without."""
    spans = []
    start = 0
    drawn = _DRAWN_GAP if line[:1] in {"│", "┃"} else _CELL_GAP
    for m in (_SLASH_GAP if _is_slashed(line) else drawn).finditer(line):
        if m.start() > start:
            spans.append((start, m.start()))
        start = m.end()
    if start < len(line):
        spans.append((start, len(line)))
    return spans


def _is_slashed(line: str) -> bool:
    return line.count(" / ") >= 2 and _CELL_GAP.search(line) is None


def _header_spans(line: str) -> list[tuple[int, int]]:
    """Cells of a header; syllables set apart by wide blanks are one word: "구     분     일 자" has two columns."""
    spans: list[tuple[int, int]] = []
    lone = False  # the cell before is a syllable that still lacks its partner
    for start, end in cell_spans(line):
        single = end - start == 1 and _HANGUL.match(line[start:end]) is not None
        if single and lone:
            spans[-1] = (spans[-1][0], end)
            lone = False
            continue
        lone = single and line[start:end] != "계"
        spans.append((start, end))
    return spans


def words_at_end_that_count(line: str) -> int:
    """How many numbers end a line: 5 for "보고타 11.8 41개사 76 2,404 200"."""
    count = 0
    for word in reversed(line.split()):
        if not _NUMBER.fullmatch(word):
            break
        count += 1
    return count


def _is_row(line: str) -> bool:
    if not line or len(line) > _WIDEST_ROW or _SENTENCE.search(line):
        return False
    cells = cell_spans(line)
    if len(cells) >= 3:
        return True
    tail = words_at_end_that_count(line)
    return 1 <= tail < len(line.split()) and len(line) <= 80


def is_header(line: str) -> bool:
    """A header set with single or wide blanks: several short nouns, two of which head columns, and no number."""
    if len(line) > _WIDEST_ROW or _SENTENCE.search(line) or words_at_end_that_count(line):
        return False
    cells = [line[a:b] for a, b in cell_spans(line)]
    names = cells if len(cells) >= 2 else line.split()
    if len(names) < 2 or any(len(name) > 20 for name in names):
        return False
    return sum(_HEADER_WORD.match(name) is not None for name in names) >= 2


def find_tables(lines: Sequence[str], gaps: Sequence[bool], free: Sequence[bool]) -> list[tuple[int, int]]:
    """Runs `(first, last + 1)` of lines that form tables; `gaps`: an empty line precedes, `free`: undecided yet."""
    # drawn rules part no rows: what is looked at are the lines between them
    kept = [k for k, line in enumerate(lines) if not _RULE.fullmatch(line)]
    shown, apart, open_ = [lines[k] for k in kept], [gaps[k] for k in kept], [free[k] for k in kept]
    runs = []
    i = 0
    while i < len(shown):
        end = (_stacked_from(shown, open_, i) or _table_from(shown, apart, open_, i)) if open_[i] else i
        if end > i:
            runs.append((kept[i], kept[end - 1] + 1))
            i = end
        else:
            i += 1
    return runs


def _stacked_header(lines: Sequence[str]) -> int:
    """How many lines, one cell each, head the columns of a table whose cells a conversion put one below the other."""
    count = 0
    for line in lines[:_MOST_COLUMNS]:
        if len(line) > 14 or not _HEADER_WORD.match(line):
            break
        count += 1
    return count if count >= 3 else 0


def _stacked_from(lines: Sequence[str], free: Sequence[bool], first: int) -> int:
    """The end of a table of one cell a line: header cells, then at least two rows of as many short lines; else 0."""
    columns = _stacked_header(lines[first : first + _MOST_COLUMNS])
    if not columns or not all(free[first : first + columns]):
        return 0
    j = first + columns
    while j < len(lines) and (free[j] or _NUMBER.fullmatch(lines[j])) and len(lines[j]) <= 40:
        if _SENTENCE.search(lines[j]) or _GROUP_MARK.match(lines[j]):
            break
        j += 1
    rows = (j - first) // columns - 1
    digits = sum(_DIGIT.search(line) is not None for line in lines[first + columns : j])
    return first + (rows + 1) * columns if rows >= 2 and digits >= rows else 0


def _table_from(lines: Sequence[str], gaps: Sequence[bool], free: Sequence[bool], first: int) -> int:
    """The end of a table that begins at `first`, or `first` if none does."""
    j = first
    n = len(lines)
    announced = False  # by a caption, a unit or a header
    if _CAPTION.match(lines[j]) or (unit_of(lines[j]) and not is_unit_line(lines[j]) and len(lines[j]) <= 80):
        announced = unit_of(lines[j]) is not None or (_CAPTION.match(lines[j]) is not None and "표" in lines[j][:3])
        j += 1
    elif first + 1 < n and free[first + 1] and _GROUP_MARK.match(lines[j]) and len(lines[j]) <= 50:
        j += 1  # "◇주요 무역사절단 실적(계약추진 기준)" counts when a header follows
    if j < n and free[j] and is_unit_line(lines[j]) and not (j > first and gaps[j]):
        announced = True
        j += 1
    header_at: int | None = None
    if j < n and free[j] and is_header(lines[j]):
        header_at = j
        announced = True
        j += 1
    if j > first and header_at is None and not announced:
        return first
    numbered = header_at is not None and _NUMBERING.match(lines[header_at]) is not None
    rows = wide = 0
    while j < n and free[j] and not (gaps[j] and not _is_row(lines[j])):
        line = lines[j]
        follows = j + 1 < n and free[j + 1] and not gaps[j + 1] and _is_row(lines[j + 1])
        if _is_row(line) or (numbered and _NUMBERED_ROW.match(line) and len(line) <= 80):
            if gaps[j] and rows >= 2 and not announced:
                break
            rows += 1
            wide += len(cell_spans(line)) >= 3 and (header_at is not None or not _is_slashed(line))
        elif is_unit_line(line) or (_GROUP_MARK.match(line) and len(line) <= 40 and follows and announced):
            pass
        elif not (rows and follows and len(line) <= 60 and len(cell_spans(line)) >= 2):
            break
        j += 1
    if announced and rows >= (1 if header_at is not None and wide else 2):
        return j
    return j if wide >= 2 and wide == rows else first


def table_of(doc: Document, first: int, end: int) -> Table:
    """Read the table blocks `first..end-1` of a document (`Zone.TABLE`; others between them are skipped)."""
    blocks = [b for b in doc.blocks[first:end] if b.zone is Zone.TABLE]
    columns = _stacked_header([doc.quote(b) for b in blocks])
    if columns:
        return _stacked(doc, blocks, columns)
    caption = unit = group = None
    header: tuple[Span, ...] = ()
    rows: list[Row] = []
    for k, block in enumerate(blocks):
        line = doc.quote(block)
        found = unit_of(line)
        if found and unit is None:
            unit = Span(block.start + found[0], block.start + found[1])
        if is_unit_line(line) or _RULE.fullmatch(line):
            continue
        captioned = (
            _BRACKETED.fullmatch(line)
            or _is_above_header(line, [doc.quote(b) for b in blocks[k + 1 : k + 3]])
            or ((_CAPTION.match(line) or found) and not is_header(line))
        )
        if not rows and not header and captioned:
            caption = block.span
            continue
        if not rows and not header and (is_header(line) or _heads_numbers(doc, blocks[k:])):
            cells = _header_spans(line)
            header = tuple(
                Span(block.start + a, block.start + b) for a, b in (cells if len(cells) > 1 else _words(line))
            )
            continue
        if not _is_row(line) and not (header and _NUMBERED_ROW.match(line)):
            if not rows and not header and caption is None:
                caption = block.span
            else:
                group = block.span
            continue
        cells = _row_cells(line, len(header))
        total = _TOTAL.match(line[cells[0][0] : cells[0][1]]) is not None
        rows.append(Row(block.index, tuple(Span(block.start + a, block.start + b) for a, b in cells), total, group))
    wide = bool(header) and len(cell_spans(doc.text[header[0].start : header[-1].end])) == len(header)
    if wide and _without_corner(header, rows):
        header = (Span(header[0].start, header[0].start), *header)
    columns = len(header) or max((len(row.cells) for row in rows), default=0)
    return Table(header, _aligned(doc, rows, columns, wide=wide), unit, caption)


def _without_corner(header: Sequence[Span], rows: Sequence[Row]) -> bool:
    """Whether nothing stands above the first column: 상담일  바이어  상담건수, above 리마  9.11.(화)  31개사  60."""
    full = [row for row in rows if not row.total]
    return len(full) > 1 and all(len(row.cells) == len(header) + 1 for row in full)


def _is_above_header(line: str, below: Sequence[str]) -> bool:
    """Whether a line without cells names a table though its words could head columns: 상담 실적 (단위: 천불)."""
    if len(cell_spans(line)) != 1 or not below:
        return False
    if unit_of(line) or len(cell_spans(below[0])) >= 2:
        return is_header(below[0])  # 2. 주요일정 (변경될 수 있음) ⏎ 일자  내용  장소
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
    return [_NUMBER.fullmatch(doc.quote(cell)) is not None for cell in row.cells]


def _stacked(doc: Document, blocks: Sequence[Block], columns: int) -> Table:
    rows = []
    for k in range(columns, len(blocks), columns):
        cells = blocks[k : k + columns]
        total = _TOTAL.match(doc.quote(cells[0])) is not None
        rows.append(Row(cells[0].index, tuple(b.span for b in cells), total))
    return Table(tuple(b.span for b in blocks[:columns]), tuple(rows))


def _heads_numbers(doc: Document, blocks: Sequence[Block]) -> bool:
    """Whether the first of the blocks has wide cells without numbers while the next has as many with numbers."""
    lines = [doc.quote(b) for b in blocks[:2]]
    if len(lines) < 2:
        return False
    here, below = (cell_spans(line) for line in lines)
    return (
        len(here) >= 3 and len(below) >= len(here) - 1 and not _DIGIT.search(lines[0]) and bool(_DIGIT.search(lines[1]))
    )


def _words(line: str) -> list[tuple[int, int]]:
    return [m.span() for m in regex.finditer(r"\S+", line)]


def _row_cells(line: str, columns: int) -> list[tuple[int, int]]:
    cells = _header_spans(line)  # 합  계     98개사: one cell
    if len(cells) >= 3 and len(cells) == columns - 1 and (dated := _DAY_BEHIND.search(line, *cells[0])) is not None:
        return [(cells[0][0], dated.start()), (dated.start() + 1, cells[0][1]), *cells[1:]]
    if len(cells) >= 3 or (len(cells) == 2 and columns <= 2):
        return cells
    words = _words(line)
    tail = min(words_at_end_that_count(line), len(words) - 1)
    columns = columns or tail + 1
    tail = min(tail, columns - 1)
    head = words[: len(words) - tail]
    left = columns - tail  # columns that the words before the numbers fill
    if len(head) > left:
        # The surplus belongs to the last text column ("동서하이텍 세차기, 세륜기 31 …"), or to the only one.
        head = [*head[: left - 1], (head[left - 1][0], head[-1][1])]
    return head + words[len(words) - tail :]
