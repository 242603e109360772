"""Clustering of large corpora: the same clusters as pair by pair, and work that grows with the documents."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import coopevents.cluster.corpus as corpus_module
from coopevents.cluster import Clustering, EventProfile, Sketched, profiles_of
from coopevents.cluster.group import block_keys, cluster_id, grouped, order
from coopevents.cluster.match import ENOUGH, excluded, score
from coopevents.cluster.prefilter import Traits
from coopevents.cluster.profile import packed, unpacked
from coopevents.cluster.reprints import reprints
from coopevents.cluster.sketches import resemblance, sketch_of
from coopevents.cluster.spill import PIECES, Buckets, Groups, Records
from coopevents.records import DocumentRecord, Event, EventStatus, EventType, OrganisationRef, Participants, Place

TOWNS = ("가람", "나래", "다온", "마루", "새길")
WHAT = ("뷰티 박람회", "수출상담회", "무역사절단", "기술 포럼", "MOU 체결식")
CITIES = (("하노이", "VN"), ("다낭", "VN"), ("도쿄", "JP"), (None, "VN"), (None, None))


def record(number: int, dice: random.Random, years: int = 2) -> DocumentRecord:
    """A document with one or two events of a small world, so that many are near each other."""
    events = []
    for i in range(dice.choice((1, 1, 2))):
        city, country = dice.choice(CITIES)
        town = dice.choice(TOWNS)
        year = dice.choice(("XXXX", *(str(2016 + n) for n in range(years))))
        day = dice.randrange(1, 28)
        date = dice.choice((None, f"{year}-05-{day:02}", f"{year}-05-{day:02}/{year}-05-{day + 1:02}", f"{year}-05"))
        edition = dice.choice(("", "", f"제{dice.randrange(1, 4)}회 "))
        letters = "abcdefghijklmnopqrstuvwxyz234567"
        events.append(
            Event(
                id="e" + "".join(letters[number // 32**k % 32] for k in range(8)) + letters[i] + "a",
                name=f"{edition}{town} {dice.choice(WHAT)}",
                type=dice.choice(list(EventType)[:6]),
                status=EventStatus.HELD,
                date=date,
                hosts=(OrganisationRef(name=f"{town}시"),) if dice.random() < 0.7 else (),
                place=Place(country=country, city=city, city_standard=city),
                participants=Participants(companies=dice.choice((None, 12, 20))),
                confidence=0.5,
            )
        )
    return DocumentRecord(doc_id=f"d{number:05}", published=f"2016-05-{dice.randrange(1, 29):02}", events=tuple(events))


def world(size: int, seed: int = 3, years: int = 2) -> list[EventProfile]:
    dice = random.Random(seed)
    return [one for number in range(size) for one in profiles_of(record(number, dice, years))]


def pair_by_pair(profiles: list[EventProfile], window: int) -> list[list[str]]:
    """The clusters without working files, numbers or abridgements."""
    blocks: dict[tuple[str, ...], list[EventProfile]] = {}
    for one in profiles:
        for key in block_keys(one):
            blocks.setdefault(key, []).append(one)
    found: dict[tuple[Any, Any], float] = {}
    for block in blocks.values():
        block.sort(key=lambda one: (*order(one), *one.key))
        for i, a in enumerate(block):
            for b in block[i + 1 : i + 1 + window]:
                if not excluded(a, b) and (points := score(a, b, False)) >= ENOUGH:
                    found[min(a.key, b.key), max(a.key, b.key)] = points
    pairs = sorted(found, key=lambda pair: (-found[pair], pair))
    groups = grouped(pairs, {one.key: one for one in profiles})
    groups.sort(key=lambda group: (cluster_id(group), group[0].key))
    return [[one.id for one in group] for group in groups]


@pytest.mark.parametrize("seed", range(4))
def test_cluster_scale_finds_what_pair_by_pair_finds(seed: int) -> None:
    profiles = world(120, seed)
    sketches = [Sketched(doc_id, "", b"") for doc_id in {one.doc_id for one in profiles}]
    found = [list(one.events) for one in Clustering.of(profiles, sketches).clusters]
    assert found == pair_by_pair(profiles, corpus_module.WINDOW)
    assert any(len(events) > 1 for events in found)


def test_cluster_scale_traits_rule_out_nothing_else() -> None:
    profiles = world(60)
    traits = Traits()
    for number, one in enumerate(profiles):
        traits.add(one, int(one.doc_id[1:]) if one.doc_id[1:].isdigit() else number)
    arranged = traits.at(np.arange(len(profiles)))
    one, other = (part.ravel() for part in np.meshgrid(np.arange(len(profiles)), np.arange(len(profiles))))
    ruled_out = arranged.rule_out(one, other)
    wrong = [
        (a, b)
        for a, b, out in zip(one, other, ruled_out, strict=True)
        if out and not excluded(profiles[a], profiles[b])
    ]
    assert not wrong
    assert 0.3 < ruled_out.mean() < 1


def test_cluster_scale_comparisons_grow_with_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts, not seconds: four times the documents over four times the years, about four times the comparisons."""
    asked: list[int] = []
    monkeypatch.setattr(corpus_module, "score", lambda a, b, same: asked.append(1) or score(a, b, same))
    counts = []
    for size, years in ((150, 2), (600, 8)):
        asked.clear()
        Clustering.of(world(size, years=years), [])
        counts.append(len(asked))
    assert counts[0] > 100
    assert counts[1] < 6 * counts[0]


