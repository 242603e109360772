"""The document's own date: side-car, format's metadata, dateline, else the year solver.

Job: text + metadata -> `DocumentAnchor`, against which relative dates are read.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents.document import Document
from coopevents.resolve.dateline import dateline
from coopevents.resolve.dates import Anchor
from coopevents.values.edtf import EdtfError, parse_edtf


@dataclass(frozen=True, slots=True)
class DocumentAnchor:
    """`anchor` for relative dates; `published` as EDTF where the day (or month) of publication is known."""

    anchor: Anchor
    published: str | None


class AnchorFinder:
    @classmethod
    def from_lexicon(cls) -> AnchorFinder:
        return cls()

    def find(self, document: Document) -> DocumentAnchor:
        if document.published:
            try:
                first, _ = parse_edtf(document.published)
            except EdtfError:
                first = None
            if first is not None:
                anchor = Anchor(first.year, first.month, first.day, document.published_basis or "sidecar")
                return DocumentAnchor(anchor, document.published)
        line = dateline(document.text)
        if line is not None:
            anchor = line.anchor()
            return DocumentAnchor(anchor, line.edtf if not line.edtf.startswith("X") else None)
        return DocumentAnchor(Anchor(), None)
