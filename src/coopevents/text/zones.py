"""What a single line of a press page is, as far as the line alone can tell.

Input: the text of a line.  Output: yes or no to one question each (furniture? contact? caption? …).  It must not know the
lines around it: position, order and repetition are for `segment`.

The worst error is to take a sentence of the article for furniture, so every rule for furniture asks for a short line
(`_SHORT`) or for wording that no article has, and hardly any accepts a line that ends like a sentence.
"""

from __future__ import annotations

import regex

_SHORT = 120  # characters; longer lines are prose unless their wording is unmistakable

# "…했다.", "…했다”", "…추진함.", "…이다.<사진>": the line ends like a sentence.
_SENTENCE_END = regex.compile(r"\p{Hangul}(?:다|요|죠|까|음|함|임|됨)[.!?…]+[\p{Pf}\p{Pe}\"']*\s*$")
_LOOSE_END = regex.compile(r"\p{Hangul}{2}(?:다|요|음|함|임|됨)[.!?…]*[\p{Pf}\p{Pe}\"']*\s*$")
_INNER_END = regex.compile(r"\p{Hangul}(?:다|요)[.](?=[\s\p{L}“\"‘'])")
_WORDS = regex.compile(r"[\p{L}\p{N}]+")


def is_prose(line: str) -> bool:
    """Whether the line holds running text: it ends like a sentence, has an inner sentence end, or is very long."""
    return bool(_SENTENCE_END.search(line) or _INNER_END.search(line)) or columns(line) >= 150


def ends_like_sentence(line: str) -> bool:
    """Like `is_prose`, without asking for the period: "…서명하였다", "…추진함"."""
    return bool(_LOOSE_END.search(line))


def columns(line: str) -> int:
    """Width as terminals count it: two for everything outside ASCII."""
    return len(line) + sum(not c.isascii() for c in line)


# --- furniture ---------------------------------------------------------------------------------------------------------

