"""ZIP archives: their files as members.

Job: names as people see them, each checked, and a member's bytes.  Input: a file.  Output: `Archive`, a container.  It
must not know what the members are, and writes nothing: no name of a member ever becomes a path on the disk.
"""

from __future__ import annotations

import unicodedata
import zipfile
from dataclasses import dataclass, field
from typing import BinaryIO

from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.packages import DAMAGE, open_package, read_member

UTF8_FLAG = 0x800
FURNITURE = ("__macosx/", ".ds_store", "thumbs.db", "desktop.ini")


@dataclass(slots=True)
class Archive:
    """The files of an archive by their names, in the order of the names; `messages` about those left out."""

    package: zipfile.ZipFile
    infos: dict[str, zipfile.ZipInfo] = field(default_factory=dict)
    messages: list[tuple[str, str]] = field(default_factory=list)  # name, reason
    ignored: int = 0

    @property
    def names(self) -> list[str]:
        return sorted(self.infos)

    def read(self, name: str, largest: int) -> bytes:
        """A member's bytes.  Raises UnreadableError."""
        info = self.infos.get(name)
        if info is None:
            raise UnreadableError("the member is no longer there")
        return read_member(self.package, info, largest)

    def head(self, name: str, size: int) -> bytes:
        """A member's first bytes; all of them where there are fewer.  Raises UnreadableError."""
        info = self.infos[name]
        if info.flag_bits & 0x1:
            raise UnreadableError("encrypted in its ZIP archive")
        try:
            with self.package.open(info) as member:
                return member.read(size)
        except DAMAGE as error:
            raise UnreadableError(f"damaged in its ZIP archive: {error}") from error

    def size(self, name: str) -> int:
        """Bytes unpacked, as the archive says; reading stops there."""
        return self.infos[name].file_size


def open_archive(file: BinaryIO) -> Archive:
    """The members of an archive.  Raises UnreadableError for damage and bombs."""
    archive = Archive(open_package(file))
    for info in archive.package.filelist:
        name = _readable(info)
        if info.is_dir():
            continue
        parts = name.split("/")
        if (
            any(part.startswith((".", "~$")) and part != ".." for part in parts)
            or name.lower().startswith(FURNITURE)
            or parts[-1].lower() in FURNITURE
        ):
            archive.ignored += 1
        elif name.startswith("/") or ".." in parts or "" in parts or (len(name) > 1 and name[1] == ":"):
            archive.messages.append((name, "name leaves the archive: not read"))
        elif (info.external_attr >> 16) & 0o170000 == 0o120000:
            archive.messages.append((name, "symbolic link in an archive: not followed"))
        elif name in archive.infos:
            archive.messages.append((name, "second member of this name in its archive: not read"))
        else:
            archive.infos[name] = info
    return archive


def _readable(info: zipfile.ZipInfo) -> str:
    """The name in NFC: archives made on Korean Windows have it in CP949, some on macOS in unmarked UTF-8."""
    name = info.orig_filename
    if not info.flag_bits & UTF8_FLAG:
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:
            raw = name.encode(errors="replace")
        for encoding in ("utf-8", "cp949"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return unicodedata.normalize("NFC", name.replace("\\", "/"))
