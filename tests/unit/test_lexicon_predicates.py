"""Every row of the tables of predicates, both ways; and the figures of exports in their sentences."""

from __future__ import annotations

from decimal import Decimal

from coopevents.annotate.money import annotate_money
from coopevents.clauses import predicates
from coopevents.document import Sentence
from coopevents.lexicon.cues import ROLE_NOUNS, Cues
from coopevents.lexicon.loader import load_table
from coopevents.lexicon.signing import SigningCues
from coopevents.pipeline import Resources

ROWS = load_table("predicates", ("lemma",))
SIGNING = load_table("signing_predicates", ("lemma", "object"))
CLASSES = {"hold", "held", "dispatch", "visit", "invite", "participate", "sign", "consult", "cancel", "postpone"}
CLASSES |= {"announce", "other"}


def lemmas(resources: Resources, texts: list[str]) -> list[set[str]]:
    """Lemmas of the predicates of each text."""
    return [{lemma for lemma, _ in told} for told in spans(resources, texts)]


def spans(resources: Resources, texts: list[str]) -> list[list[tuple[str, int]]]:
    """Lemmas of the predicates of each text, with where they begin in it."""
    joined = "\n".join(texts)
    sentences, start = [], 0
    for text in texts:
        sentences.append(Sentence(len(sentences), 0, start, start + len(text)))
        start += len(text) + 1
    analysed = resources.analyser.analyse(joined, sentences, [])
    verbs = resources.cues.verbs
    found = {s.index: predicates(analysed[s.index], verbs=verbs) for s in sentences}
    return [[(p.lemma, p.start - s.start) for p in found[s.index]] for s in sentences]


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


def test_lexicon_predicates_signing_rows_fire_in_their_examples(resources: Resources) -> None:
    """Their counter-examples are no signings for what else they say, and are for the frames of agreements."""
    cues = SigningCues.from_lexicon()
    # 공급하기로 했다 is one predicate, whose class its own verb decides
    rows = [row for row in SIGNING if row["lemma"] not in {"하다", "합의하다"}]
    silent = [
        (row["lemma"], row["object"])
        for row, told in zip(rows, spans(resources, [row["example"] for row in rows]), strict=True)
        if not any(
            lemma == row["lemma"] and cues.of(lemma, row["example"][:start]) == row["class"] for lemma, start in told
        )
    ]
    assert silent == []


def test_lexicon_predicates_verbs_around_sums_stand_in_their_examples(resources: Resources) -> None:
    rows = [row for row in load_table("amount_cues", ("cue", "kind")) if row["kind"] == "verb"]
    found = lemmas(resources, [row["example"] for row in rows])
    assert [row["cue"] for row, told in zip(rows, found, strict=True) if row["cue"] not in told] == []


def test_lexicon_predicates_exports_are_as_their_sentences_say() -> None:
    for row in load_table("exports", ("year",)):
        (money,) = annotate_money(row["example"])
        assert (money.value.currency, money.value.amount) == ("USD", Decimal(row["dollars"])), row["year"]
        assert row["example"].startswith(row["year"])
