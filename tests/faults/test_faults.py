"""Workers that die, sleep or eat; runs that are killed, stopped, or meet a full disk; two runs at once."""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import fault_pipeline
import pytest
from outputs import command, environment, files, put, quarantine

from coopevents.engines.local import EngineError
from coopevents.export.staging import Staging
from coopevents.lock import locked
from coopevents.run import Limits, run

Journal = Callable[[], list[str]]


@pytest.mark.parametrize("workers", [1, 2])
def test_faults_a_deadly_document_is_read_twice_and_refused(
    workers: int, raw: Path, tmp_path: Path, journal: Journal
) -> None:
    put(raw, "05-죽음", "죽음의 상담회\n")
    out = tmp_path / "out"
    assert run(raw, out, workers=workers, load=fault_pipeline.load).documents == 12
    reason = "the process that read it died (killed, or out of memory), twice"
    assert quarantine(out) == {"05-죽음.txt": reason}
    assert journal().count("05-죽음") == 2


def test_faults_a_worker_that_dies_once_costs_nothing(raw: Path, tmp_path: Path, journal: Journal) -> None:
    put(raw, "05", "한번 죽는 상담회\n")
    out = tmp_path / "out"
    assert run(raw, out, workers=2, load=fault_pipeline.load).documents == 12
    assert quarantine(out) == {}


def test_faults_time_and_memory_have_bounds(raw: Path, tmp_path: Path, journal: Journal) -> None:
    put(raw, "05", "잠자는 상담회\n")
    put(raw, "06", "폭식하는 상담회\n")
    out = tmp_path / "out"
    started = time.monotonic()
    assert run(raw, out, workers=2, load=fault_pipeline.load, limits=Limits(2, 500)).documents == 10
    assert time.monotonic() - started < 30
    assert quarantine(out) == {
        "05.txt": "took longer than the 2 s that a document may take",
        "06.txt": "needs more memory than the 500 MB that a document may take",
    }


def test_faults_workers_that_cannot_load_end_the_run(raw: Path, tmp_path: Path, journal: Journal) -> None:
    with pytest.raises(EngineError, match="died while they loaded"):
        run(raw, tmp_path / "out", workers=2, load=fault_pipeline.load_and_die)
    assert not (tmp_path / "out").exists()


def test_faults_a_run_killed_anywhere_is_resumed(
    raw: Path, tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12, 60):
        put(raw, f"{number:02}", f"제{number}회 가람 상담회\n")
    whole, out = tmp_path / "whole", tmp_path / "out"
    run(raw, whole, workers=1, load=fault_pipeline.load)
    (raw / "60.txt").write_text("제60회 가람 상담회\n", encoding="utf-8")
    run(raw, out, workers=1, load=fault_pipeline.load)
    (raw / "60.txt").unlink()
    before = files(out)
    monkeypatch.setenv(fault_pipeline.SLOWLY, "0.02")
    dice = random.Random(5)
    for _ in range(5):
        child = subprocess.Popen([*command(raw, out), "--force"], env=environment())
        time.sleep(dice.uniform(0.2, 2.0))
        child.kill()
        child.wait()
        Staging(out).recover()  # killed between two renames it stands half moved; the next run ends that first
        assert files(out) in (before, files(whole))
    subprocess.run(command(raw, out), env=environment(), check=True)
    assert files(out) == files(whole)


def test_faults_ctrl_c_keeps_what_was_read(
    raw: Path, tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    for name in ("10", "11"):
        put(raw, name, "잠자는 상담회\n")  # a stop that waited for them would take two minutes
    monkeypatch.setenv(fault_pipeline.SLOWLY, "0.3")
    child = subprocess.Popen(
        command(raw, out),
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # tests in the background ignore it
    )
    while len(_read(tmp_path)) < 5:
        time.sleep(0.02)
    child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=20)
    assert child.returncode == 130
    assert "of 12 documents are kept, the next run goes on from there" in said
    assert "Traceback" not in said
    assert not out.exists()
    kept = int(said.split("stopped: ")[1].split()[0])
    assert 3 <= kept <= 10
    for name in ("10", "11"):
        put(raw, name, "깨어난 상담회\n")
    monkeypatch.setenv(fault_pipeline.SLOWLY, "0")
    journal()
    assert run(raw, out, workers=1, load=fault_pipeline.load).documents == 12
    assert len(journal()) == 12 - kept


def _read(tmp_path: Path) -> list[str]:
    return (tmp_path / "journal").read_text(encoding="utf-8").split()


def test_faults_a_full_disk_leaves_the_last_output(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    run(raw, out, workers=1, load=fault_pipeline.load)
    before = files(out)
    for number in range(3):
        put(raw, f"7{number}", "제70회 상담회\n" + "가나다라마바사\n" * 40_000)

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))

    done = subprocess.run(
        command(raw, out), env=environment(), capture_output=True, text=True, preexec_fn=small_files, check=False
    )
    assert done.returncode == 1
    assert "output not written" in done.stderr
    assert "Traceback" not in done.stderr
    assert files(out) == before
    assert run(raw, out, workers=1, load=fault_pipeline.load).documents == 15


def test_faults_a_swap_killed_between_any_two_renames_is_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = {"a.csv": b"new", "b.csv": b"new", "texts/1.txt": b"1", "texts/below/3.txt": b"3"}
    replace = Path.replace
    for allowed in range(7):
        out = tmp_path / f"{allowed}" / "out"
        with Staging(out) as staging:
            for name in ("a.csv", "b.csv", "page.html", "texts/1.txt", "texts/2.txt"):
                staging.write(name, b"old")
        (out / "texts" / "my notes.md").write_bytes(b"mine")
        old = files(out)
        left = [allowed]

        def counted(self: Path, target: Path, left: list[int] = left) -> Path:
            left[0] -= 1
            if left[0] < 0:
                raise InterruptedError("killed")
            return replace(self, target)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", counted)
            try:
                with Staging(out) as staging:
                    staging.drop("page.html")
                    for name, content in new.items():
                        staging.write(name, content)
            except InterruptedError:
                pass
            else:
                assert allowed == 6  # the mark, two for the texts, two files, the notes
        if allowed == 0:
            assert files(out) == old  # no mark yet: nothing happened
            continue
        Staging(out).recover()
        assert files(out) == {**new, "texts/my notes.md": b"mine"}
        assert not list(out.parent.glob(".out.partial"))


def test_faults_a_second_run_says_that_it_waits(raw: Path, tmp_path: Path, journal: Journal) -> None:
    out = tmp_path / "out"
    told: list[str] = []
    done: list[int] = []

    def second() -> None:
        done.append(run(raw, out, workers=1, load=fault_pipeline.load, notify=told.append).documents)

    with locked(tmp_path / ".out.cache" / "lock", lambda: None):
        thread = threading.Thread(target=second)
        thread.start()
        while not told:
            time.sleep(0.01)
        assert not out.exists()
    thread.join(timeout=60)
    assert done == [12]
    assert told == [f"another run writes {out}: waiting for it"]
