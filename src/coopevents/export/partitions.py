"""Partitioned output on a disk or in an object store, as engines write it: `Place`.

Job: files below an address (a path, or s3://bucket/folder: whatever `fsspec` knows), written whole or not at all; the
Parquet of a partition's rows and of its parts.  Input: rows, parts.  Output: files.  It must not know engines.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from coopevents.export.parquet import schema_of
from coopevents.export.rows import Cell

KEY = b"coopevents.key"  # in the metadata of a checkpoint: what its content depends on


@dataclass(frozen=True, slots=True)
class Place:
    """A folder at an address; can be pickled."""

    address: str

    def opened(self, name: str = "") -> tuple[Any, str]:
        """The file system, and a name as it knows it."""
        from fsspec.core import url_to_fs

        system, root = url_to_fs(self.address)
        return system, f"{root.rstrip('/')}/{name}" if name else root

    def write(self, name: str, content: bytes) -> None:
        """A whole file: under another name first where the store is a disk; others show a file when it is complete."""
        system, path = self.opened(name)
        system.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
        if "file" not in system.protocol:
            system.pipe_file(path, content)
            return
        beside = f"{path}.tmp"
        system.pipe_file(beside, content)
        system.mv(beside, path)

    def read(self, name: str) -> bytes:
        """Raises FileNotFoundError."""
        system, path = self.opened(name)
        content: bytes = system.cat_file(path)
        return content

    def names(self, suffixes: tuple[str, ...]) -> list[str]:
        """The files below the folder that end so, in order; none where there is no folder."""
        system, root = self.opened()
        if not system.exists(root):
            return []
        return sorted(path[len(root) :].lstrip("/") for path in system.find(root) if path.endswith(suffixes))

    def stamp(self, name: str) -> str:
        """What changes when a file is written anew."""
        system, path = self.opened(name)
        info = system.info(path)
        return " ".join(str(info.get(fact)) for fact in ("size", "mtime", "ETag", "LastModified", "md5Hash"))


def table_bytes(table: str, rows: Sequence[Sequence[Cell]]) -> bytes:
    """The Parquet file of a table's rows; of none, an empty one with its columns."""
    schema = schema_of(table)
    columns = list(zip(*rows, strict=True)) if rows else [() for _ in schema]
    arrays = [pa.array(values, type=field.type) for values, field in zip(columns, schema, strict=True)]
    return _bytes(pa.Table.from_arrays(arrays, schema=schema))


def plain_bytes(columns: dict[str, Sequence[object]], types: dict[str, pa.DataType], key: str = "") -> bytes:
    """A Parquet file of plain columns, with a key in its metadata."""
    schema = pa.schema(list(types.items()), metadata={KEY: key.encode()})
    return _bytes(pa.Table.from_pydict(columns, schema=schema))


def texts(*names: str) -> dict[str, pa.DataType]:
    return dict.fromkeys(names, pa.string())


def blobs(*names: str) -> dict[str, pa.DataType]:
    return dict.fromkeys(names, pa.binary())


def read_plain(content: bytes, columns: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """The rows of a Parquet file."""
    found: list[dict[str, Any]] = pq.read_table(io.BytesIO(content), columns=columns).to_pylist()
    return found


def key_of(place: Place, name: str) -> str | None:
    """The key of a checkpoint; None where there is none, or one that cannot be read."""
    system, path = place.opened(name)
    try:
        with system.open(path, "rb") as file:
            metadata = pq.read_schema(file).metadata or {}
    except (FileNotFoundError, pa.ArrowInvalid):
        return None
    told: bytes = metadata.get(KEY, b"")
    return told.decode()


def row_groups(place: Place, name: str) -> int:
    """How many row groups a Parquet file has.  Raises pyarrow.ArrowInvalid for another file."""
    system, path = place.opened(name)
    with system.open(path, "rb") as file:
        return int(pq.ParquetFile(file).num_row_groups)


def read_row_group(place: Place, name: str, group: int) -> tuple[list[str], list[list[object]], int]:
    """Header and rows of one row group, and how many rows stand before it."""
    system, path = place.opened(name)
    with system.open(path, "rb") as file:
        opened = pq.ParquetFile(file)
        before = sum(opened.metadata.row_group(i).num_rows for i in range(group))
        table = opened.read_row_group(group)
    return table.column_names, [list(row.values()) for row in table.to_pylist()], before


def _bytes(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def frame(columns: Sequence[str], rows: Iterable[Sequence[object]], integers: frozenset[str] = frozenset()) -> Any:
    """A pandas frame for a shuffle: text columns, but for those of `integers` (64 bits)."""
    import pandas as pd

    listed = list(rows)
    values = {name: [row[i] for row in listed] for i, name in enumerate(columns)}
    types = {name: "int64" if name in integers else "string" for name in columns}
    return pd.DataFrame({name: pd.Series(values[name], dtype=types[name]) for name in columns})
