"""Tables in plain text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from short_texts import Extract

from coopevents.document import Document, Zone
from coopevents.text.segment import segment
from coopevents.text.table_cells import words_at_end_that_count
from coopevents.text.tables import Table, table_of

LEAD = "가나시는 사절단이 500만달러를 상담했다고 17일 밝혔다.\n\n"


def _table(text: str) -> tuple[Document, Table]:
    doc = segment("t", LEAD + text)
    rows = [b.index for b in doc.blocks if b.zone is Zone.TABLE]
    assert rows, [(b.zone, doc.quote(b)) for b in doc.blocks]
    return doc, table_of(doc, rows[0], rows[-1] + 1)


def _cells(doc: Document, table: Table) -> list[list[str]]:
    return [[doc.quote(cell) for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    ("line", "count"),
    [("하노이 11.8 41개사 76 2,404 200", 5), ("합계 149 12,981", 2), ("업체명 품목", 0), ("계 - 119개사", 2)],
)
def test_tables_numbers_at_the_end(line: str, count: int) -> None:
    assert words_at_end_that_count(line) == count


def test_tables_columns_by_wide_blanks() -> None:
    doc, table = _table(
        "< 업체별 성과 >\n(단위 : 건, 천불)\n업체명  주요품목  상담건수  상담액\n"
        "가나정밀㈜  금형, 사출  31  4,260\n다라식품  조미김  24  2,115\n합계  55  6,375\n"
    )
    assert [doc.quote(h) for h in table.header] == ["업체명", "주요품목", "상담건수", "상담액"]
    assert _cells(doc, table)[0] == ["가나정밀㈜", "금형, 사출", "31", "4,260"]
    assert [row.total for row in table.rows] == [False, False, True]
    assert table.unit is not None and doc.quote(table.unit) == "건, 천불"
    assert table.caption is not None and doc.quote(table.caption) == "< 업체별 성과 >"
    assert [table.column_of(table.rows[2], k) for k in range(3)] == [0, 2, 3]


def test_tables_columns_by_single_blanks() -> None:
    doc, table = _table(
        "도시 날짜(현지) 바이어 상담건수 상담액(만달러)\n하노이 11.8 41개사 76 2,404\n호 찌 민 11.11 33개사 59 1,354\n"
        "계 - 74개사 135 3,758\n"
    )
    assert table.columns == 5
    assert _cells(doc, table)[1] == ["호 찌 민", "11.11", "33개사", "59", "1,354"]
    assert table.rows[2].total


def test_tables_groups_with_heading() -> None:
    doc, table = _table(
        "<표> 품목별 계약실적(단위:천달러)\n ▲상반기(유럽)\n   주방용품    4,292\n   소계        4,292\n"
        " ▲하반기(중동)\n   점착테이프    187\n   소계          187\n"
    )
    groups = [doc.quote(row.group) for row in table.rows if row.group is not None]
    assert groups == ["상반기(유럽)"] * 2 + ["하반기(중동)"] * 2
    assert _cells(doc, table)[2] == ["점착테이프", "187"]


def test_tables_with_bars() -> None:
    doc, table = _table("국가 | 상담건수 | 상담액\n베트남 | 30 | 1,200\n태국 | 25 | 900\n")
    assert _cells(doc, table) == [["베트남", "30", "1,200"], ["태국", "25", "900"]]


def test_tables_one_cell_a_line() -> None:
    doc, table = _table("업체명\n품목\n상담액\n가나정밀\n금형\n1,200\n다라식품\n조미김\n950\n시는 내년에도 보낸다.\n")
    assert _cells(doc, table) == [["가나정밀", "금형", "1,200"], ["다라식품", "조미김", "950"]]
    assert doc.blocks[-1].zone is Zone.BODY


def test_tables_one_cell_a_line_below_words_that_head_no_other_column() -> None:
    doc, table = _table(
        "< 분야별 결과 >\n(단위 : 개사, 천불)\n구  분\n국내\n현지\n상담액\n기계\n8\n37\n11,450\n전자\n6\n24\n6,300\n"
    )
    assert _cells(doc, table) == [["기계", "8", "37", "11,450"], ["전자", "6", "24", "6,300"]]
    assert table.unit is not None
    assert doc.quote(table.unit) == "개사, 천불"


def test_tables_long_rows_between_bars() -> None:
    row = (
        "| 19일(월) | 14:00 | "
        + "가람 소비재 수출상담회 " * 6
        + "| 나루경제진흥원 화상회의장 | 도내 12개사, 바이어 20개사 |"
    )
    doc = segment("t", LEAD + f"| 일자 | 시간 | 행사 | 장소 | 비고 |\n|---|---|---|---|---|\n{row}\n{row}\n")
    assert [b.zone for b in doc.blocks if "소비재" in doc.quote(b)] == [Zone.TABLE] * 2


def test_tables_numbered_rows_without_figures() -> None:
    doc, table = _table("연번 업체명 생산품 소재지\n1 가나정밀 금형 대구\n2 다라식품 조미김 부산\n")
    assert _cells(doc, table)[0] == ["1", "가나정밀", "금형", "대구"]


@pytest.mark.parametrize(
    "text",
    [
        "□ 상담액은 300만불이다\n ㅇ 계약액은 20만불이다\n",
        "상담 120건\n계약 30건을 올렸다.\n",
    ],
)
def test_tables_none(text: str) -> None:
    doc = segment("t", LEAD + text)
    assert all(b.zone is not Zone.TABLE for b in doc.blocks)


def test_tables_caption_in_brackets_is_no_header() -> None:
    lines = ["< 도시별 상담 실적 >", "(단위 : 건, 천달러)", "도시  상담건수  상담액"]
    lines += ["다낭  48  7,300", "방콕  38  5,100", "합계  86  12,400"]
    doc, table = _table("\n".join(lines))
    assert [doc.quote(cell) for cell in table.header] == ["도시", "상담건수", "상담액"]
    assert table.caption is not None and doc.quote(table.caption) == lines[0]
    assert [row.total for row in table.rows] == [False, False, True]


def test_tables_rows_without_their_last_cell() -> None:
    lines = ["구분  파견지역  파견시기  참가업체  비고"]
    lines += ["1  인도(뉴델리)  10.15~10.22  10개사", "2  이란(테헤란)  11.19~11.26  12개사"]
    _, table = _table("\n".join(lines))
    assert [[table.column_of(row, k) for k in range(4)] for row in table.rows] == [[0, 1, 2, 3]] * 2


def test_tables_rows_short_of_a_cell_are_like_the_full_ones() -> None:
    lines = ["지역  업체명  상담건수  상담액  비고", "다낭  가람툴  12  300  신규"]
    lines += ["나래정공  8  250  신규", "방콕  다솜  9  410"]
    _, table = _table("\n".join(lines))
    assert [[table.column_of(row, k) for k in range(len(row.cells))] for row in table.rows] == [
        [0, 1, 2, 3, 4],
        [0, 2, 3, 4],  # the merged first cell
        [0, 1, 2, 3],  # the empty last one
    ]


HEADER = ("도시", "상담일", "상담건수", "상담액(천$)", "계약추진액(천$)")
CITIES = (
    ("멕시코시티", "9. 4.(화)", "71", "5,230", "2,150"),
    ("보고타", "9. 7.(금)", "52", "3,410", "980"),
    ("리마", "9.11.(화)", "60", "3,220", "890"),
)
RULE = "-" * 60


def wide(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("    ".join(row) for row in rows)


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(wide([HEADER, *CITIES]), id="wide blanks"),
        pytest.param(wide([HEADER[1:], *CITIES]), id="no heading above the towns"),
        pytest.param("\n".join([RULE, wide([HEADER]), RULE, wide(CITIES), RULE]), id="ruled by dashes"),
        pytest.param(
            "\n".join(
                ["| " + " | ".join(HEADER) + " |", "|---|:-:|--:|--:|--:|", *(f"| {' | '.join(c)} |" for c in CITIES)]
            ),
            id="markdown",
        ),
        pytest.param("\n".join([*HEADER, *(cell for city in CITIES for cell in city)]), id="a cell a line"),
        pytest.param(wide([*zip(HEADER, *CITIES, strict=True)]), id="towns head the columns"),
    ],
)
def test_tables_of_legs_however_they_are_set(record: Extract, table: str) -> None:
    text = (
        "나루시 사절단, 상담 성과\n\n나루시는 중남미 시장개척단을 지난 9월 2일부터 13일까지 파견했다고 18일 밝혔다.\n\n"
        f"□ 지역별 성과\n{table}\n\n시는 내년에도 시장개척단을 보낼 계획이다.\n"
    )
    found = record(text, "2018-09-18")
    legs = {e.id: e for e in found.events if e.type.value == "consultation"}
    assert [(e.place.city, e.date, e.participants.meetings) for e in legs.values()] == [
        ("멕시코시티", "2018-09-04", 71),
        ("보고타", "2018-09-07", 52),
        ("리마", "2018-09-11", 60),
    ]
    sums = {(legs[a.event].place.city, a.role.value, int(a.value)) for a in found.amounts if a.event in legs}
    assert sums == {
        ("멕시코시티", "consultation", 5_230_000),
        ("멕시코시티", "expected_contract", 2_150_000),
        ("보고타", "consultation", 3_410_000),
        ("보고타", "expected_contract", 980_000),
        ("리마", "consultation", 3_220_000),
        ("리마", "expected_contract", 890_000),
    }


def test_tables_without_a_corner_and_with_rules_of_hyphens() -> None:
    """Nothing stands above the first column; a rule of hyphens parts the header from its rows."""
    doc, table = _table(
        "□ 도시별 성과\n             상담일     바이어    상담건수   상담액(천$)\n"
        "----------------------------------------------------\n"
        " 리마        9.11.(화)   31개사       60        3,220\n"
        " 보고타      9. 7.(금)   29개사       52        3,410\n"
        "----------------------------------------------------\n"
        " 합  계                  60개사      112        6,630\n"
    )
    assert [doc.quote(h) for h in table.header] == ["", "상담일", "바이어", "상담건수", "상담액(천$)"]
    assert [[table.column_of(row, k) for k in range(len(row.cells))] for row in table.rows] == [
        [0, 1, 2, 3, 4],
        [0, 1, 2, 3, 4],
        [0, 2, 3, 4],
    ]


ROWS = {
    "flattened to single blanks": (
        "사업명 기간 지역 참가 상담액\n중동 시장개척단 3.8~3.16 두바이, 테헤란 9 12,400\n"
        "중국 내륙 무역사절단 11.1~11.7 시안, 청두 10 18,300\n계 - - 19 30,700",
        [
            ("중동 시장개척단", "trade_mission", "2017-03-08/2017-03-16", "held", 9, None),
            ("중국 내륙 무역사절단", "trade_mission", "2017-11-01/2017-11-07", "held", 10, None),
        ],
    ),
    "how each stands": (
        "시기 | 사업 | 장소 | 규모 | 진행\n4.16~19 | 프린트월드 2017 한국공동관 | 일본 오사카 | 회원사 18개사 | 완료\n"
        "6.11 | 인도 금형 기술세미나 | 인도 푸네 | 130명 | 완료 (상담 12건)\n"
        "8.26~28 | 우크라이나 산업부품전 | 키예프 | 회원사 5개사 | 취소 (현지 정세 불안)",
        [
            ("인도 금형 기술세미나", "seminar", "2017-06-11", "held", None, 130),
            ("우크라이나 산업부품전", "exhibition", "2017-08-26/2017-08-28", "cancelled", 5, None),
        ],
    ),
    "the day beside its place, under headers that tell neither": (
        "구분 | 당초 | 변경 | 비고\n무역실무 설명회 | 9.6(수) 14:00 나루시청 | 9.13(수) 10:00 누리호텔 | 장소 변경\n"
        "나루-오키나와 물산 교류회 | 9.8(금) 누리호텔 | 잠정 연기 | 협의중\n"
        "할랄인증 실무교육 | 9.5(화) 10:00 | 변동없음 | -",
        [
            ("무역실무 설명회", "seminar", "2017-09-13", "planned", None, None),
            ("나루-오키나와 물산 교류회", "meeting", "2017-09-08", "cancelled", None, None),
            ("할랄인증 실무교육", "training", "2017-09-05", "planned", None, None),
        ],
    ),
}


@pytest.mark.parametrize(("table", "expected"), ROWS.values(), ids=ROWS)
def test_tables_of_occasions_by_name(record: Extract, table: str, expected: list[tuple[object, ...]]) -> None:
    """Rows that name their occasion and its day: type, day, status and counts are the row's own."""
    published = "2017-08-30" if "변경" in table else "2017-12-20"
    lead = "나루시는 2017년 한 해 도내 기업의 해외사업을 다음과 같이 알린다."
    text = f"나루시 해외사업 추진현황\n\n{lead}\n\n□ 2017년 현황\n{table}\n\n문의는 기업지원과로 하면 된다.\n"
    found = {
        e.name: (e.name, e.type.value, e.date, e.status.value, e.participants.companies, e.participants.people)
        for e in record(text, published).events
    }
    assert [found.get(str(row[0])) for row in expected] == expected


