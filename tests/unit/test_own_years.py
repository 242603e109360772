"""The year in an occasion's own name, where nothing else tells when it is held."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("조합은 최근 개최된 제50회 뮌헨 의료기기 전시회(GARAM 2018)에 한국관을 꾸려 참가했다고 밝혔다.", "2018"),
        ("조합은 최근 열린 ‘나루 엑스포 2018’에 한국관을 꾸려 참가했다고 밝혔다.", "2018"),
        ("조합은 ‘2018 나루 수출상담회’를 서울에서 개최했다고 밝혔다.", "2018"),
        ("조합은 5월 21일 ‘2018 나루 수출상담회’를 서울에서 개최했다고 밝혔다.", "2018-05-21"),
        ("조합은 98년도 제3차 수출촉진단을 구성, 5월 29일 일본에 파견한다고 밝혔다.", "1998-05-29"),
        ("상하이에 보낸 「97 제1차 나루도 시장개척단」이 5월 8일 돌아왔다.", "1997-05-08"),
        # its own day is told, another year's programme, a year that is aimed at, a number
        ("조합은 2018년 5월 21일 ‘2019 나루 수출상담회’를 서울에서 개최했다.", "2018-05-21"),
        ("조합은 ‘2019 지원사업 설명회’를 서울에서 개최한다고 밝혔다.", None),
        ("조합은 최근 ‘2030 나루박람회 유치 설명회’를 서울에서 열었다고 밝혔다.", None),
        ("조합은 최근 ‘2000여명 나루 수출상담회’를 서울에서 열었다고 밝혔다.", None),
    ],
)
def test_own_years(record: Extract, text: str, expected: str | None) -> None:
    (event,) = record(text).events
    assert event.date == expected
