"""Every row of the table of predicates, both ways."""

from __future__ import annotations

from coopevents.clauses import predicates
from coopevents.document import Sentence
from coopevents.lexicon.cues import ROLE_NOUNS, Cues
from coopevents.lexicon.loader import load_table
from coopevents.pipeline import Resources

ROWS = load_table("predicates", ("lemma",))
CLASSES = {"hold", "held", "dispatch", "visit", "invite", "participate", "sign", "consult", "cancel", "postpone"}
CLASSES |= {"announce", "other"}


def lemmas(resources: Resources, texts: list[str]) -> list[set[str]]:
    """Lemmas of the predicates of each text."""
    joined = "\n".join(texts)
    sentences, start = [], 0
    for text in texts:
        sentences.append(Sentence(len(sentences), 0, start, start + len(text)))
        start += len(text) + 1
    analysed = resources.analyser.analyse(joined, sentences, [])
    return [{p.lemma for p in predicates(analysed[s.index])} for s in sentences]


def test_lexicon_predicates_fire_in_their_examples_only(resources: Resources) -> None:
    found = lemmas(resources, [row["example"] for row in ROWS])
    silent = [row["lemma"] for row, told in zip(ROWS, found, strict=True) if row["lemma"] not in told]
    others = [row for row in ROWS if row["not_example"]]
    found = lemmas(resources, [row["not_example"] for row in others])
    loud = [row["lemma"] for row, told in zip(others, found, strict=True) if row["lemma"] in told]
    assert (silent, loud) == ([], [])


def test_lexicon_predicates_classes_are_known() -> None:
    assert {row["class"] for row in ROWS} <= CLASSES


def test_lexicon_predicates_look_up() -> None:
    cues = Cues.from_lexicon()
    assert cues.of("개최하다") == "hold"
    assert cues.of("먹다") == ""
    assert {"개최", "체결", *ROLE_NOUNS} <= cues.verbal_nouns
    assert not {"말", "상담", "추진"} & cues.verbal_nouns
