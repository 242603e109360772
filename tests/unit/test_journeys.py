"""Missions and their stops over a whole document: the report's box, its table by town, what is told of one stop."""

from __future__ import annotations

import pytest
from short_texts import Extract

from coopevents.records import DocumentRecord, Event

PUBLISHED = "2009-07-20"
REPORT = """동유럽 시장개척단, 상담 910만달러 거둬

1. 개 요
  ○ 기    간 : 2009. 7. 5 ~ 7. 14
  ○ 지    역 : 폴란드(바르샤바), 체코(프라하)
  ○ 참가업체 : 자동차부품 등 중소기업 14개사
  ○ 주    최 : 가람도

2. 지역별 실적
    구   분             상담건수    상담액       계약액
    바르샤바(7.7~8)       61건      540만달러     70만달러
    프라하(7.10)          48건      370만달러     25만달러
    계                   109건      910만달러     95만달러

3. 주요 성과
  ○ 베어링을 만드는 나루정밀은 체코의 자동차부품 업체와 12만달러의 공급계약을 체결하였음

4. 앞으로의 계획
  ○ 10월중에는 이집트와 모로코에 9개사 규모의 아프리카 시장개척단을 파견함
"""


def of_type(record: DocumentRecord, kind: str) -> list[Event]:
    return [event for event in record.events if event.type.value == kind]


def test_journeys_a_report_s_box_and_table_are_of_the_mission_in_its_headline(record: Extract) -> None:
    found = record(REPORT, PUBLISHED)
    mission, later = of_type(found, "trade_mission")
    assert (mission.name, mission.date) == ("동유럽 시장개척단", "2009-07-05/2009-07-14")
    assert (set(mission.countries), mission.participants.companies) == ({"PL", "CZ"}, 14)
    assert (later.name, later.date, later.status.value) == ("아프리카 시장개척단", "2009-10", "planned")
    assert later.participants.companies == 9


def test_journeys_rows_by_town_are_legs_with_their_day_and_sums(record: Extract) -> None:
    found = record(REPORT, PUBLISHED)
    mission = of_type(found, "trade_mission")[0]
    legs = of_type(found, "consultation")
    told = [(leg.place.city, leg.date, leg.participants.meetings, leg.part_of) for leg in legs]
    assert told == [
        ("바르샤바", "2009-07-07/2009-07-08", 61, mission.id),
        ("프라하", "2009-07-10", 48, mission.id),
    ]
    at = {(str(a.value), a.role.value): a.event for a in found.amounts}
    assert at["5400000", "consultation"] == legs[0].id
    assert at["250000", "contract"] == legs[1].id
    assert at["9100000", "consultation"] == mission.id


def test_journeys_what_is_signed_in_a_country_is_of_its_one_leg(record: Extract) -> None:
    found = record(REPORT, PUBLISHED)
    prague = of_type(found, "consultation")[1]
    assert [(a.event, a.date) for a in found.agreements] == [(prague.id, "2009-07-10")]


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("도시별 상담실적", ["consultation", "consultation"]),
        ("주요 무역사절단 실적", ["trade_mission", "trade_mission"]),
    ],
)
def test_journeys_rows_are_legs_or_missions_by_their_heading(record: Extract, heading: str, kinds: list[str]) -> None:
    text = (
        "가람시는 올해 보낸 무역사절단의 실적을 밝혔다. 시는 앞으로도 수출을 돕겠다고 했다.\n\n"
        f"< {heading} > (단위: 만달러)\n도시  상담건수  상담액\n다낭  41  310\n방콕  37  280\n"
    )
    rows = [e for e in record(text, PUBLISHED).events if e.place.city in {"다낭", "방콕"}]
    assert [e.type.value for e in rows] == kinds


def test_journeys_a_leg_is_part_of_the_mission_to_its_country(record: Extract) -> None:
    text = (
        "가람도는 5월 12일부터 17일까지 상하이에 보내기로 했던 중국 시장개척단을 취소하고 대신 "
        "오세아니아 시장개척단을 호주와 뉴질랜드로 보냈다.\n\n"
        "개척단은 13일 시드니에서 바이어 47명을 만났다. 이어 15일 오클랜드에서는 31건을 상담했다."
    )
    found = record(text, "2003-05-20")
    leg = of_type(found, "consultation")[0]
    assert leg.part_of == next(e.id for e in found.events if e.name == "오세아니아 시장개척단")


