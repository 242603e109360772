"""Every row of `weights.csv` has its cue weighed in a document of our own, but for those that are named as rare."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopevents import pipeline
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.lexicon.loader import load_table
from coopevents.lexicon.weights import weights

CORPUS = Path(__file__).parents[1] / "documents" / "corpus"
# cues too rare for the documents of our own: reached in other texts, or behind a rule that decides first
RARE = {
    "agreement_land": {
        *(
            "block.before.adjectival",
            "block.before.at",
            "block.before.body",
            "line.behind.at",
        ),
        *("party", "sentence.behind.adjectival"),
    },
    "land": {
        *(f"{side}.{kind}" for side in ("abroad", "home") for kind in ("fair", "schedule", "stop")),
        "before.sibling",
        "home.former",
    },
    "sector_agreement": {"event.sector.box", "party.agency.ruled"},
    "year": {"newest.4-6", "soft.in", "soft.out"},
}
QUESTIONS = sorted({row["question"] for row in load_table("weights", ("question", "cue"))})


class Weighed(dict[str, float]):
    """The rows of a question, which remember those that were asked for."""

    def __init__(self, rows: dict[str, float]) -> None:
        super().__init__(rows)
        self.met: set[str] = set()

    def __getitem__(self, cue: str) -> float:
        self.met.add(cue)
        return super().__getitem__(cue)


@pytest.fixture(scope="module")
def weighed(resources: pipeline.Resources) -> dict[str, Weighed]:
    """Every question after all documents were read."""
    kept = {question: weights(question).of for question in QUESTIONS}
    watched = {question: Weighed(dict(rows)) for question, rows in kept.items()}
    for question in QUESTIONS:
        object.__setattr__(weights(question), "of", watched[question])
    try:
        for source in scan(CORPUS).sources:
            pipeline.trace(read_source(source), resources)
    finally:
        for question in QUESTIONS:
            object.__setattr__(weights(question), "of", kept[question])
    return watched


@pytest.mark.parametrize("question", QUESTIONS)
def test_weights_are_met_in_a_document(question: str, weighed: dict[str, Weighed]) -> None:
    assert set(weighed[question]) - weighed[question].met == RARE.get(question, set())
