"""Occasions told beside a fair that one goes to, an exchange, or a house that is called like one."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # firms go there
        ("가람시는 지난 1월 CES에 관내 기업 10개사를 보냈다.", ["CES"]),
        # one of a day
        ("가람시는 지난 5월 3일 나루시 광장에서 직거래장터를 여는 등 교류를 이어가고 있다.", ["직거래장터"]),
        # a house that is called like an occasion
        ("가람협회는 도쿄국제포럼에서 18일부터 이틀간 나루상품 전시상담회를 개최했다.", ["나루상품 전시상담회"]),
        ("가람협회는 18일 홍콩 아시아월드엑스포에서 개최된 나루전자박람회에 59개사를 보냈다.", ["나루전자박람회"]),
        ("18일 도쿄에서 나루국제포럼이 열렸다.", ["나루국제포럼"]),
    ],
)
def test_mentioned_only(record: Extract, text: str, names: list[str]) -> None:
    assert [event.name for event in record(text, "2024-05-20").events] == names
