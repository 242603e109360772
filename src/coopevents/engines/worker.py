"""The life of a worker process: load, then one document after the other until nobody asks any more.

Job: `serve(pipe, load, corrections, megabytes, texts)`.  Input: sources from a pipe.  Output: `READY`, then parts
into the pipe.  It keeps the memory limit and dies with its parent; it must not know who else works.
"""

from __future__ import annotations

import contextlib
from multiprocessing.connection import Connection
from pathlib import Path

from coopevents.engines.work import Load, Rows, process
from coopevents.parts import Kind, Part, refusal
from coopevents.processes import bind_to_parent

READY = "ready"


def serve(pipe: Connection, load: Load, corrections: Rows, megabytes: int, texts: bool) -> None:
    """Answers each source with (parts, leaving); an exception of `load` is sent instead of READY."""
    bind_to_parent()
    with contextlib.suppress(EOFError, ConnectionError):  # nobody asks any more
        try:
            analyse = load()
        except Exception as error:  # told to the parent, who raises it
            pipe.send(error)
            return
        _limit_memory(megabytes)
        pipe.send(READY)
        while True:
            source = pipe.recv()
            leaving = False
            try:
                parts = process(source, analyse, corrections, texts=texts)
            except MemoryError:
                parts, leaving = [out_of_memory(source.id, megabytes)], True  # who knows what state this leaves
            pipe.send((parts, leaving))
            if leaving:
                return


def out_of_memory(doc_id: str, megabytes: int) -> Part:
    return refusal(doc_id, f"needs more memory than the {megabytes:,} MB that a document may take", Kind.LIMIT)


def _limit_memory(megabytes: int) -> None:
    """From here on so much more address space than loading took; without effect where the system has no such limit."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + megabytes * 2**20
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    except (ImportError, OSError, ValueError):
        return
