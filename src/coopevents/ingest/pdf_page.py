"""What stands on a page of a PDF: characters in lines, and the lines that frame tables.

Job: PDFium's characters and path objects -> `PrintedLine`s in the order of the file and `Ruling`s.  Input: a page.
Output: `Page`.  It must not know tables, paragraphs or words.
Coordinates are points; y grows downwards, unlike in PDF itself.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from coopevents.ingest.errors import UnreadableError

MOST_CHARACTERS = 200_000  # of a page
MOST_OBJECTS = 50_000
MOST_SEGMENTS = 20_000  # of drawn lines
DEEPEST_FORM = 5
THIN = 2.5  # points; a filled box thinner than this is a line
SHORTEST_RULING = 6.0
BLANK = 0.17  # of the size: gaps from here on are blanks
CELL = 1.4  # gaps from here on part columns
SAME_LINE = 0.5  # of the size by which the middles of characters of a line may differ


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its box."""

    text: str
    x0: float
    x1: float
    y: float  # middle
    size: float


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Characters side by side, left to right; `text` with a blank or, between columns, two."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    first_word: float  # width of the first word
    ends_blank: bool  # a blank stands at its end, as some programs leave it where a paragraph goes on
    blanks: tuple[float, ...] = ()  # widths of its blanks, in sizes


