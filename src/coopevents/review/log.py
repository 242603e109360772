"""The file of corrections as the review page writes it: changed row by row, never lost, undone by tab.

Job: `corrections.csv` -> rows; put and take rows, at once and whole.  Input: the file, which others may edit meanwhile.
Output: the file, with the columns and rows that it had.  It must not know records: whether a value fits is decided
before.
"""

from __future__ import annotations

import csv
import getpass
import hashlib
import io
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from coopevents.corrections import COLUMNS, Correction, cell
from coopevents.export.csv import write_rows
from coopevents.ingest.encoding import decode
from coopevents.ingest.errors import UnreadableError

PATIENCE = 5.0  # seconds for another program that writes the file


class LogError(Exception):
    """A file of corrections that cannot be read or written; the message says why.  Nothing was changed."""


class UndoneElsewhere(Exception):
    """What should be undone was changed again since, in another tab or by hand."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it stands in the file; `extra` are cells of columns that are not ours."""

    record: str
    field: str
    value: str
    by: str = ""
    when: str = ""
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        return self.record, self.field


@dataclass(frozen=True, slots=True)
class Step:
    """A change of the file: rows taken out and rows put in."""

    taken: tuple[Line, ...]
    put: tuple[Line, ...]

    @property
    def back(self) -> Step:
        return Step(self.put, self.taken)


@dataclass(slots=True)
class CorrectionLog:
    """`corrections.csv` with the steps that each tab has made, for undo and redo."""

    file: Path
    _done: dict[str, list[Step]] = field(default_factory=lambda: defaultdict(list))
    _undone: dict[str, list[Step]] = field(default_factory=lambda: defaultdict(list))

    def lines(self) -> list[Line]:
        """The rows as they stand now.  Raises LogError."""
        return self._read()[1]

    def by_record(self, lines: Iterable[Line] | None = None) -> dict[str, list[Correction]]:
        """The rows as corrections, by record; those that add one, by its document."""
        found: dict[str, list[Correction]] = {}
        for number, one in enumerate(self.lines() if lines is None else lines, start=2):
            row = Correction(number, one.record, one.field, one.value, one.by, one.when)
            found.setdefault(row.adds_to or row.record, []).append(row)
        return found

    def change(self, tab: str, put: Sequence[Line], take: Iterable[tuple[str, str]] = ()) -> Step:
        """Replaces the rows of the fields in `put` and `take` (record, field) by `put`.  Raises LogError."""
        keys = {one.key for one in put} | set(take)
        with self._locked():
            header, lines = self._read()
            step = Step(tuple(one for one in lines if one.key in keys), tuple(put))
            self._write(header, _replaced(lines, keys, put))
        self._done[tab].append(step)
        self._undone[tab].clear()
        return step

    def undo(self, tab: str) -> Step | None:
        """Takes the last step of a tab back; None where there is none.  Raises LogError, UndoneElsewhere."""
        return self._move(self._done[tab], self._undone[tab])

    def redo(self, tab: str) -> Step | None:
        """Makes the last undone step of a tab again.  Raises LogError, UndoneElsewhere."""
        return self._move(self._undone[tab], self._done[tab])

    def _move(self, source: list[Step], target: list[Step]) -> Step | None:
        if not source:
            return None
        back = source.pop().back
        keys = {one.key for one in (*back.taken, *back.put)}
        with self._locked():
            header, lines = self._read()
            if [one for one in lines if one.key in keys] != list(back.taken):
                raise UndoneElsewhere
            self._write(header, _replaced(lines, keys, back.put))
        target.append(back)
        return back

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Alone with the file among all review pages of this machine; the lock leaves nothing beside the documents."""
        name = hashlib.sha256(os.fsencode(self.file.absolute())).hexdigest()[:20]
        lock = FileLock(Path(tempfile.gettempdir(), f"coopevents-{getpass.getuser()}-{name}.lock"), timeout=PATIENCE)
        try:
            with lock:
                yield
        except Timeout as error:
            raise LogError(f"{self.file}: another program is writing it") from error
        except OSError as error:
            raise LogError(f"{self.file}: {error.strerror or error}") from error

    def _read(self) -> tuple[list[str], list[Line]]:
        try:
            data = self.file.read_bytes()
        except FileNotFoundError:
            return list(COLUMNS), []
        except OSError as error:
            raise LogError(f"{self.file}: {error.strerror}") from error
        try:
            text = decode(data).text
            reader = csv.reader(io.StringIO(text, newline=""), strict=True)
            header = [name.strip().lower() for name in next(reader, [])] or list(COLUMNS)
            if missing := [name for name in COLUMNS[:3] if name not in header]:
                raise LogError(f"{self.file}: line 1: no column {', '.join(missing)}")
            header += [name for name in COLUMNS if name not in header]
            return header, [_line(header, cells) for cells in reader if any(one.strip() for one in cells)]
        except UnreadableError as error:
            raise LogError(f"{self.file}: {error}") from error
        except csv.Error as error:
            raise LogError(f"{self.file}: line {reader.line_num}: {error}") from error

    def _write(self, header: Sequence[str], lines: Iterable[Line]) -> None:
        """All rows, beside and then in place: a reader sees the old file or the new one."""
        rows = []
        for one in lines:
            cells = dict(one.extra) | {name: getattr(one, name) for name in COLUMNS}
            rows.append([cells.get(name, "") for name in header])
        beside = self.file.with_name(f".{self.file.name}.partial")
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8", newline="") as stream:
            stream.write(write_rows(header, rows))
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(self.file)


def _replaced(lines: Sequence[Line], keys: Set[tuple[str, str]], put: Iterable[Line]) -> list[Line]:
    """The rows with those of the keys replaced, where the first of them stood; the others keep their lines."""
    first = next((number for number, one in enumerate(lines) if one.key in keys), len(lines))
    before, after = lines[:first], lines[first:]
    return [*before, *put, *(one for one in after if one.key not in keys)]


def _line(header: Sequence[str], cells: Sequence[str]) -> Line:
    row = {name: cell(value) for name, value in zip(header, cells, strict=False)}
    extra = tuple((name, value) for name, value in row.items() if name not in COLUMNS)
    record, field_name, value, by, when = (row.get(name, "") for name in COLUMNS)
    return Line(record, field_name, value, by, when, extra)
