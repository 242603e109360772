"""Whose a delegation is, and what it does on the way."""

from __future__ import annotations

import pytest
from short_texts import Extract
from test_roles import event, roles


@pytest.mark.parametrize(
    ("text", "name", "hosts"),
    [
        ("16일에는 전라북도 익산시대표단이 치치하얼시를 방문해 우호교류의향서를 체결했다.", "방문", ["익산시"]),
        ("교역회에 온 한국 달성군 대표단은 21일 닝안시를 방문해 의향서에 서명했다.", "방문", ["달성군"]),
        (
            "창원상공회의소에서 조직한 경상남도 중소기업고찰단 일행 23명이 22일부터 24일까지 옌볜을 방문했다.",
            "고찰단",
            ["창원상공회의소"],
        ),
        (
            "단둥시인민정부의 주요책임자를 단장으로 하는 경제무역대표단 9명이 8월 24일부터 30일까지 한국을 방문했다.",
            "대표단",
            ["단둥시인민정부"],
        ),
        ("경상남도 국장이 이끄는 대표단 42명이 5월 31일 다롄시를 방문했다.", "방문", ["경상남도"]),
        (
            "동해시는 시장을 단장으로 한 대표단 18명이 오는 11일부터 4박5일간 러시아 나홋카시를 방문한다고 8일 밝혔다.",
            "대표단",
            ["동해시"],
        ),
        ("강릉시의 기업가고찰단 15명이 10월 20일 투먼시를 방문할 예정이다.", "방문", ["강릉시"]),
        (
            "원주시 대표단이 12일부터 15일까지 허페이시를 방문했다. "
            "대표단은 13일 허페이시에서 ‘원주 투자설명회’를 가졌다.",
            "투자설명회",
            ["원주시"],
        ),
        # what a delegation does is its sender's, not of whom the text spoke last
        (
            "전라북도 대표단이 14일 하얼빈시를 방문했다. 하얼빈무역관에 따르면 상담액은 300만달러다. "
            "대표단은 18일 무단장시를 찾아 기업들과 간담회를 가졌다.",
            "간담회",
            ["전라북도"],
        ),
    ],
)
def test_delegations_are_held_by_who_sends_them(record: Extract, text: str, name: str, hosts: list[str]) -> None:
    assert roles(record(text, "2014-09-10"), name)[0] == hosts


def test_delegations_from_abroad_are_guests(record: Extract) -> None:
    text = "중국 저장성 자싱시 대표단이 12일 강릉시청을 방문해 교류 방안을 논의했다."
    told = record(text, "2014-09-13")
    assert all("자싱시" not in [b.name for b in e.hosts] for e in told.events)


def test_delegations_by_their_head_alone_take_no_mission_s_sender(record: Extract) -> None:
    text = (
        "대전시가 10월 11~17일 두바이에 보내려던 시장개척단은 예정대로 떠난다. "
        "충북도는 17일부터 사흘간 청주에서 열기로 한 중국 헤이룽장성 경제무역대표단 초청 행사를 접었다."
    )
    told = record(text, "2015-06-10")
    assert [b.name for b in event(told, "헤이룽장성").hosts] == ["충북도"]
