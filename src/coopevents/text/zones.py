"""Captions, headings of annexes and headings inside an article.

Input: the text of a line, its outline marker included.  Output: yes or no.  It must not know the lines around it.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.text.furniture import is_copyright
from coopevents.text.prose import SENTENCE_END, SHORT, is_prose

# --- captions --------------------------------------------------------------------------------------------------------

# "[사진 1] …", "[사진설명] …", "(사진) …", "<사진=…>", "사진 : …"
_CAPTION_HEAD = regex.compile(
    r"[\[<(【▲△◀▶■☞\s]{0,2}(?:사진|포토|현장\s*사진|사진\s*설명|이미지|그래픽|그림)\s*(?:설명|자료)?\s*\d{0,2}\s*"
    r"(?:[\])>】]|=|:|\||/|제공)"
)
# "[상공회 제공]" alone
_CREDIT = regex.compile(r"[\[(<][^\[\]()<>]{2,25}제공[\])>]")
# "…하고 있다. (사진=중진공 제공)", "…기념촬영 / 공단 제공", "…상담회. ©창원시", "…[사진=KOTRA]", "…사진제공=경기도"
_CAPTION_TAIL = regex.compile(
    r"[\[(<]\s{0,4}(?:사진|자료|이미지)\s{0,4}(?:제공)?\s{0,4}[=:/|][^\])>]{1,40}[\])>]?(?:\s{0,4}\*?\s{0,4}재판매.{0,20})?\s{0,4}$"
    r"|(?:/|\.|\s)\s{0,4}(?:사진\s{0,4})?(?:제공|사진)\s{0,4}[=:]\s{0,4}\S.{0,30}$"
    r"|[/.|<(]\s{0,4}[\p{L}\s·()]{2,25}\s{0,4}제공\s{0,4}[>)]?\s{0,4}$|[.\s][ⓒ©]\s?[\p{L}\s·]{2,20}$"
)
# "강석진(왼쪽) 이사장", "왼쪽부터 …", "(오른쪽 두 번째)"
_POSITIONS = regex.compile(
    r"\((?:왼쪽|오른쪽|가운데|앞줄|뒷줄|맨\s*왼쪽|맨\s*오른쪽|왼편|오른편|사진)[^)]{0,20}\)"
    r"|(?:왼쪽|오른쪽|좌측|우측)(?:부터|에서|\s*두\s*번째|\s*세\s*번째)"
)
_PICTURE_NOUN = regex.compile(
    r"(?:모습|장면|광경|전경|기념\s*촬영|기념\s*사진|단체\s*사진|조감도|포스터)\s*[.]?\s*[\])>]?$"
)
_PREDICATE = regex.compile(r"\p{Hangul}다[.]")
_OUTLINE = regex.compile(r"[□■○●◦◎ㅇ?*※①-⑳-]")


def is_caption(line: str) -> bool:
    """Captions of pictures; a paragraph of several sentences is none, an item of the outline only with "[사진]"."""
    predicates = len(_PREDICATE.findall(line))
    if len(line) > 2 * SHORT or predicates > 2 or is_copyright(line):
        return False
    if _CAPTION_HEAD.match(line) or _CREDIT.fullmatch(line):
        return True
    if _OUTLINE.match(line) or predicates > 1:
        return False
    if _CAPTION_TAIL.search(line) and len(line) <= 200:
        return True
    if len(line) > 150:
        return False
    if _POSITIONS.search(line) and (not SENTENCE_END.search(line) or "있다." in line):
        return True
    if _PICTURE_NOUN.search(line):
        return len(line) <= 80 or line[0] in "▲△◀▶"
    return line[0] in "▲△◀▶" and line.rstrip(".").endswith("있다")


# --- annexes and headings --------------------------------------------------------------------------------------------

# "참고 1   공동위원회 개요", "<붙 임>   전시회 개요", "[별첨 2] 업체 현황", "붙임1. 행사 개요"
_ANNEX = regex.compile(
    r"\A[<\[【(〈《「]?\s*+(?:참\s*+고\s*+자\s*+료|참\s*+고|붙\s*+임|별\s*+첨|첨\s*+부|별\s*+지|부\s*+록|첨부\s*+자료)\s*+(?P<n>\d{0,2})\s*+"
    r"(?P<close>[>\]】)〉》」])?\s*+(?:[.:])?\s*+(?P<name>.*)"
)
# "…현황 1부.", "… 끝.", "…(생략).", "1. 행사 사진  2. 참가업체"
_ATTACHMENT_LIST = regex.compile(
    r"(?:\d\s*부\s*[.]?|끝\s*[.]?|생략\)?[.]?|\d\s*매\s*[.]?)\s*$|\b1\s*[.]\s.{0,80}\b2\s*[.]\s"
)
_ATTACHED = regex.compile(r"\A[<\[【(]?\s*+(?:붙|별|첨)")
# "<참가업체 이야기>", "【수출상담회】", "[현지 반응]", "〈 업체별 성과 〉"
_BRACKETED = regex.compile(r"[<〈《【\[]\s*[^<>〈〉《》【】\[\]]{2,50}\s*[>〉》】\]]")


def is_annex_head(line: str) -> bool:
    """The heading of an annex, with its name on the same line or alone; a list of attachments is none."""
    m = _ANNEX.match(line)
    if m is None or len(line) > 80 or is_prose(line) or _ATTACHMENT_LIST.search(line):
        return False
    return bool(m["n"] or m["close"] or not m["name"])


def is_attachment_list(line: str) -> bool:
    """A list of what is attached: "붙임  1. 행사 사진  2. 참가업체 현황.  끝."."""
    if len(line) > SHORT or is_prose(line) or is_annex_head(line):
        return False
    return _ATTACHED.match(line) is not None and _ANNEX.match(line) is not None


def is_bracketed_heading(line: str) -> bool:
    """A whole line in brackets."""
    return _BRACKETED.fullmatch(line) is not None
