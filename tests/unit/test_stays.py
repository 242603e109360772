"""Guests who stay until a day: both ends of their visit."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "중국 지린성 경제사절단이 경남도 초청으로 5일 방한했다. 이들은 오는 10일까지 머물며 기업을 둘러본다.",
            "2015-10-05/2015-10-10",
        ),
        (
            "자매도시인 옌타이시 대표단 15명은 24일 군산에 와 27일까지 머물며 공장을 둘러볼 예정이다.",
            "2015-10-24/2015-10-27",
        ),
        (
            "진천군 경제대표단은 1일 저녁 할빈에 도착하였다. 3일에는 개발구를 고찰하고 5일 귀국하였다.",
            "2015-10-01/2015-10-05",
        ),
        ("일본 도야마현 경제교류단이 5일 춘천시청을 방문했다. 신청은 14일까지 방문 접수하면 된다.", "2015-10-05"),
        ("옌타이시 대표단 15명은 5일 군산에 왔다. 군산시는 7일까지 참가기업을 모집한다.", "2015-10-05"),
    ],
)
def test_stays_end_the_visit(record: Extract, text: str, date: str) -> None:
    journeys = [e for e in record(text, published="2015-10-08").events if e.name.endswith(("단", "방문"))]
    assert date in {event.date for event in journeys}
    assert all("/" not in (event.date or "") for event in journeys) or "/" in date
