"""The outputs that the tests of the workbook and the report look at, made once a session."""

from __future__ import annotations

from pathlib import Path

import made_up
import pytest

from coopevents.run import run


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a run over the made-up documents."""
    folder = tmp_path_factory.mktemp("pages")
    made_up.write_corpus(folder / "raw")
    summary = run(folder / "raw", folder / "out", load=made_up.load, workers=1)
    assert summary.documents == len(made_up.TEXTS)
    return folder / "out"
