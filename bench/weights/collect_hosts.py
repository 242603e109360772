"""Collects what the question `host` of `weights.csv` is fitted on: `host.csv`, for `fit.py`.

Usage: python bench/weights/collect_hosts.py OUT SHARE CORPUS GOLD [CORPUS GOLD ...]

A row a body that may hold an occasion whose hosts no rule tells for sure; the answer is whether the gold names it.
`SHARE` is what the rows count (1: the program had not been changed for these documents).  Optional hosts and occasions
are left out; an occasion that the gold does not have has no host.  Rows are appended.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coopevents import pipeline
from coopevents.assemble.build import event_ids
from coopevents.assemble.hosts.cues import Cast, told_in
from coopevents.assemble.values import organisation_ref
from coopevents.evaluate.align import align, event_likeness
from coopevents.evaluate.compare import same_name
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source


def rows(corpus: Path, gold: Path, resources: pipeline.Resources) -> Iterator[tuple[str, str, int]]:
    """Document, cues and answer of each candidate."""
    pipeline.weigh_hosts = lambda _cast: None  # type: ignore[attr-defined]
    for source in scan(corpus).sources:
        expected = json.loads((gold / f"{source.id}.json").read_text(encoding="utf-8"))
        traced = pipeline.trace(read_source(source), resources)
        assembly = traced.assembly
        found = json.loads(traced.record.model_dump_json())["events"]
        aligned = align(expected["events"], found, event_likeness)
        answers: dict[str, Any] = {other["id"]: one for one, other in aligned.pairs}
        answers |= {other["id"]: {} for other in aligned.spurious}
        ids = event_ids(traced.document.id, assembly.drafts)
        cast = Cast(assembly.reading, assembly.drafts, assembly.focus.main, resources.cues)
        for draft in assembly.drafts:
            one = answers.get(ids[id(draft)])
            if one is None or one.get("optional") or one.get("hosts") == "?":
                continue
            if draft.main_type == "agreement_signing" or told_in(draft, "hosts"):
                continue
            for candidate, cues in cast.candidates_for(draft):
                body = organisation_ref(candidate.value).model_dump()
                named = [host for host in one.get("hosts") or [] if same_name(host.rstrip("?"), body)]
                if not any(host.endswith("?") for host in named):
                    yield source.id, " ".join(sorted(cues)), int(bool(named))


def main() -> None:
    out, share, *folders = sys.argv[1:]
    resources = pipeline.Resources.load()
    with Path(out).open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if not file.tell():
            writer.writerow(("document", "cues", "answer", "share", "unread"))
        for corpus, gold in zip(folders[::2], folders[1::2], strict=True):
            for document, cues, answer in rows(Path(corpus), Path(gold), resources):
                writer.writerow((document, cues, answer, share, int(share == "1")))


if __name__ == "__main__":
    main()
