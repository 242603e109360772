"""자료사전: how to read the workbook, what each column means, what each code is called.

Job: the last sheet.  Input: the sheets that were written.  Output: a worksheet.  It must not know records' values.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import xlsxwriter

from coopevents._version import __version__
from coopevents.export.labels import BODY_ROLES, CODES, COMPANY_ROLES, sector_label
from coopevents.export.workbook.sheet import Formats, Sheet
from coopevents.language import Label
from coopevents.records import Sector

NAME = "자료사전"
NOTES = (
    "문서에 적힌 대로 옮긴 값입니다. 수치를 인용하기 전에 ‘검토’, ‘확인할 점’, ‘보기’(근거가 된 글)를 확인하십시오.",
    "더하거나 셀 때에는 ‘집계’가 ‘예’인 행만 고르고, 금액은 ‘구분’을 하나씩 고르십시오. "
    "구분이 다른 금액은 서로 더하지 않습니다.",
    "US$와 원은 행사 첫날(모르면 보도일)의 유럽중앙은행 기준환율로 바꾼 값이며 ‘환율 기준일’에 그 날을 적었습니다. "
    "환율이 없으면 비워 둡니다.",
    "빈칸은 문서에 그 값이 없다는 뜻이며 0이 아닙니다.",
    "고친 값은 corrections.csv(record,field,value,by,when)에 ID와 함께 적으면 다음 실행에 반영됩니다.",
)
ENUMERATIONS = {
    "EventType": "행사 유형",
    "EventStatus": "행사 상태",
    "AgreementKind": "협약 종류",
    "AgreementStatus": "협약 상태",
    "AmountRole": "금액 구분",
    "Bound": "정도",
    "Level": "합계·일부",
    "Basis": "실적·목표",
    "Severity": "점검 정도",
}


def write_dictionary(book: xlsxwriter.Workbook, formats: Formats, sheets: Sequence[Sheet[Any]]) -> None:
    """Adds the sheet; it names what the other sheets could not hold."""
    sheet = book.add_worksheet(NAME)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 2, 14)
    sheet.set_column(3, 3, 100)
    sheet.write_string(0, 0, f"중소기업 협력 행사 자료 (coopevents {__version__})", formats.title)
    row = 1
    for note in (*NOTES, *(line for one in sheets for line in _losses(one))):
        sheet.write_string(row, 0, note, formats.plain)  # runs over the columns beside it
        row += 1
    row = _table(sheet, formats, row + 1, ("시트", "열", "형식", "뜻"), [
        (one.name, column.heading, column.kind.value, column.meaning) for one in sheets for column in one.columns
    ])  # fmt: skip
    _table(sheet, formats, row + 1, ("목록", "시트의 말", "코드", "영어"), [
        (heading, label.ko, code, label.en) for heading, labels in _codes() for code, label in labels
    ])  # fmt: skip
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _losses(sheet: Sheet[Any]) -> list[str]:
    lost = sheet.lost
    said = (
        (lost.rows, f"행 수 한도를 넘어 {lost.rows:,}행을 싣지 못했습니다. CSV와 Parquet에는 모두 있습니다."),
        (lost.texts, f"칸에 담을 수 없이 긴 글 {lost.texts:,}개를 줄였습니다."),
        (lost.links, f"링크 한도를 넘어 {lost.links:,}행에는 ‘보기’가 없습니다. 보고서에서 ID로 찾으십시오."),
    )
    return [f"‘{sheet.name}’ 시트: {line}" for number, line in said if number]


def _table(sheet: Any, formats: Formats, row: int, header: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Writes a heading and rows; the row behind them."""
    for at, cell in enumerate(header):
        sheet.write_string(row, at, cell, formats.heading)
    for below, cells in enumerate(rows, start=1):
        for at, cell in enumerate(cells):
            sheet.write_string(row + below, at, cell, formats.plain)
    return row + len(rows) + 1


def _codes() -> list[tuple[str, list[tuple[str, Label]]]]:
    codes = [
        (ENUMERATIONS[codes.__name__], [(code.value, label) for code, label in labels.items()])
        for codes, labels in CODES.items()
    ]
    codes.append(("분야", [(code.value, sector_label(code)) for code in Sector]))
    codes.append(("기업 역할", list(COMPANY_ROLES.items())))
    codes.append(("기관 역할", list(BODY_ROLES.items())))
    return codes
