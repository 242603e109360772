"""Cancelled, or put off to another time: what the verbs of calling off tell of a mention.

Job: `Telling` -> status claim, and the new day of what was put off.  Such a verb tells of its own object and of the
sentence's topic, not of what merely stands before it (수입상이 대금을 미뤄, 전시회 준비와 겹쳐 취소됐다).  It must not
know drafts or records.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending, Predicate, Tense
from coopevents.frames.model import Claim
from coopevents.frames.place_runs import place_clusters
from coopevents.frames.telling import Telling

CALLED_OFF = frozenset({"cancel", "postpone"})
# what is called off of an occasion, under whatever name: 행사를, 파견 계획을, 개막 시기를, 이를
ITS_OWN = regex.compile(
    r"(?:행사|사업|프로그램|계획|일정|파견|개최|개막|방문|방한|방중|방일|입국|참가|참석|출국|출발|출항|체결|조인|서명|날짜|시기|시일|개시"
    r"|진행|초청|추진|준비|발길|걸음|이|이것|이것들|전체|전부|모두)$"
)
# 대금을 미뤄, 방한을 전면 취소했다: the object right before the verb
OF_VERB = regex.compile(
    r"(?:^|[\s“‘'\"])(?P<noun>[^\s“‘'\"]*[가-힣A-Za-z)])[’”'\"]?(?:을|를)\s(?:(?:전면|전격|잠정|돌연|일단|모두|아예|무기한|최근|급히|또|다시)\s)*$"
)
INSTEAD = regex.compile(r"(?:하는)?\s대신")  # 취소 대신 화상 방식으로 돌린다
BEHIND_NAME = regex.compile(r"[」』’'”\"》〉]?(?:\([^()]*\))?$")  # 「가람상품전」(3.10.~3.13.)을
WHY = regex.compile(r"(?:면서|자|해서?|돼서?|되어|하여|아서?|어서?)$")  # 방한을 취소하면서, 입국이 무산돼
# 일주일 연기해, 두 달 남짓 늦췄다: by how long
LENGTH = (
    r"(?:하루|이틀|사흘|나흘|닷새|열흘|보름|(?:한|두|석|세|넉|네|다섯|여섯|몇)\s?(?:주|달)|[일이삼]주일?|반년|[한일]\s?년"
    r"|(?<!\d)\d{1,3}\s?(?:일|주일?|개월|달|년))(?:\s?(?:남짓|가량|정도|여))?(?:씩|이|을)?"
)
BY_LENGTH = regex.compile(rf"{LENGTH}\s(?:[가-힣]{{1,4}}\s)?$")
OVER = regex.compile(r"(?:일정|여정|강행군)(?:을|를)?\s$")  # 보름 일정을 접고 돌아왔다: it is over
TOGETHER = regex.compile(r"[」』’'”\"]?(?:\s?[·ㆍ]\s?|\s및\s|[와과]\s)[「『‘'“\"]?")  # 대회·상담회, 대회와 상담회
BEHIND = 16  # code points between what is called off and its noun: 취소됐던 나루시 사절단
ARGUMENTS = frozenset("은는이가을를도")  # particles of what a verb tells
# 상담회는, 「나루전」도, 조사단 파견은
TOPIC = regex.compile(r"[」』’'”\"]?(?:\([^()\n]*\))?(?:\s?(?:파견|개최|참가|방문))?(?:은|는|도)\s")
# another topic behind; not 상담회에 대한 신청은
OTHER_TOPIC = regex.compile(r"\A(?!에\s(?:대한|따른|관한)).*[가-힣)’”](?:은|는)\s(?!것|바|데)")
# 9월 3일로, 내년 봄으로, 래년에로, 하반기쯤으로: where it is put off to
MOVED_TO = regex.compile(r"(?:\s(?:봄|여름|가을|겨울|안)|까지|[ ]?이후|부터\s[^\s.]{2,4}간|께|쯤)?(?:(?:으)?로|에로)\s")

# 8월 7일부터 가람전시장에서 개최되는 것으로 미뤄졌다, 9월 8일 열기로 변경했다: the clause that tells the new day
MOVED_BY_CLAUSE = regex.compile(r"[^.\n]{0,40}?(?:는\s?것으로|기로)\s(?:[^\s.]+\s){0,2}")


def called_off(telling: Telling) -> Claim[str] | None:
    """사절단 파견을 취소했다; 상담회를 6월로 연기했다; 대회를 2개월 연기해 6월 8일 연다."""
    line, governor = telling.line, telling.frame.governor
    denied = governor is not None and governor.negated and governor.ending is not Ending.ADNOMINAL
    if governor is not None and denied and telling.governed_by() in {"hold", "held", "dispatch"}:
        return Claim("cancelled", governor.span, "event.status.negated", 0.95)  # 열지 않기로 했다, 진행하지 못했다
    refused = _refused(telling)
    if refused is not None:
        return Claim("cancelled", refused.span, "event.status.negated", 0.95)
    if _scene(telling):
        return None
    for predicate in line.predicates:
        cue = telling.cues.of(predicate.lemma)
        if predicate.start < telling.frame.mention.end or cue not in CALLED_OFF or predicate.negated:
            continue
        if _of_another(telling, predicate) or INSTEAD.match(telling.reading.text, predicate.end):
            continue
        glued = predicate.ending is Ending.NOMINAL and telling.quote(predicate.start - 1, predicate.start).isalpha()
        if glued and telling.quote(predicate.start - 2, predicate.start) != "무기":
            continue  # 수출중단기업을 위한 상담회; 세미나는 상대측 사정으로 무기연기
        following = _behind_coordinated(telling)
        if predicate.start >= following and following < line.end and not _main_verb(telling, predicate):
            continue
        if predicate.lemma == "접다" and OVER.search(telling.quote(predicate.start - 6, predicate.start)) is not None:
            continue
        if predicate.ending is Ending.ADNOMINAL and telling.following - predicate.end <= BEHIND:
            continue  # 세미나를 갖고, 취소됐던 사절단은 다시 보낸다
        if cue == "postpone" and (
            _renewed(telling, predicate) or moved(telling, predicate.start) or _by_length(telling, predicate)
        ):
            return Claim("planned", predicate.span, "event.status.postponed", 1.0)
        return Claim("cancelled", predicate.span, f"event.status.{cue}", 1.1)
    return None


def _refused(telling: Telling) -> Predicate | None:
    """박람회를 코로나 확산을 우려해 열지 않기로 결정했다: what ends the sentence, over the clause that says why."""
    last = telling.line.predicates[-1] if telling.line.predicates else None
    if last is None or not last.negated or last.ending is not Ending.FINAL:
        return None
    if not telling.mention.end <= last.start <= telling.following or telling.scope.particle[:1] not in ARGUMENTS:
        return None
    return last if telling.cues.of(last.lemma) in {"hold", "held", "dispatch"} else None


def _behind_coordinated(telling: Telling) -> int:
    """대표자대회·수출상담회를 2개월 연기해: where the next occasion begins that is not told together with it."""
    edge, following = telling.mention.end, telling.following
    for event in telling.reading.mentions.events(edge, telling.line.end):
        if event.start < edge:
            continue
        if not TOGETHER.fullmatch(telling.reading.quote(edge, event.start)):
            return max(following, event.start)
        edge = event.end
    return telling.line.end if edge > telling.mention.end else following


def _main_verb(telling: Telling, predicate: Predicate) -> bool:
    """상담회는 바이어들의 입국이 무산되면서 미뤄졌다; 회의를 갖기로 하고 사절단을 모았으나 취소했다.

    What ends the sentence is told of its topic, and of what was planned, whatever other occasions stand between.
    """
    line, governor, end = telling.line, telling.frame.governor, telling.mention.end
    if predicate is not line.predicates[-1] or telling.frame.title:
        return False
    between = telling.reading.mentions.events(end, predicate.start)
    if any(TOPIC.match(telling.reading.text, other.end, line.end) for other in between):
        return False
    planned = governor is not None and governor.planned and governor.ending is Ending.CONNECTIVE
    return planned or TOPIC.match(telling.reading.text, end, line.end) is not None


def _scene(telling: Telling) -> bool:
    """지난달 열린 상담회에서 맺기로 한 협약은 취소됐다: where something was agreed on, held whatever became of that."""
    last = telling.scope.modifiers[-1].predicate if telling.scope.modifiers else None
    if last is not None and (last.tense is not Tense.PAST or last.attempted or last.planned or last.negated):
        return False
    called_off = last is not None and telling.cues.of(last.lemma) in CALLED_OFF
    return telling.scope.particle.startswith("에서") and not called_off


def _of_another(telling: Telling, predicate: Predicate) -> bool:
    """수입상이 대금을 미뤄; 바이어들이 방한을 취소하면서 9월로 늦춰졌다: why, not what.

    Nor does the verb tell of what the sentence's topic is only set beside: 개척단은 전시회 준비와 겹쳐 취소됐다.
    """
    line, end, reading = telling.line, telling.mention.end, telling.reading
    before = telling.quote(max(end, line.start), predicate.start)
    later = [p for p in line.predicates if p.start >= predicate.end and telling.cues.of(p.lemma) in CALLED_OFF]
    topic = TOPIC.match(reading.text, end, line.end) is not None
    why = topic and later and WHY.search(reading.quote(predicate.start, predicate.end))
    if why and not reading.mentions.events(predicate.end, later[0].start):
        return True
    found = None if predicate.ending is Ending.NOMINAL else OF_VERB.search(before)
    if found is not None and not ITS_OWN.search(found["noun"]):
        stop = max(end, line.start) + found.start("noun") + len(BEHIND_NAME.sub("", found["noun"]))
        ends = {event.end for event in reading.mentions.events(line.start, stop)}
        ends |= {agreement.end for agreement in reading.mentions.agreements(line.start, stop)}
        if stop not in ends:
            return True
    if topic or telling.scope.particle[:1] in {"을", "를", "이", "가", "도"}:
        return False
    if has_other_topic(telling, predicate.start):
        return True
    topics = [e for e in reading.mentions.events(line.start, telling.mention.start) if TOPIC.match(reading.text, e.end)]
    return bool(topics) and predicate is line.predicates[-1]


def has_other_topic(telling: Telling, stop: int) -> bool:
    """우정주간에 기업인을 보내되 공연단 파견은 | 하반기로 늦추기로 했다: where something is done, a topic behind."""
    behind = telling.quote(telling.mention.end, stop)
    return telling.scope.particle.startswith("에") and OTHER_TOPIC.search(behind) is not None


def _by_length(telling: Telling, predicate: Predicate) -> bool:
    """20일 열려던 상담회를 일주일 연기했다: a new time, though no day tells it."""
    return BY_LENGTH.search(telling.quote(telling.mention.end, predicate.start)) is not None


def _renewed(telling: Telling, postponed: Predicate) -> bool:
    """4월 예정이던 대회를 2개월 연기해 6월 8~10일 대전에서 연다: the clause behind tells the new time and place."""
    reading, line, frame = telling.reading, telling.line, telling.frame
    if any(c.rule == "event.date.moved" and c.span.end <= postponed.start for c in frame.dates):
        return True  # 7월 16일로 연기했으며, 나루전도 6월 24일 열릴 …: what comes next is told of another
    for predicate in line.predicates:
        if predicate.start < postponed.end or telling.cues.of(predicate.lemma) not in {"hold", "held"}:
            continue
        days = reading.mentions.dates(postponed.end, predicate.start)
        frame.dates += [Claim(date, date.span, "event.date.moved", 1.25) for date in days]
        if days:
            for cluster in place_clusters(reading, line, postponed.end, predicate.start):
                frame.places += [Claim(place.value, place.span, "event.place.moved", 1.1) for place in cluster]
        return bool(days)
    return False


def moved(telling: Telling, stop: int) -> bool:
    """6월 3일로 연기했다, 올 4월로 미뤄졌다, 6월 3일로 날짜를 새로 잡았다: the new date outweighs the old one."""
    found = False
    for date in telling.reading.mentions.dates(telling.frame.mention.end, stop):
        clause = MOVED_BY_CLAUSE.fullmatch(telling.quote(date.end, stop))
        if clause is not None or MOVED_TO.match(telling.quote(date.end, date.end + 12)):
            telling.frame.dates.append(Claim(date, date.span, "event.date.moved", 1.25))
            found = True
    return found
