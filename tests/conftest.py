"""What all tests share: the analyser and the lexicons, loaded once a session."""

from __future__ import annotations

import pytest

from coopevents.pipeline import Resources


@pytest.fixture(scope="session")
def resources() -> Resources:
    return Resources.load()
