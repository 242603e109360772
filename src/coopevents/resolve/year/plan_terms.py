"""Premises from the term of a plan: 올해 30개사를 시작으로 2013년까지 … 3년간 60억 원.

Job: `term_premises(text)`.  A plan that begins this year (or the next), runs for so many years and ends in a year told
by its number gives the year of writing.  It must not know names, facts or weekdays.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopevents import regex
from coopevents.document import Span
from coopevents.resolve.wording import sentence_around
from coopevents.resolve.year.timeline import FIRST_YEAR, LAST_YEAR, Premise, PremiseKind, Strength, in_years

# 올해부터 2013년까지, 올해 30개사를 시작으로 2013년까지, 내년부터 오는 2015년까지
RUN = regex.compile(
    r"(?<![가-힣])(?<word>올해|금년|올|내년)(?:부터|를[ \t]시작으로|[ \t][^.\n]{0,24}?(?:을|를)[ \t]시작으로)[ \t,]"
    r"[^.\n]{0,12}?(?<![\d.,])(?<year>(?:19[89]|20[0-3])\d)년?(?:도)?까지"
)
LENGTH = regex.compile(r"(?<![\d.,])(?<n>[2-9])[ \t]?(?:개[ \t]?년|년)(?:[ \t]?간|[ \t]동안|[ \t]계획|에[ \t]걸쳐)")


def term_premises(text: str) -> Iterator[Premise]:
    """The length is that of the plan's sentence, else the only one that the text tells."""
    for run in RUN.finditer(text):
        sentence = sentence_around(text, run.start(), run.end())
        lengths = {int(found["n"]) for found in LENGTH.finditer(text, *sentence)}
        lengths = lengths or {int(found["n"]) for found in LENGTH.finditer(text)}
        if len(lengths) != 1:
            continue
        year = int(run["year"]) - lengths.pop() + (0 if run["word"] == "내년" else 1)
        if FIRST_YEAR < year <= LAST_YEAR:
            span = Span(run.start(), run.end())
            yield Premise(PremiseKind.TENSE, span, "year.tense.term", Strength.FIRM, in_years(year), run.group())
