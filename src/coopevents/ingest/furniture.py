"""What of a page is not its article: menus, banners, related articles, rankings, comments, advertisements, footers.

Job: take these elements out of a parsed page.  Input: the root element, changed in place.  It must not know what the
article says, and never takes away an element that holds much of the page's running text.
"""

from __future__ import annotations

import regex
from lxml.html import HtmlElement

NEVER_TEXT_TAGS = (
    "head script style noscript template iframe object embed svg canvas video audio map button input select textarea "
    "nav footer".split()
)
# Some sites wrap the whole page in a form, or the article in an aside: these go only where they hold little text.
FURNITURE_TAGS = "form aside dialog header".split()


# Words of class and id names, as content systems of Korean papers and authorities use them: class="rel_news",
# id="divReply", class="view-copyright", class="lnbWrap".
FURNITURE_WORDS = frozenset(
    "nav gnb lnb snb tnb navi menu submenu topmenu footer foot sidebar aside rel related relation relate relnews "
    "comment comments reply replies ranking rank popular hot best most mostview ad ads adv advert advertise banner "
    "advertisement adsense sns share social copyright breadcrumb breadcrumbs skip skipnav weather wx search login "
    "paging pager pagination recommend recomm subscribe subscription newsletter keyword keywords tag tags quick popup "
    "layer toolbar util utils byline by reporter journalist writer emotion like scrap donation vote poll satisfaction "
    "attach attachment attachments filedown download".split()
)
# Words that only mark furniture as the whole name: class="copy", class="today".
FURNITURE_NAMES = frozenset("copy today date-now location loc top-banner mail email hit hits print font".split())

# "관련기사", "많이 본 뉴스", "이 시각 주요뉴스", "댓글 2", "[추천기사]": the heading of a list of something else.
_OTHER = r"관련|연관|추천|인기|최신|다른|주요|전체|오늘의?|실시간|화제의?|섹션|연재|지난"
LIST_HEADING = regex.compile(
    r"\A[\s\[<◆■▶☞【]*+(?:"
    rf"(?:이\s?기사와\s?)?(?:{_OTHER})\s?(?:기사|뉴스|글|콘텐츠|포토|이슈|댓글|보도자료)(?:\s?목록|\s?더\s?보기)?"
    r"|(?:가장\s?)?많이\s?본\s?(?:기사|뉴스|글|콘텐츠)?"
    r"|(?:이\s?)?시각\s?(?:주요\s?|인기\s?)?(?:뉴스|기사)"
    r"|(?:기사\s?)?댓글(?:\s?쓰기|\s?달기|\s?목록)?|독자\s?의견|기사\s?의견|네티즌\s?의견"
    r"|첨부\s?(?:파일|문서)|이전\s?글|다음\s?글|만족도\s?(?:조사|평가)|공유하기|기자의?\s?다른\s?기사(?:\s?보기)?"
    r")[\s\]>】:：]*+\(?\d*+\)?(?:\s?개|\s?건)?\s*+",
    regex.I,
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "p", "dt", "span", "div")
LISTS = ("ul", "ol", "dl", "table", "div", "p")

# Lines that stand inside the article's own element.
_PARTS = (
    # <저작권자 © 산업신문, 무단 전재 및 재배포 금지>, Copyright ⓒ 2020 …, ⓒ 뉴스 무단전재-재배포 금지
    r"저작권자[^가-힣].*+|저작권[^ⓒ©]{0,40}(?:ⓒ|©|copyright).*+|copyrights?\b.*+|all rights reserved.*+",
    r"[^.다]{0,40}+무단\s?(?:전재|복제|배포).*+",
    # "[AD] 새 아파트 …", "AD"; "광고업체 12곳이 참가했다" is none
    r"(?:AD|광고|스폰서|sponsored)\].{0,60}+|AD|광고|sponsored",
    # buttons: "페이스북 트위터 URL복사", "글자크기 가 가", "목록", "본문 바로가기"
    r"(?:(?:페이스북|트위터|카카오(?:스토리|톡)|네이버\s?블로그|밴드|URL\s?복사|기사\s?공유|글자\s?크기|글씨\s?크기|글씨\s?키우기"
    r"|스크랩|프린트|인쇄|메일\s?보내기|본문\s?듣기|본문\s?바로가기|목록(?:\s?보기)?|맨\s?위로|이전|다음|닫기|구독(?:하기)?"
    r"|좋아요)[\s|·,\d+-]*+){1,12}+",
    r"☞.{0,80}+|▶.{0,40}(?:바로\s?가기|구독|클릭|제보)",
    # "입력 : 2013.02.07 11:05 | 수정 : 2013.02.08 09:00", "송고시간2021-11-05 14:05"
    r"(?:(?:기사|최초|최종)?\s?(?:입력|등록|승인|작성|게시|송고|수정|업데이트)\s?(?:시간|일시|일)?\s?[:：]?\s?"
    r"[\d.\-/: 년월일오전후]{8,30}+[\s|/·,]*+){1,3}+",
    # "hong@paper.example"
    r"[\w.+-]{1,64}+@[\w.-]{1,64}+",
    # the head of a board: "작성자  통상과  등록일  2011-10-04", "조회수  321"; "번호  업체명" heads a table
    r"(?:작성자|글쓴이|등록자|등록일|작성일|게시일|조회수?|첨부(?:파일)?|다음글|이전글)(?:  .{0,200}+)?|번호  \d++",
)
FURNITURE_LINE = regex.compile(r"\A[<\[(ⓒ©\s]*+(?:" + "|".join(_PARTS) + ")", regex.I)