# Wording that belongs to pages and to no article; each may stand anywhere in a short line.
_PAGE_WORDS = regex.compile(
    r"본문\s*(?:으로\s*)?바로\s*가기|주\s*메뉴|메뉴\s*바로\s*가기|전자정부\s*누리집|공식\s*누리집\s*확인|홈페이지로 이동"
    r"|개인정보\s*(?:처리|취급)\s*방침|청소년\s*보호\s*(?:정책|책임)|이용\s*약관|이메일\s*무단\s*수집|회사\s*소개|찾아오시는\s*길"
    r"|광고\s*문의|구독\s*(?:문의|신청|하기)|정기구독|기사\s*제보|제보는|제보하기|수신\s*거부|\bRSS\b|사이트\s*맵|발행인|청소년보호"
    r"|사업자\s*등록\s*번호|통신판매업|대표\s*전화|등록번호\s*:?\s*\p{Hangul}{2}[\s,]*[아가다]|법인명|제호\s*:|ICP[备證证]?"
    r"|(?:글자|글씨|폰트)\s*(?:크기|확대|축소|크게|작게|키우기|줄이기)|(?:^|\s{2})가\s+가\s*$|작게\s*크게|크게\s*작게"
    r"|(?:트위터|페이스북|카카오|twitter|facebook|Facebook|Twitter|밴드|위챗|네이버|블로그|이메일|요즘|[Mm]e2[Dd]ay)\S*"
    r"\s*(?:으?로\s*)?(?:보내기|공유|퍼가기|전송)|URL\s*복사|링크\s*복사|주소\s*복사|공유하기|SNS\s*(?:기사)?\s*(?:보내기|공유|TV)"
    r"|인쇄하기|본문\s*인쇄|프린트하기|스크랩|기사\s*저장|창\s*닫기|창닫기|더보기|바로\s*보기|내려\s*받기|(?:파일|뷰어|원문|PDF|HWP|이미지)\s*(?:전체\s*)?다운"
    r"|기상청\s*제공|오늘의\s*날씨|만족하십니까|만족도\s*조사|매우\s*만족|의견\s*남기기|검색어를 입력|전체\s*메뉴|로그인|회원가입"
    r"|댓글\s*(?:쓰기|달기|보기|등록|남기기|입력|\(?\d+\)?)|비밀번호|삭제하기|답글|추천\s*:?\s*\d+(?=\s|$)|비추천|신고하기|좋아요\s*\d|공감\s*\d+\s*$"
    r"|무단\s*전재|무단\s*복제|무단\s*도용|재배포\s*(?:및|를)?\s*금지|저작권자|공공누리|출처\s*표시|All\s+[Rr]ights?|ALL\s+RIGHTS"
    r"|AI\s*학습[^.]{0,10}금지|[Cc]opyrights?\s*[(©ⓒ]|COPYRIGHT|재판매\s*및\s*DB|DB\s*금지|본\s*저작물은|저작물은"
    r"|(?:이전|다음)\s*글(?!\p{Hangul})|이전\s*기사|다음\s*기사|목록으로|목록\s*보기|기사\s*목록|위로\s*가기|맨\s*위로"
    r"|뉴스\s*스탠드|채널\s*(?:추가|구독)|구독과\s*좋아요|네이버에서\s*구독|카카오톡\s*채널|앱\s*다운|기사\s*원문|원문\s*보기|음성으로 듣기"
    r"|즉시\s*보도|보도하여\s*주시기|보도해\s*주시기|보도\s*협조|엠바고|총\s*\d+\s*쪽|총\s*\d+\s*매|사진\s*(?:별첨|있음|없음)"
    r"|이\s*보도자료와\s*관련하여|취재를\s*원하시면|연락해?\s*주시기\s*바랍니다|보도자료를\s*인용|공무원\s*헌장"
    r"|(?:오늘|이 시각)의?\s*(?:주요뉴스|특징주)|실시간\s*(?:뉴스|인기)|잔여\s*세대|사용자\s*메뉴|글쓰기"
)
# Notices in whole sentences that no article has, whatever their ending.
_NOTICES = regex.compile(
    r"로그인이 필요한|로그인 하시겠습니까|URL이 복사|요약 기술은|AI\s*(?:가|로)?\s*요약|기사 본문을 확인|출처로 사용해\s*주세요|쿠키를 사용|자바\s*스크립트"
    r"|스크랩한 기사를|많이 조회된|많이 읽은|저작권법|무단으로 (?:사용|복제|전재)|법적 (?:책임|조치)|광고성 댓글|기사 내용과 무관|구독하시면|회원만"
    r"|삭제하시겠습니까|복구할 수 없습니다|댓글을 남기실|계정을 선택|요약한 결과|읽기를 권장|프로필은 기사|기사를 공유합니다|데스크를 거치|보도자료를 그대로|해당 기관에서 제공|발표한 (?:브리핑|자료) ?전문|팝업|새창|이용하실 수 있|Internet Explorer"
)
# Lines that are nothing but a word or two of a page.
_PAGE_LINES = regex.compile(
    r"(?:배너|TOP|목록|인쇄|프린트|이전|다음|닫기|확대|축소|공유|저장|스크랩|검색|메뉴|전체|홈|HOME|Home|입력|수정|등록|삭제|답변|로고|포토|동영상|"
    r"광고|AD|ad|PR|Advertisement|ADVERTISEMENT|가|크게|작게|글자크기|본문|기사본문|보도자료|브리핑|카드뉴스|SNS|MY|TV|PDF|HWP|URL|"
    r"기사|\d{1,2}면|클린뷰|지면보기|전체보기|브랜드|뉴스룸|댓글|좋아요|포토뉴스|오늘의|이슈픽|Photo|Image|Share|Reply|Leave|Skip|Menu|"
    r"페이스북|트위터|카카오톡|카카오스토리|네이버|밴드|라인|텔레그램|링크|이메일|메일|맨위로|첨부파일|첨부|파일|조회수|조회|추천|"
    r"[-+|·/\s<>«»‹›▲▼△▽▶◀→←…()\[\]])+"
)
# "홈 > 브리핑룸 > 보도자료", "HOME > 지역 > 경기", "> 시군소식 > 김해", "강남구청 소식  >  우리구 이야기"
_BREADCRUMB = regex.compile(r"(?:[\p{L}\p{N}·.,&/ ()]{1,20})?(?:\s*[>›»]\s*[\p{L}\p{N}·,&/ ()]{1,20}){1,6}\s*")
# "정치 | 경제 | 사회", "시애틀한인저널   로컬뉴스 | 한인사회 | 업소록"; digits mark a table.
_MENU = regex.compile(r"[^|\d]{1,30}(?:\|[^|\d]{1,16}){1,20}\|?")
# "맑음서울 24.0℃", "구름많음 진주 20.8℃", "LA 72℉"
_WEATHER = regex.compile(
    r"(?:맑음|구름|흐림|비|눈|안개|소나기|박무|연무)?\s*[\p{L}]{2,10}\s*-?\d{1,2}(?:\.\d)?\s*[℃℉°]"
)
# "[광고] …", "[AD] …", "AD 월 3만원"
_ADVERTISEMENT = regex.compile(r"[\[(<]\s*(?:광고|AD|ad|Ad|PR|알림|애드)\s*[\])>]|(?:AD|광고)\s")
# "- 3 -", "- 2 / 5 -", "=====", "(끝)", "끝."
_RULE = regex.compile(r"[-–]\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]|[^\p{L}\p{N}]+|[(<\[]?\s*끝\s*[)>\]]?\s*[.]?")
_HASHTAGS = regex.compile(r"(?:#[\p{L}\p{N}_·-]+[\s,]*)+")
_IMAGE = regex.compile(r"!?\[.*\]\(\S*\)")  # an image or link that a conversion to Markdown left
_URL = regex.compile(r"(?:https?://|www\.)\S+")
_FILE = regex.compile(r"\.(?:hwpx?|pdf|jpe?g|png|gif|zip|docx?|xlsx?|pptx?|odt)\b", regex.IGNORECASE)
_ATTACHED_FILE = regex.compile(r"첨부\s*(?:파일|문서)|파일\s*첨부")
# "보 도 자 료", "경기도 보도자료", "지식경제부  보 도 자 료"
_PRESS_HEAD = regex.compile(
    r"보\s*도\s*(?:참\s*고\s*|해\s*명\s*|설\s*명\s*)?자\s*료|Press\s*Release|NEWS\s*RELEASE|뉴스\s*레터|소식지"
)
_COPYRIGHT_SIGN = regex.compile(r"^\W{0,3}(?:ⓒ|©|\([cC]\))|Copyright|COPYRIGHT")
# "2024.10.03 (목)", "2023년 07월 11일 화요일", "2021. 7. 7.(수)"
_BARE_DATE = regex.compile(
    r"(?:\p{L}{0,4}\s*:?\s*)?(?:19|20)?\d{2}\s*[.년/-]\s*\d{1,2}\s*[.월/-]\s*\d{1,2}\s*[.일]?\s*[(\[]?\s*(?:[월화수목금토일](?:요일)?)?\s*[)\]]?"
    r"(?P<time>\s*(?:오전|오후)?\s*\d{1,2}[:시]\s*\d{2}(?:[:분]\s*\d{0,2})?)?\s*(?:배포|발행|보도|등록|입력|게시)?\s*"
)
# Names of sites and issuers at the head: "흑룡강신문", "경남뉴스라인", "중소기업청", "경과원 뉴스레터   2019년 6월호"
_ISSUER = regex.compile(
    r"(?:[\p{L}\p{N}()·\s]{0,30}(?:신문|일보|뉴스|타임[즈스]|저널|투데이|데일리|방송|통신|닷컴|매거진|시보|공보|청|부|처|시|군|구|도|"
    r"공단|공사|진흥원|협회|센터|재단|중앙회|상공회의소|소식|누리집|홈페이지|정책브리핑|도정|시정|군정|구정))"
    r"(?:\s*[/|·(].{0,30})?(?:\s+\d{4}년\s*\d{1,2}월호|\s+제?\d+호)?"
)


def is_furniture(line: str) -> bool:
    """Whether the line is part of the page and not of the article, wherever it stands."""
    if len(line) > 4 * _SHORT:
        return False
    if _NOTICES.search(line) and len(line) <= _SHORT:
        return True
    if _HASHTAGS.fullmatch(line) or _IMAGE.fullmatch(line):
        return True
    if _RULE.fullmatch(line) or _PAGE_LINES.fullmatch(line) or _ADVERTISEMENT.match(line):
        return True
    if _WEATHER.match(line.lstrip("•·* ")) and len(line) <= 2 * _SHORT and not is_prose(line):
        return True
    if _PAGE_WORDS.search(line):
        return len(line) <= _SHORT and (not is_prose(line) or _polite_notice(line)) or _is_footer(line)
    if _COPYRIGHT_SIGN.search(line) and len(line) <= _SHORT and not is_prose(line):
        return True
    if _URL.fullmatch(line) or (_ATTACHED_FILE.match(line) and len(line) <= _SHORT and not is_prose(line)):
        return True
    return bool(_FILE.search(line)) and len(line) <= _SHORT and not is_prose(line)


def _polite_notice(line: str) -> bool:
    """Notices in whole sentences: "…누리집입니다.", "…이용할 수 있습니다.", "…연락해 주시기 바랍니다."."""
    return (
        len(_INNER_END.findall(line)) == 0
        and regex.search(r"(?:니다|니까|세요|시오)[.?!]?[\p{Pe}\"']*$", line) is not None
    )


