"""Patterns of Korean date expressions, one a phenomenon; `annotate/dates.py` builds values from their groups.

Input: none.  Output: compiled patterns with named groups.  It must not know values or contexts.
Groups: y4, y2, yrel (year); m, mrel (month); d (day); w (weekday); m2, d2, y4_2 … (far end of a range); rel (지난,
오는); part (초, 말); half, quarter.
"""

from __future__ import annotations

from collections.abc import Iterable

from coopevents import regex
from coopevents.values.dates import Relation

B = r"[ \t\u00a0]?"  # a blank that may be missing
M = r"(?:1[0-2]|0?[1-9])(?!\d)"
D = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
TILDE = r"[~∼〜～\-–—―∽]"
DOTS = r"[·ㆍ‧∙・･?,，/]"
QUOTE = r"[’'‘`´′＇]"

# 올해, 지난해, 내년 …: relation and number of years
YEAR_WORDS: dict[str, tuple[Relation, int]] = {
    "올해": (Relation.THIS, 0),
    "올 해": (Relation.THIS, 0),
    "금년": (Relation.THIS, 0),
    "올": (Relation.THIS, 0),
    "지난해": (Relation.LAST, -1),
    "지난 해": (Relation.LAST, -1),
    "작년": (Relation.LAST, -1),
    "재작년": (Relation.OFFSET, -2),
    "지지난해": (Relation.OFFSET, -2),
    "내년": (Relation.NEXT, 1),
    "래년": (Relation.NEXT, 1),
    "명년": (Relation.NEXT, 1),
    "내후년": (Relation.OFFSET, 2),
    "이듬해": (Relation.OFFSET, 1),
    "같은 해": (Relation.SAME, 0),
    "같은해": (Relation.SAME, 0),
    "동년": (Relation.SAME, 0),
    "그해": (Relation.SAME, 0),
    "그 해": (Relation.SAME, 0),
}
MONTH_WORDS: dict[str, tuple[Relation, int]] = {
    "이달": (Relation.THIS, 0),
    "이번 달": (Relation.THIS, 0),
    "이번달": (Relation.THIS, 0),
    "금월": (Relation.THIS, 0),
    "지난달": (Relation.LAST, -1),
    "지난 달": (Relation.LAST, -1),
    "저번 달": (Relation.LAST, -1),
    "전달": (Relation.LAST, -1),
    "전월": (Relation.LAST, -1),
    "지지난달": (Relation.OFFSET, -2),
    "내달": (Relation.NEXT, 1),
    "다음달": (Relation.NEXT, 1),
    "다음 달": (Relation.NEXT, 1),
    "새달": (Relation.NEXT, 1),
    "래달": (Relation.NEXT, 1),
    "오는 달": (Relation.NEXT, 1),
    "다다음 달": (Relation.OFFSET, 2),
    "다다음달": (Relation.OFFSET, 2),
    "같은 달": (Relation.SAME, 0),
    "같은달": (Relation.SAME, 0),
    "동월": (Relation.SAME, 0),
    "그달": (Relation.SAME, 0),
    "그 달": (Relation.SAME, 0),
}
# fmt: off
WEEK_WORDS = {
    "지난주": -1, "지난 주": -1, "저번주": -1, "저번 주": -1, "이번주": 0, "이번 주": 0, "금주": 0,
    "다음주": 1, "다음 주": 1, "내주": 1, "오는주": 1, "오는 주": 1, "다가오는 주": 1,
    "다다음주": 2, "다다음 주": 2, "지지난주": -2, "지지난 주": -2,
}
# fmt: on
# fmt: off
RELATION_WORDS = {
    "지난": Relation.LAST, "오는": Relation.NEXT, "다가오는": Relation.NEXT, "돌아오는": Relation.NEXT,
    "이번": Relation.THIS, "다음": Relation.NEXT,
}
# fmt: on
# fmt: off
NATIVE_DAYS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10,
    "보름": 15, "일주일": 7, "양일": 2, "1주일": 7, "한 주": 7, "일주": 7,
}
# fmt: on
NATIVE_MONTHS = {
    "한 달": 1,
    "한달": 1,
    "두 달": 2,
    "두달": 2,
    "세 달": 3,
    "석 달": 3,
    "세달": 3,
    "넉 달": 4,
    "네 달": 4,
}
# fmt: off
ORDINALS = {
    "첫": 1, "첫째": 1, "첫 번째": 1, "첫번째": 1, "둘째": 2, "두 번째": 2, "두번째": 2, "셋째": 3, "세 번째": 3,
    "세번째": 3, "넷째": 4, "네 번째": 4, "네번째": 4, "다섯째": 5, "마지막": -1,
}
# fmt: on


