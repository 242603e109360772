"""Where the fairs of the world are held, from `fairs.csv`.

Job: a name -> country and town of the fair that it names; fairs that go round have none.  It must not know texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import load_table


@dataclass(frozen=True, slots=True)
class FairHome:
    """`country`: ISO 3166-1 alpha-2; `city`: Korean spelling, '' where it moves within the country."""

    country: str
    city: str


def fair_home(name: str) -> FairHome | None:
    """The home of the fair in a name (메디카 2021, 두바이 아랍헬스).  Raises LexiconError."""
    for hit in _homes().longest(name):
        before, after = name[: hit.start][-1:], name[hit.end : hit.end + 1]
        if not before.isalpha() and not after.isalpha():
            return hit.payload[0]
    return None


@cache
def _homes() -> Gazetteer[FairHome | None]:
    """All fairs, those without a home too: 뷰티월드 미들이스트 is not where 뷰티월드 is."""
    names: list[tuple[str, FairHome | None]] = []
    for row in load_table("fairs", ("name",)):
        home = FairHome(row["country"], row["city"]) if row["country"] else None
        names += [(name, home) for name in (row["name"], *row.many("aliases"))]
    return Gazetteer(names)