def test_cluster_scale_profiles_survive_packing() -> None:
    for one in world(20):
        assert unpacked(packed(one)) == one


def test_cluster_scale_reprints_are_what_all_pairs_give() -> None:
    dice = random.Random(1)
    words = ["가람", "나래", "수출", "상담", "기업", "바이어", "계약", "제품", "도시", "시장", "협약", "사절단"]
    texts = {f"t{n:02}": " ".join(dice.choices(words, k=90)) for n in range(12)}
    texts |= {f"u{n:02}": texts[f"t{n:02}"] + f" {n} 기자" for n in range(0, 12, 2)}
    sketched = [Sketched(doc_id, f"2016-05-{dice.randrange(1, 29)}", sketch_of(text)) for doc_id, text in texts.items()]
    found = reprints(sketched)
    alike = {(a.doc_id, b.doc_id) for a in sketched for b in sketched if resemblance(a.sketch, b.sketch) >= 0.6}
    heads = {one.doc_id: found.get(one.doc_id, one.doc_id) for one in sketched}
    assert {(a, b) for a in texts for b in texts if heads[a] == heads[b]} == alike
    first = {one.doc_id: (one.published, one.doc_id) for one in sketched}
    assert all(first[original] < first[copy] for copy, original in found.items())


def test_cluster_scale_buckets_sort_any_amount(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coopevents.cluster.spill.BUFFERED", 10)
    dice = random.Random(2)
    pairs = [(dice.randrange(500) * 2**40, dice.randrange(50)) for _ in range(3000)]
    buckets = Buckets(tmp_path, "x", divisor=2**40)
    for key, member in pairs:
        buckets.add(key, member)
    found = [list(zip(keys.tolist(), members.tolist(), strict=True)) for keys, members in buckets.pieces()]
    buckets.close()
    assert all(piece == sorted(piece) for piece in found)
    assert sorted(pair for piece in found for pair in piece) == sorted(set(pairs))
    assert 1 < len(found) <= PIECES


def test_cluster_scale_records_and_groups(tmp_path: Path) -> None:
    records = Records(tmp_path / "r")
    for content in (b"one", b"", "셋".encode()):
        records.add(content)
    records.settle()
    assert [records.get(n) for n in (2, 0, 1)] == ["셋".encode(), b"one", b""]
    records.close()
    groups = Groups(6)
    for one, other in ((5, 4), (1, 5), (2, 3)):
        groups.join(one, other)
    assert [groups.head(n) for n in range(6)] == [0, 1, 2, 2, 1, 1]
