"""What a sum is told as: `AmountFrame`.

Job: the type alone.  It must not know how a role is found.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents.document import Mention, Span
from coopevents.frames.reading import Line
from coopevents.values.money import Money


@dataclass(frozen=True, slots=True)
class AmountFrame:
    """A sum with its role; `restates` is the span of the sum that it gives in other money."""

    mention: Mention[Money]
    line: Line | None  # None for a table's cell
    role: str
    rule: str
    cue: Span | None
    basis: str
    restates: Span | None = None
    group: Span | None = None  # the heading above the rows of its table
    total: bool = False  # 합계, 소계
    row: object | None = None  # the draft of the table row that the sum stands in
    whole: bool = False  # a sum of a table that is the document's main occasion's
    strength: float = 0.0
    firm: str | None = None
    part_of: Span | None = None  # the total told before that it adds up to with its neighbours
