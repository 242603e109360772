"""The document's own date, as its page says it: `dateline(text) -> Dateline | None`.

Input: the kept text.  Output: EDTF, the span of the date and the rule.  Only what dates this document counts: a label
(입력, 등록, 승인, 송고, 배포일), the head of a release or a newspaper cutting, a newsletter's issue, a line that holds
nothing but a date under the title.  Today's date in a banner, a copyright year, the registration of the newspaper or a
related article's date do not.  It must not know the side-car or the formats' metadata: those go first, elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from coopevents import regex
from coopevents.annotate.dates import annotate_dates
from coopevents.document import Span
from coopevents.resolve.dates import Anchor
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.edtf import EdtfError, PartialDate, parse_edtf

HEAD_LINES = 12  # a date alone is a dateline only so near the top
LABEL_REACH = 24  # characters between a label and its date
DIGIT = regex.compile(r"\d")
SIGNS_ONLY = regex.compile(r"[\s:：\[\](){}|>·.=~-]*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`edtf` may be a month (a newsletter) or lack its year (제공일자 9. 26.); `span` covers the date itself."""

    edtf: str
    span: Span
    rule: str

    def anchor(self) -> Anchor:
        """The same as an anchor for `resolve_dates`."""
        date, _ = parse_edtf(self.edtf)
        return Anchor(date.year, date.month, date.day, "dateline")