def _is_footer(line: str) -> bool:
    return line.count("|") >= 2 and len(line) <= 4 * _SHORT and not _INNER_END.search(line)


def is_navigation(line: str) -> bool:
    """Breadcrumbs and menus; only at the head or the foot of a page, since a table may look like one."""
    return bool(_BREADCRUMB.fullmatch(line) or (_MENU.fullmatch(line) and not is_prose(line)))


def is_press_head(line: str) -> bool:
    """The head of a press release: "보 도 자 료", with issuer and date."""
    return _PRESS_HEAD.search(line) is not None and len(line) <= 60 and not is_prose(line)


def is_issuer(line: str) -> bool:
    """Name of a site, a paper or an agency alone on its line."""
    return len(line) <= 50 and len(line.split()) <= 4 and _ISSUER.fullmatch(line) is not None


# "중원일보 96.10.23 (수) 5면", "탐라경제  2021.07.07 (수)", "2010-05-04 24면", "○○미디어 2009년11월12일 03시53분  조회:75",
# "(○○신문 1996년 8월 28일자)."
_MASTHEAD = regex.compile(
    r"[<(\[]?\s*(?P<name>[\p{L}() ·]{2,20}?)?\s*:?\s*(?:19|20)?\d{2}\s*[.년/-]\s*\d{1,2}\s*[.월/-]\s*\d{1,2}\s*[.일]?\s*자?\s*"
    r"[(\[]?\s*(?:[월화수목금토일一-鿿](?:요일)?)?\s*[)\]]?\s*[.]?(?P<time>\s*\(?\d{1,2}\s*[:시]\s*\d{2}\s*[:분]?(?:\d{2})?\)?)?"
    r"(?P<edition>(?:\s*(?:\p{L}{1,6}\s*)?(?:제\s*)?\d{1,5}\s*(?:면|호|판|쪽))*)(?:\s*조회수?\s*:?\s*[\d,]+)?(?:\s*\[?편집\]?.{0,20})?\s*[>)\]]?\s*[.]?"
)


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
    return regex.search(r"(?:19|20)\d{2}\s*[.년/-]\s*\d{1,2}\s*[.월/-]\s*\d{1,2}", line) is not None


def is_bare_date(line: str) -> bool:
    """Nothing but a date, with or without weekday and time."""
    return _BARE_DATE.fullmatch(line) is not None


def has_time(line: str) -> bool:
    """Whether a bare date goes with a time of day: that of an entry, not of a banner."""
    m = _BARE_DATE.fullmatch(line)
    return m is not None and m["time"] is not None


# --- what follows an article ----------------------------------------------------------------------------------------------

# "관련기사", "많이 본 기사", "[핫클릭] …", "▶ 많이 본 뉴스: …", "[관련] …"
_RELATED = regex.compile(
    r"[\[<【▶◆■●☞*\s(]{0,3}(?:이\s*시각\s*|[\p{Hangul}·]{2,6}\s+)?(?:관련\s*(?:기사|뉴스|글|보도자료)|관련(?=\])|(?:가장\s*)?많이\s*본|인기\s*(?:기사|뉴스|글)|핫\s*클릭|핫\s*이슈|"
    r"최신\s*(?:기사|뉴스|글)|주요\s*(?:기사|뉴스)|추천\s*(?:기사|뉴스)|다른\s*기사|이\s*기사와|함께\s*(?:본|보면)|실시간|포토\s*뉴스|"
    r"오늘의\s*(?:주요|핫|뉴스|포토)|베스트\s*(?:클릭|뉴스)|랭킹\s*뉴스|섹션\s*(?:주요|인기)|연관\s*(?:기사|뉴스)|기자의\s*다른|뉴스\s*더보기|이슈\s*픽|화제의\s*(?:기사|뉴스)|(?:증권|경제|정치|사회|산업)\s*주요)"
)
_COPYRIGHT = regex.compile(
    r"저작권자|무단\s*전재|무단\s*복제|Copyright|COPYRIGHT|All [Rr]ights?|재배포\s*(?:및|를)?\s*금지"
)
_COMMENTS = regex.compile(r"(?:전체\s*)?댓글|의견\s*\d|네티즌\s*의견|독자\s*의견")


