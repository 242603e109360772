"""Rows -> typed Parquet, row group by row group.

Job: lists as lists, sums as decimals, days as date32; the same bytes for the same rows, whatever the pieces they come
in; memory for one row group, most of it as packed columns: a row of Python objects is ten times as large.  Input: a
table's name and rows.  Output: a file.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from coopevents.export.columns import DECIMAL_DIGITS, DECIMAL_PLACES, TABLES, Type
from coopevents.export.rows import Cell

ROW_GROUP = 10_000  # rows: some megabytes of the widest table
BATCH = 500  # rows that wait as Python objects; divides ROW_GROUP

ARROW_TYPES: dict[Type, pa.DataType] = {
    Type.TEXT: pa.string(),
    Type.INTEGER: pa.int64(),
    Type.DECIMAL: pa.decimal128(DECIMAL_DIGITS, DECIMAL_PLACES),
    Type.FLAG: pa.bool_(),
    Type.REAL: pa.float64(),
    Type.DATE: pa.date32(),
    Type.TEXTS: pa.list_(pa.string()),
    Type.INTEGERS: pa.list_(pa.int64()),
}


def schema_of(table: str) -> pa.Schema:
    """The Arrow schema of a published table."""
    return pa.schema([pa.field(column.name, ARROW_TYPES[column.type]) for column in TABLES[table]])


class ParquetWriter:
    """A table's Parquet file: `add(row)` in the order of the columns, then `close()`."""

    def __init__(self, file: Path, table: str) -> None:
        self._schema = schema_of(table)
        # Arrow's own pool keeps what it was given back; columns of many small batches are nothing to keep
        pa.set_memory_pool(pa.system_memory_pool())
        self._out = pq.ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[Sequence[Cell]] = []
        self._batches: list[pa.RecordBatch] = []

    def add(self, row: Sequence[Cell]) -> None:
        self._rows.append(row)
        if len(self._rows) == BATCH:
            self._pack()
            if len(self._batches) * BATCH == ROW_GROUP:
                self._write()

    def close(self) -> None:
        if self._rows:
            self._pack()
        if self._batches:
            self._write()
        self._out.close()

    def _pack(self) -> None:
        columns = zip(*self._rows, strict=True)
        arrays = [pa.array(values, type=field.type) for values, field in zip(columns, self._schema, strict=True)]
        self._batches.append(pa.RecordBatch.from_arrays(arrays, schema=self._schema))
        self._rows = []

    def _write(self) -> None:
        group = pa.Table.from_batches(self._batches).combine_chunks()
        self._out.write_table(group, row_group_size=ROW_GROUP)
        self._batches = []
