"""Fits the question `year` of `weights.csv` on documents whose day is known.

Usage: python bench/weights/years.py CORPUS [CORPUS ...] [--write]

The day of each document is hidden, side-car and dateline alike.  Where the premises then leave several years, they are
the candidates of a choice (`resolve/year/cues.py`); where they leave one, each sort of premise that cuts is left out in
turn, and what then stays open is a choice that counts `LESS`.  The weights are those of a conditional logit
(`choices.fit`).  Prints how often the choice is right on documents left out (ten parts); `--write` writes the rows.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from choices import PARTS, Choice, fit, shares, write

from coopevents.annotate.dates import annotate_dates
from coopevents.document import Zone
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.resolve.dateline import dateline
from coopevents.resolve.likely_year import MOST
from coopevents.resolve.wording import tail
from coopevents.resolve.year.cues import Telling, cues
from coopevents.resolve.year.timeline import Premise
from coopevents.resolve.years import YearSolution, YearSolver, solve_year
from coopevents.text.clean import clean
from coopevents.text.segment import segment

LEAST = 0.75
LESS = 0.4
WIDE = ("year.era", "year.fact.since")  # rules that no year hangs on alone


def choices(corpus: Path, solver: YearSolver) -> Iterator[Choice]:
    for source in scan(corpus).sources:
        raw = read_source(source)
        document = segment(raw.id, clean(raw.text), title=raw.title)
        line = dateline(document.text)
        told = raw.published or (line.edtf if line is not None else None)
        dates = annotate_dates(document.text)
        furniture = [block.span for block in document.blocks if block.zone is Zone.FURNITURE]
        premises = solver.find_premises(document.text, dates, furniture, raw.publisher)
        solution = solve_year(premises)
        truth = int(told[:4]) if told is not None and told[:4].isdigit() else solution.year
        if truth is None:
            continue
        telling = Telling.of(document.text, dates, premises, [*furniture, *tail(document.text)])
        rules = sorted({p.rule for p in solution.premises if not p.rule.startswith(WIDE)})
        yield from _choice(raw.id, solution, truth, telling, 1.0, real=told is not None)
        for rule in rules:
            less: Sequence[Premise] = [premise for premise in premises if premise.rule != rule]
            yield from _choice(raw.id, solve_year(less), truth, telling, LESS / len(rules), real=False)


def _choice(
    document: str, solution: YearSolution, truth: int, telling: Telling, weight: float, *, real: bool
) -> Iterator[Choice]:
    years = solution.candidates
    if solution.year is None and 2 <= len(years) <= MOST and truth in years:
        found = [set(cues(year, solution.months, solution.premises, telling)) for year in years]
        yield Choice(document, real, weight, found, [year == truth for year in years])


def report(told: Sequence[Choice]) -> None:
    """How often the choice is right where the day of a document is hidden, on documents left out."""
    documents = sorted({choice.document for choice in told})
    right = wrong = open_ = 0
    for part in range(PARTS):
        out = set(documents[part::PARTS])
        weights = fit([choice for choice in told if choice.document not in out])
        for choice in told:
            if choice.document in out and choice.open:
                share = shares(np.array([sum(weights.get(cue, 0.0) for cue in cues) for cues in choice.cues]))
                best = int(share.argmax())
                if share[best] < LEAST:
                    open_ += 1
                else:
                    right, wrong = right + choice.right[best], wrong + (not choice.right[best])
    print(f"year: {len(told)} choices; of the real ones {right} right, {wrong} wrong, {open_} open, left out")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    solver = YearSolver.from_lexicon()
    told = [choice for corpus in options.folders for choice in choices(corpus, solver)]
    report(told)
    if options.write:
        write("year", fit(told), f"fitted on {len(told)} choices", LEAST)


if __name__ == "__main__":
    main()
