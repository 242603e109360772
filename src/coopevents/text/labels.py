"""Label boxes: "ㅇ 일    시 : ’22. 9. 22.(목)", "주최 : A, B / 주관 : C", "(장소) 서울 코엑스".

Input: the text of a block.  Output: label names in our own words with the spans of their values.  It must not know
what a value means (dates, organisations): that is for the annotators and `frames`.
"""

from __future__ import annotations

from functools import lru_cache

from coopevents import regex
from coopevents.document import Span
from coopevents.text.label_names import JOINED, OF_BOX, ONE, OURS, PHRASE, names_of
from coopevents.text.poured_labels import poured_labels

_LONGEST_LABEL = 24
_ITEM = r"[□■○●◦◎ㅇㅁ▪▫◆◇▲△▶☞·*※?-]"
# Where a label can begin: the line, after an item's marker, after wide blanks, after "/", "|", ";" or ",".
# Blanks are taken from their first one on: a wide row of them is looked at once.
_BEGIN = (
    rf"(?:^[ ]*+(?:{_ITEM}[ ]*+)?|(?<![ ])(?:[ ]{{2,}}+(?:o[ ])?|[ ]++(?:{_ITEM}[ ]?))"
    r"|[/|;,][ ]*+|(?<=[)\]])[ ]++)"
)
LABEL = regex.compile(
    rf"{_BEGIN}(?:\d{{1,2}}[.)][ ]?|[가-하][.)][ ]?|[①-⑳][ ]?)?"
    # "주최 : ", "참석(한국) : ", "일시·장소: "; or "(일시) ", "[장소] ", "【주최】 " without a colon
    rf"(?:(?P<name>{PHRASE}(?:[ ]?\((?:주관|주최|후원)\))?)(?:[ ]?\([^()\n]{{1,15}}\))?[ ]{{0,4}}:(?!\d\d(?!\d))"
    rf"|[(<\[【〈《](?P<bracketed>{PHRASE})[)>\]】〉》][ ]*:?(?=[ ]?\S))[ ]*(?:\n\s*)?"
)
_MORE = regex.compile(
    rf"(?<![ ])[ ]++[(<\[【〈《](?P<bracketed>{PHRASE})[)>\]】〉》][ ]*:?(?=[ ]?\S)[ ]*(?P<name>(?!))?"
)
_IN_BRACKETS = regex.compile(rf"[(<\[【〈《]{PHRASE}[)>\]】〉》]")
# "일  시  2019. 9. 17.": a stretched name or wide blanks in place of the colon, only at the beginning of a block.
# "주    최" with its value on the next line is joined with it in `label_lines`.
_WIDE = regex.compile(
    rf"^[ ]*(?:{_ITEM}[ ]*)?(?P<name>{ONE}(?:{JOINED}{ONE})?)(?:[ ]{{2,}}|[ ]*\n\s*+(?:[-·][ ])?)(?=\S)"
)
# 주최 | 경상남도, | 주최 | 경상남도 |, 주최 → 경상남도, ◇주최=경상남도, - 주최 - 경상남도: set off by a sign
_SET_OFF = regex.compile(
    rf"^[|│┃ ]*+(?:{_ITEM}[ ]*)?(?P<name>{ONE}(?:{JOINED}{ONE})?)"
    r"(?:[ ]*+[|│┃┆→▶►⇒=][ ]*+|[ ][-–—][ ])(?=\S)"
)
# △주최=가람시 △주관=나루원: behind one that begins so
_SET_OFF_BESIDE = regex.compile(rf"(?<=[^ ])[ ]+{_ITEM}[ ]?(?P<name>{ONE}(?:{JOINED}{ONE})?)[ ]*[=→▶►⇒][ ]*(?=\S)")
_BARS = regex.compile(r"(?:(?<![ ])[ ]*+|)[|│┃┆][ ]*+")
MAY_BE_SET_OFF = OF_BOX | {"countries", "attendees", "target", "budget"}  # labels that bars set off
_LONE = regex.compile(rf"{ONE}(?:{JOINED}{ONE})?")
_PLAIN = regex.compile(rf"^(?P<name>{ONE}(?:{JOINED}{ONE}){{0,2}})[ ]+(?=\S)")
_SPREAD = regex.compile(
    r"^[ ]*(?P<name>일[ ]+시|장[ ]+소|주[ ]+최|주[ ]+관|후[ ]+원|대[ ]+상|규[ ]+모|기[ ]+간"
    r"|일시(?=[ ][’'‘]?\d))[ ]+(?=\S)"  # 일시 2019. 5. 14.
)
# 주최  경상북도  주관  섬유연구원: a row of a table with two labels, behind one that begins so
_WIDE_BESIDE = regex.compile(rf"(?<=[^ ])[ ]{{2,}}+(?P<name>{ONE}(?:{JOINED}{ONE})?)[ ]{{2,}}+(?=\S)")
# 주관 : 협력재단   - 수요처 17개사, 중소기업 62개사: another item in the same line
_ITEM_BESIDE = regex.compile(r"(?<![ ])[ ]{2,}+[-○●ㅇ□▪][ ](?=\p{L})")
_SECOND = regex.compile(r"(?P<first>주[ ]*최|주[ ]*관)[ ]?\((?P<second>주관|주최|후원)\)")
_TRAILING = regex.compile(r"(?:(?<![\s/|;,│┃])|\G)(?:[ ][□■○●◦◎ㅇ▪▫·*-](?=\s*$)|[\s/|;,│┃])++$")


