"""The loss in score when the facts of documents are swapped, by seed.

Job: documents with gold records, swapped and as they are, through the pipeline and a scorer.  `python measure.py CORPUS
GOLD SCORER` prints the figures of the five seeds.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from swaps import Json, replace_names, swap

from coopevents.export.jsonl import record_to_line
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.pipeline import Resources, extract

SEEDS = (1, 2, 3, 4, 5)
Headline = Callable[[list[Json], dict[str, Json]], float]


@dataclass(frozen=True)
class Case:
    """A document as a file with its gold record; `row`: its line of the side-car."""

    name: str
    text: str
    gold: Json
    row: dict[str, str]


@dataclass(frozen=True)
class Measured:
    """The headline by seed; `plain`: of the documents as they are; `done`: facts swapped, by kind and seed."""

    plain: float
    swapped: dict[int, float]
    done: dict[int, dict[str, int]]

    @property
    def losses(self) -> dict[int, float]:
        return {seed: round(self.plain - score, 4) for seed, score in self.swapped.items()}

    @property
    def mean_loss(self) -> float:
        return sum(self.losses.values()) / len(self.losses)


def cases(corpus: Path, gold: Path) -> list[Case]:
    """The documents of a folder that have gold records."""
    rows: dict[str, dict[str, str]] = {}
    if (corpus / "metadata.csv").exists():
        text = (corpus / "metadata.csv").read_text(encoding="utf-8-sig")
        rows = {row["doc_id"]: row for row in csv.DictReader(text.splitlines())}
    found = []
    for file in sorted(corpus.iterdir()):
        record = gold / f"{file.stem}.json"
        if file.suffix in {".txt", ".html"} and record.exists():
            known = json.loads(record.read_text(encoding="utf-8")) | {"doc_id": file.stem}
            row = rows.get(file.stem) or {"doc_id": file.stem, "published": known.get("published") or ""}
            found.append(Case(file.name, file.read_text(encoding="utf-8"), known, row))
    return found


def swapped(case: Case, seed: int) -> tuple[Case, dict[str, int]]:
    """A case in other facts."""
    new = swap(case.text, case.gold, seed)
    row = {key: replace_names(value or "", new.names) for key, value in case.row.items()} | {
        "doc_id": case.row["doc_id"]
    }
    if row.get("published"):
        row["published"] = new.published or row["published"]
    return Case(case.name, new.text, new.gold, row), new.done


@cache
def _resources() -> Resources:
    return Resources.load()


def answers(documents: list[Case]) -> dict[str, Json]:
    """What the pipeline says of documents, as lines of `records.jsonl` have it."""
    with tempfile.TemporaryDirectory() as folder:
        for case in documents:
            (Path(folder) / case.name).write_text(case.text, encoding="utf-8")
        header = sorted({key for case in documents for key in case.row})
        with (Path(folder) / "metadata.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, header)
            writer.writeheader()
            writer.writerows(case.row for case in documents)
        sources = scan(Path(folder)).sources
        lines = [record_to_line(extract(read_source(source), _resources())) for source in sources]
    return {record["doc_id"]: record for record in map(json.loads, lines)}


def measure(documents: list[Case], headline: Headline, seeds: tuple[int, ...] = SEEDS, workers: int = 1) -> Measured:
    """The headline of the documents as they are, and by seed."""
    made = {seed: [swapped(case, seed) for case in documents] for seed in seeds}
    sets = [documents, *([case for case, _done in made[seed]] for seed in seeds)]
    if workers > 1:
        with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
            found = list(pool.map(answers, sets))
    else:
        found = [answers(one) for one in sets]
    scores = [headline([case.gold for case in one], said) for one, said in zip(sets, found, strict=True)]
    done = {seed: dict(sum((Counter(counts) for _case, counts in made[seed]), Counter())) for seed in seeds}
    return Measured(scores[0], dict(zip(seeds, scores[1:], strict=True)), done)


def outside_scorer(tool: Path) -> Headline:
    """The headline as the reference data's own tool computes it."""
    spec = importlib.util.spec_from_file_location("reference_score", tool)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)

    def headline(gold: list[Json], said: dict[str, Json]) -> float:
        tally = module.Tally()
        for one in gold:
            module.score_document(one, said.get(one["doc_id"], {}), tally)
        return float(module.report(tally)["headline"])

    return headline


def main() -> None:
    corpus, gold, tool = map(Path, sys.argv[1:4])
    measured = measure(cases(corpus, gold), outside_scorer(tool), workers=min(4, os.cpu_count() or 1))
    lines = [f"as they are: {measured.plain:.4f}"]
    for seed, loss in measured.losses.items():
        lines.append(f"seed {seed}: {measured.swapped[seed]:.4f}, loss {loss:+.4f}; swapped {measured.done[seed]}")
    lines.append(f"mean loss {measured.mean_loss:+.4f}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
