"""Collects tellings for `fit.py`: what each one that no rule decides would bring a document's score, or cost it.

Usage: python bench/weights/collect.py CORPUS GOLD OUT.csv [--question occasion|told] [--share 0.3]

Every telling that the second look weighs (`second_look.py` of `assemble/occasions`, for `told` `told_by_verbs.py`) is
taken for an occasion by itself, the document is extracted anew and scored against its gold record.  A row of OUT.csv:
the document (a number), the cues, `answer` (1 if the score gains), `share` (how much) and `unread` (1 unless
`--share` says that rules were written on these documents).  Tellings that change nothing are left out.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import coopevents.assemble.occasions.drafts as drafts
import coopevents.assemble.occasions.second_look as second_look
import coopevents.frames.visits.told_cues as told_cues
from coopevents.evaluate.score import Tally, score_document
from coopevents.frames.model import EventFrame
from coopevents.frames.occasion.cues import document_cues
from coopevents.ingest.corpus import scan
from coopevents.ingest.raw import RawDocument
from coopevents.ingest.read import read_source
from coopevents.pipeline import Resources, extract

F1 = 0.87  # of all slots; a value is worth having from half of it
LARGE, TYPICAL, NOTHING = 8.0, 4.0, 0.2  # gains in slots


class Look:
    """Stands in for what weighs: notes what could be weighed, or takes one telling and no other."""

    def __init__(self) -> None:
        self.noted: list[tuple[int, str, frozenset[str]]] = []
        self.taken: tuple[int, str] | None = None

    def occasions(
        self, unowned: Sequence[EventFrame], frames: Sequence[EventFrame], told: Sequence[object], resolved: object
    ) -> list[EventFrame]:
        """Instead of `weighed`."""
        open_ones = [f for f in unowned if f.cues and not second_look.fits(f, told, resolved)] if told else []
        return self._choose([(f, f.cues | document_cues(f, frames)) for f in open_ones])

    def by_verbs(self, candidates: Sequence[EventFrame], frames: Sequence[EventFrame]) -> list[EventFrame]:
        """Instead of `told_by_verbs`."""
        return self._choose([(f, f.cues | told_cues.document_cues(f, frames)) for f in candidates])

    def _choose(self, tellings: Sequence[tuple[EventFrame, frozenset[str]]]) -> list[EventFrame]:
        if self.taken is None:
            self.noted = [(frame.position, frame.name, cues) for frame, cues in tellings]
            return []
        found = [frame for frame, _ in tellings if (frame.position, frame.name) == self.taken][:1]
        for frame in found:
            frame.occasion = frame.weighed = True
        return found


def tellings(
    raw: RawDocument, gold: dict[str, object], resources: Resources, question: str
) -> Iterator[tuple[frozenset[str], float]]:
    """The cues of each open telling of a document, and what taking it gains in slots."""
    look = Look()
    if question == "told":
        drafts.told_by_verbs = look.by_verbs  # type: ignore[assignment]
    else:
        drafts.weighed = look.occasions  # type: ignore[assignment]
    right, spurious = score(raw, gold, resources)
    for position, name, cues in look.noted:
        look.taken = (position, name)
        more, wrong = score(raw, gold, resources)
        yield cues, (more - right) * (1 - F1 / 2) - (wrong - spurious) * F1 / 2


def score(raw: RawDocument, gold: dict[str, object], resources: Resources) -> tuple[float, float]:
    tally = Tally()
    score_document(gold, json.loads(extract(raw, resources).model_dump_json()), tally)
    return sum(c.right for c in tally.cells.values()), sum(c.spurious for c in tally.cells.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--question", choices=("occasion", "told"), default="occasion")
    parser.add_argument("--share", type=float, default=1.0, help="less than 1 for documents that rules were written on")
    wanted = parser.parse_args()
    resources = Resources.load()
    with wanted.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("document", "cues", "answer", "share", "unread"))
        for number, source in enumerate(scan(wanted.corpus).sources, start=1):
            record = wanted.gold / f"{source.id}.json"
            if not record.exists():
                continue
            gold = json.loads(record.read_text(encoding="utf-8"))
            for cues, gain in tellings(read_source(source), gold, resources, wanted.question):
                if abs(gain) >= NOTHING:
                    share = wanted.share * min(abs(gain), LARGE) / TYPICAL
                    writer.writerow(
                        (number, " ".join(sorted(cues)), int(gain > 0), f"{share:.2f}", int(wanted.share == 1))
                    )


if __name__ == "__main__":
    main()
