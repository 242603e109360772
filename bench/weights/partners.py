"""Collects pairs of an occasion and a land that no rule gave it, for `fit.py`: the cues, and whether it is a partner.

Usage: python bench/weights/partners.py CORPUS GOLD partner.csv [--share 0.4]

A row: the document, the cues (`assemble/partners/cues.py`), `answer`, `share` and `unread` (1 unless `--share` says
that rules were written on these documents).  Lands that the gold record leaves open are left out; for an occasion that
answers none every land is wrong.

The rows in `weights.csv` were fitted with `--penalty 3.3 --least 0.4` on 7,627 pairs: 126 documents opened last, and
475 that rules had long been written on at a share of 0.4.  Left out in ten parts, of 67 partners that the rules
missed in the 126 documents 29 come out right, with 9 wrong lands.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import coopevents.assemble.build as build
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.partners.cues import Lands, PartnerCues
from coopevents.evaluate.align import align, event_likeness
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.pipeline import Resources, trace

noted: list[tuple[EventDraft, dict[str, set[str]]]] = []


def note(reading: Any, drafts: Sequence[EventDraft], main: Any, agreements: Any, found: Mapping[int, Lands]) -> Any:
    """Instead of `with_likely_partners`: leaves the lands as the rules gave them."""
    cues = PartnerCues(reading, drafts, main, agreements, found)
    noted[:] = [(draft, cues.of(draft)) for draft in drafts]
    return found


def pairs(gold: dict[str, Any], found: dict[str, Any], ids: Mapping[int, str]) -> Iterator[tuple[set[str], bool]]:
    matched = align(gold["events"], found["events"], event_likeness)
    answers = {other["id"]: one for one, other in matched.pairs} | {other["id"]: {} for other in matched.spurious}
    for draft, lands in noted:
        one = answers.get(ids[id(draft)])
        wanted = (one or {}).get("countries") or []
        if one is None or one.get("optional") or wanted == "?":
            continue
        due = {code for value in wanted if not value.endswith("?") for code in value.split("|")}
        open_ones = {code for value in wanted if value.endswith("?") for code in value[:-1].split("|")}
        for land, cues in lands.items():
            if land not in open_ones:
                yield cues, land in due


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("corpus", "gold", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="less than 1 for documents that rules were written on")
    wanted = parser.parse_args()
    build.with_likely_partners = note
    resources = Resources.load()
    with wanted.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("document", "cues", "answer", "share", "unread"))
        for source in scan(wanted.corpus).sources:
            record = wanted.gold / f"{source.id}.json"
            if not record.exists():
                continue
            gold = json.loads(record.read_text(encoding="utf-8"))
            traced = trace(read_source(source), resources)
            found = json.loads(traced.record.model_dump_json())
            ids = build.event_ids(traced.document.id, traced.assembly.drafts)
            for cues, answer in pairs(gold, found, ids):
                row = (source.id, " ".join(sorted(cues)), int(answer), f"{wanted.share:g}", int(wanted.share == 1))
                writer.writerow(row)


if __name__ == "__main__":
    main()
