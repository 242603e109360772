"""What nothing tells apart from the occasion of the text: no time, no name, no place of its own."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"
START = "시는 지난 2일 다낭에서 ‘가람 수출상담회’를 열었다. 기업 12개사가 참가했다.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("개막식에서 시장은 두 도시의 인연을 되새겼다.", []),
        ("이번 수출상담회에는 바이어 14개사가 왔다.", []),
        # below a picture it is told once more; that of another year is another one
        ("[사진] 2일 열린 상담회 모습", []),
        # a row of a programme
        ("세부 일정\n10:00~12:00 제2차 협력위원회 13:30~15:00 투자환경 설명회", []),
        # one of every year, with what came of them all
        ("시는 2015년부터 미국과 칠레에 개척단을 보내 누적 52만달러의 협약을 맺었다.", []),
        ("시 관계자는 지난 98년부터 시장개척단을 파견해 왔는데 성과가 좋다고 말했다.", []),
        # a bid for a fair, many visitors of one
        ("사무국이 5일 모은 결과를 보면 바이어 1204명이 다녀가 300만달러를 상담했다.", []),
        # named, dated or placed: of its own
        ("7일에는 개막식이 열렸다.", [("opening", "2023-05-07")]),
        ("앞서 지난 3월 부산에서 열린 구매상담회에서는 40건을 상담했다.", [("consultation", "2023-03")]),
        ("2015년에는 미국에 개척단을 보내 52만달러의 협약을 맺었다.", [("trade_mission", "2015")]),
    ],
)
def test_unfounded_tellings_make_no_record(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    events = [(e.type.value, e.date) for e in record(START + text, PUBLISHED).events if e.date != "2023-05-02"]
    assert sorted(events) == sorted(expected)


def test_unfounded_is_never_the_only_occasion(record: Extract) -> None:
    assert [e.name for e in record("가람시는 하노이에서 수출상담회를 열었다.", PUBLISHED).events] == ["수출상담회"]
