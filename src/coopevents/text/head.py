"""The head of a page: where the article's text begins, its headlines, the headings inside it.

Input: lines with the zones that they show by themselves.  Output: zones set on them.  It must not know sections.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Zone
from coopevents.text import bylines, furniture, prose, zones
from coopevents.text.lines import Line, bare, with_marker
from coopevents.values.hours import CLOCK

_ONE_DAY = (
    r"(?:(?:(?:\d{4}년\s*)?\d{1,2}월\s*)?\d{1,2}일\s*(?:\([월화수목금토일]\)|\(?[월화수목금토일]요일\)?)?"
    r"|\d{1,2}[./]\s?\d{1,2}\.?\s?\([월화수목금토일]\))"
)
# 6일(월), 11월 6일 (월요일), 11.6.(월), 21일(목)~22일(금): days that head a list
DAY = regex.compile(rf"{_ONE_DAY}(?:\s?[~∼]\s?{_ONE_DAY})?")
_HOUR = regex.compile(rf"{CLOCK}\s")
_PERSON = regex.compile(r"\p{Hangul}{2,4}")
_ITEM_OR_SENTENCE = regex.compile(r"△|[.]\s")


def body_start(lines: list[Line]) -> int:
    """Index of the first line of running text, outline item, label or table."""
    for i, line in enumerate(lines):
        if line.zone in (Zone.LABEL, Zone.TABLE):
            return i
        if line.zone is not None:
            continue
        if line.mark is not None and line.mark.text in "▲△" and prose.ends_like_sentence(line.text):
            line.zone = (
                Zone.CAPTION
            )  # "▲ 경남도는 박람회에 참가해 수출 활동을 펼쳤다" below a picture above the article
            continue
        if line.prose or bylines.has_dateline(line.text):
            return i
        if line.mark and line.mark.kind in ("square", "circle", "round", "roman") and len(line.text) >= 15:
            return i
        if line.mark and line.mark.kind in ("head", "number") and i + 1 < len(lines) and lines[i + 1].prose:
            return i
        if zones.is_annex_head(line.text):
            return i
        if _is_day_of_schedule(lines, i):
            above = lines[i - 1] if i else None  # ◆ 중소벤처기업부: whose days they are
            headed = above is not None and above.zone is None and above.mark is not None and above.mark.kind == "head"
            return i - 1 if headed else i
    return len(lines)


def _is_day_of_schedule(lines: list[Line], i: int) -> bool:
    """◆ 6일(월) with ▲… or 14:00 … below it: the first day of a schedule, no date of the page."""
    follows = lines[i + 1] if i + 1 < len(lines) else None
    return (
        lines[i].mark is not None
        and DAY.fullmatch(lines[i].text.strip()) is not None
        and follows is not None
        and (follows.mark is not None or _HOUR.match(follows.text.strip()) is not None)
        and DAY.fullmatch(follows.text.strip()) is None
    )


def find_head(lines: list[Line], first: int, title: str | None) -> None:
    """Headlines among the undecided lines before the body; the rest of the page's head."""
    undecided = [i for i in range(first) if lines[i].zone is None]
    for i in undecided:
        line = lines[i]
        whole = with_marker(line)
        if bylines.is_bare_date(whole):
            # A date is the page's banner unless it has a time or stands below the head of a press release.
            near = i > 0 and furniture.is_press_head(with_marker(lines[i - 1]))
            line.zone = Zone.CONTACT if near or bylines.has_time(whole) else Zone.FURNITURE
        elif bylines.is_masthead(whole):
            line.zone = Zone.CONTACT if bylines.is_issue(whole) else Zone.FURNITURE
        elif furniture.is_navigation(whole):
            line.zone = Zone.FURNITURE
    undecided = [i for i in undecided if lines[i].zone is None]
    chosen = _headline(lines, undecided, title)
    if chosen is None:
        for i in undecided:
            lines[i].zone = Zone.FURNITURE
        _photo_title(lines, first)
        return
    seen = {bare(lines[chosen].text)}
    lines[chosen].zone = Zone.TITLE
    for i in undecided:
        line = lines[i]
        if i < chosen:
            line.zone = Zone.FURNITURE
        elif i > chosen and _is_name_by_stamp(lines, i):
            line.zone = Zone.CONTACT
        elif i > chosen:
            weak = _is_weak(line) and furniture.is_issuer(line.text)
            line.zone = Zone.FURNITURE if weak or bare(line.text) in seen else Zone.SUBTITLE
            seen.add(bare(line.text))


