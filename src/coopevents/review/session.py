"""A review: an output folder with the corrections made so far, looked at and changed.

Job: the queue, a document, a change with its conflicts, undo, the corrected documents as gold.  Input: an output
folder, the file of corrections.  Output: JSON, changes of the file.  It must not know requests or pages.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from pydantic import ValidationError

from coopevents.corrections import (
    ADD,
    COMPLETE,
    DELETE,
    DOCUMENT,
    KINDS,
    LISTS,
    REVIEW,
    REVIEWED,
    WHOLE,
    Correction,
    Corrections,
    apply,
    field_name,
)
from coopevents.document import Span
from coopevents.evaluate import EvaluationError
from coopevents.gold_cases import write_gold_cases
from coopevents.records import DocumentRecord
from coopevents.review.before import as_found
from coopevents.review.log import CorrectionLog, Line, Step
from coopevents.review.output import Listed, Output, OutputError
from coopevents.review.reading import Reader, ReadingError
from coopevents.review.view import Both, State, document_view, is_complete, state
from coopevents.values.ids import record_id
from coopevents.worth import Entry, Json

AT_MOST = 200  # documents of the queue that the page gets at once
LIST_JOINT = "; "
FIRST_FIELD = {"events": "name", "agreements": "parties", "amounts": "value", "companies": "name"}
HOME_CURRENCY = "KRW"  # of an added sum whose text names none


class Conflict(Exception):
    """The field was changed elsewhere since the page showed it; `args[0]` is its value now."""


class Refused(Exception):
    """A change that cannot be made; `key` names the text to show, `detail` what it is about."""

    def __init__(self, key: str, detail: str = "") -> None:
        super().__init__(key, detail)
        self.key, self.detail = key, detail


def local_minute() -> str:
    """Now, to the minute, as the column `when` has it."""
    return dt.datetime.now().strftime("%Y-%m-%d %H:%M")


class Session:
    """What one `coopevents review` works on.  Methods raise OutputError and LogError for files they cannot use."""

    def __init__(self, output: Output, log: CorrectionLog, by: str = "", now: Callable[[], str] = local_minute) -> None:
        self.output, self.log, self.by = output, log, by
        self._now = now
        self._reader = Reader()

    # ---- looking -----------------------------------------------------------------------------------------------------

    def queue(self, show: str = "marked", search: str = "") -> Json:
        """The documents that have work left (`marked`: rows for review only; `open`), or are `done`, by worth."""
        self.output.refresh()
        rows = self.log.by_record()
        counts = {"marked": 0, "open": 0, "done": 0, "records": 0, "decided": 0, "documents": 0, "complete": 0}
        found: list[Json] = []
        for one in self.output:
            complete = is_complete(rows.get(one.doc_id, ()))
            entries = self._entries(one.doc_id, rows)
            states = {entry.id: state(rows.get(entry.id, ())) for entry in entries}
            left = [entry for entry in entries if not states[entry.id].done]
            marked = [entry for entry in left if entry.marked]
            belongs = {"marked": bool(marked), "open": bool(left) or not complete, "done": complete or not left}
            for name, has in belongs.items():
                counts[name] += has
            counts["documents"] += 1
            counts["complete"] += complete
            counts["records"] += len(entries)
            counts["decided"] += len(entries) - len(left)
            if belongs.get(show, True) and len(found) < AT_MOST and _contains(one, search):
                title = self.output.title(one.doc_id)
                shown = [entry for entry in entries if entry.marked or show != "marked"]
                found.append(_queued(one, title, shown, states, complete=complete))
        return {"documents": found, "counts": counts}

    def document(self, doc_id: str) -> Json:
        """A document for the page.  Raises KeyError for one that is not there."""
        self.output.refresh()
        rows = self.log.by_record()
        view = document_view(self._both(doc_id, rows), self.output.text(doc_id), self._entries(doc_id, rows))
        return view | {"title": self.output.title(doc_id)}

    def _entries(self, doc_id: str, rows: Mapping[str, Sequence[Correction]]) -> Sequence[Entry]:
        """The records of a document, the most worth a look first; behind them those added since the last run."""
        listed = self.output.listed(doc_id)
        if not listed.added and not any(row.adds_to for row in rows.get(doc_id, ())):
            return listed.entries
        now = {one.id: one for one in self.output.entries(self._both(doc_id, rows).now.model_dump(mode="json"))}
        known = [one for one in listed.entries if one.id in now]
        return [*known, *(one for name, one in now.items() if name not in {one.id for one in known})]

    def _fields(
        self, doc_id: str, both: Both, rows: Mapping[str, Sequence[Correction]], record: str
    ) -> dict[str, Json]:
        """The fields of a record on the page, by name.  Raises Refused where it is not there any more."""
        return _shown(document_view(both, "", self._entries(doc_id, rows)), record)

    def _both(self, doc_id: str, rows: Mapping[str, Sequence[Correction]]) -> Both:
        """A document with all rows but deletions applied: what is deleted is still shown, and can be restored."""
        try:
            found = as_found(DocumentRecord.model_validate(self.output.document(doc_id)), self.output.text(doc_id))
        except ValidationError as error:
            raise OutputError(f"{doc_id}: {error}") from error
        kept = {record: [one for one in those if one.field != WHOLE or one.adds_to] for record, those in rows.items()}
        now, outcomes = apply(found, self.output.text(doc_id), kept)
        by_line = {one.line: one for those in kept.values() for one in those}
        refused = {
            (row.record, field_name(row.field)): one.reason
            for one in outcomes
            if one.reason and (row := by_line[one.line])
        }
        return Both(found, now, rows, refused)

    # ---- changing ----------------------------------------------------------------------------------------------------

    def set_field(self, tab: str, doc: str, record: str, field: str, text: str, seen: str | None) -> None:
        """Gives a field the value that `text` says.  Raises Conflict, Refused.

        `seen` is the value that the person had before them; None changes the field whatever it holds.
        """
        rows = self.log.by_record()
        both = self._both(doc, rows)
        shown = self._fields(doc, both, rows, record)
        if field not in shown:
            raise Refused("no_field", field)
        if seen is not None and seen != shown[field]["value"]:
            raise Conflict(shown[field]["value"])
        try:
            cells = self._reader.read(field, text, both.found.published)
        except ReadingError as error:
            raise Refused("unread", str(error)) from error
        lines = [self._line(record, name, value) for name, value in cells.items()]
        lines = [one for one in lines if one.value != shown[one.field]["value"]]
        if not lines:
            return
        self._check(doc, both, lines)
        added = self._is_added(record)
        put = [one for one in lines if added or one.value != shown[one.field]["found"]]  # as found: no row is needed
        self.log.change(tab, put, self._spellings({one.key for one in lines}))

    def fill(self, tab: str, doc: str, record: str, field: str, text: str) -> None:
        """Puts selected text into a field; a list gets it as another item.  Raises Refused."""
        if field in LISTS:
            try:
                item = self._reader.read(field, text, None)[field]
            except ReadingError as error:
                raise Refused("unread", str(error)) from error
            rows = self.log.by_record()
            has = self._fields(doc, self._both(doc, rows), rows, record)[field]["value"]
            items = [one for one in has.split(LIST_JOINT) if one]
            text = LIST_JOINT.join(dict.fromkeys([*items, *(one for one in item.split(LIST_JOINT) if one)]))
        self.set_field(tab, doc, record, field, text, None)

    def revert(self, tab: str, record: str, field: str) -> None:
        """Takes the correction of a field back."""
        self.log.change(tab, [], self._spellings({(record, field)}))

    def add(self, tab: str, doc: str, group: str, text: str) -> None:
        """Adds a record that was missed: an event or a firm of this name, an agreement of these parties, this sum.

        Raises Refused.
        """
        if group not in FIRST_FIELD:
            raise Refused("invalid", group)
        try:
            cells = self._reader.read(FIRST_FIELD[group], text, None)
        except ReadingError as error:
            raise Refused("unread", str(error)) from error
        if not any(cells.values()):
            raise Refused("unread", text)
        if group == "amounts":
            cells.setdefault("currency", HOME_CURRENCY)
        if group == "events" and (kind := self._reader.event_type(text)):
            cells["type"] = kind
        rows = self.log.by_record()
        taken = {entry.id for entry in self.output.listed(doc).entries} | {one.record for one in rows.get(doc, ())}
        letter = next(letter for letter, name in KINDS.items() if name == group)
        ids = (record_id(letter, doc, Span(0, 0), f"added {number}") for number in count())
        record = next(one for one in ids if one not in taken and one not in rows)
        lines = [self._line(record, WHOLE, f"{ADD}{doc}"), *(self._line(record, *cell) for cell in cells.items())]
        self._check(doc, self._both(doc, rows), lines)
        self.log.change(tab, lines)

    def accept(self, tab: str, record: str) -> None:
        """Says that a record is right as it stands."""
        deleted = [] if self._is_added(record) else [(record, WHOLE)]
        self.log.change(tab, [self._line(record, REVIEW, "false")], deleted)

    def reject(self, tab: str, record: str) -> None:
        """Deletes a record; of one that a person added nothing is left."""
        if self._is_added(record):
            self.log.change(tab, [], [one.key for one in self.log.lines() if one.record == record])
        else:
            self.log.change(tab, [self._line(record, WHOLE, DELETE)], [(record, REVIEW)])

    def reopen(self, tab: str, record: str) -> None:
        """Takes back that a record is right, or deleted."""
        self.log.change(tab, [], [(record, REVIEW), *([] if self._is_added(record) else [(record, WHOLE)])])

    def _is_added(self, record: str) -> bool:
        """Whether the rows add the record."""
        return any(one.key == (record, WHOLE) and one.value.startswith(ADD) for one in self.log.lines())

    def complete(self, tab: str, doc: str) -> None:
        """Says that a document was read to its end: what is undecided is right, and no record is missing."""
        rows = self.log.by_record()
        left = [one.id for one in self._entries(doc, rows) if not state(rows.get(one.id, ())).done]
        self.log.change(tab, [*(self._line(one, REVIEW, "false") for one in left), self._line(doc, DOCUMENT, COMPLETE)])

    def reopen_document(self, tab: str, doc: str) -> None:
        """Takes back that a document was read to its end."""
        self.log.change(tab, [], [(doc, DOCUMENT)])

    def undo(self, tab: str, *, again: bool = False) -> Json | None:
        """Takes the last step of a tab back (or makes it again); the document and record that it was about.

        None where there is nothing to undo.  Raises UndoneElsewhere.
        """
        step = self.log.redo(tab) if again else self.log.undo(tab)
        return None if step is None else self._place(step)

    def _place(self, step: Step) -> Json:
        names = [one.record for one in (*step.put, *step.taken)]
        adding = {one.record: one.value.removeprefix(ADD) for one in (*self.log.lines(), *step.put, *step.taken)
                  if one.field == WHOLE and one.value.startswith(ADD)}  # fmt: skip
        owners = [(self.output.owner(name) or adding.get(name), name) for name in names]
        doc = next((owner for owner, _ in owners if owner), names[0])
        return {"doc": doc, "record": next((name for owner, name in owners if owner), None)}

    def _check(self, doc: str, both: Both, lines: Sequence[Line]) -> None:
        """Raises Refused where the corrected record would not be valid."""
        rows = [Correction(number, one.record, one.field, one.value) for number, one in enumerate(lines)]
        by_record: dict[str, list[Correction]] = {}
        for one in rows:
            by_record.setdefault(one.adds_to or one.record, []).append(one)
        _, outcomes = apply(both.now, self.output.text(doc), by_record)
        if reason := next((one.reason for one in outcomes if one.reason), None):
            raise Refused("invalid", reason)

    def _line(self, record: str, field: str, value: str) -> Line:
        return Line(record, field, value, self.by, self._now())

    def _spellings(self, keys: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """The keys with the spelling of columns too (place.city, place_city)."""
        return [(record, name) for record, field in keys for name in (field, field.replace(".", "_"))]

    # ---- gold --------------------------------------------------------------------------------------------------------

    def gold(self, folder: Path) -> list[str]:
        """Writes the documents that were read to their end, or corrected, as gold cases; their ids."""
        try:
            return write_gold_cases(self.output.folder, folder, self._corrected())
        except EvaluationError as error:
            raise OutputError(str(error)) from error

    def _corrected(self) -> Iterator[Json]:
        rows = Corrections(self.log.by_record()).rows
        for one in self.output:
            if one.added or one.doc_id in rows or any(entry.id in rows for entry in one.entries):
                text = self.output.text(one.doc_id)
                found = DocumentRecord.model_validate(self.output.document(one.doc_id))
                now, _ = apply(as_found(_unmarked(found), text), text, rows)
                yield now.model_dump(mode="json")


def _contains(one: Listed, search: str) -> bool:
    wanted = search.strip().lower()
    return not wanted or any(
        wanted in text.lower() for text in (one.doc_id, one.title, *(entry.title for entry in one.entries))
    )


def _queued(one: Listed, title: str, entries: Sequence[Entry], states: Mapping[str, State], *, complete: bool) -> Json:
    return {
        "doc": one.doc_id,
        "title": title,
        "published": one.published,
        "worth": one.worth,
        "complete": complete,
        "records": [
            {
                "id": entry.id,
                "group": entry.group,
                "title": entry.title,
                "state": states[entry.id],
                "marked": entry.marked,
                "worth": entry.worth,
                "confidence": entry.confidence,
                "dollars": None if entry.dollars is None else int(entry.dollars),
                "codes": list(entry.codes),
            }
            for entry in entries
        ],
    }


def _unmarked(record: DocumentRecord) -> DocumentRecord:
    """Without the mark of having been read to its end, which the rows of now decide."""
    return record.model_copy(update={"issues": tuple(one for one in record.issues if one.code != REVIEWED)})


def _shown(view: Json, record: str) -> dict[str, Json]:
    """The fields of a record on the page, by name.  Raises Refused where it is not there any more."""
    for one in view["records"]:
        if one["id"] == record:
            return {field["name"]: field for field in one["fields"]}
    raise Refused("no_record", record)
