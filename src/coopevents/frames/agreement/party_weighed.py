"""Names of parties that no construction shows, by all that speaks for and against them.

Job: a line -> organisation mentions of the words that the weights of `weights.csv` (question `party`) let through
(가람해산이 마른굴을 사기로 했고).  It must not know which of them sign.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.annotate.organisation.stop import CommonWords
from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement.model import Body
from coopevents.frames.agreement.party_cues import party_words
from coopevents.frames.agreement.party_item_names import INSTITUTE
from coopevents.frames.agreement.party_patterns import TRADE
from coopevents.frames.agreement.party_words import grown_left
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.weights import weights
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel

QUESTION = "party"
RULE = "organisation.place.weighed"
# 가람관광과 | 는, 화인사와 | 도: no part of the name; but 나래제과 | 는, 다온한과 | 는
ENDS_IN_TRADE = regex.compile(r"(?:제|한|안|치|내|외|부)과$")
TOPIC_BEHIND = regex.compile(r"[와과][는도]\s")
TOWN = 16  # code points before the name of an institution in which its town may begin


def weighed_names(reading: Reading, line: Line, common: CommonWords, known: Sequence[Body]) -> list[Body]:
    """Names of a line that overlap none of `known`; `common` are words that are no names."""
    scale = weights(QUESTION)
    found: list[Body] = []
    for span, cues in party_words(reading, line, common):
        if any(span.overlaps(body.span) for body in known) or not scale.tips(cues):
            continue
        name = reading.quote(span.start, span.end)
        if TOPIC_BEHIND.match(reading.text, span.end - 1) and ENDS_IN_TRADE.search(name) is None:
            span, name = Span(span.start, span.end - 1), name[:-1]
        house = INSTITUTE.fullmatch(name) is not None and TRADE.fullmatch(name) is None
        span = _with_town(reading, line, span) if house else grown_left(reading, line, span)
        if any(span.overlaps(body.span) for body in found):
            continue
        name = reading.quote(span.start, span.end)
        value = OrganisationName(name, OrganisationKind.AGENCY if house else OrganisationKind.COMPANY)
        found.append(Mention(Kind.ORGANISATION, span.start, span.end, value, RULE))
    return found


def _with_town(reading: Reading, line: Line, span: Span) -> Span:
    """하마마쓰 광클러스터추진기구: the town right before the name of an institution is part of it."""
    places = reading.mentions.places(max(line.start, span.start - TOWN), span.start)
    town = places[-1] if places and places[-1].end + 1 == span.start else None
    return Span(town.start, span.end) if town is not None and town.value.level is not PlaceLevel.COUNTRY else span
