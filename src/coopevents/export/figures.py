"""Large figures as Koreans write them.

Job: `korean_number` (1,051억 2,560만) and `sum_in_words` (상담액 약 3,250만 USD).  Input: exact numbers, sums.  Output:
words.  It must not know rows or layouts.
"""

from __future__ import annotations

from decimal import Decimal

from coopevents.export.labels import code_label
from coopevents.records import Amount, Bound

MYRIADS = ("", "만", "억", "조", "경")
STEP = 10_000


def korean_number(value: Decimal | int, groups: int = len(MYRIADS)) -> str:
    """In steps of ten thousand, the largest first; no more than `groups` of them, the rest cut off."""
    whole = int(value)
    parts: list[str] = []
    left, place = whole, 0
    while left and place < len(MYRIADS) - 1:
        left, rest = divmod(left, STEP)
        parts.append(f"{rest:,}{MYRIADS[place]}" if rest else "")
        place += 1
    parts.append(f"{left:,}{MYRIADS[place]}" if left else "")
    shown = " ".join([part for part in reversed(parts) if part][:groups]) or "0"
    fraction = Decimal(value) - whole
    return f"{shown}{format(fraction.normalize(), 'f')[1:]}" if fraction and whole < STEP else shown


def sum_in_english(amount: Amount) -> str:
    """Role, figure, currency."""
    return f"{code_label(amount.role).en} {amount.value:,f} {amount.currency}"


def sum_in_words(amount: Amount) -> str:
    """Role, bound, figure, currency; whose sum it is in front."""
    figure = f"{korean_number(amount.value)} {amount.currency}"
    if amount.bound is Bound.ABOUT:
        figure = f"약 {figure}"
    elif amount.bound is not Bound.EXACT:
        figure = f"{figure} {code_label(amount.bound).ko}"
    owner = f"{amount.organization}: " if amount.organization else ""
    return f"{owner}{code_label(amount.role).ko} {figure}"
