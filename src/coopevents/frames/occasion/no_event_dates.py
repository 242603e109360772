"""Why a date of a sentence is not an occasion's: announcements, deadlines, counts, beginnings, state visits.

Job: `no_event_date(telling, date, rule)` -> the reason, None if it may be the occasion's.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coopevents import regex
from coopevents.clauses import Ending, Predicate, Tense
from coopevents.document import Mention
from coopevents.frames.telling import DEPART, Telling
from coopevents.resolve.announcements import is_announced
from coopevents.values.dates import DateExpression, Relation, Shape

# 23일 밝혔다; 17일 김해시에 따르면: the day of the announcement
ACCORDING = frozenset({"따르다", "의하다"})
# 27일 도가 집계한 바에 따르면: likewise, over words of a clause
ACCORDING_TO = regex.compile(
    r"[^.,\n]{0,40}?(?:에|이|가)\s(?:따르면|의하면)|,?\s[^.,\n]{2,30}에서\s(?:알아본|료해한)데\s(?:따르면|의하면)"
)
# 2019년 이후, 1971년 최초 개최된 이후, 2013년 250명을 시작으로
FROM_THEN = regex.compile(
    r"\s?(?:이후|이래)|\s(?:처음|최초|첫)[^.,\n]{1,16}?\s(?:이후|이래|뒤)\s"
    r"|[^.,\n]{0,7}(?:을|를)?\s?(?:시작으로|시작해|필두로)"
)
COUNTED = regex.compile(r"(?:자로|\s?현재|\s?기준|까지\s?(?:신청|모집|접수|파악))")
# 2011년 대비 41%, 작년에 이어, 지난 5월 방콕에 이어 두 번째로 마련된, 3월과 5월에 이어: what it is held against
COMPARED = regex.compile(
    r"(?:의)?\s(?:경험|성과|실적)(?:을|를)\s(?:바탕|토대)으로|(?:[와과,]\s?\d{1,2}[월일]\s?)?에\s(?:이어|이은|비해|비하면)|보다"
    r"|\s대비\s|(?:와|과)는?\s(?:달리|같은|마찬가지)"
    r"|\s(?:[가-힣A-Za-z·]{2,10}\s?){1,3}?에\s이어\s(?:이번이\s|올해\s)?(?:두|세|네|다섯|\d)\s?번째"
)
# 17일까지 사절단 참가기업을 모집한다, 20일까지 신청을 받는다
DEADLINE = regex.compile(
    r"까지,?\s(?:(?!열리|열린|진행|개최|이어|계속)[^.\n,]){0,40}?(?:모집|접수|신청|공모(?!전)|지원서|제출|이메일|홈페이지)"
)
# 무역사절단 참가업체 모집 (~4.6), 신청 : ~ 4. 14.: until when firms may apply
CALLED_UNTIL = regex.compile(r"(?:모집|접수|신청)(?:\s?(?:변경\s?|재)?공고|\s?안내)?\s?[(:]?\s?[~∼]\s?$")
# 지난 3월 대통령의 중동순방 성과를 잇기 위해 마련됐다
STATE_VISIT = regex.compile(
    r"\s(?:[가-힣]{2,4}\s)?(?:대통령|총리|주석|국왕)(?:님)?의?\s[^.\n]{0,22}?(?:순방|방문|방한|방일|방중|방미|방북|訪[日中美韓]|정상회담|정상외교|국빈)"
)
# 제12회 상담회의 계렬행사인 ‘매칭상담회’가 28일 열렸다
PART_OF = regex.compile(r"[’'”\"」』]?의\s(?:계렬|련계|연계|부대)\s?행사(?:인|로|의)")
# 제18회 상담회가 한창이던 16일 오전, 전시관 개업식이 있었다
UNDER_WAY = regex.compile(r"[’'”\"」』]?(?:\([^()\n]*\))?[이가]\s한창(?:이[던었]|인|일)")
# 사절단은 지난달 24일 취소가 결정됐고: on which it was called off, or put off
CALLED_OFF_ON = regex.compile(
    r"(?:에)?\s(?:[가-힣]{2,6}[은는이가를을]?\s){0,2}(?:개최\s|파견\s|참가\s)?(?:취소|연기|중단|보류|불참)(?:를|을|가|이)?\s?(?:전격\s|최종\s|공식\s)?"
    r"(?:결정|확정|통보|공지|의결)"
)
# 출발 나흘 전 취소됐다, 개막 사흘 전에 접었다: how long before the day on which it would have begun
CALLED_OFF_BEFORE = regex.compile(
    r"에?\s?(?:전격\s|돌연\s|갑자기\s)?(?:취소|무산|연기|철회|보류|포기|중단|접[었기]|빠[졌지]|미[뤄뤘루]|짐을\s)"
)
DECIDED = regex.compile(r"(?:기|키)로\s")  # 파견하기로 했다, 보내기로 하고
NEWS_TOPIC = regex.compile(r"(?:은|는)\s$")
# 2일 울주군은 …에 파견했다고 밝혔다
TOPIC_BEHIND = regex.compile(r"\s(?:[^\s,.]{1,16}\s){0,2}?[^\s,.]{1,16}(?:은|는)\s")
# 2007년에 시작된 상담회
# 지난 3월 정상회담에서 합의된 투자사절단 파견, 지난해 약속한 답방
AGREED = frozenset({"합의하다", "합의되다", "약속하다", "약속되다", "제안하다", "제안되다", "결정하다", "결정되다"})
TAKES_PLACE = frozenset({"hold", "held", "dispatch", "participate", "consult"})
SOURCE = 40  # code points from a day to the verb that names its source
NEAR_VISIT = 20  # code points behind a state visit in which the occasion is its own: 대통령 방문 상담회
FIRST = 2  # code points before the first word of a sentence: a mark, a blank
STARTED = frozenset({"시작되다", "시작하다", "출범하다", "출발하다"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """A date of a sentence that may be the occasion's, and the rule by which it would be."""

    telling: Telling
    date: Mention[DateExpression]
    rule: str

    @property
    def predicate(self) -> Predicate | None:
        """Of the clause that the date stands in."""
        return self.telling.line.clause_at(self.date.start).predicate

    @property
    def year_alone(self) -> bool:
        return self.date.value.first.day is None and self.date.value.first.month is None

    def behind(self, length: int) -> str:
        return self.telling.quote(self.date.end, self.date.end + length)


