"""Helpers of the unit tests: short texts read, and made records, by the whole pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coopevents.frames.reading import Reading
from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, extract
from coopevents.pipeline import read as read_raw
from coopevents.records import DocumentRecord

Read = Callable[..., Reading]
Extract = Callable[..., DocumentRecord]


def raw_document(text: str, published: str | None = None, publisher: str | None = None) -> RawDocument:
    """A document of one text; `published` is EDTF."""
    basis = "sidecar" if published is not None else None
    return RawDocument("x", text, published=published, published_basis=basis, publisher=publisher)


@pytest.fixture(scope="session")
def read(resources: Resources) -> Read:
    """`read(text, published=None, publisher=None)` gives the `Reading` of a text."""
    return lambda text, *args, **kwargs: read_raw(raw_document(text, *args, **kwargs), resources)[1]


@pytest.fixture(scope="session")
def record(resources: Resources) -> Extract:
    """`record(text, published=None, publisher=None)` gives the `DocumentRecord` of a text."""
    return lambda text, *args, **kwargs: extract(raw_document(text, *args, **kwargs), resources)