# 입력 2019.05.22 06:40, 발표시간:[ 2020-12-04 10:16:20 ], 배포일 2016. 8. 29.(월), 제공일자 9. 26.
FIRST_LABEL = regex.compile(
    r"(?<![가-힣])(?:기사\s?|최초\s?|최종\s?)?(?:입력|등록|승인|송고|발표\s?시간|발표일시?|발행일?|게재일?|게시일?"
    r"|작성일?|보도일시?|보도시점|배포일시?"
    r"|배포|제공일자?|등록일|게시|작성|출고|기사출고|전송|발송|보도일자|배포일자|작성일자|등록일자|발행일자|발표일자"
    r"|게시일자|작성시간|등록시간|입력시간|입력일)"
    r"(?:일시|일자|시간|시각)?(?![가-힣])"
)
# 수정 only where nothing better is told
LATE_LABEL = regex.compile(r"(?<![가-힣])(?:최종\s?)?(?:수정|업데이트)(?:일|일시|시간)?(?![가-힣])")
# 2003/04/18 15:02 송고, 2024. 12. 23.(월) 배포
AFTER_LABEL = regex.compile(
    r"[\s)\]]{0,3}(?:\d{1,2}:\d\d(?::\d\d)?)?[\s)\]]{0,3}(?:송고|입력|승인|배포|(?<=:\d\d[\s)\]]{1,3})(?:등록|발표"
    r"|게재|발행|보도|게시|작성))(?![가-힣])"
    # 2013. 5. 27.(월) 조간부터 보도하여 주시기 바랍니다
    r"|[\s)\]]{0,3}(?:\d{1,2}:\d\d\s?)?(?:[조석]간\s?)?(?:\([^()\n]{1,8}\)\s?)?(?:이후|부터)\s?보도"
    # 방콕무역관  2019-06-17   조회 2,208: a board's line
    r"|[\s|·,/]{1,4}(?:\d{1,2}:\d\d(?::\d\d)?[\s|·,/]{1,4})?조회(?:수)?[\s:：]{0,3}\d"
)
AFTER_WORD = regex.compile(r"조회|송고|입력|승인|배포|등록|발표|게재|발행|보도|게시|작성")
# <저작권자(c) …>        2015/03/12 15:41 송고: an agency's stamp, at the end of whatever line
STAMP = regex.compile(r"[\s)\]]{0,3}\d{1,2}:\d\d(?::\d\d)?[\s)\]]{0,3}(?:송고|입력|승인|전송)[\s)\]>]*\Z")
# 등록번호 … 등록일 2011.03.02: the newspaper's, not the article's
REGISTRATION = regex.compile(
    r"등록\s?번호|사업자|대표전화|발행인|편집인|청소년|간행물|제호|정기간행|Copyright|저작권|ⓒ|©|설립|창간"
)
# a banner's today: weather, log-in, menus
BANNER = regex.compile(r"℃|℉|날씨|기상청|미세먼지|로그인|회원가입|전체메뉴|기온|즐겨찾기|홈으로|오늘(?!의\s?특징)|검색")
# 중원일보 96.10.23 (수) 5면; [가람산업] 2008-05-19 / 14면; 가람매일 98년 7월 14일 화요일 [7면 지역경제]
# (한국경제신문 1996년 8월 28일자)
PAGE = regex.compile(
    r"(?:[\s)|,·]{0,5}제?\s?\d[\d,]{0,9}\s?호)?[\s)|,·/]{0,5}[\[(<【]?(?:[가-힣]{2,4}\s)?(?:제\s?)?(?:\d{1,2}|[A-Z]\d{1,2})\s?면"
)
# [나루소식 1093호 6면, 2018년 10월 19일]: the page before the date, and the bracket closed behind it
PAGE_BEFORE = regex.compile(r"(?<![\d가-힣])(?:제?\s?\d{1,2}|[A-Z]\d{1,2})\s?면\s?[,·|/]?\s?$")
# 나루소식 제212호 (2019. 12. 18.), 주간 가람한인  제417호      2018. 4. 20 (금): the number of the issue before it
ISSUE_BEFORE = regex.compile(r"(?<!\d)(?:제\s?)?\d{2,5}\s?호\s?[(\[|,·]?\s*$")
CLOSED = regex.compile(r"\s?[)\]】>]?\s{0,3}$")
DATED = regex.compile(r"일자?\s?[)\]]\s*\.?\s*$|자\s*[)\]]")
# … 지원키로 했다. (가람경제신문 1996년 8월 28일자).: behind the last sentence of a page that is one paragraph
CUT_BEHIND = regex.compile(r"[(<〈][가-힣]{1,10}(?:신문|일보|경제|매일)[ ]?[^()\n]{8,16}일자[)>〉]\s*\.?\s*\Z")
LONGEST_CUT = 36  # code points of such a bracket
# 발표시간: [ 2023-06-0× 09:1×:×× ], 등록일 2019.06.**: a day that cannot be read; 2015-0×-××: a month neither
HIDDEN = r"\d?[×xX*○◯●?■□_]{1,2}"
MASKED_DAY = (
    rf"(?<!\d)(?<year>(?:19|20)\d\d)[ \t]?[-./년][ \t]?(?:(?<month>1[0-2]|0?[1-9])|{HIDDEN})[ \t]?[-./월][ \t]?{HIDDEN}"
)
MASKED = regex.compile(rf"[\s:：\[\](){{}}|>·.=~-]{{0,8}}{MASKED_DAY}")
MASK = regex.compile(r"[×xX*○◯●■□_]")  # 2023-06-0×
# 료녕신문 경제·무역 2015-06-0× 래원: 료녕신문 책임편집: …
MASKED_HEAD = regex.compile(rf"{MASKED_DAY}(?=[^\n]{{0,160}}(?:래원|출처|편집|기자))")
# [나루신문 = 홍길동 기자 2015.12.29]: the writer and the day below the text
SIGNED = regex.compile(r"\A[\s\[(<【]*+[^\d.:：]{2,30}(?:기자|특파원)[\s|/·=,(-]*+")
# 홍길동기자 2004/10/22 08:40: the hour behind it
HOUR = regex.compile(r"\A[ \t]{1,3}(?:오전|오후|AM|PM)?[ \t]?(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)")
# 등록일 : 11.20, 제공일 7. 10.: a day without its year
SHORT = regex.compile(
    r"[\s:：\[\](){}|>·=~-]{0,8}(?<month>1[0-2]|0?[1-9])[ \t]?[./][ \t]?"
    r"(?<day>3[01]|[12]\d|0?[1-9])(?![\d:%]|[ \t]?(?:[./-][ \t]?\d|[배만억개건명]))"
)
# 기사입력 10/06 18:22, 발표시간: [ 09-02 08:41 ]: with its hour a day without its year is sure behind any label
SHORT_TIMED = regex.compile(
    r"[\s:：\[\](){}|>·=~-]{0,8}(?<month>1[0-2]|0?[1-9])[ \t]?[./-][ \t]?"
    r"(?<day>3[01]|[12]\d|0?[1-9])[ \t]{1,3}(?:[01]?\d|2[0-3]):[0-5]\d"
)
# 성  남  시  장, 청주상공회의소 회장: who signs a notice
BLANKS = regex.compile(r"\s+")
OFFICE = regex.compile(
    r"\A[가-힣()·A-Z]{0,24}(?:시장|군수|구청장|도지사|회장|이사장|원장|본부장|지부장|장관|청장|대표이사|사장|총장|단장|소장|센터장)"
    r"(?:\(?직인(?:생략)?\)?)?\Z"
)
# 뉴스레터 2019년 6월호
ISSUE = regex.compile(r"(?<year>(?:19|20)\d\d)\s?년?[\s.]\s?(?<month>1[0-2]|0?[1-9])\s?월\s?호")
# what may stand beside a date that has the line to itself
ALONE = regex.compile(
    r"\A[\s\[\](){}<>|:·~,./-]*+(?:\d{1,2}:\d\d(?::\d\d)?|오전|오후|AM|PM|KST|[월화수목금토일](?:요일)?|조간|석간|부터"
    r"|보도|즉시|배포|[가-힣]{2,4}\s?기자)?"
    r"[\s\[\](){}<>|:·~,./-]*+(?:\d{1,2}:\d\d(?::\d\d)?)?[\s\[\](){}<>|:·,./-]*+"
)
# 2012.6.20(수)   총 2매   담당 홍길동: the head of a release, its day a field of its own
FIELD_SIGNS = "|/·ㆍ"
FIELD_BEHIND = regex.compile(r"(?:\([^()\d\n]{1,8}\))?[\])>】]?(?:[ \t]?(?:\Z|[|/·ㆍ])|[ \t]{2}|\t)")
MASTHEAD = regex.compile(r"[\[(<【][가-힣A-Za-z]{2,12}[)\]>】]")  # [나루통신] 2009년 08월 31일 월요일
OF_AN_OCCASION = regex.compile(r"일\s?시|기간|개최|행사|장소|접수|신청|마감|회의|기준|[’'”\"」』]|다\.")
HEAD_FIELDS = 5  # lines at the top among which a release's head is
# Nov 22 | by Jiwon H., 11월 22일 · 글 김지원; 2012년 11월 16일 (금) 09:12:33  홍길동 기자 gd@…: with the hour
BYLINE = regex.compile(
    r"\G[ \t]*+(?:[|·ㆍ/–-][ \t]*+(?:by[ \t]\S|글[ \t:]|[가-힣]{2,4}[ \t](?:기자|에디터|특파원))"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?[ \t]++[가-힣]{2,4}[ \t]?(?:기자|특파원))"
)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    number: int  # counted over the lines that are not empty
    beside_banner: bool  # up to three lines above one, or two below


