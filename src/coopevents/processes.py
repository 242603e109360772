"""Child processes that never outlive their parent and never hear of Ctrl-C.

Job: `spawned(target, args)` in the parent, `bind_to_parent()` first thing in the child.  It must not know what they do.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import current_process, get_context, parent_process
from multiprocessing.context import SpawnProcess
from typing import Any

PR_SET_PDEATHSIG = 1


def check_guard() -> None:
    """Raises RuntimeError where a script that starts processes is itself being imported by one of them."""
    if getattr(current_process(), "_inheriting", False):
        raise RuntimeError('a script that starts a run must do so under `if __name__ == "__main__":`')


def spawned(target: Callable[..., None], args: tuple[Any, ...]) -> SpawnProcess:
    """A started process."""
    process = get_context("spawn").Process(target=target, args=args, daemon=True)
    with _without_interrupts():
        process.start()
    return process


def bind_to_parent() -> None:
    """Ctrl-C, which reaches the whole group, is the parent's to decide; on Linux the kernel ends us with the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform.startswith("linux"):
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    parent = parent_process()
    if parent is not None and os.getppid() != parent.pid:  # it died before it could be bound to us
        sys.exit()


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """A process that is started now has Ctrl-C blocked from its first instruction on, where a traceback would show."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
