"""How often a rule is right: the table `confidence.csv`, measured on gold records by `coopevents calibrate`.

Job: `measured().of(field, rule)`, the lower bound of the measured precision of the rule's family in that field.  A
family is a dotted prefix of the rule's name; the longest one that was seen often enough counts, else the field as a
whole.  Input: names.  Output: 0..1.  It must not know how the table was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from coopevents.lexicon.loader import load_table

UNKNOWN = 0.5  # of a field that was never measured
LIMITS = "review"  # the field under which the table keeps the limits of the review rule
TOLD = frozenset({"text", "context", "sidecar", "metadata", "dateline"})  # bases of dates that are no inference
WEIGHED = "weighed"  # a year that the premises leave among others
Family = tuple[str, str]  # field, dotted prefix of a rule; an empty prefix is the field as a whole


@dataclass(frozen=True, slots=True)
class ConfidenceTable:
    """Lower bounds by family, and the limits below which a value, or the mean of a row, asks for a review."""

    bounds: Mapping[Family, float]
    least_value: float = 0.0
    least_mean: float = 0.0
    _narrowest: dict[Family, float | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def from_lexicon(cls) -> ConfidenceTable:
        """Raises LexiconError."""
        rows = load_table("confidence", ("field", "rule"))
        bounds = {(row["field"], row["rule"]): float(row["lower"]) for row in rows}
        return cls(bounds, bounds.pop((LIMITS, "value"), 0.0), bounds.pop((LIMITS, "mean"), 0.0))

    def of(self, field: str, rule: str) -> float | None:
        """The bound of the narrowest family of the rule that the table has; None for a field never measured."""
        if (field, rule) not in self._narrowest:
            narrowest = (self.bounds[family] for family in families(field, rule) if family in self.bounds)
            self._narrowest[field, rule] = next(narrowest, None)
        return self._narrowest[field, rule]


def families(field: str, rule: str) -> Iterable[Family]:
    """The families of a rule in a field, the narrowest first: a.b.c -> a.b.c, a.b, a, and the field."""
    parts = rule.split(".")
    for length in range(len(parts), 0, -1):
        yield field, ".".join(parts[:length])
    yield field, ""


def basis_rule(basis: str) -> str:
    """The rule name that stands for the inference of a date: `basis.dateline`, `basis.weighed` where the likeliest year
    was taken, `basis.solved` for all else of the solver.
    """
    return f"basis.{basis if basis in TOLD | {WEIGHED} else 'solved'}"


@cache
def measured() -> ConfidenceTable:
    """The table of the package, read once.  Raises LexiconError."""
    return ConfidenceTable.from_lexicon()
