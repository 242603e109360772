"""Repeated paragraphs, lists of other articles, comments, and what is left below an article.

Input: lines with zones, the index of the first line of text.  Output: more of them set to furniture.  It must not know
sections.
"""

from __future__ import annotations

from collections import Counter

from coopevents.document import Zone
from coopevents.text import furniture
from coopevents.text.lines import Line, bare, is_snippet, with_marker

_LEAST_REPEATED = 20  # letters; shorter lines may well be said twice


def mark_repeated(lines: list[Line]) -> None:
    """A paragraph that stands in the page twice is furniture the second time; a cut copy ("…") always."""
    told = [x for x in lines if x.zone in (None, Zone.TITLE, Zone.SUBTITLE)]
    letters = [bare(x.text) for x in told]
    counted = Counter(letters)
    everything = "\n".join(letters)
    before = ""
    seen: set[str] = set()
    for line, own in zip(told, letters, strict=True):
        long = len(own) >= _LEAST_REPEATED
        if line.zone is None and line.mark is None:
            again = own in seen and (long or (len(own) >= 8 and not line.prose))
            inside = long and line.prose and own in before
            cut = is_snippet(line) and len(own) >= 2 * _LEAST_REPEATED and everything.count(own) > counted[own]
            if again or inside or cut:
                line.zone = Zone.FURNITURE
                continue
        elif long and line.prose and line.zone is None and own in seen:
            line.zone = Zone.FURNITURE
            continue
        seen.add(own)
        before += own + "\n"


def mark_leftovers(lines: list[Line], first: int) -> None:
    """Lists of other articles, comments, and leftovers below the article."""
    total = sum(len(x.text) for x in lines[first:] if x.prose and x.zone is None)
    told = 0
    related = closed = ended = False
    last = max((i for i, x in enumerate(lines) if _is_told(x)), default=-1)
    for i, line in enumerate(lines):
        whole = with_marker(line)
        if furniture.is_related_head(whole):
            related = True
            line.zone = Zone.FURNITURE
            continue
        if line.zone is None and line.prose:
            if closed or (related and (is_snippet(line) or (ended and len(line.text) < 60))):
                line.zone = Zone.FURNITURE
            else:
                related = False
                told += len(line.text)
            continue
        if told > 0 and "사진" not in whole:
            # A notice closes the article only if hardly anything is told after it: captions have notices too.
            rest = 1 - told / max(total, 1)
            if furniture.is_comments_head(whole):
                closed = closed or rest <= (0.6 if ended else 0.25)
            elif furniture.is_copyright(whole):
                closed = closed or rest <= 0.25
                ended = True
            elif line.zone is Zone.CONTACT:
                ended = True
        if line.zone is None or (line.zone in (Zone.SUBTITLE, Zone.TABLE, Zone.CAPTION) and related and i > first):
            leftover = i > max(first, last) and (_has_cue(lines, i) or (line.text.isascii() and len(line.text) <= 30))
            if (related and not line.heading) or leftover:
                line.zone = Zone.FURNITURE


def _is_told(line: Line) -> bool:
    return line.zone in (Zone.LABEL, Zone.TABLE, Zone.NOTE) or (
        line.zone is None
        and (line.prose or (line.mark is not None and line.mark.kind != "dash" and len(line.text) >= 10))
    )


def _has_cue(lines: list[Line], i: int) -> bool:
    """Whether a byline or page furniture stands between the last told line and this one."""
    for line in reversed(lines[:i]):
        if line.zone in (Zone.FURNITURE, Zone.CONTACT):
            return True
        if _is_told(line) or line.zone is Zone.BODY:
            return False
    return False
