"""What somebody who reviews a row has to look at.

Job: `points(record)` says what is doubtful in a record.  Input: graded records.  Output: `Point`s.  It must not know
layouts.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents.export.labels import field_label, issue_label, value_label
from coopevents.grading import best_by_value, confidence
from coopevents.language import Label
from coopevents.lexicon.confidence import measured
from coopevents.records import Agreement, Event, Evidence, Record

MOST_POINTS = 5


@dataclass(frozen=True, slots=True)
class Point:
    """A doubt: what a check says (`message`, `code`), or a value that is seldom right (`field`, `value`, its share)."""

    message: str | None = None
    code: str = ""
    field: str | None = None
    value: str | None = None
    confidence: float | None = None

    def words(self) -> Label:
        """For people."""
        if self.message is not None:
            return issue_label(self.code, self.message)
        field, value = field_label(self.field or ""), value_label(self.field or "", self.value or "")
        share = f"{self.confidence or 0:.0%}"
        return Label(f"{field.ko} ‘{value.ko}’ {share}", f"{field.en} ‘{value.en}’ {share}")


def measured_rows(record: Record) -> list[tuple[Evidence, float | None]]:
    """The evidence with the measured confidence of its rule; None where none was measured."""
    basis = record.date_basis if isinstance(record, Event | Agreement) else None
    table = measured()
    return [
        (row, None if (share := confidence(table, row.field, row.rule, basis)) is None else round(share, 2))
        for row in record.evidence
    ]


def points(record: Record) -> list[Point]:
    """The doubts of a record that needs a review, checks first; of one that needs none, what the checks explain."""
    found = [Point(message=one.message, code=one.code) for one in record.issues]
    if not record.needs_review:
        return found
    best = best_by_value((row.field, row.value, share) for row, share in measured_rows(record) if share is not None)
    rows = sorted((share, field, value) for (field, value), share in best.items())
    weak = [row for row in rows if row[0] < measured().least_value] or ([] if found else rows[:1])
    return found + [Point(field=field, value=value, confidence=share) for share, field, value in weak[:MOST_POINTS]]


def place(record: Record, doubts: list[Point]) -> Evidence | None:
    """Where to look: what the first doubtful value was read from, else what the record was."""
    quoted = [row for row in record.evidence if row.quote]
    doubtful = {(point.field, point.value) for point in doubts if point.field}
    return next((row for row in quoted if (row.field, row.value) in doubtful), quoted[0] if quoted else None)
