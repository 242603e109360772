"""A corpus run on dask.distributed: tables of articles in, partitioned Parquet out.

Job: the order of the tasks: portions are extracted and kept; their documents and events are compared by two shuffles;
every portion is written with what the corpus tells.  Input: addresses.  Output: files and a `Report`.  It must not know
what a task does (`partitioned`), nor how a document is read.

What is kept is not made anew: a run that was stopped goes on where it stood.  A worker that dies costs the portion that
it was at, which another one repeats.  A document whose worker dies again and again is found by reading its portion one
document at a time, and refused.
"""

from __future__ import annotations

import json
import logging
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

import dask
from distributed import Client, KilledWorker, LocalCluster, as_completed

from coopevents.engines import partitioned as stage
from coopevents.engines.portions import Input, Portion, portions
from coopevents.engines.shuffle import copies, groups
from coopevents.engines.work import Load, load_pipeline
from coopevents.export.partitions import Place, plain_bytes, table_bytes, texts
from coopevents.manifest import lexicon_hash, versions
from coopevents.parts import Kind, Part, refusal

SIZE = 200  # documents a portion of a folder: half a minute's work
RETRIES = 2  # of a task that raised (a store that did not answer), not of one whose worker died
DEATHS = 1  # workers that a task may kill before its portion is read one by one
BUCKETS = 4  # partitions of a shuffle for each worker
ATTEMPTS = 3  # of a shuffle, which starts anew when a worker dies

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Report:
    """What a run did; `counts` are rows by table, `resumed` portions whose parts were at hand."""

    documents: int = 0
    refused: int = 0
    portions: int = 0
    resumed: int = 0
    clusters: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    workers: int = 0
    tasks: int = 0
    dashboard: str = ""
    seconds: dict[str, float] = field(default_factory=dict)


def run_dask(
    raw: str,
    out: str,
    *,
    scheduler: str | None = None,
    workers: int = 2,
    size: int = SIZE,
    with_texts: bool = True,
    load: Load = load_pipeline,
    progress: Progress = lambda done, total: None,
    notify: Callable[[str], None] = lambda message: None,
) -> Report:
    """Reads what lies at `raw` with the workers of a scheduler, or with `workers` processes of this machine.

    `raw` is a folder of documents that all workers see, or an address of Parquet or JSON lines; `out` an address.
    Without texts neither the output nor the checkpoints hold them, and quotations are short.  Raises OSError where
    either address cannot be reached.
    """
    report, place = Report(), Place(out)
    with _clock(report, "listed"):
        given = portions(raw, size, with_texts=with_texts)
    with _client(scheduler, workers) as client:
        report.workers = len(client.scheduler_info(n_workers=-1)["workers"])
        report.dashboard = client.dashboard_link
        notify(report.dashboard)
        with _clock(report, "extracted"):
            _extract(client, given, place, load, report, progress)
        names = [portion.name for portion in given.portions]
        with _clock(report, "compared"):
            told, several = _cluster(client, names, place, max(1, report.workers * BUCKETS))
        with _clock(report, "written"):
            _write(client, names, place, told, report, with_texts)
    rows = [stage.cluster_line(group, told.original) for group in several]
    place.write("clusters/several.parquet", table_bytes("clusters", rows))
    report.clusters = len(several)
    report.counts["clusters"] = report.counts.get("clusters", 0) + len(several)
    _finish(place, given, report, with_texts)
    return report


@contextmanager
def _client(scheduler: str | None, workers: int) -> Iterator[Any]:
    settings = {"distributed.scheduler.allowed-failures": DEATHS, "distributed.comm.timeouts.connect": "60s"}
    with dask.config.set(settings):
        if scheduler is not None:
            with Client(scheduler) as client:
                yield client
            return
        quiet = logging.CRITICAL  # a worker's death is told by the report
        with (
            LocalCluster(n_workers=workers, threads_per_worker=1, silence_logs=quiet) as cluster,
            Client(cluster) as client,
        ):
            yield client


@contextmanager
def _clock(report: Report, what: str) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    report.seconds[what] = round(time.perf_counter() - begun, 3)


# ---- first stage --------------------------------------------------------------------------------------------------


