"""`records.xlsx`, read with another library than the one that writes it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

import made_up
from coopevents.export.pages import Layout, Pages, write_workbook
from coopevents.export.workbook import sheet as sheet_module
from coopevents.run import run

SHEETS = ["행사", "협약", "금액", "기업", "기관", "검토", "자료사전"]
OFFICIAL = [
    "행사명", "유형", "상태", "시작일", "종료일", "국가", "도시", "국내 시도", "주최", "주관", "후원", "분야",
    "참가기업", "바이어", "상담건수", "상담액(US$)", "계약추진액(US$)", "계약액(US$)", "MOU 건수", "MOU 금액(US$)",
    "환율 기준일", "비고", "출처",
]  # fmt: skip


@pytest.fixture(scope="module")
def book(finished: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(finished / "records.xlsx")


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    header, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(header, line, strict=True)) for line in lines]


def test_workbook_has_the_sheets_of_the_analyst(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == SHEETS
    for name in SHEETS[:-1]:
        sheet = book[name]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(sheet.column_dimensions[cell.column_letter].width > 6 for cell in sheet[1])


def test_workbook_an_event_in_the_words_of_result_sheets(book: openpyxl.Workbook) -> None:
    event = rows(book["행사"])[0]
    shown = {
        "행사명": "동남아 무역사절단", "유형": "무역사절단", "상태": "개최", "시작일": dt.datetime(2016, 12, 5),
        "종료일": dt.datetime(2016, 12, 9), "국가": "인도네시아; 베트남", "주최": "가람시",
        "참가기업": 12, "바이어": 80, "상담건수": 95, "상담액(US$)": 15_000_000, "상담액(원)": 17_582_881_704,
        "계약추진액(US$)": None, "MOU 건수": None, "환율 기준일": "2016-12-05", "집계": "예", "검토": "아니오",
        "문서": "a/mission", "보도일": dt.datetime(2016, 12, 12),
    }  # fmt: skip
    assert {heading: event[heading] for heading in shown} == shown
    assert event["문서의 금액"] == (
        "상담액 1,500만 USD; 상담액 약 175억 KRW (같은 금액을 다시 적음); "
        "나래전자: 상담액 200만 USD (행사 전체 금액에 포함); 계약추진액 2,000만 USD (실적이 아님)"
    )


def test_workbook_pivots_of_counted_rows_count_once(book: openpyxl.Workbook) -> None:
    counted = [row for row in rows(book["행사"]) if row["집계"] == "예"]
    assert sum(row["상담액(US$)"] or 0 for row in counted) == 15_000_000
    sums = [row for row in rows(book["금액"]) if row["집계"] == "예" and row["구분"] == "상담액"]
    assert sum(row["US$"] for row in sums) == 15_000_000
    assert sum(row["MOU 건수"] or 0 for row in counted) == 3
    left_out = {row["금액"]: row["집계하지 않는 까닭"] for row in rows(book["금액"]) if row["집계"] == "아니오"}
    assert left_out[6_200_000] == "상위 행사의 금액에 포함"


def test_workbook_links_lead_into_the_report(book: openpyxl.Workbook) -> None:
    sheet = book["행사"]
    (at,) = [cell.column for cell in sheet[1] if cell.value == "보기"]
    event = rows(sheet)[0]
    link = sheet.cell(2, at).hyperlink
    assert link.target == "report.html"
    assert link.location == f"d=a%2Fmission&r={event['ID']}"


def test_workbook_offers_choices_and_colours_rows_for_review(book: openpyxl.Workbook) -> None:
    sheet = book["행사"]
    lists = {str(rule.sqref)[0]: rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert '"포럼,' in lists["B"]
    assert lists["C"] == '"개최,진행 중,예정,취소"'
    rules = [rule.formula[0] for area in sheet.conditional_formatting for rule in area.rules]
    (review,) = {cell.column_letter for cell in sheet[1] if cell.value == "검토"}
    assert f'${review}2="예"' in rules


def test_workbook_confidences_are_figures_and_rows_one_line_high(book: openpyxl.Workbook) -> None:
    for name in ("행사", "금액", "기업"):
        sheet = book[name]
        (at,) = [cell.column for cell in sheet[1] if cell.value == "신뢰도"]
        assert all(isinstance(sheet.cell(row, at).value, (int, float)) for row in range(2, sheet.max_row + 1))
        assert {sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)} == {13.5}


def test_workbook_review_sheet_names_what_is_doubtful(book: openpyxl.Workbook) -> None:
    listed = {row["표"]: row for row in rows(book["검토"])}
    assert set(listed) == {"행사", "금액"}
    assert listed["금액"]["확인할 점"].startswith("부분의 합이 합계와 다름 [amount.total]")
    assert listed["금액"]["무엇"] == "상담액 880만 USD"
    assert listed["행사"]["확인할 점"] == "<img src=x onerror=alert(1)> [test.<b>]"


def test_workbook_no_cell_is_a_formula(book: openpyxl.Workbook, finished: Path) -> None:
    hostile = [row for row in rows(book["행사"]) if row["문서"].startswith("c/")]
    assert hostile[0]["행사명"] == '=HYPERLINK("http://evil.example","누르세요")'
    assert {cell.data_type for sheet in book for line in sheet.iter_rows() for cell in line} <= {
        "s",
        "n",
        "d",
        "inlineStr",
    }
    with ZipFile(finished / "records.xlsx") as file:
        assert not any(b"<f>" in file.read(name) for name in file.namelist() if "/sheet" in name)
    cell = next(cell for cell in book["행사"]["A"] if str(cell.value).startswith("="))
    assert cell.quotePrefix  # a text even after somebody edits it


def test_workbook_what_a_cell_cannot_hold_is_cut_and_said(book: openpyxl.Workbook) -> None:
    event = next(row for row in rows(book["행사"]) if row["문서"] == "e/limits")
    assert len(event["행사명"]) == 32_767
    assert event["행사명"].endswith(" …(줄임)")
    assert event["시작일"] == "1899-05-01"  # spreadsheets do not agree on days before 1900
    sums = {row["통화"]: row["금액"] for row in rows(book["금액"]) if row["문서"] == "e/limits"}
    assert sums == {"KRW": "12345678901234567890", "USD": 0.25, "VND": 1_000_000}
    notes = [row[0] for row in book["자료사전"].iter_rows(max_row=12, values_only=True)]
    assert "‘행사’ 시트: 칸에 담을 수 없이 긴 글 1개를 줄였습니다." in notes


def test_workbook_dictionary_explains_every_column(book: openpyxl.Workbook) -> None:
    explained = {row[:2] for row in book["자료사전"].iter_rows(values_only=True)}
    for name in SHEETS[:-1]:
        assert {(name, cell.value) for cell in book[name][1]} <= explained


def test_workbook_same_input_same_bytes(finished: Path, tmp_path: Path) -> None:
    made_up.write_corpus(tmp_path / "raw")
    run(tmp_path / "raw", tmp_path / "out", load=made_up.load, workers=1)
    assert (tmp_path / "out/records.xlsx").read_bytes() == (finished / "records.xlsx").read_bytes()


def test_workbook_official_layout_is_one_flat_sheet(finished: Path, tmp_path: Path) -> None:
    write_workbook(finished, tmp_path / "official.xlsx", Layout.OFFICIAL)
    book = openpyxl.load_workbook(tmp_path / "official.xlsx")
    assert book.sheetnames == ["행사실적", "자료사전"]
    lines = rows(book["행사실적"])
    assert list(lines[0]) == OFFICIAL
    names = [str(line["행사명"])[:10] for line in lines]
    assert names == ["동남아 무역사절단", "자카르타 상담회", "호찌민 상담회", "=HYPERLINK", "가나다라가나다라가나"]


def test_workbook_run_writes_the_layout_that_is_asked_for(tmp_path: Path) -> None:
    made_up.write_corpus(tmp_path / "raw")
    for pages, sheets in ((Pages(Layout.OFFICIAL), 2), (Pages(None), 0)):
        out = tmp_path / f"out{sheets}"
        run(tmp_path / "raw", out, load=made_up.load, workers=1, pages=pages)
        assert (out / "records.xlsx").is_file() == bool(sheets)
        if sheets:
            assert len(openpyxl.load_workbook(out / "records.xlsx").sheetnames) == sheets


def test_workbook_rows_beyond_the_last_are_counted(
    finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_module, "MOST_ROWS", 2)
    monkeypatch.setattr(sheet_module, "MOST_LINKS", 1)
    write_workbook(finished, tmp_path / "small.xlsx", Layout.FULL)
    book = openpyxl.load_workbook(tmp_path / "small.xlsx")
    assert book["행사"].max_row == 3
    notes = [str(row[0]) for row in book["자료사전"].iter_rows(max_row=16, values_only=True)]
    assert any(note.startswith("‘행사’ 시트: 행 수 한도를 넘어 4행을") for note in notes)
    assert any(note.startswith("‘행사’ 시트: 링크 한도를 넘어 1행에는") for note in notes)
