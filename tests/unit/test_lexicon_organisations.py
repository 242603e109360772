"""Every row of the organisations' tables, both ways; and the tables as a whole."""

from __future__ import annotations

from collections import defaultdict

import pytest

from coopevents.annotate.organisation.stop import CommonWords
from coopevents.annotate.organisations import OrganisationAnnotator
from coopevents.lexicon.loader import Row, load_table
from coopevents.values.iso import is_territory
from coopevents.values.names import OrganisationKind

BODIES = load_table("organisations", ("id",))
LOCALS = load_table("local_governments", ("id",))
STOPWORDS = load_table("organisation_stopwords", ("word", "match"))


@pytest.fixture(scope="module")
def annotator() -> OrganisationAnnotator:
    return OrganisationAnnotator.from_lexicon()


def names(row: Row) -> set[str]:
    return {row["name"], *row.many("aliases")}


def chain(rows: list[Row]) -> dict[str, str]:
    """Each id with the last of its successors."""
    following = {row["id"]: row["successor"] for row in rows}
    last = {}
    for start in following:
        at, seen = start, {start}
        while following.get(at) and following[at] not in seen:
            at = following[at]
            seen.add(at)
        last[start] = at
    return last


def test_lexicon_organisations_every_body_is_found_in_its_example(annotator: OrganisationAnnotator) -> None:
    missing = []
    for row in BODIES:
        hits = [m.value for m in annotator.annotate(row["example"])]
        if not any(value.id == row["id"] and value.canonical == row["name"] for value in hits):
            missing.append((row["id"], row["example"], hits))
    assert missing == []


def test_lexicon_organisations_every_alias_is_found(annotator: OrganisationAnnotator) -> None:
    """An alias of one body names it; one of several on a chain of successors is found without being told apart."""
    missing = []
    for row in BODIES:
        for alias in row.many("aliases"):
            text = row["example"].replace(row["name"], alias)
            hits = [m.value for m in annotator.annotate(text)]
            if not any(
                value.id in (row["id"], None) and alias.replace(" ", "") in value.name.replace(" ", "")
                for value in hits
            ):
                missing.append((row["id"], alias, text, [value.name for value in hits]))
    assert missing == []


def test_lexicon_organisations_no_body_is_found_in_its_counterexample(annotator: OrganisationAnnotator) -> None:
    wrong = []
    for row in BODIES:
        if row["not_example"]:
            hits = [m.value for m in annotator.annotate(row["not_example"])]
            wrong += [(row["id"], row["not_example"]) for value in hits if value.id == row["id"]]
    assert wrong == []


def test_lexicon_organisations_every_local_government_acts_in_its_example(annotator: OrganisationAnnotator) -> None:
    missing = [
        row["example"]
        for row in LOCALS
        if not any(
            m.value.kind is OrganisationKind.LOCAL and m.value.name == row["name"]
            for m in annotator.annotate(row["example"])
        )
    ]
    assert missing == []


def test_lexicon_organisations_no_local_government_acts_in_its_counterexample(annotator: OrganisationAnnotator) -> None:
    wrong = [row["not_example"] for row in LOCALS if annotator.annotate(row["not_example"])]
    assert wrong == []


def test_lexicon_organisations_an_alias_of_two_bodies_stands_on_one_chain_of_successors() -> None:
    last = chain(BODIES)
    owners: dict[str, set[str]] = defaultdict(set)
    for row in BODIES:
        for name in names(row):
            owners[name].add(last[row["id"]])
    assert {name: sorted(ids) for name, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("rows", [BODIES, LOCALS], ids=["organisations", "local_governments"])
def test_lexicon_organisations_successors_exist(rows: list[Row]) -> None:
    ids = {row["id"] for row in rows}
    assert [row["id"] for row in rows if row["successor"] and row["successor"] not in ids] == []


def test_lexicon_organisations_kinds_contexts_and_countries_are_known() -> None:
    kinds = {str(kind) for kind in OrganisationKind}
    for row in BODIES:
        assert row["kind"] in kinds, row["id"]
        assert row["context"] in {"", "acting", "media", "firm"}, row["id"]
        assert row["country"] == "" or is_territory(row["country"]), row["id"]


@pytest.mark.parametrize("rows", [BODIES, LOCALS], ids=["organisations", "local_governments"])
def test_lexicon_organisations_eras_do_not_end_before_they_start(rows: list[Row]) -> None:
    for row in rows:
        if row["valid_from"] and row["valid_to"]:
            assert row["valid_from"] <= row["valid_to"], row["id"]


def test_lexicon_organisations_no_stopword_is_taken_for_a_company(annotator: OrganisationAnnotator) -> None:
    common = CommonWords.from_lexicon()
    for row in STOPWORDS:
        assert common.has(row["word"]), row["word"]
        companies = [m for m in annotator.annotate(row["example"]) if m.value.kind is OrganisationKind.COMPANY]
        assert companies == [], row["example"]


def test_lexicon_organisations_all_municipalities_are_there() -> None:
    """226 with an elected head (the two of Jeju have none), beside those that have ended."""
    present = [row for row in LOCALS if row["level"] != "province" and not row["valid_to"]]
    elected = [row for row in present if row["province"] != "제주특별자치도"]
    assert len(elected) == 226
    assert len({row["province"] for row in present}) == 16
