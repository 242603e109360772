"""Visits, talks and openings without a noun of the lexicon: told by a noun of going, a meal, a plate on a house."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"
Row = tuple[str, str, str, str | None]
START = "가람도 소식\n\n도는 올해 수출상담을 넓힌다. "
HEAD = "가람도 소식\n\n경기도 대표단은 지난 2일부터 7일까지 유럽을 돌았다. "


def told(record: Extract, text: str, *kinds: str) -> list[Row]:
    """Name, type, status and date of the occasions of these kinds."""
    found = [e for e in record(text, PUBLISHED).events if e.type.value in kinds]
    return [(e.name, e.type.value, e.status.value, e.date) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "5일 하려던 체코 리베레츠공단 시찰은 차가 막혀 취소됐다.",
            [("체코 리베레츠공단 시찰", "delegation_visit", "cancelled", "2023-05-05")],
        ),
        (
            "4일에는 평창군(군수 김○○)의 천년초 재배농장 시찰이 이어졌다.",
            [("천년초 재배농장 시찰", "delegation_visit", "held", "2023-05-04")],
        ),
        (
            "4일에는 나루조선소 견학이 이어졌다.",
            [("나루조선소 견학", "delegation_visit", "held", "2023-05-04")],
        ),
        (
            "3일 오전 오만 농업부 차관과의 면담에서는 입주 문제가 논의됐다.",
            [("오만 농업부 차관 면담", "meeting", "held", "2023-05-03")],
        ),
        # a body with which one talks, a meal
        (
            "3일 나루테크노파크는 하노이상공회의소와 면담해 협력 방안을 타진했다.",
            [("하노이상공회의소 면담", "meeting", "held", "2023-05-03")],
        ),
        # the clause before takes them there; a cleft
        (
            "4일에는 토론토로 날아가 개발회사 가람그룹 본사를 찾았다.",
            [("개발회사 가람그룹 본사 방문", "delegation_visit", "held", "2023-05-04")],
        ),
        # a time, a cause, a wish: no visit told
        ("4일 공장 방문을 계기로 두 회사는 거래를 늘렸다.", []),
        ("도는 4일 하노이 방문을 마치고 예산을 늘렸다.", []),
        ("두 회사는 4일 나루조선소 견학을 제안했다.", []),
        ("가람그룹 본사 방문은 처음이다.", []),
    ],
)
def test_nominal_visits(record: Extract, text: str, expected: list[Row]) -> None:
    assert told(record, START + text, "delegation_visit", "meeting") == expected


def test_nominal_visits_called_off_are_not_the_delegation(record: Extract) -> None:
    text = HEAD + "당초 일정에 있던 예테보리의 건설기계 공장 방문은 상대측 사정으로 취소됐다."
    found = told(record, text, "delegation_visit")
    assert [(name, status) for name, _, status, _ in found] == [
        ("경기도 대표단", "held"),
        ("예테보리의 건설기계 공장 방문", "cancelled"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("나루시는 3일 하노이에서 ‘K-나루센터 하노이’ 현판을 걸었다.", [("K-나루센터 하노이", "held", "2023-05-03")]),
        (
            "가장 큰 수확은 3일 하노이에서 현판을 건 ‘가람-하노이 산학협력센터’다.",
            [("가람-하노이 산학협력센터", "held", "2023-05-03")],
        ),
        ("3일 하노이에 과일 판매대 ‘가람 프레시존’이 들어섰다.", [("가람 프레시존", "held", "2023-05-03")]),
        ("하노이 상설전시장 개장은 4월에서 10월로 늦췄다.", [("하노이 상설전시장", "planned", "2023-10")]),
        ("전시장이 들어섰던 자리에 3일 공원을 열었다.", []),
    ],
)
def test_openings_told_by_a_plate_or_a_noun(record: Extract, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = told(record, START + text, "opening")
    assert [(name, status, date) for name, _, status, date in found] == expected
