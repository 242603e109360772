"""Who opens a house, and what is no place: the town in which goods are grown."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "경기도와 중소기업진흥공단은 15일 수원 광교에 가람 수출센터를 개소했다.",
            ["경기도", "중소기업진흥공단"],
        ),
        ("15일 하노이에서 가람 수출센터가 문을 열었다. 소상공인시장진흥공단 직원들이 모였다.", []),
    ],
)
def test_openings_are_hosted_by_who_opens_them(record: Extract, text: str, hosts: list[str]) -> None:
    (event,) = record(text).events
    assert (event.type.value, [h.name for h in event.hosts]) == ("opening", hosts)


def test_openings_goods_do_not_move_an_occasion_to_where_they_grow(record: Extract) -> None:
    text = "7일에는 베트남 하노이의 한 매장에서 영동지역에서 생산되는 과일 판촉전을 가졌다."
    (event,) = record(text).events
    assert (event.place.country, event.place.city) == ("VN", "하노이")


def test_openings_who_comes_from_many_lands_holds_nothing_there(record: Extract) -> None:
    text = (
        "인천시는 수출상담회를 열었다. 이번 상담회에는 독일, 태국, 인도 등 6개국 21개사에서 바이어 30명이 "
        "참가했고, 이들은 인천지역 기업 70개사와 140건을 상담했다."
    )
    assert record(text).events[0].place.country == "KR"
