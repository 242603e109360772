"""Every row of the sector tables, both ways."""

import pytest

from coopevents.annotate.sectors import SectorAnnotator
from coopevents.lexicon.loader import LexiconError, Row, load_table
from coopevents.lexicon.sectors import Strength, load_sector_lexicon, spellings
from coopevents.records import Sector

TERMS = load_table("sectors", ("term",))
SUFFIXES = load_table("sector_suffixes", ("suffix",))
CONTEXTS = load_table("sector_contexts", ("word", "role"))
CODES = load_table("sector_codes", ("code",))
ANNOTATOR = SectorAnnotator.from_lexicon()


def fires(sentence: str, name: str) -> list[tuple[str, ...]]:
    """Codes of the mentions that end with the name, however it is blanked."""
    forms = tuple(spellings(name))
    return [m.value.codes for m in ANNOTATOR.annotate(sentence) if m.value.term.endswith(forms)]


ELSEWHERE = {  # 모터 fires by itself and, as a bare head, ends a product phrase too
    row[column]
    for rows, column in ((TERMS, "term"), (SUFFIXES, "suffix"))
    for row in rows
    if row["strength"] != "phrase"
}


def faults(row: Row, column: str) -> list[str]:
    """What is wrong with a row: nothing, or which of its sentences."""
    codes, name, strength = tuple(row.many("codes")), row[column], row["strength"]
    found = []
    if strength in (Strength.PHRASE, Strength.PURPOSE):
        if ANNOTATOR.codes_of_phrase(row["example"]) != codes:
            found.append(f"{name}: example")
    elif codes not in fires(row["example"], name):
        found.append(f"{name}: example")
    if strength == Strength.PHRASE and name not in ELSEWHERE and fires(f"{name}에 관한 소식이다.", name):
        found.append(f"{name}: fires outside product phrases")
    if row["not_example"] and fires(row["not_example"], name):
        found.append(f"{name}: not_example")
    return found


@pytest.mark.parametrize("code", list(Sector))
def test_lexicon_sectors_terms_fire_in_their_examples_only(code: str) -> None:
    rows = [row for row in TERMS if row.many("codes")[0] == code]
    assert rows
    assert [fault for row in rows for fault in faults(row, "term")] == []


@pytest.mark.parametrize("code", sorted({row.many("codes")[0] for row in SUFFIXES}))
def test_lexicon_sectors_suffixes_head_compounds(code: str) -> None:
    rows = [row for row in SUFFIXES if row.many("codes")[0] == code]
    assert [fault for row in rows for fault in faults(row, "suffix")] == []


@pytest.mark.parametrize("role", ["after", "before", "field", "discard"])
def test_lexicon_sectors_context_words_do_their_work(role: str) -> None:
    rows = [row for row in CONTEXTS if row["role"] == role]
    assert rows
    for row in rows:
        mentions = ANNOTATOR.annotate(row["example"])
        if role == "discard":
            assert not mentions, row["word"]
        else:
            assert "sector.industry" in {mention.rule for mention in mentions}, row["word"]


def test_lexicon_sectors_codes_are_the_published_ones() -> None:
    assert {row["code"] for row in CODES} == set(Sector)
    for row in CODES:
        assert row["label_ko"] and row["label_en"]
        for system in ("ksic", "isic"):
            divisions = row.many(system)
            assert divisions == sorted(set(divisions))
            assert all(len(division) == 2 and "01" <= division <= "99" for division in divisions)


def test_lexicon_sectors_every_code_has_terms() -> None:
    entries = load_sector_lexicon().entries
    for code in Sector:
        assert sum(code in entry.codes for entry in entries) >= 15, code


def test_lexicon_sectors_blanks_are_optional() -> None:
    assert sorted(spellings("의료 기기 부품")) == ["의료 기기 부품", "의료 기기부품", "의료기기 부품", "의료기기부품"]


def test_lexicon_sectors_rejects_an_unknown_code(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = Row("sectors", 2, {"term": "밸브", "codes": "plumbing", "strength": "product", "example": "밸브"})
    monkeypatch.setattr("coopevents.lexicon.sectors.load_table", lambda table, key: [bad])
    with pytest.raises(LexiconError, match="bad codes"):
        load_sector_lexicon()
