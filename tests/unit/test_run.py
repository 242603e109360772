"""A folder to a folder of tables, with a stand-in for the extractor."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import fake_pipeline
import pytest

from coopevents.run import run

OUTPUT = {
    "records.jsonl",
    "records.xlsx",
    "report.html",
    "quarantine.csv",
    "run.json",
    *(
        f"{table}.{suffix}"
        for table in (
            "events",
            "agreements",
            "amounts",
            "companies",
            "organizations",
            "documents",
            "clusters",
            "evidence",
        )
        for suffix in ("csv", "parquet")
    ),
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    raw = tmp_path / "raw"
    (raw / "시군").mkdir(parents=True)
    for number in range(20):
        (raw / f"{number:02}.txt").write_text(f"제{number}회 가람 수출상담회\r\n바이어 20명\r\n", encoding="cp949")
    (raw / "시군" / "소식.txt").write_text("나래시 소식\n별일 없다\n", encoding="utf-8")
    (raw / "metadata.csv").write_text("doc_id,published\n01,2016-05-03\nnone,2016\n", encoding="utf-8")
    (raw / "empty.txt").touch()
    (raw / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (raw / "english.txt").write_text("SME forum", encoding="utf-8")
    return raw


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def quarantine(folder: Path) -> list[tuple[str, str]]:
    with (folder / "quarantine.csv").open(encoding="utf-8-sig", newline="") as file:
        return [(row["file"], row["reason"]) for row in csv.DictReader(file)]


def test_run_writes_the_files_of_the_contract(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    summary = run(corpus, out, load=fake_pipeline.load)
    assert summary.documents == 21
    assert {name for name in files(out) if "/" not in name} == OUTPUT
    texts = {name for name in files(out) if "/" in name}
    assert texts == {f"texts/{number:02}.txt" for number in range(20)} | {"texts/시군/소식.txt"}
    records = [json.loads(line) for line in (out / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [record["doc_id"] for record in records] == sorted(record["doc_id"] for record in records)
    assert records[1]["published"] == "2016-05-03"
    assert records[0]["events"][0]["hosts"][0]["name"] == "가람시"
    assert quarantine(out) == [
        ("empty.txt", "empty file"),
        ("english.txt", "no Hangul in the text"),
        ("metadata.csv", "line 3: there is no document 'none'"),
        ("photo.txt", "binary content: PNG image"),
    ]


def test_run_manifest(corpus: Path, tmp_path: Path) -> None:
    run(corpus, tmp_path / "out", load=fake_pipeline.load)
    manifest = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert manifest["documents"] == 21
    assert manifest["rows"]["events"] == 20
    assert manifest["versions"]["kiwipiepy"].count(".") == 2
    assert len(manifest["lexicon_sha256"]) == 64
    assert len(manifest["skipped"]["quarantined"]) == 4
    assert manifest["seconds"] > 0


def test_run_same_bytes_again_and_with_other_workers(corpus: Path, tmp_path: Path) -> None:
    first, again, spread = tmp_path / "1", tmp_path / "2", tmp_path / "3"
    run(corpus, first, workers=1, load=fake_pipeline.load)
    run(corpus, again, workers=1, load=fake_pipeline.load)
    run(corpus, spread, workers=2, load=fake_pipeline.load)
    outputs = [files(folder) for folder in (first, again, spread)]
    for output in outputs:
        del output["run.json"]
    assert outputs[0] == outputs[1] == outputs[2]


def test_run_clusters_stand_in_all_tables(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    body = "가람시와 나래시의 기업이 바이어를 만났다. " + " ".join(
        f"{n}번째 기업은 제품 {n * 7}개를 보였다." for n in range(9)
    )
    (raw / "a.txt").write_text(f"가람 뷰티 수출상담회\n{body}", encoding="utf-8")
    (raw / "b.txt").write_text(f"가람 뷰티 수출상담회\n{body} 끝.", encoding="utf-8")
    (raw / "c.txt").write_text("나래시 소식\n바이어가 왔다.", encoding="utf-8")
    summary = run(raw, tmp_path / "out", load=fake_pipeline.load)
    assert summary.clusters == 1
    with (tmp_path / "out" / "clusters.csv").open(encoding="utf-8-sig", newline="") as file:
        clusters = {row["documents"]: row for row in csv.DictReader(file)}
    assert {documents: row["sources"] for documents, row in clusters.items()} == {"a; b": "1"}
    records = [json.loads(line) for line in (tmp_path / "out/records.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [record["reprint_of"] for record in records] == [None, "a", None]
    told = [event["cluster"] for record in records for event in record["events"]]
    assert told == [clusters["a; b"]["id"]] * 2


def test_run_a_failing_document_is_quarantined_alone(corpus: Path, tmp_path: Path) -> None:
    (corpus / "bad.txt").write_text("고장 난 상담회", encoding="utf-8")
    (corpus / "huge.txt").write_text("너무 많은 상담회", encoding="utf-8")
    summary = run(corpus, tmp_path / "out", load=fake_pipeline.load)
    reasons = dict(quarantine(tmp_path / "out"))
    assert summary.documents == 21
    assert reasons["bad.txt"].startswith("fault of the program: KeyError: ")
    assert "0x…" in reasons["bad.txt"]  # an address would differ between runs
    assert "does not fit" in reasons["huge.txt"]


def test_run_a_document_that_kills_its_worker_is_found(corpus: Path, tmp_path: Path) -> None:
    (corpus / "05-죽음.txt").write_text("죽음의 상담회", encoding="utf-8")
    summary = run(corpus, tmp_path / "out", workers=2, load=fake_pipeline.load)
    assert summary.documents == 21
    assert dict(quarantine(tmp_path / "out"))["05-죽음.txt"].startswith("the process that read it died")


@pytest.mark.parametrize("workers", [1, 2])
def test_run_without_extractor_fails_as_a_whole(corpus: Path, tmp_path: Path, workers: int) -> None:
    with pytest.raises(OSError, match="no model"):
        run(corpus, tmp_path / "out", workers=workers, load=fake_pipeline.load_badly)
    assert not (tmp_path / "out").exists()


def test_run_reports_progress(corpus: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    run(corpus, tmp_path / "out", load=fake_pipeline.load, progress=lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, 22)  # two are no documents by their first bytes
    assert seen[-1] == (22, 22)


def test_run_output_inside_of_the_input_is_not_read(corpus: Path) -> None:
    out = corpus / "out"
    assert run(corpus, out, load=fake_pipeline.load).documents == 21
    assert run(corpus, out, load=fake_pipeline.load).documents == 21


def test_run_renditions_are_marked(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "x.txt").write_text("가람 상담회", encoding="utf-8")
    (raw / "x.html").write_text(
        "<html><body><h1>가람 상담회 소식</h1><p>가람시는 3일 상담회를 열었다.</p></body></html>", encoding="utf-8"
    )
    run(raw, tmp_path / "out", load=fake_pipeline.load)
    records = [json.loads(line) for line in (tmp_path / "out/records.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(record["doc_id"], record["rendition_of"]) for record in records] == [("x.html", "x.txt"), ("x.txt", None)]


def test_run_nothing_readable_still_says_why(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.pdf").write_bytes(b"%PDF-")
    summary = run(raw, tmp_path / "out", load=fake_pipeline.load)
    assert summary.documents == 0
    assert [file for file, _ in quarantine(tmp_path / "out")] == ["a.pdf"]
