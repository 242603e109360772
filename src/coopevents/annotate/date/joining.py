"""Joins neighbouring date mentions: A부터 B까지, A ~ B, 15일과 16일, A부터 2일간, 마지막 날인 17일.

Input: the text and its date mentions in reading order.  Output: fewer mentions, ranges and spans among them.
It must not know the patterns that found the parts, nor the document's own date.
"""

from __future__ import annotations

import calendar
from dataclasses import replace

from coopevents import regex
from coopevents.annotate.date.patterns import TILDE
from coopevents.document import Mention
from coopevents.values.dates import Base, DateExpression, DatePart, Relation, Shape

TIME = (
    r"(?:[ \t]?\((?:이하[ ])?현지[ ]?시[간각]\))?(?:[ \t]*+\(?(?:오전|오후|낮|저녁)?[ \t]*+\d{1,2}(?::\d\d|시"
    r"(?:[ \t]?\d{1,2}분|[ \t]?반)?)\)?)?"
)
# What stands between two dates is matched whole, from its first character on.
# A ~ B, A 14:00 ~ B; A부터 B까지; A에서 B까지
GAP_TILDE = regex.compile(rf"\A{TIME}[ \t]*+{TILDE}\s?")
GAP_FROM = regex.compile(rf"\A{TIME}[ \t]*+(?:부터|에서|을[ \t]시작으로)[ \t]*+(?:,[ \t]*+)?")
# 15일과 16일, 28일, 29일
GAP_AND = regex.compile(r"(?:과|와|[ \t]?및|,|·|ㆍ)[ \t]*")
# how what takes days begins: 지난 13일 출국해 24일까지, 29일 출국, 내달 8일까지, 22일 엑스코에서 개막돼 나흘간
BEGUN = (
    r"[ \t](?:[^\s.,()]{1,12}에서[ \t])?(?:(?:출국|출발|개막|시작|입국|방한|도착)"
    r"(?:해|하여|해서|한[ ]뒤|한[ ]후|돼|되어|되면서|(?=,))|막(?:을[ ]올려|이[ ]올라)|개막|열려),?[ \t]"
)
# 29일부터 2일간, 20일부터 (12일간)
GAP_SPAN = regex.compile(
    rf"\A{TIME}(?:{BEGUN}|[ \t]*+부터[ \t]*+(?:시작해[ \t]*+|총[ \t]*+|약[ \t]*+)?\(?|[ \t]*+[~(,][ \t]*+|[ \t]++)"
)
# 10일까지 사흘간
GAP_UNTIL = regex.compile(r"까지[ \t]*(?:총[ \t]*)?")
# 13일부터 24일까지 11박 12일 동안
GAP_LENGTH = regex.compile(r"(?:까지)?[ \t]*(?:[(,][ \t]*)?(?:총[ \t]*)?")
GAP_LEFT = regex.compile(BEGUN)
# 22일 개막해 25일 폐막한
CLOSES = regex.compile(r"까지|[ \t](?:폐막|폐회|종료|막을[ ]내|끝난|끝났|마무리)")
# 9박 10일의 일정을 마치고 16일 돌아왔다: the day ends the length
GAP_DONE = regex.compile(
    r"[ \t]?(?:간|동안)?(?:의)?[ \t]?(?:일정|여정|활동|순방|방문|행사)(?:을|를)[ \t](?:모두[ \t])?"
    r"(?:마치고|끝내고|마무리하고|소화하고|마친[ \t](?:뒤|후)|마무리한[ \t](?:뒤|후)),?[ \t]"
)
HOME = regex.compile(
    r"[ \t]?(?:오전|오후|새벽|밤|저녁)?[ \t]?(?:[^\s.,]{1,12}(?:으로|로|을|를|에)[ \t])?"
    r"(?:귀국|돌\s?아|입국|도착|귀환|귀로)"
)
# 16일 9박 10일의 일정을 마치고: likewise
DONE = regex.compile(
    r"[ \t]?(?:간|동안)?(?:의)?[ \t]?(?:일정|여정)(?:을|를)[ \t](?:모두[ \t])?(?:마[치쳤친]|끝[내냈낸]|마무리)"
)
# 이틀째인 20일, 마지막 날인 17일, 이튿날인 24일: the number tells it
GAP_IS = regex.compile(r"인[ \t]|[ \t]?\(")
UNTIL = regex.compile(rf"\G{TIME}[ \t]?(?:까지|사이|간|의)")


