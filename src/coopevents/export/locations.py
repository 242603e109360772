"""Where in its file a quotation stands: page and cell.

Job: an offset of the kept text -> the marks that a reader made of the raw one.  Input: a `RawDocument` and its kept
text.  Output: page number, cell name.  It must not know formats.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from coopevents.ingest.raw import Mark, RawDocument
from coopevents.text.clean import CleanText, clean


@dataclass(frozen=True, slots=True)
class Locations:
    """The marks of a document, those of pages and those of cells each disjoint and in order."""

    cleaned: CleanText | None
    pages: tuple[Mark, ...] = ()
    cells: tuple[Mark, ...] = ()

    @classmethod
    def of(cls, raw: RawDocument, kept: str) -> Locations:
        """Cleans again to get the way back; documents without marks cost nothing."""
        if not raw.marks:
            return cls(None)
        cleaned = clean(raw.text)
        if cleaned.text != kept:  # the text was not kept as the text stage leaves it: no way back
            return cls(None)
        pages = tuple(mark for mark in raw.marks if mark.page is not None)
        return cls(cleaned, pages, tuple(mark for mark in raw.marks if mark.cell is not None))

    def at(self, start: int) -> tuple[int | None, str | None]:
        """Page and cell of a kept character; None where the file has none."""
        if self.cleaned is None or not 0 <= start < len(self.cleaned.text):
            return None, None
        offset = self.cleaned.to_raw(start)
        page, cell = _mark(self.pages, offset), _mark(self.cells, offset)
        return (page.page if page else None), (cell.cell if cell else None)


NOWHERE = Locations(None)


def _mark(marks: tuple[Mark, ...], offset: int) -> Mark | None:
    index = bisect_right(marks, offset, key=lambda mark: mark.start) - 1
    return marks[index] if index >= 0 and offset < marks[index].end else None
