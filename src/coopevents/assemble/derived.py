"""Evidence of values that follow from others: the standard name of a city, the event of a sum, the date of a signing.

Job: a record -> the same record in which every filled field has a row.  A derived value quotes what it was derived
from.  It must not change a value.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from coopevents.records import Agreement, Amount, Basis, DocumentRecord, Event, Evidence, Level, Record

R = TypeVar("R", bound=Record)
Derived = tuple[str, object, str, str]  # field, value, field of the row that it follows from, rule


def with_derived(record: DocumentRecord, text: str) -> DocumentRecord:
    """The record with a row for each derived value that had none."""
    rows = {
        one.id: next((row for row in one.evidence if row.field in {"name", "kind", "value"}), None)
        for one in (*record.events, *record.agreements, *record.amounts)
    }

    def explained(one: R, derived: Iterable[Derived], links: dict[str, str | None]) -> R:
        have = {row.field for row in one.evidence}
        more = []
        for field, value, source, rule in derived:
            row = next((row for row in one.evidence if row.field == source), None)
            if value is not None and field not in have and row is not None:
                more.append(row.model_copy(update={"field": field, "value": str(value), "rule": rule}))
        for field, target in links.items():
            row = rows.get(target) if target is not None else None
            if row is not None and field not in have:
                more.append(row.model_copy(update={"field": field, "value": str(target), "rule": f"link.{field}"}))
        if isinstance(one, Amount) and one.organization is not None and "organization" not in have:
            more += _named(one, one.organization, text)
        return one.model_copy(update={"evidence": (*one.evidence, *more)}) if more else one

    return record.model_copy(
        update={
            "events": tuple(explained(one, _event(one), {"part_of": one.part_of}) for one in record.events),
            "agreements": tuple(explained(one, _agreement(one), {"event": one.event}) for one in record.agreements),
            "amounts": tuple(
                explained(
                    one,
                    _amount(one),
                    {
                        "event": one.event,
                        "agreement": one.agreement,
                        "part_of": one.part_of,
                        "restates": one.restates,
                    },
                )
                for one in record.amounts
            ),
            "companies": tuple(explained(one, (), {"event": one.event}) for one in record.companies),
        }
    )


def _event(one: Event) -> list[Derived]:
    source = "place.city" if one.place.city is not None else "place.country"
    return [
        ("place.city_standard", one.place.city_standard, source, "place.gazetteer"),
        ("place.province", one.place.province, source, "place.gazetteer"),
    ]


def _agreement(one: Agreement) -> list[Derived]:
    """One agreement where no number is told; the day of its event where no other is."""
    return [
        ("count", one.count, "kind", "agreement.count.one"),
        ("date", one.date, "date.premise", "agreement.date.event"),
    ]


def _amount(one: Amount) -> list[Derived]:
    return [
        ("bound", one.bound.value, "value", "money.bound"),
        ("basis", one.basis.value if one.basis is not Basis.ACTUAL else None, "role", "amount.basis"),
        ("level", one.level.value if one.level is not Level.SINGLE else None, "value", "amount.level"),
    ]


def _named(one: Amount, name: str, text: str) -> list[Evidence]:
    """Where the firm of a sum is named: nearest before it, else the first place after it."""
    value = next((row for row in one.evidence if row.field == "value"), None)
    if value is None:
        return []
    before = text.rfind(name, 0, value.start)
    start = before if before >= 0 else text.find(name, value.end)
    if start < 0:
        return []
    row = {"field": "organization", "value": name, "quote": name, "start": start, "end": start + len(name)}
    return [value.model_copy(update={**row, "rule": "amount.firm"})]
