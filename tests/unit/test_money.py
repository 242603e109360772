"""Sums of money: own sentences, every currency row both ways, units and cells of tables."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from coopevents.annotate.money import MoneyAnnotator, annotate_money, parse_amount, parse_unit
from coopevents.lexicon.loader import Row, load_table
from coopevents.values.iso import is_currency

CASES = Path(__file__).parent.parent / "cases" / "money.jsonl"
ROWS = load_table("currencies", ("name",))


@pytest.mark.parametrize("line", CASES.read_text(encoding="utf-8").splitlines())
def test_money_cases(line: str) -> None:
    case = json.loads(line)
    text = case["text"]
    found = [
        {
            "quote": text[m.start : m.end],
            "amount": format(m.value.amount, "f"),
            "currency": m.value.currency,
            "bound": m.value.bound,
        }
        for m in annotate_money(text)
    ]
    assert found == case["mentions"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_money_currency_rows_fire(row: Row) -> None:
    assert is_currency(row["code"])
    assert row["kind"] in {"suffix", "prefix", "both", "word"}
    currencies = [m.value.currency for m in annotate_money(row["example"])]
    assert currencies == [row["code"]]


@pytest.mark.parametrize("row", [row for row in ROWS if row["not_example"]], ids=lambda row: row["name"])
def test_money_currency_rows_stay_silent(row: Row) -> None:
    assert annotate_money(row["not_example"]) == []


@pytest.mark.parametrize(
    ("text", "bound", "cue"),
    [
        ("약 300만 달러", "about", "약"),
        ("300만 달러가량", "about", "가량"),
        ("300만 달러 안팎", "about", "안팎"),
        ("300만 달러 규모의", "about", "규모"),
        ("300만 달러 상당", "about", "상당"),
        ("300만 달러에 육박", "about", "육박"),
        ("300만 달러(130억) 규모의", "about", "규모"),
        ("300만 달러(한화 40억 규모)의", "exact", ""),
        ("300여만 달러", "over", "여"),
        ("300만 달러 이상", "over", "이상"),
        ("300만 달러를 넘는", "over", "넘"),
        ("300만 달러(약 40억원) 이상의", "over", "이상"),
        ("300만 달러를 훌쩍 넘어", "over", "훌쩍 넘"),
        ("300만 달러를 웃도는", "over", "웃도"),
        ("약 300여만 달러 규모", "over", "여"),
        ("약 300만 달러 이상", "over", "이상"),
        ("300만 달러 미만", "under", "미만"),
        ("300만 달러 한도", "under", "한도"),
        ("최대 300만 달러 규모", "under", "최대"),
        ("역대 최대 300만 달러", "exact", ""),
        ("300만 달러에 달하는", "exact", ""),
        ("계약 300만 달러", "exact", ""),
    ],
)
def test_money_bound_and_its_cue(text: str, bound: str, cue: str) -> None:
    mention = annotate_money(text)[0]
    assert (mention.value.bound, mention.value.bound_cue) == (bound, cue)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("(단위 : 천불)", (1000, "USD")),
        ("만달러", (10_000, "USD")),
        ("(단위: 만 달러)", (10_000, "USD")),
        ("백만원", (1_000_000, "KRW")),
        ("억원", (100_000_000, "KRW")),
        ("US$ 천", (1000, "USD")),
        ("천US$", (1000, "USD")),
        ("단위: 건, 천불", (1000, "USD")),
        ("상담액(만달러)", (10_000, "USD")),
        ("금액(US$)", (1, "USD")),
        ("단위: 건, 명", None),
        ("상담액", None),
        ("개사", None),
        ("", None),
    ],
)
def test_money_parse_unit(text: str, unit: tuple[int, str] | None) -> None:
    assert parse_unit(text) == unit


@pytest.mark.parametrize(
    ("cell", "value"), [("1,012", "1012"), (" 45 ", "45"), ("(320)", "320"), ("3억 2천만", "320000000"), ("1.5", "1.5")]
)
def test_money_parse_amount(cell: str, value: str) -> None:
    assert parse_amount(cell) == Decimal(value)


@pytest.mark.parametrize("cell", ["", "-", "n/a", "미정", "12건"])
def test_money_parse_amount_refuses(cell: str) -> None:
    assert parse_amount(cell) is None


def test_money_a_row_makes_a_currency() -> None:
    cells = {"name": "두카트", "code": "EUR", "kind": "suffix", "scale": "no", "not_before": "나무", "example": "x"}
    annotator = MoneyAnnotator([Row("currencies", 2, cells)])
    assert [m.value.currency for m in annotator.annotate("3만 두카트를 냈다")] == ["EUR"]
    assert annotator.annotate("3만 두카트나무") == []
    assert annotator.code("두카트") == "EUR"
    assert annotator.code("원") is None
