"""Occasions in an enumeration: each with the time that is told of it."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each its own bracket
        (
            "러시아 모스크바 치과 전시회(9월23일~26일), 러시아 모스크바 의료기기 전시회(12월1일)도 예정돼 있다.",
            ["2023-09-23/2023-09-26", "2023-12-01"],
        ),
        # one time for all, behind and before
        (
            "요하네스버그 의료기기 전시회, 제네바 건강식품 전시회가 6월 12일부터 14일까지 동시에 열린다.",
            ["2023-06-12/2023-06-14", "2023-06-12/2023-06-14"],
        ),
        ("10월에는 쿠알라룸푸르 기계박람회와 하노이 국제박람회가 열린다.", ["2023-10", "2023-10"]),
        # as many as names, in turn
        (
            "밀라노 의약품 전시회, 도쿄 식품 전시회가 각각 10월 13일부터 15일까지, 11월 25일부터 27일까지 열린다.",
            ["2023-10-13/2023-10-15", "2023-11-25/2023-11-27"],
        ),
        (
            "8월과 9월에는 프랑크푸르트 소비재박람회와 디트로이트 자동차부품박람회가 잇따라 열린다.",
            ["2023-08", "2023-09"],
        ),
        # no enumeration: each clause its own
        (
            "도는 6월 3일 프라하에서 상담회를 열고, 10월 파리에서 식품 전시회를 연다.",
            ["2023-06-03", "2023-10"],
        ),
    ],
)
def test_enumerations(record: Extract, text: str, expected: list[str]) -> None:
    found = record(text, "2023-05-20").events
    assert sorted(e.date or "" for e in found) == expected
    assert all(e.status.value == "planned" for e in found)
