"""The form: which fields a record has on the page, in which order, as what kind of input.

Job: `FORMS`, and the value of a field as a cell.  Input: a record.  Output: text.  It must not know pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from coopevents.export.csv import render
from coopevents.records import (
    AgreementKind,
    AgreementStatus,
    AmountRole,
    Basis,
    Bound,
    EventStatus,
    EventType,
    Level,
    OrganisationRef,
    Record,
)


class Input(StrEnum):
    """How a field is given."""

    TEXT = "text"
    LIST = "list"  # bodies or codes, `;` between
    DATE = "date"
    NUMBER = "number"
    CHOICE = "choice"  # a code of an enumeration
    LINK = "link"  # a record of the same document


@dataclass(frozen=True, slots=True)
class Form:
    """A field of the page; `choices` is the enumeration of its codes, `links` the group that it points into."""

    name: str
    input: Input
    choices: type[StrEnum] | None = None
    links: str | None = None
    required: bool = False


class CompanyRole(StrEnum):
    PARTICIPANT = "participant"
    PARTY = "party"
    CONTRACTOR = "contractor"


_DATE = Form("date", Input.DATE)
_COUNTRIES, _SECTORS = Form("countries", Input.LIST), Form("sectors", Input.LIST)
_EVENT = Form("event", Input.LINK, links="events")

FORMS: dict[str, tuple[Form, ...]] = {
    "events": (
        Form("name", Input.TEXT, required=True),
        Form("type", Input.CHOICE, EventType, required=True),
        Form("status", Input.CHOICE, EventStatus, required=True),
        _DATE,
        Form("place.country", Input.TEXT),
        Form("place.city", Input.TEXT),
        Form("place.province", Input.TEXT),
        Form("hosts", Input.LIST),
        Form("organizers", Input.LIST),
        Form("sponsors", Input.LIST),
        _COUNTRIES,
        _SECTORS,
        Form("participants.companies", Input.NUMBER),
        Form("participants.foreign_companies", Input.NUMBER),
        Form("participants.buyers", Input.NUMBER),
        Form("participants.meetings", Input.NUMBER),
        Form("participants.people", Input.NUMBER),
        Form("part_of", Input.LINK, links="events"),
    ),
    "agreements": (
        Form("kind", Input.CHOICE, AgreementKind, required=True),
        Form("status", Input.CHOICE, AgreementStatus, required=True),
        _DATE,
        Form("parties", Input.LIST),
        _COUNTRIES,
        Form("count", Input.NUMBER),
        _SECTORS,
        _EVENT,
    ),
    "amounts": (
        Form("value", Input.NUMBER, required=True),
        Form("currency", Input.TEXT, required=True),
        Form("role", Input.CHOICE, AmountRole, required=True),
        Form("bound", Input.CHOICE, Bound, required=True),
        Form("basis", Input.CHOICE, Basis, required=True),
        Form("level", Input.CHOICE, Level, required=True),
        Form("organization", Input.TEXT),
        _EVENT,
        Form("agreement", Input.LINK, links="agreements"),
        Form("part_of", Input.LINK, links="amounts"),
        Form("restates", Input.LINK, links="amounts"),
    ),
    "companies": (
        Form("name", Input.TEXT, required=True),
        Form("role", Input.CHOICE, CompanyRole, required=True),
        Form("product", Input.TEXT),
        _SECTORS,
        _EVENT,
    ),
}


def shown(record: Record, name: str) -> str:
    """A field's value as a cell of `corrections.csv`; empty for none."""
    value: object = record
    for part in name.split("."):
        value = getattr(value, part)
    return _cell(value)


def _cell(value: object) -> str:
    if isinstance(value, OrganisationRef):
        return value.name
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return render([_cell(item) for item in value])
    return render(value)
