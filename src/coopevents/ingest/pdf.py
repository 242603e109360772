"""PDF -> text: lines rejoined to paragraphs, framed tables as tables, pages marked.

Job: reading order as the file has it, without page numbers and running heads; a scanned file is refused as such.
Input: bytes.  Output: `Content`.  It must not know files of a folder, nor what the text says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium
import regex

from coopevents.ingest.encoding import has_hangul
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.formats import Format
from coopevents.ingest.layout import GridCell, Layout
from coopevents.ingest.pdf_page import Glyph, Page, PrintedLine, lines_of, read_page
from coopevents.ingest.pdf_tables import RuledTable, tables_of
from coopevents.ingest.raw import Content, Mark
from coopevents.values.wrapping import FINISHED, ITEM, WORD, WORD_END, glue

MOST_PAGES = 2000
LEAST_LETTERS = 20  # on a page; pictures with fewer are a scan
SCANNED = 0.4  # of a page that pictures cover
NAMELESS_AT_MOST = 0.3  # share of characters without Unicode
MARGIN = 0.09  # of the page's height at its top and bottom, where page numbers and running heads stand
PAGE_NUMBER = regex.compile(r"[-–—~<\[(]?\s?\d{1,4}(?:\s?/\s?\d{1,4})?\s?[-–—~>\])]?|[Pp](?:age)?\.?\s?\d{1,4}")
PARAGRAPH_GAP = 1.35  # of the usual distance of lines
EMPTY_LINE = 1.9
SAME_SIZE = 0.1
BLANK_WIDTH = 0.25  # of the size
SLACK_SHARE = 0.25  # of the wrapped lines had room for one more syllable: words were kept whole
WORD_SHARE = 0.6  # of the wrapped lines end as words do: the same
PAIRS_AT_LEAST = 3
ROOM = 1.05  # sizes; a syllable more would have fitted


@dataclass(frozen=True, slots=True)
class _Item:
    """A line of the body, or a table, in reading order."""

    page: int
    line: PrintedLine | None = None
    table: tuple[GridCell, ...] = ()


def read_pdf(data: bytes) -> Content:
    """A PDF document.  Raises UnreadableError."""
    document = _open(data)
    try:
        pages = [_page(document, i) for i in range(len(document))]
        facts = {key: _fact(document, key) for key in ("Title", "Author", "CreationDate")}
    finally:
        document.close()
    notes = _check_letters(pages)
    items = _without_running_heads(pages, [item for i, page in enumerate(pages, 1) for item in _items(page, i)])
    text, marks = _laid_out(items)
    title = " ".join(facts["Title"].split())
    known = has_hangul(title) and "".join(title.split()) in "".join(text[:2000].split())
    made = facts["CreationDate"].removeprefix("D:")
    if made[:8].isdigit() and len(made) >= 8:
        notes = (*notes, f"file made on {made[:4]}-{made[4:6]}-{made[6:8]}")
    return Content(
        text=text,
        title=title if title and known else None,
        author=" ".join(facts["Author"].split()) or None,
        notes=notes,
        marks=marks,
        format=Format.PDF.value,
    )


def _fact(document: pdfium.PdfDocument, key: str) -> str:
    """What a document says of itself; nothing where that is no text (half a surrogate pair in a damaged file)."""
    try:
        return str(document.get_metadata_value(key))
    except UnicodeDecodeError:
        return ""


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
        if len(document) > MOST_PAGES:
            raise UnreadableError(f"PDF of more than {MOST_PAGES:,} pages")
    except pdfium.PdfiumError as error:
        said = "encrypted with a password" if "assword" in str(error) else f"cannot be read: {error}"
        raise UnreadableError(f"PDF {said}") from error
    return document


def _page(document: pdfium.PdfDocument, index: int) -> Page:
    try:
        page = document[index]
        try:
            return read_page(page)
        finally:
            page.close()
    except pdfium.PdfiumError:
        return Page((), (), 1.0, 0.0)  # a damaged page; the others may tell


def _check_letters(pages: Sequence[Page]) -> tuple[str, ...]:
    """Notes about pages without text.  Raises UnreadableError where the whole file is pictures, or tells no letters."""
    letters = [sum(glyph.text.isalpha() for glyph in page.glyphs) for page in pages]
    scanned = [i for i, page in enumerate(pages) if letters[i] < LEAST_LETTERS and page.pictures >= SCANNED]
    if sum(letters) < LEAST_LETTERS:
        if scanned:
            raise UnreadableError(f"scanned PDF: {len(scanned)} of {len(pages)} pages are pictures without text")
        raise UnreadableError("no text in the PDF")
    nameless = sum(
        0xE000 <= ord(glyph.text) <= 0xF8FF or glyph.text == "\ufffd" or ord(glyph.text) < 32
        for page in pages
        for glyph in page.glyphs
    )
    if nameless > NAMELESS_AT_MOST * sum(len(page.glyphs) for page in pages):
        raise UnreadableError("PDF whose fonts do not say which characters they show")
    return (f"pages without text (pictures): {', '.join(str(i + 1) for i in scanned)}",) if scanned else ()


def _items(page: Page, number: int) -> Iterable[_Item]:
    """Lines and tables in the order of the file; a table stands where its first character does."""
    tables = tables_of(page.rulings)
    cells: list[dict[tuple[int, int], list[Glyph]]] = [{} for _ in tables]
    order: list[list[Glyph] | int] = [[]]
    for glyph in page.glyphs:
        inside = _place(tables, glyph)
        if inside is None:
            if not isinstance(order[-1], list):
                order.append([])
            run = order[-1]
            assert isinstance(run, list)
            run.append(glyph)
            continue
        which, place = inside
        if not cells[which] and glyph.text.strip():
            order.append(which)
        cells[which].setdefault(place, []).append(glyph)
    for part in order:
        if isinstance(part, int):
            yield _Item(number, table=tuple(_grid(tables[part], cells[part])))
        else:
            for line in lines_of(part):
                yield _Item(number, line)


def _place(tables: Sequence[RuledTable], glyph: Glyph) -> tuple[int, tuple[int, int]] | None:
    for i, table in enumerate(tables):
        place = table.place((glyph.x0 + glyph.x1) / 2, glyph.y)
        if place is not None:
            return i, place
    return None


def _grid(table: RuledTable, cells: dict[tuple[int, int], list[Glyph]]) -> Iterable[GridCell]:
    for (row, column), (rows, columns) in sorted(table.spans().items()):
        yield GridCell(row, column, tuple(_cell(cells.get((row, column), []))), rows, columns)


def _cell(glyphs: Sequence[Glyph]) -> list[str]:
    """The paragraphs of a cell: all its lines are one, but items begin anew."""
    paragraphs: list[str] = []
    lines = lines_of(glyphs)
    words = {word for line in lines for word in WORD.findall(line.text)}
    for line in lines:
        text = " ".join(line.text.split())
        if paragraphs and not ITEM.match(text):
            paragraphs[-1] += (" " if line.ends_blank else glue(paragraphs[-1], text, words)) + text
        else:
            paragraphs.append(text)
    return paragraphs


def _without_running_heads(pages: Sequence[Page], items: list[_Item]) -> list[_Item]:
    """Drops page numbers, and what stands at the top or bottom of most pages."""
    repeated = Counter(
        key
        for key in {(item.page, _undated(item.line.text)) for item in items if item.line and _in_margin(pages, item)}
    )
    often = Counter(text for _, text in repeated)
    least = max(2, (len(pages) + 1) // 2)

    def drop(item: _Item) -> bool:
        if item.line is None or not _in_margin(pages, item):
            return False
        text = item.line.text
        return PAGE_NUMBER.fullmatch(text.strip()) is not None or often[_undated(text)] >= least

    return [item for item in items if not drop(item)]


def _in_margin(pages: Sequence[Page], item: _Item) -> bool:
    height = pages[item.page - 1].height
    return item.line is not None and not MARGIN * height <= item.line.y <= (1 - MARGIN) * height


def _undated(text: str) -> str:
    return regex.sub(r"\d+", "0", "".join(text.split()))


def _laid_out(items: Sequence[_Item]) -> tuple[str, tuple[Mark, ...]]:
    layout = Layout()
    glued = _glues(items)
    page = 0
    paragraph = ""
    for i, item in enumerate(items):
        if paragraph and i not in glued:
            layout.paragraph(paragraph)
            paragraph = ""
            if _gap(items[i - 1], item):
                layout.gap()
        if item.page != page and not paragraph:
            page = item.page
            layout.begin_page(page)
        if item.line is None:
            layout.table(item.table)
        else:
            paragraph += glued.get(i, "") + item.line.text.replace("  ", "\t")
    if paragraph:
        layout.paragraph(paragraph)
    return layout.finish()


def _gap(above: _Item, below: _Item) -> bool:
    a, b = above.line, below.line
    if a is None or b is None or above.page != below.page:
        return False
    return b.y - a.y > EMPTY_LINE * max(a.size, b.size)


def _glues(items: Sequence[_Item]) -> dict[int, str]:
    """Index of each line that goes on with the one before -> the blank or nothing between them."""
    edges = _right_edges(items)
    distance = _distance(items)
    pairs = [
        i
        for i, (above, below) in enumerate(pairwise(items), start=1)
        if above.line is not None
        and below.line is not None
        and _goes_on(above.line, below.line, above.page == below.page, edges[above.page], distance)
    ]
    words = {word for item in items if item.line for word in WORD.findall(item.line.text)}
    before = [line for i in pairs if (line := items[i - 1].line)]
    kept = sum(line.ends_blank for line in before)
    natural = _natural_blank(items)
    room = [_room(line, edges[items[i - 1].page], natural) for i, line in zip(pairs, before, strict=True)]
    slack = sum(left > ROOM for left in room)
    whole = sum(WORD_END.search(line.text) is not None for line in before)
    enough = len(pairs) >= PAIRS_AT_LEAST
    by_word = enough and (slack >= SLACK_SHARE * len(pairs) or whole >= WORD_SHARE * len(pairs))
    found = {}
    for i, left in zip(pairs, room, strict=True):
        a, b = items[i - 1].line, items[i].line
        assert a is not None and b is not None
        if kept:
            found[i] = " " if a.ends_blank else ""
        elif by_word or left > ROOM:
            found[i] = " "
        else:
            found[i] = glue(a.text, b.text, words)
    return found


def _natural_blank(items: Sequence[_Item]) -> float:
    """The width of a blank that nothing stretched, in sizes: the narrow ones, as at the ends of paragraphs."""
    widths = sorted(width for item in items if item.line for width in item.line.blanks)
    return widths[len(widths) // 10] if widths else BLANK_WIDTH


def _room(line: PrintedLine, edge: float, natural: float) -> float:
    """How much of a line is free, in sizes, the widening of its blanks in justified text taken back."""
    return (edge - line.x1) / line.size + sum(max(0.0, width - natural) for width in line.blanks)


def _right_edges(items: Sequence[_Item]) -> dict[int, float]:
    """The right edge of the text on each page: the farthest at which more than one line ends, columns left aside."""
    edges: dict[int, float] = {}
    for page in {item.page for item in items}:
        lines = [item.line for item in items if item.page == page and item.line and "  " not in item.line.text]
        ends = sorted((line.x1 for line in lines), reverse=True)
        near = 2 * median(line.size for line in lines) if lines else 0.0
        shared = [end for end, after in pairwise(ends) if end - after <= near]
        edges[page] = shared[0] if shared else (ends[0] if ends else 0.0)
    widest = max(edges.values(), default=0.0)
    # the last page may hold one short line only
    return {page: edge if edge > 0.8 * widest else widest for page, edge in edges.items()}


def _distance(items: Sequence[_Item]) -> float:
    """The usual distance of lines, in sizes."""
    found = [
        (b.line.y - a.line.y) / max(a.line.size, 1)
        for a, b in pairwise(items)
        if a.line and b.line and a.page == b.page and b.line.y > a.line.y
    ]
    near = [d for d in found if d < 3]
    return min(median(near), 2.2) if near else 1.6


def _goes_on(a: PrintedLine, b: PrintedLine, same_page: bool, edge: float, distance: float) -> bool:
    if ITEM.match(b.text) or FINISHED.search(a.text) or "  " in a.text or "  " in b.text:
        return False
    if abs(a.size - b.size) > SAME_SIZE * a.size:
        return False
    if same_page and not 0 < b.y - a.y <= PARAGRAPH_GAP * distance * a.size:
        return False
    room = edge - a.x1
    return room < max(b.first_word + BLANK_WIDTH * a.size, 1.1 * a.size)