def dateline(text: str) -> Dateline | None:
    """The date under which the document was put out, or None.

    Order: label, newspaper head, issue, a head hidden in part, lone date, a field of a release's head, the writer's day
    below the text, the day under which an office signs its notice, 수정.
    """
    lines = _lines(text)
    for finder in (_labelled, _cutting, _issue, _masked_head, _alone, _field, _signed):
        for line in lines:
            found = finder(line)
            if found is not None:
                return found
    notice = _notice(lines)
    return notice or next((found for line in lines if (found := _late(line)) is not None), None)


def _lines(text: str) -> list[_Line]:
    told: list[tuple[int, str]] = []
    start = 0
    for raw in text.split("\n"):
        if raw.strip():
            told.append((start, raw))
        start += len(raw) + 1
    banners = {number for number, (_, raw) in enumerate(told) if BANNER.search(raw)}
    beside = {number for banner in banners for number in range(banner - 3, banner + 3)}
    return [_Line(start, raw, number, number in beside) for number, (start, raw) in enumerate(told)]


def _dates(line: _Line) -> list[tuple[int, int, DateExpression]]:
    if not DIGIT.search(line.text):
        return []
    return [(m.start, m.end, m.value) for m in annotate_dates(line.text) if m.value.first.month is not None]


def _made(line: _Line, start: int, end: int, expression: DateExpression, rule: str) -> Dateline | None:
    part = expression.first
    if expression.shape is not Shape.POINT or part.month is None or part.day is None:
        return None
    try:
        date = PartialDate(part.year, part.month, part.day)
    except EdtfError:
        return None
    return Dateline(str(date), Span(line.start + start, line.start + end), f"dateline.{rule}")


