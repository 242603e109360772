"""What the tasks of a distributed run do with one portion: checkpoint its parts, hand out rows to compare, write it.

Job: `extract_portion` (documents -> parts, kept under `_work/`), `band_frame` and `block_frame` (parts -> rows of the
shuffles), `write_portion` (parts and what the corpus tells -> partitioned tables).  Input: names of portions.  Output:
files.  It must not know the scheduler: everything here can be called in this process.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from coopevents.cluster import EventProfile
from coopevents.cluster.elect import elect
from coopevents.cluster.group import cluster_id
from coopevents.cluster.profile import Key
from coopevents.engines.portions import Portion, documents
from coopevents.engines.shuffle import BAND_COLUMNS, BLOCK_COLUMNS, Match, alike, band_rows, block_rows, matches, rank
from coopevents.engines.work import Analyse, Load, finished
from coopevents.export.columns import TABLES
from coopevents.export.jsonl import with_clusters
from coopevents.export.partitions import Place, blobs, frame, key_of, plain_bytes, read_plain, table_bytes, texts
from coopevents.export.rows import Cell, cluster_row
from coopevents.parts import Facts, Kind, Part, bytes_of, facts_of, rows_of

PARTS = "_work/parts"
PART_TYPES = {**texts("doc_id", "kind", "reason"), **blobs("facts", "rows", "line", "text")}
KEYS = frozenset({"key"})
EDGE_COLUMNS = ("one", "other")
MATCH_COLUMNS = ("points", "doc_a", "event_a", "doc_b", "event_b", "profile_a", "profile_b")
_PLACE = {table: {column.name: i for i, column in enumerate(columns)} for table, columns in TABLES.items()}
_BUSY = threading.Lock()  # one document at a time, should a worker have several threads


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a portion; `resumed`: its parts were at hand."""

    name: str
    documents: int
    refused: int
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What only the whole corpus tells: clusters of events that are not alone in theirs, originals of copies."""

    cluster_of: Mapping[Key, str]
    original: Mapping[str, str]


@cache
def loaded(load: Load) -> Analyse:
    """The extractor of this process; the first call takes seconds."""
    return load()


# ---- extraction ---------------------------------------------------------------------------------------------------


def extract_portion(portion: Portion, out: Place, load: Load) -> Done:
    """The parts of a portion, made and kept, unless they are at hand."""
    if key_of(out, _parts_file(portion.name)) == portion.key:
        kinds = read_plain(out.read(_parts_file(portion.name)), ["kind"])
        return _done(portion, [row["kind"] for row in kinds], resumed=True)
    return keep(portion, extracted(portion, load), out)


def extracted(portion: Portion, load: Load, only: str | None = None) -> list[Part]:
    """The parts of all documents of a portion, or of one of them."""
    with _BUSY:
        analyse = loaded(load)
        every = (one for one in documents(portion) if only is None or one[0] == only)
        return [part for doc_id, read in every for part in finished(doc_id, read, analyse, texts=portion.with_texts)]


def names_of(portion: Portion) -> list[str]:
    """The ids of a portion's documents."""
    return [doc_id for doc_id, _ in documents(portion)]


def keep(portion: Portion, parts: Sequence[Part], out: Place) -> Done:
    """Writes the checkpoint of a portion."""
    columns: dict[str, Sequence[object]] = {name: [getattr(part, name) for part in parts] for name in PART_TYPES}
    columns["kind"] = [part.kind.value for part in parts]
    out.write(_parts_file(portion.name), plain_bytes(columns, PART_TYPES, portion.key))
    return _done(portion, [part.kind.value for part in parts])


def _done(portion: Portion, kinds: Sequence[str], *, resumed: bool = False) -> Done:
    read = sum(kind == Kind.DOCUMENT for kind in kinds)
    return Done(portion.name, read, len(kinds) - read, resumed)


def _parts_file(name: str) -> str:
    return f"{PARTS}/{name}.parquet"


def _facts(name: str, out: Place) -> list[Facts]:
    rows = read_plain(out.read(_parts_file(name)), ["doc_id", "kind", "facts"])
    return [facts_of(row["doc_id"], row["facts"]) for row in rows if row["kind"] == Kind.DOCUMENT]


# ---- rows of the shuffles -----------------------------------------------------------------------------------------


def band_frame(name: str, out: Place | None) -> Any:
    """The bands of a portion's documents; of no place, the columns alone."""
    found = _facts(name, out) if out else []
    return frame(BAND_COLUMNS, (row for facts in found for row in band_rows(facts)), KEYS)


