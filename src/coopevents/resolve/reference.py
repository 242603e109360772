"""Dates of a single text as a reference day settles them: `dates_at(text, anchor)`.

Input: a text and the day it was written.  Output: (start, end, EDTF or None, rule) in reading order.  For texts without
a document around them; more than a document's dates, periods (앞으로 사흘) and holidays count here too.
It must not know documents or records.
"""

from __future__ import annotations

from coopevents.annotate.dates import annotate_dates
from coopevents.resolve.announcements import announcement_spans, past_spans, planned_spans
from coopevents.resolve.date.calendar import shift_months
from coopevents.resolve.date.context import DateContext
from coopevents.resolve.date.periods import periods
from coopevents.resolve.dates import Anchor, resolve_dates
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.edtf import EdtfError, PartialDate


def dates_at(text: str, anchor: Anchor) -> list[tuple[int, int, str | None, str]]:
    """Dates of the text; lengths alone (사흘 동안) name none and are left out.

    None where the anchor does not settle the expression; parts that stay unknown are X.
    """
    today = anchor.to_date()
    counted = list(periods(text, today)) if today is not None else []
    found: list[tuple[int, int, str | None, str]] = list(counted)
    mentions = annotate_dates(text)
    mentions = [m for m in mentions if not any(m.start < end and start < m.end for start, end, _, _ in counted)]
    announced, planned = announcement_spans(text, mentions), planned_spans(text, mentions)
    past = past_spans(text, mentions)
    resolved = resolve_dates(mentions, anchor, DateContext(announcements=announced, planned=planned, past=past))
    for mention in mentions:
        if mention.value.shape is Shape.DURATION:
            continue
        date = resolved.get(mention.span)
        value = counted_from(mention.value, anchor) or (date.edtf if date is not None else None)
        found.append((mention.start, mention.end, value, mention.rule))
    return sorted(found, key=lambda one: one[:2])


def counted_from(expression: DateExpression, anchor: Anchor) -> str | None:
    """The very day that 두 달 뒤 or 2년 전 reaches from a known day; a record takes the month or year only."""
    part = expression.first
    today = anchor.to_date()
    if today is None or expression.shape is not Shape.POINT or part.month is not None or part.day is not None:
        return None
    if part.year_relation is Relation.OFFSET:
        months = 12 * part.offset
    elif part.month_relation is Relation.OFFSET:
        months = part.offset
    else:
        return None
    year, month = shift_months(today.year, today.month, months)
    for day in range(today.day, today.day - 4, -1):  # 31 March - one month = 28 or 29 February
        try:
            return str(PartialDate(year, month, day))
        except EdtfError:
            continue
    return None
