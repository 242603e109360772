"""Texts whose blanks are all widened: 경기도는  지난  5일  하노이에서, as justified lines of a PDF or a form come out.

Input: a text with LF line ends.  Output: stretches of blanks to replace by one blank, or by two where even in such a
text they stand out as the edge of a column.  It must not know words, zones or documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from coopevents import regex

GAP = regex.compile(r"(?<=\S) +(?=\S)")
LEAST_GAPS = 40  # fewer may all be edges of columns
SINGLE_SHARE = 0.1  # of the gaps may be one blank wide


def narrowed(text: str) -> Iterator[tuple[int, int, str]]:
    """Stretches `(start, end, blanks)`; none for a text whose words stand one blank apart."""
    gaps = [(match.start(), match.end()) for match in GAP.finditer(text)] if "  " in text else []
    widths = Counter(end - start for start, end in gaps)
    if len(gaps) < LEAST_GAPS or widths[1] > SINGLE_SHARE * len(gaps):
        return
    usual = widths.most_common(1)[0][0]
    for start, end in gaps:
        if end - start > 1:
            yield start, end, "  " if end - start >= 2 * usual else " "
