"""Occasions on a day of a journey, at its stops; what a branch abroad holds; what stays at home."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"
JOURNEY = (
    "춘천시는 9일부터 15일까지 인도네시아와 베트남에 ‘가람 시장개척단’을 파견했다.\n\n"
    "10일 자카르타에서 열린 수출상담회에는 바이어 30개사가, 13일 하노이에서 열린 수출상담회에는 40개사가 나왔다.\n\n"
)


@pytest.mark.parametrize(
    ("text", "name", "country", "city"),
    [
        # the stop nearest to the day, one before it first
        (JOURNEY + "개척단은 11일 조선소를 찾아 구매담당 간담회를 했다.", "구매담당 간담회", "ID", "자카르타"),
        # in the land that it is with
        (JOURNEY + "12일에는 ‘한·베트남 부품 세미나’도 개최됐다.", "한·베트남 부품 세미나", "VN", "하노이"),
        # a branch of ours abroad
        ("코트라 두바이무역관은 28일 ‘벤더등록 설명회’를 연다.", "벤더등록 설명회", "AE", "두바이"),
        # another day, another body of ours, what prepares it, what is set apart
        (JOURNEY + "개척단은 20일 해단 간담회를 갖는다.", "해단 간담회", "KR", "춘천"),
        (JOURNEY + "한빛진흥원은 12일 ‘판로 설명회’를 열었다.", "판로 설명회", None, None),
        (JOURNEY + "한편 시는 12일 ‘소상공인 설명회’를 개최했다.", "소상공인 설명회", None, None),
    ],
)
def test_days_abroad(record: Extract, text: str, name: str, country: str | None, city: str | None) -> None:
    [event] = [event for event in record(text, PUBLISHED).events if event.name == name]
    assert (event.place.country, event.place.city) == (country, city)
