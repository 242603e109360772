"""Helpers of the unit tests: short texts read, and made records, by the whole pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from short_texts import Extract, Read, raw_document

if TYPE_CHECKING:
    from coopevents.frames.reading import Reading
    from coopevents.pipeline import Resources


@pytest.fixture(scope="session")
def read(resources: Resources) -> Read:
    """`read(text, published=None, publisher=None)` gives the `Reading` of a text."""
    from coopevents import pipeline

    def read_all(text: str, *args: str | None, **kwargs: str | None) -> Reading:
        with pytest.MonkeyPatch.context() as patch:  # sentences alone, which the pipeline would leave out
            patch.setattr(pipeline, "may_tell", lambda document, mentions: True)
            patch.setattr(pipeline, "worth_analysing", lambda document, mentions: list(document.sentences))
            return pipeline.read(raw_document(text, *args, **kwargs), resources)[1]

    return read_all


@pytest.fixture(scope="session")
def record(resources: Resources) -> Extract:
    """`record(text, published=None, publisher=None)` gives the `DocumentRecord` of a text."""
    from coopevents.pipeline import extract

    return lambda text, *args, **kwargs: extract(raw_document(text, *args, **kwargs), resources)
