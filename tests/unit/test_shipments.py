"""Ceremonies for goods that leave: with whom they are, and where."""

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "land", "country"),
    [
        ("가람식품은 4일 캐나다 수출을 위한 선적식을 가졌다.", "CA", "KR"),
        ("나루군은 12일 배 캐나다 수출 선적식을 가졌다.", "CA", "KR"),
        ("나루군은 13일 관내 업체가 만든 장류를 캐나다 밴쿠버로 수출하는 선적식을 가졌다.", "CA", "KR"),
        ("가람 햇사과의 대만 첫 수출 선적식이 14일 열렸다.", "TW", "KR"),
        ("나루군은 25일 베트남 수출용 포도 선적식을 개최했다.", "VN", "KR"),
        ("나루배 대미 수출 첫 선적 기념식이 13일 열렸다.", "US", "KR"),
        ("나루시는 12일 일본 오사카행 파프리카 수출 선적식을 열었다.", "JP", "KR"),
        # a place abroad with the particle of place
        ("가람시는 7일 하노이에서 딸기 수출 선적식을 열었다.", "VN", "VN"),
    ],
)
def test_where_goods_go_is_no_place(record: Extract, text: str, land: str, country: str) -> None:
    (event,) = record(text).events
    assert event.countries == (land,)
    assert event.place.country == country
    assert event.place.city != "밴쿠버"
