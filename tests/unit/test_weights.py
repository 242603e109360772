"""Cues that are weighed where no rule decides: every row of `weights.csv` in its example, and what tips the scale."""

from __future__ import annotations

import pytest
from short_texts import Extract, Read

import coopevents.frames.events as events
from coopevents.frames.occasion.cues import document_cues, occasion_cues
from coopevents.frames.occasion.takes_place import is_occasion
from coopevents.frames.telling import Telling
from coopevents.lexicon.loader import Row, load_table
from coopevents.lexicon.weights import BASE, LEAST, Weights, weights
from coopevents.pipeline import Resources

ROWS = load_table("weights", ("question", "cue"))
OCCASION = [row for row in ROWS if row["question"] == "occasion" and row["cue"] not in {BASE, LEAST}]


@pytest.mark.parametrize("row", OCCASION, ids=lambda row: row["cue"])
def test_weights_cue_holds_in_its_example(
    row: Row, read: Read, resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: set[str] = set()

    def noted(telling: Telling) -> bool | None:
        told.update(occasion_cues(telling))
        return is_occasion(telling)

    monkeypatch.setattr(events, "is_occasion", noted)
    frames = resources.event_frames.build(read(row["example"])).events
    for frame in frames:
        told.update(document_cues(frame, frames))
    assert row["cue"] in told


@pytest.mark.parametrize("question", sorted({row["question"] for row in ROWS}))
def test_weights_every_question_has_a_base_and_a_limit(question: str) -> None:
    scale = weights(question)
    assert 0 < scale.least < 1
    assert scale.of


def test_weights_sum_is_the_logarithm_of_the_odds() -> None:
    scale = Weights({"a": 1.0, "b": -2.0}, base=1.0, least=0.5)
    assert scale.probability([]) == pytest.approx(0.7311, abs=1e-4)
    assert scale.probability(["a", "b", "of no row"]) == 0.5
    assert scale.tips(["a", "b"])
    assert not scale.tips(["b"])


@pytest.mark.parametrize(
    ("candidates", "chosen"),
    [
        ([{"near"}, {"far"}], (0, 0.88)),
        ([{"far"}, {"near", "unheard of"}], (1, 0.88)),
        ([{"far"}, {"far"}], (0, 0.5)),  # the first of equals
        ([{"far"}, {"far"}, {"far"}], None),  # a third each is too little
        ([set()], (0, 1.0)),
        ([], None),
    ],
)
def test_weights_choose_the_candidate_with_the_greatest_share(
    candidates: list[set[str]], chosen: tuple[int, float] | None
) -> None:
    found = Weights({"near": 1.0, "far": -1.0}, base=-9.0, least=0.4).likeliest(candidates)
    assert found == (chosen and (chosen[0], pytest.approx(chosen[1], abs=0.005)))


MISSION = "나루도는 지난 3월 5일 하노이에서 중소기업 12개사가 참가한 가운데 수출상담회를 개최했다.\n"

SECOND_LOOK = [
    # told by its name alone, where the rules found another occasion
    (MISSION + "다낭 간담회에서는 통관 문제가 도마에 올랐다. 다낭 간담회는 처음이다.", "다낭 간담회"),
]


@pytest.mark.parametrize(("text", "name"), SECOND_LOOK)
def test_weights_tip_the_scale_for(text: str, name: str, record: Extract) -> None:
    assert name in [event.name for event in record(text, published="2019-05-02").events]


NOT_WEIGHED = [
    "다낭 간담회에서는 통관 문제가 도마에 올랐다. 다낭 간담회는 처음이다.",  # no rule found any occasion
    MISSION + "설명회 참가자들은 공단을 둘러봤다.",  # who is meant
    MISSION + "간담회는 기업의 애로를 풀기 위한 것으로, 업종을 가리지 않는다.",  # what it is for
    MISSION + "상담회에서는 질문이 이어졌다.",  # another word for what is told already
]


@pytest.mark.parametrize("text", NOT_WEIGHED)
def test_weights_do_not_tip_the_scale_for(text: str, record: Extract) -> None:
    told = [event.name for event in record(text, published="2019-05-02").events]
    assert told == (["수출상담회"] if text.startswith(MISSION) else [])
