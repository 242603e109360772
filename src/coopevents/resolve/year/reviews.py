"""Round-ups of a year: what they look back on, and when they are written.

Job: `review_premises(text)` (2009년 통상지원 결산 … 지난 한 해: written in early 2010; with 올 한 해 in 2009) and
`reviewed_year(text, year, month)`, the year in which the days lie that such a text tells without one.
It must not know names, facts or weekdays.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopevents import regex
from coopevents.document import Span
from coopevents.resolve.year.timeline import Premise, PremiseKind, Strength, ordinal, within

# 2009년 통상지원 결산, 2014년 수출지원사업 결산
# or [2014 결산], 2012년 한 해 동안
REVIEW = regex.compile(
    r"(?<![\d.,/-])(?<year>(?:19[89]|20[0-3])\d)"
    r"(?:년(?:도)?[ \t](?:[^\s.]+[ \t]){0,4}?[^\s.]*결산|년?(?:도)?[ \t]?결산|년[ \t]한[ \t]해)"
)
# 지난해 수출 결산, 작년 통상지원 결산; not 지난해 결산 배당
LAST_YEARS = regex.compile(
    r"(?:지난[ \t]?해|작년)[ \t](?:[^\s.]+[ \t]){0,4}?[^\s.]*결산(?![ \t]?(?:배당|법인|이사회|재무))"
)
WHOLE_YEAR = regex.compile(r"지난[ \t]한[ \t]해|지난[ \t]1년[ \t]?간|한[ \t]해[ \t](?:동안|농사)")
# 지난해 실적보다, 작년 같은 기간: what the year reviewed is compared with may be the year before it
LAST_YEAR = regex.compile(
    r"(?:지난해|작년)(?![^.,\n]{0,20}?(?:보다|대비|에[ \t]비해|같은|동기|에[ \t]이어|늘었|늘어난|줄었|증가|감소))"
)
# 올 한 해 17차례 지원했다: written before the year is over
THIS_YEAR = regex.compile(r"(?<![가-힣])올[ \t]?한[ \t]?해|(?<![가-힣])올해")
# 올해 수출 성적표, 2012년 한 해 동안 … 펼친 결과, 2015 가람진흥원 10대 뉴스, 올 한 해 11건을 유치했다: told at the end
# of the year itself
LOOKED_BACK = regex.compile(
    r"(?<![가-힣])올[ \t]한[ \t]?해[ \t]|"
    r"(?:올[ \t]?한[ \t]?해|올해|(?:19[89]|20[0-3])\d(?:년(?:도)?)?)[ \t][^.\n]{0,40}?"
    r"(?:결산|성적표|\d{1,2}대[ \t](?:뉴스|성과)|되짚|되돌아|돌아본|한[ \t]?해[ \t](?:동안|을|를))"
)
LEAD = 500  # code points around a review's name in which 지난 한 해 stands
SPRING = 6  # the month until which one looks back on the year before
CLOSING = 11  # the month from which one looks back on the year itself


def review_premises(text: str) -> Iterator[Premise]:
    """2009년 통상지원 결산 with 올 한 해 is of December, with 지난해 of the year after, with 지난 한 해 of either."""
    for match in REVIEW.finditer(text):
        year = int(match["year"])
        if THIS_YEAR.search(text, max(0, match.start() - LEAD), match.end() + LEAD):
            allowed = within(ordinal(year, CLOSING), ordinal(year, 12))
        elif LAST_YEAR.search(text):
            allowed = within(ordinal(year + 1, 1), ordinal(year + 1, SPRING))
        elif WHOLE_YEAR.search(text, max(0, match.start() - LEAD), match.end() + LEAD):
            allowed = within(ordinal(year, 12), ordinal(year + 1, SPRING))
        else:
            continue
        span = Span(match.start(), match.end())
        yield Premise(PremiseKind.FULL_DATE, span, "year.full_date.review", Strength.FIRM, allowed, match.group())
        return


def reviewed_year(text: str, year: int | None, month: int | None = None) -> int | None:
    """The year before that of writing, or at its end the year itself, if the head of the text says so; else None."""
    if year is None or (month is not None and SPRING < month < CLOSING):
        return None
    head = text[: 2 * LEAD]
    named = REVIEW.search(head)
    if month is not None and month >= CLOSING:
        closed = LOOKED_BACK.search(head) is not None if named is None else int(named["year"]) == year
        return year if closed else None
    if named is not None:
        return year - 1 if int(named["year"]) == year - 1 else None
    return year - 1 if LAST_YEARS.search(head) else None
