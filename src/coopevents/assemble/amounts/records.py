"""Sums to records: the occasion and the agreement that a sum belongs to, totals, parts and restatements.

Job: `AmountFrame`s + focus -> `Amount`s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.amounts.attribution import attribute
from coopevents.assemble.amounts.levels import levels, significant
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.values import Trail
from coopevents.document import Span
from coopevents.frames.amount.frame import AmountFrame
from coopevents.frames.reading import Reading
from coopevents.frames.table_sums import ROLE_OF_KIND
from coopevents.frames.tables import TableFrame
from coopevents.records import Amount, AmountRole, Basis, Bound, Level
from coopevents.values.ids import record_id

WHOLE = regex.compile(r"(?:총|모두|전체|합계|합쳐|도합|통틀어|[총합소]?계|누계)(?:\s|$|액|금액|[은이:])[^,.]{0,8}$")
BRACKET = regex.compile(r"\s?[(（][^()（）\n]{2,120}[)）]")


def table_amounts(tables: Sequence[TableFrame], rows: Mapping[int, EventDraft], focus: Focus) -> list[AmountFrame]:
    """The sums of tables as frames like those of sentences."""
    frames = []
    for table in tables:
        captioned = focus.captioned(table.caption)
        for item in table.sums:
            owner = rows.get(id(item.row_frame)) if item.row_frame is not None else captioned
            frame = AmountFrame(item.mention, None, item.role, item.rule, item.header, "actual", item.restates)
            frame = replace(frame, row=owner, whole=not table.of_many, firm=item.firm, group=item.group)
            frames.append(replace(frame, total=item.total, strength=110.0))
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
    whole: set[str] = set()
    columns: dict[str, int] = {}
    told = [of_its_agreement(frame, agreements) for frame in one_telling(frames)]
    near, occasions = attribute(reading, told, focus, agreements)
    for index, (frame, agreement, occasion) in enumerate(zip(told, near, occasions, strict=True)):
        role = frame.role or "other"
        event_id = _id(occasion, ids)
        money = frame.mention.value
        key = (money.amount, money.currency, role, event_id)
        same = next((k for k in keys if k[:3] == key[:3] and (k[3] == event_id or None in (k[3], event_id))), None)
        if same is not None:
            at = keys[same]
            record_of[frame.mention.span] = made[at].id
            if same[3] is None and event_id is not None:  # told before for no occasion: this telling knows it
                made[at] = made[at].model_copy(update={"event": event_id})
                keys[key] = keys.pop(same)
            continue
        trail = Trail(reading.text)
        span = frame.mention.span
        trail.quote("value", money.amount, span, frame.mention.rule)
        trail.quote("currency", money.currency, span, frame.mention.rule)
        trail.quote("role", role, frame.cue or span, frame.rule)
        identity = record_id("m", reading.document.id, span, str(index))
        record_of[frame.mention.span] = identity
        keys[key] = len(made)
        if frame.line is None and frame.cue is not None:
            columns[identity] = frame.cue.start
        if frame.total or WHOLE.search(reading.text, max(0, span.start - 14), span.start):
            whole.add(identity)
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
            )
        )
    umbrellas = {ids[id(d)]: ids[id(d.part_of)] for d in focus.drafts if d.part_of is not None and _known(d, ids)}
    return levels(made, frozenset(whole), _inside(reading, frames, record_of), columns, umbrellas)


def _known(draft: EventDraft, ids: Mapping[int, str]) -> bool:
    return id(draft) in ids and id(draft.part_of) in ids


def _id(event: EventDraft | None, ids: Mapping[int, str]) -> str | None:
    return ids.get(id(event)) if event is not None else None


def _inside(reading: Reading, frames: Sequence[AmountFrame], record_of: Mapping[Span, str]) -> dict[str, str]:
    """Parts that stand in the brackets of their total: 6억원(국비 3억원, 도비 3억원), by record ids."""
    found: dict[str, str] = {}
    for frame in frames:
        bracket = BRACKET.match(reading.text, frame.mention.end)
        total = record_of.get(frame.mention.span)
        if bracket is None or total is None:
            continue
        for other in frames:
            span = other.mention.span
            within = bracket.start() <= span.start and span.end <= bracket.end()
            same = other.mention.value.currency == frame.mention.value.currency
            if within and same and other.restates is None and record_of.get(span, total) != total:
                found[record_of[span]] = total
    return found


def of_its_agreement(frame: AmountFrame, agreements: Sequence[AgreementDraft]) -> AmountFrame:
    """가람 – 나래 (조미김, 80만 달러), an item below a sentence of MOUs: a sum without a word is its agreement's."""
    if frame.rule != "amount.default.other":
        return frame
    for telling in (telling for draft in agreements for telling in draft.frames):
        role = ROLE_OF_KIND.get(telling.kind)
        if role is not None and any(money.span == frame.mention.span for money in telling.sums):
            return replace(frame, role=role, rule=f"amount.{role}.agreement", cue=telling.mention.span)
    return frame


def one_telling(frames: Sequence[AmountFrame]) -> list[AmountFrame]:
    """Frames without those that tell a sum once more in a role that is less sure: a summary above the text, a table.

    Only sums of three digits or more that count (507만 불) are the same sum wherever they stand."""
    best: dict[tuple[Decimal, str], AmountFrame] = {}
    for frame in frames:
        key = (frame.mention.value.amount, frame.mention.value.currency)
        if key not in best or frame.strength > best[key].strength:
            best[key] = frame
    kept = []
    for frame in frames:
        money = frame.mention.value
        rival = best[money.amount, money.currency]
        if rival.role != frame.role and rival.strength > frame.strength and significant(money.amount) >= 3:
            continue
        kept.append(frame)
    return kept
