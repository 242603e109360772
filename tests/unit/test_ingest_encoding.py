"""Bytes to text."""

from __future__ import annotations

import random
import unicodedata

import pytest

from coopevents.ingest.encoding import decode, has_hangul
from coopevents.ingest.errors import UnreadableError

TEXT = "나래시는 3일 하노이에서 수출상담회를 열었다.\n바이어 20명이 찾았다.\n"


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp949", "cp949"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_encoding_decodes(encoding: str, found: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.encoding.lower().replace("_", "-") == found


def test_encoding_syllables_outside_of_euc_kr() -> None:
    assert decode("똠방각하 펲시 뷁".encode("cp949")).text == "똠방각하 펲시 뷁"


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_encoding_a_few_damaged_bytes_are_put_up_with(encoding: str) -> None:
    data = (TEXT * 10).encode(encoding)
    decoded = decode(data[:-3] + b"\xff\n")
    assert decoded.encoding == encoding
    assert decoded.text.startswith(TEXT)
    assert "U+FFFD" in decoded.notes[0]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b" \n\t\r\n", "empty file"),
        ("\ufeff \n".encode(), "empty file"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "HWP"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (bytes(range(256)) * 8, "binary content"),
        (random.Random(1).randbytes(4000), "binary content"),
        (b"\x01\x02\x03abc" * 50, "control characters"),
        ("\ufeff가".encode("utf-16-le") + b"\x00\xd8" * 40, "byte order mark"),
    ],
)
def test_encoding_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        decode(data)


def test_encoding_single_control_characters_are_dropped() -> None:
    decoded = decode((TEXT * 5 + "가\x07나").encode())
    assert decoded.text.endswith("가나")
    assert decoded.notes == ("1 control characters dropped",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가", True),
        (unicodedata.normalize("NFD", "한"), True),
        ("ㄱㄴ", True),
        ("SME forum 中小企業", False),
        ("", False),
    ],
)
def test_encoding_has_hangul(text: str, expected: bool) -> None:
    assert has_hangul(text) is expected
