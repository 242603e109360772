"""Hosts that no rule tells for sure: the bodies of the document, weighed."""

from __future__ import annotations

import pytest
from short_texts import Extract
from test_roles import event


@pytest.mark.parametrize(
    ("text", "name", "hosts"),
    [
        (  # the one body that the story is about
            "강릉시, 독일 시장 두드린다\n\n강릉시는 지난 3월 독일 하노버에서 투자유치에 나섰다. "
            "4월 12일에는 프랑크푸르트에서 ‘강릉 소재부품 상담회’가 이어졌다.",
            "강릉",
            ["강릉시"],
        ),
        (  # named first and in the headline; the other one only comes
            "나루테크노파크, 수출기업 지원 나서\n\n나루테크노파크는 올해 지역 기업의 수출을 돕고 있다.\n\n"
            "오는 6월 9일 청주 나루호텔에서 ‘나루 스타트업 데모데이’가 펼쳐진다. "
            "한국무역협회 충북지역본부도 자리를 같이한다.",
            "데모데이",
            ["나루테크노파크"],
        ),
        (  # guests are not sent by the county that they come to
            "임실군, 중국 손님 맞아\n\n중국 빈저우시 경제대표단 12명이 지난 2일 임실군을 방문했다.\n\n"
            "군은 치즈 공장을 안내했다.",
            "임실군 방문",
            [],
        ),
        (  # a fair abroad is others', whoever the story is about
            "강릉시, 독일 시장 두드린다\n\n강릉시는 지난 3월 독일 하노버에서 투자유치에 나섰다. "
            "5월 3일에는 ‘하노버 산업박람회’가 열린다.",
            "하노버",
            [],
        ),
        (  # who holds it with another is told, and who sends the journey holds it too
            "강릉시는 5월 8일부터 13일까지 베트남에 무역사절단을 파견한다. 강릉상공회의소가 실무를 맡은 이번 사절단은 "
            "10일 하이퐁시 산업통상국과 공동으로 수출상담회를 가지며 12일 귀국한다.",
            "수출상담회",
            ["강릉시", "하이퐁시 산업통상국"],
        ),
        (  # a call on the way is of neither the sender nor who runs the journey
            "강릉시는 5월 8일부터 13일까지 오만과 카타르에 무역사절단을 파견했다. 사절단은 한국무역협회가 주관했다. "
            "10일 무스카트에서는 오만 농수산부 차관 면담이 있었다.",
            "면담",
            [],
        ),
    ],
)
def test_likely_hosts(record: Extract, text: str, name: str, hosts: list[str]) -> None:
    found = event(record(text, "2023-05-02"), name)
    assert [body.name for body in found.hosts] == hosts
    if not hosts:
        assert not found.organizers


def test_likely_hosts_are_told_by_rules_of_their_own(record: Extract) -> None:
    """What is weighed is told as such, and what is told by a subject is not weighed."""
    text = (
        "강릉시는 독일에서 투자유치에 나섰다. 4월 12일에는 ‘강릉 상담회’가 이어졌다. 강릉시는 6월 ‘강릉 포럼’을 연다."
    )
    rules = {
        e.name: {row.rule for row in e.evidence if row.field == "hosts"} for e in record(text, "2023-05-02").events
    }
    assert rules["강릉 포럼"] == {"event.host.subject"}
    assert rules["강릉 상담회"] <= {"event.host.likely", "event.host.possible"}
    assert rules["강릉 상담회"]
