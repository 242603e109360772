"""Bytes -> text, and the refusal of bytes that are no text.

Job: find the encoding in the order that was right on all measured samples: byte order mark; NUL bytes (UTF-16 without a
mark); strict UTF-8; strict CP949; UTF-8 or CP949 with a few damaged bytes; a statistical guess.
Input: the bytes of a file.  Output: `Decoded`.  It must not know what the text is.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex

from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.mojibake import undo
from coopevents.ingest.signatures import binary_content

# The longer mark first: UTF-32-LE begins with the mark of UTF-16-LE.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

CONTROL = regex.compile(r"[\x00-\x08\x0E-\x1A\x1C-\x1F\x7F]")
HANGUL = regex.compile(r"[가-힣\u1100-\u11FF\u3131-\u318E]")
# What a Korean press text is made of; a wrong guess gives letters of other scripts and unassigned characters.
EXPECTED = regex.compile(r"[가-힣\u1100-\u11FF\u3131-\u318E\p{Han}\p{Latin}\p{Nd}\p{P}\p{S}\s]")

DAMAGED_AT_MOST = 0.005  # share of characters that could not be decoded
PLAUSIBLE_AT_LEAST = 0.8  # share of expected characters in a guessed text
CONTROLS_AT_MOST = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without byte order mark, the encoding's Python name, and what was put up with."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file.  Raises UnreadableError for an empty file, another format's bytes and undecodable ones."""
    if not data.strip():
        raise UnreadableError("empty file")
    if (name := binary_content(data)) is not None:
        raise UnreadableError(f"binary content: {name}")
    decoded = _decode(data)
    text = decoded.text.removeprefix("\ufeff")
    notes = list(decoded.notes)
    controls = len(CONTROL.findall(text))
    if controls > CONTROLS_AT_MOST * len(text):
        raise UnreadableError("binary content: too many control characters for a text")
    if controls:
        text = CONTROL.sub("", text)
        notes.append(f"{controls} control characters dropped")
    if not text.strip():
        raise UnreadableError("empty file")
    if (undone := undo(text)) is not None:
        text = undone.text
        notes.append(undone.note)
    return Decoded(text, decoded.encoding, tuple(notes))


def decode_head(head: bytes) -> str:
    """The first bytes of a file as text, good enough to see what it is; the last character may be cut."""
    for mark, name in MARKS:
        if head.startswith(mark):
            return head.decode(name, errors="replace")
    if b"\0" in head:
        name = "utf-16-le" if head[1:64:2].count(0) >= head[0:64:2].count(0) else "utf-16-be"
        return head.decode(name, errors="replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return head.decode("cp949", errors="replace")


def has_hangul(text: str) -> bool:
    """Whether there is any Hangul, composed or not."""
    return HANGUL.search(text) is not None


def _decode(data: bytes) -> Decoded:
    for mark, name in MARKS:
        if data.startswith(mark):
            return _with_mark(data, name)
    if b"\0" in data:
        return _guess(data, "binary content: NUL bytes, but neither UTF-16 nor UTF-32")
    for name in ("utf-8", "cp949"):
        try:
            return Decoded(data.decode(name), name)
        except UnicodeDecodeError:
            continue
    for name in ("utf-8", "cp949"):
        text = data.decode(name, errors="replace")
        damaged = text.count("\ufffd")
        if damaged <= max(1, DAMAGED_AT_MOST * len(text)) and has_hangul(text) and _plausible(text):
            return Decoded(text, name, (f"{damaged} undecodable places read as U+FFFD",))
    return _guess(data, "unknown encoding: neither UTF-8 nor CP949, and no other fits")


def _with_mark(data: bytes, name: str) -> Decoded:
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError:
        text = data.decode(name, errors="replace")
        damaged = text.count("\ufffd")
        if damaged > max(1, DAMAGED_AT_MOST * len(text)):
            raise UnreadableError(f"byte order mark of {name}, but the rest is not {name}") from None
        return Decoded(text, name, (f"{damaged} undecodable places read as U+FFFD",))


def _guess(data: bytes, otherwise: str) -> Decoded:
    from charset_normalizer import from_bytes  # here, because few files come this far

    guesses = [] if (best := from_bytes(data).best()) is None else [best.encoding]
    if b"\0" in data:
        guesses += ["utf_16_le", "utf_16_be"]
    for name in guesses:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if _plausible(text):
            return Decoded(text, name.replace("_", "-"), ("encoding guessed",))
    raise UnreadableError(otherwise)


def _plausible(text: str) -> bool:
    return bool(text) and len(EXPECTED.findall(text)) >= PLAUSIBLE_AT_LEAST * len(text)
