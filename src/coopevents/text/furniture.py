"""Lines of a page that are no part of its article: menus, buttons, banners, notices, lists of other articles.

Input: the text of a line.  Output: yes or no.  It must not know the lines around it: position and order are for others.

The worst error is to take a sentence of the article for furniture, so every rule asks for a short line or for wording
that no article has, and hardly any accepts a line that ends like a sentence.
"""

from __future__ import annotations

from functools import lru_cache

from coopevents import regex
from coopevents.text.prose import INNER_END, SHORT, is_prose


def _any(*alternatives: str) -> str:
    return "|".join(alternatives)


# Wording that belongs to pages and to no article; it may stand anywhere in a short line.
_PAGE_WORDS = regex.compile(
    _any(
        # skip links and portals
        r"본문\s*(?:으로\s*)?바로\s*가기",
        r"주\s*메뉴|메뉴\s*바로\s*가기|전체\s*메뉴|사용자\s*메뉴|사이트\s*맵|검색어를 입력|로그인|회원가입",
        r"전자정부\s*누리집|공식\s*누리집\s*확인|홈페이지로 이동|공무원\s*헌장",
        # imprint
        r"개인정보\s*(?:처리|취급)\s*방침|청소년\s*보호|이용\s*약관|이메일\s*무단\s*수집|회사\s*소개|찾아오시는\s*길",
        r"광고\s*문의|구독\s*(?:문의|신청|하기)|정기구독|기사\s*(?:제보|문의)|제보\s*:|제보는|제보하기|수신\s*거부|\bRSS\b|발행인",
        r"사업자\s*등록\s*번호|통신판매업|대표\s*전화|등록번호\s*:?\s*\p{Hangul}{2}[\s,]*[아가다]|법인명|제호\s*:|ICP[备備證证]",
        # buttons
        r"(?:글자|글씨|폰트)\s*(?:크기|확대|축소|크게|작게|키우기|줄이기)|(?:^|\s{2})가\s+가\s*$|작게\s*크게|크게\s*작게",
        r"(?:트위터|페이스북|카카오|[Tt]witter|[Ff]acebook|밴드|위챗|네이버|블로그|이메일|요즘|[Mm]e2[Dd]ay)\S{0,12}\s*(?:으?로\s*)?"
        r"(?:보내기|공유|퍼가기|전송)",
        r"(?:URL|링크|주소)\s*복사|공유하기|SNS\s*(?:기사)?\s*(?:보내기|공유|TV)|음성으로 듣기|글쓰기",
        r"인쇄하기|본문\s*인쇄|프린트하기|스크랩|기사\s*저장|창\s*닫기|더보기|바로\s*보기|내려\s*받기",
        r"(?:파일|뷰어|원문|PDF|HWP|이미지)\s*(?:전체\s*)?다운|기사\s*원문|원문\s*보기|앱\s*다운",
        r"(?:이전|다음)\s*(?:글(?!\p{Hangul})|기사)|목록으로|목록\s*보기|기사\s*목록|위로\s*가기|맨\s*위로",
        r"뉴스\s*스탠드|채널\s*(?:추가|구독)|구독과\s*좋아요|네이버에서\s*구독|카카오톡\s*채널",
        # opinions of readers
        r"만족하십니까|만족도\s*조사|매우\s*만족|의견\s*남기기|비밀번호|삭제하기|답글|비추천|신고하기",
        r"댓글\s*(?:쓰기|달기|보기|등록|남기기|입력|\(?\d+\)?)|추천\s*:?\s*\d+(?=\s|$)|좋아요\s*\d|공감\s*\d+\s*$",
        # rights
        r"무단\s*(?:전재|복제|도용)|재배포\s*(?:및|를)?\s*금지|저작권자|공공누리|출처\s*표시",
        r"(?:All|ALL)\s+(?:[Rr]ights?|RIGHTS)",
        r"AI\s*학습[^.]{0,10}금지|[Cc]opyrights?\s*[(©ⓒ]|COPYRIGHT|재판매\s*및\s*DB|DB\s*금지|저작물은",
        # press releases: when to publish, how many pages
        r"즉시\s*보도|보도(?:하여|해)\s*주시기|보도\s*협조|엠바고|총\s*\d+\s*[쪽매]|사진\s*(?:별첨|있음|없음)",
        r"이\s*보도자료와\s*관련하여|취재를\s*원하시면|연락해?\s*주시기\s*바랍니다|보도자료를\s*인용",
        r"보도할 수 있습니다",
        # tickers
        r"기상청\s*제공|오늘의\s*날씨|(?:오늘|이 시각)의?\s*(?:주요뉴스|특징주)|실시간\s*(?:뉴스|인기)|잔여\s*세대",
    )
)
# Notices in whole sentences that no article has, whatever their ending.
_NOTICES = regex.compile(
    _any(
        r"로그인이 필요한|로그인 하시겠습니까|URL이 복사|쿠키를 사용|자바\s*스크립트를|Internet Explorer",
        r"팝업\s*(?:창|닫기|차단)",
        r"요약 기술은|요약한 결과|AI\s*(?:가|로)?\s*요약(?:은|한|\s*결과|\s*보기)|기사 본문을 확인|읽기를 권장",
        r"프로필은 기사",
        r"출처로 사용해\s*주세요|스크랩한 기사를|많이 (?:조회된|읽은)|무단으로 (?:복제|전재)|기사를 공유합니다",
        r"광고성 댓글|삭제하시겠습니까|복구할 수 없습니다|댓글을 남기실|계정을 선택|구독하시면|의견을 남겨",
        r"데스크를 거치|보도자료를 그대로|해당 기관에서 제공|발표한 (?:브리핑|자료) ?전문",
    )
)
# Lines that are nothing but words of a page.
_PAGE_LINE = regex.compile(
    r"(?:"
    + _any(
        "배너|TOP|목록|인쇄|프린트|이전|다음|닫기|확대|축소|공유|저장|스크랩|검색|메뉴|전체|홈|HOME|Home|로고|포토|동영상",
        "입력|수정|등록|삭제|답변|광고|AD|ad|PR|Advertisement|ADVERTISEMENT|가|크게|작게|글자크기|본문",
        r"보도자료|브리핑|카드뉴스|SNS|MY|TV|PDF|HWP|URL|기사|\d{1,2}면|클린뷰|지면보기|전체보기|브랜드|뉴스룸|댓글|좋아요",
        r"반응형|SMALL|LIST|\d{2,4}x\d{2,4}|\d{1,2}/\d{1,2}",
        "포토뉴스|오늘의|이슈픽|Photo|Image|Share|Reply|Leave|Skip|Menu|페이스북|트위터|카카오톡|카카오스토리|네이버|밴드",
        "라인|텔레그램|링크|이메일|메일|맨위로|첨부|파일|조회수|조회|추천",
        r"[-+|·/\s<>«»‹›▲▼△▽▶◀→←…()\[\]]",
    )
    + r")+"
)
# "홈 > 브리핑룸 > 보도자료", "HOME > 지역 > 경기", "> 시군소식 > 김해", "강남구청 소식  >  우리구 이야기"
_BREADCRUMB = regex.compile(
    r"\A(?:[\p{L}\p{N}·.,&/ ()]{1,20})?(?:\s{0,8}[>›»]\s{0,8}[\p{L}\p{N}·,&/ ()]{1,20}){1,6}\s{0,8}"
)
# "정치 | 경제 | 사회", "시애틀한인저널   로컬뉴스 | 한인사회 | 업소록"; digits mark a table, length a headline.
_MENU = regex.compile(r"[^|\d]{1,30}(?:\|[^|\d]{1,16}){2,20}\|?|[^|\d]{1,14}\|[^|\d]{1,14}")
# "맑음서울 24.0℃", "구름많음 진주 20.8℃", "LA 72℉"
_WEATHER = regex.compile(
    r"\A(?:맑음|구름|흐림|비|눈|안개|소나기|박무|연무)?\s*+[\p{L}]{2,10}\s*+-?\d{1,2}(?:\.\d)?\s*[℃℉°]"
)
# "[광고] …", "[AD] …", "AD 월 3만원"; "[알림] 구독 신청", not "[알림] 다음 주 일정 (3월 4일~8일)"
_ADVERTISEMENT = regex.compile(r"[\[(<]\s*(?:광고|AD|ad|Ad|PR|알림(?!\s*[\])>][^\n]*\d일)|애드)\s*[\])>]|(?:AD|광고)\s")
# "- 3 -", "- 2 / 5 -", "=====", "(끝)", "끝."
_RULE = regex.compile(r"[-–]\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]|[^\p{L}\p{N}]+|[(<\[]?\s*끝\s*[)>\]]?\s*[.]?")
_HASHTAGS = regex.compile(r"(?:#[\p{L}\p{N}_·-]+[\s,]*)+")
_IMAGE = regex.compile(r"\A!?\[.{0,300}\]\(\S{0,300}\)")  # an image or link that a conversion to Markdown left
_URL = regex.compile(r"(?:https?://|www\.)\S+")
_FILE = regex.compile(r"\.(?:hwpx?|pdf|jpe?g|png|gif|zip|docx?|xlsx?|pptx?|odt)\b", regex.IGNORECASE)
_ATTACHED_FILE = regex.compile(r"첨부\s*(?:파일|문서)|파일\s*첨부")
_COPYRIGHT_SIGN = regex.compile(r"^\W{0,3}(?:ⓒ|©|\([cC]\))|Copyright|COPYRIGHT")
_CODE = regex.compile(r"<\?|\?>|\$\w+\.|\bfunction\s*\(|document\.write|@include|var \w+\s*=")  # of the page's program
_POLITE = regex.compile(r"(?:니다|니까|세요|시오)[.?!]?[\p{Pe}\"']*$")