@dataclass(frozen=True, slots=True)
class Ruling:
    """A horizontal or vertical line: `at` its y or x, from `start` to `end`."""

    horizontal: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its characters in the order of the file, its rulings, and how much of it pictures cover (0 to 1)."""

    glyphs: tuple[Glyph, ...]
    rulings: tuple[Ruling, ...]
    height: float
    pictures: float


def read_page(page: pdfium.PdfPage) -> Page:
    """Everything printed on a page.  Raises UnreadableError for more than a page can hold."""
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        glyphs = tuple(_glyphs(textpage, height))
    finally:
        textpage.close()
    rulings: list[Ruling] = []
    covered = _objects(
        page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, height, rulings, (1, 0, 0, 1, 0, 0), 0
    )
    return Page(glyphs, tuple(rulings), height, min(1.0, covered / max(1.0, width * height)))


def lines_of(glyphs: Sequence[Glyph]) -> list[PrintedLine]:
    """Lines in the order of the file: a new one where the next character is not beside the last."""
    lines: list[list[Glyph]] = []
    for glyph in glyphs:
        if lines and _beside(lines[-1], glyph):
            lines[-1].append(glyph)
        elif glyph.text.strip():
            lines.append([glyph])
    return [line for found in lines if (line := printed(found)).text]


def _beside(line: list[Glyph], glyph: Glyph) -> bool:
    last = line[-1]
    size = max(last.size, glyph.size)
    # a row of a table whose cells a program wrote one after the other goes on to the right
    return abs(last.y - glyph.y) <= SAME_LINE * size and glyph.x0 >= last.x0 - 0.5 * size


def printed(glyphs: Sequence[Glyph]) -> PrintedLine:
    """The text of characters of one line."""
    pieces: list[str] = []
    last: Glyph | None = None
    blank = False
    blanks: list[float] = []
    word_end: float | None = None
    for glyph in glyphs:
        if not glyph.text.strip():
            blank = True
            continue
        if last is not None:
            gap, size = glyph.x0 - last.x1, max(glyph.size, last.size)
            if gap > CELL * size:
                pieces.append("  ")
            elif blank or gap > BLANK * size:
                pieces.append(" ")
                blanks.append(gap / size)
            if pieces[-1].isspace() and word_end is None:
                word_end = last.x1
        pieces.append(glyph.text)
        last, blank = glyph, False
    inked = [glyph for glyph in glyphs if glyph.text.strip()]
    if not inked:
        return PrintedLine("", 0, 0, 0, 0, 0, False)
    x0, x1 = inked[0].x0, max(glyph.x1 for glyph in inked)
    size = sorted(glyph.size for glyph in inked)[len(inked) // 2]
    y = sorted(glyph.y for glyph in inked)[len(inked) // 2]
    return PrintedLine("".join(pieces), x0, x1, y, size, (word_end or x1) - x0, blank, tuple(blanks))


def _glyphs(textpage: pdfium.PdfTextPage, height: float) -> Iterator[Glyph]:
    count = textpage.count_chars()
    if count > MOST_CHARACTERS:
        raise UnreadableError(f"PDF page with more than {MOST_CHARACTERS:,} characters")
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    loose = raw.FS_RECTF()
    high = 0
    for i in range(count):
        code = raw.FPDFText_GetUnicode(textpage.raw, i)
        if raw.FPDFText_IsGenerated(textpage.raw, i) == 1 or code in (0, 0xFFFE, 0xFFFF):
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code, high = (0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD), 0
        if not raw.FPDFText_GetLooseCharBox(textpage.raw, i, ctypes.byref(loose)):
            continue
        x0, x1, y0, y1 = loose.left, loose.right, loose.bottom, loose.top
        if x1 <= x0:  # some fonts tell no advance: the ink's box
            raw.FPDFText_GetCharBox(textpage.raw, i, left, right, bottom, top)
            x0, x1 = left.value, right.value
        size = raw.FPDFText_GetFontSize(textpage.raw, i)
        extent = abs(y1 - y0)
        size = extent if not 0.5 * extent <= size <= 2 * extent else size  # scaled by a matrix
        character = chr(code) if code <= 0x10FFFF else "\ufffd"
        yield Glyph(character, x0, x1, height - (y0 + y1) / 2, max(size, 1.0))


def _objects(
    parent: object,
    count: object,
    get: object,
    height: float,
    rulings: list[Ruling],
    outer: tuple[float, float, float, float, float, float],
    depth: int,
) -> float:
    """Collects rulings; the area of pictures."""
    total = count(parent)  # type: ignore[operator]
    if total > MOST_OBJECTS:
        return 0.0
    area = 0.0
    for i in range(total):
        thing = get(parent, i)  # type: ignore[operator]
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            box = [ctypes.c_float() for _ in range(4)]
            if raw.FPDFPageObj_GetBounds(thing, *box):
                x0, y0, x1, y1 = (value.value for value in box)
                area += abs((x1 - x0) * (y1 - y0) * (outer[0] * outer[3] or 1))
        elif kind == raw.FPDF_PAGEOBJ_PATH and len(rulings) < MOST_SEGMENTS:
            rulings += _rulings(thing, height, _times(_matrix(thing), outer))
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST_FORM:
            inner = _times(_matrix(thing), outer)
            area += _objects(
                thing, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, height, rulings, inner, depth + 1
            )
    return area


def _matrix(thing: object) -> tuple[float, float, float, float, float, float]:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, ctypes.byref(matrix)):
        return (1, 0, 0, 1, 0, 0)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(
    inner: tuple[float, float, float, float, float, float], outer: tuple[float, float, float, float, float, float]
) -> tuple[float, float, float, float, float, float]:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _rulings(path: object, height: float, matrix: tuple[float, float, float, float, float, float]) -> list[Ruling]:
    """The straight lines of a path: its own, or those that a thin filled box stands for."""
    a, b, c, d, e, f = matrix
    found: list[Ruling] = []
    start = here = (0.0, 0.0)
    corners: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    segments: list[tuple[tuple[float, float], tuple[float, float]]] = []
    for i in range(min(raw.FPDFPath_CountSegments(path), MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path, i)
        if not raw.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = (a * x.value + c * y.value + e, height - (b * x.value + d * y.value + f))
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            here = point
            continue
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = here = point
        else:
            segments.append((here, point))
            here = point
        corners.append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            segments.append((here, start))
            here = start
    if not corners:
        return []
    left, right = min(p[0] for p in corners), max(p[0] for p in corners)
    top, bottom = min(p[1] for p in corners), max(p[1] for p in corners)
    if len(corners) >= 4 and min(right - left, bottom - top) <= THIN:
        segments = (
            [((left, (top + bottom) / 2), (right, (top + bottom) / 2))]
            if right - left > bottom - top
            else [(((left + right) / 2, top), ((left + right) / 2, bottom))]
        )
    for (x0, y0), (x1, y1) in segments:
        if abs(y0 - y1) <= 1 and abs(x0 - x1) >= SHORTEST_RULING:
            found.append(Ruling(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x0 - x1) <= 1 and abs(y0 - y1) >= SHORTEST_RULING:
            found.append(Ruling(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    return found
