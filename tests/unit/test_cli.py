"""The command line: what it says and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
import zipfile
from functools import partial
from pathlib import Path

import fake_pipeline
import pytest
from typer.testing import CliRunner, Result

import coopevents
from coopevents.cli import app
from coopevents.explain import explain_file
from coopevents.pipeline import Resources, trace
from coopevents.run import run

RUNNER = CliRunner()


def call(*arguments: object) -> Result:
    return RUNNER.invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good and one bad file, and the stand-in for the extractor of a run."""
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").write_text("가람 수출상담회", encoding="utf-8")
    (raw / "b.txt").touch()
    monkeypatch.setattr(run, "__kwdefaults__", {**run.__kwdefaults__, "load": fake_pipeline.load})
    return raw


def test_cli_version_and_help() -> None:
    assert call("--version").stdout == f"coopevents {coopevents.__version__}\n"
    for command in ("extract", "mentions", "explain", "evaluate", "schema", "lexicon"):
        assert command in call("--help").stdout
        assert call(command, "--help").exit_code == 0


def test_cli_help_imports_nothing_slow() -> None:
    code = "import sys, coopevents.cli; print(sorted({'pandas', 'kiwipiepy', 'trafilatura'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_cli_extract_names_counts_and_quarantined_files(corpus: Path, tmp_path: Path) -> None:
    result = call("extract", corpus, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "1 documents" in result.stdout
    assert "events" in result.stdout
    assert "quarantined: b.txt: empty file" in result.stderr
    assert (tmp_path / "out" / "events.csv").exists()


def test_cli_extract_quiet(corpus: Path, tmp_path: Path) -> None:
    result = call("extract", corpus, "-o", tmp_path / "out", "--quiet", "--workers", 1)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "1 messages" in result.stderr


def test_cli_extract_nothing_readable(corpus: Path, tmp_path: Path) -> None:
    (corpus / "a.txt").unlink()
    result = call("extract", corpus, "-o", tmp_path / "out")
    assert result.exit_code == 3
    assert "nothing readable" in result.stderr


@pytest.mark.parametrize(
    "arguments", [(), ("raw",), ("raw", "-o", "raw"), ("raw", "-o", "raw/a.txt"), ("gone", "-o", "x")]
)
def test_cli_extract_usage(corpus: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(corpus.parent)
    assert call("extract", *arguments).exit_code == 2
    assert sorted(file.name for file in corpus.parent.iterdir()) == ["raw"]


def test_cli_extract_output_that_cannot_be_written(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = call("extract", corpus, "-o", tmp_path / "file" / "out")
    assert result.exit_code == 1
    assert "output not written" in result.stderr


def test_cli_explain(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, resources: Resources) -> None:
    tracing = partial(trace, resources=resources)
    monkeypatch.setattr(explain_file, "__kwdefaults__", {**explain_file.__kwdefaults__, "load": lambda: tracing})
    (corpus / "a.txt").write_text("가람시는 3일 하노이에서 ‘가람 수출상담회’를 열었다.", encoding="utf-8")
    result = call("explain", corpus / "a.txt", "--published", "2016-05-03")
    assert result.exit_code == 0
    assert "published 2016-05-03" in result.stdout
    assert "from '가람 수출상담회' [" in result.stdout
    page = tmp_path / "a.html"
    assert call("explain", corpus / "a.txt", "--html", page).stdout == ""
    assert "<mark class='event'" in page.read_text(encoding="utf-8")
    assert call("explain", corpus / "a.txt", "--html", tmp_path / "no" / "a.html").exit_code == 1
    assert call("explain", corpus / "b.txt").exit_code == 3
    assert call("explain", corpus / "a.txt", "--published", "soon").exit_code == 2


def test_cli_explain_a_member(corpus: Path, monkeypatch: pytest.MonkeyPatch, resources: Resources) -> None:
    tracing = partial(trace, resources=resources)
    monkeypatch.setattr(explain_file, "__kwdefaults__", {**explain_file.__kwdefaults__, "load": lambda: tracing})
    text = "가람시는 3일 하노이에서 ‘가람 수출상담회’를 열었다."
    with zipfile.ZipFile(corpus / "모음.zip", "w") as archive:
        archive.writestr("5월/보도.txt", text)
        archive.writestr("기사.csv", f"id,일자,본문\na-1,2016-05-04,{text}\na-2,2016-05-05,{text}\n")
    (corpus / "하나.csv").write_text(f"본문,일자\n{text},2016-05-04\n", encoding="utf-8")
    for member in ("5월/보도.txt", "5월/보도", unicodedata.normalize("NFD", "5월/보도.txt")):
        result = call("explain", corpus / "모음.zip" / member, "--published", "2016-05-05")
        assert "2016-05-03" in result.stdout
    assert "2016-05-04" in call("explain", corpus / "모음.zip" / "기사.csv" / "a-1").stdout  # the row's own day
    assert call("explain", corpus / "하나.csv").exit_code == 0  # no other document in it
    several = call("explain", corpus / "모음.zip")
    assert several.exit_code == 2
    assert "모음.zip/5월/보도.txt" in several.stderr
    assert "모음.zip/기사.csv/a-2" in several.stderr
    assert call("explain", corpus / "모음.zip" / "none.txt").exit_code == 2
    assert call("explain", corpus / "no.txt").exit_code == 2


def test_cli_mentions(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"id": "1", "text": "2016년 5월 3일"}\n', encoding="utf-8")
    assert call("mentions", cases, "-o", tmp_path / "out.jsonl").exit_code == 0
    assert (tmp_path / "out.jsonl").exists()
    cases.write_text("?", encoding="utf-8")
    assert call("mentions", cases, "-o", tmp_path / "out.jsonl").exit_code == 2


def test_cli_evaluate(tmp_path: Path) -> None:
    gold, out = tmp_path / "gold", tmp_path / "out"
    gold.mkdir()
    out.mkdir()
    document = {
        "doc_id": "a",
        "events": [],
        "agreements": [],
        "amounts": [{"value": "1", "currency": "USD", "role": "mou"}],
    }
    (gold / "a.json").write_text(json.dumps(document), encoding="utf-8")
    (out / "records.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    result = call("evaluate", out, gold, "--slots", "--errors")
    assert result.exit_code == 0
    assert "amounts            P 1.000  R 1.000  F1 1.000" in result.stdout
    assert json.loads(call("evaluate", out, gold, "--json").stdout)["groups"]["roles"]["f1"] == 1.0
    floor = tmp_path / "floor.json"
    floor.write_text('{"amounts": 1.0, "dates": 0.5}', encoding="utf-8")
    result = call("evaluate", out, gold, "--floor", floor)
    assert result.exit_code == 1
    assert "dates: 0.0000 is below the floor of 0.5000" in result.stderr
    assert call("evaluate", tmp_path, gold).exit_code == 2


def test_cli_schema(tmp_path: Path) -> None:
    schema = json.loads(call("schema").stdout)
    assert {"doc_id", "events", "agreements", "amounts"} <= schema["properties"].keys()
    dictionary = call("schema", "--markdown").stdout
    assert dictionary.count("\n## ") == 9  # eight tables, and the codes
    assert "| `expected_contract` | 계약추진액 |" in dictionary
    assert call("schema", "-o", tmp_path / "docs").exit_code == 0
    assert sorted(file.name for file in (tmp_path / "docs").iterdir()) == ["data-dictionary.md", "records.schema.json"]


def test_cli_lexicon_check() -> None:
    result = call("lexicon", "check")
    assert "currencies: " in result.stdout
    assert result.exit_code in (0, 1)