def _labelled(line: _Line) -> Dateline | None:
    if len(line.text) > 300:
        return None
    if REGISTRATION.search(line.text):
        return _stamped(line)
    return _after_label(line, FIRST_LABEL, "label") or _before_label(line) or _stamped(line)


def _late(line: _Line) -> Dateline | None:
    if len(line.text) > 300 or REGISTRATION.search(line.text):
        return None
    return _after_label(line, LATE_LABEL, "modified")


def _after_label(line: _Line, pattern: regex.Pattern[str], rule: str) -> Dateline | None:
    """A label with its date right behind it."""
    labels = [match.end() for match in pattern.finditer(line.text)]
    if not labels:
        return None
    for start, end, expression in _dates(line):
        for label in labels:
            between = line.text[label:start]
            if line.text.startswith("까지", end) or MASK.match(line.text, end):
                continue
            if 0 <= start - label <= LABEL_REACH and SIGNS_ONLY.fullmatch(between):
                return _made(line, start, end, expression, rule)
    for label in labels:
        sure = SHORT_TIMED.match(line.text, label)
        short = sure or SHORT.match(line.text, label)
        if short is not None and (sure is not None or line.text[label - 1] in "일자시간"):
            try:
                date = PartialDate(None, int(short["month"]), int(short["day"]))
            except EdtfError:  # 보도일자: 2.30
                continue
            span = Span(line.start + short.start("month"), line.start + short.end("day"))
            return Dateline(str(date), span, f"dateline.{rule}")
        masked = MASKED.match(line.text, label)
        if masked is not None:
            return _unreadable(line, masked, rule)
    return None


def _unreadable(line: _Line, masked: regex.Match[str], rule: str) -> Dateline:
    """The year, and the month where it can be read, of a date that is hidden in part."""
    date = PartialDate(int(masked["year"]), int(masked["month"]) if masked["month"] else None)
    span = Span(line.start + masked.start("year"), line.start + masked.end())
    return Dateline(str(date), span, f"dateline.{rule}.month")


def _masked_head(line: _Line) -> Dateline | None:
    """A newspaper's line above the text with a date hidden in part."""
    found = MASKED_HEAD.search(line.text) if line.number < HEAD_LINES and len(line.text) <= 120 else None
    return None if found is None else _unreadable(line, found, "head")


def _signed(line: _Line) -> Dateline | None:
    """The writer's name with the day, alone on its line."""
    signed = SIGNED.match(line.text) if len(line.text) <= 60 else None
    for start, end, expression in _dates(line) if signed is not None else ():
        closed = not HOUR.sub("", line.text[end:]).strip("])>】. \t")
        if signed is not None and start == signed.end() and closed and expression.first.year is not None:
            return _made(line, start, end, expression, "signed")
    return None


