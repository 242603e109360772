"""The published schema as JSON Schema and as a data dictionary.

Job: describe.  Input: the models and the columns.  Output: text.  It must not know documents.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from coopevents.export.columns import LIST_SEPARATOR, TABLES
from coopevents.export.labels import BODY_ROLES, CODES, COMPANY_ROLES, DATE_BASES, ISSUES, sector_label
from coopevents.language import Label
from coopevents.records import (
    AgreementKind,
    AgreementStatus,
    AmountRole,
    Basis,
    Bound,
    DocumentRecord,
    EventStatus,
    EventType,
    Level,
    Sector,
)

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
    """Markdown: the columns of the tables, and the codes that stand in them."""
    return "\n\n".join((INTRODUCTION, column_tables(), code_tables()))


def column_tables() -> str:
    """A Markdown table for each published table."""
    parts = []
    for table, columns in TABLES.items():
        rows = "\n".join(f"| `{column.name}` | {column.type} | {column.meaning} |" for column in columns)
        parts.append(f"## {table}\n\n| column | type | meaning |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts)


def code_tables() -> str:
    """A Markdown table for each list of codes."""
    lists: dict[str, Mapping[Any, Label]] = {
        "events.type": CODES[EventType],
        "events.status": CODES[EventStatus],
        "agreements.kind": CODES[AgreementKind],
        "agreements.status": CODES[AgreementStatus],
        "amounts.role": CODES[AmountRole],
        "amounts.bound": CODES[Bound],
        "amounts.level": CODES[Level],
        "amounts.basis": CODES[Basis],
        "companies.role": COMPANY_ROLES,
        "organizations.roles": BODY_ROLES,
        "sectors": {one: sector_label(one) for one in Sector},
        "date_basis (several with + between)": DATE_BASES,
        "issues": ISSUES,
    }
    parts = []
    for name, labels in lists.items():
        rows = "\n".join(f"| `{code}` | {label.ko} | {label.en} |" for code, label in labels.items())
        parts.append(f"### {name}\n\n| code | 한국어 | English |\n|---|---|---|\n{rows}")
    return "\n\n".join(("## Codes", *parts))
