"""What a document file says about itself: headline, author.

Job: the properties that word processors store.  Input: a package or an OLE file.  Output: `FileFacts`.  It must not
know the document's text.
The days on which a file was made and saved are no date of publication (templates are years old, releases are saved
again for an archive): they stand in the notes, and no year is reckoned from them.
"""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from coopevents.ingest.packages import DAMAGE, read_member

LARGEST = 1_000_000  # bytes of a part with properties
PARTS = ("docProps/core.xml", "Contents/content.hpf")
SUMMARY = "\x05HwpSummaryInformation"
TITLE, AUTHOR, CREATED = 2, 4, 12  # property ids of a summary
LPWSTR, FILETIME = 31, 64  # types of values
EPOCH = dt.datetime(1601, 1, 1)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """As stored; None where nothing or only blanks."""

    title: str | None = None
    author: str | None = None
    notes: tuple[str, ...] = ()


class Ole(Protocol):
    def exists(self, name: str) -> bool: ...
    def openstream(self, name: str) -> io.BytesIO: ...


def package_facts(data: bytes) -> FileFacts:
    """Of a DOCX or HWPX package whose parts were checked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            for part in PARTS:
                if part in names:
                    return _xml_facts(read_member(package, package.getinfo(part), LARGEST))
    except (*DAMAGE, etree.XMLSyntaxError):
        pass
    return FileFacts()


def summary_facts(ole: Ole) -> FileFacts:
    """Of an HWP 5 file: the property set of its summary stream; nothing where the stream is damaged."""
    if not ole.exists(SUMMARY):
        return FileFacts()
    data = ole.openstream(SUMMARY).read(LARGEST)
    try:
        values = _properties(data)
    except (struct.error, UnicodeDecodeError, OverflowError):
        return FileFacts()
    created = values.get(CREATED)
    note = (f"file made on {created.date().isoformat()}",) if isinstance(created, dt.datetime) else ()
    return FileFacts(_text(values.get(TITLE)), _text(values.get(AUTHOR)), note)


def _xml_facts(xml: bytes) -> FileFacts:
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    found: dict[str, str] = {}
    for element in root.iter():
        if isinstance(element.tag, str) and element.text:
            name = element.get("name") if etree.QName(element).localname == "meta" else etree.QName(element).localname
            found.setdefault((name or "").lower(), element.text)
    made = found.get("created") or found.get("createddate") or ""
    note = (f"file made on {made[:10]}",) if len(made) >= 10 and made[:4].isdigit() else ()
    return FileFacts(_text(found.get("title")), _text(found.get("creator")), note)


def _properties(data: bytes) -> dict[int, object]:
    """Property id -> value of the first section of an OLE property set."""
    (start,) = struct.unpack_from("<I", data, 44)
    _size, count = struct.unpack_from("<II", data, start)
    values: dict[int, object] = {}
    for i in range(min(count, 64)):
        key, offset = struct.unpack_from("<II", data, start + 8 + 8 * i)
        (kind,) = struct.unpack_from("<I", data, start + offset)
        if kind == LPWSTR:
            (length,) = struct.unpack_from("<I", data, start + offset + 4)
            first = start + offset + 8
            values[key] = data[first : first + 2 * min(length, 1000)].decode("utf-16-le")
        elif kind == FILETIME:
            (ticks,) = struct.unpack_from("<Q", data, start + offset + 4)
            values[key] = EPOCH + dt.timedelta(microseconds=ticks // 10)
    return values


def _text(value: object) -> str | None:
    return " ".join(value.replace("\0", "").split()) or None if isinstance(value, str) else None
