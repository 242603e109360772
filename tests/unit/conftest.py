"""Helpers of the unit tests: short texts read, and made records, by the whole pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from short_texts import Extract, Read, raw_document

if TYPE_CHECKING:
    from coopevents.pipeline import Resources


@pytest.fixture(scope="session")
def read(resources: Resources) -> Read:
    """`read(text, published=None, publisher=None)` gives the `Reading` of a text."""
    from coopevents.pipeline import read as read_raw

    return lambda text, *args, **kwargs: read_raw(raw_document(text, *args, **kwargs), resources)[1]


@pytest.fixture(scope="session")
def record(resources: Resources) -> Extract:
    """`record(text, published=None, publisher=None)` gives the `DocumentRecord` of a text."""
    from coopevents.pipeline import extract

    return lambda text, *args, **kwargs: extract(raw_document(text, *args, **kwargs), resources)
