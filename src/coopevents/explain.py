"""Why a document's values are what they are (first form: the evidence of every value, the blanks by name).

Job: lay a record out for a reader.  Input: a file.  Output: text.  It must not find values of its own; rejected
candidates will come from the pipeline once it keeps them.
"""

from __future__ import annotations

from pathlib import Path

from coopevents.ingest.corpus import Source
from coopevents.ingest.metadata import SidecarRow
from coopevents.ingest.read import read_source
from coopevents.records import Record
from coopevents.run import Load, load_pipeline
from coopevents.values.edtf import validate_edtf

NOT_EXPLAINED = frozenset({"id", "evidence", "confidence", "issues"})


def explain_file(file: Path, *, published: str | None = None, load: Load = load_pipeline) -> str:
    """The records of a file with their evidence.  Raises UnreadableError, EdtfError."""
    sidecar = SidecarRow(0, file.stem, validate_edtf(published)) if published is not None else None
    raw = read_source(Source(file.stem, file.name, file, sidecar))
    document, record = load()(raw)
    lines = [f"{raw.id}: {raw.format}, {raw.encoding}, {len(document.text)} characters"]
    lines.append(f"published {record.published or '-'} ({document.published_basis or 'not known'})")
    for one in (*record.events, *record.agreements, *record.amounts, *record.companies):
        lines += ["", *_explain(one)]
    lines += [f"issue {issue.code} ({issue.severity}): {issue.message}" for issue in record.issues]
    if len(lines) == 2:
        lines.append("no records")
    return "\n".join(lines)


def _explain(record: Record) -> list[str]:
    lines = [f"{type(record).__name__.lower()} {record.id}  confidence {record.confidence:.2f}"]
    blanks = []
    values = _flat(record.model_dump(mode="json", exclude=set(NOT_EXPLAINED)))
    for field, value in values.items():
        evidence = [one for one in record.evidence if one.field == field or one.field.startswith(f"{field}.")]
        if value in (None, [], "") and not evidence:
            blanks.append(field)
            continue
        lines.append(f"  {field} = {_short(value)}")
        lines += [
            f"    {one.field}: {one.quote!r} [{one.start}:{one.end}] by {one.rule}, {one.confidence:.2f}"
            for one in evidence
        ]
    if blanks:
        lines.append(f"  nothing found for: {', '.join(blanks)}")
    lines += [f"  issue {issue.code} ({issue.severity}): {issue.message}" for issue in record.issues]
    return lines


def _flat(values: dict[str, object], prefix: str = "") -> dict[str, object]:
    """{"place": {"city": …}} as {"place.city": …}."""
    flat: dict[str, object] = {}
    for key, value in values.items():
        flat |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": value}
    return flat


def _short(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_short(item) for item in value)
    if isinstance(value, dict):
        return str(value.get("name", value))
    return str(value)
