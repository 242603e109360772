"""What a body is today: the end of its line of successors."""

from __future__ import annotations

import pytest

from coopevents.lexicon.loader import LexiconError, Row, parse_table
from coopevents.lexicon.successors import Today, lines_of, today_of


@pytest.mark.parametrize(
    ("identity", "name"),
    [
        ("kr-sbc", "중소벤처기업진흥공단"),
        ("kr-kosme", "중소벤처기업진흥공단"),  # nothing succeeded it
        ("kr-mocie", "산업통상부"),  # by 지식경제부 and 산업통상자원부
        ("kr-26-1981", "부산광역시"),
        ("kr-mehrd", "교육부"),
    ],
)
def test_today_of(identity: str, name: str) -> None:
    found = today_of(identity)
    assert found is not None
    assert found.name == name


def test_today_of_an_unknown_body() -> None:
    assert today_of("kr-nobody") is None


def rows(*lines: str) -> list[Row]:
    table = "\n".join(("id,name,successor,example,source", *(f"{line},x,x" for line in lines), ""))
    return parse_table("organisations", table, ("id",))


def test_lines_follow_every_step() -> None:
    assert lines_of(rows("a,가,b", "b,나,c", "c,다,"))["a"] == Today("c", "다")


@pytest.mark.parametrize("bad", [("a,가,b",), ("a,가,b", "b,나,a"), ("a,가,a",)])
def test_lines_that_end_nowhere_are_refused(bad: tuple[str, ...]) -> None:
    with pytest.raises(LexiconError, match=r"successor|succeeds"):
        lines_of(rows(*bad))
