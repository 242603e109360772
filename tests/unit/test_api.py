"""The package's own function."""

from __future__ import annotations

import pytest

import coopevents
from coopevents.records import DocumentRecord
from coopevents.values.edtf import EdtfError


def test_api_extract_gives_a_record() -> None:
    text = "가람시는 지난 3일 베트남 하노이에서 수출상담회를 개최했다.\r\n바이어 20명이 참가했다."
    record = coopevents.extract(text, published="2016-05-10", publisher="가람시", doc_id="x")
    assert isinstance(record, DocumentRecord)
    assert (record.doc_id, record.published, record.publisher) == ("x", "2016-05-10", "가람시")
    assert [event.date for event in record.events] == ["2016-05-03"]


def test_api_bad_date() -> None:
    with pytest.raises(EdtfError):
        coopevents.extract("가람시", published="어제")


def test_api_nothing_said() -> None:
    record = coopevents.extract("")
    assert (record.events, record.agreements, record.amounts) == ((), (), ())
