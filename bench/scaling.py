"""Engines side by side: `python bench/scaling.py NUMBER [--local 1 2] [--dask 1 2 4]`.

Job: a made-up corpus of NUMBER documents read by the local engine and by dask with so many worker processes, one run
after the other, each into a new folder; documents a second with and without start-up, and whether all outputs hold the
same records.  Not interleaved: on a busy machine, believe differences only when they are large.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import tempfile
import time
from pathlib import Path

from generate_corpus import write_corpus

from coopevents.engines.dask import run_dask
from coopevents.export.pages import Pages
from coopevents.run import run


def digest(lines: list[bytes]) -> str:
    return hashlib.sha256(b"\n".join(sorted(lines))).hexdigest()[:12]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", type=int)
    parser.add_argument("--local", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--dask", type=int, nargs="*", default=[1, 2, 4])
    parser.add_argument("--size", type=int, default=50, help="documents a portion")
    given = parser.parse_args()
    print(f"{os.cpu_count()} cores, {given.number} documents, load {os.getloadavg()[0]:.1f}\n")
    print("| engine | workers | seconds | documents/s | records | stages |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw"
        write_corpus(given.number, raw)
        for workers in given.local:
            begun = time.perf_counter()
            out = Path(folder) / f"local-{workers}"
            run(raw, out, workers=workers, pages=Pages(workbook=None, report=False))
            seconds = time.perf_counter() - begun
            told = digest((out / "records.jsonl").read_bytes().splitlines())
            print(f"| local | {workers} | {seconds:.1f} | {given.number / seconds:.1f} | {told} | |", flush=True)
        for workers in given.dask:
            begun = time.perf_counter()
            out = Path(folder) / f"dask-{workers}"
            report = run_dask(str(raw), str(out), workers=workers, size=given.size)
            seconds = time.perf_counter() - begun
            lines = [line for file in (out / "records").glob("*.jsonl") for line in file.read_bytes().splitlines()]
            stages = ", ".join(f"{name} {took:.1f}" for name, took in report.seconds.items())
            print(
                f"| dask | {workers} | {seconds:.1f} | {given.number / seconds:.1f} | {digest(lines)} | {stages} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
