"""Kept text -> `Document`: blocks with zones, outline and sections, and their sentences.

Input: a document's id and its `CleanText` (or text), and the title if the file's metadata has it.  Output: `Document`.
It must not know dates, organisations or events, nor any publisher's page by name.

Zones are decided in passes, surest first: lines that speak for themselves (`zones`), label boxes (`labels`), tables
(`table_search`), then by position: headlines between the page's head and the first running text, leftovers after the
last.
Lines repeated within the page and what follows "관련기사" are furniture.  What no rule claims is body.

Sections count the items of a round-up ("◆…", "▲…"), annexes (참고, 붙임) and further articles of a page; their headings
have zone TITLE within their section.  Headings inside an article ("<참가업체 이야기>") are SUBTITLE.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Block, Document, Sentence, Zone
from coopevents.text import bylines, furniture, sentences, table_cells, table_search, zones
from coopevents.text.clean import CleanText
from coopevents.text.head import body_start, find_head, find_headings
from coopevents.text.label_lines import LONGEST, join_labels
from coopevents.text.label_names import OF_BOX
from coopevents.text.labels import begins_with_label, labels, lone_label, plain_label
from coopevents.text.leftovers import mark_leftovers, mark_repeated
from coopevents.text.lines import Line, split_lines, with_marker
from coopevents.text.sections import build_outline, number_sections

_PAGE_DATE = regex.compile(r"(?:날짜|일자|시간)\s*:")
_RUBRIC = regex.compile(r"[\[【<〈(]")  # [모집], 【행사】 before a headline


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
    lines = join_labels(text, split_lines(text))
    _by_themselves(lines)
    _page_dates(lines)
    _beside_labels(lines)
    _tables(lines)
    first = body_start(lines)
    find_head(lines, first, title)
    find_headings(lines, first)
    mark_repeated(lines)
    mark_leftovers(lines, first)
    for line in lines:
        line.zone = line.zone or Zone.BODY
    number_sections(lines, first)
    build_outline(lines)
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


def _by_themselves(lines: list[Line]) -> None:
    """Zones that a line shows without its surroundings."""
    for line in lines:
        if line.label:  # cut out of a box in one line
            line.zone = Zone.LABEL
            continue
        whole = with_marker(line)
        names = [name for name, _ in labels(line.text)] if begins_with_label(line.text) else []
        if line is lines[0] and _RUBRIC.match(line.text) and not set(names) & OF_BOX:
            names = []  # [모집] 2014 인도 시장개척단 참가업체 모집 안내: a headline
        heads = table_cells.is_header(line.text) and not _pairs_up(line.text)
        if ":" not in line.text and (heads or table_cells.is_number_row(line.text)):
            names = []  # "시 기    지 역    참가", "상담건수   71   52   60": a header, a row; no label in wide setting
        # An item of the outline is article, even if it speaks of a download or of e-mail.
        solid = (
            line.mark is not None
            and line.mark.kind in ("square", "circle", "round", "number", "letter", "paren")
            and len(line.text) >= 20
            and not furniture.is_copyright(whole)
        )
        if bylines.is_dated_byline(line.text):
            line.zone = Zone.CONTACT
        elif zones.is_caption(whole) and not furniture.is_furniture(whole):
            line.zone = Zone.CAPTION
        elif names and names[0] not in ("contact", "unit") and (solid or not furniture.is_furniture(whole)):
            line.zone = Zone.LABEL
            line.label = names[0]
        elif table_cells.is_unit_line(line.text):
            continue
        elif furniture.is_press_head(whole):
            line.zone = Zone.CONTACT if bylines.has_date(whole) else Zone.FURNITURE
        elif not solid and furniture.is_furniture(whole):
            line.zone = Zone.FURNITURE
        elif (
            bylines.is_contact(whole)
            or bylines.is_contact(line.text)
            or (names and names[0] == "contact" and not line.prose)
        ):
            line.zone = Zone.CONTACT
        elif (line.mark is not None and line.mark.kind == "star") or zones.is_attachment_list(whole):
            line.zone = Zone.NOTE


def _pairs_up(text: str) -> bool:
    """장소  가람회관  주최  경상남도: two labels, each with its value."""
    cells = [lone_label(text[start:end]) for start, end in table_cells.cell_spans(text)]
    return [bool(names) for names in cells] == [True, False] * 2 and cells[0] | cells[2] <= OF_BOX


def _page_dates(lines: list[Line]) -> None:
    """ "날짜 : 2008년 11월 7일" alone is the page's date; beside a place or a host it is that of an event."""
    for i, line in enumerate(lines):
        if line.zone is Zone.LABEL and line.label == "when" and _PAGE_DATE.match(line.text):
            near = lines[max(0, i - 1) : i] + lines[i + 1 : i + 2]
            if not any(x.zone is Zone.LABEL for x in near):
                line.zone = Zone.CONTACT


def _beside_labels(lines: list[Line]) -> None:
    """일시 2019. 5. 14. ⏎ 장소 가람회관 ⏎ 주최 가람시: in a box, one blank parts a label from its value."""
    for step, order in ((-1, range(1, len(lines))), (1, range(len(lines) - 2, -1, -1))):
        for i in order:
            line, near = lines[i], lines[i + step]
            if line.zone is not None or line.prose or len(line.text) > LONGEST or near.zone is not Zone.LABEL:
                continue
            if near.label in OF_BOX and (names := plain_label(line.text)):
                line.zone, line.label = Zone.LABEL, min(names)


def _tables(lines: list[Line]) -> None:
    texts = [with_marker(x) if x.mark and x.mark.kind == "head" else x.text for x in lines]
    free = [
        x.zone is None
        and not x.prose
        and (x.mark is None or x.mark.kind in ("head", "number") or len(table_cells.cell_spans(x.text)) >= 3)
        for x in lines
    ]
    for a, b in table_search.find_tables(texts, [x.gap for x in lines], free):
        for line in lines[a:b]:
            line.zone = Zone.TABLE
    for line in lines:
        if line.zone is None and table_search.is_poured(line.text):
            line.zone = Zone.TABLE
