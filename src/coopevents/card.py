"""One event on a terminal: everything that a document says of it, with the words that say so.

Job: find an event of an output folder by its id or name, lay it out.  Input: `records.jsonl`.  Output: a renderable of
rich.  It must not know how records are found.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from coopevents.export.labels import code_label, country_label, field_label, sector_label
from coopevents.language import Label, Language, Words
from coopevents.records import AgreementKind, AgreementStatus, AmountRole, Basis, Bound, EventStatus, EventType, Sector
from coopevents.worth import Json

TEXTS = {
    "document": ("문서", "document"),
    "published": ("발행", "published"),
    "confidence": ("신뢰도 {percent} %", "confidence {percent} %"),
    "review": ("확인 필요", "needs review"),
    "sums": ("금액", "Sums"),
    "agreements": ("협약", "Agreements"),
    "companies": ("기업", "Firms"),
    "part": ("합계의 일부", "part of a total"),
    "restates": ("다시 적은 금액", "told again"),
    "elsewhere": ("같은 행사를 다룬 문서", "Told in"),
}
LISTS = ("hosts", "organizers", "sponsors")
COUNTS = ("companies", "foreign_companies", "buyers", "meetings", "people")


@dataclass(frozen=True, slots=True)
class Found:
    """An event with its document, and the other documents of its cluster."""

    document: Json
    event: Json
    elsewhere: tuple[str, ...] = ()


def find_events(out: Path, wanted: str) -> list[Found]:
    """The event with an id, else all whose id begins so or whose name holds the words.  Raises OSError, ValueError."""
    found: list[Found] = []
    places: dict[str, list[str]] = {}
    for document in _documents(out):
        for event in document["events"]:
            if event.get("cluster"):
                places.setdefault(event["cluster"], []).append(document["doc_id"])
            if event["id"].startswith(wanted) or wanted.casefold() in event["name"].casefold():
                found.append(Found(document, event))
    exact = [one for one in found if one.event["id"] == wanted]
    return [Found(one.document, one.event, _others(one, places)) for one in exact or found]


def _documents(out: Path) -> Iterator[Json]:
    with (out / "records.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _others(one: Found, places: dict[str, list[str]]) -> tuple[str, ...]:
    told = dict.fromkeys(places.get(one.event.get("cluster") or "", ()))
    return tuple(doc for doc in told if doc != one.document["doc_id"])


def event_card(found: Found, language: Language) -> RenderableType:
    """The card."""
    card = _Card(found, language)
    parts: list[RenderableType] = [card.fields()]
    for title, rows in (("sums", card.sums()), ("agreements", card.agreements()), ("companies", card.companies())):
        if rows.row_count:
            parts += [Text(), Text(card.words(title), style="bold"), rows]
    parts += [Text(), card.source()]
    event = found.event
    percent = card.words("confidence", percent=round(event["confidence"] * 100))
    marks = [event["id"], percent, *([card.words("review")] if event["needs_review"] else [])]
    title = f"{card.said(code_label(EventType(event['type'])))} · {card.said(code_label(EventStatus(event['status'])))}"
    return Panel(Group(*parts), title=Text(title, style="bold"), subtitle=Text(" · ".join(marks)), title_align="left")


class _Card:
    def __init__(self, found: Found, language: Language) -> None:
        self.found, self.event, self.document = found, found.event, found.document
        self.words = Words(TEXTS, language)
        self.said: Callable[[Label], str] = lambda label: label.said(language)

    def fields(self) -> Table:
        """Field, value, and the words of the text that say so."""
        event, place = self.event, self.event["place"]
        table = _grid()
        self._row(table, "name", event["name"], "bold")
        self._row(table, "date", event["date"])
        where = [self.said(country_label(place["country"]))] if place["country"] else []
        where += [part for part in (place["province"], place["city"]) if part]
        self._row(table, "place.city" if place["city"] else "place.country", " ".join(where))
        for name in LISTS:
            self._row(table, name, ", ".join(body["name"] for body in event[name]))
        self._row(table, "countries", ", ".join(self.said(country_label(code)) for code in event["countries"]))
        self._row(table, "sectors", ", ".join(self.said(sector_label(Sector(code))) for code in event["sectors"]))
        for name in COUNTS:
            count = event["participants"][name]
            self._row(table, f"participants.{name}", "" if count is None else f"{count:,}")
        return table

    def _row(self, table: Table, field: str, value: str | None, style: str = "") -> None:
        if not value:
            return
        quotes = [row["quote"] for row in self.event["evidence"] if row["field"] == field and row["quote"]]
        told = [quote for quote in dict.fromkeys(quotes) if quote not in value]
        note = "“" + "” “".join(told) + "”" if told else ""
        table.add_row(Text(self.said(field_label(field))), Text(value, style=style), Text(note, style="dim"))

    def sums(self) -> Table:
        """The sums of the event; what must not be added up says why."""
        table = _grid(right=True)
        for one in self._own("amounts"):
            notes = [self.said(code_label(Bound(one["bound"])))] if one["bound"] != Bound.EXACT else []
            notes += [self.said(code_label(Basis(one["basis"])))] if one["basis"] != Basis.ACTUAL else []
            notes += [self.words("part")] if one["level"] == "part" else []
            notes += [self.words("restates")] if one["restates"] else []
            notes += [one["organization"]] if one["organization"] else []
            sum_ = f"{Decimal(one['value']):,f} {one['currency']}"
            role = self.said(code_label(AmountRole(one["role"])))
            table.add_row(Text(role), Text(sum_), Text(", ".join(notes), style="dim"))
        return table

    def agreements(self) -> Table:
        """The agreements made at the event."""
        table = _grid()
        for one in self._own("agreements"):
            kind, status = code_label(AgreementKind(one["kind"])), code_label(AgreementStatus(one["status"]))
            count = f" × {one['count']}" if (one["count"] or 1) > 1 else ""
            parties = " · ".join(party["name"] for party in one["parties"])
            table.add_row(Text(self.said(kind) + count), Text(parties), Text(self.said(status), style="dim"))
        return table

    def companies(self) -> Table:
        """The firms named with the event."""
        table = _grid()
        for one in self._own("companies"):
            table.add_row(Text(one["name"]), Text(one["product"] or ""), Text())
        return table

    def source(self) -> Table:
        """The document, others that tell the same, and what the checks found."""
        document = self.document
        told = " · ".join(part for part in (document["title"], document["publisher"], document["published"]) if part)
        table = _grid()
        table.add_row(Text(self.words("document")), Text(document["doc_id"]), Text(told, style="dim"))
        if self.found.elsewhere:
            table.add_row(Text(self.words("elsewhere")), Text(", ".join(self.found.elsewhere)), Text())
        for issue in self.event["issues"]:
            table.add_row(Text(issue["code"], style="yellow"), Text(issue["message"]), Text())
        return table

    def _own(self, group: str) -> list[Json]:
        return [one for one in self.document[group] if one["event"] == self.event["id"]]


def _grid(*, right: bool = False) -> Table:
    table = Table.grid(padding=(0, 2), expand=False)
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold", justify="right" if right else "left")
    table.add_column(overflow="fold")
    return table
