"""The files of a finished run, read back document by document for the workbook and the report.

Job: `Finished(folder)` gives every document with what counts in it.  Input: `records.jsonl`, the Parquet tables and
`texts/` of an output (or of the folder that is about to become one).  Output: `Told`.  It must not know layouts.
Memory does not grow with the documents, only with the occasions that several of them tell.

What counts, so that a sum over rows counts nothing twice: of an occasion told in several documents one event, the one
that tells most (held before planned, more sums, more confidence); nothing of a document that is another format or a
reprint of one; of its sums those that `counting` leaves.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from coopevents.export.counting import Reason, left_out
from coopevents.export.rates import Converted, Rates
from coopevents.export.staging import TEXTS
from coopevents.records import (
    AgreementStatus,
    Amount,
    AmountRole,
    Basis,
    DocumentRecord,
    Event,
    EventStatus,
    Level,
    Record,
)

Key = tuple[str, str]  # document, record
LONGEST_HEADING = 80  # code points of a first line that stands for a headline
TELLS = {status.value: rank for rank, status in enumerate(EventStatus.__members__.values())}  # held first


@dataclass(frozen=True, slots=True)
class Sum:
    """The results of one role of an event; `usd` or `krw` is None where a currency or the date has no rate."""

    usd: Decimal | None
    krw: Decimal | None
    rates: tuple[str, ...]
    amounts: tuple[Amount, ...]


@dataclass(frozen=True)
class Told:
    """A document's records; `counting`: the events that stand for their occasion; `copy`: another format, a reprint."""

    record: DocumentRecord
    counting: frozenset[str]
    copy: bool
    rates: Rates = field(repr=False)

    def heading(self, text: str | None) -> str:
        """The headline, or the first line of the text, or the id."""
        first = (text or "").lstrip().partition("\n")[0][:LONGEST_HEADING].strip()
        return self.record.title or first or self.record.doc_id

    @cached_property
    def events(self) -> dict[str, Event]:
        return {event.id: event for event in self.record.events}

    @cached_property
    def records(self) -> tuple[tuple[str, Record], ...]:
        """Every record with its kind, in the order of the line."""
        groups = ("event", self.record.events), ("agreement", self.record.agreements)
        more = ("amount", self.record.amounts), ("company", self.record.companies)
        return tuple((kind, one) for kind, group in (*groups, *more) for one in group)

    @cached_property
    def _dates(self) -> dict[str, str | None]:
        """By event and agreement, the date whose rate its sums take."""
        dated = {one.id: one.date for one in self.record.events}
        dated.update({one.id: one.date for one in self.record.agreements})
        return {key: date if date and not date.startswith("X") else None for key, date in dated.items()}

    def counts(self, event: str | None) -> bool:
        """Whether what belongs to an event (None: to the document) counts."""
        return not self.copy and (event is None or event in self.counting)

    @cached_property
    def own_reasons(self) -> dict[str, Reason]:
        """Why a sum does not count among those of its document, by its id."""
        return left_out(self.record)

    @cached_property
    def left_out(self) -> dict[str, Reason]:
        """Why a sum does not count, by its id; all others do."""
        reasons = dict(self.own_reasons)
        for amount in self.record.amounts:
            if amount.id not in reasons and not self.counts(amount.event):
                reasons[amount.id] = Reason.COPY if self.copy else Reason.OCCASION
        return reasons

    def converted(self, amount: Amount) -> Converted:
        """The sum at the rate of its event, else of its agreement, else of the day of publication."""
        owners = [self._dates.get(one) for one in (amount.event, amount.agreement) if one]
        when = next((date for date in owners if date), self.record.published)
        return self.rates.convert(amount.value, amount.currency, when)

    def sum_of(self, event: Event, role: AmountRole) -> Sum | None:
        """The results of a role that the document tells of an event; None where it tells none."""
        amounts = tuple(
            one
            for one in self.record.amounts
            if one.event == event.id and one.role is role and one.id not in self.own_reasons
        )
        if not amounts:
            return None
        converted = [self.converted(one) for one in amounts]
        dollars, won = [one.usd for one in converted], [one.krw for one in converted]
        return Sum(
            usd=None if None in dollars else sum((one for one in dollars if one is not None), Decimal()),
            krw=None if None in won else sum((one for one in won if one is not None), Decimal()),
            rates=tuple(dict.fromkeys(one.rate for one in converted if one.rate)),
            amounts=amounts,
        )

    def signed(self, event: Event, *kinds: str) -> int | None:
        """How many agreements of some kinds were signed at an event; None: none told, or only "several"."""
        told = [
            one.count
            for one in self.record.agreements
            if one.event == event.id and one.kind.value in kinds and one.status is AgreementStatus.SIGNED
        ]
        known = [one for one in told if one is not None]
        return sum(known) if known else None


