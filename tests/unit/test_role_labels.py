"""Roles written as labels: in a line, in brackets, in boxes."""

from __future__ import annotations

import pytest
from short_texts import Extract
from test_roles import roles

OPENING = "산업통상자원부는 12일 서울에서 ‘세계 수출상담회’를 개최한다.\n"


@pytest.mark.parametrize(
    ("line", "hosts", "organizers", "sponsors"),
    [
        ("* 주최 : 산업통상자원부, 경기도 / 주관 : KOTRA", ["산업통상자원부", "경기도"], ["KOTRA"], []),
        ("ㅇ 주최/주관 : 산업통상자원부, KOTRA", ["산업통상자원부", "KOTRA"], ["산업통상자원부", "KOTRA"], []),
        ("ㅇ 주최/주관 : 산업통상자원부/KOTRA", ["산업통상자원부"], ["KOTRA"], []),
        ("ㅇ 주최 및 주관 : 경기도, 수원시 / KOTRA", ["경기도", "수원시"], ["KOTRA"], []),
        ("ㅇ 주최(주관) : 산업통상자원부(KOTRA)", ["산업통상자원부"], ["KOTRA"], []),
        (
            "- 주최: 산업통상자원부 - 주관: KOTRA, 한국무역협회 - 후원: 경기도",
            ["산업통상자원부"],
            ["KOTRA", "한국무역협회"],
            ["경기도"],
        ),
        (
            "* (일시/장소) 12일, 코엑스 (주최/주관) 산업통상자원부/KOTRA (참석자) 차관 등 300여명",
            ["산업통상자원부"],
            ["KOTRA"],
            [],
        ),
        ("- 주최 경기도 / 주관 KOTRA, 한국무역협회", ["경기도"], ["KOTRA", "한국무역협회"], []),
        ("△주최=산업통상자원부, 경기도 △주관=KOTRA", ["산업통상자원부", "경기도"], ["KOTRA"], []),
        ("주 최  산업통상자원부, 경기도  주 관  KOTRA", ["산업통상자원부", "경기도"], ["KOTRA"], []),
        (
            "ㅇ 후   원 : 네이버, 신한은행, 가람엔터프라이즈",
            ["산업통상자원부"],
            [],
            ["네이버", "신한은행", "가람엔터프라이즈"],
        ),
    ],
)
def test_role_labels_of_a_line(
    record: Extract, line: str, hosts: list[str], organizers: list[str], sponsors: list[str]
) -> None:
    assert roles(record(OPENING + line, "2019-05-30"), "세계") == (hosts, organizers, sponsors)


def test_role_labels_in_the_bracket_behind_a_name(record: Extract) -> None:
    text = "한국무역협회는 10일 서울에서 ‘동방 비즈니스 포럼’(주최 산업통상자원부, 주관 한국무역협회·KOTRA)을 연다."
    assert roles(record(text, "2019-05-01"), "동방") == (["산업통상자원부"], ["한국무역협회", "KOTRA"], [])


def test_role_labels_name_an_occasion_without_a_noun_for_it(record: Extract) -> None:
    text = "행사명: 2015 푸른 모바일 비전\n일 시: 2015년 9월 21일(월)\n장 소: 킨텍스\n주 최: 경기도\n주 관: KOTRA"
    assert roles(record(text, "2015-09-01"), "푸른 모바일 비전") == (["경기도"], ["KOTRA"], [])


def test_role_labels_a_programme_is_no_occasion(record: Extract) -> None:
    text = "사업명: 2015 수출도약 지원\n기 간: 2015년 9월 21일\n주 최: 경기도"
    assert record(text, "2015-09-01").events == ()
