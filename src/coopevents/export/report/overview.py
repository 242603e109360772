"""What the report tells of all documents together: counts, sums, the queue.

Job: `Overview.add(told, entries)` for each document, then the figures.  Input: `Told`, and what a look at each record
is worth.  Output: counters and rows.  It must not know HTML.  Its memory grows with the names that occur, not with
the documents.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from coopevents.export.figures import sum_in_english, sum_in_words
from coopevents.export.finished import Told
from coopevents.export.report.mask import masked
from coopevents.export.review import Point, place, points
from coopevents.language import Label
from coopevents.records import Amount, AmountRole, Evidence, Record
from coopevents.values.edtf import bounds, precision
from coopevents.worth import Entry

QUEUE = 200
AROUND = 60  # characters before and behind a quotation
HOME = "KR"
GROUPS = {"events": "event", "agreements": "agreement", "amounts": "amount", "companies": "company"}


@dataclass(slots=True)
class RoleSums:
    """The counted sums of one role; `largest` in dollars, with where it stands.

    `unconverted` sums are in no total, those `without_won` not in that of won: there is no rate.
    """

    number: int = 0
    unconverted: int = 0
    without_won: int = 0
    usd: Decimal = Decimal()
    krw: Decimal = Decimal()
    largest: Decimal = Decimal()
    where: tuple[str, str] = ("", "")

    def add(self, told: Told, amount: Amount) -> None:
        converted = told.converted(amount)
        self.number += 1
        self.unconverted += converted.usd is None and converted.krw is None
        self.without_won += converted.usd is not None and converted.krw is None
        self.krw += converted.krw or 0
        if converted.usd is None:
            return
        self.usd += converted.usd
        if converted.usd > self.largest:
            self.largest, self.where = converted.usd, (told.record.doc_id, amount.id)


@dataclass(frozen=True, slots=True)
class Queued:
    """A record that somebody should look at; `worth` orders the queue; `passage`: before, quote, after."""

    worth: float
    kind: str
    id: str
    doc_id: str
    title: Label
    document: str
    confidence: float
    passage: tuple[str, str, str]
    points: tuple[Point, ...]


@dataclass(slots=True)
class Overview:
    """All counts take what counts: each occasion once, no copies."""

    documents: int = 0
    copies: int = 0
    silent: int = 0
    events: int = 0
    events_told: int = 0
    agreements: int = 0
    amounts: int = 0
    companies: int = 0
    flagged: Counter[str] = field(default_factory=Counter)
    years: Counter[tuple[int, str]] = field(default_factory=Counter)
    months: Counter[tuple[int, int]] = field(default_factory=Counter)
    without_year: int = 0
    countries: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    sectors: Counter[str] = field(default_factory=Counter)
    hosts: Counter[str] = field(default_factory=Counter)
    sums: dict[AmountRole, RoleSums] = field(default_factory=dict)
    _queue: list[tuple[float, int, Queued]] = field(default_factory=list)
    _seen: int = 0

    def add(self, told: Told, entries: Iterable[Entry], text: str | None = None) -> None:
        """Counts a document; `text` shows where the rows for review stand."""
        record = told.record
        self.documents += 1
        self.copies += told.copy
        self.silent += not told.records
        self.events_told += len(record.events)
        self.agreements += sum(told.counts(one.event) for one in record.agreements)
        self.companies += sum(told.counts(one.event) for one in record.companies)
        for event in record.events:
            if told.counts(event.id):
                self.events += 1
                self._time(event.date, event.status.value)
                self.types[event.type.value] += 1
                self.countries.update(event.countries or ((HOME,) if event.place.country == HOME else ()))
                self.sectors.update(sector.value for sector in event.sectors)
                self.hosts.update({masked(body.canonical or body.name) for body in event.hosts})
        for amount in record.amounts:
            if amount.id not in told.left_out:
                self.amounts += 1
                self.sums.setdefault(amount.role, RoleSums()).add(told, amount)
        self._remember(told, entries, text)

    def queue(self) -> list[Queued]:
        """The records that are most worth a look, the first one first."""
        return [one for _, _, one in sorted(self._queue, key=lambda row: (-row[0], -row[1]))]

    def _time(self, date: str | None, status: str) -> None:
        start = bounds(date)[0] if date else None
        if start is None or date is None:
            self.without_year += 1
            return
        self.years[start.year, status] += 1
        if precision(date) != "year":
            self.months[start.year, start.month] += 1

    def _remember(self, told: Told, entries: Iterable[Entry], text: str | None) -> None:
        """Keeps the flagged records that are worth most; of equals the first."""
        records = {one.id: one for _, one in told.records}
        for entry in entries:
            if not entry.marked:
                continue
            kind = GROUPS[entry.group]
            self.flagged[kind] += 1
            self._seen += 1
            if len(self._queue) == QUEUE and entry.worth <= self._queue[0][0]:
                continue
            record = records[entry.id]
            doubts = points(record)
            queued = Queued(
                worth=entry.worth,
                kind=kind,
                id=entry.id,
                doc_id=entry.doc_id,
                title=_title(record, entry),
                document=told.heading(text),
                confidence=entry.confidence,
                passage=_passage(place(record, doubts), text),
                points=tuple(doubts),
            )
            put = heapq.heappushpop if len(self._queue) == QUEUE else heapq.heappush
            put(self._queue, (entry.worth, -self._seen, queued))


def _passage(found: Evidence | None, text: str | None) -> tuple[str, str, str]:
    """The characters that a value was read from, with those around them on the same line."""
    if found is None:
        return "", "", ""
    if text is None:
        return "", masked(found.quote), ""
    covered = masked(text)
    before = covered[max(0, found.start - AROUND) : found.start].rpartition("\n")[2]
    after = covered[found.end : found.end + AROUND].partition("\n")[0]
    return before.lstrip(), covered[found.start : found.end], after.rstrip()


def _title(record: Record, entry: Entry) -> Label:
    """A sum with its role, any other record by its name."""
    if isinstance(record, Amount):
        return Label(masked(sum_in_words(record)), sum_in_english(record))
    return Label(masked(entry.title), masked(entry.title))
