"""Containers are remembered by member: what is read again after one row, file or attachment changed."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import fault_pipeline
import pytest
from outputs import files, put, quarantine

from coopevents.run import Summary, run

sys.path.append(str(Path(__file__).parents[1] / "formats"))
import made

Journal = Callable[[], list[str]]


def extract(raw: Path, out: Path) -> Summary:
    return run(raw, out, workers=1, load=fault_pipeline.load)


CONTAINERS = {
    "기사.csv": lambda rows: made.csv_table((("id", "제목", "본문"), *rows)),
    "기사.xlsx": lambda rows: made.xlsx((("뉴스 식별자", "제목", "본문"), *rows)),
    "기사.jsonl": lambda rows: "".join(
        json.dumps(dict(zip(("id", "title", "text"), row, strict=True))) + "\n" for row in rows
    ).encode(),
    "모음.zip": lambda rows: made.zipped({f"{row[0]}.txt": "\n".join(row).encode() for row in rows}),
    "모음2.zip": lambda rows: made.zipped({"안.zip": CONTAINERS["모음.zip"](rows)}),
    "메일.eml": lambda rows: made.eml(made.MISSION, {f"{row[0]}.txt": "\n".join(row).encode() for row in rows}),
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_members_a_changed_member_is_read_alone(name: str, raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    rows = [(f"r{number}", f"제{number}회 가람 상담회", f"바이어 {number}명이 찾았다.") for number in range(20, 25)]
    (raw / name).write_bytes(CONTAINERS[name](rows))
    extract(raw, out)
    journal()
    rows[2] = ("r22", "제22회 나래 상담회", "바이어 80명이 찾았다.")
    (raw / name).write_bytes(CONTAINERS[name](rows))
    assert extract(raw, out).computed == 1
    (read,) = journal()
    assert read.endswith("/r22")
    rows.append(("r25", "제25회 가람 상담회", "바이어 25명이 찾았다."))
    (raw / name).write_bytes(CONTAINERS[name](rows))
    assert extract(raw, out).computed == 1
    journal()
    del rows[4]
    (raw / name).write_bytes(CONTAINERS[name](rows))
    assert not any(read.endswith(("/r20", "/r22", "/r23")) for read in journal())
    anew = tmp_path / "anew"
    extract(raw, out)
    extract(raw, anew)
    assert files(out) == files(anew)


def test_members_members_of_an_unchanged_container_are_looked_up(
    raw: Path, tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    rows = [(f"r{number}", "N" if number % 2 else "중복", "바이어 20명이 찾았다.") for number in range(20, 25)]
    (raw / "기사.csv").write_bytes(made.csv_table((("id", "분석제외", "본문"), *rows)))
    time.sleep(2.1)  # else the file counts as too young to be trusted
    assert extract(raw, out).computed == 17
    assert len(quarantine(out)) == 3
    put(raw, "90", "제90회 가람 상담회\n")
    monkeypatch.setattr("coopevents.identity.read_member", None)  # not called again
    assert extract(raw, out).computed == 1