def test_tables_rows_without_an_occasion(record: Extract) -> None:
    """A row that only holds a day (a deadline, a delivery) and a firm is no occasion."""
    text = (
        "나루시 계약 현황\n\n나루시는 업체별 계약 현황을 알린다.\n\n"
        "업체명 | 계약일 | 품목 | 금액(천불)\n가람툴 | 5.21 | 공구 | 120\n다솜 | 5.23 | 화장품 | 90\n"
    )
    assert record(text, "2017-12-20").events == ()


def test_tables_of_occasions_poured_into_one_line_invent_none(record: Extract) -> None:
    """Where one row ends and the next begins cannot be told: 연기 가람 대표단 6.18 미정 연기 구매상담회."""
    text = (
        "나루시, 통상행사 일정 조정\n\n"
        "나루시는 16일부터 열 예정이던 ‘나루 뷰티전’을 9월 8일부터 10일까지로 옮긴다고 밝혔다.\n\n"
        "<조정 내역>\n행사명 당초 변경 비고 나루 뷰티전 6.16~18 9.8~10 연기 가람 대표단 6.18 미정 연기 "
        "구매상담회 6.25 6.25 화상전환\n"
    )
    assert [event.name for event in record(text, "2015-06-12").events] == ["나루 뷰티전"]
