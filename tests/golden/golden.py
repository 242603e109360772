"""Golden documents: a text, and the records that a careful reader writes down for it.

Job: compare what the pipeline says with `NAME.json`, slot by slot.  Notation as in the project's reference data:
`"A|B"` either is right, `"?"` not compared, a list value that ends in `?` may be missing, `"optional": true` the same
for a record.  `reviewed` is false in a file that nobody has read yet, `known` names slots that the pipeline gets wrong,
each with the reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coopevents.evaluate.align import agreement_likeness, align, event_likeness, slot_of
from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, extract
from coopevents.records import DocumentRecord

Json = dict[str, Any]
HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.txt"))
COUNTS = tuple(f"participants.{who}" for who in ("companies", "foreign_companies", "people", "meetings", "buyers"))
EVENT_SLOTS = ("name", "type", "status", "date", "hosts", "organizers", "sponsors", "countries", "sectors")
EVENT_SLOTS += ("place.country", "place.city", *COUNTS)
AGREEMENT_SLOTS = ("event", "kind", "status", "date", "parties", "countries", "count", "sectors")
AMOUNT_SLOTS = ("bound", "event", "agreement")
ANYTHING = "?"


def expected(name: str) -> Json | None:
    """The records of a golden document, None if nobody has written any."""
    path = HERE / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def found(name: str, gold: Json, resources: Resources) -> Json:
    """What the pipeline says, in the shape of the golden files."""
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    published = gold.get("published")
    basis = "sidecar" if published else None
    raw = RawDocument(name, text, published=published, published_basis=basis, publisher=gold.get("publisher"))
    return shape(extract(raw, resources))


def shape(record: DocumentRecord) -> Json:
    """A record without evidence, with names for organisations."""
    said = record.model_dump(mode="json")
    events = [{"id": e["id"], **{slot: e[slot] for slot in EVENT_SLOTS if "." not in slot}} for e in said["events"]]
    for mine, full in zip(events, said["events"], strict=True):
        mine["place"] = {key: full["place"][key] for key in ("country", "city")}
        mine["participants"] = {who: number for who, number in full["participants"].items() if number is not None}
        for role in ("hosts", "organizers", "sponsors"):
            mine[role] = [body["name"] for body in full[role]]
    agreements = [{"id": a["id"], **{slot: a[slot] for slot in AGREEMENT_SLOTS}} for a in said["agreements"]]
    for agreement in agreements:
        agreement["parties"] = [body["name"] for body in agreement["parties"]]
    keys = ("value", "currency", "role", *AMOUNT_SLOTS)
    return {
        "events": events,
        "agreements": agreements,
        "amounts": [{key: amount[key] for key in keys} for amount in said["amounts"]],
    }


def write(name: str, resources: Resources) -> Path:
    """A first golden file from the pipeline's own words, to be read and corrected before it counts."""
    path = HERE / f"{name}.json"
    draft = {"published": None, "publisher": None, "reviewed": False, "known": {}, **found(name, {}, resources)}
    path.write_text(json.dumps(draft, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def differences(gold: Json, said: Json) -> dict[str, str]:
    """What differs, by slot: `e1.date`, `a2.parties`, `-e2` (missed), `+event 포럼` (not there)."""
    found_ids: dict[str | None, str] = {}
    differing = {}
    kinds = (("events", event_likeness, EVENT_SLOTS), ("agreements", agreement_likeness, AGREEMENT_SLOTS))
    for kind, alike, slots in kinds:
        aligned = align(gold[kind], said[kind], alike)
        found_ids |= {other["id"]: one["id"] for one, other in aligned.pairs}
        for one in aligned.missed:
            if not one.get("optional"):
                differing[f"-{one['id']}"] = f"missed {one.get('name') or one.get('parties')}"
        for other in aligned.spurious:
            label = other.get("name") or "/".join(other.get("parties", []))
            differing[f"+{kind[:-1]} {label}"] = str(other)
        for one, other in aligned.pairs:
            if not one.get("optional"):
                differing |= dict(_slots(one, other, slots, one["id"], found_ids))
    return differing | dict(_amounts(gold["amounts"], said["amounts"], found_ids))


def _amounts(gold: list[Json], said: list[Json], ids: dict[str | None, str]) -> Iterator[tuple[str, str]]:
    left = list(said)
    for one in gold:
        key = f"{one['value']} {one['currency']} {one['role']}"
        fitting = [a for a in left if f"{a['value']} {a['currency']} {a['role']}" == key]
        if not fitting:
            if not one.get("optional"):
                yield f"-{key}", "missed"
            continue
        left.remove(fitting[0])
        if not one.get("optional"):
            yield from _slots(one, fitting[0], AMOUNT_SLOTS, key, ids)
    for other in left:
        yield f"+{other['value']} {other['currency']} {other['role']}", "not there"


def _slots(
    gold: Json, said: Json, slots: tuple[str, ...], label: str, ids: dict[str | None, str]
) -> Iterator[tuple[str, str]]:
    for slot in slots:
        wanted, got = slot_of(gold, slot), slot_of(said, slot)
        if slot in {"event", "agreement"} and got is not None:
            got = ids.get(got, got)
        if not _same(wanted, got):
            yield f"{label}.{slot}", f"{got!r} for {wanted!r}"


def _same(wanted: Any, got: Any) -> bool:
    if wanted == ANYTHING:
        return True
    if isinstance(wanted, list):
        left = list(got or [])
        for value in wanted:
            hit = next((item for item in left if _same(value.rstrip(ANYTHING), item)), None)
            if hit is not None:
                left.remove(hit)
            elif not value.endswith(ANYTHING):
                return False
        return not left
    return got in wanted.split("|") if isinstance(wanted, str) else got == wanted
