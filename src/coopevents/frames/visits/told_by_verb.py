"""The frame of an occasion that a verb tells, without a noun for it.

Job: the span that names it, its clause, its day, its verb -> `EventFrame`.  What verbs tell occasions is the question
of `verbal`, `openings` and `nominal_visits`.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Clause, Ending, Predicate
from coopevents.document import Kind, Mention, Span
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.occasion.dates import ORIGINALLY
from coopevents.frames.reading import Line, Reading, inherited
from coopevents.lexicon.telling_verbs import telling_verbs
from coopevents.resolve.announcements import is_announced
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import EventName, PlaceLevel

CLOSING = frozenset({Ending.FINAL, Ending.QUOTED})


def days_told(
    reading: Reading, start: int, end: int, *, month: bool = False, announced: bool = True
) -> list[Mention[DateExpression]]:
    """The day told last before `end`, if any; `month`: a month will do (내년 3월 회원 20명이 서울을 방문한다).

    Without `announced`, the day on which something is made known is passed over (12일 밝혔다).
    """
    found = [
        d
        for d in reading.mentions.dates(start, end)
        if d.value.shape is not Shape.DURATION
        and (announced or not is_announced(reading.text, d.end))
        and (
            d.value.first.day is not None
            or d.value.first.day_relation.value != "none"
            or (month and d.value.first.month is not None)
        )
    ]
    return found[-1:]


def verb_frame(
    reading: Reading,
    line: Line,
    span: Span,
    name: str,
    kind: str,
    clause: Clause,
    dates: list[Mention[DateExpression]],
    start: int | None = None,
) -> EventFrame:
    """A frame of its kind at `span`, with the days given and the places of its clause, from `start` on."""
    mention = Mention(
        Kind.EVENT,
        span.start,
        span.end,
        EventName(name, name.split()[-1], (kind,), "strong", quoted=True),
        f"event.verbal.{kind}",
    )
    frame = EventFrame(
        mention=mention,
        line=line,
        name=name,
        name_span=span,
        types=(kind,),
        section=line.section,
        position=clause.start if clause.start >= line.start else span.start,
        occasion=True,
    )
    frame.dates = [Claim(d, d.span, "event.date.clause", 0.95) for d in dates]
    for place in reading.mentions.places(clause.start if start is None else start, clause.end):
        if not place.value.adjectival and place.value.level is not PlaceLevel.REGION:
            frame.places.append(Claim(place.value, place.span, "event.place.clause", 0.8))
    return frame


# 15일 나루공단을 방문할 참이었으나 8일 팩스로 취소를 알려 왔다
CALLED_OFF = regex.compile(r"취소|무산|불발|연기|미[루뤄뤘]|접[었기]|포기|물거품|발이 묶|없던 일")


# 방문해 상담회를 갖기로 했다: still ahead, as the visit; 방문해 협력하기로 했다: agreed upon there
DONE_THERE = frozenset(
    {
        "열다",
        "열리다",
        "개최하다",
        "갖다",
        "가지다",
        "마련하다",
        "진행하다",
        "벌이다",
        "참가하다",
        "참석하다",
        "논의하다",
    }
)
DONE_THERE |= {
    "협의하다",
    "상담하다",
    "체결하다",
    "맺다",
    "서명하다",
    "교환하다",
    "살피다",
    "알아보다",
    "머물다",
    "머무르다",
}


def _done_there(lemma: str) -> bool:
    return lemma in DONE_THERE or lemma in telling_verbs().of


def give_status(reading: Reading, line: Line, frame: EventFrame, predicate: Predicate | None) -> None:
    """Planned or held, by the verb that closes what the predicate tells."""
    if predicate is None:
        return
    closed = inherited(reading, line, predicate, _done_there)
    if closed.attempted and CALLED_OFF.search(reading.text, closed.end, line.end) is not None:
        frame.status = Claim("cancelled", predicate.span, "event.status.attempted", 0.85)
        return
    if closed.attempted and closed.ending is Ending.FINAL and ORIGINALLY.search(reading.text, line.start, closed.start):
        frame.occasion = False  # 애초 바이어들은 이날 나루를 찾을 계획이었다: what has not come about
        return
    if closed.ongoing and closed.tense.value == "present":  # 26일부터 30일까지 하노이를 방문하고 있다
        frame.status = Claim("ongoing", predicate.span, "event.status.tense", 0.85)
        return
    planned = (
        closed.planned
        or closed.tense.value == "future"
        or (closed.tense.value == "present" and (closed is not predicate or closed.ending in CLOSING))
    )
    frame.status = Claim("planned" if planned else "held", predicate.span, "event.status.tense", 0.85)
