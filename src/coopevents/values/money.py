"""What a sum says: `Money`.  Pure data and pure functions over it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

# what behind a figure makes it a sum, in patterns that ask no more than that: 30만 달러어치, 9억 원에
UNIT = r"(?:달러|불|弗|딸라|\$|원|엔|유로|위안|바트|루피|파운드)"
# a sum as a part of a longer pattern: 1,200만 달러, 미화 450천$, US$ 320만, 5억2천만 원
SUM = rf"(?:[미한]화\s?)?(?:(?:US\s?)?\$\s?[\d,.억만천백십]{{1,16}}|[\d,.억만천백십 ]{{1,16}}{UNIT})"


@dataclass(frozen=True, slots=True)
class Money:
    """`amount` in units of `currency` (ISO 4217 as written; None for a bare 달러-less number)."""

    amount: Decimal
    currency: str
    bound: str = "exact"  # exact, about (약·가량·정도·안팎·규모), over (여·이상·넘는·돌파), under (미만·이하·최대)
    bound_cue: str = ""  # the word that says so
