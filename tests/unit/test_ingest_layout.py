"""Tables as written lines, and where their cells stand."""

from __future__ import annotations

import pytest

from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.layout import LONGEST_TEXT, MOST_CELLS, GridCell, Layout, column_letters, rows_of


def grid(*rows: str) -> list[GridCell]:
    """Rows of cells parted by "|"; "^" goes on from above, "<" from the left."""
    written = [[cell.strip() for cell in row.split("|")] for row in rows]
    cells = []
    for i, row in enumerate(written):
        for j, text in enumerate(row):
            if text in {"^", "<"}:
                continue
            wide = next((k for k in range(1, len(row) - j) if row[j + k] != "<"), len(row) - j)
            high = next((k for k in range(1, len(written) - i) if written[i + k][j] != "^"), len(written) - i)
            cells.append(GridCell(i, j, (text,) if text else (), high, wide))
    return cells


def lines(*rows: str) -> list[str]:
    return ["  ".join(text for text, _ in row) for row in rows_of(grid(*rows))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("도시 | 상담건수", "하노이 | 12"), ["도시  상담건수", "하노이  12"]),
        (  # a word goes down its rows, a number stays in the first
            ("지역 | 도시 | 계약액", "아시아 | 하노이 | 500", "^ | 방콕 | ^"),
            ["지역  도시  계약액", "아시아  하노이  500", "아시아  방콕"],
        ),
        (  # two header rows become one
            ("도시 | 상담 | < | 계약 | <", "^ | 건수 | 금액 | 건수 | 금액", "하노이 | 12 | 300 | 2 | 50"),
            ["도시  상담건수  상담금액  계약건수  계약금액", "하노이  12  300  2  50"],
        ),
        (  # an empty cell before a value keeps the columns apart, one behind the last value is left out
            ("도시 | 건수 | 금액 | 비고", "하노이 |  | 300 | "),
            ["도시  건수  금액  비고", "하노이  -  300"],
        ),
        (("업체별 성과 | <", "솔빛 | 30"), ["업체별 성과", "솔빛  30"]),
        (("상담 | < | 비고", "하노이 | 12 | ", "방콕 | 7 | "), ["상담  비고", "하노이  12", "방콕  7"]),
    ],
)
def test_layout_rows(rows: tuple[str, ...], expected: list[str]) -> None:
    assert lines(*rows) == expected


def test_layout_marks_name_the_cells() -> None:
    layout = Layout()
    layout.begin_page(1)
    layout.paragraph("성과 (단위: 천불)")
    layout.table(grid("도시 | 금액", "하노이 | 300"))
    text, marks = layout.finish()
    assert text == "성과 (단위: 천불)\n도시  금액\n하노이  300\n"
    assert {mark.cell: text[mark.start : mark.end] for mark in marks if mark.cell} == {
        "표1!A1": "도시",
        "표1!B1": "금액",
        "표1!A2": "하노이",
        "표1!B2": "300",
    }
    assert [(mark.page, mark.start, mark.end) for mark in marks if mark.page] == [(1, 0, len(text))]


def test_layout_frame_around_text_is_no_table() -> None:
    layout = Layout()
    layout.table([GridCell(0, 0, ("가람시는 상담회를 열었다. " * 20, "□ 개요")), GridCell(0, 1, ("끝",))])
    assert layout.finish()[0].split("\n")[1:3] == ["□ 개요", "끝"]


def test_layout_days_below_each_other_in_a_cell_stand_on_lines_of_their_own() -> None:
    layout = Layout()
    layout.table(
        [
            GridCell(0, 0, ("기간",)),
            GridCell(0, 1, ("9. 21. ~ 9. 27.",)),
            GridCell(1, 0, ("주요일정",)),
            GridCell(1, 1, ("9. 23.(화) 푸네 상담회", "9. 25.(목) 첸나이 상담회")),
        ]
    )
    text, marks = layout.finish()
    assert text.split("\n") == [
        "기간  9. 21. ~ 9. 27.",
        "주요일정",
        "9. 23.(화) 푸네 상담회",
        "9. 25.(목) 첸나이 상담회",
        "",
    ]
    assert [text[m.start : m.end] for m in marks if m.cell == "표1!B2"] == text.split("\n")[2:4]


def test_layout_tab_parts_columns() -> None:
    layout = Layout()
    layout.paragraph("일시\t 5. 3.  오후")
    assert layout.finish()[0] == "일시  5. 3. 오후\n"


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_layout_column_letters(column: int, name: str) -> None:
    assert column_letters(column) == name


def test_layout_bounds() -> None:
    layout = Layout()
    with pytest.raises(UnreadableError, match="longer than"):
        layout.paragraph("가" * (LONGEST_TEXT + 1))
    with pytest.raises(UnreadableError, match="table of more than"):
        rows_of([GridCell(i, 0, ("가",), 65535, 65535) for i in range(2000)])
    with pytest.raises(UnreadableError, match="table of more than"):
        Layout().table([GridCell(i, 0) for i in range(MOST_CELLS + 1)])
