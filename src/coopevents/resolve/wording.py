"""Small questions about the words around a place in a text, shared by the finders of premises.

Job: where a sentence ends, whether it names a year, whether a span lies in page furniture, what may follow a name.
It must not know tables or premises.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Span

# What may follow a name or title before the word ends: a particle.  "청장은", "이사장으로", not "청장실", "시장개척단".
WORD_END = (
    r"(?=(?:님|께서|측)?(?:에게서?|에서|에는|에도|에|은|는|이|가|을|를|의|과|와|도|만|부터|까지|으로|로|등|및|보다"
    r"|이라고|라고|이라며|라며|이며|이고|이다|인|으로서|로서)?(?![가-힣]))"
)

# syllables that end in ㅆ: 했, 됐, 세웠; 있 and 겠 are not of the past
ENDED = "".join(chr(code) for code in range(0xAC00 + 20, 0xD7A4, 28) if chr(code) not in "있겠")
# 상담회를 열었다, 참가했다: what was done, not what was said of it (밝혔다, 설명했다)
WAS_DONE = rf"(?<!밝|말|전|알|설명|발표|강조)[{ENDED}]다"
# 6월 3일로 늦췄다, 9월로 밀렸다, 25일로 순연, 5월로 미룸: what puts something off or brings it forward to a new day
PUTS_OFF = (
    r"(?:늦[추춰췄춘춤어]|미[루뤄뤘룬룸]|밀[리렸린려]|연기|순연"
    r"|옮[기겨겼긴]|변경|조정|앞당|바[꾸꿔꿨꾼뀌뀐]|넘[기겨겼긴어])"
)
# syllables that end in ㄴ: what a plain present ends in (연다, 마련한다, 벌인다)
PRESENT = "".join(chr(code) for code in range(0xAC00 + 4, 0xD7A4, 28))
# syllables that end in ㅂ: the same, politely (엽니다, 마련합니다); 습니다 and 입니다 may be of any time
POLITE = "".join(chr(code) for code in range(0xAC00 + 17, 0xD7A4, 28) if chr(code) not in "습입")
# syllables that end in ㄹ: what is to come (열 것, 보낼 것)
FUTURE = "".join(chr(code) for code in range(0xAC00 + 8, 0xD7A4, 28))
# 2009년, 2016. 8., ’15년: a year in numbers
YEAR_NUMBER = regex.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?=[ \t]?년|\.[ \t]?\d)|['’‘]\d\d년")
# 2001년 11월 제2회 대회를 다시 열기로: a year ahead tells nothing of what was
AHEAD = regex.compile(r"[^.\n]{0,60}?(?:[기키]로|예정|계획)")
# 26일(화) 밝혔다: the day of the announcement
ANNOUNCED = regex.compile(r"[^\n.]{0,12}?(?:밝혔|전했|알렸|발표|말했|설명했|에 따르면|송고|입력)")
SENTENCE_EDGE = regex.compile(r"[.!?。][ \t”\"’]|\n")
SIDE = 200  # code points looked at to each side for the ends of a sentence


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence (or line) around a span begins and ends."""
    left, right = max(0, start - SIDE), min(len(text), end + SIDE)
    edges = [match.end() for match in SENTENCE_EDGE.finditer(text, left, start)]
    following = SENTENCE_EDGE.search(text, end, right)
    return (edges[-1] if edges else left), (following.start() if following else right)


def names_a_year(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a span gives a year in numbers, not one that is planned for: it may tell what was."""
    left, right = sentence_around(text, start, end)
    told = YEAR_NUMBER.finditer(text, left, right)
    return any(AHEAD.match(text, year.end(), right) is None for year in told)


def outside(span: Span, furniture: Sequence[Span]) -> bool:
    """Whether a span touches no page furniture."""
    return not any(span.overlaps(other) for other in furniture)


# <저작권자 ⓒ …>, 무단전재, 많이 본 뉴스, 관련기사, 이전글: the document is over, what follows is the page's.
END_OF_TEXT = regex.compile(
    r"^[^\n]{0,40}(?:저작권자|무단[ \t]?전재|(?i:copyright)|ⓒ|©|출처[ \t]?표시[ \t]?조건)"
    r"|^[ \t\[<▶■◆▲#*·-]{0,4}(?:(?:댓글[ \t]?)?많이?[ \t]?본[ \t]?(?:뉴스|기사)|댓글[ \t]?많은[ \t]?뉴스"
    r"|(?:관련|인기|추천|최신|주요)[ \t]?(?:기사|뉴스|글)"
    r"|이전[ \t]?글|다음[ \t]?글|핫[ \t]?이슈|실시간[ \t]?(?:뉴스|속보)|다른[ \t]?기사|이[ \t]?시각"
    r"|오늘의[ \t]?(?:뉴스|주요))"
    r"|^[가-힣A-Za-z()·]{2,20}(?:시청|도청|군청|구청|재단|협회|공사|공단|센터|진흥원)[ \t]개요[ \t]*$",
    regex.MULTILINE,
)
BODY_AT_LEAST = 150  # code points before the end: a copyright line at the head of a page ends nothing


def tail(text: str) -> list[Span]:
    """What follows the end of the document on its page, if a line says that it ends."""
    match = END_OF_TEXT.search(text, BODY_AT_LEAST)
    return [] if match is None else [Span(match.start(), len(text))]


def follows_hangul(text: str, start: int) -> bool:
    """Whether the place is inside a Korean word."""
    return start > 0 and "가" <= text[start - 1] <= "힣"
