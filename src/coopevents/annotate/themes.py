"""What the name of an occasion is about, beyond what a sentence would say of it: 수출 중소기업 금융지원 업무협약.

Job: the name of an occasion -> terms of the sector tables in it.  A name is all theme, so a term counts without a
field noun behind it (디지털 통상 포럼), and before any noun (섬유규제 간담회, 자동차부품공단 시찰).  It must not know
bodies or places: the caller leaves out what lies in their names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from coopevents.annotate.sectors import SectorAnnotator

HANGUL = regex.compile(r"[가-힣]{2,}")
LETTER = regex.compile(r"[가-힣A-Za-z0-9]")
# what every occasion of trade is for, is no theme
NO_THEME = frozenset({"투자", "국제투자", "투자유치", "유통"})
# fields that stand inside compounds too: 한-인니 기술교육센터, 환변동보험 설명회
INSIDE = frozenset({"finance", "education", "logistics"})


@dataclass(frozen=True, slots=True)
class Theme:
    """A term of a name: where it stands there, and its codes."""

    start: int
    end: int
    codes: tuple[str, ...]


class ThemeReader:
    """Reads themes from names; built once, without state."""

    def __init__(self, sectors: SectorAnnotator) -> None:
        self._sectors = sectors

    def themes(self, name: str) -> list[Theme]:
        """Terms of a name in order, without overlaps."""
        found: list[Theme] = []
        for start, end, codes in self._terms(name):
            if not found or found[-1].end <= start:
                found.append(Theme(start, end, codes))
        return found

    def _terms(self, name: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        for start, end, codes in self._sectors.terms(name):
            word = name[start:end]
            if HANGUL.fullmatch(word) is None or word in NO_THEME:
                continue
            opens = start == 0 or LETTER.match(name[start - 1]) is None
            if opens or set(codes) <= INSIDE:
                yield start, end, codes
