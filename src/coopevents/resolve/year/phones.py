"""Telephone numbers as premises: area codes and the prefix of mobile phones are of a time.

Job: `phone_premises(text, furniture)`.  Korea's area codes were merged to one a province on 2 July 2000 (0331, 0342 ->
031), mobile phones got 010 from January 2004, Sejong got 044 in July 2012 and the agencies that moved to Daejeon in
1998 have numbers 042-481.  It must not know anything else of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Span
from coopevents.resolve.wording import outside
from coopevents.resolve.year.timeline import Premise, PremiseKind, Strength, ordinal, within

LINE = r"[)\-–. \t]{1,2}[\d○◯*xX]{2,4}[\-–. \t][\d○◯*xX]{4}(?!\d)"
# 031-259-6000, 043)220-3242: codes that came in July 2000
MERGED = regex.compile(rf"(?<![\d-])\(?0(?:31|33|41|43|54|55|61|63){LINE}")
# 0331-42-1114: codes of the time before
SPLIT = regex.compile(rf"(?<![\d-])\(?0(?:3[34]|4[135]|5[4-9]|6[136])\d{LINE}")
MOBILE = regex.compile(rf"(?<![\d-])010{LINE}")
# 044-204-7000: Sejong; 042-481-4467: the government complex of Daejeon
SEJONG = regex.compile(rf"(?<![\d-])\(?044{LINE}")
DAEJEON = regex.compile(r"(?<![\d-])\(?042[)\-–. \t]{1,2}481[\-–. \t][\d○◯*xX]{4}(?!\d)")
SOURCE = "정보통신부 2000, 2004; 방송통신위원회 2012"


def phone_premises(text: str, furniture: Sequence[Span] = ()) -> list[Premise]:
    """At most one premise a generation of numbers."""
    generations = (
        ("year.era.area_code", MERGED, within(ordinal(2000, 6), None)),
        ("year.era.old_area_code", SPLIT, within(None, ordinal(2000, 12))),
        ("year.era.mobile", MOBILE, within(ordinal(2003, 12), None)),
        ("year.era.sejong_code", SEJONG, within(ordinal(2012, 6), None)),
        ("year.era.daejeon_complex", DAEJEON, within(ordinal(1998, 6), None)),
    )
    premises = []
    for rule, pattern, allowed in generations:
        for match in pattern.finditer(text):
            span = Span(match.start(), match.end())
            if outside(span, furniture):
                premises.append(
                    Premise(PremiseKind.ERA, span, rule, Strength.FIRM, allowed, match.group().strip(), SOURCE)
                )
                break
    return premises
