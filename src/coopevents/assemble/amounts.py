"""Sums to records: the occasion and the agreement that a sum belongs to, totals, parts and restatements.

Job: `AmountFrame`s + focus -> `Amount`s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from coopevents.assemble.agreements import AgreementDraft
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus import Focus
from coopevents.assemble.levels import levels, significant
from coopevents.assemble.unbound import of_no_occasion, only_carried, standing
from coopevents.assemble.values import Trail
from coopevents.document import Span
from coopevents.frames.amounts import AmountFrame
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.frames.tables import TableFrame
from coopevents.records import Amount, AmountRole, Basis, Bound, Level
from coopevents.values.ids import record_id

AGREED = frozenset({"contract", "mou", "investment"})
TRADED = frozenset({"consultation", "expected_contract", "contract"})
SIDE = frozenset({"meeting", "opening", "agreement_signing", "training", "other"})
AVERAGE = regex.compile(r"(?:업체|기업|사|곳)당\s[^,.]{0,20}평균|평균[^,.]{0,20}(?:업체|기업|사|곳)당")
ROW = "agreement.status.row"  # told by a row of a table
IN_TURN = regex.compile(r"(?:상담회|행사|전시회|도시|지역|회차|박람회|사절단)별\s?[^.]{0,60}\s순(?:이|으로|[.,]|$)")
WHOLE = regex.compile(r"(?:총|모두|전체|합계|합쳐|도합|통틀어|[총합소]?계|누계)(?:\s|$|액|금액|[은이:])[^,.]{0,8}$")
# 이 가운데 877만달러는, 이 중 120만달러: a part of the sum told just before
OF_THESE = regex.compile(r"(?<![가-힣])(?:이|그)\s?(?:가운데|중에서는|중에서|중에는|중)\s[^.\n]{0,60}$")
BRACKET = regex.compile(r"\s?[(（][^()（）\n]{2,120}[)）]")


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
    whole: set[str] = set()
    columns: dict[str, int] = {}
    told = one_telling(frames)
    near = [_agreement(f, agreements) if f.role in AGREED | {"funding", "project"} else None for f in told]
    occasions = _with_totals(told, [_occasion(reading, f, focus, a) for f, a in zip(told, near, strict=True)])
    occasions = _of_these(reading, told, _shared_occasions(told, occasions))
    for index, (frame, agreement, occasion) in enumerate(zip(told, near, occasions, strict=True)):
        role = frame.role or "other"
        event_id = _id(occasion, ids)
        money = frame.mention.value
        key = (money.amount, money.currency, role, event_id)
        same = next((k for k in keys if k[:3] == key[:3] and (k[3] == event_id or None in (k[3], event_id))), None)
        if same is not None:
            record_of[frame.mention.span] = made[keys[same]].id
            continue
        trail = Trail(reading.text)
        span = frame.mention.span
        trail.add("value", money.amount, Claim(money.amount, span, frame.mention.rule, 0.98))
        trail.add("currency", money.currency, Claim(money.currency, span, frame.mention.rule, 0.98))
        trail.add("role", role, Claim(role, frame.cue or span, frame.rule, 0.85 if frame.cue else 0.3))
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
                confidence=round(sum(r.confidence for r in trail.rows) / len(trail.rows), 2),
            )
        )
    umbrellas = {ids[id(d)]: ids[id(d.part_of)] for d in focus.drafts if d.part_of is not None and _known(d, ids)}
    return levels(made, frozenset(whole), _inside(reading, frames, record_of), columns, umbrellas)


def _known(draft: EventDraft, ids: Mapping[int, str]) -> bool:
    return id(draft) in ids and id(draft.part_of) in ids


def _id(event: EventDraft | None, ids: Mapping[int, str]) -> str | None:
    return ids.get(id(event)) if event is not None else None


def _with_totals(frames: Sequence[AmountFrame], occasions: Sequence[EventDraft | None]) -> list[EventDraft | None]:
    """The total of a table's column belongs where its rows do, if they agree."""
    found = list(occasions)
    for i, frame in enumerate(frames):
        if frame.line is None and frame.total and frame.row is None:
            rows = []
            for k in range(i - 1, -1, -1):
                if frames[k].line is not None or frames[k].total:
                    break
                rows.append(found[k])
            if rows and all(row is rows[0] for row in rows) and frames[i - 1].row is None:
                found[i] = rows[0]
    return found


