"""Nothing is lost: `python bench/kill_and_resume.py WORK [--documents 10000] [--kills 20] [--stand-in]`.

Job: a made-up corpus with one file in twenty damaged in twelve ways; one undisturbed run; one run into a folder that
holds an older output, killed with SIGKILL at random moments (while it reads, and while it writes) and started again
until it ends.  After every kill the older output must be whole, or the new one complete.  At the end both outputs must
be equal but for run.json, every damaged file quarantined with its reason, every other one present.  Prints a report and
exits with 1 if anything is amiss.  `--stand-in` takes the quick stand-in for the extractor.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from generate_corpus import write_corpus

OLDER = 200  # documents of the older output
READING = 0.75  # about this share of the kills is to fall while documents are read
COMMAND = [sys.executable, "-c", "from coopevents.cli import main; main()", "extract"]
STAND_IN = (
    "import coopevents.run, stand_in; coopevents.run.run.__kwdefaults__['load'] = stand_in.load; "
    "from coopevents.cli import main; main()"
)


def fingerprint(out: Path) -> str:
    """A hash of names and contents of all files of an output but run.json."""
    digest = hashlib.sha256()
    for file in sorted(out.rglob("*")):
        if file.is_file() and file.name != "run.json":
            digest.update(str(file.relative_to(out)).encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def kept(out: Path) -> int:
    """Parts in the cache of an output."""
    file = out.parent / f".{out.name}.cache" / "parts.sqlite"
    if not file.exists():
        return 0
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=60) as store:
        return int(store.execute("SELECT count(*) FROM parts").fetchone()[0])


def timed(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - started


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stand-in", action="store_true")
    given = parser.parse_args()
    if given.stand_in:
        COMMAND[2] = STAND_IN
        os.environ["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    work, dice = given.work, random.Random(given.seed)
    raw, older, whole, out = (work / name for name in ("raw", "older", "whole", "out"))
    expected = write_corpus(given.documents, raw, damaged=0.05)
    write_corpus(OLDER, older, seed=2)

    undisturbed = timed([*COMMAND, str(raw), "-o", str(whole), "--quiet"])
    (whole / "events.csv").unlink()
    writing = timed([*COMMAND, str(raw), "-o", str(whole), "--quiet"])
    complete = fingerprint(whole)
    start = timed([*COMMAND, str(older), "-o", str(work / "first"), "--quiet"]) / 2  # about what loading takes
    print(f"undisturbed: {undisturbed:.0f} s; the second pass alone: {writing:.1f} s", flush=True)

    timed([*COMMAND, str(older), "-o", str(out), "--quiet"])
    before, first = fingerprint(out), kept(out)
    broken = 0
    for number in range(1, given.kills + 1):
        left = given.documents - len(expected) - (kept(out) - first)
        most = start + 2.2 * undisturbed / (READING * given.kills) if left > 0 else 0.95 * writing
        run = subprocess.Popen([*COMMAND, str(raw), "-o", str(out), "--quiet"])
        wait = dice.uniform(0.2, most)
        try:
            run.wait(wait)
            told = "ended by itself before the kill"
        except subprocess.TimeoutExpired:
            run.kill()
            run.wait()
            told = "killed"
        state = {before: "the older output, whole", complete: "the new output, complete"}.get(fingerprint(out))
        broken += state is None
        phase = "reading" if left > 0 else "writing"
        parts = kept(out) - first
        print(f"{number:2} {phase} {told} after {wait:5.1f} s: {parts} parts kept; {state or 'BROKEN'}", flush=True)
    last = timed([*COMMAND, str(raw), "-o", str(out), "--quiet"])
    equal = fingerprint(out) == complete

    with (out / "quarantine.csv").open(encoding="utf-8-sig", newline="") as file:
        reasons = {row["file"]: row["reason"] for row in csv.DictReader(file)}
    ways: dict[str, list[bool]] = {}
    for name, way, reason in expected:
        ways.setdefault(way, []).append(reason in reasons.pop(name, ""))
    told_ids = {json.loads(line)["doc_id"] for line in (out / "records.jsonl").open(encoding="utf-8")}
    present = {str(file.relative_to(raw).with_suffix("")) for file in raw.rglob("0*.*")}
    lost = present - told_ids - {str(Path(name).with_suffix("")) for name, _, _ in expected}
    print(f"last run: {last:.1f} s; outputs equal: {equal}; broken by a kill: {broken}; documents lost: {len(lost)}")
    for way, right in sorted(ways.items()):
        print(f"  {way:<12}{len(right):4} files, {sum(right):4} quarantined with the right reason")
    print(f"  others in the quarantine: {reasons or 'none'}")
    return 0 if equal and not broken and not lost and not reasons and all(all(one) for one in ways.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
