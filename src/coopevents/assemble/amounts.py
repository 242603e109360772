"""Sums to records: the occasion and the agreement that a sum belongs to, totals, parts and restatements.

Job: `AmountFrame`s + focus -> `Amount`s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from coopevents.assemble.agreements import AgreementDraft
from coopevents.assemble.drafts import EventDraft
from coopevents.assemble.focus import Focus
from coopevents.assemble.values import Trail
from coopevents.document import Span
from coopevents.frames.amounts import AmountFrame
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.frames.tables import TableFrame
from coopevents.records import Amount, AmountRole, Basis, Bound, Level
from coopevents.values.ids import record_id

NO_EVENT = frozenset({"statistic", "revenue", "market_size"})
AGREED = frozenset({"contract", "mou", "investment"})


def table_amounts(tables: Sequence[TableFrame], rows: Mapping[int, EventDraft]) -> list[AmountFrame]:
    """The sums of tables as frames like those of sentences."""
    frames = []
    for table in tables:
        for item in table.sums:
            owner = rows.get(id(item.row_frame)) if item.row_frame is not None else None
            frame = AmountFrame(item.mention, None, item.role, item.rule, item.header, "actual", item.restates)
            frames.append(
                replace(
                    frame, row=owner, whole=True, firm=item.firm, group=item.group, total=item.total, strength=110.0
                )
            )
    return frames


def build_amounts(
    reading: Reading,
    frames: Sequence[AmountFrame],
    focus: Focus,
    agreements: Sequence[AgreementDraft],
    ids: Mapping[int, str],
) -> list[Amount]:
    """One record for each distinct (value, currency, role, event), in text order."""
    made: list[Amount] = []
    keys: dict[tuple[Decimal, str, str, str | None], int] = {}
    record_of: dict[Span, str] = {}
    for index, frame in enumerate(frames):
        role = frame.role or "other"
        event = None if role in NO_EVENT else focus.at(frame.mention.start)
        if frame.whole:
            event = frame.row if isinstance(frame.row, EventDraft) else focus.main
        agreement = _agreement(frame, agreements) if role in AGREED | {"funding", "project"} else None
        if agreement is not None and agreement.event is not None:
            event = agreement.event
        event_id = _id(event, ids)
        money = frame.mention.value
        key = (money.amount, money.currency, role, event_id)
        if key in keys:
            record_of[frame.mention.span] = made[keys[key]].id
            continue
        if any(k[:3] == key[:3] and (k[3] == event_id or k[3] is None or event_id is None) for k in keys):
            continue
        trail = Trail(reading.text)
        span = frame.mention.span
        trail.add("value", money.amount, Claim(money.amount, span, frame.mention.rule, 0.98))
        trail.add("currency", money.currency, Claim(money.currency, span, frame.mention.rule, 0.98))
        trail.add("role", role, Claim(role, frame.cue or span, frame.rule, 0.85 if frame.cue else 0.3))
        identity = record_id("m", reading.document.id, span, str(index))
        record_of[frame.mention.span] = identity
        keys[key] = len(made)
        made.append(
            Amount(
                id=identity,
                value=money.amount,
                currency=money.currency,
                role=AmountRole(role),
                bound=Bound(money.bound),
                event=event_id,
                agreement=agreement.id if agreement is not None else None,
                level=Level.SINGLE,
                restates=record_of.get(frame.restates) if frame.restates is not None else None,
                basis=Basis(frame.basis),
                organization=frame.firm,
                evidence=tuple(trail.rows),
                confidence=round(sum(r.confidence for r in trail.rows) / len(trail.rows), 2),
            )
        )
    return levels(made)


def _id(event: EventDraft | None, ids: Mapping[int, str]) -> str | None:
    return ids.get(id(event)) if event is not None else None


def _agreement(frame: AmountFrame, agreements: Sequence[AgreementDraft]) -> AgreementDraft | None:
    """The agreement told in the same clause, or nearest in the same line."""
    near: list[tuple[int, AgreementDraft]] = []
    span = frame.mention.span
    for draft in agreements:
        for telling in draft.frames:
            if frame.line is not None and telling.line is frame.line:
                near.append((_distance(span, telling.mention.span), draft))
    return min(near, key=lambda item: item[0])[1] if near else None


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end) if a.end <= b.start else max(0, a.start - b.end) + 6


def levels(amounts: list[Amount]) -> list[Amount]:
    """Marks a total and its parts: sums of one role, event and currency where some add up to another."""
    groups: dict[tuple[str, str, str | None], list[int]] = {}
    for i, amount in enumerate(amounts):
        if amount.restates is None:
            groups.setdefault((amount.role.value, amount.currency, amount.event), []).append(i)
    result = list(amounts)
    for members in groups.values():
        if len(members) < 3:
            continue
        total = max(members, key=lambda i: amounts[i].value)
        parts = [i for i in members if i != total]
        if sum(amounts[i].value for i in parts) == amounts[total].value:
            result[total] = result[total].model_copy(update={"level": Level.TOTAL})
            for i in parts:
                result[i] = result[i].model_copy(update={"level": Level.PART, "part_of": amounts[total].id})
    return result
