"""Small questions about the words around a place in a text, shared by the finders of premises.

Job: where a sentence ends, whether it names a year, whether a span lies in page furniture, what may follow a name.
It must not know tables or premises.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from coopevents.document import Span

# What may follow a name or title before the word ends: a particle.  "청장은", "이사장으로", not "청장실", "시장개척단".
WORD_END = (
    r"(?=(?:님|께서|측)?(?:에게서?|에서|에는|에도|에|은|는|이|가|을|를|의|과|와|도|만|부터|까지|으로|로|등|및|보다"
    r"|이라고|라고|이라며|라며|이며|이고|이다|인|으로서|로서)?(?![가-힣]))"
)

# 2009년, 2016. 8., ’15년: a year in numbers
YEAR_NUMBER = regex.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?=[ \t]?년|\.[ \t]?\d)|['’‘]\d\d년")
SENTENCE_EDGE = regex.compile(r"[.!?。][ \t”\"’]|\n")
SIDE = 200  # code points looked at to each side for the ends of a sentence


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence (or line) around a span begins and ends."""
    left, right = max(0, start - SIDE), min(len(text), end + SIDE)
    edges = [match.end() for match in SENTENCE_EDGE.finditer(text, left, start)]
    following = SENTENCE_EDGE.search(text, end, right)
    return (edges[-1] if edges else left), (following.start() if following else right)


def names_a_year(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a span gives a year in numbers: it may tell what was."""
    return YEAR_NUMBER.search(text, *sentence_around(text, start, end)) is not None


def outside(span: Span, furniture: Sequence[Span]) -> bool:
    """Whether a span touches no page furniture."""
    return not any(span.overlaps(other) for other in furniture)


def follows_hangul(text: str, start: int) -> bool:
    """Whether the place is inside a Korean word."""
    return start > 0 and "가" <= text[start - 1] <= "힣"
