"""The published schema: validated records, their codes, and the order of the columns.

Job: Pydantic models of what a document says (`gold/GUIDELINES.md` of the project's reference data says what each field
means).  Output: `DocumentRecord`, one line of `records.jsonl`.  It must not know how a value is found or written out.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator

from coopevents.values.edtf import EdtfError, validate_edtf
from coopevents.values.iso import is_currency, is_territory


class EventType(StrEnum):
    FORUM = "forum"
    CONFERENCE = "conference"
    SEMINAR = "seminar"
    CONSULTATION = "consultation"
    EXHIBITION = "exhibition"
    TRADE_MISSION = "trade_mission"
    DELEGATION_VISIT = "delegation_visit"
    AGREEMENT_SIGNING = "agreement_signing"
    OPENING = "opening"
    MEETING = "meeting"
    EVENT_WEEK = "event_week"
    TRAINING = "training"
    OTHER = "other"


class EventStatus(StrEnum):
    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class AgreementKind(StrEnum):
    MOU = "mou"
    AGREEMENT = "agreement"
    CONTRACT = "contract"
    LOI = "loi"


class AgreementStatus(StrEnum):
    SIGNED = "signed"
    PLANNED = "planned"
    FAILED = "failed"


class AmountRole(StrEnum):
    CONTRACT = "contract"
    EXPECTED_CONTRACT = "expected_contract"
    MOU = "mou"
    CONSULTATION = "consultation"
    INVESTMENT = "investment"
    FUNDING = "funding"
    PROJECT = "project"
    REVENUE = "revenue"
    STATISTIC = "statistic"
    MARKET_SIZE = "market_size"
    OTHER = "other"


class Bound(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Level(StrEnum):
    """Where a sum stands among the sums of its role and event."""

    TOTAL = "total"
    PART = "part"
    SINGLE = "single"


class Basis(StrEnum):
    """What kind of figure a sum is; a pivot of results takes `actual` only."""

    ACTUAL = "actual"
    TARGET = "target"
    FORECAST = "forecast"
    CUMULATIVE = "cumulative"
    PRIOR = "prior"


class Sector(StrEnum):
    MACHINERY = "machinery"
    AUTOMOTIVE = "automotive"
    EV_MOBILITY = "ev_mobility"
    SEMICONDUCTOR = "semiconductor"
    DISPLAY = "display"
    ELECTRONICS = "electronics"
    LIGHTING_LED = "lighting_led"
    BATTERY = "battery"
    RENEWABLE_ENERGY = "renewable_energy"
    ENERGY = "energy"
    ENVIRONMENT = "environment"
    MATERIALS_PARTS = "materials_parts"
    CHEMICAL = "chemical"
    STEEL_METAL = "steel_metal"
    TEXTILE_FASHION = "textile_fashion"
    BEAUTY = "beauty"
    BIO_HEALTH = "bio_health"
    FOOD_AGRI = "food_agri"
    FISHERY = "fishery"
    IT_SOFTWARE = "it_software"
    SMART_MANUFACTURING = "smart_manufacturing"
    CONTENT = "content"
    CONSTRUCTION = "construction"
    SHIPBUILDING = "shipbuilding"
    AEROSPACE = "aerospace"
    DEFENSE = "defense"
    LOGISTICS = "logistics"
    CONSUMER_GOODS = "consumer_goods"
    FINANCE = "finance"
    EDUCATION = "education"
    TOURISM = "tourism"
    DESIGN = "design"
    MINING = "mining"


class Severity(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


RECORD_ID = re.compile(r"[eamc][a-z2-7]{10}")


def _edtf(value: object) -> object:
    if isinstance(value, str):
        try:
            validate_edtf(value)
        except EdtfError as error:
            raise ValueError(str(error)) from error
    return value


def _territory(value: object) -> object:
    if not isinstance(value, str) or not is_territory(value):
        raise ValueError(f"{value!r} is no ISO 3166-1 alpha-2 code")
    return value


def _partner(value: object) -> object:
    if value == "KR":
        raise ValueError("a partner country is never KR")
    return _territory(value)


def _currency(value: object) -> object:
    if not isinstance(value, str) or not is_currency(value):
        raise ValueError(f"{value!r} is no ISO 4217 code")
    return value


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Edtf = Annotated[str, BeforeValidator(_edtf)]
Territory = Annotated[str, BeforeValidator(_territory)]
PartnerCountry = Annotated[str, BeforeValidator(_partner)]
Currency = Annotated[str, BeforeValidator(_currency)]
PlainDecimal = Annotated[Decimal, PlainSerializer(_plain, return_type=str)]
Count = Annotated[int, Field(ge=0)]
Confidence = Annotated[float, Field(ge=0, le=1)]


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


UNGRADED = 0.0  # a confidence that `grading` has not stated yet


class Evidence(Model):
    """Why a field has its value: `texts[doc][start:end] == quote`; a premise has field names like `date.premise`."""

    field: str
    value: str
    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    rule: str
    confidence: Confidence


class Issue(Model):
    code: str
    severity: Severity
    message: str


class OrganisationRef(Model):
    """An organisation in a role: `name` as written, `canonical` and `id` where the authority file knows it."""

    name: str = Field(min_length=1)
    canonical: str | None = None
    id: str | None = None


class Place(Model):
    """`city` as written; `city_standard` in the standard transcription; `province` only inside KR."""

    country: Territory | None = None
    city: str | None = None
    city_standard: str | None = None
    province: str | None = None


class Participants(Model):
    companies: Count | None = None
    foreign_companies: Count | None = None
    people: Count | None = None
    meetings: Count | None = None
    buyers: Count | None = None


class Record(Model):
    id: str
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = UNGRADED
    issues: tuple[Issue, ...] = ()
    needs_review: bool = False

    @model_validator(mode="after")
    def _id_shape(self) -> Record:
        if not RECORD_ID.fullmatch(self.id):
            raise ValueError(f"bad record id {self.id!r}")
        return self


class Event(Record):
    """One occasion and type."""

    name: str = Field(min_length=1)
    type: EventType
    status: EventStatus
    date: Edtf | None = None
    date_basis: str | None = None
    year_candidates: tuple[int, ...] = ()
    hosts: tuple[OrganisationRef, ...] = ()
    organizers: tuple[OrganisationRef, ...] = ()
    sponsors: tuple[OrganisationRef, ...] = ()
    countries: tuple[PartnerCountry, ...] = ()
    place: Place = Place()
    sectors: tuple[Sector, ...] = ()
    participants: Participants = Participants()
    part_of: str | None = None
    cluster: str | None = None


class Agreement(Record):
    event: str | None = None
    kind: AgreementKind
    status: AgreementStatus
    date: Edtf | None = None
    date_basis: str | None = None
    parties: tuple[OrganisationRef, ...] = ()
    countries: tuple[PartnerCountry, ...] = ()
    count: Count | None = None
    sectors: tuple[Sector, ...] = ()


class Amount(Record):
    """A sum of money; a pivot over `level != part and restates is null` counts each won once."""

    value: PlainDecimal = Field(ge=0)
    currency: Currency
    role: AmountRole
    bound: Bound = Bound.EXACT
    event: str | None = None
    agreement: str | None = None
    level: Level = Level.SINGLE
    part_of: str | None = None
    restates: str | None = None
    basis: Basis = Basis.ACTUAL
    organization: str | None = None


class Company(Record):
    """A firm that the document names in connection with an event."""

    name: str = Field(min_length=1)
    role: Literal["participant", "party", "contractor"]
    product: str | None = None
    sectors: tuple[Sector, ...] = ()
    event: str | None = None


class DocumentRecord(Model):
    """All that one document says: one line of `records.jsonl`."""

    doc_id: str
    published: Edtf | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    rendition_of: str | None = None
    reprint_of: str | None = None
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    amounts: tuple[Amount, ...] = ()
    companies: tuple[Company, ...] = ()
    issues: tuple[Issue, ...] = ()

    @model_validator(mode="after")
    def _references(self) -> DocumentRecord:
        events = {event.id for event in self.events}
        agreements = {agreement.id for agreement in self.agreements}
        amounts = {amount.id for amount in self.amounts}
        every = [r.id for group in (self.events, self.agreements, self.amounts, self.companies) for r in group]
        if len(every) != len(set(every)):
            raise ValueError("two records with one id")
        linked: list[Agreement | Amount | Company] = [*self.agreements, *self.amounts, *self.companies]
        for record in linked:
            if record.event is not None and record.event not in events:
                raise ValueError(f"{record.id} refers to an event that is not there: {record.event}")
        for amount in self.amounts:
            if amount.agreement is not None and amount.agreement not in agreements:
                raise ValueError(f"{amount.id} refers to an agreement that is not there")
            if {amount.part_of, amount.restates} - amounts - {None}:
                raise ValueError(f"{amount.id} refers to a sum that is not there")
        return self
