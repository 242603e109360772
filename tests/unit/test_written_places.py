"""Places told by the way a text is written: brackets, colons, the head of a paragraph."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


@pytest.mark.parametrize(
    ("text", "name", "country", "city"),
    [
        # behind a colon, with the day; a body's own town
        ("사전설명회 : 5. 14.(월) 14:00, 대전 한들호텔 백제홀", "사전설명회", "KR", "대전"),
        ("현지 바이어 상담회 : 6. 19.(화) 10:00, 이스탄불 가람호텔", "현지 바이어 상담회", "TR", "이스탄불"),
        ("사전간담회: 5. 24(목) 15:00 구미상공회의소 2층 대강당", "사전간담회", "KR", "구미"),
        # a house in a bracket, without a day
        ("춘천시는 5일 「가람 수출상담회」(항저우 황룽호텔)를 연다.", "가람 수출상담회", "CN", "항저우"),
        # the head of a paragraph
        ("자카르타= 27일 발전사 본사에서 구매상담회가 마련된다.", "구매상담회", "ID", "자카르타"),
        ("개척단은 16일 하노이 시내 호텔로 자리를 옮겨 기업상담회를 치렀다.", "기업상담회", "VN", "하노이"),
        # where a mission is bound for; the town of signing behind the agreement
        ("하노이·방콕행 ‘부품 사절단’은 6월로 옮겼다.", "부품 사절단", "VN", "하노이"),
        (
            "가람대학교는 하노이산업대학교와 업무협약을 지난 16일 하노이에서 맺었다고 18일 밝혔다.",
            "업무협약",
            "VN",
            "하노이",
        ),
    ],
)
def test_written_places(record: Extract, text: str, name: str, country: str, city: str | None) -> None:
    [event] = [event for event in record(text, PUBLISHED).events if event.name == name]
    assert (event.place.country, event.place.city) == (country, city)
