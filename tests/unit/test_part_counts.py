"""Counts of a part that goes on, of a side that the sentence is of, of towns in turn, in brackets and at courses."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.frames.occasion.headcounts import headcounts

TOLD = [
    # a part of those told goes on to an occasion of its own; another part does not
    ("여기서 사귄 바이어 가운데 주문이 잦은 12개사를 11월 춘천 상담회에 초청한다.", [("foreign_companies", 12)]),
    ("여기서 사귄 바이어 가운데 35명을 다음 달 원주로 불러 공장을 보인다.", [("buyers", 35)]),
    ("참가업체 가운데 9개사는 전시회를 마치고 싱가포르로 건너갔다.", [("companies", 9)]),
    ("이 중 17개사는 소피아에서 따로 상담회를 열었다.", []),
    ("참가업체 가운데 8개사가 계약에 성공했다.", []),
    ("바이어 가운데 6명은 지난해에도 왔다.", []),
    # while something is done, nothing is a part
    ("품목 25개가 소개된 가운데 중소기업 80여개사가 몰려 상담했다.", [("companies", 80)]),
    # the side that the sentence is of
    ("이 가운데 해외업체는 중국과 인도 등지의 63곳.", [("foreign_companies", 63)]),
    ("국내업체는 모두 108개사가 나왔다.", [("companies", 108)]),
    # towns in turn
    (
        "하노이에서는 바이어 47개사, 방콕에서는 39개사가 참여했다.",
        [("foreign_companies", 47), ("foreign_companies", 39)],
    ),
    ("하노이에서는 도내 11개사, 방콕에서는 12개사가 참여했다.", [("companies", 11), ("companies", 12)]),
    ("끝으로 페루에서는 36명과 4백10만달러를 상담했다.", [("buyers", 36)]),
    # where ours go
    ("남미 통상사절단(리마·보고타, 8개사)을 파견한다.", [("companies", 8)]),
    ("무역사절단 : 체코 브르노·루마니아 클루지, 9개사 참가", [("companies", 9)]),
    # who is described by Latin letters, and a bracket with who comes
    ("국내 새싹기업 13개사와 현지 창업투자회사(VC) 26곳이 만났다.", [("companies", 13), ("foreign_companies", 26)]),
    ("한-칠레 수산 협력 포럼 (킨텍스, 양측 기업인 110명)", [("people", 110)]),
    ("외투기업 대표 오찬간담회 (나루호텔, 외국상의 등 45명)", [("people", 45)]),
    # who makes up a mission that is named, officers who talk
    ("수협 관계자 등 19명으로 꾸린 ‘나루군 호주 시장개척단’을 파견했다.", [("people", 19)]),
    ("좌담회에서는 30여명의 회장, 부회장들이 임금 문제를 짚었다.", [("people", 30)]),
    # those who are schooled take part in a course, and in nothing else
    ("우리 기능공 20명이 내년 봄 재단에서 기술연수를 받게 된다.", [("people", 20)]),
    ("회사는 이번 계약으로 기술자 20명을 새로 뽑는다.", []),
]


@pytest.mark.parametrize(("text", "counts"), TOLD)
def test_part_counts_fill(read: Read, text: str, counts: list[tuple[str, int]]) -> None:
    reading = read(text, "2019-05-20")
    assert [(h.slot, h.mention.value.number) for line in reading.lines for h in headcounts(reading, line)] == counts
