"""The dask engine gives what the local one gives, whatever happens to its workers."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

pytest.importorskip("distributed")

import dask_loads

from coopevents.engines.dask import run_dask
from coopevents.export.columns import TABLES
from coopevents.run import run

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.txt"))
RETOLD = "가람시는 2019년 5월 20일부터 21일까지 베트남 하노이에서 ‘2019 가람 수출상담회’를 열었다. {}개사가 참가했다.\n"


@pytest.fixture(scope="module", autouse=True)
def _workers_find_the_loads() -> Iterator[None]:
    before = os.environ.get("PYTHONPATH", "")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent), *sys.path, before])
    yield
    os.environ["PYTHONPATH"] = before


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Golden documents, three tellings of one occasion, a copy, a file that is none."""
    folder = tmp_path_factory.mktemp("raw")
    for path in GOLDEN[:12]:
        shutil.copy(path, folder / path.name)
    for number in (20, 21, 22):
        (folder / f"retold-{number}.txt").write_text(RETOLD.format(number), encoding="utf-8")
    shutil.copy(GOLDEN[0], folder / "zz-copy.txt")
    (folder / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    return folder


def records(out: Path) -> list[bytes]:
    return sorted(line for file in (out / "records").glob("*.jsonl") for line in file.read_bytes().splitlines())


def rows(folder: Path, table: str) -> list[str]:
    files = (
        [folder / f"{table}.parquet"] if (folder / f"{table}.parquet").exists() else (folder / table).glob("*.parquet")
    )
    return sorted(repr(row) for file in files for row in pq.read_table(file).to_pylist())


def quarantined(out: Path) -> dict[str, str]:
    found: list[dict[str, Any]] = [
        row for file in (out / "quarantine").glob("*.parquet") for row in pq.read_table(file).to_pylist()
    ]
    return {row["file"]: row["reason"] for row in found}


def ids(out: Path) -> list[str]:
    return [json.loads(line)["doc_id"] for line in records(out)]


@pytest.fixture(scope="module")
def both(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The output of the local engine and that of dask."""
    out = tmp_path_factory.mktemp("out")
    run(raw, out / "local", workers=1)
    run_dask(str(raw), str(out / "dask"), workers=2, size=5)
    return out / "local", out / "dask"


def test_dask_gives_the_records_of_the_local_engine(both: tuple[Path, Path]) -> None:
    local, dask = both
    expected = (local / "records.jsonl").read_bytes().splitlines()
    assert len(expected) == 16
    assert records(dask) == sorted(expected)
    assert any(json.loads(line)["reprint_of"] for line in expected)


@pytest.mark.parametrize("table", TABLES)
def test_dask_gives_the_tables_of_the_local_engine(both: tuple[Path, Path], table: str) -> None:
    local, dask = both
    assert rows(dask, table) == rows(local, table)


def test_dask_keeps_texts_and_names_what_it_refused(both: tuple[Path, Path]) -> None:
    local, dask = both
    kept = [row for file in (dask / "texts").glob("*.parquet") for row in pq.read_table(file).to_pylist()]
    assert {row["doc_id"]: row["text"] for row in kept} == {
        file.stem: file.read_text(encoding="utf-8") for file in (local / "texts").glob("*.txt")
    }
    assert any("broken" in file for file in quarantined(dask))


def test_dask_goes_on_from_finished_portions(raw: Path, tmp_path: Path) -> None:
    first = run_dask(str(raw), str(tmp_path / "out"), workers=1, size=4, load=dask_loads.plain)
    before = records(tmp_path / "out")
    (tmp_path / "out/_work/parts/000001.parquet").unlink()
    (tmp_path / "out/_work/parts/000002.parquet").write_bytes(b"half a fi")
    again = run_dask(str(raw), str(tmp_path / "out"), workers=1, size=4, load=dask_loads.plain)
    assert (first.resumed, again.resumed) == (0, first.portions - 2)
    assert records(tmp_path / "out") == before


def test_a_document_that_raises_is_a_row(raw: Path, tmp_path: Path) -> None:
    _with_poison(raw, tmp_path)
    report = run_dask(str(tmp_path / "raw"), str(tmp_path / "out"), workers=1, size=6, load=dask_loads.raising)
    assert (report.documents, report.refused) == (16, 1)
    assert quarantined(tmp_path / "out")["poison"] == "fault of the program: ZeroDivisionError: poison"


def test_a_document_that_kills_its_workers_is_a_row(raw: Path, tmp_path: Path) -> None:
    _with_poison(raw, tmp_path)
    report = run_dask(str(tmp_path / "raw"), str(tmp_path / "out"), workers=2, size=6, load=dask_loads.killing)
    assert (report.documents, report.refused) == (16, 1)
    assert "died" in quarantined(tmp_path / "out")["poison"]
    assert len(set(ids(tmp_path / "out"))) == 16


def test_a_killed_worker_loses_no_document_and_doubles_none(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pids").mkdir()
    monkeypatch.setenv("COOPEVENTS_TEST_PIDS", str(tmp_path / "pids"))
    killed: list[int] = []

    def kill_one() -> None:
        while not killed:
            time.sleep(0.05)
            for file in (tmp_path / "pids").iterdir():
                time.sleep(0.2)
                os.kill(int(file.name), signal.SIGKILL)
                killed.append(int(file.name))
                break

    killer = threading.Thread(target=kill_one, daemon=True)
    killer.start()
    run_dask(str(raw), str(tmp_path / "out"), workers=2, size=3, load=dask_loads.slow)
    killer.join(timeout=5)
    assert killed
    assert len(list((tmp_path / "pids").iterdir())) >= 2
    run(raw, tmp_path / "quiet", workers=1, load=dask_loads.plain)
    assert records(tmp_path / "out") == sorted((tmp_path / "quiet" / "records.jsonl").read_bytes().splitlines())
    assert len(set(ids(tmp_path / "out"))) == 16


def test_tables_of_articles_are_read_by_row_groups(tmp_path: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in GOLDEN[:4]]
    columns = {"id": [f"a{i}" for i in range(4)], "text": texts, "published": ["2019-05-22"] * 4}
    (tmp_path / "raw").mkdir()
    pq.write_table(pa.table(columns), tmp_path / "raw" / "news.parquet", row_group_size=2)
    with (tmp_path / "raw" / "more.jsonl").open("w", encoding="utf-8") as file:
        file.write(json.dumps({"id": "b", "text": texts[0], "published": "2019-05-22"}, ensure_ascii=False) + "\n{\n")
    report = run_dask(f"file://{tmp_path}/raw", f"file://{tmp_path}/out", workers=1, load=dask_loads.plain)
    assert report.portions == 3
    assert sorted(ids(tmp_path / "out")) == ["more/b", "news/a0", "news/a1", "news/a2", "news/a3"]
    assert list(quarantined(tmp_path / "out")) == ["more/line 2"]


def _with_poison(raw: Path, tmp_path: Path) -> None:
    shutil.copytree(raw, tmp_path / "raw")
    (tmp_path / "raw" / "broken.txt").unlink()
    (tmp_path / "raw" / "poison.txt").write_text("가람시는 3일 독약을 치웠다.\n", encoding="utf-8")
