"""Hard-wrapped lines: which line ends of a text are only the edge of a column, and what they stood for.

Input: a text with LF line ends.  Output: stretches (line end and indentation of the next line) to replace by nothing or
by a blank.  It must not know words, zones or documents: it sees widths, indentation and how lines end.

Wire copy and newspapers before about 2003, and texts pasted from PDF, break lines at a fixed column, often inside
a word ("해외시 / 장개척단이").  A document counts as wrapped when its lines respect one column: hardly a line is wider,
and most unfinished lines could not have taken the next character (wrapping by character) or word (by word).
Width is counted as terminals and EUC-KR do: two columns for everything outside ASCII.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from coopevents import regex
from coopevents.values.wrapping import FINISHED, ITEM, WORD, WORD_END, glue

_LEAST_WIDTH = 30  # columns; narrower lines are headlines, items, cells
_FEW = 6  # unfinished lines; fewer must all be full
_LEAST_LINES = 2
_SHARE = 0.7  # of the unfinished lines must be full where they are more than a few
_RAGGED_COLUMNS = range(50, 141)  # at which a proportional font breaks its lines now earlier, now later
_LOOSE = 8  # an eighth of the column: how much earlier
_SPOKEN_WIDTH = 60
_SLACK = 2  # columns by which hanging punctuation and odd widths may miss the column

_ENDED = regex.compile(r"(?:\p{Hangul}(?:다|음|함|임|됨|것|정)|[.?!…])[\p{Pf}\p{Pe}\"']*\s*$")
_TOLD = regex.compile(r"\p{Hangul}[.][\p{Pf}\p{Pe}\"'/]*\s*$")
_COLUMNS = regex.compile(r"\S(?:  +|\|)\s*\S")
# No headline ends so: "…통상사절단이 / 30일 출국한다"
_IN_CLAUSE = regex.compile(
    r"(?<=[\p{Hangul}\d)])(?:은|는|이|가|을|를|와|과|의|에|에서|으로|로|도|등|및|한|하는|까지|부터|에게|하고|하며|해)$|,$"
    r"|\d일\s(?:오전|오후|저녁|밤|아침)$"
)
# … 나루시와 가람시간 / 의 협력방안을: a particle alone at the beginning of the line below
_PARTICLE = regex.compile(r"(?:의|을|를|은|는|와|과|에|에서|으로|로|등|및)\s")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int  # of the line
    begin: int  # first character that is no blank
    stop: int  # after the last character that is no blank
    end: int  # of the line, at its LF
    width: int  # columns, indentation included, blanks at the end excluded

    @property
    def indent(self) -> int:
        return self.begin - self.start


class _Mode(Enum):
    """How a document breaks its lines."""

    CHARACTER = "at the column, inside words too"
    WORD = "before the word that would not fit"
    RAGGED = "somewhere before the column, by hand or in a proportional font"


def joins(text: str) -> list[tuple[int, int, str]]:
    """Stretches `(start, end, glue)` at which lines of a hard-wrapped text are to be joined; empty for other texts."""
    lines = _lines(text)
    pairs = [
        (a, b)
        for a, b in pairwise(lines)
        if a.end + 1 == b.start and a.width >= _LEAST_WIDTH and not ITEM.match(text, b.begin)
        and not _columns(text, a) and not _columns(text, b)
    ]  # fmt: skip
    unfinished = [(a, b) for a, b in pairs if not FINISHED.search(text, a.begin, a.stop)]
    column = _column(text, lines, unfinished) if len(unfinished) >= _LEAST_LINES else None
    mode = _mode(text, unfinished, column) if column is not None else None
    found = _joins(text, lines, pairs, unfinished, column, mode) if mode is not None and column is not None else []
    spoken = _spoken(text, lines) if mode in {None, _Mode.RAGGED} else []
    return max(found, spoken, key=len)


def _spoken(text: str, lines: list[_Line]) -> list[tuple[int, int, str]]:
    """Joins of a broadcaster's script: short lines that break between phrases, several to a sentence."""
    told = [line for line in lines if _TOLD.search(text, line.begin, line.stop)]
    wide = sum(line.width > _SPOKEN_WIDTH for line in told)  # the last sentence is often run together
    if len(lines) < _FEW or wide * 2 > len(told):
        return []
    pairs = [
        (a, b)
        for a, b in pairwise(lines)
        if a.end + 1 == b.start and a.width <= _SPOKEN_WIDTH and (b.width <= _SPOKEN_WIDTH or b in told)
        and not ITEM.match(text, a.begin) and not ITEM.match(text, b.begin)
        and not _columns(text, a) and not _columns(text, b)
        and not FINISHED.search(text, a.begin, a.stop) and "@" not in text[a.begin : b.stop]
        and (a is not lines[0] or _IN_CLAUSE.search(text, a.begin, a.stop))
    ]  # fmt: skip
    begun = {a.start for a, _ in pairs}
    chains = [b for _, b in pairs if b.start not in begun]
    ended = sum(FINISHED.search(text, b.begin, b.stop) is not None for b in chains)
    phrases = sum(WORD_END.search(text, a.begin, a.stop) is not None for a, _ in pairs)
    if len(pairs) < _FEW or ended * 3 < len(chains) * 2 or phrases * 2 < len(pairs):
        return []
    return [(a.stop, b.begin, " ") for a, b in pairs]


