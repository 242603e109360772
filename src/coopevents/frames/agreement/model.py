"""What is told of an agreement at one place of a text.

Job: shapes only.  Which tellings are one agreement, and which occasion it belongs to, is decided in `assemble`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from coopevents.clauses import Predicate
from coopevents.document import Mention, Span
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line
from coopevents.values.dates import DateExpression
from coopevents.values.money import Money
from coopevents.values.names import AgreementName, OrganisationName

Body = Mention[OrganisationName]

SINGLE = "agreement.count.single"  # the rule of a count that is not told: one agreement, as it is told


class Part(StrEnum):
    """The part that a particle gives a body in the sentence."""

    SUBJECT = "subject"  # A는, A가, A도
    WITH = "with"  # B와, B와의
    COMPANION = "companion"  # B와 함께
    FROM = "from"  # B로부터, B에서 (의향서)
    TO = "to"  # B에, B에게 (공급하는)
    SHARED = "shared"  # A와 B 간, A, B, C 세 기관의: each with the others
    OTHER = "other"  # object, place, owner

    @classmethod
    def of(cls, particle: str) -> Part:
        """The part that a particle gives: 는 -> SUBJECT, 와의 -> WITH; OTHER for one that gives none."""
        return next((part for part, particles in PARTICLES.items() if particle in particles), cls.OTHER)


PARTICLES = {
    Part.SUBJECT: frozenset(
        {"은", "는", "이", "가", "도", "에서는", "에서도", *(f"의 경우{p}" for p in ("", "에는", "엔", "는"))}
    ),
    Part.WITH: frozenset({"와", "과", "와는", "과는", "와도", "과도", "와의", "과의", "하고"}),
    Part.FROM: frozenset({"으로부터", "로부터", "에게서", "에서"}),
    Part.TO: frozenset({"에", "에게", "에는"}),
}


def is_topic(particle: str) -> bool:
    """은 and 는 make a topic, which the sentences behind may go on with."""
    return particle in {"은", "는"}


@dataclass(frozen=True, slots=True)
class Actor:
    """Coordinated bodies, or a firm that is only described (중국 수입상과), with their part in the sentence.

    `number` is how many firms the text says they are (26개 기업과, A 등 4개 기업이); `official` that people stand for
    the bodies (용인시장, B사 대표); `mission` that a delegation acts for its sender; `paired` that it is a side of one
    of several pairs (A는 B와, C는 D와).
    """

    bodies: tuple[Body, ...]
    part: Part
    start: int
    end: int
    topic: bool = False
    number: Claim[int] | None = None
    official: bool = False
    mission: bool = False
    paired: bool = False

    @property
    def described(self) -> bool:
        """Is it a firm without a name?"""
        return not self.bodies


@dataclass(frozen=True, slots=True)
class Signing:
    """A predicate that signs, breaks off or puts off, with its class in `signing_predicates.csv`."""

    predicate: Predicate
    cls: str
    status: Claim[str]

    @property
    def end(self) -> int:
        return self.predicate.end


@dataclass(frozen=True, slots=True)
class Field:
    """What one predicate governs: `start` behind the predicate of the agreement before, `end` behind its own."""

    start: int
    end: int
    signing: Signing
    phrases: tuple[Mention[AgreementName], ...]
    anchor: int  # where the objects must lead to: the start of the last phrase, or of the predicate


@dataclass
class AgreementFrame:
    """One telling of an agreement; `scope` is the stretch that speaks of this one alone."""

    mention: Mention[AgreementName]
    line: Line
    kind: str
    status: Claim[str]
    scope: Span
    parties: list[Claim[OrganisationName]] = field(default_factory=list)
    count: Claim[int] | None = None
    dates: list[Claim[Mention[DateExpression]]] = field(default_factory=list)
    sums: list[Mention[Money]] = field(default_factory=list)
    name: str | None = None
    title: bool = False
    partner: Span | None = None  # a partner that is only described: 중국 수입상과
    place_of_partner: Span | None = None  # where to look for the partner's country first
    total: bool = False  # a stated number of agreements, not one of them
    number: Claim[int] | None = None  # how many sign without being named: 일본기업 두 곳과, 6개 은행은
    retold: bool = False  # as one that is known: 이번에 협약을 체결한 ㈜가람은
    another: bool = False  # beside the one told before: 이와 별도로
    lead: AgreementFrame | None = None  # the telling of several of which this is one
    pending: bool = False  # worth a record only if a later line names a party

    def section_differs(self, other: AgreementFrame) -> bool:
        """Items of a round-up do not share agreements."""
        return self.line.section != other.line.section