def labels(text: str, *, boxed: bool = False) -> list[tuple[str, Span]]:
    """Labels of a block in their order, as `(our name, span of the value in text)`; empty when it has none.

    `boxed`: the block is known to begin with a label, which one blank may part from its value.

    A double label gives two entries: "주최·주관" both with the whole value; "일시/장소 : A / B" each with its half.
    """
    found = list(poured_labels(text))  # written name, start of the label, start of the value
    for m in () if found else _matches(text):
        found.append((m["name"] or m["bracketed"], m.start(), m.end()))
    if not found or (text[: found[0][1]].strip() and not poured_labels(text)):
        wide = _alone(text) or (_PLAIN.match(text) if boxed else None)
        if wide:
            more = _SET_OFF_BESIDE if wide.re is _SET_OFF else _WIDE_BESIDE
            beside = [] if found else [(m["name"], m.start(), m.end()) for m in more.finditer(text, wide.end())]
            found = [(wide["name"], wide.start(), wide.end()), *beside, *found]
    result: list[tuple[str, Span]] = []
    for k, (written, _, start) in enumerate(found):
        end = found[k + 1][1] if k + 1 < len(found) else len(text)
        item = _ITEM_BESIDE.search(text, start, end)
        end = item.start() if item is not None else end
        tail = _TRAILING.search(text, start, end)
        result += _values(text, written, start, tail.start() if tail else end)
    return result


def _alone(text: str) -> regex.Match[str] | None:
    """The label that a block begins with without a colon: before wide blanks, or set off by a sign."""
    return _WIDE.match(text) or _SPREAD.match(text) or _set_off(text)


def _set_off(text: str) -> regex.Match[str] | None:
    """A label before a sign; not the first of several cells that head columns or stand below them."""
    found = _SET_OFF.match(text)
    if found is None or not set(names_of(found["name"])) <= MAY_BE_SET_OFF:
        return None
    cells = [cell for cell in _BARS.split(text[found.end() :]) if cell]
    return found if len(cells) == 1 and not lone_label(cells[0]) else None


@lru_cache(maxsize=256)  # the passes of the segmentation ask for the labels of a line in turn
def _matches(text: str) -> list[regex.Match[str]]:
    """Labels with a colon or in brackets; most paragraphs have neither, and are not searched."""
    if ":" not in text and not _IN_BRACKETS.search(text):
        return []
    found = list(LABEL.finditer(text))
    if found and found[0]["bracketed"]:  # (일시) 5월 3일 (장소) 대전: in a line of such labels a blank is enough
        more = [m for m in _MORE.finditer(text) if not any(f.start() < m.end() and m.start() < f.end() for f in found)]
        found = sorted([*found, *more], key=lambda m: m.start())
    return found


def label_starts(text: str) -> list[int]:
    """Where each label of a line begins (before its marker), when the line begins with one; for splitting a box."""
    starts = [m.start() for m in _matches(text)]
    if not starts or text[: starts[0]].strip():
        return [0, *starts] if starts and _alone(text) else []
    return starts


def lone_label(text: str) -> frozenset[str]:
    """Our names of a label that is the whole of a line ("주    최"); empty if the line is none."""
    return frozenset(names_of(text)) if len(text) <= _LONGEST_LABEL and _LONE.fullmatch(text) else frozenset()


def plain_label(text: str) -> frozenset[str]:
    """Our names of a label that one blank parts from its value (장소 가람회관); its neighbours tell that it is one."""
    found = _PLAIN.match(text)
    names = frozenset(names_of(found["name"])) if found is not None else frozenset()
    return names if names <= OF_BOX else frozenset()


def begins_with_label(text: str) -> bool:
    """Whether the first thing that a block says is a label."""
    matches = _matches(text)
    if matches and not text[: matches[0].start()].strip():
        return True
    return _alone(text) is not None


def _bracketed(text: str, written: regex.Match[str], start: int, end: int) -> list[tuple[str, Span]]:
    """주최(주관) : 산업통상자원부(한국산업단지공단): what stands in the value's last bracket is of the second name."""
    first, second = OURS[written["first"].replace(" ", "")], OURS[written["second"]]
    opening = text.rfind("(", start, end)
    if opening < 0 or not text[opening + 1 : end].rstrip().endswith(")"):
        return [(first, Span(start, end)), (second, Span(start, end))]
    close = text.rindex(")", opening, end)
    return [(first, Span(start, start + len(text[start:opening].rstrip()))), (second, Span(opening + 1, close))]


def slash_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the parts between the slashes of `text[start:end]` stand, without the blanks around them."""
    parts = []
    for part in text[start:end].split("/"):
        first = start + len(part) - len(part.lstrip())
        parts.append((first, max(first, start + len(part.rstrip()))))
        start += len(part) + 1
    return parts


def _values(text: str, written: str, start: int, end: int) -> list[tuple[str, Span]]:
    second = _SECOND.fullmatch(written)
    if second:
        return _bracketed(text, second, start, end)
    names = names_of(written)
    if set(names) == {"when", "where"} and len(names) == 2:
        cuts = [m.span() for m in regex.finditer(r"[ ]*[/,|][ ]+|[ ]+/[ ]*|[ ]{2,}", text[start:end])]
        if len(cuts) == 1 or (cuts and "/" in text[start + cuts[-1][0] : start + cuts[-1][1]]):
            cut, after = cuts[-1]
            return [(names[0], Span(start, start + cut)), (names[1], Span(start + after, end))]
    apart = "/" in written or " / " in text[start:end]
    if len(names) > 1 and apart and text.count("/", start, end) == len(names) - 1:
        # "주최/주관 : 중소기업청/KOTRA", "주최 및 주관 : A, B / C", "주최/주관/후원 : A / B / C": a part each
        return [(name, Span(*part)) for name, part in zip(names, slash_parts(text, start, end), strict=True)]
    return [(name, Span(start, max(start, end))) for name in names]
