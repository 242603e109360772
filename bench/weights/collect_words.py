"""Collects words for `fit.py party`: those that may name a party of an agreement, and whether the gold records say so.

Usage: python bench/weights/collect_words.py CORPUS GOLD OUT.csv [--share 0.5] [--first 1]

A row of OUT.csv: the document (a number, `--first` for the first one), the cues of a word
(`frames/agreement/party_cues.py`), `answer` (1 if it is the name of a party), `share` and `unread` (1 unless `--share`
says that rules were written on these documents).
Of the words that are no names, by far the most, one in eight is kept and counts eight times.

The rows in `weights.csv` were fitted on all of some 10,000 words, `party.csv` is this sample of them: fitted anew on it
the records change as much for the better as for the worse (29 slots against 36 in 565 documents).
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path

from coopevents.annotate.organisation.stop import CommonWords
from coopevents.document import Zone
from coopevents.evaluate.compare import fold, options
from coopevents.frames.agreement.party_cues import party_words
from coopevents.frames.reading import SILENT, Reading
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.lexicon.weights import weights
from coopevents.pipeline import Resources, read

ONE_IN = 8


def parties(gold: dict[str, list[dict[str, object]]]) -> set[str]:
    """The names of the parties of a gold record, folded, in all spellings."""
    told = [a.get("parties") for a in gold.get("agreements", [])]
    names = [name for found in told if isinstance(found, list) for name in found]
    return {fold(option) for name in names for option in options(str(name).rstrip("?"))}


def words(reading: Reading, common: CommonWords) -> Iterator[tuple[str, frozenset[str]]]:
    """Words of a document that may be names, each with its cues that have a weight."""
    known = weights("party").of
    for line in reading.lines:
        if line.block.zone not in SILENT and line.block.zone is not Zone.TABLE:
            for span, cues in party_words(reading, line, common):
                yield reading.quote(span.start, span.end), frozenset(cue for cue in cues if cue in known)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="less than 1 for documents that rules were written on")
    parser.add_argument("--first", type=int, default=1, help="the number of the first document")
    wanted = parser.parse_args()
    resources, common = Resources.load(), CommonWords.from_lexicon()
    with wanted.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("document", "cues", "answer", "share", "unread"))
        left = 0
        for number, source in enumerate(scan(wanted.corpus).sources, start=wanted.first):
            record = wanted.gold / f"{source.id}.json"
            if not record.exists():
                continue
            named = parties(json.loads(record.read_text(encoding="utf-8")))
            _, reading = read(read_source(source), resources)
            for name, cues in words(reading, common):
                answer = fold(name) in named
                left += not answer
                if answer or left % ONE_IN == 0:
                    share = wanted.share * (1 if answer else ONE_IN)
                    row = (number, " ".join(sorted(cues)), int(answer), f"{share:g}", int(wanted.share == 1))
                    writer.writerow(row)


if __name__ == "__main__":
    main()
