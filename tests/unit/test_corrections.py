"""What people corrected: applied, marked, reported, and made gold."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import fake_pipeline
import pytest
from typer.testing import CliRunner

from coopevents.cli import app
from coopevents.corrections import Correction, apply, read_corrections
from coopevents.evaluate import evaluate_files
from coopevents.ingest.raw import RawDocument
from coopevents.records import DocumentRecord
from coopevents.run import run

TEXT = "가람 수출상담회\n바이어 20명이 하노이에서 나래시 기업을 만났다.\n"
EVENT, AGREEMENT, AMOUNT, COMPANY = (
    fake_pipeline.EVENT,
    fake_pipeline.AGREEMENT,
    fake_pipeline.AMOUNT,
    fake_pipeline.COMPANY,
)


@pytest.fixture
def found() -> DocumentRecord:
    return fake_pipeline.analyse(RawDocument("d", TEXT))[1]


def corrected(record: DocumentRecord, *rows: tuple[str, str, str]) -> tuple[DocumentRecord, list[str]]:
    """The record after rows (record, field, value), and the reasons of what became of them."""
    by_record: dict[str, list[Correction]] = {}
    for line, (identity, field, value) in enumerate(rows, start=2):
        by_record.setdefault(identity, []).append(Correction(line, identity, field, value, "김분석", "2026-03-02"))
    after, outcomes = apply(record, TEXT, by_record)
    return after, [one.reason for one in outcomes]


@pytest.mark.parametrize(
    ("identity", "field", "value", "where", "expected"),
    [
        (EVENT, "name", "가람 뷰티 상담회", "name", "가람 뷰티 상담회"),
        (EVENT, "type", "exhibition", "type", "exhibition"),
        (EVENT, "date", "2016. 5. 4.", "date", "2016-05-04"),
        (EVENT, "date", "", "date", None),
        (EVENT, "place.city", "다낭", "place.city", "다낭"),
        (EVENT, "place_city", "다낭", "place.city", "다낭"),
        (EVENT, "participants_companies", "14", "participants.companies", 14),
        (EVENT, "countries", "VN", "countries", ("VN",)),
        (EVENT, "sectors", "beauty; fishery", "sectors", ("beauty", "fishery")),
        (EVENT, "sectors", "", "sectors", ()),
        (AGREEMENT, "status", "failed", "status", "failed"),
        (AMOUNT, "value", "1,500,000", "value", Decimal(1500000)),
        (AMOUNT, "event", "", "event", None),
        (COMPANY, "product", "화장품", "product", "화장품"),
    ],
)
def test_corrections_set_a_field(
    found: DocumentRecord, identity: str, field: str, value: str, where: str, expected: Any
) -> None:
    after, reasons = corrected(found, (identity, field, value))
    assert reasons == [""]
    one: Any = next(r for r in (*after.events, *after.agreements, *after.amounts, *after.companies) if r.id == identity)
    got = one
    for part in where.split("."):
        got = getattr(got, part)
    assert got == expected
    assert [issue.code for issue in one.issues if issue.code == "corrected"] == ["corrected"]
    assert "(김분석, 2026-03-02)" in one.issues[-1].message
    assert not one.needs_review


def test_corrections_leave_evidence_of_their_own(found: DocumentRecord) -> None:
    after, _ = corrected(found, (EVENT, "name", "나래시 기업"), (EVENT, "place.city", "다낭"))
    rows = [row for row in after.events[0].evidence if row.rule == "correction"]
    assert [(row.field, row.value, row.quote, row.confidence) for row in rows] == [
        ("name", "나래시 기업", "나래시 기업", 1.0),
        ("place.city", "다낭", "", 1.0),
    ]
    assert all(TEXT[row.start : row.end] == row.quote for row in rows)
    assert not [row for row in after.events[0].evidence if row.field == "name" and row.rule != "correction"]


def test_corrections_keep_what_the_document_knows_of_a_body(found: DocumentRecord) -> None:
    after, _ = corrected(found, (EVENT, "sponsors", "가람진흥원; 한솔협회"))
    assert [(body.name, body.id) for body in after.events[0].sponsors] == [
        ("가람진흥원", "kr-garam"),
        ("한솔협회", None),
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ((EVENT, "type", "party"), "Input should be"),
        ((EVENT, "colour", "red"), "event has no field 'colour'"),
        ((EVENT, "date", "재작년"), "재작년"),
        ((EVENT, "participants.companies", "-3"), "greater than or equal"),
        ((AMOUNT, "event", "ezzzzzzzzzz"), "refers to an event that is not there"),
        ((AMOUNT, "currency", "WON"), "no ISO 4217"),
        ((EVENT, "record", "remove"), "takes delete alone"),
    ],
)
def test_corrections_that_cannot_be_made_change_nothing(
    found: DocumentRecord, row: tuple[str, str, str], reason: str
) -> None:
    after, reasons = corrected(found, row)
    assert after == found
    assert reason in reasons[0]


def test_corrections_delete_a_record_and_what_leads_to_it(found: DocumentRecord) -> None:
    after, reasons = corrected(found, (EVENT, "record", "delete"), (EVENT, "name", "다른 이름"))
    assert reasons == ["", "the record was deleted by a row before"]
    assert after.events == ()
    assert [one.event for one in (*after.agreements, *after.amounts, *after.companies)] == [None] * 3
    assert after.issues[0].code == "deleted"


def test_corrections_somebody_looked_at_the_row(found: DocumentRecord) -> None:
    flagged = found.model_copy(update={"events": (found.events[0].model_copy(update={"needs_review": True}),)})
    after, _ = corrected(flagged, (EVENT, "needs_review", "false"))
    assert not after.events[0].needs_review


def test_corrections_file() -> None:
    text = "record,field,value,by,when\ne1,name,'=1+1,김,2026\n,,,,\n,name,x,,\ne2,date,,이,\n"
    found = read_corrections("\ufeff".encode() + text.encode())
    assert [(one.line, one.record, one.value, one.who) for rows in found.rows.values() for one in rows] == [
        (2, "e1", "=1+1", "김, 2026"),
        (5, "e2", "", "이"),
    ]
    assert found.messages == ["line 4: no record or no field"]
    assert found.unknown({2}) == ["line 5: there is no record 'e2'"]
    assert read_corrections(b"record,value\n").messages == ["line 1: no column field; the file is not used"]
    assert read_corrections(text.encode("cp949")).rows.keys() == {"e1", "e2"}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "corrections.csv").write_text(
        "record,field,value,by,when\n"
        f"{EVENT},type,exhibition,김분석,2026-03-02\n{EVENT},type,party,김분석,2026-03-02\nezzzzzzzzzz,name,x,,\n",
        encoding="utf-8",
    )
    return folder


@pytest.mark.parametrize("workers", [1, 2])
def test_corrections_in_a_run(raw: Path, tmp_path: Path, workers: int) -> None:
    out = tmp_path / "out"
    summary = run(raw, out, workers=workers, load=fake_pipeline.load)
    assert summary.corrected == 1
    with (out / "quarantine.csv").open(encoding="utf-8-sig", newline="") as file:
        reasons = [(row["file"], row["reason"]) for row in csv.DictReader(file)]
    assert reasons[0] == ("corrections.csv", "line 4: there is no record 'ezzzzzzzzzz'")
    assert reasons[1][1].startswith("line 3: Input should be")
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["corrections_applied"] == 1
    with (out / "events.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["type"], row["needs_review"], row["issues"]) == ("exhibition", "false", "test.issue; corrected")


def test_corrections_from_a_named_file(raw: Path, tmp_path: Path) -> None:
    other = tmp_path / "mine.csv"
    other.write_text(f"record,field,value\n{EVENT},status,planned\n", encoding="utf-8")
    summary = run(raw, tmp_path / "out", corrections=other, load=fake_pipeline.load)
    assert (summary.corrected, summary.quarantined) == (1, [])
    with pytest.raises(OSError, match="nowhere"):
        run(raw, tmp_path / "out", corrections=tmp_path / "nowhere.csv", load=fake_pipeline.load)


def test_corrections_become_gold_cases(raw: Path, tmp_path: Path) -> None:
    out, cases = tmp_path / "out", tmp_path / "cases"
    (raw / "b.txt").write_text("나래시 소식\n", encoding="utf-8")
    run(raw, out, load=fake_pipeline.load)
    result = CliRunner().invoke(app, ["gold-cases", str(out), "-o", str(cases)])
    assert result.stdout == "1 cases: a\n"
    event = json.loads((cases / "gold" / "a.json").read_text(encoding="utf-8"))["events"][0]
    assert (event["type"], event["name"], event["status"]) == ("exhibition", "가람 수출상담회|?", "?")
    assert (cases / "corpus" / "a.txt").read_text(encoding="utf-8") == TEXT
    report = evaluate_files(out / "records.jsonl", cases / "gold")
    assert {slot: figures.f1 for slot, figures in report.slots.items()} == {"event": 1.0, "type": 1.0}
    (raw / "corrections.csv").unlink()
    run(raw, out, load=fake_pipeline.load)
    report = evaluate_files(out / "records.jsonl", cases / "gold")
    assert report.slots["type"].f1 == 0.0
    assert CliRunner().invoke(app, ["gold-cases", str(out), "-o", str(cases)]).stdout.startswith("no corrections")


NEW, OTHER = "emissedaaaa", "mmissedbbbb"
MISSED = (
    (OTHER, "record", "add d"),
    (OTHER, "value", "2000000"),
    (OTHER, "currency", "USD"),
    (OTHER, "event", NEW),
    (NEW, "record", "add d"),
    (NEW, "name", "하노이 만찬"),
    (NEW, "type", "meeting"),
    (NEW, "place_city", "하노이"),
)


def by_target(*rows: tuple[str, str, str]) -> dict[str, list[Correction]]:
    text = "record,field,value,by\n" + "".join(f"{','.join(row)},김분석\n" for row in rows)
    return read_corrections(text.encode()).rows


def test_corrections_add_records_that_were_missed(found: DocumentRecord) -> None:
    after, outcomes = apply(found, TEXT, by_target(*MISSED))
    assert sorted(one.line for one in outcomes) == list(range(2, 10))
    assert not any(one.reason for one in outcomes)
    event, amount = after.events[-1], after.amounts[-1]
    assert (event.id, event.name, event.type, event.status, event.place.city) == (
        NEW,
        "하노이 만찬",
        "meeting",
        "held",
        "하노이",
    )
    assert (amount.value, amount.currency, amount.event, amount.role) == (Decimal(2000000), "USD", NEW, "other")
    assert (event.confidence, event.needs_review, [issue.code for issue in event.issues]) == (1.0, False, ["added"])
    city = next(row for row in event.evidence if row.field == "place.city")
    assert (city.rule, TEXT[city.start : city.end]) == ("correction", "하노이")
    assert after.events[:-1] == found.events


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ((("emissedaaaa", "record", "add d"),), "needs name"),
        ((("mmissedaaaa", "record", "add d"), ("mmissedaaaa", "value", "3")), "needs currency"),
        ((("e1", "record", "add d"), ("e1", "name", "만찬")), "is no id"),
        (((EVENT, "record", "add d"), (EVENT, "name", "만찬")), "already"),
        (
            (("emissedaaaa", "record", "add d"), ("emissedaaaa", "name", "만찬"), ("emissedaaaa", "type", "x")),
            "not added",
        ),
    ],
)
def test_corrections_add_nothing_that_is_not_whole(
    found: DocumentRecord, rows: tuple[tuple[str, str, str], ...], reason: str
) -> None:
    after, outcomes = apply(found, TEXT, by_target(*rows))
    assert [one.id for one in after.events] == [one.id for one in found.events]
    assert reason in next(one.reason for one in outcomes if one.line == 2)


def test_corrections_add_in_a_run(raw: Path, tmp_path: Path) -> None:
    doc_id = next(file.stem for file in sorted(raw.glob("*.txt")))
    rows = [(one, name, value.replace("add d", f"add {doc_id}")) for one, name, value in MISSED]
    lost = [("elostaaaaaa", "record", "add nowhere"), ("elostaaaaaa", "name", "만찬")]
    lines = "".join(f"{','.join(row)}\n" for row in [*rows, *lost])
    (raw / "corrections.csv").write_text("record,field,value\n" + lines, encoding="utf-8")
    summary = run(raw, tmp_path / "out", workers=1, load=fake_pipeline.load)
    with (tmp_path / "out/events.csv").open(encoding="utf-8-sig", newline="") as stream:
        events = {row["id"]: row for row in csv.DictReader(stream)}
    assert (events[NEW]["doc_id"], events[NEW]["name"], events[NEW]["issues"]) == (doc_id, "하노이 만찬", "added")
    assert events[NEW]["cluster"]
    assert summary.corrected == len(MISSED)
    assert [one.reason for one in summary.quarantined if one.file == "corrections.csv"] == [
        "line 10: there is no document 'nowhere'",
        "line 11: there is no record 'elostaaaaaa'",
    ]
    run(raw, tmp_path / "out", workers=1, load=fake_pipeline.load)  # nothing changed
    (raw / "corrections.csv").unlink()
    run(raw, tmp_path / "out", workers=1, load=fake_pipeline.load)
    assert NEW not in (tmp_path / "out/events.csv").read_text(encoding="utf-8-sig")