def _of_these(
    reading: Reading, frames: Sequence[AmountFrame], occasions: Sequence[EventDraft | None]
) -> list[EventDraft | None]:
    """모두 2천316만달러를 상담했다. 이 가운데 877만달러는 …: where the sum before it belongs."""
    found = list(occasions)
    for i, frame in enumerate(frames[1:], start=1):
        before = frames[i - 1]
        if frame.line is None or before.line is None or not 0 <= frame.line.index - before.line.index <= 1:
            continue
        part = OF_THESE.search(reading.text, frame.line.start, frame.mention.start)
        if part is None or before.role not in TRADED or frame.role not in TRADED | AGREED:
            continue
        if not reading.mentions.events(part.start(), frame.mention.start):
            found[i] = found[i - 1]
    return found


def _shared_occasions(frames: Sequence[AmountFrame], occasions: Sequence[EventDraft | None]) -> list[EventDraft | None]:
    """One occasion for each sum that counts three digits or more: it is told again, not reached twice.

    A sentence that tells it of a part knows better than the lead, a table's total better than a part's sentence."""
    owner: dict[tuple[Decimal, str, str], EventDraft | None] = {}
    for frame, occasion in zip(frames, occasions, strict=True):
        key = (frame.mention.value.amount, frame.mention.value.currency, frame.role)
        known = owner.get(key)
        whole = frame.total and known is not None and known.part_of is occasion
        part = not frame.total and known is not None and occasion is not None and occasion.part_of is known
        if key not in owner or known is None or whole or part:
            owner[key] = occasion
    totals = {(f.mention.value.amount, f.mention.value.currency, f.role) for f in frames if f.total}
    shared = []
    for frame, occasion in zip(frames, occasions, strict=True):
        key = (frame.mention.value.amount, frame.mention.value.currency, frame.role)
        shared.append(owner[key] if significant(key[0]) >= 3 or key in totals else occasion)
    return shared


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


def _occasion(
    reading: Reading, frame: AmountFrame, focus: Focus, agreement: AgreementDraft | None
) -> EventDraft | None:
    """The occasion of a sum: its row's, the one that its sentence names, its agreement's, or in focus."""
    if of_no_occasion(reading, frame):
        return None
    if isinstance(frame.row, EventDraft):
        return frame.row
    if frame.group is not None and (named := focus.named_by(reading.quote(frame.group.start, frame.group.end))):
        return named
    if frame.line is None:
        return agreement.event if agreement is not None and agreement.event is not None else focus.main
    position = frame.mention.start
    turn = _in_turn(reading, frame, focus)
    if turn is not None:
        return turn
    told = focus.told_before(position, frame.cue)
    if told is not None:
        return told
    if agreement is not None and agreement.event is not None:
        return _of_trade(frame, agreement.event, focus)
    if agreement is not None and frame.role == "funding":
        return None
    if frame.role in {"funding", "other"} and standing(reading, frame):
        return None
    event = focus.at(position, frame.cue)
    if only_carried(reading, frame, event):
        return None
    if event is not None and event.part_of is not None and AVERAGE.search(reading.text, frame.line.start, position):
        return event.part_of
    return _of_trade(frame, event, focus)


def _of_trade(frame: AmountFrame, event: EventDraft | None, focus: Focus) -> EventDraft | None:
    """An opening, a meeting, a training course has no sums of contracts: then the occasion of trade beside it."""
    if event is not None and frame.role in TRADED and event.types[0] in SIDE:
        return focus.trading(frame.mention.start) or event
    return event


def _in_turn(reading: Reading, frame: AmountFrame, focus: Focus) -> EventDraft | None:
    """상담회별 실적은 420만달러, 310만달러, 120만달러 순: to each occasion its sum, in the order of the telling."""
    line = frame.line
    if line is None or not IN_TURN.search(reading.quote(line.start, line.end)):
        return None
    sums = reading.mentions.sums(line.start, line.end)
    drafts = focus.in_turn(line.section, line.start)
    return drafts[sums.index(frame.mention)] if len(drafts) == len(sums) else None


def _agreement(frame: AmountFrame, agreements: Sequence[AgreementDraft]) -> AgreementDraft | None:
    """The agreement that tells of the sum, else the nearest one told in the same line."""
    near: list[tuple[int, AgreementDraft]] = []
    span = frame.mention.span
    for draft in agreements:
        for telling in draft.frames:
            if any(money.span == span or money.span == frame.restates for money in telling.sums):
                return draft
            if frame.line is None and telling.status.rule == ROW and telling.scope.contains(span):
                return draft
            if frame.line is not None and telling.line is frame.line:
                near.append((_distance(span, telling.mention.span), draft))
    return min(near, key=lambda item: item[0])[1] if near else None


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end) if a.end <= b.start else max(0, a.start - b.end) + 6
