"""To which occasion a fact without a name of its own belongs."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2019-05-20"


def owners(record: Extract, text: str) -> dict[str, str | None]:
    """Sums of a text with the name of the occasion that each is given to."""
    found = record(text, PUBLISHED)
    names = {event.id: event.name for event in found.events}
    return {f"{amount.value:f}": names.get(amount.event or "") for amount in found.amounts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # in the sentence
            "시는 지난 7일 하노이에서 수출상담회를 열어 300만 달러를 상담했다.",
            {"3000000": "수출상담회"},
        ),
        (  # in the next one
            "시는 지난 7일 하노이에서 수출상담회를 열었다. 상담액은 300만 달러였다.",
            {"3000000": "수출상담회"},
        ),
        (  # in the next paragraph
            "시는 지난 7일 하노이에서 수출상담회를 열었다.\n\n참가 기업은 300만 달러의 상담 실적을 올렸다.",
            {"3000000": "수출상담회"},
        ),
        (  # of two named one after the other
            "시는 7일 ‘가람 상담회’를 열어 300만 달러를 상담했고, 9일 ‘나래 박람회’를 열어 500만 달러를 계약했다.",
            {"3000000": "가람 상담회", "5000000": "나래 박람회"},
        ),
        (  # who takes part is no occasion that the text goes over to
            "나루 방문단은 5일 입국했다. 7일 ‘가람 상담회’가 열려 기업들이 방문단과 마주 앉았다. "
            "300만 달러를 계약했다.",
            {"3000000": "가람 상담회"},
        ),
        (  # what modifies a mention
            "300만 달러의 상담이 오간 가람 수출상담회가 7일 하노이에서 열렸다.",
            {"3000000": "가람 수출상담회"},
        ),
        (  # no occasion at all
            "지난해 우리나라의 수출은 6천억 달러를 넘었다.",
            {"600000000000": None},
        ),
    ],
)
def test_focus_sums(record: Extract, text: str, expected: dict[str, str | None]) -> None:
    assert owners(record, text) == expected


def test_focus_counts_go_with_their_occasion(record: Extract) -> None:
    text = (
        "시는 지난 7일 하노이에서 ‘가람 상담회’를 열었다. 기업 12개사가 참가했다.\n\n"
        "도는 지난 9일 방콕에서 ‘나래 박람회’를 열었다. 기업 30개사가 참가했다."
    )
    assert [(e.name, e.participants.companies) for e in record(text, PUBLISHED).events] == [
        ("가람 상담회", 12),
        ("나래 박람회", 30),
    ]


def test_focus_an_aside_on_last_year_does_not_keep_the_text(record: Extract) -> None:
    text = (
        "시는 지난 7일 ‘제5회 가람 박람회’를 열었다.\n\n"
        "지난해 5월 8일 열린 제4회 가람 박람회에서는 200만 달러의 계약이 맺어졌다.\n\n"
        "올해는 기업 40개사가 참가해 300만 달러의 계약을 맺었다."
    )
    found = record(text, PUBLISHED)
    dates = {event.id: event.date for event in found.events}
    assert {f"{a.value:f}": dates.get(a.event or "") for a in found.amounts} == {
        "2000000": "2018-05-08",
        "3000000": "2019-05-07",
    }


def test_focus_the_city_of_a_leg(record: Extract) -> None:
    text = (
        "창원시는 지난 7일부터 11일까지 베트남 하노이와 태국 방콕에 무역사절단을 파견했다.\n\n"
        "8일 하노이에서 열린 상담회에서는 20건, 10일 방콕에서 열린 상담회에서는 30건의 상담이 이뤄졌다.\n\n"
        "하노이에서는 150만 달러의 계약이, 방콕에서는 90만 달러의 계약이 맺어졌다."
    )
    found = record(text, PUBLISHED)
    cities = {event.id: event.place.city_standard for event in found.events}
    assert {f"{a.value:f}": cities.get(a.event or "") for a in found.amounts} == {"1500000": "하노이", "900000": "방콕"}


def test_focus_items_of_a_round_up_keep_their_facts(record: Extract) -> None:
    text = (
        "[경제 단신]\n\n"
        "◆ 아산시, 하노이서 상담회\n"
        "아산시는 4일 베트남 하노이에서 수출상담회를 열어 310만 달러를 상담했다고 밝혔다.\n\n"
        "◆ 충주시, 다낭서 박람회\n"
        "충주시는 5일 베트남 다낭에서 식품박람회를 열어 80만 달러의 계약을 맺었다고 밝혔다.\n"
    )
    found = record(text, PUBLISHED)
    cities = {event.id: event.place.city_standard for event in found.events}
    assert {f"{a.value:f}": cities.get(a.event or "") for a in found.amounts} == {"3100000": "하노이", "800000": "다낭"}


def test_focus_cities_in_turn_each_with_its_sum(record: Extract) -> None:
    text = (
        "인천시가 지난 10일부터 17일까지 인도 뭄바이와 방글라데시 다카에 파견한 ‘서남아 무역사절단’이 "
        "상담액 2,870만 달러의 성과를 거뒀다.\n\n"
        "뭄바이에서는 12일 타지마할호텔에서 1,610만 달러, "
        "다카에서는 15일 웨스틴호텔에서 1,260만 달러의 상담을 진행했다."
    )
    found = record(text, PUBLISHED)
    names = {event.id: (event.type.value, event.date) for event in found.events}
    assert {f"{a.value:f}": names.get(a.event or "") for a in found.amounts} == {
        "28700000": ("trade_mission", "2019-05-10/2019-05-17"),
        "16100000": ("consultation", "2019-05-12"),
        "12600000": ("consultation", "2019-05-15"),
    }
