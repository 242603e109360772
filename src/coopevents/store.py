"""Parts of documents between runs: an SQLite file beside the output.

Job: keep every part under its key as soon as it is made, say which are missing, hand them out in the order of the
documents.  Input: keys and parts.  Output: parts.  It must not know how keys are made nor what is in a part.

What is committed survives a kill at any moment; after a loss of power the last seconds may be missing (WAL mode).  The
file is only a cache: a broken one is removed, and everything is computed anew.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from coopevents.parts import Kind, Part

FILE = "parts.sqlite"
FORMAT = 1
COMMIT_AFTER = 1.0  # seconds: what a kill may cost
PAGE = 200  # sources in memory
WITH_TEXTS, NO_TEXTS = "kept", "none"
RUNS_KEPT = 3  # parts that so many runs have not used are dropped: a rule tried and taken back costs nothing

SCHEMA = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE files (path TEXT PRIMARY KEY, stamp TEXT, hash BLOB) WITHOUT ROWID;
CREATE TABLE published (name TEXT PRIMARY KEY, stamp TEXT) WITHOUT ROWID;
CREATE TABLE parts (
    key BLOB, corrections TEXT, kind TEXT, reason TEXT, limits TEXT, run INTEGER, doc_id TEXT, record_ids TEXT,
    facts BLOB, rows BLOB, line BLOB, text BLOB, PRIMARY KEY (key, corrections)
);
"""
INBOX = """
CREATE TEMP TABLE inbox (
    doc_id TEXT PRIMARY KEY, path TEXT, key BLOB, corrections TEXT, source BLOB, missing INTEGER
) WITHOUT ROWID
"""
JOINED = "inbox LEFT JOIN parts ON parts.key = inbox.key AND parts.corrections = inbox.corrections"
MISSING = "parts.key IS NULL OR (parts.kind = 'limit' AND parts.limits <> :limits)"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document of the run: its file below the input folder, the key of its part, and what the engine needs."""

    doc_id: str
    path: str
    key: bytes
    source: bytes = b""


class Store:
    """`with Store(folder) as store:`; `note` is a message if a broken file was removed.

    Raises OSError where the file cannot be written, also for a full disk.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.note = ""
        self._committed = 0.0

    def __enter__(self) -> Store:
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            self._open()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise _as_os_error(error) from error
            self.note = f"{self.folder / FILE} was broken ({error}) and is made anew"
            self._db.close()
            for suffix in ("", "-wal", "-shm"):
                (self.folder / f"{FILE}{suffix}").unlink(missing_ok=True)
            self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(sqlite3.Error):
            self._db.commit()
        self._db.close()

    def _open(self) -> None:
        self._db = sqlite3.connect(self.folder / FILE)
        self._db.execute("PRAGMA auto_vacuum = INCREMENTAL")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute("PRAGMA temp_store = FILE")
        if self._db.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
            for (table,) in self._db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
                self._db.execute(f'DROP TABLE "{table}"')
            self._db.executescript(SCHEMA)
            self._db.execute(f"PRAGMA user_version = {FORMAT}")
        self._db.execute(INBOX)
        self._db.commit()

    # ---- files seen before --------------------------------------------------------------------------------------

    def remembered(self, path: str, stamp: str) -> bytes | None:
        """The hash of a file that looks as it did."""
        with _disk():
            row = self._db.execute("SELECT hash FROM files WHERE path = ? AND stamp = ?", (path, stamp)).fetchone()
        return None if row is None else bytes(row[0])

    def remember(self, path: str, stamp: str, content: bytes) -> None:
        with _disk():
            self._db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (path, stamp, content))

    def keep_texts(self, wanted: bool) -> None:
        """Says whether parts may hold the texts of documents.  If they may not and did, nothing of them stays."""
        kept = WITH_TEXTS if wanted else NO_TEXTS
        if self.fact("texts") == kept:
            return
        with _disk():
            if not wanted:
                self._db.execute("PRAGMA secure_delete = ON")
                self._db.execute("DELETE FROM parts")
            self._db.execute("INSERT OR REPLACE INTO facts VALUES ('texts', ?)", (kept,))
            self._db.commit()
            if not wanted:
                self._db.execute("PRAGMA incremental_vacuum").fetchall()
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    # ---- the documents of this run ------------------------------------------------------------------------------

    def want(self, one: Wanted) -> None:
        """Puts a document on the list of the run; its uncorrected part is meant until `correct` says otherwise."""
        with _disk():
            self._db.execute(
                "INSERT INTO inbox VALUES (?, ?, ?, '', ?, 0)", (one.doc_id, one.path, one.key, one.source)
            )

    def correct(self, doc_id: str, corrections: str) -> None:
        """Says which corrections the document's part must have."""
        with _disk():
            self._db.execute("UPDATE inbox SET corrections = ? WHERE doc_id = ?", (corrections, doc_id))

    def record_ids(self) -> Iterator[tuple[str, list[str]]]:
        """The ids of the records of every document of the run whose uncorrected part is here."""
        query = "SELECT doc_id, record_ids FROM parts JOIN inbox USING (key, doc_id) WHERE parts.corrections = ''"
        with _disk():
            for doc_id, ids in self._db.execute(query):
                yield doc_id, ids.split()

    def missing(self, limits: str) -> int:
        """How many documents have no part; a part that says that a limit was too low counts for that limit alone."""
        with _disk():
            found = f"SELECT inbox.doc_id FROM {JOINED} WHERE {MISSING}"
            self._db.execute(f"UPDATE inbox SET missing = doc_id IN ({found})", {"limits": limits})
            return int(self._db.execute("SELECT total(missing) FROM inbox").fetchone()[0])

    def missing_sources(self) -> Iterator[bytes]:
        """The sources of the documents that `missing` counted, in order; parts may be put in meanwhile."""
        query = "SELECT doc_id, source FROM inbox WHERE missing AND doc_id > ? ORDER BY doc_id LIMIT ?"
        last = ""
        while page := self._page(query, last):
            for last, source in page:  # noqa: B007 (the last one is where the next page begins)
                yield source

    def _page(self, query: str, after: str) -> list[tuple[str, bytes]]:
        with _disk():
            return self._db.execute(query, (after, PAGE)).fetchall()

    def wanted(self) -> int:
        """How many documents the run has."""
        return int(self._db.execute("SELECT count(*) FROM inbox").fetchone()[0])

    def forget(self) -> None:
        """Drops the parts of all documents of the run."""
        with _disk():
            self._db.execute("DELETE FROM parts WHERE key IN (SELECT key FROM inbox)")
            self._db.commit()

    def key_of(self, doc_id: str) -> bytes:
        return bytes(self._db.execute("SELECT key FROM inbox WHERE doc_id = ?", (doc_id,)).fetchone()[0])

    def put(self, part: Part, limits: str) -> None:
        """Keeps the part of a document of the run; on the disk within COMMIT_AFTER."""
        key = self.key_of(part.doc_id)
        values = (key, part.corrections, part.kind.value, part.reason, limits, 0, part.doc_id)
        packed = (" ".join(part.record_ids), part.facts, part.rows, part.line, part.text)
        with _disk():
            self._db.execute(f"INSERT OR REPLACE INTO parts VALUES ({', '.join('?' * 12)})", values + packed)
            if time.monotonic() - self._committed > COMMIT_AFTER:
                self.commit()

    def commit(self) -> None:
        with _disk():
            self._db.commit()
        self._committed = time.monotonic()

    # ---- reading, in the order of the documents ------------------------------------------------------------------

    def facts(self) -> Iterator[tuple[str, bytes]]:
        """(document id, packed facts) of the documents that were read."""
        query = f"SELECT inbox.doc_id, facts FROM {JOINED} WHERE kind = 'document' ORDER BY inbox.doc_id"
        with _disk():
            yield from self._db.execute(query)

    def contents(self) -> Generator[tuple[str, bytes, bytes, bytes], None, None]:
        """(document id, rows, line, text) of the documents that were read."""
        query = f"SELECT inbox.doc_id, rows, line, text FROM {JOINED} WHERE kind = 'document' ORDER BY inbox.doc_id"
        with _disk():
            yield from self._db.execute(query)

    def refused(self) -> Iterator[tuple[str, str]]:
        """(path, reason) of the documents that gave none."""
        query = f"SELECT path, reason FROM {JOINED} WHERE kind <> 'document' ORDER BY path"
        with _disk():
            yield from self._db.execute(query)

    def documents(self) -> Iterator[str]:
        """The ids of the documents that were read."""
        with _disk():
            for row in self._db.execute(f"SELECT inbox.doc_id FROM {JOINED} WHERE kind = 'document'"):
                yield row[0]

    def count(self, kind: Kind) -> int:
        return int(self._db.execute(f"SELECT count(*) FROM {JOINED} WHERE kind = ?", (kind.value,)).fetchone()[0])

    # ---- what stands in the output ------------------------------------------------------------------------------

    def fact(self, name: str) -> str | None:
        row = self._db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def note_look(self, look: str) -> None:
        """Remembers how the input folder looks whose documents are all as they were."""
        with _disk():
            self._db.execute("INSERT OR REPLACE INTO facts VALUES ('look', ?)", (look,))

    def publish(self, stamps: Iterator[tuple[str, str]], facts: dict[str, str]) -> None:
        """Remembers the output (names and stamps) and what it was made of; drops what no run needs any more."""
        with _disk():
            self._db.execute("DELETE FROM published")
            self._db.executemany("INSERT INTO published VALUES (?, ?)", stamps)
            run = int(self.fact("run") or 0) + 1
            told = {**facts, "run": str(run)}
            self._db.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", told.items())
            self._db.execute("UPDATE parts SET run = ? WHERE key IN (SELECT key FROM inbox)", (run,))
            self._db.execute("DELETE FROM parts WHERE run < ?", (run - RUNS_KEPT,))
            self._db.commit()
            self._db.execute("PRAGMA incremental_vacuum").fetchall()
            self._db.commit()

    def published(self) -> Iterator[tuple[str, str]]:
        """Names and stamps of the files of the output, as `publish` was told."""
        with _disk():
            yield from self._db.execute("SELECT name, stamp FROM published ORDER BY name")


@contextlib.contextmanager
def _disk() -> Iterator[None]:
    """A full disk and the like come as OSError, with the words of SQLite."""
    try:
        yield
    except sqlite3.Error as error:
        raise _as_os_error(error) from error


def _as_os_error(error: sqlite3.Error) -> OSError:
    return OSError(f"cache of parts: {error}")
