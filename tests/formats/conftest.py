"""Folders of made files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coopevents.ingest.corpus import scan
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.raw import RawDocument
from coopevents.ingest.read import read_source

Reading = tuple[dict[str, RawDocument], dict[str, str]]


@pytest.fixture
def inbox(tmp_path: Path) -> Callable[[dict[str, bytes]], Reading]:
    """Files by name -> the documents of the folder by id, and the reasons of those that gave none."""

    def read(files: dict[str, bytes]) -> Reading:
        raw = tmp_path / "raw"
        for name, data in files.items():
            (raw / name).parent.mkdir(parents=True, exist_ok=True)
            (raw / name).write_bytes(data)
        corpus = scan(raw)
        refused = {one.file: one.reason for one in corpus.quarantined}
        documents = {}
        for source in corpus.sources:
            try:
                documents[source.id] = read_source(source)
            except UnreadableError as error:
                refused[source.path] = str(error)
        return documents, refused

    return read
