"""Agreements told in label boxes: 협약기관 : A, B; and, with `agreement/tables`, those told in rows.

Job: Reading + the frames of its sentences -> further frames for what only a box or a table tells.  It must not know
drafts or records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.document import Mention, Span, Zone
from coopevents.frames.agreement.model import AgreementFrame
from coopevents.frames.agreement.tables import ABOVE, phrases_of, tabled
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression
from coopevents.values.names import AgreementName

# 협약기관 : A, B · 체결기관(3) : A, B, C · 협약 당사자 - A, B
SIGNERS = regex.compile(
    r"(?:협\s?약|체\s?결|서\s?명|계\s?약)\s?(?:참여\s?)?(?:기\s?관|당사자|주\s?체|기\s?업|업\s?체|상대방?|단\s?체)\s?"
    r"(?:\([^()\n]{0,20}\))?\s?[:：]\s?"
)
DAY = regex.compile(r"(?:일\s{0,4}시|일\s{0,4}자|체결일|협약일|기\s{0,4}간|날\s{0,4}짜)\s?[:：]\s?$")
NAME = regex.compile(r"(?:협\s?약|행\s?사|건|사\s?업|제)\s?(?:명|목)?\s?[:：]")
REACH = 8  # lines of a box around the line that names who signs


def boxed(reading: Reading, frames: Sequence[AgreementFrame]) -> list[AgreementFrame]:
    """The frames, and those of boxes and tables whose parties no sentence tells.

    … 아래와 같이 협약을 체결했다: the rows below tell what the sentence leaves open.
    """
    made: list[AgreementFrame] = []
    for frame in (*_boxes(reading), *tabled(reading)):
        names = {c.value.name for c in frame.parties}
        told = [f for f in (*frames, *made) if f.line.section == frame.line.section]
        if not any(len(names & {c.value.name for c in f.parties}) >= min(2, len(names)) for f in told):
            made.append(frame)
    rows = [f for f in made if f.line.block.zone is Zone.TABLE]
    return [f for f in frames if not any(_leads_to(f, row) for row in rows)] + made


def _leads_to(frame: AgreementFrame, row: AgreementFrame) -> bool:
    """Whether a telling without parties stands right above the row's table, or is the phrase of its rows."""
    if frame.parties or frame.title or (frame.count is not None and frame.count.value > 1):
        return False
    near = 0 < row.line.block.index - frame.line.block.index <= ABOVE and frame.kind == row.kind
    return near or frame.mention.start == row.mention.start


def _boxes(reading: Reading) -> Iterator[AgreementFrame]:
    for line in reading.lines:
        for match in SIGNERS.finditer(reading.text, line.start, line.end):
            bodies = reading.mentions.organisations(match.end(), line.end)
            if len(bodies) < 2:
                continue
            around = [
                other
                for other in reading.lines[max(0, line.index - REACH) : line.index + REACH + 1]
                if other.section == line.section
                and other.block.zone in {line.block.zone, Zone.LABEL, Zone.TITLE, Zone.BODY}
            ]
            phrase = _phrase(reading, around)
            if phrase is None:
                continue
            status = Claim("signed", Span(match.start(), match.end()), "agreement.status.box", 0.6)
            frame = AgreementFrame(phrase, line, phrase.value.kind, status, Span(line.start, line.end))
            frame.parties = [Claim(b.value, b.span, "agreement.party.box", 0.9) for b in bodies]
            frame.dates = _day(reading, around)
            yield frame


def _phrase(reading: Reading, lines: Sequence[Line]) -> Mention[AgreementName] | None:
    """The phrase of a label for the name, else the first one around."""
    found = [
        (NAME.match(reading.text, line.start, line.end) is None, m) for line in lines for m in phrases_of(reading, line)
    ]
    return min(found, key=lambda item: (item[0], item[1].start))[1] if found else None


def _day(reading: Reading, lines: Sequence[Line]) -> list[Claim[Mention[DateExpression]]]:
    for line in lines:
        for date in reading.mentions.dates(line.start, line.end):
            if DAY.search(reading.quote(max(line.start, date.start - 14), date.start)):
                return [Claim(date, date.span, "agreement.date.box", 0.9)]
    return []
