"""When is a result still the result?  Keys of contents, sources and the program.

Job: the SHA-256 of a file or of a container's member, looked up where the file was seen before; the key of a source
(content, side-car row, id, format siblings, program); the hash of program, lexicon and the packages that results depend
on.  Input: files.  Output: bytes.  It must not know results.

The quick look, at a file or at the whole folder, trusts size, times of change and inode of what was seen before.  What
it cannot see: contents changed without any of these, which a program has to go out of its way for (ctime cannot be
set).  A file changed in the last seconds before it was looked at is looked into next time, because a clock tick may
hide another change.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import time
from collections.abc import Callable, Iterable
from dataclasses import fields
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from coopevents.ingest.containers import OpenContainers, read_member
from coopevents.ingest.corpus import Source
from coopevents.ingest.errors import UnreadableError
from coopevents.manifest import versions

UNSURE = 2_000_000_000  # nanoseconds: file systems with the coarsest times count in two seconds
CHUNK = 1 << 20
NOT_PART_OF_THE_KEY = frozenset({"file", "sidecar"})  # where the folder lies; the row's line number

Remembered = Callable[[str, str], bytes | None]  # (path, stamp) -> hash
Remember = Callable[[str, str, bytes], None]


def glance(folder: Path, leave_out: Iterable[Path], now: int) -> tuple[bytes | None, int]:
    """A hash of names, sizes and times of all files below a folder, and their number; no file is opened.

    No hash where something is so young at `now` (nanoseconds) that a clock tick may hide another change.
    """
    digest = hashlib.blake2b(digest_size=20)
    left_out = {path.resolve() for path in leave_out}
    youngest = number = 0
    for below, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if Path(below, name).resolve() not in left_out)
        for name in (*folders, *sorted(names)):
            try:
                seen = os.stat(f"{below}/{name}", follow_symlinks=True)  # noqa: PTH116 (Path costs as much again)
            except OSError as error:
                digest.update(f"{below}/{name}\0{error.errno}\0".encode(errors="surrogateescape"))
                continue
            if not stat.S_ISDIR(seen.st_mode):
                number += 1
                youngest = max(youngest, seen.st_mtime_ns, seen.st_ctime_ns)
                digest.update(f"{below}/{name}\0{_stamp(seen)}\0".encode(errors="surrogateescape"))
            else:
                digest.update(f"{below}/{name}/\0".encode(errors="surrogateescape"))
    return digest.digest() if youngest < now - UNSURE else None, number


class Contents:
    """Hashes of what sources are made of, looked up where their files were seen before.

    A member of a container has a hash of its own: one changed row of a table concerns one document.
    """

    def __init__(self, remembered: Remembered, remember: Remember) -> None:
        self.remembered, self.remember = remembered, remember
        self._containers = OpenContainers()

    def hash(self, source: Source) -> bytes:
        """The hash of a source's file or member; of the reason, where it cannot be read."""
        try:
            seen = source.file.stat()
            stamp = _stamp(seen)
            path = "\0".join((os.fsencode(source.file).decode(errors="backslashreplace"), *source.members))
            path = path.encode(errors="backslashreplace").decode()
            if (known := self.remembered(path, stamp)) is not None:
                return known
            found = self._member(source) if source.members else _sha256(source.file)
        except OSError as error:
            return hashlib.sha256(f"unreadable: {error.strerror}".encode()).digest()
        if max(seen.st_mtime_ns, seen.st_ctime_ns) < time.time_ns() - UNSURE:
            self.remember(path, stamp, found)
        return found

    def _member(self, source: Source) -> bytes:
        try:
            found = read_member(self._containers.get(source.file, source.members[:-1]), source.members[-1])
        except UnreadableError as error:
            return hashlib.sha256(f"unreadable: {error}".encode(errors="surrogatepass")).digest()
        return hashlib.sha256(
            found if isinstance(found, bytes) else repr(found).encode(errors="surrogatepass")
        ).digest()


def source_key(source: Source, content: bytes, program: bytes) -> bytes:
    """What the result of a source depends on, corrections apart."""
    facts: dict[str, object] = {
        one.name: getattr(source, one.name) for one in fields(source) if one.name not in NOT_PART_OF_THE_KEY
    }
    if (row := source.sidecar) is not None:
        facts["sidecar"] = {one.name: getattr(row, one.name) for one in fields(row) if one.name != "line"}
    told = json.dumps(facts, sort_keys=True, default=repr).encode()
    return hashlib.blake2b(program + content + told, digest_size=20).digest()


def program_hash() -> bytes:
    """Hash of the package's code and tables, and of the versions that results depend on."""
    digest = hashlib.blake2b(digest_size=20)
    digest.update(json.dumps(versions(), sort_keys=True).encode())
    for name, content in _files(resources.files("coopevents"), ""):
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.digest()


def _stamp(seen: os.stat_result) -> str:
    return f"{seen.st_size} {seen.st_mtime_ns} {seen.st_ctime_ns} {seen.st_ino} {seen.st_dev}"


def _files(folder: Traversable, below: str) -> list[tuple[str, bytes]]:
    """Names and contents of all modules and tables of the package, in order."""
    found = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{below}/{entry.name}"
        if entry.is_dir():
            found += _files(entry, name)
        elif entry.name.endswith((".py", ".csv")):
            found.append((name, entry.read_bytes()))
    return found


def _sha256(file: Path) -> bytes:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.digest()


def file_stamp(file: Path) -> str:
    """Size and time of change, `gone` for a file that is not there: whether a file is as somebody left it."""
    try:
        seen = file.stat()
    except OSError:
        return "gone"
    return f"{seen.st_size} {seen.st_mtime_ns}"
