"""Counts of a part that goes on, of a side that the sentence is of, of towns in turn, in brackets and at courses."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.frames.occasion.headcounts import headcounts

TOLD = [
    # a part of those told goes on to an occasion of its own; another part does not
    ("이번에 만난 바이어 가운데 구매력이 확인된 12개사를 11월 춘천 상담회에 초청한다.", [("foreign_companies", 12)]),
    ("이번에 만난 바이어 가운데 30명을 내달 청주로 불러 상담도 벌인다.", [("buyers", 30)]),
    ("참가업체 가운데 9개사는 전시회를 마치고 싱가포르로 건너갔다.", [("companies", 9)]),
    ("이 중 14개사는 부다페스트에서 한 차례 더 상담회를 가진 뒤 귀국했다.", []),
    ("참가업체 가운데 8개사가 계약에 성공했다.", []),
    ("바이어 가운데 6명은 지난해에도 왔다.", []),
    # while something is done, nothing is a part
    ("과제 37개가 공개된 가운데 중소기업 120여개사가 찾아와 상담했다.", [("companies", 120)]),
    # the side that the sentence is of
    ("이 가운데 해외업체는 중국과 인도 등지의 63곳.", [("foreign_companies", 63)]),
    ("국내업체는 모두 108개사가 나왔다.", [("companies", 108)]),
    # towns in turn
    (
        "하노이에서는 바이어 47개사, 방콕에서는 39개사가 참여했다.",
        [("foreign_companies", 47), ("foreign_companies", 39)],
    ),
    ("하노이에서는 도내 11개사, 방콕에서는 12개사가 참여했다.", [("companies", 11), ("companies", 12)]),
    ("마지막 브라질에서는 41명과 5백20만달러를 상담했다.", [("buyers", 41)]),
    # where ours go
    ("중남미 시장개척단(멕시코시티·과테말라시티, 8개사)을 파견한다.", [("companies", 8)]),
    ("무역사절단 : 헝가리 부다페스트·폴란드 카토비체, 9개사 참가", [("companies", 9)]),
    # who is described by Latin letters, and a bracket with who comes
    ("국내 스타트업 11개사와 현지 벤처캐피털(VC) 24곳이 만났다.", [("companies", 11), ("foreign_companies", 24)]),
    ("한-콜롬비아 FTA 활용 비즈니스 포럼 (코엑스, 양국 기업인 120명)", [("people", 120)]),
    ("외국인투자기업 CEO 조찬간담회 (조선호텔, 주한외국상의 등 40명)", [("people", 40)]),
    # who makes up a mission that is named, officers who talk
    ("농협 관계자 등 22명으로 꾸린 ‘나루군 미국 시장개척단’을 파견했다.", [("people", 22)]),
    ("좌담회에는 40여명의 회장, 부회장들이 토론을 벌였다.", [("people", 40)]),
    # those who are schooled take part in a course, and in nothing else
    ("국내 기술자 20명이 내년 3월 재단에서 기술연수를 받게 된다.", [("people", 20)]),
    ("회사는 이번 계약으로 기술자 20명을 새로 뽑는다.", []),
]


@pytest.mark.parametrize(("text", "counts"), TOLD)
def test_part_counts_fill(read: Read, text: str, counts: list[tuple[str, int]]) -> None:
    reading = read(text, "2019-05-20")
    assert [(h.slot, h.mention.value.number) for line in reading.lines for h in headcounts(reading, line)] == counts
