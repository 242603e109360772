"""Every row of the place tables fires in its example and not in its counter-example."""

from __future__ import annotations

import pytest

from coopevents.annotate.places import PlaceAnnotator
from coopevents.document import Mention
from coopevents.lexicon.loader import Row, load_table
from coopevents.lexicon.places import Cue, Reach, load_places, parse_cue
from coopevents.values.names import PlaceLevel, PlaceName

TABLES = {
    "countries": ("name", "form", "codes"),
    "regions": ("name",),
    "domestic_places": ("name", "standard", "province"),
    "foreign_places": ("name", "country"),
    "place_followers": ("name",),
}


@pytest.fixture(scope="module")
def annotator() -> PlaceAnnotator:
    return PlaceAnnotator.from_lexicon()


def fires(row: Row, text: str, mentions: list[Mention[PlaceName]]) -> bool:
    """A mention says what the row says, over the row's name (an administrative suffix may follow)."""

    def quoted(mention: Mention[PlaceName]) -> str:
        return text[mention.start : mention.end]

    if row.table == "place_followers":
        return any(quoted(m) == "청주" for m in mentions)
    if row.table == "countries" and row["form"] == "compound":
        return set(row.many("codes")) <= {m.value.country for m in mentions if m.value.adjectival}
    if row.table == "countries":
        name = row["name"][1] if row["form"] == "prefixed" else row["name"]
        return any(
            quoted(m) == name and m.value.country == row["codes"] and m.value.level is PlaceLevel.COUNTRY
            for m in mentions
        )

    def says(value: PlaceName) -> bool:
        if (value.standard, value.level.value) != (row["standard"], row.get("level", "region")):
            return False
        if row.table == "domestic_places":
            return (value.province or "", value.country) == (row["province"], "KR")
        return row.table == "regions" or value.country == row["country"]

    return any(
        says(m.value) and quoted(m).startswith(row["name"]) and len(quoted(m)) <= len(row["name"]) + 1 for m in mentions
    )


@pytest.mark.parametrize("table", TABLES)
def test_lexicon_places_rows_fire_in_their_example(annotator: PlaceAnnotator, table: str) -> None:
    rows = load_table(table, TABLES[table])
    silent = [
        f"{row.line}: {row['name']}"
        for row in rows
        if not fires(row, row["example"], annotator.annotate(row["example"]))
    ]
    assert not silent


@pytest.mark.parametrize("table", TABLES)
def test_lexicon_places_rows_keep_quiet_in_their_counter_example(annotator: PlaceAnnotator, table: str) -> None:
    rows = [row for row in load_table(table, TABLES[table]) if row["not_example"]]
    loud = [
        f"{row.line}: {row['name']}"
        for row in rows
        if fires(row, row["not_example"], annotator.annotate(row["not_example"]))
    ]
    assert not loud


def test_lexicon_places_every_name_of_a_foreign_place_has_one_standard() -> None:
    standards: dict[tuple[str, str | None], set[str]] = {}
    for reading in load_places():
        if reading.level in {PlaceLevel.CITY, PlaceLevel.PROVINCE} and reading.country != "KR":
            standards.setdefault((reading.name, reading.country), set()).add(reading.standard)
    assert not [key for key, found in standards.items() if len(found) > 1]


def test_lexicon_places_cover_every_territory() -> None:
    codes = {reading.country for reading in load_places() if reading.level is PlaceLevel.COUNTRY}
    assert len(codes) >= 249


@pytest.mark.parametrize(
    ("cell", "cue"),
    [
        ("산둥성", Cue(Reach.NEAR, text="산둥성")),
        ("<국위", Cue(Reach.BEFORE, text="국위")),
        (">을_", Cue(Reach.AFTER, text="을 ")),
        ("<@CN/place", Cue(Reach.BEFORE, country="CN", below=True)),
        ("@CN*", Cue(Reach.DOCUMENT, country="CN")),
        ("@경상북도", Cue(Reach.NEAR, province="경상북도")),
    ],
)
def test_lexicon_places_cue_notation(cell: str, cue: Cue) -> None:
    assert parse_cue(cell) == cue


@pytest.mark.parametrize("cell", ["", "<", "@", "@QQ", "@CNX"])
def test_lexicon_places_bad_cue_is_refused(cell: str) -> None:
    with pytest.raises(ValueError):
        parse_cue(cell)