def _words(table: Iterable[str]) -> str:
    """An alternation of the words, the longest first; a blank matches any blank."""
    return "|".join(regex.escape(word).replace(r"\ ", r"[ \t\u00a0]") for word in sorted(table, key=len, reverse=True))


# (목), （목요일), 목요일, (木)
W = (
    r"(?:\s?[(（\[]\s?(?<w>[월화수목금토일月火水木金土日])(?:요일|曜日)?\s?(?:[,·/][^()\n]{0,14})?[)）\]]"
    r"|\s?\([월화수목금토일]\s?[~∼\-]\s?[월화수목금토일]\)|[ \t]?(?<w>[월화수목금토일])요일)"
)
W2 = W.replace("<w>", "<w2>")
# A weekday in brackets does for 일: 11월 29(목)
PAREN = r"(?=\s?[(（]\s?[월화수목금토일月火水木金土日](?:요일)?\s?[)）])"

# 29일, not 29일간, 5일장, 3일째, 3일 동안, 30일 이내, 10 일본
DAY_STOP = (
    r"(?!본|반|자리|부(?!터)|정|원|대(?!전|구|만|한|사|학|표|회|규|우|덕)|행|류|괄|간|동안|째|차|장(?!소|관|흥|성|수)"
    r"|생|권|용|여|당|씩|치"
    r"|내(?!달|년|외|빈|한|방)|[ \t]?(?:이내|이상|이하|정도|가량|남짓|미만)(?=[\s,.의로에을인]|$)|[ \t](?:간|동안|째"
    r"|연속|만에|만의|안에|내내|내에|앞으로)(?=[\s,.의에]|$)|만(?:에|의|인)[ \t])"
)
# 1일 평균 3천명, 1일 100톤: a rate, not the first of a month
RATE = (
    r"(?:평균|생산|이용|방문객|처리|최대|최고|체험|교통|사용|섭취|급수|관광객|유동|물동|\d[\d,.]*(?:만|천|여)*[ \t]?"
    r"(?:명|톤|t|회|대|배럴|건|㎥|ℓ|kg|개))"
)
# 5월, not 5월간, 3월드컵, 6월호, 월 평균
MONTH_STOP = (
    r"(?!간|급|세(?!종)|평균|드|요|례|남|정(?!부|보|책|상)|등|별|차|수(?!출|원|요|상|입)|보(?!다)|호(?!텔|찌|주|남)"
    r"|셋|부금|매출|가격|동안)"
)
YEAR_STOP = (
    r"(?![ \t]?(?:간|동안|째|만에|이상|이내|여[ \t]|산[ \t을]|형|생|대(?=[ \t에의초중후말]|$)|차(?=[ \t를인에]))"
    r"|역사|전통)"
)

YEAR4 = rf"(?<y4>(?:19|20)\d\d){B}년도?{YEAR_STOP}"
YEARQ = rf"{QUOTE}{B}(?<y2>\d\d){B}년?{YEAR_STOP}"
YEAR2 = rf"(?<y2>\d\d){B}년(?={B}{M}{B}월)"
YEAR_REL = (
    rf"(?:(?<yrel>{_words({k: v for k, v in YEAR_WORDS.items() if k != '올'})})|(?<yrel>올)(?={B}{M}{B}월"
    rf"|{B}[상하]반))(?:도)?"
)
YEAR = rf"(?:{YEAR4}|{YEARQ}|{YEAR2}|(?<![가-힣]){YEAR_REL})"
REL = rf"(?:(?<![가-힣](?<!부터))(?<rel>{_words({k: v for k, v in RELATION_WORDS.items() if k != '다음'})}){B})"
MONTH = (
    rf"(?:(?<m>{M}){B}월{MONTH_STOP}|(?<![가-힣])(?<mrel>{_words(MONTH_WORDS)})(?<!전[달월](?![ \t]?{D}{B}일))"
    rf"(?![ \t]?의[ \t])(?:{B}의)?)"
)
PART = (
    r"(?:[ \t]?(?<part>초순|초(?:(?![가-힣])|(?=[에까부순]))|상순|중순|하순|말(?:(?![가-힣])|(?=[에까부쯤]))|경"
    r"(?![가-힣])|께))"
)
# not 매년 5월, 제3일, 총 5일, 1,029일, 3.29일
# 1대1 일 매칭: one to one
LEFT = r"(?<!\d|\d[.,:/]|\d대[ ]?|[제총매약여]|제[ ]|총[ ]|매년[ ]?|매월[ ]?|매달[ ]?|해마다[ ]|매해[ ]|[A-Za-z]-?)"