@lru_cache(maxsize=256)
def is_furniture(line: str) -> bool:
    """Whether the line is part of the page and not of the article, wherever it stands."""
    if len(line) > 4 * SHORT:
        return False
    short = len(line) <= SHORT
    if short and (_NOTICES.search(line) or _HASHTAGS.fullmatch(line) or _IMAGE.fullmatch(line) or _CODE.search(line)):
        return True
    if _RULE.fullmatch(line) or _PAGE_LINE.fullmatch(line) or _ADVERTISEMENT.match(line) or _URL.fullmatch(line):
        return True
    prose = is_prose(line)
    could_be = (short and (not prose or _is_polite_notice(line))) or _is_footer(line)
    if prose and not could_be:
        return False
    if _PAGE_WORDS.search(line):
        return could_be
    if prose:
        return False
    if _WEATHER.match(line.lstrip("•·* ")) and len(line) <= 2 * SHORT:
        return True
    return short and bool(_COPYRIGHT_SIGN.search(line) or _ATTACHED_FILE.match(line) or _FILE.search(line))


def _is_polite_notice(line: str) -> bool:
    """Notices in a whole sentence: "…누리집입니다.", "…이용할 수 있습니다.", "…연락해 주시기 바랍니다."."""
    return not INNER_END.search(line) and _POLITE.search(line) is not None


