"""What a sum says: `Money`.  Pure data and pure functions over it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

# what behind a figure makes it a sum, in patterns that ask no more than that: 30만 달러어치, 9억 원에
UNIT = r"(?:달러|불|원|엔|유로|위안)"


@dataclass(frozen=True, slots=True)
class Money:
    """`amount` in units of `currency` (ISO 4217 as written; None for a bare 달러-less number)."""

    amount: Decimal
    currency: str
    bound: str = "exact"  # exact, about (약·가량·정도·안팎·규모), over (여·이상·넘는·돌파), under (미만·이하·최대)
    bound_cue: str = ""  # the word that says so
