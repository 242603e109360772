"""Raw text -> kept text: one spelling for blanks, line ends, widths and middle dots, with a way back to the raw text.

Input: the text of a document as ingest read it.  Output: `CleanText`, whose `text` is what every later offset refers to
and what `texts/ID.txt` holds.  It must not know zones, sentences or any word list: only characters and line shapes.

Repairs, each noted in the offset table while it is made:

- line ends to LF; tabs to two blanks (a column separator); NBSP, ideographic and other odd blanks to a blank;
- blanks that a justified text widens throughout (see `justified`);
- zero-width, bidirectional and control characters, soft hyphens, variation selectors and lone surrogates dropped;
- full-width ASCII to half width, half-width jamo composed, NFC; entities that an export left over (`&middot;`);
- `∼〜～` to `~`, `․‧・ㆍ∙` to `·`; `?` or `�` that an 8-bit export left of a middle dot ("조달?공급") to `·`;
- lines of a hard-wrapped document joined (see `unwrap`).
"""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from coopevents.text.justified import narrowed
from coopevents.text.offsets import Shift, rewrite
from coopevents.text.unwrap import joins

Replacement = tuple[int, int, str]
# ?a=1·b=2: fields of an address
_QUERY_FIELD = regex.compile(r"[A-Za-z_]\w{0,40}=")


