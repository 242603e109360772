"""Who opens a house, and what is no place: the town in which goods are grown."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "중소벤처기업부와 소상공인시장진흥공단은 15일 서울 마포구에 가람 수출센터를 개소했다.",
            ["중소벤처기업부", "소상공인시장진흥공단"],
        ),
        ("15일 하노이에서 가람 수출센터가 문을 열었다. 소상공인시장진흥공단 직원들이 모였다.", []),
    ],
)
def test_openings_are_hosted_by_who_opens_them(record: Extract, text: str, hosts: list[str]) -> None:
    (event,) = record(text).events
    assert (event.type.value, [h.name for h in event.hosts]) == ("opening", hosts)


def test_openings_goods_do_not_move_an_occasion_to_where_they_grow(record: Extract) -> None:
    text = "24일에는 말레이시아 쿠알라룸푸르의 한 마트에서 옥천지역에서 생산되는 가공품 특판행사를 가졌다."
    (event,) = record(text).events
    assert (event.place.country, event.place.city) == ("MY", "쿠알라룸푸르")


def test_openings_who_comes_from_many_lands_holds_nothing_there(record: Extract) -> None:
    text = (
        "부산시는 수출상담회를 열었다. 이번 수출상담회에는 미국, 일본, 중국 등 8개국 37개사에서 해외 바이어 54명이 "
        "참가했으며, 이들은 부산지역 기업 등 118개사와 253건의 상담을 벌였다."
    )
    assert record(text).events[0].place.country == "KR"
