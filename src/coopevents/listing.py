"""The sources of a folder one after the other, however many there are.

Job: `Listing`: what `scan` finds, in the order of the ids.  A large folder is scanned by a process of its own, which
takes its memory along when it is done.  Input: a folder and about how many files it has.  Output: sources.  It must not
know what becomes of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from coopevents.ingest.corpus import Corpus, Source, scan
from coopevents.ingest.raw import Quarantined
from coopevents.processes import bind_to_parent, spawned

APART_FROM = 3_000  # files: below, a process costs more than it saves
BATCH = 500  # sources


class Listing:
    """`for source in listing:`; behind the loop `quarantined` and `ignored` are complete."""

    def __init__(self, raw: Path, leave_out: tuple[Path, ...], files: int) -> None:
        self.raw, self.leave_out, self.files = raw, leave_out, files
        self.quarantined: list[Quarantined] = []
        self.ignored = 0

    def __iter__(self) -> Iterator[Source]:
        """Raises OSError where the folder cannot be listed."""
        if self.files < APART_FROM:
            corpus = scan(self.raw, leave_out=self.leave_out)
            self.quarantined, self.ignored = corpus.quarantined, corpus.ignored
            yield from corpus.sources
            return
        mine, theirs = get_context("spawn").Pipe(duplex=False)
        process = spawned(_list, (theirs, self.raw, self.leave_out))
        theirs.close()
        try:
            while isinstance(said := mine.recv(), list):
                yield from said
        except EOFError:
            raise OSError(f"{self.raw} cannot be listed: the process that did it died") from None
        finally:
            process.kill()
            process.join()
            mine.close()
        if isinstance(said, Exception):
            raise said
        self.quarantined, self.ignored = said.quarantined, said.ignored


def _list(pipe: Connection, raw: Path, leave_out: tuple[Path, ...]) -> None:
    bind_to_parent()
    try:
        corpus = scan(raw, leave_out=leave_out)
    except Exception as error:  # told to the parent, who raises it
        pipe.send(error)
        return
    for start in range(0, len(corpus.sources), BATCH):
        pipe.send(corpus.sources[start : start + BATCH])
    pipe.send(Corpus(quarantined=corpus.quarantined, ignored=corpus.ignored))