def alike_frame(rows: Any) -> Any:
    """Pairs of copies in a partition of the first shuffle."""
    return frame(EDGE_COLUMNS, sorted(alike(rows.itertuples(index=False, name=None))))


def rendition_edges(name: str, out: Place) -> list[tuple[str, str, str]]:
    """(id, rank, id of the original) of the documents that are other formats of one, (id, rank, "") of originals."""
    found = _facts(name, out)
    originals = {one.sketched.rendition_of for one in found} - {None}
    return [
        (one.sketched.doc_id, rank(one), one.sketched.rendition_of or "")
        for one in found
        if one.sketched.rendition_of or one.sketched.doc_id in originals
    ]


def block_frame(name: str, out: Place | None) -> Any:
    """The blocks of a portion's events."""
    found = _facts(name, out) if out else []
    return frame(BLOCK_COLUMNS, (row for facts in found for row in block_rows(facts)), KEYS)


def match_frame(rows: Any, original: Mapping[str, str]) -> Any:
    """Pairs of one occasion in a partition of the second shuffle."""
    found = matches(rows.itertuples(index=False, name=None), original)
    return frame(MATCH_COLUMNS, ((repr(points), *one, *other, a, b) for (points, one, other), a, b in found))


def matches_of(rows: Any) -> Iterable[tuple[Match, str, str]]:
    """The pairs of a frame."""
    for points, doc_a, event_a, doc_b, event_b, a, b in rows.itertuples(index=False, name=None):
        yield (float(points), (doc_a, event_a), (doc_b, event_b)), a, b


# ---- output -------------------------------------------------------------------------------------------------------


def write_portion(name: str, out: Place, told: Told, *, with_texts: bool = True) -> dict[str, int]:
    """The partition of a portion in every table, its records and texts; rows by table."""
    tables: dict[str, list[list[Cell]]] = {table: [] for table in TABLES}
    lines: list[bytes] = []
    kept: dict[str, Sequence[object]] = {"doc_id": [], "text": []}
    refused: dict[str, Sequence[object]] = {"file": [], "reason": []}
    for part in read_plain(out.read(_parts_file(name))):
        doc_id = part["doc_id"]
        if part["kind"] != Kind.DOCUMENT:
            _append(refused, doc_id, part["reason"])
            continue
        facts = facts_of(doc_id, part["facts"])
        original = told.original.get(doc_id) if facts.sketched.rendition_of is None else None
        rows = rows_of(part["rows"])
        events = rows.get("events", [])
        ids = [str(row[_PLACE["events"]["id"]]) for row in events]
        clusters = [told.cluster_of.get((doc_id, one), f"k{one[1:]}") for one in ids]
        lines.append(with_clusters(bytes_of(part["line"]), clusters, original))
        for row, cluster in zip(events, clusters, strict=True):
            row[_PLACE["events"]["cluster"]] = cluster
        for row in rows.get("documents", []):
            row[_PLACE["documents"]["reprint_of"]] = original
        for table, found in rows.items():
            tables[table] += found
        tables["clusters"] += [
            cluster_line([one], told.original) for one in facts.profiles if one.key not in told.cluster_of
        ]
        _append(kept, doc_id, bytes_of(part["text"]).decode())
    for table, found in tables.items():
        out.write(f"{table}/{name}.parquet", table_bytes(table, found))
    out.write(f"records/{name}.jsonl", b"".join(lines))
    if with_texts:
        out.write(f"texts/{name}.parquet", plain_bytes(kept, texts("doc_id", "text")))
    out.write(f"quarantine/{name}.parquet", plain_bytes(refused, texts("file", "reason")))
    return {table: len(found) for table, found in tables.items()}


def cluster_line(group: Sequence[EventProfile], original: Mapping[str, str]) -> list[Cell]:
    """The row of a cluster."""
    concerned = {one.doc_id for one in group}
    return list(cluster_row(elect(group, {doc: original[doc] for doc in concerned if doc in original})).values())


def told_of(found: Sequence[Sequence[EventProfile]], original: Mapping[str, str]) -> Told:
    """What the portions are told of the groups."""
    return Told({one.key: cluster_id(group) for group in found for one in group}, original)


def _append(columns: dict[str, Any], *values: object) -> None:
    for column, value in zip(columns.values(), values, strict=True):
        column.append(value)
