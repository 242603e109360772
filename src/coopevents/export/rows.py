"""A document's records -> its rows in the published tables.

Job: flatten.  Input: `Extracted`, or a `Cluster` of the corpus.  Output: rows of exact Python values in column order.
It must not know pandas (the worker processes of a run make the rows and need no memory for it) nor files.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TypeAlias

from coopevents import regex
from coopevents.cluster import AGREED, Cluster
from coopevents.document import Document, Zone
from coopevents.export.columns import DECIMAL_DIGITS, DECIMAL_PLACES, TABLES, Type
from coopevents.export.locations import NOWHERE, Locations
from coopevents.ingest.raw import RawDocument
from coopevents.lexicon.successors import today_of
from coopevents.records import Agreement, Amount, Company, DocumentRecord, Event, Evidence, OrganisationRef, Record
from coopevents.values.edtf import bounds, precision

Cell: TypeAlias = str | int | float | Decimal | dt.date | list[str] | list[int] | None
Row: TypeAlias = dict[str, Cell]

LARGEST_INTEGER = 2**63
LABEL = regex.compile(r"^제\s?목\s?(?:[:：]\s?|\s)")  # 제목 : 가람시, 상담회 열어
LONGEST_TITLE = 300  # code points; a headline has some forty
LARGEST_DECIMAL = Decimal(10) ** (DECIMAL_DIGITS - DECIMAL_PLACES)
CONTEXT = Context(prec=DECIMAL_DIGITS)
SMALLEST_DECIMAL = Decimal(1).scaleb(-DECIMAL_PLACES)


class ExportError(ValueError):
    """A value that no table can hold."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document's way through the program: as read, as kept, and what it says."""

    raw: RawDocument
    text: str
    record: DocumentRecord
    locations: Locations = NOWHERE

    @classmethod
    def of(cls, raw: RawDocument, document: Document, record: DocumentRecord) -> Extracted:
        """Puts together what ingest and the pipeline gave; the run alone knows which files are renditions of one."""
        if raw.rendition_of != record.rendition_of:
            record = record.model_copy(update={"rendition_of": raw.rendition_of})
        if not record.title and (told := headline(document)):
            record = record.model_copy(update={"title": told})
        return cls(raw, document.text, record, Locations.of(raw, document.text))


def headline(document: Document) -> str | None:
    """The headline of a document whose format has no field for it: its first block that is one."""
    block = next((one for one in document.blocks if one.zone is Zone.TITLE), None)
    if block is None:
        return None
    return LABEL.sub("", " ".join(document.quote(block).split()))[:LONGEST_TITLE] or None


def rows_of(document: Extracted) -> dict[str, list[Row]]:
    """The rows that a document gives to every table, in the records' order.  Raises ExportError."""
    record = document.record
    rows: dict[str, list[Row]] = {
        "clusters": [],  # of the corpus as a whole
        "events": [_event(record, event) for event in record.events],
        "agreements": [_agreement(record, agreement) for agreement in record.agreements],
        "amounts": [_amount(record, amount) for amount in record.amounts],
        "companies": [_company(record, company) for company in record.companies],
        "organizations": organization_rows(record),
        "documents": [_document(document)],
        "evidence": [_evidence(document, one, each) for one in _records(record) for each in one.evidence],
    }
    return {table: [_checked(table, row) for row in found] for table, found in rows.items()}


def _location(document: Extracted, start: int) -> Row:
    page, cell = document.locations.at(start)
    return {"page": page, "cell": cell}


def cluster_row(cluster: Cluster) -> Row:
    """The row of one occasion.  Raises ExportError."""
    values = cluster.values
    sums = {name: value for name, value in values.items() if isinstance(value, Decimal)}
    row: Row = {
        "id": cluster.id,
        "events": list(cluster.events),
        "documents": list(cluster.documents),
        "sources": cluster.sources,
        **{column.name: values[column.name] for column in TABLES["clusters"] if column.name in values},
        **_date("date", values["date"]),
        "sums": [_sum(name, value) for name, value in sums.items()],
        "reasons": [f"{name}: {why}" for name, why in cluster.reasons.items() if why != AGREED],
        "differing": [
            f"{name}: " + " / ".join(f"{_plain(one.value)} [{', '.join(one.documents)}]" for one in claims)
            for name, claims in cluster.differing.items()
        ],
    }
    return _checked("clusters", row)


def _sum(name: str, value: Decimal) -> str:
    role, currency = name.split()
    return f"{role} {_plain(value)} {currency}"


def _plain(value: object) -> str:
    return format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)


def _records(record: DocumentRecord) -> list[Record]:
    return [*record.events, *record.agreements, *record.amounts, *record.companies]


def _base(document: DocumentRecord, record: Record) -> Row:
    return {
        "id": record.id,
        "doc_id": document.doc_id,
        "confidence": record.confidence,
        "needs_review": record.needs_review,
        "issues": [issue.code for issue in record.issues],
    }


def _event(record: DocumentRecord, event: Event) -> Row:
    place, participants = event.place, event.participants
    return {
        **_base(record, event),
        "name": event.name,
        "type": event.type.value,
        "status": event.status.value,
        **_date("date", event.date),
        "date_basis": event.date_basis,
        "year_candidates": list(event.year_candidates),
        "hosts": _names(event.hosts),
        "organizers": _names(event.organizers),
        "sponsors": _names(event.sponsors),
        "countries": list(event.countries),
        "place_country": place.country,
        "place_city": place.city,
        "place_city_standard": place.city_standard,
        "place_province": place.province,
        "sectors": [sector.value for sector in event.sectors],
        "participants_companies": participants.companies,
        "participants_foreign_companies": participants.foreign_companies,
        "participants_people": participants.people,
        "participants_meetings": participants.meetings,
        "participants_buyers": participants.buyers,
        "part_of": event.part_of,
        "cluster": event.cluster,
    }


