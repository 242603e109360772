"""How far a record can be trusted: the confidence of its values, and whether somebody should look at it.

Job: `grade(record)` gives every evidence row the measured confidence of its rule and marks the records that need a
review.  Input: a record with evidence and issues.  Output: the same with `confidence` and `needs_review`.  It must not
know texts, nor how the confidences were measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from coopevents.lexicon.confidence import UNKNOWN, ConfidenceTable, basis_rule, measured
from coopevents.records import Agreement, DocumentRecord, Event, Issue, Record, Severity

R = TypeVar("R", bound=Record)
Value = tuple[str, str]  # field, value

CORRECTION = "correction"  # the rule of a value that a person gave


def grade(record: DocumentRecord, table: ConfidenceTable | None = None) -> DocumentRecord:
    """The record with measured confidences and marks; the table of the package unless another one is given."""
    known = table or measured()
    return record.model_copy(
        update={
            "events": tuple(_graded(one, known) for one in record.events),
            "agreements": tuple(_graded(one, known) for one in record.agreements),
            "amounts": tuple(_graded(one, known) for one in record.amounts),
            "companies": tuple(_graded(one, known) for one in record.companies),
        }
    )


def _graded(record: R, table: ConfidenceTable) -> R:
    basis = record.date_basis if isinstance(record, Event | Agreement) else None
    stated = [confidence(table, row.field, row.rule, basis) for row in record.evidence]
    rows = tuple(
        row.model_copy(update={"confidence": UNKNOWN if one is None else round(one, 2)})
        for row, one in zip(record.evidence, stated, strict=True)
    )
    values = best_by_value(
        (row.field, row.value, one) for row, one in zip(record.evidence, stated, strict=True) if one is not None
    )
    return record.model_copy(
        update={
            "evidence": rows,
            "confidence": round(sum(values.values()) / len(values), 2) if values else UNKNOWN,
            "needs_review": needs_review(values, record.issues, table.least_value, table.least_mean),
        }
    )


def confidence(table: ConfidenceTable, field: str, rule: str, date_basis: str | None) -> float | None:
    """Of a rule in its field; a date is as good as its weaker half, the words or the inference of the year."""
    if rule == CORRECTION:
        return 1.0
    found = table.of(field, rule)
    inferred = table.of("date", basis_rule(date_basis)) if field == "date" and date_basis is not None else None
    return found if found is None or inferred is None else min(found, inferred)


def best_by_value(rows: Iterable[tuple[str, str, float]]) -> dict[Value, float]:
    """The best confidence of each value from (field, value, confidence) rows; premises are no values."""
    best: dict[Value, float] = {}
    for field, value, stated in rows:
        if not field.endswith(".premise"):
            best[field, value] = max(best.get((field, value), 0.0), stated)
    return best


def weakest(record: Record, table: ConfidenceTable | None = None) -> dict[str, float]:
    """Why a record is to be reviewed, beside its issues: the fields with values below the least, with the confidence of
    their weakest value; where only the mean is low, the weakest field alone.  Empty for a record that is not marked.

    Values of rules that were never measured count for nothing, as in `needs_review`.
    """
    if not record.needs_review:
        return {}
    known = table or measured()
    basis = record.date_basis if isinstance(record, Event | Agreement) else None
    stated = ((row.field, row.value, confidence(known, row.field, row.rule, basis)) for row in record.evidence)
    best = best_by_value((name, value, one) for name, value, one in stated if one is not None)
    ranked = sorted((one, name) for (name, _), one in best.items())
    weak = [one for one in ranked if one[0] < known.least_value]
    if not weak and not any(issue.severity is not Severity.INFO for issue in record.issues):
        weak = ranked[:1]
    return {name: one for one, name in reversed(weak)}


def needs_review(values: Mapping[Value, float], issues: Iterable[Issue], least_value: float, least_mean: float) -> bool:
    """Whether a row is to be looked at: a check warns, a value is weak, or its values are weak together."""
    if any(issue.severity is not Severity.INFO for issue in issues):
        return True
    found = list(values.values())
    return bool(found) and (min(found) < least_value or sum(found) / len(found) < least_mean)
