"""Lands told by their number after they were told by name: 페루, 칠레와 브라질에 … 함께 남미 3개국에서 설명회를 연다.

Job: the lands that rules and weights found -> the same, and for occasions without any the list of lands to which a
number in their sentence refers back (or ahead: 동남아 3개국을 도는 사절단. … 태국, 베트남, 라오스를), where there
is one list of that length.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.partners.lands import Lands
from coopevents.document import Mention
from coopevents.frames.model import Claim
from coopevents.frames.occasion.guests import place_lists
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

# 중동 3개국에서, 이들 4개국을 돌며; not of a list that is not told whole (독일 등 5개국에)
COUNTED = regex.compile(r"(?<![\d,]|등\s?)(?P<n>[2-9]|1[0-2])\s?개\s?국(?:에서|을|으로|에|과|의)?(?=[\s,.])")
RULE = "event.country.counted"


def with_counted_lands(
    reading: Reading, drafts: Sequence[EventDraft], found: Mapping[int, Lands]
) -> Mapping[int, Lands]:
    """Lands by `id(draft)`: 민간 사절단도 남미 3개국에서 설명회를 연다, with the three that the text tells."""
    counted = _CountedLands(reading)
    lands = dict(found)
    for draft in drafts:
        if found[id(draft)]:
            continue
        lines = [frame.line for frame in draft.frames if frame.line is not None]
        told = {p.value.country or "": p.span for line in lines for p in counted.told_in(line)}
        lands[id(draft)] = {code: Claim(code, span, RULE, 0.6) for code, span in told.items()}
    return lands


class _CountedLands:
    """Built once a document: its lists of lands by section and length."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._lists: dict[tuple[int, int], list[Sequence[Mention[PlaceName]]]] = {}
        if not COUNTED.search(reading.text):
            return
        for block in reading.document.blocks:
            for run in place_lists(reading, block.start, block.end) if block.zone not in SILENT else ():
                lands = _lands(run)
                if len(lands) > 1:
                    self._lists.setdefault((block.section, len(lands)), []).append(lands)

    def told_in(self, line: Line) -> Sequence[Mention[PlaceName]]:
        """The lands that a line's number stands for; none where lists of that length differ, or it has its own."""
        if not self._lists or any(_abroad(p) for p in self._reading.mentions.places(line.start, line.end)):
            return ()
        for match in COUNTED.finditer(self._reading.text, line.start, line.end):
            lists = self._lists.get((line.section, int(match["n"])), ())
            if lists and len({frozenset(p.value.country for p in lands) for lands in lists}) == 1:
                return lists[0]
        return ()


def _lands(run: Sequence[Mention[PlaceName]]) -> Sequence[Mention[PlaceName]]:
    """One place for each land of a list."""
    found: dict[str, Mention[PlaceName]] = {}
    for place in run:
        if _abroad(place):
            found.setdefault(place.value.country or "", place)
    return list(found.values())


def _abroad(place: Mention[PlaceName]) -> bool:
    return is_abroad(place.value.country) and place.value.level is not PlaceLevel.REGION
