"""A small corpus and its journal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fault_pipeline
import pytest
from outputs import put


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """`journal()` gives the documents that were read since it was last asked."""
    file = tmp_path / "journal"
    file.touch()
    monkeypatch.setenv(fault_pipeline.JOURNAL, str(file))

    def read() -> list[str]:
        found = sorted(file.read_text(encoding="utf-8").split())
        file.write_text("", encoding="utf-8")
        return found

    return read


@pytest.fixture
def raw(tmp_path: Path, journal: Callable[[], list[str]]) -> Path:
    """Twelve documents, old enough for the quick look."""
    folder = tmp_path / "raw"
    folder.mkdir()
    for number in range(12):
        put(folder, f"{number:02}", f"제{number}회 가람 상담회\n바이어 20명\n")
    return folder
