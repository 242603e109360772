"""Held, planned, ongoing or cancelled: the status that a mention's sentence tells.

Job: `Telling` -> status claim on its frame (and the new day of what was postponed).  Order: cancelled or postponed,
then the clause that modifies the mention, then the governor's tense and modality.  It must not know drafts or records.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending, Predicate, Tense
from coopevents.document import Span
from coopevents.frames.model import Claim
from coopevents.frames.occasion.no_event_dates import UNDER_WAY
from coopevents.frames.occasion.put_off import called_off, moved
from coopevents.frames.telling import OCCASION_CLASSES, Telling
from coopevents.values.dates import Relation, Shape

# what a present tense of says nothing about time
STATIVE = frozenset(
    {"있다", "이다", "아니다", "없다", "같다", "다르다", "좋다", "많다", "크다", "되다", "묵직하다", "하다"}
)
# 추진하고 있다, 준비 중이다, 예정돼 있다: still ahead
IN_PREPARATION = frozenset({"추진하다", "준비하다", "추진되다", "준비되다", "모집하다", "검토하다", "예정되다"})
IN_PREPARATION |= {"협의하다", "계획하다", "계획되다", "잡히다", "앞두다"}
FORESEEN = frozenset({"예정되다", "계획되다", "예고되다"})  # 행사로는 포럼 등이 예정됐다
# 판로를 넓히기 위해 마련됐다: said of what is to come as of what is over
SETTLED = frozenset({"확정되다", "확정하다", "잡히다", "정해지다"})  # 일정이 2월 27일로 확정됐다
ARRANGED = frozenset({"마련되다", "기획되다", "준비되다"})
FORMED = frozenset({"꾸리다", "구성하다", "구성되다", "꾸려지다", "이루어지다", "이뤄지다"})  # whom it is made up of
MADE_UP = "event.status.made_up"  # too little to tell that a party has left
MADE_OF = regex.compile(r"[^\s]로\s?$")  # 30개사로 구성됐다
OFF = {"cancel": "cancelled", "postpone": "planned"}  # 취소된 사절단, 5월로 미룬 사절단
TAKES_PLACE = frozenset({"hold", "held", "dispatch", "visit", "participate"})
LASTING = frozenset({"계속되다", "한창이다"})
FIXED = regex.compile(r"(?:날짜|일정)[를을]?\s?(?:새로\s?)?(?:잡(?!지)|바꾸|변경|조정)")
# 마련하려던 상담회를 화상상담으로 돌렸다
INSTEAD = regex.compile(r"[을를]\s(?:[^\s.,]+\s){0,2}[^\s.,]{2,}로\s(?:돌[리렸려]|전환|대체|바[꾸꿔꿨]|갈음)")
OPENED = frozenset({"개막하다", "개막되다", "막올리다", "막오르다", "시작되다", "시작하다"})
GOES_ON = regex.compile(r"까지\s(?:[^\s.,]+\s){0,2}(?:이어|계속|진행|펼쳐|열린)[가-힣]*(?:\s된다|다)(?:[.\s]|$)")
PRESENT = 0.7  # weight of what a present tense beside the noun tells
# 진흥원이 추진한 이번 박람회는 30개사가 참가할 예정이다: the work that went before, not that it was held
PREPARED = "event.status.prepared"
WORK_BEFORE = frozenset({"추진하다", "마련하다", "기획하다", "준비하다"})
EVERY_YEARS = regex.compile(r"년에\s(?:한|두)\s?번|격년|해마다|매년")  # 이 전시회는 2년에 한 번 열린다
AFTERWARDS = regex.compile(r"\s?(?:뒤|후|다음|직후)")


def status_claim(telling: Telling) -> None:
    """Sets the frame's status, if the sentence tells one."""
    frame = telling.frame
    under_way = UNDER_WAY.match(telling.quote(telling.mention.end, telling.line.end))
    if under_way is not None:
        span = Span(telling.mention.end, telling.mention.end + under_way.end())
        still = under_way.group().endswith("인")  # 박람회가 한창인 센터에서; not 한창이던
        frame.status = Claim("ongoing" if still else "held", span, "event.status.under_way", 0.6)
        return
    frame.status = called_off(telling) or _attempted(telling) or _by_tense(telling)
    if frame.status is not None and frame.status.value == "held":
        frame.status = _rescheduled(telling) or _still_ahead(telling) or frame.status


