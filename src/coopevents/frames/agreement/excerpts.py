"""An excerpt that begins inside the story: 이번 업무협약은 양 기관이 … 마련됐다, where no line says who signed it.

Job: a reading in which no agreement is told -> the one that it takes up (이번 협약은, 이번 협약에 따라), between the
bodies whose heads came to its ceremony or the two that the text speaks of.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Mention, Span, Zone
from coopevents.frames.agreement.body_heads import officials
from coopevents.frames.agreement.model import AgreementFrame, Body
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import AgreementName

# 이번 | 업무협약은, 이번 | 협약에 따라, 이번 | MOU를 통해
TAKEN_UP = regex.compile(r"(?<![가-힣])이번\s(?:[가-힣]{1,6}\s)?$")
AS_KNOWN = regex.compile(
    r"[’'”\"」』]?(?:\([^()\n]{1,30}\))?(?:은|는|으로|에\s(?:따라|따른)|(?:\s?체결)?[을를]\s(?:통해|통한|계기로|바탕으로))\s"
)
BOTH = regex.compile(r"(?<![가-힣])(?:양|두)\s?(?:기관|측|단체|회사|사|대학|도시)(?=[은는이가의])")
# 이날 협약식에는 … 등이 참석했다
ATTENDED = regex.compile(r"(?:협약|협정|조인|서명|체결)식(?:에는|에|에서는)\s[^.\n]{6,120}?참석(?=했|하였|한\s가운데)")
AND = regex.compile(r"(?:\([^()\n]{1,30}\))?(?:와|과|,)\s?")
ACT = regex.compile(r"(?:\([^()\n]{1,30}\))?(?:은|는|이|가)\s")
SIGNED = frozenset({"mou", "agreement"})
PAIR, OFTEN = 2, 2  # bodies that sign; times that each is told


def taken_up(reading: Reading, frames: Sequence[AgreementFrame]) -> list[AgreementFrame]:
    """One frame at most, with both its parties."""
    if frames:
        return []
    both = BOTH.search(reading.text) is not None
    pair = _attending(reading) or (_pair(reading) if both else [])
    for line in reading.lines if both or pair else ():
        phrase = _phrase(reading, line) if line.block.zone is Zone.BODY else None
        bodies = ((_acting(reading, line, phrase) if both else []) or pair) if phrase is not None else []
        if phrase is not None and bodies:
            status = Claim("signed", phrase.span, "agreement.status.taken_up", 0.6)
            frame = AgreementFrame(phrase, line, phrase.value.kind, status, Span(line.start, line.end), retold=True)
            frame.parties = [Claim(b.value, b.span, "agreement.party.taken_up", 0.6) for b in bodies]
            return [frame]
    return []


def _phrase(reading: Reading, line: Line) -> Mention[AgreementName] | None:
    """The phrase of a line that is taken up as one that is known."""
    for phrase in reading.mentions.agreements(line.start, line.end):
        before = TAKEN_UP.search(reading.text, line.start, phrase.start)
        if phrase.value.kind in SIGNED and before and AS_KNOWN.match(reading.text, phrase.end, line.end):
            return phrase
    return None


def _acting(reading: Reading, line: Line, phrase: Mention[AgreementName]) -> list[Body]:
    """A와 B는 이번 협약에 따라 …: the two that act before it."""
    bodies = list(reading.mentions.organisations(line.start, phrase.start))
    joined = len(bodies) == PAIR and AND.match(reading.text, bodies[0].end, bodies[1].start + 1) is not None
    return bodies if joined and ACT.match(reading.text, bodies[1].end, phrase.start) else []


def _attending(reading: Reading) -> list[Body]:
    """협약식에는 A은행 김가람 은행장, 이나래 B대 총장 등이 참석했다: those whose heads come, two at least."""
    for line in reading.lines:
        match = ATTENDED.search(reading.text, line.start, line.end)
        if match is None:
            continue
        there = [b for b in reading.mentions.organisations(match.start(), match.end()) if not b.value.masked]
        bodies = sorted([*there, *officials(reading, line, there)], key=lambda b: b.start)
        told = {b.value.id or b.value.name: b for b in reversed(bodies) if match.start() <= b.start < match.end()}
        if len(told) >= PAIR:
            return sorted(told.values(), key=lambda b: b.start)
    return []


def _pair(reading: Reading) -> list[Body]:
    """The two bodies that the text tells again and again; none if there are more."""
    told: dict[str, list[Body]] = {}
    for body in reading.mentions.organisations(0, len(reading.text)):
        told.setdefault(body.value.id or body.value.name, []).append(body)
    often = [bodies[0] for bodies in told.values() if len(bodies) >= OFTEN]
    return often if len(often) == PAIR else []
