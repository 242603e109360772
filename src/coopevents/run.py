"""A corpus run: a folder of documents -> a folder of tables.

Job: the order of things and nothing else.  Look what lies in the folder; look which results are at hand; have the
others made and kept; write the output from what is kept; exchange it for the old one.  Input: two folders.  Output: the
files of the contract and a `Summary`.  It must not know how a document is read or understood, nor how results are kept.
Everything but `run.json` has the same bytes for the same input, whatever the workers, the cache, or the interruptions.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass, field
from itertools import chain
from pathlib import Path

from coopevents.corrections import Corrections, read_corrections
from coopevents.engines.local import Limits, LocalEngine
from coopevents.engines.work import Analyse, Load, corrections_key, corrections_of, load_pipeline
from coopevents.export.csv import write_rows
from coopevents.export.pages import Pages, pages_hash, unwanted, write_pages
from coopevents.export.staging import TEXTS, Staging, beside
from coopevents.identity import Contents, file_stamp, glance, program_hash, source_key
from coopevents.ingest.corpus import CORRECTIONS_NAME
from coopevents.ingest.raw import Quarantined
from coopevents.language import Words
from coopevents.listing import Listing
from coopevents.lock import locked
from coopevents.manifest import lexicon_hash, versions
from coopevents.processes import check_guard
from coopevents.store import Store, Wanted

__all__ = ["Analyse", "Interrupted", "Limits", "Load", "Summary", "load_pipeline", "run"]

Progress = Callable[[int, int], None]

DOCUMENTS_A_WORKER = 100  # below this, loading the analyser once more costs more than a second worker saves
MOST_WORKERS = 4
MANIFEST, QUARANTINE = "run.json", "quarantine.csv"
ALL_PAGES = Pages()
SAID = {
    "waits": (
        "다른 실행이 {out}에 쓰고 있습니다. 끝나기를 기다립니다.",
        "another run writes {out}: waiting for it",
    ),
}


@dataclass(slots=True)
class Summary:
    """What a run did; `counts` are rows by table; `clusters` the occasions that several documents tell.

    `computed` documents were read now, the others' results were at hand; `unchanged`: the output stood as it would be
    written.  `corrected` rows of the corrections were applied; the others stand among the quarantined.
    """

    documents: int = 0
    quarantined: list[Quarantined] = field(default_factory=list)
    ignored: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    clusters: int = 0
    corrected: int = 0
    issues: dict[str, int] = field(default_factory=dict)
    flagged: dict[str, int] = field(default_factory=dict)
    computed: int = 0
    unchanged: bool = False
    workers: int = 1
    seconds: float = 0.0


class Interrupted(KeyboardInterrupt):
    """A run that was stopped from outside; `kept` of `wanted` documents need not be read again."""

    def __init__(self, kept: int, wanted: int) -> None:
        super().__init__(f"{kept} of {wanted} documents are kept")
        self.kept, self.wanted = kept, wanted


def run(
    raw: Path,
    out: Path,
    *,
    workers: int | None = None,
    corrections: Path | None = None,
    pages: Pages = ALL_PAGES,
    load: Load = load_pipeline,
    progress: Progress = lambda done, total: None,
    force: bool = False,
    texts: bool = True,
    limits: Limits | None = None,
    notify: Callable[[str], None] = lambda message: None,
) -> Summary:
    """Reads every document below `raw` that is new or changed, and replaces the files in `out`.

    `pages` are the files for people beside the tables.  `corrections` is a CSV of corrections; without it,
    `corrections.csv` of the input folder is used if it is there.  `force` reads everything anew.  Without `texts`
    neither the output nor the results that are kept hold the texts of the documents, and quotations are short.
    `workers` None chooses by the number of documents to read.  `load` must be importable by name.  `notify` is told
    what the user has to know at once: that another run is waited for.

    Raises OSError where the output cannot be written, LexiconError for a bad lexicon, EngineError where no worker can
    be kept alive, Interrupted for Ctrl-C; the output is then as it was, and what was read is kept.
    """
    started = time.perf_counter()
    check_guard()
    cache = beside(out, "cache")
    out.absolute().parent.mkdir(parents=True, exist_ok=True)
    with locked(cache / "lock", lambda: notify(Words(SAID)("waits", out=out))), Store(cache) as store:
        if store.note:
            notify(store.note)
        staging = Staging(out)
        staging.recover()
        summary, limits = Summary(), limits or Limits()
        store.keep_texts(texts)
        program = _program(load, texts)
        call = program + pages_hash() + f"{raw.resolve()} {limits} {pages}".encode()
        call += corrections.read_bytes() if corrections else b""
        left_out = (out, staging.folder, cache)
        seen, files = glance(raw, left_out, time.time_ns())
        look = hashlib.blake2b(call + seen).hexdigest() if seen is not None else ""
        if look and not force and store.fact("look") == look and _stands(store, out):
            return _unchanged(store, started)
        told = _corrections(corrections, raw / CORRECTIONS_NAME)
        listing = Listing(raw, left_out, files)
        fingerprint = _want(store, listing, told, program, call)
        if not force and store.fact("fingerprint") == fingerprint and _stands(store, out):
            store.note_look(look)
            return _unchanged(store, started)
        summary.ignored = listing.ignored
        if force:
            store.forget()
        _read(store, told, summary, Plan(workers, load, limits, progress, texts))
        with staging:
            met = _write(store, staging, summary, texts)
            _report(store, told, corrections, met, listing.quarantined, summary)
            _write_for_people(staging, summary, pages)
            summary.seconds = time.perf_counter() - started
            staging.write(MANIFEST, json.dumps(_manifest(summary, raw), ensure_ascii=False, indent=1) + "\n")
        facts = {"fingerprint": fingerprint, "look": look, "summary": json.dumps(asdict(summary), ensure_ascii=False)}
        names = chain(staging.names, (f"{TEXTS}/{doc_id}.txt" for doc_id in store.documents() if texts))
        store.publish(((name, file_stamp(out / name)) for name in names), facts)
    return summary


# ---- what there is to do ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Plan:
    """How documents are to be read."""

    workers: int | None
    load: Load
    limits: Limits
    progress: Progress
    texts: bool


def _program(load: Load, texts: bool) -> bytes:
    """What all results depend on: the program, which extractor of it, and whether they hold the texts."""
    return program_hash() + f"{load.__module__}.{load.__qualname__}{'' if texts else ' without texts'}".encode()


def _want(store: Store, listing: Listing, told: Corrections, program: bytes, call: bytes) -> str:
    """Puts all documents on the list of the store; a fingerprint of everything that the output depends on."""
    whole = hashlib.blake2b(call, digest_size=20)
    contents = Contents(store.remembered, store.remember)
    for source in listing:
        key = source_key(source, contents.hash(source), program)
        store.want(Wanted(source.id, source.path, key, pickle.dumps(source)))
        whole.update(key)
    store.commit()
    for one in listing.quarantined:
        whole.update(f"{one.file}\0{one.reason}\0".encode(errors="surrogatepass"))
    whole.update(repr((told.messages, sorted(told.rows.items()))).encode(errors="surrogatepass"))
    return whole.hexdigest()


def _corrections(named: Path | None, beside: Path) -> Corrections:
    """The corrections of a run.  Raises OSError for a named file that cannot be read."""
    file = named or beside
    return read_corrections(file.read_bytes()) if named is not None or file.is_file() else Corrections()


def _correct(store: Store, told: Corrections) -> None:
    """Tells the store which documents must have which corrections, as far as their records are known."""
    if not told.rows:
        return
    named = [(doc_id, corrections_of(doc_id, ids, told.rows)) for doc_id, ids in store.record_ids()]
    for doc_id, rows in named:
        if rows:
            store.correct(doc_id, corrections_key(rows))


# ---- reading ------------------------------------------------------------------------------------------------------


def _read(store: Store, told: Corrections, summary: Summary, plan: Plan) -> None:
    """Has every document read that the store misses.  Raises Interrupted."""
    _correct(store, told)
    wanted, missing = store.wanted(), store.missing(str(plan.limits))
    summary.computed = missing
    summary.workers = plan.workers or _fitting_workers(missing)
    done = wanted - missing
    plan.progress(done, wanted)
    if not missing:
        return
    engine = LocalEngine(summary.workers, plan.load, told.rows, plan.limits, texts=plan.texts)
    sources = (pickle.loads(source) for source in store.missing_sources())  # our own, of a moment ago
    try:
        with closing(engine.results(sources)) as results:
            for _source, parts in results:
                for part in parts:
                    store.put(part, str(plan.limits))
                done += 1
                plan.progress(done, wanted)
    except KeyboardInterrupt:
        store.commit()
        raise Interrupted(done, wanted) from None
    finally:
        store.commit()
    _correct(store, told)


def _fitting_workers(documents: int) -> int:
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(processors, MOST_WORKERS, documents // DOCUMENTS_A_WORKER))


# ---- writing ------------------------------------------------------------------------------------------------------


def _write(store: Store, staging: Staging, summary: Summary, texts: bool) -> dict[int, str]:
    """The tables, the records and the texts; what became of the corrections, by line."""
    from coopevents.publish import write_output  # here, because it takes memory that the reading can do without

    counts = write_output(store, staging, texts=texts)
    summary.documents, summary.counts, summary.clusters = counts.documents, counts.rows, counts.clusters
    summary.issues = dict(sorted(counts.issues.items()))
    summary.flagged = {table: n for table, n in counts.flagged.items() if n}
    return {one.line: one.reason for one in counts.corrected}


def _report(
    store: Store,
    told: Corrections,
    named: Path | None,
    met: dict[int, str],
    quarantined: list[Quarantined],
    summary: Summary,
) -> None:
    """What gave no document, and of every correction that was not applied why, in the order of the lines."""
    summary.corrected = sum(not reason for reason in met.values())
    refused = [f"line {line}: {reason}" for line, reason in sorted(met.items()) if reason]
    name = named.name if named is not None else CORRECTIONS_NAME
    messages = [*told.messages, *told.unknown(set(met)), *refused]
    summary.quarantined = [
        *quarantined,
        *(Quarantined(path, reason) for path, reason in store.refused()),
        *(Quarantined(name, message) for message in messages),
    ]
    summary.quarantined.sort(key=lambda one: one.file)  # messages about one file stay in their order


def _write_for_people(staging: Staging, summary: Summary, pages: Pages) -> None:
    """What could not be read, the workbook and the report; an older one that is not wanted goes."""
    rows = ((one.file, one.reason) for one in summary.quarantined)
    staging.write(QUARANTINE, write_rows(("file", "reason"), rows))
    write_pages(staging.folder, pages, staging.reserve)
    for name in unwanted(pages):
        staging.drop(name)


def _manifest(summary: Summary, raw: Path) -> dict[str, object]:
    return {
        "input": str(raw.resolve()),  # where a review puts its corrections
        "versions": versions(),
        "lexicon_sha256": lexicon_hash(),
        "documents": summary.documents,
        "documents_computed": summary.computed,
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


# ---- nothing to do ------------------------------------------------------------------------------------------------


def _stands(store: Store, out: Path) -> bool:
    """Whether the output is as the last run left it."""
    known = False
    for name, stamp in store.published():
        known = True
        if file_stamp(out / name) != stamp:
            return False
    return known


def _unchanged(store: Store, started: float) -> Summary:
    told = json.loads(store.fact("summary") or "{}")
    told["quarantined"] = [Quarantined(**one) for one in told["quarantined"]]
    found = Summary(**told)
    found.computed, found.unchanged = 0, True
    found.seconds = time.perf_counter() - started
    return found