# 29일(목) | 29(목) | 5. 20.(월) 나고야, 21.(화) 오사카 | 9. 18.(목)부터 21.(일)까지
DAY = rf"(?<d>{D})(?:{B}일{DAY_STOP}(?:{W})?|(?:{PAREN}|(?<=(?:[,·]|부터|[과와및])\s?\d\d?)\.(?=\()){W})"
# 6~7일, 15·16일, 22·23·24일, 20(월)~25일(토), 28일~6월 2일
DAYS = (
    rf"(?<d>{D})(?:{B}일)?(?:{W})?[ \t]?"
    rf"(?:(?<tilde>{TILDE})|(?<dots>{DOTS})(?:[ \t]?(?<mid>{D})(?:{B}일)?[ \t]?{DOTS})?)"
    rf"[ \t]?(?:(?<m2>{M}){B}월{B})?(?<d2>{D})"
    rf"(?:{B}일{DAY_STOP}(?:{W2})?|{PAREN}{W2})"
)

# 2012년 11월 29일(목), 지난 5월 18일, 내년 3월, 이달 6일, 11월 6∼7일, 95년9월
CALENDAR = regex.compile(
    rf"{LEFT}{REL}?(?:{YEAR}(?:{B}의)?[ \t,]{{0,2}})?{MONTH}(?:{PART}|[ \t,]{{0,2}}(?:{DAYS}|{DAY}{PART}?))?"
)
# 3~5월, 2024년 3∼5월
MONTHS = regex.compile(
    rf"{LEFT}{REL}?(?:{YEAR}[ \t]?)?(?<m>{M})(?:{B}월)?[ \t]?{TILDE}[ \t]?(?<m2>{M}){B}월{MONTH_STOP}(?![ \t]?{D}{B}일)"
)
# 지난 22일, 28일(수), 12-17일, 23·24일
BARE_DAY = regex.compile(rf"{LEFT}(?<!\d월[ ]?){REL}?(?:{DAYS}|(?!1{B}일[ \t]?{RATE}){DAY}){PART}?")
# 2015년, 지난해, ’12년, 2007~2009년
YEARS = regex.compile(
    rf"{LEFT}{REL}?(?:(?<y4>(?:19|20)\d\d)(?:{B}년)?[ \t]?{TILDE}[ \t]?(?<y4_2>(?:19|20)\d\d){B}년{YEAR_STOP}"
    rf"|{YEAR4}|{QUOTE}(?<y2>\d\d){B}년{YEAR_STOP}|(?<![가-힣])(?<y2>[89]\d){B}년{YEAR_STOP}(?![ \t]?(?:전|후|뒤"
    rf"|의[ \t]|된|경력|세월))"
    rf"|(?<decade>(?:19|20)?\d0)년대(?:{B}[초중후])?|(?<![가-힣]){YEAR_REL}){PART}?"
)
# 2026년 상반기, 올 하반기, 지난해 4분기, 올해 3사분기, 상반년, 내년 1Q
HALF = regex.compile(
    rf"{LEFT}(?:{REL}|{YEAR}[ \t]?)?(?:(?<half>상반기|하반기|상반년|하반년)|(?<quarter>[1-4일이삼사]){B}(?:[/.·]4{B}|4/"
    rf"|사)?분기)|{LEFT}{YEAR}[ \t]?(?<quarter>[1-4])Q(?![A-Za-z\d])"
)
# 11박 12일, 4박 6일간, 2일간, 사흘 동안, 이틀에 걸쳐, 나흘 일정, 2주간
DURATION = regex.compile(
    rf"(?<![\d.,제]|제[ ])(?:(?<nights>\d{{1,2}}){B}박{B}(?<n>\d{{1,2}}){B}일(?:{B}간|[ \t]동안)?"
    rf"|(?<n>\d{{1,3}}){B}일{B}(?:간(?:(?![가-힣])|(?=[의은을에동이]))|동안)|(?<weeks>[1-9]|일|이|삼){B}주일?{B}(?:간"
    rf"|동안)"
    rf"|(?<![가-힣])(?<word>{_words(NATIVE_DAYS)}){B}(?:간(?:(?![가-힣])|(?=[의은을에동이]|으로))|동안|에[ \t]걸쳐"
    rf"|(?=[ \t]?(?:의[ \t]?)?일정(?:으로|을|이|의|에))))"
)

