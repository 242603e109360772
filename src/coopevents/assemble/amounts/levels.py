"""Totals and their parts: which sum of a document is the whole of which others.

Job: `Amount`s in the order of the text + which of them the text calls a whole -> the same with `level` and `part_of`.
A pivot over what is no part counts each won once.  It must not know sentences or frames.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from coopevents.records import Amount, Basis, Level

# sums of another time or kind are no parts of what was done now
APART = frozenset({Basis.PRIOR, Basis.TARGET, Basis.CUMULATIVE})
LOOSE = frozenset({"statistic", "revenue", "market_size", "other"})  # exports less imports: no total and parts
FEW = 12
WIDEST = 40  # sums of one role; beyond, what adds up does so by chance


def levels(
    amounts: Sequence[Amount],
    called_whole: frozenset[str],
    inside: Mapping[str, str],
    columns: Mapping[str, int],
    umbrellas: Mapping[str, str],
) -> list[Amount]:
    """Marks totals and parts.

    `called_whole`: ids of sums that the text calls a whole (총, 모두, 합계, the last row of a table).  `inside`: a
    part's id -> that of the sum in whose brackets it stands (6억원(국비 3억, 도비 3억)).  `columns`: the id of a
    table's sum -> a number of its column.  `umbrellas`: an occasion's id -> that of the one that it is part of: the
    1,500만 of a mission hold 620만 and 800만 of its towns, though another town goes without a sum.  Else a total is a
    sum that those next to it or in one column, of one role and currency, add up to; a round one (300만 달러) must be
    called a whole, or come before three parts.
    """
    part_of = dict(inside)
    groups: dict[tuple[str, str, str], list[Amount]] = {}
    for amount in amounts:
        if amount.restates is None and amount.role.value not in LOOSE:
            kind = amount.basis.value if amount.basis in APART else ""
            groups.setdefault((amount.role.value, amount.currency, kind), []).append(amount)
    for members in groups.values():
        if 3 <= len(members) <= WIDEST:
            _mark(members, called_whole, part_of, columns)
        _under(members, part_of, umbrellas)
    wholes = set(part_of.values())
    result = []
    for amount in amounts:
        if amount.id in part_of:
            amount = amount.model_copy(update={"level": Level.PART, "part_of": part_of[amount.id]})
        elif amount.id in wholes:
            amount = amount.model_copy(update={"level": Level.TOTAL})
        result.append(amount)
    return result


def _mark(
    members: Sequence[Amount], called_whole: frozenset[str], part_of: dict[str, str], columns: Mapping[str, int]
) -> None:
    for i in sorted(range(len(members)), key=lambda k: -members[k].value):
        total = members[i]
        if total.id in set(part_of.values()):
            continue
        plain = total.id not in called_whole and significant(total.value) < 3
        free = [m for m in members if m.value < total.value and m.id not in part_of]
        lanes: dict[int, list[Amount]] = {}
        for amount in free:
            if amount.id in columns and amount.id not in called_whole:
                lanes.setdefault(columns[amount.id], []).append(amount)
        few = _few(free) if significant(total.value) >= 4 else []
        for parts in [*lanes.values(), *few, *_runs(members, i, free)]:
            if len(parts) < 2 or (plain and (len(parts) < 3 or parts[0] not in members[i:])):
                continue
            if adds_up(total.value, [part.value for part in parts]):
                part_of.update({part.id: total.id for part in parts})
                break


def _under(members: Sequence[Amount], part_of: dict[str, str], umbrellas: Mapping[str, str]) -> None:
    """Sums of the parts of an occasion that has one sum of this role itself, which holds them."""
    for total in members:
        rivals = [m for m in members if m.event == total.event and m is not total and m.id not in part_of]
        under = [m for m in members if m.event is not None and umbrellas.get(m.event) == total.event]
        # the town's own sum; a smaller one beside it is a firm's, or of a day
        parts = list({m.event: m for m in sorted(under, key=lambda m: m.value) if m.id not in part_of}.values())
        marked = total.id in part_of or total.id in part_of.values()
        if marked or total.event is None or not parts or any(m.value >= total.value for m in rivals):
            continue
        held = sum((m.value for m in parts), Decimal(0))
        if held < total.value or adds_up(total.value, [m.value for m in parts]):
            part_of.update({m.id: total.id for m in parts})


def _few(free: Sequence[Amount]) -> list[list[Amount]]:
    """Two to four sums from anywhere: enough for a total of four digits or more not to be met by chance."""
    if len(free) > FEW:
        return []
    return [list(some) for size in (2, 3, 4) for some in combinations(free, size)]


def _runs(members: Sequence[Amount], i: int, free: Sequence[Amount]) -> list[list[Amount]]:
    """Candidates for the parts of `members[i]`: the runs behind it, before it, and all of its occasion."""
    allowed = {amount.id for amount in free}
    behind, before = members[i + 1 :], list(reversed(members[:i]))
    found = []
    for side in (behind, before):
        run: list[Amount] = []
        for amount in side:
            if amount.id not in allowed:
                break
            run.append(amount)
            if len(run) >= 2:
                found.append(list(run))
    same = [amount for amount in free if amount.event == members[i].event]
    if len(same) >= 2:
        found.append(same)
    return found


def significant(value: Decimal) -> int:
    """How many digits of a sum count: 3 for 12,300,000."""
    return len(value.normalize().as_tuple().digits)


def adds_up(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether parts add up to a total, or to what was rounded to it (총 1,298만불 for 12,981,000)."""
    whole = sum(parts, Decimal(0))
    if whole == total:
        return True
    exponent = total.normalize().as_tuple().exponent
    unit = Decimal(10) ** int(exponent)
    finer = any(part % unit for part in parts)
    return finer and abs(whole - total) < unit and unit * 50 <= total
