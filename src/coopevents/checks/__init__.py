"""Cross-field checks: what in the records of a document contradicts itself, the text, or the world.

Job: `Checker.check(reading, record)` -> the record with issues at events, agreements, sums and the document.  Every
issue has a code (`model.CODES`), a severity and a Korean message.  Checks never change a value.  It must not know how a
value was found, nor files.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass
from decimal import Decimal

from coopevents.checks.dates import date_findings, year_findings
from coopevents.checks.model import CODES, Finding, attach
from coopevents.checks.parties import party_findings, place_findings
from coopevents.checks.sums import sum_findings
from coopevents.checks.totals import total_findings
from coopevents.document import Zone
from coopevents.frames.reading import Reading
from coopevents.lexicon.loader import load_table
from coopevents.records import DocumentRecord
from coopevents.resolve.year.exchange import ExchangeRates
from coopevents.resolve.years import YearSolver

__all__ = ["CODES", "Checker"]


@dataclass(frozen=True, slots=True)
class Checker:
    """The checks with what they know of the world; built once a process, stateless after that.

    `exports`: the country's exports in dollars by year; `countries`: ISO codes by Korean name.
    """

    solver: YearSolver
    rates: ExchangeRates
    exports: Mapping[int, Decimal]
    countries: Mapping[str, Set[str]]

    @classmethod
    def from_lexicon(cls, solver: YearSolver) -> Checker:
        """Reads the tables.  Raises LexiconError."""
        countries: dict[str, set[str]] = defaultdict(set)
        for row in load_table("countries", ("name", "form", "codes")):
            if row["form"] == "name" and len(row.many("codes")) == 1:
                countries[row["name"]] |= set(row.many("codes"))
        exports = {int(row["year"]): Decimal(row["dollars"]) for row in load_table("exports", ("year",))}
        return cls(solver, ExchangeRates.from_lexicon(), exports, dict(countries))

    def check(self, reading: Reading, record: DocumentRecord) -> DocumentRecord:
        """The record with all issues attached."""
        return attach(record, self.findings(reading, record))

    def findings(self, reading: Reading, record: DocumentRecord) -> list[Finding]:
        """What all checks find, in the order of the checks."""
        document = reading.document
        furniture = [block.span for block in document.blocks if block.zone is Zone.FURNITURE]
        dates = reading.mentions.dates(0, len(document.text))
        solution = self.solver.solve(document.text, dates, furniture, document.publisher)
        return [
            *year_findings(record, solution),
            *date_findings(reading, record),
            *sum_findings(reading, record, self.rates, self.exports),
            *total_findings(reading, record),
            *party_findings(reading, record),
            *place_findings(reading, record, self.countries),
        ]
