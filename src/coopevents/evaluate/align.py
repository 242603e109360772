"""Which found record answers which gold record.

Job: likeness of two records, and the one-to-one assignment with the greatest total likeness.  Input: the records of one
document.  Output: `Alignment`.  It must not know how slots are counted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coopevents.evaluate.compare import ANYTHING, full_day_tails, likeness, options, same_name

Json = dict[str, Any]
Likeness = Callable[[Json, Json], float]

PAIRED_AT_LEAST = 0.45 - 1e-9
FORGIVEN_AT_LEAST = 0.3 - 1e-9


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of gold and found records; gold ones without an answer; found ones that answer none, not forgiven."""

    pairs: list[tuple[Json, Json]]
    missed: list[Json]
    spurious: list[Json]


def slot_of(record: Json, slot: str) -> Any:
    """The value at a dotted slot; `?` on the way stays `?`."""
    value: Any = record
    for key in slot.split("."):
        if value == ANYTHING:
            return ANYTHING
        value = value.get(key) if isinstance(value, dict) else None
    return value


def event_likeness(gold: Json, found: Json) -> float:
    """Type, date and name weigh three tenths each, city or countries one."""
    city, found_city = slot_of(gold, "place.city"), slot_of(found, "place.city")
    same_place = bool(city) and city != ANYTHING and bool(found_city) and same_name(city, found_city)
    place = max(float(same_place), _overlap(gold.get("countries"), found.get("countries")))
    name, found_name = gold.get("name"), found.get("name")
    same_wording = likeness(name, found_name) if name and found_name and name != ANYTHING else 0.0
    return 0.3 * _code(gold["type"], found.get("type")) + 0.3 * _dates(gold, found) + 0.3 * same_wording + 0.1 * place


def agreement_likeness(gold: Json, found: Json) -> float:
    """Parties weigh most; then date, kind, status and count."""
    gold_parties = gold.get("parties")
    nobody_named = gold_parties != ANYTHING and all(party.endswith("?") for party in gold_parties or [])
    if gold_parties == ANYTHING or (nobody_named and not found.get("parties")):
        parties = 0.5
    else:
        parties = _overlap(gold_parties, found.get("parties"))
    status = float(found.get("status") in options(gold.get("status")))
    count = float(str(found.get("count")) in options(gold.get("count")))
    kind = _code(gold["kind"], found.get("kind"))
    return 0.45 * parties + 0.2 * _dates(gold, found) + 0.15 * kind + 0.1 * status + 0.1 * count


def align(gold: list[Json], found: list[Json], alike: Likeness) -> Alignment:
    """The best assignment; an optional gold record without a partner forgives the leftover that is most like it."""
    weights = [[alike(one, other) for other in found] for one in gold]
    usable = [[weight if weight >= PAIRED_AT_LEAST else 0.0 for weight in row] for row in weights]
    pairs = [(i, j) for i, j in best_assignment(usable) if usable[i][j]]
    answered = {i for i, _ in pairs}
    used = {j for _, j in pairs}
    leftover = [j for j in range(len(found)) if j not in used]
    for i, one in enumerate(gold):
        if one.get("optional") and i not in answered and leftover:
            nearest = max(leftover, key=lambda j: weights[i][j])
            if weights[i][nearest] >= FORGIVEN_AT_LEAST:
                leftover.remove(nearest)
    return Alignment(
        [(gold[i], found[j]) for i, j in pairs],
        [one for i, one in enumerate(gold) if i not in answered],
        [found[j] for j in leftover],
    )


def best_assignment(weights: list[list[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) with the greatest total weight, by shortest augmenting paths (Kuhn and Munkres), O(n³).

    The matrix is filled up to a square with zero weights; rows are taken in order, so that ties fall the same way
    every time.
    """
    rows, columns = len(weights), len(weights[0]) if weights else 0
    if not rows or not columns:
        return []
    size = max(rows, columns)
    infinite = float("inf")

    def cost(row: int, column: int) -> float:
        return 1.0 - (weights[row][column] if row < rows and column < columns else 0.0)

    row_price = [0.0] * size
    column_price = [0.0] * size
    row_of: list[int | None] = [None] * size
    for new_row in range(size):
        slack = [infinite] * size  # the cheapest way found to each column
        reached_from: list[int | None] = [None] * size  # the column before it on that way
        tree: list[int] = []  # columns reached, in order
        in_tree = [False] * size
        column: int | None = None
        while True:
            row = new_row if column is None else row_of[column]
            if row is None:
                break
            step, nearest = infinite, -1
            for j in range(size):
                if not in_tree[j]:
                    reduced = cost(row, j) - row_price[row] - column_price[j]
                    if reduced < slack[j]:
                        slack[j], reached_from[j] = reduced, column
                    if slack[j] < step:
                        step, nearest = slack[j], j
            row_price[new_row] += step
            for j in tree:
                matched = row_of[j]
                if matched is not None:
                    row_price[matched] += step
                column_price[j] -= step
            for j in range(size):
                if not in_tree[j]:
                    slack[j] -= step
            column = nearest
            in_tree[column] = True
            tree.append(column)
        while column is not None:
            before = reached_from[column]
            row_of[column] = new_row if before is None else row_of[before]
            column = before
    return [(row, j) for j, row in enumerate(row_of) if row is not None and row < rows and j < columns]


def _code(gold: str, found: object) -> float:
    return float(gold == ANYTHING or found in options(gold))


def _overlap(gold: list[str] | str | None, found: list[Any] | None) -> float:
    """Dice coefficient of two lists of names; a gold value that ends in `?` takes part."""
    wanted = [] if gold in (None, ANYTHING) else [name.rstrip(ANYTHING) for name in gold or []]
    if not wanted or not found:
        return 0.0
    hits = sum(any(same_name(name, other) for other in found) for name in wanted)
    return 2 * hits / (len(wanted) + max(len(found), hits))


def _dates(gold: Json, found: Json) -> float:
    date, other, weaker = gold.get("date"), found.get("date"), gold.get("date_ok", ())
    if not other:
        return 0.5 if not date or date == ANYTHING or "null" in options(date) else 0.0
    if not date or date == ANYTHING:
        return 0.0
    if other in options(date) or other in weaker:
        return 1.0
    return 0.5 if full_day_tails(date) & full_day_tails(other) else 0.0
