"""Measured confidence: how often each family of rules is right, and what the review rule reaches.

Job: an output folder and gold records -> the table `confidence.csv`, and a report in which every figure is taken on
documents that the table was not made of (leave one document out); or what the table of the package is worth on them.
Input: files.  Output: `Calibration`.  It must not know how values are found.
"""

from __future__ import annotations

import csv
import io
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from coopevents.evaluate import read_documents
from coopevents.evaluate.align import Json
from coopevents.evaluate.verdicts import Verdict, verdicts
from coopevents.grading import Value, best_by_value, confidence, needs_review
from coopevents.lexicon.confidence import LIMITS, ConfidenceTable, Family, families, measured
from coopevents.records import Issue

Z = 1.645  # one-sided 95 %
ABOUT = 0.003  # shares of right values that are the same for choosing limits
TINY = 1e-9
SEEN_OFTEN = 8  # below this the wider family counts
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)
UNFLAGGED = 0.70  # share of the event rows that the review rule leaves alone on gold: 0.60 is wanted elsewhere
TABLES = ("events", "agreements", "amounts")
HEADER = ("field", "rule", "n", "right", "precision", "lower", "example", "source")


@dataclass(frozen=True, slots=True)
class Measured:
    """A family with its counts; `example` is the narrowest rule of it that was seen most often."""

    field: str
    rule: str
    n: int
    right: int
    example: str

    @property
    def precision(self) -> float:
        return self.right / self.n

    @property
    def lower(self) -> float:
        return wilson(self.right, self.n)[0]

    @property
    def upper(self) -> float:
        return wilson(self.right, self.n)[1]


@dataclass(frozen=True, slots=True)
class Reach:
    """What a review rule does to the rows of a table: how many stay unflagged, how many of their values are right."""

    rows: int
    unflagged: int
    values: int
    right: int

    @property
    def share(self) -> float:
        return self.unflagged / self.rows if self.rows else 0.0

    @property
    def precision(self) -> float:
        return self.right / self.values if self.values else 0.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """`families`: rows of a new table; `bins`: (from, to, values, stated mean, share right); `reach`: by table.

    `limits` of a value and of the mean of a row leave enough event rows alone, with the most values right in those.
    """

    documents: int
    families: tuple[Measured, ...]
    bins: tuple[tuple[float, float, int, float, float], ...]
    reach: dict[str, Reach]
    limits: tuple[float, float]


def wilson(right: int, n: int) -> tuple[float, float]:
    """Both ends of the Wilson score interval of a share, each one-sided 95 %; 0 and 1 for nothing seen."""
    if not n:
        return 0.0, 1.0
    share = right / n
    centre = share + Z * Z / (2 * n)
    spread = Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    scale = 1 + Z * Z / n
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def calibrate(predictions: Path, gold: Path) -> Calibration:
    """Measures a `records.jsonl` against gold records.  Raises EvaluationError.

    The records should be of documents that nobody had read while rules were written: on others rules are right more
    often than they will be.
    """
    found, judged = _read(predictions, gold)
    tables = {
        doc_id: table_of(measure(one for other, group in judged.items() if other != doc_id for one in group))
        for doc_id in judged
    }
    new = tuple(measure(one for group in judged.values() for one in group))
    return _calibration(found, judged, tables, new)


def as_stated(predictions: Path, gold: Path) -> Calibration:
    """What the confidences of the package are worth on these records.  Raises EvaluationError, LexiconError."""
    found, judged = _read(predictions, gold)
    return _calibration(found, judged, dict.fromkeys(judged, measured()), ())


def _read(predictions: Path, gold: Path) -> tuple[dict[str, Json], dict[str, list[Verdict]]]:
    """Records and verdicts by document."""
    documents, records = read_documents(predictions, gold)
    found = {one["doc_id"]: records[one["doc_id"]] for one in documents if one["doc_id"] in records}
    return found, {one["doc_id"]: verdicts(one, found[one["doc_id"]]) for one in documents if one["doc_id"] in found}


