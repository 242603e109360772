"""Product and industry terms, read from their tables into one list of entries.

Job: `sectors.csv` (terms), `sector_suffixes.csv` (heads of open compounds) and `sector_contexts.csv` (the words around
them) -> `SectorLexicon`.  A blank in a term is optional in text: "의료 기기" is also found as 의료기기.
It must not know how texts are searched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from coopevents.lexicon.loader import Row, load_table
from coopevents.records import Sector

MAX_BLANKS = 4


class Strength(StrEnum):
    INDUSTRY = "industry"  # names an industry: 반도체, 농식품
    PRODUCT = "product"  # names a product: 온수매트, 밸브
    WEAK = "weak"  # counts only in lists of products or fields: 금융, 물류, 배
    PHRASE = "phrase"  # counts only in a product phrase, as its head (…기, …제) or inside (혈당, 욕실)
    PURPOSE = "purpose"  # what a product is for, decides over the head: 의료용, 선박용


class Joining(StrEnum):
    """What the modifier of a compound does to its codes, decided by the head."""

    KEEP = "keep"  # 의료용 마사지기: the head's codes; a modifier set apart by a blank stands for itself
    DROP = "drop"  # 자동차 금형: the head's codes only
    TAKE = "take"  # 자동차 부품: the modifier's codes, if it has any


@dataclass(frozen=True, slots=True)
class SectorEntry:
    """A term or head; `joining` is None for a term that heads no open compound."""

    term: str
    codes: tuple[str, ...]
    strength: Strength
    joining: Joining | None = None


@dataclass(frozen=True, slots=True)
class SectorLexicon:
    """All rows: `entries`; words that may stand `after` and `before` a term, that show a `field`, that undo a term."""

    entries: tuple[SectorEntry, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    field: tuple[str, ...]
    discards: tuple[str, ...]


KOREAN, KOREAN_MARKS = "K-", ("K-", "K", "케이-", "케이")  # K-푸드, 케이푸드: of Korea


def spellings(term: str) -> Iterator[str]:
    """The term with each of its blanks kept or left out; K-푸드 also as K푸드, 케이-푸드, K-Food as K-FOOD."""
    if term.startswith(KOREAN):
        rest = term.removeprefix(KOREAN)
        marks, forms = (("K-",), (rest, rest.lower(), rest.upper())) if rest.isascii() else (KOREAN_MARKS, (rest,))
        yield from (mark + form for mark in marks for form in dict.fromkeys(forms))
        return
    parts = term.split(" ")
    for blanks in product(("", " "), repeat=len(parts) - 1):
        yield parts[0] + "".join(blank + part for blank, part in zip(blanks, parts[1:], strict=True))


def _codes(row: Row) -> tuple[str, ...]:
    codes = tuple(row.many("codes"))
    unknown = set(codes) - set(Sector)
    if unknown or not codes or len(set(codes)) != len(codes):
        raise row.error(f"bad codes {row['codes']!r}")
    return codes


def _entry(row: Row, column: str) -> SectorEntry:
    term = row[column]
    if "  " in term or term.count(" ") > MAX_BLANKS:
        raise row.error(f"too many blanks in {term!r}")
    try:
        strength = Strength(row["strength"])
        joining = Joining(row["modifier"]) if column == "suffix" else None
    except ValueError as error:
        raise row.error(str(error)) from error
    return SectorEntry(term, _codes(row), strength, joining)


def _entries(rows: Iterable[Row], column: str, seen: dict[tuple[str, bool], str]) -> Iterator[SectorEntry]:
    for row in rows:
        entry = _entry(row, column)
        for spelling in spellings(entry.term):
            # 차 may be a term of lists and, as a bare head, end a product phrase (연잎차)
            key = (spelling, entry.strength is Strength.PHRASE and entry.joining is not None)
            if key in seen:
                raise row.error(f"{entry.term!r} reads like {seen[key]!r}")
            seen[key] = entry.term
        yield entry


def load_sector_lexicon() -> SectorLexicon:
    """Checked entries of the package's tables.  Raises LexiconError."""
    seen: dict[tuple[str, bool], str] = {}
    entries = [
        *_entries(load_table("sectors", ("term",)), "term", seen),
        *_entries(load_table("sector_suffixes", ("suffix",)), "suffix", seen),
    ]
    words: dict[str, list[str]] = {"after": [], "before": [], "field": [], "discard": []}
    for row in load_table("sector_contexts", ("word", "role")):
        if row["role"] not in words:
            raise row.error(f"unknown role {row['role']!r}")
        words[row["role"]].append(row["word"])
    return SectorLexicon(
        tuple(entries),
        tuple(words["after"]),
        tuple(words["before"]),
        tuple(words["field"]),
        tuple(words["discard"]),
    )
