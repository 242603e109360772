"""Parties that go: who leads or forms one, who came on a visit; an occasion called by another noun."""

from __future__ import annotations

import pytest
from short_texts import Extract

Occasion = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "나루상의 회장은 다온통상사절단을 이끌고 2일 상하이로 떠났다.",
            [("다온통상사절단", "held", "2023-05-02")],
        ),
        (
            "나루상의 회장은 다온사절단을 이끌고 오는 9일부터 12일까지 베트남을 방문한다.",
            [("다온사절단", "planned", "2023-05-09/2023-05-12")],
        ),
        ("나루시장은 시장개척단을 인솔해 지난 3일 하노이를 찾았다.", [("시장개척단", "held", "2023-05-03")]),
        ("나루시는 10개사로 시장개척단을 구성해 오는 9일 하노이로 보낸다.", [("시장개척단", "planned", "2023-05-09")]),
        (
            "나루협회는 투자조사단을 만들어 9일부터 12일까지 북경 등을 방문한다.",
            [("투자조사단", "planned", "2023-05-09/2023-05-12")],
        ),
        ("대표단을 이끌고 온 나루시장은 협력을 당부했다.", []),
        ("사절단을 이끌고 있는 나루 회장은 성과가 크다고 말했다.", []),
        # a visit told by a verb, and who came
        (
            "나루군은 하노이시 김하늘 부시장 외 5명으로 된 우호방문단이 지난 1일부터 3일까지 나루군청을 방문했다고"
            " 밝혔다. 1일 김해공항에 내린 부시장 방문단은 협력 방안을 논의했다.",
            [("나루군청 방문", "held", "2023-05-01/2023-05-03")],
        ),
        (
            "나루시가 4월 26일부터 5월 9일까지 하노이시를 방문하고 있다.",
            [("하노이시 방문", "ongoing", "2023-04-26/2023-05-09")],
        ),
        # as the first sentence of an excerpt
        ("이번 수입사절단 방문은 두 나라의 교역을 넓히는 데 뜻이 있다.", [("수입사절단", "held", None)]),
    ],
)
def test_parties_go_where_the_next_clause_tells(record: Extract, text: str, events: list[Occasion]) -> None:
    found = record(text, published="2023-05-05").events
    assert [(e.name, e.status.value, str(e.date) if e.date else None) for e in found] == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "나루진흥원은 3일 ‘나루 수출 나이트’를 열었다. 이번 상담회에는 바이어 20개사가 왔다.",
            [("나루 수출 나이트", "consultation")],
        ),
        (
            "나루진흥원은 3일 ‘나루 종합대전’을 열었다. 이번 상담회에는 바이어 20개사가 왔다.",
            [("나루 종합대전", "exhibition")],
        ),
        # a kind of its own in the name, or another occasion beside: two
        (
            "나루진흥원은 3일 ‘나루 종합대전’을 열었다. 4일 열린 한·라오스 세미나에는 바이어 20개사가 왔다.",
            [("나루 종합대전", "exhibition"), ("한·라오스 세미나", "seminar")],
        ),
        # excerpts that begin behind the name
        ("이번 행사는 나루 기업의 판로를 넓히려고 마련됐다. 바이어 20개사가 참가한다.", [("행사", "other")]),
        ("나루시가 주관하는 동 박람회는 나루 최대의 행사다. 기업 300개사가 모인다.", [("박람회", "exhibition")]),
        ("이번 조치는 나루 기업의 판로를 넓히려고 마련됐다. 바이어 20개사가 늘었다.", []),
        # what is commemorated, what one goes in for
        ("나루상의는 ‘나루의 해’를 기념해 3일 간담회를 열었다.", [("간담회", "meeting")]),
        ("나루시장은 ‘세일즈 외교’에 나섰다.", []),
    ],
)
def test_parties_and_occasions_called_by_another_noun(
    record: Extract, text: str, events: list[tuple[str, str]]
) -> None:
    found = record(text, published="2023-05-05").events
    assert [(e.name, e.type.value) for e in found] == events


def test_parties_two_names_with_days_of_their_own_are_two(record: Extract) -> None:
    text = (
        "나루진흥원은 6월 1일부터 18일까지 ‘2023 한-호 나루 플라자’를 연다. 먼저 6월 1일부터 5일까지는"
        " ‘한-호 나루 온라인 상담회’가 개최된다."
    )
    found = record(text, published="2023-05-05").events
    assert [(e.name, str(e.date)) for e in found] == [
        ("2023 한-호 나루 플라자", "2023-06-01/2023-06-18"),
        ("한-호 나루 온라인 상담회", "2023-06-01/2023-06-05"),
    ]
