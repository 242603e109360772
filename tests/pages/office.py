"""LibreOffice as a user's double click: files are opened with its defaults and read back."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
SECONDS = 180
# What the dialog of the desktop proposes (comma, double quote, UTF-8 by the byte order mark); without the dialog
# LibreOffice looks at no mark.  The last one: formulas run, as they do in Excel.
CSV_OPTIONS = "CSV:44,34,76,1,,0,false,false,true,false,false,,true"

needs_office = pytest.mark.skipif(
    PROGRAM is None and not os.environ.get("COOPEVENTS_REQUIRE_OFFICE"),
    reason="LibreOffice is not installed (Debian, Ubuntu: apt-get install libreoffice-calc)",
)


def opened(files: Sequence[Path], folder: Path) -> dict[str, openpyxl.Workbook]:
    """The files as LibreOffice sees them, by name: opened, saved as XLSX below `folder`, read."""
    assert PROGRAM is not None, "LibreOffice is required here, and not installed"
    folder.mkdir(parents=True, exist_ok=True)
    profile = (folder / "profile").as_uri()
    for suffix in sorted({file.suffix for file in files}):  # records.csv and records.xlsx would become one file
        out = folder / suffix[1:]
        call = [PROGRAM, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
        call += [f"--infilter={CSV_OPTIONS}"] if suffix == ".csv" else []
        named = [str(file) for file in files if file.suffix == suffix]
        done = subprocess.run([*call, *named], capture_output=True, timeout=SECONDS, check=False)
        assert done.returncode == 0, done.stderr.decode()
    return {file.name: openpyxl.load_workbook(folder / file.suffix[1:] / f"{file.stem}.xlsx") for file in files}
