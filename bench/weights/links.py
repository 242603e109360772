"""Fits the questions `link`, `agreement_link` and `count_link` of `weights.csv` on documents whose records are known.

Usage: python bench/weights/links.py CORPUS GOLD [CORPUS GOLD ...] [--unread PREFIX ...] [--only QUESTION] [--write]

Every count, and every sum or agreement that answers one of the gold and that no rule decides, is a choice among the
candidates of `assemble/links/cues.py`.  Documents whose name starts with none of the `--unread` prefixes count
`SEEN_BEFORE` times as much: rules had been written on them.  Prints how often the choice is right on unread documents
left out; `--write` writes the rows anew.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from choices import Choice, fit, left_out, write

from coopevents import pipeline
from coopevents.assemble import participants
from coopevents.assemble.agreements import drafts as agreements
from coopevents.assemble.amounts import attribution
from coopevents.assemble.build import event_ids
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.links.cues import Candidate, Fact, Links
from coopevents.assemble.links.likely import likeliest
from coopevents.evaluate.align import agreement_likeness, align, event_likeness
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source

LEAST = {"link": 0.4, "agreement_link": 0.4, "count_link": 0.4}  # the share from which a choice is worth having
SEEN_BEFORE, OFTEN = 0.4, 15

Asked = tuple[str, Fact, list[Candidate]]


def recorded(asked: list[Asked]) -> None:
    """Has every fact that is weighed kept, with its candidates."""

    def keep(links: Links, fact: Fact, question: str = "link") -> EventDraft | None:
        asked.append((question, fact, links.candidates(fact)))
        return likeliest(links, fact, question)

    attribution.likeliest = keep  # type: ignore[attr-defined]
    agreements.likeliest = keep  # type: ignore[attr-defined]
    participants.likeliest = keep  # type: ignore[attr-defined]


def choices(
    corpus: Path, gold: Path, unread: Sequence[str], resources: pipeline.Resources
) -> Iterator[tuple[str, Choice]]:
    """Question and choice of all documents of a folder that have a right candidate."""
    asked: list[Asked] = []
    recorded(asked)
    for source in scan(corpus).sources:
        asked.clear()
        expected = json.loads((gold / f"{source.id}.json").read_text(encoding="utf-8"))
        traced = pipeline.trace(read_source(source), resources)
        found = json.loads(traced.record.model_dump_json())
        ids = event_ids(traced.document.id, traced.assembly.drafts)
        pairs = align(expected["events"], found["events"], event_likeness).pairs
        answers = {other["id"]: one["id"] for one, other in pairs}
        told = {**_sums(expected, traced), **_agreements(expected, found), **_counts(expected, traced, asked)}
        fresh = source.id.startswith(tuple(unread))
        for question, fact, candidates in asked:
            event = told.get((question, fact.position), "?")
            wanted = {None} if event is None else {None if one == "null" else one for one in event.split("|")}
            owners = [answers.get(ids[id(one.draft)], "") if one.draft is not None else None for one in candidates]
            right = [owner in wanted for owner in owners]
            if question == "count_link" and not any(right):
                right[0] = True  # of an occasion that is not found: to give it to another makes two errors of one
            if any(right):
                cues = [one.cues for one in candidates]
                yield question, Choice(source.id, fresh, 1.0 if fresh else SEEN_BEFORE, cues, right)


def _sums(expected: dict[str, Any], traced: pipeline.Trace) -> dict[tuple[str, int], str | None]:
    """Where sums of the gold are told, in its role -> the occasion there."""
    found = {}
    for one in expected["amounts"]:
        for frame in traced.assembly.amounts:
            money = frame.mention.value
            same = money.amount == type(money.amount)(one["value"]) and money.currency in one["currency"].split("|")
            if same and frame.role in one["role"].split("|") and not one.get("optional"):
                found["link", frame.mention.start] = one.get("event", "?")
    return found


def _agreements(expected: dict[str, Any], found: dict[str, Any]) -> dict[tuple[str, int], str | None]:
    """Where the agreements that answer some of the gold are told -> the occasion there."""
    pairs = align(expected["agreements"], found["agreements"], agreement_likeness).pairs
    told = {}
    for one, other in pairs:
        kinds = [row["start"] for row in other["evidence"] if row["field"] == "kind"]
        if kinds and not one.get("optional"):
            told["agreement_link", kinds[0]] = one.get("event", "?")
    return told


def _counts(
    expected: dict[str, Any], traced: pipeline.Trace, asked: Sequence[Asked]
) -> dict[tuple[str, int], str | None]:
    """Where counts are told -> the occasions of the gold that have the number in this slot, else those that leave it
    open, or none."""
    numbers = {m.start: m.value.number for m in traced.assembly.reading.mentions.counts(0, len(traced.document.text))}
    told: dict[tuple[str, int], str | None] = {}
    for question, fact, _ in asked:
        if question != "count_link" or fact.position not in numbers:
            continue
        found: dict[str, list[str]] = {"same": [], "open": ["null"]}
        for event in expected["events"]:
            slots = event.get("participants") or {}
            value = slots if slots == "?" else slots.get(fact.kind)
            if value == "?":
                found["open"].append(event["id"])
            elif str(numbers[fact.position]) in str(value).split("|"):
                found["same"].append(event["id"])
        told[question, fact.position] = "|".join(found["same"] or found["open"])
    return told


def report(question: str, told: Sequence[Choice]) -> None:
    """Of the choices for an occasion, how many are right on unread documents left out; and how many should be made."""
    made = left_out(told, partial(fit, seen=OFTEN))
    wanted = sum(not choice.right[0] for choice, _, _ in made)
    for least in (0.0, 0.35, 0.4, 0.45, 0.5):
        yes = [choice.right[best] for choice, best, share in made if best and share >= least]
        print(f"{question} from {least}: {sum(yes)} right, {len(yes) - sum(yes)} wrong of {wanted}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--unread", nargs="*", default=[""])
    parser.add_argument("--only", choices=LEAST, help="this question alone")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    resources = pipeline.Resources.load()
    pairs = list(zip(options.folders[::2], options.folders[1::2], strict=True))
    every = [item for pair in pairs for item in choices(*pair, options.unread, resources)]
    for question, least in LEAST.items():
        if options.only not in {None, question}:
            continue
        told = [choice for asked, choice in every if asked == question]
        report(question, told)
        if options.write:
            write(question, fit(told, OFTEN), f"fitted on {len(told)} facts", least)


if __name__ == "__main__":
    main()