def _mode(text: str, unfinished: list[tuple[_Line, _Line]], column: int) -> _Mode | None:
    """How the lines are broken; None where nothing says that they are."""
    few = len(unfinished) < _FEW
    begun = {a.start for a, _ in unfinished}
    chains = [b for _, b in unfinished if b.start not in begun]
    ended = sum(_ENDED.search(text, b.begin, b.stop) is not None for b in chains)
    short = sum(b.width * 5 < column * 4 and not _ENDED.search(text, b.begin, b.stop) for b in chains)
    if (ended + short) * 2 < len(chains):
        return None  # a list whose items happen to be equally long
    # Lines of whole words end raggedly, and with particles and endings; only so many full ones show that words are cut.
    whole = _word_ends(text, unfinished)
    if _share_full(text, unfinished, column, _Mode.CHARACTER) >= (1 if few else _SHARE):
        return _Mode.WORD if whole * 5 >= len(unfinished) * 3 else _Mode.CHARACTER
    if _share_full(text, unfinished, column, _Mode.WORD) >= (1 if few else 0.85):
        return _Mode.WORD
    # An item of an old newspaper, a page of a PDF: chains of lines that end as sentences, or break behind particles.
    running = ended * 3 >= len(chains) * 2 or whole * 5 >= len(unfinished) * 2
    running |= ended * 2 >= len(chains) and (ended + short) * 5 >= len(chains) * 4  # outlines: … 협력사업 발굴
    if running and column in _RAGGED_COLUMNS and _share_full(text, unfinished, column, _Mode.RAGGED) >= _SHARE:
        return _Mode.RAGGED
    return None


def _lines(text: str) -> list[_Line]:
    """The lines that hold something."""
    found = []
    start = 0
    for line in text.split("\n"):
        core = line.strip(" ")
        if core:
            begin = start + line.index(core[0])
            stop = begin + len(core)
            width = begin - start + len(core) + sum(not c.isascii() for c in core)
            found.append(_Line(start, begin, stop, start + len(line), width))
        start += len(line) + 1
    return found


def _columns(text: str, line: _Line) -> bool:
    return _COLUMNS.search(text, line.begin, line.stop) is not None