# 10월 인도 뉴델리(22~25일), 6월 중 대전(6일), 내달 하노이(9일)
PLACE_OF_DAYS = r"[가-힣A-Za-z·]{2,10}(?:[ \t][가-힣A-Za-z·]{2,10})?[ \t]?\("
GAP_PLACE = regex.compile(rf"(?:[ \t]?중)?(?:에는|에)?[ \t]{PLACE_OF_DAYS}")
# 3월 방콕(6일), 하노이(9일)와 다낭(12일): the next place of the list
GAP_NEXT_PLACE = regex.compile(rf"\)(?:,|[와과]|[ \t]?및|[ \t]?[·/])[ \t]?{PLACE_OF_DAYS}")


def join(text: str, found: list[Mention[DateExpression]]) -> list[Mention[DateExpression]]:
    joined: list[Mention[DateExpression]] = []
    for mention in found:
        if joined:
            mention = _with_month(text, joined[-1], mention)
            both = _pair(text, joined[-1], mention)
            if both is not None:
                joined[-1] = both
                continue
        joined.append(mention)
    return joined


def _with_month(text: str, a: Mention[DateExpression], b: Mention[DateExpression]) -> Mention[DateExpression]:
    """Days in brackets behind a place take the month told before the place, or with the days of the place before."""
    month, day = a.value.first, b.value.first
    bare = day.day is not None and day.month is None and day.day_relation is day.month_relation is Relation.NONE
    told = month.month is not None or month.month_relation is not Relation.NONE
    if not bare or not told or month.month_last is not None or a.value.shape not in {Shape.POINT, Shape.RANGE}:
        return b
    gap = GAP_PLACE if month.day is None else GAP_NEXT_PLACE
    if gap.fullmatch(text[a.end : b.start]) is None or (month.day or 0) >= (day.day or 0):
        return b
    if a.value.last is not None and (month.day is None or a.value.last.month is not None):
        return b  # 3~5월 방콕(6일); 4월 28일~5월 2일
    first = replace(month, day=day.day, weekday=day.weekday)
    return replace(b, value=replace(b.value, first=first))


def _pair(text: str, a: Mention[DateExpression], b: Mention[DateExpression]) -> Mention[DateExpression] | None:
    """The two as one range or span, None if they stand apart."""
    gap = text[a.end : b.start]
    if len(gap) > 24 or gap.count("\n") > 1:
        return None
    left, right = a.value, b.value
    if _relative_day(left) and right.first.day is not None and GAP_IS.fullmatch(gap):
        told = gap.strip() == "("  # 오늘(22일)부터 29일까지
        return replace(b, start=a.start, end=_closed(text, gap, b.end)) if told else b
    if left.first.day is not None and _relative_day(right) and gap.strip() == "(":  # 22일(오늘)부터
        return replace(a, end=_closed(text, gap, b.end))
    if right.shape is Shape.DURATION and right.days is not None:
        day = left.first.day is not None or (_relative_day(left) and gap.strip() == "부터")
        if left.shape is Shape.POINT and day and GAP_SPAN.fullmatch(gap):
            ends = not gap.strip() and DONE.match(text, b.end) is not None
            value = replace(left, shape=Shape.SPAN, days=right.days, ends=ends)
            return replace(a, end=_closed(text, gap, b.end), value=value, rule="date.span")
        if left.shape is Shape.POINT and day and GAP_UNTIL.fullmatch(gap):
            value = replace(left, shape=Shape.SPAN, days=right.days, ends=True)
            return replace(a, end=_closed(text, gap, b.end), value=value, rule="date.span.ends")
        if left.shape is Shape.RANGE and GAP_LENGTH.fullmatch(gap):
            return replace(a, end=_closed(text, gap, b.end), value=replace(left, days=right.days))
        return None
    if left.shape is Shape.DURATION and right.shape is Shape.POINT and right.first.day is not None:
        if GAP_DONE.fullmatch(gap) is None or HOME.match(text, b.end) is None:
            return None
        value = replace(right, shape=Shape.SPAN, days=left.days, ends=True)
        return replace(b, start=a.start, value=value, rule="date.span.ends")
    first, last = left.first, right.first
    if _edge(first) and _edge(last) and last.offset == first.offset + 1 and GAP_AND.fullmatch(gap):
        return replace(a, end=b.end, value=replace(left, shape=Shape.RANGE, last=last), rule="date.range.and")
    if right.shape is not Shape.POINT or not _can_end(last):
        return None
    if left.shape is Shape.RANGE and left.last is not None and a.rule == "date.range.and":
        goes_on = GAP_AND.fullmatch(gap) is not None and next_day(left.last, last) and last.year is None
        return replace(a, end=b.end, value=replace(left, last=last)) if goes_on else None  # 5일, 6일, 7일
    if left.shape is not Shape.POINT:
        return None
    if not _can_start(first) and not (_relative_day(left) and gap.strip() == "부터"):  # 이날부터 오는 19일까지
        return None
    over = _over_month_end(first, last) and text.startswith("까지", b.end) and GAP_FROM.fullmatch(gap) is not None
    if not over and not _in_order(first, last):
        return None
    tilde = GAP_TILDE.fullmatch(gap) is not None and _same_grain(first, last)
    from_to = GAP_FROM.fullmatch(gap) is not None and (
        UNTIL.match(text, b.end) is not None or _bare_day_after(first, last)
    )
    pair = GAP_AND.fullmatch(gap) is not None and next_day(first, last) and last.year is None
    left_on = GAP_LEFT.fullmatch(gap) is not None and CLOSES.match(text, b.end) is not None
    if not (tilde or from_to or pair or left_on):
        return None
    rule = "date.range.tilde" if tilde else "date.range.from" if from_to or left_on else "date.range.and"
    return replace(a, end=b.end, value=replace(left, shape=Shape.RANGE, last=last), rule=rule)


