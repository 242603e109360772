"""The same event in several documents: `Clustering.of(profiles, sketches)`.

Job: which events of a corpus are one occasion, which documents reprint another one, and what each cluster says.  Input:
profiles and sketches that the workers made; no texts.  Output: ids and `Cluster`s, the same in whatever order the
documents come.  It must not know files, tables or workers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents.cluster.elect import AGREED, Claim, Cluster, elect
from coopevents.cluster.group import cluster_id, clusters
from coopevents.cluster.profile import EventProfile, Key, profiles_of
from coopevents.cluster.reprints import Sketched, reprints, sketch

__all__ = ["AGREED", "Claim", "Cluster", "Clustering", "EventProfile", "Sketched", "profiles_of", "sketch"]


@dataclass(frozen=True, slots=True)
class Clustering:
    """`clusters` in the order of their ids; `cluster_of` (document, event); `reprint_of` a document (copies alone)."""

    clusters: tuple[Cluster, ...]
    cluster_of: dict[Key, str]
    reprint_of: dict[str, str]

    @classmethod
    def of(cls, profiles: Sequence[EventProfile], sketches: Sequence[Sketched]) -> Clustering:
        """Clusters a whole corpus."""
        copies = reprints(sketches)
        groups = clusters(profiles, copies)
        return cls(
            clusters=tuple(elect(group, copies) for group in groups),
            cluster_of={one.key: cluster_id(group) for group in groups for one in group},
            reprint_of=copies,
        )
