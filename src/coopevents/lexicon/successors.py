"""What a body is today: 중소기업진흥공단 is 중소벤처기업진흥공단, 상공자원부 by four steps 산업통상부.

Job: id of a body -> id and name of the one at the end of its line of successors (`organisations.csv`,
`local_governments.csv`).  It must not know texts or records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from coopevents.lexicon.loader import Row, load_table

TABLES = ("organisations", "local_governments")


@dataclass(frozen=True, slots=True)
class Today:
    id: str
    name: str


def today_of(identity: str) -> Today | None:
    """The body that does the work of `identity` today, itself if nothing succeeded it; None for an unknown id."""
    return _lines().get(identity)


def lines_of(rows: Iterable[Row]) -> Mapping[str, Today]:
    """Every id with the end of its line.  Raises LexiconError for a successor that is no row or comes back."""
    by_id: dict[str, Row] = {}
    for row in rows:
        by_id.setdefault(row["id"], row)
    ends: dict[str, Today] = {}
    for identity in by_id:
        row, passed = by_id[identity], {identity}
        while successor := row["successor"]:
            if successor not in by_id:
                raise row.error(f"successor {successor!r} is no row")
            if successor in passed:
                raise row.error(f"{successor!r} succeeds itself")
            passed.add(successor)
            row = by_id[successor]
        ends[identity] = Today(row["id"], row["name"])
    return ends


@cache
def _lines() -> Mapping[str, Today]:
    return lines_of(row for table in TABLES for row in load_table(table, ("id", "name")))