# 2019.4.23, 2019. 4. 23.(화), 2019-04-23, 2003/04/18, ’13.10.8.~11., 95.9.3
TAIL = (
    rf"(?:\s?{TILDE}\s?(?:(?:(?<y4_2>(?:19|20)\d\d)\s?[./-]\s?)?(?<m2>{M})\s?[./-]\s?)?(?<d2>{D})(?![:\d]|\.\d|{B}"
    rf"(?:시|명|개|건|만|억|회|%))\.?(?:일{DAY_STOP}(?!산))?(?:{W2})?)"
)
DOTTED = regex.compile(
    rf"(?<![\d.A-Za-z/-])(?:(?<y4>(?:19|20)\d\d)\s?(?<sep>[./-])[ \t]{{0,2}}|{QUOTE}{B}(?<y2>\d\d)\s?(?<sep>[./-])\s?|"
    rf"(?<y2>\d\d)(?<sep>[./])\s?)"
    rf"(?<m>{M})\s?(?P=sep)[ \t]{{0,2}}(?<d>{D})(?![:\d]|(?P=sep)\d)\.?(?:{B}일(?!간))?(?:{W})?{TAIL}?"
)
# 2013.10월, ’12.11, (2013.10)
DOTTED_MONTH = regex.compile(
    rf"(?<![\d.A-Za-z])(?:(?<y4>(?:19|20)\d\d)\.\s?(?<m>{M})(?:\.(?!\d|\s?\d)|월|(?=\)))|{QUOTE}(?<y2>\d\d)\.{B}"
    rf"(?<m>{M})(?:\.(?!\d)|월)?(?![.\d]))"
)
# 11.29(목), 11. 29(목)~30(금), 4.16~17, 10/28(월), 11.17일, (4.16, 14:00)
UNIT_STOP = (
    r"(?![ \t]?(?:%|배|도|℃|°|점|만|억|조|천|백|명|개|건|kg|km|m|㎡|톤|t|원|불|달러|인치|ha|V|리터|p|%p|평|시간|년"
    r"|대|세|위|버전))"
)
# 호찌민(6.28~29), 방콕(7.1): behind a bracket with days of the same shape
# - 10. 10 개막식 직후, 5. 25 상하이에서: at the head of a line; of a line without a mark only with two figures (1. 2 …)
MARK = r"[-–○ㅇ◦·•▶□■*※△▲]"
DOT_DAY = regex.compile(
    rf"(?<![\d.,/:'’A-Za-z-]){REL}?(?<m>{M}){B}(?<sep>[./])[ \t]{{0,2}}(?<d>{D})(?![:\d]|[./]\d)\.?"
    rf"(?:(?:{B}일(?!간|[ \t]?동안))?{W}{TAIL}?|{TAIL}{UNIT_STOP}|{B}일{DAY_STOP}(?![가-힣]*장)|(?=부터|까지)|"
    rf"(?<=/\d\d?)(?=에[ 는서])(?<!(?:1/[2-9]|2/[3-9]|3/[4-9]|[1-9]/10)))"
    rf"|(?<=\()(?<m>{M})\.[ ]?(?<d>[12]\d|3[01])\.?(?=\)|[ ]/[ ]?[가-힣]|,[ ]?(?:\d{{1,2}}:|[가-힣]))"
    rf"|(?<=[가-힣]\()(?<m>{M})\.[ ]?(?<d>[12]\d|3[01])\."
    rf"(?=[ ][가-힣]{{2,}}(?<!참조|이하|이상|항목)(?:[ ][^()\n]{{1,30}})?\))"
    rf"|(?<=[(,/][ ]?[~∼][ ]?)(?<m>{M})\.[ ]?(?<d>{D})\.?(?=[),])"
    rf"|(?<=\(\d{{1,2}}\.[ ]?\d{{1,2}}\.?[~∼-]\d{{1,2}}\.?\)[^\n]{{1,60}}[가-힣]\()(?<m>{M})\.(?<d>{D})\.?(?=\))"
    rf"|(?<=\()(?<m>{M})\.[ ]?(?<d>[1-9])\.?(?=,[ ]?(?:\d{{1,2}}:"
    rf"|온라인|화상|[가-힣]{{0,8}}(?:[ ][가-힣]{{0,8}})?(?:호텔|센터|코엑스|킨텍스|벡스코|회관|회의실|상의)))"
    rf"|{REL}(?<m>{M})\.{B}(?<d>{D})(?![:\d]|\.\d)\.?(?=[ ](?!운동|선언|절)[가-힣‘“「『])"
    rf"|(?<=[가-힣][,)’”」』]?[ ])(?<!(?:버전|제|부록|별표|별첨|붙임|항목|조항|표|그림|제품)[ ])"
    rf"(?<m>{M})\.{B}(?<d>{D})\.(?=[ ](?!운동|선언|절)[가-힣‘“「『])"
    rf"|(?<=(?:일[ ]{{0,6}}시|기[ ]{{0,6}}간|일[ ]{{0,6}}자|날[ ]{{0,6}}짜)[ ]?[:：]?[ ]?|때[ ]?[:：][ ]?)"
    rf"(?<m>{M})\.{B}(?<d>{D})(?![:\d]|[./]\d)\.?"
    rf"|(?<![A-Za-z버전])(?<m>{M})\.{B}(?<d>{D})\.(?=[ ]?(?:개최|예정|체결|출국|개막|개소|출범|기준|현재|서명|방한"
    rf"|완료|부터|까지))"
    rf"|(?<![\d.])(?<m>{M})\.{B}(?<d>{D})\.(?=\s\d{{1,2}}:\d\d)"
    rf"|(?<=(?:\n|\A)[ \t]*(?:{MARK}[ \t]+(?=\d{{1,2}}\.)|(?=\d{{1,2}}\.[ ]\d\d)))(?<m>{M})\.[ ](?<d>{D})"
    rf"(?=[ ][가-힣‘“「『])"
    rf"(?![ ](?:개사?|명|건|곳|만|억|천|백|대|조|점|배|회|차|호|평|년|월|시간|분기?|위|세|부스)(?:[을를은는이가의 ]|$))"
    rf"|^\s*(?<m>{M})/(?<d>{D})(?=\s*$)"
)
# a whole cell: 11.8, 6. 1∼ 6, 11/14, 10. 28.(가람호텔)
CELL_DAY = regex.compile(rf"\s*(?<m>{M})\s?[./]\s?(?<d>{D})\.?(?:{W})?{TAIL}?\s*(?:\([^\d()][^()]{{0,30}}\)\s*)?")
# a whole cell of a column of days alone: 18, 21-22, 26일
CELL_DAYS = regex.compile(r"(?<d>0?[1-9]|[12]\d|3[01])일?(?:\s?[-~∼–]\s?(?<d2>0?[1-9]|[12]\d|3[01])일?)?")
# Nov 18–22, November 22, 2024, 22 November 2024, Nov. 2024: English dates in Korean texts
ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
EM = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
ENGLISH = regex.compile(
    rf"(?<![A-Za-z])(?<em>{EM})\.?[ ](?:(?<d>{D})(?:st|nd|rd|th)?(?:[ ]?[–~-][ ]?(?:(?<em2>{EM})\.?[ ])?(?<d2>{D})"
    rf"(?:st|nd|rd|th)?)?(?:,?[ ](?<y4>(?:19|20)\d\d))?|(?<y4>(?:19|20)\d\d))(?![A-Za-z\d]|[.,:]\d)"
    rf"|(?<![\d.,])(?<d>{D})(?:[ ]?[–~-][ ]?(?<d2>{D}))?[ ](?<em>{EM})\.?,?[ ](?<y4>(?:19|20)\d\d)(?![A-Za-z\d])"
)
# 02/22/2016
US = regex.compile(rf"(?<![\d/])(?<m>{M})/(?<d>{D})/(?<y4>(?:19|20)\d\d)(?!\d)")

