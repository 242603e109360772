"""When two values are the same for the scoring.

Job: fold and compare names, cities, numbers.  Input: a gold value, where `A|B` gives alternatives, and a found one.
Output: yes or no.  It must not know records.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher

from coopevents import regex

ANYTHING = "?"  # gold notation: not scored

# "(주)한빛", "㈜한빛" (NFKC makes one of them), "주식회사 한빛", "사단법인 무역협회": the legal form is not the name.
LEGAL_FORM = regex.compile(r"\((?:주|사|재)\)|㈜|주식회사|사단법인|재단법인")
NOT_A_LETTER = regex.compile(r"[\W_]+")

ALIKE_AT_LEAST = 0.6  # ratio of the longest common parts of two names
PART_LETTERS = 4  # a name inside another one counts from this length …
PART_SHARE = 0.4  # … and from this share of the other


def options(gold: object) -> list[str]:
    """The alternatives of a gold value."""
    return str(gold).split("|")


def fold(value: object) -> str:
    """A name as letters and digits, without width, case and legal form."""
    text = unicodedata.normalize("NFKC", str(value)).lower()
    return NOT_A_LETTER.sub("", LEGAL_FORM.sub("", text))


def spellings(found: object) -> list[str]:
    """The spellings of a found organisation: its name in the document and its canonical one."""
    if isinstance(found, dict):
        return [str(found[key]) for key in ("name", "canonical") if found.get(key)]
    return [str(found)]


def same_name(gold: object, found: object, *, loose: bool = False) -> bool:
    """Whether a spelling of `found` is an alternative of `gold`; `loose` allows for another wording."""
    wanted = [fold(option) for option in options(gold)]
    return any(
        form == option or (loose and _alike(form, option)) for form in map(fold, spellings(found)) for option in wanted
    )


def likeness(gold: str, found: object) -> float:
    """The greatest ratio of common parts between `found` and an alternative of `gold`; 1 for loosely the same."""
    return max(
        1.0 if same_name(option, found, loose=True) else SequenceMatcher(None, fold(option), fold(found)).ratio()
        for option in options(gold)
    )


def same_city(gold: object, found: object) -> bool:
    """칭다오 = 칭다오시 = 산둥성 칭다오시."""
    form = fold(found).removesuffix("시")
    return any(form.endswith(fold(option).removesuffix("시")) for option in options(gold))


def same_number(gold: object, found: object) -> bool:
    """12 = "12" = "12.0"."""
    value = number(found)
    return value is not None and any(number(option) == value for option in options(gold))


def number(value: object) -> Decimal | None:
    """A plain decimal, or None."""
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def full_day_tails(date: str) -> set[str]:
    """Month and day of every full date of an EDTF interval and its alternatives: {"04-25"}."""
    return set(_tails(date))


def _tails(date: str) -> Iterator[str]:
    for option in options(date):
        for part in option.split("/"):
            if len(part) == len("2012-11-29"):
                yield part[-5:]


def _alike(form: str, option: str) -> bool:
    if not form or not option:
        return False
    shorter, longer = sorted((form, option), key=len)
    is_part = len(shorter) >= PART_LETTERS and len(shorter) >= PART_SHARE * len(longer) and shorter in longer
    return is_part or SequenceMatcher(None, form, option).ratio() >= ALIKE_AT_LEAST
