"""Words that stand where a company's name may stand but are none: 업체 관계자는, 기업 대표가, 제품을 만드는 중소기업은.

Job: one test over a word.  Input: a word without its particle; output: a boolean.  It must not know the text around it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from coopevents import regex
from coopevents.lexicon.loader import Row, load_table

# 20여 개사, 수십여 곳
NUMBER_START = regex.compile(r"^(?:\d|[일이삼사오육칠팔구십백천만수]+(?:곳|개|명|건|군데|여))")
# particles that 는 and 도 stand behind
CASE = regex.compile(r"(?<=[가-힣]{2})(?:에서|에게|까지|부터|에)$")


class CommonWords:
    """Common nouns and adverbs that are no names, and endings that only descriptions have (…업체, …관계자)."""

    def __init__(self, rows: Iterable[Row], products: Iterable[str] = ()) -> None:
        """Rows of `organisation_stopwords`; `products` are terms for goods and trades (포장기계)."""
        listed = list(rows)
        self._words = frozenset(row["word"] for row in listed if row["match"] == "whole") | frozenset(products)
        self._endings = tuple(row["word"] for row in listed if row["match"] == "ending")

    @classmethod
    @cache  # two stages ask for it, and the table of goods is the longest
    def from_lexicon(cls) -> CommonWords:
        """The test over the package's own tables.  Raises LexiconError."""
        products = (row["term"] for row in load_table("sectors", ("term",)))
        return cls(load_table("organisation_stopwords", ("word", "match")), products)

    def has(self, word: str) -> bool:
        """Is the word a common noun or an adverb rather than a name; 상담회에서 too, whose 는 alone was taken off?"""
        bare = CASE.sub("", word)
        if word in self._words or word.endswith(self._endings) or NUMBER_START.match(word) is not None:
            return True
        return bare != word and (bare in self._words or bare.endswith(self._endings))
