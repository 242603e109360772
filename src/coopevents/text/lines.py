"""The lines of a text on their way to blocks: cut where one holds several items, labels or a glued byline.

Input: kept text.  Output: `Line`s in order.  It must not know zones beyond the field that holds them.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents import regex
from coopevents.document import Zone
from coopevents.text import bylines, prose
from coopevents.text.label_names import names_of
from coopevents.text.labels import label_starts
from coopevents.text.outline import Marker, inner_items, marker
from coopevents.text.poured_labels import poured_labels
from coopevents.text.poured_rows import row_starts


@dataclass(slots=True)
class Line:
    """A line or a part of one on its way to a block; `start` and `end` without marker and blanks around."""

    start: int
    end: int
    text: str
    indent: int  # blanks before the marker
    gap: bool  # an empty line precedes
    mark: Marker | None = None
    zone: Zone | None = None
    section: int = 0
    heading: bool = False
    level: int = 0
    parent: int | None = None
    prose: bool = False
    label: str = ""  # our name of its first label
    continued: bool = False  # without a marker of its own, cut off from the line before


def split_lines(text: str) -> list[Line]:
    """Physical lines, cut where one holds several items, labels or a glued byline."""
    result: list[Line] = []
    start = 0
    gap = False
    for physical in text.split("\n"):
        if physical.strip():
            poured = {begin: name for name, begin, _ in poured_labels(physical)}
            cuts = sorted({0, *poured}) if poured else _cuts(physical)
            for k, (a, b) in enumerate(zip(cuts, [*cuts[1:], len(physical)], strict=True)):
                line = _line(physical[a:b], start + a, gap and k == 0, cut=len(cuts) > 1)
                if line is not None:
                    line.continued = k > 0 and line.mark is None
                    line.label = next(iter(names_of(poured.get(a, ""))), "")
                    result.append(line)
            gap = False
        else:
            gap = True
        start += len(physical) + 1
    return result


def _cuts(physical: str) -> list[int]:
    cuts = {0, *inner_items(physical), *row_starts(physical)}
    starts = label_starts(physical)
    if len(starts) >= 2 and not prose.is_prose(physical):
        cuts |= {_before_marker(physical, k) for k in starts[1:]}
    tail = bylines.suffix(physical)
    if tail is not None:
        cuts.add(tail)
    return sorted(cuts)


def _before_marker(physical: str, start: int) -> int:
    """A separator between labels belongs to the label before it: "주최 : A / 주관 : B"."""
    m = regex.compile(r"\G[ ]*+[/|;,][ ]*+").match(physical, start)
    return m.end() if m else start


def _line(piece: str, offset: int, gap: bool, *, cut: bool) -> Line | None:
    core = piece.strip()
    if cut:
        core = core.rstrip("/|;,").rstrip()  # the separator between two labels
    if not core:
        return None
    begin = piece.index(core[0])
    mark = marker(core)
    inner = begin
    if mark is not None:
        rest = core[len(mark.text) :].lstrip()
        inner = begin + len(core) - len(rest)
        core = rest
    return Line(offset + inner, offset + inner + len(core), core, begin, gap, mark, prose=prose.is_prose(core))


def with_marker(line: Line) -> str:
    return (line.mark.text if line.mark else "") + line.text


_NOT_A_LETTER = regex.compile(r"[^\p{L}\p{N}]+")
_CUT_SHORT = regex.compile(r"(?:…|\.{3})\s*$")


def bare(text: str) -> str:
    return _NOT_A_LETTER.sub("", text)


def is_snippet(line: Line) -> bool:
    return _CUT_SHORT.search(line.text) is not None
