"""Words around sums: every row of the table, compounds, words that only look like cues."""

from __future__ import annotations

import pytest

from coopevents.lexicon.amount_cues import CLASSES, AmountCues, compound
from coopevents.lexicon.loader import Row, load_table

ROWS = load_table("amount_cues", ("cue", "kind"))
CUES = AmountCues.from_lexicon()


@pytest.mark.parametrize("row", [r for r in ROWS if r["kind"] != "verb"], ids=lambda row: row["cue"])
def test_amount_cues_noun_rows_fire(row: Row) -> None:
    assert row["class"] in CLASSES
    assert any(row["class"] in group.parts for group in CUES.groups(row["example"]))
    if row["not_example"]:
        assert not any(row["class"] in group.parts for group in CUES.groups(row["not_example"]))


@pytest.mark.parametrize("row", [r for r in ROWS if r["kind"] == "verb"], ids=lambda row: row["cue"])
def test_amount_cues_verb_rows(row: Row) -> None:
    assert CUES.verb(row["cue"]) == row["class"]
    assert row["cue"].endswith("다")


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("수출계약 추진액", ["expected_contract"]),
        ("계약예상액은", ["expected_contract"]),
        ("계약이 기대되는 금액", ["expected_contract", "prospect"]),
        ("구매로 이어질 금액", ["expected_contract"]),
        ("투자협약을", ["investment"]),
        ("수출 MOU를", ["mou"]),
        ("협약보증을", ["funding"]),
        ("수출상담 실적", ["consultation"]),
        ("펀드 조성에", ["funding"]),
        ("수출 및 계약", ["export", "contract"]),
        ("협의 12건을", ["mou"]),
    ],
)
def test_amount_cues_compounds(text: str, classes: list[str]) -> None:
    assert [group.cls for group in CUES.groups(text)] == classes


@pytest.mark.parametrize(
    "text", ["투자자 3명", "수출상담회에서", "예산군은", "지원단 5명", "시장개척단이", "LOITER", "공사장"]
)
def test_amount_cues_parts_of_other_words(text: str) -> None:
    assert CUES.groups(text) == []


def test_amount_cues_that_only_modify() -> None:
    assert [group.modifies for group in CUES.groups("수출 중소기업 31개사")] == [True]
    assert [group.modifies for group in CUES.groups("수출 31만 달러")] == [False]


@pytest.mark.parametrize(
    ("parts", "cls"),
    [
        (("contract", "prospect"), "expected_contract"),
        (("mou", "prospect"), "mou"),
        (("investment", "mou"), "investment"),
        (("funding", "mou"), "funding"),
        (("funding", "works"), "funding"),
        (("prospect",), "prospect"),
        (("export",), "export"),
    ],
)
def test_amount_cues_compound_class(parts: tuple[str, ...], cls: str) -> None:
    assert compound(parts) == cls
