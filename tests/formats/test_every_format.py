"""Every format end to end: what of a release arrives."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import made
import pytest

from coopevents.ingest.corpus import scan
from coopevents.ingest.formats import Format, recognise
from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, extract

RELEASE = made.MISSION
Inbox = Callable[[dict[str, bytes]], tuple[dict[str, RawDocument], dict[str, str]]]
SINGLE = [form.value for form in Format if form not in {Format.CSV, Format.XLSX, Format.JSONL, Format.ZIP}]


def one(inbox: Inbox, form: str, name: str | None = None) -> RawDocument:
    documents, _ = inbox({name or f"보도자료.{form}": made.MAKERS[form](RELEASE)})
    (document,) = documents.values()
    return document


@pytest.mark.parametrize("form", [form.value for form in Format])
def test_format_is_recognised_by_content(form: str, tmp_path: Path) -> None:
    file = tmp_path / "file.bin"
    file.write_bytes(made.MAKERS[form](RELEASE))
    with file.open("rb") as opened:
        assert recognise(opened.read(8192), "file.bin", opened) == form


@pytest.mark.parametrize("form", [form.value for form in Format])
def test_format_every_line_arrives_in_order(inbox: Inbox, form: str) -> None:
    document = one(inbox, form)
    found = [line for line in document.text.split("\n") if line.strip()]
    assert found == made.lines(RELEASE)


@pytest.mark.parametrize("form", SINGLE)
def test_format_id_is_the_path_without_suffix(inbox: Inbox, form: str) -> None:
    assert one(inbox, form).id == "보도자료"


def records(document: RawDocument, resources: Resources) -> dict[str, object]:
    """The record without what tells where it came from: ids and offsets differ with the layout."""
    from dataclasses import replace

    record = extract(replace(document, id="x", published=None, published_basis=None, publisher=None), resources)
    drop = {"id", "evidence", "event", "agreement", "part_of", "restates", "cluster"}

    def plain(value: object) -> object:
        if isinstance(value, dict):
            return {key: plain(inner) for key, inner in value.items() if key not in drop}
        return [plain(inner) for inner in value] if isinstance(value, list) else value

    return plain(record.model_dump(mode="json"))  # type: ignore[return-value]


@pytest.mark.parametrize("form", [form.value for form in Format if form is not Format.TXT])
def test_format_same_release_same_records(inbox: Inbox, resources: Resources, form: str) -> None:
    expected = records(RawDocument("x", made.txt(RELEASE).decode()), resources)
    found = records(one(inbox, form), resources)
    assert len(expected["amounts"]) >= 8  # type: ignore[arg-type]
    for table in ("events", "agreements", "amounts", "companies"):
        assert found[table] == expected[table]


@pytest.mark.parametrize("form", ["html", "hwp", "hwpx", "docx", "pdf"])
def test_format_sums_of_cells_take_the_unit_of_the_caption(inbox: Inbox, resources: Resources, form: str) -> None:
    record = extract(one(inbox, form), resources)
    assert {2_470_000, 2_150_000, 1_800_000} <= {int(amount.value) for amount in record.amounts if amount.value}


def test_format_sources_can_be_pickled(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(made.MAKERS["zip"](RELEASE))
    (tmp_path / "b.xlsx").write_bytes(made.MAKERS["xlsx"](RELEASE))
    sources = scan(tmp_path).sources
    assert len(sources) == 3
    assert pickle.loads(pickle.dumps(sources)) == sources
