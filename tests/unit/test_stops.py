"""Stops of a journey that no noun names: each town with its day, its talks and what was signed there."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"
LEAD = "가람시는 지난 8∼16일 브라질과 칠레, 페루에 무역사절단을 보내 203건을 상담했다고 19일 밝혔다. "


def legs(record: Extract, text: str) -> list[tuple[str | None, str | None]]:
    """City and date of the consultations of a text."""
    return [(e.place.city, e.date) for e in record(text, PUBLISHED).events if e.type.value == "consultation"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a town and its day; the day counts from the stop before
        (
            LEAD + "10일 상파울루에서는 바이어 31개사와 68건을 상담했다. 이틀 뒤 산티아고에서 65건의 상담이 오갔다.",
            [("상파울루", "2023-05-10"), ("산티아고", "2023-05-12")],
        ),
        # a clause that modifies the town
        (LEAD + "13일부터 이틀 동안 상담이 이어진 리마에서는 70건이 나왔다.", [("리마", "2023-05-13/2023-05-14")]),
        # talks without a day
        (LEAD + "칠레 산티아고에는 바이어 49개사가 찾아 71건을 상담했다.", [("산티아고", None)]),
        # what is told of the town in the next sentence
        (
            LEAD + "분위기는 12일 산티아고에서 바뀌었다. 이곳에서 ㈜나래가 유통사 M사와 공급계약을 맺었다.",
            [("산티아고", "2023-05-12")],
        ),
        # a town that is the topic, before its day; a land that is not told with the journey
        (
            LEAD + "리마는 13일 하루뿐이었지만 70건이 상담됐다. 15일에는 키토로 옮겨 바이어 20명을 만났다.",
            [("리마", "2023-05-13"), ("키토", "2023-05-15")],
        ),
        # several stops in the sentence that tells of the journey first
        (
            "가람시 무역사절단이 17일 돌아왔다. "
            "사절단은 10일 상파울루에서 68건을 상담한 데 이어 12일 산티아고에서 65건을 상담했다.",
            [("상파울루", "2023-05-10"), ("산티아고", "2023-05-12")],
        ),
        # several towns at once, another journey, goods: no stops
        (LEAD + "사절단은 상파울루와 산티아고, 리마에서 한 차례씩 바이어를 만났다.", []),
        (LEAD + "지난해 폴란드 바르샤바에서는 바이어 20개사와 40건을 상담했다.", []),
        (LEAD + "칠레산 포도주는 국내에서 인기가 높다.", []),
        # a signing alone; the one town of a journey to one land, which is told with its whole
        (LEAD + "19일 리마에서는 시와 리마시 간 우호협정이 체결됐다.", []),
        (
            "가람시 베트남 무역사절단이 17일 돌아왔다. 사절단은 13일부터 호찌민에서 활동하며 320만 달러를 상담했다.",
            [],
        ),
        # no journey
        ("칠레 산티아고에서는 지난 12일 바이어 49개사가 71건을 상담했다.", []),
    ],
)
def test_stops_of_a_journey(record: Extract, text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert legs(record, text) == expected


def test_stops_what_is_signed_there_is_the_stops(record: Extract) -> None:
    text = LEAD + "12일 산티아고에서는 65건을 상담했다. ㈜나래는 유통사 M사와 85만 달러의 공급계약을 맺었다."
    found = record(text, PUBLISHED)
    leg = next(e for e in found.events if e.type.value == "consultation")
    assert [(a.event, a.date) for a in found.agreements] == [(leg.id, "2023-05-12")]
    assert leg.part_of == next(e.id for e in found.events if e.type.value == "trade_mission")


@pytest.mark.parametrize(
    ("told", "stops", "total"),
    [
        # counts and sums in brackets, the total behind
        (
            "사절단은 브라질에서 48건(91만 달러), 칠레에서 35건(57만8천 달러) 등 83건(148만8천 달러)의 상담을 했다.",
            {"BR": (48, "910000"), "CL": (35, "578000")},
            (83, "1488000"),
        ),
        # a noun that would tell of both towns at once
        (
            "상담회는 상파울루에서 78건(217만 달러), 페루 리마에서 55건(50만 달러) 등 모두 133건이 진행됐다.",
            {"BR": (78, "2170000"), "PE": (55, "500000")},
            (133, None),
        ),
        # what is counted is told once, at the end
        (
            "산티아고에서는 53건에 411만 달러, 리마에서는 59건에 464만 달러의 상담을 벌였다.",
            {"CL": (53, "4110000"), "PE": (59, "4640000")},
            (None, None),
        ),
    ],
)
def test_stops_results_by_place(
    record: Extract, told: str, stops: dict[str, tuple[int, str]], total: tuple[int | None, str | None]
) -> None:
    lead = "가람시는 지난 8∼16일 브라질과 칠레, 페루에 무역사절단을 보냈다고 19일 밝혔다. "
    found = record(lead + told, PUBLISHED)
    mission = next(e for e in found.events if e.type.value == "trade_mission")
    sums = {a.event: str(a.value) for a in found.amounts}
    parts = [e for e in found.events if e.part_of == mission.id]
    assert {e.place.country: (e.participants.meetings, sums[e.id]) for e in parts} == stops
    assert (mission.participants.meetings, sums.get(mission.id)) == total
    assert len(found.events) == 1 + len(parts)


@pytest.mark.parametrize(
    "told",
    [
        "지난해 브라질에는 3억 달러, 칠레에는 1억 달러를 수출해 무역수지가 흑자였다.",  # statistics
        "상담장에는 브라질 34개사, 칠레 41개사가 찾아왔다.",  # who came
    ],
)
def test_stops_numbers_that_are_no_results(record: Extract, told: str) -> None:
    lead = "가람시는 지난 8∼16일 브라질과 칠레, 페루에 무역사절단을 보냈다고 19일 밝혔다. "
    assert legs(record, lead + told) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # by town, with the word 상담 in each item
        (
            "시장개척단은 카이로, 두바이, 테헤란을 돌았다. 도시별로는 카이로가 상담 62만달러에 계약 8만달러, "
            "두바이가 상담 31만달러에 계약 4만달러, 테헤란이 상담 83만달러에 계약 15만달러다.",
            {"카이로", "두바이", "테헤란"},
        ),
        # by town, with what single firms sold
        (
            "지난 4일 떠난 시장개척단이 상담을 벌였다. 도시별로는 7일 상파울루 상담회에서 ㈜가람의 양망기 72만달러 등 "
            "141만달러, 10일 리마에서 ㈜나루의 타월 38만달러 등 96만달러를 각각 계약했다.",
            {"상파울루", "리마"},
        ),
        # days in brackets
        (
            "시장개척단이 10일 돌아왔다. 지역별로는 ▲싱가포르(4일) 상담 410만달러 ▲자카르타(8일) 상담 147만달러다.",
            {"싱가포르", "자카르타"},
        ),
        # moved on
        (
            "사절단은 지난 1일부터 9일까지 바르샤바와 프라하를 돌았다. 이틀 뒤 프라하로 자리를 옮긴 사절단은 31건에 "
            "268만달러를 상담했다.",
            {"프라하"},
        ),
    ],
)
def test_stops_results_told_by_town(record: Extract, text: str, expected: set[str]) -> None:
    found = [e for e in record("경기도 소식\n\n" + text, "2023-05-08").events if e.type.value == "consultation"]
    assert {e.place.city for e in found} == expected


def test_stops_last_year_s_journey_lends_no_countries(record: Extract) -> None:
    text = (
        "대구시가 지난 1일부터 7일까지 내보낸 시장개척단은 24만달러를 상담했다. "
        "도시별로는 2일 카라치에서 8만달러를 상담했고 4일 뭄바이에서는 16만달러를 상담했다. "
        "지난해 4월 두바이에 보냈던 개척단은 1만달러를 계약했다."
    )
    found = [e for e in record("경기도 소식\n\n" + text, "2023-05-08").events if e.type.value == "consultation"]
    assert {(e.place.city, e.date) for e in found} == {("카라치", "2023-05-02"), ("뭄바이", "2023-05-04")}
