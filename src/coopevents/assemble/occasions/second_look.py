"""Tellings that no rule took for an occasion and no draft for its own, weighed by all that speaks for and against.

Job: frames that went unowned -> those that are occasions after all, with `occasion` set.  The weights are a table
(`weights.csv`); it must not know how they were measured.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft, Resolved
from coopevents.assemble.occasions.conflicts import conflicts
from coopevents.assemble.occasions.likeness import same_family
from coopevents.frames.model import EventFrame
from coopevents.frames.occasion.cues import document_cues
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.weights import weights

QUESTION = "occasion"
# 이번 상담회를 계기로, 동 박람회는; not 같은 전시회, 이 상담회
THIS_TIME = regex.compile(r"(?:이번|금번|금차|이날|(?<![가-힣])동)\s\Z")


def only_referred_to(reading: Reading, frames: Sequence[EventFrame]) -> list[EventFrame]:
    """이번 상담회를 계기로 …, where nothing else tells of one: an excerpt that begins behind its telling."""
    for frame in frames:
        noun = frame.mention.value.strength == "strong" and not (frame.several or frame.title)
        if noun and frame.definite and frame.line is not None and _this_time(reading, frame, frame.line):
            frame.occasion = True
            return [frame]
    first = reading.lines[0] if reading.lines else None
    for frame in frames:  # 이번 행사는 … 마련됐다, as the first sentence
        if frame.generic and frame.line is not None and frame.line is first and _this_time(reading, frame, first):
            frame.occasion = True
            return [frame]
    return []


def _this_time(reading: Reading, frame: EventFrame, line: Line) -> bool:
    return THIS_TIME.search(reading.text, line.start, frame.name_span.start) is not None


def weighed(
    unowned: Sequence[EventFrame], frames: Sequence[EventFrame], drafts: Sequence[EventDraft], resolved: Resolved
) -> list[EventFrame]:
    """Those of `unowned` for which more speaks than against, in their order; `frames` are all of the document.

    None where the rules found no occasion at all, nor one that may be another word for what a draft tells.
    """
    if not drafts:
        return []
    scale = weights(QUESTION)
    open_frames = [frame for frame in unowned if frame.cues]
    for frame in open_frames:
        frame.cues |= document_cues(frame, frames)
    found = [frame for frame in open_frames if scale.tips(frame.cues)]
    found = [f for f in found if not (fits(f, drafts, resolved) or _counted(f, frames))]
    for frame in found:
        frame.occasion = frame.weighed = True
    return found


def fits(frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved) -> bool:
    """Whether a draft of its family stands in its section that nothing speaks against."""
    near = [draft for draft in drafts if same_family(frame.types, draft.types) and draft.section == frame.section]
    return any(not conflicts(frame, draft, resolved) for draft in near)


def _counted(frame: EventFrame, frames: Sequence[EventFrame]) -> bool:
    """○ 홍콩 메가쇼(10. 20.~10. 23.) : 12개사, 상담 1,620만불: what was done there, in an item of a list."""
    item = frame.line is not None and bool(frame.line.block.marker)
    return item and frame.mention.value.strength == "weak" and any(f.occasion and f.line is frame.line for f in frames)
