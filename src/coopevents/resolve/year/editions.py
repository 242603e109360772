"""Numbered editions of a series: premises from 올해 제23차 세계한인비즈니스대회, 제41회 한일경제인회의(4.16~17).

Job: `series_premises(text, dates, hits)` over the `series` rows of `facts.csv` that the text names, and
`edition_year(row, edition)`.  How the number is told decides: with 올해, 지난해 or 내년 it gives the year, with a day
beside it likewise, else the years around.  It must not know the other sorts of facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.lexicon.loader import Row
from coopevents.resolve.wording import names_a_year, sentence_around
from coopevents.resolve.year.fact_rows import fact_premise
from coopevents.resolve.year.named_years import held_now
from coopevents.resolve.year.timeline import Premise, PremiseKind, Strength, in_years, ordinal, within
from coopevents.values.dates import DateExpression

# 올해 제41회 …, 지난해 제40회 …, 내년 제42회 …
EDITION_YEAR = regex.compile(
    r"(?<![가-힣])(?:(?<this>올해|올|금년|이번)|(?<last>지난해|작년)|(?<next>내년|래년))(?![가-힣])"
    r"(?:(?!올해|올[ ]|지난해|작년|내년)[^.\n]){0,70}$"
)
# 제27차 세계대표자대회가 내년 3월 열린다
YEAR_BEHIND = regex.compile(
    r"[’”'\"」』>)]{0,2}(?:이|가|은|는|을|를)[ \t](?:(?<this>올해|금년)|(?<last>지난해|작년)|(?<next>내년|래년))[ \t]"
)
SERIES_NUMBER = regex.compile(
    r"제?[ \t]?(?<n>\d{1,3})[ \t]?(?:회|차|번째)(?:째)?(?:[를을][ \t]?맞(?:는|은|이한))?[ \t]?[「『‘“'\"]?[ \t]?"
    r"(?:(?:중국|대한민국|국제)[ \t]?)?$"
)
# 세계한상대회가 올해로 17회를 맞아, 중소기업 주간행사(25회): the number behind the name, of this year
NUMBER_BEHIND = regex.compile(
    r"[ \t]?[가-힣]{0,2}[’”'\"」』]?(?:[ \t]?\((?:제[ \t]?)?(?<n>\d{1,3})회\)"
    r"|(?:이|가|은|는)[ \t]올해(?:로)?[ \t](?:제[ \t]?)?(?<n>\d{1,3})(?:회|번)(?:째|[를을][ \t]맞))"
)
MONTH = regex.compile(r"(?<!\d)1?\d월")
HEADING = 60  # code points of the longest heading
SENTENCE_END = regex.compile(r"다[.\s]*$")


def series_premises(
    text: str, dates: Sequence[Mention[DateExpression]], hits: Iterable[tuple[int, int, Row]]
) -> Iterator[Premise]:
    """A premise for each numbered edition; `hits` are start, end and row of the names of series."""
    for start, end, row in hits:
        before = text[max(0, start - 20) : start]
        number = SERIES_NUMBER.search(before)
        if number is None:
            behind = _told_behind(text, start, end, row)
            if behind is not None:
                yield behind
            continue
        year = edition_year(row, int(number["n"]))
        if year is None:
            continue
        begin = start - len(before) + number.start()
        rule, allowed = _admitted(text, dates, Span(begin, end), row, int(number["n"]), year)
        rule = f"year.edition.series{rule}"
        yield fact_premise(begin, end, rule, Strength.FIRM, allowed, row, kind=PremiseKind.EDITION)


def _told_behind(text: str, start: int, end: int, row: Row) -> Premise | None:
    """세계한상대회가 올해로 17회를 맞아: of that year; in a bracket (25회) the year or the one before it."""
    number = NUMBER_BEHIND.match(text, end)
    year = edition_year(row, int(number["n"])) if number is not None else None
    if number is None or year is None or names_a_year(text, start, number.end()):
        return None
    rule, kind = "year.edition.series.behind", PremiseKind.EDITION
    allowed = in_years(year) if "올해" in number.group() else in_years(year - 1, year, year + 1)
    return fact_premise(start, number.end(), rule, Strength.FIRM, allowed, row, kind=kind)


def _admitted(
    text: str, dates: Sequence[Mention[DateExpression]], span: Span, row: Row, edition: int, year: int
) -> tuple[str, frozenset[int]]:
    """The last part of the rule's name, and the months of writing."""
    left, _ = sentence_around(text, span.start, span.end)
    told = EDITION_YEAR.search(text[max(left, span.start - 90) : span.start]) or YEAR_BEHIND.match(text, span.end)
    if told is not None and told["this"]:
        return ".this_year", in_years(year)
    if told is not None and told["last"]:
        return ".last_year", in_years(year + 1)
    if told is not None:
        return ".next_year", in_years(year - 1)
    if names_a_year(text, span.start, span.end):
        return ".past", within(ordinal(year - 1, 1), None)
    held = held_now(text, span, year, dates)
    if held is not None:
        months = MONTH.search(text, *sentence_around(text, span.start, span.end))
        return ".dated", held if months else (held & _season(row, edition, year)) or held
    if _heads(text, span.start, span.end):
        return ".heading", within(ordinal(year - 1, 11), ordinal(year, 12))
    return "", in_years(year - 1, year, year + 1)


def _season(row: Row, edition: int, year: int) -> frozenset[int]:
    """The times at which a bare day (오는 14일) tells when an edition is held.

    In its own month where that is known (`anchors`: 18:2019-10), else by the months of its series (`cues`: 10-11).
    """
    own = next((pair for pair in row.many("anchors") if pair.startswith(f"{edition}:") and "-" in pair), None)
    if own is not None:
        month = ordinal(year, int(own[-2:]))
        return within(month, month)
    months = row.many("cues")
    if not months:
        return in_years(year - 1, year, year + 1)
    first, last = (int(month) for month in months[0].split("-"))
    return within(ordinal(year, first) - 1, ordinal(year, last) + 1)


def _heads(text: str, start: int, end: int) -> bool:
    """[제31회 중소기업주간] …: the edition opens a heading, a short line that is no sentence."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    line = text[left : right if right >= 0 else len(text)]
    return not line[: start - left].strip("[【<「『‘“ \t") and len(line) <= HEADING and not SENTENCE_END.search(line)


def edition_year(row: Row, edition: int) -> int | None:
    """The year of an edition of a numbered series; None before the first anchor or after the last year covered.

    `anchors` holds `edition:year` pairs, some with the month; from each one the series counts on at `interval_years`
    (0.5: twice a year).
    """
    interval = float(row["interval_years"])
    last = int(row["valid_to"][:4]) if row["valid_to"] else None
    year = None
    for pair in row.many("anchors"):
        first_edition, first_year = map(int, pair.partition("-")[0].split(":"))
        if edition >= first_edition:
            year = first_year + int((edition - first_edition) * interval)
    if year is None or (last is not None and year > last):
        return None
    return year
