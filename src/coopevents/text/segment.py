"""Kept text -> `Document`: blocks with zones, outline and sections, and their sentences.

Input: a document's id and its `CleanText` (or text), and the title if the file's metadata has it.  Output: `Document`.
It must not know dates, organisations or events, nor any publisher's page by name.

Zones are decided in passes, surest first: lines that speak for themselves (`zones`), label boxes (`labels`), tables
(`tables`), then by position: headlines between the page's head and the first running text, leftovers after the last.
Lines repeated within the page and what follows "관련기사" are furniture.  What no rule claims is body.

Sections count the items of a round-up ("◆…", "▲…"), annexes (참고, 붙임) and further articles of a page; their headings
have zone TITLE within their section.  Headings inside an article ("<참가업체 이야기>") are SUBTITLE.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import regex

from coopevents.document import Block, Document, Sentence, Zone
from coopevents.text import sentences, tables, zones
from coopevents.text.clean import CleanText
from coopevents.text.labels import label_starts, labels
from coopevents.text.outline import Marker, inner_items, marker


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


def segment(
    doc_id: str,
    clean_text: CleanText | str,
    *,
    title: str | None = None,
    published: str | None = None,
    published_basis: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    metadata: dict[str, str] | None = None,
) -> Document:
    """Segment a cleaned text; the keywords are handed on to the `Document`, `title` also helps to find the headline."""
    text = clean_text if isinstance(clean_text, str) else clean_text.text
    lines = _lines(text)
    _by_themselves(lines)
    _page_dates(lines)
    _tables(lines)
    first = _body_start(lines)
    _head(lines, first, title)
    _headings(lines, first)
    _repeated(lines)
    _after(lines, first)
    for line in lines:
        line.zone = line.zone or Zone.BODY
    _sections(lines, first)
    _outline(lines)
    blocks = tuple(
        Block(i, x.start, x.end, x.zone or Zone.BODY, x.level, x.mark.text if x.mark else "", x.parent, x.section)
        for i, x in enumerate(lines)
    )
    found: list[Sentence] = []
    for block in blocks:
        for span in sentences.split(text[block.start : block.end]):
            found.append(Sentence(len(found), block.index, block.start + span.start, block.start + span.end))
    return Document(
        id=doc_id,
        text=text,
        blocks=blocks,
        sentences=tuple(found),
        published=published,
        published_basis=published_basis,
        publisher=publisher,
        url=url,
        title=title,
        metadata=metadata or {},
    )


# --- lines -----------------------------------------------------------------------------------------------------------


def _lines(text: str) -> list[Line]:
    """Physical lines, cut where one holds several items, labels or a glued byline."""
    result: list[Line] = []
    start = 0
    gap = False
    for physical in text.split("\n"):
        if physical.strip():
            cuts = _cuts(physical)
            for k, (a, b) in enumerate(zip(cuts, [*cuts[1:], len(physical)], strict=True)):
                line = _line(physical[a:b], start + a, gap and k == 0, cut=len(cuts) > 1)
                if line is not None:
                    line.continued = k > 0 and line.mark is None
                    result.append(line)
            gap = False
        else:
            gap = True
        start += len(physical) + 1
    return result


def _cuts(physical: str) -> list[int]:
    cuts = {0, *inner_items(physical)}
    starts = label_starts(physical)
    if len(starts) >= 2 and not zones.is_prose(physical):
        cuts |= {_before_marker(physical, k) for k in starts[1:]}
    tail = zones.suffix(physical)
    if tail is not None:
        cuts.add(tail)
    return sorted(cuts)


def _before_marker(physical: str, start: int) -> int:
    """A separator between labels belongs to the label before it: "주최 : A / 주관 : B"."""
    m = regex.compile(r"[ ]*[/|;,][ ]*").match(physical, start)
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
    return Line(offset + inner, offset + inner + len(core), core, begin, gap, mark, prose=zones.is_prose(core))


# --- zones -----------------------------------------------------------------------------------------------------------


def _with_marker(line: Line) -> str:
    return (line.mark.text if line.mark else "") + line.text


def _by_themselves(lines: list[Line]) -> None:
    """Zones that a line shows without its surroundings."""
    for line in lines:
        whole = _with_marker(line)
        names = [name for name, _ in labels(line.text)] if not line.prose or ":" in line.text[:20] else []
        if ":" not in line.text and tables.is_header(line.text):
            names = []  # "시 기    지 역    참가": a header, not a label in wide setting
        # An item of the outline is article, even if it speaks of a download or of e-mail.
        solid = (
            line.mark is not None
            and line.mark.kind in ("square", "circle", "round", "number", "letter", "paren")
            and len(line.text) >= 20
            and not zones.is_copyright(whole)
        )
        if zones.is_dated_byline(line.text):
            line.zone = Zone.CONTACT
        elif zones.is_caption(whole) and not zones.is_furniture(whole):
            line.zone = Zone.CAPTION
        elif names and names[0] not in ("contact", "unit") and (solid or not zones.is_furniture(whole)):
            line.zone = Zone.LABEL
            line.label = names[0]
        elif tables.is_unit_line(line.text):
            continue
        elif zones.is_press_head(whole):
            line.zone = Zone.CONTACT if zones.has_date(whole) else Zone.FURNITURE
        elif zones.is_furniture(whole) and not solid:
            line.zone = Zone.FURNITURE
        elif (
            zones.is_contact(whole)
            or zones.is_contact(line.text)
            or (names and names[0] == "contact" and not line.prose)
        ):
            line.zone = Zone.CONTACT
        elif line.mark is not None and line.mark.kind == "star":
            line.zone = Zone.NOTE
        elif zones.is_attachment_list(whole):
            line.zone = Zone.NOTE


def _page_dates(lines: list[Line]) -> None:
    """ "날짜 : 2008년 11월 7일" alone is the page's date; beside a place or a host it is that of an event."""
    for i, line in enumerate(lines):
        if line.zone is Zone.LABEL and line.label == "when" and regex.match(r"(?:날짜|일자|시간)\s*:", line.text):
            near = lines[max(0, i - 1) : i] + lines[i + 1 : i + 2]
            if not any(x.zone is Zone.LABEL for x in near):
                line.zone = Zone.CONTACT


