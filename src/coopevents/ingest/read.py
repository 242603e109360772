"""A file's bytes -> RawDocument, by the format that the content shows.

Job: the table of readers.  Input: bytes and a `Source`.  Output: `RawDocument`; the side-car's word goes before the
file's own.  It must not know what becomes of the text.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import regex

from coopevents.ingest.containers import OpenContainers, check_size, read_member
from coopevents.ingest.corpus import Source
from coopevents.ingest.encoding import decode, has_hangul
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.formats import HEAD, SUFFIXES, Format, recognise
from coopevents.ingest.identity import suffix_of
from coopevents.ingest.layout import LONGEST_TEXT
from coopevents.ingest.plain import with_line_feeds
from coopevents.ingest.raw import Content, RawDocument

Reader = Callable[[bytes], Content]

LONGEST_LINE = 50_000  # characters; whole articles without a line end have some thousand
SURROGATE = regex.compile(r"\p{Cs}")

_containers = OpenContainers()


# The readers' libraries are slow to import: each is loaded with the first document that needs it.
def _text(data: bytes) -> Content:
    decoded = decode(data)
    return Content(
        with_line_feeds(decoded.text), notes=decoded.notes, format=Format.TXT.value, encoding=decoded.encoding
    )


def _page(data: bytes) -> Content:
    decoded = decode(data)
    if not has_hangul(decoded.text):
        raise UnreadableError("no Hangul in the text")
    from coopevents.ingest.html import read_page

    page = read_page(decoded.text)
    return Content(
        text=page.text,
        title=page.title,
        published=page.published,
        publisher=page.publisher,
        url=page.url,
        notes=(*decoded.notes, *page.notes),
        author=page.author,
        marks=page.marks,
        encoding=decoded.encoding,
    )


def _mhtml(data: bytes) -> Content:
    from coopevents.ingest.mail import read_mhtml

    return read_mhtml(data)


def _hwp(data: bytes) -> Content:
    from coopevents.ingest.office import read_hwp

    return read_hwp(data)


def _hwpx(data: bytes) -> Content:
    from coopevents.ingest.office import read_hwpx

    return read_hwpx(data)


def _docx(data: bytes) -> Content:
    from coopevents.ingest.office import read_docx

    return read_docx(data)


def _pdf(data: bytes) -> Content:
    from coopevents.ingest.pdf import read_pdf

    return read_pdf(data)


def _letter(data: bytes) -> Content:
    from coopevents.ingest.mail import BODY, open_letter

    content = open_letter(data).read(BODY)
    assert isinstance(content, Content)
    return content


READERS: Mapping[Format, Reader] = {
    Format.TXT: _text,
    Format.HTML: _page,
    Format.MHTML: _mhtml,
    Format.HWPX: _hwpx,
    Format.HWP: _hwp,
    Format.DOCX: _docx,
    Format.PDF: _pdf,
    Format.EML: _letter,
}


def read_source(source: Source) -> RawDocument:
    """The document in a file, or in a member of it.  Raises UnreadableError with the reason."""
    found = data_of(source)
    return read_bytes(found, source) if isinstance(found, bytes) else document_of(found, source, [])


def data_of(source: Source) -> bytes | Content:
    """What the document of a source is made of: a file's or member's bytes, or a row.  Raises UnreadableError."""
    try:
        if source.members:
            return read_member(_containers.get(source.file, source.members[:-1]), source.members[-1])
        return source.file.read_bytes()
    except OSError as error:
        raise UnreadableError(f"file cannot be read: {error.strerror}") from error


def read_bytes(data: bytes, source: Source) -> RawDocument:
    """The document in the bytes of a file.  Raises UnreadableError with the reason."""
    form = recognise(data[:HEAD], source.path, io.BytesIO(data))
    check_size(form, len(data))
    if form not in READERS:
        raise UnreadableError(f"{form.upper()} holds several documents, none of which is named")
    named = SUFFIXES.get(suffix_of(source.path))
    notes = [f"named {suffix_of(source.path)}, but is {form.upper()}"] if named not in (None, form) else []
    return document_of(READERS[form](data), source, notes)


def document_of(content: Content, source: Source, notes: list[str]) -> RawDocument:
    """The document that a reader's findings make.  Raises UnreadableError."""
    if len(content.text) > LONGEST_TEXT:
        raise UnreadableError(f"text longer than {LONGEST_TEXT:,} characters")
    if max(map(len, content.text.split("\n"))) > LONGEST_LINE:
        raise UnreadableError(f"line longer than {LONGEST_LINE:,} characters")
    if not has_hangul(content.text):
        raise UnreadableError("no Hangul in the text")
    published, basis = content.published, "metadata" if content.published is not None else None
    publisher, url = content.publisher, content.url
    if row := source.sidecar:
        if row.published is not None:
            published, basis = row.published, "sidecar"
        publisher = row.publisher or publisher
        url = row.url or url
    return RawDocument(
        id=source.id,
        text=SURROGATE.sub("\ufffd", content.text),
        title=_clean(content.title),
        published=published,
        published_basis=basis,
        publisher=_clean(publisher),
        url=_clean(url),
        format=content.format,
        encoding=content.encoding,
        rendition_of=source.rendition_of,
        notes=(*content.notes, *notes),
        path=source.path,
        author=_clean(content.author),
        marks=content.marks,
    )


def _clean(fact: str | None) -> str | None:
    """A fact that every table can hold; JSON can spell half a surrogate pair."""
    return SURROGATE.sub("\ufffd", fact) if fact else fact
