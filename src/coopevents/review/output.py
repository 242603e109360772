"""An output folder as the review page reads it: documents by id, entries by worth, texts.

Job: an index of `records.jsonl`, made anew when a run has replaced it.  Input: the folder.  Output: documents as JSON,
texts, the queue's order.  It must not know corrections or pages.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coopevents.corrections import ADDED
from coopevents.export.finished import LONGEST_HEADING
from coopevents.export.staging import TEXTS
from coopevents.worth import Entry, Json, Worth

RECORDS = "records.jsonl"


class OutputError(Exception):
    """A folder that is no output of `coopevents extract`; the message names file and reason."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document of the queue: where its line stands (bytes), and its records, the most worth first."""

    doc_id: str
    title: str
    published: str
    start: int
    length: int
    entries: tuple[Entry, ...]
    added: bool = False  # whether a person added one of them

    @property
    def worth(self) -> float:
        return self.entries[0].worth if self.entries else 0.0


class Output:
    """The documents of an output folder.  Raises OutputError where it cannot be read."""

    def __init__(self, folder: Path, worth: Worth) -> None:
        self.folder = folder
        self._worth = worth
        self._seen: tuple[int, int, int] | None = None
        self._listed: dict[str, Listed] = {}
        self._owner: dict[str, str] = {}
        self._first_lines: dict[str, str] = {}
        self.refresh()

    def refresh(self) -> bool:
        """Reads the index anew if a run has replaced the file; whether it did."""
        file = self.folder / RECORDS
        try:
            status = file.stat()
            seen = (status.st_mtime_ns, status.st_size, status.st_ino)
            if seen == self._seen:
                return False
            listed = sorted(self._index(file), key=lambda one: (-one.worth, one.doc_id))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise OutputError(f"{file}: {error}") from error
        self._listed = {one.doc_id: one for one in listed}
        self._owner = {entry.id: one.doc_id for one in listed for entry in one.entries}
        self._first_lines.clear()
        self._seen = seen
        return True

    def _index(self, file: Path) -> Iterator[Listed]:
        start = 0
        with file.open("rb") as stream:
            for line in stream:
                document = json.loads(line)
                entries = sorted(self._worth.entries(document), key=lambda one: -one.worth)
                name = document["title"] or ""
                published = document["published"] or ""
                added = f'"code":"{ADDED}"'.encode() in line
                yield Listed(document["doc_id"], name, published, start, len(line), tuple(entries), added)
                start += len(line)

    def __iter__(self) -> Iterator[Listed]:
        """All documents, the most worth first."""
        return iter(self._listed.values())

    def listed(self, doc_id: str) -> Listed:
        """A document of the index.  Raises KeyError for one that is not there."""
        return self._listed[doc_id]

    def title(self, doc_id: str) -> str:
        """The headline, or the first line of the text, or the id.  Raises KeyError, OutputError."""
        if name := self._listed[doc_id].title:
            return name
        if doc_id not in self._first_lines:
            self._first_lines[doc_id] = self.text(doc_id).lstrip().partition("\n")[0][:LONGEST_HEADING].strip()
        return self._first_lines[doc_id] or doc_id

    def entries(self, document: Json) -> list[Entry]:
        """What a look at each record of a document is worth, in its order."""
        return list(self._worth.entries(document))

    def owner(self, record: str) -> str | None:
        """The document of a record."""
        return self._owner.get(record)

    def document(self, doc_id: str) -> Json:
        """A document's line.  Raises KeyError for an unknown one, OutputError."""
        one = self._listed[doc_id]
        try:
            with (self.folder / RECORDS).open("rb") as stream:
                stream.seek(one.start)
                found: Json = json.loads(stream.read(one.length))
        except (OSError, ValueError) as error:
            raise OutputError(f"{self.folder / RECORDS}: {error}") from error
        return found

    def text(self, doc_id: str) -> str:
        """The kept text that the evidence refers to; empty where the folder was written without texts."""
        if doc_id not in self._listed:
            raise KeyError(doc_id)
        file = self.folder / TEXTS / f"{doc_id}.txt"
        try:
            return file.read_bytes().decode()
        except FileNotFoundError:
            return ""
        except (OSError, ValueError) as error:
            raise OutputError(f"{file}: {error}") from error
