"""Mentions with values, for one text: the core of `coopevents mentions CASES.jsonl -o OUT.jsonl`.

Input: a case `{"id", "text", "reference"}` (`reference`: ISO date or date-time of the text, or null).  Output:
`{"id", "mentions": [{"kind", "start", "end", "text", "value", "rule"}]}`; a date's value is EDTF or null, a sum's
`{"amount", "currency", "bound"}`.  It must not know documents, blocks or records.

To add a kind: write a function (text, anchor) -> iterable of dicts made by `entry`, and list it in `HOOKS`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import regex

from coopevents.annotate.dates import annotate_dates
from coopevents.annotate.money import annotate_money
from coopevents.document import Kind, Mention
from coopevents.resolve.calendar import shift_months
from coopevents.resolve.dates import Anchor, announcement_spans, resolve_dates
from coopevents.resolve.periods import periods
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.edtf import EdtfError, PartialDate

Entry = dict[str, Any]
Hook = Callable[[str, Anchor], Iterable[Entry]]

ISO = regex.compile(r"(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ].*)?")


class CaseError(ValueError):
    """A case without text, or with a reference that is no ISO date."""


def anchor_of(reference: str | None) -> Anchor:
    """The anchor that an ISO date or date-time gives; an empty anchor for None.  Raises CaseError."""
    if reference is None:
        return Anchor()
    match = ISO.fullmatch(reference)
    if match is None:
        raise CaseError(f"{reference!r} is no ISO date")
    return Anchor(int(match["year"]), int(match["month"]), int(match["day"]), "reference")


def entry(kind: str, text: str, mention: Mention[Any], value: object) -> Entry:
    """One mention as it is written out."""
    return {
        "kind": kind,
        "start": mention.start,
        "end": mention.end,
        "text": text[mention.start : mention.end],
        "value": value,
        "rule": mention.rule,
    }


def date_entries(text: str, anchor: Anchor) -> Iterator[Entry]:
    """Dates and intervals; lengths alone (사흘 동안) name no date and are left out."""
    mentions = annotate_dates(text)
    today = anchor.to_date()
    counted = list(periods(text, today)) if today is not None else []
    for start, end, edtf, rule in counted:
        yield entry("date", text, Mention(Kind.DATE, start, end, edtf, rule), edtf)
    mentions = [m for m in mentions if not any(m.start < end and start < m.end for start, end, _, _ in counted)]
    resolved = resolve_dates(mentions, anchor, announcements=announcement_spans(text, mentions))
    for mention in mentions:
        if mention.value.shape is Shape.DURATION:
            continue
        found = resolved.get(mention.span)
        value = counted_from(mention.value, anchor) or (found.edtf if found is not None else None)
        yield entry("date", text, mention, value)


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
    for day in range(today.day, today.day - 4, -1):
        try:
            return str(PartialDate(year, month, day))
        except EdtfError:
            continue
    return None


def money_entries(text: str, anchor: Anchor) -> Iterator[Entry]:
    """Sums of money."""
    for mention in annotate_money(text):
        money = mention.value
        value = {"amount": format(money.amount, "f"), "currency": money.currency, "bound": money.bound}
        yield entry("money", text, mention, value)


HOOKS: tuple[Hook, ...] = (date_entries, money_entries)


def mentions_of(case: Mapping[str, Any], hooks: Iterable[Hook] = HOOKS) -> Entry:
    """All mentions of a case, in reading order.  Raises CaseError."""
    text = case.get("text")
    if not isinstance(text, str):
        raise CaseError(f"case {case.get('id')!r} has no text")
    anchor = anchor_of(case.get("reference"))
    found = [one for hook in hooks for one in hook(text, anchor)]
    found.sort(key=lambda one: (one["start"], one["end"], one["kind"]))
    return {"id": case.get("id"), "mentions": found}


def write_mentions(cases: Path, out: Path, hooks: Iterable[Hook] = HOOKS) -> int:
    """Read cases, a JSON object a line, and write their mentions the same way; returns how many.  Raises CaseError."""
    lines = []
    for number, line in enumerate(cases.read_text(encoding="utf-8-sig").splitlines(), 1):
        if not line.strip():
            continue
        try:
            case = json.loads(line)
        except json.JSONDecodeError as error:
            raise CaseError(f"line {number} is no JSON: {error}") from error
        if not isinstance(case, dict):
            raise CaseError(f"line {number} is no object")
        lines.append(json.dumps(mentions_of(case, hooks), ensure_ascii=False))
    out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return len(lines)
