"""An explanation as data: what was taken, what was not and why, what is blank and why.

Job: shapes that the two renderings share.  It must not know how they are filled or shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from coopevents.document import Document
from coopevents.records import DocumentRecord, Evidence, Record


class Blank(StrEnum):
    """Why a field has no value."""

    NOTHING = "nothing"  # the text says nothing of it
    UNCLEAR = "unclear"  # something of the kind stands near, and nothing ties it to the record
    LOST = "lost"  # a candidate was there and was not taken


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate of a field that was not taken; `start`, `end` in the kept text."""

    field: str
    quote: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class BlankField:
    field: str
    why: Blank
    note: str


@dataclass(slots=True)
class Explained:
    """A record with its values (field -> shown value), their evidence, the losers and the blanks."""

    record: Record
    values: dict[str, str]
    evidence: dict[str, list[Evidence]]
    rejected: list[Rejected] = field(default_factory=list)
    blanks: list[BlankField] = field(default_factory=list)

    @property
    def title(self) -> str:
        name = getattr(self.record, "name", None)
        return f"{type(self.record).__name__.lower()} {self.record.id}" + (f" ‘{name}’" if name else "")


@dataclass(slots=True)
class Explanation:
    """A document; `loose`: occasions that were named and made no record."""

    document: Document
    record: DocumentRecord
    records: list[Explained]
    loose: list[Rejected]
    source: str = ""
