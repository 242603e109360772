"""A folder that is replaced only when all of it is written.

Job: write beside, then rename, so that a run that dies leaves the last good output.  Input: an output folder and the
files' contents.  Output: the files.  It must not know what is in them.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

TEXTS = "texts"


class Staging:
    """`with Staging(out) as staging: staging.write("events.csv", text)`: all files appear at the end, or none.

    The files are swapped one by one, each atomically.  Texts of documents that the new run does not have are removed;
    files of other names that somebody put into the folder stay.  What a killed run left behind is cleared.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.folder = out.parent / f".{out.name}.partial"
        self.names: list[str] = []

    def __enter__(self) -> Staging:
        if self.folder.exists():
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._swap()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name: str, content: str | bytes) -> None:
        """Puts a file beside the output; `name` may hold folders separated by `/`."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        self.names.append(name)

    def reserve(self, name: str) -> Path:
        """Where to put a file that somebody else writes; it is a part of the output as if written here."""
        self.names.append(name)
        return self.folder / name

    def spool(self) -> BinaryIO:
        """A file for what is written now and read again before the end; it is no part of the output."""
        return (self.folder / ".spool").open("w+b")

    def _swap(self) -> None:
        self.out.mkdir(parents=True, exist_ok=True)
        for name in self.names:
            target = self.out / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).replace(target)
        kept = {self.out / name for name in self.names}
        texts = self.out / TEXTS
        if texts.is_dir():
            for file in [file for file in texts.rglob("*.txt") if file not in kept]:
                file.unlink()
            for folder in sorted((f for f in texts.rglob("*") if f.is_dir()), reverse=True):
                if not any(folder.iterdir()):
                    folder.rmdir()
