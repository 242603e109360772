"""Quotation marks that can enclose a name."""

from __future__ import annotations

import pytest

from coopevents.annotate.quotes import quotes


@pytest.mark.parametrize(
    "text",
    [
        "「가람 포럼」을",
        "『가람 포럼』을",
        "‘가람 포럼’을",
        "《가람 포럼》을",
        "〈가람 포럼〉을",
        "“가람 포럼”을",
        "'가람 포럼'을",
        '"가람 포럼"을',
        "`가람 포럼'을",
    ],
)
def test_quotes_every_pair_of_marks(text: str) -> None:
    (found,) = quotes(text)
    assert text[found.inner.start : found.inner.end] == "가람 포럼"
    assert (found.outer.start, found.outer.end, found.mark) == (0, 7, text[0])


@pytest.mark.parametrize(
    "text",
    [
        "‘가’를",  # one letter
        "‘가람\n포럼’을",  # over a line's end
        f"‘{'가' * 61}’를",  # speech
        "it's the buyers' choice",  # apostrophes
        "‘가람 포럼",
    ],
)
def test_quotes_what_encloses_no_name(text: str) -> None:
    assert quotes(text) == []


def test_quotes_in_order_and_none_inside_another() -> None:
    text = "‘가람 「나래」 포럼’과 “다솜 상담회”"
    assert [text[q.inner.start : q.inner.end] for q in quotes(text)] == ["가람 「나래」 포럼", "다솜 상담회"]