@dataclass(frozen=True, slots=True)
class CleanText:
    """The kept text with its offset table; `raw_length` in code points."""

    text: str
    raw_length: int
    shifts: tuple[Shift, ...] = ()

    def to_raw(self, offset: int) -> int:
        """Raw offset of the kept character at `offset`; the end of the kept text gives the end of the raw text.

        Raises IndexError for an offset outside 0..len(text).
        """
        if not 0 <= offset <= len(self.text):
            raise IndexError(offset)
        if offset == len(self.text):
            return self.raw_length
        for shift in reversed(self.shifts):
            offset = shift.to_source(offset)
        return offset

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw stretch that the kept stretch `start:end` came from."""
        if start == end:
            return self.to_raw(start), self.to_raw(start)
        return self.to_raw(start), self.to_raw(end - 1) + 1


def clean(raw: str) -> CleanText:
    """Repair a text; linear in its length, and a second cleaning changes nothing."""
    text = raw
    shifts: list[Shift] = []
    while True:
        before = text
        text = text.translate(_ONE_TO_ONE)  # moves nothing, so the offset table need not know
        for step in _STEPS:
            text, shift = rewrite(text, step(text))
            if shift is not None:
                shifts.append(shift)
        # Repairs can enable each other (a full-width ampersand of an entity), so repeat until nothing changes; a text
        # that needed no repair is seen once, nearly every other text twice.
        if text == before:
            return CleanText(text, len(raw), tuple(shifts))


# --- characters --------------------------------------------------------------------------------------------------

# Entities left over by an export: "조달&middot;공급", "R&amp;amp;D".  "&" before a name is repeated by double escaping.
_ENTITY = regex.compile(
    r"&(?P<amp>(?:amp;|\#0*38;)*)(?P<name>\#\d{2,6}|\#[xX][0-9a-fA-F]{2,5}|nbsp|middot|bull|hellip|quot|apos|lt|gt|"
    r"[lr][sd]quo|[mn]dash|times|sim|copy|reg|deg|rarr|larr|ensp|emsp|thinsp|shy|zwj|zwnj);|&(?:amp;)+"
)


def _entities(text: str) -> Iterator[Replacement]:
    for m in _ENTITY.finditer(text):
        if m["name"] is None:
            yield m.start(), m.end(), "&"
            continue
        char = html.unescape(f"&{m['name']};")
        if len(char) != 1 or _DROPPED.match(char) or _SPACING.match(char):
            char = " "
        elif char in "&#;" or (char.isalnum() and char.isascii()) or "\uff00" <= char <= "\uff60":
            continue  # a nested escape: nobody writes one, and decoding it could go on for ever
        yield m.start(), m.end(), char


_LINE_END = regex.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_DROPPED = regex.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff"
    "\ud800-\udfff]+"
)
_SPACING = regex.compile(r"[\t\n\v\f\r\x85]")


def _line_ends(text: str) -> Iterator[Replacement]:
    return ((m.start(), m.end(), "\n") for m in _LINE_END.finditer(text))


# "내일(12\\/9)", "\\"돕겠다\\"": a dump escaped slashes and quotation marks.
_ESCAPED = regex.compile(r"(?<!\\)\\++(?=[/\"'])")


def _escapes(text: str) -> Iterator[Replacement]:
    return ((m.start(), m.end(), "") for m in _ESCAPED.finditer(text))


def _dropped(text: str) -> Iterator[Replacement]:
    return ((m.start(), m.end(), "") for m in _DROPPED.finditer(text))


def _tabs(text: str) -> Iterator[Replacement]:
    return ((m.start(), m.end(), "  ") for m in regex.finditer(r"\t", text))


def _one_to_one() -> dict[int, int]:
    """Characters that are replaced by exactly one other."""
    table = {code: ord(" ") for code in (0xA0, 0x1680, 0x202F, 0x205F, 0x3000, 0x3164, 0xFFA0, *range(0x2000, 0x200B))}
    table |= {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # full-width ASCII
    table |= dict(zip(map(ord, "￠￡￢￤￥￦"), map(ord, "¢£¬¦¥₩"), strict=True))
    # Tildes of ranges: "16∼17일", "20～25일" (KS X 1001, JIS and Unicode each brought one).
    table |= {ord(c): ord("~") for c in "∼〜～∽⁓˜"}
    # Middle dots: hyphenation point, katakana dot, araea, bullet operator, dot operator.
    table |= {ord(c): ord("·") for c in "․‧・･ㆍ∙⋅ᆞ\u0387\ua78f"}
    table |= {0x3163: ord("|")}  # 주최ㅣ가람시: the letter for a bar
    # Hancom's private characters: boxed digits as item numbers, its square bullet, its quotation marks.
    table |= {0xF02B1 + i: ord("①") + i for i in range(10)}
    table |= {0xF03DA: ord("□")}
    table |= {0xF0850 + i: ord(c) for i, c in enumerate("‘’“”『』")}
    return table


_ONE_TO_ONE = _one_to_one()


# A base character with what can combine with it: marks, and vowels and finals of decomposed Hangul (file names and
# copies from macOS come in NFD).
_COMBINING = regex.compile(r"[^\p{M}\u1161-\u11ff\ud7b0-\ud7ff]?[\p{M}\u1161-\u11ff\ud7b0-\ud7ff]*+", regex.DOTALL)


def _composed(text: str) -> Iterator[Replacement]:
    if unicodedata.is_normalized("NFC", text):
        return
    for m in _COMBINING.finditer(text):
        if m[0]:
            new = unicodedata.normalize("NFC", m[0])
            if new != m[0]:
                yield m.start(), m.end(), new


# --- middle dots that an 8-bit export replaced by "?" --------------------------------------------------------------

# "조달?공급", "정부?유관기관", "삼성전기?LG이노텍", "통상(무역)?투자"; between digits it may have been a dash: left.
_ATTACHED = regex.compile(
    r"(?<=[\p{L}\p{N}%)\]’”」』])(?<![\p{N}])[?\uFFFD](?=[\p{L}\p{N}(「『‘“])|(?<=\p{N})[?\uFFFD](?=\p{L})"
    r"|(?<=[\p{L}\p{N}])•(?=[\p{L}\p{N}])"
)
# "발표 ?토론", "중소기업청 ? 상공회의소": nobody sets a blank before a question mark that ends a question.
_DETACHED = regex.compile(r"(?<=[\p{L}\p{N})] )\?(?=[ ]?[\p{L}\p{N}])")
# Questions: "왜?라고", "될까?하는", "있습니까?예"
_QUESTION_BEFORE = regex.compile(
    r"(?:까|냐|느냐|나요|가요|는가|은가|던가|인가|는지|을지|지요|죠|어요|아요|여요|네요|래요|왜|뭐|뭘|어디|누구|언제|무엇)$"
)
_QUESTION_AFTER = regex.compile(r"(?:이?라[고는며면도]|이?란|하[고는며면]|고\s|하?[는던]\s)")
# A sentence ends before: the mark is a bullet of a line that lost its line end ("…하였다 ? 외교부는").
_SENTENCE_BEFORE = regex.compile(r"(?:[다요음함임됨것]|[.!?:;,])\s*$")
_ADDRESS = regex.compile(r"://|www\.|\.(?:kr|com|net|org|do|php|jsp|asp|html?)\b|[/?&]\w*=", regex.IGNORECASE)


def _middle_dots(text: str) -> Iterator[Replacement]:
    for m in _ATTACHED.finditer(text):
        if m[0] != "•":
            before = text[max(0, m.start() - 80) : m.start()]
            word = before.split()[-1]
            if _QUESTION_BEFORE.search(word) or _QUESTION_AFTER.match(text, m.end()):
                continue
            if _ADDRESS.search(word) or _QUERY_FIELD.match(text[m.end() : m.end() + 40]):
                continue
        yield m.start(), m.end(), "·"


def _detached_dots(text: str) -> Iterator[Replacement]:
    for m in _DETACHED.finditer(text):
        line_start = text.rfind("\n", max(0, m.start() - 60), m.start()) + 1
        before = text[max(line_start, m.start() - 60) : m.start()].rstrip()
        if not before or _SENTENCE_BEFORE.search(before) or _QUESTION_BEFORE.search(before):
            continue
        yield m.start(), m.end(), "·"


def _unwrapped(text: str) -> Iterator[Replacement]:
    return iter(joins(text))


_STEPS: tuple[Callable[[str], Iterator[Replacement]], ...] = (
    _entities,
    _escapes,
    _line_ends,
    _dropped,
    _tabs,
    narrowed,
    _composed,
    _middle_dots,
    _detached_dots,
    _unwrapped,
)
