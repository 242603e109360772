"""Sentences of a block by their endings.

Input: the text of a block.  Output: spans.  It must not know zones or morphology (a splitter with a morphological
analyser breaks at every "?" that stands for "·").
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Span

# Candidates for an end: period, question or exclamation mark, with what closes after it.
_STOP = regex.compile(r"[.?!。]+(?:…)?[\p{Pf}\p{Pe}\"']*")
# "…했다", "…해요", "…할까", "…하였음", "…추진함", "…예정임", "…완료됨", "…바람"
_ENDING = regex.compile(r"\p{Hangul}(?:다|요|죠|까|음|함|임|됨|냐|나|자|라|오|람|것|군|네|야|가)$")
_FINAL = regex.compile(r"\p{Hangul}(?:다|요|죠|까|음|함|임|됨)$")
# Quoted speech goes on: "…했다.”며", "…이다." 라고 말했다
_GOES_ON = regex.compile(
    r"[ ]?(?:이?라[고며는면]|며|면서|고[ ]|는[ ]|하[고며면]|란[ ]|라면서|이?라도|등[ ]|에|의[ ]|을[ ]|를[ ]|은[ ])"
)
_ENUMERATION = regex.compile(r"(?:^|[ (])[가나다라마바사아자차카타파하]$")
_SHORT_LATIN = regex.compile(r"(?:^|[^\p{Latin}])\p{Latin}{1,4}$")
_QUOTE = regex.compile(r"[“”\"]")
_LONGEST_QUOTE = 600  # characters; beyond, one of the marks is missing
# ‘위기를 기회로! 중소기업’, 『왜? 지금인가』: a name or motto with a mark inside
_NAMED = regex.compile(r"‘[^‘’\n]{1,80}’|『[^『』\n]{1,80}』|「[^「」\n]{1,80}」|《[^《》\n]{1,80}》")
_BRACKET = regex.compile(r"[()]")
_BULLET = regex.compile(r"(?<=\p{Hangul}[다음함임됨])[ ]+(?=[?□○ㅇ◦※■◇◆][ ]?[\p{L}(「‘“])")
_HANGUL = regex.compile(r"\p{Hangul}")
_LATIN = regex.compile(r"\p{Latin}")
_WORD_OR_QUOTE_NEXT = regex.compile(r"\s[\p{Hangul}“‘\"]")
_SHORT_WORD_NEXT = regex.compile(r"\p{Hangul}{1,2}(?:[ ,]|$)")
_WORD_NEXT = regex.compile(r"\s\p{Hangul}")


def split(text: str) -> list[Span]:
    """Spans of the sentences of `text`, in order, without blanks around; they leave out nothing but blanks."""
    protected = _protected(text)
    cuts = {m.end() for m in _STOP.finditer(text) if _ends(text, m) and not _inside(protected, m.end() - 1, m)}
    cuts |= {m.end() for m in _BULLET.finditer(text) if not any(a < m.start() < b for a, b in protected)}
    result = []
    start = 0
    for cut in (*sorted(cuts), len(text)):
        piece = text[start:cut]
        core = piece.strip()
        if core:
            begin = start + piece.index(core[0])
            result.append(Span(begin, begin + len(core)))
        start = cut
    return result


def _protected(text: str) -> list[tuple[int, int]]:
    """Quotations and brackets `(open, close)` in which no sentence ends."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for m in _QUOTE.finditer(text):
        if m[0] == "“" or (m[0] == '"' and opened is None):
            if opened is None or m.start() - opened > _LONGEST_QUOTE or m[0] == "“":
                opened = m.start()
        elif opened is not None:
            if m.start() - opened <= _LONGEST_QUOTE:
                found.append((opened, m.start()))
            opened = None
    found += [(m.start(), m.end() - 1) for m in _NAMED.finditer(text)]
    stack: list[int] = []
    for m in _BRACKET.finditer(text):
        if m[0] == "(":
            stack.append(m.start())
        elif stack:
            opening = stack.pop()
            if m.start() - opening <= _LONGEST_QUOTE // 3:
                found.append((opening, m.start()))
    return found


def _inside(protected: list[tuple[int, int]], offset: int, stop: regex.Match[str]) -> bool:
    """Whether a stop stands inside a quotation that does not close with it."""
    return any(a < stop.start() and offset < b for a, b in protected)


def _ends(text: str, stop: regex.Match[str]) -> bool:
    before = text[max(0, stop.start() - 12) : stop.start()]
    after = text[stop.end() : stop.end() + 12]
    if not before:
        return False
    closed = stop[0][-1] not in ".?!。…"
    if not after.strip():
        return True
    if closed and _GOES_ON.match(after):
        return False
    mark = stop[0][0]
    spaced = after[0].isspace()
    if mark in "?!":
        # "?" attached to the next word is a broken middle dot; "볼까요? 현장에서", "왜? 어떻게"
        return spaced and not text[stop.start() - 1].isspace() and not (closed and _GOES_ON.match(after))
    if _FINAL.search(before):
        # "있다.또한", "했다.24일에는", "했다. 이어", "했다.”한편"
        if closed and not spaced and after[0].isalpha():
            return not _SHORT_WORD_NEXT.match(after)
        return spaced or after[0].isalnum() or after[0] in "“‘\"'「『(<[△▲◇◆□○※·-"
    if not spaced:
        return False
    last = before[-1]
    if last.isdigit():  # "4. 4(토)", "’22. 9. 22. 개최"
        return False
    if _HANGUL.match(last):  # "100개사 순. 재단의"; not "가. 일시"
        return not _ENUMERATION.search(before) or _ENDING.search(before) is not None
    if _LATIN.match(last):  # "KOTRA. 이", not "No. 3", "St. Louis"
        return not _SHORT_LATIN.search(before) and _WORD_NEXT.match(after) is not None
    return last in ")%]」』’”\"'℃㎡" and _WORD_OR_QUOTE_NEXT.match(after) is not None
