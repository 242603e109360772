"""Each bound of docs/formats.md, met by an ordinary file when it is made small: refused, with the bound named."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import made
import pytest

from coopevents.ingest import containers, layout, mail, packages, pdf, pdf_page, read, sheets
from coopevents.ingest.raw import RawDocument

Inbox = Callable[[dict[str, bytes]], tuple[dict[str, RawDocument], dict[str, str]]]


@pytest.mark.parametrize(
    ("module", "bound", "small", "form", "reason"),
    [
        (containers, "LARGEST_TEXT", 100, "txt", "larger than 100 bytes"),
        (containers, "LARGEST_TEXT", 100, "html", "larger than 100 bytes"),
        (containers, "LARGEST_FILE", 500, "hwp", "larger than 500 bytes"),
        (containers, "LARGEST_FILE", 500, "pdf", "larger than 500 bytes"),
        (containers, "LARGEST_FILE", 500, "xlsx", "larger than 500 bytes"),
        (containers, "LARGEST_FILE", 500, "eml", "larger than 500 bytes"),
        (containers, "LARGEST_FILE", 500, "zip", "larger than 500 bytes"),  # a member
        (containers, "LARGEST_ARCHIVE", 100, "zip", "larger than 100 bytes"),
        (packages, "LARGEST_PACKAGE", 1000, "zip", "ZIP bomb"),
        (packages, "LARGEST_PACKAGE", 1000, "docx", "ZIP bomb"),
        (packages, "MOST_MEMBERS", 3, "docx", "more than 3 members"),
        (packages, "LARGEST_PART", 500, "hwpx", "ZIP bomb"),
        (read, "LONGEST_TEXT", 100, "txt", "text longer than 100 characters"),
        (layout, "LONGEST_TEXT", 100, "docx", "100 characters"),
        (read, "LONGEST_LINE", 50, "pdf", "line longer than 50 characters"),
        (layout, "MOST_CELLS", 5, "html", "5 cells"),
        (layout, "MOST_CELLS", 5, "docx", "5 cells"),
        (sheets, "MOST_ROWS", 1, "csv", "more than 1 rows"),
        (sheets, "MOST_ROWS", 1, "xlsx", "more than 1 rows"),
        (sheets, "LARGEST_SHEET", 5, "xlsx", "cells"),
        (mail, "MOST_PARTS", 0, "eml", "more than 0 parts"),
        (mail, "MOST_BOUNDARIES", 0, "mhtml", "more than 0 nested parts"),
        (pdf, "MOST_PAGES", 0, "pdf", "0 pages"),
        (pdf_page, "MOST_CHARACTERS", 50, "pdf", "50 characters"),
    ],
)
def test_bounds_are_kept_and_named(
    module: ModuleType,
    bound: str,
    small: int,
    form: str,
    reason: str,
    inbox: Inbox,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = made.MAKERS[form](made.MISSION)
    assert inbox({f"a.{form}": data})[0]
    monkeypatch.setattr(module, bound, small)
    documents, refused = inbox({f"b.{form}": data})
    assert not any(doc_id.startswith("b") for doc_id in documents)
    told = [said for name, said in refused.items() if name.startswith("b.")]
    assert told
    assert any(reason in said for said in told), told
