"""`coopevents show`: one event as a card."""

from __future__ import annotations

from pathlib import Path

import fake_pipeline
import pytest
from typer.testing import CliRunner, Result

from coopevents.cli import app
from coopevents.run import run


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text("가람 수출상담회", encoding="utf-8")
    run(tmp_path / "raw", tmp_path / "out", workers=1, load=fake_pipeline.load)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("COOPEVENTS_LANG", "ko")
    return tmp_path / "out"


def show(out: Path, event: str, **env: str) -> Result:
    return CliRunner().invoke(app, ["show", str(out), event], env=env)


@pytest.mark.parametrize("wanted", [fake_pipeline.EVENT, fake_pipeline.EVENT[:5], "수출상담회"])
def test_show_by_id_or_name(out: Path, wanted: str) -> None:
    card = show(out, wanted).stdout
    for text in (
        "상담회 · 개최",
        "가람 수출상담회",
        "2016-05-03/2016-05-05",
        "베트남 호치민",
        "가람시, 가람진흥원",
        "화장품",
    ):
        assert text in card
    assert "1,234,567.5 USD" in card
    assert "가람시 · -나래상사" in card
    assert "test.issue" in card


def test_show_in_english_and_without_colours(out: Path) -> None:
    card = show(out, fake_pipeline.EVENT, COOPEVENTS_LANG="en").stdout
    assert "Business matching · Held" in card
    assert "\x1b[" not in card


def test_show_several_or_none(out: Path, tmp_path: Path) -> None:
    lines = (out / "records.jsonl").read_text(encoding="utf-8")
    (out / "records.jsonl").write_text(lines + lines.replace(fake_pipeline.EVENT, "ezzzzzzzzzz"), encoding="utf-8")
    result = show(out, "상담회")
    assert result.exit_code == 2
    assert [line.split()[0] for line in result.stdout.splitlines()] == [fake_pipeline.EVENT, "ezzzzzzzzzz"]
    assert "2건" in result.stderr
    assert show(out, "없는 행사").exit_code == 2
    (out / "records.jsonl").unlink()
    assert "records.jsonl" in show(out, "상담회").stderr
