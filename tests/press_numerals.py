"""Numbers as the press writes them, from which the tests of numerals start."""

from __future__ import annotations

from decimal import Decimal

from coopevents.values.numerals import LARGE


def format_numeral(value: Decimal | int, *, gap: str = " ") -> str:
    """The usual press writing of a non-negative number: 1265000000 -> "12억 6,500만".  Raises ValueError below zero."""
    number = Decimal(value)
    if not number.is_finite() or number < 0:
        raise ValueError(f"no press writing for {value}")
    whole, fraction = int(number), number - int(number)
    if whole >= 10**20:
        raise ValueError(f"{value} is beyond 경")
    parts = []
    for name, scale in sorted(LARGE.items(), key=lambda item: -item[1]):
        count, whole = divmod(whole, scale)
        if count:
            parts.append(f"{count:,}{name}")
    if whole or fraction or not parts:
        tail = f"{fraction:f}"[1:].rstrip("0").rstrip(".") if fraction else ""
        parts.append(f"{whole:,}{tail}")
    return gap.join(parts)
