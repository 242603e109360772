"""`coopevents review` from its start to its end, as a program of its own."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from coopevents.cli import app

PROGRAM = [sys.executable, "-u", "-c", "from coopevents.cli import app; app()"]


@pytest.fixture
def folder(reviewable: Path, tmp_path: Path) -> Path:
    shutil.copytree(reviewable, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_review_serves_until_it_is_stopped(folder: Path) -> None:
    call = [*PROGRAM, "review", str(folder / "out"), "--no-browser", "--raw", str(folder / "raw")]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        address = program.stdout.readline().split()[-1]
        assert address.startswith("http://127.0.0.1:")
        assert str(folder / "raw" / "corrections.csv") in program.stdout.readline()
        with urllib.request.urlopen(f"{address}api/queue?show=open", timeout=20) as answer:
            assert [one["doc"] for one in json.load(answer)["documents"]] == ["mission", "forum"]
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(address.rsplit("/", 2)[0] + "/", timeout=20)
        program.send_signal(signal.SIGINT)
        rest, errors = program.communicate(timeout=20)
    assert f"coopevents extract {folder / 'raw'} -o {folder / 'out'}" in rest
    assert errors == ""


def test_review_takes_the_folder_of_the_last_run(reviewable: Path) -> None:
    manifest = json.loads((reviewable / "out" / "run.json").read_text(encoding="utf-8"))
    assert Path(manifest["input"]) == (reviewable / "raw").resolve()


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"run.json": None}, "--raw RAW"),
        ({"records.jsonl": "{"}, "records.jsonl"),
        ({"../raw/corrections.csv": "record,value\n"}, "no column field"),
    ],
)
def test_review_says_what_is_missing(folder: Path, files: dict[str, str | None], message: str) -> None:
    arguments = ["review", str(folder / "out"), "--no-browser"]
    if "run.json" not in files:
        arguments += ["--raw", str(folder / "raw")]
    for name, content in files.items():
        file = folder / "out" / name
        if content is None:
            file.unlink()
        else:
            file.write_text(content, encoding="utf-8")
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 2
    assert message in result.stderr