# 이날, 같은 날, 당일; not 행사 당일, the day of what is told, whichever that is
SAME_DAY = regex.compile(
    r"(?<![가-힣])(?:이날|이[ ]날|같은[ ]?날|그날|그[ ]날"
    r"|(?<!(?:행사|개최|상담회|전시회|박람회|설명회|포럼)[ ])당일(?!치기))(?!개|씨)"
)
# 첫날, 둘째 날, 마지막 날; after a month: 지난달 마지막 날
EDGE_DAY = regex.compile(
    rf"(?<![가-힣])(?:(?<mrel>{_words(MONTH_WORDS)})[ ])?(?:(?<edge>첫)날|(?<edge>첫째|둘째|셋째|넷째|다섯째)[ ]?날|"
    rf"(?<edge>마지막)[ ]?날)(?!개|씨)"
    r"|(?<=(?:회|전|쇼|엑스포|포럼|행사|방문|일정|개막)[ ])(?<edge>이틀|사흘|나흘|닷새)째(?=[ ]|에|인|,)"
    r"|(?<![가-힣])(?<edge>이틀|사흘|나흘|닷새)째(?=에는|에도|에[ ])"
    r"|(?<![\d.,가-힣])(?<edge>[1-5])일[ ]?차(?=에|인|[ ](?!교육|과정)|[(),:]|\s*$)"  # 포럼 2일 차에는
    r"|(?<![가-힣])(?<edge>개막|폐막)(?:일|날|[ ]당일)(?=에는|엔|에[ ]|[ ](?:새벽|아침|오전|낮|오후|저녁|밤)[ 에])"
)
# 어제, 오늘, 내일, 이튿날, 전날
DAY_WORDS: dict[str, tuple[int, str]] = {
    "그저께": (-2, "anchor"),
    "그제": (-2, "anchor"),
    "어제": (-1, "anchor"),
    "오늘": (0, "anchor"),
    "금일": (0, "anchor"),
    "내일": (1, "anchor"),
    "명일": (1, "anchor"),
    "모레": (2, "anchor"),
    "글피": (3, "anchor"),
    "이튿날": (1, "text"),
    "이튼날": (1, "text"),
    "다음날": (1, "text"),
    "다음 날": (1, "text"),
    "익일": (1, "text"),
    "전날": (-1, "text"),
}
DAY_WORD = regex.compile(
    rf"(?<![가-힣])(?<begun>(?:(?:전시회?|박람회|엑스포|축제|행사|상담회?|포럼|총회|대회)[ ](?=이튿날|이튼날))"
    rf"|(?:방문|개막|도착|출국|입국|방한)[ ](?=이튿날|이튼날|다음[ ]?날)|(?:개막|행사|박람회|전시회)[ ](?=전날))?"
    rf"(?<word>{_words(DAY_WORDS)})(?![ \t]?(?:채움|배움|로|찾기|신문|날|의[ \t]?(?:날씨|운세|뉴스)"
    rf"|을[ \t](?:여|향|위))|야|도약)"
)
# 이틀 뒤, 3일 전, 2주 후, 한 달 전, 2년 전, 하루 앞서; not 11일 전국, 3일 후원
OFFSET = regex.compile(
    rf"(?<![\d.,제가-힣])(?<begun>(?:개막|개회|개최|행사|전시회|박람회|엑스포|출발|출국|떠나기)[ ](?=[^\n]{{0,4}}전))?"
    rf"(?:(?<n>\d{{1,3}}){B}(?<unit>일|주일|주|개월|달|년)|(?<days>{_words(NATIVE_DAYS)})|"
    rf"(?<months>{_words(NATIVE_MONTHS)}))"
    rf"[ \t]?(?<way>전|후|뒤|앞서)(?=에|인|의|부터|까지|엔|[,.)]|[ ](?!세계|국민|부문|직원|분야|업종|도민|시민|산업"
    rf"|지역|부처|장관|청장|대표|총리|회장|사장|대통령|의원|시장|지사|차관)|\s*$)"
)
# 다음 주 금요일, 지난주, 이번 주 초
WEEK = regex.compile(
    rf"(?<![가-힣])(?:(?<week>{_words(WEEK_WORDS)})(?!말|자|년|민|도|었|는|며|고|기|간)(?:[ ]?(?:초|말))?"
    rf"(?:[ ]?(?<w>[월화수목금토일])요일)?|(?<n>[1-9])주[ ](?<way>전|뒤|후)[ ](?<w>[월화수목금토일])요일)"
)
# 지난 금요일, 오는 월요일, 금요일
WEEKDAY = regex.compile(
    rf"(?<![가-힣]|매주[ ]?|[월화수목금토일][·,~∼-][ ]?){REL}?(?:(?<rel>다음)[ ])?(?<w>[월화수목금토일])요일"
    rf"(?![마장별]|[ \t]?[·,~∼-][ ]?[월화수목금토일]요일)"
)
# 7월 첫째 주 금요일, 2014년 9월 셋째 화요일, 2018년 세 번째 주
NTH = regex.compile(
    rf"{LEFT}(?:{YEAR}(?:의)?[ \t]?)?(?:(?<m>{M}){B}월(?:의)?|(?<mrel>{_words(MONTH_WORDS)})(?:의)?)?[ \t]?(?<!^"
    rf"|[가-힣]{{3}}[ ])"
    rf"(?<nth>{_words(ORDINALS)})[ ]?(?:(?<unit>주)(?:(?![가-힣])|(?=[에의는말로]))(?:[ ]?(?<w>[월화수목금토일])요일)?|"
    rf"(?<w>[월화수목금토일])요일)"
)


