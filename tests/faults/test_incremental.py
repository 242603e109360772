"""What is read again, and what is not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import fault_pipeline
import pytest
from outputs import environment, files, put, quarantine

import coopevents.run
from coopevents.run import Limits, Summary, run

Journal = Callable[[], list[str]]


def extract(raw: Path, out: Path, **options: object) -> Summary:
    return run(raw, out, workers=1, load=fault_pipeline.load, **options)  # type: ignore[arg-type]


def test_incremental_nothing_changed_reads_nothing_and_writes_nothing(
    raw: Path, tmp_path: Path, journal: Journal
) -> None:
    out = tmp_path / "out"
    first = extract(raw, out)
    assert (first.computed, len(journal())) == (12, 12)
    before = {file: file.stat().st_mtime_ns for file in out.rglob("*")}
    second = extract(raw, out)
    assert journal() == []
    assert (second.unchanged, second.computed, second.documents, second.counts) == (True, 0, 12, first.counts)
    assert {file: file.stat().st_mtime_ns for file in out.rglob("*")} == before


def test_incremental_reads_what_is_new_or_changed_alone(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    extract(raw, out)
    journal()
    put(raw, "50", "제50회 가람 상담회\n")
    put(raw, "03", "제3회 나래 상담회\n")
    assert extract(raw, out).computed == 2
    assert journal() == ["03", "50"]
    anew = tmp_path / "anew"
    extract(raw, anew)
    assert files(out) == files(anew)


def test_incremental_same_size_and_old_time_are_seen(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    extract(raw, out)
    journal()
    file = raw / "04.txt"
    seen = file.stat()
    file.write_text(file.read_text(encoding="utf-8").replace("가람", "나래"), encoding="utf-8")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    extract(raw, out)
    assert journal() == ["04"]


def test_incremental_a_touched_file_is_hashed_but_not_read(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    extract(raw, out)
    journal()
    os.utime(raw / "04.txt")
    assert extract(raw, out).unchanged
    assert journal() == []


def test_incremental_deleted_files_leave_the_output(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    extract(raw, out)
    (raw / "07.txt").unlink()
    journal()
    assert extract(raw, out).documents == 11
    assert journal() == []
    assert not (out / "texts/07.txt").exists()
    assert "07" not in {json.loads(line)["doc_id"] for line in (out / "records.jsonl").read_text("utf-8").splitlines()}


def test_incremental_a_row_of_the_sidecar_concerns_its_document(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    (raw / "metadata.csv").write_text("doc_id,published\n02,2016-05-03\n05,2017-01-01\n", encoding="utf-8")
    extract(raw, out)
    journal()
    (raw / "metadata.csv").write_text("doc_id,published\n\n02,2016-05-03\n05,2017-01-02\n", encoding="utf-8")
    extract(raw, out)
    assert journal() == ["05"]


def test_incremental_corrections_concern_their_documents(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    extract(raw, out)
    plain = files(out)
    lines = (out / "events.csv").read_text(encoding="utf-8-sig").splitlines()
    record = next(line.split(",")[0] for line in lines if ",03," in line)
    journal()
    (raw / "corrections.csv").write_text(f"record,field,value\n{record},name,다른 상담회\n", encoding="utf-8")
    assert extract(raw, out).corrected == 1
    assert journal() == ["03"]
    assert "다른 상담회" in (out / "events.csv").read_text(encoding="utf-8")
    (raw / "corrections.csv").unlink()
    extract(raw, out)
    assert journal() == []
    assert files(out) == plain


def test_incremental_another_program_reads_everything(
    raw: Path, tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    extract(raw, out)
    journal()
    with monkeypatch.context() as patch:
        patch.setattr(coopevents.run, "program_hash", lambda: b"another row of the lexicon")
        assert extract(raw, out).computed == 12
    assert len(journal()) == 12
    assert extract(raw, out).computed == 0  # taken back: the results are still there


def test_incremental_force_reads_everything(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    extract(raw, out)
    journal()
    assert extract(raw, out, force=True).computed == 12
    assert len(journal()) == 12


@pytest.mark.parametrize("name", ["events.csv", "texts/03.txt", "run.json"])
def test_incremental_a_lost_or_edited_output_is_written_again(
    name: str, raw: Path, tmp_path: Path, journal: Journal
) -> None:
    out = tmp_path / "out"
    extract(raw, out)
    whole = files(out)
    journal()
    (out / name).unlink()
    assert not extract(raw, out).unchanged
    assert (out / name).exists()
    (out / name).write_text("edited", encoding="utf-8")
    extract(raw, out)
    assert files(out) == whole
    assert journal() == []


def test_incremental_a_broken_cache_is_made_anew(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    extract(raw, out)
    whole = files(out)
    (tmp_path / ".out.cache" / "parts.sqlite").write_bytes(b"no database at all" * 1000)
    told: list[str] = []
    assert extract(raw, out, notify=told.append).computed == 12
    assert "was broken" in told[0]
    assert files(out) == whole


def test_incremental_a_limit_is_tried_again_when_it_is_another_one(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    put(raw, "20", "한숨 잠\n")
    extract(raw, out, limits=Limits(0.3))
    assert quarantine(out)["20.txt"] == "took longer than the 0.3 s that a document may take"
    journal()
    assert extract(raw, out, limits=Limits(0.3)).unchanged
    assert journal() == []
    extract(raw, out, limits=Limits(0.4))
    assert journal() == ["20"]


def test_incremental_many_files_are_looked_at_quickly(tmp_path: Path, journal: Journal) -> None:
    """Counts, not seconds: a second look opens no document."""
    raw, out = tmp_path / "many", tmp_path / "out"
    raw.mkdir()
    for number in range(300):
        put(raw, f"{number:03}", f"제{number}회 가람 상담회\n")
    time.sleep(2.1)  # else the files count as too young to be trusted
    extract(raw, out)
    opened: list[str] = []
    original = Path.open

    def watched(self: Path, *args: object, **kwargs: object) -> object:
        opened.append(self.suffix)
        return original(self, *args, **kwargs)  # type: ignore[call-overload]

    Path.open = watched  # type: ignore[method-assign,assignment]
    try:
        assert extract(raw, out).unchanged
    finally:
        Path.open = original  # type: ignore[method-assign]
    assert ".txt" not in opened


def test_incremental_a_large_folder_is_listed_apart(
    raw: Path, tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    (raw / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    here, apart = tmp_path / "here", tmp_path / "apart"
    extract(raw, here)
    monkeypatch.setattr("coopevents.listing.APART_FROM", 5)
    monkeypatch.setattr("coopevents.store.PAGE", 5)
    assert extract(raw, apart).computed == 12
    assert files(here) == files(apart)
    assert list(quarantine(apart)) == ["photo.txt"]


def test_incremental_a_script_without_its_guard_is_told_so(raw: Path, tmp_path: Path, journal: Journal) -> None:
    """A script without `if __name__ == "__main__"` is imported by every worker; it must not wait for itself."""
    script = tmp_path / "script.py"
    script.write_text(
        f"from pathlib import Path\nimport fault_pipeline\nfrom coopevents.run import run\n"
        f"run(Path({str(raw)!r}), Path({str(tmp_path / 'out')!r}), workers=1, load=fault_pipeline.load)\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(script)], env=environment(), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode != 0
    assert '`if __name__ == "__main__":`' in done.stderr
