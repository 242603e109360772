"""What cues weigh where no rule decides: the table `weights.csv`, fitted on documents that rules had not read.

Job: a question (`occasion`) -> `Weights`, whose sum over the cues that hold is the logarithm of the odds of yes or, for
a choice, of one candidate among others.  It must not know what a cue means nor how the table was fitted
(`bench/weights`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from coopevents.lexicon.loader import load_table

BASE = "base"  # the row of a question that counts always
SHOWN = 3  # cues on each side that are told to a reader
LEAST = "least"  # the row that keeps the probability from which the answer is yes


@dataclass(frozen=True, slots=True)
class Weights:
    """Natural logarithms of odds by cue; a cue without a row weighs nothing."""

    of: Mapping[str, float]
    base: float
    least: float

    def probability(self, cues: Iterable[str]) -> float:
        """0..1, that the answer is yes."""
        return 1 / (1 + math.exp(-(self.base + self._sum(cues))))

    def _sum(self, cues: Iterable[str]) -> float:
        """Exact, so that it is the same in whatever order a set of cues comes."""
        return math.fsum(self.of[cue] for cue in cues if cue in self.of)

    def tips(self, cues: Iterable[str]) -> bool:
        return self.probability(cues) >= self.least

    def account(self, cues: Iterable[str]) -> str:
        """For a reader: the probability, the least one for yes, and the cues that say most for and against it."""
        rows = sorted(((self.of[cue], cue) for cue in cues if cue in self.of), key=lambda row: (-abs(row[0]), row[1]))
        for_it = [f"{cue} {weight:+.2f}" for weight, cue in rows if weight > 0][:SHOWN]
        against = [f"{cue} {weight:+.2f}" for weight, cue in rows if weight < 0][:SHOWN]
        shown = [f"{word} {', '.join(those)}" for word, those in (("for", for_it), ("against", against)) if those]
        return "; ".join([f"weighed {self.probability(cues):.2f} ({self.least:.2f} needed)", *shown])

    def likeliest(self, candidates: Sequence[Iterable[str]]) -> tuple[int, float] | None:
        """Of candidates that exclude each other, by their cues, the place of the one with the greatest share of the
        odds and that share; None where it is below `least`.  The first of equals; `base` says nothing here.
        """
        odds = [math.exp(self._sum(cues)) for cues in candidates]
        best = max(range(len(odds)), key=odds.__getitem__, default=None)
        if best is None or odds[best] / sum(odds) < self.least:
            return None
        return best, odds[best] / sum(odds)


@cache
def weights(question: str) -> Weights:
    """The weights of a question.  Raises LexiconError; KeyError for a question without a base."""
    rows = _by_question().get(question, {})
    return Weights({cue: weight for cue, weight in rows.items() if cue not in {BASE, LEAST}}, rows[BASE], rows[LEAST])


@cache
def _by_question() -> dict[str, dict[str, float]]:
    """The table, read once for all questions."""
    rows: dict[str, dict[str, float]] = {}
    for row in load_table("weights", ("question", "cue")):
        rows.setdefault(row["question"], {})[row["cue"]] = float(row["weight"])
    return rows