def _is_footer(line: str) -> bool:
    return line.count("|") >= 2 and not INNER_END.search(line)


def is_navigation(line: str) -> bool:
    """Breadcrumbs and menus; only at the head or the foot of a page, since a table may look like one."""
    return bool(_BREADCRUMB.fullmatch(line) or (_MENU.fullmatch(line) and not is_prose(line)))


# --- the page's head -------------------------------------------------------------------------------------------------

# "보 도 자 료", "경기도 보도자료", "지식경제부  보 도 자 료"
_PRESS_HEAD = regex.compile(
    r"보\s*도\s*(?:참\s*고\s*|해\s*명\s*|설\s*명\s*)?자\s*료|Press\s*Release|NEWS\s*RELEASE|뉴스\s*레터|소식지"
)
# Names of sites and issuers: "흑룡강신문", "경남뉴스라인", "중소기업청", "경과원 뉴스레터   2019년 6월호"
_ISSUER = regex.compile(
    r"(?:[\p{L}\p{N}()·\s]{0,30}(?:신문|일보|뉴스|타임[즈스]|저널|투데이|데일리|방송|통신|닷컴|매거진|시보|공보|청|부|처|시|군|구|"
    r"도|공단|공사|진흥원|협회|센터|재단|중앙회|상공회의소|소식|누리집|홈페이지|정책브리핑|도정|시정|군정|구정))"
    r"(?:\s*[/|·(].{0,30})?(?:\s+\d{4}년\s*\d{1,2}월호|\s+제?\d+호)?"
)


