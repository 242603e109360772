"""What a second run costs: `python bench/rerun.py WORK [--documents 10000] [--lexicon 1000] [--rows 10000]`.

Job: a made-up corpus is extracted once (a WORK of `kill_and_resume.py` is taken as it is); then again with nothing
changed, one file added, the file taken away; a smaller one again with one row of a word list changed; a table of as
many articles as `--rows` again with one row changed.  Prints seconds by the clock, processor seconds of all processes,
and the documents that were read.  `--stand-in` takes the quick stand-in for the extractor; 0 leaves a part out.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import shutil
import subprocess
import time
from pathlib import Path

from generate_corpus import write_corpus
from kill_and_resume import COMMAND, STAND_IN

import coopevents
from coopevents.ingest.encoding import decode

TOO_YOUNG = 2.5  # seconds; files that were changed just now are looked into again


def again(raw: Path, out: Path, what: str, program: Path | None = None) -> None:
    """Runs, and says what it took."""
    manifest = out / "run.json"
    before = manifest.stat().st_mtime_ns if manifest.exists() else 0
    environment = dict(os.environ)
    if program is not None:
        environment["PYTHONPATH"] = os.pathsep.join([str(program), os.environ.get("PYTHONPATH", "")])
    used, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([*COMMAND, str(raw), "-o", str(out), "--quiet"], check=True, env=environment)
    seconds, now = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    told = json.loads(manifest.read_text(encoding="utf-8"))
    read = 0 if manifest.stat().st_mtime_ns == before else told["documents_computed"]
    print(f"{what}: {seconds:.1f} s, {processor:.1f} processor seconds, {read} of {told['documents']} read", flush=True)


def articles(number: int, work: Path) -> Path:
    """A folder with one table of that many articles."""
    texts, folder = work / "articles-raw", work / "articles"
    write_corpus(number, texts, seed=3)
    folder.mkdir()
    with (folder / "articles.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("id", "일자", "본문"))
        for one in sorted(texts.rglob("0*.*")):
            table.writerow((one.stem, "2016-05-10", decode(one.read_bytes()).text))
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--lexicon", type=int, default=1_000)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--stand-in", action="store_true")
    given = parser.parse_args()
    if given.stand_in:
        COMMAND[2] = STAND_IN
        os.environ["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    work = given.work

    if given.documents:
        raw, out = work / "raw", work / "whole"
        if not raw.exists():
            write_corpus(given.documents, raw, damaged=0.05)
        again(raw, out, "first")
        time.sleep(TOO_YOUNG)
        again(raw, out, "looked at again")
        again(raw, out, "nothing changed")
        added = raw / "added.txt"
        added.write_text("가람시는 3일 하노이에서 ‘가람 수출상담회’를 열었다.\n", encoding="utf-8")
        again(raw, out, "one file added")
        added.unlink()
        again(raw, out, "and taken away")

    if given.lexicon:
        raw, out, program = work / "some", work / "some-out", work / "program"
        write_corpus(given.lexicon, raw, seed=2)
        again(raw, out, "first")
        shutil.copytree(Path(coopevents.__file__).parent, program / "coopevents")
        cues = program / "coopevents" / "lexicon" / "data" / "sectors.csv"
        cues.write_text(cues.read_text(encoding="utf-8").rstrip("\n").rpartition("\n")[0] + "\n", encoding="utf-8")
        again(raw, out, "one row of a word list changed", program)
        again(raw, out, "and taken back")

    if given.rows:
        raw, out = articles(given.rows, work), work / "articles-out"
        again(raw, out, "first")
        table = raw / "articles.csv"
        text = table.read_text(encoding="utf-8")
        at = text.index("\n", len(text) // 2)
        table.write_text(text[:at] + " 고침" + text[at:], encoding="utf-8")
        again(raw, out, "one row of a table changed")


if __name__ == "__main__":
    main()
