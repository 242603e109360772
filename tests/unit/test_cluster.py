"""The same event in several documents: what belongs together, what does not, what is elected."""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from coopevents.cluster import Cluster, Clustering, Sketched, profiles_of
from coopevents.cluster.match import excluded, score
from coopevents.cluster.reprints import reprints
from coopevents.cluster.sketches import resemblance, sketch_of
from coopevents.records import (
    Amount,
    AmountRole,
    DocumentRecord,
    Event,
    EventStatus,
    EventType,
    OrganisationRef,
    Participants,
    Place,
)

FAIR: dict[str, Any] = {
    "name": "가람 뷰티 박람회",
    "type": "exhibition",
    "status": "held",
    "date": "2019-05-14/2019-05-16",
    "hosts": ["가람시"],
    "country": "VN",
    "city": "하노이",
}


def document(doc_id: str, *events: dict[str, Any], published: str | None = "2019-05-20") -> DocumentRecord:
    """A record of events told by dictionaries; `sums` are (role, value)."""
    made, amounts = [], []
    for number, told in enumerate(events):
        identity = f"e{'a' * 8}{doc_id[-1]}{number + 2}"
        facts = {**FAIR, **told}
        country = facts["country"]
        made.append(
            Event(
                id=identity,
                name=facts["name"],
                type=EventType(facts["type"]),
                status=EventStatus(facts["status"]),
                date=facts["date"],
                hosts=tuple(OrganisationRef(name=name) for name in facts["hosts"]),
                countries=(country,) if country not in {None, "KR"} else (),
                place=Place(country=country, city=facts["city"], city_standard=facts["city"]),
                participants=Participants(**facts.get("counts", {})),
                confidence=0.8,
            )
        )
        for i, (role, value) in enumerate(facts.get("sums", [])):
            amounts.append(
                Amount(
                    id=f"m{'b' * 8}{doc_id[-1]}{i + 2}",
                    value=Decimal(value),
                    currency="USD",
                    role=AmountRole(role),
                    event=identity,
                )
            )
    return DocumentRecord(doc_id=doc_id, published=published, events=tuple(made), amounts=tuple(amounts))


def clustering(*records: DocumentRecord, texts: dict[str, str] | None = None) -> Clustering:
    sketches = [Sketched(r.doc_id, r.published or "", sketch_of((texts or {}).get(r.doc_id, ""))) for r in records]
    return Clustering.of([one for record in records for one in profiles_of(record)], sketches)


def groups(*records: DocumentRecord) -> set[frozenset[str]]:
    """The documents of clusters with several."""
    return {frozenset(one.documents) for one in clustering(*records).clusters if len(one.events) > 1}


def only(*records: DocumentRecord, texts: dict[str, str] | None = None) -> Cluster:
    found = clustering(*records, texts=texts).clusters
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"status": "planned", "counts": {"companies": 30}}, id="announcement"),
        pytest.param({"status": "held", "counts": {"companies": 28, "buyers": 90}}, id="result"),
        pytest.param({"name": "‘2019 가람뷰티박람회’"}, id="name written otherwise"),
        pytest.param({"name": "베트남 가람 뷰티 엑스포", "hosts": ["가람경제진흥원"]}, id="agency for its city"),
        pytest.param({"date": "2019-05"}, id="month alone"),
        pytest.param({"date": "XXXX-05-14/XXXX-05-16"}, id="no year"),
        pytest.param({"date": "2019-05-14"}, id="first day"),
        pytest.param({"type": "consultation"}, id="fair with matchmaking"),
        pytest.param({"hosts": []}, id="no hosts"),
        pytest.param({"date": None}, id="no date"),
        pytest.param({"date": "2019-05-18/2019-05-20", "status": "planned"}, id="put off by days"),
    ],
)
def test_cluster_one_event_told_twice(other: dict[str, Any]) -> None:
    assert groups(document("a", {}), document("b", other)) == {frozenset("ab")}


