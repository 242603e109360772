"""The code blocks of the documentation, and the commands named in its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "README.ko.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"(?:<!-- not run: (?P<why>[^\n]+) -->\n)?^```(?P<language>\w*)\n(?P<code>.*?)^```$", re.M | re.S)
INLINE = re.compile(r"`(coopevents(?: [^`]+)?|make [^`]+)`")
OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z-]+)")


@dataclass(frozen=True, slots=True)
class Block:
    """`why`: it is not run, for this reason."""

    page: str
    line: int
    language: str
    code: str
    why: str | None

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks() -> Iterator[Block]:
    """All code blocks, page by page."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in FENCE.finditer(text):
            line = text.count("\n", 0, found.start("language")) + 1
            yield Block(str(page.relative_to(ROOT)), line, found["language"], found["code"], found["why"])


def commands(block: Block) -> list[str]:
    """The commands of a bash block, without comments."""
    joined = block.code.replace("\\\n", " ")
    return [line for line in (one.split(" #")[0].strip() for one in joined.splitlines()) if line]


def named() -> Iterator[tuple[str, str]]:
    """(page, command) for the commands in sentences and tables."""
    for page in PAGES:
        text = FENCE.sub("", page.read_text(encoding="utf-8"))
        for found in INLINE.finditer(text):
            yield str(page.relative_to(ROOT)), found[1]


def options() -> Iterator[tuple[str, str]]:
    """(page, option) for every long option that stands in code, in a block or in a sentence."""
    for page in PAGES:
        for code in re.findall(r"```.*?```|`[^`\n]+`", page.read_text(encoding="utf-8"), re.S):
            for option in OPTION.findall(code):
                yield str(page.relative_to(ROOT)), option
