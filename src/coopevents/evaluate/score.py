"""Slot fills of found records against gold records.

Job: count right, spurious and missed slots of a document.  Input: a gold document and a found one, aligned.  Output:
`Tally`.  It must not know files nor how figures are shown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from coopevents.evaluate.align import Json, agreement_likeness, align, event_likeness, slot_of
from coopevents.evaluate.compare import ANYTHING, number, options, same_city, same_name, same_number, spellings

COUNTS = tuple(f"participants.{who}" for who in ("companies", "foreign_companies", "people", "meetings", "buyers"))
EVENT_SINGLES = ("type", "status", "date", "name", "place.country", "place.city", *COUNTS)
EVENT_LISTS = ("hosts", "organizers", "sponsors", "countries", "sectors")
AGREEMENT_SINGLES = ("kind", "status", "count", "date")
AGREEMENT_LISTS = ("parties", "countries", "sectors")
ORGANISATION_LISTS = frozenset({"hosts", "organizers", "sponsors", "parties"})
NUMBER_SLOTS = frozenset({*COUNTS, "agreement.count"})
NOT_SAID = object()  # a gold record without the key: nothing to compare with


@dataclass(slots=True)
class Cell:
    right: float = 0.0
    spurious: float = 0.0
    missed: float = 0.0


@dataclass(slots=True)
class Tally:
    """Counts by slot, a line for every error, and how years were: right, open (X) or wrong."""

    cells: defaultdict[str, Cell] = field(default_factory=lambda: defaultdict(Cell))
    errors: list[str] = field(default_factory=list)
    years: Counter[str] = field(default_factory=Counter)

    def right(self, slot: str, weight: float = 1.0) -> None:
        self.cells[slot].right += weight

    def spurious(self, slot: str, note: str = "") -> None:
        self.cells[slot].spurious += 1
        self._note(slot, note)

    def missed(self, slot: str, note: str = "", weight: float = 1.0) -> None:
        self.cells[slot].missed += weight
        self._note(slot, note)

    def wrong(self, slot: str, note: str) -> None:
        self.cells[slot].spurious += 1
        self.missed(slot, note)

    def _note(self, slot: str, note: str) -> None:
        if note:
            self.errors.append(f"{slot:28} {note}")


def score_document(gold: Json, found: Json, tally: Tally) -> None:
    """Adds a document's slots to the tally; `found` is empty where there is no answer."""
    events = _events(gold, found, tally)
    _agreements(gold, found, events, tally)
    _amounts(gold, found, events, tally)


def _events(gold: Json, found: Json, tally: Tally) -> dict[Any, str]:
    """Scores the events; found event id -> gold event id."""
    aligned = align(gold["events"], found.get("events") or [], event_likeness)
    for one, other in [*aligned.pairs, *((one, None) for one in aligned.missed)]:
        if one.get("optional"):
            continue
        where = f"{gold['doc_id']} event {one.get('name')!r}"
        if other is None:
            tally.missed("event", f"{where}: missed event")
        else:
            tally.right("event")
        _event_slots(one, other or {}, where, tally)
    for other in aligned.spurious:
        where = f"{gold['doc_id']} event {other.get('name')!r}"
        tally.spurious("event", f"{where}: spurious event")
        _event_slots({}, other, where, tally)
    return {other.get("id"): one["id"] for one, other in aligned.pairs}


def _event_slots(gold: Json, found: Json, where: str, tally: Tally) -> None:
    for slot in EVENT_SINGLES:
        _single(slot, slot_of(gold, slot), slot_of(found, slot), gold, where, tally)
    for slot in EVENT_LISTS:
        _list(slot, gold.get(slot), found.get(slot), where, tally)


def _agreements(gold: Json, found: Json, events: dict[Any, str], tally: Tally) -> None:
    aligned = align(gold["agreements"], found.get("agreements") or [], agreement_likeness)
    for one, other in [*aligned.pairs, *((one, None) for one in aligned.missed)]:
        if one.get("optional"):
            continue
        where = f"{gold['doc_id']} agreement {one.get('parties')}"
        if other is None:
            tally.missed("agreement", f"{where}: missed agreement")
        else:
            tally.right("agreement")
            _link("agreement.event", one.get("event", NOT_SAID), other.get("event"), events, where, tally)
        _agreement_slots(one, other or {}, where, tally)
    for other in aligned.spurious:
        where = f"{gold['doc_id']} agreement {other.get('parties')}"
        tally.spurious("agreement", f"{where}: spurious agreement")
        _agreement_slots({}, other, where, tally)


def _agreement_slots(gold: Json, found: Json, where: str, tally: Tally) -> None:
    for key in AGREEMENT_SINGLES:
        slot = key if key == "date" else f"agreement.{key}"
        _single(slot, gold.get(key), found.get(key), gold, where, tally)
    for key in AGREEMENT_LISTS:
        _list(key, gold.get(key), found.get(key), where, tally)


