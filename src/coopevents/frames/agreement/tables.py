"""Agreements told in tables: a row of firm, partner, goods, sum and day below 계약 체결 현황.

Job: Reading -> frames of the rows.  The header says which column holds the firm, the one that it signed with, the kind
and the day.  It must not know drafts or records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement.lists import is_public
from coopevents.frames.agreement.model import AgreementFrame, Body
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.frames.table_rows import Column
from coopevents.frames.tables import LEADS_TO, columns_of, runs_of
from coopevents.text.tables import Row, Table, table_of
from coopevents.values.names import AgreementName, OrganisationKind, OrganisationName

OPEN = regex.compile(r"협의\s?중|추진\s?중|진행\s?중|논의\s?중|조율\s?중|예정")
# T사(일본), 노던파이버 (캐나다), (주)가람펌프
NAMED = regex.compile(
    r"\G\s*+(?P<name>(?:\([주유]\)\s?)?[^()\s|](?:[^()\n|]*[^()\s|])?)\s*+(?:\((?P<bracket>[^()\n]{1,20})\))?\s*+"
)
NOBODY = regex.compile(r"미정|미상|비공개|협의|추진|진행|예정|해당|없음|[-–—]|\d[\d,.]*|바이어|업체|기업|회사")
# 나루시 ↔ 볼프AG, ㈜가람 - H사: both sides in one cell
BETWEEN = regex.compile(r"\s?(?:[↔⇔⟷⇄]|<->)\s?|\s[-–—/]\s")
DEAL = regex.compile(r"협약|계약(?!추진|예상)|MOU|LOI|체결")
NAMES = {"companies": "firm", "buyers": "partner"}  # columns of counts that may hold names
HEADING = 30  # code points of a heading between whose it is and its phrase
ABOVE = 3  # blocks above a table in which its heading stands
LETTER = regex.compile(r"[가-힣A-Za-z]")
# 협약기관, 협약 당사자, 협약 체결일: labels
OF_COLUMN = regex.compile(r"\s?(?:명|기관|당사자|일|체결일)")


def tabled(reading: Reading) -> Iterator[AgreementFrame]:
    """Frames of the rows of all tables of agreements."""
    for run in runs_of(reading.document):
        table = table_of(reading.document, run[0].index, run[-1].index + 1)
        columns = _named(reading, table, columns_of(reading.document, table))
        names = {column.name for column in columns}
        caption = _caption(reading, run[0].index, table)
        told = "parties" in names or ({"partner", "firm"} <= names and _heads_deals(columns))
        if caption is None and told:  # the kind that was told before the table
            caption = next(reversed(reading.mentions.agreements(0, run[0].start)), None)
        owner = _owner(reading, caption) if caption is not None and {"partner", "date"} <= names else None
        if caption is None or not ({"partner", "firm"} <= names or "parties" in names or owner is not None):
            continue
        for row in table.rows:
            if not row.total and (frame := _of_row(reading, table, row, columns, caption, owner)) is not None:
                yield frame


def _named(reading: Reading, table: Table, columns: Sequence[Column]) -> list[Column]:
    """국내기업 | 현지 바이어 | 품목: columns that could count firms and buyers, where their cells have no number."""
    found = []
    for column in columns:
        own = NAMES.get(column.name or "")
        cells = [c for row in table.rows for i, c in enumerate(row.cells) if table.column_of(row, i) == column.index]
        if own is not None and not any(c.isdigit() for cell in cells for c in reading.quote(cell.start, cell.end)):
            column = replace(column, name=own)
        found.append(column)
    return found


def _heads_deals(columns: Sequence[Column]) -> bool:
    """도내기업 | 상대기업 | 품목 | 협약금액: a column tells that the pairs signed something."""
    return any(DEAL.search(column.text) for column in columns)


def _caption(reading: Reading, first: int, table: Table) -> Mention[AgreementName] | None:
    """The phrase of the caption or of the heading above: < 수출협약 내역 >, 2. 계약 등 체결 현황."""
    spans = [table.caption] if table.caption is not None else []
    spans += [block.span for block in reversed(reading.document.blocks[max(0, first - ABOVE) : first])]
    for span in spans:
        phrases = reading.mentions.agreements(span.start, span.end)
        words = reading.quote(span.start, span.end)
        if phrases and (len(words) <= 50 or LEADS_TO.search(words)):
            return phrases[-1]
    return None


def _owner(reading: Reading, caption: Mention[AgreementName]) -> Body | None:
    """Whose agreements a table of partners and days lists: the body of its heading, else the first of the page."""
    known = [b for b in reading.mentions.organisations(0, caption.end) if is_public(b)]
    heading = [b for b in known if caption.start - b.end <= HEADING and "\n" not in reading.quote(b.end, caption.start)]
    return next(iter(heading or known), None)


def _of_row(
    reading: Reading,
    table: Table,
    row: Row,
    columns: list[Column],
    caption: Mention[AgreementName],
    owner: Body | None = None,
) -> AgreementFrame | None:
    cells: dict[str, Span] = {}
    for i, span in enumerate(row.cells):
        index = table.column_of(row, i)
        name = columns[index].name if index < len(columns) else None
        if name is not None:
            cells.setdefault(name, span)
    line = reading.line_at(row.cells[0].start)
    firm, partner = _sides(reading, cells)
    if firm is None and partner is not None:
        firm = owner
    if line is None or firm is None:
        return None
    own = reading.mentions.agreements(line.start, line.end)
    phrase = own[0] if own else caption
    value = "planned" if OPEN.search(reading.quote(line.start, line.end)) else "signed"
    status = Claim(value, phrase.span, "agreement.status.row", 0.7)
    frame = AgreementFrame(phrase, line, phrase.value.kind, status, Span(line.start, line.end))
    frame.parties = [Claim(b.value, b.span, "agreement.party.row", 0.85) for b in (firm, partner) if b is not None]
    if partner is None:
        frame.partner = cells.get("partner")
    if (day := cells.get("date")) is not None:
        dates = reading.mentions.dates(day.start, day.end)
        frame.dates = [Claim(date, date.span, "agreement.date.row", 0.95) for date in dates[:1]]
    frame.sums = list(reading.mentions.sums(line.start, line.end))
    return frame


def _sides(reading: Reading, cells: dict[str, Span]) -> tuple[Body | None, Body | None]:
    """The firm and its partner, of two cells or of one: 나루시 ↔ 볼프AG; a cell of one side has no partner told."""
    both = cells.get("parties")
    if both is None:
        return _body(reading, cells.get("firm")), _body(reading, cells.get("partner"))
    joint = BETWEEN.search(reading.text, both.start, both.end)
    if joint is None:
        return None, None
    first, second = Span(both.start, joint.start()), Span(joint.end(), both.end)
    return _body(reading, first), _body(reading, second)


def _body(reading: Reading, cell: Span | None) -> Body | None:
    """The body that a cell names, known or not, with the country of its bracket."""
    match = NAMED.fullmatch(reading.text, cell.start, cell.end) if cell is not None else None
    if match is None or NOBODY.fullmatch(match["name"]) or not LETTER.search(match["name"]):
        return None
    start, end = match.span("name")
    known = reading.mentions.organisations(start, end)
    places = reading.mentions.places(*match.span("bracket")) if match["bracket"] else []
    country = next((p.value.country for p in places if p.value.country), None)
    if country is None and known and (known[0].start, known[0].end) == (start, end):
        return known[0]
    value = OrganisationName(match["name"], OrganisationKind.COMPANY, country=country)
    return Mention(Kind.ORGANISATION, start, end, value, "organisation.cell")


def phrases_of(reading: Reading, line: Line) -> list[Mention[AgreementName]]:
    """Phrases and ceremonies of a line, without those that only head a label (협약기관, 체결일)."""
    found = [
        m
        for m in reading.mentions.agreements(line.start, line.end)
        if OF_COLUMN.match(reading.quote(m.end, m.end + 4)) is None
    ]
    for event in reading.mentions.events(line.start, line.end):
        if event.value.types[:1] == ("agreement_signing",):
            kind = "mou" if "업무협약" in event.value.name or "MOU" in event.value.name else "agreement"
            value = AgreementName(event.value.head.removesuffix("식"), kind, None)
            found.append(Mention(Kind.AGREEMENT, event.start, event.end, value, "agreement.ceremony"))
    return found
