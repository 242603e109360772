"""What people corrected: rows of `corrections.csv` (record, field, value, by, when) put over what was found.

Job: read the rows, apply those of a document to its record, say of each what became of it.  Input: bytes; a record.
Output: `Correction`s; the corrected record with evidence of rule `correction` and an issue that says who changed what.
It must not know files, workers or tables.

`field` is a field as in the evidence (`place.city`) or a column of the tables (`place_city`); items of a list are
separated by `;`; an empty value blanks the field.  The field `record` with the value `delete` takes the record out;
`needs_review` with `false` says that somebody looked at the row and found nothing wrong.  A row that names a document
instead of a record has the field `document` and the value `complete`: somebody read it and no record is missing.

A record that was missed is added by a row with an id of its own (kind letter and ten of a-z2-7), the field `record` and
the value `add DOCUMENT`; the other rows of that id give its fields, those of `NEEDED` at least.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from coopevents.grading import CORRECTION
from coopevents.ingest.encoding import decode
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.metadata import to_edtf
from coopevents.records import (
    RECORD_ID,
    Agreement,
    Amount,
    Company,
    DocumentRecord,
    Event,
    Evidence,
    Issue,
    OrganisationRef,
    Record,
    Severity,
)
from coopevents.values.edtf import EdtfError

COLUMNS = ("record", "field", "value", "by", "when")
WHOLE, DELETE, ADD = "record", "delete", "add "
REVIEW = "needs_review"
DOCUMENT, COMPLETE = "document", "complete"
REVIEWED = "reviewed"  # issue of a document that somebody read to its end

BODIES = frozenset({"hosts", "organizers", "sponsors", "parties"})
LISTS = BODIES | {"countries", "sectors"}
NESTED = ("place", "participants")
FIELDS: dict[type[Record], frozenset[str]] = {
    Event: frozenset({"name", "type", "status", "date", "hosts", "organizers", "sponsors", "countries", "sectors"})
    | {"place.country", "place.city", "place.city_standard", "place.province", "part_of"}
    | {f"participants.{who}" for who in ("companies", "foreign_companies", "people", "meetings", "buyers")},
    Agreement: frozenset({"event", "kind", "status", "date", "parties", "countries", "count", "sectors"}),
    Amount: frozenset({"event", "agreement", "value", "currency", "role", "bound", "level", "part_of", "restates"})
    | {"basis", "organization"},
    Company: frozenset({"event", "name", "role", "product", "sectors"}),
}
# Issues that a new value of a field settles, by the beginning of their codes.
SETTLES: dict[str, tuple[str, ...]] = {
    "date": ("date.",),
    "status": ("date.",),
    "place": ("place.",),
    "participants": ("count.",),
    "parties": ("agreement.",),
    "value": ("amount.",),
    "currency": ("amount.",),
    "role": ("amount.",),
}
GROUPS = ("events", "agreements", "amounts", "companies")
KINDS = {"e": "events", "a": "agreements", "m": "amounts", "c": "companies"}  # by the first letter of an id
ADDED = "added"  # issue of a record that a person added
# What an added record is before its rows say more, and which fields they must give.
BLANK: dict[str, dict[str, Any]] = {
    "events": {"name": "?", "type": "other", "status": "held"},
    "agreements": {"kind": "mou", "status": "signed"},
    "amounts": {"value": 0, "currency": "KRW", "role": "other"},
    "companies": {"name": "?", "role": "participant"},
}
NEEDED: dict[str, tuple[str, ...]] = {
    "events": ("name",),
    "agreements": (),
    "amounts": ("value", "currency"),
    "companies": ("name",),
}
TYPES: dict[str, type[Record]] = {"events": Event, "agreements": Agreement, "amounts": Amount, "companies": Company}


@dataclass(frozen=True, slots=True)
class Correction:
    """A row; `line` is its line in the file."""

    line: int
    record: str
    field: str
    value: str
    by: str = ""
    when: str = ""

    @property
    def who(self) -> str:
        return ", ".join(part for part in (self.by, self.when) if part) or "누군가"

    @property
    def adds_to(self) -> str | None:
        """The document that the row adds its record to; None for any other row."""
        if self.field != WHOLE or not self.value.startswith(ADD):
            return None
        return self.value.removeprefix(ADD).strip()


@dataclass(slots=True)
class Corrections:
    """Rows by record id (a row that adds a record: by its document), and messages about rows that cannot be used."""

    rows: dict[str, list[Correction]] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)

    def unknown(self, seen: set[int]) -> list[str]:
        """A message for every row whose record no document has; `seen` are the lines that met their record."""
        return [
            f"line {one.line}: there is no {'document' if named != one.record or one.field == DOCUMENT else 'record'} "
            f"{named!r}"
            for named, rows in self.rows.items()
            for one in rows
            if one.line not in seen
        ]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: `reason` is empty if it was applied."""

    line: int
    reason: str = ""


