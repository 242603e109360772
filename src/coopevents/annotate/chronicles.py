"""Chronicles: years that stand alone over the days of their items (2016 ⏎ - 10. 6. 간담회 ⏎ 2017 ⏎ - 4.12~15 사절단),
or apart before them (2016  10.6 간담회).

Job: Document -> date mentions of the years and of the days that items below them begin with, which are no dates
anywhere else.  It must not know what the dates resolve to.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopevents import regex
from coopevents.annotate.dates import parse_date_cell
from coopevents.document import Block, Document, Kind, Mention, Zone
from coopevents.values.dates import DateExpression, DatePart, Shape

LEAST = 2  # years that make a chronicle
YEAR = regex.compile(r"\W{0,2}(?P<year>(?:19|20)\d\d)(?:년도?)?\W{0,2}?(?:\Z|[ ]{2,})")
DAY = regex.compile(r"(?P<day>\d{1,2}\.\s?\d{1,2}\.?(?:\s?[~∼-]\s?(?:\d{1,2}\.\s?)?\d{1,2}\.?)?)(?=\s)")


def lone_year(document: Document, block: Block) -> regex.Match[str] | None:
    """The year that a block is, if it is nothing else, or that stands apart before it."""
    return YEAR.match(document.text, block.start, block.end) if block.zone is not Zone.TITLE else None


def chronicle_dates(document: Document) -> list[Mention[DateExpression]]:
    """None where fewer than two years stand alone."""
    years = [found for block in document.blocks if (found := lone_year(document, block)) is not None]
    if len({found["year"] for found in years}) < LEAST:
        return []
    return sorted(_dates(document), key=lambda mention: mention.start)


def _dates(document: Document) -> Iterator[Mention[DateExpression]]:
    under = False
    for block in document.blocks:
        found = lone_year(document, block)
        under = (under or found is not None) and block.zone is not Zone.TITLE
        if found is not None:
            value = DateExpression(Shape.POINT, DatePart(year=int(found["year"])))
            yield Mention(Kind.DATE, *found.span("year"), value, "date.chronicle.year")
        if under:
            day = DAY.match(document.text, found.end() if found is not None else block.start, block.end)
            value_of_day = parse_date_cell(day["day"]) if day is not None else None
            if day is not None and value_of_day is not None:
                yield Mention(Kind.DATE, *day.span("day"), value_of_day, "date.chronicle.day")
