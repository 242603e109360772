"""A page -> its article.

Job: headline and subtitles first, then the body as lines, captions and tables in place, furniture dropped; what the
page says about itself.  Input: the decoded page.  Output: `Content`.  It must not know files, nor repair the text.
trafilatura says where the body begins and ends; the lines between come from the page itself, so that captions, table
rows and line breaks stay where a reader sees them.
"""

from __future__ import annotations

import logging

import lxml.html
import regex
import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from coopevents.ingest.encoding import has_hangul
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.furniture import drop_furniture, is_furniture_line, running_text, text_of
from coopevents.ingest.lines import Line, LineKind, lines_of, span_of
from coopevents.ingest.page_facts import (
    board_title,
    find_headline,
    guessed_date,
    head_facts,
    labelled_date,
    squeeze,
    subtitles,
)
from coopevents.ingest.raw import Content, Mark

# What they log ("discarding data") stands in our reasons and notes; without a handler Python would print it.
for library in ("trafilatura", "htmldate"):
    logging.getLogger(library).addHandler(logging.NullHandler())

# lxml refuses an encoding declaration in decoded text.
DECLARATION = regex.compile(r"(?<!\s)\s*+<\?xml(?:[^<?>]++|\?(?!>))*+\?>")
# Names that content systems give to the element of the article.
ARTICLE = (
    "//*[@itemprop='articleBody' or @id='articleBody' or @id='article-view-content-div' or @id='articleBodyContents' "
    "or @id='dic_area' or @id='newsct_article']"
)
SHORTEST_KNOWN = 10  # letters; shorter lines are found in any text
COVERED_AT_LEAST = 0.5  # of the article element's running text
CAPTIONS_BEFORE = 3


def read_fragment(html: str) -> str:
    """All lines of a piece of HTML that is no page: the text of a letter.  Raises UnreadableError."""
    root = _parse(DECLARATION.sub("", html, count=1))
    for element in list(root.iter("script", "style", "head", "noscript", "template")):
        if element.getparent() is not None:
            element.drop_tree()
    return "\n".join(line.text for line in lines_of(root)) + "\n"


def read_page(html: str) -> Content:
    """The article of a page.  Raises UnreadableError where there is none."""
    html = DECLARATION.sub("", html, count=1)
    root = _parse(html)
    facts = head_facts(root)
    headline = find_headline(root, board_title(root) or facts.title)
    heads = subtitles(headline) if headline is not None else []
    title = text_of(headline) if headline is not None else facts.title
    above = [title] if title else []
    above += [line.text for element in heads for line in lines_of(element)]
    top = [Line(text) for text in dict.fromkeys(above)]
    published = facts.published or labelled_date(_visible_lines(html)) or guessed_date(html)
    drop_furniture(root, headline)
    body, note = _body(root)
    lines = top + _without(top, body)
    if not body:
        raise UnreadableError("no article text in the page")
    if not has_hangul("".join(line.text for line in body)):
        raise UnreadableError("no Hangul in the page's article")
    text, marks = _joined(lines)
    notes = (*facts.notes, note) if note else facts.notes
    return Content(text, title, published, facts.publisher, facts.url, notes, facts.author, marks)


def _parse(html: str) -> HtmlElement:
    try:
        return lxml.html.document_fromstring(html, parser=lxml.html.HTMLParser(huge_tree=False, remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"page cannot be parsed: {error}") from error


def _visible_lines(html: str) -> list[str]:
    """Lines of the page without its footer: the place of publication labels."""
    root = _parse(html)
    for element in list(root.iter("script", "style", "footer", "nav", "aside")):
        if element.getparent() is not None:
            element.drop_tree()
    return [line.text for line in lines_of(root)]


def _joined(lines: list[Line]) -> tuple[str, tuple[Mark, ...]]:
    """The text of lines, and where their cells stand in it."""
    marks: list[Mark] = []
    length = 0
    for line in lines:
        marks += [Mark(length + start, length + end, cell=name) for start, end, name in line.cells]
        length += len(line.text) + 1
    return "".join(f"{line.text}\n" for line in lines), tuple(marks)


def _body(root: HtmlElement) -> tuple[list[Line], str | None]:
    """The article's lines, and a note where trafilatura did not find it."""
    for cell in root.iter("td", "th"):  # trafilatura lays out as many cells as a page asks for
        for name in ("rowspan", "colspan"):
            if cell.get(name) is not None:
                cell.set(name, str(span_of(cell.get(name))))
    found = trafilatura.extract(
        lxml.html.tostring(root, encoding="unicode"), include_comments=False, include_tables=True, deduplicate=False
    )
    known = squeeze(found or "")
    lines = lines_of(root)
    articles = [element for element in root.xpath(ARTICLE) if running_text(element) > 0]
    if articles:
        article = max(articles, key=running_text)
        if len(known) < COVERED_AT_LEAST * len(squeeze(text_of(article))):
            return _kept(lines_of(article)), "body taken from the element marked as the article"
    inside = [i for i, line in enumerate(lines) if _is_known(line, known)]
    if not inside:
        return _kept(lines), "body not found: the whole page is kept"
    first, last = inside[0], inside[-1]
    for i in range(first - 1, max(first - 1 - CAPTIONS_BEFORE, -1), -1):
        if lines[i].kind is LineKind.CAPTION:
            first = i
    while last + 1 < len(lines) and (lines[last + 1].kind is LineKind.ROW or squeeze(lines[last + 1].text) in known):
        last += 1
    return _kept(lines[first : last + 1]), None


def _is_known(line: Line, known: str) -> bool:
    text = squeeze(line.text)
    return len(text) >= SHORTEST_KNOWN and not line.linked and text in known


def _kept(lines: list[Line]) -> list[Line]:
    return [line for line in lines if not line.linked and not is_furniture_line(line.text)]


def _without(top: list[Line], body: list[Line]) -> list[Line]:
    """The body without its own copies of headline and subtitles at its beginning."""
    heads = {squeeze(line.text) for line in top}
    start = 0
    while start < len(body) and squeeze(body[start].text.removeprefix("제목  ")) in heads:
        start += 1
    return body[start:]
