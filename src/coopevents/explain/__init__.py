"""Why a document's values are what they are: what was taken by which rule, what was not, what is blank.

Job: a file -> its explanation as text or as an HTML page.  Input: a file.  Output: text.  It must not find values of
its own: `reasons` looks at what the pipeline kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from coopevents.explain.model import Explanation
from coopevents.explain.page import as_page
from coopevents.explain.plain import as_text
from coopevents.explain.reasons import explanation
from coopevents.ingest.corpus import Source
from coopevents.ingest.metadata import SidecarRow
from coopevents.ingest.raw import RawDocument
from coopevents.ingest.read import read_source
from coopevents.pipeline import Resources, Trace, trace
from coopevents.values.edtf import validate_edtf

__all__ = ["as_page", "as_text", "explain", "explain_file"]

Tracing = Callable[[RawDocument], Trace]


def load_tracing() -> Tracing:
    """The pipeline with its resources.  Raises LexiconError."""
    return partial(trace, resources=Resources.load())


def explain(raw: RawDocument, tracing: Tracing) -> Explanation:
    """The explanation of a document as read."""
    found = explanation(tracing(raw))
    found.source = f"{raw.format}, {raw.encoding or 'text'}, "
    return found


def explain_file(
    file: Path, *, published: str | None = None, load: Callable[[], Tracing] = load_tracing, html: bool = False
) -> str:
    """The explanation of a file, as text or as a page.  Raises UnreadableError, EdtfError."""
    sidecar = SidecarRow(0, file.stem, validate_edtf(published)) if published is not None else None
    raw = read_source(Source(file.stem, file.name, file, sidecar))
    found = explain(raw, load())
    return as_page(found) if html else as_text(found)
