"""What one document gives to the output, as bytes: `Part`.

Job: pack what the analysis of a document made so that it can wait in the store, or travel from a worker, until the
tables are written.  Input: records, rows, text.  Output: `Part`, and back its rows, profiles and line.  JSON and zlib
only: a file of somebody else's making can at worst be unreadable.  It must not know workers, files or the store.
"""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from coopevents.cluster import EventProfile, Sketched
from coopevents.cluster.profile import packed, unpacked
from coopevents.corrections import Outcome as Corrected
from coopevents.export.columns import TABLES, Type
from coopevents.export.rows import Cell, Row

LEVEL = 1  # of zlib: the store is read about as often as it is written


class Kind(StrEnum):
    """`document`: it gave records; `refused`: it cannot be read, whenever; `limit`: it cost more than was allowed."""

    DOCUMENT = "document"
    REFUSED = "refused"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Part:
    """A document's share of the output; `reason` says why there is none.

    `corrections` names the corrections that were applied (empty: none), `record_ids` the ids of its records.  The other
    fields are packed: `facts` what the clustering needs, `rows` those of all tables, `line` of `records.jsonl`, `text`.
    """

    doc_id: str
    kind: Kind
    reason: str = ""
    corrections: str = ""
    record_ids: tuple[str, ...] = ()
    facts: bytes = b""
    rows: bytes = b""
    line: bytes = b""
    text: bytes = b""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the second pass compares and reports of a document."""

    profiles: tuple[EventProfile, ...]
    sketched: Sketched
    corrected: tuple[Corrected, ...]


def refusal(doc_id: str, reason: str, kind: Kind = Kind.REFUSED) -> Part:
    """The part of a document that gives none."""
    return Part(doc_id=doc_id, kind=kind, reason=reason)


def pack(
    *,
    facts: Facts,
    rows: Mapping[str, Sequence[Row]],
    line: bytes,
    text: str,
    corrections: str = "",
    record_ids: Iterable[str] = (),
) -> Part:
    """The part of a document that was read."""
    sketched = facts.sketched
    told = {
        "profiles": [packed(one) for one in facts.profiles],
        "published": sketched.published,
        "rendition_of": sketched.rendition_of,
        "sketch": sketched.sketch.hex(),
        "corrected": [(one.line, one.reason) for one in facts.corrected],
    }
    return Part(
        doc_id=sketched.doc_id,
        kind=Kind.DOCUMENT,
        corrections=corrections,
        record_ids=tuple(record_ids),
        facts=_squeezed(told),
        rows=_squeezed({table: [list(row.values()) for row in found] for table, found in rows.items() if found}),
        line=zlib.compress(line, LEVEL),
        text=zlib.compress(text.encode(), LEVEL),
    )


def facts_of(doc_id: str, facts: bytes) -> Facts:
    """The facts of a document from `Part.facts`."""
    told = json.loads(zlib.decompress(facts))
    return Facts(
        profiles=tuple(unpacked(values) for values in told["profiles"]),
        sketched=Sketched(doc_id, told["published"], bytes.fromhex(told["sketch"]), told["rendition_of"]),
        corrected=tuple(Corrected(line, reason) for line, reason in told["corrected"]),
    )


def rows_of(rows: bytes) -> dict[str, list[list[Cell]]]:
    """The rows of every table that the document has some of, from `Part.rows`: values in the order of the columns."""
    found: dict[str, list[list[Any]]] = json.loads(zlib.decompress(rows))
    for table, lines in found.items():
        for place, restore in _RESTORED[table]:
            for line in lines:
                if line[place] is not None:
                    line[place] = restore(line[place])
    return found


def bytes_of(squeezed: bytes) -> bytes:
    """`Part.line` or `Part.text` as it goes into a file."""
    return zlib.decompress(squeezed)


def _squeezed(value: object) -> bytes:
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_as_json)
    return zlib.compress(plain.encode("utf-8", "surrogatepass"), LEVEL)


def _as_json(value: object) -> str:
    if isinstance(value, (Decimal, dt.date)):
        return str(value)
    raise TypeError(f"{type(value).__name__} stands in no table")


# table -> (place of the column, what makes its type of the text)
_RESTORED = {
    table: [
        (place, Decimal if column.type is Type.DECIMAL else dt.date.fromisoformat)
        for place, column in enumerate(columns)
        if column.type in {Type.DECIMAL, Type.DATE}
    ]
    for table, columns in TABLES.items()
}