def _calibration(
    found: dict[str, Json],
    judged: dict[str, list[Verdict]],
    tables: dict[str, ConfidenceTable],
    new: tuple[Measured, ...],
) -> Calibration:
    """Each document by the table that is meant for it; without a `new` one the limits of the tables stand."""
    stated = [
        (verdict, confidence)
        for doc_id, group in judged.items()
        for verdict in group
        if (confidence := _stated(verdict, tables[doc_id])) is not None
    ]
    rows = [row for doc_id, group in judged.items() for row in _rows(found[doc_id], group, tables[doc_id])]
    if new:
        limits = _best([row for row in rows if row.table == "events"])
    else:
        limits = next(((table.least_value, table.least_mean) for table in tables.values()), (0.0, 0.0))
    return Calibration(
        documents=len(judged),
        families=new,
        bins=tuple(_bins(stated)),
        reach={name: _reach([row for row in rows if row.table == name], *limits) for name in TABLES},
        limits=limits,
    )


def measure(judged: Iterable[Verdict]) -> list[Measured]:
    """The families that tell more than the wider one, and every field as a whole; sorted.

    A family has a row of its own if it was seen often and its bound is better than the wider family's, or if it is
    worse beyond chance; else the wider one speaks for it, with the certainty of its greater number.
    """
    counts: dict[Family, list[int]] = defaultdict(lambda: [0, 0])
    examples: dict[Family, Counter[str]] = defaultdict(Counter)
    for verdict in judged:
        named = {family: rule for rule in verdict.rules for family in families(verdict.field, rule)}
        for family, rule in named.items():
            counts[family][0] += 1
            counts[family][1] += verdict.right
            examples[family][rule] += 1
    kept: dict[Family, Measured] = {}
    for (field, rule), (n, right) in sorted(counts.items()):
        seen = examples[field, rule]
        one = Measured(field, rule, n, right, min(seen, key=lambda name: (-seen[name], name)))
        if not rule:
            kept[field, rule] = one
            continue
        wider = next(kept[family] for family in families(field, rule) if family in kept)
        if n >= SEEN_OFTEN and (one.lower > wider.lower or one.upper < wider.precision - TINY):
            kept[field, rule] = one
    return [kept[family] for family in sorted(kept)]


def table_of(measured: Iterable[Measured]) -> ConfidenceTable:
    """The table that the pipeline would load."""
    return ConfidenceTable({(one.field, one.rule): round(one.lower, 3) for one in measured})


