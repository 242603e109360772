"""Texts set in other layouts are kept as they were: the breaks of a column go, those of the text stay."""

from __future__ import annotations

import pytest
from layouts import LAYOUTS, by_word

from coopevents.text.clean import clean

RELEASE = "\n".join(
    (
        "나루시, 하노이에서 수출상담회 열어",
        "",
        "□ 나루시(시장 ○○○)와 나루상공회의소는 지난 3월 5일부터 이틀간 베트남 하노이 나루호텔에서 수출상담회를 "
        "열고 관내 중소기업 12개사의 판로를 찾았다.",
        " ㅇ 상담회에는 현지 바이어 40명이 나와 기계부품과 화장품, 식품을 놓고 상담 96건을 벌였으며 상담액은 "
        "320만 달러로 집계되었다.",
        " ㅇ (후속 지원) 통역과 시제품 운송비를 나누어 지원하고 가을에는 바이어를 나루시로 초청하여 공장을 둘러보게 "
        "할 계획",
        "",
        "□ 시는 이번 상담회를 계기로 하노이 무역협회와 업무협약을 맺고 두 도시의 기업이 서로의 전시회에 나가는 길을 "
        "넓히기로 하였다.",
        "",
    )
)


@pytest.mark.parametrize("column", [56, 64, 72, 80, 92, 104])
def test_layouts_lines_of_a_proportional_font(column: int) -> None:
    assert clean(by_word(RELEASE, column, column // 14)).text == RELEASE


@pytest.mark.parametrize("column", [60, 70, 80])
def test_layouts_rows_of_a_table_may_be_wider_than_the_column(column: int) -> None:
    table = f"시  기{' ' * 20}지  역{' ' * 30}참가 기업{' ' * 10}상담액{' ' * 10}계약추진액\n"
    assert clean(f"{by_word(RELEASE, column, 0)}\n{table}").text == f"{RELEASE}\n{table}"


def test_layouts_full_width_leaves_no_trace() -> None:
    assert clean(LAYOUTS["full width"](RELEASE)).text == clean(RELEASE).text
