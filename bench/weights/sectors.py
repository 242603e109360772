"""Collects pairs of a record and a trade for `fit.py`: the cues of each, and whether the gold record has the trade.

Usage: python bench/weights/sectors.py CORPUS GOLD sector_event.csv sector_agreement.csv [--share 0.4]

A row: the document (a number), the cues (`assemble/sectors/cues.py`), `answer`, `share` and `unread` (1 unless
`--share` says that rules were written on these documents).  Trades that the gold record leaves open are left out; of
a record that answers none every trade is wrong.

The rows of agreements in `weights.csv` were fitted with `--penalty 3.3` on 4,694 pairs: 306 documents read by the
program as it was before anybody had opened them, and 259 that rules had been written on at a share of 0.4.  Left out in
ten parts, their trades went from F1 0.679 to 0.722 on the 306.  They were fitted again (`--again --penalty 4 --least
0.35`) with 96 pages of the press as the program first read them, 240 at a share of 0.7 and 727 documents at 0.5: left
out in ten parts, 25 of 27 trades of those pages come out right, with 6 wrong ones (18 and 3 before).

Those of occasions were
fitted with `--penalty 4 --least 0.42` on 15,759 pairs: 250 documents read by the program as it was before anybody had
opened them, and 636 readings at a share of 0.5 by a program whose rules were written on them; left out in ten parts,
F1 on the 250 is 0.837, on the 54 of them that are newest 0.787 (0.774 with the weights before).  They were fitted
again (`--again --penalty 20`) with 144 pages of the press as the program first read them and 823 documents at a share
of 0.3 to 0.7: left out in ten parts, F1 on those pages is 0.89 (0.88 with the weights before).

What single firms sell and themes taken over stood unweighed until 126 documents were read that nobody had opened: of
what the scale would have put aside none of 13 was right there, and 6 of 29 elsewhere.  Their rows were fitted with all
others held; F1 on those documents went from 0.79 to 0.82 (left out in ten parts), with `least` at 0.45.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import coopevents.assemble.build as build
from coopevents.assemble.sectors.likely import OF_AGREEMENT, OF_EVENT, WeighedSectors
from coopevents.evaluate.align import agreement_likeness, align, event_likeness
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.pipeline import Resources, extract

KINDS = {OF_EVENT: ("events", event_likeness), OF_AGREEMENT: ("agreements", agreement_likeness)}
Cues = dict[str, set[str]]


class Noting(WeighedSectors):
    """Notes the cues of every code that it is asked about, a record after the other."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        noted[OF_EVENT], noted[OF_AGREEMENT] = [], []

    def of_event(self, *given: Any) -> Any:
        noted[OF_EVENT].append({})
        return super().of_event(*given)

    def of_agreement(self, *given: Any) -> Any:
        noted[OF_AGREEMENT].append({})
        return super().of_agreement(*given)

    def _choose(self, question: str, code: str, cues: set[str], *rest: Any) -> None:
        noted[question][-1][code] = cues
        super()._choose(question, code, cues, *rest)


noted: dict[str, list[Cues]] = {}


def pairs(gold: dict[str, Any], found: dict[str, Any], question: str) -> Iterator[tuple[set[str], bool]]:
    """The cues of each trade of each found record, and whether it is one of the gold record's."""
    kind, alike = KINDS[question]
    told = {record["id"]: cues for record, cues in zip(found[kind], noted[question], strict=True)}
    matched = align(gold[kind], found[kind], alike)
    for right, record in [*matched.pairs, *(({}, record) for record in matched.spurious)]:
        wanted = right.get("sectors") or []
        if right.get("optional") or wanted == "?":
            continue
        due = {code for value in wanted if not value.endswith("?") for code in value.split("|")}
        open_ones = {code for value in wanted if value.endswith("?") for code in value[:-1].split("|")}
        for code, cues in told[record["id"]].items():
            if code not in open_ones:
                yield cues, code in due


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("corpus", "gold", "events", "agreements"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="less than 1 for documents that rules were written on")
    wanted = parser.parse_args()
    build.WeighedSectors = Noting  # type: ignore[misc]
    resources = Resources.load()
    rows: dict[str, list[tuple[object, ...]]] = {OF_EVENT: [], OF_AGREEMENT: []}
    for number, source in enumerate(scan(wanted.corpus).sources, start=1):
        record = wanted.gold / f"{source.id}.json"
        if not record.exists():
            continue
        gold = json.loads(record.read_text(encoding="utf-8"))
        found = json.loads(extract(read_source(source), resources).model_dump_json())
        for question, kept in rows.items():
            for cues, answer in pairs(gold, found, question):
                kept.append((number, " ".join(sorted(cues)), int(answer), f"{wanted.share:g}", int(wanted.share == 1)))
    for path, question in ((wanted.events, OF_EVENT), (wanted.agreements, OF_AGREEMENT)):
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("document", "cues", "answer", "share", "unread"))
            writer.writerows(rows[question])


if __name__ == "__main__":
    main()
