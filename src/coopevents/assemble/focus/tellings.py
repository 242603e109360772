"""Which mentions of occasions lead a text, which only say when, with whom or what something is measured by.

Job: drafts -> `Tellings`: by line the mentions that tell of a draft, and stretches that modify one.  It must not know
how the occasion is carried from line to line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.document import Span
from coopevents.frames.model import JOURNEYS, EventFrame
from coopevents.frames.occasion.former_editions import RULE as FORMER
from coopevents.frames.reading import Line, Reading
from coopevents.frames.schedules.schedule import RULE as SCHEDULE

SUM = 16  # code points before a weak word in which the sum stands that it tells of
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
WITH_THEM = regex.compile(r"[」』’'”\"]?(?:\s?\([^()\n]{0,30}\))?(?:들)?(?:과|와|에게)\s(?!함께)")

Told = tuple[int, EventDraft]  # where a mention starts, and the draft that it tells of


@dataclass
class Tellings:
    """Mentions by what they do; positions are starts of mentions."""

    by_line: dict[int, list[Told]] = field(default_factory=dict)  # in order
    modified: list[tuple[Span, EventDraft]] = field(default_factory=list)  # 20개사가 참가한 상담회
    passing: set[int] = field(default_factory=set)  # 상담장, 사절단과: they hardly lead away from what the text is at
    dated: set[int] = field(default_factory=set)  # of those, tellings by a day of their own: 27일 … 상담을 벌였다
    headed: set[int] = field(default_factory=set)  # lines of headings that tell of an occasion: 4. 지난해 실적

    def of(self, line: Line) -> list[Told]:
        return self.by_line.get(line.index, [])


def tellings(reading: Reading, drafts: Sequence[EventDraft], main: EventDraft | None) -> Tellings:
    """Those of all drafts; `main` is never told only in passing as another's measure."""
    found = Tellings()
    for draft in drafts:
        for frame in draft.frames:
            if frame.line is not None:
                _add(found, reading, draft, frame, frame.line, is_main=draft is main)
    for told in found.by_line.values():
        told.sort(key=lambda item: item[0])
    return found


def _add(found: Tellings, reading: Reading, draft: EventDraft, frame: EventFrame, line: Line, *, is_main: bool) -> None:
    text, start, end = reading.text, frame.mention.start, frame.mention.end
    compared = COMPARED.match(text, end, line.end)
    if compared is not None and not is_main:
        found.modified += [(span, draft) for span in (Span(start, compared.end()), *frame.modifiers)]
        return
    if not is_main and ALONGSIDE.match(text, end, line.end):
        return  # ‘나루엑스포’와 연계해 열린 상담회에는 …
    # 상담 66건, 상담장 임차료: a weak word hardly leads away from what the text is at
    weak = frame.mention.value.strength == "weak" and not frame.occasion and not frame.definite
    if weak and (WHEN.match(text, end, line.end) or _tells_of_a_sum(reading, draft, start)):
        return
    if weak and frame.dates:
        found.dated.add(start)
    if weak or (draft.types[0] in JOURNEYS and WITH_THEM.match(text, end, line.end)):
        found.passing.add(start)
    found.by_line.setdefault(line.index, []).append((start, draft))
    if frame.mention.rule in {FORMER, SCHEDULE}:
        found.headed.add(line.index)
    found.modified += [(span, draft) for span in frame.modifiers]


def _tells_of_a_sum(reading: Reading, draft: EventDraft, start: int) -> bool:
    """총 1,298만불의 수출상담을 거쳐, where other words tell of the occasion."""
    summed = reading.mentions.sums(start - SUM, start)
    return bool(summed) and any(f.mention.value.strength != "weak" for f in draft.frames)


def spread(told: Sequence[Told]) -> EventDraft | None:
    """The whole where one mention tells of several parts: 28일 A에서, 30일 B에서 상담회를 열어 모두 96건을."""
    starts = [start for start, _ in told]
    parts = [draft for start, draft in told if starts.count(start) > 1]
    return parts[0].part_of if parts and parts[0].part_of is not None else None
