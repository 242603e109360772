"""Who signs, told as those who attend: 함안군수, ㈜가람 김가람 대표 등이 참석한 가운데 협약을 체결했다.

Job: the arguments of a signing that name fewer than two bodies -> the same with the bodies that attend it.  It must not
know frames.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.agreement.model import Actor, Body, Part
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind

ATTENDED = regex.compile(r"(?:참석|참여|입회|배석)한\s가운데")
PLACED = regex.compile(r"에서\s")
# who attends without signing: councils, offices of the state, the press
GUEST = regex.compile(r"(?:의회|경찰서|세무서|소방서|교육청|세관|신문사?|일보|방송)$")


def attended(reading: Reading, line: Line, told: Span, found: Sequence[Actor], actors: Sequence[Actor]) -> list[Actor]:
    """`found`, with those who attend beside the one who signs, or as those who sign with each other."""
    match = ATTENDED.search(reading.text, told.start, told.end)
    if match is None:
        return list(found)
    clause = line.clause_at(match.start())
    placed = [m.end() for m in PLACED.finditer(reading.text, clause.start, match.start())]
    start = max([clause.start, *placed])
    others = [a for a in found if not start <= a.start < match.end() or a.topic]
    known = [b for a in others for b in a.bodies]
    there = [b for a in actors if start <= a.start < match.end() for b in a.bodies if _signs(b, known)]
    if len(known) >= 2 or any(a.part is Part.WITH for a in others) or not there or len(known) + len(there) < 2:
        return list(found)
    part = Part.COMPANION if known else Part.SHARED
    return sorted([*others, Actor(tuple(there), part, there[0].start, match.end())], key=lambda a: a.start)


def _signs(body: Body, known: Sequence[Body]) -> bool:
    other = all(body.value.name != k.value.name for k in known)
    return other and GUEST.search(body.value.name) is None and body.value.kind is not OrganisationKind.MINISTRY
