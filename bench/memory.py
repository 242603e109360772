"""Memory and time by size: `python bench/memory.py WORK 1000 10000 100000 [--real] [--no-workbook]`.

Job: a made-up corpus of each size (the first documents are the same), one run, and what it took: seconds for reading
and for the second pass, also per 1,000 documents, and the peak memory of the parent and of the workers.  Without
`--real` a stand-in for the extractor is used, which makes as many rows in a fraction of the time: the figures are then
those of everything around the analysis.  Every run stands in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

from generate_corpus import write_corpus


def measure(raw: Path, out: Path, real: bool, workbook: bool, workers: int) -> dict[str, float]:
    """One run in this process: seconds and megabytes."""
    import stand_in

    from coopevents.export.pages import Pages
    from coopevents.run import load_pipeline, run

    marks = [time.perf_counter()]

    def progress(done: int, total: int) -> None:
        if done == total and len(marks) == 1:
            marks.append(time.perf_counter())

    pages = Pages() if workbook else Pages(workbook=None, report=False)
    summary = run(
        raw, out, workers=workers, load=load_pipeline if real else stand_in.load, pages=pages, progress=progress
    )
    marks.append(time.perf_counter())
    again = time.perf_counter()
    unchanged = run(raw, out, load=load_pipeline if real else stand_in.load, pages=pages).unchanged
    again = time.perf_counter() - again
    return {
        "documents": summary.documents,
        "evidence": summary.counts["evidence"],
        "events": summary.counts["events"],
        "clusters": summary.clusters,
        "reading": marks[1] - marks[0],
        "second": marks[2] - marks[1],
        "again": again if unchanged else -1.0,
        "parent": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "worker": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--no-workbook", action="store_true")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", action="store_true", help="measure one size in this process")
    given = parser.parse_args()
    if given.only:
        raw, out = given.work / f"raw-{given.sizes[0]}", given.work / f"out-{given.sizes[0]}"
        print(json.dumps(measure(raw, out, given.real, not given.no_workbook, given.workers)))
        return
    print(
        "| documents | events | evidence rows | reading s | second pass s | s per 1,000: reading | second pass"
        " | nothing changed s | parent MB | worker MB |\n|" + "---:|" * 10
    )
    for size in given.sizes:
        raw = given.work / f"raw-{size}"
        if not raw.exists():
            write_corpus(size, raw)
        shutil.rmtree(given.work / f"out-{size}", ignore_errors=True)
        shutil.rmtree(given.work / f".out-{size}.cache", ignore_errors=True)
        options = ["--real"] * given.real + ["--no-workbook"] * given.no_workbook
        command = [
            sys.executable,
            __file__,
            str(given.work),
            str(size),
            "--only",
            f"--workers={given.workers}",
            *options,
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ)
        found = json.loads(done.stdout.splitlines()[-1])
        thousands = found["documents"] / 1000
        print(
            f"| {found['documents']:,} | {found['events']:,} | {found['evidence']:,} | {found['reading']:.1f} "
            f"| {found['second']:.1f} | {found['reading'] / thousands:.2f} | {found['second'] / thousands:.2f} "
            f"| {found['again']:.2f} | {found['parent']:.0f} | {found['worker']:.0f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
