"""Where the time of a document goes: the functions of the pipeline with a clock around each.

Job: `profile(raws, resources)`, seconds by stage over some documents, and what share of the characters was handed to
the morphological analysis.  The stages call each other in one order, so that their times add up to the whole but for
the pipeline's own lines.  It must not know benchmarks of others.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from coopevents import pipeline
from coopevents.ingest.raw import RawDocument
from coopevents.morph import Analyser
from coopevents.pipeline import Resources

# stage -> functions of the module `pipeline`, methods of the resources (class name and method)
FUNCTIONS = {
    "clean": ("clean",),
    "segment": ("segment",),
    "dates, sums, counts": ("annotate_dates", "annotate_money", "annotate_counts", "cell_dates"),
    "organisations": ("resolve_organisations", "anaphors"),
    "sentences chosen": ("may_tell", "worth_analysing"),
    "clauses": ("build_reading",),
    "dates resolved": ("resolve_document", "announcement_spans", "planned_spans", "past_spans"),
    "tables and boxes": ("table_frames", "place_tables", "label_boxes", "place_boxes", "table_amounts"),
    "drafts": ("merge", "link_parts", "place_roles", "carry_roles", "inherit", "assign_counts", "assign_partners"),
    "records": ("build_record", "with_provenance", "with_derived"),
    "checks and grades": ("grade",),
}
METHODS = {
    "organisations": (("organisations", "annotate"),),
    "places": (("places", "annotate"),),
    "sectors": (("sectors", "annotate"),),
    "events, agreements named": (("events", "annotate"), ("agreements", "annotate")),
    "year of the document": (("anchors", "find"),),
    "event frames": (("event_frames", "build"),),
    "agreement frames": (("agreement_frames", "build"),),
    "amount frames": (("amount_frames", "build"),),
    "checks and grades": (("checker", "check"),),
}


@dataclass
class Profile:
    """`seconds` by stage, `analysed` of `characters` handed to Kiwi, in `sentences` of `documents`."""

    seconds: Counter[str] = field(default_factory=Counter)
    characters: int = 0
    analysed: int = 0
    sentences: int = 0
    documents: int = 0

    @property
    def share_analysed(self) -> float:
        return self.analysed / self.characters if self.characters else 0.0


def profile(raws: Sequence[RawDocument], resources: Resources) -> Profile:
    """One pass over the documents with the clocks on."""
    found = Profile(documents=len(raws))
    with _clocks(found, resources):
        begun = time.perf_counter()
        for raw in raws:
            document, _ = pipeline.analyse(raw, resources)
            found.characters += len(document.text)
        whole = time.perf_counter() - begun
    found.seconds["the rest"] = whole - sum(found.seconds.values())
    return found


@contextmanager
def _clocks(found: Profile, resources: Resources) -> Iterator[None]:
    changed: list[tuple[Any, str, Any]] = []
    depth = 0
    inside = 0.0  # seconds of Kiwi within the stage that is at work

    def clocked(stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            nonlocal depth, inside
            if depth:  # inside another stage: that one pays
                return function(*args, **kwargs)
            depth, inside = 1, 0.0
            begun = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                found.seconds[stage] += time.perf_counter() - begun - inside
                depth = 0

        return call

    def change(owner: Any, name: str, value: Any) -> None:
        changed.append((owner, name, getattr(owner, name)))
        setattr(owner, name, value)

    for stage, names in FUNCTIONS.items():
        for name in names:
            change(pipeline, name, clocked(stage, getattr(pipeline, name)))
    for stage, pairs in METHODS.items():
        for resource, method in pairs:
            owner = type(getattr(resources, resource))
            change(owner, method, clocked(stage, getattr(owner, method)))
    timed = Analyser.tokenize

    def counted(self: Analyser, string: str, given: Any) -> Any:
        """A sentence is analysed within the stage that first asks for its words: that one is not charged for it."""
        nonlocal depth, inside
        found.analysed += len(string)
        found.sentences += 1
        begun = time.perf_counter()
        try:
            return timed(self, string, given)
        finally:
            spent = time.perf_counter() - begun
            found.seconds["Kiwi"] += spent
            inside += spent

    change(Analyser, "tokenize", counted)
    try:
        yield
    finally:
        for owner, name, value in reversed(changed):
            setattr(owner, name, value)
