"""Agreements that a text takes up as known, and the occasions that they have or have not."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "이번 업무협약은 양 기관이 협조체계를 구축해 중소기업을 돕기 위해 마련됐다.\n"
            "중소기업청이 추천한 기업에 한국무역보험공사가 보험을 우대 지원할 계획이다.\n"
            "중소기업청은 단체보험에 가입하고 한국무역보험공사는 해외 시장을 찾아간다.",
            ["중소기업청", "한국무역보험공사"],
        ),
        (
            "서울대학교와 중소벤처기업진흥공단은 이번 협약에 따라 청년 창업자를 기른다. 양 기관은 시설을 함께 쓴다.",
            ["서울대학교", "중소벤처기업진흥공단"],
        ),
        # one is told, or three
        ("이번 업무협약은 수출 역량 강화가 목적이다. 양 기관은 지원할 방침이다. 중소기업청은 기업을 뽑는다.", None),
        # no word of two
        (
            "이번 업무협약은 중소기업청이 돕는다. 중소기업청은 기업을, 한국무역협회는 바이어를, 한국무역협회가 뽑는다.",
            None,
        ),
    ],
)
def test_excerpts_of_two_bodies(record: Extract, text: str, expected: list[str] | None) -> None:
    found = [sorted(p.name for p in a.parties) for a in record(text, PUBLISHED).agreements]
    assert found == ([expected] if expected is not None else [])


def test_excerpts_of_those_who_came_to_the_ceremony(record: Extract) -> None:
    text = "이날 협약식에는 전북은행 김가람 은행장과 이나래 부산대 총장 등이 참석했다.\n이번 협약은 살림을 돕는다."
    assert [sorted(p.name for p in a.parties) for a in record(text, PUBLISHED).agreements] == [["부산대", "전북은행"]]


@pytest.mark.parametrize(
    ("text", "at_event"),
    [
        (
            "화성시는 23일 중국 옌타이시와 기업 설명회를 열었다.\n두 시는 2008년 우호결연을 맺은 이후 교류해 왔다.",
            False,
        ),
        (
            "한국무역협회는 20일 일본정보기술거래소와 수출상담회를 열었다.\n"
            "한국무역협회와 일본정보기술거래소는 양해각서(MOU)를 맺은 바 있다.",
            False,
        ),
        (
            "한국무역협회는 나래대학교와 최근 업무협약을 했다고 19일 밝혔다.\n두 기관은 인력을 기르기로 했다.\n"
            "지난 9일 열린 업무협약식에는 관계자 30명이 참석했다.",
            True,
        ),
    ],
)
def test_agreements_that_hold_since_long(record: Extract, text: str, at_event: bool) -> None:
    assert [a.event is not None for a in record(text, PUBLISHED).agreements] == [at_event]
