"""Fits the questions `land` and `town` of `weights.csv` on documents whose records are known.

Usage: python bench/weights/places.py CORPUS GOLD WEIGHT [CORPUS GOLD WEIGHT ...] [--write]

Every occasion that answers one of the gold is a choice among the candidates of `assemble/places/cues.py`.  Occasions
whose own sentence places them count `TOLD` times as much as those that are to be chosen for.  Prints how often the
choice is right on documents left out (ten parts); `--write` writes the rows of both questions anew.  The rows of `land`
were fitted on 1,063 documents: 336 press pages, and others, which count .4; those of `town` on 565, 306 of them as the
program of the day had read them before any rule was written on them (the others count .4).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from choices import Choice, fit, left_out, write

from coopevents import pipeline
from coopevents.assemble.build import event_ids
from coopevents.assemble.places.cues import AROUND, DEFAULT, Candidate, Surroundings
from coopevents.evaluate.align import align, event_likeness, slot_of
from coopevents.evaluate.compare import same_city
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source

LEAST = {"land": 0.3, "town": 0.3}  # the share from which a choice is worth having
TOLD = 0.3


def choices(corpus: Path, gold: Path, weight: float, question: str, resources: pipeline.Resources) -> Iterator[Choice]:
    """The choices of all documents of a folder that have a right candidate."""
    pipeline.complete_places = lambda *_: None  # type: ignore[attr-defined]
    for source in scan(corpus).sources:
        expected = json.loads((gold / f"{source.id}.json").read_text(encoding="utf-8"))
        traced = pipeline.trace(read_source(source), resources)
        drafts, reading = traced.assembly.drafts, traced.assembly.reading
        found = json.loads(traced.record.model_dump_json())["events"]
        answers = {other["id"]: one for one, other in align(expected["events"], found, event_likeness).pairs}
        ids = event_ids(traced.document.id, drafts)
        around = Surroundings(reading, drafts, traced.assembly.focus.main)
        for draft in drafts:
            one = answers.get(ids[id(draft)])
            land, town = (slot_of(one, f"place.{key}") if one is not None else None for key in ("country", "city"))
            if one is None or one.get("optional") or (land and "?" in land):
                continue
            mine = around.of(draft)
            to_choose = mine.place.country is None or mine.rule == DEFAULT
            if question == "land":
                found_ones = around.lands(draft)
                cues = [*(c.cues for c in found_ones), around.nowhere(found_ones)]
                told = (land or "null").split("|")
                right = [*(c.place.country in told for c in found_ones), "null" in told]
            elif not land:
                continue
            else:
                found_ones = around.towns(draft, land.split("|")[0])
                cues, right = [c.cues for c in found_ones], [bool(town) and _is(town, c) for c in found_ones]
                to_choose = mine.around or mine.town is None
            if any(right):
                yield Choice(source.id, to_choose, weight * (1.0 if to_choose else TOLD), cues, right)


def _is(town: str, candidate: Candidate) -> bool:
    return any(same_city(town, name) for name in (candidate.place.name, candidate.place.standard))


def report(told: Sequence[Choice], question: str) -> None:
    """How often the choice is right where one has to be made, on documents left out."""
    made = [choice.right[best] for choice, best, share in left_out(told) if share >= LEAST[question]]
    print(f"{question}: {len(told)} choices, {sum(made)} right and {len(made) - sum(made)} wrong, left out")


def rows_of(weights: dict[str, float]) -> dict[str, float]:
    """Without what other rules claim than those of `AROUND`, that only stand in."""
    known = {f"is.{rule.removeprefix('event.place.')}" for rule in AROUND}
    return {cue: weight for cue, weight in weights.items() if not cue.startswith("is.") or cue in known}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    resources = pipeline.Resources.load()
    for question in LEAST:
        told: list[Choice] = []
        for corpus, gold, weight in zip(*(options.folders[i::3] for i in range(3)), strict=True):
            told += choices(Path(corpus), Path(gold), float(weight), question, resources)
        report(told, question)
        if options.write:
            write(question, rows_of(fit(told)), f"fitted on {len(told)} occasions", LEAST[question])


if __name__ == "__main__":
    main()