def _extract(client: Any, given: Input, out: Place, load: Load, report: Report, progress: Progress) -> None:
    work = partial(stage.extract_portion, out=out, load=load)
    futures = client.map(work, given.portions, retries=RETRIES, pure=False)
    report.tasks += len(futures)
    by_key = {future.key: portion for future, portion in zip(futures, given.portions, strict=True)}
    deadly: list[Portion] = []
    finished = 0
    progress(0, len(futures))
    for future in as_completed(futures):
        try:
            done = future.result()
        except KilledWorker:
            deadly.append(by_key[future.key])
            continue
        finished += 1
        _count(report, done)
        progress(finished, len(futures))
    for portion in deadly:
        _count(report, _one_by_one(client, portion, out, load))
        finished += 1
        progress(finished, len(futures))


def _one_by_one(client: Any, portion: Portion, out: Place, load: Load) -> stage.Done:
    """A portion that kills workers: each document alone, so that the one that does it is known."""
    parts: list[Part] = []
    for doc_id in client.submit(stage.names_of, portion, pure=False).result():
        alone = client.submit(stage.extracted, portion, load, doc_id, pure=False, retries=RETRIES)
        try:
            parts += alone.result()
        except KilledWorker:
            reason = f"the process that read it died (killed, or out of memory), {DEATHS + 1} times"
            parts.append(refusal(doc_id, reason, Kind.LIMIT))
    done: stage.Done = client.submit(stage.keep, portion, parts, out, pure=False).result()
    return done


def _count(report: Report, done: stage.Done) -> None:
    report.portions += 1
    report.documents += done.documents
    report.refused += done.refused
    report.resumed += done.resumed


# ---- second stage -------------------------------------------------------------------------------------------------


def _cluster(client: Any, names: list[str], out: Place, buckets: int) -> tuple[stage.Told, list[list[Any]]]:
    """Copies by the bands of their sketches, then occasions by the blocks of their events."""
    if not names:
        return stage.Told({}, {}), []
    edges = _shuffled(client, names, out, stage.band_frame, stage.alike_frame, buckets)
    renditions = client.gather(client.map(stage.rendition_edges, names, out=out, pure=False))
    rank_of = {doc_id: rank for found in renditions for doc_id, rank, _ in found}
    pairs = [(rank_of[o], rank) for found in renditions for _, rank, o in found if o in rank_of]
    original = copies([*edges.itertuples(index=False, name=None), *pairs])
    match = partial(stage.match_frame, original=original)
    found = _shuffled(client, names, out, stage.block_frame, match, buckets)
    several = groups(stage.matches_of(found))
    return stage.told_of(several, original), several


def _shuffled(client: Any, names: list[str], out: Place, rows: Any, compare: Any, buckets: int) -> Any:
    """`rows` of every portion, brought together by their key, compared partition by partition: one frame."""
    import dask.dataframe as dd

    meta = rows("", None)
    frames = dd.from_map(rows, names, out=out, meta=meta, enforce_metadata=False)
    together = frames.shuffle("key", npartitions=buckets)
    compared = together.map_partitions(compare, meta=compare(meta), enforce_metadata=False)
    for attempt in range(ATTEMPTS):
        try:
            return client.compute(compared, retries=RETRIES).result()
        except RuntimeError:  # of a shuffle that lost a worker
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError


# ---- output -------------------------------------------------------------------------------------------------------


def _write(client: Any, names: list[str], out: Place, told: stage.Told, report: Report, with_texts: bool) -> None:
    [shared] = client.scatter([told], broadcast=True)
    write = partial(stage.write_portion, out=out, with_texts=with_texts)
    futures = client.map(write, names, told=shared, retries=RETRIES, pure=False)
    report.tasks += len(futures)
    total: Counter[str] = Counter()
    for counts in client.gather(futures):
        total.update(counts)
    report.counts = dict(total)


def _finish(out: Place, given: Input, report: Report, with_texts: bool) -> None:
    """What gave no portion, the manifest, and no files of an earlier run that had more portions, or texts."""
    columns: dict[str, Any] = {
        "file": [one.file for one in given.quarantined],
        "reason": [one.reason for one in given.quarantined],
    }
    out.write("quarantine/scan.parquet", plain_bytes(columns, texts("file", "reason")))
    named = {portion.name for portion in given.portions} | {"several", "scan"}
    system, _ = out.opened()
    for name in out.names((".parquet", ".jsonl")):
        stale = name.rsplit("/", 1)[-1].partition(".")[0] not in named
        if stale or (not with_texts and name.startswith("texts/")):
            system.rm_file(out.opened(name)[1])
    manifest = {"versions": versions(), "lexicon_sha256": lexicon_hash(), "engine": "dask", **asdict(report)}
    out.write("run.json", (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode())
