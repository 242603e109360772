"""Text that was read in the wrong encoding and saved so: undone where nothing was lost.

Job: notice that Hangul is no Korean, find the pair of encodings that explains it, and say what cannot be undone.
Input: decoded text.  Output: repaired text with a note.  It must not know files or formats.

Every Korean text, whatever it is about, is made of the same frequent syllables (이 다 는 의 에 을 …): 150 of them make
up four fifths, and two thirds of any document at least.  Syllables that a wrong encoding gives are spread evenly over
thousands: one in twenty is among them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

from coopevents.ingest.errors import UnreadableError

FREQUENT = (
    "가간강개건결경계고공과관광교구국금기까나난남내년는니다단달담대데도동두드들등라러력로료르를리마만매며면명모무문미바발방보본"
    "부불비사산상서선성세소수술스시식신아안액약양어억업었에여역연열였오와외용우원월위유으은을의이인일있자장재전정제조주중지진차참"
    "처천청체최출치타터통투트포품하한합해했행현협호화회후흥"
)
FAMILIAR = regex.compile(f"[{FREQUENT}]")
SYLLABLE = regex.compile(r"[가-힣]")
FOREIGN = regex.compile(r"[^\x00-\x7F가-힣]")
SAMPLE = 20_000  # characters that are judged
SYLLABLES_AT_LEAST = 20
STRANGE_BELOW = 0.25  # share of frequent syllables; real documents have 0.6 and more
KOREAN_FROM = 0.55
LOST_AT_MOST = 0.02  # share of characters of an undone text
REPLACED_FROM = 0.1
# Encodings in which somebody read the bytes, and those in which they were written.  "latin" stands for Windows' Western
# encoding and ISO 8859-1 together: programs mix them.
READ_AS = ("latin", "cp949", "gb18030", "cp932", "big5", "cp437", "mac_roman")
WRITTEN_IN = ("utf-8", "cp949")
SAID = {
    "latin": "a Western encoding",
    "gb18030": "GB 18030",
    "cp932": "Shift JIS",
    "big5": "Big5",
    "mac_roman": "MacRoman",
}
_LATIN = {character: code for code in range(0x80, 0xA0) if (character := bytes([code]).decode("cp1252", "ignore"))}


@dataclass(frozen=True, slots=True)
class Undone:
    """A repaired text, and what had happened to it."""

    text: str
    note: str


def undo(text: str) -> Undone | None:
    """The text as it was written; None where nothing is wrong.  Raises UnreadableError where too much was lost."""
    sample = unicodedata.normalize("NFC", text[:SAMPLE])
    syllables = len(SYLLABLE.findall(sample))
    foreign = len(FOREIGN.findall(sample))
    share = korean_share(sample)
    if syllables >= SYLLABLES_AT_LEAST and share >= STRANGE_BELOW:
        return None
    if syllables + foreign < SYLLABLES_AT_LEAST:
        return None
    found = [one for read in READ_AS for written in WRITTEN_IN if (one := _undone(text, read, written)) is not None]
    if found:
        return max(found, key=lambda one: korean_share(one.text[:SAMPLE]))
    if text.count("\ufffd") >= REPLACED_FROM * len(text):
        raise UnreadableError("mojibake that cannot be undone: characters were replaced by U+FFFD")
    if syllables >= SYLLABLES_AT_LEAST and share < STRANGE_BELOW / 2:
        raise UnreadableError("mojibake that cannot be undone: Hangul, but no Korean")
    return None


def korean_share(text: str) -> float:
    """Share of the frequent syllables among the Hangul of a text; 0 where there is none."""
    syllables = len(SYLLABLE.findall(text))
    return len(FAMILIAR.findall(text)) / syllables if syllables else 0.0


def _undone(text: str, read: str, written: str) -> Undone | None:
    if read == written:
        return None
    sample = _again(text[:SAMPLE], read, written)
    # a sample may end inside a character
    if korean_share(sample) < KOREAN_FROM or len(SYLLABLE.findall(sample)) < SYLLABLES_AT_LEAST // 2:
        return None
    whole = sample if len(text) <= SAMPLE else _again(text, read, written)
    lost = whole.count("\ufffd")
    if lost > LOST_AT_MOST * len(whole):
        return None
    note = f"mojibake undone: {written.upper()} had been read as {SAID.get(read, read.upper())}"
    return Undone(whole, note + (f"; {lost} characters lost" if lost else ""))


def _again(text: str, read: str, written: str) -> str:
    """The text's bytes as somebody read them, read as they were written."""
    if read == "latin":
        data = bytes(code if (code := _LATIN.get(c, ord(c))) < 0x100 else 0x1A for c in text)
    else:
        data = text.encode(read, errors="replace")
    return data.decode(written, errors="replace")
