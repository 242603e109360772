"""The likeliest of the years that the premises leave open: `likely_year(solution, telling)`.

Job: a solution with several candidates -> one with a year where what the text tells besides gives one of them the
share that `weights.csv` asks for (question `year`).  Not for premises that contradict each other.  It must not know
how the premises were found.
"""

from __future__ import annotations

from dataclasses import replace

from coopevents.lexicon.confidence import WEIGHED
from coopevents.lexicon.weights import weights
from coopevents.resolve.year.cues import Telling, cues
from coopevents.resolve.year.timeline import edtf_month, year_of
from coopevents.resolve.years import YearSolution

MOST = 16  # candidates above which nothing is known


def likely_year(solution: YearSolution, telling: Telling) -> YearSolution:
    """The solution with its year, the basis `weighed` and the months of that year; else the same."""
    if solution.year is not None or solution.conflict or not 2 <= len(solution.candidates) <= MOST:
        return solution
    found = weights("year").likeliest(
        [cues(year, solution.months, solution.premises, telling) for year in solution.candidates]
    )
    if found is None:
        return solution
    year = solution.candidates[found[0]]
    months = frozenset(month for month in solution.months if year_of(month) == year)
    window = edtf_month(min(months)), edtf_month(max(months))
    return replace(solution, year=year, basis=WEIGHED, months=months, window=window)
