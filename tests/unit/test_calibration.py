"""Precision of families of rules, measured on gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from coopevents.calibration import as_stated, calibrate, measure, put_into, table_csv, wilson
from coopevents.cli import app
from coopevents.evaluate.verdicts import Verdict, verdicts
from coopevents.lexicon.confidence import measured


@pytest.mark.parametrize(
    ("right", "n", "low", "high"), [(0, 0, 0.0, 1.0), (8, 8, 0.747, 1.0), (90, 100, 0.840, 0.939), (0, 8, 0.0, 0.253)]
)
def test_calibration_wilson(right: int, n: int, low: float, high: float) -> None:
    assert wilson(right, n) == (pytest.approx(low, abs=0.001), pytest.approx(high, abs=0.001))


def found_event(**more: Any) -> dict[str, Any]:
    facts = {
        "id": "x",
        "name": "가람 박람회",
        "type": "exhibition",
        "status": "held",
        "date": "2019-05-14",
        "date_basis": "dateline",
        "hosts": [{"name": "가람시", "canonical": None, "id": None}],
        "countries": ["VN"],
        "sectors": [],
        "place": {"country": "VN", "city": "하노이"},
        "participants": {"companies": 20},
        "issues": [],
        **more,
    }
    rules = {
        "name": (facts["name"], "event.quoted.exhibition"),
        "type": (facts["type"], "event.type.exhibition"),
        "status": (facts["status"], "event.status.tense"),
        "date": (facts["date"], "event.date.clause"),
        "hosts": ("가람시", "role.hosts.predicate"),
        "countries": ("VN", "event.place.clause"),
        "place.country": ("VN", "event.place.clause"),
        "place.city": ("하노이", "event.place.clause"),
        "participants.companies": ("20", "participants.companies"),
    }
    rows = [{"field": field, "value": str(value), "rule": rule} for field, (value, rule) in rules.items()]
    return {**facts, "evidence": rows}


GOLD_EVENT: dict[str, Any] = {
    "id": "e1",
    "name": "가람 박람회",
    "type": "exhibition|consultation",
    "status": "?",
    "date": "2019-05-14",
    "hosts": ["가람시|가람"],
    "organizers": [],
    "sponsors": [],
    "countries": [],
    "sectors": [],
    "place": {"country": "VN", "city": "하노이"},
    "participants": {"companies": 21},
}


def gold(*events: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"doc_id": "d", "events": list(events), "agreements": [], "amounts": [], **more}


def test_calibration_verdicts_on_an_event() -> None:
    judged = {one.field: one for one in verdicts(gold(GOLD_EVENT), {"events": [found_event()]})}
    assert {field for field, one in judged.items() if one.right} == {
        "name",
        "type",
        "date",
        "hosts",
        "place.country",
        "place.city",
    }
    assert {field for field, one in judged.items() if not one.right} == {"countries", "participants.companies"}
    assert "status" not in judged
    assert judged["date"].rules == ("event.date.clause", "basis.dateline")


def test_calibration_a_spurious_event_is_wrong_in_all_and_an_optional_one_in_nothing() -> None:
    assert not any(one.right for one in verdicts(gold(), {"events": [found_event()]}))
    assert len(verdicts(gold(), {"events": [found_event()]})) == 9
    assert verdicts(gold({**GOLD_EVENT, "optional": True}), {"events": [found_event()]}) == []


def test_calibration_verdicts_on_sums() -> None:
    wanted = [{"value": "5000000", "currency": "USD", "role": "contract|mou"}]
    sums = [
        {"id": "m1", "value": "5000000", "currency": "USD", "role": "mou", "evidence": []},
        {"id": "m2", "value": "70", "currency": "USD", "role": "other", "evidence": []},
    ]
    judged = [(one.record, one.field, one.right) for one in verdicts(gold(amounts=wanted), {"amounts": sums})]
    assert judged == [
        ("m1", "value", True),
        ("m1", "currency", True),
        ("m1", "role", True),
        ("m2", "value", False),
        ("m2", "currency", False),
        ("m2", "role", False),
    ]


def verdict(rule: str, right: bool) -> Verdict:
    return Verdict("d", "events", "e", "date", "2019", (rule,), right)


def test_calibration_a_family_has_a_row_if_it_tells_more_than_the_wider_one() -> None:
    judged = [verdict("event.date.clause", True)] * 90 + [verdict("event.date.inherited", False)] * 6
    judged += [verdict("event.date.inherited", True)] * 4 + [verdict("event.date.label", True)] * 5
    rows = {one.rule: (one.n, one.right) for one in measure(judged)}
    assert rows == {"": (105, 99), "event.date.clause": (90, 90), "event.date.inherited": (10, 4)}


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Ten documents; in two of them an inherited place is wrong."""
    folder, lines = tmp_path / "gold", []
    folder.mkdir()
    for n in range(10):
        one = found_event(place={"country": "VN", "city": "하노이"})
        wanted = {**GOLD_EVENT, "countries": ["VN"], "participants": {"companies": 20}, "status": "held"}
        if n < 2:
            wanted["place"] = {"country": "VN", "city": "방콕"}
            one["evidence"] = [
                {**row, "rule": "event.place.inherited"} if row["field"] == "place.city" else row
                for row in one["evidence"]
            ]
        lines.append(json.dumps({"doc_id": f"d{n}", "events": [one], "agreements": [], "amounts": []}))
        (folder / f"d{n}.json").write_text(json.dumps({**gold(wanted), "doc_id": f"d{n}"}), encoding="utf-8")
    (tmp_path / "records.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "records.jsonl", folder


def test_calibration_leaves_the_judged_document_out(files: tuple[Path, Path]) -> None:
    found = calibrate(*files)
    assert found.documents == 10
    assert found.reach["events"].rows == 10
    assert found.reach["events"].share >= 0.7
    assert sum(n for _, _, n, _, _ in found.bins) == 90
    assert "review,mean" in table_csv(found)
    assert table_csv(found).startswith("field,rule,n,right,precision,lower,example,source\ncountries,,10,10,1.000,")


def test_calibration_command(files: tuple[Path, Path], tmp_path: Path) -> None:
    table, page = tmp_path / "confidence.csv", tmp_path / "quality.md"
    page.write_text("# Quality\n\nbefore\n<!-- reliability -->\nold\n<!-- /reliability -->\nafter\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["calibrate", *map(str, files), "--table", str(table), "--into", str(page)])
    assert result.exit_code == 0
    assert "| events | 10 |" in result.stdout
    assert table.read_text(encoding="utf-8").count("\n") > 9
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Quality\n\nbefore\n<!-- reliability -->\n| stated")
    assert text.endswith("<!-- /reliability -->\nafter\n")
    assert "old" not in text
    assert CliRunner().invoke(app, ["calibrate", str(table), str(tmp_path / "gold")]).exit_code == 2


def test_calibration_of_what_the_package_states(files: tuple[Path, Path], tmp_path: Path) -> None:
    page = tmp_path / "quality.md"
    result = CliRunner().invoke(app, ["calibrate", *map(str, files), "--as-stated", "--into", str(page)])
    assert result.exit_code == 0
    table = measured()
    assert f"below {table.least_value:.2f}, or for a mean below {table.least_mean:.2f}" in result.stdout
    assert "with the table of the package; 10 documents" in result.stdout
    assert "<!-- as-stated -->\n| stated" in page.read_text(encoding="utf-8")
    assert as_stated(*files).reach["events"].rows == 10
    refused = CliRunner().invoke(
        app, ["calibrate", *map(str, files), "--as-stated", "--table", str(tmp_path / "t.csv")]
    )
    assert refused.exit_code == 2
    assert not (tmp_path / "t.csv").exists()


def test_calibration_table_names_its_documents(files: tuple[Path, Path], tmp_path: Path) -> None:
    table = tmp_path / "confidence.csv"
    given = ["calibrate", *map(str, files), "--table", str(table), "--source", "unread"]
    assert CliRunner().invoke(app, given).exit_code == 0
    assert table.read_text(encoding="utf-8").splitlines()[1].endswith(',"unread, 10 documents"')


def test_calibration_report_goes_into_a_new_file(tmp_path: Path) -> None:
    put_into(tmp_path / "docs" / "q.md", "x")
    assert (tmp_path / "docs" / "q.md").read_text(encoding="utf-8").endswith("-->\nx\n<!-- /reliability -->\n")
