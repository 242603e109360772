"""Roles of sums: what a sum of money is, from the words around it.

Job: a line with sums -> `AmountFrame`s.  The ladder is 상담 -> 계약추진 -> 계약 -> MOU -> 투자 -> 예산 -> 매출 -> 통계 -> 시장;
cues are rows of `amount_cues.csv`.  A sum takes the cue that governs it: behind it with 의·규모의·어치 (50만 달러 규모의
계약), else the label before it (계약액 50만 달러), else its predicate, else the role of the sum that it is coordinated with.
It must not know events.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from coopevents.clauses import Ending
from coopevents.document import Mention, Span
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import load_table
from coopevents.values.money import Money


@dataclass(frozen=True, slots=True)
class RoleCue:
    cue: str
    role: str
    weight: float


@dataclass(frozen=True, slots=True)
class AmountFrame:
    """A sum with its role; `restates` is the index (in the document's list) of the sum that it gives in other money."""

    mention: Mention[Money]
    line: Line | None  # None for a table's cell
    role: str
    rule: str
    cue: Span | None
    basis: str
    restates: int | None = None
    row: object | None = None  # the event frame of the table row that the sum stands in
    whole: bool = False  # a sum of a table that is the document's main occasion's


LADDER = frozenset({"consultation", "expected_contract", "contract", "mou", "investment"})
# (약 212억 원) right behind another sum: the same in other money
PAREN_RESTATES = regex.compile(r"^[가-힣]{0,3}\s?[(（]\s?(?:한화\s?|우리\s?돈\s?|미화\s?)?(?:약|총|합계)?\s?$")
# 20만 달러와 5만 달러의, 60만~80만 달러, 7,100만불 … coordinated sums share what follows
COORDINATED = regex.compile(r"^\s?(?:와|과|,|·|및|~|∼|-|에서|부터|또는|내지)\s?(?:약\s?)?$")
DIRECT = regex.compile(r"^\s?(?:상당|규모|어치|짜리|가량|정도|안팎|대|선|수준|이상|이하|미만|여|남짓)?\s?(?:의|에 달하는|에 이르는|짜리|어치를|어치|규모|상당)")
TARGET = regex.compile(r"목표|계획|달성하겠|올리겠")
FORECAST = regex.compile(r"전망|예상|기대|내다|추산|것으로 보")
CUMULATIVE = regex.compile(r"누적|누계|지금까지|그동안|그간|첫 회부터|총누")
PRIOR = regex.compile(r"지난해|작년|전년|지난 해|당시|재작년")


class AmountFrameBuilder:
    """Built once from `amount_cues.csv`."""

    def __init__(self, cues: list[RoleCue]) -> None:
        self._cues = Gazetteer((cue.cue, cue) for cue in cues)

    @classmethod
    def from_lexicon(cls) -> AmountFrameBuilder:
        rows = load_table("amount_cues", ("cue",))
        return cls([RoleCue(row["cue"], row["role"], float(row["weight"])) for row in rows])

    def build(self, reading: Reading, lines: list[Line]) -> list[AmountFrame]:
        """Frames of all sums of the lines, in order."""
        frames: list[AmountFrame] = []
        for line in lines:
            sums = reading.mentions.sums(line.start, line.end)
            first = len(frames)
            for i, mention in enumerate(sums):
                frames.append(self._frame(reading, line, sums, i, frames, first))
            self._share(reading, frames, first)
            if any(not frame.role for frame in frames[first:]):
                carried = self._carried(reading, line)
                for i in range(first, len(frames)):
                    if not frames[i].role and carried is not None:
                        frames[i] = _with_role(frames[i], carried[0], "amount.carried", carried[1])
        return frames

    def _carried(self, reading: Reading, line: Line) -> tuple[str, Span] | None:
        """The role that the sentence or list head before told last: … 의향서를 주고받았다. ▲가나(김) 150만 불."""
        if not line.index:
            return None
        before = reading.lines[line.index - 1]
        if before.section != line.section or (before.block.index != line.block.index and not line.block.marker):
            return None
        hits = [h for h in self._cues.every(reading.quote(before.start, before.end)) if h.payload[0].role in LADDER]
        if not hits:
            return None
        best = max(hits, key=lambda h: (h.payload[0].weight, h.end))
        return best.payload[0].role, Span(before.start + best.start, before.start + best.end)

    def _frame(
        self, reading: Reading, line: Line, sums: list[Mention[Money]], i: int, frames: list[AmountFrame], first: int
    ) -> AmountFrame:
        mention = sums[i]
        before = sums[i - 1].end if i else line.start
        # 450억 달러(약 50조 원)를 들여: what follows the bracket governs the first sum too
        following = i + 1
        while following < len(sums) and PAREN_RESTATES.match(reading.quote(sums[following - 1].end, sums[following].start)):
            following += 1
        after = sums[following].start if following < len(sums) else line.end
        basis = self._basis(reading, line, mention)
        if i and PAREN_RESTATES.match(reading.quote(before, mention.start)) and mention.value.currency != sums[i - 1].value.currency:
            previous = frames[first + i - 1]
            return AmountFrame(
                mention, line, previous.role, "amount.restated", previous.cue, previous.basis, restates=first + i - 1
            )
        best = self._best(reading, line, mention, before, after)
        if best is None:
            return AmountFrame(mention, line, "", "amount.unknown", None, basis)
        cue, span, rule = best
        return AmountFrame(mention, line, cue.role, rule, span, basis)

    def _best(
        self, reading: Reading, line: Line, mention: Mention[Money], before: int, after: int
    ) -> tuple[RoleCue, Span, str] | None:
        """The governing cue: nearness, side and strength decide."""
        clause = line.clause_at(mention.start)
        stop = clause.end
        # 50만 달러를 상담하고 20만 달러를 계약했다: the predicate of the own clause closes the window;
        # 규모의 … 체결할: an adnominal clause's head noun still counts
        if clause.predicate is not None and clause.predicate.ending is Ending.ADNOMINAL:
            stop = min(line.end, clause.end + 16)
        elif clause.predicate is not None and clause.predicate.ending is Ending.CONNECTIVE and clause.index + 1 < len(line.clauses):
            stop = clause.end
        right_end = min(after, max(stop, mention.end))
        right = reading.quote(mention.end, right_end)
        left_start = max(before, mention.start - 60, line.start)
        left = reading.quote(left_start, mention.start)
        # a clause boundary between cue and sum weakens the cue on the left
        candidates: list[tuple[float, RoleCue, Span, str]] = []
        direct = bool(DIRECT.match(right))
        for hit in self._cues.every(right):
            cue = hit.payload[0]
            bonus = 0.35 if direct and hit.start < 22 else 0.1
            score = cue.weight + bonus - 0.012 * hit.start
            span = Span(mention.end + hit.start, mention.end + hit.end)
            candidates.append((score, cue, span, f"amount.{cue.role}.behind"))
        for hit in self._cues.every(left):
            cue = hit.payload[0]
            gap = left[hit.end :]
            label = regex.fullmatch(r"[은는이가을를도로의]?\s?[:：(]?\s?(?:총|모두|약|합계|도합)?\s?(?:\d+건,?\s?)?", gap) is not None
            crossed = line.clause_at(left_start + hit.start).index != clause.index
            score = cue.weight + (0.45 if label else 0.0) - 0.012 * len(gap) - (0.25 if crossed else 0.0)
            span = Span(left_start + hit.start, left_start + hit.end)
            candidates.append((score, cue, span, f"amount.{cue.role}.before"))
        if not candidates:
            return None
        _, cue, span, rule = max(candidates, key=lambda item: item[0])
        return cue, span, rule

    @staticmethod
    def _basis(reading: Reading, line: Line, mention: Mention[Money]) -> str:
        clause = line.clause_at(mention.start)
        text = reading.quote(clause.start, min(clause.end + 12, line.end))
        near = reading.quote(max(line.start, mention.start - 30), min(mention.end + 24, line.end))
        if CUMULATIVE.search(near):
            return "cumulative"
        if TARGET.search(near):
            return "target"
        if PRIOR.search(text):
            return "prior"
        if FORECAST.search(near):
            return "forecast"
        return "actual"

    @staticmethod
    def _share(reading: Reading, frames: list[AmountFrame], first: int) -> None:
        """Sums without a cue of their own take the role of the next one that they are coordinated with, else of the
        one before them in the line."""
        for i in range(len(frames) - 2, first - 1, -1):
            gap = reading.quote(frames[i].mention.end, frames[i + 1].mention.start)
            listed = not frames[i].role and gap.startswith(",")  # A가 42만 달러, B가 20만 달러의 MOU
            if (COORDINATED.match(gap) or listed) and frames[i + 1].role and not frames[i + 1].restates:
                frames[i] = _with_role(frames[i], frames[i + 1].role, "amount.coordinated", frames[i + 1].cue)
        for i in range(first, len(frames)):
            if not frames[i].role and i > first and frames[i - 1].role:
                frames[i] = _with_role(frames[i], frames[i - 1].role, "amount.carried", frames[i - 1].cue)
        for i in range(first, len(frames)):
            if frames[i].restates is not None:
                source = frames[frames[i].restates]  # type: ignore[index]
                frames[i] = _with_role(frames[i], source.role, "amount.restated", source.cue)


def _with_role(frame: AmountFrame, role: str, rule: str, cue: Span | None) -> AmountFrame:
    return AmountFrame(frame.mention, frame.line, role, rule, cue, frame.basis, frame.restates)
