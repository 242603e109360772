"""The files for people beside the tables: the workbook, the report.

Job: `Pages` says which ones are wanted, `write_pages` makes them from the finished tables of a folder in one pass over
the documents.  Input: a folder with the output's files.  Output: `records.xlsx`,
`report.html`.  It must not know cells nor HTML.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
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
