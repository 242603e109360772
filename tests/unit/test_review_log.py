"""The file of corrections under the review page: nothing that somebody wrote is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopevents.corrections import read_corrections
from coopevents.review.log import CorrectionLog, Line, LogError, UndoneElsewhere


@pytest.fixture
def log(tmp_path: Path) -> CorrectionLog:
    return CorrectionLog(tmp_path / "corrections.csv")


def rows(log: CorrectionLog) -> list[tuple[str, str, str]]:
    return [(one.record, one.field, one.value) for one in log.lines()]


def test_log_starts_without_a_file_and_writes_what_a_run_reads(log: CorrectionLog) -> None:
    assert log.lines() == []
    log.change("t", [Line("e1", "name", '=가람 "상담회", 1차', "김검토", "2026-03-02")])
    assert log.file.read_bytes().startswith(b"\xef\xbb\xbfrecord,field,value,by,when\n")
    (found,) = read_corrections(log.file.read_bytes()).rows["e1"]
    assert (found.field, found.value, found.who) == ("name", '=가람 "상담회", 1차', "김검토, 2026-03-02")
    assert [one.name for one in log.file.parent.iterdir()] == ["corrections.csv"]


def test_log_keeps_rows_and_columns_of_others(log: CorrectionLog) -> None:
    log.file.write_bytes("record,field,value,비고\ne1,name,가람,전화로 확인\ne2,date,2016,\n".encode("cp949"))
    log.change("t", [Line("e2", "date", "2017")])
    text = log.file.read_text(encoding="utf-8-sig")
    assert text == "record,field,value,비고,by,when\ne1,name,가람,전화로 확인,,\ne2,date,2017,,,\n"


@pytest.mark.parametrize("content", [b"record,value\ne1,2\n", b'record,field,value\ne1,name,"a\n', b"\xff\xfe\x00\xd8"])
def test_log_touches_no_file_that_it_cannot_read(log: CorrectionLog, content: bytes) -> None:
    log.file.write_bytes(content)
    with pytest.raises(LogError, match=r"corrections\.csv"):
        log.change("t", [Line("e1", "name", "가람")])
    assert log.file.read_bytes() == content


def test_log_undo_and_redo_by_tab(log: CorrectionLog) -> None:
    log.change("one", [Line("e1", "name", "가람")])
    log.change("two", [Line("e2", "name", "나래")])
    log.change("one", [Line("e1", "name", "다솜")])
    assert log.undo("one") is not None
    assert rows(log) == [("e1", "name", "가람"), ("e2", "name", "나래")]
    assert log.redo("one") is not None
    assert rows(log) == [("e1", "name", "다솜"), ("e2", "name", "나래")]
    assert log.undo("two") is not None
    assert log.undo("two") is None
    assert rows(log) == [("e1", "name", "다솜")]


def test_log_undoes_nothing_that_was_changed_since(log: CorrectionLog) -> None:
    log.change("one", [Line("e1", "name", "가람")])
    log.change("two", [Line("e1", "name", "나래")])
    with pytest.raises(UndoneElsewhere):
        log.undo("one")
    assert rows(log) == [("e1", "name", "나래")]


def test_log_two_programs_on_one_file(log: CorrectionLog) -> None:
    other = CorrectionLog(log.file)
    log.change("t", [Line("e1", "name", "가람")])
    other.change("t", [Line("e1", "date", "2016")])
    log.change("t", [Line("e2", "name", "나래")])
    assert rows(other) == [("e1", "name", "가람"), ("e1", "date", "2016"), ("e2", "name", "나래")]
