"""Which format a file has: by its bytes, never by its name alone.

Job: the first bytes (and for ZIP packages the list of names inside) -> `Format`, or the reason why it is none that can
be read.  Input: bytes.  Output: `Format`.  It must not know how a format is read.
"""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Mapping
from enum import StrEnum
from pathlib import PurePosixPath
from typing import BinaryIO

import regex

from coopevents.ingest.articles import is_article_json, is_article_table
from coopevents.ingest.encoding import decode_head
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.signatures import OLE, PK, binary_content

HEAD = 8192  # bytes that suffice


class Format(StrEnum):
    """What a file is.  The order is that of preference where a release was published in several formats."""

    TXT = "txt"
    HTML = "html"
    MHTML = "mhtml"
    HWPX = "hwpx"
    HWP = "hwp"
    DOCX = "docx"
    PDF = "pdf"
    EML = "eml"
    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    ZIP = "zip"


# They hold documents; the others are one.
CONTAINERS = frozenset({Format.EML, Format.CSV, Format.XLSX, Format.JSONL, Format.ZIP})

# What the names of files say; a file that is something else gets a note.
SUFFIXES: Mapping[str, Format] = {
    ".txt": Format.TXT, ".html": Format.HTML, ".htm": Format.HTML, ".mht": Format.MHTML, ".mhtml": Format.MHTML,
    ".hwp": Format.HWP, ".hwpx": Format.HWPX, ".docx": Format.DOCX, ".pdf": Format.PDF, ".eml": Format.EML,
    ".csv": Format.CSV, ".tsv": Format.CSV, ".xlsx": Format.XLSX, ".jsonl": Format.JSONL, ".zip": Format.ZIP,
}  # fmt: skip

# A page begins with a doctype, a comment or a top-level element; a fragment saved from a content system may begin with
# any block element, and then has several.  "<사진=KOTRA>" and "<표 1>" in a text are no tags.
PAGE = regex.compile(
    r"\A\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?:[^-]++|-(?!->))*+-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    regex.I,
)
BLOCK_TAG = regex.compile(r"<(?:p|div|br|table|tr|td|span|h[1-6]|ul|li|article|section)(?:\s[^<>]*+)?/?>", regex.I)
TAGS_AT_LEAST = 3
MAIL_FIELD = regex.compile(
    r"(?:^|\n)(From|To|Cc|Subject|Date|MIME-Version|Received|Message-ID|Content-Type|Return-Path|Delivered-To|Reply-To"
    r"|X-[\w-]+|Snapshot-Content-Location|Content-Location):[ \t\r\n]",
    regex.I,
)
FIELDS_AT_LEAST = 2
# Files that lie beside saved pages and in project folders: text, but nobody's press release.
NO_DOCUMENTS = frozenset(
    ".js .mjs .css .svg .xml .xsl .dtd .py .pyc .java .c .h .cpp .sh .bat .ps1 .ini .cfg .conf .toml .yaml .yml .log "
    ".sql .tex .bib .ipynb .lock .map .url .webloc .lnk .ics .vcf .srt .smi".split()
)


def recognise(head: bytes, name: str, file: BinaryIO | None = None) -> Format:
    """The format of a file that begins with `head` (all of it, or `HEAD` bytes).

    `file` is asked for the names inside a ZIP package; `name` only tells texts apart that are none (scripts, styles).
    Raises UnreadableError with the reason for other formats.
    """
    if not head.strip(b" \t\r\n\0"):
        raise UnreadableError("empty file")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return Format.PDF
    if head.startswith(OLE):
        return Format.HWP  # or DOC, XLS …: the reader looks at its streams and says so
    if head.startswith(PK):
        return _package(head, file)
    if (said := binary_content(head)) is not None:
        raise UnreadableError(f"binary content: {said}")
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in NO_DOCUMENTS:
        raise UnreadableError(f"unsupported file type {suffix}")
    return _text_format(decode_head(head))


def looks_like_html(text: str) -> bool:
    """Whether a decoded file is a page or a fragment of one."""
    return PAGE.match(text) is not None or len(BLOCK_TAG.findall(text, 0, HEAD)) >= TAGS_AT_LEAST


def _text_format(text: str) -> Format:
    fields = {name.lower() for name in MAIL_FIELD.findall(text.lstrip()[:HEAD])}
    first = text.lstrip().partition("\n")[0]
    if len(fields) >= FIELDS_AT_LEAST and regex.match(r"[\w-]{2,40}:\s|From ", first):
        saved = "snapshot-content-location" in fields or regex.search(
            r"^Content-Type:\s*multipart/related", text, regex.I | regex.M
        )
        return Format.MHTML if saved else Format.EML
    if looks_like_html(text):
        return Format.HTML
    if is_article_json(text):
        return Format.JSONL
    if is_article_table(text):
        return Format.CSV
    return Format.TXT


def _package(head: bytes, file: BinaryIO | None) -> Format:
    if b"mimetypeapplication/hwp+zip" in head[:120]:
        return Format.HWPX
    if file is None:
        return Format.ZIP
    try:
        with zipfile.ZipFile(file) as package:
            return _by_names({info.filename for info in package.filelist})
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError(f"damaged ZIP package: {error}") from error
    finally:
        file.seek(0)


def _by_names(names: Collection[str]) -> Format:
    if "word/document.xml" in names:
        return Format.DOCX
    if "xl/workbook.xml" in names:
        return Format.XLSX
    if "Contents/content.hpf" in names or "Contents/section0.xml" in names:
        return Format.HWPX
    if "xl/workbook.bin" in names:
        raise UnreadableError("binary content: XLSB workbook: save it as XLSX")
    if "ppt/presentation.xml" in names:
        raise UnreadableError("binary content: PPTX presentation: save it as PDF")
    if "META-INF/manifest.xml" in names and "content.xml" in names:
        raise UnreadableError("binary content: OpenDocument: save it as DOCX or PDF")
    if "META-INF/container.xml" in names:
        raise UnreadableError("binary content: EPUB: save it as PDF")
    return Format.ZIP