def is_related_head(line: str) -> bool:
    return len(line) <= 2 * _SHORT and _RELATED.match(line) is not None and not is_prose(line)


def is_copyright(line: str) -> bool:
    return len(line) <= _SHORT and _COPYRIGHT.search(line) is not None and not is_prose(line)


def is_comments_head(line: str) -> bool:
    return len(line) <= 60 and _COMMENTS.match(line) is not None and not is_prose(line)


# --- contact and byline ------------------------------------------------------------------------------------------------------

_MAIL = regex.compile(r"[\p{Latin}\d._○*-]+@[\p{Latin}\d○*-]+(?:\.[\p{Latin}\d○*-]+)+|[\p{Latin}\d._]{2,}@\s*$")
_PHONE = regex.compile(r"\(?0\d{1,2}[)\s.-]{1,2}[\d○*Xx]{3,4}-[\d○*Xx]{2,4}|\d{3,4}-[○*Xx]{2,4}|\b1[568]\d{2}-\d{4}|☎")
_REPORTER = r"(?:기자|특파원|통신원|논설위원|객원기자|인턴기자|시민기자|리포터|편집장|주필)"
# "최진우 기자", "/리춘일 기자", "[인천=서해타임즈] 윤지호 기자", "글·사진 김춘화 기자", "/논설위원"
_BYLINE = regex.compile(
    rf"(?:[\[(【<][^\])】>]{{2,30}}[\])】>]\s*)?[/■▲◎=]?\s*(?:글|사진|취재|정리|영상|본지|[\p{{Hangul}}·○]{{2,12}})?"
    rf"(?:[\s=·,/]+[\p{{Hangul}}·○]{{2,6}}){{0,4}}\s*{_REPORTER}(?:\s*[\p{{Latin}}\d._○*-]+@\S+)?(?:\s*[=/])?"
    rf"(?:\s*(?:승인|입력|등록|기사입력|수정|작성)?\s*:?\s*\d{{4}}[-./년].{{0,60}})?|/?\s*[\p{{Hangul}}\s]{{0,8}}{_REPORTER}"
)
_BRACKETED_BYLINE = regex.compile(rf"[\[(【<][^\[\](){{}}【】<>]{{0,30}}{_REPORTER}[^\[\](){{}}【】<>]{{0,15}}[\])】>]")
# "등록 2024.06.07 10:12:44", "입력 : 2016-12-11", "2003/04/18 15:02 송고"
_STAMP = regex.compile(
    r"(?:기사\s*)?(?:등록|입력|수정|승인|송고|작성|게시|발행|배포|최종\s*수정|업데이트|보도)(?:일시?|일자|시간|시각|시점)?\s*:?\s*(?:19|20)?\d{2}\s*[-./년]\s*\d"
    r"|(?:19|20)\d{2}[-./]\s?\d{1,2}[-./]\s?\d{1,2}[. ]+(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:송고|입력|등록|수정|\[편집\])"
)
# "편집: 최미란", "래원: 료녕신문", "编辑: 李明", "편집/기자: [ 김성걸 ]", "출처 : 중소기업청", "문의 : …", "담당 ○○○ 팀장"
_CONTACT = regex.compile(
    r"[*※\-■○ㅇ·\s]{0,3}(?:편집(?:/기자)?|책임\s*편집|래원|원고래원|编辑|责任编辑|来源|출처|자료\s*(?:제공|출처|문의)|문의(?:처|전화)?|담당(?:자|부서|과|팀)?|연락처|"
    r"글쓴이|작성자|등록자|제공\s*부서|제공\s*일자|배포\s*일(?:시|자)?|보도\s*(?:일시|시점|일자)|취재\s*문의|행사\s*문의|글·사진|사진·글|책임자|조회수?|"
    r"전화|팩스|이메일|E-?mail|홈페이지|글|부서|등록일|작성일|게시일|발표시간|제공처|수신|발신|기고)(?:\s*[:：]|\s{2,}|\s*\[|\s+(?=\S+\s+(?:[○]|과장|팀장|"
    r"사무관|서기관|주무관|기자|팀$)))"
)


