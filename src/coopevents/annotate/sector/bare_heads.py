"""Heads that nothing modifies: 부품업체 25곳, in a text that has called them 자동차부품 before.

Job: the heads of a text (부품, 기자재, 장비, 설비), modified and bare -> codes for the bare ones, where the text
modifies them in one way.  It must not know the tables, nor how compounds are made.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

Codes = tuple[str, ...]
LEAST = 2  # times that the text modifies a head in that way
SHARE = 0.75  # of all its modified ones


def codes_of_bare(modified: Iterable[tuple[str, Codes]], bare: Mapping[str, Codes]) -> dict[str, Codes]:
    """Codes of the bare heads by head, for those that the text tells of: `modified` holds the compounds with their
    codes (자동차부품), `bare` the heads with the codes that they have by themselves."""
    told: defaultdict[str, Counter[Codes]] = defaultdict(Counter)
    for compound, codes in modified:
        for head, own in bare.items():
            if compound.endswith(head) and codes != own:
                told[head][codes] += 1
    found: dict[str, Codes] = {}
    for head, counted in told.items():
        codes, times = counted.most_common(1)[0]
        if times >= max(LEAST, SHARE * counted.total()):
            found[head] = codes
    return found
