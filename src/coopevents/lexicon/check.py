"""The lint of all lexicon tables at once.

Job: read every table, whoever uses it, and collect what is wrong.  Input: `lexicon/data`.  Output: `LexiconReport`.  It
must not know what a table is used for: rows are checked against their sentences by the tests of their users.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from coopevents.lexicon.loader import DATA, LexiconError, Row, parse_table, table_names
from coopevents.values.edtf import EdtfError, parse_edtf

# Columns that say something about a row and do not tell it from another.
COMMENT_COLUMNS = frozenset({"example", "not_example", "source"})


@dataclass(slots=True)
class LexiconReport:
    """Rows by table, and a message for every table or row that cannot be used."""

    rows: dict[str, int] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)


def check_tables() -> LexiconReport:
    """Lints every table of the package."""
    report = LexiconReport()
    for table in table_names():
        try:
            text = (DATA / f"{table}.csv").read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            report.errors.append(f"{table}.csv is not UTF-8: {error}")
            continue
        check_table(table, text, report)
    return report


def check_table(table: str, text: str, report: LexiconReport) -> None:
    """Lints a table's text: cells, doubled rows, periods of validity."""
    header = next(csv.reader(io.StringIO(text)), [])
    key = tuple(column for column in header if column not in COMMENT_COLUMNS)
    if not key:
        report.errors.append(f"{table}.csv: no columns")
        return
    try:
        rows = parse_table(table, text, key)
    except LexiconError as error:
        report.errors.append(str(error))
        return
    report.rows[table] = len(rows)
    report.errors += [str(row.error(reason)) for row in rows if (reason := _bad_period(row))]


def _bad_period(row: Row) -> str | None:
    dates = {}
    for column in ("valid_from", "valid_to"):
        if text := row.get(column):
            try:
                dates[column] = parse_edtf(text)[0]
            except EdtfError as error:
                return f"{column}: {error}"
    if len(dates) == 2 and str(dates["valid_from"]) > str(dates["valid_to"]):
        return f"valid_from {dates['valid_from']} is after valid_to {dates['valid_to']}"
    return None
