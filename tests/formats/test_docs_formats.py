"""docs/formats.md says what is true."""

from __future__ import annotations

from pathlib import Path

import kept
import pytest

from coopevents.ingest import archive, containers, layout, mail, packages, pdf, pdf_page, read, sheets
from coopevents.ingest.formats import Format

DOCS = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_docs_formats_table_is_what_was_read() -> None:
    assert DOCS.partition("<!-- kept -->\n")[2].partition("\n<!-- /kept -->")[0] == kept.table()


@pytest.mark.parametrize("form", list(Format))
def test_docs_formats_keep_every_line_and_row(form: Format) -> None:
    _, lines, rows, *_ = kept.row(form.value)
    assert (lines, rows) == ("10 of 10", "4 of 4 rows")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (containers.LARGEST_TEXT, "20 MB"),
        (containers.LARGEST_FILE, "200 MB"),
        (containers.LARGEST_ARCHIVE, "4 GB"),
        (packages.LARGEST_PACKAGE, "4 GB"),
        (packages.MOST_MEMBERS, "100,000 members"),
        (packages.LARGEST_PART, "100 MB"),
        (packages.LARGEST_RATIO, "200 times"),
        (packages.SMALL, "above 50 MB"),
        (containers.DEEPEST, "| containers in containers | 3 |"),
        (layout.LONGEST_TEXT, "1,000,000 characters"),
        (read.LONGEST_LINE, "50,000 in a line"),
        (layout.MOST_CELLS, "200,000 cells"),
        (layout.MOST_COLUMNS, "200 columns"),
        (sheets.MOST_ROWS, "200,000 rows"),
        (sheets.LARGEST_SHEET, "50 million cells"),
        (mail.MOST_PARTS, "1,000 parts"),
        (mail.MOST_BOUNDARIES, "200 nested"),
        (pdf.MOST_PAGES, "2,000 pages"),
        (pdf_page.MOST_CHARACTERS, "200,000 characters on one"),
    ],
)
def test_docs_formats_bounds(number: int, said: str) -> None:
    units = {"GB": 10**9, "MB": 10**6, "million": 10**6}
    words = said.replace("|", " ").split()
    value = next(int(word.replace(",", "")) for word in words if word[0].isdigit())
    factor = next((units[word] for word in words if word in units), 1)
    assert said in DOCS
    assert value * factor == number


def test_docs_formats_archives_write_nothing() -> None:
    source = Path(archive.__file__).read_text(encoding="utf-8")
    assert "extract" not in source
