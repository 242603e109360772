"""Many names found in one pass: an Aho-Corasick automaton with leftmost-longest matches.

It must not know what the names mean: a name carries any payload.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

P = TypeVar("P")


class Hit(NamedTuple, Generic[P]):
    start: int
    end: int
    payload: P


class Gazetteer(Generic[P]):
    """Names with payloads; picklable."""

    def __init__(self, names: Iterable[tuple[str, P]]) -> None:
        payloads: dict[str, list[P]] = {}
        for name, payload in names:
            if not name:
                raise ValueError("an empty name would match everywhere")
            payloads.setdefault(name, []).append(payload)
        self._automaton = ahocorasick.Automaton()
        for name, items in payloads.items():
            self._automaton.add_word(name, (len(name), tuple(items)))
        if payloads:
            self._automaton.make_automaton()
        self._empty = not payloads

    def longest(self, text: str) -> Iterator[Hit[tuple[P, ...]]]:
        """Leftmost-longest matches that do not overlap, in order; the payload holds all rows of the name."""
        if self._empty:
            return
        for last, (length, items) in self._automaton.iter_long(text):
            yield Hit(last - length + 1, last + 1, items)

    def every(self, text: str) -> Iterator[Hit[tuple[P, ...]]]:
        """All matches, overlapping and nested ones too."""
        if self._empty:
            return
        for last, (length, items) in self._automaton.iter(text):
            yield Hit(last - length + 1, last + 1, items)
