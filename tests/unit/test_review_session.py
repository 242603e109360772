"""A review without the page: what to look at first, changes, conflicts, runs in between."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import review_output
from coopevents import load
from coopevents.evaluate import evaluate_files
from coopevents.review.output import OutputError
from coopevents.review.session import Conflict, Refused, Session
from coopevents.run import run


@pytest.fixture
def review(reviewable: Path, tmp_path: Path) -> Session:
    shutil.copytree(reviewable, tmp_path, dirs_exist_ok=True)
    return review_output.session(tmp_path / "raw", tmp_path / "out")


def record(review: Session, doc: str, number: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = review.document(doc)["records"][number]
    return found


def field(review: Session, doc: str, name: str) -> dict[str, Any]:
    return next(one for one in record(review, doc)["fields"] if one["name"] == name)


def test_session_queue_by_worth(review: Session) -> None:
    everything = review.queue("open")
    assert [one["doc"] for one in everything["documents"]] == ["mission", "forum"]  # a sum of 12.5 million dollars
    worths = [one["worth"] for one in everything["documents"][0]["records"]]
    assert worths == sorted(worths, reverse=True)
    assert [one["doc"] for one in review.queue("open", "협력 포럼")["documents"]] == ["forum"]
    assert review.queue("done")["documents"] == []


def test_session_text_is_whole_and_marked(review: Session) -> None:
    pieces = review.document("mission")["pieces"]
    assert "".join(one["text"] for one in pieces) == review.output.text("mission")
    (sums,) = [one for one in pieces if one["text"] == "1250만 달러"]
    assert [name for _, name in sums["marks"]] == ["value", "currency", "bound"]


def test_session_correct_revert_undo(review: Session) -> None:
    one = record(review, "mission")["id"]
    review.set_field("t", "mission", one, "sponsors", "나래은행", "")
    assert field(review, "mission", "sponsors")["value"] == "나래은행"
    assert record(review, "mission")["state"] == "corrected"
    review.fill("t", "mission", one, "sponsors", "누리무역진흥원")
    assert field(review, "mission", "sponsors")["value"] == "나래은행; 누리무역진흥원"
    review.undo("t")
    assert field(review, "mission", "sponsors")["value"] == "나래은행"
    review.set_field("t", "mission", one, "sponsors", "", "나래은행")  # as it was found: the row goes
    assert review.log.lines() == []
    assert review.undo("t") == {"doc": "mission", "record": one}
    review.revert("t", one, "sponsors")
    assert record(review, "mission")["state"] == "open"


def test_session_a_sum_brings_its_currency(review: Session) -> None:
    one = record(review, "mission", 1)["id"]
    review.fill("t", "mission", one, "value", "12억 원")
    assert [(line.field, line.value) for line in review.log.lines()] == [("value", "1200000000"), ("currency", "KRW")]
    review.undo("t")
    assert review.log.lines() == []


def test_session_conflict_of_two_tabs(review: Session) -> None:
    one = record(review, "mission")["id"]
    review.set_field("first", "mission", one, "place.city", "다낭", "하노이")
    with pytest.raises(Conflict, match="다낭"):
        review.set_field("second", "mission", one, "place.city", "호찌민", "하노이")
    review.set_field("second", "mission", one, "sponsors", "나래은행", "")  # another field is no conflict
    assert [(line.field, line.value) for line in review.log.lines()] == [
        ("place.city", "다낭"),
        ("sponsors", "나래은행"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [("date", "언젠가", "unread"), ("name", "", "invalid"), ("type", "party", "invalid"), ("colour", "x", "no_field")],
)
def test_session_refuses_and_writes_nothing(review: Session, name: str, text: str, key: str) -> None:
    one = record(review, "mission")["id"]
    with pytest.raises(Refused) as caught:
        review.set_field("t", "mission", one, name, text, None)
    assert caught.value.key == key
    assert review.log.lines() == []


def test_session_decisions_and_progress(review: Session) -> None:
    event, amount = (record(review, "mission", number)["id"] for number in (0, 1))
    review.accept("t", event)
    review.reject("t", amount)
    assert [one["state"] for one in review.document("mission")["records"]] == ["accepted", "rejected"]
    assert review.queue("open")["counts"]["decided"] == 2
    review.reopen("t", amount)
    review.complete("t", "mission")
    assert review.document("mission")["complete"]
    again = Session(review.output, review.log)  # progress is in the file
    assert [one["doc"] for one in again.queue("done")["documents"]] == ["mission"]
    review.reopen_document("t", "mission")
    assert not review.document("mission")["complete"]


def test_session_after_the_next_run(review: Session, tmp_path: Path) -> None:
    event, amount = (record(review, "mission", number)["id"] for number in (0, 1))
    review.set_field("t", "mission", event, "place.city", "다낭", None)
    review.reject("t", amount)
    review.complete("t", "forum")
    summary = review_output.extract(tmp_path / "raw", tmp_path / "out")
    assert (summary.corrected, summary.quarantined) == (4, [])  # city, deletion, forum's record, forum itself
    assert field(review, "mission", "place.city")["value"] == "다낭"
    assert field(review, "mission", "place.city")["found"] == "하노이"  # still what was found
    (gone,) = review.document("mission")["gone"]
    assert (gone["id"], gone["deleted"]) == (amount, True)
    review.revert("t", event, "place.city")
    review.reopen("t", amount)
    assert field(review, "mission", "place.city")["value"] == "하노이"
    review_output.extract(tmp_path / "raw", tmp_path / "out")
    assert field(review, "mission", "place.city")["value"] == "하노이"
    assert [one["id"] for one in review.document("mission")["records"]] == [event, amount]


def test_session_adds_what_was_missed(review: Session, tmp_path: Path) -> None:
    before = [one["id"] for one in review.document("forum")["records"]]
    review.add("t", "forum", "events", "다솜 수출상담회")
    made = review.document("forum")["records"][-1]
    values = {one["name"]: one["value"] for one in made["fields"]}
    assert (values["name"], values["type"], values["status"]) == ("다솜 수출상담회", "consultation", "held")
    assert (made["added"], made["state"], made["id"] in before) == (True, "corrected", False)
    assert all(one["by"] is None for one in made["fields"])
    review.set_field("t", "forum", made["id"], "date", "오는 20일", "")
    review.add("t", "forum", "amounts", "1250만 달러")
    amount = review.document("forum")["records"][-1]["id"]
    review.set_field("t", "forum", amount, "event", made["id"], "")
    review.accept("t", made["id"])
    assert review.document("forum")["records"][-2]["state"] == "accepted"
    assert review.queue("open")["counts"]["records"] == 5
    summary = review_output.extract(tmp_path / "raw", tmp_path / "out")
    assert summary.quarantined == []
    events = load(tmp_path / "out").events.set_index("id")
    assert (events.loc[made["id"], "name"], events.loc[made["id"], "date"]) == ("다솜 수출상담회", "2019-06-20")
    assert load(tmp_path / "out").amounts.set_index("id").loc[amount, "event"] == made["id"]
    # after the run it is the same record, can be corrected further, and be taken back
    assert [one["id"] for one in review.document("forum")["records"]] == [*before, made["id"], amount]
    review.set_field("t", "forum", made["id"], "place.city", "한별", "")
    review.reject("t", made["id"])
    assert review.undo("t") == {"doc": "forum", "record": made["id"]}
    review.reopen("t", made["id"])
    assert review.document("forum")["records"][-2]["state"] == "corrected"
    review.reject("t", made["id"])
    review.reject("t", amount)
    assert [one["id"] for one in review.document("forum")["records"]] == before
    assert review.queue("open")["counts"]["records"] == 3
    assert review.log.lines() == []


def test_session_added_record_is_undone_and_redone(review: Session) -> None:
    review.add("t", "forum", "companies", "㈜나루정밀")
    made = review.document("forum")["records"][-1]["id"]
    assert review.undo("t") == {"doc": "forum", "record": made}
    assert made not in [one["id"] for one in review.document("forum")["records"]]
    assert review.undo("t", again=True) == {"doc": "forum", "record": made}
    assert review.document("forum")["records"][-1]["title"] == "㈜나루정밀"
    review.add("u", "forum", "companies", "㈜다솜푸드")
    assert review.document("forum")["records"][-1]["id"] != made


@pytest.mark.parametrize(
    ("group", "text", "key"), [("amounts", "많은 돈", "unread"), ("events", "  ", "unread"), ("x", "a", "invalid")]
)
def test_session_adds_nothing_without_its_words(review: Session, group: str, text: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        review.add("t", "forum", group, text)
    assert refused.value.key == key
    assert review.log.lines() == []


def test_session_reviewed_documents_as_gold(review: Session, tmp_path: Path) -> None:
    event = record(review, "forum")["id"]
    review.set_field("t", "forum", event, "sponsors", "나래은행", None)
    review.complete("t", "forum")
    assert review.gold(tmp_path / "cases") == ["forum"]
    case = json.loads((tmp_path / "cases" / "gold" / "forum.json").read_text(encoding="utf-8"))["events"][0]
    assert (case["sponsors"], case["date"], case["organizers"]) == (["나래은행"], "2019-06-20", [])
    assert "optional" not in case
    report = evaluate_files(tmp_path / "out" / "records.jsonl", tmp_path / "cases" / "gold")
    assert any("sponsors" in error for error in report.errors)  # not yet corrected there
    review_output.extract(tmp_path / "raw", tmp_path / "out")
    assert evaluate_files(tmp_path / "out" / "records.jsonl", tmp_path / "cases" / "gold").errors == ()


def test_session_of_an_output_without_texts(review: Session, tmp_path: Path) -> None:
    run(tmp_path / "raw", tmp_path / "out", workers=1, texts=False)
    found = review.document("mission")
    assert found["pieces"] == []
    review.set_field("t", "mission", found["records"][0]["id"], "place.city", "다낭", "하노이")
    assert field(review, "mission", "place.city")["value"] == "다낭"
    run(tmp_path / "raw", tmp_path / "out", workers=1, texts=False)
    assert field(review, "mission", "place.city")["value"] == "다낭"
    with pytest.raises(OutputError, match="--no-text"):
        review.gold(tmp_path / "cases")


def test_session_needs_an_output_folder(review: Session, tmp_path: Path) -> None:
    (tmp_path / "out" / "records.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(OutputError, match=r"records\.jsonl"):
        review.queue()
