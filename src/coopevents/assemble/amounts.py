"""Sums to records: the occasion and the agreement that a sum belongs to, totals, parts and restatements.

Job: `AmountFrame`s + focus -> `Amount`s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import regex

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
EFFECT = regex.compile(r"유발|효과|부가\s?가치|생산액")
# fees and prizes belong to the occasion that asks or gives them; damages, prices, rates of exchange to none
UNBOUND = regex.compile(
    r"피해|손실|중단|취소|지연|차질|불발|주가|종가|환율|유가|자산|부채|자본금|시가\s?총액|공모가|가격|단가|분양가|미수금|임금|월급"
)
TRADED = frozenset({"consultation", "expected_contract", "contract"})
SIDE = frozenset({"meeting", "opening", "agreement_signing", "training", "other"})
AVERAGE = regex.compile(r"(?:업체|기업|사|곳)당\s[^,.]{0,20}평균|평균[^,.]{0,20}(?:업체|기업|사|곳)당")
IN_TURN = regex.compile(r"(?:상담회|행사|전시회|도시|지역|회차|박람회|사절단)별\s?[^.]{0,60}\s순(?:이|으로|[.,]|$)")
YEARLY = regex.compile(r"(?:올해|지난해|작년|내년|연간|올\s한\s?해)[^,.]{0,30}(?:공급|예산|규모|지원|보증|융자|재정)")
STATE = regex.compile(r"(?:정부|왕실|시\s?당국)(?:가|는|이)\s")


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
    for index, frame in enumerate(one_telling(frames)):
        role = frame.role or "other"
        agreement = _agreement(frame, agreements) if role in AGREED | {"funding", "project"} else None
        event_id = _id(_occasion(reading, frame, focus, agreement), ids)
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
        known = len(str(money.amount.normalize().as_tuple().digits and int(money.amount)).rstrip("0"))
        if rival.role != frame.role and rival.strength > frame.strength and known >= 3:
            continue
        kept.append(frame)
    return kept


def _occasion(
    reading: Reading, frame: AmountFrame, focus: Focus, agreement: AgreementDraft | None
) -> EventDraft | None:
    """The occasion of a sum: its row's, the one that its sentence names, its agreement's, or in focus."""
    cue = reading.quote(frame.cue.start, frame.cue.end) if frame.cue is not None else ""
    if frame.role in NO_EVENT and not EFFECT.search(cue):
        return None
    if isinstance(frame.row, EventDraft):
        return frame.row
    if frame.group is not None and (named := focus.named_by(reading.quote(frame.group.start, frame.group.end))):
        return named
    if frame.line is None:
        return focus.main
    position = frame.mention.start
    if (frame.role == "other" and UNBOUND.search(cue)) or (frame.role == "project" and _standing(reading, frame)):
        return None
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
    if frame.role == "funding" and _standing(reading, frame):
        return None
    event = focus.at(position, frame.cue)
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


def _standing(reading: Reading, frame: AmountFrame) -> bool:
    """Means that are no occasion's: of a year (올해 보증 공급 규모는 27조원), grown over years, of a foreign state."""
    assert frame.line is not None
    before = reading.quote(frame.line.start, frame.mention.start)
    if frame.role == "funding":
        return frame.basis == "cumulative" or YEARLY.search(before) is not None
    return STATE.search(before) is not None


def _agreement(frame: AmountFrame, agreements: Sequence[AgreementDraft]) -> AgreementDraft | None:
    """The agreement that tells of the sum, else the nearest one told in the same line."""
    near: list[tuple[int, AgreementDraft]] = []
    span = frame.mention.span
    for draft in agreements:
        for telling in draft.frames:
            if any(money.span == span or money.span == frame.restates for money in telling.sums):
                return draft
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
