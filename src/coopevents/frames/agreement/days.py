"""Days of agreements: of the clause that signs, and in schedules, where an item with an hour is planned, on the day of
the heading above it.

Job: a field's group, or frames of a schedule's line + the heading's day -> days.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.clauses import Ending, Tense
from coopevents.document import Mention
from coopevents.frames.agreement.groups import Group
from coopevents.frames.agreement.model import AgreementFrame, Field
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.cues import Cues
from coopevents.values.dates import Base, DateExpression, DatePart, Relation
from coopevents.values.hours import CALENDAR_ITEM, HALF, HOUR

# 업무협약 체결(11:00, 전주), 14:00 업무협약식, (장관) 14:00 협약식
AT_HOUR = regex.compile(rf"\(\s?(?:현지\s?시[간각]\s)?{HALF}?\s?{HOUR}|^\s?{CALENDAR_ITEM}")
LENGTH = 24  # code points of a heading that is little more than a day
# a term, a start of delivery, a length: no day of signing
OTHER_TIME = regex.compile(
    r"\s?(?:봄|여름|가을|겨울|초|말|중순|하순)?\s?(?:까지|부터|동안|간(?![가-힣])|내(?:에)?\s|이내|안팎)"
)
DATE_OWNER = regex.compile(r"(?:납기|계약기간|인도|선적|준공|착공|완공|입주)[은는이가도]?\s?$")
SIGNED_ON = regex.compile(r"(?<![가-힣])계약(?:체결)?일자?(?:은|는|:)?\s")
DETAILS = 200  # code points behind a signing in which its day is named
QUOTES = frozenset("‘“「『'\"<")
STATES = frozenset({"두다", "있다", "위치하다", "자리하다", "자리잡다", "소재하다", "속하다", "이다"})
# … 참석한 가운데 26일 상의회관에서 진출을 위한 협약을: what the agreement is for and about has no day
ABOUT = frozenset({"위하다", "관하다", "대하다"})
MOVES = frozenset(
    {"건너가다", "넘어가다", "도착하다", "이동하다", "들르다", "찾아가다", "날아가다", "찾다", "돌아오다"}
)
LEADS = 12  # code points before a day that opens the sentence
ELSEWHERE = frozenset({"hold", "held", "dispatch"})  # predicates that have days of their own


def looks_ahead(part: DatePart) -> bool:
    """내년 봄 시즌 상품을 공급하기로 계약했다: a time after the text's own is that of what is agreed on."""
    shifted = part.base is Base.ANCHOR and part.offset > 0
    relations = {part.year_relation, part.month_relation, part.day_relation}
    return Relation.NEXT in relations or (Relation.OFFSET in relations and shifted)


def heading_day(reading: Reading, line: Line) -> Mention[DateExpression] | None:
    """The day of a heading: ◆ 9일(화)."""
    dates = reading.mentions.dates(line.start, line.end)
    if len(dates) != 1 or line.end - line.start > LENGTH or line.start != line.block.start or line.predicates:
        return None
    rest = reading.quote(line.start, dates[0].start) + reading.quote(dates[0].end, line.end)
    return dates[0] if len(regex.sub(r"[\W_]", "", rest)) <= 2 else None


def scheduled(
    reading: Reading, line: Line, frames: Sequence[AgreementFrame], day: Mention[DateExpression] | None
) -> None:
    """Marks frames of a schedule's item as planned, on the day of the heading where they have none."""
    if not frames or day is None:
        return
    if not AT_HOUR.search(reading.quote(line.start, line.end)):
        return
    for frame in frames:
        if frame.status.rule.endswith(("nominal", "ceremony", "listed")):
            frame.status = replace(frame.status, value="planned", rule="agreement.status.scheduled")
        if not frame.dates:
            frame.dates = [Claim(day, day.span, "agreement.date.heading", 0.8)]


