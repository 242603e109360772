"""What tells whether two texts are near-identical: a sketch of each.

Job: `sketch(document)` in the worker that has the text.  A sketch is a one-permutation MinHash of the letters' shingles
(512 bytes whatever the length of the text), so that two texts are compared without being at hand.  Input: a document.
Output: bytes.  It must not know other documents.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from zlib import crc32

from coopevents import regex
from coopevents.document import Document, Zone

BINS = 128
SHINGLE = 6  # letters
LEAST_SHINGLES = 60  # a shorter text is no ground to call another one its copy
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
