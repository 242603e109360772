"""Words that speak of occasions in general, read from `generality_cues.csv`.

Job: rows -> an alternation for each role: `kind` (before a noun: 일반, 해외), `select` (유명, 각종: of many), `habit`
(매년), `support` (behind a noun: 지원, 사업), `matter` (방안, 여부: what is talked of),
`news` (브리핑, 발표: what a body makes known), `hall` (도쿄국제포럼: a house whose name ends like that of an
occasion).  It must not know how texts are
searched.
"""

from __future__ import annotations

from functools import cache

from coopevents.lexicon.alternations import alternations

ROLES = ("kind", "select", "habit", "support", "matter", "news", "hall")


@cache
def generality(role: str) -> str:
    """A pattern of the words of a role, the longest first.  Raises LexiconError; KeyError for an unknown role."""
    return _cues()[role]


@cache
def _cues() -> dict[str, str]:
    return alternations("generality_cues", ROLES)
