"""Days in brackets behind the towns that head the items of an outline: 가. 중국(칭다오, 3. 8), 나. 태국(방콕, 3. 14).

Job: Document + the dates found by their own shape -> date mentions of such days.  (3. 8) alone may be a per cent or a
chapter; at the head of several items, in order, and of months that the text tells of in words, it is a day.  It must
not know places, nor what the dates resolve to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from coopevents import regex
from coopevents.annotate.dates import parse_date_cell
from coopevents.document import Block, Document, Kind, Mention, Zone
from coopevents.values.dates import DateExpression

LEAST = 2  # items that make a list
HEAD = regex.compile(
    r"\G[<\[【]?(?:\d{1,2}차[\])】]?[ ]?)?[^\d()\n:：.]{0,24}\((?:[^\d()\n]{1,16},[ ]?)?"
    r"(?P<day>\d{1,2}[./][ ]?\d{1,2}\.?(?:[ ]?[~∼-][ ]?(?:\d{1,2}[./][ ]?)?\d{1,2}\.?)?)(?:,[ ][^()\n]{1,20})?\)"
)


def headed_days(document: Document, dates: Sequence[Mention[DateExpression]]) -> list[Mention[DateExpression]]:
    """None where fewer than two items of an outline begin so, or their days are in no order."""
    told = {part.month for date in dates for part in (date.value.first, date.value.last) if part and part.month}
    found: list[Mention[DateExpression]] = []
    for run in _runs(document):
        days = [mention.value.first for mention in run]
        order = [(day.month or 0, day.day or 0) for day in days]
        if len(run) >= LEAST and order == sorted(order) and {day.month for day in days} <= told:
            found += run
    return sorted(found, key=lambda mention: mention.start)


def _runs(document: Document) -> Iterator[list[Mention[DateExpression]]]:
    """The days that head items of one mark in one section."""
    blocks = [block for block in document.blocks if block.zone is not Zone.TITLE]
    for _, items in groupby(sorted(blocks, key=_kind), key=_kind):
        yield [day for block in items if (day := _day(document, block)) is not None]


def _kind(block: Block) -> tuple[int, int]:
    return block.section, block.level


def _day(document: Document, block: Block) -> Mention[DateExpression] | None:
    match = HEAD.match(document.text, block.start, block.end)
    value = parse_date_cell(match["day"]) if match is not None else None
    if match is None or value is None or value.first.day is None:
        return None
    return Mention(Kind.DATE, *match.span("day"), value, "date.headed")
