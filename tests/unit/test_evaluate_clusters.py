"""B-cubed figures of clusters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coopevents.evaluate import EvaluationError
from coopevents.evaluate.clusters import b_cubed, evaluate_clusters


def test_evaluate_clusters_b_cubed_of_a_split_and_a_join() -> None:
    items = [("d", name) for name in "abcd"]
    gold = dict(zip(items, ["x", "x", "y", "z"], strict=True))
    assert b_cubed(gold, dict(gold)) == (1.0, 1.0)
    assert b_cubed(gold, {item: item for item in items}) == (1.0, 0.75)
    assert b_cubed(gold, dict.fromkeys(items, 1)) == (pytest.approx(0.375), 1.0)
    assert b_cubed({}, {}) == (1.0, 1.0)


def event(identity: str, name: str, **more: Any) -> dict[str, Any]:
    return {"id": identity, "name": name, "type": "exhibition", "status": "held", "date": "2019-05-14", **more}


def test_evaluate_clusters_over_files(tmp_path: Path) -> None:
    gold, out = tmp_path / "gold", tmp_path / "records.jsonl"
    gold.mkdir()
    lines = []
    for doc in "ab":
        events = [event("e1", "가람 박람회"), event("e2", "나래 전시회")]
        (gold / f"{doc}.json").write_text(
            json.dumps({"doc_id": doc, "events": events, "agreements": [], "amounts": []}), encoding="utf-8"
        )
        found = [event("x", "가람 박람회", cluster="k1"), event("y", "나래 전시회", cluster=f"k{doc}")]
        lines.append(json.dumps({"doc_id": doc, "events": found}))
    out.write_text("\n".join(lines), encoding="utf-8")
    same = tmp_path / "same.csv"
    same.write_text("doc_id,event,cluster\na,e1,c1\nb,e1,c1\n", encoding="utf-8")
    report = evaluate_clusters(out, gold, same)
    assert (report.figures.f1, report.missed, report.spurious) == (1.0, (), ())
    same.write_text("doc_id,event,cluster\na,e2,c1\nb,e2,c1\n", encoding="utf-8")
    report = evaluate_clusters(out, gold, same)
    assert (report.missed, report.spurious) == (("a e2 + b e2",), ("a e1 + b e1",))
    assert "F1 0.750" in str(report)
    same.write_text("doc_id\na\n", encoding="utf-8")
    with pytest.raises(EvaluationError):
        evaluate_clusters(out, gold, same)
