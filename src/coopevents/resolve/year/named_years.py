"""Premises from years in the names of occasions: 2019 한-중 수출상담회, GMES 2022, ‘2022년 해외바이어 초청 상담회’.

Job: `name_premises(text, dates, furniture)`.  A name's year is that in which the occasion is held; what a text is about
lies in that year or the one beside it, and a day told without a year in the name's sentence lies in that very year.
It must not know names of bodies or persons, facts or weekdays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from coopevents.document import Mention, Span
from coopevents.resolve.wording import ANNOUNCED, WAS_DONE, outside, sentence_around
from coopevents.resolve.year.timeline import (
    FIRST_YEAR,
    LAST_YEAR,
    Premise,
    PremiseKind,
    Strength,
    in_years,
    ordinal,
    within,
)
from coopevents.values.dates import DateExpression, Relation

YEAR = r"(?<year>(?:19[89]|20[0-3])\d)"
OCCASION = (
    "상담회|박람회|전시회|포럼|컨퍼런스|콘퍼런스|페어|대전|대회|주간|위크|페스티벌|사절단|개척단|세미나|설명회|교류회|심포지엄|엑스포"
    "|WEEK|Week|FAIR|Fair|EXPO|Expo|서밋|써밋"
)
NAMES = (
    # 2019 한-중 수출상담회, 2013 제1회 구매상담회, ‘2009할빈한국주간’
    regex.compile(
        rf"(?<![\d.])(?:{YEAR}[ \t]|(?<=[‘'“\"「『<《]){YEAR}(?![년개여만억월])(?=[가-힣]))"
        rf"(?:제?[ \t]?\d{{1,3}}[회차][ \t])?(?:[^\s\d.,()]+[ \t]){{0,6}}?[^\s\d.,()]{{0,16}}(?:{OCCASION})"
    ),
    # G-FAIR 2019, GMES 2022
    regex.compile(rf"(?<![A-Za-z])[A-Z][A-Za-z&-]{{2,20}}[ \t]?{YEAR}(?!\d|[ \t]?년|\.\d)"),
    # 플라스틱·고무 전시회(K 2016), APAS 2015
    regex.compile(rf"(?:{OCCASION}|[회전])[’'”\"」』>]?[(（][A-Z][A-Za-z &-]{{0,20}}[ \t]?{YEAR}[)）]"),
    # 바이 코리아 주간 2009, 글로벌 비즈니스 플라자(GBP) 2013
    regex.compile(
        rf"(?:{OCCASION}|플라자)(?:\([A-Za-z ]{{2,20}}\))?[ \t]?{YEAR}(?!\d|[ \t]?년|[.,]\d|[ \t]?[만여개명])"
    ),
    # 92서울국제무역박람회, “98 나루엑스포”, ’98 나루박람회: two digits, of the nineties or behind an apostrophe
    regex.compile(
        r"(?<![\d.,])(?:(?<two>9\d)(?:(?<=[‘'“\"「『<]9\d)[ \t])?|['’‘](?<two>\d\d)[ \t]?)"
        r"(?![개명건여만억년월일차회위층호단톤평곳]|포인트|퍼센트|달러)"
        r"(?=[가-힣])"
        r"(?:[^\s\d.,()]+[ \t]){0,2}?[^\s\d.,()]{0,16}(?:박람회|전시회|대전|엑스포|페어|상담회)"
    ),
    # 98년도 제3차 수출촉진단, 「97 제1차 나루도 시장개척단」
    regex.compile(
        rf"(?<![\d.,])['’‘]?(?<two>9\d)(?:년도?)?[ \t]?제[ \t]?\d{{1,2}}[회차][ \t]"
        rf"(?:[^\s\d.,()]+[ \t]){{0,2}}?[^\s\d.,()]{{0,16}}(?:{OCCASION}|촉진단)"
    ),
    # ‘2004 나루 이업종교류 한마당’: whatever it is, in quotation marks of its own
    regex.compile(
        rf"(?<![가-힣A-Za-z\d])[‘“「『《'\"]{YEAR}[ \t](?=[^’”」』》'\"\n\d]{{0,12}}[가-힣])"
        r"[^’”」』》'\"\n]{4,60}[’”」』》'\"]"
    ),
    # ‘나노코리아 2010’, '인터섹 2022'
    regex.compile(
        rf"[‘'“\"「『<《](?=[^’'”\"」』>》\n\d]{{0,30}}[가-힣A-Za-z])[^’'”\"」』>》\n\d]{{2,30}}{YEAR}[’'”\"」』>》]"
    ),
    # 2013년도 환경시장개척단 참가기업을 모집한다: a call for firms
    regex.compile(
        rf"(?<![\d.]){YEAR}년도?[ \t](?:[^\s\d.,()]+[ \t]){{0,6}}?[^\s\d.,()]{{0,16}}(?:{OCCASION}|촉진단)[ \t]?"
        r"(?:참[가여])[ \t]?(?:희망[ \t]?)?(?:기업|업체|사)[^.\n]{0,12}모집"
    ),
    # ‘2022년 해외바이어 초청 수출상담회’: with 년 only in quotation marks
    regex.compile(
        rf"[‘’'“”\"「『<]{YEAR}년[ \t][^’'”\"」』>\n]{{0,40}}(?:{OCCASION})[^’'”\"」』>\n]{{0,6}}[’'”\"」』>]"
    ),
)
# Named years ahead: 2012 여수세계박람회, 2025 APEC 정상회의, VISION 2030, the season 2014 S/S.  Standards and products:
# ISO 2000.
FAR_AHEAD = regex.compile(
    r"유치|올림픽|월드컵|아시안|여수|세계박람회|등록엑스포|EXPO[ \t]?20"
    r"|조직위|기원|(?<!모바일[ \t]?)비전|VISION|Vision|ISO|Windows|Office"
    r"|[SF][/·]?[SW](?![A-Za-z])|춘하|추동|유니버시아드|대학경기|체전|세계육상|관광의|방문의|정상회의|APEC|목표|로드맵|전략"
)
# 2009년 도시 엑스포, 2015 밀라노엑스포: told of years before they are held
LARGE = regex.compile(r"엑스포|EXPO|Expo|박람회|대회|서밋|써밋|정상회의")
LATE = 20  # a day of the month from which on the next month may tell it by the day alone
PLANNED_YEARS = 3  # years ahead of a large occasion in which it is spoken of
# 2019 G-FAIR에 참가했던, 지난해 ‘2018 …’, 이어: the name stands for the past
# 추진 중인, 유치하기로: an occasion that is aimed at
AIMED_AT = regex.compile(r"추진|유치|준비|대비|앞두|앞둔|목표|위해|향해|추후|이듬해|다음[ \t]?해")
HELD = regex.compile(
    rf"열린|개최된|펼쳐진|진행된|{WAS_DONE}(?:고|며|면서|(?![가-힣]))"
    r"|마친|막을[ \t]내린|폐막|성료|이번[ \t]|에?[ \t]?(?:맞춰|맞아)[ \t]"
)
BACK = regex.compile(r"했던|됐던|렸던|당시|그[ \t]?해|지난해|작년|에[ \t]?이어(?=[ \t,])|내년|래년|재작년|이후|때[ \t]")


# 그해 10월 열린 ‘2023 …상담회’에서 처음 만났다: told of however long ago
LONG_BACK = regex.compile(r"(?<![가-힣])(?:그[ \t]?해|당시|이듬해)(?![가-힣]{2})")


# 내년 1월 20일 시민회관에서 ‘2010 …설명회’를 연다; 지난해 열린 ‘2018 …박람회’: the word tells the year of writing
TOLD_BY = regex.compile(
    r"(?<![가-힣])(?<word>내년|래년|지난해|작년|올해|올|금년)(?:에|에는|엔)?[ \t][^.,\n]{0,40}?[‘'“\"「『<]?[ \t]?$"
)
TOLD_SHIFT = {"내년": -1, "래년": -1, "지난해": 1, "작년": 1, "올해": 0, "올": 0, "금년": 0}
# 2019 지원사업 설명회 is held at the end of 2018, 2018 결산 보고회 at the start of 2019
# what a text of the months before the name's year, and of those after it, speaks of
TURN_AHEAD = regex.compile(r"(?<!\d)[12]월|내년")
TURN_PAST = regex.compile(r"(?<!\d|지난해 |작년 )1[12]월|결산|연말|지난[ \t]한[ \t]해")
PROGRAMME = regex.compile(r"설명회|시책|지원사업|보고회|결산|시무|신년")
YEAR_WORD = regex.compile(r"(?<![가-힣])(?:내년|래년|올해|금년|지난해|작년)(?!보다|[ \t](?:대비|수준))")
PARAGRAPH = 200  # code points before a sentence in which such a word sets the year
TOLD_SIDE = 60  # code points before a name in which the word stands


@dataclass(frozen=True, slots=True)
class _Name:
    year: int
    span: Span
    written: str


def name_premises(text: str, dates: Sequence[Mention[DateExpression]], furniture: Sequence[Span] = ()) -> list[Premise]:
    """From the latest year that the names of occasions carry; from names that 내년 and 지난해 stand before."""
    names = [name for name in _names(text) if outside(name.span, furniture)]
    if not names:
        return []
    year = max(name.year for name in names)
    latest = [name for name in names if name.year == year]
    ahead = PLANNED_YEARS if any(LARGE.search(name.written) for name in latest) else 1
    last = None if all(LONG_BACK.search(text, *sentence_around(text, *_ends(name))) for name in latest) else year + 1
    around = within(ordinal(year - ahead, 1), None if last is None else ordinal(last, 12))
    premises = [_premise(latest[0], "year.edition.name", around)]
    for name in latest:
        held = held_now(text, name.span, name.year, dates)
        if held is not None:
            premises.append(_premise(name, "year.edition.name.dated", held))
            break
    else:
        news = next((name for name in latest if _is_news(text, name)), None)
        if news is not None:
            premises.append(_premise(news, "year.edition.name.news", _around_the_turn(text, news)))
    return premises + [premise for name in names if (premise := _told_by(text, name)) is not None]


def _ends(name: _Name) -> tuple[int, int]:
    return name.span.start, name.span.end


def _is_news(text: str, name: _Name) -> bool:
    """Whether the name's sentence neither looks back on it nor aims at it; a large one must be told as held."""
    left, right = sentence_around(text, name.span.start, name.span.end)
    if BACK.search(text, left, right) or AIMED_AT.search(text, name.span.end, right):
        return False
    return LARGE.search(name.written) is None or HELD.search(text, name.span.end, right) is not None


