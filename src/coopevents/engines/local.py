"""Worker processes of this machine: sources -> parts.

Job: keep `workers` processes busy, see when one dies or takes too long, and lose nothing but the document that did it.
Input: sources.  Output: (source, parts) in any order.  It must not know what a document or a part is made of.

Each worker has a pipe of its own and few sources, so that it is always known which document it reads.  A
document whose worker dies is read once more, alone, when all others are done; if that worker dies too, it is refused.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from coopevents.engines.work import Load, Rows
from coopevents.engines.worker import READY, serve
from coopevents.ingest.corpus import Source
from coopevents.parts import Kind, Part, refusal
from coopevents.processes import spawned

SECONDS, MEGABYTES = 60.0, 1024  # a document's share
AHEAD = 4  # sources that a worker has: the one that it reads and the next ones, some kilobytes in its pipe
VAIN_STARTS = 3  # workers that die one after the other before they are ready

Result = tuple[Source, list[Part]]


class EngineError(RuntimeError):
    """No worker can be kept alive; the message says why."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost: seconds by the clock, and megabytes on top of what loading took."""

    seconds: float = SECONDS
    megabytes: int = MEGABYTES

    def __str__(self) -> str:
        return f"{self.seconds:g} s, {self.megabytes} MB"


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    tasks: deque[Source] = field(default_factory=deque)
    ready: bool = False
    since: float = 0.0  # when the first task was begun

    def give(self, source: Source) -> None:
        self.tasks.append(source)
        if len(self.tasks) == 1:
            self.since = time.monotonic()
        self.pipe.send(source)


class _Waiting:
    """Sources that no worker has yet; the next one is asked for when it is needed."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._more = iter(sources)
        self._first: deque[Source] = deque()

    def __bool__(self) -> bool:
        if not self._first:
            self._first.extend(islice(self._more, 1))
        return bool(self._first)

    def take(self) -> Source:
        """The next source; there must be one."""
        return self._first.popleft()

    def put_back(self, sources: Iterable[Source]) -> None:
        """Those that a worker left undone come first."""
        self._first.extendleft(reversed(list(sources)))


class LocalEngine:
    """`for source, parts in LocalEngine(2, load).results(sources)`: all workers are gone when the loop is left."""

    def __init__(
        self,
        workers: int,
        load: Load,
        corrections: Rows | None = None,
        limits: Limits | None = None,
        *,
        texts: bool = True,
    ) -> None:
        self.workers = workers
        self.load = load
        self.corrections = dict(corrections or {})
        self.limits = limits or Limits()
        self.texts = texts
        self._vain = 0

    def results(self, sources: Iterable[Source]) -> Generator[Result, None, None]:
        """The parts of every source.  Raises what `load` raises, and EngineError."""
        suspects: list[Source] = []
        yield from self._served(_Waiting(sources), self.workers, suspects)
        for suspect in suspects:
            yield from self._served(_Waiting([suspect]), 1, None)

    def _served(self, left: _Waiting, number: int, suspects: list[Source] | None) -> Iterator[Result]:
        """Works off `left`; a document whose worker dies goes to `suspects`, or is refused where there are none."""
        crew: list[_Worker] = []
        try:
            while left or any(worker.tasks for worker in crew):
                for worker in crew:
                    self._feed(worker, left)
                while left and len(crew) < number:
                    crew.append(self._start())
                    self._feed(crew[-1], left)
                for connection in wait([worker.pipe for worker in crew], timeout=self._patience(crew)):
                    worker = next(one for one in crew if one.pipe is connection)
                    yield from self._heard(worker, crew, left, suspects)
                for worker in [one for one in crew if self._overdue(one)]:
                    crew.remove(worker)
                    _end(worker)
                    late = worker.tasks.popleft()
                    left.put_back(worker.tasks)
                    reason = f"took longer than the {self.limits.seconds:g} s that a document may take"
                    yield late, [refusal(late.id, reason, Kind.LIMIT)]
        finally:
            for worker in crew:
                _end(worker)

    def _feed(self, worker: _Worker, left: _Waiting) -> None:
        while left and len(worker.tasks) < AHEAD:
            source = left.take()
            try:
                worker.give(source)
            except OSError:  # it died a moment ago; the next look at its pipe tells
                worker.tasks.remove(source)
                left.put_back([source])
                return

    def _heard(
        self, worker: _Worker, crew: list[_Worker], left: _Waiting, suspects: list[Source] | None
    ) -> Iterator[Result]:
        """What a worker sent, or that it died."""
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            crew.remove(worker)
            _end(worker)
            yield from self._died(worker, left, suspects)
            return
        if isinstance(said, Exception):
            raise said
        worker.since = time.monotonic()
        if said == READY:
            worker.ready, self._vain = True, 0
            return
        parts, leaving = said
        yield worker.tasks.popleft(), parts
        if leaving:
            crew.remove(worker)
            _end(worker)
            left.put_back(worker.tasks)

    def _died(self, worker: _Worker, left: _Waiting, suspects: list[Source] | None) -> Iterator[Result]:
        if not worker.ready:
            self._vain += 1
            if self._vain >= VAIN_STARTS:
                raise EngineError(f"{VAIN_STARTS} workers died while they loaded (exit code {worker.process.exitcode})")
        elif worker.tasks:
            suspect = worker.tasks.popleft()
            if suspects is None:
                reason = "the process that read it died (killed, or out of memory), twice"
                yield suspect, [refusal(suspect.id, reason, Kind.LIMIT)]
            else:
                suspects.append(suspect)
        left.put_back(worker.tasks)

    def _start(self) -> _Worker:
        mine, theirs = get_context("spawn").Pipe()
        process = spawned(serve, (theirs, self.load, self.corrections, self.limits.megabytes, self.texts))
        theirs.close()
        return _Worker(process, mine)

    def _overdue(self, worker: _Worker) -> bool:
        late = worker.ready and bool(worker.tasks) and time.monotonic() - worker.since > self.limits.seconds
        return late and not worker.pipe.poll()

    def _patience(self, crew: list[_Worker]) -> float | None:
        """Seconds until the first document is overdue; None while nobody reads one."""
        begun = [worker.since for worker in crew if worker.ready and worker.tasks]
        return max(0.0, min(begun) + self.limits.seconds - time.monotonic()) + 0.01 if begun else None


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.pipe.close()
