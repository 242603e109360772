"""What all tests share: the analyser and the lexicons, and an output to look at, each made once a session."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # how long an example takes says more of the machine than of us
settings.load_profile("untimed")
os.environ["COOPEVENTS_LANG"] = "en"  # whatever the locale of the machine; tests of Korean messages say so

if TYPE_CHECKING:
    from pathlib import Path

    from coopevents.pipeline import Resources


@pytest.fixture(scope="session")
def resources() -> Resources:
    from coopevents.pipeline import Resources

    return Resources.load()


@pytest.fixture(scope="session")
def reviewable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `raw` and `out`: the two documents of `review_output`, extracted once; tests work on copies."""
    import review_output

    folder = tmp_path_factory.mktemp("reviewable")
    review_output.write_documents(folder / "raw")
    review_output.extract(folder / "raw", folder / "out")
    return folder


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a run over the made-up documents."""
    import made_up
    from coopevents.run import run

    folder = tmp_path_factory.mktemp("pages")
    made_up.write_corpus(folder / "raw")
    summary = run(folder / "raw", folder / "out", load=made_up.load, workers=1)
    assert summary.documents == len(made_up.TEXTS)
    return folder / "out"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation as a site."""
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).parent / "docs"))
    import site_build

    folder = tmp_path_factory.mktemp("site") / "site"
    done = site_build.build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder
