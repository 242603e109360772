"""Agreements told in label boxes and tables: 협약기관 : A, B · a row of firm, partner and 계약 below 계약 체결 현황.

Job: Reading + the frames of its sentences -> further frames for what only a box or a table tells.  It must not know
drafts or records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from coopevents.document import Kind, Mention, Span, Zone
from coopevents.frames.agreement_model import AgreementFrame, Body
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression
from coopevents.values.names import AgreementName, OrganisationKind

# 협약기관 : A, B · 체결기관(3) : A, B, C · 협약 당사자 - A, B
SIGNERS = regex.compile(
    r"(?:협\s?약|체\s?결|서\s?명|계\s?약)\s?(?:참여\s?)?(?:기\s?관|당사자|주\s?체|기\s?업|업\s?체|상대방?|단\s?체)\s?"
    r"(?:\([^()\n]{0,20}\))?\s?[:：]\s?"
)
DAY = regex.compile(r"(?:일\s{0,4}시|일\s{0,4}자|체결일|협약일|기\s{0,4}간|날\s{0,4}짜)\s?[:：]\s?$")
NAME = regex.compile(r"(?:협\s?약|행\s?사|건|사\s?업|제)\s?(?:명|목)?\s?[:：]")
REACH = 8  # lines of a box around the line that names who signs
# 계약 및 MOU 체결 현황, 업체별 계약 내역; not 계약추진 실적
CAPTION = regex.compile(r"(?:계약|MOU|협약|LOI|의향서)(?!\s?추진)[^\n]{0,12}(?:현황|내역|결과|목록|명세|실적|성과)")
HOPED = regex.compile(r"추진|예상|상담|기대")
TOTAL = regex.compile(r"^(?:합\s?계|총\s?계|소\s?계|계)(?![가-힣])")


def boxed(reading: Reading, frames: Sequence[AgreementFrame]) -> list[AgreementFrame]:
    """Frames of boxes and tables whose parties no sentence tells."""
    made: list[AgreementFrame] = []
    for frame in (*_boxes(reading), *_rows(reading)):
        names = {c.value.name for c in frame.parties}
        told = [f for f in (*frames, *made) if f.line.section == frame.line.section]
        if not any(len(names & {c.value.name for c in f.parties}) >= min(2, len(names)) for f in told):
            made.append(frame)
    return made


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
        (NAME.match(reading.text, line.start, line.end) is None, m) for line in lines for m in _phrases(reading, line)
    ]
    return min(found, key=lambda item: (item[0], item[1].start))[1] if found else None


def _phrases(reading: Reading, line: Line) -> list[Mention[AgreementName]]:
    found = [
        m
        for m in reading.mentions.agreements(line.start, line.end)
        if regex.match(r"\s?(?:명|기관|당사자|일|체결일)", reading.quote(m.end, m.end + 4)) is None
    ]
    for event in reading.mentions.events(line.start, line.end):
        if event.value.types[:1] == ("agreement_signing",):
            kind = "mou" if "업무협약" in event.value.name or "MOU" in event.value.name else "agreement"
            value = AgreementName(event.value.head.removesuffix("식"), kind, None)
            found.append(Mention(Kind.AGREEMENT, event.start, event.end, value, "agreement.ceremony"))
    return found


def _day(reading: Reading, lines: Sequence[Line]) -> list[Claim[Mention[DateExpression]]]:
    for line in lines:
        for date in reading.mentions.dates(line.start, line.end):
            if DAY.search(reading.quote(max(line.start, date.start - 14), date.start)):
                return [Claim(date, date.span, "agreement.date.box", 0.9)]
    return []


def _rows(reading: Reading) -> Iterator[AgreementFrame]:
    """Rows of firms below a caption that speaks of what was signed; the kind from the row, else from the caption."""
    caption: Mention[AgreementName] | None = None
    since = 0
    for line in reading.lines:
        phrases = _phrases(reading, line)
        text = reading.quote(line.start, line.end)
        if line.block.zone is not Zone.TABLE:
            since += 1
            if CAPTION.search(text) and not HOPED.search(text) and len(text) <= 40 and phrases:
                caption, since = phrases[-1], 0
            elif since > 2:
                caption = None
            continue
        if CAPTION.search(text) and not HOPED.search(text) and phrases:
            caption = phrases[-1]
            continue
        if caption is None or HOPED.search(text) or TOTAL.match(text):
            if HOPED.search(text):
                caption = None
            continue
        firms = [b for b in reading.mentions.organisations(line.start, line.end) if _is_firm(b)]
        if not firms or firms[0].start - line.start > 6:
            continue
        phrase = phrases[0] if phrases else caption
        span = phrases[0].span if phrases else firms[0].span
        status = Claim("signed", span, "agreement.status.row", 0.6)
        frame = AgreementFrame(phrase, line, phrase.value.kind, status, Span(line.start, line.end))
        frame.parties = [Claim(b.value, b.span, "agreement.party.row", 0.8) for b in firms[:2]]
        if len(firms) == 1:  # the buyer's country stands in another cell
            frame.partner = Span(firms[0].end, line.end)
        yield frame


def _is_firm(body: Body) -> bool:
    return body.value.kind is OrganisationKind.COMPANY
