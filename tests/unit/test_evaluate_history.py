"""Gains and losses against an earlier run."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopevents.evaluate import EvaluationError, history

FIRST = ["date  a-1 event '가람 상담회': missing '2023'", "hosts  a-2 event '나루 포럼': spurious '나루시'"]
SECOND = [FIRST[1], "type  a-2 event '나루 포럼': 'forum' for 'seminar'"]


def test_history_tells_losses_in_full_and_gains_by_document(tmp_path: Path) -> None:
    stored = tmp_path / "last.json"
    history.save(stored, FIRST)
    assert history.compare(stored, SECOND).splitlines() == [
        f"loss  {SECOND[1]}",
        "gain  a-1: 1 slots no longer wrong",
        "against the last run: 1 gains, 1 losses",
    ]


def test_history_of_the_same_run_has_neither(tmp_path: Path) -> None:
    stored = tmp_path / "last.json"
    history.save(stored, [*FIRST, FIRST[0]])
    assert history.compare(stored, [FIRST[0], *FIRST]) == "against the last run: 0 gains, 0 losses"


def test_history_holds_no_values(tmp_path: Path) -> None:
    stored = tmp_path / "last.json"
    history.save(stored, FIRST)
    assert "상담회" not in stored.read_text(encoding="utf-8")


def test_history_unreadable_file_is_named(tmp_path: Path) -> None:
    stored = tmp_path / "last.json"
    stored.write_text("no json", encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"last\.json"):
        history.compare(stored, FIRST)