class Finished:
    """`for line, told in Finished(folder)`: the documents of `records.jsonl` in its order, with their plain JSON."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._rates = Rates()
        self._standing = _standing(folder)

    def __iter__(self) -> Iterator[tuple[dict[str, Any], Told]]:
        with (self.folder / "records.jsonl").open("rb") as lines:
            for line in lines:
                yield json.loads(line), self._told(DocumentRecord.model_validate_json(line))

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return int(pq.read_metadata(self.folder / "documents.parquet").num_rows)

    def text(self, doc_id: str) -> str | None:
        """The kept text of a document; None where the output holds no texts."""
        file = self.folder / TEXTS / f"{doc_id}.txt"
        return file.read_bytes().decode() if file.is_file() else None

    def _told(self, record: DocumentRecord) -> Told:
        copy = record.rendition_of is not None or record.reprint_of is not None
        counting = () if copy else (one.id for one in record.events if self._stands(record.doc_id, one))
        return Told(record, frozenset(counting), copy, self._rates)

    def _stands(self, doc_id: str, event: Event) -> bool:
        return self._standing.get(event.cluster or "", (doc_id, event.id)) == (doc_id, event.id)


def _standing(folder: Path) -> dict[str, Key]:
    """By cluster of several events, the one that stands for the occasion."""
    shared = {row["id"] for row in _rows(folder, "clusters", "id", "events") if len(row["events"]) > 1}
    if not shared:
        return {}
    told = [row for row in _rows(folder, "events", "doc_id", "id", "cluster", "status", "confidence")
            if row["cluster"] in shared]  # fmt: skip
    copies = {
        row["doc_id"]
        for row in _rows(folder, "documents", "doc_id", "rendition_of", "reprint_of")
        if row["rendition_of"] is not None or row["reprint_of"] is not None
    }
    results: dict[Key, int] = {(row["doc_id"], row["id"]): 0 for row in told}
    for row in _rows(folder, "amounts", "doc_id", "event", "level", "restates", "basis"):
        key = row["doc_id"], row["event"]
        if key in results:
            results[key] += row["level"] != Level.PART and row["restates"] is None and row["basis"] == Basis.ACTUAL
    best: dict[str, tuple[tuple[bool, int, int, float], Key]] = {}
    for row in told:
        key = row["doc_id"], row["id"]
        rank = row["doc_id"] in copies, TELLS[row["status"]], -results[key], -row["confidence"]
        if row["cluster"] not in best or rank < best[row["cluster"]][0]:
            best[row["cluster"]] = rank, key
    return {cluster: key for cluster, (_, key) in best.items()}


def _rows(folder: Path, table: str, *columns: str) -> Iterator[dict[str, Any]]:
    """Some columns of a Parquet table, batch by batch."""
    with pq.ParquetFile(pa.OSFile(str(folder / f"{table}.parquet"))) as file:
        for batch in file.iter_batches(columns=list(columns)):
            yield from batch.to_pylist()
