"""What all tests share: the analyser and the lexicons, loaded once a session."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ["COOPEVENTS_LANG"] = "en"  # whatever the locale of the machine; tests of Korean messages say so

if TYPE_CHECKING:
    from coopevents.pipeline import Resources


@pytest.fixture(scope="session")
def resources() -> Resources:
    from coopevents.pipeline import Resources

    return Resources.load()
