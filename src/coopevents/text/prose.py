"""Whether a line is running text.

Input: the text of a line.  Output: yes or no, or a width.  It must not know zones.
"""

from __future__ import annotations

from functools import lru_cache

from coopevents import regex
from coopevents.text.table_cells import CELL_GAP

SHORT = 120  # characters; longer lines are prose unless their wording is unmistakable
_VERY_LONG = 150  # columns
_LONGEST_CELL = 60  # code points; wide blanks may be slips of the keys

# "…했다.", "…했다.”", "…추진함.": the line ends like a sentence.
SENTENCE_END = regex.compile(r"\p{Hangul}(?:다|요|죠|까|음|함|임|됨)[.!?…]+[\p{Pf}\p{Pe}\"']*\s*$")
# The same without asking for the period: "…서명하였다", "…추진함"
_LOOSE_END = regex.compile(r"\p{Hangul}{2}(?:다|요|음|함|임|됨)[.!?…]*[\p{Pf}\p{Pe}\"']*\s*$")
# A sentence ends inside the line: "…열었다. 이어", "…열었다.이어"
INNER_END = regex.compile(r"\p{Hangul}(?:다|요)[.](?=[\s\p{L}“\"‘'])")


@lru_cache(maxsize=256)
def is_prose(line: str) -> bool:
    """Whether the line holds running text: it ends like a sentence, has an inner sentence end, or is very long."""
    if SENTENCE_END.search(line) or INNER_END.search(line):
        return True
    return columns(line) >= _VERY_LONG and not _is_row(line)


def _is_row(line: str) -> bool:
    """| 19일(월) | 14:00 | 동나이성 화상상담회 | …: three cells or more, however long the line."""
    cells = [cell for cell in CELL_GAP.split(line) if cell]
    return len(cells) >= 3 and ("|" in line or all(len(cell) <= _LONGEST_CELL for cell in cells))


def ends_like_sentence(line: str) -> bool:
    """Like `is_prose`, without asking for the period: "…서명하였다", "…추진함"."""
    return _LOOSE_END.search(line) is not None


def columns(line: str) -> int:
    """Width as terminals count it: two for everything outside ASCII."""
    return len(line) + sum(not c.isascii() for c in line)
