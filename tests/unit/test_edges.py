"""What the first, second and last days of occasions count from."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.resolve.date.context import DateContext
from coopevents.resolve.date.edges import Edges
from coopevents.resolve.dates import Anchor, resolve_dates


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        # a day on which something begins
        ("지난 5일 나루관에서 막을 올린 박람회가 7일 폐막했다. 9일 집계했다. 박람회 둘째 날 계약했다.", "둘째", "06"),
        ("지난 5일 막을 올린 박람회가 7일 폐막했다. 9일 집계했다. 개막일 오후 포럼이 열렸다.", "개막일", "05"),
        ("대회가 13일 막이 올라 사흘간의 일정에 들어갔다. 마지막 날에는 공장을 본다.", "마지막", "15"),
        # an edge that names its occasion
        (
            "나루상담회가 7일부터 8일까지 열렸다. 6일 도착한 일행은 9일까지 나흘간 항구를 둘러보며 "
            "다른 상담회를 참관했다. 첫날 상담회에는 20개사가 나왔다.",
            "첫날",
            "07",
        ),
        ("총회가 8일부터 10일까지 열렸다. 3일부터 6일까지 돌아봤다. 총회 마지막 날 서명했다.", "마지막", "10"),
        ("9일과 10일 이틀 동안 상담회를 열었다. 두 회사는 상담 이튿날 계약했다.", "상담", "10"),
        # what names none is of the interval told last
        ("총회가 8일부터 10일까지 열렸다. 일행은 3일부터 6일까지 돌아봤다. 첫날 서명했다.", "첫날", "03"),
    ],
)
def test_edges_count_from(text: str, word: str, day: str) -> None:
    mentions = annotate_dates(text)
    resolved = resolve_dates(mentions, Anchor(2014, 3, 12, "sidecar"), DateContext(edges=Edges.of(text, mentions)))
    edge = next(mention for mention in mentions if text[mention.start :].startswith(word))
    assert resolved[edge.span].edtf == f"2014-03-{day}"


def test_edges_of_nothing_told_stay_open() -> None:
    text = "9일 협약을 맺었다. 마지막 날 서명했다."
    mentions = annotate_dates(text)
    resolved = resolve_dates(mentions, Anchor(2014, 3, 12, "sidecar"), DateContext(edges=Edges.of(text, mentions)))
    assert [value.edtf for value in resolved.values()] == ["2014-03-09"]
