"""Words of a table, by their role, as alternations of a pattern.

Job: rows with `word` and `role` -> for each role a pattern of its words, the longest first.  It must not know what the
words say, nor how texts are searched.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from coopevents.lexicon.loader import load_table


def alternations(table: str, roles: Sequence[str]) -> dict[str, str]:
    """A pattern for each role.  Raises LexiconError for a row of another role."""
    words: dict[str, list[str]] = {role: [] for role in roles}
    for row in load_table(table, ("word", "role")):
        if row["role"] not in words:
            raise row.error(f"unknown role {row['role']!r}")
        words[row["role"]].append(row["word"])
    return {
        role: "(?:" + "|".join(map(regex.escape, sorted(found, key=_longest))) + ")" for role, found in words.items()
    }


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