def _is_name_by_stamp(lines: list[Line], i: int) -> bool:
    """A reporter's bare name beside a time stamp."""
    if not _PERSON.fullmatch(lines[i].text):
        return False
    return any(x.zone is Zone.CONTACT for x in lines[max(0, i - 1) : i] + lines[i + 1 : i + 2])


def _headline(lines: list[Line], undecided: list[int], title: str | None) -> int | None:
    if title:
        wanted = bare(title)
        for i in undecided:
            own = bare(lines[i].text)
            if len(own) >= 6 and (own in wanted or wanted in own):
                return i
    strong = [i for i in undecided if not _is_weak(lines[i])]
    if strong:
        return strong[0]
    named = [i for i in undecided if not furniture.is_issuer(lines[i].text.strip("[]<>()【】 "))]
    return max(named, key=lambda i: len(lines[i].text), default=None)


def _is_weak(line: Line) -> bool:
    """Too short for a headline, or the name of a site or agency."""
    return len(line.text.split()) <= 2 or prose.columns(line.text) <= 16 or furniture.is_issuer(line.text)


def _photo_title(lines: list[Line], first: int) -> None:
    """A photo news item has "[사진] …" for its headline."""
    captions = [x for x in lines[:first] if x.zone is Zone.CAPTION and not x.prose]
    if captions:
        captions[0].zone = Zone.TITLE


def find_headings(lines: list[Line], first: int) -> None:
    """Headings inside the article, and headings of annexes."""
    for i, line in enumerate(lines[first:], first):
        if line.zone is not None and line.zone is not Zone.NOTE:
            continue
        whole = with_marker(line)
        follows = lines[i + 1] if i + 1 < len(lines) else None
        if zones.is_annex_head(line.text):
            if _lists_attachments(lines, i):
                line.zone = Zone.NOTE
                _attachments(lines, i)
            else:
                line.zone, line.heading = Zone.TITLE, True
                if follows is not None and _names_annex(line, follows):
                    follows.zone = Zone.TITLE
        elif follows is not None and (
            (line.zone is None and zones.is_bracketed_heading(whole))
            or (_is_marked_heading(line) and (follows.mark is None or follows.mark != line.mark))
        ):
            line.zone, line.heading = Zone.SUBTITLE, True


def _names_annex(head: Line, follows: Line) -> bool:
    """Whether the name of an annex stands on the line below "[붙임]"."""
    letters = regex.sub(r"[^\p{L}]", "", head.text)
    return (
        len(letters) <= 4
        and follows.zone is None
        and follows.mark is None
        and not follows.prose
        and prose.columns(follows.text) <= 80
    )


def _lists_attachments(lines: list[Line], i: int) -> bool:
    """Whether "붙임 1. 행사 사진" is the first of a list of attachments and not the heading of one: "2. …" follows."""
    rest = [x for x in lines[i + 1 :] if x.zone is not Zone.FURNITURE]
    if not rest:
        return True
    mark = rest[0].mark
    return mark is not None and mark.text == "2." and not rest[0].prose


def _attachments(lines: list[Line], i: int) -> None:
    for line in lines[i + 1 :]:
        if line.mark is None or line.mark.kind != "number" or line.prose or line.zone is not None:
            return
        line.zone = Zone.NOTE


def _is_marked_heading(line: Line) -> bool:
    return (
        line.zone is None
        and line.mark is not None
        and (line.mark.kind in ("head", "number", "roman") or line.mark.text in "■●")
        and not line.prose
        and not prose.ends_like_sentence(line.text)
        and prose.columns(line.text) <= 70
        and not _ITEM_OR_SENTENCE.search(line.text)
    )