HANGUL = regex.compile(r"[가-힣]")
SPLIT = regex.compile(r"[\s_\-:/.]+|(?<=[a-z])(?=[A-Z])")
RUNNING_SHARE = 0.3  # an element with more of the page's running text than this is no furniture, whatever its name
LINKED_SHARE = 0.8  # a line with more of its characters in links than this is a link


def drop_furniture(root: HtmlElement, headline: HtmlElement | None) -> None:
    """Removes furniture in place; whatever holds the `headline` element stays."""
    for element in list(root.iter(*NEVER_TEXT_TAGS)):
        _drop(element, root, headline)
    total = running_text(root)
    for element in list(root.iter(*FURNITURE_TAGS)):
        if running_text(element) <= RUNNING_SHARE * total:
            _drop(element, root, headline)
    for element in list(root.iterdescendants()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if (_is_furniture(element) or _is_hidden(element)) and running_text(element) <= RUNNING_SHARE * total:
            _drop(element, root, headline)
    for element in list(root.iter(*HEADINGS)):
        if (
            _is_attached(element, root)
            and not len(element.xpath(".//*")) > 6
            and LIST_HEADING.fullmatch(text_of(element))
        ):
            _drop_list(element, root, headline, total)


def is_furniture_line(line: str) -> bool:
    """Whether a line of an article's element is a copyright, sharing or advertisement line."""
    return FURNITURE_LINE.fullmatch(line) is not None or LIST_HEADING.fullmatch(line) is not None


def link_share(element: HtmlElement) -> float:
    """Share of an element's characters that stand in links."""
    total = len(text_of(element))
    return sum(len(text_of(link)) for link in element.iter("a")) / total if total else 0.0


def running_text(element: HtmlElement) -> int:
    """Hangul outside of links: what menus and lists of headlines have little of."""
    total = len(HANGUL.findall(element.text_content()))
    return total - sum(len(HANGUL.findall(link.text_content())) for link in element.iter("a"))


def text_of(element: HtmlElement) -> str:
    """The text of an element with single blanks."""
    return " ".join(element.text_content().split())


def names_of(element: HtmlElement) -> list[str]:
    """The class names and the id of an element."""
    return [*element.get("class", "").split(), *element.get("id", "").split()]


def words_of(element: HtmlElement) -> set[str]:
    """The words that class names and id are made of: {"rel", "news"} for class="rel_news"."""
    return {word.lower().rstrip("0123456789") for name in names_of(element) for word in SPLIT.split(name)}


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in ("html", "body", "main", "article"):
        return False
    names = {name.lower() for name in names_of(element)}
    return bool(words_of(element) & FURNITURE_WORDS or names & FURNITURE_NAMES)


def _is_hidden(element: HtmlElement) -> bool:
    style = "".join(element.get("style", "").lower().split())
    return "display:none" in style or "visibility:hidden" in style or element.get("hidden") is not None


def _is_attached(element: HtmlElement, root: HtmlElement) -> bool:
    return element is root or any(ancestor is root for ancestor in element.iterancestors())


def _drop(element: HtmlElement, root: HtmlElement, headline: HtmlElement | None) -> None:
    if element is root or not _is_attached(element, root):
        return
    if headline is not None and (headline is element or any(element is a for a in headline.iterancestors())):
        return
    element.drop_tree()


def _drop_list(heading: HtmlElement, root: HtmlElement, headline: HtmlElement | None, total: int) -> None:
    """Drops the heading and what follows it: its container, or the lists beside it."""
    parent = heading.getparent()
    while parent is not None and parent is not root and text_of(parent) == text_of(heading):
        heading, parent = parent, parent.getparent()
    is_container = parent is not None and parent is not root and parent.tag != "body"
    if is_container and text_of(parent).startswith(text_of(heading)) and running_text(parent) <= RUNNING_SHARE * total:
        _drop(parent, root, headline)
        return
    following = heading.getnext()
    while following is not None and following.tag in LISTS and link_share(following) > 0.5:
        after = following.getnext()
        _drop(following, root, headline)
        following = after
    _drop(heading, root, headline)
