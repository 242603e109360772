"""Tables of results: rows as occasions, cells as sums and counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from short_texts import Extract, Read

from coopevents.frames.tables import TableFrame, cell_dates, table_frames
from coopevents.lexicon.loader import load_table
from coopevents.pipeline import Resources
from coopevents.records import AmountRole

Frames = Callable[[str], list[TableFrame]]
LEAD = "창원시는 지난 6월 9일부터 15일까지 동유럽에 무역사절단을 파견했다고 20일 밝혔다.\n\n"
RESULTS = """< 도시별 상담 실적 >
(단위 : 건, 천달러)
도시  날짜  상담건수  상담액  계약추진액
바르샤바  6.11  48  7,300  1,900
프라하  6.13  38  5,100  1,250
합계  -  86  12,400  3,150
"""


@pytest.fixture(scope="module")
def frames(read: Read, resources: Resources) -> Frames:
    return lambda text: table_frames(read(LEAD + text), resources.amount_frames.role_of_words)


def one(frames: Frames, text: str) -> TableFrame:
    (frame,) = frames(text)
    return frame


def test_frame_tables_rows_with_a_city_are_legs(frames: Frames) -> None:
    frame = one(frames, RESULTS)
    assert [event.name for event in frame.events] == ["바르샤바", "프라하"]
    assert [len(event.dates) for event in frame.events] == [1, 1]


def test_frame_tables_sums_by_header_unit_and_row(frames: Frames) -> None:
    frame = one(frames, RESULTS)
    told = [
        (int(s.mention.value.amount), s.mention.value.currency, s.role, s.row_frame.name if s.row_frame else None)
        for s in frame.sums
    ]
    assert told == [
        (7_300_000, "USD", "consultation", "바르샤바"),
        (1_900_000, "USD", "expected_contract", "바르샤바"),
        (5_100_000, "USD", "consultation", "프라하"),
        (1_250_000, "USD", "expected_contract", "프라하"),
        (12_400_000, "USD", "consultation", None),
        (3_150_000, "USD", "expected_contract", None),
    ]
    assert [s.total for s in frame.sums] == [False] * 4 + [True] * 2


def test_frame_tables_counts_of_rows_and_of_the_whole(frames: Frames) -> None:
    frame = one(frames, RESULTS)
    assert [(slot, claim.value, row.name if row else None) for slot, claim, row in frame.counts] == [
        ("meetings", 48, "바르샤바"),
        ("meetings", 38, "프라하"),
        ("meetings", 86, None),
    ]


def test_frame_tables_firms_are_no_occasions(frames: Frames) -> None:
    text = "(단위 : 천달러)\n업체명  품목  상담액\n가람툴  공구  1,200\n나래정공  펌프  800\n합계    2,000\n"
    frame = one(frames, text)
    assert frame.events == []
    assert [(s.firm, int(s.mention.value.amount), s.total) for s in frame.sums] == [
        ("가람툴", 1_200_000, False),
        ("나래정공", 800_000, False),
        (None, 2_000_000, True),
    ]


def test_frame_tables_cells_with_their_own_currency(frames: Frames) -> None:
    text = "도시  상담건수  상담액\n다낭  20건  93만불\n하노이  31건  1,250천불\n"
    assert [int(s.mention.value.amount) for s in one(frames, text).sums] == [930_000, 1_250_000]


@pytest.mark.parametrize(
    "text",
    [
        "구분  내용  비고\n접수  방문  1층\n문의  전화  2층\n",
        "도시  상담건수  상담액\n다낭  20  930\n하노이  31  1,250\n",  # no unit: how much is 930?
    ],
)
def test_frame_tables_no_sums_without_roles_or_units(frames: Frames, text: str) -> None:
    assert [s for frame in frames(text) for s in frame.sums] == []


def test_frame_tables_days_in_cells_of_a_date_column(read: Read) -> None:
    reading = read(LEAD + RESULTS)
    assert [reading.quote(d.start, d.end) for d in cell_dates(reading.document)] == ["6.11", "6.13"]


def test_frame_tables_to_records(record: Extract) -> None:
    found = record(LEAD + RESULTS, "2018-06-20")
    mission = next(e for e in found.events if e.type == "trade_mission")
    legs = [e for e in found.events if e.part_of == mission.id]
    assert [(e.place.city_standard, e.date, e.participants.meetings) for e in legs] == [
        ("바르샤바", "2018-06-11", 48),
        ("프라하", "2018-06-13", 38),
    ]
    assert mission.participants.meetings == 86


def test_frame_tables_a_bare_market_in_a_caption_is_no_role(frames: Frames) -> None:
    text = "■ 할랄시장 (단위: 천 달러)\n도시 | 업체 | 금액\n쿠알라룸푸르 | 12 | 1,200\n두바이 | 8 | 900\n"
    assert {s.role for s in one(frames, text).sums} == {"other"}


def test_frame_tables_every_cue_as_a_header_gives_a_role_or_none(resources: Resources) -> None:
    cues = [row["cue"] for row in load_table("amount_cues", ("cue", "kind"))]
    roles = {resources.amount_frames.role_of_words(f"{cue}(천 달러)") for cue in cues}
    assert roles - {None} <= set(AmountRole)


def test_frame_tables_the_other_side_s_land_is_a_place(record: Extract) -> None:
    text = (
        "가람시는 화상 수출상담회를 세 차례 열었다.\n\n"
        "회차  일자  상대지역  도내기업  바이어  상담건수\n"
        "1차  8.24.(화)  몽골 울란바토르  12개사  18개사  41\n"
        "2차  8.26.(목)  러시아 블라디보스토크  9개사  13개사  30\n"
    )
    legs = [e for e in record(text, "2021-09-08").events if e.participants.meetings in {41, 30}]
    assert [(e.place.city, e.date, e.participants.companies) for e in legs] == [
        ("울란바토르", "2021-08-24", 12),
        ("블라디보스토크", "2021-08-26", 9),
    ]


def test_frame_tables_a_row_is_named_by_what_follows_its_ceremony(record: Extract) -> None:
    text = (
        "가람부는 6월 7일부터 9일까지 두바이에서 ‘나루 비즈니스 위크’를 연다.\n\n"
        "일자  프로그램  장소\n6.7.(수)  개막식 및 한-UAE 투자포럼  두바이 센터\n6.8.(목)  수출상담회  두바이 센터\n"
    )
    assert {"한-UAE 투자포럼", "수출상담회"} <= {e.name for e in record(text, "2023-05-24").events}
