"""Fits the questions `occasion_date` and `agreement_date` of `weights.csv` on documents whose records are known.

Usage: python bench/weights/dates.py CORPUS GOLD WEIGHT [CORPUS GOLD WEIGHT ...] [--write]

Every occasion and agreement that answers one of the gold is a choice among the candidates of `occasion_times.py` (in
`assemble/times`) and `times.py` (in `assemble/agreements`); fitted as `choices.py` says.  A candidate is right if it is
the gold's time as far as it goes (its year is the year solver's affair); where none is, having no date is.  Prints how
often the rules and the choice are right on documents left out (ten parts); `--write` writes the rows of both questions
anew.  The rows of `occasion_date` were fitted on 601 documents: 342 as the program of the day had read them before any
rule was written on them, the reference documents, and others, which count .3; those of `agreement_date` on 759, all
alike, and all read before.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from choices import PARTS, Choice, fit, shares, write

from coopevents import pipeline
from coopevents.assemble.agreements import dates as agreement_dates
from coopevents.assemble.build import event_ids
from coopevents.assemble.times import likely as likely_dates
from coopevents.assemble.times.cues import Candidate
from coopevents.evaluate.align import agreement_likeness, align, event_likeness
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source

LEAST = {likely_dates.OCCASION: 0.3, agreement_dates.AGREEMENT: 0.36}
SEEN = 15
BY_RULE, TOO_RIGHT = "is", 0.3  # the rules are righter in documents that they were written on than in any other
SPURIOUS = 0.2  # how much a record counts that answers none of the gold; having no date is right for it
NO_RECORD: dict[str, Any] = {}


@dataclass(frozen=True)
class DateChoice(Choice):
    by_rule: int  # the place of what the rules say


def choices(corpus: Path, gold: Path, weight: float, resources: pipeline.Resources) -> Iterator[tuple[str, DateChoice]]:
    """The choices of all documents of a folder, with their question; the program keeps to its rules."""
    asked: dict[str, list[tuple[Sequence[Candidate], str]]] = {}

    def keep(question: str, candidates: Sequence[Candidate], mine: str | None, _least: float = 0.0) -> None:
        asked.setdefault(question, []).append((candidates, mine or ""))

    likely_dates.likelier = agreement_dates.likelier = keep  # type: ignore[assignment]
    for source in scan(corpus).sources:
        expected = json.loads((gold / f"{source.id}.json").read_text(encoding="utf-8"))
        asked.clear()
        traced = pipeline.trace(read_source(source), resources)
        found = json.loads(traced.record.model_dump_json())
        ids = event_ids(traced.document.id, traced.assembly.drafts)
        for question, kind, alike, order in (
            (likely_dates.OCCASION, "events", event_likeness, [ids[id(d)] for d in traced.assembly.drafts]),
            (agreement_dates.AGREEMENT, "agreements", agreement_likeness, [a["id"] for a in found["agreements"]]),
        ):
            aligned = align(expected[kind], found[kind], alike)
            answers = {other["id"]: one for one, other in aligned.pairs}
            answers |= {other["id"]: NO_RECORD for other in aligned.spurious}
            last = asked.get(question, [])[-len(order) :] if order else []  # a document may be read twice
            for identity, (candidates, mine) in zip(order, last, strict=True):
                one = answers.get(identity)
                if one is None or one.get("optional") or one.get("date") == "?":
                    continue
                right = [_right(one, candidate.value) for candidate in candidates]
                right[0] = right[0] or not any(right)
                by_rule = next(i for i, candidate in enumerate(candidates) if candidate.value == mine)
                cues = [candidate.cues for candidate in candidates]
                share = weight * (SPURIOUS if one is NO_RECORD else 1.0)
                yield question, DateChoice(source.id, one is not NO_RECORD, share, cues, right, by_rule)


def _right(gold: dict[str, Any], value: str) -> bool:
    """Whether a candidate says what the gold says, as far as it goes; a day and month of another year too."""
    told = [*(gold.get("date") or "null").split("|"), *gold.get("date_ok", ())]
    if not value:
        return "null" in told
    alike = [one for one in told if len(one) == len(value)]
    known = any(all(a == b or b == "X" for a, b in zip(one, value, strict=True)) for one in alike)
    of_day = len(value) >= len("2012-11-29")
    return known or (of_day and any(one[4:10] == value[4:10] and one[15:] == value[15:] for one in alike))


def report(told: Sequence[DateChoice], question: str) -> None:
    documents = sorted({choice.document for choice in told})
    rules = gained = lost = 0
    for part in range(PARTS):
        out = set(documents[part::PARTS])
        weights = fit([choice for choice in told if choice.document not in out], SEEN)
        for choice in told:
            if choice.document not in out or not choice.open:
                continue
            odds = shares(np.array([sum(weights.get(cue, 0.0) for cue in cues) for cues in choice.cues]))
            best = int(odds.argmax()) if odds.max() >= LEAST[question] else choice.by_rule
            rules += choice.right[choice.by_rule]
            gained += choice.right[best] and not choice.right[choice.by_rule]
            lost += choice.right[choice.by_rule] and not choice.right[best]
    print(f"{question}: {len(told)} choices, {rules} right by rule, {gained} gained and {lost} lost, left out")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    resources = pipeline.Resources.load()
    told: dict[str, list[DateChoice]] = {question: [] for question in LEAST}
    for corpus, gold, weight in zip(*(options.folders[i::3] for i in range(3)), strict=True):
        for question, choice in choices(Path(corpus), Path(gold), float(weight), resources):
            told[question].append(choice)
    for question, some in told.items():
        report(some, question)
        if options.write:
            weights = fit(some, SEEN)
            weights[BY_RULE] -= TOO_RIGHT if question == agreement_dates.AGREEMENT else 0.0
            write(question, weights, f"fitted on {len(some)} choices", LEAST[question])


if __name__ == "__main__":
    main()
