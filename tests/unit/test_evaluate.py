"""The scoring, against examples of its own and, where the reference script is at hand, against that."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from coopevents.evaluate import EvaluationError, evaluate, evaluate_files, format_report, read_floor
from coopevents.evaluate.align import align, best_assignment
from coopevents.evaluate.compare import fold, same_city, same_name, same_number

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCRIPT = SHARED / "tools" / "score.py"


def gold_document(**changes: Any) -> dict[str, Any]:
    event = {
        "id": "e1",
        "name": "한별 수출상담회|한별상담회",
        "type": "consultation",
        "status": "held",
        "date": "2016-05-03",
        "date_ok": ["XXXX-05-03"],
        "hosts": ["가람시", "한별진흥원?"],
        "countries": ["VN"],
        "place": {"country": "VN", "city": "호치민|호찌민"},
        "sectors": ["food_agri"],
        "participants": {"companies": 12, "meetings": "?"},
    }
    agreement = {
        "id": "a1",
        "event": "e1",
        "kind": "mou",
        "status": "signed",
        "parties": ["가람식품", "누리상사"],
        "count": 1,
    }
    amount = {"value": "1200000", "currency": "USD", "role": "contract|mou", "bound": "about", "event": "e1"}
    return {"doc_id": "d1", "events": [event], "agreements": [agreement], "amounts": [amount], **changes}


def perfect() -> dict[str, Any]:
    return {
        "doc_id": "d1",
        "events": [
            {
                "id": "x",
                "name": "한별상담회",
                "type": "consultation",
                "status": "held",
                "date": "2016-05-03",
                "hosts": [{"name": "가람시"}],
                "countries": ["VN"],
                "place": {"country": "VN", "city": "호찌민시"},
                "sectors": ["food_agri"],
                "participants": {"companies": 12, "meetings": 99},
            }
        ],
        "agreements": [
            {
                "id": "y",
                "event": "x",
                "kind": "mou",
                "status": "signed",
                "parties": [{"name": "(주)가람식품"}, {"name": "누리상사"}],
                "count": 1,
            }
        ],
        "amounts": [{"value": "1200000.00", "currency": "USD", "role": "mou", "bound": "about", "event": "x"}],
    }


@pytest.mark.parametrize(
    ("gold", "found", "loose", "same"),
    [
        ("(주)가람식품", "가람식품㈜", False, True),
        ("가람 식품|누리", "누리", False, True),
        ("KOTRA", "ｋｏｔｒａ", False, True),
        ("가람시", "나래시", False, False),
        ("제3회 한별 수출상담회", "한별 수출상담회", True, True),
        ("제3회 한별 수출상담회", "한별 수출상담회", False, False),
        ("협약식", "전혀 다른 이름", True, False),
    ],
)
def test_evaluate_same_name(gold: str, found: str, loose: bool, same: bool) -> None:
    assert same_name(gold, found, loose=loose) is same


def test_evaluate_canonical_name_counts() -> None:
    assert same_name("대한무역투자진흥공사", {"name": "코트라", "canonical": "대한무역투자진흥공사"})
    assert fold("(사)한별·협회") == "한별협회"


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [("청도|칭다오", "산둥성 칭다오시", True), ("하노이", "하노이시", True), ("하노이", "다낭", False)],
)
def test_evaluate_same_city(gold: str, found: str, same: bool) -> None:
    assert same_city(gold, found) is same


@pytest.mark.parametrize(("gold", "found", "same"), [("12|13", 13, True), (12, "12.0", True), (12, "열둘", False)])
def test_evaluate_same_number(gold: object, found: object, same: bool) -> None:
    assert same_number(gold, found) is same


def test_evaluate_perfect_answer() -> None:
    report = evaluate([gold_document()], {"d1": perfect()})
    assert report.headline == 1.0
    assert report.years == {"right": 1}
    assert report.errors == ()
    assert report.groups["links"].f1 == 1.0


def test_evaluate_no_answer_misses_every_slot() -> None:
    report = evaluate([gold_document()], {})
    assert report.headline == 0.0
    assert report.without_prediction == ("d1",)
    assert report.slots["hosts"].gold == 1  # the optional host costs nothing
    assert "participants.meetings" not in report.slots  # "?" is not scored


def test_evaluate_weaker_date_is_half_right() -> None:
    answer = perfect()
    answer["events"][0]["date"] = "XXXX-05-03"
    report = evaluate([gold_document()], {"d1": answer})
    assert report.slots["date"].recall == 0.5
    assert report.slots["date"].precision == 1.0
    assert report.years == {"open": 1}


def test_evaluate_optional_record_forgives_one_leftover() -> None:
    gold = gold_document()
    gold["events"].append({"id": "e2", "name": "한별 환영만찬", "type": "other", "status": "held", "optional": True})
    answer = perfect()
    answer["events"].append({"id": "z", "name": "한별 환영만찬", "type": "other", "status": "planned"})
    assert evaluate([gold], {"d1": answer}).groups["events"].f1 == 1.0
    answer["events"].append({"id": "w", "name": "나래 폐막식", "type": "opening", "status": "held"})
    assert evaluate([gold], {"d1": answer}).groups["events"].precision < 1.0


def test_evaluate_repeated_sum_costs_nothing_in_its_role() -> None:
    answer = perfect()
    answer["amounts"].append({**answer["amounts"][0], "event": None})
    assert evaluate([gold_document()], {"d1": answer}).groups["amounts"].f1 == 1.0
    answer["amounts"][1]["role"] = "project"
    assert evaluate([gold_document()], {"d1": answer}).groups["amounts"].precision < 1.0


def test_evaluate_assignment_is_the_best_one() -> None:
    # taking the greatest weight first would give 0.9 + 0.0
    assert best_assignment([[0.9, 0.8], [0.8, 0.0]]) == [(1, 0), (0, 1)]
    assert best_assignment([]) == []
    assert sorted(best_assignment([[0.1, 0.2, 0.9]])) == [(0, 2)]


def test_evaluate_nothing_unlike_is_paired() -> None:
    aligned = align([{"id": "1"}], [{"id": "2"}], lambda one, other: 0.2)
    assert aligned.pairs == []
    assert aligned.spurious == [{"id": "2"}]


def write_case(folder: Path, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> tuple[Path, Path]:
    (folder / "gold").mkdir()
    for one in gold:
        (folder / "gold" / f"{one['doc_id']}.json").write_text(json.dumps(one, ensure_ascii=False), encoding="utf-8")
    records = folder / "records.jsonl"
    records.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in found), encoding="utf-8")
    return records, folder / "gold"


def test_evaluate_files_and_floor(tmp_path: Path) -> None:
    records, gold = write_case(tmp_path, [gold_document()], [perfect()])
    report = evaluate_files(records, gold)
    assert "headline" in format_report(report, slots=True)
    floor = tmp_path / "floor.json"
    floor.write_text('{"headline": 0.9, "dates": 1.0}', encoding="utf-8")
    assert report.below(read_floor(floor)) == []
    records.write_text("", encoding="utf-8")
    assert len(evaluate_files(records, gold).below(read_floor(floor))) == 2
    assert evaluate_files(records, gold, prefixes=("nothing",)).documents == 0


@pytest.mark.parametrize("content", ["{", "[]", '{"headlines": 0.1}', '{"headline": "0.1"}'])
def test_evaluate_bad_floor(tmp_path: Path, content: str) -> None:
    floor = tmp_path / "floor.json"
    floor.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"floor\.json"):
        read_floor(floor)


def test_evaluate_no_gold(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="no gold"):
        evaluate_files(write_case(tmp_path, [], [])[0], tmp_path / "gold")


def distorted(gold: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """An answer that is wrong in about a third of its places."""

    def settled(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: settled(item) for key, item in value.items() if chance.random() > 0.1}
        if isinstance(value, list):
            kept = [settled(item) for item in value if chance.random() > 0.15]
            chance.shuffle(kept)
            return kept + kept[:1] * (chance.random() < 0.2)
        if isinstance(value, str) and value != "?":
            option = chance.choice(value.split("|")).removesuffix("?")
            return (
                option
                if chance.random() > 0.2
                else chance.choice([option[1:], f"{option}외", "XXXX-05-03", "USD", "1000"])
            )
        return None if value == "?" else value

    answer = settled(copy.deepcopy(gold))
    return {**{key: answer.get(key) or [] for key in ("events", "agreements", "amounts")}, "doc_id": gold["doc_id"]}


def reference_figures(records: Path, gold: Path) -> dict[str, Any]:
    command = [sys.executable, str(SCRIPT), str(records), str(gold), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


@pytest.mark.skipif(not SCRIPT.exists(), reason="the reference script is not at hand")
@pytest.mark.parametrize("seed", range(4))
def test_evaluate_same_figures_as_the_reference(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    gold = SHARED / "gold"
    documents = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(gold.glob("*.json"))]
    found = [distorted(one, chance) for one in documents if chance.random() > 0.05]
    records = tmp_path / "records.jsonl"
    records.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in found), encoding="utf-8")
    ours = json.loads(evaluate_files(records, gold).to_json())
    reference = reference_figures(records, gold)
    assert ours["headline"] > 0.2
    assert ours == reference
