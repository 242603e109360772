"""A corpus run: a folder of documents -> a folder of tables.

Job: workers, errors of single documents, progress, the files of the output.  Input: two folders.  Output: the files of
the contract and a `Summary`.  It must not know how a document is read or understood.
Everything but `run.json` has the same bytes for the same input, whatever the number of workers.
"""

from __future__ import annotations

import json
import os
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO

import regex

from coopevents.cluster import Clustering, EventProfile, Sketched, profiles_of, sketch
from coopevents.corrections import Correction, Corrections, apply, read_corrections
from coopevents.corrections import Outcome as Corrected
from coopevents.document import Document
from coopevents.export.columns import TABLES
from coopevents.export.jsonl import record_to_line, with_clusters
from coopevents.export.pages import Pages, write_pages
from coopevents.export.rows import ExportError, Extracted, Row, cluster_row, rows_of
from coopevents.export.staging import TEXTS, Staging
from coopevents.ingest.corpus import CORRECTIONS_NAME, Source, scan
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.raw import Quarantined, RawDocument
from coopevents.ingest.read import read_source
from coopevents.manifest import lexicon_hash, versions
from coopevents.records import DocumentRecord

Analyse = Callable[[RawDocument], tuple[Document, DocumentRecord]]
Load = Callable[[], Analyse]
Progress = Callable[[int, int], None]
Rows = Mapping[str, Sequence[Correction]]  # corrections by record id