def is_press_head(line: str) -> bool:
    """The head of a press release: "보 도 자 료", with issuer and date."""
    return _PRESS_HEAD.search(line) is not None and len(line) <= 60 and not is_prose(line)


def is_issuer(line: str) -> bool:
    """Name of a site, a paper or an agency alone on its line."""
    return len(line) <= 50 and len(line.split()) <= 4 and _ISSUER.fullmatch(line) is not None


# --- what follows an article -----------------------------------------------------------------------------------------

# "관련기사", "가장 많이 본 뉴스", "[핫클릭] …", "▶ 많이 본 뉴스: …", "[관련] …", "증권 많이 본 뉴스"
_RELATED = regex.compile(
    r"[\[<【▶◆■●☞*\s(]{0,3}(?:이\s*시각\s*|[\p{Hangul}·]{2,6}\s+)?(?:"
    + _any(
        r"(?:관련|인기|최신|주요|추천|다른|연관|이전|화제의|이\s*시각|실시간|포토|랭킹|베스트)\s*(?:기사|뉴스|글|보도자료|소식)",
        r"(?:가장\s*)?많이\s*본(?:\s*(?:기사|뉴스|글|콘텐츠|영상|소식))?",
        r"관련(?=\])|핫\s*(?:클릭|이슈|뉴스)|실시간\s*(?:인기|검색|급상승)\S*|베스트\s*클릭|이슈\s*픽|뉴스\s*더보기",
        r"이\s*기사와\s*함께.{0,12}|함께\s*(?:본\s*기사|보면\s*좋은.{0,8})|기자의\s*다른\s*기사|오늘의\s*(?:주요\s*뉴스|핫\S*|뉴스|포토)",
        r"섹션\s*(?:주요|인기)\S*",
    )
    # nothing more, or a list after a colon, bracket or mark: "관련기사 글로벌 …" is a sentence of the article
    + r")(?=\s*$|\s*[\])>】:/|◀◁■]|\s+(?:더보기|보기|전체|목록|TOP|BEST|\d))"
)
_COPYRIGHT = regex.compile(
    r"저작권자|무단\s*(?:전재|복제)|Copyright|COPYRIGHT|All [Rr]ights?|재배포\s*(?:및|를)?\s*금지"
)
_COMMENTS = regex.compile(r"(?:전체\s*)?댓글|네티즌\s*의견|독자\s*의견")


def is_related_head(line: str) -> bool:
    """The heading of a list of other articles, perhaps with the list on its line."""
    return len(line) <= 2 * SHORT and _RELATED.match(line) is not None and not is_prose(line)


def is_copyright(line: str) -> bool:
    """A notice of rights."""
    return len(line) <= SHORT and _COPYRIGHT.search(line) is not None and not is_prose(line)


def is_comments_head(line: str) -> bool:
    """The heading of readers' comments."""
    return len(line) <= 60 and _COMMENTS.match(line) is not None and not is_prose(line)
