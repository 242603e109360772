"""`docs/extending.md` is true: its files exist, its columns are the tables', and a new row changes what is read."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "src" / "coopevents"
DATA = PACKAGE / "lexicon" / "data"

# Tables that no single new row shows in a record: labels of codes for the export, and what is measured or computed.
# measured or fitted; a verb that tells needs its weights fitted too
NOT_BY_HAND = frozenset({"weights", "telling_verbs", "confidence", "exchange_rates", "exports", "sector_codes"})
# table -> a new row, and a text in which it is read
ROWS: dict[str, tuple[dict[str, str], str]] = {
    "organisations": (
        {"id": "kr-x-bridge", "name": "누리브릿지", "kind": "agency", "country": "KR"},
        "누리브릿지는 3일 하노이에서 수출상담회를 열었다.",
    ),
    "local_governments": (
        {"id": "kr-x-nuram", "name": "누람시", "level": "city", "province": "경기도"},
        "누람시는 3일 하노이에서 수출상담회를 열었다.",
    ),
    "organisation_stopwords": (
        {"word": "누리람", "match": "whole"},
        "현지 유통업체 누리람은 3일 경기도와 업무협약을 체결했다.",
    ),
    "foreign_places": (
        {"name": "푸르나마르", "standard": "푸르나마르", "level": "city", "country": "VN", "boundary": "strict"},
        "경기도는 3일 푸르나마르에서 수출상담회를 열었다.",
    ),
    "domestic_places": (
        {
            "name": "누람홀",
            "standard": "누람홀",
            "level": "venue",
            "province": "부산광역시",
            "city": "부산",
            "boundary": "free",
        },
        "경기도는 3일 누람홀에서 수출상담회를 열었다.",
    ),
    "countries": (
        {"name": "비엣누리", "form": "name", "codes": "VN", "standard": "베트남", "boundary": "free"},
        "경기도는 3일 비엣누리에서 수출상담회를 열었다.",
    ),
    "regions": ({"name": "누르아주", "standard": "누르아주", "boundary": "free"}, "누르아주에서 상담회를 열었다."),
    "place_followers": ({"name": "누람", "kind": "locative"}, "경기도는 3일 청주누람에서 상담회를 열었다."),
    "event_nouns": (
        {"noun": "누림마당", "types": "consultation", "strength": "strong"},
        "경기도는 3일 하노이에서 수출 누림마당을 열었다.",
    ),
    "fairs": ({"name": "누람텍스", "types": "exhibition"}, "경기도는 3일 누람텍스 2019에 중소기업 10개사를 보냈다."),
    "predicates": ({"lemma": "뽐내다", "class": "hold"}, "경기도는 지난 3일 하노이에서 수출상담회를 뽐냈다."),
    "generality_cues": (
        {"word": "누림", "role": "kind"},
        "경기도는 누림전시회를 연다고 밝혔다.",
    ),
    "participation_cues": (
        {"word": "빚는", "role": "makes"},
        "도는 3일 상담회를 열었다. 세차기를 빚는 ㈜동서정밀은 30만 달러의 계약을 체결했다.",
    ),
    "agreement_phrases": ({"phrase": "누림약조", "kind": "mou"}, "경기도는 지난 3일 기업은행과 누림약조를 체결했다."),
    "signing_predicates": (
        {"lemma": "빚다", "class": "sign"},
        "경기도는 지난 3일 기업은행과 업무협약을 빚었다.",
    ),
    "amount_cues": (
        {"cue": "누림액", "class": "consultation", "kind": "noun"},
        "경기도는 3일 상담회에서 누림액 320만 달러를 기록했다.",
    ),
    "currencies": (
        {"name": "누론", "code": "GBP", "kind": "suffix", "scale": "no"},
        "경기도는 3일 상담회에서 상담액 320만 누론을 기록했다.",
    ),
    "sectors": (
        {"term": "누룬텐", "codes": "food_agri", "strength": "product"},
        "사절단에는 누룬텐를 만드는 중소기업이 참가했다.",
    ),
    "sector_suffixes": (
        {"suffix": "누팜튬", "codes": "semiconductor", "strength": "product", "modifier": "keep"},
        "사절단에는 국산누팜튬을 만드는 중소기업이 참가했다.",
    ),
    "firm_names": (
        {"piece": "누림솜", "place": "end", "codes": "textile_fashion"},
        "경기도는 3일 상담회를 열었다. ㈜가람누림솜은 하노이의 T사와 30만 달러의 수출계약을 체결했다.",
    ),
    "sector_contexts": ({"word": "누람", "role": "after"}, "도는 상담회에서 화장품누람 소식을 전했다."),
    "eras": (
        {"name": "누람부", "kind": "ministry", "valid_from": "2002-01", "valid_to": "2002-11"},
        "누람부는 11월 3일 하노이에서 수출상담회를 열었다.",
    ),
    "facts": (
        {
            "name": "누람대전",
            "kind": "dated",
            "forms": "누람대전",
            "valid_from": "2002-03-03",
            "valid_to": "2002-03-03",
        },
        "경기도는 3월 3일 누람대전이 열린 하노이에서 수출상담회를 열었다.",
    ),
    "offices": (
        {
            "person": "가나람",
            "office": "산업자원부 장관",
            "organisation": "산업자원부",
            "titles": "산업자원부 장관|장관",
            "valid_from": "2002-02",
            "valid_to": "2002-12",
        },
        "산업자원부(장관 가나람)는 11월 3일 하노이에서 수출상담회를 열었다.",
    ),
}
READ = """
import json, sys
from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, extract, read
resources = Resources.load()
said = {}
for table, text in json.load(sys.stdin).items():
    raw = RawDocument(table, "가람 소식\\n\\n" + text + "\\n")
    mentions = read(raw, resources)[1].mentions
    said[table] = [extract(raw, resources).model_dump_json(), sorted(map(str, mentions.all()))]