def no_event_date(telling: Telling, date: Mention[DateExpression], rule: str) -> str | None:
    """Why a date of the sentence is not the occasion's: announcement, departure, deadline; None if it may be."""
    asked = _Asked(telling, date, rule)
    return next((reason for reason, holds in _QUESTIONS if holds(asked)), None)


def _announced(asked: _Asked) -> bool:
    """23일 밝혔다."""
    predicate = asked.predicate
    if predicate is None or asked.telling.cues.of(predicate.lemma) != "announce":
        return False
    return not asked.telling.reading.mentions.events(asked.date.end, predicate.start)


def _begun_by_verb(asked: _Asked) -> bool:
    """2007년에 시작된 이 상담회는, 1919년 시작돼."""
    predicate = asked.predicate
    begun = predicate is not None and predicate.lemma in STARTED and predicate.ending is not Ending.FINAL
    return begun and asked.year_alone


def _agreed(asked: _Asked) -> bool:
    """지난 3월 정상회담에서 합의된 투자사절단 파견."""
    predicate = asked.predicate
    return predicate is not None and predicate.lemma in AGREED and predicate.ending is Ending.ADNOMINAL


def _according(asked: _Asked) -> bool:
    """17일 김해시에 따르면."""
    predicate = asked.predicate
    return predicate is not None and predicate.lemma in ACCORDING and predicate.start - asked.date.end < SOURCE


def _departs(asked: _Asked) -> bool:
    """시장은 6일 출국했다, in a sentence that names the talks there."""
    sentence = asked.rule == "event.date.sentence" and "trade_mission" not in asked.telling.frame.types
    return sentence and asked.predicate is not None and asked.predicate.lemma in DEPART


def _in_another_name(asked: _Asked) -> bool:
    """‘산업전(20~23일)’ 기간에 맞춘 상담회."""
    telling = asked.telling
    others = telling.reading.mentions.events(telling.line.start, telling.frame.name_span.start)
    return any(other.span.contains(asked.date.span) for other in others)


def _according_to(asked: _Asked) -> bool:
    """27일 도가 집계한 바에 따르면."""
    return ACCORDING_TO.match(asked.behind(48)) is not None


def _of_the_news(asked: _Asked) -> bool:
    """22일 KOTRA는 이번 포럼이 처음이라고 밝혔다; of a journey whatever is said."""
    telling = asked.telling
    said = telling.frame.definite and telling.governed_by() not in TAKES_PLACE
    spoken = "trade_mission" in telling.frame.types or said or _before_the_speaker(telling, asked.date)
    return spoken and of_the_news(telling, asked.date)


def _state_visit(asked: _Asked) -> bool:
    """지난 3월 대통령의 중동순방 성과를 잇기 위해 마련됐다."""
    visit, end = STATE_VISIT.match(asked.behind(50)), asked.date.end
    return visit is not None and not end <= asked.telling.mention.start <= end + visit.end() + NEAR_VISIT


def _since(asked: _Asked) -> bool:
    """2019년 이후 7년 만에, 2013년 250명을 시작으로, 2009년부터."""
    point = asked.date.value.shape is Shape.POINT
    return asked.year_alone and (FROM_THEN.match(asked.behind(40)) is not None or (point and asked.behind(2) == "부터"))


def _until(asked: _Asked) -> bool:
    """지난해까지 23차례 열린."""
    return asked.year_alone and asked.date.value.shape is Shape.POINT and asked.behind(2) == "까지"


def _compared(asked: _Asked) -> bool:
    return is_compared(asked.telling.reading.text, asked.date.end)


def _called_until(asked: _Asked) -> bool:
    """신청 : ~ 4. 14."""
    telling, start = asked.telling, asked.date.start
    return CALLED_UNTIL.search(telling.quote(max(telling.line.start, start - 20), start)) is not None


