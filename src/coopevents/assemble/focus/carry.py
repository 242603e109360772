"""How the occasion that a text is at is carried from line to line.

Job: lines, drafts and their tellings -> for each line the draft at which it starts; tellings in passing that do not
lead away from it are taken out of `Tellings`.  It must not know positions inside sentences (`focus`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus.tellings import Tellings, Told, spread
from coopevents.assemble.focus.towns import Towns, whole_of
from coopevents.assemble.occasions.prominence import aside, first_told, former, reached
from coopevents.document import HEADLINES, Zone
from coopevents.frames.reading import Line, Reading
from coopevents.frames.schedules.items import is_calendar, item_heads
from coopevents.frames.schedules.schedule import RULE as SCHEDULE

BESIDE = frozenset(
    {"opening", "meeting", "agreement_signing", "seminar", "training"}
)  # told in a sentence or two beside the main occasion
THEN = regex.compile(r"당시|이때|이 때|그때")
OPENING = 20  # code points of a line in which such a word counts
FRESH = 3  # lines for which an occasion named outright is still what the text is at


@dataclass
class Stand:
    """Where the text of a section stands behind the lines read so far; blocks and lines by their index."""

    begun: bool = False
    current: EventDraft | None = None
    block: int | None = None  # of the last line
    led: int | None = None  # the line that last named an occasion outright
    told: int | None = None  # the block that told what is carried
    legs: list[EventDraft] = field(default_factory=list)  # those that the paragraph has told
    heading: int | None = None  # the marked block that last named one: ▶ 9월 : 글로벌 상담회

    def go_on_with(self, draft: EventDraft | None) -> None:
        self.begun, self.current = True, draft


class Carry:
    """Walks through the lines once; `at_line` is what it finds."""

    def __init__(
        self,
        reading: Reading,
        drafts: Sequence[EventDraft],
        main: EventDraft | None,
        tellings: Tellings,
        towns: Towns,
    ) -> None:
        self._reading, self._main, self._tellings, self._towns = reading, main, tellings, towns
        self._local: defaultdict[int, list[EventDraft]] = defaultdict(list)
        for draft in drafts:
            self._local[draft.section].append(draft)
        calendar = any(f.mention.rule == SCHEDULE for d in drafts for f in d.frames) and is_calendar(reading)
        self._alone = item_heads(reading) if calendar else frozenset()  # blocks of items that say nothing of another
        self.at_line: dict[int, EventDraft | None] = {}
        stands: defaultdict[int, Stand] = defaultdict(Stand)
        for line in reading.lines:
            self._step(line, stands[line.section])

    def _step(self, line: Line, stand: Stand) -> None:
        carried = self._start(line, stand)
        self.at_line[line.index] = carried
        if stand.block != line.block.index:
            stand.legs = []
        stand.block = line.block.index
        if line.index in self._tellings.by_line:
            self._tellings.by_line[line.index] = self._leading(line, stand, carried)
        told = self._tellings.of(line)
        stand.legs += [*(draft for _, draft in told), *self._towns.legs(line)]
        if any(start not in self._tellings.passing for start, _ in told):
            stand.led = line.index
        if line.block.zone is not Zone.TABLE:  # a row tells of its own leg and leads nowhere
            self._lead(line, stand, carried)

    # ---- at the start of a line -------------------------------------------------------------------------------------

    def _start(self, line: Line, stand: Stand) -> EventDraft | None:
        """What the line before leaves, or what the section is about, where that is over."""
        default = self._default(line.section)
        carried = stand.current if stand.begun else default
        if default is not None and not reached(default, line):
            # 15일 협약을 맺었다. … 이어 열린 상담회에서는: back to what was told first, if the main one is to come
            local = sorted(self._local[line.section], key=first_told)
            default = next((draft for draft in local if reached(draft, line)), default)
        if self._alone:
            default = None
            if line.block.index in self._alone and stand.block != line.block.index:
                carried = None
        headed = not line.block.marker and stand.heading == line.block.index - 1
        if headed:
            stand.heading = line.block.index  # told by what stands below the heading
        if carried is None or carried is default or not self._is_over(carried, default, line, stand, headed=headed):
            return carried
        opening = self._reading.quote(line.start, min(line.end, line.start + OPENING))
        return carried if THEN.search(opening) else default

    def _default(self, section: int) -> EventDraft | None:
        """What a section is about before it names anything: the main occasion, else its own first one.

        An annex goes on with the article's occasion; an item of a round-up has none but its own.
        """
        local = self._local[section]
        if self._main is not None and self._main in local:
            return self._main
        if local:
            return local[0]
        return self._main if self._main is not None and self._main.section == 0 else None

    def _is_over(
        self, carried: EventDraft, default: EventDraft | None, line: Line, stand: Stand, *, headed: bool
    ) -> bool:
        """Whether the text goes back from an aside, a leg, or from what stood beside the main occasion."""
        if carried.item and not line.block.marker and not self._alone:
            return True  # 2) 바이어 상담회 : 25일, 상담장 B. ⏎ 개막식에서는 …: behind the list
        if default is None or headed:
            return False
        beside = carried.types[0] in BESIDE and default.types[0] not in BESIDE
        gone_through = carried.part_of is default and whole_of(stand.legs) is default
        left = beside or gone_through or aside(carried, self._main)
        new_paragraph = stand.block != line.block.index and line.block.level <= 1
        # 이 회사는 작년 상담회에서 G사를 만났다: an aside ends with its item
        elsewhere = stand.told is not None and stand.told not in {line.block.index, line.block.parent}
        return left and (new_paragraph or (elsewhere and former(carried)))

    # ---- what the line itself tells ---------------------------------------------------------------------------------

    def _leading(self, line: Line, stand: Stand, carried: EventDraft | None) -> list[Told]:
        """The tellings of a line without those in passing that mean nothing but what the text is at."""
        told, passing = self._tellings.of(line), self._tellings.passing
        outright = [start for start, _ in told if start not in passing]
        fresh = stand.led is not None and line.index - stand.led <= FRESH
        found = []
        for start, draft in told:
            if start not in passing:
                found.append((start, draft))
                continue
            led = any(other < start for other in outright)
            stays = fresh and draft is not carried and start not in self._tellings.dated
            if (draft.part_of is not None and carried is draft.part_of) or not (led or stays):
                found.append((start, self._towns.at_town(line, start, draft)))
        return found

    def _lead(self, line: Line, stand: Stand, carried: EventDraft | None) -> None:
        """What the lines behind go on with."""
        told = self._tellings.of(line)
        if not told and (leg := self._towns.leg(line, line.end)) is not None:
            self.at_line[line.index] = leg
            town = self._towns.leg(line, line.end, towns=True)
            if town is not None:  # a country's name leads no further than its sentence
                stand.go_on_with(whole_of(self._towns.legs(line)) or town)
            return
        if told:
            stand.told = line.block.index
        # 지난해 상담회의 29만달러를 웃돈다: what only its cues made an occasion, of another year, leads no further
        leads = [draft for _, draft in told if not (draft.weighed and former(draft))]
        heading = line.block.zone in HEADLINES and line.index not in self._tellings.headed
        if leads and not heading:
            stand.go_on_with(spread(told) or whole_of([*leads, *self._towns.legs(line)]) or leads[-1])
            if line.block.marker:
                stand.heading = line.block.index
        elif carried is not None or self._alone:
            stand.go_on_with(carried)
