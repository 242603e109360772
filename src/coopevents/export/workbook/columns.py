"""What a column of a sheet is: heading, kind of cell, width, meaning, and how a line gives its value.

Job: the vocabulary that the sheets are declared in.  Input and output: none.  It must not know XlsxWriter.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from coopevents.export.columns import LIST_SEPARATOR
from coopevents.export.finished import Told
from coopevents.records import Record

T_contra = TypeVar("T_contra", contravariant=True)
R_co = TypeVar("R_co", bound=Record, covariant=True)

Value: TypeAlias = str | int | float | Decimal | dt.date | bool | None

YES, NO = "예", "아니오"


class Kind(StrEnum):
    """How a cell is written and shown."""

    TEXT = "글"
    DATE = "날짜"
    NUMBER = "수"
    SCORE = "0~1"
    FLAG = "예/아니오"
    LINK = "링크"


@dataclass(frozen=True, slots=True)
class Column(Generic[T_contra]):
    """`choices`: the words that a cell may hold, offered as a list."""

    heading: str
    kind: Kind
    width: float
    meaning: str
    value: Callable[[T_contra], Value]
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line(Generic[R_co]):
    """A record with its document."""

    told: Told
    record: R_co

    @property
    def quote(self) -> str | None:
        """The place of the record's first value in the text."""
        return next((row.quote for row in self.record.evidence if row.quote), None)


def joined(items: Iterable[str]) -> str | None:
    """A list as one cell; None for none."""
    return LIST_SEPARATOR.join(items) or None
