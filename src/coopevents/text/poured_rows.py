"""A table of figures poured into one line: 구 분 2017년 2018년 증감률 화장품 38.4 47.6 24.0 자동차부품 45.9 44.1 △3.9.

Input: a line.  Output: where its header and its rows begin.  It must not know what a column holds.

Its columns can be told where the words that may head them leave rows of one name and as many numbers each, in one way
only.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.text.table_cells import CORNER, HEADER_WORD, MOST_COLUMNS, NUMBER, SENTENCE

LEAST_ROWS = 2
LONGEST_NAME = 4  # words of a row's name
_WORD = regex.compile(r"\S+")
_YEAR = regex.compile(r"(?:[’'‘]\d\d|(?:19|20)\d\d)(?:년도?)?(?:[.\s]?(?:1?\d월|[1-4](?:Q|분기)|[상하]반기))?")
_RANK = regex.compile(r"순\s?위|연\s?번|순\s?번|번\s?호|No\.?")

Words = Sequence[tuple[int, int]]


def row_starts(text: str) -> list[int]:
    """Offsets at which header and rows begin; empty if the line is no such table."""
    words = [m.span() for m in _WORD.finditer(text)]
    if len(words) < 8 or SENTENCE.search(text):
        return []
    heads, first = _heads(text, words)
    if len(heads) < 3 or not (CORNER.fullmatch(heads[0]) or _RANK.fullmatch(heads[0])):
        return []
    ranked = _RANK.fullmatch(heads[0]) is not None
    found = []
    for columns in range(3, min(len(heads), MOST_COLUMNS) + 1):
        # words of the header that stand before the last of these columns; the rest is the first row's name
        behind = first[columns - 1]
        rows = _rows(text, words[behind:], columns, ranked=ranked)
        if len(rows) >= LEAST_ROWS:
            found.append([words[0][0], *rows])
    return found[0] if len(found) == 1 else []


def _heads(text: str, words: Words) -> tuple[list[str], list[int]]:
    """The words that may head columns, syllables set apart as one (구 분), and how many words stand up to each."""
    heads: list[str] = []
    counts: list[int] = []
    k = 0
    while k < len(words):
        start, end = words[k]
        pair = text[start : words[k + 1][1]] if end - start == 1 and k + 1 < len(words) else ""
        name = pair if len(pair) == 3 and _may_head(pair) else text[start:end]
        if not _may_head(name):
            break
        k += 2 if name == pair else 1
        heads.append(name)
        counts.append(k)
    return heads, counts


def _may_head(name: str) -> bool:
    return any(pattern.fullmatch(name) is not None for pattern in (CORNER, _RANK, _YEAR)) or (
        HEADER_WORD.match(name) is not None
    )


def _rows(text: str, words: Words, columns: int, *, ranked: bool) -> list[int]:
    """Where rows begin that the words fill wholly: a name and numbers for all other columns, behind the rank if there
    is one."""
    starts: list[int] = []
    k = 0
    while k < len(words):
        starts.append(words[k][0])
        if ranked:
            if text[slice(*words[k])].rstrip(".") != str(len(starts)):
                return []
            k += 1
        name = k
        while k < len(words) and not NUMBER.fullmatch(text[slice(*words[k])]):
            k += 1
        figures = k
        while k < len(words) and k - figures < columns - (2 if ranked else 1):
            if not NUMBER.fullmatch(text[slice(*words[k])]):
                return []
            k += 1
        if not 1 <= figures - name <= LONGEST_NAME or k - figures < columns - (2 if ranked else 1):
            return []
    return starts
