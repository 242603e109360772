"""Texts that hurt a pattern: what it is itself made of, over and over.

Job: the source of a pattern -> short strings to be repeated.  A search takes the square of the length where a pattern
can begin at many places and each time goes far before it fails; so it is fed runs of its own literals, of members of
its classes, of its neighbouring parts, and of what press texts are made of.  It must not know how growth is measured.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import pairwise

# A pattern's own parts found all that grew in earlier versions of the package; these are for parts that `parts` misses.
COMMON = ("\n", " ", "가 ", "1 ", "A ", "제1회 상담회 ", "(주)가 ")
MOST_PARTS, MOST_PAIRS = 18, 12
PROPERTIES = {"Hangul": "가", "Latin": "a", "Han": "中", "Lu": "A", "Nd": "1", "N": "1"}
CLASSES = {"d": "1", "s": " ", "w": "가", "D": "가", "S": "가", "W": " ", "h": " "}
CONTROLS = {"n": "\n", "t": "\t", "r": "\r"}
ELEMENT = re.compile(
    r"(?P<property>\\[pP]\{(?P<name>[^}]*)\})"
    r"|(?P<code>\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}))"
    r"|\\L<\w+>|\\(?P<escaped>.)"
    r"|(?P<set>\[\^?\]?(?:\\.|\[:\w+:\]|[^]\\])*\])"
    r"|\((?:\?(?:P?<[A-Za-z_]\w*>|P=\w+|[:=!>|]|<[=!]|[A-Za-z0-9-]*[:)]|\#[^)]*))?"
    r"|(?P<repeat>\{\d*,?\d*\}[?+]?|[*+?][?+]?)"
    r"|[).|^$]"
    r"|(?P<literal>.)",
    re.S,
)


def units(source: str) -> list[str]:
    """What to repeat for a pattern; a few dozen strings, none empty, the same ones each time."""
    found = list(parts(source))
    alone = _some(dict.fromkeys(found), MOST_PARTS)
    pairs = _some(dict.fromkeys(a + b for a, b in pairwise(found)), MOST_PAIRS)
    spaced = [f"{part} " for part in alone[: MOST_PARTS // 3]]
    return list(dict.fromkeys([*alone, *pairs, *spaced, "".join(found)[:60], *COMMON]) - {"": None}.keys())


def parts(source: str) -> Iterator[str]:
    """The literals of a pattern and members of its classes, in their order; a repeated character stands alone."""
    literal = ""
    for match in ELEMENT.finditer(source):
        if match["literal"] is not None:
            literal += match["literal"]
            continue
        one = _element(match)
        if one is not None and match["set"] is None and match["property"] is None and match["escaped"] not in CLASSES:
            literal += one
            continue
        if match["repeat"] and literal:
            yield from filter(None, (literal[:-1], literal[-1]))
        elif literal:
            yield literal
        literal = ""
        if match["set"] is not None:
            yield from _members(match["set"][1:-1])
        elif one is not None:
            yield one
    if literal:
        yield literal


def _element(match: re.Match[str]) -> str | None:
    """What a property, a code or an escaped character stands for; None for what matches no character."""
    if match["property"]:
        return PROPERTIES.get(match["name"].lstrip("^"), "가")
    if match["code"]:
        return chr(int(match["code"][2:], 16))
    escaped = match["escaped"]
    if escaped is None or escaped in "bBAZzmMGKRX" or escaped.isdigit():
        return None
    return CLASSES.get(escaped) or CONTROLS.get(escaped, escaped)


def _members(inside: str) -> list[str]:
    """The first and the last member of a set; of a negated one something that it most likely holds."""
    if inside.startswith("^"):
        return ["가"]
    found = []
    for match in ELEMENT.finditer(inside):
        one = _element(match) if match["property"] or match["code"] or match["escaped"] else match[0]
        if one and one != "-":
            found.append(one[0])
    return [found[0], found[-1]] if found else []


def _some(strings: dict[str, None], most: int) -> list[str]:
    """All of them, or so many."""
    every = list(strings)
    return every if len(every) <= most else random.Random(0).sample(every, most)
