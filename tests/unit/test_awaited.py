"""Occasions that are to come though no word of their own says so."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from short_texts import Extract

from coopevents.assemble.times.awaited import _told_ahead
from coopevents.document import Kind, Mention
from coopevents.frames.model import Claim
from coopevents.values.names import EventName


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # told by the verb that ends the sentence, by the day, by the kind of text
        ("도는 3월 다낭에서 ‘가람 로드쇼’를 열고, 기업의 현지 실증에 예산 5억원을 쓴다.", "planned"),
        ("두 기관은 내년 상반기 중 다낭에서 ‘가람 포럼’을 개최하는 데에도 뜻을 같이했다.", "planned"),
        (
            "수출상담회 참가업체 모집\n\n- 행사명 : 가람 수출상담회\n- 일시 : 10. 20(수) 10:00\n- 장소 : 코엑스",
            "planned",
        ),
        # below an office's line
        (
            "나루상공회의소 공고 제2025-31호\n\n가람 무역사절단 참가기업 모집 (연장)\n\n"
            "가람시의 수출을 돕고자 아래와 같이 파견합니다.\n\n1. 일정\n - 10. 21(목)  가람 수출상담회(다낭호텔)",
            "planned",
        ),
        # what is over, and what is planned at it
        ("도는 3월 다낭에서 ‘가람 로드쇼’를 열고, 나루시와 협약을 맺기로 했다.", "held"),
        ("도는 3월 다낭에서 ‘가람 로드쇼’를 열고, 나루시와 협약을 맺었다.", "held"),
    ],
)
def test_awaited_of_texts_without_a_day(record: Extract, text: str, status: str) -> None:
    found = [e.status.value for e in record(text, None).events if e.name.startswith("가람")]
    assert found == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("가람시는 이달 말 헝가리에 무역사절단을 파견한다.", "planned"),
        ("가람시는 이달 하노이에서 수출상담회를 열었다.", "held"),
        ("가람시는 지난 3일부터 15일까지 하노이에서 박람회를 연다.", "ongoing"),
    ],
)
def test_awaited_in_the_month_that_is_on(record: Extract, text: str, status: str) -> None:
    assert [e.status.value for e in record(text, "2023-05-08").events] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # whom a party is made up of does not tell that it has left
        ("이번 방문단은 중국 상무부 간부급 인사들로 이뤄져 있다. 이들은 제주 공장을 방문할 계획이다.", "planned"),
        (
            "이번 경제사절단은 중소기업 78개 등 125개사로 구성됐다. 사절단은 현지 상담회에 참석할 예정이다.",
            "planned",
        ),
        ("나루시 대표단이 하노이에 도착했다. 대표단은 기업인 등 17명으로 꾸려졌다.", "held"),
        # who got it ready does not tell that it is over
        ("가람진흥원이 추진한 이번 박람회는 30개사가 참가하며 바이어 40명이 참여할 예정이다.", "planned"),
        ("가람진흥원이 마련한 이번 상담회에는 30개사가 참가했다.", "held"),
    ],
)
def test_awaited_party_and_what_was_got_ready(record: Extract, text: str, status: str) -> None:
    assert [event.status.value for event in record(text, None).events] == [status]


def test_awaited_visit_that_ends_with_the_sentence(record: Extract) -> None:
    text = (
        "다낭시 대표단이 나루시를 찾아 농기계 구매를 논의했다.\n\n지난 3일 입국한 대표단은 부시장 등 17명으로 꾸려졌다."
        "\n\n대표단은 4일 공장을 둘러보고 6일 서울에서 진흥원을 방문하고 출국했다."
    )
    assert "2018-04-03/2018-04-06" in [e.date for e in record(text, "2018-04-20").events]


def test_awaited_is_nothing_of_a_year_before(record: Extract) -> None:
    text = (
        "가람 무역사절단 참가기업 모집\n\n1. 사업개요\n - 파견기간 : 2012. 6. 17(일) ~ 6. 23(토)\n"
        " - 사업명 : 가람 동남아 무역사절단\n\n2. 작년 실적\n - 나루 중동 무역사절단(2011. 5. 15. ~ 5. 22.) : 9개사"
    )
    assert {e.name: e.status.value for e in record(text, None).events}["나루 중동 무역사절단"] == "held"


def test_awaited_by_no_day_that_the_name_gives() -> None:
    """GARAM 2018: the claim of such a day is over the name, which tells nothing of what is ahead."""
    name = Mention(Kind.EVENT, 0, 10, EventName("GARAM 2018", "GARAM", ("exhibition",), "strong", False), "event.fair")
    draft: Any = SimpleNamespace(date_claims=lambda: [(Claim(name, name.span, "event.date.name", 0.9), "2018")])
    assert not _told_ahead(draft)