def signing_dates(
    reading: Reading, line: Line, cues: Cues, field: Field, group: Group
) -> list[Claim[Mention[DateExpression]]]:
    """Days of a group's signing: in its clause or beside who signs, no terms and no days of other things."""
    found: list[Claim[Mention[DateExpression]]] = []
    named = _named_day(reading, line) if field.signing.status.value == "signed" else None
    if named is not None:
        return [Claim(named, named.span, "agreement.date.clause", 0.95)]
    own_actors = [a.start for a in (group.subject, *group.partners) if a is not None]
    for date in reading.mentions.dates(group.start, max(group.end, field.end)):
        if date.start >= group.end:
            break
        clause = line.clause_at(date.start)
        predicate = clause.predicate
        if predicate is not None:
            cue = cues.of(predicate.lemma)
            if cue == "announce" or predicate.lemma in {"따르다", "의하다"}:
                continue
            signs = predicate.start == field.signing.predicate.start
            beside = any(clause.start <= a < clause.end for a in own_actors)  # 28일 B와 진출을 돕기 위한 협약을
            adnominal = predicate.ending is Ending.ADNOMINAL
            # 3월 열린 상담회에서 만난 A사와: the day of the occasion that the clause modifies
            held = cue in ELSEWHERE and adnominal and reading.mentions.events(predicate.end, predicate.end + 8)
            # 10일 방콕에 본사를 둔 A를 찾아: where a firm is, and what it makes, has no day
            timeless = adnominal and (predicate.lemma in STATES or predicate.tense is Tense.PRESENT)
            # 이튿날 나고야로 건너간 방문단은 … 맺었다: the day of what who signs does all along
            timeless = timeless or (adnominal and (predicate.lemma in MOVES or cue == "visit"))
            beside = beside or (timeless and cue not in ELSEWHERE and date.start - line.start <= LEADS)
            beside = beside or (adnominal and predicate.lemma in ABOUT)
            if not signs and (held or (not beside and (adnominal or cue in ELSEWHERE))):
                continue
        if reading.quote(date.start - 1, date.start) in QUOTES and date.value.first.month is None:
            continue  # ‘2021년 온라인 수출페스티벌’에서 협약을: the year of a name
        told = reading.mentions.events(date.end, min(line.end, date.end + 20))
        talked = predicate is not None and predicate.ending is Ending.ADNOMINAL
        if told and talked and told[0].start - date.end <= 1 and predicate is not field.signing.predicate:
            continue  # 8월 면담에서 다룬 …
        if told and told[0].start - date.end <= 1 and date.value.first.month_last is not None:
            continue  # 4월 열린 상반기 상담회에서는: which one it is
        behind = reading.quote(date.end, min(line.end, date.end + 6))
        before = reading.quote(max(line.start, date.start - 8), date.start)
        if OTHER_TIME.match(behind) or DATE_OWNER.search(before):
            continue
        found.append(Claim(date, date.span, "agreement.date.clause", 0.9))
    for date in reading.mentions.dates(field.end, line.end)[:1]:  # MOU 체결(10월 29일)
        if reading.quote(field.end, date.start) in {"(", " ("} and not found:
            found.append(Claim(date, date.span, "agreement.date.bracket", 0.9))
    if field.signing.status.value == "signed":
        found = [c for c in found if not looks_ahead(c.value.value.first)]
    # 9일 A를 찾았고, 10일에는 B와 협약을 맺었다: the day of the clause that signs
    own = [c for c in found if line.clause_at(c.span.start).end >= field.signing.predicate.end]
    return own or found


def _named_day(reading: Reading, line: Line) -> Mention[DateExpression] | None:
    """A는 B와 공급계약을 체결했다. … 계약일은 13일이며: what a disclosure calls the day, behind in its block."""
    told = SIGNED_ON.search(reading.text, line.end, min(line.block.end, line.end + DETAILS))
    days = reading.mentions.dates(told.end(), told.end() + LENGTH) if told is not None else []
    near = [day for day in days if day.value.first.day is not None]
    return near[0] if near and told is not None and "," not in reading.quote(told.end(), near[0].start) else None