def table_csv(calibration: Calibration, source: str = "gold") -> str:
    """The text of `confidence.csv`; `source` names the documents."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    source = f"{source}, {calibration.documents} documents"
    for one in calibration.families:
        shares = (f"{one.precision:.3f}", f"{one.lower:.3f}")
        writer.writerow((one.field, one.rule, one.n, one.right, *shares, one.example, source))
    reach = calibration.reach["events"]
    for name, limit in zip(("value", "mean"), calibration.limits, strict=True):
        shares = (f"{reach.precision:.3f}", f"{limit:.3f}")
        writer.writerow((LIMITS, name, reach.rows, reach.unflagged, *shares, "rows not flagged", source))
    return out.getvalue()


def report(calibration: Calibration) -> str:
    """The reliability table and the reach of the review rule, as Markdown."""
    lines = ["| stated confidence | values | stated (mean) | right |", "|---|---:|---:|---:|"]
    for low, high, n, mean, right in calibration.bins:
        lines.append(f"| {low:.2f}–{high:.2f} | {n} | {mean:.3f} | {right:.3f} |")
    lines += ["", "| table | rows | not flagged | values right in those |", "|---|---:|---:|---:|"]
    for name, reach in calibration.reach.items():
        lines.append(f"| {name} | {reach.rows} | {reach.share:.1%} | {reach.precision:.1%} of {reach.values} |")
    value, mean = calibration.limits
    lines += ["", f"A row is flagged for an issue, for a value below {value:.2f}, or for a mean below {mean:.2f}."]
    table = "the other documents' table" if calibration.families else "the table of the package"
    lines.append(f"Every figure is taken with {table}; {calibration.documents} documents.")
    return "\n".join(lines)


def put_into(file: Path, text: str, mark: str = "reliability") -> None:
    """Replaces the part of a Markdown file between the marks, or appends it.  Raises OSError."""
    start, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->\n"
    whole = file.read_text(encoding="utf-8") if file.exists() else "# Quality\n\n"
    before, found, rest = whole.partition(start)
    after = rest.partition(end)[2] if found else ""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{before}{start}{text}\n{end}{after}", encoding="utf-8")


# ---- leaving one document out -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Row:
    """A record with its confidences by a table that did not see its document, and the verdicts on it."""

    table: str
    values: dict[Value, float]
    issues: tuple[Issue, ...]
    judged: tuple[bool, ...]


def _stated(verdict: Verdict, table: ConfidenceTable) -> float | None:
    """The confidence of a judged value; None for a value without evidence."""
    bases = [rule for rule in verdict.rules if rule.startswith("basis.")]
    rules = [rule for rule in verdict.rules if not rule.startswith("basis.")]
    if not rules:
        return None
    best = max((found for rule in rules if (found := table.of(verdict.field, rule)) is not None), default=None)
    if best is None:
        return None
    return min([best, *(found for rule in bases if (found := table.of(verdict.field, rule)) is not None)])


def _rows(found: Json, judged: Sequence[Verdict], table: ConfidenceTable) -> list[_Row]:
    by_record: dict[str, list[bool]] = defaultdict(list)
    for verdict in judged:
        by_record[verdict.record].append(verdict.right)
    rows = []
    for name in TABLES:
        for record in found.get(name) or []:
            graded = [
                (row["field"], row["value"], stated)
                for row in record["evidence"]
                if (stated := confidence(table, row["field"], row["rule"], record.get("date_basis"))) is not None
            ]
            issues = tuple(Issue.model_validate(issue) for issue in record.get("issues") or [])
            rows.append(_Row(name, best_by_value(graded), issues, tuple(by_record.get(record["id"], ()))))
    return rows


def _reach(rows: Sequence[_Row], least_value: float, least_mean: float) -> Reach:
    kept = [row for row in rows if not needs_review(row.values, row.issues, least_value, least_mean)]
    return Reach(
        rows=len(rows),
        unflagged=len(kept),
        values=sum(len(row.judged) for row in kept),
        right=sum(sum(row.judged) for row in kept),
    )


def _best(rows: Sequence[_Row]) -> tuple[float, float]:
    """The strictest limits that leave enough rows alone with about the most values right.

    The rules were written with these documents at hand, so that others have weaker rows: what costs nothing here is
    flagged rather than not.
    """
    choices = [
        (value / 100, mean / 100, _reach(rows, value / 100, mean / 100))
        for value in range(30, 92, 4)
        for mean in range(70, 98)
    ]
    enough = [choice for choice in choices if choice[2].share >= UNFLAGGED]
    most = max((reach.precision for _, _, reach in enough), default=0.0)
    good = [choice for choice in enough if choice[2].precision >= most - ABOUT]
    strictest = min(good, key=lambda choice: (choice[2].share, -choice[0], -choice[1]), default=(0.0, 0.0))
    return strictest[0], strictest[1]


def _bins(stated: Sequence[tuple[Verdict, float]]) -> Iterable[tuple[float, float, int, float, float]]:
    for low, high in pairwise(BINS):
        inside = [(v, c) for v, c in stated if low <= c < high or (high == 1.0 and c == 1.0)]
        if inside:
            mean = sum(c for _, c in inside) / len(inside)
            yield low, high, len(inside), mean, sum(v.right for v, _ in inside) / len(inside)
