"""The hand-over from ingest to the text stage: a document as read, before any repair.

Job: name the shape of `RawDocument` and of `Quarantined`.  Input and output: none.  It must not know file formats.
"""

from __future__ import annotations

from dataclasses import dataclass


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
    format: str = "txt"  # "txt" or "html"
    encoding: str | None = None  # as Python names it; None if the text never was bytes
    rendition_of: str | None = None  # id of the document that this one is another format of
    notes: tuple[str, ...] = ()  # what a reader had to put up with, for the manifest
    path: str | None = None  # below the input folder, with suffix


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A file (path below the input folder) that gave no document, or a row of the side-car, and why."""

    file: str
    reason: str
