"""Rows -> the frames that CSV and Parquet are both written from.

Job: one frame a table.  Input: the rows of all documents, in the documents' order.  Output: pandas frames.  It must not
know records nor files.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from coopevents.export.columns import TABLES
from coopevents.export.rows import Row


def frames(documents: Iterable[dict[str, list[Row]]]) -> dict[str, pd.DataFrame]:
    """A frame for every table from the documents' rows; all columns are of exact Python objects, None for no value."""
    collected: dict[str, list[Row]] = {table: [] for table in TABLES}
    for rows in documents:
        for table in TABLES:
            collected[table] += rows[table]
    return {table: _frame(table, collected[table]) for table in TABLES}


def _frame(table: str, rows: list[Row]) -> pd.DataFrame:
    names = [column.name for column in TABLES[table]]
    # Object columns: pandas would turn integers with a gap into floats, and a float is no exact sum.
    return pd.DataFrame({name: pd.Series([row[name] for row in rows], dtype=object) for name in names}, columns=names)
