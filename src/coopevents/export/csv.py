"""Frames -> CSV for spreadsheet programs.

Job: UTF-8 with byte order mark; a cell that a spreadsheet would run as a formula gets one leading apostrophe, which is
the only difference from Parquet.  Input: a frame and its columns.  Output: text.  It must not know records.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

import pandas as pd

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


def write_rows(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A CSV file's text."""
    out = io.StringIO(newline="")
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([safe_cell(render(value)) for value in row])
    return out.getvalue()


def frame_to_csv(frame: pd.DataFrame) -> str:
    """A frame's CSV text."""
    return write_rows(list(frame.columns), frame.itertuples(index=False, name=None))
