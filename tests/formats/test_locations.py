"""Page and cell in the evidence."""

from __future__ import annotations

from collections.abc import Callable

import made
import pytest

from coopevents.export.rows import Extracted, rows_of
from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, analyse

Inbox = Callable[[dict[str, bytes]], tuple[dict[str, RawDocument], dict[str, str]]]


def evidence(inbox: Inbox, resources: Resources, form: str) -> list[dict[str, object]]:
    documents, _ = inbox({f"a.{form}": made.MAKERS[form](made.MISSION)})
    (raw,) = documents.values()
    document, record = analyse(raw, resources)
    rows = rows_of(Extracted.of(raw, document, record))["evidence"]
    assert all(document.text[row["start"] : row["end"]] == row["quote"] for row in rows)  # type: ignore[index, misc]
    return rows  # type: ignore[return-value]


@pytest.mark.parametrize("form", ["html", "hwp", "hwpx", "docx", "pdf"])
def test_locations_cell_of_a_sum(inbox: Inbox, resources: Resources, form: str) -> None:
    rows = evidence(inbox, resources, form)
    cells = {row["quote"]: row["cell"] for row in rows if row["cell"]}
    assert cells["2,470"] == "표1!D2"
    assert cells["솔빛코스메틱"] == "표1!A2"
    assert all(row["cell"] is None for row in rows if row["quote"] == "1,830만 달러")


@pytest.mark.parametrize(("form", "page"), [("pdf", 1), ("docx", None), ("txt", None)])
def test_locations_page(inbox: Inbox, resources: Resources, form: str, page: int | None) -> None:
    assert {row["page"] for row in evidence(inbox, resources, form)} == {page}


def test_locations_second_page(inbox: Inbox, resources: Resources) -> None:
    filler = tuple(f"나래시는 지역 기업 {n}곳의 이야기를 들었다고 덧붙였다." for n in range(60))
    release = made.Release(
        "나래시 소식", (*filler, "나래시는 6월 3일 하노이에서 수출상담회를 연다."), "표", (("가", "나"),)
    )
    documents, _ = inbox({"a.pdf": made.pdf(release)})
    document, record = analyse(documents["a"], resources)
    rows = rows_of(Extracted.of(documents["a"], document, record))["evidence"]
    pages = {row["page"] for row in rows if "하노이" in str(row["quote"])}
    assert len(pages) == 1
    assert pages <= {2, 3, 4}


def test_locations_cell_of_a_sheet(inbox: Inbox, resources: Resources) -> None:
    cells = {row["cell"] for row in evidence(inbox, resources, "xlsx")}
    assert cells <= {"기사!E2", "기사!G2"}
    assert "기사!G2" in cells