def _agreement(record: DocumentRecord, agreement: Agreement) -> Row:
    return {
        **_base(record, agreement),
        "event": agreement.event,
        "kind": agreement.kind.value,
        "status": agreement.status.value,
        **_date("date", agreement.date),
        "date_basis": agreement.date_basis,
        "parties": _names(agreement.parties),
        "countries": list(agreement.countries),
        "count": agreement.count,
        "sectors": [sector.value for sector in agreement.sectors],
    }


def _amount(record: DocumentRecord, amount: Amount) -> Row:
    return {
        **_base(record, amount),
        "event": amount.event,
        "agreement": amount.agreement,
        "value": amount.value,
        "currency": amount.currency,
        "role": amount.role.value,
        "bound": amount.bound.value,
        "level": amount.level.value,
        "part_of": amount.part_of,
        "restates": amount.restates,
        "basis": amount.basis.value,
        "organization": amount.organization,
    }


def _company(record: DocumentRecord, company: Company) -> Row:
    return {
        **_base(record, company),
        "event": company.event,
        "name": company.name,
        "role": company.role,
        "product": company.product,
        "sectors": [sector.value for sector in company.sectors],
    }


def _evidence(document: Extracted, record: Record, evidence: Evidence) -> Row:
    return {
        "record_id": record.id,
        "doc_id": document.record.doc_id,
        "field": evidence.field,
        "value": evidence.value,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        **_location(document, evidence.start),
        "rule": evidence.rule,
        "confidence": evidence.confidence,
    }


def _document(document: Extracted) -> Row:
    raw, record = document.raw, document.record
    return {
        "doc_id": record.doc_id,
        "path": raw.path,
        "format": raw.format,
        "encoding": raw.encoding,
        "title": record.title,
        "author": raw.author,
        "publisher": record.publisher,
        "url": record.url,
        **_date("published", record.published),
        "rendition_of": record.rendition_of,
        "reprint_of": record.reprint_of,
        "characters": len(document.text),
        "events": len(record.events),
        "agreements": len(record.agreements),
        "amounts": len(record.amounts),
        "companies": len(record.companies),
        "issues": [issue.code for issue in record.issues],
        "notes": list(raw.notes),
    }


def organization_rows(record: DocumentRecord) -> list[Row]:
    """A row for each organisation, in the order of its first record; one id or one name is one organisation."""
    mentions: list[tuple[OrganisationRef, str, str]] = []
    for event in record.events:
        for role, references in (("host", event.hosts), ("organizer", event.organizers), ("sponsor", event.sponsors)):
            mentions += [(reference, role, event.id) for reference in references]
    for agreement in record.agreements:
        mentions += [(reference, "party", agreement.id) for reference in agreement.parties]
    for amount in record.amounts:
        if amount.organization:
            mentions.append((OrganisationRef(name=amount.organization), "amount", amount.id))
    # a sum's owner is a bare name: it takes the identity that the name has elsewhere in the document
    identity = {
        reference.name: reference.id or reference.canonical or reference.name for reference, _, _ in mentions[::-1]
    }
    groups: dict[str, list[tuple[OrganisationRef, str, str]]] = {}
    for mention in mentions:
        reference = mention[0]
        key = reference.id or reference.canonical or identity[reference.name]
        groups.setdefault(key, []).append(mention)
    return [_organization_row(record.doc_id, group) for group in groups.values()]


def _organization_row(doc_id: str, group: Sequence[tuple[OrganisationRef, str, str]]) -> Row:
    identity = next((reference.id for reference, _, _ in group if reference.id), None)
    today = today_of(identity) if identity is not None else None
    return {
        "doc_id": doc_id,
        "name": group[0][0].name,
        "canonical": next((reference.canonical for reference, _, _ in group if reference.canonical), None),
        "organization_id": identity,
        "today": today.name if today is not None else None,
        "today_id": today.id if today is not None else None,
        "roles": list(dict.fromkeys(role for _, role, _ in group)),
        "records": list(dict.fromkeys(record_id for _, _, record_id in group)),
    }


def _names(references: Sequence[OrganisationRef]) -> list[str]:
    return [reference.name for reference in references]


def _date(name: str, edtf: str | None) -> Row:
    start, end = bounds(edtf) if edtf else (None, None)
    return {
        name: edtf,
        f"{name}_start": start,
        f"{name}_end": end,
        f"{name}_precision": precision(edtf) if edtf else None,
    }


def _checked(table: str, row: Row) -> Row:
    """The row in column order, its decimals to the table's places.  Raises ExportError for what does not fit."""
    checked: Row = {}
    for column in TABLES[table]:
        value = row[column.name]
        if isinstance(value, Decimal):
            if not value.is_finite() or abs(value) >= LARGEST_DECIMAL:
                raise ExportError(f"{table}.{column.name}: {value} does not fit a table")
            value = value.quantize(SMALLEST_DECIMAL, context=CONTEXT)
        elif column.type is Type.INTEGER and isinstance(value, int) and abs(value) >= LARGEST_INTEGER:
            raise ExportError(f"{table}.{column.name}: {value} does not fit a table")
        checked[column.name] = value
    return checked
