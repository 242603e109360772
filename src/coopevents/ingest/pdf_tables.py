"""Drawn lines of a page -> tables as grids.

Job: rulings that touch each other are a table's; where they part the area are its cells, merged ones where a line is
missing between two.  Input: rulings.  Output: `RuledTable`s.  It must not know what stands in the cells.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from coopevents.ingest.pdf_page import Ruling

NEAR = 3.0  # points by which lines that meet may miss each other
LEAST_SIDE = 5.0
MOST_LINES = 400  # each way; more are a drawing
OPEN_SIDE = 8.0  # points that horizontal lines reach beyond the last vertical where a table has no outer border
COVERED = 0.6  # of a cell's side must be drawn


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table: the positions of its lines, and for each place (row, column) the upper left place of its cell."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owner: dict[tuple[int, int], tuple[int, int]]

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """The cell that a point stands in, as its upper left place; None outside the table."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        row = min(bisect_right(self.ys, y) - 1, len(self.ys) - 2)
        column = min(bisect_right(self.xs, x) - 1, len(self.xs) - 2)
        return self.owner[row, column]

    def spans(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Upper left place -> how many rows and columns its cell covers."""
        last: dict[tuple[int, int], tuple[int, int]] = {}
        for (row, column), owner in self.owner.items():
            bottom, right = last.get(owner, owner)
            last[owner] = (max(bottom, row), max(right, column))
        return {owner: (b - owner[0] + 1, r - owner[1] + 1) for owner, (b, r) in last.items()}


def tables_of(rulings: Sequence[Ruling]) -> list[RuledTable]:
    """Tables of at least two cells, from top to bottom."""
    merged = _merged([r for r in rulings if r.horizontal]) + _merged([r for r in rulings if not r.horizontal])
    found = []
    for group in _touching(merged):
        table = _table(group)
        if table is not None and len(set(table.owner.values())) >= 2:
            found.append(table)
    found = [t for t in found if not any(_inside(t, other) for other in found if other is not t)]
    return sorted(found, key=lambda table: (table.ys[0], table.xs[0]))


def _inside(table: RuledTable, other: RuledTable) -> bool:
    return (
        other.xs[0] <= table.xs[0]
        and table.xs[-1] <= other.xs[-1]
        and other.ys[0] <= table.ys[0]
        and table.ys[-1] <= other.ys[-1]
        and (other.xs, other.ys) != (table.xs, table.ys)
    )


def _merged(rulings: list[Ruling]) -> list[Ruling]:
    """Pieces of one line put together: programs draw each cell's border by itself, the double line twice."""
    found: list[Ruling] = []
    for ruling in sorted(rulings, key=lambda r: (round(r.at / NEAR), r.start)):
        last = found[-1] if found else None
        if last is not None and abs(last.at - ruling.at) <= NEAR and ruling.start <= last.end + NEAR:
            found[-1] = Ruling(last.horizontal, last.at, last.start, max(last.end, ruling.end))
        else:
            found.append(ruling)
    return found


def _touching(rulings: list[Ruling]) -> list[list[Ruling]]:
    """Groups of lines that cross or meet."""
    horizontal = [r for r in rulings if r.horizontal]
    vertical = [r for r in rulings if not r.horizontal]
    if len(horizontal) > MOST_LINES or len(vertical) > MOST_LINES:
        return []
    parent = {id(r): id(r) for r in rulings}

    def root(key: int) -> int:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for h in horizontal:
        for v in vertical:
            if h.start - NEAR <= v.at <= h.end + NEAR and v.start - NEAR <= h.at <= v.end + NEAR:
                parent[root(id(h))] = root(id(v))
    groups: dict[int, list[Ruling]] = {}
    for r in rulings:
        groups.setdefault(root(id(r)), []).append(r)
    return list(groups.values())


def _table(group: list[Ruling]) -> RuledTable | None:
    horizontal = [r for r in group if r.horizontal]
    vertical = [r for r in group if not r.horizontal]
    if len(horizontal) < 2 or not vertical:
        return None
    ys = _positions([r.at for r in horizontal])
    xs = _positions([r.at for r in vertical])
    left, right = min(r.start for r in horizontal), max(r.end for r in horizontal)
    if left < xs[0] - OPEN_SIDE:
        xs.insert(0, left)
        vertical.append(Ruling(False, left, ys[0], ys[-1]))
    if right > xs[-1] + OPEN_SIDE:
        xs.append(right)
        vertical.append(Ruling(False, right, ys[0], ys[-1]))
    if len(xs) < 2 or len(ys) < 2:
        return None
    owner = {(row, column): (row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            beside = (row, column - 1)
            if column and not _drawn(vertical, xs[column], ys[row], ys[row + 1]):
                owner[row, column] = owner[beside]
            elif row and not _drawn(horizontal, ys[row], xs[column], xs[column + 1]):
                above = owner[row - 1, column]
                if above[1] == column or owner.get((row, column - 1)) == above:
                    owner[row, column] = above
    return RuledTable(tuple(xs), tuple(ys), owner)


def _positions(values: list[float]) -> list[float]:
    """Positions, those closer than a cell can be wide taken as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > LEAST_SIDE:
            found.append(value)
    return found


def _drawn(rulings: list[Ruling], at: float, start: float, end: float) -> bool:
    """Whether a side of a place is drawn."""
    covered = sum(max(0.0, min(end, r.end) - max(start, r.start)) for r in rulings if abs(r.at - at) <= LEAST_SIDE)
    return covered >= COVERED * (end - start)
