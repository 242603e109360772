"""A sum that another one says again, rounded or without the name of its money.

Job: two sums -> whether one can be the other.  It must not know where they stand.
"""

from __future__ import annotations

from coopevents.values.money import Money

YUAN = frozenset({"CNY", "KRW"})  # 인민페 128억원 … 그중 76억원: the name of the money stands once


def says_again(one: Money, other: Money) -> bool:
    """1,900만달러 상담 in a headline, 1,874만불 in the text; 8,600만원 where the text says that it is yuan."""
    alike = one.currency == other.currency or {one.currency, other.currency} == YUAN
    return alike and abs(one.amount - other.amount) * 10 <= max(one.amount, other.amount)
