"""Which documents reprint which: `ReprintFinder` over the sketches of a corpus.

Job: find pairs that share a band of their sketches, compare them, say which document is the original.  Input: ids,
days, sketches.  Output: the original of each reprint.  It must not know records.  The work grows linearly with the
number of documents.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from coopevents.cluster.sketches import BINS, Sketched
from coopevents.cluster.spill import Buckets, Groups, Records

BANDS, ROWS = 32, 4  # texts that share 0.7 of their shingles share a band with p > 0.999
ALIKE = 0.6  # share of equal bins: one release in two papers keeps more, two releases of one day less
LARGEST_BAND = 200  # documents of one band that are compared with the first one only


class ReprintFinder:
    """Documents in the order of their ids with `add`, then `solve`: which of them are copies of which.

    Sketches wait in working files below `folder`; memory is some twenty bytes a document.
    """

    def __init__(self, folder: Path) -> None:
        self._sketches = Records(folder / "sketches")
        self._ids = Records(folder / "documents")
        self._bands = Buckets(folder, "bands")
        self._published: list[str] = []
        self._rendition_of: dict[int, str] = {}
        self._head: array[int] = array("i")

    def add(self, one: Sketched) -> int:
        """The number of the document: how many came before."""
        number = len(self._ids)
        self._ids.add(one.doc_id.encode(errors="surrogatepass"))
        self._sketches.add(one.sketch)
        self._published.append(sys.intern(one.published or "9999"))
        if one.rendition_of is not None:
            self._rendition_of[number] = one.rendition_of
        width = ROWS * 4
        for band in range(BANDS if one.sketch else 0):
            key = blake2b(one.sketch[band * width : (band + 1) * width], digest_size=8, salt=bytes([band])).digest()
            self._bands.add(int.from_bytes(key, "little"), number)
        return number

    def solve(self) -> None:
        """Finds the copies: other formats of one document, and near-identical texts."""
        self._ids.settle()
        self._sketches.settle()
        count = len(self._ids)
        # the original of a group is the one that leads it: no other format, published first, first by id
        order = self._ranked()
        place = array("i", bytes(4 * count))
        for i, number in enumerate(order):
            place[number] = i
        groups = Groups(count)
        for one, other in self._renditions():
            groups.join(place[one], place[other])
        for members in self._bands_shared():
            self._join_alike(groups, sorted((place[n], n) for n in members))
        self._head = array("i", (order[groups.head(place[number])] for number in range(count)))

    def _ranked(self) -> array[int]:
        """The numbers in the order in which documents may lead a group."""
        rank = {day: i for i, day in enumerate(sorted(set(self._published)))}
        days = np.fromiter((rank[day] for day in self._published), dtype=np.int32, count=len(self._published))
        others = np.zeros(len(days), dtype=bool)
        others[list(self._rendition_of)] = True
        self._published.clear()
        return array("i", np.lexsort((days, others)).astype(np.int32).tobytes())

    def doc_id(self, number: int) -> str:
        return self._ids.get(number).decode(errors="surrogatepass")

    def head(self, number: int) -> int:
        """The number of the document that this one is a copy of; its own, if of none."""
        return self._head[number]

    def close(self) -> None:
        for working in (self._sketches, self._ids, self._bands):
            working.close()

    def _renditions(self) -> Iterator[tuple[int, int]]:
        """Pairs of numbers: a document and the one that it is another format of."""
        if not self._rendition_of:
            return
        wanted = set(self._rendition_of.values())
        number_of = {doc_id: n for n in range(len(self._ids)) if (doc_id := self.doc_id(n)) in wanted}
        for number, original in self._rendition_of.items():
            if original in number_of:
                yield number, number_of[original]

    def _bands_shared(self) -> Iterator[list[int]]:
        """Documents that have a band of their sketches in common."""
        for keys, members in self._bands.pieces():
            starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1], True])
            for start, end in pairwise(starts):
                if end - start > 1:
                    yield members[start:end].tolist()

    def _join_alike(self, groups: Groups, members: list[tuple[int, int]]) -> None:
        """Joins what is alike among (place, number) of one band; in a very large one with its first document only."""
        if len({groups.head(place) for place, _ in members}) == 1:
            return
        sketches = np.frombuffer(b"".join(self._sketches.get(number) for _, number in members), dtype=np.uint32)
        sketches = sketches.reshape(len(members), BINS)
        for i in range(len(members) - 1 if len(members) <= LARGEST_BAND else 1):
            same = (sketches[i + 1 :] == sketches[i]).sum(axis=1)
            for j in np.flatnonzero(same >= ALIKE * BINS):
                groups.join(members[i][0], members[i + 1 + int(j)][0])


def reprints(documents: Iterable[Sketched]) -> dict[str, str]:
    """Document id -> id of the document that it is a copy of: the one published first, then first by id.

    Other formats of one document are copies of it.
    """
    with TemporaryDirectory() as folder:
        finder = ReprintFinder(Path(folder))
        numbers = [finder.add(one) for one in sorted(documents, key=lambda one: one.doc_id)]
        finder.solve()
        found = {finder.doc_id(n): finder.doc_id(head) for n in numbers if (head := finder.head(n)) != n}
        finder.close()
    return found