def _around_the_turn(text: str, name: _Name) -> frozenset[int]:
    """The name's year, with the months beside it where the text speaks of the turn of the year."""
    allowed = in_years(name.year)
    _, right = sentence_around(text, name.span.start, name.span.end)
    held = HELD.search(text, name.span.end, right) is not None
    if not held and (PROGRAMME.search(name.written) or TURN_AHEAD.search(text)):
        allowed |= within(ordinal(name.year - 1, 11), ordinal(name.year - 1, 12))
    if TURN_PAST.search(text):
        allowed |= within(ordinal(name.year + 1, 1), ordinal(name.year + 1, 2))
    return allowed


def _told_by(text: str, name: _Name) -> Premise | None:
    """내년 1월 … ‘2010 …설명회’를 연다: written in 2009."""
    told = TOLD_BY.search(text[max(0, name.span.start - TOLD_SIDE) : name.span.start])
    if told is None or (told["word"] in {"지난해", "작년"} and PROGRAMME.search(name.written)):
        return None
    return _premise(name, "year.edition.name.told", in_years(name.year + TOLD_SHIFT[told["word"]]))


def _names(text: str) -> Iterator[_Name]:
    seen: list[Span] = []
    for pattern in NAMES:
        for match in pattern.finditer(text):
            if any(span.start < match.end() and match.start() < span.end for span in seen):
                continue  # by an earlier pattern
            seen.append(Span(match.start(), match.end()))
            year = _year(match)
            ahead = FAR_AHEAD.search(match.group()) or FAR_AHEAD.match(text, match.end() + 1)
            if not ahead and FIRST_YEAR < year <= LAST_YEAR + 1:
                yield _Name(year, Span(match.start(), match.end()), match.group())


