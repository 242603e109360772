"""What is fuzzed: each target takes bytes and may raise nothing but what it promises.

Job: readers, cleaning and segmenting, annotators and the whole of `extract()` on any bytes.  Used by `fuzz/run.py` and,
with bytes that once broke something, by the tests.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from coopevents.annotate.counts import annotate_counts
from coopevents.annotate.dates import annotate_dates
from coopevents.annotate.money import annotate_money
from coopevents.ingest.containers import Container, Member, members_of, open_container, read_member
from coopevents.ingest.corpus import Source
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.formats import CONTAINERS, HEAD, recognise
from coopevents.ingest.raw import Content, RawDocument
from coopevents.ingest.read import read_bytes
from coopevents.pipeline import Resources, analyse
from coopevents.resolve.organisations import resolve_organisations
from coopevents.text.clean import clean
from coopevents.text.segment import segment

SOURCE = Source("x", "x", Path("x"))
MEMBERS = 5
LONGEST = 2000  # characters of a text


def readers(data: bytes) -> None:
    """Recognise and read, members of containers too."""
    import io

    try:
        form = recognise(data[:HEAD], "x", io.BytesIO(data))
        if form in CONTAINERS:
            container = open_container(form, io.BytesIO(data))
            for member in members_of(container)[:MEMBERS]:
                member.name.encode(errors="surrogatepass")
                if member.reason is None:
                    _member(container, member)
        _check(read_bytes(data, SOURCE))
    except UnreadableError as error:
        assert str(error)


def _member(container: Container, member: Member) -> None:
    try:
        found = read_member(container, member.name)
        if isinstance(found, Content):
            _check(found)
        elif member.format not in CONTAINERS:
            _check(read_bytes(found, SOURCE))
    except UnreadableError as error:
        assert str(error)


def cleaning(data: bytes) -> None:
    """Clean, twice the same, and segment: every block lies in the text."""
    cleaned = clean(data.decode(errors="replace"))
    assert clean(cleaned.text).text == cleaned.text
    for block in segment("x", cleaned).blocks:
        assert 0 <= block.start <= block.end <= len(cleaned.text)


def annotators(data: bytes) -> None:
    """Every annotator alone, without morphology: mentions lie in the text and none is empty."""
    text = clean(data.decode(errors="ignore")[:LONGEST]).text
    resources = _resources()
    found = [
        *annotate_dates(text),
        *annotate_counts(text),
        *annotate_money(text),
        *resources.events.annotate(text),
        *resources.agreements.annotate(text),
        *resources.places.annotate(text),
        *resources.sectors.annotate(text),
        *resolve_organisations(text, resources.organisations.annotate(text)),
    ]
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)


def whole(data: bytes) -> None:
    """All annotators and everything after: each quotation is what its offsets say."""
    document, record = analyse(RawDocument("x", data.decode(errors="ignore")[:LONGEST]), _resources())
    for one in (*record.events, *record.agreements, *record.amounts, *record.companies):
        for evidence in one.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.quote


TARGETS: dict[str, Callable[[bytes], None]] = {
    "readers": readers,
    "cleaning": cleaning,
    "annotators": annotators,
    "whole": whole,
}


def _check(document: RawDocument | Content) -> None:
    document.text.encode()
    for mark in document.marks:
        assert 0 <= mark.start <= mark.end <= len(document.text)


@cache
def _resources() -> Resources:
    return Resources.load()
