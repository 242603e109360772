"""A stand-in for the extractor: the shape and the amount of what it finds, in a fraction of its time.

Job: records, with about as many evidence rows as the real ones, from a few patterns that the made-up documents fit.  It
serves to measure everything around the analysis (store, clustering, tables) at sizes where the analysis takes hours.
"""

from __future__ import annotations

import regex
from corpus_words import CITIES, EVENTS

from coopevents.document import Block, Document, Span, Zone
from coopevents.ingest.raw import RawDocument
from coopevents.records import (
    Amount,
    AmountRole,
    DocumentRecord,
    Event,
    EventStatus,
    EventType,
    Evidence,
    OrganisationRef,
    Participants,
    Place,
)
from coopevents.run import Analyse
from coopevents.values.ids import record_id

NAME = regex.compile(r"[‘「](?<name>[^’」]+)[’」]")
DAY = regex.compile(r"(?<month>\d{1,2})월 (?<day>\d{1,2})일")
MONEY = regex.compile(r"(?<value>[\d,]+)만 달러")
FIRMS = regex.compile(r"(?<count>\d+)개사")
TOWN = regex.compile(r"^[가-힣]+(?:시|군|도)", regex.M)
WORD = regex.compile(r"[가-힣]{3,}")
CODES = "VN TH ID MY IN CN JP UZ KZ MN DE PL US MX BR AE TR KE RU SG".split()  # in the order of CITIES
CITY = {city: code for code, cities in zip(CODES, CITIES.values(), strict=True) for city in cities}
TYPES = {noun: kind for kind, nouns in EVENTS.items() for noun in nouns}
EVIDENCE = 40  # rows of an event beside its own


def load() -> Analyse:
    return analyse


def analyse(raw: RawDocument) -> tuple[Document, DocumentRecord]:
    """One event where a name is quoted, a sum for every one told."""
    text = raw.text.strip() + "\n"
    document = Document(raw.id, text, blocks=(Block(0, 0, len(text), Zone.BODY),))
    name = NAME.search(text)
    if name is None:
        return document, DocumentRecord(doc_id=raw.id, published=raw.published)
    day, town, firms = DAY.search(text), TOWN.search(text), FIRMS.search(text)
    city = next((city for city in CITY if city in text), None)
    kind = next((kind for noun, kind in TYPES.items() if name["name"].endswith(noun)), "other")
    event = Event(
        id=record_id("e", raw.id, Span(*name.span())),
        name=name["name"],
        type=EventType.AGREEMENT_SIGNING if kind == "agreement" else EventType(kind),
        status=EventStatus.HELD if "밝혔다" in text else EventStatus.PLANNED,
        date=f"{(raw.published or '2010')[:4]}-{int(day['month']):02d}-{int(day['day']):02d}" if day else None,
        hosts=(OrganisationRef(name=town.group()),) if town else (),
        countries=(CITY[city],) if city else (),
        place=Place(country=CITY[city], city=city, city_standard=city) if city else Place(),
        participants=Participants(companies=int(firms["count"]) if firms else None),
        evidence=tuple(_evidence("name", match) for match in list(WORD.finditer(text))[:EVIDENCE]),
        confidence=0.8,
    )
    amounts = tuple(
        Amount(
            id=record_id("m", raw.id, Span(*match.span())),
            value=int(match["value"].replace(",", "")) * 10_000,
            currency="USD",
            role=AmountRole.CONSULTATION,
            event=event.id,
            evidence=(_evidence("value", match),),
        )
        for match in MONEY.finditer(text)
    )
    record = DocumentRecord(doc_id=raw.id, published=raw.published, events=(event,), amounts=amounts)
    return document, record


def _evidence(field: str, match: regex.Match[str]) -> Evidence:
    told = match.group()
    return Evidence(
        field=field, value=told, quote=told, start=match.start(), end=match.end(), rule="bench.words", confidence=0.8
    )
