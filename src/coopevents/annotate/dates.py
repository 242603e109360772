"""Finds date expressions and says what they tell: `annotate_dates(text) -> list[Mention[DateExpression]]`.

Input: any text.  Output: mentions in reading order that do not overlap, underspecified as the text has them
(지난 22일 = day 22, relation LAST); `resolve/dates.py` makes calendar dates of them.  It must not know the document's
own date or its year.

Three steps: every pattern of `date.patterns` over the text; of overlapping finds the leftmost, then the longest; then
neighbours are joined (A부터 B까지, A ~ B, 15일과 16일, A부터 2일간), and the days of a calendar get its month.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.annotate.agenda import with_months
from coopevents.annotate.date import patterns as p
from coopevents.annotate.date.joining import join, next_day
from coopevents.annotate.date.name_years import with_name_years
from coopevents.annotate.date.scanning import matches, places
from coopevents.document import Kind, Mention
from coopevents.values.dates import Base, DateExpression, DatePart, Relation, Shape

Expression = DateExpression
Build = Callable[[regex.Match[str]], list[tuple[int, int, Expression]]]

WEEKDAYS = {name: index for index, name in enumerate("월화수목금토일")} | {
    name: index for index, name in enumerate("月火水木金土日")
}
DIGIT_WORDS = {"일": 1, "이": 2, "삼": 3, "사": 4}
# ▶3월 = …, ◆ 2019년 5월 : …, □ 7월: a calendar of what was done, month by month
HEADING_LEFT = regex.compile(r"(?<=^[^\S\n]{0,80}(?:[▶▷►◆◇■□○●◎ㅇ▲△*※<－-][ \t]{0,20})?[<\[【(]?)", regex.MULTILINE)
# ▶3월 = …, 3월 : …, 3월 - …, [3월] 첫 행사는, □ (5월) 투자유치단 파견, ■ 3월  가람시가 …, ▶ 3월, 길을 나서다 ⏎
HEADING_RIGHT = regex.compile(
    r"\G[ \t]?(?:[>\])】][ \t]|[>\])】]?[ \t]*+(?:[=＝:：–—-][ \t]|$)|[ \t]{2,}(?=\S)|,[ \t][^.\n]{2,40}$)",
    regex.MULTILINE,
)
AS_TOPIC = regex.compile(r"에는|엔[ \t]")  # 4월에는 상품전이 열렸다
ITEM_LEFT = regex.compile(r"(?<=^[^\S\n]{0,80}[▶▷►◆◇■□○●◎ㅇ▲△*※-][ \t]{0,20})", regex.MULTILINE)
ITEM_RIGHT = regex.compile(r"[ \t](?=[가-힣])|[,，][ \t]")  # ■ 6월 기타큐슈 대표단이 …, ▶ 2월, 홍콩에서 시작한 판촉
THROUGHOUT = regex.compile(r"[ \t]?(?:동안|내내|마다)")  # 하반기 동안, with no year: any one
EDGES = {"첫": 0, "첫째": 0, "둘째": 1, "셋째": 2, "넷째": 3, "다섯째": 4, "1": 0, "2": 1, "3": 2, "4": 3, "5": 4} | {
    "개막": 0,
    "이틀": 1,
    "사흘": 2,
    "나흘": 3,
    "닷새": 4,
}


def parse_date_cell(cell: str) -> DateExpression | None:
    """What a table cell or a label's value says as a whole; there a bare 11.8 or 6. 1∼ 6 is a date.

    None if the cell holds no date, or several.
    """
    match = p.CELL_DAY.fullmatch(cell)
    if match is not None:
        built = _calendar(match)
        return built[0][2] if len(built) == 1 else None
    found = annotate_dates(cell)
    return found[0].value if len(found) == 1 else None


def parse_days(cells: Sequence[str]) -> list[DateExpression | None]:
    """What a column of days without their month says (18, 21-22, 26): all of its cells, one day after the other."""
    told: list[DateExpression | None] = []
    days: list[int] = []
    for cell in cells:
        match = p.CELL_DAYS.fullmatch(cell)
        if match is None:
            break
        first, last = (DatePart(day=int(match[name])) if match[name] else None for name in ("d", "d2"))
        told.append(Expression(Shape.RANGE if last else Shape.POINT, first or DatePart(), last))
        days += [int(match[name]) for name in ("d", "d2") if match[name]]
    if len(told) < max(2, len(cells)) or days != sorted(set(days)):
        return [None for _ in cells]
    return told


def annotate_dates(text: str) -> list[Mention[DateExpression]]:
    """Date expressions in reading order, without overlaps."""
    found: list[Mention[DateExpression]] = []
    begins: dict[regex.Pattern[str], list[int]] = {}
    for rule, pattern, build in RULES:
        begin = p.STARTS.get(pattern)
        if begin is None:
            tried: Iterator[regex.Match[str]] = pattern.finditer(text)
        else:
            if begin not in begins:
                begins[begin] = places(begin, text)
            tried = matches(pattern, text, begins[begin])
        for match in tried:
            for start, end, expression in build(match):
                found.append(Mention(Kind.DATE, start, end, expression, rule))
    joined = with_name_years(text, join(text, _leftmost_longest(found)))
    return [_heading(text, mention) for mention in with_months(text, joined)]


def _heading(text: str, mention: Mention[DateExpression]) -> Mention[DateExpression]:
    """The mention, marked where it is a month that heads the lines below it, or is what a sentence is about."""
    value = mention.value
    alone = value.shape is Shape.POINT and value.first.day is None and value.first.month_last is None
    if not alone or value.first.month is None or value.approximate:
        return mention
    if HEADING_LEFT.match(text, mention.start) is None or HEADING_RIGHT.match(text, mention.end) is None:
        item = ITEM_LEFT.match(text, mention.start) is not None and ITEM_RIGHT.match(text, mention.end) is not None
        return replace(mention, value=replace(value, topic=item or AS_TOPIC.match(text, mention.end) is not None))
    return replace(mention, value=replace(value, heading=True))


def _leftmost_longest(found: Iterable[Mention[DateExpression]]) -> list[Mention[DateExpression]]:
    kept: list[Mention[DateExpression]] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


# -- builders ------------------------------------------------------------------------------------------------------


def _number(match: regex.Match[str], group: str) -> int | None:
    value = match.groupdict().get(group)
    return int(value) if value else None


def _weekday(match: regex.Match[str], group: str = "w") -> int | None:
    value = match.groupdict().get(group)
    return WEEKDAYS[value] if value else None


def _blank(word: str) -> str:
    return regex.sub(r"\s+", " ", word)


def _lookup(table: dict[str, tuple[Relation, int]], word: str) -> tuple[Relation, int]:
    """A relation word, written with or without its blank."""
    word = _blank(word)
    return table.get(word) or table[next(key for key in table if key.replace(" ", "") == word.replace(" ", ""))]


def _part(match: regex.Match[str]) -> DatePart:
    """Year, month, day, weekday and relations of a match; a relation word belongs to the finest part given."""
    groups = match.groupdict()
    part = DatePart(
        year=_number(match, "y4"), month=_number(match, "m"), day=_number(match, "d"), weekday=_weekday(match)
    )
    if groups.get("y2"):
        part = replace(part, year=_pivot(int(groups["y2"])), two_digit_year=True)
    if groups.get("yrel"):
        relation, offset = _lookup(p.YEAR_WORDS, groups["yrel"])
        base = Base.TEXT if _blank(groups["yrel"]) == "이듬해" else Base.ANCHOR
        part = replace(part, year_relation=relation, offset=offset, base=base)
    if groups.get("mrel"):
        relation, offset = _lookup(p.MONTH_WORDS, groups["mrel"])
        same = relation is Relation.SAME  # 지난해 같은 달: the year's offset stays
        part = replace(part, month_relation=relation, offset=part.offset if same else offset)
    if groups.get("rel") and part.year is None and part.year_relation is Relation.NONE:
        relation = p.RELATION_WORDS[groups["rel"]]
        if part.day is not None:
            part = replace(part, day_relation=relation)
        elif part.month is not None:
            part = replace(part, month_relation=relation)
    return part


def _pivot(two: int) -> int:
    """95 -> 1995, 13 -> 2013: a press text of 1990 to 2049, and years back to 1950."""
    return 1900 + two if two >= 50 else 2000 + two


def _valid(part: DatePart) -> bool:
    if part.day is None:
        return True
    if part.month is None:
        return 1 <= part.day <= 31
    return 1 <= part.day <= calendar.monthrange(part.year or 2000, part.month)[1]


def _calendar(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    first = _part(match)
    if not _valid(first):
        return []
    approximate = bool(match.groupdict().get("part"))
    if match.groupdict().get("d2") is None:
        return [(match.start(), match.end(), DateExpression(Shape.POINT, first, approximate=approximate))]
    last = DatePart(
        year=_number(match, "y4_2"), month=_number(match, "m2"), day=_number(match, "d2"), weekday=_weekday(match, "w2")
    )
    if not _valid(last if last.month else replace(last, month=first.month, year=first.year)):
        return []
    listed = bool(match.groupdict().get("dots"))
    backwards = last.month is None and last.day is not None and first.day is not None and last.day <= first.day
    if not listed and not backwards:
        return [(match.start(), match.end(), DateExpression(Shape.RANGE, first, last, approximate=approximate))]
    mid = _number(match, "mid") if listed else None
    if mid is not None:
        return _three(match, first, mid, last)
    if listed and next_day(first, last):
        return [(match.start(), match.end(), DateExpression(Shape.RANGE, first, last))]
    if backwards:
        return []
    cut = match.start("m2") if last.month else match.start("d2")
    return [
        (match.start(), match.start("dots"), DateExpression(Shape.POINT, first)),
        (cut, match.end(), DateExpression(Shape.POINT, last)),
    ]


def _three(match: regex.Match[str], first: DatePart, mid: int, last: DatePart) -> list[tuple[int, int, Expression]]:
    """22·23·24일 as one interval, 10·12·15일 as three days."""
    if last.month is not None or not (first.day or 0) < mid < (last.day or 0):
        return []
    if next_day(first, DatePart(day=mid)) and next_day(DatePart(day=mid), last):
        return [(match.start(), match.end(), DateExpression(Shape.RANGE, first, last))]
    days = (first, replace(first, day=mid, weekday=None), last)
    ends = match.start("dots"), match.end("mid"), match.end()
    starts = match.start(), match.start("mid"), match.start("d2")
    return [(start, end, DateExpression(Shape.POINT, day)) for start, end, day in zip(starts, ends, days, strict=True)]


def _english(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    """Nov 18–22, 22 November 2024."""
    first = DatePart(year=_number(match, "y4"), month=_english_month(match["em"]), day=_number(match, "d"))
    if not _valid(first):
        return []
    if match["d2"] is None:
        return [(match.start(), match.end(), DateExpression(Shape.POINT, first))]
    last = DatePart(month=_english_month(match["em2"]), day=int(match["d2"]))
    if not _valid(replace(last, month=last.month or first.month)):
        return []
    return [(match.start(), match.end(), DateExpression(Shape.RANGE, first, last))]


def _english_month(written: str | None) -> int | None:
    return None if written is None else p.ENGLISH_MONTHS.index(written[:3].lower()) + 1


def _months(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    first, last = _part(match), DatePart(month=_number(match, "m2"))
    return [(match.start(), match.end(), DateExpression(Shape.RANGE, first, last))]


def _years(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    first = _part(match)
    if match["decade"]:  # 1990년대, 70년대
        year = int(match["decade"]) if len(match["decade"]) == 4 else _pivot(int(match["decade"]))
        decade = DateExpression(Shape.RANGE, DatePart(year=year), DatePart(year=year + 9), approximate=True)
        return [(match.start(), match.end(), decade)]
    if match["y4_2"]:
        last = DatePart(year=int(match["y4_2"]))
        ordered = first.year is not None and last.year is not None and first.year < last.year
        return [(match.start(), match.end(), DateExpression(Shape.RANGE, first, last))] if ordered else []
    return [(match.start(), match.end(), DateExpression(Shape.POINT, first, approximate=bool(match["part"])))]


def _half(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    first = _part(match)
    if match["half"]:
        months = (1, 6) if match["half"].startswith("상") else (7, 12)
    else:
        quarter = match["quarter"]
        number = DIGIT_WORDS.get(quarter) or int(quarter)
        months = (3 * number - 2, 3 * number)
    if match["rel"]:
        first = replace(first, month_relation=p.RELATION_WORDS[match["rel"]])
    elif first.year is None and first.year_relation is Relation.NONE:
        if THROUGHOUT.match(match.string, match.end()):
            return []
        first = replace(first, year_relation=Relation.THIS)
    first = replace(first, month=months[0], month_last=months[1])
    return [(match.start(), match.end(), DateExpression(Shape.POINT, first))]


def _duration(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    if match["word"]:
        days = p.NATIVE_DAYS.get(_blank(match["word"]), 7)
    elif match["weeks"]:
        days = 7 * (DIGIT_WORDS.get(match["weeks"]) or int(match["weeks"]))
    else:
        days = int(match["n"])
    if not 1 <= days <= 366:
        return []
    return [(match.start(), match.end(), DateExpression(Shape.DURATION, DatePart(), days=days))]


def _same(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    # 이날 is mostly the day of the news, 같은 날 the day told just before
    base = Base.TEXT if match.group().startswith("같은") else Base.ANCHOR
    return [(match.start(), match.end(), DateExpression(Shape.POINT, DatePart(day_relation=Relation.SAME, base=base)))]


def _edge(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    last = match["edge"] in {"마지막", "폐막"}
    if match["mrel"]:
        relation, offset = _lookup(p.MONTH_WORDS, match["mrel"])
        part = DatePart(month_relation=relation, offset=offset, month_end=last)
        part = part if last else replace(part, day=1 + EDGES[match["edge"]])
    else:
        part = DatePart(
            day_relation=Relation.OFFSET,
            offset=0 if last else EDGES[match["edge"]],
            base=Base.END if last else Base.START,
        )
    return [(match.start(), match.end(), DateExpression(Shape.POINT, part))]


def _day_word(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    offset, base = p.DAY_WORDS[_blank(match["word"])]
    # 방문 이튿날: counted from the first day
    part = DatePart(day_relation=Relation.OFFSET, offset=offset, base=Base.START if match["begun"] else Base(base))
    return [(match.start(), match.end(), DateExpression(Shape.POINT, part))]


def _offset(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    sign = -1 if match["way"] in {"전", "앞서"} else 1
    if match["days"]:
        return _offset_by(match, sign * p.NATIVE_DAYS[_blank(match["days"])], "day")
    if match["months"]:
        return _offset_by(match, sign * p.NATIVE_MONTHS[_blank(match["months"])], "month")
    number = sign * int(match["n"])
    if match["unit"] in {"주", "주일"}:
        return _offset_by(match, 7 * number, "day")
    return _offset_by(match, number, {"일": "day", "년": "year"}.get(match["unit"], "month"))


def _offset_by(match: regex.Match[str], number: int, unit: str) -> list[tuple[int, int, Expression]]:
    if unit == "day":
        base = Base.START if match["begun"] else Base.TEXT  # 개막 하루 전
        part = DatePart(day_relation=Relation.OFFSET, offset=number, base=base)
    elif unit == "month":
        part = DatePart(month_relation=Relation.OFFSET, offset=number)
    else:
        part = DatePart(year_relation=Relation.OFFSET, offset=number)
    return [(match.start(), match.end(), DateExpression(Shape.POINT, part))]


def _week(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    if match["week"]:
        words = {word.replace(" ", ""): weeks for word, weeks in p.WEEK_WORDS.items()}
        weeks = words[_blank(match["week"]).replace(" ", "")]
    else:
        weeks = int(match["n"]) * (-1 if match["way"] == "전" else 1)
    return [(match.start(), match.end(), DateExpression(Shape.POINT, DatePart(week=weeks, weekday=_weekday(match))))]


def _weekday_only(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    weeks = {"다음": 1, "이번": 0}.get(match["rel"] or "")
    if weeks is None:
        relation = p.RELATION_WORDS[match["rel"]] if match["rel"] else Relation.NONE
        part = DatePart(weekday=_weekday(match), day_relation=relation)
    else:
        part = DatePart(weekday=_weekday(match), week=weeks)
    return [(match.start(), match.end(), DateExpression(Shape.POINT, part))]


def _nth(match: regex.Match[str]) -> list[tuple[int, int, Expression]]:
    part = _part(match)
    if part.month is None and part.year is None and Relation.NONE is part.month_relation is part.year_relation:
        return []
    part = replace(part, nth=p.ORDINALS[_blank(match["nth"])], weekday=_weekday(match))
    return [(match.start(), match.end(), DateExpression(Shape.POINT, part))]


RULES: tuple[tuple[str, regex.Pattern[str], Build], ...] = (
    ("date.nth", p.NTH, _nth),
    ("date.us", p.US, _calendar),
    ("date.english", p.ENGLISH, _english),
    ("date.dotted", p.DOTTED, _calendar),
    ("date.dotted.month", p.DOTTED_MONTH, _calendar),
    ("date.dotted.day", p.DOT_DAY, _calendar),
    ("date.half", p.HALF, _half),
    ("date.months", p.MONTHS, _months),
    ("date.calendar", p.CALENDAR, _calendar),
    ("date.duration", p.DURATION, _duration),
    ("date.offset", p.OFFSET, _offset),
    ("date.day", p.BARE_DAY, _calendar),
    ("date.years", p.YEARS, _years),
    ("date.week", p.WEEK, _week),
    ("date.edge", p.EDGE_DAY, _edge),
    ("date.same", p.SAME_DAY, _same),
    ("date.word", p.DAY_WORD, _day_word),
    ("date.weekday", p.WEEKDAY, _weekday_only),
)
