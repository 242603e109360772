"""Checks of what should add up: a total and the parts in brackets behind it, total rows of tables, wholes and parts.

Job: `total_findings`.  Input: a `Reading` and its records.  Output: findings on amounts, events, or the document.
It must not know what a sum is for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from coopevents import regex
from coopevents.annotate.money import parse_amount
from coopevents.checks.model import Finding, events_of_counts, evidence_of, finding, plain
from coopevents.document import Block, Document, Span, Zone
from coopevents.frames.reading import SILENT, Reading
from coopevents.records import DocumentRecord, Level
from coopevents.text.tables import Table, table_of

OFF = Decimal("0.01")  # what rounding of the parts may cost
# 모두 500만 달러(A사 200만 달러, B사 300만 달러): a bracket right behind the total lists its parts
BRACKET = regex.compile(r"\s?(?:규모|어치|상당)?\s?(?P<inside>[(（][^()（）\n]{3,200}[)）])")
SUBSET = regex.compile(
    r"중|가운데|포함|등\s?[)）]|이상|목표|전년|지난해|작년|대비|외|추가"
)  # the bracket tells something else
# 평균, 비율, 증감: columns that no total row adds up
NOT_ADDED = regex.compile(r"율|평균|증감|%|순위|연번|번호|일시|날짜|기간|비고|단가")


def total_findings(reading: Reading, record: DocumentRecord) -> Iterator[Finding]:
    """All findings on totals and parts."""
    yield from _levels(record)
    yield from _umbrellas(record)
    yield from _bracketed_sums(reading, record)
    yield from _bracketed_counts(reading, record)
    yield from _tables(reading, record)


def _levels(record: DocumentRecord) -> Iterator[Finding]:
    """The parts of a total together are larger than it."""
    for total in record.amounts:
        if total.level is not Level.TOTAL:
            continue
        parts = [one.value for one in record.amounts if one.part_of == total.id and one.currency == total.currency]
        if sum(parts) > total.value * (1 + OFF):
            yield finding(total.id, "amount.total", _message(total.value, parts, total.currency))


def _umbrellas(record: DocumentRecord) -> Iterator[Finding]:
    """The meetings of a mission's cities together are more than the mission's."""
    for whole in record.events:
        parts = [one.participants.meetings for one in record.events if one.part_of == whole.id]
        told = [Decimal(number) for number in parts if number is not None]
        meetings = whole.participants.meetings
        if meetings is not None and sum(told) > meetings:
            yield finding(whole.id, "count.total", _message(Decimal(meetings), told, "건"))


def _message(total: Decimal, parts: Sequence[Decimal], unit: str) -> str:
    added = " + ".join(plain(part) for part in parts)
    return f"합계 {plain(total)} {unit}, 내역의 합 {plain(Decimal(sum(parts)))} {unit} ({added}): 서로 다릅니다."


def _bracketed_sums(reading: Reading, record: DocumentRecord) -> Iterator[Finding]:
    places = {(row.start, row.end): one.id for one in record.amounts for row in evidence_of(one, "value")}
    for line in reading.lines:
        if line.block.zone in SILENT | {Zone.TABLE}:
            continue
        for total in reading.mentions.sums(line.start, line.end):
            bracket = BRACKET.match(reading.text, total.end, line.end)
            if bracket is None or SUBSET.search(bracket["inside"]):
                continue
            inside = reading.mentions.sums(*bracket.span("inside"))
            parts = [one.value.amount for one in inside]
            same = all(one.value.currency == total.value.currency for one in inside)
            if len(parts) >= 2 and same and _differs(total.value.amount, parts):
                target = places.get((total.start, total.end))
                yield finding(target, "amount.total", _message(total.value.amount, parts, total.value.currency))


def _bracketed_counts(reading: Reading, record: DocumentRecord) -> Iterator[Finding]:
    """참가기업 20개사(경기 12개사, 서울 9개사)."""
    places = events_of_counts(record)
    for line in reading.lines:
        if line.block.zone in SILENT | {Zone.TABLE}:
            continue
        for total in reading.mentions.counts(line.start, line.end):
            bracket = BRACKET.match(reading.text, total.end, line.end)
            if bracket is None or SUBSET.search(bracket["inside"]):
                continue
            inside = reading.mentions.counts(*bracket.span("inside"))
            parts = [Decimal(one.value.number) for one in inside if one.value.unit is total.value.unit]
            # 4개국 20개사(중국 12, …): numbers without a counter are not seen, so a smaller sum proves nothing
            every = len(inside) == len(parts) == len(regex.findall(r"\d+", bracket["inside"]))
            if len(parts) >= 2 and every and sum(parts) != total.value.number and total.value.bound == "exact":
                target = places.get((total.start, total.end))
                unit = {"firm": "개사", "person": "명", "case": "건"}.get(total.value.unit.value, "")
                yield finding(target, "count.total", _message(Decimal(total.value.number), parts, unit))


def _differs(total: Decimal, parts: Sequence[Decimal]) -> bool:
    return abs(total - sum(parts)) > abs(total) * OFF


@dataclass(frozen=True, slots=True)
class _Column:
    """Numbers of a column above its total."""

    header: str
    parts: list[Decimal]
    total: Decimal
    span: Span


def _tables(reading: Reading, record: DocumentRecord) -> Iterator[Finding]:
    """합계 rows: the numbers of the rows together are not the total's."""
    places = {(row.start, row.end): one.id for one in record.amounts for row in evidence_of(one, "value")}
    counts = {
        (row.start, row.end): event.id
        for event in record.events
        for row in event.evidence
        if row.field.startswith("participants.")
    }
    for blocks in _runs(reading.document):
        table = table_of(reading.document, blocks[0].index, blocks[-1].index + 1)
        for column in _columns(reading.document, table):
            if _differs(column.total, column.parts):
                key = (column.span.start, column.span.end)
                target = places.get(key) or counts.get(key)
                code = "amount.total" if key in places else "count.total"
                yield finding(target, code, f"표의 ‘{column.header}’: {_message(column.total, column.parts, '')}")


