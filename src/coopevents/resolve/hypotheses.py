"""Dates of a document whose own day is not told: what all possible times of writing agree on.

Job: `resolve_document(mentions, anchor, …)` resolves the dates once for each month in which the document may have been
written (`DocumentAnchor.hypotheses`) and keeps what comes out alike: 12월 14일(목) told in December 2017 or in January
2018 is 2017-12-14 either way, while 내달 3일 stays open.  Input: date mentions and the document's anchor.  Output: as
`resolve_dates`, with the years that remain where several do.  It must not know the text or the premises.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from coopevents.document import Mention, Span
from coopevents.resolve.anchor import DocumentAnchor
from coopevents.resolve.date.context import ALONE, DateContext
from coopevents.resolve.date.types import ResolvedDate
from coopevents.resolve.dates import resolve_dates
from coopevents.values.dates import DateExpression
from coopevents.values.edtf import EdtfError, PartialDate, parse_edtf


def resolve_document(
    mentions: Sequence[Mention[DateExpression]], anchor: DocumentAnchor, context: DateContext = ALONE
) -> dict[Span, ResolvedDate]:
    """As `resolve_dates`; dates that the anchor leaves open are settled where all times of writing agree."""
    plain = resolve_dates(mentions, anchor.anchor, context)
    if not anchor.hypotheses:
        return plain
    runs = [resolve_dates(mentions, now, context) for now in anchor.hypotheses]
    spans = sorted({span for one in (plain, *runs) for span in one})
    merged = {}
    for span in spans:
        found = _merged(plain.get(span), [one.get(span) for one in runs])
        if found is not None:
            merged[span] = found
    return merged


def _merged(plain: ResolvedDate | None, told: Sequence[ResolvedDate | None]) -> ResolvedDate | None:
    """What the runs say alike; else what is known without them, its open parts filled by what they share."""
    known = [one for one in told if one is not None]
    if not known or (len(known) < len(told) and plain is None):
        return plain
    values = {one.edtf for one in known}
    if len(values) == 1 and len(known) == len(told):
        return known[0]
    if plain is None:
        return None
    if "X" not in plain.edtf:
        return plain
    shared = common(values)
    edtf = shared if shared is not None and _fills(shared, plain.edtf) else plain.edtf
    years = sorted({date.year for value in values for date in parse_edtf(value)[:1] if date.year is not None})
    return replace(plain, edtf=edtf, candidates=tuple(years) if edtf.startswith("X") else ())


def common(values: Iterable[str]) -> str | None:
    """The parts that EDTF dates of one shape share, X for the others; None where the shapes differ."""
    parsed = [parse_edtf(value) for value in sorted(values)]
    if len({(first.day is None, first.month is None, last is None) for first, last in parsed}) != 1:
        return None
    try:
        first = _shared([first for first, _ in parsed])
        last = _shared([last for _, last in parsed if last is not None])
    except EdtfError:
        return None
    return str(first) if last is None else f"{first}/{last}"


def _shared(dates: Sequence[PartialDate]) -> PartialDate | None:
    if not dates:
        return None
    years, months, days = ({getattr(date, part) for date in dates} for part in ("year", "month", "day"))
    return PartialDate(*(values.pop() if len(values) == 1 else None for values in (years, months, days)))


def _fills(shared: str, plain: str) -> bool:
    """Whether `shared` says what `plain` says and more."""
    if len(shared) != len(plain):
        return False
    return all(a == b or b == "X" for a, b in zip(shared, plain, strict=True)) and shared != plain
