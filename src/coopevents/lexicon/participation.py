"""Words that say how firms and people are at an occasion, read from `participation_cues.csv`.

Job: rows -> an alternation for each role: `makes` (goods in front of a firm), `takes_part`, `earns`, `visits` (firms),
`gathers` (people), `shows`, `takes_along`, `deals` (goods), `apart` (firms told of beside an occasion), `so_far`
(figures of several editions), `before` (figures of the last one).  It must not know how texts are searched.
"""

from __future__ import annotations

from functools import cache

from coopevents.lexicon.alternations import alternations

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
    return alternations("participation_cues", ROLES)
