"""The one trade that a whole text is about: 부산 조선기자재 11개사, 그리스서 계약 …, told again and again in the body.

Job: the sector mentions of a section -> its topic, where the headline names one trade and the body speaks of hardly
another.  It must not know occasions: who asks gives it to those that tell no trade of their own.
"""

from __future__ import annotations

from collections import Counter

from coopevents.document import HEADLINES, Mention
from coopevents.frames.company.trades import is_bare_head, is_generic
from coopevents.frames.model import Claim
from coopevents.frames.reading import SILENT, Reading
from coopevents.values.names import SectorTerm

LEAST = 2  # times that the body speaks of it
SHARE = 0.6  # of what the body says of trades
# 소비재, 부품: what such a text deals in is told by other words
VAGUE = frozenset({"materials_parts", "consumer_goods", "finance", "education"})


class SectionTrades:
    """`SectionTrades(reading).of(section)`: a section is read once, however many records ask."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._known: dict[int, Claim[str] | None] = {}

    def of(self, section: int) -> Claim[str] | None:
        """The section's one trade, with the headline's word for it."""
        if section not in self._known:
            self._known[section] = _one_trade(self._reading, section)
        return self._known[section]


def _one_trade(reading: Reading, section: int) -> Claim[str] | None:
    told: Counter[str] = Counter()
    headed: dict[str, Mention[SectorTerm]] = {}
    for line in reading.lines:
        if line.section != section or line.block.zone in SILENT:
            continue
        for mention in reading.mentions.sectors(line.start, line.end):
            if is_generic(mention) or is_bare_head(mention):
                continue
            if line.block.zone in HEADLINES:
                for code in mention.value.codes:
                    headed.setdefault(code, mention)
            elif not mention.rule.endswith("weak"):
                told.update(mention.value.codes)
    if len(headed) != 1:
        return None
    code, mention = next(iter(headed.items()))
    if code in VAGUE or told[code] < LEAST or told[code] < SHARE * sum(told.values()):
        return None
    return Claim(code, mention.span, "sector.topic", 0.4)
