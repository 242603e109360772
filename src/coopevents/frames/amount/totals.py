"""Roles that only the sums of a whole text tell: parts of a total, what the text speaks of throughout.

Job: `AmountFrame`s -> the same with roles.  It must not know the words around a sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from coopevents.frames.amount.context import LADDER
from coopevents.frames.amount.frame import AmountFrame

# rules of sums that no word of their own speaks of
OPEN_RULES = frozenset({"amount.carried", "amount.default.other", "amount.default.funding"})
LONGEST = 12  # sums next to each other that may be parts of one total
LEAST_TOLD = 3  # sums of one role, from which on it is what the text speaks of
CARRIED = 40.0  # the firmness of the role of the sum before in the sentence; what is not firmer tells no main role


def by_total(frames: list[AmountFrame]) -> list[AmountFrame]:
    """3천250만달러의 상담과 820만달러의 계약추진. 방콕 1천200만달러, 호치민 …: parts take the role of their total.

    Only sums next to each other that no word of their own speaks of, and that add up to a sum told before.
    """
    kept: list[AmountFrame] = []
    for open_, group in groupby(frames, key=lambda f: (f.rule in OPEN_RULES, f.mention.value.currency)):
        run = list(group)
        if open_[0] and 2 <= len(run) <= LONGEST:
            run = _parts(run, kept)
        kept += run
    return kept


def _parts(run: list[AmountFrame], told: Sequence[AmountFrame]) -> list[AmountFrame]:
    """A run of sums, those of its stretches that add up to a total told before with the total's role."""
    totals = {
        f.mention.value.amount: f for f in told if f.role and f.mention.value.currency == run[0].mention.value.currency
    }
    known = list(run)
    for start in range(len(run)):
        for end in range(len(run), start + 1, -1):
            whole = sum((f.mention.value.amount for f in run[start:end]), Decimal(0))
            total = totals.get(whole)
            plain = end - start == 2 and len(whole.normalize().as_tuple().digits) < 2
            if total is not None and not plain and all(known[k] is run[k] for k in range(start, end)):
                for k in range(start, end):
                    known[k] = replace(
                        run[k], role=total.role, rule="amount.carried.total", cue=total.cue, part_of=total.mention.span
                    )
    return known


def by_main(frames: list[AmountFrame]) -> list[AmountFrame]:
    """시장개척단이 계약 5억불을 올렸다. … 상담회의 경우 98년 2억불, 99년 3억불이었다: as the others.

    Only sums of which nothing but the name of an occasion speaks.
    """
    mains = {currency: main_role(frames, currency) for currency in {f.mention.value.currency for f in frames}}
    occasions = {f.cue for f in frames if f.rule.endswith(".occasion")}
    kept = []
    for frame in frames:
        role, count = mains[frame.mention.value.currency]
        guessed = frame.rule.endswith(".occasion") or (frame.rule == "amount.carried" and frame.cue in occasions)
        if guessed and role in LADDER and count >= LEAST_TOLD:
            frame = replace(frame, role=role, rule=f"amount.{role}.main")
        kept.append(frame)
    return kept


def main_role(frames: Sequence[AmountFrame], currency: str) -> tuple[str, int]:
    """The role that two thirds of the sums of one money are told in, but for agreements; '' if none is."""
    told = Counter(
        f.role
        for f in frames
        if f.role not in {"", "mou"} and f.strength > CARRIED and f.mention.value.currency == currency
    )
    main, count = told.most_common(1)[0] if told else ("", 0)
    return (main, count) if count * 3 >= sum(told.values()) * 2 else ("", 0)
