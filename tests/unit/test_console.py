"""What a run and the commands say on a terminal."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import fake_pipeline
import pytest
from rich.console import Console
from rich.progress import Progress
from typer.testing import CliRunner, Result

from coopevents.cli import app
from coopevents.console import TEXTS, Rate
from coopevents.language import Words, language
from coopevents.run import run


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents whose event is marked for review by its note, one without events, and the stand-in extractor."""
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").write_text("가람 수출상담회", encoding="utf-8")
    (raw / "b.txt").write_text("아무것도 없다", encoding="utf-8")
    (raw / "corrections.csv").write_text(
        f"record,field,value\n{fake_pipeline.EVENT},needs_review,true\n", encoding="utf-8"
    )
    monkeypatch.setattr(run, "__kwdefaults__", {**run.__kwdefaults__, "load": fake_pipeline.load})
    return raw


def extract(corpus: Path, spoken: str) -> Result:
    out = corpus.parent / "out"
    return CliRunner().invoke(app, ["extract", str(corpus), "-o", str(out)], env={"COOPEVENTS_LANG": spoken})


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "COOPEVENTS_LANG": "en"}, "en"),
    ],
)
def test_language_by_locale(environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COOPEVENTS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language() == expected


def test_console_summary_says_what_to_look_at_first(corpus: Path) -> None:
    said = extract(corpus, "en").stdout
    assert "Look at first" in said
    (line,) = [line for line in said.splitlines() if fake_pipeline.EVENT in line]
    for part in ("Event", "가람 수출상담회", "confidence 50 %", "US$ 1,234,568", "test.issue", "[a]"):
        assert part in line
    out = corpus.parent / "out"
    assert f"coopevents review {out}" in said
    assert f"To open: {out / 'records.xlsx'}, {out / 'report.html'}\n" in said


def test_console_in_korean(corpus: Path) -> None:
    said = extract(corpus, "ko").stdout
    for part in ("문서 2건", "확인 필요", "먼저 볼 것", "신뢰도 50 %", "고친 것 1건 반영"):
        assert part in said
    for file in corpus.glob("*.txt"):
        file.unlink()
    assert "읽을 수 있는 문서가 없습니다" in extract(corpus, "ko").stderr


def test_console_no_colours_where_it_is_no_terminal(corpus: Path) -> None:
    result = extract(corpus, "en")
    assert "\x1b" not in result.stdout + result.stderr


def test_console_progress_has_rate_and_time_left() -> None:
    seconds = iter(range(1000))
    console = Console(file=io.StringIO(), force_terminal=True, width=100)
    bar = Progress(Rate(Words(TEXTS, "en")), console=console, get_time=lambda: float(next(seconds)))
    task = bar.add_task("", total=100)
    (empty,) = (Rate(Words(TEXTS, "ko")).render(one) for one in bar.tasks)
    assert empty.plain == ""
    bar.start_task(task)
    for done in range(1, 10):
        bar.update(task, completed=done)
    (shown,) = (Rate(Words(TEXTS, "ko")).render(one) for one in bar.tasks)
    assert shown.plain.startswith("초당 ")
    assert shown.plain.endswith("건")


def test_shell_completion_names_commands_and_options() -> None:
    def complete(line: str) -> str:
        environment = os.environ | {
            "_COOPEVENTS_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(line.split()) - 1)
        }  # fmt: skip
        code = "from coopevents.cli import app; app(prog_name='coopevents')"
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    assert complete("coopevents re").split() == ["review"]
    assert "--raw" in complete("coopevents review --r").split()
