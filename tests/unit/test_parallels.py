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
        # sums and numbers act, no bodies
        ("상담액은 지난해와 같고, ㈜가람은 나르무역과 수출계약을 체결했다.", [["㈜가람", "나르무역"]]),
    ],
)
def test_parallels_leaves_other_sentences_alone(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert pairs(record, text) == expected
