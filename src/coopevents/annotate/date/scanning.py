"""A pattern tried only where it can begin.

Job: `matches(pattern, text, starts)`, what `pattern.finditer(text)` finds, for patterns with many alternatives of which
each begins with one of few characters.  Trying such a pattern at every character of a text costs more than analysing
the text does; one pass of a small pattern finds the places where trying is worth it.  Input: text and places.  Output:
matches.  It must not know what is looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopevents import regex


def places(start: regex.Pattern[str], text: str) -> list[int]:
    """Where a match may begin, ascending: the places where `start` matches."""
    return [match.start() for match in start.finditer(text)]


def matches(pattern: regex.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[regex.Match[str]]:
    """The matches of a pattern in reading order without overlaps; all its matches begin at one of `starts`."""
    end = 0
    for start in starts:
        if start < end:
            continue
        match = pattern.match(text, start)
        if match is not None:
            end = match.end()
            yield match
