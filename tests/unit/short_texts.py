"""Short texts as documents, for the fixtures `read` and `record`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coopevents.ingest.raw import RawDocument

if TYPE_CHECKING:
    from coopevents.frames.reading import Reading
    from coopevents.records import DocumentRecord

Read = Callable[..., "Reading"]
Extract = Callable[..., "DocumentRecord"]


def raw_document(text: str, published: str | None = None, publisher: str | None = None) -> RawDocument:
    """A document of one text; `published` is EDTF."""
    basis = "sidecar" if published is not None else None
    return RawDocument("x", text, published=published, published_basis=basis, publisher=publisher)
