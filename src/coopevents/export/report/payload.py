"""Documents as the page's script reads them: small, compressed, unable to end a script element.

Job: `index_entry(told)` for lists and search, `detail(told, text)` for the view of one document, `packed(items)` to put
either into the page.  Input: `Told`.  Output: plain values, Base64 text.  It must not know HTML.

Base64 holds no `<`: nothing that a document says can be taken for markup before the script has parsed it as JSON.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Any

from coopevents.export.finished import Told
from coopevents.export.report.mask import masked
from coopevents.export.review import measured_rows
from coopevents.records import Amount, AmountRole, Event, Issue, Record, Severity

RESULTS = (AmountRole.CONSULTATION, AmountRole.EXPECTED_CONTRACT, AmountRole.CONTRACT, AmountRole.MOU)
NO_FIELDS = frozenset({"id", "evidence", "confidence", "issues", "needs_review", "cluster", "year_candidates"})
FIRST_ASTRAL = "\U00010000"
LEVEL = 6  # of compression; 9 takes twice the time for two per cent

Json = dict[str, Any]


def packed(items: Sequence[Json]) -> str:
    """A list as Base64 of its zlib-compressed JSON."""
    text = json.dumps(items, ensure_ascii=False, separators=(",", ":"), default=str)
    return base64.b64encode(zlib.compress(text.encode("utf-8", "surrogatepass"), LEVEL)).decode()


def index_entry(told: Told, chunk: int | None, text: str | None) -> Json:
    """A document in the lists; `chunk` holds its detail, None: the page does not hold it; `text` gives a heading."""
    record = told.record
    entry: Json = {
        "d": record.doc_id,
        "t": masked(told.heading(text)),
        "p": masked(record.publisher or ""),
        "b": record.published or "",
        "k": chunk,
        "q": sum(one.needs_review for _, one in told.records),
        "e": [_event(told, event) for event in record.events],
        "n": [len(record.agreements), len(record.amounts), len(record.companies)],
    }
    if told.copy:
        entry["c"] = record.rendition_of or record.reprint_of
    return entry


def _event(told: Told, event: Event) -> list[object]:
    found = {role.value: told.sum_of(event, role) for role in RESULTS}
    return [
        event.id,
        masked(event.name),
        event.type.value,
        event.status.value,
        event.date or "",
        list(event.countries),
        masked(event.place.city_standard or event.place.city or ""),
        event.place.country or "",
        [masked(body.canonical or body.name) for body in event.hosts],
        [sector.value for sector in event.sectors],
        int(event.needs_review),
        int(told.counts(event.id)),
        event.confidence,
        event.participants.companies,
        {role: int(one.usd) for role, one in found.items() if one and one.usd is not None},
    ]


def detail(told: Told, text: str | None) -> Json:
    """A document to read: its text, its records, and for each value the characters that it came from.

    Offsets are those of the script: UTF-16 units, not code points; a confidence is None where none was measured.
    """
    record = told.record
    at = _units(text or "")
    records = told.records
    return {
        "x": None if text is None else masked(text),
        "u": record.url if record.url and record.url.startswith(("http://", "https://")) else "",
        "i": _issues(record.issues),
        "r": [
            [kind, one.id, one.confidence, int(one.needs_review), _fields(told, one), _issues(one.issues)]
            for kind, one in records
        ],
        "v": [
            [number, row.field, at(row.start), at(row.end), row.rule, share, masked(row.value)]
            for number, (_, one) in enumerate(records)
            for row, share in measured_rows(one)
        ],
    }


def _issues(issues: Iterable[Issue]) -> list[list[str]]:
    return [[one.severity.value, one.code, masked(one.message)] for one in issues if one.severity in Severity]


def _fields(told: Told, record: Record) -> list[list[object]]:
    """The filled fields of a record in its order, named as in the evidence."""
    fields: list[list[object]] = [
        [name, [masked(str(one)) for one in value] if isinstance(value, list) else masked(str(value))]
        for name, value in _flat(record.model_dump(mode="json", exclude=set(NO_FIELDS)))
    ]
    if isinstance(record, Amount):
        converted = told.converted(record)
        fields += [[name, _plain(value)] for name, value in (("usd", converted.usd), ("krw", converted.krw)) if value]
        if converted.rate:
            fields.append(["rate", converted.rate])
        if record.id in told.left_out:
            fields.append(["left_out", told.left_out[record.id].value])
    return fields


def _flat(values: Mapping[str, Any], prefix: str = "") -> Iterable[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        elif value not in (None, [], ""):
            items = isinstance(value, list)
            yield (
                f"{prefix}{name}",
                [one["name"] if isinstance(one, Mapping) else one for one in value] if items else value,
            )


def _plain(value: Decimal) -> str:
    return format(value, "f")


def _units(text: str) -> Any:
    """A function from code points to UTF-16 units of a text."""
    if not text or max(text) < FIRST_ASTRAL:
        return lambda offset: offset
    sums = list(accumulate((1 + (char >= FIRST_ASTRAL) for char in text), initial=0))
    return lambda offset: sums[min(offset, len(text))]
