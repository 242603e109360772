"""The development corpus in `tests/documents` is well-formed: codes, dates, links, and names that the text has."""

from __future__ import annotations

import csv
import html
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from coopevents.records import AgreementKind, AgreementStatus, AmountRole, Bound, EventStatus, EventType, Sector
from coopevents.values.edtf import validate_edtf
from coopevents.values.iso import is_currency, is_territory

FOLDER = Path(__file__).parents[1] / "documents"
IDS = sorted(path.stem for path in (FOLDER / "gold").glob("*.json"))
EVENT = {
    *("id", "name", "type", "status", "date", "hosts", "organizers", "sponsors", "countries", "place", "sectors"),
    "participants",
}
AGREEMENT = {"id", "event", "kind", "status", "date", "parties", "countries", "count", "sectors"}
AMOUNT = {"value", "currency", "role", "bound", "event", "agreement"}
NOTATION = {"optional", "date_ok"}
COUNTS = {"companies", "foreign_companies", "people", "meetings", "buyers"}
ADDRESS = re.compile(r"[\w.○]+@([\w.○-]+)")


@cache
def gold(doc: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((FOLDER / "gold" / f"{doc}.json").read_text(encoding="utf-8"))
    return record


@cache
def source(doc: str) -> str:
    (path,) = (FOLDER / "corpus").glob(f"{doc}.*")
    return path.read_text(encoding="utf-8")


def folded(text: str) -> str:
    """Letters and digits alone: "㈜한빛 (주)" and a line's end inside a name make no difference."""
    return re.sub(r"[\W_]+", "", html.unescape(re.sub(r"<[^>]*>", " ", text)))


def alternatives(value: object) -> list[str]:
    """The answers that a slot allows, without "?" (any) and "null" (none): `"A|B"`, `"A?"`, 3, None."""
    if value is None:
        return []
    return [one for part in str(value).split("|") if (one := part.rstrip("?")) not in ("", "null")]


def every(value: object) -> Iterator[list[str]]:
    """The answers for each item of a list slot; the slot itself may be "?"."""
    if value == "?":
        return
    assert isinstance(value, list), value
    for item in value:
        yield alternatives(item)


def records(doc: str) -> list[dict[str, Any]]:
    return [*gold(doc)["events"], *gold(doc)["agreements"], *gold(doc)["amounts"]]


def test_every_document_has_a_text_a_record_and_a_row() -> None:
    with (FOLDER / "corpus" / "metadata.csv").open(encoding="utf-8", newline="") as file:
        rows = [row["doc_id"] for row in csv.DictReader(file)]
    texts = sorted(path.stem for path in (FOLDER / "corpus").iterdir() if path.name != "metadata.csv")
    assert IDS
    assert texts == IDS == sorted(rows)


@pytest.mark.parametrize("doc", IDS)
def test_ids_and_links(doc: str) -> None:
    record = gold(doc)
    assert record["doc_id"] == doc
    events = [event["id"] for event in record["events"]]
    agreements = [agreement["id"] for agreement in record["agreements"]]
    assert len(set(events)) == len(events)
    assert len(set(agreements)) == len(agreements)
    for linked in [*record["agreements"], *record["amounts"]]:
        assert set(alternatives(linked["event"])) <= set(events), linked
    for amount in record["amounts"]:
        assert set(alternatives(amount["agreement"])) <= set(agreements), amount


@pytest.mark.parametrize("doc", IDS)
def test_keys_and_codes(doc: str) -> None:
    for event in gold(doc)["events"]:
        assert event.keys() - NOTATION == EVENT, event["id"]
        assert set(alternatives(event["type"])) <= set(EventType)
        assert set(alternatives(event["status"])) <= set(EventStatus)
        assert event["place"].keys() == {"country", "city"}
        assert all(is_territory(code) for code in alternatives(event["place"]["country"])), event["place"]
        assert event["participants"].keys() == COUNTS
        assert all(number.isdigit() for value in event["participants"].values() for number in alternatives(value))
    for agreement in gold(doc)["agreements"]:
        assert agreement.keys() - NOTATION == AGREEMENT, agreement["id"]
        assert set(alternatives(agreement["kind"])) <= set(AgreementKind)
        assert set(alternatives(agreement["status"])) <= set(AgreementStatus)
        assert all(number.isdigit() for number in alternatives(agreement["count"]))
    for amount in gold(doc)["amounts"]:
        assert amount.keys() - NOTATION == AMOUNT, amount
        assert re.fullmatch(r"\d+(\.\d+)?", amount["value"]), amount
        assert all(is_currency(code) for code in alternatives(amount["currency"])), amount
        assert set(alternatives(amount["role"])) <= set(AmountRole)
        assert set(alternatives(amount["bound"])) <= set(Bound)
    for record in [*gold(doc)["events"], *gold(doc)["agreements"]]:
        assert all(is_territory(code) and code != "KR" for codes in every(record["countries"]) for code in codes)
        assert all(set(codes) <= set(Sector) for codes in every(record["sectors"])), record["sectors"]
    assert all(record.get("optional", True) is True for record in records(doc))


@pytest.mark.parametrize("doc", IDS)
def test_dates_are_edtf(doc: str) -> None:
    published = alternatives(gold(doc)["published"])
    dates = [date for record in records(doc) for date in [record.get("date"), *record.get("date_ok", ())]]
    for one in [*published, *(one for date in dates for one in alternatives(date))]:
        assert validate_edtf(one) == one


@pytest.mark.parametrize("doc", IDS)
def test_names_stand_in_the_text(doc: str) -> None:
    """One spelling of each name does; the others are aliases that the program may give."""
    text = folded(source(doc))
    names = [alternatives(event["name"]) for event in gold(doc)["events"]]
    for event in gold(doc)["events"]:
        names += [name for role in ("hosts", "organizers", "sponsors") for name in every(event[role])]
    names += [name for agreement in gold(doc)["agreements"] for name in every(agreement["parties"])]
    assert [name for name in names if not any(folded(one) in text for one in name)] == []


@pytest.mark.parametrize("doc", IDS)
def test_addresses_belong_to_nobody(doc: str) -> None:
    assert [host for host in ADDRESS.findall(source(doc)) if not host.endswith(".example") and "○" not in host] == []
