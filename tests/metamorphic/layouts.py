"""The same documents set otherwise: lines broken at a column, blanks widened, other quotation marks and bullets.

Job: text -> the same text in another layout; `python layouts.py CORPUS GOLD SCORER` prints the headline of every layout
beside that of the documents as they are.  Only plain texts; rows of tables (wide blanks, bars) are never broken.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from measure import answers, cases, outside_scorer

ROW = re.compile(r"\t|\||\S {2,}\S")
QUOTES = "‘’“”「」『』'\"《》〈〉"


def columns(text: str) -> int:
    """Widths as terminals count them: two for what is no ASCII."""
    return sum(1 if char.isascii() else 2 for char in text)


def by_word(text: str, column: int, early: int, *, indent: int = 0) -> str:
    """Lines broken before the word that would pass a column, or one up to `early` columns before it."""
    chance, lines = random.Random(column), []
    for line in text.split("\n"):
        at, limit = "", column
        for word in [line] if ROW.search(line) else re.findall(r" *[^ ]+| +$", line):
            if at.strip() and columns(at + word) > limit:
                lines.append(at)
                at, limit, word = " " * indent, column - chance.randint(0, early), word.lstrip()
            at += word
        lines.append(at)
    return "\n".join(lines)


def by_character(text: str, column: int) -> str:
    """Lines broken at a column, inside words too; a blank at the break is lost."""
    lines = []
    for line in text.split("\n"):
        at = ""
        for char in line:
            if columns(at + char) > column and not ROW.search(line):
                lines.append(at)
                at = ""
            at += "" if char == " " and not at and lines else char
        lines.append(at)
    return "\n".join(lines)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "as they are": lambda text: text,
    "lines of whole words, 76 columns": lambda text: by_word(text, 76, 0),
    "proportional font, about 60": lambda text: by_word(text, 60, 4),
    "proportional font, about 76": lambda text: by_word(text, 76, 5),
    "proportional font, about 90": lambda text: by_word(text, 90, 6),
    "whole words, continuation indented": lambda text: by_word(text, 76, 2, indent=2),
    "lines cut at 50, inside words": lambda text: by_character(text, 50),
    "lines cut at 80, inside words": lambda text: by_character(text, 80),
    "all blanks doubled": lambda text: text.replace(" ", "  "),
    "no empty lines": lambda text: re.sub(r"\n\s*\n+", "\n", text),
    "a line for each sentence": lambda text: re.sub(r"(?<=다\.) ", "\n", text),
    "straight quotation marks": lambda text: text.translate(str.maketrans("‘’“”", "''\"\"")),
    "no quotation marks": lambda text: text.translate(dict.fromkeys(map(ord, QUOTES))),
    "no bullets": lambda text: re.sub(r"(?m)^\s*[□○◦ㅇ▲△■●\-※]\s*", "", text),
    "no blank behind the full stop": lambda text: re.sub(r"(?<=다)\. (?=[가-힣])", ".", text),
    "full width": lambda text: "".join(
        chr(ord(c) + 0xFEE0) if c.isascii() and (c.isdigit() or c in "()%:~") else c for c in text
    ),
    "all in one line": lambda text: re.sub(r"\s*\n\s*", " ", text),
}


def main() -> None:
    corpus, gold, tool = map(Path, sys.argv[1:4])
    documents = [case for case in cases(corpus, gold) if case.name.endswith(".txt")]
    headline = outside_scorer(tool)
    for name, laid_out in LAYOUTS.items():
        found = answers([replace(case, text=laid_out(case.text)) for case in documents])
        sys.stdout.write(f"{name}: {headline([case.gold for case in documents], found):.3f}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
