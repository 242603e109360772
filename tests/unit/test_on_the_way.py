"""What a journey does on its way: told of the one journey, with its day and town lent to what is held there."""

from __future__ import annotations

import pytest
from short_texts import Extract

SENT = "경기도 투자유치단이 오는 15일부터 24일까지 일본을 찾는다고 도가 밝혔다. "
WENT = "경기도 대표단 20명은 지난 1일부터 5일까지 중국을 방문했다. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # another noun of the journey, and what it holds on one of its days
        (
            SENT + "도지사를 단장으로 한 투자유치단은 오는 18일 도쿄에서 투자설명회를 개최할 계획이다.",
            [("delegation_visit", "2023-05-15/2023-05-24"), ("seminar", "2023-05-18")],
        ),
        # the day of arrival is that of the talks
        (
            WENT + "3일, 선양에 도착한 대표단은 시정부를 찾아 간담회를 가졌다.",
            [("delegation_visit", "2023-05-01/2023-05-05"), ("meeting", "2023-05-03")],
        ),
        # last year's is another one
        (
            WENT + "3일, 선양에 도착한 대표단은 간담회를 가졌다. 지난해에는 서울에서 경제교류회를 가진 바 있다.",
            [("delegation_visit", "2023-05-01/2023-05-05"), ("meeting", "2023-05-03"), ("meeting", "2022")],
        ),
    ],
)
def test_on_the_way(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    found = record("경기도 소식\n\n" + text, "2023-05-08").events
    assert [(e.type.value, e.date) for e in found] == expected


def test_a_mission_named_by_its_sender_is_the_one_named_next(record: Extract) -> None:
    text = (
        "6월 출발을 앞뒀던 수원시 무역사절단이 비행기를 타지 못했다. "
        "수원시는 오는 6월 16일부터 21일까지 호찌민에 보내려던 ‘2023 동남아 무역사절단’을 취소한다고 3일 밝혔다."
    )
    found = record("수원시 소식\n\n" + text, "2023-05-03").events
    assert [(e.name, e.status.value) for e in found] == [("2023 동남아 무역사절단", "cancelled")]
