"""Tables of figures that a conversion poured into one line."""

from __future__ import annotations

import itertools

import pytest
from short_texts import Extract

from coopevents.text.poured_rows import row_starts


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "구 분 2017년 2018년 증감률 비누 51.2 54.7 6.8 유아 용품 38.4 47.6 △24.0",
            ["구 분 2017년 2018년 증감률", "비누 51.2 54.7 6.8", "유아 용품 38.4 47.6 △24.0"],
        ),
        (
            "도시 상담일 바이어 상담건수 다낭 9.4(화) 20개사 31 리마 9.7(금) 12개사 24",
            ["도시 상담일 바이어 상담건수", "다낭 9.4(화) 20개사 31", "리마 9.7(금) 12개사 24"],
        ),
        (
            "순위 품목 금액 증감률 1 비누 11.2 24.6 2 밸브 8.3 12.1",
            ["순위 품목 금액 증감률", "1 비누 11.2 24.6", "2 밸브 8.3 12.1"],
        ),
        # a cell is missing; a name without figures; one row; a sentence
        ("구 분 2017년 2018년 증감률 비누 51.2 54.7 화장품 38.4 47.6 24.0", []),
        ("순위 업체 품목 비고 1 나루정공 밸브 2 가람텍 공구", []),
        ("구 분 2017년 2018년 증감률 비누 51.2 54.7 6.8", []),
        ("구분 없이 참가업체 9개사 상담 30건 계약 4건을 상담 40건 계약 5건으로 늘렸다.", []),
    ],
)
def test_poured_rows_where_they_begin(text: str, rows: list[str]) -> None:
    starts = row_starts(text)
    assert [text[a:b].strip() for a, b in itertools.pairwise([*starts, len(text)])] == rows


def test_poured_rows_are_read_as_a_table(record: Extract) -> None:
    text = (
        "나루시 중소기업 수출 늘어\n\n□ 나루시는 2018년 중소기업 수출동향을 발표하였다.\n\n"
        " < 주요 품목별 수출액 및 증감률 >   (단위 : 억 달러, %)\n"
        " 구 분 2017년 2018년 증감률 비누 51.2 54.7 6.8 화장품 38.4 47.6 24.0\n ㅇ 화장품이 큰 폭으로 늘었다.\n"
    )
    assert [(int(a.value), a.role.value) for a in record(text, "2019-01-21").amounts] == [
        (5_120_000_000, "statistic"),
        (5_470_000_000, "statistic"),
        (3_840_000_000, "statistic"),
        (4_760_000_000, "statistic"),
    ]
