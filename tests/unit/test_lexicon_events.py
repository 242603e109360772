"""Every row of the tables of event nouns and agreement phrases, both ways."""

from __future__ import annotations

from coopevents.annotate.agreements import DISCARD, AgreementAnnotator
from coopevents.annotate.events import EventAnnotator
from coopevents.lexicon.loader import load_table
from coopevents.records import AgreementKind, EventType

NOUNS = load_table("event_nouns", ("noun",))
PHRASES = load_table("agreement_phrases", ("phrase",))
FAIRS = load_table("fairs", ("name",))
STRENGTHS = {"strong", "weak", "brand", "named", "generic"}
TYPES = {*EventType, "summit"}  # a summit of states is told from conferences, and is no record


def test_lexicon_events_nouns_fire_in_their_examples_only() -> None:
    annotator = EventAnnotator.from_lexicon()

    def heads(text: str) -> set[str]:
        return {m.value.head for m in annotator.annotate(text)}

    silent = [row["noun"] for row in NOUNS if row["noun"] not in heads(row["example"])]
    loud = [row["noun"] for row in NOUNS if row["noun"] in heads(row["not_example"])]
    assert (silent, loud) == ([], [])


def test_lexicon_events_fairs_fire_in_their_examples_only() -> None:
    annotator = EventAnnotator.from_lexicon()
    for row in FAIRS:
        assert set(row.many("types")) <= TYPES, row["name"]
        found = [m.value for m in annotator.annotate(row["example"])]
        assert [(v.head, v.strength) for v in found] == [(row["name"], "fair")], row["name"]
        assert row["name"] not in {m.value.head for m in annotator.annotate(row["not_example"])}


def test_lexicon_events_types_and_strengths_are_known() -> None:
    for row in NOUNS:
        assert row["strength"] in STRENGTHS, row["noun"]
        assert set(row.many("types")) <= TYPES, row["noun"]
        assert bool(row["types"]) == (row["strength"] != "generic"), row["noun"]


def test_lexicon_events_phrases_fire_in_their_examples_only() -> None:
    annotator = AgreementAnnotator.from_lexicon()

    def found(text: str) -> set[tuple[str, str]]:
        return {(m.value.phrase, m.value.kind) for m in annotator.annotate(text)}

    named = [row for row in PHRASES if row["kind"] != DISCARD]
    silent = [row["phrase"] for row in named if (row["phrase"], row["kind"]) not in found(row["example"])]
    loud = [row["phrase"] for row in named if (row["phrase"], row["kind"]) in found(row["not_example"])]
    assert (silent, loud) == ([], [])


def test_lexicon_events_treaties_and_other_contracts_are_left_out() -> None:
    annotator = AgreementAnnotator.from_lexicon()
    discarded = [row for row in PHRASES if row["kind"] == DISCARD]
    assert discarded
    for row in discarded:
        assert row["phrase"] in row["example"]
        assert annotator.annotate(row["example"]) == [], row["phrase"]


def test_lexicon_events_kinds_are_known() -> None:
    assert {row["kind"] for row in PHRASES} == {*AgreementKind, DISCARD}


def test_lexicon_events_homes_of_fairs_are_known_places() -> None:
    towns = {(row["name"], row["country"]) for row in load_table("foreign_places", ("name", "country"))}
    ours = {row["name"] for row in load_table("domestic_places", ("name", "standard", "province"))}
    homes = [(row["name"], row["city"], row["country"]) for row in FAIRS if row["city"]]
    unknown = [home for home in homes if home[1:] not in towns and (home[2] != "KR" or home[1] not in ours)]
    assert [home for home in unknown if home[2] not in {"HK", "SG", "MO"}] == []
    assert all(row["country"] for row in FAIRS if row["city"])
