"""Clustering by shuffle: what each task of the second stage does with the rows that have a key in common.

Job: `band_rows`, `alike`: documents that share a band of their sketches -> pairs of copies; `copies`: pairs -> the
original of each copy.  `block_rows`, `matches`: events that share a block -> pairs that are one occasion; `groups`:
pairs -> groups.  The same pairs and groups as `cluster.corpus` finds on one machine: it compares an event with as many
neighbours of the same order.  It must not know where rows are kept or moved.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

from coopevents.cluster.corpus import WINDOW
from coopevents.cluster.group import block_keys, grouped, order
from coopevents.cluster.match import ENOUGH, excluded, score
from coopevents.cluster.profile import EventProfile, Key, packed, unpacked
from coopevents.cluster.reprints import ALIKE, BANDS, LARGEST_BAND, ROWS
from coopevents.cluster.sketches import resemblance
from coopevents.cluster.spill import key_of
from coopevents.parts import Facts

SIGN = 1 << 63  # the tables of a shuffle have signed integers
BAND_COLUMNS = ("key", "rank", "doc_id", "sketch")
BLOCK_COLUMNS = ("key", "day", "name", "doc_id", "event", "profile")
Edge = tuple[str, str]  # two ranks
Match = tuple[float, Key, Key]


def rank(facts: Facts) -> str:
    """What the documents of a group are sorted by; the first is the original.  Ends in the document's id."""
    sketched = facts.sketched
    return f"{int(sketched.rendition_of is not None)} {sketched.published or '9999'}\x1f{sketched.doc_id}"


def band_rows(facts: Facts) -> Iterator[tuple[int, str, str, str]]:
    """A row for each band of a document's sketch."""
    sketched, width = facts.sketched, ROWS * 4
    for band in range(BANDS if sketched.sketch else 0):
        piece = sketched.sketch[band * width : (band + 1) * width]
        digest = blake2b(piece, digest_size=8, salt=bytes([band])).digest()
        yield int.from_bytes(digest, "little") - SIGN, rank(facts), sketched.doc_id, sketched.sketch.hex()


def alike(rows: Iterable[Sequence[object]]) -> set[Edge]:
    """Pairs of copies among the rows of whole bands; in a very large one, of its first document only."""
    found: set[Edge] = set()
    for _, band in groupby(sorted(map(tuple, rows)), key=itemgetter(0)):
        members = [(str(row[1]), bytes.fromhex(str(row[3]))) for row in band]
        for i in range(len(members) - 1 if len(members) <= LARGEST_BAND else 1):
            for other in members[i + 1 :]:
                edge = (members[i][0], other[0])
                if edge not in found and resemblance(members[i][1], other[1]) >= ALIKE:
                    found.add(edge)
    return found


def copies(edges: Iterable[Edge]) -> dict[str, str]:
    """Document id -> original, of those that are copies."""
    leader: dict[str, str] = {}

    def head(one: str) -> str:
        while (above := leader.setdefault(one, one)) != one:
            leader[one] = leader[above]
            one = leader[one]
        return one

    for one, other in edges:
        first, second = sorted((head(one), head(other)))
        leader[second] = first
    return {_id(one): _id(head(one)) for one in leader if head(one) != one}


def _id(ranked: str) -> str:
    return ranked.partition("\x1f")[2]


def block_rows(facts: Facts) -> Iterator[tuple[int, str, str, str, str, str]]:
    """A row for each block of each event of a document."""
    for one in facts.profiles:
        told = json.dumps(packed(one), ensure_ascii=True)
        for key in block_keys(one):
            yield key_of(*key) - SIGN, *order(one), one.doc_id, one.id, told


def matches(rows: Iterable[Sequence[object]], original: Mapping[str, str]) -> Iterator[tuple[Match, str, str]]:
    """Pairs of one occasion among the rows of whole blocks, with both packed profiles; each pair once."""
    seen: set[tuple[Key, Key]] = set()
    known: dict[Key, EventProfile] = {}
    for _, block in groupby(sorted(map(tuple, rows)), key=itemgetter(0)):
        members = list(block)
        for i, row in enumerate(members):
            a = _profile(row, known)
            for other in members[i + 1 : i + 1 + WINDOW]:
                b = _profile(other, known)
                pair = (min(a.key, b.key), max(a.key, b.key))
                if pair in seen:
                    continue
                seen.add(pair)
                if excluded(a, b):
                    continue
                same_text = original.get(a.doc_id, a.doc_id) == original.get(b.doc_id, b.doc_id)
                if (points := score(a, b, same_text)) >= ENOUGH:
                    told = {a.key: str(row[5]), b.key: str(other[5])}
                    yield (points, *pair), told[pair[0]], told[pair[1]]


def _profile(row: Sequence[object], known: dict[Key, EventProfile]) -> EventProfile:
    key = (str(row[3]), str(row[4]))
    if key not in known:
        known[key] = unpacked(json.loads(str(row[5])))
    return known[key]


def groups(found: Iterable[tuple[Match, str, str]]) -> list[list[EventProfile]]:
    """Groups of events of several documents, from all pairs of the corpus."""
    best: dict[tuple[Key, Key], float] = {}
    told: dict[Key, str] = {}
    for (points, one, other), first, second in found:
        best[one, other] = points
        told[one], told[other] = first, second
    members = {key: unpacked(json.loads(profile)) for key, profile in sorted(told.items())}
    ranked = sorted(best, key=lambda pair: (-best[pair], pair))
    return [group for group in grouped(ranked, members) if len(group) > 1]
