"""Frames -> typed Parquet.

Job: lists as lists, sums as decimals, days as date32; the same bytes for the same frame.  Input: a frame and its
table's name.  Output: bytes.  It must not know records.
"""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from coopevents.export.columns import DECIMAL_DIGITS, DECIMAL_PLACES, TABLES, Type

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


def frame_to_parquet(frame: pd.DataFrame, table: str) -> bytes:
    """A frame's Parquet file."""
    schema = schema_of(table)
    arrays = [pa.array(frame[field.name].tolist(), type=field.type) for field in schema]
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())
