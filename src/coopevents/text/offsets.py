"""Offsets that survive rewriting: where each character of a rewritten text came from.

Job: replace stretches of a text and note, while doing it, what came from where.  Input: a text and replacements in
order.  Output: the new text and a `Shift`.  It must not know why something is replaced.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shift:
    """Runs of the new text: run k starts at `starts[k]`, came from `sources[k]`, and never points past `limits[k]`."""

    starts: tuple[int, ...]
    sources: tuple[int, ...]
    limits: tuple[int, ...]

    def to_source(self, offset: int) -> int:
        """Offset in the old text of the character at `offset` in the new text."""
        k = bisect_right(self.starts, offset) - 1
        return min(self.sources[k] + offset - self.starts[k], self.limits[k])


def rewrite(text: str, replacements: Iterable[tuple[int, int, str]]) -> tuple[str, Shift | None]:
    """Replace `(start, end, new)` stretches, ascending and disjoint; without any the shift is None.

    The characters of a replacement point one by one into the stretch that they replace, the surplus at its last one.
    """
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    limits: list[int] = []
    kept = position = 0

    def run(piece: str, source: int, limit: int) -> None:
        nonlocal kept
        if piece:
            pieces.append(piece)
            starts.append(kept)
            sources.append(source)
            limits.append(limit)
            kept += len(piece)

    changed = False
    for start, end, new in replacements:
        changed = True
        run(text[position:start], position, start - 1)
        run(new, start, max(start, end - 1))
        position = end
    if not changed:
        return text, None
    run(text[position:], position, len(text) - 1)
    if not starts:  # everything was removed
        return "", Shift((0,), (0,), (0,))
    return "".join(pieces), Shift(tuple(starts), tuple(sources), tuple(limits))
