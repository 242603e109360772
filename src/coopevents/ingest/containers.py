"""Files that hold several documents: which members, under which names, and a member's content.

Job: one door to ZIP archives, letters with attachments and tables of articles; nested ones to a depth of three.
Input: a file and the names on the way in.  Output: names; bytes or `Content`.  It must not know ids or side-cars.
The container opened last stays open in each process, since its members are mostly read one after the other.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias

from coopevents.ingest.archive import Archive, open_archive
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.formats import HEAD, Format, recognise
from coopevents.ingest.mail import Letter, open_letter
from coopevents.ingest.raw import Content
from coopevents.ingest.sheets import Rows, read_csv, read_json, read_xlsx

Container: TypeAlias = Archive | Letter | Rows
Key: TypeAlias = tuple[str, int, int, tuple[str, ...]]

DEEPEST = 3  # containers in containers
LARGEST_TEXT = 20_000_000  # bytes of a text or a page; a press document has some thousand
LARGEST_FILE = 200_000_000  # bytes of a document with pictures, of a table, of a member
LARGEST_ARCHIVE = 4_000_000_000
KEPT_OPEN = 2


def largest(form: Format) -> int:
    """How many bytes a file of a format may have."""
    if form is Format.ZIP:
        return LARGEST_ARCHIVE
    return LARGEST_TEXT if form in {Format.TXT, Format.HTML} else LARGEST_FILE


def check_size(form: Format, size: int) -> None:
    """Raises UnreadableError for a file that is larger than its format may be."""
    if size > (most := largest(form)):
        raise UnreadableError(f"larger than {most:,} bytes")


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a container: its name, its format (None: a row, the letter itself), or why it gives no document."""

    name: str
    format: Format | None = None
    reason: str | None = None


def open_container(form: Format, file: BinaryIO) -> Container:
    """The container in a file.  Raises UnreadableError."""
    if form is Format.ZIP:
        return open_archive(file)
    data = file.read(LARGEST_FILE + 1)
    check_size(form, len(data))
    readers: Mapping[Format, Callable[[bytes], Container]] = {
        Format.EML: open_letter,
        Format.CSV: read_csv,
        Format.JSONL: read_json,
        Format.XLSX: read_xlsx,
    }
    return readers[form](data)


def members_of(container: Container) -> list[Member]:
    """The members in a fixed order, each with its format; those that give no document with the reason."""
    if isinstance(container, Rows):
        return [Member(name) for name in container.names]
    found = []
    for name in container.names:
        if isinstance(container, Letter) and not name:
            found.append(Member(name))
            continue
        try:
            found.append(Member(name, _format(container, name)))
        except UnreadableError as error:
            found.append(Member(name, reason=str(error)))
    if isinstance(container, Archive):
        found += [Member(name, reason=reason) for name, reason in container.messages]
    return found


def read_member(container: Container, name: str) -> bytes | Content:
    """The bytes of a file in a container, or the document of a row or letter.  Raises UnreadableError."""
    if isinstance(container, Archive):
        return container.read(name, LARGEST_FILE)
    return container.read(name)


def _format(container: Archive | Letter, name: str) -> Format:
    if isinstance(container, Archive):
        head = container.head(name, HEAD)
        whole = io.BytesIO(container.read(name, LARGEST_FILE)) if head.startswith(b"PK") else None
        form = recognise(head, name, whole)
        check_size(form, container.size(name))
        return form
    data = container.read(name)
    assert isinstance(data, bytes)
    form = recognise(data[:HEAD], name, io.BytesIO(data))
    check_size(form, len(data))
    return form


class OpenContainers:
    """Containers of this process that were opened last."""

    def __init__(self) -> None:
        self._open: dict[Key, Container] = {}

    def get(self, path: Path, names: tuple[str, ...]) -> Container:
        """The container in a file that `names` lead to.  Raises UnreadableError, OSError."""
        status = path.stat()
        key = (str(path), status.st_mtime_ns, status.st_size, names)
        if key not in self._open:
            container = self._opened(path, names)
            while len(self._open) >= KEPT_OPEN:
                self._open.pop(next(iter(self._open)))
            self._open[key] = container
        return self._open[key]

    def _opened(self, path: Path, names: tuple[str, ...]) -> Container:
        if not names:
            file = path.open("rb")
            form = recognise(file.read(HEAD), path.name, file)
            file.seek(0)
            return open_container(form, file)
        data = read_member(self.get(path, names[:-1]), names[-1])
        assert isinstance(data, bytes)
        return open_container(recognise(data[:HEAD], names[-1], io.BytesIO(data)), io.BytesIO(data))
