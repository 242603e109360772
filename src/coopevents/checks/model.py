"""What a check finds: `Finding`, and the catalogue of codes.

Job: names, severities and small helpers that all checks share.  It must not know a single check.
Codes are English and stable; messages are Korean, for the analyst who reads the row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from coopevents.records import DocumentRecord, Evidence, Issue, Record, Severity

# Every code with its severity.  A warning asks for a look at the row; an info explains a value that may be right.
CODES: dict[str, Severity] = {
    "date.weekday": Severity.WARNING,
    "date.end_before_start": Severity.WARNING,
    "date.future_past": Severity.WARNING,
    "date.planned_past": Severity.WARNING,
    "document.year": Severity.WARNING,
    "document.premises": Severity.WARNING,
    "amount.total": Severity.WARNING,
    "amount.average": Severity.WARNING,
    "amount.containment": Severity.WARNING,
    "amount.exchange_rate": Severity.WARNING,
    "amount.scale": Severity.ERROR,
    "amount.contract_wording": Severity.WARNING,
    "amount.contract_conflict": Severity.WARNING,
    "amount.currency": Severity.WARNING,
    "count.total": Severity.WARNING,
    "count.containment": Severity.WARNING,
    "agreement.same_party": Severity.ERROR,
    "place.country": Severity.ERROR,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """An issue of the record `target`, or of the document as a whole where it is None."""

    target: str | None
    issue: Issue


def finding(target: str | None, code: str, message: str) -> Finding:
    """A finding of a code of the catalogue."""
    return Finding(target, Issue(code=code, severity=CODES[code], message=message))


def attach(record: DocumentRecord, findings: Iterable[Finding]) -> DocumentRecord:
    """The record with every finding at its target, each once, in the order found."""
    by_target: dict[str | None, list[Issue]] = {}
    for one in findings:
        issues = by_target.setdefault(one.target, [])
        if one.issue not in issues:
            issues.append(one.issue)
    if not by_target:
        return record

    def marked(one: Record) -> Record:
        found = by_target.get(one.id)
        return one.model_copy(update={"issues": (*one.issues, *found)}) if found else one

    return record.model_copy(
        update={
            "events": tuple(map(marked, record.events)),
            "agreements": tuple(map(marked, record.agreements)),
            "amounts": tuple(map(marked, record.amounts)),
            "companies": tuple(map(marked, record.companies)),
            "issues": (*record.issues, *by_target.get(None, ())),
        }
    )


def evidence_of(record: Record, field: str) -> list[Evidence]:
    """The rows of a field, in order."""
    return [row for row in record.evidence if row.field == field]


def plain(number: Decimal | int) -> str:
    """A number for a message: 1,234,567."""
    value = Decimal(number)
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def events_of_counts(record: DocumentRecord) -> dict[tuple[int, int], str]:
    """The event of every number of participants, by the place where it is told."""
    rows = ((row, event.id) for event in record.events for row in event.evidence)
    return {(row.start, row.end): event for row, event in rows if row.field.startswith("participants.")}
