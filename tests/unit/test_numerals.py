"""Korean numerals: reading, writing, and the patterns that find them."""

from __future__ import annotations

from decimal import Decimal

import pytest
import regex

from coopevents.values.numerals import (
    HANGUL,
    MIXED,
    has_more,
    parse_native,
    parse_numeral,
    trailing_scale,
)
from press_numerals import format_numeral

FOUND = regex.compile(f"(?:{MIXED}|{HANGUL})")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1억 2천만", 120_000_000),
        ("13억 1,000만", 1_310_000_000),
        ("286만 3000", 2_863_000),
        ("4억8천만", 480_000_000),
        ("7천 200만", 72_000_000),
        ("7천\n200만", 72_000_000),
        ("1조 2천억", 1_200_000_000_000),
        ("2백80", 280),
        ("1천68만", 10_680_000),
        ("천 4백만", 14_000_000),
        ("1억6천400여만", 164_000_000),
        ("30만9천381", 309_381),
        ("이천칠백삼십오만", 27_350_000),
        ("백만", 1_000_000),
        ("20*여", 20),
        ("1,012", 1012),
    ],
)
def test_numerals_parse_mixed_writing(text: str, value: int) -> None:
    assert parse_numeral(text) == value
    assert FOUND.fullmatch(text.removesuffix("*여")) is not None


@pytest.mark.parametrize(("text", "value"), [("3.5만", "35000"), ("일점이삼", "1.23"), ("12.6억", "1260000000")])
def test_numerals_parse_fractions_exactly(text: str, value: str) -> None:
    assert parse_numeral(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "수만", "1 2", "1만 20000", "만억", "12개", "백백", "3천4천"])
def test_numerals_parse_refuses(text: str) -> None:
    assert parse_numeral(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("한", 1), ("두", 2), ("열두", 12), ("스무", 20), ("스물다섯", 25), ("하나", 1), ("아흔아홉", 99)],
)
def test_numerals_parse_native(text: str, value: int) -> None:
    assert parse_native(text) == value


@pytest.mark.parametrize("text", ["", "스무한", "일", "한두", "바이어"])
def test_numerals_parse_native_refuses(text: str) -> None:
    assert parse_native(text) is None


@pytest.mark.parametrize(
    ("text", "scale"), [("500만", 10_000), ("3천만", 10_000_000), ("250", 1), ("1억 2천만", 10_000_000)]
)
def test_numerals_trailing_scale(text: str, scale: int) -> None:
    assert trailing_scale(text) == scale


@pytest.mark.parametrize(("text", "more"), [("28억여", True), ("400여만", True), ("여덟", False), ("28억", False)])
def test_numerals_has_more(text: str, more: bool) -> None:
    assert has_more(text) is more


@pytest.mark.parametrize(
    ("value", "text"), [(1_265_000_000, "12억 6,500만"), (0, "0"), (2_863_000, "286만 3,000"), (Decimal("1.5"), "1.5")]
)
def test_numerals_format(value: Decimal | int, text: str) -> None:
    assert format_numeral(value) == text


@pytest.mark.parametrize("value", [-1, Decimal("NaN"), 10**20])
def test_numerals_format_refuses(value: Decimal | int) -> None:
    with pytest.raises(ValueError, match=r"press writing|beyond"):
        format_numeral(value)
