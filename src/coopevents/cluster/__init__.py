"""The same event in several documents: `CorpusClusters`, and `Clustering.of(profiles, sketches)` for a handful.

Job: which events of a corpus are one occasion, which documents reprint another one, and what each cluster says.  Input:
profiles and sketches that the workers made; no texts.  Output: ids and `Cluster`s, the same in whatever order the
documents come.  It must not know files, tables or workers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from coopevents.cluster.elect import AGREED, Claim, Cluster
from coopevents.cluster.profile import EventProfile, Key, profiles_of
from coopevents.cluster.sketches import Sketched, sketch

__all__ = ["AGREED", "Claim", "Cluster", "Clustering", "EventProfile", "Sketched", "profiles_of", "sketch"]


@dataclass(frozen=True, slots=True)
class Clustering:
    """`clusters` in the order of their ids; `cluster_of` (document, event); `reprint_of` a document (copies alone)."""

    clusters: tuple[Cluster, ...]
    cluster_of: dict[Key, str]
    reprint_of: dict[str, str]

    @classmethod
    def of(cls, profiles: Sequence[EventProfile], sketches: Sequence[Sketched]) -> Clustering:
        """Clusters documents that are at hand, in any order."""
        from coopevents.cluster.corpus import CorpusClusters  # here, because workers need no numpy

        events: dict[str, list[EventProfile]] = {one.doc_id: [] for one in sketches}
        for profile in profiles:
            events.setdefault(profile.doc_id, []).append(profile)
        known = {one.doc_id: one for one in sketches}
        documents = sorted(events)
        with TemporaryDirectory() as folder:
            corpus = CorpusClusters(Path(folder))
            for doc_id in documents:
                corpus.add(known.get(doc_id) or Sketched(doc_id, "", b""), events[doc_id])
            corpus.solve()
            found = cls(
                clusters=tuple(corpus.clusters()),
                cluster_of={
                    (doc_id, event): cluster
                    for number, doc_id in enumerate(documents)
                    for event, cluster in corpus.cluster_ids(number).items()
                },
                reprint_of={
                    doc_id: original
                    for number, doc_id in enumerate(documents)
                    if (original := corpus.reprint_of(number)) is not None
                },
            )
            corpus.close()
        return found
