"""Occasions that a sentence only mentions: what another is likened to, what partners do year by year."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a fair that another one is held against
        ("나루시는 6월 3일 부산에서 CES에 버금가는 나루로봇박람회를 연다.", ["나루로봇박람회"]),
        ("‘한국판 CES’로 불리는 나루전자 융합 전시회가 6월 3일 서울에서 열린다.", ["나루전자 융합 전시회"]),
        ("한국의 CES가 될 나루로봇박람회가 6월 3일 부산에서 열린다.", ["나루로봇박람회"]),
        ("한국판 CES를 표방한 나루전자전이 6월 3일 부산에서 열린다.", ["나루전자전"]),
        # not so: firms go there
        ("가람시는 지난 1월 CES에 관내 기업 10개사를 보냈다.", ["CES"]),
        # what two partners do again and again
        ("가람시와 나루시는 2014년 3월 결연을 맺은 뒤 김치축제 참여, 나눔장터 운영 등 왕래를 이어오고 있다.", []),
        ("두 도시는 고추축제 참가, 특산물 장터 운영 등 활발한 교류 활동을 이어오고 있다.", []),
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