def _closed(text: str, gap: str, end: int) -> int:
    """The end with the bracket that the gap opened: 4월 1일(10박 12일)."""
    return end + 1 if "(" in gap and ")" not in gap and text.startswith(")", end) else end


def _relative_day(expression: DateExpression) -> bool:
    """이날, 이튿날, 마지막 날."""
    return expression.shape is Shape.POINT and expression.first.day_relation in {Relation.SAME, Relation.OFFSET}


def _edge(part: DatePart) -> bool:
    """첫날, 둘째 날."""
    return part.day_relation is Relation.OFFSET and part.base is Base.START


def _can_start(part: DatePart) -> bool:
    return part.day_relation not in {Relation.SAME, Relation.OFFSET} and part.week is None and part.nth is None


def _can_end(part: DatePart) -> bool:
    return _can_start(part) and part.month_last is None


def _same_grain(first: DatePart, last: DatePart) -> bool:
    return (first.day is None) == (last.day is None) and (first.day is not None or _months_given(first, last))


def _months_given(first: DatePart, last: DatePart) -> bool:
    return (first.month is None) == (last.month is None)


def _bare_day_after(first: DatePart, last: DatePart) -> bool:
    """16일부터 18일 without 까지."""
    bare = last.month is None and last.month_relation is Relation.NONE and last.year is None
    return bare and first.day is not None and last.day is not None and first.day < last.day


def _over_month_end(first: DatePart, last: DatePart) -> bool:
    """지난달 28일부터 6일까지: the end lies in the month after."""
    bare = last.month is None and last.month_relation is Relation.NONE
    return bare and first.day is not None and last.day is not None and last.day < first.day


def _in_order(first: DatePart, last: DatePart) -> bool:
    """Whether `last` may end what `first` begins, as far as the parts that both give can tell."""
    if first.year is not None and last.year is not None and first.year != last.year:
        return first.year < last.year
    if last.month is not None and last.month != first.month:
        return True
    if last.month is None and last.month_relation is not Relation.NONE:
        return True
    if first.day is None or last.day is None:
        return first.day is not None or last.day is not None or first.month != last.month or first.year != last.year
    return first.day < last.day


def next_day(first: DatePart, last: DatePart) -> bool:
    """Two days in a row: 15일과 16일, 10월 31일과 11월 1일."""
    if first.day is None or last.day is None or last.month_relation is not Relation.NONE:
        return False
    if last.day_relation is not Relation.NONE:
        return False
    if last.month is None or last.month == first.month:
        return last.day == first.day + 1
    if first.month is None or last.month != first.month % 12 + 1:
        return False
    return last.day == 1 and first.day == calendar.monthrange(first.year or 2000, first.month)[1]
