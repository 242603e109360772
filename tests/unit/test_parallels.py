"""Pairs told in parallel: A는 B와, C는 D와 각각 협약을."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"


def pairs(record: Extract, text: str) -> list[list[str]]:
    return [[p.name for p in a.parties] for a in record(text, PUBLISHED).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names that only their place shows, of both sides
        (
            "가람정밀은 도요기공과, 나래금형은 사쿠라몰드와 각각 기술제휴 협약을 맺었다.",
            [["가람정밀", "도요기공"], ["나래금형", "사쿠라몰드"]],
        ),
        # the particle of the first partner left out, the object of each told or not
        (
            "안테나 업체 ㈜가람컴은 현지 해상통신사 마리나텔, 센서 업체 ㈜다온은 싱가포르 처리기업 "
            "셈파워터와 기술검증 협약을 각각 체결했다.",
            [["㈜가람컴", "마리나텔"], ["㈜다온", "셈파워터"]],
        ),
        (
            "방문기간 전주시는 하노이시와 우호협력, 전북대는 하노이과학기술대와 학술교류 협약을 각각 체결했다.",
            [["전주시", "하노이시"], ["전북대", "하노이과학기술대"]],
        ),
        # two words with their Latin form before a comma
        (
            "㈜가람은 현지 물류기업 테마라 로지스틱스(Temara Logistics)와, ㈜다온은 병원그룹 누사헬스와 각각 "
            "업무협약을 체결했다.",
            [["㈜가람", "테마라 로지스틱스"], ["㈜다온", "누사헬스"]],
        ),
        # one partner of all, told last
        (
            "㈜가람정공은 오송에 300억원, 나래소재㈜는 옥산에 150억원을 2026년까지 투자하기로 충북도와 각각 "
            "투자협약을 맺었다.",
            [["㈜가람정공", "충북도"], ["나래소재㈜", "충북도"]],
        ),
        # the first with the first, the second with the second
        (
            "㈜가람식품과 ㈜나래바이오는 각각 롱안식품, 메콩물산과 수출계약을 맺었다.",
            [["㈜가람식품", "롱안식품"], ["㈜나래바이오", "메콩물산"]],
        ),
        # couples; of districts, of names that nothing knows
        (
            "가람진흥협회와 누리수입협회, 함양군농업기술센터와 나래구 국제문화센터가 각각 업무협약을 체결했다.",
            [["가람진흥협회", "누리수입협회"], ["함양군농업기술센터", "나래구 국제문화센터"]],
        ),
        (
            "중국 상하이시 자딩구와 한국 부산광역시 수영구, 중국 톈진시 허핑구와 한국 경상남도 양산시가 각각 우호교류 "
            "협약을 체결했다.",
            [["자딩구", "수영구"], ["허핑구", "양산시"]],
        ),
        (
            "㈜가람과 베트남 나래무역, ㈜다솔과 태국 라온상사가 각각 수출계약을 체결했다.",
            [["㈜가람", "나래무역"], ["㈜다솔", "라온상사"]],
        ),
        (
            "누리한인상공회의소-나래한인상공인연합회, 재미가람과학자협회-중국다솔과학자협회 등 업무협약도 이뤄졌다.",
            [["누리한인상공회의소", "나래한인상공인연합회"], ["재미가람과학자협회", "중국다솔과학자협회"]],
        ),
        # towns by their bare names, in several clauses
        (
            "부산은 후쿠오카와, 대구는 히로시마와 자매결연을 맺고 있으며 울산은 창춘, 대전은 난징과 자매결연을 맺고 "
            "교류하고 있다.",
            [["부산", "후쿠오카"], ["대구", "히로시마"], ["울산", "창춘"], ["대전", "난징"]],
        ),
    ],
)
def test_parallels_of_one_sentence(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert pairs(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what the first does is told: no pair of those who sign
        (
            "㈜가람은 하노이시와 간담회를 열고, ㈜다온은 이날 오후 나르무역과 수출계약을 체결했다.",
            [["㈜다온", "나르무역"]],
        ),
        # an occasion, goods
        (
            "기공식은 3일 하노이시 인민위원회, 회원사 등 80명이 지켜본 가운데 치러졌으며 "
            "㈜가람은 나르무역과 계약을 체결했다.",
            [["㈜가람", "나르무역"]],
        ),
        # a town where something is held does not sign
        (
            "나래공단이 이달 멕시코시티와 과테말라에 보내려던 개척단은 연기됐고, ㈜가람은 나르무역과 계약을 체결했다.",
            [["㈜가람", "나르무역"]],
        ),
        # sums and numbers act, no bodies
        ("상담액은 지난해와 같고, ㈜가람은 나르무역과 수출계약을 체결했다.", [["㈜가람", "나르무역"]]),
    ],
)
def test_parallels_leaves_other_sentences_alone(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert pairs(record, text) == expected
