"""Where the labels of a text name bodies: the values of 주최, 주관, 후원 and 협력, however the label is set off.

Job: text -> spans of the values, in order.  What a label is, is known to `text.labels`.  It must not know any name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from coopevents import regex
from coopevents.document import Span
from coopevents.text.labels import labels, lone_label

ROLES = frozenset({"hosts", "organizers", "sponsors", "cooperation"})
# most lines have none of these, and are not read
WORD = regex.compile(r"주[ ]{0,8}[최관]|후[ ]{0,8}원|협[ ]{0,8}[찬력조]|수[ ]{0,8}행|기[ ]{0,8}관")


@lru_cache(maxsize=2)
def role_values(text: str) -> tuple[Span, ...]:
    """Spans of the values; a label alone on its line has the next one."""
    return tuple(_values(text))


def in_role_value(text: str, position: int) -> bool:
    """Does a position lie in such a value?"""
    spans = role_values(text)
    k = bisect_right(spans, position, key=lambda span: span.start) - 1
    return k >= 0 and position < spans[k].end


def _values(text: str) -> Iterator[Span]:
    start = 0
    below = False
    for line in text.split("\n"):
        if below and line.strip() and not lone_label(line.strip()):
            yield Span(start, start + len(line))
        elif WORD.search(line):
            for name, span in labels(line):
                if name in ROLES and span.end > span.start:
                    yield Span(start + span.start, start + span.end)
        below = bool(lone_label(line.strip(" :：□■○●ㅇ*-")) & ROLES)
        start += len(line) + 1