@pytest.mark.parametrize(
    ("other", "published"),
    [
        pytest.param({"date": "2020-05-14/2020-05-16"}, "2020-05-20", id="next year"),
        pytest.param({"date": None}, "2020-05-20", id="next year without a date"),
        pytest.param({"date": "XXXX-05-14"}, "2020-05-20", id="next year without a year"),
        pytest.param({"name": "제4회 가람 뷰티 박람회", "date": None}, "2019-05-21", id="other edition"),
        pytest.param({"city": "방콕", "country": "TH"}, "2019-05-21", id="other country"),
        pytest.param({"city": "호찌민"}, "2019-05-21", id="other city"),
        pytest.param({"date": "2019-07-02"}, "2019-07-05", id="other month"),
        pytest.param({"name": "나래 식품 포럼", "type": "forum"}, "2019-05-21", id="other kind"),
        pytest.param({"name": "나래 식품 박람회", "hosts": ["나래시"]}, "2019-05-21", id="other fair on the day"),
    ],
)
def test_cluster_another_event(other: dict[str, Any], published: str) -> None:
    first = document("a", {"name": "제3회 가람 뷰티 박람회"} if "제4회" in str(other) else {})
    assert groups(first, document("b", other, published=published)) == set()


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("2018-12-29/2019-01-03", True),
        ("XXXX-12-29/XXXX-01-03", True),
        ("XXXX-12-29", True),
        ("2019-01-02", True),  # one of its days
        ("XXXX-03-02/XXXX-03-04", False),
        ("2019-12-29/2020-01-03", False),
    ],
)
def test_cluster_a_fair_over_new_year(other: str, one: bool) -> None:
    first = document("a", {"date": "2018-12-29/2019-01-03"}, published="2019-01-04")
    found = groups(first, document("b", {"date": other}, published="2019-01-04"))
    assert found == ({frozenset("ab")} if one else set())


def test_cluster_likeness_of_two_events_does_not_depend_on_their_order() -> None:
    dates = [None, "2019-05-14", "XXXX-05-14", "2019-05", "XXXX-12-29/XXXX-01-03", "2018-12-29/2019-01-03"]
    counts: list[dict[str, int]] = [{}, {"companies": 4}, {"companies": 10}, {"companies": 10, "buyers": 90}]
    names = ["수출상담회", "가람 뷰티 박람회", "제3회 가람 뷰티 엑스포"]
    told = [{"name": n, "date": d, "counts": c} for n in names for d in dates for c in counts]
    mine, theirs = ([profiles_of(document(letter, one))[0] for one in told] for letter in "ab")
    for a, b in product(mine, theirs):
        assert (score(a, b), excluded(a, b)) == (score(b, a), excluded(b, a)), (a, b)


def test_cluster_bare_names_need_more_than_a_day_and_a_city() -> None:
    bare = {"name": "수출상담회", "type": "consultation", "date": "2019-05-14"}
    same = document("b", {**bare, "counts": {"meetings": 95}})
    other = document("c", {**bare, "hosts": ["나래시"]})
    assert groups(document("a", {**bare, "counts": {"meetings": 95}}), same, other) == {frozenset("ab")}


def test_cluster_events_of_one_document_stay_apart() -> None:
    assert groups(document("a", {}, {"city": "하노이"})) == set()
    assert groups(document("a", {}, {}), document("b", {})) == {frozenset("ab")}


def test_cluster_order_of_documents_does_not_matter() -> None:
    records = [document(name, {"counts": {"companies": 10 + i}}) for i, name in enumerate("abcdefgh")]
    records += [document(name, {"date": "2020-05-14/2020-05-16"}, published="2020-05-20") for name in "mnopq"]
    first = clustering(*records)
    for seed in range(5):
        random.Random(seed).shuffle(records)
        again = clustering(*records)
        assert again.clusters == first.clusters
        assert again.cluster_of == first.cluster_of


