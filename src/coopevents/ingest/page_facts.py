"""What a page says about itself: headline, publication date, publisher, address.

Job: read meta elements, JSON-LD and labelled dates.  Input: a parsed page.  Output: `PageFacts` and single readers.  It
must not know the article's text; the date of a banner, of the weather or of a newspaper's registration is no evidence.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import htmldate
import regex
from lxml.html import HtmlElement

from coopevents.ingest.furniture import text_of, words_of
from coopevents.values.edtf import EdtfError, validate_edtf

# "입력 2019.04.24 11:08", "등록일 : 2019-04-24", "기사승인 2019년 4월 24일", "발표시간:2015-08-12 10:20".
# 수정 (changed) is none, and "등록번호 서울 아00000 | 등록일 2011.03.02" is the newspaper's own registration.
LABEL = (
    r"(?:기사|최초|보도|뉴스)?\s?(?:입력|등록|승인|작성|게시|게재|송고|발행|발표|배포|보도|제공)\s?"
    r"(?:일시|일자|시간|시각|날짜|일)?"
)
DATE = (
    r"(?<year>(?:19|20)\d\d)\s?(?:[-./]|년)\s?(?<month>\d{1,2})\s?(?:[-./]|월)\s?(?<day>\d{1,2})(?!\d)"
    r"|(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)"
)
LABELLED_DATE = regex.compile(rf"(?<![가-힣]){LABEL}\s*+[:：|)\]]?\s*+[\[(]?(?:{DATE})")
# 2012년 11월 16일 (금) 09:12:33   홍길동 기자: the hour and the writer behind it, with no label
WRITTEN_DATE = regex.compile(
    rf"\A[\s|·]*+(?:{DATE})\s?[일.]?\s*+(?:\(?[월화수목금토일](?:요일)?\)?)?\s*+(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
    r"[\s|/·]++[가-힣]{2,4}\s?(?:기자|특파원)"
)
ISO_DATE = regex.compile(rf"\A\s*+(?:{DATE})")
REGISTRATION = regex.compile(r"등록\s?번호|발행인|편집인|사업자|대표\s?전화|제호")
LABELLED_LINE = 200  # characters; a longer line is running text

PUBLISHED_META = (
    "article:published_time og:article:published_time article:published og:regdate article:created dc.date.issued "
    "dcterms.created dcterms.issued dc.date dc.date.created datepublished pubdate publishdate publish-date "
    "regdate".split()
)
AUTHOR_META = ("dable:author", "article:author", "og:article:author", "author")  # the last often names the paper
# " - 산업신문", " | 뉴스 | 경남", " < 창원 < 기사본문 - 경남신문", " :: 산업신문 ::": what sites hang on a headline.
SITE_SUFFIX = regex.compile(r"(?<!\s)\s++[-–—|<>:»·]{1,2}\s++[^-–—|<>»]{1,30}$")
HEADLINES = ("h1", "h2", "h3", "h4", "h5", "strong", "p", "div", "td", "dt", "th", "span")
HEADLINE_WORDS = frozenset("title tit headline subject heading".split())
SUBTITLE_WORDS = frozenset("subtitle subtit subheading subhead subheadline summary deck subtitles".split())
SHORTEST_HEADLINE = 6


@dataclass(frozen=True, slots=True)
class PageFacts:
    """`published` is EDTF."""

    title: str | None
    published: str | None
    publisher: str | None
    url: str | None
    notes: tuple[str, ...] = ()
    author: str | None = None


def squeeze(text: str) -> str:
    """Letters and digits only, for comparison."""
    return regex.sub(r"[\W_]+", "", text).lower()


def head_facts(root: HtmlElement) -> PageFacts:
    """What meta elements and JSON-LD say; the title without the site's name."""
    metas = _metas(root)
    blocks, notes = _json_ld(root)
    publisher = metas.get("og:site_name") or _first(_publisher(block) for block in blocks)
    title = (
        metas.get("og:title")
        or _first(_string(block.get("headline")) for block in blocks)
        or metas.get("twitter:title")
    )
    for tag in ("title", "h1", "h2"):
        if title is None and (element := root.find(f".//{tag}")) is not None:
            title = text_of(element) or None
    published = _first(_day(metas[name]) for name in PUBLISHED_META if name in metas)
    published = published or _first(_day(_string(block.get("datePublished")) or "") for block in blocks)
    url = metas.get("og:url") or next(iter(root.xpath("//link[@rel='canonical']/@href")), None)
    author = _first(metas.get(name) for name in AUTHOR_META) or _first(_author(block) for block in blocks)
    headline = without_site(title, publisher) if title else None
    return PageFacts(headline, published, publisher, url, notes, None if author == publisher else author)


def without_site(title: str, publisher: str | None) -> str:
    """A headline without what the site hangs on it; a short rest ("속보") stays whole."""
    title = " ".join(title.split())
    if publisher and len(title) - len(publisher) >= SHORTEST_HEADLINE:
        title = regex.sub(rf"\s*[-–—|<>:»·]+\s*{regex.escape(publisher)}\s*$", "", title)
    while (shorter := SITE_SUFFIX.sub("", title)) != title and len(shorter) >= SHORTEST_HEADLINE:
        title = shorter
    return title


