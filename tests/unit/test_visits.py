"""Visits that a verb alone tells: works, sites and towns visited on a day, beside and without other occasions."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"
Row = tuple[str, str, str | None, str | None]


def visits(record: Extract, text: str) -> list[Row]:
    """Name, status, date and city of the visits of a text."""
    found = [e for e in record(text, PUBLISHED).events if e.type.value == "delegation_visit"]
    return [(e.name, e.status.value, e.date, e.place.city) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day after an occasion, works near a town
        (
            "상의는 지난 3일 수원에서 상담회를 갖고, 이튿날 평택 인근 가람산업단지를 시찰한 후 돌아왔다.",
            [("평택 인근 가람산업단지 시찰", "held", "2023-05-04", "평택")],
        ),
        # what lies ahead is told at the sentence's end
        (
            "사절단은 9일 하노이에서 상담회를 갖고, 11일 다낭 전자부품공단을 시찰한 뒤 귀국길에 오를 예정이다.",
            [("다낭 전자부품공단 시찰", "planned", "2023-05-11", "다낭")],
        ),
        # counted guests and a month
        (
            "내년 5월에는 돗토리 경제인 20여명이 강릉을 찾게 된다.",
            [("돗토리 경제인 방문", "planned", "2024-05", "강릉")],
        ),
        # the site behind its relative clause
        (
            "참가자 40여명은 4일 다낭에 있는 가람소재 생산기지를 참관했다.",
            [("가람소재 생산기지 참관", "held", "2023-05-04", "다낭")],
        ),
        # firms of a site, by their number
        (
            "오는 9일에는 바이어 18명이 가람국가산업단지의 기업 5곳을 찾아 생산라인을 둘러본다.",
            [("가람국가산업단지 방문", "planned", "2023-05-09", None)],
        ),
        # two works
        (
            "교류단은 4일 오사카서 간담회를 가졌다. 6일에는 고베의 정밀부품 공장을 둘러보았으며, 교류단은 7일 왔다.",
            [("정밀부품 공장 시찰", "held", "2023-05-06", "고베")],
        ),
        # an official on his round, a hall, what is looked for: no visits
        ("도지사는 4일 평택 가람산업단지를 찾아 애로를 들었다.", []),
        ("관람객 300명은 지난 3일 전시장을 둘러봤다.", []),
        ("도는 4일 새 판로를 찾기로 했다.", []),
        # the towns of a mission are its legs
        ("사절단은 지난 3일부터 9일까지 하노이와 다낭을 차례로 찾아 상담을 벌였다.", []),
        # the visit is where the meeting takes place
        ("상의 회장단은 지난 3일 가람공단을 방문해 간담회를 가졌다.", []),
    ],
)
def test_visits_told_by_a_verb(record: Extract, text: str, expected: list[Row]) -> None:
    assert visits(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a day, and who is met by office
        (
            "나루시장은 지난 3일 쑤저우시 부시장과 만나 협력을 논의했다.",
            [("쑤저우시 부시장 면담", "held", "2023-05-03")],
        ),
        ("경기도지사는 오는 9일 주한 칠레대사를 접견할 예정이다.", [("주한 칠레대사 접견", "planned", "2023-05-09")]),
        # the story opens with it
        (
            "무역협회는 서울에서 주한 칠레대사를 접견하고 협력 방안을 논의했다고 밝혔다.",
            [("주한 칠레대사 접견", "held", None)],
        ),
        # neither a day nor the lead; the day of an anniversary; what is signed there; who is met at an occasion
        ("상담은 꾸준히 늘었다. 시장은 주한 칠레대사를 접견했다.", []),
        ("나루시는 지난 3일 창립 20주년을 맞아 기업을 도왔다.", []),
        ("양측 대표는 지난 3일 서울에서 나루은행장과 만나 업무협약을 맺었다.", []),
    ],
)
def test_meetings_told_by_a_verb(record: Extract, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [e for e in record("경기도 소식\n\n" + text, PUBLISHED).events if e.type.value == "meeting"]
    assert [(e.name, e.status.value, e.date) for e in found] == expected