def is_dated_byline(line: str) -> bool:
    """A byline or a time stamp, whatever buttons share its line: "입력 2019.05.22 06:40   지면 12면   가 가"."""
    return len(line) <= _SHORT and not is_prose(line) and bool(_BYLINE.fullmatch(line) or _STAMP.match(line))


def is_contact(line: str) -> bool:
    """Bylines, time stamps, e-mail lines, persons in charge, sources."""
    if len(line) > _SHORT or is_prose(line):
        return False
    if _BYLINE.fullmatch(line) or _BRACKETED_BYLINE.fullmatch(line) or _CONTACT.match(line) or _STAMP.match(line):
        return True
    if is_masthead(line) and is_issue(line):
        return True
    if regex.fullmatch(r"/\s*\p{Hangul}{2,8}|/\s*[\p{Latin}\d._-]+@\S+.{0,10}", line):  # "/연합뉴스"
        return True
    if _MAIL.search(line) or (_PHONE.search(line) and len(line) <= 80):
        return True
    return regex.match(r"(?:글|사진|글·사진|취재|그래픽)\s+\S+(?:\s\S+)?$", line) is not None and len(line) <= 25


# Suffixes glued to the last paragraph: "…말했다. 홍길동 기자 hong@paper.kr", "…했다.<저작권자 ⓒ …>"
_SUFFIX = regex.compile(
    rf"(?<=[다요음함임][.][”’\"']?)\s*(?P<byline>(?:[(\[][\p{{Hangul}}·]{{2,6}}=[\p{{Hangul}}\d]{{2,8}}[)\]]\s*)?[/(=]?\s*(?:[\p{{Hangul}}]{{2,8}}[=/·\s]{{1,3}}){{0,2}}[\p{{Hangul}}]{{2,5}}\s?{_REPORTER}"
    r"[)]?(?:\s*[\p{Latin}\d._-]+@[\p{Latin}\d.-]+)?|[\p{Latin}\d._-]+@[\p{Latin}\d.-]+)\s*(?P<rest>[<(\[ⓒ©].{0,120})?$"
    r"|(?<=[다요음함임][.][”’\"']?)\s*(?P<copyright>[<(\[]?\s*(?:저작권자|무단|Copyright|COPYRIGHT|ⓒ|©).{0,120})$"
)


def suffix(line: str) -> int | None:
    """Where a byline or copyright notice begins that is glued to the end of a paragraph."""
    m = _SUFFIX.search(line, max(0, len(line) - 260))
    if m is None or m.start() < 15:
        return None
    return m.start("byline") if m["byline"] else m.start("copyright")


# --- captions, notes, headings ---------------------------------------------------------------------------------------------

# "[사진 1] …", "[사진설명] …", "(사진) …", "<사진=…>", "사진 : …", "▲ 협약식 장면"
_CAPTION_HEAD = regex.compile(
    r"[\[<(【▲△◀▶■☞\s]{0,2}(?:사진|포토|현장\s*사진|사진\s*설명|이미지|그래픽|그림)\s*(?:설명|자료)?\s*\d{0,2}\s*(?:[\])>】]|=|:|\||/|제공)"
)
# "…하고 있다. (사진=중진공 제공)", "… 기념촬영 / 공단 제공", "…수출상담회. ©창원시", "…[사진=KOTRA]", "…모습.", "…사진제공=경기도"
_CAPTION_TAIL = regex.compile(
    r"[\[(<]\s*(?:사진|자료|이미지)\s*(?:제공)?\s*[=:/|][^\])>]{1,40}[\])>]?(?:\s*\*?\s*재판매.{0,20})?\s*$"
    r"|(?:/|\.|\s)\s*(?:사진\s*)?(?:제공|사진)\s*[=:]\s*\S.{0,30}$|[/.|<(]\s*[\p{L}\s·()]{2,25}\s*제공\s*[>)]?\s*$|[.\s][ⓒ©]\s?[\p{L}\s·]{2,20}$"
)
_POSITIONS = regex.compile(
    r"\((?:왼쪽|오른쪽|가운데|앞줄|뒷줄|맨\s*왼쪽|맨\s*오른쪽|왼편|오른편|사진)[^)]{0,20}\)|(?:왼쪽|오른쪽|좌측|우측)(?:부터|에서|\s*두\s*번째|\s*세\s*번째)"
)
_PICTURE_NOUN = regex.compile(
    r"(?:모습|장면|광경|전경|기념\s*촬영|기념\s*사진|단체\s*사진|조감도|포스터)\s*[.]?\s*[\])>]?$"
)
_PREDICATE = regex.compile(r"\p{Hangul}다[.]")


