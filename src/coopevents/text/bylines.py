"""Lines that say who wrote, issued or printed a text, when, and whom to ask; datelines.

Input: the text of a line.  Output: yes or no, or an offset.  It must not know the lines around it, nor read the dates.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.text.prose import SHORT, is_prose

REPORTER = r"(?:기자|특파원|통신원|논설위원|객원기자|인턴기자|시민기자|리포터|편집장|주필)"
_NAME = r"[\p{Hangul}·○]"

# --- dates -----------------------------------------------------------------------------------------------------------

_DAY = r"(?:19|20)?\d{2}\s*+[.년/-]\s*+\d{1,2}\s*+[.월/-]\s*+\d{1,2}\s*+[.일]?"
_WEEKDAY = r"\s*+[(\[]?\s*+(?:[월화수목금토일](?:요일)?|[一-鿿])?\s*+[)\]]?"
# "2024.10.03 (목)", "2023년 07월 11일 화요일", "2021. 7. 7.(수)", "등록일 2021-07-07 10:02"
_BARE_DATE = regex.compile(
    rf"\A(?:\p{{L}}{{0,4}}\s*+:?\s*+)?{_DAY}{_WEEKDAY}"
    r"(?P<time>\s*+(?:오전|오후)?\s*+\d{1,2}[:시]\s*+\d{2}(?:[:분]\s*+\d{0,2})?)?"
    r"\s*+(?:배포|발행|보도|등록|입력|게시)?\s*+"
)
# "중원일보 96.10.23 (수) 5면", "탐라경제  2021.07.07 (수)", "2010-05-04 24면", "(○○신문 1996년 8월 28일자).",
# "○○미디어 2009년11월12일 03시53분  조회:75"
_MASTHEAD = regex.compile(
    rf"\A[<(\[]?\s*+(?P<name>[\p{{L}}() ·=]{{2,20}}?)?\s*+:?\s*+{_DAY}\s*+자?{_WEEKDAY}\s*+[.]?"
    r"(?P<time>\s*+\(?\d{1,2}\s*+[:시]\s*+\d{2}\s*+[:분]?(?:\d{2})?\)?)?"
    r"(?P<edition>(?:\s*+(?:\p{L}{1,6}\s*+)?(?:제\s*+)?\d{1,5}\s*+(?:면|호|판|쪽))*)"
    r"(?:\s*+조회수?\s*+:?\s*+[\d,]++)?(?:\s*+\[?편집\]?.{0,20})?\s*+[>)\]]?\s*+[.]?"
)
# 2019. 3. 4, 2019년 3월 4
_FULL_DATE = regex.compile(r"(?:19|20)\d{2}\s*[.년/-]\s*\d{1,2}\s*[.월/-]\s*\d{1,2}")


def is_bare_date(line: str) -> bool:
    """Nothing but a date, with or without weekday and time."""
    return _BARE_DATE.fullmatch(line) is not None


def has_time(line: str) -> bool:
    """Whether a bare date goes with a time of day: that of an entry, not of a banner."""
    m = _BARE_DATE.fullmatch(line)
    return m is not None and m["time"] is not None


def is_masthead(line: str) -> bool:
    """Name of a paper or author with a date, perhaps time of day, issue or page."""
    m = _MASTHEAD.fullmatch(line) if len(line) <= 70 else None
    return m is not None and bool(m["name"] or m["edition"] or m["time"])


def is_issue(line: str) -> bool:
    """Whether a masthead names time, page or issue: then its date is that of the text, not that of the visit."""
    m = _MASTHEAD.fullmatch(line)
    return m is not None and bool(m["edition"].strip() or m["time"] or "자" in line)


def has_date(line: str) -> bool:
    """Whether a full date with a year stands in the line."""
    return _FULL_DATE.search(line) is not None


# --- bylines and contacts --------------------------------------------------------------------------------------------

_MAIL = regex.compile(
    r"[\p{Latin}\d._○*-]{1,64}@[\p{Latin}\d○*-]{1,64}(?:\.[\p{Latin}\d○*-]{1,64}){1,8}|[\p{Latin}\d._]{2,64}@\s{0,8}$"
)
_PHONE = regex.compile(r"\(?0\d{1,2}[)\s.-]{1,2}[\d○*Xx]{3,4}-[\d○*Xx]{2,4}|\d{3,4}-[○*Xx]{2,4}|\b1[568]\d{2}-\d{4}|☎")
# "최진우 기자", "/리춘일 기자", "[인천=서해타임즈] 윤지호 기자", "글·사진 김춘화 기자", "/논설위원"
_BYLINE = regex.compile(
    rf"\A(?:(?:[\[(【<][^\])】>]{{2,30}}[\])】>]\s{{0,8}})?[/■▲◎=]?\s{{0,8}}(?:글|사진|취재|정리|영상|본지|{_NAME}{{2,12}})?"
    rf"(?:[\s=·,/]{{1,8}}+{_NAME}{{2,6}}){{0,4}}\s{{0,8}}{REPORTER}(?:\s{{0,8}}[\p{{Latin}}\d._○*-]+@\S+)?(?:\s{{0,8}}[=/])?"
    r"(?:\s{0,8}(?:승인|입력|등록|기사입력|수정|작성)?\s{0,8}:?\s{0,8}\d{4}[-./년].{0,60})?"
    rf"|/?\s{{0,8}}[\p{{Hangul}}\s]{{0,8}}{REPORTER})"
)
_BRACKETED_BYLINE = regex.compile(rf"[\[(【<][^\[\](){{}}【】<>]{{0,30}}{REPORTER}[^\[\](){{}}【】<>]{{0,15}}[\])】>]")
# "등록 2024.06.07 10:12:44", "입력 : 2016-12-11", "2003/04/18 15:02 송고"
_STAMP = regex.compile(
    r"(?:기사\s*)?(?:등록|입력|수정|승인|송고|작성|게시|발행|배포|최종\s*수정|업데이트|보도)(?:일시?|일자|시간|시각|시점)?\s*:?\s*"
    r"(?:19|20)?\d{2}\s*[-./년]\s*\d"
    r"|(?:19|20)\d{2}[-./]\s?\d{1,2}[-./]\s?\d{1,2}[. ]+(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*"
    r"(?:송고|입력|등록|수정|\[편집\])"
)
# "편집: 최미란", "래원: 료녕신문", "编辑: 李明", "편집/기자: [ 김성걸 ]", "출처 : 중소기업청", "담당 ○○○ 팀장"
_CONTACT = regex.compile(
    r"[*※\-■○ㅇ·\s]{0,3}(?:편집(?:/기자)?|책임\s*편집|래원|원고래원|编辑|责任编辑|来源|출처|자료\s*(?:제공|출처|문의)|문의(?:처|전화)?|"
    r"담당(?:자|부서|과|팀)?|연락처|글쓴이|작성자|등록자|제공\s*(?:부서|일자)|배포\s*일(?:시|자)?|보도\s*(?:일시|시점|일자)|"
    r"(?:취재|행사|언론)\s*문의(?:처)?|언론\s*연락처|웹\s*사이트|글·사진|사진·글|책임자|조회수?|전화|팩스|이메일|E-?mail|홈페이지|글|부서|등록일|작성일|게시일|발표시간|"
    r"제공처|수신|발신|기고)"
    r"(?:\s*[:：]|\s{2,}|\s*\[|\s+(?=\S+\s+(?:[○]|과장|팀장|사무관|서기관|주무관|기자|팀$)))"
)
_CREDIT = regex.compile(r"(?:글|사진|글·사진|취재|그래픽)\s+\S+(?:\s\S+)?")
# "/연합뉴스", "/ kim@paper.kr 김길동"
_AGENCY = regex.compile(r"/\s*\p{Hangul}{2,8}|/\s*[\p{Latin}\d._-]+@\S+.{0,10}")


def is_dated_byline(line: str) -> bool:
    """A byline or a time stamp, whatever buttons share its line: "입력 2019.05.22 06:40   지면 12면   가 가"."""
    return len(line) <= SHORT and not is_prose(line) and bool(_BYLINE.fullmatch(line) or _STAMP.match(line))


def is_contact(line: str) -> bool:
    """Bylines, time stamps, e-mail lines, persons in charge, sources."""
    if len(line) > SHORT or is_prose(line):
        return False
    if _BYLINE.fullmatch(line) or _BRACKETED_BYLINE.fullmatch(line) or _CONTACT.match(line) or _STAMP.match(line):
        return True
    if (is_masthead(line) and is_issue(line)) or _AGENCY.fullmatch(line):
        return True
    if _MAIL.search(line) or (_PHONE.search(line) and len(line) <= 80):
        return True
    return len(line) <= 25 and _CREDIT.fullmatch(line) is not None


# Suffixes glued to the last paragraph: "…말했다. 홍길동 기자 hong@paper.kr", "…했다. (서울=○○뉴스) 홍길동기자",
# "…했다./홍길동기자", "…했다.<저작권자 ⓒ …>"
_SUFFIX = regex.compile(
    r"(?<=[다요음함임][.][”’\"']?)\s*(?P<byline>(?:[(\[][\p{Hangul}·]{2,6}=[\p{Hangul}\d]{2,8}[)\]]\s*)?"
    rf"[/(=]?\s*(?:\p{{Hangul}}{{2,8}}[=/·\s]{{1,3}}){{0,2}}\p{{Hangul}}{{2,5}}\s?{REPORTER}[)]?"
    r"(?:\s*[\p{Latin}\d._-]+@[\p{Latin}\d.-]+)?|[\p{Latin}\d._-]+@[\p{Latin}\d.-]+)\s*(?:[<(\[ⓒ©].{0,120})?$"
    r"|(?<=[다요음함임][.][”’\"']?)\s*(?P<copyright>[<(\[]?\s*(?:저작권자|무단|Copyright|COPYRIGHT|ⓒ|©).{0,120})$"
)
_SIGNED = regex.compile(rf"{REPORTER}|@|저작권자|무단|Copyright|COPYRIGHT|ⓒ|©")  # one of these is in every suffix
_LEAST_PARAGRAPH = 15  # characters before a suffix


def suffix(line: str) -> int | None:
    """Where a byline or copyright notice begins that is glued to the end of a paragraph."""
    start = max(0, len(line) - 260)
    m = _SUFFIX.search(line, start) if _SIGNED.search(line, start) else None
    if m is None or m.start() < _LEAST_PARAGRAPH:
        return None
    return m.start("byline") if m["byline"] else m.start("copyright")


# "(서울=연합뉴스) 이름 기자 =", "[서울=뉴시스]", "【청주=정해룡기자】", "[료녕신문 백일선 기자]", "본지소식 …"
_DATELINE = regex.compile(
    r"[\[(【<]\s*[^\])】>]{1,20}=\s*[^\])】>]{2,20}[\])】>]"
    rf"|[\[(【][^\])】]{{2,20}}\s[^\])】]{{2,8}}\s?{REPORTER}[^\])】]{{0,12}}[\])】]|본지\s*소식\s|\p{{Hangul}}{{2,4}}\s?--\s?\("
)


def has_dateline(line: str) -> bool:
    """Whether the line opens like a report."""
    return _DATELINE.match(line) is not None
