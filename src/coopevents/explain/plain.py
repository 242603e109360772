"""An explanation as text for a terminal.

Job: lay out.  Input: `Explanation`.  Output: lines.  It must not know the pipeline.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopevents.explain.model import Explained, Explanation, Rejected
from coopevents.records import Evidence, Issue


def as_text(explanation: Explanation) -> str:
    """All of it, the records one after the other."""
    document, record = explanation.document, explanation.record
    lines = [f"{document.id}: {explanation.source}{len(document.text)} characters"]
    lines.append(f"published {record.published or '-'} ({document.published_basis or 'not known'})")
    for one in explanation.records:
        lines += ["", *_record(one)]
    if not explanation.records:
        lines.append("no records")
    if explanation.loose:
        lines += ["", "occasions named that are no records:"]
        lines += [f"  {_place(one)}: {one.reason}" for one in explanation.loose]
    lines += [_issue(issue) for issue in record.issues]
    return "\n".join(lines)


def _record(one: Explained) -> Iterator[str]:
    review = "  to be reviewed" if one.record.needs_review else ""
    yield f"{one.title}  confidence {one.record.confidence:.2f}{review}"
    for name, value in one.values.items():
        yield f"  {name} = {value}"
        rows = [*one.evidence.get(name, ()), *one.evidence.get(f"{name}.premise", ())]
        for row in rows:
            yield f"    {_evidence(row)}"
        for lost in (lost for lost in one.rejected if lost.field == name):
            yield f"    not {_place(lost)}: {lost.reason}"
    for blank in one.blanks:
        yield f"  {blank.field}: {blank.why}: {blank.note}"
    for issue in one.record.issues:
        yield f"  {_issue(issue)}"


def _evidence(row: Evidence) -> str:
    what = "because of" if row.field.endswith(".premise") else "from"
    said = f" ({row.value})" if row.field.endswith(".premise") else ""
    return f"{what} {row.quote!r} [{row.start}:{row.end}]{said} by {row.rule}, {row.confidence:.2f}"


def _place(lost: Rejected) -> str:
    return f"{lost.quote!r} [{lost.start}:{lost.end}]"


def _issue(issue: Issue) -> str:
    return f"issue {issue.code} ({issue.severity}): {issue.message}"
