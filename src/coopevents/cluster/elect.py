"""What a cluster says: one elected value a field, why, and the claims that differ side by side.

Job: `elect(group, copies)` -> `Cluster`.  Input: the profiles of one occasion; `copies`, so that a reprint is no
source of its own.  It must not know tables nor how the group was found.
The order in which a claim wins: it stands in most sources; else it is the more exact one of claims that agree
(2019-05-03 before 2019-05, 3,250만 before 약 3,300만); else a report beats an announcement; else the event read with
more confidence; else the document that came first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import Any

from coopevents.cluster.group import cluster_id
from coopevents.cluster.profile import COUNTS, EventProfile
from coopevents.records import EventStatus
from coopevents.values.edtf import EdtfError, bounds, precision

TOLD_AFTER: dict[str, int] = {
    EventStatus.HELD: 3,
    EventStatus.ONGOING: 2,
    EventStatus.CANCELLED: 2,
    EventStatus.PLANNED: 1,
}

AGREED, MAJORITY, EXACT, REPORT, CONFIDENT, FIRST = (
    "모두 같음",
    "여러 출처",
    "더 정확함",
    "결과 보도",
    "신뢰도",
    "먼저 나옴",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A value of a field with the events that tell it; `documents` in order, reprints left out."""

    value: Any
    members: tuple[EventProfile, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """`values` by field; `reasons` by elected field; `differing`: all claims of a field on which the sources differ."""

    id: str
    events: tuple[str, ...]
    documents: tuple[str, ...]
    sources: int
    values: dict[str, Any]
    reasons: dict[str, str] = field(default_factory=dict)
    differing: dict[str, tuple[Claim, ...]] = field(default_factory=dict)


def _count(slot: str, one: EventProfile) -> int | None:
    return dict(one.counts).get(slot)


def _sum(role: str, currency: str, one: EventProfile) -> Decimal | None:
    """The largest sum of a role: the total, where single deals are told beside it."""
    return max((value for r, c, value in one.sums if (r, c) == (role, currency)), default=None)


FIELDS: dict[str, Callable[[EventProfile], Any]] = {
    "name": lambda one: one.title,
    "type": lambda one: one.type,
    "status": lambda one: one.status,
    "date": lambda one: one.date,
    "place_country": lambda one: one.country,
    "place_city": lambda one: one.city,
    **{f"participants_{slot}": partial(_count, slot) for slot in COUNTS},
}
LISTS: dict[str, Callable[[EventProfile], Sequence[str]]] = {
    "hosts": lambda one: one.hosts,
    "organizers": lambda one: one.organizers,
    "countries": lambda one: one.partners,
    "sectors": lambda one: one.sectors,
}
# A name is told in as many ways as there are documents; which one is taken is no contradiction.
NO_CONTRADICTION = frozenset({"name", "type", "status"})


def elect(group: Sequence[EventProfile], copies: Mapping[str, str]) -> Cluster:
    """The values of one occasion."""
    values: dict[str, Any] = {}
    reasons: dict[str, str] = {}
    differing: dict[str, tuple[Claim, ...]] = {}
    getters = dict(FIELDS)
    for role, currency in sorted({(role, currency) for one in group for role, currency, _ in one.sums}):
        getters[f"{role} {currency}"] = partial(_sum, role, currency)
    for name, get in getters.items():
        claims = _claims(group, get, copies)
        if not claims:
            values[name] = None
            continue
        winner, reasons[name] = _winner(claims, copies)
        values[name] = winner.value
        others = [claim for claim in claims if claim is not winner]
        if name not in NO_CONTRADICTION and any(_differs(claim.value, winner.value) for claim in others):
            differing[name] = (winner, *others)
    for name, items in LISTS.items():
        # who is named by any source took part; a list that is longer contradicts no shorter one
        values[name] = list(dict.fromkeys(item for one in _by_weight(group) for item in items(one)))
    return Cluster(
        id=cluster_id(group),
        events=tuple(one.id for one in group),
        documents=tuple(dict.fromkeys(one.doc_id for one in group)),
        sources=len({copies.get(one.doc_id, one.doc_id) for one in group}),
        values=values,
        reasons=reasons,
        differing=differing,
    )


def _claims(
    group: Sequence[EventProfile], get: Callable[[EventProfile], Any], copies: Mapping[str, str]
) -> list[Claim]:
    """The distinct values in the order of their first document."""
    by_value: dict[Any, list[EventProfile]] = {}
    for one in group:
        if (value := get(one)) is not None:
            by_value.setdefault(value, []).append(one)
    return [
        Claim(
            value,
            tuple(members),
            tuple(dict.fromkeys(copies.get(one.doc_id, one.doc_id) for one in members)),
        )
        for value, members in by_value.items()
    ]


def _winner(claims: Sequence[Claim], copies: Mapping[str, str]) -> tuple[Claim, str]:
    """The elected claim and why."""
    if len(claims) == 1:
        return claims[0], AGREED
    ranked = sorted(claims, key=lambda claim: _rank(claim, claims))
    first, second = _rank(ranked[0], claims), _rank(ranked[1], claims)
    reasons = (MAJORITY, EXACT, REPORT, CONFIDENT, FIRST)
    reason = next((why for why, a, b in zip(reasons, first, second, strict=False) if a != b), FIRST)
    if reason == MAJORITY:
        backers = {
            copies.get(m.doc_id, m.doc_id) for c in claims if _agree(c.value, ranked[0].value) for m in c.members
        }
        every = {copies.get(m.doc_id, m.doc_id) for c in claims for m in c.members}
        return ranked[0], f"출처 {len(every)}곳 중 {len(backers)}곳"
    return ranked[0], reason


def _rank(claim: Claim, claims: Sequence[Claim]) -> tuple[float, float, int, float, str, str]:
    """Sort key: the claim to elect has the smallest.  Sources that give the value less exactly back it."""
    backers = {doc for other in claims if _agree(other.value, claim.value) for doc in other.documents}
    return (
        -float(len(backers)),
        -_exactness(claim.value),
        -max(TOLD_AFTER[one.status] for one in claim.members),
        -max(one.confidence for one in claim.members),
        min(one.published or "9999" for one in claim.members),
        claim.documents[0],
    )


def _differs(one: Any, other: Any) -> bool:
    """Whether two claims are to be shown side by side: a rounded sum is, a date told to the month is not."""
    return one != other if isinstance(one, Decimal) else not _agree(one, other)


def _agree(one: Any, other: Any) -> bool:
    """Whether two values can be one fact told with different care."""
    if one == other:
        return True
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        rough, exact = sorted((one, other), key=_exactness)
        unit = Decimal(1).scaleb(int(rough.normalize().as_tuple().exponent))  # 3,250만 told as 3,300만
        return _exactness(rough) < _exactness(exact) and abs(rough - exact) < unit
    if isinstance(one, str) and isinstance(other, str):
        return _dates_agree(one, other)
    return False


def _dates_agree(one: str, other: str) -> bool:
    """2019-05 and 2019-05-03; XXXX-05-03 and 2019-05-03; a day of an interval and the interval."""
    try:
        (first, last), (other_first, other_last) = bounds(one), bounds(other)
    except EdtfError:
        return False
    if first is None or last is None or other_first is None or other_last is None:
        return one[4:] == other[4:] and ("X" in one[:4] or "X" in other[:4])
    if precision(one) == precision(other) == "day" and first != other_first and last != other_last:
        return False
    return (other_first <= first and last <= other_last) or (first <= other_first and other_last <= last)


def _exactness(value: Any) -> float:
    """Digits that a number spends, parts that a date knows; 0 for what has no degrees."""
    if isinstance(value, Decimal):
        return float(len(str(value.normalize().as_tuple().digits)))
    if (
        isinstance(value, str)
        and value[4:5] in {"-", ""}
        and len(value) >= 4
        and (value[0].isdigit() or value[0] == "X")
    ):
        return len(value) - 2.0 * value.count("X")
    return 0.0


def _by_weight(group: Sequence[EventProfile]) -> list[EventProfile]:
    return sorted(group, key=lambda one: (-TOLD_AFTER[one.status], -one.confidence, one.doc_id))
