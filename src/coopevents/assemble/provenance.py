"""Where the years of dates come from: `date_basis`, `year_candidates` and the premises as evidence.

Job: a record whose date evidence points at mentions -> the same record with what the dates lean on.  Input: the
resolved mentions and the document's anchor.  It must not know how a date was chosen for an occasion.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from coopevents.document import Span
from coopevents.records import UNGRADED, Agreement, DocumentRecord, Event, Evidence
from coopevents.resolve.anchor import DocumentAnchor
from coopevents.resolve.dates import ResolvedDate

R = TypeVar("R", Event, Agreement)
Resolved = Mapping[Span, ResolvedDate]
TOLD_AT = frozenset({"sidecar", "metadata", "dateline"})  # bases of an anchor that is written somewhere
MOST_STEPS = 8  # from 같은 날 to the day that was told


def with_provenance(record: DocumentRecord, resolved: Resolved, anchor: DocumentAnchor, text: str) -> DocumentRecord:
    """The record with the basis of every date; a solved year has a row for each premise that cut."""
    premises = _premises(anchor, text)

    def explained(one: R) -> R:
        rows = [row for row in one.evidence if row.field in {"date", "date.premise"}]
        found = [resolved[span] for row in rows if (span := Span(row.start, row.end)) in resolved]
        if one.date is None or not found:
            return one
        basis = _basis(found[0], resolved)
        solved = basis not in {"text", "context"} | TOLD_AT and one.date[:4].isdigit()
        told = {(row.start, row.end, row.rule) for row in one.evidence}
        more = tuple(row for row in premises if solved and (row.start, row.end, row.rule) not in told)
        update: dict[str, object] = {"date_basis": basis, "evidence": one.evidence + more}
        if isinstance(one, Event) and one.date.startswith("X"):
            update["year_candidates"] = found[0].candidates or _candidates(anchor)
        return one.model_copy(update=update)

    return record.model_copy(
        update={
            "events": tuple(explained(one) for one in record.events),
            "agreements": tuple(explained(one) for one in record.agreements),
        }
    )


def _basis(found: ResolvedDate, resolved: Resolved) -> str:
    """What the year stands on: 같은 날 stands on the day before it, which stands on the dateline."""
    for _ in range(MOST_STEPS):
        before = [resolved[span] for span in found.premises if span in resolved and resolved[span] is not found]
        if found.basis != "context" or not before:
            break
        found = before[0]
    return found.basis


def _candidates(anchor: DocumentAnchor) -> tuple[int, ...]:
    """The years that the solver leaves, where the date itself does not say more."""
    return anchor.solution.candidates if anchor.solution is not None else ()


def _premises(anchor: DocumentAnchor, text: str) -> list[Evidence]:
    """The premises of a solved year that stand in the text (a publisher's name does not)."""
    if anchor.solution is None:
        return []
    return [
        Evidence(
            field="date.premise",
            value=premise.note or premise.kind.value,
            quote=text[premise.span.start : premise.span.end],
            start=premise.span.start,
            end=premise.span.end,
            rule=premise.rule,
            confidence=UNGRADED,
        )
        for premise in anchor.solution.premises
        if premise.span is not None
    ]