def _tables(lines: list[Line]) -> None:
    texts = [_with_marker(x) if x.mark and x.mark.kind == "head" else x.text for x in lines]
    free = [
        x.zone is None
        and not x.prose
        and (x.mark is None or x.mark.kind in ("head", "number") or len(tables.cell_spans(x.text)) >= 3)
        for x in lines
    ]
    for a, b in tables.find_tables(texts, [x.gap for x in lines], free):
        for line in lines[a:b]:
            line.zone = Zone.TABLE
    for line in lines:
        if line.zone is None and tables.is_poured(line.text):
            line.zone = Zone.TABLE


def _body_start(lines: list[Line]) -> int:
    """Index of the first line of running text, outline item, label or table."""
    for i, line in enumerate(lines):
        if line.zone in (Zone.LABEL, Zone.TABLE):
            return i
        if line.zone is not None:
            continue
        if line.mark is not None and line.mark.text in "▲△" and zones.ends_like_sentence(line.text):
            line.zone = (
                Zone.CAPTION
            )  # "▲ 경남도는 박람회에 참가해 수출 활동을 펼쳤다" below a picture above the article
            continue
        if line.prose or zones.has_dateline(line.text):
            return i
        if line.mark and line.mark.kind in ("square", "circle", "round", "roman") and len(line.text) >= 15:
            return i
        if line.mark and line.mark.kind in ("head", "number") and i + 1 < len(lines) and lines[i + 1].prose:
            return i
        if zones.is_annex_head(line.text):
            return i
    return len(lines)


def _head(lines: list[Line], first: int, title: str | None) -> None:
    """Headlines among the undecided lines before the body; the rest of the page's head."""
    undecided = [i for i in range(first) if lines[i].zone is None]
    for i in undecided:
        line = lines[i]
        whole = _with_marker(line)
        if zones.is_bare_date(whole):
            # A date is the page's banner unless it has a time or stands below the head of a press release.
            near = i > 0 and zones.is_press_head(_with_marker(lines[i - 1]))
            line.zone = Zone.CONTACT if near or zones.has_time(whole) else Zone.FURNITURE
        elif zones.is_masthead(whole):
            line.zone = Zone.CONTACT if zones.is_issue(whole) else Zone.FURNITURE
        elif zones.is_navigation(whole):
            line.zone = Zone.FURNITURE
    undecided = [i for i in undecided if lines[i].zone is None]
    chosen = _headline(lines, undecided, title)
    if chosen is None:
        for i in undecided:
            lines[i].zone = Zone.FURNITURE
        _photo_title(lines, first)
        return
    seen = {_bare(lines[chosen].text)}
    lines[chosen].zone = Zone.TITLE
    for i in undecided:
        line = lines[i]
        if i < chosen:
            line.zone = Zone.FURNITURE
        elif i > chosen and _is_name_by_stamp(lines, i):
            line.zone = Zone.CONTACT
        elif i > chosen:
            weak = _is_weak(line) and zones.is_issuer(line.text)
            line.zone = Zone.FURNITURE if weak or _bare(line.text) in seen else Zone.SUBTITLE
            seen.add(_bare(line.text))


