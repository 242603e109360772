"""A parsed page -> lines as a reader sees them.

Job: block elements and line breaks become lines, table rows become lines with cells separated by two blanks, captions
become lines `[사진] …`.  Input: an element.  Output: `Line`s in reading order.  It must not know which is the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import regex
from lxml.html import HtmlElement

from coopevents.ingest.furniture import LINKED_SHARE, link_share, names_of, text_of, words_of
from coopevents.ingest.layout import CELL_GAP, LONGEST_CELL, GridCell, column_letters, rows_of

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
WIDEST_SPAN = 100
MARK = regex.compile(r"[▲△▼◇◆■□●○ⓒ\s]*+(?:\[사진[^\]]{0,20}+\]|<사진[^>]{0,20}+>|\(사진\)|사진\s?[:=])?\s*+")
PHOTO_WORDS = frozenset("img image photo pic picture".split())
CAPTION_WORDS = frozenset("caption desc description txt text".split())


# (단위 : 천불), 업무협약 체결내용, 상담 실적; not 보도자료 상세보기 표입니다, 참가기업 목록 - 번호, 제목
TELLING_CAPTION = regex.compile(
    r"단위|^(?!.*(?:입니다|상세|목록|제공|작성|게시))"
    r"[^\n]{0,30}(?:협약|계약|MOU|상담|사절단|개척단|일정)[^\n]{0,12}(?:내용|내역|현황|실적|결과|일정|성과)\s*$"
)


class LineKind(StrEnum):
    TEXT = "text"
    HEADING = "heading"
    CAPTION = "caption"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `linked`: (nearly) all of it is a link; `cells`: start, end and name of those of a table of data."""

    text: str
    kind: LineKind = LineKind.TEXT
    linked: bool = False
    cells: tuple[tuple[int, int, str], ...] = ()


def lines_of(root: HtmlElement) -> list[Line]:
    """The non-empty lines below an element, in reading order."""
    return [line for line in _Renderer().render(root) if line.text]


class _Renderer:
    """Collects inline text until a block begins or ends."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = 0
        self.tables = 0

    def render(self, element: HtmlElement) -> Iterator[Line]:
        """All lines below an element."""
        yield from self._children(element, LineKind.TEXT)
        yield from self._flush(LineKind.TEXT)

    def _flush(self, kind: LineKind) -> Iterator[Line]:
        text = " ".join("".join(self.pieces).split())
        linked = self.linked > LINKED_SHARE * len(text)
        self.pieces, self.linked = [], 0
        if text:
            yield Line(text, kind, linked)

    def _children(self, element: HtmlElement, kind: LineKind) -> Iterator[Line]:
        if element.text:
            yield from self._inline(element.text, element, kind)
        for child in element:
            if isinstance(child.tag, str):
                yield from self._element(child, kind)
            if child.tail:
                yield from self._inline(child.tail, element, kind)

    def _inline(self, text: str, element: HtmlElement, kind: LineKind) -> Iterator[Line]:
        if element.tag == "pre":
            first, *rest = text.split("\n")
            self.pieces.append(first)
            for line in rest:
                yield from self._flush(kind)
                self.pieces.append(line)
        else:
            self.pieces.append(text)

    def _element(self, element: HtmlElement, kind: LineKind) -> Iterator[Line]:
        if element.tag == "br":
            yield from self._flush(kind)
        elif element.tag == "table" and is_data_table(element):
            yield from self._flush(kind)
            self.tables += 1
            yield from _table(element, self.tables)
        elif element.tag == "tr" and _is_label_row(element):
            yield from self._flush(kind)
            yield _row([_cell(cell) for cell in element if cell.tag in ("td", "th")])
        elif element.tag == "dl":
            yield from self._flush(kind)
            yield from _definitions(element)
        elif is_caption(element):
            yield from self._flush(kind)
            text = MARK.sub("", _cell(element), count=1)
            if text:
                yield Line(f"[사진] {text}", LineKind.CAPTION)
        elif element.tag in BLOCKS:
            yield from self._flush(kind)
            inner = LineKind.HEADING if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6") else kind
            yield from self._children(element, inner)
            yield from self._flush(inner)
        else:
            if element.tag == "a":
                self.linked += len(text_of(element))
            yield from self._children(element, kind)


def is_data_table(table: HtmlElement) -> bool:
    """Rows of short cells; a table that holds paragraphs or other tables lays out the page."""
    if any(True for _ in table.iterdescendants("table")):
        return False
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    cells = [cell for row in rows for cell in row]
    if not any(len(row) >= 2 for row in rows) or table.find(".//img") is not None:
        return False
    return all(len(text_of(cell)) <= LONGEST_CELL and len(list(cell.iter("p"))) <= 3 for cell in cells)


def _is_label_row(row: HtmlElement) -> bool:
    """A row of a layout table that reads as one line: <th>작성자</th><td>통상과</td><th>조회</th><td>12</td>."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2 or not any(cell.tag == "th" for cell in cells):
        return False
    return all(len(text_of(cell)) <= LONGEST_CELL and cell.find(".//table") is None for cell in cells)


