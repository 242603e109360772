"""Kinds of occasions that a text speaks of, and the one occasion that is told beside them."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("반면 일반전시회는 지난해 2천185개 업체가 참여해 기업당 13만 달러의 성과를 거뒀다.", []),
        ("가람시는 ‘수출유망 해외전시회’에서 한국관을 꾸릴 주관단체를 18일까지 모집한다.", []),
        ("코로나19로 해외전시회가 잇따라 취소되면서 수출길이 막혔다.", []),
        ("가람시는 해외무역사절단 파견과 상담을 함께 돕기로 했다.", []),
        ("가람시는 전시회 등 무역촉진단을 지난해보다 늘려 총 201회를 파견한다고 밝혔다.", []),
        ("같은 도시에서 비슷한 수출상담회를 따로 여는 일은 이제 그만둘 때가 됐다.", []),
        ("가람시는 오는 10월 하노이에 해외무역사절단을 파견한다.", ["해외무역사절단"]),
        ("가람시는 지난 14일 가람센터에서 수출상담회를 개최했다.", ["수출상담회"]),
    ],
)
def test_kinds_are_no_occasions(record: Extract, text: str, expected: list[str]) -> None:
    assert [event.name for event in record("가람시 소식\n\n" + text, "2023-05-20").events] == expected
