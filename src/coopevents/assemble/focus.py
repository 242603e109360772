"""Which occasion the text is at: the draft that a fact without a name of its own belongs to.

Job: drafts + lines -> `Focus.at(position)`.  An event mention sets the focus of its sentence; the city of a leg sets it
where none is named; else it is carried on inside a section, back to the main occasion after an aside (지난해 …).
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from coopevents.assemble.draft import EventDraft
from coopevents.assemble.prominence import aside, first_told, former, main_draft, reached
from coopevents.assemble.towns import Towns, whole_of
from coopevents.document import Span, Zone
from coopevents.frames.former_editions import RULE as FORMER
from coopevents.frames.journeys import RULE as JOURNEY
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.schedule import RULE as SCHEDULE
from coopevents.frames.schedule_items import is_calendar, item_heads
from coopevents.frames.stops import RULE as STOP

BESIDE = frozenset(
    {"opening", "meeting", "agreement_signing", "seminar", "training"}
)  # told in a sentence or two beside the main occasion
TRADING = frozenset({"trade_mission", "consultation", "exhibition", "event_week", "conference", "delegation_visit"})
THEN = regex.compile(r"당시|이때|이 때|그때")
# 상담에 앞서 열린 개회식: a weak word that only says when
WHEN = regex.compile(r"(?:에\s(?:앞서|맞춰|맞추어|즈음)|을\s(?:앞두|마치|마친|끝내|끝낸)|이\s끝난|후\s|뒤\s)")
# 지난 5월 열린 상담회(예상 52억원) 때보다는, 지난해 박람회에 비해: told only to measure another by it
COMPARED = regex.compile(
    r"[」』’'”\"]?(?:\s?\([^()\n]{0,40}\))?(?=\s?(?:때|당시|실적|성과)?(?:의\s실적|의\s성과)?"
    r"(?:보다|에\s비해|에\s비하면|에\s견줘|에\s견주면|[과와]\s비교|\s대비))"
)


# ‘나루엑스포(20~23일)’ 기간에 맞춘 상담회, 박람회와 연계하여 진행된다: told only to say when
ALONGSIDE = regex.compile(
    r"(?:\s?\([^()\n]{0,30}\))?[」』’'”\"]?(?:\s?\([^()\n]{0,30}\))?"
    r"(?:[와과]\s연계|\s?기간(?:에|을)?\s?(?:맞[춰추춘]|이용|활용)|에\s맞[춰추춘])"
)


# 상담회에서 방문단과 마주 앉았다: who takes part, no occasion that the text goes over to
COMPANIES = frozenset({"delegation_visit", "trade_mission"})
WITH_THEM = regex.compile(r"[」』’'”\"]?(?:\s?\([^()\n]{0,30}\))?(?:들)?(?:과|와|에게)\s(?!함께)")


# 1천440억원, 같은 달 열린 섬유기계전 521억원: an item before the one that is told next;
# 612만 달러로 지난해 전시회의 540만 달러를
LISTED = regex.compile(r"여?원?(?:,\s|[을를]?\s비롯|으?로\s(?:지난해|작년|전년|재작년))")


class Focus:
    """Built once a document, after the drafts stand."""

    def __init__(self, reading: Reading, drafts: Sequence[EventDraft]) -> None:
        self._reading = reading
        self._drafts = list(drafts)
        self._towns = Towns(reading, drafts)
        self.main = main_draft(drafts)
        self._modified: list[tuple[Span, EventDraft]] = []
        self._told: dict[int, list[tuple[int, EventDraft]]] = {}
        self._passing: set[int] = set()
        self._headed: set[int] = set()  # lines of headings that tell of an occasion: 4. 지난해 실적
        self._dated: set[int] = (
            set()
        )  # of those, the ones that a day of their own makes tellings (27일 … 상담을 벌였다)
        for draft in drafts:
            for frame in draft.frames:
                if frame.line is not None:
                    compared = COMPARED.match(reading.text, frame.mention.end, frame.line.end)
                    if compared is not None and draft is not self.main:
                        self._modified.append((Span(frame.mention.start, compared.end()), draft))
                        self._modified += [(span, draft) for span in frame.modifiers]
                        continue
                    if draft is not self.main and ALONGSIDE.match(reading.text, frame.mention.end, frame.line.end):
                        continue  # ‘나루엑스포’와 연계해 열린 상담회에는 …
                    # 상담 66건, 상담장 임차료: a weak word hardly leads away from what the text is at
                    weak = frame.mention.value.strength == "weak" and not frame.occasion and not frame.definite
                    if weak and WHEN.match(reading.text, frame.mention.end, frame.line.end):
                        continue
                    if weak:
                        summed = reading.mentions.sums(frame.mention.start - 16, frame.mention.start)
                        if summed and any(f.mention.value.strength != "weak" for f in draft.frames):
                            continue  # 총 1,298만불의 수출상담을 거쳐: tells what a sum is
                        if frame.dates:
                            self._dated.add(frame.mention.start)
                        self._passing.add(frame.mention.start)
                    if draft.types[0] in COMPANIES and WITH_THEM.match(reading.text, frame.mention.end, frame.line.end):
                        self._passing.add(frame.mention.start)
                    self._told.setdefault(frame.line.index, []).append((frame.mention.start, draft))
                    if frame.mention.rule in {FORMER, SCHEDULE}:
                        self._headed.add(frame.line.index)
                    for span in frame.modifiers:
                        self._modified.append((span, draft))
        by_item = [(f, d) for d in drafts for f in d.frames if f.mention.rule in {STOP, JOURNEY}]
        self._items = [(span, draft) for frame, draft in by_item for span in frame.modifiers]
        for told in self._told.values():
            told.sort(key=lambda item: item[0])
        self._carried: dict[int, EventDraft | None] = {}
        calendar = any(f.mention.rule == SCHEDULE for d in drafts for f in d.frames) and is_calendar(reading)
        self._alone = item_heads(reading) if calendar else frozenset()  # blocks of items that say nothing of another
        self._carry()

    @property
    def drafts(self) -> list[EventDraft]:
        return self._drafts

    def _carry(self) -> None:
        current: dict[int, EventDraft | None] = {}
        last_block: dict[int, int] = {}
        led: dict[int, int] = {}  # the line that last named an occasion outright
        told_block: dict[int, int] = {}  # the block that told what is carried
        legs: dict[int, list[EventDraft]] = {}  # those that the paragraph has told
        headings: dict[int, int] = {}  # the marked block that last named one: ▶ 9월 : 글로벌 상담회
        for line in self._reading.lines:
            section = line.section
            local = [d for d in self._drafts if d.section == section]
            default = self._default(section, local)
            carried = current.get(section, default)
            if default is not None and not reached(default, line):
                # 15일 협약을 맺었다. … 이어 열린 상담회에서는: back to what was told first, if the main one is to come
                default = next((d for d in sorted(local, key=first_told) if reached(d, line)), default)
            if self._alone:
                default = None
                begun = line.block.index in self._alone and last_block.get(section) != line.block.index
                carried = None if begun else carried
            new_paragraph = last_block.get(section) != line.block.index and line.block.level <= 1
            headed = not line.block.marker and headings.get(section) == line.block.index - 1
            if headed:
                headings[section] = line.block.index  # told by what stands below the heading
            left = (
                carried is not None
                and carried is not default
                and self._left(carried, default, line, legs.get(section, []))
            )
            # 이 회사는 작년 상담회에서 G사를 만났다: an aside ends with its item
            ended = carried is not None and carried is not default and former(carried)
            ended = ended and told_block.get(section, line.block.index) not in {line.block.index, line.block.parent}
            # 2) 바이어 상담회 : 25일, 상담장 B. ⏎ 개막식에서는 …: behind the list
            listed = carried is not None and carried.item and not line.block.marker
            if listed or (left and (new_paragraph or ended) and not headed):
                text = self._reading.quote(line.start, min(line.end, line.start + 20))
                if not THEN.search(text):
                    carried = default
            self._carried[line.index] = carried
            if last_block.get(section) != line.block.index:
                legs[section] = []
            last_block[section] = line.block.index
            if line.index in self._told:
                outright = [start for start, _ in self._told[line.index] if start not in self._passing]
                fresh = line.index - led.get(section, -9) <= 3
                self._told[line.index] = [
                    (start, d)
                    for start, d in self._told[line.index]
                    if start not in self._passing
                    or (d.part_of is not None and carried is d.part_of)
                    or not (
                        any(s < start for s in outright) or (fresh and d is not carried and start not in self._dated)
                    )
                ]
                self._told[line.index] = [
                    (start, self._towns.at_town(line, start, d) if start in self._passing else d)
                    for start, d in self._told[line.index]
                ]
            told = [d for _, d in self._told.get(line.index, [])]
            legs.setdefault(section, []).extend([*told, *self._towns.legs(line)])
            if any(start not in self._passing for start, _ in self._told.get(line.index, [])):
                led[section] = line.index
            if line.block.zone is Zone.TABLE:
                continue  # a row tells of its own leg and leads nowhere
            if not told and (leg := self._towns.leg(line, line.end)) is not None:
                self._carried[line.index] = leg
                town = self._towns.leg(line, line.end, towns=True)
                if town is not None:  # a country's name leads no further than its sentence
                    current[section] = whole_of(self._towns.legs(line)) or town
                continue
            heading = line.block.zone in {Zone.TITLE, Zone.SUBTITLE} and line.index not in self._headed
            if told:
                told_block[section] = line.block.index
            # 지난해 상담회의 29만달러를 웃돈다: what only its cues made an occasion, of another year, leads no further
            told = [d for d in told if not (d.weighed and former(d))]
            if told and not heading:
                current[section] = (
                    self._spread(self._told[line.index]) or whole_of([*told, *self._towns.legs(line)]) or told[-1]
                )
                if line.block.marker:
                    headings[section] = line.block.index
            elif carried is not None or self._alone:
                current[section] = carried

    def _left(self, carried: EventDraft, default: EventDraft | None, line: Line, legs: Sequence[EventDraft]) -> bool:
        """Whether a new paragraph goes back from an aside, a leg, or from what stood beside the main occasion."""
        if default is None or default is carried:
            return False
        beside = carried.types[0] in BESIDE and default.types[0] not in BESIDE
        gone_through = carried.part_of is default and whole_of(legs) is default
        return beside or gone_through or aside(carried, self.main)

    def _default(self, section: int, local: Sequence[EventDraft]) -> EventDraft | None:
        """What a section is about before it names anything: the main occasion, else its own first one.

        An annex goes on with the article's occasion; an item of a round-up has none but its own.
        """
        if self.main is not None and self.main in local:
            return self.main
        if local:
            return local[0]
        return self.main if self.main is not None and self.main.section == 0 else None

    def at(self, position: int, skip: Span | None = None) -> EventDraft | None:
        """The draft that a fact at `position` belongs to, None where the document has no occasion.

        A mention inside `skip` sets no focus: 3억불의 구매상담 tells what the sum is, not where it was talked about."""
        line = self._reading.line_at(position)
        if line is None:
            return self.main
        for span, draft in self._modified:
            if span.start <= position < span.end and not self._listed(position, span.end):
                return draft  # 20개사가 참가한 상담회: what modifies a mention is told of it
        told = [(start, draft) for start, draft in self._told.get(line.index, []) if not self._skipped(start, skip)]
        before = [draft for start, draft in told if start <= position]
        spread = self._turn(line, position, told) or self._spread(told)
        if spread is not None:
            return spread
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
        return skip is not None and skip.start <= start < skip.end and start not in self._dated

    def told_before(self, position: int, skip: Span | None = None) -> EventDraft | None:
        """The draft that the sentence itself tells of before `position`, None if it names none."""
        line = self._reading.line_at(position)
        if line is None:
            return None
        for span, draft in self._modified:
            if span.start <= position < span.end and not self._listed(position, span.end):
                return draft
        told = [
            (start, draft)
            for start, draft in self._told.get(line.index, [])
            if start <= position and not self._skipped(start, skip)
        ]
        if not told:
            return self._towns.leg(line, position)
        town = self._towns.next_town(line, told[-1][0], position)
        if town is not None:
            return town
        return self._turn(line, position, told) or self._spread(told) or told[-1][1]

    def _listed(self, position: int, end: int) -> bool:
        """Whether a sum is an item of its own before the words that tell a draft."""
        sums = self._reading.mentions.sums(position, end)
        return (
            bool(sums) and sums[0].start == position and LISTED.match(self._reading.text, sums[0].end, end) is not None
        )

    def names(self, position: int, draft: EventDraft) -> bool:
        """Whether the sentence names a draft before `position` by more than a passing word (상담장, 이번 박람회)."""
        line = self._reading.line_at(position)
        told = self._told.get(line.index, []) if line is not None else []
        by_name = {f.mention.start for f in draft.frames if not f.definite}
        return any(
            d is draft and start <= position and start in by_name and start not in self._passing for start, d in told
        )

    def _turn(self, line: Line, position: int, told: Sequence[tuple[int, EventDraft]]) -> EventDraft | None:
        """뭄바이에서는 12일 72건, 다카에서는 15일 62건의 상담을: each part with the facts behind its own day."""
        starts = [start for start, _ in told]
        shared = [start for start in starts if starts.count(start) > 1]
        if not shared or position >= shared[0]:
            return None
        days = sorted(
            {
                (frame.position, id(draft)): draft
                for _, draft in told
                for frame in draft.frames
                if frame.line is not None and frame.line.index == line.index and frame.mention.start == shared[0]
            }.items()
        )
        if len(days) < 2:  # one draft, told twice at one place
            return None
        (first, _), (second, _) = days[0][0], days[1][0]
        mentions = self._reading.mentions
        if not (mentions.sums(first, second) or mentions.counts(first, second)):
            return None
        return next((draft for (day, _), draft in reversed(days) if day <= position), None)

    def in_turn(self, section: int, position: int) -> list[EventDraft]:
        """Occasions of the main kind told before a position, in order: what 상담회별 실적은 A, B, C 순 goes through."""
        told = [d for d in self._drafts if d.section == section and d.position < position]
        kinds = [d.types[0] for d in told]
        return [d for d in told if d.types[0] == max(kinds, key=kinds.count) and not aside(d, self.main)]

    def trading(self, position: int) -> EventDraft | None:
        """The occasion of trade told last before a position, else the main one: a 간담회 has no sums of contracts."""
        line = self._reading.line_at(position)
        if line is None:
            return self.main
        told = [
            d for d in self._drafts if d.section == line.section and d.types[0] in TRADING and not aside(d, self.main)
        ]
        if self.main is not None and self.main.types[0] in TRADING:
            return self.main
        before = [d for d in told if d.position <= position]
        return before[-1] if before else (told[0] if told else None)

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

    @staticmethod
    def _spread(told: Sequence[tuple[int, EventDraft]]) -> EventDraft | None:
        """The whole where one mention tells of several parts: 28일 A에서, 30일 B에서 상담회를 열어 모두 96건을."""
        starts = [start for start, _ in told]
        parts = [draft for start, draft in told if starts.count(start) > 1]
        return parts[0].part_of if parts and parts[0].part_of is not None else None

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

    def told_in(self, line: Line) -> list[EventDraft]:
        """Drafts that a line names."""
        return [draft for _, draft in self._told.get(line.index, [])]