def test_cluster_every_event_has_one() -> None:
    found = clustering(document("a", {}), document("b", {"city": "방콕", "country": "TH"}))
    assert len(found.clusters) == len(set(found.cluster_of.values())) == 2
    assert all(one.id.startswith("k") for one in found.clusters)


def test_cluster_differing_claims_stand_side_by_side() -> None:
    exact = document("a", {"sums": [("consultation", "32500000")], "counts": {"companies": 28}})
    rounded = document("b", {"sums": [("consultation", "33000000")], "counts": {"companies": 28}})
    announced = document("c", {"status": "planned", "counts": {"companies": 30}}, published="2019-05-01")
    found = only(exact, rounded, announced)
    assert found.sources == 3
    assert found.values["consultation USD"] == Decimal(32500000)
    claims = [(claim.value, claim.documents) for claim in found.differing["consultation USD"]]
    assert claims == [(Decimal(32500000), ("a",)), (Decimal(33000000), ("b",))]
    assert found.values["participants_companies"] == 28
    assert [claim.value for claim in found.differing["participants_companies"]] == [28, 30]
    assert found.reasons["participants_companies"] == "출처 3곳 중 2곳"
    assert found.values["status"] == "held"
    assert "date" not in found.differing


def test_cluster_the_exact_date_wins() -> None:
    found = only(document("a", {"date": "2019-05"}), document("b", {"date": "2019-05-14/2019-05-16"}))
    assert found.values["date"] == "2019-05-14/2019-05-16"
    assert "date" not in found.differing


TEXT = " ".join(f"가람시의 {n}번째 기업은 하노이에서 바이어 {n * 3}명을 만나 제품을 알렸다." for n in range(30))


def test_cluster_reprints_are_no_sources() -> None:
    records = [
        document("a", {"counts": {"companies": 28}}, published="2019-05-18"),
        document("b", {"counts": {"companies": 30}}, published="2019-05-17"),
        document("c", {"counts": {"companies": 30}}, published="2019-05-19"),
    ]
    texts = {"a": "전혀 다른 글이다. " + TEXT[::-1], "b": TEXT, "c": TEXT.replace("알렸다", "소개했다", 3) + " 기자"}
    found = clustering(*records, texts=texts)
    assert found.reprint_of == {"c": "b"}
    assert found.clusters[0].sources == 2
    assert found.clusters[0].differing["participants_companies"][0].documents in {("a",), ("b",)}


def test_cluster_sketches_tell_copies_from_other_texts() -> None:
    one = sketch_of(TEXT)
    assert len(one) == 512
    assert resemblance(one, sketch_of(TEXT)) == 1.0
    assert resemblance(one, sketch_of("가람일보\n\n" + TEXT + "\n무단 전재 금지")) > 0.8
    other = " ".join(f"나래시는 {n}일 방콕에서 {n * 5}개사와 함께 전시회를 연다고 말했다." for n in range(30))
    assert resemblance(one, sketch_of(other)) < 0.2
    assert sketch_of("짧은 글") == b""
    assert resemblance(b"", one) == 0.0


def test_cluster_other_formats_of_a_document_are_copies() -> None:
    found = reprints([Sketched("x.pdf", "", b"", "x.txt"), Sketched("x.txt", "", b""), Sketched("y", "", b"")])
    assert found == {"x.pdf": "x.txt"}


def test_cluster_work_grows_linearly() -> None:
    """Two thousand fairs of one month and one country: no block may compare all with all."""
    records = [
        DocumentRecord.model_validate(
            {
                "doc_id": f"d{n:04}",
                "published": "2019-05-20",
                "events": [
                    {
                        "id": "e" + f"{n:010}".translate(str.maketrans("0123456789", "abcdefghij")),
                        "name": f"{n}호 상담회",
                        "type": "consultation",
                        "status": "held",
                        "date": f"2019-05-{n % 28 + 1:02}",
                        "place": {"country": "CN"},
                    }
                ],
            }
        )
        for n in range(2000)
    ]
    assert len(clustering(*records).clusters) > 1000
