"""Counts: own sentences, positive and negative."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coopevents.annotate.counts import annotate_counts
from coopevents.values.counts import CountUnit

CASES = Path(__file__).parent.parent / "cases" / "counts.jsonl"


@pytest.mark.parametrize("line", CASES.read_text(encoding="utf-8").splitlines())
def test_counts_cases(line: str) -> None:
    case = json.loads(line)
    text = case["text"]
    found = [
        {
            "quote": text[m.start : m.end],
            "number": m.value.number,
            "unit": m.value.unit.value,
            "noun": m.value.noun,
            "bound": m.value.bound,
        }
        for m in annotate_counts(text)
    ]
    assert found == case["mentions"]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("상담회에 참가한 기업 20개사", "기업"),
        ("골라 부른 바이어 43명", "바이어"),
        ("인도 바이어 20개사", "인도 바이어"),
        ("하루 동안 상담 127건", "상담"),
        ("참가하여 47건을 상담", ""),
        ("중진공이 30개사를 파견", ""),
    ],
)
def test_counts_noun_holds_no_verb_and_no_subject(text: str, noun: str) -> None:
    (mention,) = annotate_counts(text)
    assert mention.value.noun == noun


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("상담 640회", CountUnit.CASE),
        ("상담회 3회 개최", CountUnit.TIMES),
        ("바이어 30곳", CountUnit.FIRM),
        ("공공기관 77곳", CountUnit.THING),
        ("부스 40개", CountUnit.BOOTH),
        ("네 나라 기업", CountUnit.COUNTRY),
    ],
)
def test_counts_unit_follows_the_noun(text: str, unit: CountUnit) -> None:
    (mention,) = annotate_counts(text)
    assert mention.value.unit is unit
