"""Working files for what does not fit into memory: records by number, and members by key.

Job: `Records` keeps byte strings in the order they come; `Buckets` sorts (key, member) pairs that were written in any
order, a piece at a time.  Input: bytes, integers.  Output: the same, memory for one piece.  It must not know events.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

PIECES = 64  # files of a `Buckets`: at five million pairs, 80 thousand in each
BUFFERED = 1 << 14  # pairs in memory before they are written

Numbers = npt.NDArray[Any]


def key_of(*parts: str) -> int:
    """64 bits that stand for a key; two keys in five million share them once in a million corpora."""
    return int.from_bytes(blake2b("\x1f".join(parts).encode(errors="surrogatepass"), digest_size=8).digest(), "little")


class Records:
    """Byte strings by number, on disk but for eight bytes each."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("w+b")
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, content: bytes) -> None:
        self._file.write(content)
        self._ends.append(self._ends[-1] + len(content))

    def get(self, number: int) -> bytes:
        """A record; `settle` must have been called after the last `add`."""
        start = self._ends[number]
        return os.pread(self._file.fileno(), self._ends[number + 1] - start, start)

    def settle(self) -> None:
        self._file.flush()

    def close(self) -> None:
        self._file.close()


class Buckets:
    """(key, member) pairs, distributed over files by a division of the key; both unsigned 64 bits."""

    def __init__(self, folder: Path, name: str, divisor: int = 1) -> None:
        self._files = [(folder / f"{name}-{piece:02}").open("w+b") for piece in range(PIECES)]
        self._divisor = divisor
        self._buffer = array("Q")

    def add(self, key: int, member: int) -> None:
        self._buffer.append(key)
        self._buffer.append(member)
        if len(self._buffer) >= 2 * BUFFERED:
            self._flush()

    def add_all(self, keys: Numbers, members: Numbers) -> None:
        """Many pairs at once."""
        self._distribute(np.column_stack((keys.astype(np.uint64), members.astype(np.uint64))))

    def pieces(self) -> Iterator[tuple[Numbers, Numbers]]:
        """Keys and members of each piece, sorted by both, every pair once; a key is in one piece only."""
        self._flush()
        for file in self._files:
            file.seek(0)
            pairs = np.fromfile(file, dtype=np.uint64).reshape(-1, 2)
            keys, members = pairs[:, 0], pairs[:, 1]
            order = np.lexsort((members, keys))
            keys, members = keys[order], members[order]
            if len(keys):
                first = np.ones(len(keys), dtype=bool)
                first[1:] = (keys[1:] != keys[:-1]) | (members[1:] != members[:-1])
                yield keys[first], members[first]

    def close(self) -> None:
        for file in self._files:
            file.close()

    def _flush(self) -> None:
        if self._buffer:
            self._distribute(np.frombuffer(self._buffer, dtype=np.uint64).reshape(-1, 2).copy())
            self._buffer = array("Q")

    def _distribute(self, pairs: Numbers) -> None:
        piece = (pairs[:, 0] // np.uint64(self._divisor)) % np.uint64(PIECES)
        order = np.argsort(piece, kind="stable")
        ends = np.searchsorted(piece[order], np.arange(PIECES + 1))
        for number, file in enumerate(self._files):
            if ends[number] < ends[number + 1]:
                pairs[order[ends[number] : ends[number + 1]]].tofile(file)


class Groups:
    """Which of the numbers from 0 belong together: union-find, four bytes a number; the smallest leads."""

    def __init__(self, size: int) -> None:
        self._leader = array("i", range(size))

    def head(self, number: int) -> int:
        leader = self._leader
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.head(one), self.head(other)))
        self._leader[second] = first