def read_corrections(data: bytes) -> Corrections:
    """All usable rows.  Never raises: what is wrong stands in `messages`."""
    found = Corrections()
    try:
        text = decode(data).text
    except UnreadableError as error:
        found.messages.append(str(error))
        return found
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip().lower() for name in reader.fieldnames or ()]
        if missing := [name for name in COLUMNS[:3] if name not in header]:
            found.messages.append(f"line 1: no column {', '.join(missing)}; the file is not used")
            return found
        reader.fieldnames = header
        for cells in reader:
            row = {name: cell(cells.get(name)) for name in COLUMNS}
            if row["record"] and row["field"]:
                one = Correction(reader.line_num, *(row[name] for name in COLUMNS))
                found.rows.setdefault(one.adds_to or one.record, []).append(one)
            elif any(row.values()):
                found.messages.append(f"line {reader.line_num}: no record or no field")
    except csv.Error as error:
        found.messages.append(f"line {reader.line_num}: {error}; the rest is not used")
    return found


def cell(value: object) -> str:
    """A cell as it was meant; the apostrophe before what would be a formula is the spreadsheet's."""
    text = value.strip() if isinstance(value, str) else ""
    return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in "=+-@" else text


def apply(
    record: DocumentRecord, text: str, rows: Mapping[str, Sequence[Correction]]
) -> tuple[DocumentRecord, list[Outcome]]:
    """The corrected record of a document, and what became of the rows that name it or its records, in their order."""
    outcomes: list[Outcome] = []
    added: set[str] = set()
    for correction in sorted(rows.get(record.doc_id, ()), key=_in_turn):
        if correction.adds_to is not None:
            record, told = _with_added(record, correction, rows.get(correction.record, ()), text)
            outcomes += told
            added.add(correction.record)
            continue
        record, reason = _read_through(record, correction)
        outcomes.append(Outcome(correction.line, reason))
    for group in GROUPS:
        for one in getattr(record, group):
            for correction in rows.get(one.id, ()) if one.id not in added else ():
                record, reason = _corrected(record, group, correction, text)
                outcomes.append(Outcome(correction.line, reason))
    return record, outcomes


def _in_turn(row: Correction) -> int:
    """Added events come before what may belong to them."""
    return -1 if row.adds_to is None else list(KINDS).index(row.record[0]) if row.record[:1] in KINDS else len(KINDS)


def _with_added(
    record: DocumentRecord, correction: Correction, rows: Sequence[Correction], text: str
) -> tuple[DocumentRecord, list[Outcome]]:
    """The document with a record that was missed; unchanged, with the reason, where the rows do not make one."""
    name = correction.record
    group = KINDS.get(name[:1], "")
    if not group or not RECORD_ID.fullmatch(name):
        return record, [Outcome(correction.line, f"{name!r} is no id: a letter of {', '.join(KINDS)}, ten of a-z2-7")]
    if any(one.id == name for each in GROUPS for one in getattr(record, each)):
        return record, [Outcome(correction.line, f"there is a record {name!r} already")]
    given = {field_name(row.field) for row in rows if row.value}
    if missing := [needed for needed in NEEDED[group] if needed not in given]:
        return record, [Outcome(correction.line, f"an added record of {group} needs {', '.join(missing)}")]
    blank = TYPES[group].model_validate(BLANK[group] | {"id": name, "confidence": 1.0})
    whole, outcomes = record.model_copy(update={group: (*getattr(record, group), blank)}), []
    for row in rows:
        whole, reason = _corrected(whole, group, row, text)
        outcomes.append(Outcome(row.line, reason))
    made = next((one for one in getattr(whole, group) if one.id == name), None)
    if made is None or any(one.reason for one in outcomes):
        wrong = "deleted by another row" if made is None else "a row of it cannot be used"
        return record, [Outcome(correction.line, f"not added: {wrong}"), *outcomes]
    note = Issue(code=ADDED, severity=Severity.INFO, message=f"사람이 더함 ({correction.who})")
    return _replaced(whole, group, made.model_copy(update={"issues": (note,)})), [Outcome(correction.line), *outcomes]


def _read_through(record: DocumentRecord, correction: Correction) -> tuple[DocumentRecord, str]:
    """The document marked as read to its end; unchanged, with the reason, where the row says something else."""
    if (correction.field, correction.value) != (DOCUMENT, COMPLETE):
        return record, f"a document takes the field {DOCUMENT} with {COMPLETE} alone"
    issue = Issue(code=REVIEWED, severity=Severity.INFO, message=f"빠진 기록 없음 ({correction.who})")
    return record.model_copy(update={"issues": (*record.issues, issue)}), ""


