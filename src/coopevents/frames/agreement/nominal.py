"""Agreements that are told without a predicate: a number of them, a ceremony in a schedule or in a headline.

Job: the phrase of an agreement, with its number or with the bodies before it -> a frame.  It must not know predicates.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.agreement.model import Actor, AgreementFrame, Body, Part
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.hours import CALENDAR_ITEM
from coopevents.values.names import AgreementName

BELOW = 8  # lines that a list may run below the sentence that introduces it
AT_HOUR = regex.compile(CALENDAR_ITEM)  # an item of a schedule without a mark


def counted(
    line: Line,
    phrase: Mention[AgreementName],
    count: Claim[int],
    actors: Sequence[Actor],
    headed: Sequence[Body],
) -> AgreementFrame:
    """A stated number of agreements without a predicate: 현장계약·MOU 23건; of the item's head if it has one."""
    status = Claim("signed", phrase.span, "agreement.status.counted", 0.5)
    frame = AgreementFrame(phrase, line, phrase.value.kind, status, Span(line.start, phrase.end))
    frame.count = count
    frame.parties = [Claim(b.value, b.span, "agreement.party.subject", 0.9) for b in headed]
    firms = [a.number for a in actors if a.number is not None and a.part is Part.WITH and a.end <= phrase.start]
    if count.value == 1 and firms and firms[-1] is not None:  # 제조사 2곳과 MOU 각 1건
        frame.count = firms[-1]
    frame.total = not frame.parties
    return frame


def announced(
    reading: Reading, line: Line, phrase: Mention[AgreementName], chain: Sequence[Body], last: AgreementFrame | None
) -> AgreementFrame:
    """A-B-C ‘…’ 업무협약식 without a predicate: an item of a schedule, or a headline."""
    # ○ A-B : … 의향서, below 포럼에서는 4건의 서명식이 있었다
    told = last is not None and last.status.value == "signed" and line.index - last.line.index <= BELOW
    hour = AT_HOUR.match(reading.text, line.start) is not None
    planned = (reading.document.blocks[line.block.index].marker or hour) and not told
    status = Claim("planned" if planned else "signed", phrase.span, "agreement.status.ceremony", 0.6)
    scope = Span(min(chain[0].start, phrase.start), max(chain[-1].end, phrase.end))
    frame = AgreementFrame(phrase, line, phrase.value.kind, status, scope, name=phrase.value.name)
    frame.parties = [Claim(b.value, b.span, "agreement.party.ceremony", 0.85) for b in chain]
    clause = line.clause_at(phrase.start)
    frame.dates = [
        Claim(d, d.span, "agreement.date.clause", 0.9) for d in reading.mentions.dates(clause.start, phrase.start)
    ]
    return frame
