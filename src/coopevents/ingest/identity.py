"""Paths below the input folder -> document ids.

Job: names that every file system and table can hold, the same in each run.  Input: the parts of a path.  Output: text.
It must not know files.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata

import regex

# A suffix is a short word behind a dot: "보도.hwpx" has one, "2016.05.03 보도" has none.
SUFFIX = regex.compile(r"(?<=[^/])\.[A-Za-z][A-Za-z0-9]{0,7}$")
# Line ends, bidirectional controls, zero-width characters: they would break lists and hide what a name says.
UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]")
LONGEST_PART = 200  # bytes in UTF-8; file systems take 255, and ".txt" and more is put behind


def readable_name(name: str) -> str:
    """A file's name in NFC; archives made on Korean Windows leave names in CP949, which Python shows as surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("cp949", errors="replace")
    return unicodedata.normalize("NFC", name)


def without_suffix(name: str) -> str:
    """A name without its suffix, if it has one and more than that."""
    return SUFFIX.sub("", name)


def suffix_of(name: str) -> str:
    """The suffix in lower case with its dot; empty where there is none."""
    found = SUFFIX.search(name)
    return found[0].lower() if found else ""


def safe_id(parts: tuple[str, ...]) -> str:
    """A document id of the parts of a path: nothing unseen, no part that leads elsewhere, none too long."""
    return "/".join(_safe(part) for path in parts for part in path.split("/"))


def _safe(part: str) -> str:
    part = UNSEEN.sub("_", part)
    if part in {"", ".", ".."}:
        return "_"
    raw = part.encode()
    if len(raw) <= LONGEST_PART:
        return part
    digest = hashlib.sha256(raw).hexdigest()[:8]
    return raw[: LONGEST_PART - 9].decode(errors="ignore") + "~" + digest
