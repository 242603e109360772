"""The published schema as JSON Schema and as a data dictionary.

Job: describe.  Input: the models and the columns.  Output: text.  It must not know documents.
"""

from __future__ import annotations

import json

from coopevents.export.columns import LIST_SEPARATOR, TABLES
from coopevents.records import DocumentRecord

INTRODUCTION = f"""\
# Data dictionary

Every table is written as CSV (UTF-8 with byte order mark) and as Parquet with the same rows. In CSV a list stands in
one cell with `{LIST_SEPARATOR}` between its items, and a cell that a spreadsheet would run as a formula has one leading
apostrophe. An empty cell says that the document gives no such value; it is never zero."""


def json_schema() -> str:
    """JSON Schema of a line of `records.jsonl`."""
    schema = DocumentRecord.model_json_schema(mode="serialization")
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True)


def data_dictionary() -> str:
    """Markdown: a table for each published table."""
    parts = [INTRODUCTION]
    for table, columns in TABLES.items():
        rows = "\n".join(f"| `{column.name}` | {column.type} | {column.meaning} |" for column in columns)
        parts.append(f"## {table}\n\n| column | type | meaning |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts)
