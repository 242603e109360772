"""When an occasion takes place: dates of the clauses around its mention, and why others are not its dates.

Job: `Telling` -> date claims on its frame.  It must not know drafts or records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import HEADLINES, Mention, Zone
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.occasion.journey_days import journey_claims, journey_ends, journey_length, stays_until
from coopevents.frames.occasion.no_event_dates import no_event_date, of_the_news
from coopevents.frames.occasion.put_off import has_other_topic
from coopevents.frames.occasion.sequel import sequel
from coopevents.frames.reading import SILENT, Line
from coopevents.frames.telling import GAPPED_TOPIC, Telling
from coopevents.resolve.wording import ENDED, PUTS_OFF
from coopevents.values.dates import DateExpression, DatePart, Relation, Shape
from coopevents.values.hours import HALF, HOUR
from coopevents.values.names import PlaceLevel

# 3월로 잡았던 것을 5월 14일부터 19일까지로 연기하고, 24일로 옮겨 치렀다: the day that counts
MOVED = regex.compile(rf"(?:까지|[ ]?이후|부터\s[^\s.]{{2,4}}간|께|쯤)?(?:으)?로\s(?:[^\s.,]+\s){{0,2}}?{PUTS_OFF}")
# 협약에 이어 같은 장소에서 열린 상담회: the sentence before tells day and place
CONTINUED = regex.compile(r"에 이어|(?:이곳|이 곳)에서|같은 (?:장소|곳|자리)|이어 열린|이어진|직후|마친 뒤")
# 협약식에 이어, 협약 체결 직후: the day of the signing, not the one told last
AFTER_SIGNING = regex.compile(r"식?[’'”」』]?(?:[ ]체결)?(?:에 이어|을 마친 뒤|를 마친 뒤|[ ]?직후)")
AT = regex.compile(r"(?:시|군|구)?에서")
# 미얀마 사절단 파견에 이어 다음달 1일에는, 이번이 세 번째 파견으로 그동안 …에: what comes next has date and place
NEXT_ONE = regex.compile(
    r"[」』’'”\"]?(?:을|를)?\s?(?:파견|개최|참가|방문)?(?:에|한 데|한데)\s이어|\s?(?:파견|개최)(?:으로|로)\s"
)
TOPIC = regex.compile(r"(?:\([^()\n]*\))?[」』’'”\"]?(?:은|는|이|가|의)")
# 6일 오전에는 세미나가, 오후에는 상담회가: one day for both halves
HALF_DAY = regex.compile(rf"(?:오전|오후|저녁|밤)(?:에|에는|엔)?[ \t]|{HALF}\s?{HOUR}")
NEAR = 0.02  # what a date loses for each date that stands nearer to the mention
LASTING = frozenset({"진행되다", "열리다", "계속되다", "이어지다", "개최되다", "펼쳐지다", "열다", "개최하다"})
DONE = frozenset({"hold", "held", "visit", "participate", "consult"})  # what a journey does on a day
HELD = frozenset({"hold", "held", "dispatch"})
NOW = regex.compile(r"(?<![가-힣])(?:이번|금번|올해)\s[^\s]*\Z")  # 이번 상담회, 올해 수출상담회
BESIDE = 3  # code points between a clause and the mention that it modifies
OPENING = 12  # code points of a sentence before the day on which it is set
# 지난 14일 막을 내린 박람회, 14일 폐막한 엑스포: the last day
CLOSED = frozenset({"폐막하다", "폐막되다", "종료되다", "끝나다", "마무리되다", "막내리다"})
LAST_DAY = 0.6  # the weight of a closing day: any other day of the occasion outweighs it
PICTURE = 0.7  # of its weight a day keeps in a caption: that of the picture, of an occasion of several
UNTIL = 0.45  # the weight of a last day: it founds no occasion and parts none
# 6월에 무산됐던, 지난해 운영됐던
FORMERLY = regex.compile(rf"^(?:에|에는|로|으로)?\s[^.,\d\n]{{0,24}}?[{ENDED}]던\s")
ORIGINALLY = regex.compile(r"(?<![가-힣])(?:애초|당초|원래)(?:에|에는)?\s")
FORMER_PLAN = "event.date.originally"
# 20일까지 개최
GOES_ON = regex.compile(r"\s(?:개최|진행|계속)")


def date_claims(telling: Telling) -> None:
    """Dates of the modifying clauses, of the own clause, in brackets behind, of earlier clauses: nearest first."""
    frame = telling.frame
    if set(frame.types) & JOURNEYS:
        journey_claims(telling)
    caption = PICTURE if telling.line.block.zone is Zone.CAPTION else 1.0
    for start, end, weight, rule in _stretches(telling):
        if rule == "event.date.sentence" and _another_year(frame):
            continue  # 협약을 3일 맺고 내년에 상담회를 연다
        found = _of_own(telling, telling.reading.mentions.dates(start, end), rule)
        for rank, date in enumerate(found):
            farther = len(found) - 1 - rank if end <= frame.mention.end else rank
            reason = no_event_date(telling, date, rule)
            if reason:
                frame.rejected.append(("date", date.span, reason))
            elif date.value.shape is Shape.DURATION:
                frame.durations.append(Claim(date, date.span, f"{rule}.duration", weight))
            elif _is_end(telling, date):
                frame.dates.append(Claim(date, date.span, "event.date.until", UNTIL))
            elif _is_close(telling, date):
                frame.dates.append(Claim(date, date.span, "event.date.closed", LAST_DAY))
            else:
                share = granularity_weight(date.value) * _share(telling, date, rule) * caption
                if share:
                    frame.dates.append(Claim(date, date.span, rule, weight * share - NEAR * farther))
    _drop_former(telling)
    _moved(telling)
    journey_ends(telling)
    journey_length(telling)
    if not frame.dates:
        _half_day(telling)
    if not frame.dates:
        _actor_day(telling)
    _continued(telling)
    _originally(telling)


def _of_own(telling: Telling, dates: Sequence[Mention[DateExpression]], rule: str) -> Sequence[Mention[DateExpression]]:
    """Those of a stretch that may be told of the occasion, and of none beside it.

    지난해 5월 다낭에서 연 설명회 때 …, 오는 7월에는 하노이에서 설명회를 연다: a time nearer than the one before it
    is the one.  이번 상담회는 지난 3월 열린 ‘가람포럼’의 후속이다: the time of what stands behind.  이번 상담회는
    지난해 맺은 협약의 후속이다: what is held now has no time of last year.
    """
    if rule == "event.date.sentence":
        others = telling.reading.mentions.events(telling.line.start, telling.frame.name_span.start)
        last = max((m.end for m in others if m.end <= telling.frame.name_span.start), default=0)
        return [date for date in dates if date.start >= last] or dates
    if rule.endswith("right"):
        dates = [date for date in dates if not telling.of_next(telling.line.clause_at(date.start))]
    if NOW.search(telling.quote(telling.line.start, telling.frame.name_span.end)):
        return [date for date in dates if date.value.first.year_relation is not Relation.LAST]
    return dates


def _drop_former(telling: Telling) -> None:
    """5월에는 6월에 무산됐던 박람회를 다시 연다: no day of what once was, where the occasion's own is told.

    ▷4월 = 25일로 잡혔던 교류의 밤은 취소됐다: the day is one of the month told before it.
    """
    frame, line = telling.frame, telling.line
    once = []
    for claim in frame.dates:
        predicate = line.clause_at(claim.span.start).predicate
        if predicate is not None and FORMERLY.search(telling.quote(claim.span.end, predicate.end + 4)):
            once.append(claim.span)
    own = [claim for claim in frame.dates if claim.span not in once]
    bare = [
        c for c in frame.dates if c.span in once and c.value.value.first.month is None and _timed(c.value.value.first)
    ]
    if own and not (bare and all(claim.value.value.first.day is None for claim in own)):
        frame.dates = own


def _moved(telling: Telling) -> None:
    """시장개척단을 선거와 겹쳐 5월 14일부터 19일까지로 연기하고: up to the next occasion, the new day is the day."""
    frame = telling.frame
    for date in telling.reading.mentions.dates(frame.mention.end, telling.following):
        told = MOVED.match(telling.quote(date.end, date.end + 40)) is not None
        if told and not _of_next(telling, date) and not has_other_topic(telling, date.start):
            frame.dates = [c for c in frame.dates if c.span != date.span]
            frame.dates.append(Claim(date, date.span, "event.date.moved", 1.2))
            return


def _of_next(telling: Telling, date: Mention[DateExpression]) -> bool:
    """간담회를 취소했고, 8월로 미룬 사절단은: what is told of the occasion behind."""
    clause = telling.line.clause_at(date.start)
    modifies = clause.predicate is not None and clause.predicate.ending is Ending.ADNOMINAL
    return modifies and clause.start > telling.frame.mention.end and telling.following < telling.line.end


def _another_year(frame: EventFrame) -> bool:
    """Whether the occasion's own clause tells another year than the text's (내년에): no day before it is its."""
    apart = {Relation.NEXT, Relation.LAST, Relation.OFFSET}
    return any(claim.value.value.first.year_relation in apart for claim in frame.dates)


def _half_day(telling: Telling) -> None:
    """6일 오전에는 세미나가, 오후에는 상담회가 열렸다: the day told before the occasion before it."""
    frame, reading, line = telling.frame, telling.reading, telling.line
    others = [m for m in reading.mentions.events(line.start, frame.name_span.start) if m.end <= frame.name_span.start]
    if not others or HALF_DAY.search(telling.quote(others[-1].end, frame.name_span.start)) is None:
        return
    days = [d for d in reading.mentions.dates(line.start, others[-1].start) if d.value.first.day is not None]
    frame.dates += [Claim(date, date.span, "event.date.halfday", 0.8) for date in days[-1:]]


def _actor_day(telling: Telling) -> None:
    """21일, 대표단은 상의와 손잡고 설명회를 가졌다: a day told of what a journey does is the day of what it does."""
    frame, reading, line = telling.frame, telling.reading, telling.line
    if set(frame.types) & JOURNEYS or telling.governed_by() not in DONE or frame.title:
        return
    others = reading.mentions.events(line.start, frame.name_span.start)
    if len(others) != 1 or not set(others[0].value.types) & JOURNEYS or not TOPIC.match(reading.text, others[0].end):
        return
    days = [
        d
        for d in reading.mentions.dates(line.start, others[0].start)
        if _timed(d.value.first)
        and d.value.shape is Shape.POINT
        and no_event_date(telling, d, "event.date.sentence") is None
        and not of_the_news(telling, d)  # 도는 14일 교류단이 상담을 벌인 결과 …고 밝혔다
        and d.start - line.start <= OPENING
    ]
    frame.dates += [Claim(date, date.span, "event.date.actor", 0.8) for date in days[-1:]]


def _timed(part: DatePart) -> bool:
    """A day or a month: 21일, 이튿날, 올해 6월."""
    return (
        part.day is not None
        or part.day_relation in {Relation.OFFSET, Relation.SAME}
        or (part.month is not None and part.month_last is None)
    )


def _is_end(telling: Telling, date: Mention[DateExpression]) -> bool:
    """12일까지 진행되는 이번 박람회, ‘…페어’ 28일까지 개최: the last day of what began on another."""
    predicate = telling.line.clause_at(date.start).predicate
    return (
        date.value.shape is Shape.POINT
        and date.value.first.day is not None
        and telling.quote(date.end, date.end + 2) == "까지"
        and (
            (predicate is not None and predicate.lemma in LASTING)
            or stays_until(telling, date)
            or GOES_ON.match(telling.quote(date.end + 2, date.end + 6)) is not None
        )
    )


def _is_close(telling: Telling, date: Mention[DateExpression]) -> bool:
    """지난 14일 막을 내린 박람회, 24일 나흘간의 일정을 마치고 폐막했다: the day on which it closed."""
    if date.value.shape is not Shape.POINT or date.value.first.day is None:
        return False
    for predicate in telling.line.predicates:
        if predicate.end <= date.end:
            continue
        if predicate.lemma in CLOSED:
            return True
        if predicate.ending is not Ending.CONNECTIVE or telling.cues.of(predicate.lemma) in DONE | {"dispatch"}:
            return False
    return False


def _stretches(telling: Telling) -> list[tuple[int, int, float, str]]:
    """Where dates are looked for: start, end, weight, rule."""
    scope, end = telling.scope, telling.frame.mention.end
    if telling.bracket is not None and telling.bracket[1] == end and telling.reading.mentions.dates(*telling.bracket):
        return [(*telling.bracket, 1.0, "event.date.bracket")]  # ‘가람 페스타(10월, 서울)’: its own, in its name
    stretches = [(clause.start, clause.end, 1.0, "event.date.modifier") for clause in scope.modifiers]
    stretches.append((telling.left, end, 0.95, "event.date.clause"))
    if telling.bracket is not None:
        stretches.append((*telling.bracket, 1.0, "event.date.bracket"))
    if telling.owns_right and not NEXT_ONE.match(telling.reading.text, end, telling.line.end):
        stretches.append((end, telling.right_end, 0.85, "event.date.clause.right"))
    if telling.tail is not None:
        stretches.append((telling.tail.start, telling.tail.end, 0.75, "event.date.clause.right"))
    stretches += [(start, stop, 0.7, "event.date.clause.right") for start, stop in _of_main_verb(telling)]
    stretches += [(start, stop, 0.8, "event.date.sequel") for start, stop in sequel(telling)]
    if scope.own.index and telling.sentence_start < scope.own.start:
        stretches.append((telling.sentence_start, scope.own.start, 0.6, "event.date.sentence"))
    return stretches


def _of_main_verb(telling: Telling) -> list[tuple[int, int]]:
    """상담회는 태풍이 휩쓸고 간 뒤 | 11월 22일 뒤늦게 열려: what stands before a topic's verb, over others' clauses."""
    governor, start = telling.frame.governor, telling.scope.own.end
    if not telling.owns_right or governor is None or governor.start < start or telling.governed_by() not in HELD:
        return []
    if GAPPED_TOPIC.match(telling.reading.text, telling.mention.end) is None:
        return []
    between = telling.line.predicates_in(start, governor.start)
    start = max([start, *(p.end for p in between if p.ending is Ending.ADNOMINAL)])
    told = telling.reading.mentions.events(start, governor.start)
    return [] if told else [(start, governor.start)]


def _share(telling: Telling, date: Mention[DateExpression], rule: str) -> float:
    """How much of its weight a date keeps where it may be told of something else."""
    frame, part = telling.frame, date.value.first
    day = part.day is not None or part.day_relation in {Relation.OFFSET, Relation.SAME}
    share = 1.0
    season = part.month_last is not None and 0 <= frame.name_span.start - date.end <= 1
    named = date.start >= frame.name_span.start and date.end <= frame.mention.end and rule != "event.date.bracket"
    if season or named:
        share *= 0.4  # 상반기 상담회: part of the name
    if not day and part.month is None and rule.endswith("right"):
        share *= 0.5  # 간담회에서 …이 2019년에 문을 열었다고 소개했다
    moving = telling.governed_by() in {"dispatch", "hold", "visit", "cancel", "postpone"}
    if (
        day
        and "trade_mission" in frame.types
        and not moving
        and not rule.endswith("modifier")
        and date.value.shape is Shape.POINT
    ):
        share *= 0.6  # 사절단은 15일 두바이에서 계약을 맺었다: a day of the journey, not the journey
    return share


def _continued(telling: Telling) -> None:
    """협약에 이어 같은 장소에서 열린 상담회: day and place of the sentence before."""
    reading, line, frame = telling.reading, telling.line, telling.frame
    if (
        not CONTINUED.search(reading.quote(min(telling.start, telling.sentence_start), frame.mention.start))
        or not line.index
    ):
        return
    for before in reversed(reading.lines[max(0, line.index - 3) : line.index]):
        if before.section != line.section or before.block.zone in SILENT | HEADLINES:
            continue
        days = [
            d
            for d in reading.mentions.dates(before.start, before.end)
            if d.value.first.day is not None and not _announced(telling, before, d)
        ]
        if not days:
            continue
        if not frame.dates:
            weight = 0.35 if _after_signing(telling) else 0.6
            frame.dates.append(Claim(days[-1], days[-1].span, "event.date.continued", weight))
        cities = [
            place
            for place in reading.mentions.places(before.start, before.end)
            if place.value.level is PlaceLevel.CITY and not place.value.adjectival
        ]
        for place in ([c for c in cities if AT.match(reading.text, c.end)] or cities)[-1:]:
            frame.places.append(Claim(place.value, place.span, "event.place.continued", 0.6))
        return


def _originally(telling: Telling) -> None:
    """애초 4월 18일부터 21일까지 대전에서 개최될 예정이었다: when what is told as put off, or called off, was to be."""
    frame, governor = telling.frame, telling.frame.governor
    if governor is None or not governor.attempted or governor.ending is not Ending.FINAL:
        return
    if ORIGINALLY.search(telling.quote(telling.line.start, governor.start)):
        frame.dates = [Claim(c.value, c.span, FORMER_PLAN, min(c.weight, UNTIL)) for c in frame.dates]


def _after_signing(telling: Telling) -> bool:
    """Whether the sentence names a signing that the occasion follows: its day is better told where drafts are known."""
    mentions, start, end = telling.reading.mentions, telling.line.start, telling.frame.name_span.start
    ceremonies = [e.end for e in mentions.events(start, end) if "agreement_signing" in e.value.types]
    ends = [*ceremonies, *(phrase.end for phrase in mentions.agreements(start, end))]
    return any(AFTER_SIGNING.match(telling.reading.text, one, end) for one in ends)


def _announced(telling: Telling, line: Line, date: Mention[DateExpression]) -> bool:
    """열었다고 13일 밝혔다."""
    predicate = line.clause_at(date.start).predicate
    return predicate is not None and telling.cues.of(predicate.lemma) == "announce"


def granularity_weight(expression: DateExpression) -> float:
    """A day is a better date of an occasion than a month; a bare year is one only where it is another year."""
    part = expression.first
    if part.day is not None or part.day_relation is not Relation.NONE:
        return 1.0
    if part.month is not None or part.month_relation is not Relation.NONE:
        return 0.8
    if part.year_relation in {Relation.LAST, Relation.NEXT, Relation.OFFSET} or part.year is not None:
        return 0.55
    return 0.0 if part.year_relation is Relation.THIS else 0.3
