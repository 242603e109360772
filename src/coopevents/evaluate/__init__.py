"""An output against gold records: precision, recall and F1 of slot fills.

Job: read both sides, and make figures of the counts.  Input: `records.jsonl` and a folder of gold records.  Output:
`Report`.  It must not know how records are found.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coopevents.evaluate.align import Json
from coopevents.evaluate.score import Cell, Tally, score_document

__all__ = ["EvaluationError", "Figures", "Report", "evaluate_files", "format_report", "read_documents", "read_floor"]

GROUPS: dict[str, tuple[str, ...]] = {
    "dates": ("date",),
    "agencies": ("hosts", "organizers", "sponsors"),
    "countries": ("countries",),
    "agreements": ("agreement", "agreement.kind", "agreement.status", "agreement.count", "parties"),
    "sectors": ("sectors",),
    "amounts": ("amount", "amount.bound"),
    "roles": ("amount.role", "amount.event"),
    "events": (
        "event",
        "type",
        "status",
        "name",
        "place.country",
        "place.city",
        "participants.companies",
        "participants.foreign_companies",
        "participants.people",
        "participants.meetings",
        "participants.buyers",
    ),
}
# The event of an agreement: annotators agree on it too seldom for it to count in the headline.
LINKS = {"links": ("agreement.event",)}
DIGITS = 4


class EvaluationError(ValueError):
    """A file that cannot be read as records or gold; the message names it."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1; `gold`: the slots that the gold fills."""

    precision: float
    recall: float
    f1: float
    gold: float

    @classmethod
    def of(cls, cells: list[Cell]) -> Figures:
        right = sum(cell.right for cell in cells)
        found = right + sum(cell.spurious for cell in cells)
        gold = right + sum(cell.missed for cell in cells)
        precision = right / found if found else 0.0
        recall = right / gold if gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        return cls(round(precision, DIGITS), round(recall, DIGITS), round(f1, DIGITS), round(gold, 1))

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}  ({self.gold:g} gold)"


@dataclass(frozen=True, slots=True)
class Report:
    """`headline`: the mean F1 of the groups but links; `micro`: over all slots; `years`: right, open, wrong."""

    documents: int
    headline: float
    micro: Figures
    groups: dict[str, Figures]
    slots: dict[str, Figures]
    years: dict[str, int]
    errors: tuple[str, ...]
    without_prediction: tuple[str, ...]

    def to_json(self) -> str:
        """The figures as JSON."""
        figures = {
            "documents": self.documents,
            "headline": self.headline,
            "micro": _plain(self.micro),
            "groups": {name: _plain(one) for name, one in self.groups.items()},
            "years": self.years,
            "slots": {name: _plain(one) for name, one in self.slots.items()},
        }
        return json.dumps(figures, ensure_ascii=False, indent=1)

    def below(self, floor: dict[str, float]) -> list[str]:
        """A message for every figure under its floor."""
        figures = {"headline": self.headline, **{name: one.f1 for name, one in self.groups.items()}}
        return [
            f"{name}: {figures[name]:.4f} is below the floor of {least:.4f}"
            for name, least in floor.items()
            if figures[name] < least
        ]


def evaluate_files(predictions: Path, gold: Path, *, prefixes: tuple[str, ...] = ()) -> Report:
    """Scores a `records.jsonl`; `prefixes` keeps only gold documents whose id starts so.  Raises EvaluationError."""
    documents, found = read_documents(predictions, gold)
    return evaluate([one for one in documents if not prefixes or one["doc_id"].startswith(prefixes)], found)


def read_documents(predictions: Path, gold: Path) -> tuple[list[Json], dict[Any, Json]]:
    """The gold documents in the order of their files, and the found ones by id.  Raises EvaluationError."""
    found = {}
    for line in _lines(predictions):
        record = _json(line, predictions)
        found[record.get("doc_id")] = record
    documents = [_json(_read(file), file) for file in sorted(gold.glob("*.json"))]
    if not documents:
        raise EvaluationError(f"{gold}: no gold records")
    return documents, found


def evaluate(gold: list[Json], found: dict[Any, Json]) -> Report:
    """Scores found documents, by id, against gold ones; a document without an answer counts as empty."""
    tally = Tally()
    for one in gold:
        score_document(one, found.get(one["doc_id"], {}), tally)
    groups = {
        name: Figures.of([tally.cells[slot] for slot in slots if slot in tally.cells])
        for name, slots in (GROUPS | LINKS).items()
    }
    return Report(
        documents=len(gold),
        headline=round(sum(groups[name].f1 for name in GROUPS) / len(GROUPS), DIGITS),
        micro=Figures.of(list(tally.cells.values())),
        groups=groups,
        slots={slot: Figures.of([tally.cells[slot]]) for slot in sorted(tally.cells)},
        years=dict(tally.years),
        errors=tuple(tally.errors),
        without_prediction=tuple(one["doc_id"] for one in gold if one["doc_id"] not in found),
    )


def format_report(report: Report, *, slots: bool = False) -> str:
    """The figures as lines."""
    lines = [f"no prediction for {doc_id}" for doc_id in report.without_prediction]
    if slots:
        lines += [f"  {name:30} {figures}" for name, figures in report.slots.items()]
    lines.append(f"years where the gold has one: {report.years}")
    lines += [f"{name:18} {figures}" for name, figures in report.groups.items()]
    lines.append(f"{'all slots (micro)':18} {report.micro}")
    lines.append(f"headline: mean F1 of {len(GROUPS)} groups over {report.documents} documents: {report.headline:.3f}")
    return "\n".join(lines)


def read_floor(file: Path) -> dict[str, float]:
    """Least F1 by group, and `headline`.  Raises EvaluationError."""
    floor = _json(_read(file), file)
    known = {"headline", *GROUPS, *LINKS}
    if unknown := floor.keys() - known:
        raise EvaluationError(f"{file}: unknown figures: {', '.join(sorted(unknown))}")
    if not all(isinstance(least, (int, float)) for least in floor.values()):
        raise EvaluationError(f"{file}: every figure is a number")
    return {name: float(least) for name, least in floor.items()}


def _plain(figures: Figures) -> dict[str, float]:
    return {"precision": figures.precision, "recall": figures.recall, "f1": figures.f1, "gold": figures.gold}


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file}: {error}") from error


def _lines(file: Path) -> list[str]:
    # not splitlines(): U+2028 inside a JSON string ends no line
    return [line for line in _read(file).split("\n") if line.strip()]


def _json(text: str, file: Path) -> Json:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise EvaluationError(f"{file}: {error}") from error
    if not isinstance(value, dict):
        raise EvaluationError(f"{file}: no JSON object")
    return value
