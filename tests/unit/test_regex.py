"""Which engine runs a pattern, and that it makes no difference."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
import regex as library

import coopevents
from coopevents import regex

GOLDEN = Path(__file__).parents[1] / "golden"
# what the engines count differently stands in none of our texts by chance: blanks, marks, digits of other scripts
ODD = "제３회 ²① e\u0301 ٣월\u00a0５일\u3000(가)나 A&B㈜ 1,234.5만달러·「상담회」"


@pytest.mark.parametrize(
    "pattern",
    [r"제\s?(?<number>\d{1,3})회", r"(?<![가-힣])[가-힣]{2,4}\s*+시", r"^주최$", r"\(?<제품>", r"[가-힣]+?(?=군)"],
)
def test_a_pattern_that_both_read_alike_is_run_by_re(pattern: str) -> None:
    assert isinstance(regex.compile(pattern), re.Pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\p{Hangul}+",
        r"\G가",
        r"(?<=시|특별시)장",
        r"(?P<a>가)|(?P<a>나)",
        r"\w+",
        r"\b회",
        r"(?:가나?)++다",
        r"(?>가|가나)다",
        r"(?i)mou",
        r"[[가-힣]나]",
    ],
)
def test_a_pattern_that_they_read_differently_is_left_to_the_library(pattern: str) -> None:
    assert isinstance(regex.compile(pattern), library.Pattern)


def test_flags_count() -> None:
    assert isinstance(regex.compile("^가", regex.MULTILINE), re.Pattern)
    assert isinstance(regex.compile("mou", regex.IGNORECASE), library.Pattern)
    assert [m.start() for m in regex.compile("^가", regex.M).finditer("가\n가")] == [0, 2]


def test_names_of_groups_are_kept() -> None:
    found = regex.match(r"(?<number>\d+)(?P<unit>회)", "12회")
    assert found is not None and found.groupdict() == {"number": "12", "unit": "회"}
    literal = regex.match(r"\(?<b>", "<b>")
    assert literal is not None and literal.group() == "<b>"


def test_no_pattern_says_so() -> None:
    with pytest.raises(library.error):
        regex.compile("(가")


def test_helpers_search_from_a_place_to_another() -> None:
    assert [m.start() for m in regex.finditer("가", "가가가가", 1, 3)] == [1, 2]
    assert regex.match("나", "가나", 1) is not None
    assert regex.sub(r"(?<a>가)", r"\g<a>나", "가") == "가나"
    assert regex.split("·", "가·나") == ["가", "나"]


def test_both_engines_find_the_same_with_every_pattern_of_the_package() -> None:
    texts = [ODD, *(file.read_text(encoding="utf-8") for file in sorted(GOLDEN.glob("*.txt")))]
    text = "\n\n".join(texts)
    patterns = {}
    for module in pkgutil.walk_packages(coopevents.__path__, "coopevents."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                patterns[value.pattern, value.flags] = value, f"{module.name}.{name}"
    assert len(patterns) > 1000
    for pattern, name in patterns.values():
        other = library.compile(pattern.pattern, pattern.flags & (re.M | re.S | re.X | re.I))
        mine, theirs = ([(m.regs, m.lastgroup) for m in one.finditer(text)] for one in (pattern, other))
        assert mine == theirs, name
