"""Label boxes set in lines: 주    최 ⏎ 산업자원부 ⏎ 주    관 ⏎ 가람진흥원, as a table of two columns is converted.

Input: the lines of a text.  Output: the lines, each label joined with what stands below it.  It must not know what a
label means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents.text.label_names import OF_BOX
from coopevents.text.labels import lone_label
from coopevents.text.lines import Line

LEAST = 2  # labels that make a box
LONGEST = 80  # code points of a line below a label
MOST = 3  # lines below a label


def join_labels(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines with boxes joined; others as they are."""
    result: list[Line] = []
    i = 0
    while i < len(lines):
        box = _box(lines, i)
        result += [_joined(text, lines[a:b]) for a, b in box] or [lines[i]]
        i = box[-1][1] if box else i + 1
    return result


def _box(lines: Sequence[Line], first: int) -> list[tuple[int, int]]:
    """The ranges of the labels with their values that stand together from `first`; empty if too few tell anything."""
    found: list[tuple[int, int]] = []
    told: set[str] = set()
    start = first
    while start < len(lines) and (names := _label(lines[start])):
        end = _value_end(lines, start + 1)
        if end == start + 1:
            break
        found.append((start, end))
        told |= names
        start = end
    return found if len(found) >= LEAST and len(told) >= LEAST and told & OF_BOX else []


def _value_end(lines: Sequence[Line], first: int) -> int:
    """Where the value that begins at `first` ends: before the next label, else behind one line."""
    end = first
    while end < len(lines) and end - first <= MOST and _is_value(lines[end]):
        end += 1
    followed = end < len(lines) and bool(_label(lines[end]))
    return end if followed and end - first <= MOST else min(end, first + 1)


def _label(line: Line) -> frozenset[str]:
    """Our names of a line that is a label: 주    최, ■ 주최, 주최 :"""
    return lone_label(line.text.rstrip(" :："))


def _is_value(line: Line) -> bool:
    """Whether a line may stand below a label: ■ 주최 ⏎ - 가람시."""
    marked = line.mark is not None and line.mark.kind != "dash"
    return not (line.gap or line.prose or marked or _label(line)) and len(line.text) <= LONGEST


def _joined(text: str, lines: Sequence[Line]) -> Line:
    first, last = lines[0], lines[-1]
    return replace(first, end=last.end, text=text[first.start : last.end])
