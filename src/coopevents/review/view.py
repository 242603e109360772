"""A document as the page shows it: the text cut where evidence starts and ends, and its records as forms.

Job: lay out as plain data.  Input: records before and after the corrections, the rows, the text.  Output: JSON.  It
must not know files or requests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from coopevents.corrections import ADDED, COMPLETE, DELETE, DOCUMENT, GROUPS, REVIEW, WHOLE, Correction, field_name
from coopevents.grading import CORRECTION, weakest
from coopevents.records import DocumentRecord, Evidence, Record
from coopevents.review.fields import FORMS, shown
from coopevents.worth import Entry, Json, title

# The note of a record that an earlier run took out.
GONE = re.compile(r"(?<!\w)(?P<group>\w{1,40}) (?P<id>[eamc][a-z2-7]{10}) ‘(?P<title>.*)’ 삭제", re.DOTALL)


class State(StrEnum):
    """What a person has said of a record."""

    OPEN = "open"
    CORRECTED = "corrected"  # changed, and not said to be done
    ACCEPTED = "accepted"
    REJECTED = "rejected"

    @property
    def done(self) -> bool:
        return self in {State.ACCEPTED, State.REJECTED}


def state(rows: Iterable[Correction]) -> State:
    """The state that the rows of one record add up to."""
    found = State.OPEN
    for row in rows:
        if (row.field, row.value) == (WHOLE, DELETE):
            return State.REJECTED
        if row.field == REVIEW:
            found = State.ACCEPTED if row.value == "false" else found
        elif found is State.OPEN:
            found = State.CORRECTED
    return found


def is_complete(rows: Iterable[Correction]) -> bool:
    """Whether a document's own rows say that no record is missing."""
    return any((row.field, row.value) == (DOCUMENT, COMPLETE) for row in rows)


@dataclass(frozen=True, slots=True)
class Both:
    """A document as it was found and as the rows of corrections make it, with what went wrong (record, field)."""

    found: DocumentRecord
    now: DocumentRecord
    rows: Mapping[str, Sequence[Correction]]
    refused: Mapping[tuple[str, str], str]


def document_view(both: Both, text: str, entries: Sequence[Entry]) -> Json:
    """All that the page shows of a document."""
    members = {one.id: one for group in GROUPS for one in getattr(both.now, group)}
    found = {one.id: one for group in GROUPS for one in getattr(both.found, group)}
    records = [_record(both, entry, found.get(entry.id), members[entry.id]) for entry in entries]
    return {
        "doc": both.found.doc_id,
        "published": both.found.published,
        "publisher": both.found.publisher,
        "url": both.found.url,
        "complete": is_complete(both.rows.get(both.found.doc_id, ())),
        "records": records,
        "gone": list(_gone(both)),
        "issues": [{"code": one.code, "message": one.message} for one in both.found.issues if one.code != "deleted"],
        "pieces": pieces(text, members.values()),
    }


def _record(both: Both, entry: Entry, found: Record | None, now: Record) -> Json:
    """A record as a form; `found` None: a person added it."""
    rows = both.rows.get(entry.id, ())
    changed = {field_name(row.field): row for row in rows if row.field not in {REVIEW, WHOLE}}
    links = {one.id: title(group, one.model_dump(mode="json")) for group in GROUPS for one in getattr(both.now, group)}
    weak = weakest(now)
    fields = []
    for form in FORMS[entry.group]:
        row = changed.get(form.name)
        evidence = [one for one in now.evidence if one.field in {form.name, f"{form.name}.premise"}]
        linked = [one.id for one in getattr(both.now, form.links)] if form.links else []
        fields.append(
            {
                "name": form.name,
                "input": form.input,
                "required": form.required,
                "choices": [one.value for one in form.choices] if form.choices else None,
                "links": [{"id": one, "title": links[one]} for one in linked if one != entry.id],
                "value": shown(now, form.name),
                "found": shown(found or now, form.name),
                "by": None if row is None or found is None else row.who,
                "refused": both.refused.get((entry.id, form.name)),
                "evidence": [_evidence(one) for one in evidence],
                "weak": weak.get(form.name),
            }
        )
    return {
        "id": entry.id,
        "group": entry.group,
        "title": title(entry.group, now.model_dump(mode="json")),
        "state": state(rows),
        "marked": entry.marked,
        "added": found is None,
        "confidence": entry.confidence,
        "dollars": None if entry.dollars is None else int(entry.dollars),
        "issues": [
            {"code": one.code, "severity": one.severity, "message": one.message}
            for one in now.issues
            if one.code not in {"corrected", ADDED}
        ],
        "fields": fields,
    }


def _evidence(one: Evidence) -> Json:
    return {
        "quote": one.quote,
        "start": one.start,
        "premise": one.field.endswith(".premise"),
        "value": one.value,
        "rule": one.rule,
        "confidence": one.confidence,
        "given": one.rule == CORRECTION,
    }


def _gone(both: Both) -> Iterator[Json]:
    """Records that an earlier run already took out: they come back with the next run if the row is taken back."""
    for issue in both.found.issues:
        match = GONE.match(issue.message)
        if match is not None:
            rows = both.rows.get(match["id"], ())
            deleted = state(rows) is State.REJECTED
            yield {"id": match["id"], "group": match["group"], "title": match["title"], "deleted": deleted}


def pieces(text: str, records: Iterable[Record]) -> list[Json]:
    """The text cut wherever a quote starts or ends; each piece names the record and field that it is evidence of."""
    rows = [
        (one.id, row.field.removesuffix(".premise"), row)
        for one in records
        for row in one.evidence
        if row.start < row.end <= len(text)
    ]
    edges = sorted({0, len(text), *(edge for _, _, row in rows for edge in (row.start, row.end))})
    found: list[Json] = []
    for start, end in pairwise(edges):
        over = dict.fromkeys((owner, name) for owner, name, row in rows if row.start <= start and end <= row.end)
        found.append({"start": start, "text": text[start:end], "marks": [list(one) for one in over]})
    return found
