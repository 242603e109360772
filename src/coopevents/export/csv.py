"""Rows -> CSV for spreadsheet programs.

Job: UTF-8 with byte order mark; a cell that a spreadsheet would run as a formula gets one leading apostrophe, which is
the only difference from Parquet.  Input: rows.  Output: lines of text.  It must not know records.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TextIO

from coopevents.export.columns import LIST_SEPARATOR

BYTE_ORDER_MARK = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """The cell with an apostrophe before what would start a formula ("=1+1", "-5%", "@SUM")."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def render(value: object) -> str:
    """A value as a cell before it is made safe: decimals plain, lists joined, no value empty."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return LIST_SEPARATOR.join(map(render, value))
    if isinstance(value, Decimal):
        text = format(value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)


def cell_of(value: object) -> str:
    """A value as a safe cell."""
    if type(value) is str:  # most cells by far
        return f"'{value}" if value.startswith(FORMULA_STARTS) else value
    return "" if value is None else safe_cell(render(value))


class CsvWriter:
    """A CSV file line by line: the header at once, then `add(row)`."""

    def __init__(self, out: TextIO, header: Sequence[str]) -> None:
        out.write(BYTE_ORDER_MARK)
        self._writer = csv.writer(out, lineterminator="\n")
        self._writer.writerow(header)

    def add(self, row: Sequence[object]) -> None:
        self._writer.writerow(map(cell_of, row))


def write_rows(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A whole CSV file's text."""
    out = io.StringIO(newline="")
    writer = CsvWriter(out, header)
    for row in rows:
        writer.add(row)
    return out.getvalue()
