"""One document from its file to its part of the output: what every engine does with a source.

Job: `process(source, analyse, corrections)`.  Input: a `Source` and the loaded extractor.  Output: `Part`s.  A fault in
one document is that document's, never the run's.  It must not know workers, limits, the store or the tables' files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from coopevents import regex
from coopevents.cluster import Sketched, profiles_of, sketch
from coopevents.corrections import Correction, apply
from coopevents.corrections import Outcome as Corrected
from coopevents.document import Document
from coopevents.export.jsonl import record_to_line
from coopevents.export.rows import ExportError, Extracted, rows_of
from coopevents.export.withheld import without_text
from coopevents.ingest.corpus import Source
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.raw import RawDocument
from coopevents.ingest.read import read_source
from coopevents.parts import Facts, Part, pack, refusal
from coopevents.records import DocumentRecord

Analyse = Callable[[RawDocument], tuple[Document, DocumentRecord]]
Load = Callable[[], Analyse]
Rows = Mapping[str, Sequence[Correction]]  # corrections by the id of a record or document

ADDRESS = regex.compile(r"0x[0-9a-fA-F]+")  # in messages of errors; another one in each run
LONGEST_REASON = 500


def load_pipeline() -> Analyse:
    """The real extractor with its resources; seconds, and some hundred megabytes.  Raises LexiconError."""
    from coopevents.pipeline import Resources, analyse

    return partial(analyse, resources=Resources.load())


def process(source: Source, analyse: Analyse, corrections: Rows | None = None, *, texts: bool = True) -> list[Part]:
    """The part of a document as it was read and, where corrections name its records, behind it the corrected one.

    Without `texts` the parts hold no text and short quotations alone.  A document that fails gives one part with the
    reason.  Raises MemoryError alone.
    """
    return finished(source.id, partial(read_source, source), analyse, corrections, texts=texts)


def finished(
    doc_id: str,
    read: Callable[[], RawDocument],
    analyse: Analyse,
    corrections: Rows | None = None,
    *,
    texts: bool = True,
) -> list[Part]:
    """The same for a document from anywhere: `read` gives it, or raises UnreadableError."""
    try:
        raw = read()
        document, record = analyse(raw)
        parts = [_part(raw, document, record, texts=texts)]
        named = corrections_of(doc_id, parts[0].record_ids, corrections or {})
        if named:
            record, corrected = apply(record, document.text, corrections or {})
            parts.append(_part(raw, document, record, corrected, corrections_key(named), texts=texts))
        return parts
    except (UnreadableError, ExportError) as error:
        return [refusal(doc_id, str(error))]
    except MemoryError:
        raise
    except Exception as error:  # the one boundary: a fault in one document may not end a run over a million
        reason = " ".join(ADDRESS.sub("0x…", f"{type(error).__name__}: {error}").split())
        return [refusal(doc_id, f"fault of the program: {reason[:LONGEST_REASON]}")]


def corrections_of(doc_id: str, record_ids: Iterable[str], corrections: Rows) -> list[Correction]:
    """The corrections that name the document or one of its records, those that it is to get included."""
    added = [one.record for one in corrections.get(doc_id, ()) if one.adds_to is not None]
    return [one for name in (doc_id, *record_ids, *added) for one in corrections.get(name, ())]


def corrections_key(named: Sequence[Correction]) -> str:
    """A name for corrections: the same where lines and contents are; empty for none."""
    if not named:
        return ""
    told = "\0".join(repr(one) for one in sorted(named, key=lambda one: one.line))
    return hashlib.blake2b(told.encode(errors="surrogatepass"), digest_size=12).hexdigest()


def _part(
    raw: RawDocument,
    document: Document,
    record: DocumentRecord,
    corrected: Sequence[Corrected] = (),
    corrections: str = "",
    *,
    texts: bool,
) -> Part:
    extracted = Extracted.of(raw, document, record if texts else without_text(record))
    record = extracted.record
    every = (*record.events, *record.agreements, *record.amounts, *record.companies)
    return pack(
        facts=Facts(
            profiles=tuple(profiles_of(record)),
            sketched=Sketched(raw.id, record.published or "", sketch(document), record.rendition_of),
            corrected=tuple(corrected),
        ),
        rows=rows_of(extracted),
        line=record_to_line(record),
        text=extracted.text if texts else "",
        corrections=corrections,
        record_ids=(one.id for one in every),
    )
