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


def holds(row: Row, column: str) -> None:
    codes = tuple(row.many("codes"))
    if row["strength"] in (Strength.PHRASE, Strength.PURPOSE):
        assert ANNOTATOR.codes_of_phrase(row["example"]) == codes
    else:
        assert codes in fires(row["example"], row[column])
    if row["strength"] == Strength.PHRASE:
        assert not fires(f"{row[column]}에 관한 소식이다.", row[column])
    if row["not_example"]:
        assert not fires(row["not_example"], row[column])


@pytest.mark.parametrize("row", TERMS, ids=lambda row: row["term"])
def test_lexicon_sectors_term_fires_in_its_example_only(row: Row) -> None:
    holds(row, "term")


@pytest.mark.parametrize("row", SUFFIXES, ids=lambda row: row["suffix"])
def test_lexicon_sectors_suffix_heads_a_compound(row: Row) -> None:
    holds(row, "suffix")


@pytest.mark.parametrize("row", CONTEXTS, ids=lambda row: f"{row['role']}-{row['word']}")
def test_lexicon_sectors_context_word_does_its_work(row: Row) -> None:
    mentions = ANNOTATOR.annotate(row["example"])
    if row["role"] == "discard":
        assert not mentions
    else:
        assert [m.rule for m in mentions if m.value.codes != ("finance",)] or mentions[0].rule == "sector.industry"


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
