"""Treaties told by the stage that they reached: premises from 한-이스라엘 FTA 타결, 지난해 3월 발효된 한·미 FTA.

Job: `treaty_premises(text, dates, hits)` over the `dated` rows of `facts.csv` that the text names; a row's cues are the
words for its stage (서명, 발효).  It must not know the other sorts of facts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from coopevents import regex
from coopevents.document import Mention
from coopevents.lexicon.loader import Row
from coopevents.resolve.year.fact_rows import fact_premise
from coopevents.resolve.year.fact_times import ANNIVERSARY, COUNTED_SHIFT, date_beside, elapsed, this_year
from coopevents.resolve.year.timeline import Premise, Strength, in_years, month_of, months_of, ordinal, within, year_of
from coopevents.values.dates import DateExpression

# 발효를 앞두고, 타결되면, 유치를 기원하며: it has not happened.
AHEAD = regex.compile(
    r"[^\n.]{0,14}?(?:앞두|앞둔|전망|예정|추진|협상|대비|되면|될|시[ \t]|하면|위한|위해|촉구|기원|가속|임박"
    r"|준비|계획|논의|여부|지연)"
)
# 지난해 12월 20일, 올해, 지난 3월: by which year the text counts
COUNTED = (
    r"(?<![가-힣])(?:(?<word>지난해|작년|올해|올)(?:[ \t](?<month>1?\d)월)?|(?<past>지난)[ \t](?<month>1?\d)월)"
    r"(?:[ \t]\d{1,2}일)?[ \t](?:정식|공식)?[ \t]?"
)
BEFORE = 40  # code points before a treaty's name in which its stage is told: 지난해 12월 20일 정식 발효된
DECEMBER = 12  # the one month that a text of the next year names without 지난해
THE_DAY_AFTER = regex.compile(r"(?:된|한)?[ \t]?(?:바로[ \t])?(?:다음[ \t]?날|이튿날)")


@lru_cache(maxsize=64)
def _stage(cues: str) -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    """A stage behind the name, behind the name with the year counted, and before the name with the year counted."""
    return (
        regex.compile(rf"[^.\n]{{0,6}}?(?:{cues})"),
        regex.compile(rf"[이가은는]?[ \t]{COUNTED}(?:{cues})"),
        regex.compile(rf"{COUNTED}(?:{cues})(?:된|한)[ \t]$"),
    )


def treaty_premises(
    text: str, dates: Sequence[Mention[DateExpression]], hits: Iterable[tuple[int, int, Row]]
) -> Iterator[Premise]:
    """`hits` are start, end and row of the names of treaties; one premise each at most."""
    for start, end, row in hits:
        behind, counted_behind, counted_before = _stage(row["cues"])
        told = counted_before.search(text[max(0, start - BEFORE) : start]) or counted_behind.match(text, end)
        if told is not None and AHEAD.match(text, max(end, told.end())) is None:
            allowed = _counted(told, row)
            if allowed:
                yield fact_premise(start, end, "year.fact.treaty.counted", Strength.FIRM, allowed, row)
                continue
        stage = behind.match(text, end)
        if stage is not None and AHEAD.match(text, stage.end()) is None:
            yield _reached(text, dates, start, stage.end(), row)


def _first(row: Row) -> int:
    first = months_of(row["valid_from"], "")[0]
    assert first is not None
    return first


def _counted(told: regex.Match[str], row: Row) -> frozenset[int]:
    """지난해 3월 발효된: the year after; 지난 3월 발효된: the rest of its year; nothing where the month is another."""
    first = _first(row)
    if told["month"] is not None and int(told["month"]) != month_of(first):
        return frozenset()
    if told["word"] is None:
        return this_year(first, past=True)
    return in_years(year_of(first) + COUNTED_SHIFT[told["word"]])


def _reached(text: str, dates: Sequence[Mention[DateExpression]], start: int, end: int, row: Row) -> Premise:
    """발효 10주년, 발효 7개월을 맞아, 지난 8.21일 타결, 서명된 다음날인 6월 2일; else not long before the stage."""
    first = _first(row)
    years = ANNIVERSARY.match(text, end)
    if years is not None:
        about = first + 12 * int(years["n"])
        allowed = within(about - 6, about + 9)
        return fact_premise(start, years.end(), "year.fact.treaty.anniversary", Strength.FIRM, allowed, row)
    after = elapsed(text, end, first)
    if after is not None:
        return fact_premise(start, end, "year.fact.elapsed", Strength.FIRM, after, row)
    day = _next_day(row["valid_from"]) if THE_DAY_AFTER.match(text, end) else row["valid_from"]
    beside = date_beside(day, start, end, dates)
    if beside is None:
        return fact_premise(start, end, "year.fact.treaty", Strength.FIRM, within(first - 6, None), row)
    span = min(start, beside.start), max(end, beside.end)
    allowed = within(first, ordinal(year_of(first), 12) + (month_of(first) == DECEMBER))
    return fact_premise(*span, "year.fact.dated", Strength.HARD, allowed, row)


def _next_day(day: str) -> str:
    if len(day) < len("2020-02-11"):
        return day
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()
