"""Reads and lints the CSV rows under `lexicon/data`.

Job: bytes of a table -> checked rows.  Every table has the columns `example` (a sentence of ours in which the row must
fire) and `source`; `not_example` (a sentence in which it must not), `valid_from` and `valid_to` (EDTF) are optional.
It must not know what the rows are used for.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

DATA = resources.files("coopevents.lexicon") / "data"


class LexiconError(ValueError):
    """A row that cannot be used; the message names table, line and reason."""


@dataclass(frozen=True, slots=True)
class Row(Mapping[str, str]):
    """A line of a table: `row["name"]`; `table` and `line` say where it stands."""

    table: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, key: str) -> str:
        return self.cells[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def many(self, key: str) -> list[str]:
        """The values of a cell that holds several, separated by `|`."""
        return [part for part in self.cells.get(key, "").split("|") if part]

    def error(self, reason: str) -> LexiconError:
        return LexiconError(f"{self.table}.csv line {self.line}: {reason}")


def table_names() -> list[str]:
    """All tables of the package, sorted."""
    return sorted(entry.name.removesuffix(".csv") for entry in DATA.iterdir() if entry.name.endswith(".csv"))


def parse_table(table: str, text: str, key: tuple[str, ...]) -> list[Row]:
    """Rows of a table's text; `key` names the columns that may not repeat together.  Raises LexiconError."""
    reader = csv.reader(io.StringIO(text), strict=True)
    rows: list[Row] = []
    seen: dict[tuple[str, ...], int] = {}
    try:
        header = next(reader, [])
        for column in (*key, "example", "source"):
            if column not in header:
                raise LexiconError(f"{table}.csv: no column {column!r}")
        for cells in reader:
            if not cells:
                continue
            row = Row(table, reader.line_num, dict(zip(header, cells, strict=False)))
            if len(cells) != len(header):
                raise row.error("more or fewer cells than the header")
            for column, cell in row.cells.items():
                if not cell.isascii() and not unicodedata.is_normalized("NFC", cell):
                    raise row.error(f"{column} is not in NFC: {cell!r}")
                if cell != cell.strip():
                    raise row.error(f"{column} has blanks around: {cell!r}")
            identity = tuple(row[column] for column in key)
            if not all(identity[:1]):
                raise row.error(f"empty {key[0]}")
            if identity in seen:
                raise row.error(f"{'/'.join(identity)} stands already in line {seen[identity]}")
            if not row["example"]:
                raise row.error("no example")
            if not row["source"]:
                raise row.error("no source")
            seen[identity] = row.line
            rows.append(row)
    except csv.Error as error:
        raise LexiconError(f"{table}.csv line {reader.line_num}: {error}") from error
    return rows


def load_table(table: str, key: tuple[str, ...]) -> list[Row]:
    """Checked rows of `lexicon/data/TABLE.csv`.  Raises LexiconError."""
    try:
        text = (DATA / f"{table}.csv").read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{table}.csv is not UTF-8: {error}") from error
    return parse_table(table, text, key)
