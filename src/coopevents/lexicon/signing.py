"""Predicates of signing by class, read from `signing_predicates.csv`.

Job: a lemma and the words before it -> its class.  It must not know clauses or agreements.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents import regex
from coopevents.lexicon.loader import load_table
from coopevents.values.hangul import written

REACH = 14  # code points before the predicate in which its object (도장을, 손에) may stand


@dataclass(frozen=True, slots=True)
class SigningCues:
    """`rows[lemma]` holds (object, class) pairs: sign, weak, receive, hand, yield, fail, delay, ahead, agree, own,
    order, supply, hands."""

    rows: dict[str, tuple[tuple[str, str], ...]]

    @classmethod
    def from_lexicon(cls) -> SigningCues:
        """The cues of the package's own table.  Raises LexiconError."""
        rows: dict[str, tuple[tuple[str, str], ...]] = {}
        for row in load_table("signing_predicates", ("lemma", "object")):
            rows[row["lemma"]] = (*rows.get(row["lemma"], ()), (row["object"], row["class"]))
        return cls(rows)

    def of(self, lemma: str, before: str) -> str:
        """The class of a lemma whose clause reads `before` up to it; '' if it signs nothing."""
        plain = ""
        for needed, cls in self.rows.get(lemma, ()):
            if needed and needed in before[-REACH:]:
                return cls
            if not needed:
                plain = cls
        return plain

    def word_of(self, *classes: str) -> regex.Pattern[str]:
        """What a text with a predicate of the classes is sure to have: its object (손을), or the verb (수주, 낙찰)."""
        told = [(lemma, needed) for lemma, rows in self.rows.items() for needed, cls in rows if cls in classes]
        return regex.compile("|".join(sorted({regex.escape(o) if o else written(lemma) for lemma, o in told})))
