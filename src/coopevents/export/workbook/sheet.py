"""One sheet of a workbook, written row by row.

Job: cells of the right type, nothing that runs, and all that makes a sheet pleasant: frozen heading, filter, widths,
lists of choices, colours.  Input: lines and their columns.  Output: a worksheet.  It must not know records.

A row is on the disk as soon as the next one comes.  What a spreadsheet cannot hold is cut with a mark and counted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from coopevents.export.csv import FORMULA_STARTS
from coopevents.export.workbook.columns import NO, YES, Column, Kind, Value

T = TypeVar("T")

MOST_ROWS = 1_048_575  # below the heading
LONGEST_TEXT = 32_767  # UTF-16 units in a cell
MOST_LINKS = 65_530
CUT = " …(줄임)"
FIRST_DAY = dt.date(1900, 3, 1)  # before it Excel and others count the days differently
NOT_IN_XML = {ord(char): "\ufffd" for char in "\ufffe\uffff"}
REVIEW_HEADING, COUNTED_HEADING = "검토", "집계"
HEIGHT = 13.5  # points: one line, so that a long text neither makes its row high nor runs over the cells beside it
A3, PAGE_WIDTH = 8, 320  # characters across a page that can still be read


@dataclass(slots=True)
class Lost:
    """What a sheet could not hold: rows beyond the last one, texts cut, links left out."""

    rows: int = 0
    texts: int = 0
    links: int = 0


class Formats:
    """The cell formats of a workbook, made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        def add(**properties: object) -> Format:
            return book.add_format({"valign": "top", **properties})

        self.heading = add(bold=True, bg_color="#1F3A5F", font_color="#FFFFFF", border=1, border_color="#C9D3DF",
                           text_wrap=True, align="center", valign="vcenter")  # fmt: skip
        self.plain = add()
        self.text = add(text_wrap=True)  # cut by the height of its row
        self.quoted = add(text_wrap=True, quote_prefix=True)  # stays a text when somebody edits the cell
        self.date = add(num_format="yyyy-mm-dd", align="center")
        self.whole = add(num_format="#,##0_ ")
        self.broken = add(num_format="#,##0.00####_ ")
        self.score = add(num_format="0.00", align="center")
        self.centred = add(align="center")
        self.link = add(font_color="#1155CC", underline=1, align="center")
        self.title = add(bold=True, font_size=13, font_color="#1F3A5F")
        self.note = add(text_wrap=True)
        self.review = book.add_format({"bg_color": "#FFF2CC"})
        self.flag = book.add_format({"bg_color": "#F6B26B", "bold": True})
        self.uncounted = book.add_format({"font_color": "#8A8A8A"})


class Sheet(Generic[T]):
    """`add(line)` for each row, `close()` at the end."""

    def __init__(self, book: xlsxwriter.Workbook, formats: Formats, name: str, columns: Sequence[Column[T]]) -> None:
        self.name, self.columns, self.formats = name, columns, formats
        self.rows, self.lost = 0, Lost()
        self._links = 0
        self.sheet: Worksheet = book.add_worksheet(name)
        self.sheet.freeze_panes(1, 1)
        self.sheet.set_row(0, 32)
        for at, column in enumerate(columns):
            self.sheet.set_column(at, at, column.width)
            self.sheet.write_string(0, at, column.heading, formats.heading)

    def add(self, line: T) -> None:
        """Writes a row, or counts it where the sheet is full."""
        if self.rows >= MOST_ROWS:
            self.lost.rows += 1
            return
        self.rows += 1
        self.sheet.set_row(self.rows, HEIGHT)
        for at, column in enumerate(self.columns):
            self._cell(self.rows, at, column.kind, column.value(line))

    def close(self) -> None:
        """Filter, choices and colours over all rows."""
        last, sheet = max(self.rows, 1), self.sheet
        sheet.autofilter(0, 0, last, len(self.columns) - 1)
        for at, column in enumerate(self.columns):
            choices = (YES, NO) if column.kind is Kind.FLAG else column.choices
            if choices:
                message = f"{column.heading}: 목록에 있는 값을 고르십시오."
                rule = {"validate": "list", "source": list(choices), "error_type": "warning", "error_message": message}
                sheet.data_validation(1, at, last, at, rule)
        headings = {column.heading: at for at, column in enumerate(self.columns)}
        for headed, word, form, whole in (
            (REVIEW_HEADING, YES, self.formats.flag, False),
            (REVIEW_HEADING, YES, self.formats.review, True),
            (COUNTED_HEADING, NO, self.formats.uncounted, True),
        ):
            if headed in headings:
                at = headings[headed]
                area = (1, 0, last, len(self.columns) - 1) if whole else (1, at, last, at)
                criteria = f'=${xl_col_to_name(at)}2="{word}"'
                sheet.conditional_format(*area, {"type": "formula", "criteria": criteria, "format": form})
        sheet.set_landscape()
        sheet.set_paper(A3)
        sheet.fit_to_pages(max(1, round(sum(column.width for column in self.columns) / PAGE_WIDTH)), 0)
        sheet.repeat_rows(0)
        sheet.repeat_columns(0)
        sheet.set_footer("&L&A&R&P / &N")

    def _cell(self, row: int, at: int, kind: Kind, value: Value) -> None:
        sheet, formats = self.sheet, self.formats
        if value is None or value == "":
            return
        if kind is Kind.FLAG:
            sheet.write_string(row, at, YES if value else NO, formats.centred)
        elif kind is Kind.LINK:
            self._link(row, at, str(value))
        elif isinstance(value, dt.date):
            if value >= FIRST_DAY:
                sheet.write_datetime(row, at, dt.datetime(value.year, value.month, value.day), formats.date)
            else:
                sheet.write_string(row, at, value.isoformat(), formats.centred)
        elif isinstance(value, float) or (isinstance(value, (int, Decimal)) and Decimal(repr(float(value))) == value):
            form = formats.score if kind is Kind.SCORE else formats.whole if value == int(value) else formats.broken
            sheet.write_number(row, at, float(value), form)
        else:  # also a number of more digits than a cell keeps
            text = self._fitting(str(value))
            sheet.write_string(row, at, text, formats.quoted if text.startswith(FORMULA_STARTS) else formats.text)

    def _link(self, row: int, at: int, address: str) -> None:
        if self._links < MOST_LINKS and not self.sheet.write_url(
            row, at, f"external:{address}", self.formats.link, string="보기"
        ):
            self._links += 1
        else:
            self.lost.links += 1

    def _fitting(self, text: str) -> str:
        text = text.translate(NOT_IN_XML)
        if len(text) <= LONGEST_TEXT // 2 or len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
            return text
        self.lost.texts += 1
        room = 2 * (LONGEST_TEXT - len(CUT))
        return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT
