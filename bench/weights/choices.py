"""What the tools have in common that fit a choice among candidates: the fit, its report, the rows of `weights.csv`.

The weights are those of a conditional logit with an L2 penalty, by Fisher scoring.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

TABLE = Path(__file__).parents[2] / "src/coopevents/lexicon/data/weights.csv"
SEEN, SMALL, PENALTY, ROUNDS, PARTS = 25, 0.05, 1.0, 25, 10
CLOSE = 1e-4  # a step after which the fit is done


@dataclass(frozen=True)
class Choice:
    """Candidates of which at least one is right; `open`: whether the choice counts in the report."""

    document: str
    open: bool
    weight: float
    cues: list[set[str]]
    right: list[bool]


def fit(told: Sequence[Choice], seen: int = SEEN) -> dict[str, float]:
    """Weights by cue, of those seen at least so often."""
    times = Counter(cue for choice in told for cues in choice.cues for cue in cues)
    names = sorted(cue for cue, n in times.items() if n >= seen)
    column = {name: i for i, name in enumerate(names)}
    weights = np.zeros(len(names))
    tables = [_table(choice, column) for choice in told]
    likely = _likelihood(told, tables, weights)
    for _ in range(ROUNDS):
        slope, curve = -2 * PENALTY * weights, 2 * PENALTY * np.eye(len(names))
        for choice, (used, table) in zip(told, tables, strict=True):
            share = shares(table @ weights[used])
            meant = share * np.array(choice.right)
            slope[used] += choice.weight * table.T @ (meant / meant.sum() - share)
            centred = table - share @ table
            curve[np.ix_(used, used)] += choice.weight * (centred * share[:, None]).T @ centred
        step = np.linalg.solve(curve, slope)
        # a full step can overshoot where several candidates are right
        while (reached := _likelihood(told, tables, weights + step)) < likely and np.abs(step).max() >= CLOSE:
            step /= 2
        weights, likely = weights + step, reached
        if np.abs(step).max() < CLOSE:
            break
    return dict(zip(names, weights, strict=True))


def _likelihood(told: Sequence[Choice], tables: Sequence[tuple[np.ndarray, np.ndarray]], weights: np.ndarray) -> float:
    """The log-likelihood of what is right, less the penalty."""
    likely = -PENALTY * float(weights @ weights)
    for choice, (used, table) in zip(told, tables, strict=True):
        right = shares(table @ weights[used])[np.array(choice.right)].sum()
        likely += choice.weight * float(np.log(max(right, np.finfo(float).tiny)))
    return likely


def _table(choice: Choice, column: dict[str, int]) -> tuple[np.ndarray, np.ndarray]:
    """The columns that the choice has, and which candidate has which of them."""
    used = sorted({column[cue] for cues in choice.cues for cue in cues if cue in column})
    place = {col: i for i, col in enumerate(used)}
    table = np.zeros((len(choice.cues), len(used)))
    for i, cues in enumerate(choice.cues):
        table[i, [place[column[cue]] for cue in cues if cue in column]] = 1
    return np.array(used, dtype=int), table


def shares(scores: np.ndarray) -> np.ndarray:
    odds = np.exp(scores - scores.max())
    return odds / odds.sum()


def left_out(
    told: Sequence[Choice], fitting: Callable[[Sequence[Choice]], dict[str, float]] = fit
) -> list[tuple[Choice, int, float]]:
    """Each open choice with the likeliest candidate and its share, by weights fitted without its document."""
    documents = sorted({choice.document for choice in told})
    found = []
    for part in range(PARTS):
        out = set(documents[part::PARTS])
        weights = fitting([choice for choice in told if choice.document not in out])
        for choice in told:
            if choice.document in out and choice.open:
                share = shares(np.array([sum(weights.get(cue, 0.0) for cue in cues) for cues in choice.cues]))
                best = int(share.argmax())
                found.append((choice, best, float(share[best])))
    return found


def write(question: str, weights: dict[str, float], source: str, least: float) -> None:
    """Writes the rows of a question anew; their examples stay."""
    with TABLE.open(encoding="utf-8") as file:
        header, *rows = list(csv.reader(file))
    examples = {row[1]: row[3] for row in rows if row[0] == question}
    rows = [row for row in rows if row[0] != question]
    rows += [[question, "base", "0", "-", "a choice has no base"]]
    rows += [[question, "least", str(least), "-", "a share of all candidates"]]
    for cue, weight in weights.items():
        if abs(weight) >= SMALL:
            rows.append([question, cue, f"{weight:.2f}", examples.get(cue, "-"), source])
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
