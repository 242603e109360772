"""Whatever bytes: a document or a reason.  Files of every format with changed bytes, and what fuzzing found."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import made
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[2] / "fuzz"))
from targets import TARGETS, cleaning, readers  # type: ignore[import-not-found]

FOUND = sorted((Path(__file__).parent / "found").glob("*.bin"))
HEADS = st.sampled_from(
    [
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"From: a\nSubject: b\n\n",
        b'{"text": "',
        b"\xff\xfe",
        "제목,본문\n".encode(),
        b"<html><table>",
    ]
)


@cache
def made_file(form: str) -> bytes:
    return made.MAKERS[form](made.MISSION)


@settings(deadline=None)
@given(HEADS, st.binary(max_size=300))
def test_any_file_that_begins_as_a_format_does(head: bytes, rest: bytes) -> None:
    readers(head + rest)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(made.MAKERS)),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=8),
    st.floats(0, 1),
)
def test_any_file_with_changed_bytes(form: str, changes: list[tuple[float, int]], length: float) -> None:
    data = bytearray(made_file(form))
    for at, byte in changes:
        data[int(at * len(data))] = byte
    readers(bytes(data))
    readers(bytes(data[: int(length * len(data))]))


@given(st.binary(max_size=300))
def test_any_text_is_cleaned_and_segmented(data: bytes) -> None:
    cleaning(data)


@pytest.mark.parametrize("file", FOUND, ids=lambda file: file.stem)
def test_any_file_that_fuzzing_found(file: Path) -> None:
    TARGETS[file.stem.partition("-")[0]](file.read_bytes())
