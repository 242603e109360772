"""Tables of SME cooperation events from Korean press releases and news.

`coopevents.extract(text, published="2019-04-24")` reads one text; `coopevents extract RAW -o OUT` a folder, and
`coopevents.load(OUT)` gives its tables as typed frames.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from coopevents._version import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from coopevents.export.load import Tables
    from coopevents.pipeline import Resources
    from coopevents.records import DocumentRecord

__all__ = ["__version__", "extract", "load"]


@cache
def _resources() -> Resources:
    from coopevents.pipeline import Resources

    return Resources.load()


def extract(
    text: str, *, published: str | None = None, publisher: str | None = None, doc_id: str = "text"
) -> DocumentRecord:
    """All that one text says; the first call loads the analyser and the lexicons (about a second).

    `published` is EDTF (`2019-04-24`), and decides what "지난 22일" means.  The offsets of the evidence refer to the
    repaired text, which `coopevents.pipeline.analyse` returns.  Raises EdtfError for a bad `published`.
    """
    from coopevents.ingest.plain import with_line_feeds
    from coopevents.ingest.raw import RawDocument
    from coopevents.pipeline import extract as extract_raw
    from coopevents.values.edtf import press_date

    raw = RawDocument(
        id=doc_id,
        text=with_line_feeds(text),
        published=press_date(published) if published is not None else None,
        published_basis="sidecar" if published is not None else None,
        publisher=publisher,
    )
    return extract_raw(raw, _resources())


def load(out: str | Path) -> Tables:
    """The tables of an output folder as typed pandas frames: `load("data/out").events`.

    `.sums` are the amounts that may be added up.  Raises LoadError (a ValueError) for a folder that is no output.
    """
    from coopevents.export.load import load as load_tables

    return load_tables(out)