SUMMED_UP = "가람시가 올해 보낸 무역사절단은 모두 9차례, 참가한 중소기업은 84개사다. "


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "5월에는 식품 업체 9개사가 태국 방콕에서 310만달러를, 10월에는 베어링 업체 7개사가 폴란드 바르샤바에서 "
            "540만달러를 각각 상담했다.",
            {("2023-05", "방콕", 9, "3100000"), ("2023-10", "바르샤바", 7, "5400000")},
        ),
        (
            "식품 업체 9개사는 5월 방콕과 양곤을, 베어링 업체 7개사는 10월 바르샤바를 다녀왔다.",
            {("2023-05", "방콕", 9, None), ("2023-10", "바르샤바", 7, None)},
        ),
        (
            "상반기에는 11개 업체가 두바이를 6월 9일부터 20일까지 돌며 44만달러를, "
            "하반기에는 9개사가 10월 6일부터 17일까지 뭄바이를 찾아 61만달러를 계약했다.",
            {("2023-06-09/2023-06-20", "두바이", 11, "440000"), ("2023-10-06/2023-10-17", "뭄바이", 9, "610000")},
        ),
    ],
)
def test_journeys_told_without_their_noun(
    record: Extract, told: str, expected: set[tuple[str, str, int, str | None]]
) -> None:
    found = record(SUMMED_UP + told, "2023-12-20")
    sums = {a.event: str(a.value) for a in found.amounts}
    missions = [e for e in of_type(found, "trade_mission") if e.place.city]
    assert {(e.date, e.place.city, e.participants.companies, sums.get(e.id)) for e in missions} == expected
    assert {e.status.value for e in missions} == {"held"}


@pytest.mark.parametrize(
    "told",
    [
        "3월에는 바이어 9개사가 방콕에서, 10월에는 현지 업체 7개사가 바르샤바에서 가람시를 찾았다.",  # who comes
        "3월 방콕, 10월 바르샤바의 환율이 크게 올라 계약이 줄었다.",  # no firms
    ],
)
def test_journeys_of_others_are_none(record: Extract, told: str) -> None:
    found = record(SUMMED_UP + told, "2023-12-20")
    assert [e for e in of_type(found, "trade_mission") if e.place.city] == []


def test_journeys_many_at_once_are_no_occasion(record: Extract) -> None:
    text = "도는 7월까지 4차례에 걸쳐 대규모 중동 시장개척단을 파견할 계획이라고 2일 밝혔다."
    assert of_type(record(text, "2023-05-02"), "trade_mission") == []


def test_journeys_the_day_behind_the_topic_of_news_is_not_theirs(record: Extract) -> None:
    text = (
        "경제진흥원은 5일 나루구와 함께 보낸 ‘2023 나루 무역사절단’이 610만 달러의 상담 성과를 거뒀다고 밝혔다. "
        "‘2023 나루 무역사절단’은 지난달 15일부터 24일까지 체코와 폴란드를 찾았다."
    )
    missions = of_type(record(text, "2023-11-06"), "trade_mission")
    assert [m.date for m in missions] == ["2023-10-15/2023-10-24"]


def test_journeys_beside_a_fair_that_is_named(record: Extract) -> None:
    text = (
        "도는 지난 4월 남미에 시장개척단을 보냈다. 하반기에는 9월 중동에 10개 업체, 11월에는 방콕 국제식품박람회에 "
        "7개사를 내보내기로 했다."
    )
    found = record("가람도 소식\n\n" + text, PUBLISHED)
    told = [
        (e.name, e.type.value, e.date, e.participants.companies) for e in found.events if e.status.value == "planned"
    ]
    assert told == [
        ("중동 시장개척단", "trade_mission", "2009-09", 10),
        ("방콕 국제식품박람회", "exhibition", "2009-11", 7),
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "시는 올해 시장개척단 7회, 해외박람회 10회를 지원하며, 다음 순서로 8월 20일부터 29일까지 인도 뉴델리와 "
            "첸나이에 10개사를 보낼 계획이다.",
            [("2009-08-20/2009-08-29", "뉴델리", 10)],
        ),
        ("11월에는 호찌민에 12개사를 파견한다.", [("2009-11", "호찌민", 12)]),
        # goods and men that are sent, what was sent before, where none are sent to
        ("나루정밀은 8월 뉴델리에 부품을 보낼 계획이다.", []),
        ("시는 8월 뉴델리에서 10개사를 지원한다.", []),
    ],
)
def test_journeys_the_next_one(record: Extract, told: str, expected: list[tuple[str, str, int]]) -> None:
    text = (
        "가람시 시장개척단이 돌아왔다.\n\n가람시가 보낸 ‘동유럽 시장개척단’은 "
        "지난 7월 5일부터 14일까지 바르샤바와 프라하에서 "
        f"910만달러를 상담했다.\n\n{told}"
    )
    found = [e for e in of_type(record(text, PUBLISHED), "trade_mission") if e.status.value == "planned"]
    assert [(e.date, e.place.city, e.participants.companies) for e in found] == expected


