"""Clusters of events against a list of events that are one.

Job: B-cubed figures and the pairs that differ.  Input: `records.jsonl`, gold records, and a CSV `doc_id,event,cluster`
in which an event that is not named is an occasion of its own.  Output: `ClusterReport`.  It must not know how clusters
are made.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from coopevents.evaluate import EvaluationError, Figures, read_documents
from coopevents.evaluate.align import Json, align, event_likeness

Item = tuple[str, str]  # document, gold event


@dataclass(frozen=True, slots=True)
class ClusterReport:
    """`figures` are B-cubed over the gold events that were found; pairs as "doc event + doc event"."""

    events: int
    figures: Figures
    missed: tuple[str, ...]
    spurious: tuple[str, ...]

    def __str__(self) -> str:
        lines = [f"missed: {pair}" for pair in self.missed] + [f"spurious: {pair}" for pair in self.spurious]
        figures = self.figures
        lines.append(
            f"clusters (B-cubed)  P {figures.precision:.3f}  R {figures.recall:.3f}  F1 {figures.f1:.3f}"
            f"  ({self.events} events)"
        )
        return "\n".join(lines)


def b_cubed(gold: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> tuple[float, float]:
    """Precision and recall, the mean over the items of both (Bagga and Baldwin 1998); 1.0 for no items."""
    items = sorted(gold.keys() & found.keys())
    if not items:
        return 1.0, 1.0
    both = Counter((gold[item], found[item]) for item in items)
    in_gold, in_found = Counter(gold[item] for item in items), Counter(found[item] for item in items)
    precision = sum(both[gold[i], found[i]] / in_found[found[i]] for i in items) / len(items)
    recall = sum(both[gold[i], found[i]] / in_gold[gold[i]] for i in items) / len(items)
    return precision, recall


def evaluate_clusters(predictions: Path, gold: Path, same_event: Path) -> ClusterReport:
    """Compares the clusters of `predictions` with the list.  Raises EvaluationError."""
    documents, records = read_documents(predictions, gold)
    named = _read_list(same_event)
    wanted: dict[Item, Hashable] = {}
    found: dict[Item, Hashable] = {}
    for document in documents:
        doc_id = document["doc_id"]
        for one, other in _pairs(document, records.get(doc_id, {})):
            item = (doc_id, one["id"])
            wanted[item] = named.get(item, item)
            found[item] = other.get("cluster") or item
    precision, recall = b_cubed(wanted, found)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    missed: list[str] = []
    spurious: list[str] = []
    for a, b in combinations(sorted(wanted), 2):
        if (wanted[a] == wanted[b]) != (found[a] == found[b]):
            (missed if wanted[a] == wanted[b] else spurious).append(f"{a[0]} {a[1]} + {b[0]} {b[1]}")
    figures = Figures(round(precision, 4), round(recall, 4), round(f1, 4), len(wanted))
    return ClusterReport(len(wanted), figures, tuple(missed), tuple(spurious))


def _pairs(gold: Json, found: Json) -> list[tuple[Json, Json]]:
    return align(gold["events"], found.get("events") or [], event_likeness).pairs


def _read_list(file: Path) -> dict[Item, Hashable]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            return {(row["doc_id"], row["event"]): row["cluster"] for row in csv.DictReader(lines)}
    except (OSError, UnicodeDecodeError, KeyError, csv.Error) as error:
        raise EvaluationError(f"{file}: {error}") from error
