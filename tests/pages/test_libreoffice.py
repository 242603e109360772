"""The workbook and the CSV files, opened with LibreOffice and compared cell by cell."""

from __future__ import annotations

import csv
import datetime as dt
import re
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
from office import needs_office, opened

from coopevents.export.columns import TABLES, Type
from coopevents.export.csv import render, safe_cell
from coopevents.export.pages import Layout, write_workbook
from coopevents.export.workbook.sheet import LONGEST_TEXT

pytestmark = needs_office

DAY = "%Y-%m-%d"
NUMBER = re.compile(r"\d+(\.\d+)?")


@pytest.fixture(scope="module")
def seen(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, openpyxl.Workbook]:
    """All files by name, as LibreOffice reads them."""
    folder = tmp_path_factory.mktemp("office")
    write_workbook(finished, folder / "official.xlsx", Layout.OFFICIAL)
    tables = [finished / f"{table}.csv" for table in (*TABLES, "quarantine")]
    return opened([finished / "records.xlsx", folder / "official.xlsx", *tables], folder / "seen")


@pytest.mark.parametrize("name", ["records.xlsx", "official.xlsx"])
def test_libreoffice_reads_every_cell_of_the_workbook_as_written(
    name: str, seen: dict[str, openpyxl.Workbook], finished: Path, tmp_path: Path
) -> None:
    file = finished / name
    if name == "official.xlsx":
        file = tmp_path / name
        write_workbook(finished, file, Layout.OFFICIAL)
    written, found = openpyxl.load_workbook(file), seen[name]
    assert found.sheetnames == written.sheetnames
    cells = 0
    for sheet in written:
        for line in sheet.iter_rows():
            for cell in line:
                other = found[sheet.title][cell.coordinate]
                assert (other.value, other.is_date) == (cell.value, cell.is_date), f"{sheet.title}!{cell.coordinate}"
                assert other.data_type != "f"
                cells += cell.value is not None
    assert cells > 300


def test_libreoffice_keeps_what_makes_the_sheets_pleasant(seen: dict[str, openpyxl.Workbook]) -> None:
    sheet = seen["records.xlsx"]["행사"]
    assert sheet.auto_filter.ref == sheet.dimensions
    assert any("포럼" in str(rule.formula1) for rule in sheet.data_validations.dataValidation)
    assert sheet.conditional_formatting
    (at,) = [cell.column for cell in sheet[1] if cell.value == "보기"]
    link = sheet.cell(2, at).hyperlink
    assert "/out/report.html#d=a%2Fmission&r=e" in f"{link.target}#{link.location}"  # beside the workbook


@pytest.mark.parametrize("table", TABLES)
def test_libreoffice_opens_csv_with_the_cells_of_the_parquet_file(
    table: str, seen: dict[str, openpyxl.Workbook], finished: Path
) -> None:
    header, *lines = seen[f"{table}.csv"].active.iter_rows()
    columns = TABLES[table]
    assert [cell.value for cell in header] == [column.name for column in columns]
    stored = pq.read_table(finished / f"{table}.parquet").to_pylist()
    assert len(lines) == len(stored)
    for line, row in zip(lines, stored, strict=True):
        for cell, column in zip(line, columns, strict=True):
            written = safe_cell(render(row[column.name]))
            assert cell.data_type != "f", f"{column.name}: {cell.value}"
            assert shown(cell.value) == expected(written), column.name
            if column.type in {Type.INTEGER, Type.DECIMAL, Type.REAL} and written:
                assert cell.data_type == "n", column.name
            if column.type is Type.DATE and written:
                assert cell.is_date, column.name


def expected(written: str) -> object:
    """What a cell of a CSV file holds once a spreadsheet program has opened it, which makes numbers of figures."""
    if NUMBER.fullmatch(written):
        return pytest.approx(float(written), rel=1e-14)  # 15 digits are all that a spreadsheet keeps
    return written[:LONGEST_TEXT] or None


def shown(value: object) -> object:
    """The cell as the text of the CSV file: LibreOffice makes days and booleans of what looks like them."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.strftime(DAY) if isinstance(value, dt.datetime) else value


def test_libreoffice_opens_quarantine(seen: dict[str, openpyxl.Workbook], finished: Path) -> None:
    with (finished / "quarantine.csv").open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    lines = seen["quarantine.csv"].active.iter_rows(values_only=True)
    assert [[cell or "" for cell in line] for line in lines] == written


def test_libreoffice_would_run_a_formula_that_nobody_made_safe(tmp_path: Path) -> None:
    (tmp_path / "control.csv").write_text("=1+1,'=1+1\n", encoding="utf-8-sig")
    ((bare, safe),) = opened([tmp_path / "control.csv"], tmp_path / "seen")["control.csv"].active.iter_rows()
    assert bare.data_type == "f"
    assert (safe.data_type, safe.value) == ("s", "'=1+1")
