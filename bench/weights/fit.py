"""Fits `weights.csv` on tellings whose answer is known.

Usage: python bench/weights/fit.py QUESTION [--least P] [--penalty L2] [--again]

`bench/weights/QUESTION.csv` has a row a telling: `document` (a number), `cues` (separated by blanks), `answer` (1 if
the document's score gains by a yes, else 0), `share` (how much it gains or loses, less of it on documents that rules
had been written on) and `unread` (1 for those that nobody had read).  The weights are those
of a logistic regression with an L2 penalty, by Newton's method; cues seen less than six times and weights below 0.1 are
left out, but not those of rules: what a rule says that has no row is not weighed.  With `--again` they are drawn to
the weights that the table has rather than to zero: new documents correct what was learnt from those that nobody can
read unread any more.  Prints how often the answer is right on documents left out (ten parts).  The rows of the question
in `weights.csv` are written anew; their examples stay.
"""

from __future__ import annotations

import argparse
import csv
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "src/coopevents/lexicon/data/weights.csv"
HEADER = ("question", "cue", "weight", "example", "source")
SEEN, SMALL, ROUNDS, PARTS = 6, 0.1, 30, 10
PENALTY = 20.0
CLOSE = 1e-6  # of a step, in logarithms of odds


@dataclass(frozen=True)
class Telling:
    document: str
    cues: frozenset[str]
    answer: int
    share: float
    unread: bool


def read(question: str) -> list[Telling]:
    with (HERE / f"{question}.csv").open(encoding="utf-8") as file:
        return [
            Telling(
                row["document"],
                frozenset(row["cues"].split()),
                int(row["answer"]),
                float(row["share"]),
                row["unread"] == "1",
            )
            for row in csv.DictReader(file)
        ]


def fit(tellings: list[Telling], penalty: float, old: Mapping[str, float] = MappingProxyType({})) -> dict[str, float]:
    """Weights by cue, drawn to `old` ones; that of `base` counts always and is not drawn to zero."""
    seen = Counter(cue for telling in tellings for cue in telling.cues)
    often = {cue for cue, n in seen.items() if SEEN <= n <= len(tellings) - SEEN}
    names = ["base", *sorted(often | set(old) - {"base", "least"})]
    place = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(tellings), len(names)))
    table[:, 0] = 1
    for row, telling in zip(table, tellings, strict=True):
        row[[place[cue] for cue in telling.cues if cue in place]] = 1
    answer = np.array([telling.answer for telling in tellings])
    share = np.array([telling.share for telling in tellings])
    drawn = penalty * np.eye(len(names))
    if not old:
        drawn[0, 0] = 0
    aim = np.array([old.get(name, 0.0) for name in names])
    weights = aim.copy()
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-table @ weights))
        slope = drawn @ (weights - aim) + table.T @ (share * (p - answer))
        curve = drawn + (table * (share * p * (1 - p))[:, None]).T @ table
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < CLOSE:
            break
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def probability(weights: dict[str, float], cues: frozenset[str]) -> float:
    return 1 / (1 + math.exp(-weights["base"] - sum(weights.get(cue, 0.0) for cue in cues)))


def left_out(tellings: list[Telling], penalty: float, old: Mapping[str, float] = MappingProxyType({})) -> list[float]:
    """The probability of each telling by weights fitted without its document."""
    documents = sorted({telling.document for telling in tellings})
    part = {document: i % PARTS for i, document in enumerate(documents)}
    found = [0.0] * len(tellings)
    for k in range(PARTS):
        weights = fit([t for t in tellings if part[t.document] != k], penalty, old)
        for i, telling in enumerate(tellings):
            if part[telling.document] == k:
                found[i] = probability(weights, telling.cues)
    return found


def of_table(question: str) -> dict[str, float]:
    """The weights that the table has."""
    with TABLE.open(encoding="utf-8") as file:
        return {row["cue"]: float(row["weight"]) for row in csv.DictReader(file) if row["question"] == question}


def write(question: str, weights: dict[str, float], least: float, seen: int) -> None:
    with TABLE.open(encoding="utf-8") as file:
        old = list(csv.DictReader(file))
    examples = {(row["question"], row["cue"]): row["example"] for row in old}
    rows = [row for row in old if row["question"] != question]
    for cue, weight in {"base": weights["base"], "least": least, **dict(sorted(weights.items()))}.items():
        if cue in {"base", "least"} or cue.startswith("rule.") or abs(weight) >= SMALL:
            example = examples.get((question, cue)) or cue
            source = f"fitted on {seen} tellings"
            rows.append(dict(zip(HEADER, (question, cue, f"{weight:.2f}", example, source), strict=True)))
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("question")
    parser.add_argument("--least", type=float, default=0.55, help="the probability from which the answer is yes")
    parser.add_argument("--penalty", type=float, default=PENALTY, help="how strongly weights are drawn to zero")
    parser.add_argument("--again", action="store_true", help="draw the weights to those of the table")
    wanted = parser.parse_args()
    tellings = read(wanted.question)
    old = of_table(wanted.question) if wanted.again else {}
    unread = [i for i, t in enumerate(tellings) if t.unread]
    found = left_out(tellings, wanted.penalty, old)
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        yes = [i for i in unread if found[i] >= least]
        right = sum(tellings[i].answer for i in yes)
        print(f"from {least}: {right} right, {len(yes) - right} wrong of {sum(tellings[i].answer for i in unread)}")
    write(wanted.question, fit(tellings, wanted.penalty, old), wanted.least, len(tellings))


if __name__ == "__main__":
    main()
