"""What is fuzzed: each target takes bytes and may raise nothing but what it promises.

Job: readers, cleaning and segmenting, annotators and the whole of `extract()` on any bytes.  Used by `fuzz/run.py` and,
with bytes that once broke something, by the tests.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from coopevents.ingest.containers import members_of, open_container
from coopevents.ingest.corpus import Source
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.formats import CONTAINERS, HEAD, recognise
from coopevents.ingest.raw import Content, RawDocument
from coopevents.ingest.read import read_bytes
from coopevents.pipeline import Resources, analyse
from coopevents.text.clean import clean
from coopevents.text.segment import segment

SOURCE = Source("x", "x", Path("x"))
MEMBERS = 5


def readers(data: bytes) -> None:
    """Recognise and read, members of containers too."""
    import io

    try:
        form = recognise(data[:HEAD], "x", io.BytesIO(data))
        if form in CONTAINERS:
            container = open_container(form, io.BytesIO(data))
            for member in members_of(container)[:MEMBERS]:
                member.name.encode(errors="surrogatepass")
        _check(read_bytes(data, SOURCE))
    except UnreadableError as error:
        assert str(error)


def cleaning(data: bytes) -> None:
    """Clean, twice the same, and segment: every block lies in the text."""
    cleaned = clean(data.decode(errors="replace"))
    assert clean(cleaned.text).text == cleaned.text
    for block in segment("x", cleaned).blocks:
        assert 0 <= block.start <= block.end <= len(cleaned.text)


def whole(data: bytes) -> None:
    """All annotators and everything after: each quotation is what its offsets say."""
    document, record = analyse(RawDocument("x", data.decode(errors="ignore")[:2000]), _resources())
    for one in (*record.events, *record.agreements, *record.amounts, *record.companies):
        for evidence in one.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.quote


TARGETS: dict[str, Callable[[bytes], None]] = {"readers": readers, "cleaning": cleaning, "whole": whole}


def _check(document: RawDocument | Content) -> None:
    document.text.encode()
    for mark in document.marks:
        assert 0 <= mark.start <= mark.end <= len(document.text)


@cache
def _resources() -> Resources:
    return Resources.load()
