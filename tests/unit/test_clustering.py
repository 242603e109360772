"""Clusters worked out here or by a process apart are the same, and its errors reach the run."""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from coopevents import clustering
from coopevents.cluster import Sketched, profiles_of
from coopevents.cluster.sketches import sketch_of
from coopevents.clustering import Clustered, PackedFacts, clustered
from coopevents.corrections import Outcome
from coopevents.parts import Facts, pack
from coopevents.records import DocumentRecord, Event, EventStatus, EventType, OrganisationRef

TEXT = "가람시는 5월 3일 나래홀에서 한별 수출상담회를 열어 지역 기업 서른 곳의 해외 판로를 도왔다고 밝혔다. " * 4


def facts(doc_id: str, event: str, text: str, rendition_of: str | None = None) -> PackedFacts:
    held = Event(
        id=event,
        name="한별 수출상담회",
        type=EventType.CONSULTATION,
        status=EventStatus.HELD,
        date="2016-05-03",
        hosts=(OrganisationRef(name="가람시"),),
        confidence=0.5,
    )
    record = DocumentRecord(doc_id=doc_id, published="2016-05-04", events=(held,))
    told = Facts(
        tuple(profiles_of(record)), Sketched(doc_id, "2016-05-04", sketch_of(text), rendition_of), (Outcome(7),)
    )
    return doc_id, pack(facts=told, rows={}, line=b"", text="").facts


@pytest.fixture
def documents() -> list[PackedFacts]:
    """A release, the same occasion in other words, a reprint, another format of the release."""
    return [
        facts("a", "eaaaaaaaaaa", TEXT),
        facts("b", "ebbbbbbbbbb", TEXT[::-1]),
        facts("c", "ecccccccccc", TEXT),
        facts("d", "edddddddddd", TEXT, rendition_of="a"),
    ]


def answers(found: Clustered) -> tuple[object, ...]:
    return list(found.documents()), list(found.clusters()), found.corrected


def test_clustering_says_what_documents_share(documents: list[PackedFacts], tmp_path: Path) -> None:
    found = clustered(documents, len(documents), tmp_path)
    assert [reprint_of for reprint_of, _ in found.documents()] == [None, None, "a", None]
    assert [list(clusters.values()) for _, clusters in found.documents()] == [["kaaaaaaaaaa"]] * 4
    assert [events for events, _ in found.clusters()] == [4]
    assert found.corrected == [Outcome(7)] * 4


def test_clustering_apart_is_the_same(
    documents: list[PackedFacts], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("here", "apart"):
        (tmp_path / name).mkdir()
    here = clustered(documents, len(documents), tmp_path / "here")
    monkeypatch.setattr(clustering, "APART_FROM", 1)
    monkeypatch.setattr(clustering, "BATCH", 3)
    assert answers(clustered(documents, len(documents), tmp_path / "apart")) == answers(here)


def test_clustering_apart_hands_its_error_on(
    documents: list[PackedFacts], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clustering, "APART_FROM", 1)
    with pytest.raises(FileNotFoundError):
        clustered(documents, len(documents), tmp_path / "missing")


def test_clustering_tells_of_a_process_that_died(
    documents: list[PackedFacts], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dying() -> Iterator[PackedFacts]:
        yield documents[0]
        for process in active_children():
            process.kill()
            process.join()
        yield from documents[1:]

    monkeypatch.setattr(clustering, "APART_FROM", 1)
    monkeypatch.setattr(clustering, "BATCH", 1)
    with pytest.raises(OSError, match="the process that did it died"):
        clustered(dying(), len(documents), tmp_path)
