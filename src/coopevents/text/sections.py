"""Sections and outline: which lines belong to one item, annex or article, and which line is an item of which.

Input: lines with zones.  Output: `section`, `level` and `parent` set on them; headings of round-up items and of further
articles become TITLE.  It must not know what the lines say beyond how items begin and report.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Zone
from coopevents.text import bylines, prose
from coopevents.text.lines import Line, with_marker

_ROUND_UP = regex.compile(
    r"브리핑|단신|소식|모음|게시판|동정|뉴스\s*브리프|이모저모|캘린더|한\s*줄|종합\]|알림|소사|일정|캘린더|공시|메모"
)
# △ 19일(월), ◇ 10. 22(월) ~ 23(화): a day of a schedule, no headline of an item
_DAY = regex.compile(
    r"(?:(?:\d{4}\s?[.년]\s?)?\d{1,2}\s?[.월/]\s?)?\d{1,2}\s?[.일]?\s?\([월화수목금토일]\)(?:\s?[~∼-]\s?[\d.월일\s]{1,9}\([월화수목금토일]\))?"
)
# ■ 이번 상담회는 …, ■ 한편 시는 …: what refers back begins no item of news
_GOES_ON = regex.compile(
    r"(?:이번|이날|이와|이에|이를|이로써|이어|동|또|또한|특히|한편|아울러|앞서|다만|더불어|이밖에|이 밖에)[\s,]"
    r"|(?:[\p{Hangul}]{1,10}\s){0,2}관계자는\s"
)
_SENTENCE_END = regex.compile(r"[\p{Hangul}%)][.]\s")


def number_sections(lines: list[Line], first: int) -> None:
    """Number the sections: items of a round-up, annexes, further articles."""
    items = _items(lines, first)
    section = 0
    in_items = False
    for i, line in enumerate(lines):
        if i in items:
            section += 1
            in_items = True
            if line.zone in (Zone.SUBTITLE, Zone.BODY) and not line.prose and items[i]:
                line.zone = Zone.TITLE
        elif line.heading and line.zone is Zone.TITLE and i >= first:
            section += 1
            in_items = False
        elif i > first and _begins_article(lines, i):
            line.zone = Zone.TITLE
            section += 1
            in_items = False
        elif (
            in_items
            and line.gap
            and line.mark is None
            and line.zone is Zone.BODY
            and line.prose
            and not _headed(i, items)
        ):
            section += 1  # after the last "▲…" item the article goes on in its own voice
            in_items = False
        line.section = section


def _begins_article(lines: list[Line], i: int) -> bool:
    """A headline below the byline that ended an article, above a paragraph that opens with a dateline."""
    line = lines[i]
    if line.zone is not Zone.BODY or line.prose or line.mark is not None or prose.columns(line.text) > 100:
        return False
    above = next((x for x in reversed(lines[:i]) if x.zone is not Zone.FURNITURE), None)
    if above is None or above.zone is not Zone.CONTACT:
        return False
    below = next((x for x in lines[i + 1 : i + 4] if x.prose and x.zone is Zone.BODY), None)
    return below is not None and bylines.has_dateline(below.text)


def _headed(i: int, items: dict[int, bool]) -> bool:
    """Whether the item that line `i` would belong to is a heading with text below (not one that tells by itself)."""
    return next((items[k] for k in range(i, -1, -1) if k in items), False)


def _items(lines: list[Line], first: int) -> dict[int, bool]:
    """Lines that begin an item of a round-up -> whether they are mere headings."""
    groups: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if i < first or line.zone not in (Zone.BODY, Zone.SUBTITLE, None) or _DAY.fullmatch(line.text.strip()):
            continue
        if line.mark is not None and (line.mark.kind in ("head", "number") or line.mark.text in "■●"):
            groups.setdefault(line.mark.text if line.mark.kind == "head" else line.mark.kind, []).append(i)
        elif line.heading and with_marker(line)[0] == "【":
            groups.setdefault("【", []).append(i)
    titled = " ".join(x.text for x in lines[: first + 1] if x.zone in (Zone.TITLE, Zone.SUBTITLE))
    lead = sum(len(x.text) for x in lines[first : min((g[0] for g in groups.values()), default=0)] if x.prose)
    for group in groups.values():
        if len(group) < 2 or _is_outline(lines, group):
            continue
        bounds = [*group[1:], len(lines)]
        told = [
            any(_tells(x) and x.zone in (Zone.BODY, None) for x in lines[a:b])
            for a, b in zip(group, bounds, strict=True)
        ]
        if sum(told) < 2 or sum(told) * 3 < len(told) * 2:
            continue
        mark = lines[group[0]].mark
        numbered = mark is not None and mark.kind == "number"  # 1. 개요 … 2. 주요 성과: the chapters of one release
        if _reported(lines, group, bounds) or (not numbered and (lead < 40 or _ROUND_UP.search(titled))):
            return {i: lines[i].heading for i in group}
    return {}


def _is_outline(lines: list[Line], group: list[int]) -> bool:
    """Whether the items are the paragraphs of one release, some of which refer back to those before them."""
    told = [lines[i] for i in group if _tells(lines[i])]
    return len(told) * 2 > len(group) and any(_GOES_ON.match(x.text.strip()) for x in told[1:])


def _tells(line: Line) -> bool:
    """Whether a line tells something: a sentence, or clauses with periods ("…을 확정. 금액은 35억원.")."""
    return line.prose or _SENTENCE_END.search(line.text) is not None


def _reported(lines: list[Line], group: list[int], bounds: list[int]) -> bool:
    """Whether most items report on their own: "…고 23일 밝혔다", "…고 공시했다"."""
    said = regex.compile(r"\d일[^.]{0,150}(?:밝혔다|전했다|발표했다|말했다)|공시")
    hits = sum(any(said.search(x.text) for x in lines[a : min(b, a + 4)]) for a, b in zip(group, bounds, strict=True))
    return hits * 3 >= len(group) * 2


def build_outline(lines: list[Line]) -> None:
    """Levels and parents: an item belongs to the nearest line above in its section that stands higher."""
    open_items: list[int] = []
    squares = False  # □-items before the last heading: the next □ goes on with them and is no part of the heading
    table: int | None = None
    for i, line in enumerate(lines):
        above = lines[i - 1] if i else None
        if above is not None and above.section != line.section:
            open_items, squares = [], False
        if line.zone is Zone.FURNITURE:
            continue
        if line.zone is Zone.TABLE:
            if above is None or above.zone is not Zone.TABLE or table is None:
                table = i
                line.parent = open_items[-1] if open_items else None
            else:
                line.parent = table
        elif line.zone is Zone.TITLE and line.mark is None:
            open_items = []
        elif line.continued and above is not None:
            line.level, line.parent = above.level, above.parent
        elif line.mark is None:
            if line.heading:
                open_items = [i]
            elif (
                open_items and not line.gap and (line.indent > lines[open_items[-1]].indent or line.zone is Zone.LABEL)
            ):
                line.parent = open_items[-1]
            elif line.zone is Zone.BODY:
                open_items = [k for k in open_items if not lines[k].level]
        else:
            line.level = line.mark.rank or _relative(lines, open_items, line)
            if line.level == 1 and squares:
                open_items = []
            while open_items and lines[open_items[-1]].level >= line.level:
                open_items.pop()
            line.parent = open_items[-1] if open_items else None
            open_items.append(i)
            squares = squares or line.level == 1


def _relative(lines: list[Line], open_items: list[int], line: Line) -> int:
    """Level of ①-items: one deeper than what they enumerate, all alike."""
    for k in reversed(open_items):
        mark = lines[k].mark
        if mark is not None and line.mark is not None and mark.kind == line.mark.kind:
            return lines[k].level
    return (lines[open_items[-1]].level if open_items else 0) + 1
