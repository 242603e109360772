"""Countries of the buyers told without naming the occasion: 미국 인도 일본 등 11개국에서 온 바이어 20명이 …

Job: sentences without an occasion of their own -> country claims on the draft that the text is at.  It must not know
sums, agreements or how drafts came about.
"""

from __future__ import annotations

import regex

from coopevents.assemble.focus import Focus
from coopevents.frames.event_places import partner_places
from coopevents.frames.model import Claim
from coopevents.frames.reading import SILENT, Reading

BUYERS = regex.compile(
    r"\s?(?:등\s?)?(?:(?:총\s?)?\d+\s?개\s?(?:국|나라))?(?:의|에서\s(?:온|방한한|초청한|날아온|찾아온))?\s?(?:총\s)?(?:\d+\s?개\s?사(?:의)?\s?)?"
    r"(?:(?:해외|현지|유력|주요|대형|우수|핵심|유망|전문|식품|농식품)\s?){0,2}(?:바이어|빅바이어|수입상|구매자|벤더|유통사|유통업체)"
)


def assign_partners(reading: Reading, focus: Focus) -> None:
    """Adds `event.country.buyers` claims."""
    for line in reading.lines:
        if line.block.zone in SILENT or focus.told_in(line):
            continue
        if reading.mentions.agreements(line.start, line.end):
            continue
        for place in partner_places(reading, line.start, line.end, BUYERS):
            draft = focus.at(place.start)
            if draft is not None:
                claim = Claim(place.value.country or "", place.span, "event.country.buyers", 0.8)
                draft.frames[0].countries.append(claim)
