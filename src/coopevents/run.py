"""A corpus run: a folder of documents -> a folder of tables.

Job: workers, errors of single documents, progress, the files of the output.  Input: two folders.  Output: the files of
the contract and a `Summary`.  It must not know how a document is read or understood.
Everything but `run.json` has the same bytes for the same input, whatever the number of workers.
"""

from __future__ import annotations

import json
import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import regex

from coopevents.document import Document
from coopevents.export.jsonl import record_to_line
from coopevents.export.rows import ExportError, Extracted, Row, rows_of
from coopevents.ingest.corpus import Source, scan
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.raw import Quarantined, RawDocument
from coopevents.ingest.read import read_source
from coopevents.manifest import lexicon_hash, versions
from coopevents.records import DocumentRecord

Analyse = Callable[[RawDocument], tuple[Document, DocumentRecord]]
Load = Callable[[], Analyse]
Progress = Callable[[int, int], None]

CHUNK = 8  # documents a task: enough to hide the hand-over, few enough to lose when a worker dies
AHEAD = 2  # tasks waiting for each worker
DOCUMENTS_A_WORKER = 100  # below this, loading the analyser once more costs more than a second worker saves
MOST_WORKERS = 4
ADDRESS = regex.compile(r"0x[0-9a-fA-F]+")  # in messages of errors; another one in each run
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a document gives to the output: its kept text and its line of `records.jsonl` (UTF-8), its rows."""

    doc_id: str
    text: bytes
    line: bytes
    rows: dict[str, list[Row]]


@dataclass(slots=True)
class Summary:
    """What a run did; `counts` are rows by table."""

    documents: int = 0
    quarantined: list[Quarantined] = field(default_factory=list)
    ignored: int = 0
    counts: dict[str, int] = field(default_factory=dict)
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
    load: Load = load_pipeline,
    progress: Progress = lambda done, total: None,
) -> Summary:
    """Reads every document below `raw` and replaces the files in `out`.

    `workers` None chooses by the number of documents; 1 stays in this process.  `load` must be importable by name where
    there are several.  Raises OSError where the output cannot be written, LexiconError for a bad lexicon.
    """
    started = time.perf_counter()
    staging_folder = out.parent / f".{out.name}.partial"
    corpus = scan(raw, leave_out=(out, staging_folder))
    summary = Summary(quarantined=list(corpus.quarantined), ignored=corpus.ignored)
    summary.workers = workers or _fitting_workers(len(corpus.sources))
    outcomes: list[Outcome] = []
    progress(0, len(corpus.sources))
    for done, result in enumerate(_results(corpus.sources, summary.workers, load), start=1):
        if isinstance(result, Outcome):
            outcomes.append(result)
        else:
            summary.quarantined.append(result)
        progress(done, len(corpus.sources))
    outcomes.sort(key=lambda outcome: outcome.doc_id)
    summary.quarantined.sort(key=lambda one: one.file)  # messages about one file stay in their order
    summary.documents = len(outcomes)
    _write(out, outcomes, summary, started)
    return summary


def process(source: Source, analyse: Analyse) -> Outcome | Quarantined:
    """One document from file to rows.  Never raises: a document that fails is quarantined with the reason."""
    try:
        raw = read_source(source)
        document, record = analyse(raw)
        extracted = Extracted.of(raw, document, record)
        return Outcome(source.id, extracted.text.encode(), record_to_line(extracted.record), rows_of(extracted))
    except (UnreadableError, ExportError) as error:
        return Quarantined(source.path, str(error))
    except Exception as error:  # the one boundary: a fault in one document may not end a run over a million
        reason = " ".join(ADDRESS.sub("0x…", f"{type(error).__name__}: {error}").split())
        return Quarantined(source.path, f"fault of the program: {reason[:LONGEST_REASON]}")


def _fitting_workers(documents: int) -> int:
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(processors, MOST_WORKERS, documents // DOCUMENTS_A_WORKER))


def _results(sources: list[Source], workers: int, load: Load) -> Iterator[Outcome | Quarantined]:
    """A result for every source, in any order."""
    if not sources:
        return
    if workers == 1:
        analyse = load()
        for source in sources:
            yield process(source, analyse)
        return
    chunks = deque(sources[i : i + CHUNK] for i in range(0, len(sources), CHUNK))
    while chunks:
        suspects: list[Source] = []
        yield from _pooled(chunks, workers, load, suspects)
        yield from _one_by_one(suspects, load)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _pooled(
    chunks: deque[list[Source]], workers: int, load: Load, suspects: list[Source]
) -> Iterator[Outcome | Quarantined]:
    """Works off `chunks` until none is left or a worker dies; then `suspects` holds what was under way."""
    running: dict[Future[list[Outcome | Quarantined]], list[Source]] = {}
    with _pool(workers) as pool:
        try:
            while chunks or running:
                while chunks and len(running) < workers * AHEAD:
                    chunk = chunks.popleft()
                    running[pool.submit(_work, chunk, load)] = chunk
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    results = future.result()
                    del running[future]
                    yield from results
        except BrokenProcessPool:
            suspects += [source for chunk in running.values() for source in chunk]
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(sources: list[Source], load: Load) -> Iterator[Outcome | Quarantined]:
    """Each document alone with a worker, so that the one that kills it is known."""
    left = deque(sources)
    while left:
        with _pool(1) as pool:
            try:
                while left:
                    yield from pool.submit(_work, [left[0]], load).result()
                    left.popleft()
            except BrokenProcessPool:
                yield Quarantined(left.popleft().path, "the process that read it died (killed, or out of memory)")


_loaded: Analyse | None = None  # of a worker process, filled by its first task


def _work(sources: list[Source], load: Load) -> list[Outcome | Quarantined]:
    global _loaded
    if _loaded is None:
        _loaded = load()
    return [process(source, _loaded) for source in sources]


def _write(out: Path, outcomes: list[Outcome], summary: Summary, started: float) -> None:
    # here, because pandas need not be in memory while the analyser is
    from coopevents.export.csv import frame_to_csv, write_rows
    from coopevents.export.parquet import frame_to_parquet
    from coopevents.export.staging import TEXTS, Staging
    from coopevents.export.tables import frames

    with Staging(out) as staging:
        staging.write("records.jsonl", b"".join(outcome.line for outcome in outcomes))
        for outcome in outcomes:
            staging.write(f"{TEXTS}/{outcome.doc_id}.txt", outcome.text)
        for table, frame in frames(outcome.rows for outcome in outcomes).items():
            summary.counts[table] = len(frame)
            staging.write(f"{table}.csv", frame_to_csv(frame))
            staging.write(f"{table}.parquet", frame_to_parquet(frame, table))
        rows = [(one.file, one.reason) for one in summary.quarantined]
        staging.write("quarantine.csv", write_rows(("file", "reason"), rows))
        summary.seconds = time.perf_counter() - started
        staging.write("run.json", json.dumps(_manifest(summary), ensure_ascii=False, indent=1) + "\n")


def _manifest(summary: Summary) -> dict[str, object]:
    return {
        "versions": versions(),
        "lexicon_sha256": lexicon_hash(),
        "documents": summary.documents,
        "rows": summary.counts,
        "skipped": {
            "quarantined": [{"file": one.file, "reason": one.reason} for one in summary.quarantined],
            "ignored_files": summary.ignored,
        },
        "workers": summary.workers,
        "seconds": round(summary.seconds, 3),
    }
