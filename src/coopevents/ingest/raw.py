"""The hand-over from ingest to the text stage: a document as read, before any repair.

Job: name the shapes: what a reader finds (`Content`), the document of a run (`RawDocument`), what gave none
(`Quarantined`).  Input and output: none.  It must not know file formats.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a stretch `start:end` of a text stood in its file: a page (from 1), a cell ("표1!B3", "기사!C5")."""

    start: int
    end: int
    page: int | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader finds in the bytes of one document; `published` is EDTF, `format` names the reader.

    `text` is laid out as `RawDocument` says.
    """

    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
    author: str | None = None
    marks: tuple[Mark, ...] = ()
    format: str = "html"
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One document as its file has it: decoded, furniture of a page dropped, lines separated by LF, nothing repaired.

    `id` is the path below the input folder without its suffix, `/` between folders, NFC.  In `text` the headline and
    the subtitles of a page come first, each on its line; a caption is a line `[사진] …`; a table row is a line whose
    cells are separated by two blanks.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None  # EDTF
    published_basis: str | None = None  # "sidecar" or "metadata"
    publisher: str | None = None
    url: str | None = None
    format: str = "txt"  # the value of a `Format`
    encoding: str | None = None  # as Python names it; None if the text never was bytes
    rendition_of: str | None = None  # id of the document that this one is another format of
    notes: tuple[str, ...] = ()  # what a reader had to put up with, for the manifest
    path: str | None = None  # below the input folder, with suffix; inside a container behind the container's path
    author: str | None = None
    marks: tuple[Mark, ...] = ()  # in the order of the text; pages and cells overlap


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A file (path below the input folder) that gave no document, or a row of the side-car, and why."""

    file: str
    reason: str
