"""The side-car."""

from __future__ import annotations

import unicodedata

import pytest

from coopevents.ingest.metadata import read_sidecar, to_edtf
from coopevents.values.edtf import EdtfError

HEADER = "doc_id,published,publisher,url\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_metadata_rows(encoding: str) -> None:
    sidecar = read_sidecar((HEADER + "a/b,2016-05-03,나래신문,https://x.example/1\nc,,,\n").encode(encoding))
    assert sidecar.messages == []
    row = sidecar.rows["a/b"]
    assert (row.line, row.published, row.publisher, row.url) == (2, "2016-05-03", "나래신문", "https://x.example/1")
    assert sidecar.rows["c"].published is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2016-05-03", "2016-05-03"),
        ("2016.5.3", "2016-05-03"),
        ("2016. 5. 3.", "2016-05-03"),
        ("2016/05/03", "2016-05-03"),
        ("20160503", "2016-05-03"),
        ("2016년 5월 3일", "2016-05-03"),
        ("2016-05-03 14:05", "2016-05-03"),
        ("2016-05-03T14:05:00+09:00", "2016-05-03"),
        ("2016-05", "2016-05"),
        ("2016년 5월", "2016-05"),
        ("2016", "2016"),
        ("XXXX-05-03", "XXXX-05-03"),
    ],
)
def test_metadata_dates(text: str, edtf: str) -> None:
    assert to_edtf(text) == edtf


@pytest.mark.parametrize("text", ["2016-13-03", "2015-02-29", "5월 3일", "어제", "16-05-03", "20161340"])
def test_metadata_bad_dates(text: str) -> None:
    with pytest.raises(EdtfError):
        to_edtf(text)


@pytest.mark.parametrize(
    ("rows", "message", "used"),
    [
        ("a,어제,나래신문,\n", "line 2: published '어제' of 'a' is no date", ["a"]),
        ("a,,,\na,2016,,\n", "line 3: doc_id 'a' stands already in line 2", ["a"]),
        (",2016,,\nb,,,\n", "line 2: no doc_id", ["b"]),
        ("a,2016,신문,주소,더\n", "line 2: more cells", ["a"]),
        ('a,,,\nb,"2016,,\n', "unexpected end of data", ["a"]),
    ],
)
def test_metadata_what_is_wrong_is_said_and_the_rest_used(rows: str, message: str, used: list[str]) -> None:
    sidecar = read_sidecar((HEADER + rows).encode())
    assert len(sidecar.messages) == 1
    assert message in sidecar.messages[0]
    assert list(sidecar.rows) == used


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty file"),
        (b"id,date\na,2016\n", "no column doc_id"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        ("doc_id,published,부서\na,2016,통상과\n".encode(), "columns not used: 부서"),
    ],
)
def test_metadata_bad_files(data: bytes, message: str) -> None:
    assert message in read_sidecar(data).messages[0]


def test_metadata_other_delimiters_and_composed_ids() -> None:
    sidecar = read_sidecar(unicodedata.normalize("NFD", "doc_id;published\n가람;2016\n").encode())
    assert sidecar.rows["가람"].published == "2016"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_metadata_days_that_stand_for_none(day: str) -> None:
    sidecar = read_sidecar((HEADER + f"a,{day},나래신문,\n").encode())
    assert sidecar.rows["a"].published is None
    assert sidecar.messages == [f"line 2: published {day!r} of 'a' is no date; left empty"]