def _by_tense(telling: Telling) -> Claim[str] | None:
    """협력사를 찾는 상담회가 이어져 91건을 상담했다: a past verb of holding outdoes a present one beside the noun."""
    if _of_last_year(telling):
        return None
    modified = _modified(telling)
    if modified is None:
        return _governed(telling)
    if modified.rule == PREPARED:
        governed = _governed(telling)
        return governed if governed is not None and governed.value == "planned" else modified
    if modified.value != "planned" or modified.weight > PRESENT:
        return modified
    governed = _governed(telling)
    return governed if governed is not None and governed.value == "held" and governed.weight > PRESENT else modified


def _of_last_year(telling: Telling) -> bool:
    """이 행사에서는 지난해 186억원의 계약이 이뤄졌다, of a fair that is to come."""
    if not telling.scope.definite or not telling.scope.particle.startswith("에서"):
        return False
    dates = telling.reading.mentions.dates(telling.mention.end, telling.line.end)
    return any(date.value.first.year_relation is Relation.LAST for date in dates)


def _rescheduled(telling: Telling) -> Claim[str] | None:
    """4월로 잡혔던 사절단은 9월로 옮겨졌다: what is moved to a new day has yet to be; not 24일로 옮겨 치렀다."""
    if telling.governed_by() in TAKES_PLACE:
        return None
    moved_to = [claim for claim in telling.frame.dates if claim.rule == "event.date.moved"]
    return Claim("planned", moved_to[0].span, "event.status.postponed", 0.9) if moved_to else None


def _still_ahead(telling: Telling) -> Claim[str] | None:
    """도는 다음달 4일 간담회를 갖고 2억원을 먼저 풀기로 했다: the day of the own clause is to come."""
    for claim in telling.frame.dates:
        first = claim.value.value.first
        if claim.weight < 0.6 or claim.span.start < telling.sentence_start:
            continue
        if Relation.NEXT in {first.day_relation, first.month_relation, first.year_relation}:
            return Claim("planned", claim.span, "event.status.ahead", 0.9)
    return None


def _attempted(telling: Telling) -> Claim[str] | None:
    """열려던 상담회는 … 날짜를 새로 잡았다; 보내려던 사절단을 …."""
    modifiers, line, end = telling.scope.modifiers, telling.line, telling.frame.mention.end
    if not any(c.predicate and c.predicate.attempted for c in modifiers):
        return None
    behind = telling.quote(end, line.end)
    if _held_after_all(telling):
        return None
    fixed = FIXED.search(behind) or INSTEAD.search(behind)
    renewed = moved(telling, line.end)
    return Claim("planned" if fixed or renewed else "cancelled", modifiers[-1].span, "event.status.attempted", 0.8)


def _held_after_all(telling: Telling) -> bool:
    """3월 하순 갖기로 했던 상담회를 같은 달 24~25일 화상으로 진행한다: held, at a time of its own behind the noun."""
    governor, end = telling.frame.governor, telling.mention.end
    if (
        governor is None
        or governor.start < end
        or governor.negated
        or telling.governed_by() not in {"hold", "dispatch"}
    ):
        return False
    if telling.scope.particle[:1] not in {"을", "를"}:
        return False
    days = [d for d in telling.reading.mentions.dates(end, governor.start) if d.value.shape is not Shape.DURATION]
    telling.frame.dates += [Claim(day, day.span, "event.date.moved", 1.25) for day in days[-1:]]
    return bool(days)


def _modified(telling: Telling) -> Claim[str] | None:
    """열린 상담회, 열릴 예정인 포럼: the nearest adnominal clause of holding."""
    governor = telling.frame.governor
    for clause in reversed(telling.scope.modifiers):
        predicate = clause.predicate
        if predicate is None or predicate.ending is not Ending.ADNOMINAL:
            continue
        sent = governor is not None and governor.ending is not Ending.ADNOMINAL and governor.start >= clause.end
        if predicate.lemma in FORMED and sent and telling.governed_by() in OCCASION_CLASSES:
            continue  # 11월 하노이에 12개사로 꾸린 시장개척단을 보낼 계획이다
        cue = telling.cues.of(predicate.lemma)
        if cue in OFF and sent and telling.governed_by() in TAKES_PLACE:
            continue  # 취소됐던 사절단은 5월에 다시 보낸다
        if cue in OFF and predicate.tense is Tense.PAST:
            return Claim(OFF[cue], predicate.span, f"event.status.modifier.{cue}", 0.7)
        if cue in OCCASION_CLASSES | {"visit"}:
            value = tense_status(predicate, adnominal=True)
            if predicate.lemma in FORESEEN and predicate.tense is Tense.PAST and not predicate.attempted:
                value = "planned"  # 9월로 예정된 개척단
            if value:  # 올해 두 번째 개최하는 상담회: a present tense that may tell of any time
                weight = 0.9 if value != "planned" or predicate.tense is Tense.FUTURE or predicate.planned else PRESENT
                before = value == "held" and predicate.lemma in WORK_BEFORE
                return Claim(value, predicate.span, PREPARED if before else "event.status.modifier", weight)
    return None


