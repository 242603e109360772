"""A file's bytes -> RawDocument, by the format that the content shows.

Input: bytes and a `Source`.  Output: `RawDocument`; the side-car's word goes before the page's own.  It must not know
what becomes of the text.
"""

from __future__ import annotations

import regex

from coopevents.ingest.corpus import Source
from coopevents.ingest.encoding import decode, has_hangul
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.plain import with_line_feeds
from coopevents.ingest.raw import RawDocument

# A page begins with a doctype, a comment or a top-level element; a fragment saved from a content system may begin with
# any block element, and then has several.  "<사진=KOTRA>" and "<표 1>" in a text are no tags.
PAGE = regex.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b", regex.I | regex.S
)
BLOCK_TAG = regex.compile(r"<(?:p|div|br|table|tr|td|span|h[1-6]|ul|li|article|section)(?:\s[^<>]*+)?/?>", regex.I)
HEAD = 4096
TAGS_AT_LEAST = 3


def looks_like_html(text: str) -> bool:
    """Whether a decoded file is a page or a fragment of one."""
    return PAGE.match(text) is not None or len(BLOCK_TAG.findall(text, 0, HEAD)) >= TAGS_AT_LEAST


def read_source(source: Source) -> RawDocument:
    """The document in a file.  Raises UnreadableError with the reason."""
    try:
        data = source.file.read_bytes()
    except OSError as error:
        raise UnreadableError(f"file cannot be read: {error.strerror}") from error
    return read_bytes(data, source)


def read_bytes(data: bytes, source: Source) -> RawDocument:
    """The document in the bytes of a file.  Raises UnreadableError with the reason."""
    decoded = decode(data)
    if not has_hangul(decoded.text):
        raise UnreadableError("no Hangul in the text")
    title = published = basis = publisher = url = None
    notes = list(decoded.notes)
    is_page = looks_like_html(decoded.text)
    if is_page:
        from coopevents.ingest.html import read_page  # here, because its libraries are slow to import

        page = read_page(decoded.text)
        text, title, published, publisher, url = page.text, page.title, page.published, page.publisher, page.url
        basis = "metadata" if published is not None else None
        notes += page.notes
    else:
        text = with_line_feeds(decoded.text)
        if not source.path.lower().endswith(".txt"):
            notes.append("named as a page, read as plain text")
    if row := source.sidecar:
        if row.published is not None:
            published, basis = row.published, "sidecar"
        publisher = row.publisher or publisher
        url = row.url or url
    return RawDocument(
        id=source.id,
        text=text,
        title=title,
        published=published,
        published_basis=basis,
        publisher=publisher,
        url=url,
        format="html" if is_page else "txt",
        encoding=decoded.encoding,
        rendition_of=source.rendition_of,
        notes=tuple(notes),
        path=source.path,
    )