def _corrected(record: DocumentRecord, group: str, correction: Correction, text: str) -> tuple[DocumentRecord, str]:
    """The record with one correction; unchanged, with the reason, where it cannot be made."""
    members: tuple[Record, ...] = getattr(record, group)
    one = next((member for member in members if member.id == correction.record), None)
    if one is None:
        return record, "the record was deleted by a row before"
    if correction.field == WHOLE:
        if correction.value != DELETE:
            return record, f"the field {WHOLE} takes {DELETE} alone"
        return _without(record, group, one, correction), ""
    if correction.field == REVIEW:
        return _replaced(record, group, one.model_copy(update={"needs_review": _flag(correction.value)})), ""
    name = field_name(correction.field)
    if name not in FIELDS[type(one)]:
        return record, f"{type(one).__name__.lower()} has no field {correction.field!r}"
    try:
        changed = _changed(one, name, correction, text, record)
        whole = _replaced(record, group, changed)
        return DocumentRecord.model_validate(whole.model_dump()), ""  # ids that it refers to must be there
    except EdtfError as error:
        return record, str(error)
    except ValidationError as error:
        return record, "; ".join(str(detail["msg"]) for detail in error.errors())


def field_name(name: str) -> str:
    """place_city -> place.city"""
    for whole in NESTED:
        if name.startswith(f"{whole}_"):
            return f"{whole}.{name[len(whole) + 1 :]}"
    return name


def _flag(value: str) -> bool:
    return value.strip().lower() in {"true", "1", "yes", "y"}


def _changed(one: Record, name: str, correction: Correction, text: str, record: DocumentRecord) -> Record:
    """The record with the new value, its evidence and a note.  Raises ValidationError, EdtfError."""
    data = one.model_dump()
    before = _get(data, name)
    value = _parsed(name, correction.value, record)
    _set(data, name, value)
    if name == "date":
        data["date_basis"] = CORRECTION if value else None
        data.pop("year_candidates", None)
    kept = [row for row in data["evidence"] if row["field"] != name and not row["field"].startswith(f"{name}.")]
    data["evidence"] = kept + [_evidence(name, item, text) for item in _items(value)]
    data["needs_review"] = False
    message = f"{name}: ‘{_shown(before)}’ → ‘{_shown(value)}’ ({correction.who})"
    data["issues"] = [
        *(issue for issue in data["issues"] if not issue["code"].startswith(SETTLES.get(name.partition(".")[0], ()))),
        Issue(code="corrected", severity=Severity.INFO, message=message).model_dump(),
    ]
    return type(one).model_validate(data)


def _get(data: Mapping[str, Any], name: str) -> Any:
    whole, _, part = name.partition(".")
    return data[whole][part] if part else data[whole]


def _set(data: dict[str, Any], name: str, value: Any) -> None:
    whole, _, part = name.partition(".")
    if part:
        data[whole] = {**data[whole], part: value}
    else:
        data[whole] = value


def _parsed(name: str, value: str, record: DocumentRecord) -> Any:
    """The value in the field's type, as far as validation does not turn it."""
    if name in LISTS:
        items = [item.strip() for item in value.split(";") if item.strip()]
        return [_body(item, record) for item in items] if name in BODIES else items
    if not value:
        return None
    if name == "date":
        return to_edtf(value)
    if name == "value":
        return value.replace(",", "")
    return value


def _body(name: str, record: DocumentRecord) -> dict[str, Any]:
    """The organisation as the document already knows it, else a bare name."""
    known = [body for event in record.events for body in (*event.hosts, *event.organizers, *event.sponsors)]
    known += [body for agreement in record.agreements for body in agreement.parties]
    return next((body for body in known if body.name == name), OrganisationRef(name=name)).model_dump()


def _items(value: Any) -> list[str]:
    if isinstance(value, list):
        return [item["name"] if isinstance(item, dict) else str(item) for item in value]
    return [] if value is None else [str(value)]


def _evidence(name: str, value: str, text: str) -> dict[str, Any]:
    """Where the text has the value, else an empty quote: the person knows it from elsewhere."""
    start = max(text.find(value), 0) if value in text else 0
    quote = value if value in text else ""
    row = Evidence(
        field=name, value=value, quote=quote, start=start, end=start + len(quote), rule=CORRECTION, confidence=1.0
    )
    return row.model_dump()


def _shown(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(_items(list(value)))
    return "" if value is None else str(value)


def _replaced(record: DocumentRecord, group: str, one: Record) -> DocumentRecord:
    members = getattr(record, group)
    return record.model_copy(update={group: tuple(one if member.id == one.id else member for member in members)})


def _without(record: DocumentRecord, group: str, gone: Record, correction: Correction) -> DocumentRecord:
    """The document without a record, and a note of it."""
    what = getattr(gone, "name", None) or gone.id
    message = f"{group} {gone.id} ‘{what}’ 삭제 ({correction.who})"
    issues = (*record.issues, Issue(code="deleted", severity=Severity.INFO, message=message))
    return without_records(record, {gone.id}).model_copy(update={"issues": issues})


def without_records(record: DocumentRecord, gone: Set[str]) -> DocumentRecord:
    """The document without some records; what refers to them refers to nothing."""
    update: dict[str, Any] = {}
    for name in GROUPS:
        kept = []
        for member in getattr(record, name):
            if member.id in gone:
                continue
            links = {
                key: None for key in ("event", "agreement", "part_of", "restates") if getattr(member, key, None) in gone
            }
            kept.append(member.model_copy(update=links) if links else member)
        update[name] = tuple(kept)
    return record.model_copy(update=update)
