"""Which occasions the documents of a run share: `clustered(facts, number, folder)`.

Job: hand all documents to the clustering and keep what it says in working files, to be read in step with the documents.
Of many documents this is done by a process of its own, which takes its memory along when it is done.  Input: packed
facts in the order of the ids.  Output: `Clustered`.  It must not know the store nor what is written.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from coopevents.corrections import Outcome as Corrected
from coopevents.export.rows import Cell, cluster_row
from coopevents.parts import facts_of
from coopevents.processes import bind_to_parent, spawned

APART_FROM = 3_000  # documents: below, a process costs more than it saves
BATCH = 500  # documents on their way to it
DOCUMENTS, CLUSTERS = "of-documents", "of-clusters"

PackedFacts = tuple[str, bytes]  # document id, `Part.facts`
OfDocument = tuple[str | None, dict[str, str]]  # the document that it reprints; event id -> cluster id
OfCluster = tuple[int, list[Cell]]  # number of events; the row


@dataclass(frozen=True, slots=True)
class Clustered:
    """What was found, in files below `folder`; `corrected` rows of the corrections met a record."""

    folder: Path
    corrected: list[Corrected]

    def documents(self) -> Iterator[OfDocument]:
        """What is said of each document, in the order in which they came."""
        return _pickled(self.folder / DOCUMENTS)

    def clusters(self) -> Iterator[OfCluster]:
        """All clusters in the order of their ids, those of a single event too."""
        return _pickled(self.folder / CLUSTERS)


def clustered(facts: Iterable[PackedFacts], number: int, folder: Path) -> Clustered:
    """Clusters `number` documents.  Raises OSError where the working files cannot be written."""
    return Clustered(folder, _cluster(facts, folder) if number < APART_FROM else _cluster_apart(facts, folder))


def _cluster(facts: Iterable[PackedFacts], folder: Path) -> list[Corrected]:
    from coopevents.cluster.corpus import CorpusClusters  # here, because the parent of a large run needs no numpy yet

    corrected: list[Corrected] = []
    renditions = set()
    with closing(CorpusClusters(folder)) as corpus:
        documents = 0
        for documents, (doc_id, packed) in enumerate(facts, 1):
            told = facts_of(doc_id, packed)
            corpus.add(told.sketched, told.profiles)
            corrected += told.corrected
            if told.sketched.rendition_of is not None:
                renditions.add(documents - 1)
        corpus.solve()
        with (folder / DOCUMENTS).open("wb") as out:
            for number in range(documents):
                # another format of a document is no reprint of it
                reprint_of = None if number in renditions else corpus.reprint_of(number)
                pickle.dump((reprint_of, corpus.cluster_ids(number)), out)
        with (folder / CLUSTERS).open("wb") as out:
            for occasion in corpus.clusters():
                pickle.dump((len(occasion.events), list(cluster_row(occasion).values())), out)
    return corrected


def _cluster_apart(facts: Iterable[PackedFacts], folder: Path) -> list[Corrected]:
    mine, theirs = get_context("spawn").Pipe()
    process = spawned(_serve, (theirs, folder))
    theirs.close()
    try:
        waiting = iter(facts)
        while batch := list(islice(waiting, BATCH)):
            mine.send(batch)
        mine.send(None)
        said: list[Corrected] | Exception = mine.recv()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        raise OSError("the documents cannot be clustered: the process that did it died") from None
    finally:
        process.kill()
        process.join()
        mine.close()
    if isinstance(said, Exception):
        raise said
    return said


def _serve(pipe: Connection, folder: Path) -> None:
    bind_to_parent()
    try:
        pipe.send(_cluster((one for batch in iter(pipe.recv, None) for one in batch), folder))
    except Exception as error:  # told to the parent, who raises it
        pipe.send(error)


def _pickled(file: Path) -> Iterator[Any]:
    with file.open("rb") as items:
        while True:
            try:
                yield pickle.load(items)  # our own, of a moment ago
            except EOFError:
                return
