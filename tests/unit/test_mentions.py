"""Mentions of single texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coopevents.mentions import CaseError, MentionFinder, write_mentions


@pytest.fixture(scope="module")
def finder() -> MentionFinder:
    return MentionFinder.from_lexicon()


def values(finder: MentionFinder, text: str, kind: str, reference: str | None = None) -> list[object]:
    found = finder.find(text, reference)
    assert all(0 <= one["start"] < one["end"] <= len(text) for one in found)
    return [one["value"] for one in found if one["kind"] == kind]


def test_mentions_dates_against_a_reference(finder: MentionFinder) -> None:
    text = "가람시는 지난 22일 베트남에서 상담회를 열었다."
    assert values(finder, text, "date", "2016-05-30T09:00:00") == ["2016-05-22"]
    assert values(finder, text, "date") == ["XXXX-XX-22"]


def test_mentions_sums_and_countries(finder: MentionFinder) -> None:
    text = "베트남 상담회의 계약액은 약 120만 달러였다."
    assert values(finder, text, "country") == ["VN"]
    assert values(finder, text, "money") == [{"amount": "1200000", "currency": "USD", "bound": "about"}]


def test_mentions_nothing_to_find(finder: MentionFinder) -> None:
    assert finder.find("아무 일도 없었다.") == []
    assert values(finder, "이틀간 열린다.", "date") == []


def test_mentions_file(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text(
        '{"id": "1", "text": "2016년 5월 3일 열렸다.", "reference": null}\n\n{"id": "2", "text": ""}\n',
        encoding="utf-8",
    )
    write_mentions(cases, tmp_path / "out.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["1", "2"]
    assert lines[0]["mentions"][0]["value"] == "2016-05-03"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cases.jsonl", "out.jsonl"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"id": "1"', "line 1"),
        (b'{"id": "1", "text": "a"}\n[]', "line 2"),
        (b'{"id": "1", "text": 5}', '"text"'),
        (b'{"id": "1", "text": "a", "reference": 5}', "reference"),
        (b'{"id": "1", "text": "a", "reference": "soon"}', "line 1: reference"),
        (b"\xff\xfe\x00", "not UTF-8"),
    ],
)
def test_mentions_bad_cases(tmp_path: Path, content: bytes, message: str) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_bytes(content)
    with pytest.raises(CaseError, match=message):
        write_mentions(cases, tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()