def held_now(text: str, span: Span, year: int, dates: Sequence[Mention[DateExpression]]) -> frozenset[int] | None:
    """The time of writing, if the sentence of an occasion of a known year names its day without the year.

    제9회 중국-동북아박람회가 6일 개막된다: the text is of that year; 5월 17일 밝혔다 says nothing of the occasion.
    """
    left, right = sentence_around(text, span.start, span.end)
    if BACK.search(text, left, right) or _in_another_year(text, left):
        return None
    for date in dates:
        part = date.value.first
        inside = left <= date.start < right and ANNOUNCED.match(text, date.end) is None
        if not inside or part.year is not None or part.year_relation is not Relation.NONE:
            continue
        if part.day is None:
            if part.month is not None and part.month_last is None and part.month_relation is not Relation.OFFSET:
                return _of_month(year, part.month, late=part.month_relation is Relation.LAST)
            continue
        if part.month is None and part.month_relation not in {Relation.NONE, Relation.SAME}:
            return frozenset(month - part.offset for month in in_years(year))  # 다음달 11일 … 열리는 제21차 …
        allowed = in_years(year)
        # 6일 개막된다 is this month's day; 지난 28일 may be December's in January, 오는 5일 January's in December
        last, coming = part.day_relation is Relation.LAST, part.day_relation is Relation.NEXT
        if part.month == 12 or (part.month is None and last and part.day >= LATE):
            allowed |= within(ordinal(year + 1, 1), ordinal(year + 1, 1))
        if (part.month is not None and part.month <= 2) or (part.month is None and coming and part.day < LATE):
            allowed |= within(ordinal(year - 1, 11), ordinal(year - 1, 12))
        return allowed
    return None


def _in_another_year(text: str, left: int) -> bool:
    """내년에 41차례의 사업을 벌인다. 10월에는 ‘코마린 2013’에 …: whether its paragraph was set in the next year."""
    start = text.rfind("\n", 0, left) + 1
    words = YEAR_WORD.findall(text, max(start, left - PARAGRAPH), left)
    return bool(words) and words[-1] in {"내년", "래년"}


def _of_month(year: int, month: int, *, late: bool) -> frozenset[int]:
    """오는 9월 열리는, 지난 11월 열린: the year; from its last months on to January, to its first from the autumn."""
    allowed = in_years(year)
    if month == 12 or (late and month >= 10):
        allowed |= within(ordinal(year + 1, 1), ordinal(year + 1, 2))
    if month <= 2:
        allowed |= within(ordinal(year - 1, 11), ordinal(year - 1, 12))
    return allowed


def _year(match: regex.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("two") is None:
        return int(groups["year"])
    two = int(groups["two"])
    return two + (1900 if two >= 90 else 2000)


def _premise(name: _Name, rule: str, allowed: frozenset[int]) -> Premise:
    return Premise(PremiseKind.EDITION, name.span, rule, Strength.FIRM, allowed, name.written)
