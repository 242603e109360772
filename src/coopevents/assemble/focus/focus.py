"""Which occasion the text is at: the draft that a fact without a name of its own belongs to.

Job: drafts + lines -> `Focus.at(position)`.  An event mention sets the focus of its sentence; the city of a leg sets it
where none is named; else it is carried on (`carry`), back to the main occasion after an aside (지난해 …).
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus.carry import Carry
from coopevents.assemble.focus.tellings import spread, tellings
from coopevents.assemble.focus.towns import Towns
from coopevents.assemble.occasions.prominence import aside, main_draft, trading_draft
from coopevents.document import Span
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.visits.journeys import RULE as JOURNEY
from coopevents.frames.visits.stops import RULE as STOP

# 1천440억원, 같은 달 열린 섬유기계전 521억원: an item before the one that is told next;
# 612만 달러로 지난해 전시회의 540만 달러를
LISTED = regex.compile(r"여?원?(?:,\s|[을를]?\s비롯|으?로\s(?:지난해|작년|전년|재작년))")


SHORT = 5  # 상담회 실적: any occasion's


class Focus:
    """Built once a document, after the drafts stand."""

    def __init__(self, reading: Reading, drafts: Sequence[EventDraft]) -> None:
        self._reading = reading
        self._drafts = list(drafts)
        self._towns = Towns(reading, drafts)
        self.main = main_draft(drafts)
        self.traded_at = trading_draft(self.main, drafts)  # of tables of results
        self._tellings = tellings(reading, drafts, self.main)
        by_item = [(f, d) for d in drafts for f in d.frames if f.mention.rule in {STOP, JOURNEY}]
        self._items = [(span, draft) for frame, draft in by_item for span in frame.modifiers]
        self._carried = Carry(reading, drafts, self.main, self._tellings, self._towns).at_line

    @property
    def drafts(self) -> list[EventDraft]:
        return self._drafts

    def at(self, position: int, skip: Span | None = None) -> EventDraft | None:
        """The draft that a fact at `position` belongs to, None where the document has no occasion.

        A mention inside `skip` sets no focus: 3억불의 구매상담 tells what the sum is, not where it was talked about."""
        line = self._reading.line_at(position)
        if line is None:
            return self.main
        for span, draft in self._tellings.modified:
            if span.start <= position < span.end and not self._listed(position, span.end):
                return draft  # 20개사가 참가한 상담회: what modifies a mention is told of it
        told = [(start, draft) for start, draft in self._tellings.of(line) if not self._skipped(start, skip)]
        before = [draft for start, draft in told if start <= position]
        turn = spread(told)
        if turn is not None:
            return turn
        if before:
            return self._towns.next_town(line, [s for s, _ in told if s <= position][-1], position) or before[-1]
        leg = self._towns.leg(line, position)
        # 라오스 비엔티안에 보낸 중소기업(10개사) 시장개척단: where the whole goes is told of the whole
        if leg is not None and not any(draft is leg.part_of for _, draft in told):
            return leg
        if told and not self._listed(position, told[0][0]):
            clause = line.clause_at(position)
            first_start, first = told[0]
            if line.clause_at(first_start).index - clause.index <= 1 or not aside(first, self.main):
                return first
        return self._carried.get(line.index, self.main)

    def _skipped(self, start: int, skip: Span | None) -> bool:
        return skip is not None and skip.start <= start < skip.end and start not in self._tellings.dated

    def told_before(self, position: int, skip: Span | None = None) -> EventDraft | None:
        """The draft that the sentence itself tells of before `position`, None if it names none."""
        line = self._reading.line_at(position)
        if line is None:
            return None
        for span, draft in self._tellings.modified:
            if span.start <= position < span.end and not self._listed(position, span.end):
                return draft
        told = [
            (start, draft)
            for start, draft in self._tellings.of(line)
            if start <= position and not self._skipped(start, skip)
        ]
        if not told:
            return self._towns.leg(line, position)
        town = self._towns.next_town(line, told[-1][0], position)
        if town is not None:
            return town
        return spread(told) or told[-1][1]

    def _listed(self, position: int, end: int) -> bool:
        """Whether a sum is an item of its own before the words that tell a draft."""
        sums = self._reading.mentions.sums(position, end)
        return (
            bool(sums) and sums[0].start == position and LISTED.match(self._reading.text, sums[0].end, end) is not None
        )

    def in_turn(self, section: int, position: int) -> list[EventDraft]:
        """Occasions of the main kind told before a position, in order: what 상담회별 실적은 A, B, C 순 goes through."""
        told = [d for d in self._drafts if d.section == section and d.position < position]
        kinds = [d.types[0] for d in told]
        return [d for d in told if d.types[0] == max(kinds, key=kinds.count) and not aside(d, self.main)]

    def named_by(self, words: str) -> EventDraft | None:
        """The one draft whose telling has the words of a heading: ▲상반기(남유럽)."""
        parts = regex.findall(r"[\p{Hangul}A-Za-z]{2,}", words)
        scored = []
        for draft in self._drafts:
            told = " ".join(f"{f.name} {self._around(f)}" for f in draft.frames if not f.title)
            scored.append((sum(part in told for part in parts), draft))
        best = max((score for score, _ in scored), default=0)
        hits = [draft for score, draft in scored if score == best and best]
        return hits[0] if len(hits) == 1 else None

    def _around(self, frame: EventFrame) -> str:
        """The clauses that tell of a frame's occasion."""
        if frame.line is None:
            return ""
        return self._reading.quote(frame.line.clause_at(frame.mention.start).start, frame.mention.end)

    def captioned(self, caption: str) -> EventDraft | None:
        """The occasion whose name stands in a table's caption: < ‘가람 섬유 상담회’ 나라별 실적 >."""
        named = [draft for draft in self._drafts if len(name := draft.best_name().name) > SHORT and name in caption]
        return max(named, key=lambda draft: len(draft.best_name().name), default=None)

    def of_table(self, caption: str) -> EventDraft | None:
        """Whose a table's totals are: the occasion's that its caption names, else that of trade."""
        return self.captioned(caption) or self.traded_at

    def signing(self, section: int) -> EventDraft | None:
        """The one signing ceremony of a section, if it is told as an occasion."""
        found = [d for d in self._drafts if d.types[0] == "agreement_signing" and d.section == section]
        return found[0] if len(found) == 1 else None

    def stops_in(self, line: Line) -> list[Span]:
        """The stretches of a line that tell of one stop or journey each."""
        return [span for span, _ in self._items if line.start <= span.start and span.end <= line.end]

    def item_at(self, position: int) -> EventDraft | None:
        """The stop or journey in whose stretch a position lies."""
        return next((draft for span, draft in self._items if span.start <= position < span.end), None)

    def told_behind(self, line: Line, position: int, reach: int) -> EventDraft | None:
        """The draft that a line names first behind a position, within so many code points."""
        return next((draft for start, draft in self._tellings.of(line) if position <= start <= position + reach), None)

    def told_in(self, line: Line) -> list[EventDraft]:
        """Drafts that a line names."""
        return [draft for _, draft in self._tellings.of(line)]