def _is_name_by_stamp(lines: list[Line], i: int) -> bool:
    """A reporter's bare name beside a time stamp."""
    if not regex.fullmatch(r"\p{Hangul}{2,4}", lines[i].text):
        return False
    return any(x.zone is Zone.CONTACT for x in lines[max(0, i - 1) : i] + lines[i + 1 : i + 2])


def _headline(lines: list[Line], undecided: list[int], title: str | None) -> int | None:
    if title:
        wanted = _bare(title)
        for i in undecided:
            bare = _bare(lines[i].text)
            if len(bare) >= 6 and (bare in wanted or wanted in bare):
                return i
    strong = [i for i in undecided if not _is_weak(lines[i])]
    if strong:
        return strong[0]
    named = [i for i in undecided if not zones.is_issuer(lines[i].text.strip("[]<>()【】 "))]
    return max(named, key=lambda i: len(lines[i].text), default=None)


def _is_weak(line: Line) -> bool:
    """Too short for a headline, or the name of a site or agency."""
    return len(line.text.split()) <= 2 or zones.columns(line.text) <= 16 or zones.is_issuer(line.text)


def _photo_title(lines: list[Line], first: int) -> None:
    """A photo news item has "[사진] …" for its headline."""
    captions = [x for x in lines[:first] if x.zone is Zone.CAPTION and not x.prose]
    if captions:
        captions[0].zone = Zone.TITLE


def _headings(lines: list[Line], first: int) -> None:
    """Headings inside the article, and headings of annexes."""
    for i, line in enumerate(lines[first:], first):
        if line.zone is not None and line.zone is not Zone.NOTE:
            continue
        whole = _with_marker(line)
        follows = lines[i + 1] if i + 1 < len(lines) else None
        if zones.is_annex_head(line.text):
            if _lists_attachments(lines, i):
                line.zone = Zone.NOTE
                _attachments(lines, i)
            else:
                line.zone, line.heading = Zone.TITLE, True
        elif line.zone is None and zones.is_bracketed_heading(whole) and follows is not None:
            line.zone, line.heading = Zone.SUBTITLE, True
        elif _is_marked_heading(line) and follows is not None and (follows.mark is None or follows.mark != line.mark):
            line.zone, line.heading = Zone.SUBTITLE, True


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
        and not zones.ends_like_sentence(line.text)
        and zones.columns(line.text) <= 70
        and not regex.search(r"△|[.]\s", line.text)
    )


# --- repetition and what follows the article -------------------------------------------------------------------------

_LEAST_REPEATED = 20  # letters; shorter lines may well be said twice


def _bare(text: str) -> str:
    return "".join(regex.findall(r"[\p{L}\p{N}]+", text))


def _repeated(lines: list[Line]) -> None:
    """A paragraph that stands in the page twice is furniture the second time; a cut copy ("…") always."""
    told = [x for x in lines if x.zone in (None, Zone.TITLE, Zone.SUBTITLE)]
    bare = [_bare(x.text) for x in told]
    counted = Counter(bare)
    everything = "\n".join(bare)
    before = ""
    seen: set[str] = set()
    for line, own in zip(told, bare, strict=True):
        long = len(own) >= _LEAST_REPEATED
        if line.zone is None and line.mark is None:
            again = own in seen and (long or (len(own) >= 8 and not line.prose))
            inside = long and line.prose and own in before
            cut = _is_snippet(line) and len(own) >= 2 * _LEAST_REPEATED and everything.count(own) > counted[own]
            if again or inside or cut:
                line.zone = Zone.FURNITURE
                continue
        elif long and line.prose and line.zone is None and own in seen:
            line.zone = Zone.FURNITURE
            continue
        seen.add(own)
        before += own + "\n"


def _after(lines: list[Line], first: int) -> None:
    """Lists of other articles, comments, and leftovers below the article."""
    total = sum(len(x.text) for x in lines[first:] if x.prose and x.zone is None)
    told = 0
    related = closed = ended = False
    last = max((i for i, x in enumerate(lines) if _is_told(x)), default=-1)
    for i, line in enumerate(lines):
        whole = _with_marker(line)
        if zones.is_related_head(whole):
            related = True
            line.zone = Zone.FURNITURE
            continue
        if line.zone is None and line.prose:
            if closed or (related and (_is_snippet(line) or (ended and len(line.text) < 60))):
                line.zone = Zone.FURNITURE
            else:
                related = False
                told += len(line.text)
            continue
        if told > 0 and "사진" not in whole:
            # A notice closes the article only if hardly anything is told after it: captions have notices too.
            rest = 1 - told / max(total, 1)
            if zones.is_comments_head(whole):
                closed = closed or rest <= (0.6 if ended else 0.25)
            elif zones.is_copyright(whole):
                closed = closed or rest <= 0.25
                ended = True
            elif line.zone is Zone.CONTACT:
                ended = True
        if line.zone is None or (line.zone in (Zone.SUBTITLE, Zone.TABLE, Zone.CAPTION) and related and i > first):
            leftover = i > max(first, last) and _has_cue(lines, i)
            if (related and not line.heading) or leftover:
                line.zone = Zone.FURNITURE


