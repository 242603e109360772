"""One run at a time for an output: a lock that the kernel takes back when its holder dies.

Job: `with locked(file, waiting):`.  Input: a file that need not exist.  Output: none.  It must not know what is locked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


@contextmanager
def locked(file: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Holds the lock; where somebody else has it, calls `waiting` once and waits.  Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()
