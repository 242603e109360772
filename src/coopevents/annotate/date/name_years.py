"""Days in the bracket behind a name that carries its year: 나루헬스 2019 (1. 28.∼31.), ‘2019 나루박람회’(3.4~6).

Input: the date mentions of a text in reading order.  Output: the same, such a day with that year.  It must not know the
document's own date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from coopevents.document import Mention
from coopevents.values.dates import DateExpression, Relation

YEAR = r"(?<year>(?:19[89]|20[0-3])\d)"
REACH = 60  # code points before a day in which the name stands
NAMED = regex.compile(
    rf"(?:[가-힣A-Za-z)][ \t]{YEAR}[’”'\"」』>]?|[‘'“\"「『<]{YEAR}[ \t]?[^‘'“\"「『<’”」』>\d\n]{{2,40}}[’”'\"」』>])"
    r"[ \t]?[(（][ \t]?$"
)


def with_name_years(text: str, mentions: Sequence[Mention[DateExpression]]) -> list[Mention[DateExpression]]:
    """The mentions, a month-day in such a bracket with the name's year."""
    return [_with_year(text, mention) for mention in mentions]


def _with_year(text: str, mention: Mention[DateExpression]) -> Mention[DateExpression]:
    part = mention.value.first
    plain = part.year is None and part.month is not None and part.year_relation is Relation.NONE
    if not plain or text[mention.start - 1 : mention.start] not in set("(（ "):
        return mention
    named = NAMED.search(text[max(0, mention.start - REACH) : mention.start])
    if named is None:
        return mention
    return replace(mention, value=replace(mention.value, first=replace(part, year=int(named["year"]))))