def _is_told(line: Line) -> bool:
    return line.zone in (Zone.LABEL, Zone.TABLE, Zone.NOTE) or (
        line.zone is None
        and (line.prose or (line.mark is not None and line.mark.kind != "dash" and len(line.text) >= 10))
    )


def _is_snippet(line: Line) -> bool:
    return regex.search(r"(?:…|\.{3})\s*$", line.text) is not None


def _has_cue(lines: list[Line], i: int) -> bool:
    """Whether a byline or page furniture stands between the last told line and this one."""
    for line in reversed(lines[:i]):
        if line.zone in (Zone.FURNITURE, Zone.CONTACT):
            return True
        if _is_told(line) or line.zone is Zone.BODY:
            return False
    return False


# --- sections and outline ----------------------------------------------------------------------------------------------

_ROUND_UP = regex.compile(
    r"브리핑|단신|소식|모음|게시판|동정|뉴스\s*브리프|이모저모|캘린더|한\s*줄|종합\]|알림|소사|일정|캘린더|공시|메모"
)


def _sections(lines: list[Line], first: int) -> None:
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
            and not _headed(lines, i, items)
        ):
            section += 1  # after the last "▲…" item the article goes on in its own voice
            in_items = False
        line.section = section


def _begins_article(lines: list[Line], i: int) -> bool:
    """A headline below the byline that ended an article, above a paragraph that opens with a dateline."""
    line = lines[i]
    if line.zone is not Zone.BODY or line.prose or line.mark is not None or zones.columns(line.text) > 100:
        return False
    above = next((x for x in reversed(lines[:i]) if x.zone is not Zone.FURNITURE), None)
    if above is None or above.zone is not Zone.CONTACT:
        return False
    below = next((x for x in lines[i + 1 : i + 4] if x.prose and x.zone is Zone.BODY), None)
    return below is not None and zones.has_dateline(below.text)


def _headed(lines: list[Line], i: int, items: dict[int, bool]) -> bool:
    """Whether the item that line `i` would belong to is a heading with text below (not one that tells by itself)."""
    return next((items[k] for k in range(i, -1, -1) if k in items), False)


def _items(lines: list[Line], first: int) -> dict[int, bool]:
    """Lines that begin an item of a round-up -> whether they are mere headings."""
    groups: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if i < first or line.zone not in (Zone.BODY, Zone.SUBTITLE, None):
            continue
        if line.mark is not None and (line.mark.kind in ("head", "number") or line.mark.text in "■●"):
            groups.setdefault(line.mark.text if line.mark.kind == "head" else line.mark.kind, []).append(i)
        elif line.heading and _with_marker(line)[0] == "【":
            groups.setdefault("【", []).append(i)
    titled = " ".join(x.text for x in lines[: first + 1] if x.zone in (Zone.TITLE, Zone.SUBTITLE))
    lead = sum(len(x.text) for x in lines[first : min((g[0] for g in groups.values()), default=0)] if x.prose)
    for group in groups.values():
        if len(group) < 2:
            continue
        bounds = [*group[1:], len(lines)]
        told = [
            any(x.prose and x.zone in (Zone.BODY, None) for x in lines[a:b]) for a, b in zip(group, bounds, strict=True)
        ]
        if sum(told) < 2 or sum(told) * 3 < len(told) * 2:
            continue
        if lead < 100 or _ROUND_UP.search(titled) or _reported(lines, group, bounds):
            return {i: lines[i].heading for i in group}
    return {}


def _reported(lines: list[Line], group: list[int], bounds: list[int]) -> bool:
    """Whether most items report on their own: "…고 23일 밝혔다", "…고 공시했다"."""
    said = regex.compile(r"밝혔다|전했다|공시|발표했다")
    hits = sum(any(said.search(x.text) for x in lines[a : min(b, a + 4)]) for a, b in zip(group, bounds, strict=True))
    return hits * 3 >= len(group) * 2


def _outline(lines: list[Line]) -> None:
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
