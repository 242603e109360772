"""Commands, options, columns and codes in the documentation are those of the program."""

from __future__ import annotations

import re
import shlex
import sys
from typing import Any

import pytest
from blocks import ROOT, named, options
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from coopevents.cli import app

sys.path.insert(0, str(ROOT / "tools"))
import docs_tables

# Of other programs that the pages name.
FOREIGN = {"--nthreads", "--memory-limit", "--require-hashes", "--no-build-isolation", "--no-deps"}
EVERYWHERE = {"--help", "--version", "--install-completion", "--show-completion"}


def known() -> dict[str, set[str]]:
    """The long options of every command."""
    return {
        words: {name for one in command.params for name in (*one.opts, *one.secondary_opts) if name.startswith("--")}
        for words, command in docs_tables.commands()
    }


def test_docs_tables_are_those_of_the_program() -> None:
    for path, text in docs_tables.pages().items():
        assert path.read_text(encoding="utf-8") == text, f"{path}: run python tools/docs_tables.py"


def test_docs_every_option_is_documented_and_every_documented_one_exists() -> None:
    every = set().union(*known().values()) | EVERYWHERE
    told = {option for _, option in options()}
    assert every - told == set()
    assert [(page, option) for page, option in options() if option not in every | FOREIGN] == []


@pytest.mark.parametrize("words", sorted(known()))
def test_docs_help_of_a_command_is_what_the_page_says(words: str) -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    section = next(part for part in page.split("\n## ") if part.startswith(f"`coopevents {words}"))
    shown = CliRunner().invoke(app, [*words.split(), "--help"], env={"COLUMNS": "200", "NO_COLOR": "1"}, prog_name="x")
    assert shown.exit_code == 0
    plain = re.sub(r"[\s│]+", " ", shown.stdout)
    for option in known()[words]:
        assert option in plain
        assert option in section
    for text in re.findall(r"^\| `[^|]+\| ([^|]+?) \|", section, re.M):
        assert text in plain


@pytest.mark.parametrize(("page", "command"), sorted(set(named())))
def test_docs_named_command_exists(page: str, command: str) -> None:
    words = shlex.split(command)
    if words[0] == "make":
        targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
        assert words[1] in targets, f"{page}: {command}"
        return
    group: Any = get_command(app)
    given = words[1:]
    while given and isinstance(group, TyperGroup) and not given[0].startswith("-"):
        if given[0].isupper():  # COMMAND
            return
        assert given[0] in group.commands, f"{page}: {command}"
        group, given = group.commands[given[0]], given[1:]
    names = {name for one in group.params for name in (*one.opts, *one.secondary_opts)} | EVERYWHERE
    assert [one for one in given if one.startswith("-") and one not in names] == [], f"{page}: {command}"


def test_docs_makefile_targets_are_told_by_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.search(r"^\.PHONY: (.+)$", makefile, re.M)[1].split())  # type: ignore[index]
    assert phony == set(re.findall(r"^([a-z]+):.*## ", makefile, re.M))