def _firsts(*tables: Iterable[str]) -> str:
    """The characters that words of the tables begin with, as a set."""
    return f"[{''.join(sorted({word[0] for table in tables for word in table if not word[0].isdigit()}))}]"


# Where the costly patterns can begin (`scanning.py`), one character each; a test holds them to what the patterns find
# by themselves.
_NUMBER = r"(?<!\d)\d"
_WORD = rf"(?<![가-힣]){_firsts(YEAR_WORDS, MONTH_WORDS, RELATION_WORDS)}|(?<=부터){_firsts(RELATION_WORDS)}"
_DATE_START = regex.compile(rf"{_NUMBER}|{QUOTE}|{_WORD}")
STARTS: dict[regex.Pattern[str], regex.Pattern[str]] = {
    NTH: regex.compile(
        rf"(?:{_NUMBER}|{QUOTE}|{_WORD}|{_firsts(MONTH_WORDS)})(?=[^\n]{{0,40}}?(?:첫|째|마지막))"
        rf"|[ \t]?(?={_words(ORDINALS)})"
    ),
    ENGLISH: regex.compile(r"(?<![A-Za-z])[JFMASOND](?=[a-z])|(?<![\d.,])\d(?=[\d –~-]{1,8}[A-Z])"),
    DOT_DAY: regex.compile(rf"\d|{_WORD}|\A\s"),
    HALF: regex.compile(rf"{_NUMBER}|{QUOTE}|{_WORD}|[상하](?=반)|[일이삼사](?={B}(?:[/.·4사]|분기))"),
    DURATION: regex.compile(rf"{_NUMBER}|[일이삼](?={B}주)|(?<![가-힣]){_firsts(NATIVE_DAYS)}"),
    WEEK: regex.compile(rf"(?<![가-힣])(?:{_firsts(WEEK_WORDS)}|[1-9](?=주))"),
} | dict.fromkeys((CALENDAR, BARE_DAY, MONTHS, YEARS), _DATE_START)
