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


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("공사는 다온상품판매장을 오는 9월 말 개설할 예정이다.", [("다온상품판매장", "planned", "2023-09")]),
        ("다온 상설전시장은 오는 9월 15일 문을 연다.", [("다온 상설전시장", "planned", "2023-09-15")]),
        ("다온상품 전시판매장(DKM)이 오는 8월 개장돼 판로를 넓힌다.", [("다온상품 전시판매장", "planned", "2023-08")]),
        (
            "중앙회는 칭다오에 ‘다온 판매전시관’을 개설하고 30일 오픈한다.",
            [("다온 판매전시관", "planned", "2023-05-30")],
        ),
        (
            "재단은 지난 2일 하노이대와 뜻을 모으고, `다온 하노이센터`를 개소했다.",
            [("다온 하노이센터", "held", "2023-05-02")],
        ),
        ("재단은 센터를 늘릴 계획이라고 2일 밝혔다.", []),
        ("재단은 지난 2일 공장을 세우기로 하고, 판매장을 넓혔다.", []),
    ],
)
def test_openings_with_the_day_behind_the_house_or_before_it(
    record: Extract, text: str, events: list[tuple[str, str, str]]
) -> None:
    found = record(text, published="2023-05-05").events
    assert [(e.name, e.status.value, str(e.date)) for e in found if e.type.value == "opening"] == events


def test_openings_and_signings_are_never_under_way(record: Extract) -> None:
    text = "가람시 김하늘 시장이 5월 5일 나루상의에서 수출지원 협약식을 한 뒤 손을 잡고 있다."
    (event,) = record(text, published="2023-05-06").events
    assert event.status.value == "held"
