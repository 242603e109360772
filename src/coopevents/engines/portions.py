"""What a distributed run reads: portions of documents, each the work of one task.

Job: `portions(raw, size)`: the files of a folder, `size` at a time; or tables of articles (Parquet by row groups, JSON
lines by files) at a local or remote address.  `documents(portion)` reads one where the task runs.  Input: an address.
Output: `Portion`s, and (document id, how to read it).  It must not know schedulers nor what becomes of a document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from coopevents.export.partitions import Place, read_row_group, row_groups
from coopevents.identity import file_stamp, program_hash
from coopevents.ingest.articles import Columns, content_of, row_id
from coopevents.ingest.corpus import Source, scan
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.plain import with_line_feeds
from coopevents.ingest.raw import Content, Quarantined, RawDocument
from coopevents.ingest.read import document_of, read_source
from coopevents.ingest.sheets import read_json

TABLES_OF_ARTICLES = (".parquet", ".jsonl", ".ndjson")
Read = Callable[[], RawDocument]


@dataclass(frozen=True, slots=True)
class Portion:
    """Sources of a folder, or a file of rows (a row group of it) at a place; `key` names what its results depend on,
    `with_texts` whether they hold the documents' texts.
    """

    name: str
    key: str
    sources: tuple[Source, ...] = ()
    place: Place | None = None
    file: str = ""
    group: int | None = None
    with_texts: bool = True


@dataclass(frozen=True, slots=True)
class Input:
    """All portions, and what gave none."""

    portions: tuple[Portion, ...]
    quarantined: tuple[Quarantined, ...] = ()


def portions(raw: str, size: int, *, with_texts: bool = True) -> Input:
    """The portions of an address: of a local folder with documents, else of the tables of articles below it."""
    place = Place(raw)
    tables = place.names(TABLES_OF_ARTICLES)
    if not tables and "://" not in raw:
        return _of_folder(Path(raw), size, with_texts)
    program = _program(with_texts)
    found: list[Portion] = []
    for file in tables:
        key = hashlib.blake2b(f"{program} {file} {place.stamp(file)}".encode(), digest_size=16).hexdigest()
        groups = list(range(row_groups(place, file))) if file.endswith(".parquet") else [None]
        for group in groups:
            found.append(Portion(f"{len(found):06}", key, place=place, file=file, group=group, with_texts=with_texts))
    return Input(tuple(found))


def _of_folder(folder: Path, size: int, with_texts: bool) -> Input:
    corpus = scan(folder)
    program = _program(with_texts)
    found = []
    for number, start in enumerate(range(0, len(corpus.sources), size)):
        sources = tuple(corpus.sources[start : start + size])
        told = [f"{one!r} {file_stamp(one.file)}" for one in sources]
        key = hashlib.blake2b("\n".join([program, *told]).encode(errors="surrogatepass"), digest_size=16).hexdigest()
        found.append(Portion(f"{number:06}", key, sources, with_texts=with_texts))
    return Input(tuple(found), tuple(corpus.quarantined))


def _program(with_texts: bool) -> str:
    return program_hash().hex() + ("" if with_texts else " without texts")


def documents(portion: Portion) -> Iterator[tuple[str, Read]]:
    """The documents of a portion in their order: id, and how to read each."""
    for source in portion.sources:
        yield source.id, partial(read_source, source)
    if portion.place is None:
        return
    stem = portion.file.rsplit(".", 1)[0]
    if portion.group is None:
        try:
            rows = read_json(portion.place.read(portion.file))
        except UnreadableError as error:
            yield stem, partial(_refuse, str(error))
            return
        for name in rows.names:
            yield f"{stem}/{name}", partial(_read_row, f"{stem}/{name}", portion.file, partial(rows.read, name))
        for message in rows.messages:
            yield f"{stem}/{message.partition(':')[0]}", partial(_refuse, message)
        return
    header, cells, before = read_row_group(portion.place, portion.file, portion.group)
    columns = Columns.of(header)
    for number, row in enumerate(cells, start=before + 1):
        if columns is None:
            yield f"{stem}/row-{number}", partial(_refuse, f"no column with a text: {', '.join(header)}")
            continue
        doc_id = f"{stem}/{row_id(columns, row, number)}"
        yield doc_id, partial(_read_row, doc_id, portion.file, partial(_content, columns, row, number))


def _content(columns: Columns, row: list[object], number: int) -> Content:
    return content_of(columns, row, form="parquet", number=number)


def _read_row(doc_id: str, file: str, read: Callable[[], Content]) -> RawDocument:
    content = read()
    laid_out = replace(content, text=with_line_feeds(content.text))
    return document_of(laid_out, Source(doc_id, f"{file}/{doc_id.rpartition('/')[2]}", Path(file)), [])


def _refuse(reason: str) -> RawDocument:
    raise UnreadableError(reason)
