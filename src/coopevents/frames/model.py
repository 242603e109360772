"""What frames are made of: claims about an occasion, each with the characters and the rule that make it.

Job: shapes only.  A frame says what one mention in one sentence tells; which tellings are one occasion is decided in
`assemble`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from coopevents.clauses import Predicate
from coopevents.document import Kind, Mention, Span
from coopevents.frames.reading import Line
from coopevents.values.dates import DateExpression
from coopevents.values.names import EventName, OrganisationName, PlaceName

V = TypeVar("V")

# families of types that rules go by; any other set is told where it is used
JOURNEYS = frozenset({"trade_mission", "delegation_visit"})  # occasions that travel
FAIRS = frozenset({"exhibition", "event_week"})  # which one visits
GATHERINGS = FAIRS | {"conference", "forum"}  # which other occasions are held at


@dataclass(frozen=True, slots=True)
class Claim(Generic[V]):
    """A value that the text claims, where, by which rule, and how strong the construction is (0..1)."""

    value: V
    span: Span
    rule: str
    weight: float = 1.0


@dataclass(eq=False)
class EventFrame:
    """One telling of an occasion: a mention with what its clause and the clauses that modify it say."""

    mention: Mention[EventName]
    line: Line | None
    name: str
    name_span: Span
    types: tuple[str, ...]
    section: int
    position: int
    title: bool = False
    definite: bool = False  # 이번, 동, 이날: refers back
    generic: bool = False  # 행사, 자리: any type
    ordinal: str | None = None  # 제41회, 첫, 두 번째, 2차
    occasion: bool = False  # the telling is enough to make a record
    several: bool = False  # 10회의 무역사절단: many at once
    leg: bool = False  # one item of a list of days and places: 3월 하노이, 5월 방콕
    acting: bool = False  # a journey that does something on its way: 사절단은 21일 협약을 맺었다
    turn: bool = False  # one turn of the day that is told before it: 오후에는 1대1 상담이 이어졌다
    also: bool = False  # 상담회도: one more, beside what is told before
    inbound: bool = False  # a mission that comes to us: 중국 르자오시 경제교류단의 방문
    background: bool = False  # told of another time than the story (지난해, 내년)
    other_year: bool = False  # all its dates are of another year than the text's (지난해, 2022년 in a text of 2024)
    governor: Predicate | None = None
    status: Claim[str] | None = None
    dates: list[Claim[Mention[DateExpression]]] = field(default_factory=list)
    durations: list[Claim[Mention[DateExpression]]] = field(default_factory=list)
    places: list[Claim[PlaceName]] = field(default_factory=list)
    countries: list[Claim[str]] = field(default_factory=list)
    hosts: list[Claim[OrganisationName]] = field(default_factory=list)
    organizers: list[Claim[OrganisationName]] = field(default_factory=list)
    sponsors: list[Claim[OrganisationName]] = field(default_factory=list)
    modifiers: list[Span] = field(default_factory=list)  # clauses that modify the mention
    name_cities: set[str] = field(default_factory=set)  # 보고타 상담회: the leg that the name tells
    name_lands: set[str] = field(default_factory=set)  # 중남미 시장개척단, 태국 사절단: where the name says it goes
    rejected: list[tuple[str, Span, str]] = field(default_factory=list)  # field, span, reason
    weighed: bool = False  # an occasion by the weight of its cues, not by a rule
    cues: frozenset[str] = frozenset()  # of a telling on which no rule decides: what speaks for an occasion, or against

    @property
    def span(self) -> Span:
        return self.mention.span

    @property
    def naming(self) -> Span:
        """From the name to the noun that ends it; the name alone where another sentence holds it (지난해 행사)."""
        elsewhere = self.line is not None and not self.line.start <= self.name_span.start < self.line.end
        return self.name_span if elsewhere else Span(self.name_span.start, self.mention.end)

    @property
    def dated(self) -> bool:
        """Whether some time is told of it, by a date that founds an occasion."""
        return any(claim.weight >= 0.5 for claim in self.dates)

    @property
    def placed(self) -> bool:
        return any(claim.weight >= 0.6 for claim in self.places)

    @property
    def on_a_day(self) -> bool:
        return any(claim.weight >= 0.6 and claim.value.value.first.day is not None for claim in self.dates)

    @property
    def in_a_month(self) -> bool:
        """Whether a month, a day or a place is told of it."""
        months = any(c.weight >= 0.5 and c.value.value.first.month is not None for c in self.dates)
        return months or self.on_a_day or self.placed


def unnamed(
    line: Line, span: Span, name: str, head: str, types: tuple[str, ...], rule: str, *, own: bool = False
) -> EventFrame:
    """The telling of an occasion that no noun names: a town or a year at `span` is `name`, of noun `head`.

    `own`: the name is as good as a quoted one, and no other of its kind is meant by it.
    """
    value = EventName(name, head, types, "strong", quoted=own)
    return EventFrame(
        mention=Mention(Kind.EVENT, span.start, span.end, value, rule),
        line=line,
        name=name,
        name_span=span,
        types=types,
        section=line.section,
        position=span.start,
        occasion=True,
    )