def is_caption(line: str) -> bool:
    """Captions of pictures; a paragraph of several sentences is none."""
    if len(line) > 2 * _SHORT or len(_PREDICATE.findall(line)) > 2 or is_copyright(line):
        return False
    if _CAPTION_HEAD.match(line) or regex.fullmatch(r"[\[(<][^\[\]()<>]{2,25}제공[\])>]", line):
        return True
    if _CAPTION_TAIL.search(line) and len(line) <= 200 and len(_PREDICATE.findall(line)) <= 1:
        return True
    if (
        _POSITIONS.search(line)
        and len(_PREDICATE.findall(line)) <= 1
        and (not _SENTENCE_END.search(line) or "있다." in line)
    ):
        return len(line) <= 150
    return bool(
        line[0] in "▲△◀▶" and (_PICTURE_NOUN.search(line) or line.rstrip(".").endswith("있다")) and len(line) <= 150
    ) or (len(line) <= 80 and _PICTURE_NOUN.search(line) is not None and not regex.match(r"[□○ㅇ◦]", line))


# "참고 1   공동위원회 개요", "<붙 임>   전시회 개요", "[별첨 2] 업체 현황", "붙임1. 행사 개요"
_ANNEX = regex.compile(
    r"[<\[【(〈《「]?\s*(?:참\s*고\s*자\s*료|참\s*고|붙\s*임|별\s*첨|첨\s*부|별\s*지|부\s*록|첨부\s*자료)\s*(?P<n>\d{0,2})\s*(?P<close>[>\]】)〉》」])?\s*(?P<dot>[.:])?\s*(?P<name>.*)"
)
_ATTACHMENT_LIST = regex.compile(
    r"(?:\d\s*부\s*[.]?|끝\s*[.]?|생략\)?[.]?|\d+\s*매\s*[.]?)\s*$|\b1\s*[.]\s.*\b2\s*[.]\s"
)


def is_annex_head(line: str) -> bool:
    """The heading of an annex, with its name on the same line or alone; a list of attachments is none."""
    m = _ANNEX.match(line)
    if m is None or len(line) > 80 or is_prose(line) or _ATTACHMENT_LIST.search(line):
        return False
    return bool(m["n"] or m["close"] or not m["name"])


def is_attachment_list(line: str) -> bool:
    """ "붙임  1. 행사 사진  2. 참가업체 현황.  끝." """
    return (
        bool(_ANNEX.match(line))
        and len(line) <= _SHORT
        and not is_prose(line)
        and not is_annex_head(line)
        and regex.match(r"[<\[【(]?\s*(?:붙|별|첨)", line) is not None
    )


# "<참가업체 이야기>", "【수출상담회】", "[현지 반응]", "〈 업체별 성과 〉"
_BRACKETED = regex.compile(r"[<〈《【\[]\s*[^<>〈〉《》【】\[\]]{2,50}\s*[>〉》】\]]")


def is_bracketed_heading(line: str) -> bool:
    return _BRACKETED.fullmatch(line) is not None


# A dateline: "(서울=연합뉴스) 이름 기자 =", "[서울=뉴시스]", "【청주=정해룡기자】", "[료녕신문 백일선 기자]", "본지소식"
_DATELINE = regex.compile(
    rf"[\[(【<]\s*[^\])】>]{{1,20}}=\s*[^\])】>]{{2,20}}[\])】>]|[\[(【][^\])】]{{2,20}}\s[^\])】]{{2,8}}\s?{_REPORTER}[^\])】]{{0,12}}[\])】]|본지\s*소식\s"
)


def has_dateline(line: str) -> bool:
    return _DATELINE.match(line) is not None
