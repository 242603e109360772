"""Missions that come to us are visits; those that we send are not, wherever they go."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("러시아 사할린주 경제사절단 18명이 오는 27일 군산을 찾는다.", "delegation_visit"),
        ("시는 오는 15일로 잡혔던 중국 르자오시 경제교류단의 방문을 취소했다.", "delegation_visit"),
        ("기업인 120명으로 꾸려진 대규모 경제사절단이 오는 19일 방한한다.", "delegation_visit"),
        ("중국 경제사절단 47명이 오는 27일 한국을 찾는다.", "delegation_visit"),
        ("도는 오는 19일부터 24일까지 중국 상하이에 무역사절단을 파견한다.", "trade_mission"),
        ("나루시는 오는 19일 베트남 호찌민시 무역사절단을 파견한다.", "trade_mission"),
        ("나루시 경제사절단이 오는 19일 하노이로 떠난다.", "trade_mission"),
    ],
)
def test_inbound_missions(record: Extract, text: str, kind: str) -> None:
    assert [event.type.value for event in record(text, PUBLISHED).events] == [kind]
