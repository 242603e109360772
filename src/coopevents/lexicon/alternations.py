"""Words of a table, by their role, as alternations of a pattern.

Job: rows with `word` and `role` -> for each role a pattern of its words, the longest first; a word that ends in a
hyphen is a verb's stem and stands for all its forms (보내-: 보낸, 보낼).  It must not know what the words say, nor
how texts are searched.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.lexicon.loader import load_table
from coopevents.values.hangul import written


def alternations(table: str, roles: Sequence[str]) -> dict[str, str]:
    """A pattern for each role.  Raises LexiconError for a row of another role."""
    words: dict[str, list[str]] = {role: [] for role in roles}
    for row in load_table(table, ("word", "role")):
        if row["role"] not in words:
            raise row.error(f"unknown role {row['role']!r}")
        words[row["role"]].append(row["word"])
    return {role: "(?:" + "|".join(map(pattern_of, sorted(found, key=_longest))) + ")" for role, found in words.items()}


def pattern_of(word: str) -> str:
    """The source of a pattern of one word."""
    return written(f"{word[:-1]}다") if word.endswith("-") else regex.escape(word)


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
