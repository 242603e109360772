"""Every row of `weights.csv` decides something: its cue is weighed in at least one document of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopevents import pipeline
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.lexicon.loader import load_table
from coopevents.lexicon.weights import weights

CORPUS = Path(__file__).parents[1] / "documents" / "corpus"
# met in documents that are not ours to publish alone
ELSEWHERE = {
    "agreement_land": {"line.behind.at"},
    "sector_agreement": {"event.sector.box"},
    "year": {"newest.4-6"},
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
def test_every_weight_is_met_in_a_document(question: str, weighed: dict[str, Weighed]) -> None:
    assert set(weighed[question]) - weighed[question].met == ELSEWHERE.get(question, set())