def labelled_date(lines: list[str]) -> str | None:
    """The first date with a label of publication among a page's lines, else the first with an hour and its writer."""
    lines = [line for line in lines if len(line) <= LABELLED_LINE and not REGISTRATION.search(line)]
    labelled = (LABELLED_DATE.search(line) for line in lines)
    written = (WRITTEN_DATE.search(line) for line in lines)
    return _first(_calendar_day(match) for match in chain(labelled, written) if match is not None)


def guessed_date(html: str) -> str | None:
    """What htmldate finds in markup and address; never in running text, nor by the clock."""
    day = htmldate.find_date(html, extensive_search=False, original_date=True, max_date="2100-01-01")
    return _day(day) if day else None


def board_title(root: HtmlElement) -> str | None:
    """The title in the head of a board's table or list: <th>제목</th><td>…</td>."""
    for label in root.iter("th", "dt", "td"):
        value = label.getnext()
        if value is not None and squeeze(text_of(label)) == "제목" and len(text_of(value)) >= SHORTEST_HEADLINE:
            return text_of(value)
    return None


def find_headline(root: HtmlElement, title: str | None) -> HtmlElement | None:
    """The element that shows the headline: the innermost whose text the page's title holds or begins."""
    wanted = squeeze(title.rstrip(".… ")) if title else ""
    best: HtmlElement | None = None
    best_rank = (0, 0)
    for element in root.iter(*HEADLINES):
        if len(list(element.iterdescendants())) > 4 or any(a.tag in ("a", "li") for a in element.iterancestors()):
            continue
        text = squeeze(text_of(element))
        if len(text) < SHORTEST_HEADLINE or not wanted:
            continue
        if text == wanted or (text.startswith(wanted) and len(text) < 2 * len(wanted)):
            rank = (3 if element.tag in ("h1", "h2", "h3", "h4", "h5") else 2, len(text))
        elif text in wanted and 2 * len(text) > len(wanted):
            rank = (1, len(text))
        else:
            continue
        if rank > best_rank or (rank == best_rank and best is not None and best in element.iterancestors()):
            best, best_rank = element, rank
    return best


def subtitles(headline: HtmlElement) -> list[HtmlElement]:
    """The elements between a headline and the article that are its subtitles, in order."""
    found: list[HtmlElement] = []
    anchor = headline
    for _ in range(3):  # the headline may be wrapped: <div class="head"><h2>…</h2></div><h3 class="subtitle">
        sibling = anchor.getnext()
        while sibling is not None:
            if isinstance(sibling.tag, str):
                if _is_subtitle(sibling):
                    found.append(sibling)
                else:
                    found += [inner for inner in sibling.iterdescendants() if _is_named_subtitle(inner)]
            sibling = sibling.getnext()
        parent = anchor.getparent()
        if found or parent is None or parent.tag in ("body", "html", "article", "main"):
            break
        anchor = parent
    return [element for element in found if not any(a in found for a in element.iterancestors())]


def _is_subtitle(element: HtmlElement) -> bool:
    previous = element.getprevious()
    follows_heading = previous is not None and previous.tag in ("h1", "h2", "h3", "h4")
    lower = follows_heading and element.tag in ("h2", "h3", "h4", "h5", "h6") and element.tag >= str(previous.tag)
    return lower or _is_named_subtitle(element)


def _is_named_subtitle(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or len(text_of(element)) > 300 or element.tag in ("article", "section", "body"):
        return False
    words = words_of(element)
    return bool(words & SUBTITLE_WORDS) or ("sub" in words and bool(words & HEADLINE_WORDS))


def _metas(root: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _json_ld(root: HtmlElement) -> tuple[list[dict[str, object]], tuple[str, ...]]:
    blocks: list[dict[str, object]] = []
    notes: tuple[str, ...] = ()
    for script in root.xpath("//script[@type='application/ld+json']"):
        text = regex.sub(r"^\s{0,20}(?://)?\s{0,4}<!\[CDATA\[|(?://)?\s{0,4}\]\]>\s{0,20}$", "", script.text or "")
        try:
            blocks += _flat(json.loads(text, strict=False))
        except (json.JSONDecodeError, RecursionError):
            notes = ("JSON-LD of the page cannot be read",)
    return blocks, notes


def _flat(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif isinstance(value, dict):
        yield value
        yield from _flat(value.get("@graph"))


def _publisher(block: dict[str, object]) -> str | None:
    publisher = block.get("publisher")
    return _string(publisher.get("name")) if isinstance(publisher, dict) else None


def _author(block: dict[str, object]) -> str | None:
    author = block.get("author")
    if isinstance(author, list):
        author = author[0] if author else None
    return _string(author.get("name")) if isinstance(author, dict) else _string(author)


def _string(value: object) -> str | None:
    # JSON can spell half of a surrogate pair, which no file can hold
    return " ".join(regex.sub(r"\p{Cs}", "", value).split()) or None if isinstance(value, str) else None


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _day(text: str) -> str | None:
    match = ISO_DATE.match(text)
    return _calendar_day(match) if match else None


def _calendar_day(match: regex.Match[str]) -> str | None:
    try:
        return validate_edtf(f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}")
    except EdtfError:
        return None
