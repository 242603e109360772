"""No regular expression of the package takes the square of a text's length, whatever the text is made of."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from adversaries import units

HERE = Path(__file__).parent


def test_patterns_grow_as_their_texts_do() -> None:
    """In a process of its own, which sees every pattern being compiled."""
    done = subprocess.run(
        [sys.executable, str(HERE / "growth.py")], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    seen = int(done.stdout.split()[0])
    assert seen > 1000, done.stdout


@pytest.mark.parametrize(
    "source", [r"(?:가+)+나", r"\s*x", r"[가-힣]+회$", r"(?P<a>[\d,]+)원", r"「[^」]*」", r".+?점"]
)
def test_patterns_that_grow_are_seen(source: str) -> None:
    import growth
    import regex

    assert growth.worst(regex.compile(source))[0] > growth.GROWS_AT_MOST


def test_patterns_that_grow_only_where_they_fail_as_a_whole_are_seen() -> None:
    import growth
    import regex

    pattern = regex.compile(r"(?:측|의|[가-힣]{1,6})*")
    assert growth.worst(pattern) == (0.0, "")
    assert growth.worst(pattern, whole=True)[0] > growth.GROWS_AT_MOST


@pytest.mark.parametrize("source", [r"제\d{1,3}회", r"\Gx*+y", r"(?<!가)가++나", r"가{1,9}나"])
def test_patterns_that_do_not_are_left_alone(source: str) -> None:
    import growth
    import regex

    assert growth.worst(regex.compile(source)) == (0.0, "")


def test_patterns_are_taken_to_pieces() -> None:
    found = units(r"제(?<number>\d{1,3})회\s?[가-힣]+(?:상담회|\p{Latin}*)\((?!주\))")
    assert {"제", "1", "회", "가", "힣", "상담회", "a", "(", "제1"} <= set(found)
