"""Every encoding that press material comes in, right to the records."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import made
import pytest

from coopevents.ingest.encoding import decode
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.mojibake import korean_share, undo
from coopevents.ingest.raw import RawDocument
from coopevents.text.clean import clean

Inbox = Callable[[dict[str, bytes]], tuple[dict[str, RawDocument], dict[str, str]]]
TEXT = made.txt(made.MISSION).decode()


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp949", "cp949"),
        ("euc-kr", "cp949"),  # a part of it
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_encodings_of_texts(inbox: Inbox, encoding: str, name: str) -> None:
    documents, _ = inbox({"a.txt": TEXT.encode(encoding)})
    assert documents["a"].text == TEXT
    assert (documents["a"].encoding or "").replace("_", "-") == name
    assert [note for note in documents["a"].notes if note != "encoding guessed"] == []


@pytest.mark.parametrize(("charset", "encoding"), [("euc-kr", "utf-8"), ("utf-8", "cp949"), ("iso-8859-1", "cp949")])
def test_encodings_of_pages_with_a_wrong_charset(inbox: Inbox, charset: str, encoding: str) -> None:
    documents, _ = inbox({"a.html": made.html(made.MISSION, charset, encoding)})
    assert documents["a"].text.splitlines() == made.lines(made.MISSION)


def test_encodings_decomposed_names_and_texts(inbox: Inbox) -> None:
    name = unicodedata.normalize("NFD", "보도자료.txt")
    documents, _ = inbox({name: unicodedata.normalize("NFD", TEXT).encode()})
    assert list(documents) == ["보도자료"]
    assert clean(documents["보도자료"].text).text == clean(TEXT).text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("utf-8", "latin-1"),
        ("cp949", "latin-1"),
        ("cp949", "gb18030"),
        ("utf-8", "cp437"),
        ("cp949", "mac_roman"),
        ("utf-8", "mac_roman"),
    ],
)
def test_encodings_mojibake_is_undone_and_noted(inbox: Inbox, written: str, read: str) -> None:
    broken = TEXT.encode(written).decode(read)
    documents, _ = inbox({"a.txt": broken.encode()})
    assert documents["a"].text == TEXT
    assert any(note.startswith("mojibake undone") for note in documents["a"].notes)


def test_encodings_mojibake_of_windows_western() -> None:
    # programs show the five bytes that Windows-1252 leaves open as control characters
    broken = "".join(
        bytes([byte]).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte) for byte in TEXT.encode()
    )
    found = undo(broken)
    assert found is not None
    assert found.text == TEXT


def test_encodings_utf8_read_as_cp949_where_nothing_was_lost() -> None:
    # only words of an even number of syllables survive this way, and not all of them
    words = [word for word in TEXT.split() if _survives(word)]
    assert len(words) >= 10
    text = " ".join(words)
    found = undo(text.encode().decode("cp949"))
    assert found is not None
    assert (found.text, found.note) == (text, "mojibake undone: UTF-8 had been read as CP949")


def _survives(text: str) -> bool:
    try:
        return text.encode().decode("cp949").encode("cp949").decode() == text
    except UnicodeError:
        return False


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (TEXT.encode().decode("cp949", errors="replace"), "mojibake"),
        (TEXT.encode("cp949").decode("utf-8", errors="replace"), "replaced by U[+]FFFD"),
        (TEXT.encode().decode("cp949", errors="ignore"), "Hangul, but no Korean"),
    ],
)
def test_encodings_what_cannot_be_undone_is_refused(broken: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        decode(broken.encode())


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "가람시",
        "똠방각하 펲시 뷁",
        "中小企業フォーラムをハノイで開いた。" * 5,
        "Présentation à Hanoï — ça ira déjà, où l’été naît" * 3,
        "참가기업: 쏠빛, 똠방, 뷁전자, 펲시텍, 쀍코리아",
    ],
)
def test_encodings_sound_texts_stay_as_they_are(text: str) -> None:
    assert undo(text) is None


def test_encodings_korean_share() -> None:
    assert korean_share(TEXT) > 0.6
    assert korean_share(TEXT.encode().decode("cp949", errors="ignore")) < 0.1