def _notice(lines: Sequence[_Line]) -> Dateline | None:
    """2008. 7. 1. ⏎ 성  남  시  장: a lone day, and below it who signs the notice; the last one of the text."""
    for line, below in reversed(list(pairwise(lines))):
        if len(line.text.strip()) > 16 or OFFICE.search(BLANKS.sub("", below.text[:60])) is None:
            continue
        for start, end, expression in _dates(line):
            if expression.first.year is not None and not regex.search(r"\w", line.text[:start] + line.text[end:]):
                return _made(line, start, end, expression, "notice")
    return None


def _stamped(line: _Line) -> Dateline | None:
    """A date with its hour and 송고 at the end of a line, behind the copyright too."""
    if "송고" not in line.text[-12:] and STAMP.search(line.text[-30:]) is None:
        return None
    for start, end, expression in _dates(line):
        if expression.first.year is not None and STAMP.match(line.text, end):
            return _made(line, start, end, expression, "label")
    return None


def _before_label(line: _Line) -> Dateline | None:
    """A date with its label behind it, in a short line: in running text 배포 and 등록 are verbs."""
    if len(line.text.strip()) > 60 or AFTER_WORD.search(line.text) is None:
        return None
    for start, end, expression in _dates(line):
        label = AFTER_LABEL.match(line.text, end)
        if label is not None and expression.first.year is not None:
            return _made(line, start, end, expression, "label")
    return None


def _cutting(line: _Line) -> Dateline | None:
    """The head or foot of a newspaper cutting: name, date, page."""
    if len(line.text) > 80:
        bracket = CUT_BEHIND.search(line.text, len(line.text) - LONGEST_CUT)
        if bracket is None:
            return None
    elif not any(sign in line.text for sign in "면자호"):
        return None
    for start, end, expression in _dates(line):
        head = line.text[:start]
        issue = line.number < HEAD_FIELDS and ISSUE_BEFORE.search(head) is not None
        page = (issue or PAGE_BEFORE.search(head) is not None) and CLOSED.match(line.text, end)
        if expression.first.year is not None and (page or PAGE.match(line.text, end) or DATED.match(line.text, end)):
            return _made(line, start, end, expression, "cutting")
    return None


def _issue(line: _Line) -> Dateline | None:
    """A newsletter's or magazine's issue: the month alone."""
    match = ISSUE.search(line.text)
    if match is None or line.number >= HEAD_LINES or len(line.text) > 60:
        return None
    date = PartialDate(int(match["year"]), int(match["month"]))
    return Dateline(str(date), Span(line.start + match.start(), line.start + match.end()), "dateline.issue")


def _alone(line: _Line) -> Dateline | None:
    """A line near the top that holds a full date and nothing else but a time; not in or beside a banner.

    With the writer's name behind it the date may lack its year: Nov 22 | by …
    """
    if line.number >= HEAD_LINES or len(line.text) > 60 or line.beside_banner:
        return None
    for start, end, expression in _dates(line):
        rest = line.text[:start] + " " + line.text[end:]
        if expression.first.year is not None and ALONE.fullmatch(rest):
            return _made(line, start, end, expression, "alone")
        if not line.text[:start].strip() and BYLINE.match(line.text, end):
            return _made(line, start, end, expression, "byline")
    return None


def _field(line: _Line) -> Dateline | None:
    """2008년 4월 17일(목) | 물류단지팀 051-…: a full date that is a field of its own in a line at the very top."""
    if line.number >= HEAD_FIELDS or len(line.text) > 80 or line.beside_banner or OF_AN_OCCASION.search(line.text):
        return None
    found = [(start, end, date) for start, end, date in _dates(line) if date.first.year is not None]
    if len(found) != 1:
        return None
    start, end, expression = found[0]
    before = line.text[:start].rstrip(" \t[(<【")
    apart = not before or before[-1] in FIELD_SIGNS or line.text[len(before) : start].startswith("  ")
    apart = apart or MASTHEAD.fullmatch(line.text[:start].strip()) is not None
    if not apart or FIELD_BEHIND.match(line.text, end) is None:
        return None
    return _made(line, start, end, expression, "field")
