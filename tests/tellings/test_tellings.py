"""One truth, many tellings: the record does not depend on how a newspaper puts what happened.

Each TOML file of this folder holds the facts of an occasion as a gold record and texts of our own that tell these facts
and no others.  Every telling must give the gold record.  `[wrong]` names those that do not yet, and why.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from coopevents.evaluate.score import Tally, score_document
from coopevents.ingest.corpus import scan
from coopevents.ingest.read import read_source
from coopevents.pipeline import extract

if TYPE_CHECKING:
    from coopevents.pipeline import Resources

HERE = Path(__file__).parent


def _cases() -> list[Any]:
    found = []
    for file in sorted(HERE.glob("*.toml")):
        facts = tomllib.loads(file.read_text("utf-8"))
        wrong = facts.get("wrong", {})
        for key, text in facts["tellings"].items():
            marks = [pytest.mark.xfail(reason=wrong[key], strict=True)] if key in wrong else []
            gold = {"doc_id": "x", **json.loads(facts["gold"])}
            found.append(pytest.param(gold, facts["published"], text, id=f"{file.stem}-{key}", marks=marks))
    return found


@pytest.mark.parametrize(("gold", "published", "text"), _cases())
def test_every_telling_gives_the_gold_record(
    resources: Resources, tmp_path: Path, gold: dict[str, Any], published: str, text: str
) -> None:
    page = text.lstrip().startswith("<html")
    (tmp_path / ("x.html" if page else "x.txt")).write_text(text, "utf-8")
    (tmp_path / "metadata.csv").write_text(f"doc_id,published,publisher,url\nx,{published},,\n", "utf-8")
    record = extract(read_source(scan(tmp_path).sources[0]), resources)
    tally = Tally()
    score_document(gold, json.loads(record.model_dump_json()), tally)
    assert not tally.errors


def test_tellings_say_what_is_wrong_of_texts_that_exist() -> None:
    for file in HERE.glob("*.toml"):
        facts = tomllib.loads(file.read_text("utf-8"))
        assert facts.get("wrong", {}).keys() <= facts["tellings"].keys(), file.name
