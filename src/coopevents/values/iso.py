"""Membership in ISO 3166-1 and ISO 4217, from Babel's copy of CLDR."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.numbers import list_currencies

NOT_ISO = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"})


@cache
def territories() -> frozenset[str]:
    """All ISO 3166-1 alpha-2 codes (and XK, which CLDR has for Kosovo)."""
    names = [str(code) for code in Locale("en").territories]
    return frozenset(code for code in names if len(code) == 2 and code.isalpha()) - NOT_ISO


@cache
def currencies() -> frozenset[str]:
    """ISO 4217 codes, current and historic."""
    return frozenset(list_currencies())


def is_territory(code: str) -> bool:
    return code in territories()


def is_currency(code: str) -> bool:
    return code in currencies()
