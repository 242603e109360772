"""The ends of a journey: 사절단은 13일 출국해 24일까지 3개국을 돈다; 17일 귀국했다.

Job: `Telling` of a journey -> claims of its first and last day on its frame.  It must not know other occasions' dates.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.telling import DEPART, RETURN, TOUR, Telling
from coopevents.resolve.announcements import is_announced
from coopevents.values.dates import DateExpression, Shape

TOPIC = regex.compile(r"(?:\([^()\n]*\))?[」』’'”\"]?(?:은|는|이|가|의)")
# 24일 귀국했다, 지난 20일 돌아왔다; 12일(일) 장도에 올랐다, 10일 출국해, 5일 인천공항을 통해 떠난
BETWEEN = (
    r"[ \t](?:(?:오전|오후|밤|새벽)[ \t])?"
    r"(?:[가-힣]{2,8}(?:으로|로|에|을[ \t]통해|공항에서|에서|을|를)[ \t]){0,2}"
)
BACK_HOME = regex.compile(rf"{BETWEEN}(?:귀국|돌아왔|돌아온|돌아올|돌아오|귀로에)")
SET_OUT = regex.compile(
    rf"{BETWEEN}(?:출국(?!할[ \t]예정)|(?:장도|출국길|비행기|방문길)에[ \t]?(?:올랐|오른|올라)|떠났|떠난|떠나|출발"
    r"|입국|도착)"
)
# 13일 부산을 찾아, 8일 방한해, 10일 하노이에 들어섰다: the first day of a visit
COMES = regex.compile(
    r"[ \t](?:[^\s.,\d]{1,12}[ \t]){0,2}(?:찾[아았은]|방문[해하했한차]|들어[섰와왔선온]|방한|방중|내한|파견)"
)
NIGHTS = regex.compile(r"\d[ \t]?박")
LENGTH = "event.date.journey.length"
ENDS_REACH = 40  # code points behind a day in which a journey begins or ends
RETURNED = 0.45  # the weight of the day of return: it parts no journeys


def journey_claims(telling: Telling) -> None:
    """Both ends of a journey.

    사절단은 13일 출국해 24일까지 3개국을 돈다; 4일 사절단이 도착했으며 11일까지 활동한다; 10일의 일정을 마치고 16일
    돌아왔다.
    """
    reading, line, frame = telling.reading, telling.line, telling.frame
    if not TOPIC.match(telling.quote(frame.mention.end, line.end)):
        return
    for date in reading.mentions.dates(telling.left, line.end):
        clause = line.clause_at(date.start)
        lemma = clause.predicate.lemma if clause.predicate is not None else ""
        whole = date.value.shape in {Shape.RANGE, Shape.SPAN}
        travelling = lemma in TOUR | DEPART or telling.cues.of(lemma) == "visit"
        if date.start < frame.mention.start and (lemma not in DEPART or date.value.first.day is None):
            continue
        if whole and (date.start - frame.mention.end <= 12 or travelling):
            frame.dates.append(Claim(date, date.span, "event.date.journey", 0.9))
            continue
        if any(other is not frame.mention for other in reading.mentions.events(date.end, clause.end)):
            continue
        until = telling.quote(date.end, date.end + 2) == "까지"
        if lemma in DEPART and not until:
            frame.dates.append(Claim(date, date.span, "event.date.depart", 0.88))
        elif lemma in RETURN or (until and _has_left(frame)):
            frame.dates.append(Claim(date, date.span, "event.date.return", 0.7))


def stays_until(telling: Telling, date: Mention[DateExpression]) -> bool:
    """개척단은 12일까지 상파울루에서 상담한다: the last day of a journey that set out on another."""
    told = telling.reading.mentions.dates(telling.line.start, telling.line.end)
    earlier = [m for m in told if m.start < date.start and m.value.first.day is not None]
    topic = TOPIC.match(telling.quote(telling.frame.mention.end, telling.line.end)) is not None
    return (
        bool(set(telling.frame.types) & JOURNEYS) and topic and telling.frame.mention.end <= date.start and not earlier
    )


def _has_left(frame: EventFrame) -> bool:
    """사절단은 3일 출국, 12일까지 세 나라의 사정을 살핀다: whatever they do there."""
    return any(claim.rule == "event.date.depart" for claim in frame.dates)


def journey_ends(telling: Telling) -> None:
    """The days on which a journey began and was over, whatever told them: 17일 귀국했다, 12일(일) 장도에 올랐다."""
    frame = telling.frame
    if not set(frame.types) & JOURNEYS:
        return
    marked = {}
    for date in telling.reading.mentions.dates(telling.line.start, telling.line.end):
        point = date.value.shape is Shape.POINT and date.value.first.day is not None
        behind = telling.quote(date.end, date.end + ENDS_REACH)
        if point and BACK_HOME.match(behind):
            marked[date.span] = Claim(date, date.span, "event.date.return", RETURNED)
        elif point and SET_OUT.match(behind):
            marked[date.span] = Claim(date, date.span, "event.date.depart", 0.88)
    _left_again(telling, marked)
    told = {c.span for c in frame.dates}
    alone = [
        m for m in telling.reading.mentions.events(telling.line.start, telling.line.end) if m.value.strength != "weak"
    ]
    topic = TOPIC.match(telling.quote(frame.mention.end, telling.line.end)) is not None and len(alone) == 1
    frame.dates = [c for c in frame.dates if c.span not in marked]
    frame.dates += [
        claim for span, claim in marked.items() if span in told or (topic and span.start > frame.mention.end)
    ]


def journey_length(telling: Telling) -> None:
    """22일 훈춘에 도착하여 3박 4일의 일정을 시작하였다; 3박 4일 일정으로 13일 도착했다: how long it goes on."""
    frame, line = telling.frame, telling.line
    if not set(frame.types) & JOURNEYS:
        return
    told = telling.reading.mentions.dates(line.start, line.end)
    lengths = [m for m in told if m.value.shape is Shape.DURATION and NIGHTS.search(telling.quote(m.start, m.end))]
    days = [m for m in told if m.value.shape is not Shape.DURATION and m.value.first.day is not None]
    days = [m for m in days if not is_announced(telling.reading.text, m.end)]
    if len(lengths) != 1 or not days or days[0].value.shape is not Shape.POINT:
        return
    behind = telling.quote(days[0].end, days[0].end + ENDS_REACH)
    if any(c.span == days[0].span for c in frame.dates) and (SET_OUT.match(behind) or COMES.match(behind)):
        frame.durations = [Claim(lengths[0], lengths[0].span, LENGTH, 0.8)]


def _left_again(telling: Telling, marked: dict[Span, Claim[Mention[DateExpression]]]) -> None:
    """방문단은 6일 판교로 이동해 연구소를 둘러본 뒤 출국했다: what the sentence ends with is the visit's end."""
    line = telling.line
    last = line.predicates[-1] if line.predicates else None
    if "delegation_visit" not in telling.frame.types or last is None or last.lemma not in RETURN | {"출국하다"}:
        return
    days = telling.reading.mentions.dates(telling.frame.mention.end, last.start)
    if days and days[-1].span not in marked and days[-1].value.first.day and days[-1].value.shape is Shape.POINT:
        marked[days[-1].span] = Claim(days[-1], days[-1].span, "event.date.return", RETURNED)
