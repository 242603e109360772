"""Guests to be invited: 내년 3월 베트남상의 회장단 15명을 부산으로 초청한다.

Job: a body line without another noun -> `EventFrame`s of visits to come, told by inviting alone: whom, to which town,
and in which month.  What guests were invited to is told by its noun.  It must not know drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Clause, Ending, Tense
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame, unnamed
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import EventName, is_abroad

INVITES = frozenset({"초청하다", "불러들이다"})
WORD = regex.compile("초청|불러들")
# 유럽 바이어 20개사를 | 대구로, 퍼블리셔 30여 곳을 일산 킨텍스로
INVITED = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<who>(?:(?!(?:\S{0,14}(?:에서|에|은|는|이|가|을|를|월|일|중|맞춰|고|며)|내년|올해|봄|여름|가을|겨울|[상하]반기)\s)[가-힣A-Za-z·]{1,12}\s){0,3}"
    r"[가-힣A-Za-z·]{2,14})(?:\s\d+여?\s?(?:명|개사|곳|개\s?업체))[을를]\s(?:[가-힣]{1,8}\s){0,2}[가-힣]{1,10}(?:으로|로)\s"
)
RULE = "event.verbal.invited"


def invited_frames(reading: Reading, line: Line) -> list[EventFrame]:
    """Frames of a line; one a clause, none where its sentence goes on to an occasion for the guests."""
    if line.block.zone is not Zone.BODY or not reading.has(line, WORD):
        return []
    made = []
    for clause in line.clauses:
        predicate = clause.predicate
        if predicate is None or predicate.lemma not in INVITES or predicate.ending is Ending.ADNOMINAL:
            continue
        final = next((p for p in line.predicates if p.start >= predicate.start and p.ending is Ending.FINAL), predicate)
        if not (final.planned or final.tense is Tense.FUTURE or final.tense is Tense.PRESENT):
            continue
        frame = _frame(reading, line, clause)
        if frame is not None:
            made.append(frame)
    return made


def _timed(date: Mention[DateExpression]) -> bool:
    """오는 10월, 18일; 내년 봄 by its year, beside the 17일 of what was agreed then."""
    first = date.value.first
    return first.month is not None or first.day is not None or first.year_relation is Relation.NEXT


def _held_for_them(event: Mention[EventName]) -> bool:
    """초청해 상담회를 연다, 초청하여 연수를 실시한다; not 초청해 상담한다."""
    return event.value.strength != "weak" or "training" in event.value.types


def _frame(reading: Reading, line: Line, clause: Clause) -> EventFrame | None:
    assert clause.predicate is not None
    end = clause.predicate.start
    guests = next((m for m in INVITED.finditer(reading.text, clause.start, end) if end - m.end() <= 4), None)
    dates = [d for d in reading.mentions.dates(line.start, end) if d.value.shape is not Shape.DURATION and _timed(d)]
    behind = reading.mentions.events(end, min(line.end, end + 40))
    to = [p for p in reading.mentions.places(guests.end("who"), end) if p.value.country == "KR"] if guests else []
    if guests is None or not dates or not to or any(_held_for_them(e) for e in behind):
        return None
    span = Span(*guests.span("who"))
    frame = unnamed(line, span, f"{guests['who']} 초청", "초청", ("delegation_visit",), RULE)
    frame.dates = [Claim(dates[-1], dates[-1].span, "event.date.clause", 0.95)]
    frame.places = [Claim(place.value, place.span, "event.place.clause", 1.0) for place in to]
    lands = [p for p in reading.mentions.places(span.start, span.end) if is_abroad(p.value.country)]
    frame.countries = [Claim(str(p.value.country), p.span, "event.country.guests", 0.9) for p in lands]
    frame.status = Claim("planned", clause.predicate.span, "event.status.tense", 0.85)
    return frame
