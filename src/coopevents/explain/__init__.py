"""Why a document's values are what they are: what was taken by which rule, what was not, what is blank.

Job: a file, or a member of a container -> its explanation as text or as an HTML page.  Input: a path.  Output: text.
It must not find values of its own: `reasons` looks at what the pipeline kept.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from coopevents.explain.model import Explanation
from coopevents.explain.page import as_page
from coopevents.explain.plain import as_text
from coopevents.explain.reasons import explanation
from coopevents.ingest.corpus import Corpus, Source, documents_of
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.metadata import SidecarRow
from coopevents.ingest.raw import RawDocument
from coopevents.ingest.read import read_source
from coopevents.pipeline import Resources, Trace, trace
from coopevents.values.edtf import press_date

__all__ = ["WhichDocumentError", "as_page", "as_text", "explain", "explain_file"]

SHOWN = 10  # members of a container that a message names

Tracing = Callable[[RawDocument], Trace]


def load_tracing() -> Tracing:
    """The pipeline with its resources.  Raises LexiconError."""
    return partial(trace, resources=Resources.load())


def explain(raw: RawDocument, tracing: Tracing) -> Explanation:
    """The explanation of a document as read."""
    found = explanation(tracing(raw))
    found.source = f"{raw.format}, {raw.encoding or 'text'}, "
    return found


class WhichDocumentError(ValueError):
    """A path that names no document, or a container of several; the message says which ones there are."""


def explain_file(
    file: Path, *, published: str | None = None, load: Callable[[], Tracing] = load_tracing, html: bool = False
) -> str:
    """The explanation of a file, as text or as a page; `archive.zip/5월/a.hwp` names a member of a container.

    Raises UnreadableError, WhichDocumentError, EdtfError.
    """
    source = _source(file)
    if published is not None:
        source = replace(source, sidecar=SidecarRow(0, source.id, press_date(published)))
    found = explain(read_source(source), load())
    return as_page(found) if html else as_text(found)


def _source(path: Path) -> Source:
    """The document that a path names: a file, or behind a container's path a member's path or id."""
    file = next((one for one in (path, *path.parents) if one.is_file()), None)
    if file is None:
        raise WhichDocumentError(f"{path}: no such file")
    found = documents_of(file)
    inner = unicodedata.normalize("NFC", path.relative_to(file).as_posix())
    named = [one for one in found.sources if inner in {".", *_names(one)} and (inner != "." or _alone(one, found))]
    if len(named) == 1:
        return named[0]
    if not found.sources:
        raise UnreadableError("; ".join(one.reason for one in found.quarantined) or "no document in it")
    shown = "\n".join(f"  {file}/{_names(one)[0]}" for one in found.sources[:SHOWN])
    more = f"\n  … ({len(found.sources)} in all)" if len(found.sources) > SHOWN else ""
    raise WhichDocumentError(f"{path}: name one of the documents in {file.name}:\n{shown}{more}")


def _names(source: Source) -> tuple[str, str]:
    """What a member is called behind its container's path: by its path, by its id."""
    return source.path.partition("/")[2], source.id.partition("/")[2]


def _alone(source: Source, found: Corpus) -> bool:
    """Whether a path to the file alone means this document: its only one, or a letter's own text."""
    return len(found.sources) == 1 or "/" not in source.path