def _governed(telling: Telling) -> Claim[str] | None:
    """Tense and modality of the governor; an adnominal one tells only in 연 뒤 (귀국한다) and 개최한 결과."""
    governor, line = telling.frame.governor, telling.line
    if governor is None:
        return None
    if _made_up(telling, governor):
        return Claim("held", governor.span, MADE_UP, 0.85)
    holding = telling.governed_by() in OCCASION_CLASSES
    if EVERY_YEARS.search(telling.quote(telling.mention.end, governor.start)) is not None:
        return None
    if governor.lemma in SETTLED and governor.ending is not Ending.ADNOMINAL:
        return Claim("planned", governor.span, "event.status.settled", 0.85)
    if governor.attempted and governor.ending is Ending.FINAL and (holding or governor.lemma == "하다"):
        return Claim("cancelled", governor.span, "event.status.came_to_nothing", 0.6)  # 상담회를 열 참이었다
    if governor.ending is not Ending.ADNOMINAL:
        value = tense_status(governor, adnominal=False)
        weight = 0.3 if governor.lemma in ARRANGED else 0.85 if holding else 0.4
        if value is None and GOES_ON.search(telling.quote(telling.mention.end, line.end)) is not None:
            return Claim("planned", governor.span, "event.status.goes_on", 0.4)
        if value is None and governor.ending is Ending.NOMINAL and _closes_ahead(telling, governor):
            return Claim("planned", governor.span, "event.status.closing", 0.4)
        return Claim(value, governor.span, _rule(telling, governor, value), weight) if value else None
    if governor.tense is Tense.FUTURE and telling.governed_by() == "participate":
        return Claim("planned", governor.span, "event.status.awaited", 0.7)  # 상담회에 참가할 기업을 모집한다
    closing = [p for p in line.predicates if p.start >= governor.end and p.ending is Ending.FINAL]
    if closing and AFTERWARDS.match(telling.quote(governor.end, governor.end + 5)):
        value = tense_status(closing[0], adnominal=False)
        if value:
            return Claim(value, closing[0].span, "event.status.after", 0.7)
    if holding and governor.tense is Tense.PAST and telling.scope.particle[:1] in {"을", "를"}:
        return Claim("held", governor.span, "event.status.adnominal", 0.6)
    return None


def _made_up(telling: Telling, governor: Predicate) -> bool:
    """사절단은 기업 30개사로 구성됐다, 임원들로 이뤄져 있다: whom it is made up of, not that it has left."""
    told = governor.tense is Tense.PAST or governor.ongoing
    if governor.lemma not in FORMED or not told or governor.planned:
        return False
    return MADE_OF.search(telling.quote(telling.mention.end, governor.start)) is not None


def _closes_ahead(telling: Telling, governor: Predicate) -> bool:
    """사절단 파견을 통한 협력을 모색할 계획이다: the verb that ends the sentence."""
    closing = next((p for p in telling.line.predicates if p.start >= governor.end and p.ending is Ending.FINAL), None)
    return closing is not None and tense_status(closing, adnominal=False) == "planned"


def _rule(telling: Telling, governor: Predicate, value: str) -> str:
    """박람회가 15일 막을 올렸다; 박람회는 19일까지 이어진다: told together, it goes on."""
    if value == "held" and governor.lemma in OPENED:
        return "event.status.opened"
    goes_on = value != "ongoing" and GOES_ON.search(telling.quote(telling.mention.end, telling.line.end))
    return "event.status.goes_on" if goes_on else "event.status.tense"


def tense_status(predicate: Predicate, *, adnominal: bool) -> str | None:
    """`held`, `planned` or `ongoing` from tense and modality; None where they say nothing."""
    if predicate.attempted or predicate.negated:
        return None
    if predicate.planned or predicate.tense is Tense.FUTURE:
        return "planned"
    if predicate.tense is Tense.PRESENT and (predicate.lemma in LASTING or predicate.ongoing):
        return "planned" if predicate.lemma in IN_PREPARATION else "ongoing"
    if predicate.tense is Tense.PAST:
        return "planned" if predicate.lemma in FORESEEN and not adnominal else "held"
    if predicate.ending is Ending.NOMINAL or predicate.tense is Tense.NONE or predicate.lemma in STATIVE:
        return None
    # 연다, 개최한다; 열리는 박람회: what is to come
    return "planned" if predicate.ending in {Ending.FINAL, Ending.QUOTED} or adnominal else None
