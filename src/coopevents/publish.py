"""From the parts of a corpus to the files of its output.

Job: the second pass: have the documents clustered, then write them in the order of their ids into the tables,
`records.jsonl` and `texts/`.  Input: the store of a run that misses nothing.  Output: files in the staging folder, and
`Counts`.  It must not know how parts were made nor what makes a cluster.  Memory is that of a row group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from coopevents.clustering import Clustered, clustered
from coopevents.corrections import Outcome as Corrected
from coopevents.export.columns import TABLES
from coopevents.export.jsonl import with_clusters
from coopevents.export.rows import Cell
from coopevents.export.staging import Staging
from coopevents.parts import Kind, bytes_of, rows_of
from coopevents.store import Store

RECORDS = "records.jsonl"
FLAGGED = ("events", "agreements", "amounts", "companies", "documents")

_PLACE = {table: {column.name: place for place, column in enumerate(columns)} for table, columns in TABLES.items()}


@dataclass(slots=True)
class Counts:
    """What stands in the output; `clusters` are the occasions that several documents tell."""

    documents: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    clusters: int = 0
    issues: Counter[str] = field(default_factory=Counter)
    flagged: Counter[str] = field(default_factory=Counter)
    corrected: list[Corrected] = field(default_factory=list)


def write_output(store: Store, staging: Staging, *, texts: bool = True) -> Counts:
    """Writes everything but quarantine and manifest; without `texts` no `texts/`.  Raises OSError."""
    counts = Counts(documents=store.count(Kind.DOCUMENT))
    with TemporaryDirectory(dir=staging.folder, prefix=".clusters-") as folder:
        found = clustered(store.facts(), counts.documents, Path(folder))
        counts.corrected = found.corrected
        _write(store, staging, found, counts, texts=texts)
    return counts


def _write(store: Store, staging: Staging, found: Clustered, counts: Counts, *, texts: bool) -> None:
    from coopevents.export.tables import Tables, file_names  # here, because Arrow takes memory

    with (
        Tables(staging.folder) as tables,
        (staging.folder / RECORDS).open("wb") as records,
        closing(store.contents()) as contents,  # where the disk is full, before the store is closed
    ):
        told_of = zip(contents, found.documents(), strict=True)
        for (doc_id, packed, line, text), (reprint_of, clusters) in told_of:
            if texts:
                staging.write_text(doc_id, bytes_of(text))
            rows = rows_of(packed)
            events = [clusters[str(row[_PLACE["events"]["id"]])] for row in rows.get("events", ())]
            records.write(with_clusters(bytes_of(line), events, reprint_of))
            for row, cluster in zip(rows.get("events", ()), events, strict=True):
                row[_PLACE["events"]["cluster"]] = cluster
            for row in rows.get("documents", ()):
                row[_PLACE["documents"]["reprint_of"]] = reprint_of
            for table, row in _counted(rows, counts):
                tables.add(table, row)
        for events_of_it, row in found.clusters():
            counts.clusters += events_of_it > 1
            tables.add("clusters", row)
    counts.rows = tables.counts
    staging.claim(RECORDS, *file_names())


def _counted(told: dict[str, list[list[Cell]]], counts: Counts) -> Iterator[tuple[str, list[Cell]]]:
    """The rows with their tables; issues by code and rows for review by table are counted on the way."""
    for table, rows in told.items():
        place = _PLACE[table]
        for row in rows:
            if table in FLAGGED:
                issues = row[place["issues"]]
                counts.issues.update(map(str, issues if isinstance(issues, list) else ()))
                counts.flagged[table] += bool("needs_review" in place and row[place["needs_review"]])
            yield table, row
