"""Word processor documents -> text: HWP 5, HWPX, DOCX.

Job: paragraphs and tables in reading order, with footnotes behind the paragraph that they belong to; what the file says
about itself.  Input: bytes.  Output: `Content`.  It must not know files of a folder, nor repair the text.
dochan parses; it never raises, so that its list of errors decides.
"""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import regex
from dochan import cfb
from dochan.hwpx.parser import HWPXParser
from dochan.model.document import Document, Paragraph
from dochan.model.header_footer import Footnote, HeaderFooter
from dochan.model.image import Image
from dochan.model.table import Table
from dochan.ooxml.docx import DOCXReader
from dochan.reader import Dochan

from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.file_facts import FileFacts, package_facts, summary_facts
from coopevents.ingest.formats import Format
from coopevents.ingest.layout import GridCell, Layout
from coopevents.ingest.packages import check_document_package
from coopevents.ingest.raw import Content

FATAL = "ERR:"  # how dochan marks what costs text; "WARN:" costs none
DEEPEST = 8  # tables inside tables
# "그림입니다. 원본 그림의 이름: …": what Hancom writes for a picture
PICTURE_TEXT = regex.compile(r"그림입니다\.?\s*원본 그림의 (?:이름|크기).*", regex.S)
LEGACY = {
    "WordDocument": "DOC: save it as DOCX or PDF",
    "Workbook": "XLS: save it as XLSX",
    "Book": "XLS: save it as XLSX",
    "PowerPoint Document": "PPT: save it as PDF",
    "EncryptedPackage": "encrypted with a password",
}


def read_hwp(data: bytes) -> Content:
    """An HWP 5 document.  Raises UnreadableError."""
    facts = _check_ole(data)
    with _as_file(data, ".hwp") as path:
        return _content(Dochan(path).doc, Format.HWP, facts)


def read_hwpx(data: bytes) -> Content:
    """An HWPX document.  Raises UnreadableError."""
    check_document_package(io.BytesIO(data))
    document = HWPXParser().parse(io.BytesIO(data), include_assets=False)
    return _content(document, Format.HWPX, package_facts(data))


def read_docx(data: bytes) -> Content:
    """A DOCX document.  Raises UnreadableError."""
    check_document_package(io.BytesIO(data))
    document = DOCXReader().read(io.BytesIO(data))
    return _content(document, Format.DOCX, package_facts(data))


def _content(document: Document, form: Format, facts: FileFacts) -> Content:
    fatal = [error.removeprefix(FATAL).strip() for error in document.errors if error.startswith(FATAL)]
    layout = Layout()
    for section in document.sections:
        _blocks(section.elements, layout, 0)
    text, marks = layout.finish()
    if not text.strip():
        if fatal:
            raise UnreadableError(f"{form.upper()} cannot be read: {fatal[0]}")
        raise UnreadableError(f"no text in the {form.upper()} document (pictures only?)")
    title = facts.title if facts.title and _squeezed(facts.title) in _squeezed(text[:2000]) else None
    notes = (*facts.notes, *(f"part not read: {error}" for error in fatal[:3]))
    return Content(
        text=text, title=title, author=facts.author, notes=notes, marks=marks, format=form.value, encoding=None
    )


def _blocks(blocks: list[object], layout: Layout, depth: int) -> None:
    for block in blocks:
        if isinstance(block, Paragraph):
            if not _of_the_package(block) and (text := _text(block)):
                layout.paragraph(text)
        elif isinstance(block, Table):
            _table(block, layout, depth)
        elif isinstance(block, Image):
            _blocks(block.caption, layout, depth)
        elif isinstance(block, Footnote) and block.type != "comment":
            for paragraph in block.paragraphs:
                layout.paragraph(f"※ {paragraph.text}")
        elif isinstance(block, HeaderFooter | Footnote):
            continue  # running heads repeat the sender on each page; a comment is not the document's


def _table(table: Table, layout: Layout, depth: int) -> None:
    above = table.caption_side in ("TOP", "LEFT")
    if above:
        _blocks(table.caption, layout, depth)
    cells = []
    nested = False
    for i, row in enumerate(table.rows):
        for j, cell in enumerate(row):
            if cell.is_merged_away:
                continue
            nested |= any(isinstance(inner, Table) for inner in cell.paragraphs)
            paragraphs = tuple(filter(None, (_text(p) for p in cell.paragraphs if isinstance(p, Paragraph))))
            at_row, at_column = (i if cell.row is None else cell.row), (j if cell.col is None else cell.col)
            cells.append(GridCell(at_row, at_column, paragraphs, cell.row_span, cell.col_span))
    if nested and depth < DEEPEST:  # a frame around other tables: its cells one after the other
        for row in table.rows:
            for cell in row:
                _blocks(cell.paragraphs, layout, depth + 1)
    elif cells:
        layout.table(cells)
    if not above:
        _blocks(table.caption, layout, depth)


def _text(paragraph: Paragraph) -> str:
    text = "".join(run.text for run in paragraph.runs if not run.note_ref)
    return PICTURE_TEXT.sub("", text).strip()


def _of_the_package(paragraph: Paragraph) -> bool:
    """Lines that dochan makes of the file's properties ("Author: …")."""
    return getattr(paragraph.provenance, "path", "") == "docProps/core.xml"


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def _check_ole(data: bytes) -> FileFacts:
    """What an HWP file says about itself.  Raises UnreadableError for other programs' OLE files and for locked ones."""
    try:
        with contextlib.closing(cfb.OleFileIO(io.BytesIO(data))) as ole:
            if not ole.exists("FileHeader"):
                said = next((said for name, said in LEGACY.items() if ole.exists(name)), "unknown OLE file")
                raise UnreadableError(f"binary content: {said}")
            header = ole.openstream("FileHeader").read(64)
            if len(header) >= 40 and header[36] & 0x2:
                raise UnreadableError("HWP document encrypted with a password")
            return summary_facts(ole)
    except UnreadableError:
        raise
    except (OSError, ValueError, KeyError, IndexError, EOFError) as error:
        raise UnreadableError(f"damaged OLE file: {error}") from error


@contextlib.contextmanager
def _as_file(data: bytes, suffix: str) -> Iterator[str]:
    """A path for a parser that takes nothing else: in memory where the system can, else a temporary file."""
    if hasattr(os, "memfd_create"):
        descriptor = os.memfd_create("document" + suffix)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            yield f"/proc/self/fd/{descriptor}"
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document" + suffix)
        path.write_bytes(data)
        yield str(path)
