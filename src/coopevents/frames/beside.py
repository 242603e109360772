"""Which stretch of a sentence is told of one mention of an occasion: between the mentions before and behind it.

Job: the mentions of a line -> where the one before a mention ends, and the one behind it begins.  It must not know
what is claimed there.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import EventName

# 11월 부산에서 열리는 정상회의에 맞춰 … 상담회를: one time for both
ALONGSIDE = regex.compile(
    r"(?:\s?\([^()\n]*\))?[」』’'”\"]?(?:에 맞춰|에 맞추어|에 즈음|(?:을|를) 계기로|\s?기간\s?(?:중|에|동안)"
    r"|(?:와|과) 연계|(?:와|과) 때를|에 앞서)"
)
FIRST_OF = regex.compile(r"\s?(?:파견|개최|참가)(?:을|를)?\s시작으로")  # 29일 사절단 파견을 시작으로 9월에는
ENDING_SIGNS = frozenset(",.(’」』”'\")")
CLOSED = len("’ ")  # code points between a quoted name and the noun right behind it


def previous_end(reading: Reading, line: Line, mentions: Sequence[Mention[EventName]], i: int) -> int:
    """Where the mention before the i-th ends that is an argument of its own, else where the line begins."""
    return max((m.end for m in mentions[:i] if _stands_alone(reading, line, m)), default=line.start)


def next_start(mentions: Sequence[Mention[EventName]], i: int, end: int) -> int:
    """Where the next occasion is told; ‘가람쇼’ 행사를 연기했다: the noun right behind a name is none."""
    behind = [m.start for m in mentions[i + 1 :] if m.value.strength != "generic" or m.start - mentions[i].end > CLOSED]
    return behind[0] if behind else end


def _stands_alone(reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
    """Whether a mention is an argument of its own, no part of a longer phrase (두 개척단 참가업체 20곳을 불러)."""
    if ALONGSIDE.match(reading.quote(mention.end, min(mention.end + 14, line.end))):
        return False
    behind = reading.quote(mention.end, min(mention.end + 2, line.end))
    if mention.value.quoted or not behind or behind[0] in ENDING_SIGNS:
        return True
    begun = FIRST_OF.match(reading.text, mention.end, line.end) is not None
    return begun or bool(reading.particle(line, mention.end).removeprefix("의"))