def test_journeys_a_list_under_its_label(record: Extract) -> None:
    text = (
        "가람도는 올 한 해 해외마케팅의 결과를 내놓았다.\n\n"
        " ○ (시장개척단) 2월 인도네시아 자카르타(8개사, 계약추진 42만 달러)를 시작으로 "
        "5월 터키 이스탄불(7개사, 61만 달러), "
        "6월 17일부터 22일까지 러시아 하바롭스크(11개사, 98만 달러)에 차례로 파견하였다.\n"
    )
    found = of_type(record(text, PUBLISHED), "trade_mission")
    assert [(e.date, e.place.city) for e in found] == [
        ("2009-02", "자카르타"),
        ("2009-05", "이스탄불"),
        ("2009-06-17/2009-06-22", "하바롭스크"),
    ]


def test_journeys_where_somebody_was_met_is_no_stop(record: Extract) -> None:
    text = (
        "가람도는 5월 11일부터 15일까지 터키 이스탄불에 시장개척단을 보냈다.\n\n"
        "㈜나루텍은 이스탄불에서 만난 수입상과 7월 70만 달러의 수출계약을 맺었고, 나루젓갈은 상담을 이어간다."
    )
    assert of_type(record(text, PUBLISHED), "consultation") == []


LEGS_IN_BRACKETS = """가람시, 동남아 사절단

가람시 사절단은 27일 출국하여 베트남 호치민(6.28~29), 태국 방콕(7.1), 인도네시아 자카르타(7.5)의 순으로 상담회를 가졌다.

< 지역별 상담 결과 >
지역        바이어   상담건수
호치민        48        91
방콕          33        62
자카르타      41        77
"""
LEGS_IN_CELLS = """가람시, 동남아 사절단

가람시는 6월 27일부터 7월 6일까지 호치민, 방콕에 무역사절단을 파견했다.

< 지역별 실적 >
구분       일자(장소)              상담건수
호치민     6. 28.(가람호텔)           91
방콕       7. 1.(나루호텔)            62

방콕에서는 A사가 B사와 30만불 계약을 체결하였으며, C사는 12월 의향서를 교환하기로 했다.
"""


def test_journeys_days_of_towns_in_brackets_and_cells(record: Extract) -> None:
    legs = of_type(record(LEGS_IN_BRACKETS, "2019-07-09"), "consultation")
    assert {(e.date, e.place.city, e.participants.meetings) for e in legs} == {
        ("2019-06-28/2019-06-29", "호치민", 91),
        ("2019-07-01", "방콕", 62),
        ("2019-07-05", "자카르타", 77),
    }
    found = record(LEGS_IN_CELLS, "2019-07-09")
    assert {(e.date, e.status.value) for e in of_type(found, "consultation")} == {
        ("2019-06-28", "held"),
        ("2019-07-01", "held"),
    }
    assert "2019-07-01" in {a.date for a in found.agreements}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("동해시 기업고찰단 일행 27명은 12일 훈춘에 도착하여 3박 4일의 일정을 시작하였다.", "2009-07-12/2009-07-15"),
        ("나루시 무역사절단 8개사가 3박 4일 일정으로 지난 13일 하노이에 도착했다.", "2009-07-13/2009-07-16"),
        ("가람도 무역사절단은 12일 인천공항을 통해 출국해 7박 9일간의 일정에 들어갔다.", "2009-07-12/2009-07-20"),
        ("가람시 투자유치단 14명이 7월 29일 출국, 내달 8일까지 다낭과 하노이를 방문한다.", "2009-07-29/2009-08-08"),
        (
            "가람시는 내달 8일부터 19일까지 12일간 기업 14곳으로 「동유럽시장개척단」을 꾸려 폴란드 체코에 파견한다.\n"
            "개척단은 10, 11일 바르샤바, 15일 프라하에서 현지 바이어를 초청, 수출상담회를 갖는다.",
            "2009-08-08/2009-08-19",
        ),
        # not the stops: the days told before them
        (
            "사절단은 지난 1일부터 9일까지 7박 9일간의 일정으로 파견돼 3일 로스앤젤레스에서 61건, "
            "7일 토론토에서 43건의 상담을 각각 진행했다.",
            "2009-07-01/2009-07-09",
        ),
    ],
)
def test_journeys_last_as_long_as_is_told(record: Extract, text: str, date: str) -> None:
    assert record(text, PUBLISHED).events[0].date == date


def test_journeys_of_several_days_take_no_day_of_what_they_did(record: Extract) -> None:
    text = "공사는 지난 8일 본점에서 방문단과 간담회를 가졌다. 22명으로 짜인 방문단은 나흘 일정으로 우리나라를 찾았다."
    assert {event.date for event in of_type(record(text, PUBLISHED), "delegation_visit")} <= {None}
