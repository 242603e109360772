"""Totals and parts: additions, columns, brackets, what only looks like an addition."""

from __future__ import annotations

from decimal import Decimal

import pytest

from coopevents.assemble.amounts.levels import adds_up, levels, significant
from coopevents.document import Span
from coopevents.records import Amount, AmountRole, Basis
from coopevents.values.ids import record_id


def sums(*values: int, role: str = "contract", basis: str = "actual") -> list[Amount]:
    """Amounts in dollars."""
    return [
        Amount(
            id=record_id("m", basis, Span(i, i + 1)),
            value=Decimal(v),
            currency="USD",
            role=AmountRole(role),
            basis=Basis(basis),
        )
        for i, v in enumerate(values)
    ]


def marked(amounts: list[Amount], whole: tuple[int, ...] = (), columns: dict[str, int] | None = None) -> list[str]:
    """Levels; `whole` numbers the sums that the text calls a whole."""
    found = levels(amounts, frozenset(amounts[i].id for i in whole), {}, columns or {}, {})
    return [a.level.value for a in found]


@pytest.mark.parametrize(
    ("values", "whole", "expected"),
    [
        ((5177, 2730, 2447), (), ["total", "part", "part"]),
        ((2730, 2447, 5177), (), ["part", "part", "total"]),
        ((1_000_000, 2_000_000, 3_000_000), (), ["single", "single", "single"]),  # by chance
        ((1_000_000, 2_000_000, 3_000_000), (2,), ["part", "part", "total"]),  # 모두 300만 달러
        ((8_000_000, 3_000_000, 1_500_000, 3_500_000), (), ["total", "part", "part", "part"]),
        ((1068, 449, 430, 19, 619), (), ["total", "part", "part", "part", "part"]),
        ((5177, 2730, 2440), (), ["single", "single", "single"]),
    ],
)
def test_levels_of_additions(values: tuple[int, ...], whole: tuple[int, ...], expected: list[str]) -> None:
    assert marked(sums(*values), whole) == expected


def test_levels_of_columns() -> None:
    amounts = sums(123, 135, 45, 50, 168, 185)
    columns = {a.id: i % 2 for i, a in enumerate(amounts)}
    assert marked(amounts, (4, 5), columns) == ["part", "part", "part", "part", "total", "total"]


def test_levels_of_brackets() -> None:
    total, first, second = sums(600, 300, 300, role="funding")
    found = levels([total, first, second], frozenset(), {first.id: total.id, second.id: total.id}, {}, {})
    assert [a.part_of for a in found] == [None, total.id, total.id]


@pytest.mark.parametrize("role", ["statistic", "revenue"])
def test_levels_not_of_exports_less_imports(role: str) -> None:
    assert marked(sums(3850, 1200, 2650, role=role)) == ["single"] * 3


def test_levels_not_of_another_year() -> None:
    amounts = [*sums(5177), *sums(2730, 2447, basis="prior")]
    assert marked(amounts) == ["single"] * 3


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        (12_981, [12_000, 981], True),
        (12_980_000, [12_000_000, 981_000], True),
        (5_000_000, [4_000_000, 900_000], False),
    ],
)
def test_levels_adds_up(total: int, parts: list[int], expected: bool) -> None:
    assert adds_up(Decimal(total), [Decimal(p) for p in parts]) is expected


@pytest.mark.parametrize(("value", "digits"), [("12300000", 3), ("500", 1), ("1", 1), ("2.5", 2)])
def test_levels_significant(value: str, digits: int) -> None:
    assert significant(Decimal(value)) == digits


def test_levels_of_an_occasion_and_its_parts() -> None:
    """A mission's 1,500 holds its towns' 620 and 800, though they do not add up; another role's sum does not."""
    total, first, second = sums(1500, 620, 800, role="consultation")
    (other,) = sums(900, role="contract")
    told = [
        amount.model_copy(update={"id": identity, "event": event})
        for amount, identity, event in zip(
            (total, first, second, other), "abcd", ("mission", "town", "city", "city"), strict=True
        )
    ]
    found = levels(told, frozenset(), {}, {}, {"town": "mission", "city": "mission"})
    assert [(a.level.value, a.part_of) for a in found] == [
        ("total", None),
        ("part", "a"),
        ("part", "a"),
        ("single", None),
    ]
