"""From the parts of a corpus to the files of its output.

Job: the second pass: cluster, then write the documents in the order of their ids into the tables, `records.jsonl` and
`texts/`.  Input: the store of a run that misses nothing.  Output: files in the staging folder, and `Counts`.  It must
not know how parts were made.  Memory is that of a row group and of some dozen bytes a document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from coopevents.cluster.corpus import CorpusClusters
from coopevents.corrections import Outcome as Corrected
from coopevents.export.columns import TABLES
from coopevents.export.jsonl import with_clusters
from coopevents.export.rows import Cell, cluster_row
from coopevents.export.staging import Staging
from coopevents.export.tables import Tables, file_names
from coopevents.parts import bytes_of, facts_of, rows_of
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


def write_output(
    store: Store, staging: Staging, progress: Callable[[int], None] = lambda done: None, *, texts: bool = True
) -> Counts:
    """Writes everything but quarantine and manifest; without `texts` no `texts/`.  Raises OSError."""
    counts = Counts()
    with TemporaryDirectory(dir=staging.folder, prefix=".clusters-") as folder:
        corpus = CorpusClusters(Path(folder))
        with closing(corpus):
            renditions = _gather(store, corpus, counts)
            corpus.solve()
            _write(store, staging, corpus, renditions, counts, progress, texts=texts)
    return counts


def _gather(store: Store, corpus: CorpusClusters, counts: Counts) -> set[int]:
    """Hands all documents to the clustering; the numbers of those that are another format of one."""
    renditions = set()
    for number, (doc_id, packed) in enumerate(store.facts()):
        facts = facts_of(doc_id, packed)
        corpus.add(facts.sketched, facts.profiles)
        counts.corrected += facts.corrected
        if facts.sketched.rendition_of is not None:
            renditions.add(number)
        counts.documents += 1
    return renditions


def _write(
    store: Store,
    staging: Staging,
    corpus: CorpusClusters,
    renditions: set[int],
    counts: Counts,
    progress: Callable[[int], None],
    *,
    texts: bool,
) -> None:
    with Tables(staging.folder) as tables, (staging.folder / RECORDS).open("wb") as records:
        for number, (doc_id, rows, line, text) in enumerate(store.contents()):
            if texts:
                staging.write_text(doc_id, bytes_of(text))
            # another format of a document is no reprint of it
            reprint_of = None if number in renditions else corpus.reprint_of(number)
            told = rows_of(rows)
            clusters = corpus.cluster_ids(number)
            events = [clusters[str(row[_PLACE["events"]["id"]])] for row in told.get("events", ())]
            records.write(with_clusters(bytes_of(line), events, reprint_of))
            for row, cluster in zip(told.get("events", ()), events, strict=True):
                row[_PLACE["events"]["cluster"]] = cluster
            for row in told.get("documents", ()):
                row[_PLACE["documents"]["reprint_of"]] = reprint_of
            for table, row in _counted(told, counts):
                tables.add(table, row)
            progress(number + 1)
        for occasion in corpus.clusters():
            counts.clusters += len(occasion.events) > 1
            tables.add("clusters", list(cluster_row(occasion).values()))
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
