"""What speaks for a year among those that the premises leave: the cues that `weights.csv` weighs as question `year`.

Job: `Telling.of(text, dates, premises, furniture)` gathers what a text tells of years and days, `cues(year, solution,
telling)` names what holds of one candidate.  It must not know how a cue weighs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from coopevents.document import Mention, Span
from coopevents.resolve.wording import outside
from coopevents.resolve.year.timeline import END, LAST_YEAR, START, Premise, Strength, year_of, years_of
from coopevents.values.dates import DateExpression, DatePart, Relation

# 2016년, 2016. 3., (2016), 2016 부산…, ’16년: any year that the text names, whatever it says of it
NAMED = regex.compile(
    r"(?<![\d.,/:-])(?<year>(?:19[5-9]|20[0-4])\d)(?=[ \t]?년|[ \t]?\.[ \t]?\d|\)|[ \t][가-힣A-Z‘'(])"
    r"|['’‘](?<two>\d\d)(?=년|\.[ \t]?\d)"
)
UNTIL = regex.compile(r"[ \t]?까지")
SATURDAY = 5
MANY = len(years_of(frozenset(range(START, END + 1)))) - 8  # years above which a soft premise says nothing


@dataclass(frozen=True, slots=True)
class Telling:
    """`years` that the text names, `days` (month, day) that it tells without year and weekday, soft premises."""

    years: frozenset[int]
    days: frozenset[tuple[int, int]]
    soft: tuple[Premise, ...]

    @classmethod
    def of(
        cls,
        text: str,
        dates: Sequence[Mention[DateExpression]],
        premises: Sequence[Premise],
        furniture: Sequence[Span] = (),
    ) -> Telling:
        years = {_year(match) for match in NAMED.finditer(text) if outside(Span(*match.span()), furniture)}
        days = {
            (part.month, part.day)
            for date in dates
            if (part := date.value.first).month and part.day and _plain(part) and UNTIL.match(text, date.end) is None
        }
        soft = (p for p in premises if p.strength is Strength.SOFT and len(p.years) < MANY)
        return cls(frozenset(years), frozenset(days), tuple(soft))


def _year(match: regex.Match[str]) -> int:
    if match["year"]:
        return int(match["year"])
    two = int(match["two"])
    return two + (2000 if two <= LAST_YEAR % 100 else 1900)


def _plain(part: DatePart) -> bool:
    """A month and a day with nothing beside it: 11월 18일."""
    relative = {part.year_relation, part.month_relation} != {Relation.NONE}
    return part.year is None and part.weekday is None and part.nth is None and part.week is None and not relative


def cues(year: int, months: frozenset[int], premises: Sequence[Premise], telling: Telling) -> frozenset[str]:
    """`months` are all that the premises leave, `premises` those that cut."""
    found = {_share(year, months)}
    if telling.days:
        found.add("weekend.some" if any(_rests(year, *day) for day in telling.days) else "weekend.none")
    found |= {"soft.in" if year in premise.years else "soft.out" for premise in telling.soft}
    past = [told for told in telling.years if told <= max(years_of(months))]
    if past:
        found.add(f"newest.{_since(year - max(past))}")
    found |= {cue for cue, told in (("told.this", year), ("told.last", year - 1)) if told in telling.years}
    begun = [premise.earliest for premise in premises if premise.earliest > START]
    if begun:
        found.add(f"start.{min(3, max(0, year - year_of(max(begun))))}")
    ended = [premise.latest for premise in premises if premise.latest < END]
    if ended:
        found.add(f"end.{min(2, max(0, year_of(min(ended)) - year))}")
    return frozenset(found)


def _share(year: int, months: frozenset[int]) -> str:
    """How many of the months left are the year's, against an even share."""
    share = sum(year_of(month) == year for month in months) / len(months) * len(years_of(months))
    bounds = ((0.4, "few"), (0.8, "less"), (1.2, "even"))
    return "months." + next((name for bound, name in bounds if share < bound), "more")


def _since(years: int) -> str:
    """Years since the newest year that the text names."""
    if years < 0:
        return "before"
    bounds = ((2, str(years)), (4, "2-3"), (7, "4-6"))
    return next((name for bound, name in bounds if years < bound), "7+")


def _rests(year: int, month: int, day: int) -> bool:
    """Whether a day is a Saturday or Sunday, or no day of that year: occasions are held on working days."""
    try:
        return dt.date(year, month, day).weekday() >= SATURDAY
    except ValueError:
        return True
