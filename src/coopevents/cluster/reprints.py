"""Near-identical texts: a sketch of a text, and which documents reprint which.

Job: `sketch(document)` in the worker that has the text, `reprints(documents)` over the sketches of a corpus.  A sketch
is a one-permutation MinHash of the letters' shingles (512 bytes whatever the length of the text), so that two texts are
compared without being at hand.  Input of the second: ids, days, sketches.  Output: the original of each reprint.  It
must not know records.  The work grows linearly with the number of documents.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import regex

from coopevents.document import Document, Zone

BINS = 128
BANDS, ROWS = 32, 4  # texts that share 0.7 of their shingles share a band with p > 0.999
SHINGLE = 6  # letters
LEAST_SHINGLES = 60  # a shorter text is no ground to call another one its copy
ALIKE = 0.6  # share of equal bins: one release in two papers keeps more, two releases of one day less
LARGEST_BAND = 200  # documents of one band that are compared with the first one only
EMPTY = 0xFFFFFFFF
NOT_A_LETTER = regex.compile(r"[\W_]+")
TEXT = frozenset({Zone.TITLE, Zone.SUBTITLE, Zone.BODY, Zone.LABEL, Zone.TABLE, Zone.NOTE})


@dataclass(frozen=True, slots=True)
class Sketched:
    """A document for the comparison; `published` EDTF or empty, `rendition_of` told by the file's name."""

    doc_id: str
    published: str
    sketch: bytes
    rendition_of: str | None = None


def sketch(document: Document) -> bytes:
    """BINS minima of 4 bytes over the text's own words (no menus, no bylines); empty for a very short text."""
    words = "".join(document.quote(block) for block in document.blocks if block.zone in TEXT)
    return sketch_of(words)


def sketch_of(text: str) -> bytes:
    """The sketch of any text."""
    letters = NOT_A_LETTER.sub("", text)
    if len(letters) < LEAST_SHINGLES + SHINGLE:
        return b""
    bins = [EMPTY] * BINS
    for i in range(len(letters) - SHINGLE + 1):
        value = crc32(letters[i : i + SHINGLE].encode())
        index = value % BINS
        # the bin is chosen by the low bits, so the order inside it must not depend on them
        mixed = value * 0x9E3779B1 & EMPTY
        if mixed < bins[index]:
            bins[index] = mixed
    return array("I", _filled(bins)).tobytes()


def _filled(bins: list[int]) -> list[int]:
    """Empty bins borrow from the next full one (densification by rotation), so that short texts compare too."""
    filled = list(bins)
    for i in range(BINS):
        step = 0
        while filled[i] == EMPTY and step < BINS:
            step += 1
            if (other := bins[(i + step) % BINS]) != EMPTY:
                filled[i] = other * 31 + step & EMPTY
    return filled


def resemblance(one: bytes, other: bytes) -> float:
    """Estimated share of common shingles, 0..1."""
    if not one or not other:
        return 0.0
    a, b = array("I", one), array("I", other)
    return sum(x == y for x, y in zip(a, b, strict=True)) / BINS


def reprints(documents: Iterable[Sketched]) -> dict[str, str]:
    """Document id -> id of the document that it is a copy of: the one published first, then first by id.

    Other formats of one document are copies of it.
    """
    every = sorted(documents, key=lambda one: (one.rendition_of is not None, one.published or "9999", one.doc_id))
    order = {one.doc_id: i for i, one in enumerate(every)}
    leader = {one.doc_id: one.doc_id for one in every}

    def head(doc_id: str) -> str:
        while leader[doc_id] != doc_id:
            leader[doc_id] = leader[leader[doc_id]]
            doc_id = leader[doc_id]
        return doc_id

    def join(one: str, other: str) -> None:
        first, second = sorted((head(one), head(other)), key=order.__getitem__)
        leader[second] = first

    for one in every:
        if one.rendition_of in leader:
            join(one.doc_id, str(one.rendition_of))
    for one, other in _pairs(every):
        if head(one.doc_id) != head(other.doc_id) and resemblance(one.sketch, other.sketch) >= ALIKE:
            join(one.doc_id, other.doc_id)
    return {doc_id: first for doc_id in leader if (first := head(doc_id)) != doc_id}


def _pairs(every: Sequence[Sketched]) -> Iterable[tuple[Sketched, Sketched]]:
    """Pairs that share a band of their sketches; in a very large band all with its first document."""
    bands: dict[tuple[int, bytes], list[Sketched]] = {}
    width = ROWS * 4
    for one in every:
        for band in range(BANDS if one.sketch else 0):
            bands.setdefault((band, one.sketch[band * width : (band + 1) * width]), []).append(one)
    for members in bands.values():
        for i, other in enumerate(members[1:], start=1):
            for one in members[:i] if len(members) <= LARGEST_BAND else members[:1]:
                yield one, other
