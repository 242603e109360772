"""The document's own date: side-car, format's metadata, dateline, else the year that the text's premises leave.

Job: Document + date mentions -> `DocumentAnchor`, against which relative and year-less dates are read.  It must not know
records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents.document import Document, Mention, Zone
from coopevents.resolve.dateline import dateline
from coopevents.resolve.dates import Anchor
from coopevents.resolve.years import YearSolution, YearSolver
from coopevents.values.dates import DateExpression
from coopevents.values.edtf import EdtfError, parse_edtf


@dataclass(frozen=True, slots=True)
class DocumentAnchor:
    """`anchor` for relative dates; `published` as EDTF where it is told; `solution` where the year had to be solved."""

    anchor: Anchor
    published: str | None
    solution: YearSolution | None = None


class AnchorFinder:
    """Built once with the tables of the year solver."""

    def __init__(self, solver: YearSolver) -> None:
        self._solver = solver

    @classmethod
    def from_lexicon(cls) -> AnchorFinder:
        return cls(YearSolver.from_lexicon())

    def find(self, document: Document, dates: Sequence[Mention[DateExpression]]) -> DocumentAnchor:
        """The first source that tells the year; a dateline without a year lends its month and day to the solved one."""
        told = _anchor(document.published, document.published_basis or "sidecar")
        if told is not None:
            return DocumentAnchor(told, document.published)
        line = dateline(document.text)
        head = line.anchor() if line is not None else Anchor()
        if line is not None and head.year is not None:
            return DocumentAnchor(head, line.edtf)
        furniture = [block.span for block in document.blocks if block.zone is Zone.FURNITURE]
        solution = self._solver.solve(document.text, dates, furniture, document.publisher)
        if solution.year is None:
            return DocumentAnchor(head, None, solution)
        return DocumentAnchor(Anchor(solution.year, head.month, head.day, solution.basis), None, solution)


def _anchor(published: str | None, basis: str) -> Anchor | None:
    if not published:
        return None
    try:
        first, _ = parse_edtf(published)
    except EdtfError:
        return None
    return Anchor(first.year, first.month, first.day, basis)
