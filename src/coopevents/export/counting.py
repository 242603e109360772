"""Which sums of a document count, and why the others do not.

Job: `left_out(record)` names for each sum that a total over rows must not take the reason.  Input: a `DocumentRecord`.
Output: `Reason`s by id.  It must not know other documents, rates or layouts.

Beyond `level`, `restates` and `basis`, two sums of one role are one inside the other where the text adds nothing up:
what a part of a mission won is in the result told of the whole mission, and what one firm won in the result told of its
event ("상담액 1,500만 달러 … 그중 나래전자는 200만 달러").
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from coopevents.records import Amount, Basis, DocumentRecord, Level


class Reason(StrEnum):
    """Why a sum is not counted."""

    PART = "part"
    RESTATES = "restates"
    BASIS = "basis"
    UMBRELLA = "umbrella"
    FIRM = "firm"
    OCCASION = "occasion"
    COPY = "copy"


def left_out(record: DocumentRecord) -> dict[str, Reason]:
    """The sums of a document that are no results of their own; all others count within it."""
    reasons = {amount.id: reason for amount in record.amounts if (reason := _of_itself(amount))}
    results = [amount for amount in record.amounts if amount.id not in reasons]
    parents = {event.id: event.part_of for event in record.events}
    for amount in results:
        above = _above(amount.event, parents)
        rivals = [one for one in results if one.role is amount.role and one is not amount]
        if _holds([one for one in rivals if one.event in above], amount):
            reasons[amount.id] = Reason.UMBRELLA
        elif amount.organization and _holds(
            [one for one in rivals if one.event == amount.event and not one.organization], amount
        ):
            reasons[amount.id] = Reason.FIRM
    return reasons


def _of_itself(amount: Amount) -> Reason | None:
    if amount.restates is not None:
        return Reason.RESTATES
    if amount.level is Level.PART:
        return Reason.PART
    return None if amount.basis is Basis.ACTUAL else Reason.BASIS


def _above(event: str | None, parents: dict[str, str | None]) -> set[str]:
    """The events that an event is a part of, near and far."""
    above: set[str] = set()
    while event is not None and (event := parents.get(event)) is not None and event not in above:
        above.add(event)
    return above


def _holds(wholes: Sequence[Amount], amount: Amount) -> bool:
    """Whether one of the sums is large enough to hold another; what stands in another currency is taken to be."""
    return any(one.currency != amount.currency or one.value >= amount.value for one in wholes)
