"""Classes of signing predicates, some of which need their object."""

from __future__ import annotations

import pytest

from coopevents.lexicon.loader import load_table
from coopevents.lexicon.signing import SigningCues

CUES = SigningCues.from_lexicon()


@pytest.mark.parametrize(
    ("lemma", "before", "cls"),
    [
        ("체결하다", "공급계약을 ", "sign"),
        ("찍다", "계약서에 도장을 ", "sign"),
        ("찍다", "사진을 ", ""),
        ("올리다", "협약서에 이름을 ", "sign"),
        ("올리다", "현장계약 30건을 ", "yield"),
        ("잡다", "외식업체와 손을 ", "hands"),
        ("불발되다", "계약이 ", "fail"),
        ("미뤄지다", "협약도 ", "delay"),
        ("걷다", "", ""),
    ],
)
def test_signing_class(lemma: str, before: str, cls: str) -> None:
    assert CUES.of(lemma, before) == cls


def test_signing_rows_name_a_known_class() -> None:
    classes = {row["class"] for row in load_table("signing_predicates", ("lemma", "object"))}
    known = {"sign", "weak", "receive", "hand", "yield", "fail", "delay", "ahead", "agree", "own", "order"}
    assert classes == known | {"supply", "hands"}


def test_signing_words_stand_in_every_example_of_their_class() -> None:
    rows = load_table("signing_predicates", ("lemma", "object"))
    silent = [r["example"] for r in rows if not CUES.word_of(r["class"]).search(r["example"])]
    assert len(rows) > 100
    assert silent == []
