"""Every code block of the documentation runs, on the documents of `data/raw`, in a folder as a clone would be.

Blocks that cannot run are marked in the page with the reason (`<!-- not run: … -->`), and the test run lists them.
Commands that would not end (the review page) are stopped once they answer; targets of the Makefile that run for long
(`make test`) are asked what they would do.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from blocks import ROOT, Block, blocks, commands

SERVED = re.compile(r"^(?:make review|coopevents review\b)")
LONG = re.compile(r"^make (?:test|check|fuzz|bench|lock|notebooks)\b")  # asked with -n
ALL = list(blocks())
PATIENCE = 240  # seconds for a command, on a machine that does other things


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the commands need of a clone, with an environment that is already set up: that of these tests."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "data/raw", folder / "data/raw")
    for name in ("Makefile", "pyproject.toml", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, folder / name)
    programs = folder / ".venv/bin"
    programs.mkdir(parents=True)
    script = f'#!/bin/sh\nexec "{sys.executable}" -c "from coopevents.cli import main; main()" "$@"\n'
    for name, text in {"coopevents": script, "python": f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'}.items():
        (programs / name).write_text(text, encoding="utf-8")
        (programs / name).chmod(0o755)
    for stamp in (".installed", ".installed-dev"):
        (folder / ".venv" / stamp).touch()
    return folder


@pytest.fixture(scope="module")
def environment(clone: Path) -> dict[str, str]:
    programs = f"{clone / '.venv/bin'}{os.pathsep}{os.environ['PATH']}"
    paths = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "PATH": programs, "PYTHONPATH": paths, "BROWSER": "true", "MAKEFLAGS": ""}


@pytest.fixture(scope="module")
def extracted(clone: Path, environment: dict[str, str]) -> Path:
    """The clone with its output; pages that only look at it need not make it."""
    run("make extract", clone, environment)
    return clone


def run(command: str, folder: Path, environment: dict[str, str]) -> str:
    if SERVED.match(command):
        return served(command, folder, environment)
    if LONG.match(command):
        command = command.replace("make ", "make -n ", 1)
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def served(command: str, folder: Path, environment: dict[str, str]) -> str:
    """Waits for the address, opens it as a browser would, and stops the command with Ctrl-C."""
    running = subprocess.Popen(
        ["bash", "-c", f"exec {command}"],
        cwd=folder, env={**environment, "PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, start_new_session=True,
    )  # fmt: skip
    assert running.stdout is not None
    said = []
    try:
        for line in running.stdout:
            said.append(line)
            if address := re.search(r"http://127\.0\.0\.1:\d+/\S+/", line):
                with urllib.request.urlopen(address[0], timeout=20) as answer:
                    assert answer.status == 200
                break
        else:
            pytest.fail(f"{command}: {''.join(said)}")
    finally:
        os.killpg(running.pid, signal.SIGINT)
        rest, _ = running.communicate(timeout=30)
    return "".join(said) + rest


@pytest.mark.parametrize("block", [one for one in ALL if one.language == "bash"], ids=str)
def test_docs_bash_block_runs(block: Block, extracted: Path, environment: dict[str, str]) -> None:
    if block.why:
        pytest.skip(f"{block}: not run: {block.why}")
    assert commands(block)
    for command in commands(block):
        run(command, extracted, environment)


@pytest.mark.parametrize("block", [one for one in ALL if one.language == "python"], ids=str)
def test_docs_python_block_runs(
    block: Block, extracted: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if block.why:
        pytest.skip(f"{block}: not run: {block.why}")
    monkeypatch.chdir(extracted)
    exec(compile(block.code, str(block), "exec"), {"__name__": "__main__"})
    if "print(" in block.code:
        assert capsys.readouterr().out.strip()


def test_docs_blocks_say_what_they_are() -> None:
    assert {one.language for one in ALL} <= {"bash", "python"}
    assert len([one for one in ALL if one.why is None]) > 12
    assert all(shlex.split(command) for one in ALL if one.language == "bash" for command in commands(one))


def test_docs_no_text_block_leaves_the_texts_out(extracted: Path, environment: dict[str, str]) -> None:
    block = next(one for one in ALL if "--no-text" in one.code)
    (command,) = commands(block)
    run(command, extracted, environment)
    assert (extracted / "data/shared/events.csv").is_file()
    assert not (extracted / "data/shared/texts").exists()