def _runs(document: Document) -> Iterator[list[Block]]:
    run: list[Block] = []
    for block in document.blocks:
        if run and (block.zone is not Zone.TABLE or block.section != run[-1].section):
            yield run
            run = []
        if block.zone is Zone.TABLE:
            run.append(block)
    if run:
        yield run


def _columns(document: Document, table: Table) -> Iterator[_Column]:
    """Columns of a table with one total row, first or last, whose every other row has a number."""
    totals = [row for row in table.rows if row.total]
    if len(totals) != 1 or len(table.rows) < 3 or totals[0] not in (table.rows[0], table.rows[-1]):
        return
    rows = [row for row in table.rows if not row.total]
    for index, head in enumerate(table.header):
        header = document.text[head.start : head.end]
        if index == 0 or NOT_ADDED.search(header):
            continue
        cells: list[tuple[bool, Span]] = []
        for row in (*rows, totals[0]):
            cells += [(row.total, span) for i, span in enumerate(row.cells) if table.column_of(row, i) == index]
        if len(cells) != len(rows) + 1:
            continue
        numbers = [_number(document.text[span.start : span.end]) for _, span in cells]
        if any(number is None for number in numbers):
            continue
        values = [number for number in numbers if number is not None]
        yield _Column(header, values[:-1], values[-1], cells[-1][1])


def _number(cell: str) -> Decimal | None:
    """The number of a cell without its unit; a dash is nothing; None for text and percentages."""
    text = cell.strip()
    if text in {"-", "–", "—"}:
        return Decimal(0)
    if "%" in text or "(" in text:
        return None
    found = parse_amount(regex.sub(r"(?<=\d)\s?[^\d\s,.]{1,3}$", "", text))
    return Decimal(found) if found is not None else None
