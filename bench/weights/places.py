"""Fits the questions `land` and `town` of `weights.csv` on documents whose records are known.

Usage: python bench/weights/places.py CORPUS GOLD [CORPUS GOLD ...] [--write]

Every occasion that answers one of the gold is a choice among the candidates of `assemble/place_cues.py`; the weights
are those of a conditional logit with an L2 penalty, by Fisher scoring.  Occasions whose own sentence places them count
`TOLD` times as much as those that are to be chosen for.  Prints how often the choice is right on documents left out
(ten parts); `--write` writes the rows of both questions anew.  The rows of the package were fitted on 565 documents,
306 of them as the program of the day had read them before any rule was written on them (the others count .4).
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from coopevents import pipeline
from coopevents.assemble.build import event_ids
from coopevents.assemble.place_cues import AROUND, Candidate, Surroundings
from coopevents.evaluate.align import align, event_likeness, slot_of
from coopevents.evaluate.compare import same_city, same_name
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source

TABLE = Path(__file__).parents[2] / "src/coopevents/lexicon/data/weights.csv"
LEAST = {"land": 0.4, "town": 0.3}  # the share from which a choice is worth having
SEEN, SMALL, PENALTY, ROUNDS, PARTS, TOLD = 25, 0.05, 1.0, 25, 10, 0.3


@dataclass(frozen=True)
class Choice:
    document: str
    open: bool  # whether nothing but what is told around it places the occasion
    weight: float
    cues: list[set[str]]
    right: list[bool]


def choices(corpus: Path, gold: Path, question: str, resources: pipeline.Resources) -> Iterator[Choice]:
    """The choices of all documents of a folder that have a right candidate."""
    pipeline.complete_places = lambda *_: None  # type: ignore[attr-defined]
    for source in scan(corpus).sources:
        expected = json.loads((gold / f"{source.id}.json").read_text(encoding="utf-8"))
        traced = pipeline.trace(read_source(source), resources)
        drafts, reading = traced.assembly.drafts, traced.assembly.reading
        found = json.loads(traced.record.model_dump_json())["events"]
        answers = {other["id"]: one for one, other in align(expected["events"], found, event_likeness).pairs}
        ids = event_ids(traced.document.id, drafts)
        around = Surroundings(reading, drafts, traced.assembly.focus.main)
        for draft in drafts:
            one = answers.get(ids[id(draft)])
            land, town = (slot_of(one, f"place.{key}") if one is not None else None for key in ("country", "city"))
            if one is None or one.get("optional") or not land or "?" in land:
                continue
            if question == "land":
                found_ones = around.lands(draft)
                right = [same_name(land, c.place.country) for c in found_ones]
            else:
                found_ones = around.towns(draft, land.split("|")[0])
                right = [bool(town) and _is(town, c) for c in found_ones]
            mine = around.of(draft)
            to_choose = mine.around or (question == "town" and mine.town is None)
            if any(right):
                yield Choice(source.id, to_choose, 1.0 if to_choose else TOLD, [c.cues for c in found_ones], right)


def _is(town: str, candidate: Candidate) -> bool:
    return any(same_city(town, name) for name in (candidate.place.name, candidate.place.standard))


def fit(told: Sequence[Choice]) -> dict[str, float]:
    seen = Counter(cue for choice in told for cues in choice.cues for cue in cues)
    names = sorted(cue for cue, times in seen.items() if times >= SEEN)
    column = {name: i for i, name in enumerate(names)}
    weights = np.zeros(len(names))
    tables = [_table(choice, column) for choice in told]
    for _ in range(ROUNDS):
        slope, curve = -2 * PENALTY * weights, 2 * PENALTY * np.eye(len(names))
        for choice, table in zip(told, tables, strict=True):
            share = shares(table @ weights)
            meant = share * np.array(choice.right)
            slope += choice.weight * table.T @ (meant / meant.sum() - share)
            centred = table - share @ table
            curve += choice.weight * (centred * share[:, None]).T @ centred
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-4:
            break
    return dict(zip(names, weights, strict=True))


def _table(choice: Choice, column: dict[str, int]) -> np.ndarray:
    table = np.zeros((len(choice.cues), len(column)))
    for i, cues in enumerate(choice.cues):
        table[i, [column[cue] for cue in cues if cue in column]] = 1
    return table


def shares(scores: np.ndarray) -> np.ndarray:
    odds = np.exp(scores - scores.max())
    return odds / odds.sum()


def report(told: Sequence[Choice], question: str) -> None:
    """How often the choice is right where one has to be made, on documents left out."""
    documents = sorted({choice.document for choice in told})
    right = wrong = 0
    for part in range(PARTS):
        out = set(documents[part::PARTS])
        weights = fit([choice for choice in told if choice.document not in out])
        for choice in told:
            if choice.document in out and choice.open:
                share = shares(np.array([sum(weights.get(cue, 0.0) for cue in cues) for cues in choice.cues]))
                best = int(share.argmax())
                if share[best] >= LEAST[question]:
                    right, wrong = right + choice.right[best], wrong + (not choice.right[best])
    print(f"{question}: {len(told)} choices, {right} right and {wrong} wrong of those to be made, left out")


def write(question: str, weights: dict[str, float], source: str, least: float) -> None:
    with TABLE.open(encoding="utf-8") as file:
        header, *rows = list(csv.reader(file))
    rows = [row for row in rows if row[0] != question]
    rows += [[question, "base", "0", "-", "a choice has no base"]]
    rows += [[question, "least", str(least), "-", "a share of all candidates"]]
    known = {f"is.{rule.removeprefix('event.place.')}" for rule in AROUND} if question == "town" else set()
    for cue, weight in weights.items():
        if abs(weight) >= SMALL and (not cue.startswith("is.") or cue in known):
            rows.append([question, cue, f"{weight:.2f}", "-", source])
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    resources = pipeline.Resources.load()
    for question in LEAST:
        pairs = zip(options.folders[::2], options.folders[1::2], strict=True)
        told = [choice for corpus, gold in pairs for choice in choices(corpus, gold, question, resources)]
        report(told, question)
        if options.write:
            write(question, fit(told), f"fitted on {len(told)} occasions", LEAST[question])


if __name__ == "__main__":
    main()