json.dump(said, sys.stdout)
"""


def header(table: str) -> list[str]:
    return next(csv.reader((DATA / f"{table}.csv").read_text(encoding="utf-8").splitlines()))


def listed() -> dict[str, list[str]]:
    """The columns that the document lists, by table."""
    lines = re.findall(r"^\| `(\w+)\.csv` \| (.+?) \|", DOC, re.M)
    return {name: re.findall("`([a-z_]+)`", cells) for name, cells in lines}


def test_extending_lists_every_table_with_its_columns() -> None:
    tables = sorted(path.stem for path in DATA.glob("*.csv"))
    assert sorted(listed()) == tables
    assert {table: listed()[table] for table in tables} == {table: header(table) for table in tables}


def test_extending_names_files_that_exist() -> None:
    files = set(re.findall(r"`((?:src|tests|docs|data)/[\w./-]+)`", DOC))
    assert len(files) >= 20
    assert [file for file in sorted(files) if not (ROOT / file).exists()] == []


def test_extending_names_commands_that_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"`make ([a-z]+)", DOC))
    assert targets
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.M)] == []
    assert "coopevents lexicon check" in DOC


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the texts say before and after a row was added to each table of a copy."""
    copy = tmp_path_factory.mktemp("extended")
    shutil.copytree(PACKAGE, copy / "coopevents", ignore=shutil.ignore_patterns("__pycache__"))
    for table, (row, text) in ROWS.items():
        line = io.StringIO()
        writer = csv.DictWriter(line, header(table), restval="", lineterminator="\n")
        commented = {"example": text, "source": "test"}
        writer.writerow(row | {key: value for key, value in commented.items() if key in header(table)})
        path = copy / "coopevents" / "lexicon" / "data" / f"{table}.csv"
        old = path.read_text(encoding="utf-8")
        path.write_text(old + ("" if old.endswith("\n") else "\n") + line.getvalue(), encoding="utf-8")
    texts = json.dumps({table: text for table, (_row, text) in ROWS.items()})
    said = []
    for source in (ROOT / "src", copy):
        environment = os.environ | {"PYTHONPATH": str(source)}
        done = subprocess.run(
            [sys.executable, "-c", READ], input=texts, capture_output=True, text=True, check=False, env=environment
        )
        assert done.returncode == 0, done.stderr
        said.append(json.loads(done.stdout))
    return said[0], said[1]


@pytest.mark.parametrize("table", sorted(ROWS))
def test_extending_a_row_changes_what_is_read(table: str, readings: tuple[dict[str, Any], dict[str, Any]]) -> None:
    before, after = readings
    assert before[table] != after[table]


def test_extending_rows_cover_all_tables() -> None:
    assert set(ROWS) | NOT_BY_HAND == {path.stem for path in DATA.glob("*.csv")}
    assert not set(ROWS) & NOT_BY_HAND
