"""The parts of the documentation that the program itself knows: columns, codes, commands.

Job: `python tools/docs_tables.py` puts them between their marks in `docs/`; a test finds them as they should be.
Input: the schema, the command line.  Output: Markdown.  It must not know how a site is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import typer.main
from typer.core import TyperArgument, TyperGroup, TyperOption

from coopevents.cli import app
from coopevents.schema import code_tables, column_tables

DOCS = Path(__file__).parent.parent / "docs"


def commands() -> Iterator[tuple[str, Any]]:
    """Every command by its words: `lexicon check`."""
    yield from _below((), typer.main.get_command(app))


def _below(words: tuple[str, ...], command: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(command, TyperGroup):
        for name, one in command.commands.items():
            yield from _below((*words, name), one)
    else:
        yield " ".join(words), command


def command_tables() -> str:
    """A section for each command: what it does, its arguments and options."""
    return "\n\n".join(_section(words, command) for words, command in commands())


def _section(words: str, command: Any) -> str:
    given = [one for one in command.params if isinstance(one, TyperArgument)]
    usage = " ".join(["coopevents", words, *(_argument(one) for one in given)])
    rows = [f"| `{_argument(one)}` | {_help(one)} | |" for one in given]
    for one in command.params:
        if isinstance(one, TyperOption) and not one.hidden:
            rows.append(f"| {_names(one)} | {_help(one)} | {_default(one)} |")
    parts = [f"## `{usage}`", (command.help or "").strip()]
    if rows:
        parts.append("\n".join(["| | | without it |", "|---|---|---|", *rows]))
    return "\n\n".join(parts)


def _argument(one: TyperArgument) -> str:
    return (one.metavar or one.name or "").upper()


def _names(one: TyperOption) -> str:
    names = ", ".join(f"`{name}`" for name in (*one.opts, *one.secondary_opts))
    return names if one.is_flag else f"{names} {_kind(one)}"


def _kind(one: TyperOption) -> str:
    kind: Any = one.type_descriptor.annotation
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return " or ".join(choice.value for choice in kind)
    return {int: "N", float: "N", Path: "PATH"}.get(kind, "TEXT")


def _help(one: Any) -> str:
    return str(getattr(one, "help", None) or "").replace("|", "\\|")


def _default(one: TyperOption) -> str:
    if one.required:
        return "must be given"
    if one.default in (None, False, ()):
        return ""
    if one.default is True:
        return "yes"
    return f"{getattr(one.default, 'value', one.default)}"


MADE = {
    "commands.md": {"commands": command_tables},
    "fields.md": {"columns": column_tables, "codes": code_tables},
}


def filled(text: str, parts: dict[str, str]) -> str:
    """The page with each part between its marks.  Raises ValueError where a page has no such mark."""
    for name, part in parts.items():
        text, found = re.subn(
            rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", lambda _, part=part: f"{part}\n", text, flags=re.DOTALL
        )
        if not found:
            raise ValueError(f"no mark {name!r}")
    return text


def pages() -> dict[Path, str]:
    """Every page as it should be."""
    return {
        DOCS / name: filled((DOCS / name).read_text(encoding="utf-8"), {key: make() for key, make in parts.items()})
        for name, parts in MADE.items()
    }


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
