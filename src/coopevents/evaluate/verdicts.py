"""Value by value: is what a record says right, by the gold?

Job: `verdicts(gold, found)` over one document.  Input: a gold record and a found one with evidence.  Output: a
`Verdict` for every value that the gold can judge, with the rules that filled it.  It must not know their use.
What the gold leaves open (`?`, optional records and values) has no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coopevents.evaluate.align import Alignment, Json, agreement_likeness, align, event_likeness, slot_of
from coopevents.evaluate.compare import ANYTHING, number, options, same_name
from coopevents.evaluate.score import (
    AGREEMENT_LISTS,
    AGREEMENT_SINGLES,
    EVENT_LISTS,
    EVENT_SINGLES,
    ORGANISATION_LISTS,
    same_single,
)
from coopevents.lexicon.confidence import basis_rule

Answers = Mapping[Any, str]  # found event -> gold event


@dataclass(frozen=True, slots=True)
class Verdict:
    """`table`: events, agreements or amounts; `rules`: of the value's evidence, the basis of a date among them."""

    doc_id: str
    table: str
    record: str
    field: str
    value: str
    rules: tuple[str, ...]
    right: bool


def verdicts(gold: Json, found: Json) -> list[Verdict]:
    """All verdicts on the records of a document."""
    events = align(gold["events"], found.get("events") or [], event_likeness)
    answers = {other.get("id"): one["id"] for one, other in events.pairs}
    return [
        *_events(gold, events),
        *_agreements(gold, found, answers),
        *_amounts(gold, found, answers),
    ]


def _events(gold: Json, aligned: Alignment) -> Iterator[Verdict]:
    for one, other in [*aligned.pairs, *(({}, other) for other in aligned.spurious)]:
        if not one.get("optional"):
            yield from _singles(gold, "events", one, other, {slot: slot for slot in EVENT_SINGLES})
            yield from _lists(gold, "events", one, other, EVENT_LISTS)


def _agreements(gold: Json, found: Json, answers: Answers) -> Iterator[Verdict]:
    aligned = align(gold["agreements"], found.get("agreements") or [], agreement_likeness)
    slots = {key: key if key == "date" else f"agreement.{key}" for key in AGREEMENT_SINGLES}
    for one, other in [*aligned.pairs, *(({}, other) for other in aligned.spurious)]:
        if not one.get("optional"):
            yield from _singles(gold, "agreements", one, other, slots)
            yield from _lists(gold, "agreements", one, other, AGREEMENT_LISTS)
            yield from _link(gold, "agreements", [one], other, answers)


def _amounts(gold: Json, found: Json, answers: Answers) -> Iterator[Verdict]:
    """A sum is right if the gold has it; its role if one of the gold's sums of that value has it."""
    for other in found.get("amounts") or []:
        same = [
            one
            for one in gold["amounts"]
            if number(one["value"]) == number(other.get("value")) and other.get("currency") in options(one["currency"])
        ]
        if same and all(one.get("optional") for one in same):
            continue
        for field in ("value", "currency"):
            yield _verdict(gold, "amounts", other, field, str(other.get(field)), bool(same))
        roles = {role for one in same for role in options(one["role"])}
        if ANYTHING not in roles:
            yield _verdict(gold, "amounts", other, "role", str(other.get("role")), other.get("role") in roles)
        bounds = {bound for one in same for bound in options(one.get("bound", ANYTHING))}
        if same and ANYTHING not in bounds:
            yield _verdict(gold, "amounts", other, "bound", str(other.get("bound")), other.get("bound") in bounds)
        yield from _link(gold, "amounts", same, other, answers)


def _link(gold: Json, table: str, same: Sequence[Json], other: Json, answers: Answers) -> Iterator[Verdict]:
    """To which event a record belongs, where it is said and the gold knows it."""
    wanted = {event for one in same for event in options(one.get("event", ANYTHING))}
    if other.get("event") and wanted and ANYTHING not in wanted:
        yield _verdict(gold, table, other, "event", other["event"], answers.get(other["event"]) in wanted)


def _singles(gold: Json, table: str, one: Json, other: Json, slots: dict[str, str]) -> Iterator[Verdict]:
    for key, slot in slots.items():
        wanted, value = slot_of(one, key), slot_of(other, key)
        if value in (None, "") or (isinstance(wanted, str) and ANYTHING in wanted.split("|")):
            continue
        if key == "date":
            right = value in (*options(wanted), *one.get("date_ok", ()))
        else:
            right = wanted is not None and same_single(slot, wanted, value)
        yield _verdict(gold, table, other, key, str(value), right)


def _lists(gold: Json, table: str, one: Json, other: Json, slots: tuple[str, ...]) -> Iterator[Verdict]:
    for slot in slots:
        wanted = one.get(slot)
        if wanted == ANYTHING:
            continue
        must = [name for name in wanted or [] if not name.endswith(ANYTHING)]
        may = [name.removesuffix(ANYTHING) for name in wanted or [] if name.endswith(ANYTHING)]
        for value in other.get(slot) or []:
            name = value["name"] if slot in ORGANISATION_LISTS and isinstance(value, dict) else str(value)
            if not any(same_name(want, value) for want in must) and any(same_name(want, value) for want in may):
                continue
            yield _verdict(gold, table, other, slot, name, any(same_name(want, value) for want in must))


def _verdict(gold: Json, table: str, other: Json, field: str, value: str, right: bool) -> Verdict:
    rules = [row["rule"] for row in other.get("evidence") or [] if row["field"] == field and _about(row, field, value)]
    if field == "date" and other.get("date_basis"):
        rules.append(basis_rule(other["date_basis"]))
    return Verdict(gold["doc_id"], table, str(other.get("id")), field, value, tuple(dict.fromkeys(rules)), right)


def _about(row: dict[str, Any], field: str, value: str) -> bool:
    """Whether an evidence row is of this value; a field with one value has it whatever the row's wording."""
    single = field in {*EVENT_SINGLES, *AGREEMENT_SINGLES, "value", "currency", "role", "bound", "event"}
    return single or row["value"] == value
