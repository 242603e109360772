"""Words that say how firms and people are at an occasion, read from `participation_cues.csv`.

Job: rows -> an alternation for each role: `makes` (goods in front of a firm), `takes_part`, `earns`, `visits` (firms),
`gathers` (people), `shows`, `takes_along`, `deals` (goods), `apart` (firms told of beside an occasion), `so_far`
(figures of several editions), `before` (figures of the last one).  It must not know how texts are searched.
"""

from __future__ import annotations

from functools import cache

import regex

from coopevents.lexicon.loader import load_table

ROLES = (
    *("makes", "takes_part", "earns", "visits", "gathers"),
    *("shows", "takes_along", "deals", "apart", "so_far", "before"),
)


@cache
def cue(role: str) -> str:
    """A pattern of the words of a role, the longest first.  Raises LexiconError; KeyError for an unknown role."""
    return _cues()[role]


@cache
def _cues() -> dict[str, str]:
    words: dict[str, list[str]] = {role: [] for role in ROLES}
    for row in load_table("participation_cues", ("word", "role")):
        if row["role"] not in words:
            raise row.error(f"unknown role {row['role']!r}")
        words[row["role"]].append(row["word"])
    return {
        role: "(?:" + "|".join(map(regex.escape, sorted(found, key=_longest))) + ")" for role, found in words.items()
    }


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
