"""The workbook: which sheets there are and which line goes where.

Job: `Workbook(path, layout)`, `add(told)` for each document, `close()`.  Input: `Told`.  Output: an XLSX file, the same
bytes for the same input.  It must not know cells nor columns.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import xlsxwriter

from coopevents.export.finished import Told
from coopevents.export.pages import Layout
from coopevents.export.rows import organization_rows
from coopevents.export.workbook import sheets
from coopevents.export.workbook.columns import Line
from coopevents.export.workbook.dictionary import write_dictionary
from coopevents.export.workbook.sheet import Formats, Lost, Sheet

CREATED = dt.datetime(2000, 1, 1)  # of every workbook: no clock, the same bytes for the same input
FONT = {"font_name": "맑은 고딕", "font_size": 10, "font_scheme": False}


class Workbook:
    """Rows go to temporary files beside `path` as they come; the workbook is put together by `close()`."""

    def __init__(self, path: Path, layout: Layout = Layout.FULL) -> None:
        self._book = xlsxwriter.Workbook(
            str(path),
            {
                "constant_memory": True,
                "tmpdir": str(path.parent),
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "use_zip64": True,
                "default_format_properties": dict(FONT),  # it writes into what it is given
            },
        )
        self._book.set_properties({"title": "중소기업 협력 행사 자료", "author": "coopevents", "created": CREATED})
        self._formats = Formats(self._book)
        self._layout = layout
        if layout is Layout.OFFICIAL:
            self._official = self._sheet("행사실적", sheets.official())
            self._all: tuple[Sheet[Any], ...] = (self._official,)
            return
        self._events = self._sheet("행사", sheets.events())
        self._agreements = self._sheet("협약", sheets.agreements())
        self._amounts = self._sheet("금액", sheets.amounts())
        self._companies = self._sheet("기업", sheets.companies())
        self._organizations = self._sheet("기관", sheets.organizations())
        self._reviews = self._sheet("검토", sheets.reviews())
        self._all = (
            self._events, self._agreements, self._amounts, self._companies, self._organizations, self._reviews
        )  # fmt: skip

    def add(self, told: Told) -> None:
        """The rows of a document."""
        record = told.record
        if self._layout is Layout.OFFICIAL:
            for event in record.events:
                if told.counts(event.id):
                    self._official.add(Line(told, event))
            return
        for event in record.events:
            self._events.add(Line(told, event))
        for agreement in record.agreements:
            self._agreements.add(Line(told, agreement))
        for amount in record.amounts:
            self._amounts.add(Line(told, amount))
        for company in record.companies:
            self._companies.add(Line(told, company))
        for row in organization_rows(record):
            self._organizations.add(row)
        for kind, one in told.records:
            if one.needs_review:
                self._reviews.add(sheets.Flagged(told, one, kind))

    def close(self) -> dict[str, Lost]:
        """Writes the file; by sheet, what it could not hold.  Raises OSError."""
        for sheet in self._all:
            sheet.close()
        write_dictionary(self._book, self._formats, self._all)
        try:
            self._book.close()
        except xlsxwriter.exceptions.FileCreateError as error:
            raise OSError(f"workbook not written: {error}") from error
        return {sheet.name: sheet.lost for sheet in self._all}

    def _sheet(self, name: str, columns: Any) -> Sheet[Any]:
        return Sheet(self._book, self._formats, name, columns)