def _amounts(gold: Json, found: Json, events: dict[Any, str], tally: Tally) -> None:
    """Sums are matched by value and currency; among equals the one in the right role of the right event goes first.

    Optional gold sums take theirs after the others, and a sum that repeats a matched one in its role costs nothing.
    """
    left: list[Json] = list(found.get("amounts") or [])
    matched = set()
    for one in sorted(gold["amounts"], key=lambda one: bool(one.get("optional"))):
        same = [
            other
            for other in left
            if number(other.get("value")) == number(one["value"]) and other.get("currency") in options(one["currency"])
        ]
        hit = max(same, key=lambda other: _fitness(one, other, events), default=None)
        if hit is not None:
            left.remove(hit)
            matched.add(_sum_key(hit))
        if not one.get("optional"):
            _amount(one, hit, f"{gold['doc_id']} amount {one['value']} {one['currency']} {one['role']}", events, tally)
    for other in left:
        if _sum_key(other) not in matched:
            what = f"{other.get('value')} {other.get('currency')} {other.get('role')}"
            tally.spurious("amount", f"{gold['doc_id']} amount {what}: spurious")
            tally.spurious("amount.role")


def _fitness(gold: Json, found: Json, events: dict[Any, str]) -> tuple[bool, bool]:
    return found.get("role") in options(gold["role"]), events.get(found.get("event")) in options(gold.get("event"))


def _sum_key(found: Json) -> tuple[object, ...]:
    return number(found.get("value")), found.get("currency"), found.get("role")


def _amount(gold: Json, found: Json | None, where: str, events: dict[Any, str], tally: Tally) -> None:
    if found is None:
        tally.missed("amount", f"{where}: missing")
        tally.missed("amount.role")
        return
    tally.right("amount")
    _single("amount.role", gold["role"], found.get("role"), gold, where, tally)
    _single("amount.bound", gold.get("bound", ANYTHING), found.get("bound"), gold, where, tally)
    _link("amount.event", gold.get("event", NOT_SAID), found.get("event"), events, where, tally)


def _single(slot: str, gold: Any, found: Any, record: Json, where: str, tally: Tally) -> None:
    """A slot with one value; `record` is the gold record, for its weaker dates."""
    wanted = gold.split("|") if isinstance(gold, str) else [gold]
    if ANYTHING in wanted:
        return
    if found is None or found == "":
        if gold is not None and "null" not in wanted:
            tally.missed(slot, f"{where}: missing {gold!r}")
    elif gold is None:
        tally.spurious(slot, f"{where}: spurious {found!r}")
    elif slot == "date":
        _date(wanted, str(found), record.get("date_ok", ()), where, tally)
    elif same_single(slot, gold, found):
        tally.right(slot)
    else:
        tally.wrong(slot, f"{where}: {found!r} for {gold!r}")


def same_single(slot: str, gold: Any, found: Any) -> bool:
    if slot == "place.city":
        return same_city(gold, found)
    if slot in NUMBER_SLOTS:
        return same_number(gold, found)
    return same_name(gold, str(found), loose=slot == "name")


def _date(wanted: list[str], found: str, weaker: list[str], where: str, tally: Tally) -> None:
    """A date is right, weaker than the gold without being wrong (half), or wrong; its year is counted on the side."""
    years = {part[:4] for option in wanted for part in option.split("/")} - {"null"}
    if all(year.isdigit() for year in years):
        tally.years["open" if found.startswith("X") else "right" if found[:4] in years else "wrong"] += 1
    if found in wanted:
        tally.right("date")
    elif found in weaker:
        tally.right("date", 0.5)
        tally.missed("date", f"{where}: half {found!r} for {'|'.join(wanted)!r}", 0.5)
    else:
        tally.wrong("date", f"{where}: {found!r} for {'|'.join(wanted)!r}")


def _list(slot: str, gold: Any, found: Any, where: str, tally: Tally) -> None:
    """A slot with several values; a second spelling of a value that is there costs nothing."""
    if gold == ANYTHING:
        return
    left = [value for value in found or [] if isinstance(value, str) or slot in ORGANISATION_LISTS]
    for want in [value for value in gold or [] if not value.endswith(ANYTHING)]:
        if any(same_name(want, value) for value in left):
            left = [value for value in left if not same_name(want, value)]
            tally.right(slot)
        else:
            tally.missed(slot, f"{where}: missing {want!r}")
    optional = [value.removesuffix(ANYTHING) for value in gold or [] if value.endswith(ANYTHING)]
    for value in left:
        if not any(same_name(want, value) for want in optional):
            tally.spurious(slot, f"{where}: spurious {spellings(value)[0]!r}")


def _link(slot: str, gold: Any, found: Any, events: dict[Any, str], where: str, tally: Tally) -> None:
    """To which event a record belongs; a found event that answers no gold event is no event of the gold."""
    if gold is NOT_SAID or (isinstance(gold, str) and ANYTHING in gold.split("|")):
        return
    got = events.get(found, "an event that is not there") if found else None
    if got is None and (gold is None or "null" in options(gold)):
        return
    if gold is not None and got in options(gold):
        tally.right(slot)
        return
    note = f"{where}: belongs to {gold}, given to {got}"
    if got is not None and gold is not None:
        tally.wrong(slot, note)
    elif got is not None:
        tally.spurious(slot, note)
    else:
        tally.missed(slot, note)
