"""Occasions in an enumeration: A(9월 23일), B(12월 1일); A와 B가 5월 12일에; 2월과 3월에는 A와 B가 잇따라.

Job: the frames of one line, in order -> the same frames, each with the time that is told of it: its own bracket's, one
of as many days as items, or the one told of all.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression, Shape

DayClaim = Claim[Mention[DateExpression]]
JOINT = regex.compile(r"[」』’'”\"]?\s?(?P<bracket>\([^()\n]{1,40}\))?(?:,\s?|\s?[·ㆍ]\s?|[와과]\s|\s및\s)[「『‘“'\"]?")
BRACKET = regex.compile(r"[」』’'”\"]?\s?\((?P<inside>[^()\n]{1,40})\)")
MANY = regex.compile(r"(?<![가-힣])(?:각종|다양한|여러|크고 작은)\s")
IN_TURN = regex.compile(r"각각|잇따라|잇달아|연이어|차례로")
CALLED_OFF = frozenset({"event.status.cancel", "event.status.postpone"})
RULE = "event.date.enumerated"
LENT = 0.8  # a share of weight that a claim keeps on the names that it does not stand beside
SURE = 0.5


def share_times(reading: Reading, line: Line, frames: Sequence[EventFrame]) -> None:
    """Gives the items of each enumeration of the line their time."""
    for run in _runs(reading, frames):
        if MANY.search(reading.quote(max(line.start, run[0].name_span.start - 8), run[0].mention.end)):
            for frame in run:
                frame.occasion = False  # 각종 설명회와 심포지엄
            continue
        own = [_own(reading, line, frame) for frame in run]
        if any(own):
            for frame, claims in zip(run, own, strict=True):
                frame.dates = claims or [c for c in frame.dates if not any(c.span == d.span for o in own for d in o)]
            continue
        told = [c for frame in (run[0], run[-1]) for c in frame.dates if c.weight >= SURE]
        if not told or any(c.weight >= SURE for frame in run[1:-1] for c in frame.dates):
            continue
        _told_of_all(reading, line, run, _in_order(told))
        for frame in run:
            frame.occasion = frame.occasion or (run[-1].occasion and not frame.several)


def share_status(reading: Reading, frames: Sequence[EventFrame]) -> None:
    """A 설명회, B 상담회, C 상품전 등이 무기 연기됐다: what is told of the last is told of all, whatever their kind."""
    for first, second in zip(reversed(frames[:-1]), reversed(frames[1:]), strict=True):
        off = second.status is not None and second.status.rule in CALLED_OFF
        start, end = first.mention.end, second.name_span.start
        if not off or start > end or JOINT.fullmatch(reading.quote(start, end)) is None:
            continue
        first.status = second.status
        for frame in (first, second):
            frame.occasion = frame.occasion or _stands(frame)
        if not second.dates:
            second.dates = [replace(c, weight=c.weight * LENT, rule=RULE) for c in first.dates]


def _stands(frame: EventFrame) -> bool:
    """A name that tells which occasion: quoted, or a noun with words of its own before it."""
    value = frame.mention.value
    outright = bool(frame.types) and value.strength not in {"weak", "generic"}
    return outright and not frame.several and (value.quoted or " " in frame.name)


def _runs(reading: Reading, frames: Sequence[EventFrame]) -> Iterator[list[EventFrame]]:
    """Stretches of two or more names of one kind that only joints and brackets part."""
    run: list[EventFrame] = []
    for frame in frames:
        if run and not _joined(reading, run[-1], frame):
            if len(run) > 1:
                yield run
            run = []
        if frame.types and frame.mention.value.strength != "weak" and not frame.leg:
            run.append(frame)
    if len(run) > 1:
        yield run


def _joined(reading: Reading, first: EventFrame, second: EventFrame) -> bool:
    start, end = first.mention.end, second.name_span.start
    gap = reading.quote(start, end) if start < end else ""
    same = first.types[:1] == second.types[:1] and second.mention.value.strength != "weak"
    return same and not second.leg and JOINT.fullmatch(gap) is not None


def _own(reading: Reading, line: Line, frame: EventFrame) -> list[DayClaim]:
    """What the bracket behind a name tells."""
    bracket = BRACKET.match(reading.text, frame.mention.end, line.end)
    if bracket is None:
        return []
    return [c for c in frame.dates if bracket.start() <= c.span.start and c.span.end <= bracket.end()]


def _in_order(claims: Sequence[DayClaim]) -> list[DayClaim]:
    """One claim a date, the strongest, in text order; lengths are no dates."""
    best: dict[int, DayClaim] = {}
    for claim in claims:
        if claim.value.value.shape is not Shape.DURATION:
            kept = best.get(claim.span.start)
            best[claim.span.start] = claim if kept is None or claim.weight > kept.weight else kept
    return [best[start] for start in sorted(best)]


def _told_of_all(reading: Reading, line: Line, run: Sequence[EventFrame], told: Sequence[DayClaim]) -> None:
    start = min(told[0].span.start, run[0].name_span.start)
    if len(told) == len(run) and IN_TURN.search(reading.quote(start, line.end)):
        for frame, claim in zip(run, told, strict=True):
            frame.dates = [replace(claim, rule=RULE)]
        return
    for frame in run:
        if not any(claim.weight >= SURE for claim in frame.dates):
            frame.dates = [*frame.dates, *(replace(c, weight=c.weight * LENT, rule=RULE) for c in told)]
