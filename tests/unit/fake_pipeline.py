"""An extractor for tests of the run: it finds one event a document, and fails where the text asks for it."""

from __future__ import annotations

import os
from decimal import Decimal

from coopevents.document import Block, Document, Zone
from coopevents.ingest.raw import RawDocument
from coopevents.records import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Amount,
    AmountRole,
    Company,
    DocumentRecord,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Issue,
    OrganisationRef,
    Participants,
    Place,
    Sector,
    Severity,
)
from coopevents.run import Analyse

EVENT, AGREEMENT, AMOUNT, COMPANY = "eaaaaaaaaaa", "abbbbbbbbbb", "mcccccccccc", "cdddddddddd"


def load() -> Analyse:
    return analyse


def load_badly() -> Analyse:
    raise OSError("no model")


def analyse(raw: RawDocument) -> tuple[Document, DocumentRecord]:
    text = raw.text.strip() + "\n"
    if "고장" in text:
        raise KeyError(f"no such thing in {object()!r}")
    if "죽음" in text:
        os._exit(9)
    name = text.splitlines()[0]
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    amounts: tuple[Amount, ...] = ()
    companies: tuple[Company, ...] = ()
    if "상담회" in text:
        organiser = OrganisationRef(name="가람진흥원", canonical="가람경제진흥원", id="kr-garam")
        events = (
            Event(
                id=EVENT,
                name=name,
                type=EventType.CONSULTATION,
                status=EventStatus.HELD,
                date="2016-05-03/2016-05-05",
                date_basis="published",
                year_candidates=(2016, 2017),
                hosts=(OrganisationRef(name="가람시"), organiser),
                organizers=(organiser,),
                countries=("VN", "TH"),
                place=Place(country="VN", city="호치민", city_standard="호찌민"),
                sectors=(Sector.BEAUTY, Sector.FOOD_AGRI),
                participants=Participants(companies=12),
                evidence=(
                    Evidence(
                        field="name", value=name, quote=name, start=0, end=len(name), rule="test.name", confidence=0.5
                    ),
                ),
                confidence=0.5,
                issues=(Issue(code="test.issue", severity=Severity.WARNING, message="a message"),),
            ),
        )
        agreements = (
            Agreement(
                id=AGREEMENT,
                event=EVENT,
                kind=AgreementKind.MOU,
                status=AgreementStatus.SIGNED,
                date="XXXX-05-03",
                parties=(OrganisationRef(name="가람시"), OrganisationRef(name="-나래상사")),
            ),
        )
        value = Decimal(10) ** 40 if "너무 많은" in text else Decimal("1234567.5")
        amounts = (
            Amount(
                id=AMOUNT, value=value, currency="USD", role=AmountRole.CONTRACT, organization="가람시", event=EVENT
            ),
        )
        companies = (Company(id=COMPANY, name="=한솔", role="participant", product="+α", event=EVENT),)
    record = DocumentRecord(
        doc_id=raw.id,
        published=raw.published,
        title=raw.title,
        publisher=raw.publisher,
        url=raw.url,
        events=events,
        agreements=agreements,
        amounts=amounts,
        companies=companies,
    )
    return Document(raw.id, text, blocks=(Block(0, 0, len(text), Zone.BODY),)), record
