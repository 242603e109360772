"""ZIP packages before anything in them is parsed: bombs and entities are refused here.

Job: bounds for what a package unpacks to, and the refusal of XML with a document type (the door of entity expansion and
of outside references).  Input: a file.  Output: nothing, or UnreadableError.  It must not know formats.
"""

from __future__ import annotations

import zipfile
import zlib
from typing import BinaryIO

from coopevents.ingest.errors import UnreadableError

MOST_MEMBERS = 100_000
LARGEST_PART = 100_000_000  # bytes of one XML part of a document, unpacked
LARGEST_PACKAGE = 4_000_000_000  # bytes, unpacked
LARGEST_RATIO = 200  # unpacked to packed, of the whole; real documents stay below 60
SMALL = 50_000_000  # bytes; up to here no ratio is suspicious
XML_SUFFIXES = (".xml", ".rels", ".hpf", ".vml", ".opf")
PROBE = 65_536

DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError)


def open_package(file: BinaryIO) -> zipfile.ZipFile:
    """The package, its promises checked.  Raises UnreadableError for damage and for bombs."""
    try:
        package = zipfile.ZipFile(file)
    except DAMAGE as error:
        raise UnreadableError(f"damaged ZIP package: {error}") from error
    infos = package.filelist
    if len(infos) > MOST_MEMBERS:
        raise UnreadableError(f"ZIP package with more than {MOST_MEMBERS:,} members")
    unpacked = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if unpacked > LARGEST_PACKAGE or (unpacked > SMALL and unpacked > LARGEST_RATIO * max(1, packed)):
        raise UnreadableError(f"ZIP bomb: {packed:,} bytes would unpack to {unpacked:,}")
    return package


def read_member(package: zipfile.ZipFile, info: zipfile.ZipInfo, largest: int) -> bytes:
    """A member's bytes, at most `largest`.  Raises UnreadableError."""
    if info.flag_bits & 0x1:
        raise UnreadableError("encrypted in its ZIP archive")
    if info.file_size > largest:
        raise UnreadableError(f"larger than {largest:,} bytes")
    try:
        with package.open(info) as member:
            data = member.read(largest + 1)
    except DAMAGE as error:
        raise UnreadableError(f"damaged in its ZIP archive: {error}") from error
    if len(data) > largest:
        raise UnreadableError(f"larger than {largest:,} bytes")
    return data


def check_document_package(file: BinaryIO) -> None:
    """Refuses a package of XML parts that no parser should see.  Raises UnreadableError with the reason."""
    with open_package(file) as package:
        for info in package.filelist:
            if info.filename.lower().endswith(XML_SUFFIXES):
                if info.file_size > LARGEST_PART:
                    raise UnreadableError(f"ZIP bomb: {info.filename} would unpack to {info.file_size:,} bytes")
                if has_doctype(read_member(package, info, LARGEST_PART)):
                    raise UnreadableError(f"XML with a document type ({info.filename}): entities are not expanded")
    file.seek(0)


def has_doctype(xml: bytes) -> bool:
    """Whether XML declares a document type, in any encoding that parsers take; one comes before the root element."""
    head = xml[:PROBE].replace(b"\0", b"")
    return b"<!DOCTYPE" in head or b"<!ENTITY" in head
