"""The year that a document's headline tells: 2013년도 중동 무역사절단 결과, 메디카 2019 공동관.

Job: `heading_premise(document)`, asked only where nothing else settles the year: of 27 documents of the development
sets whose year stayed open and whose headline tells one year, that year is right for all 27.  It must not know other
premises.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import HEADLINES, Document, Span, Zone
from coopevents.resolve.year.timeline import FIRST_YEAR, LAST_YEAR, Premise, PremiseKind, Strength, in_years

# 2015년 해외마케팅, 2018 통상 결산; not 2030년까지, 2019년 대비
TOLD = regex.compile(
    r"(?<![\d.,/-])(?<year>(?:19[89]|20[0-3])\d)(?:년도?|(?=[ \t]))(?![ \t]?(?:까지|목표|대비|이후|만에|부터|비전))"
)


def heading_premise(document: Document) -> Premise | None:
    """The one year that the headline and what stands under it name; None where it names none or several."""
    body = next((block.start for block in document.blocks if block.zone is Zone.BODY), 0)
    heads = [block for block in document.blocks if block.zone in HEADLINES and block.start <= body]
    told = [match for block in heads for match in TOLD.finditer(document.text, block.start, block.end)]
    if len({match["year"] for match in told}) != 1 or not FIRST_YEAR < int(told[0]["year"]) <= LAST_YEAR:
        return None
    year, span = int(told[0]["year"]), Span(*told[0].span())
    return Premise(PremiseKind.FULL_DATE, span, "year.heading", Strength.FIRM, in_years(year), told[0].group())
