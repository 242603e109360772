"""What waits in the store comes back as it was."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import fake_pipeline
import pytest

from coopevents.cluster import Sketched, profiles_of
from coopevents.corrections import Outcome
from coopevents.export.jsonl import record_to_line
from coopevents.export.rows import Extracted, rows_of
from coopevents.ingest.raw import RawDocument
from coopevents.parts import Facts, Kind, Part, bytes_of, facts_of, pack, refusal
from coopevents.parts import rows_of as rows_in
from coopevents.store import Store, Wanted


def part(doc_id: str = "d/1") -> tuple[Part, Extracted, Facts]:
    raw = RawDocument(doc_id, "=한별 수출상담회\n본문 \U0001f600", published="2016-05", path=f"{doc_id}.txt")
    extracted = Extracted.of(raw, *fake_pipeline.analyse(raw))
    facts = Facts(
        profiles=tuple(profiles_of(extracted.record)),
        sketched=Sketched(doc_id, "2016-05", bytes(range(256)), "d/0"),
        corrected=(Outcome(3), Outcome(4, "no such field")),
    )
    line = record_to_line(extracted.record)
    return pack(facts=facts, rows=rows_of(extracted), line=line, text=extracted.text), extracted, facts


def test_parts_come_back_as_they_were() -> None:
    packed, extracted, facts = part()
    assert facts_of("d/1", packed.facts) == facts
    expected = {table: [list(row.values()) for row in rows] for table, rows in rows_of(extracted).items() if rows}
    assert rows_in(packed.rows) == expected
    types = [[type(cell) for cell in row] for row in expected["amounts"]]
    assert [[type(cell) for cell in row] for row in rows_in(packed.rows)["amounts"]] == types
    assert bytes_of(packed.text).decode() == extracted.text
    assert json.loads(bytes_of(packed.line))["doc_id"] == "d/1"


def test_store_hands_out_in_the_order_of_the_documents(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        for doc_id in ("나", "a", "B", "b/2"):
            store.want(Wanted(doc_id, f"{doc_id}.txt", doc_id.encode(), f"{doc_id}!".encode()))
        assert store.missing("60 s") == 4
        for doc_id in ("b/2", "나", "a"):
            store.put(part(doc_id)[0], "60 s")
        store.put(refusal("B", "took too long", Kind.LIMIT), "60 s")
        assert [doc_id for doc_id, *_ in store.contents()] == sorted(["나", "a", "b/2"])
        assert list(store.refused()) == [("B.txt", "took too long")]
        assert store.missing("60 s") == 0
        assert store.missing("90 s") == 1
        assert list(store.missing_sources()) == [b"B!"]
    with Store(tmp_path) as store:  # the list is the run's, the parts stay
        assert list(store.contents()) == []
        store.want(Wanted("a", "a.txt", b"a"))
        store.want(Wanted("c", "c.txt", b"c"))
        assert store.missing("60 s") == 1


def test_store_drops_what_three_runs_have_not_used(tmp_path: Path) -> None:
    for run in range(6):
        with Store(tmp_path) as store:
            used = "a" if run == 0 else "b"
            store.want(Wanted(used, f"{used}.txt", used.encode()))
            if store.missing(""):
                store.put(part(used)[0], "")
            store.publish(iter(()), {})
    with Store(tmp_path) as store:
        for doc_id in ("a", "b"):
            store.want(Wanted(doc_id, f"{doc_id}.txt", doc_id.encode()))
        assert store.missing("") == 1


def test_store_says_what_the_disk_refuses(tmp_path: Path) -> None:
    (tmp_path / "parts.sqlite").mkdir()
    with pytest.raises(OSError, match="cache of parts: unable to open"), Store(tmp_path):
        pass


def test_store_work_grows_with_the_documents(tmp_path: Path) -> None:
    """Counts, not seconds: SQLite's own steps, for everything that a run asks of the store."""
    steps = []
    for size in (300, 1200):
        counted = [0]

        def count(counted: list[int] = counted) -> int:
            counted[0] += 1
            return 0

        with Store(tmp_path / str(size)) as store:
            store._db.set_progress_handler(count, 100)
            for number in range(size):
                key = hashlib.blake2b(str(number).encode(), digest_size=20).digest()
                store.want(Wanted(f"{number:05}", f"{number:05}.txt", key, b"source"))
            assert store.missing("") == size
            assert len(list(store.missing_sources())) == size
            for number in range(size):
                store.put(Part(f"{number:05}", Kind.DOCUMENT, record_ids=(f"e{number}",)), "")
            assert len(list(store.record_ids())) == len(list(store.facts())) == len(list(store.contents())) == size
            assert store.missing("") == 0
            store.publish(((str(number), "stamp") for number in range(size)), {})
            assert len(list(store.published())) == size
            store.forget()
        steps.append(counted[0])
    assert steps[1] < 6 * steps[0]
