"""Occasions named without a known noun: programmes, brands of fairs, committees, names by who holds them."""

from __future__ import annotations

import pytest
from short_texts import Extract

Occasion = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # a name of no known kind: ‘…’ 프로그램을, ‘…’ 행사 및, 주최의 ‘…’
        (
            "6월 8일 나루도는 다온시에서 ‘2023 헬로 나루’ 프로그램을 개최했다.",
            [("2023 헬로 나루", "held", "2023-06-08")],
        ),
        (
            "상의는 6월 8일 다온호텔에서 열리는 ‘제5회 나루 상인의 날’ 행사 및 준비 사항을 알렸다.",
            [("제5회 나루 상인의 날", "planned", "2023-06-08")],
        ),
        (
            "일행은 8일 나루진흥원 주최의 ‘다온 파트너스’와 9일 ‘다온 산업 포럼’에 참석할 예정이다.",
            [("다온 파트너스", "planned", "2023-05-08"), ("다온 산업 포럼", "planned", "2023-05-09")],
        ),
        ("나루진흥원은 ‘다온 길잡이’ 프로그램을 운영하고 있다.", []),
        # committees, by number or in marks
        (
            "나루상의는 3일 회관에서 12차 다온경제위원회를 열고 애로를 들었다.",
            [("12차 다온경제위원회", "held", "2023-05-03")],
        ),
        (
            "회장은 지난 3일 제4차 유통분과위원회에 참석해 방안을 논의했다.",
            [("제4차 유통분과위원회", "held", "2023-05-03")],
        ),
        ("나루상의는 다온경제위원회 위원을 새로 뽑았다.", []),
        # fairs of a year as a topic, and what becomes of them
        (
            "2023 나루보드콘은 6월 15일부터 16일까지 나루전시장에서 개최된다.",
            [("2023 나루보드콘", "planned", "2023-06-15/2023-06-16")],
        ),
        (
            "12일부터 14일까지 나루전시장에서 열릴 예정이던 가람리빙쇼는 잠정 연기됐다.",
            [("가람리빙쇼", "cancelled", "2023-05-12/2023-05-14")],
        ),
        ("2023 나루보드콘은 이제 널리 알려졌다.", []),
    ],
)
def test_told_names_by_what_is_told_around_them(record: Extract, text: str, events: list[Occasion]) -> None:
    found = record(text, published="2023-05-05").events
    assert [(e.name, e.status.value, str(e.date) if e.date else None) for e in found] == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # marks that do not match
        ("나루시는 3일 ‘나루 데스크' 출범식을 가졌다.", [("나루 데스크 출범식", "held", "2023-05-03")]),
        # a meeting by its name, to which one goes
        (
            "지사 대표 70명이 3일 ‘나루전략 해외센터장회의’에 참석하기 위해 서울에 모였다.",
            [("나루전략 해외센터장회의", "held", "2023-05-03")],
        ),
        # what verb stands alone, behind a day
        ("나루의 한 업체는 이달 말 오기로 했던 거래처가 일정을 미뤘다고 전했다.", []),
    ],
)
def test_told_names_in_marks_and_by_who_goes_there(record: Extract, text: str, events: list[Occasion]) -> None:
    found = record(text, published="2023-05-05").events
    assert [(e.name, e.status.value, str(e.date) if e.date else None) for e in found] == events


def test_told_names_below_the_schedule_of_a_day_are_to_come(record: Extract) -> None:
    text = (
        "다음은 이날 주요 경제 일정이다.\n◇경제·금융\n14:00 김하늘 나루위원장, ‘나루 정책 성과’ 세미나(나루상의)\n"
        "◇산업\n15:20 정하늘 나루부 장관, 한-라오스 협력 교류회(다온호텔)"
    )
    assert {e.status.value for e in record(text).events} == {"planned"}