def _column(text: str, lines: list[_Line], unfinished: list[tuple[_Line, _Line]]) -> int | None:
    """The column at which lines break: the greatest width of unfinished lines, one stray line in ten left aside.

    Rows of tables may be wider.
    """
    widths = sorted((a.width for a, _ in unfinished), reverse=True)
    column = widths[len(widths) // 10]
    wider = sum(line.width > column + _SLACK and not _columns(text, line) for line in lines)
    return column if wider * 10 <= len(lines) else None


def _full(text: str, a: _Line, b: _Line, column: int, mode: _Mode) -> bool:
    """Whether the next character (or word) would not have fitted into the line; in ragged texts, whether nearly so."""
    if mode is _Mode.CHARACTER:
        return a.width + 1 + _SLACK >= column
    if mode is _Mode.RAGGED and a.width * 5 >= column * 4:
        return True
    word = text[b.begin : b.stop].split(" ", 1)[0]
    loose = column // _LOOSE if mode is _Mode.RAGGED else 0
    return a.width + 1 + len(word) + sum(not c.isascii() for c in word) > column - loose


def _share_full(text: str, pairs: list[tuple[_Line, _Line]], column: int, mode: _Mode) -> float:
    return sum(_full(text, a, b, column, mode) for a, b in pairs) / len(pairs)


def _word_ends(text: str, pairs: list[tuple[_Line, _Line]]) -> int:
    """How many lines end as words do; three in five do in running text, one in four where words are cut."""
    return sum(WORD_END.search(text, a.begin, a.stop) is not None for a, _ in pairs)


def _joins(
    text: str,
    lines: list[_Line],
    pairs: list[tuple[_Line, _Line]],
    unfinished: list[tuple[_Line, _Line]],
    column: int,
    mode: _Mode,
) -> list[tuple[int, int, str]]:
    continuation = Counter(b.indent for _, b in unfinished).most_common(1)[0][0]
    # Paragraphs show their beginning by deeper indentation or by an empty line: then a full line that happens to end
    # with a sentence is continued by a line at the continuation's indentation.
    breaks = sum(a.end + 1 < b.start for a, b in pairwise(lines))
    deeper = sum(line.indent > continuation for line in lines)
    shown = deeper >= 2 or breaks >= 2
    whole_words = _word_ends(text, unfinished) * 2 >= len(unfinished)
    ends = [(a, b) for a, b in pairs if FINISHED.search(text, a.begin, a.stop)]
    apart = breaks >= 2 and all(_full(text, a, b, column, mode) for a, b in ends)  # paragraphs, by empty lines
    blanks_kept = any(a.end > a.stop for a, _ in unfinished)
    words = set(WORD.findall(text))
    item_starts = {line.start for line in lines if ITEM.match(text, line.begin)}
    result = []
    in_item = False
    joined: _Line | None = None
    starts = {a.start: (a, b) for a, b in pairs}
    for line in lines:
        if line.start in item_starts:
            in_item = True
        elif joined is not line:
            in_item = False
        pair = starts.get(line.start)
        if pair is None:
            continue
        a, b = pair
        finished = FINISHED.search(text, a.begin, a.stop) is not None
        asked = _Mode.RAGGED if mode is _Mode.WORD and not finished else mode  # its words are whole; one may be early
        if not _full(text, a, b, column, asked) or (b.indent > continuation and not in_item):
            continue
        if finished and (not shown or (mode is _Mode.RAGGED and not apart)):
            continue
        first = line is lines[0] and not breaks and a.indent <= b.indent
        running = _IN_CLAUSE.search(text, a.begin, a.stop) or _PARTICLE.match(text, b.begin, b.stop)
        if first and not running:
            continue  # a headline right above the text
        ragged = mode is _Mode.RAGGED and (whole_words or a.width + _SLACK < column)
        plain = finished or mode is _Mode.WORD or ragged
        glue = " " if plain else _glue(text, a, b, column, blanks_kept, words)
        result.append((a.stop, b.begin, glue))
        joined = b
    return result


def _glue(text: str, a: _Line, b: _Line, column: int, blanks_kept: bool, words: set[str]) -> str:
    """What the line end stood for where lines break at any character: a blank or nothing.

    The line itself tells when it keeps its blank or had room for another character; else `glue` does.
    """
    if blanks_kept:
        return " " if a.end > a.stop else ""
    following = text[b.begin]
    if a.width + (1 if following.isascii() else 2) + 1 <= column:  # old systems set by half widths: one column's grace
        return " "
    return glue(text[a.begin : a.stop], text[b.begin : b.stop], words)
