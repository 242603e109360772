"""The order of the stages and nothing else.

Input: a `RawDocument` and the `Resources` that a process builds once.  Output: `analyse` gives the kept text (a
`Document`; every offset refers to its `text`, which the run writes to `texts/ID.txt`) together with the records;
`extract` gives the records alone.  It must not know how a stage works, nor files, workers or formats.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents.document import Document
from coopevents.ingest.raw import RawDocument
from coopevents.records import DocumentRecord


@dataclass(frozen=True, slots=True)
class Resources:
    """What is expensive to build: the morphological analyser and the lexicons.  Built once a process, never pickled."""

    @classmethod
    def load(cls) -> Resources:
        return cls()


def analyse(raw: RawDocument, resources: Resources) -> tuple[Document, DocumentRecord]:
    """The kept text of a document and all that it says."""
    document = Document(
        id=raw.id,
        text=raw.text,
        published=raw.published,
        published_basis=raw.published_basis,
        publisher=raw.publisher,
        url=raw.url,
        title=raw.title,
    )
    record = DocumentRecord(
        doc_id=raw.id, published=raw.published, title=raw.title, publisher=raw.publisher, url=raw.url
    )
    return document, record


def extract(raw: RawDocument, resources: Resources) -> DocumentRecord:
    """All that one document says."""
    return analyse(raw, resources)[1]