CHUNK = 8  # documents a task: enough to hide the hand-over, few enough to lose when a worker dies
AHEAD = 2  # tasks waiting for each worker
DOCUMENTS_A_WORKER = 100  # below this, loading the analyser once more costs more than a second worker saves
MOST_WORKERS = 4
ADDRESS = regex.compile(r"0x[0-9a-fA-F]+")  # in messages of errors; another one in each run
LONGEST_REASON = 500
ALL_PAGES = Pages()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a document gives to the output: its kept text and its line of `records.jsonl` (UTF-8), its rows.

    `profiles` and `sketch` are what the second pass compares; it needs no texts.
    """

    doc_id: str
    text: bytes
    line: bytes
    rows: dict[str, list[Row]]
    profiles: tuple[EventProfile, ...]
    sketch: Sketched
    corrected: tuple[Corrected, ...] = ()


@dataclass(slots=True)
class Collected:
    """The results as they come in: texts are on the disk at once, lines in the spool (start and length), rows kept."""

    spool: BinaryIO
    lines: dict[str, tuple[int, int]] = field(default_factory=dict)
    rows: dict[str, dict[str, list[Row]]] = field(default_factory=dict)
    profiles: list[EventProfile] = field(default_factory=list)
    sketches: list[Sketched] = field(default_factory=list)
    corrected: list[Corrected] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        self.lines[outcome.doc_id] = (self.spool.tell(), len(outcome.line))
        self.spool.write(outcome.line)
        self.rows[outcome.doc_id] = outcome.rows
        self.profiles += outcome.profiles
        self.sketches.append(outcome.sketch)
        self.corrected += outcome.corrected

    def line(self, doc_id: str) -> bytes:
        start, length = self.lines[doc_id]
        self.spool.seek(start)
        return self.spool.read(length)


@dataclass(slots=True)
class Summary:
    """What a run did; `counts` are rows by table; `clusters` the occasions that several documents tell.

    `corrected` rows of the corrections were applied; the others stand among the quarantined.
    """

    documents: int = 0
    quarantined: list[Quarantined] = field(default_factory=list)
    ignored: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    clusters: int = 0
    corrected: int = 0
    issues: dict[str, int] = field(default_factory=dict)
    flagged: dict[str, int] = field(default_factory=dict)
    workers: int = 1
    seconds: float = 0.0


def load_pipeline() -> Analyse:
    """The real extractor with its resources; seconds, and some hundred megabytes.  Raises LexiconError."""
    from coopevents.pipeline import Resources, analyse

    return partial(analyse, resources=Resources.load())


def run(
    raw: Path,
    out: Path,
    *,
    workers: int | None = None,
    corrections: Path | None = None,
    pages: Pages = ALL_PAGES,
    load: Load = load_pipeline,
    progress: Progress = lambda done, total: None,
) -> Summary:
    """Reads every document below `raw` and replaces the files in `out`.

    `pages` are the files for people beside the tables.  `corrections` is a CSV of corrections; without it,
    `corrections.csv` of the input folder is used if it is there.

    `workers` None chooses by the number of documents; 1 stays in this process.  `load` must be importable by name where
    there are several.  Raises OSError where the output cannot be written, LexiconError for a bad lexicon.
    """
    started = time.perf_counter()
    staging = Staging(out)
    corpus = scan(raw, leave_out=(out, staging.folder))
    summary = Summary(quarantined=list(corpus.quarantined), ignored=corpus.ignored)
    summary.workers = workers or _fitting_workers(len(corpus.sources))
    corrected = _corrections(corrections, raw / CORRECTIONS_NAME)
    progress(0, len(corpus.sources))
    with staging, staging.spool() as spool:
        collected = Collected(spool)
        for done, result in enumerate(_results(corpus.sources, summary.workers, load, corrected.rows), start=1):
            if isinstance(result, Outcome):
                staging.write(f"{TEXTS}/{result.doc_id}.txt", result.text)
                collected.add(result)
            else:
                summary.quarantined.append(result)
            progress(done, len(corpus.sources))
        _report(corrected, collected, summary, corrections)
        summary.quarantined.sort(key=lambda one: one.file)  # messages about one file stay in their order
        summary.documents = len(collected.lines)
        _write(staging, collected, summary, pages, started)
    return summary


def _corrections(named: Path | None, beside: Path) -> Corrections:
    """The corrections of a run.  Raises OSError for a named file that cannot be read."""
    file = named or beside
    return read_corrections(file.read_bytes()) if named is not None or file.is_file() else Corrections()


def _report(corrections: Corrections, collected: Collected, summary: Summary, named: Path | None) -> None:
    """Says of every correction that was not applied why, in the order of the lines."""
    met = {one.line: one.reason for one in collected.corrected}
    summary.corrected = sum(not reason for reason in met.values())
    refused = [f"line {line}: {reason}" for line, reason in sorted(met.items()) if reason]
    name = named.name if named is not None else CORRECTIONS_NAME
    messages = [*corrections.messages, *corrections.unknown(set(met)), *refused]
    summary.quarantined += [Quarantined(name, message) for message in messages]


def process(source: Source, analyse: Analyse, corrections: Rows | None = None) -> Outcome | Quarantined:
    """One document from file to rows.  Never raises: a document that fails is quarantined with the reason."""
    try:
        raw = read_source(source)
        document, record = analyse(raw)
        record, corrected = apply(record, document.text, corrections or {})
        extracted = Extracted.of(raw, document, record)
        return Outcome(
            doc_id=source.id,
            text=extracted.text.encode(),
            line=record_to_line(extracted.record),
            rows=rows_of(extracted),
            profiles=tuple(profiles_of(extracted.record)),
            sketch=Sketched(source.id, record.published or "", sketch(document), extracted.record.rendition_of),
            corrected=tuple(corrected),
        )
    except (UnreadableError, ExportError) as error:
        return Quarantined(source.path, str(error))
    except Exception as error:  # the one boundary: a fault in one document may not end a run over a million
        reason = " ".join(ADDRESS.sub("0x…", f"{type(error).__name__}: {error}").split())
        return Quarantined(source.path, f"fault of the program: {reason[:LONGEST_REASON]}")


def _fitting_workers(documents: int) -> int:
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(processors, MOST_WORKERS, documents // DOCUMENTS_A_WORKER))


def _results(sources: list[Source], workers: int, load: Load, rows: Rows) -> Iterator[Outcome | Quarantined]:
    """A result for every source, in any order."""
    if not sources:
        return
    if workers == 1:
        analyse = load()
        for source in sources:
            yield process(source, analyse, rows)
        return
    chunks = deque(sources[i : i + CHUNK] for i in range(0, len(sources), CHUNK))
    while chunks:
        suspects: list[Source] = []
        yield from _pooled(chunks, workers, load, rows, suspects)
        yield from _one_by_one(suspects, load, rows)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _pooled(
    chunks: deque[list[Source]], workers: int, load: Load, rows: Rows, suspects: list[Source]
) -> Iterator[Outcome | Quarantined]:
    """Works off `chunks` until none is left or a worker dies; then `suspects` holds what was under way."""
    running: dict[Future[list[Outcome | Quarantined]], list[Source]] = {}
    with _pool(workers) as pool:
        try:
            while chunks or running:
                while chunks and len(running) < workers * AHEAD:
                    chunk = chunks.popleft()
                    running[pool.submit(_work, chunk, load, rows)] = chunk
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    results = future.result()
                    del running[future]
                    yield from results
        except BrokenProcessPool:
            suspects += [source for chunk in running.values() for source in chunk]
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(sources: list[Source], load: Load, rows: Rows) -> Iterator[Outcome | Quarantined]:
    """Each document alone with a worker, so that the one that kills it is known."""
    left = deque(sources)
    while left:
        with _pool(1) as pool:
            try:
                while left:
                    yield from pool.submit(_work, [left[0]], load, rows).result()
                    left.popleft()
            except BrokenProcessPool:
                yield Quarantined(left.popleft().path, "the process that read it died (killed, or out of memory)")


_loaded: Analyse | None = None  # of a worker process, filled by its first task


def _work(sources: list[Source], load: Load, rows: Rows) -> list[Outcome | Quarantined]:
    global _loaded
    if _loaded is None:
        _loaded = load()
    return [process(source, _loaded, rows) for source in sources]


def _write(staging: Staging, collected: Collected, summary: Summary, pages: Pages, started: float) -> None:
    # here, because pandas need not be in memory while the analyser is
    from coopevents.export.csv import frame_to_csv, write_rows
    from coopevents.export.parquet import frame_to_parquet
    from coopevents.export.tables import frames

    order = sorted(collected.lines)
    clustering = Clustering.of(collected.profiles, collected.sketches)
    summary.clusters = Counter(len(cluster.events) > 1 for cluster in clustering.clusters)[True]
    corpus = _mark(collected, clustering)
    lines = (with_clusters(collected.line(doc_id), clustering.cluster_of, corpus.get(doc_id)) for doc_id in order)
    staging.write("records.jsonl", b"".join(lines))
    rows = [collected.rows[doc_id] for doc_id in order]
    _count(rows, summary)
    rows.append({table: [] for table in TABLES} | {"clusters": [cluster_row(one) for one in clustering.clusters]})
    for table, frame in frames(rows).items():
        summary.counts[table] = len(frame)
        staging.write(f"{table}.csv", frame_to_csv(frame))
        staging.write(f"{table}.parquet", frame_to_parquet(frame, table))
    quarantined = [(one.file, one.reason) for one in summary.quarantined]
    staging.write("quarantine.csv", write_rows(("file", "reason"), quarantined))
    write_pages(staging.folder, pages, staging.reserve)
    summary.seconds = time.perf_counter() - started
    staging.write("run.json", json.dumps(_manifest(summary), ensure_ascii=False, indent=1) + "\n")


def _count(documents: Sequence[dict[str, list[Row]]], summary: Summary) -> None:
    """Issues by code, and rows for review by table."""
    issues: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    for tables in documents:
        for table in ("events", "agreements", "amounts", "companies", "documents"):
            for row in tables[table]:
                if isinstance(codes := row["issues"], list):
                    issues.update(map(str, codes))
                flagged[table] += bool(row.get("needs_review"))
    summary.issues = dict(sorted(issues.items()))
    summary.flagged = {table: n for table, n in flagged.items() if n}


def _mark(collected: Collected, clustering: Clustering) -> dict[str, str]:
    """Puts clusters and reprints into the rows; document id -> id of the document that it reprints.

    Another format of a document is no reprint of it.
    """
    renditions = {one.doc_id for one in collected.sketches if one.rendition_of is not None}
    reprints = {doc: first for doc, first in clustering.reprint_of.items() if doc not in renditions}
    for doc_id, tables in collected.rows.items():
        for row in tables["events"]:
            row["cluster"] = clustering.cluster_of[doc_id, str(row["id"])]
        for row in tables["documents"]:
            row["reprint_of"] = reprints.get(doc_id)
    return reprints


def _manifest(summary: Summary) -> dict[str, object]:
    return {
        "versions": versions(),
        "lexicon_sha256": lexicon_hash(),
        "documents": summary.documents,
        "rows": summary.counts,
        "clusters_of_several_documents": summary.clusters,
        "issues": summary.issues,
        "rows_for_review": summary.flagged,
        "corrections_applied": summary.corrected,
        "skipped": {
            "quarantined": [{"file": one.file, "reason": one.reason} for one in summary.quarantined],
            "ignored_files": summary.ignored,
        },
        "workers": summary.workers,
        "seconds": round(summary.seconds, 3),
    }
