"""The events of a corpus of any size -> clusters: `CorpusClusters`.

Job: find pairs worth comparing (blocks), compare them, join what belongs together, elect what each cluster says.  A
large block is compared along its sorted order only, so that the work grows linearly with the number of events.  Input:
profiles and sketches, document by document in the order of the ids.  Output: `Cluster`s in the order of their ids, the
same for the same documents.  Profiles, blocks and pairs wait in working files; memory is some dozen bytes an event.  It
must not know where profiles come from nor tables.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from coopevents.cluster.elect import Cluster, elect
from coopevents.cluster.group import block_keys, grouped, order
from coopevents.cluster.match import ENOUGH, excluded, score
from coopevents.cluster.prefilter import Traits
from coopevents.cluster.profile import EventProfile, packed, unpacked
from coopevents.cluster.reprints import ReprintFinder
from coopevents.cluster.sketches import Sketched
from coopevents.cluster.spill import Buckets, Groups, Numbers, Records, key_of

WINDOW = 25  # neighbours that an event of a large block is compared with
PROFILES_AT_HAND = 400
NEIGHBOURS = 1 << 12  # events whose pairs are compared together
ID_BYTES = 11


class CorpusClusters:
    """`add` every document in the order of the ids, `solve()`, then ask.  Working files stand below `folder`.

    Events are numbered in the order of documents and ids; their *place* is the one among all sorted by day and name.
    """

    def __init__(self, folder: Path) -> None:
        self.reprints = ReprintFinder(folder)
        self._profiles = Records(folder / "profiles")
        self._blocks = Buckets(folder, "blocks")
        self._pairs = Buckets(folder, "pairs", divisor=NEIGHBOURS << 32)
        self._traits = Traits()
        self._document = array("i")  # of each event
        self._first_event = array("i")  # of each document
        self._ids = bytearray()
        self._sorting = sqlite3.connect(folder / "places.sqlite", isolation_level=None)
        self._sorting.execute("PRAGMA journal_mode = OFF")
        self._sorting.execute("CREATE TABLE events (day TEXT, name TEXT, number INTEGER)")
        self._sorting.execute("BEGIN")
        self._profile = lru_cache(PROFILES_AT_HAND)(self._load)
        self._cluster_ids: Numbers = np.zeros(0, dtype=f"S{ID_BYTES}")  # of each event
        self._leader: Numbers = np.zeros(0, dtype=np.int32)  # of each event, the first of its group

    def add(self, sketched: Sketched, profiles: Sequence[EventProfile]) -> None:
        """The next document with its events."""
        document = self.reprints.add(sketched)
        self._first_event.append(len(self._document))
        for one in sorted(profiles, key=lambda one: one.id):
            number = len(self._document)
            self._document.append(document)
            self._ids += one.id.encode("ascii").ljust(ID_BYTES)[:ID_BYTES]
            self._profiles.add(json.dumps(packed(one), ensure_ascii=False).encode(errors="surrogatepass"))
            self._traits.add(one, document)
            self._sorting.execute("INSERT INTO events VALUES (?, ?, ?)", (*order(one), number))
            for key in block_keys(one):
                self._blocks.add(key_of(*key), number)

    def solve(self) -> None:
        """Finds reprints and clusters."""
        self.reprints.solve()
        self._profiles.settle()
        count = len(self._document)
        numbers = np.fromiter(
            (row[0] for row in self._sorting.execute("SELECT number FROM events ORDER BY day, name, number")),
            dtype=np.int64,
            count=count,
        )
        self._spill_pairs(numbers)
        points, one, other = self._compared(numbers)
        self._leader = np.arange(count, dtype=np.int32)
        self._group(points, one, other)
        ids = np.frombuffer(bytes(self._ids), dtype=f"S{ID_BYTES}")
        by_group = np.lexsort((ids, self._leader))
        starts = _starts(self._leader[by_group])
        least = np.repeat(ids[by_group][starts[:-1]], np.diff(starts))
        self._cluster_ids = np.empty(count, dtype=f"S{ID_BYTES}")
        self._cluster_ids[by_group] = least
        self._cluster_ids.view(np.uint8).reshape(-1, ID_BYTES)[:, 0] = ord("k")
        self._profile.cache_clear()
        self._traits = Traits()  # of no use any more, as little as the profiles at hand

    def clusters(self) -> Iterator[Cluster]:
        """All clusters in the order of their ids, those of a single event too."""
        numbers = np.lexsort((np.arange(len(self._leader)), self._leader, self._cluster_ids)).astype(np.int32)
        for start, end in pairwise(_starts(self._leader[numbers])):
            group = numbers[start:end].tolist()
            copies = self._copies({self._document[number] for number in group})
            yield elect([self._load(number) for number in group], copies)

    def cluster_ids(self, document: int) -> dict[str, str]:
        """Event id -> cluster id of the events of the n-th document."""
        after = document + 1
        last = self._first_event[after] if after < len(self._first_event) else len(self._document)
        found = {}
        for number in range(self._first_event[document], last):
            event = bytes(self._ids[number * ID_BYTES : (number + 1) * ID_BYTES]).decode("ascii")
            found[event] = bytes(self._cluster_ids[number]).decode("ascii")
        return found

    def reprint_of(self, document: int) -> str | None:
        """The id of the document that the n-th one is a copy of."""
        head = self.reprints.head(document)
        return None if head == document else self.reprints.doc_id(head)

    def close(self) -> None:
        for working in (self.reprints, self._profiles, self._blocks, self._pairs, self._sorting):
            working.close()

    def _load(self, number: int) -> EventProfile:
        return unpacked(json.loads(self._profiles.get(number).decode(errors="surrogatepass")))

    def _spill_pairs(self, numbers: Numbers) -> None:
        """Writes the pairs of places that share a block and that the traits do not rule out."""
        place = np.empty(len(numbers), dtype=np.int64)
        place[numbers] = np.arange(len(numbers))
        traits = self._traits.at(numbers)
        for keys, members in self._blocks.pieces():
            places = place[members.astype(np.int64)]
            by_place = np.lexsort((places, keys))
            keys, places = keys[by_place], places[by_place]
            found = []
            for step in range(1, min(WINDOW, len(keys) - 1) + 1):
                together = keys[step:] == keys[:-step]
                if not together.any():
                    break
                one, other = places[:-step][together], places[step:][together]
                kept = ~traits.rule_out(one, other)
                found.append((one[kept] << 32) | other[kept])
            if found:
                pairs = np.unique(np.concatenate(found)).astype(np.uint64)
                self._pairs.add_all(pairs, np.zeros_like(pairs))

    def _compared(self, numbers: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """Points and numbers of the pairs that are one occasion."""
        points, ones, others = array("d"), array("i"), array("i")
        number_at = array("i", numbers.astype(np.int32).tobytes())
        for pairs, _ in self._pairs.pieces():
            for pair in pairs.tolist():
                one, other = number_at[pair >> 32], number_at[pair & 0xFFFFFFFF]
                a, b = self._profile(one), self._profile(other)
                if excluded(a, b):
                    continue
                same_text = self.reprints.head(self._document[one]) == self.reprints.head(self._document[other])
                if (found := score(a, b, same_text)) >= ENOUGH:
                    points.append(found)
                    ones.append(min(one, other))
                    others.append(max(one, other))
        return np.array(points), np.array(ones, dtype=np.int64), np.array(others, dtype=np.int64)

    def _group(self, points: Numbers, one: Numbers, other: Numbers) -> None:
        """Says of every event who leads its group; what no chain of pairs connects is worked off apart."""
        chains = Groups(len(self._document))
        for a, b in zip(one.tolist(), other.tolist(), strict=True):
            chains.join(a, b)
        chain = np.fromiter((chains.head(a) for a in one.tolist()), dtype=np.int64, count=len(one))
        best_first = np.lexsort((other, one, -points, chain))
        one, other, chain = one[best_first], other[best_first], chain[best_first]
        for start, end in pairwise(_starts(chain)):
            a, b = one[start:end].tolist(), other[start:end].tolist()
            profiles = {number: self._load(number) for number in sorted({*a, *b})}
            number_of = {profile.key: number for number, profile in profiles.items()}
            pairs = ((profiles[x].key, profiles[y].key) for x, y in zip(a, b, strict=True))
            for group in grouped(pairs, {profile.key: profile for profile in profiles.values()}):
                numbers = [number_of[member.key] for member in group]
                self._leader[numbers] = min(numbers)

    def _copies(self, documents: set[int]) -> dict[str, str]:
        """Document id -> original, of those documents that are copies."""
        told: dict[str, Any] = {self.reprints.doc_id(n): self.reprint_of(n) for n in documents}
        return {doc_id: original for doc_id, original in told.items() if original is not None}


def _starts(values: Numbers) -> list[int]:
    """Where runs of equal values begin, and the end of the last one."""
    if not len(values):
        return [0]
    starts: list[int] = np.flatnonzero(np.r_[True, values[1:] != values[:-1], True]).tolist()
    return starts
