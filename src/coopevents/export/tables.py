"""Rows -> the files of all tables, CSV and Parquet side by side, while the rows come.

Job: `Tables(folder)`: one pair of writers a table, counted.  Input: rows in the order of the columns.  Output: files.
It must not know records nor where rows come from.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from coopevents.export.columns import TABLES
from coopevents.export.csv import CsvWriter
from coopevents.export.parquet import ParquetWriter
from coopevents.export.rows import Cell


class Tables:
    """`with Tables(folder) as tables: tables.add("events", row)`; the files are whole when the block ends."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.counts = dict.fromkeys(TABLES, 0)
        self._open = ExitStack()
        self._writers: dict[str, tuple[CsvWriter, ParquetWriter]] = {}

    def __enter__(self) -> Tables:
        for table, columns in TABLES.items():
            text = self._open.enter_context(
                (self.folder / f"{table}.csv").open("w", encoding="utf-8", newline="", errors="surrogatepass")
            )
            parquet = ParquetWriter(self.folder / f"{table}.parquet", table)
            self._open.callback(parquet.close)
            self._writers[table] = CsvWriter(text, [column.name for column in columns]), parquet
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def add(self, table: str, row: Sequence[Cell]) -> None:
        """A row of a table, in the order of its columns."""
        for writer in self._writers[table]:
            writer.add(row)
        self.counts[table] += 1


def file_names() -> list[str]:
    """The names of the files that `Tables` writes."""
    return [f"{table}.{suffix}" for table in TABLES for suffix in ("csv", "parquet")]