def _decided(asked: _Asked) -> bool:
    return _of_the_decision(asked.telling, asked.date, asked.rule)


def _under_way(asked: _Asked) -> bool:
    """제18회 상담회가 한창이던 16일 오전."""
    end, start = asked.telling.mention.end, asked.date.start
    return start > end and UNDER_WAY.match(asked.telling.quote(end, start)) is not None


def _of_a_part(asked: _Asked) -> bool:
    """제12회 상담회의 계렬행사인 ‘매칭상담회’가 28일 열렸다."""
    end = asked.telling.mention.end
    return PART_OF.match(asked.telling.quote(end, end + 16)) is not None


def _called_off(asked: _Asked) -> bool:
    """지난달 24일 취소가 결정됐고; 출발 나흘 전 취소됐다."""
    behind = asked.behind(40)
    before = _days_before(asked.date) and CALLED_OFF_BEFORE.match(behind) is not None
    return before or CALLED_OFF_ON.match(behind) is not None


def _counted(asked: _Asked) -> bool:
    """7일 현재; 17일까지 참가기업을 모집한다."""
    return COUNTED.match(asked.behind(40)) is not None or DEADLINE.match(asked.behind(60)) is not None


ANNOUNCEMENT = "day of the announcement"
DECISION = "day of a decision"
SINCE_WHEN = "year since when something is done"
COUNT = "date of a count or a deadline"
# asked in this order; the first that holds is the reason
_QUESTIONS: tuple[tuple[str, Callable[[_Asked], bool]], ...] = (
    (ANNOUNCEMENT, _announced),
    (SINCE_WHEN, _begun_by_verb),
    (DECISION, _agreed),
    (ANNOUNCEMENT, _according),
    ("day of departure", _departs),
    ("date in the name of another occasion", _in_another_name),
    (ANNOUNCEMENT, _according_to),
    (ANNOUNCEMENT, _of_the_news),
    ("date of a state visit", _state_visit),
    (SINCE_WHEN, _since),
    ("year until which something is counted", _until),
    ("date of what it follows or is compared with", _compared),
    (COUNT, _called_until),
    (DECISION, _decided),
    ("day on which it was under way", _under_way),
    ("day of a part", _of_a_part),
    (DECISION, _called_off),
    (COUNT, _counted),
)


def _days_before(date: Mention[DateExpression]) -> bool:
    first = date.value.first
    return first.day_relation is Relation.OFFSET and first.offset < 0


def is_compared(text: str, end: int) -> bool:
    """Whether what stands behind a time that ends at `end` only follows it, or is measured by it: 2022년에 이어."""
    return COMPARED.match(text, end) is not None


def _of_the_decision(telling: Telling, date: Mention[DateExpression], rule: str) -> bool:
    """지난해 9월 가람에서 협약을 맺고 개척단을 함께 보내기로 했다: a past time of what is yet to be done."""
    governor = telling.frame.governor
    if governor is None or not governor.planned or governor.attempted or governor.ending is not Ending.FINAL:
        return False
    first = date.value.first
    past = Relation.LAST in {first.day_relation, first.month_relation, first.year_relation}
    decided = DECIDED.search(telling.quote(governor.start, governor.end)) is not None
    return past and decided and rule != "event.date.modifier" and date.end <= telling.mention.start


def _before_the_speaker(telling: Telling, date: Mention[DateExpression]) -> bool:
    """15일 공단은 상담회에 참가할 기업을 모집한다고 밝혔다: a day before the speaker of what is yet to come."""
    if date.start - telling.line.start > FIRST:
        return False
    said = [p for p in telling.line.predicates if p.ending is Ending.QUOTED and p.start > telling.mention.end]
    return bool(said) and (said[-1].planned or said[-1].tense is not Tense.PAST)


def of_the_news(telling: Telling, date: Mention[DateExpression]) -> bool:
    """공단은 5일 남동구와 함께 보낸 사절단이 …을 거뒀다고 밝혔다, 5일 공단은 …: a day beside the topic of the news;
    도는 5일 사절단을 파견하기로 했다: of the decision.

    A journey takes more than a day; of an occasion of one day the same words may tell its own.
    """
    point = date.value.shape is Shape.POINT and date.value.first.day is not None and date.value.first.month is None
    first = date.start - telling.line.start <= FIRST and TOPIC_BEHIND.match(telling.quote(date.end, date.end + 52))
    behind = NEWS_TOPIC.search(telling.quote(max(telling.line.start, date.start - 3), date.start))
    if not point or not (first or behind):
        return False
    governor = telling.frame.governor
    if governor is not None and governor.planned and DECIDED.search(telling.quote(governor.start, governor.end)):
        return True
    closing = [p for p in telling.line.predicates if p.ending is Ending.FINAL]
    if not closing or closing[-1].start <= date.end or telling.cues.of(closing[-1].lemma) != "announce":
        return False
    later = telling.reading.mentions.dates(date.end, closing[-1].start)
    return not any(is_announced(telling.reading.text, other.end) for other in later)  # 22일 …을 보냈다고 23일 밝혔다
