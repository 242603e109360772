"""Premises from rows of `facts.csv`: what they are built of, whatever their kind.

Input: where a fact stands in the text and its rows.  Output: a `Premise` that says which rows it leans on.
It must not know the kinds of rows.
"""

from __future__ import annotations

from coopevents.document import Span
from coopevents.lexicon.loader import Row
from coopevents.resolve.year.timeline import Premise, PremiseKind, Strength


def fact_premise(
    start: int,
    end: int,
    rule: str,
    strength: Strength,
    allowed: frozenset[int],
    *rows: Row,
    kind: PremiseKind = PremiseKind.FACT,
) -> Premise:
    """A premise from the rows that fit one place of the text."""
    note = "; ".join(_note(row) for row in rows)
    return Premise(kind, Span(start, end), rule, strength, allowed, note, rows[0]["source"])


def _note(row: Row) -> str:
    if row["base_year"]:
        return f"{row['name']} {row['base_year']}"
    if row["anchors"]:
        return f"{row['name']} {row['anchors']}"
    return f"{row['name']} {row['valid_from']}/{row['valid_to'] or '..'}"
