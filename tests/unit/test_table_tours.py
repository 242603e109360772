"""A tour of one name and the table of its stops: each row is a stop, none of them is the tour."""

from __future__ import annotations

import pytest
from short_texts import Extract

LEAD = (
    "나루시, 중국 순회상담회 마쳐\n\n나루시가 마련한 ‘나루 우수상품 중국 순회상담회’가 막을 내렸다.\n\n"
    "신발 업체 24개사가 참가한 이번 상담회의 도시별 성적은 아래와 같다.{units}\n\n"
)
END = "\n\n시 관계자는 현지 통역을 계속 지원하겠다고 밝혔다.\n"
STOPS = (
    ("상하이", "10.10", "가람호텔", "86", "203", "1,910"),
    ("칭다오", "10.12", "다솜호텔", "54", "118", "870"),
    ("다롄", "10.14", "누리호텔", "49", "97", "700"),
)


def bars(header: str, rows: list[list[str]]) -> str:
    return "\n".join(" | ".join(row) for row in [header.split("/"), *rows])


def wide(header: str, rows: list[list[str]]) -> str:
    return "\n".join("   ".join(row) for row in [header.split("/"), *rows])


LAYOUTS = {
    "the day in the town's cell, beside its house": (
        "",
        bars(
            "도시(날짜)/장소/중국측 바이어/상담(건)/상담액(만달러)",
            [[f"{t}({d})", h, f"{b}개사", m, s] for t, d, h, b, m, s in STOPS],
        ),
    ),
    "rounds, their day and their land": (
        " (단위 : 만달러)",
        bars(
            "회차/일자/상대지역/바이어/상담건수/상담액",
            [[f"{i}차", d, f"중국 {t}", f"{b}개사", m, s] for i, (t, d, _, b, m, s) in enumerate(STOPS, 1)],
        ),
    ),
    "days without their month": (
        " (단위=개사, 건, 만달러)",
        wide("도시명/일자/바이어/상담/상담액", [[t, d[3:], b, m, s] for t, d, _, b, m, s in STOPS]),
    ),
    "names stretched to fill their cells": (
        "",
        wide(
            "개최지/일 자/장 소/바이어(사)/상담(건)/상담액(만달러)",
            [[" ".join(t), d, h, b, m, s] for t, d, h, b, m, s in STOPS],
        ),
    ),
    "a heading above three columns": (
        "",
        bars(
            "지역/일시/상담장/바이어/상담실적건수/상담실적금액(만달러)",
            [[t, f"{d}(월)", h, f"{b}개사", m, s] for t, d, h, b, m, s in STOPS],
        ),
    ),
}


@pytest.mark.parametrize(("units", "table"), LAYOUTS.values(), ids=LAYOUTS)
def test_table_tours_have_their_stops_beside_them(record: Extract, units: str, table: str) -> None:
    found = record(LEAD.format(units=units) + table + END, "2005-10-20")
    whole = next(e for e in found.events if "순회상담회" in e.name)
    assert (whole.date, whole.participants.companies) == ("2005-10-10/2005-10-14", 24)
    stops = {e.id: e for e in found.events if e is not whole}
    assert [
        (e.place.city, e.date, e.participants.foreign_companies, e.participants.meetings) for e in stops.values()
    ] == [
        ("상하이", "2005-10-10", 86, 203),
        ("칭다오", "2005-10-12", 54, 118),
        ("다롄", "2005-10-14", 49, 97),
    ]
    assert {(stops[a.event].place.city, int(a.value)) for a in found.amounts if a.event in stops} == {
        ("상하이", 19_100_000),
        ("칭다오", 8_700_000),
        ("다롄", 7_000_000),
    }


@pytest.mark.parametrize(
    ("units", "header", "slot"),
    [
        (" (단위 : 명, 건, 만달러)", "도시/상담일/바이어/상담건수/상담액", "buyers"),
        ("", "도시/상담일/바이어(명)/상담건수/상담액(만달러)", "buyers"),
        (" (단위 : 개사, 건, 만달러)", "도시/상담일/바이어/상담건수/상담액", "foreign_companies"),
        (" (단위 : 개사, 명, 만달러)", "도시/상담일/바이어/상담건수/상담액", "foreign_companies"),
    ],
)
def test_table_tours_count_buyers_as_the_unit_says(record: Extract, units: str, header: str, slot: str) -> None:
    table = bars(header, [[t, d, b, m, s] for t, d, _, b, m, s in STOPS])
    found = record(LEAD.format(units=units) + table + END, "2005-10-20")
    stop = next(e for e in found.events if e.place.city == "칭다오")
    assert {k: v for k, v in stop.participants.model_dump().items() if v and k != "companies"} == {
        slot: 54,
        "meetings": 118,
    }


def test_table_tours_days_that_do_not_follow_are_no_days(record: Extract) -> None:
    """12, 9, 14 below 일자: numbers of something else."""
    rows = [[t, d, b, m, s] for (t, _, _, b, m, s), d in zip(STOPS, ("12", "9", "14"), strict=True)]
    found = record(LEAD.format(units="") + bars("도시/일자/바이어/상담건수/상담액(만달러)", rows) + END, "2005-10-20")
    assert [e.date for e in found.events] == [None] * len(found.events)
