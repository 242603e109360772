"""Verbs that may tell an occasion without a noun: visiting, looking round, meeting, inviting, going, sending.

Job: rows of `telling_verbs.csv` -> `TellingVerbs`.  It must not know clauses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from coopevents import regex
from coopevents.lexicon.loader import load_table
from coopevents.values.hangul import written


@dataclass(frozen=True, slots=True)
class TellingVerb:
    """`sort`: visit, look, meet, invite, go, send; `noun` names what the verb tells (청주 | 방문)."""

    lemma: str
    sort: str
    noun: str


@dataclass(frozen=True, slots=True)
class TellingVerbs:
    """By lemma; a text in which `word` is not found has none of them."""

    of: Mapping[str, TellingVerb]
    word: regex.Pattern[str]


@cache
def telling_verbs() -> TellingVerbs:
    """Raises LexiconError."""
    rows = load_table("telling_verbs", ("lemma",))
    verbs = {row["lemma"]: TellingVerb(row["lemma"], row["sort"], row["noun"]) for row in rows}
    return TellingVerbs(verbs, regex.compile("|".join(sorted({written(lemma) for lemma in verbs}))))
