"""An output folder whose files are replaced only when all new ones are written.

Job: write beside, then rename, so that a run that dies leaves the last good output.  Input: an output folder and the
files' contents.  Output: the files.  It must not know what is in them.

The new output grows in a folder of its own.  When it is whole and on the disk, a mark is put into it; from then on the
change is only a few renames, one a file and one for all texts, which the next run finishes should this one be killed
between two of them.  Before the mark nothing of the old output is touched.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

TEXTS = "texts"
MARK = ".complete"
BEFORE = ".texts-before"


def beside(out: Path, purpose: str) -> Path:
    """A hidden folder beside the output; inside of it where that is a file system of its own."""
    out = out.absolute()
    return out / f".{purpose}" if os.path.ismount(out) else out.parent / f".{out.name}.{purpose}"


class Staging:
    """`with Staging(out) as staging: staging.write("events.csv", text)`: all files appear at the end, or none.

    Texts of documents that the new run does not have are removed; files of other names that somebody put into the
    folder stay.  What a killed run left behind is finished, if its output was whole, else cleared.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.folder = beside(out, "partial")
        self.names: list[str] = []
        self.dropped: list[str] = []

    def __enter__(self) -> Staging:
        self.recover()
        (self.folder / TEXTS).mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._commit()
        finally:
            if not (self.folder / MARK).exists():
                shutil.rmtree(self.folder, ignore_errors=True)

    def recover(self) -> None:
        """Ends what a killed run began."""
        if (self.folder / MARK).exists():
            with _uninterrupted():
                self._swap()
        elif self.folder.exists():
            shutil.rmtree(self.folder)

    def write(self, name: str, content: str | bytes) -> None:
        """Puts a file into the new output; `texts/…` may have folders separated by `/`."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        self.claim(name)

    def write_text(self, doc_id: str, content: bytes) -> None:
        """Puts a document's text into the new output: the old file, if it has the same bytes."""
        name = f"{TEXTS}/{doc_id}.txt"
        old = self.out / name
        try:
            same = old.stat().st_size == len(content) and old.read_bytes() == content
        except OSError:
            same = False
        if same:
            with contextlib.suppress(OSError):  # no hard links here, or too many
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / name).hardlink_to(old)
                return
        self.write(name, content)

    def claim(self, *names: str) -> None:
        """Says that files of these names are part of the output, whoever wrote them into `folder`."""
        self.names += [name for name in names if not name.startswith(f"{TEXTS}/")]

    def drop(self, name: str) -> None:
        """Says that the new output has no file of this name: one of an older run would tell of other tables."""
        self.dropped.append(name)

    def reserve(self, name: str) -> Path:
        """Where to put a file that somebody else writes; it is a part of the output as if written here."""
        self.claim(name)
        return self.folder / name

    def _commit(self) -> None:
        if hasattr(os, "sync"):
            os.sync()  # one call for thousands of files; a mark without the files would be a lie after a power cut
        with _uninterrupted():
            mark = self.folder / f"{MARK}.new"
            with mark.open("w", encoding="utf-8") as out:
                json.dump({"written": self.names, "dropped": self.dropped}, out)
                out.flush()
                os.fsync(out.fileno())
            mark.replace(self.folder / MARK)
            self._swap()

    def _swap(self) -> None:
        """Moves the new files to their places; whatever was moved before is left alone."""
        self.out.mkdir(parents=True, exist_ok=True)
        texts, old = self.folder / TEXTS, self.out / TEXTS
        if texts.exists():
            if old.exists() and not (self.folder / BEFORE).exists():
                old.replace(self.folder / BEFORE)
            if any(texts.iterdir()):
                texts.replace(old)
        told = json.loads((self.folder / MARK).read_text(encoding="utf-8"))
        for name in told["dropped"]:
            (self.out / name).unlink(missing_ok=True)
        for name in told["written"]:
            if (self.folder / name).exists():
                (self.folder / name).replace(self.out / name)
        self._bring_back()
        (self.folder / MARK).unlink()
        shutil.rmtree(self.folder)

    def _bring_back(self) -> None:
        """What somebody else put among the texts."""
        before = self.folder / BEFORE
        for folder, _, names in os.walk(before):
            for name in names:
                if not name.endswith(".txt"):
                    file = Path(folder, name)
                    target = self.out / TEXTS / file.relative_to(before)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    file.replace(target)


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits for the few renames to be done."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pending: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _frame: pending.append(number))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if pending:
            signal.raise_signal(pending[0])