def is_caption(element: HtmlElement) -> bool:
    """<figcaption>, or an element that a content system names as a photograph's text."""
    if element.tag == "figcaption":
        return True
    if element.tag in ("figure", "img", "table", "tr", "body") or not names_of(element):
        return False
    words = words_of(element)
    named = "caption" in words or "imgdesc" in words or (words & PHOTO_WORDS and words & CAPTION_WORDS)
    return bool(named) and element.find(".//img") is None and len(text_of(element)) <= LONGEST_CELL


def _cell(element: HtmlElement) -> str:
    """All of an element on one line: line breaks inside a cell are blanks."""
    return " ".join(line.text for line in _Renderer().render(element))


def _row(cells: list[str]) -> Line:
    return Line(CELL_GAP.join(cell for cell in cells if cell), LineKind.ROW)


def _table(table: HtmlElement, number: int) -> Iterator[Line]:
    """The rows of a table of data, merged cells resolved; above them a caption that tells the unit or what is listed.

    Other captions are for screen readers: "보도자료 상세보기 표입니다".
    """
    caption = table.find("caption")
    if caption is not None and TELLING_CAPTION.search(title := _cell(caption)):
        yield Line(title)
    cells: list[GridCell] = []
    until: dict[int, int] = {}  # column -> first row that no cell from above covers
    for i, row in enumerate(table.iter("tr")):
        column = 0
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while until.get(column, 0) > i:
                column += 1
            rows, columns = span_of(cell.get("rowspan")), span_of(cell.get("colspan"))
            until |= dict.fromkeys(range(column, column + columns), i + rows)
            cells.append(GridCell(i, column, tuple(line.text for line in _Renderer().render(cell)), rows, columns))
            column += columns
    for found in rows_of(cells):
        line, marks = "", []
        for text, cell in found:
            line += CELL_GAP if line else ""
            marks.append((len(line), len(line) + len(text), f"표{number}!{column_letters(cell.column)}{cell.row + 1}"))
            line += text
        yield Line(line, LineKind.ROW, cells=tuple(marks))


def span_of(value: str | None) -> int:
    """How many places a cell covers, as pages say it; nobody means more than a hundred."""
    digits = (value or "").strip()
    return min(max(int(digits), 1), WIDEST_SPAN) if digits.isdecimal() and len(digits) <= 9 else 1


def _definitions(element: HtmlElement) -> Iterator[Line]:
    """<dt>일시</dt><dd>2019. 5. 3.</dd> is a row of two cells."""
    cells: list[str] = []
    linked = False
    for child in element.iter("dt", "dd"):
        if child.tag == "dt" and cells:
            yield Line(_row(cells).text, LineKind.ROW, linked)
            cells, linked = [], False
        if child.tag == "dd" and len(text_of(child)) > LONGEST_CELL:
            yield _row(cells)
            yield from lines_of(child)
            cells = []
            continue
        cells.append(_cell(child))
        linked = link_share(child) > LINKED_SHARE
    yield Line(_row(cells).text, LineKind.ROW, linked)
