"""Whether a telling is enough to make a record.

Job: `Telling` with its claims -> True or False: its noun, and what is told of it, against what is said of occasions
in general (`generality`).  It must not know drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending, Tense
from coopevents.document import Mention, Zone
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.occasion import generality
from coopevents.frames.occasion.dates import FORMER_PLAN
from coopevents.frames.occasion.fairs_told import told_fair
from coopevents.frames.occasion.mentioned_only import of_an_exchange
from coopevents.frames.occasion.sessions import takes_turn
from coopevents.frames.reading import Line, Reading
from coopevents.frames.telling import GONE_TO, OCCASION_CLASSES, Telling
from coopevents.values.counts import CountUnit
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.hours import CLOCK
from coopevents.values.names import EventName, PlaceLevel, is_abroad

# somebody talks: a quotation of fifteen characters or more
SPEECH = regex.compile(r"[“\"][^“”\"\n]{15,}?[”\"]")
LIKE_IT = regex.compile(r"(?:과|와|나|이나)?\s?(?:같은|등\s(?:해외|국제|세계|글로벌|유명))|(?:이?나|,)\s")
TOPIC = regex.compile(r"(?:\([^()]*\))?[’』」”'\"]?(?:은|는|이|가)")
# 무역사절단 12개사를 파견해 상담을 벌였다
SENT = regex.compile(r"[^.。\n]{0,30}?(?:파견|보내|꾸려|이끌고)[^\s,]{0,4}[\s,]")
ATTENDED = regex.compile(r"[’'”\"」』]?에(?:도|는)?\s")
# ‘역견본시’ 방식: a way of doing; ‘…’으로 이름을 바꿨다: another name of what is told already
NO_NAME = regex.compile(r"[」』’'”\"]?\s?(?:방식|형태|형식|개념|이라는|라는|란 )")
RENAMING = frozenset({"바꾸다", "변경하다", "개칭하다", "부르다", "바뀌다"})
# 1997년 박람회로 처음 개최된 이래
HISTORY = regex.compile(r"\s?(?:이래|이후\s(?:매년|해마다|꾸준히|줄곧))")
# 무역사절단 9회, 해외전시회 21회, 상담회 4차례를 통해: kinds, and how many of them
COUNTED = regex.compile(r"\s?(?:[2-9]|\d\d)\s?(?:회|차례)(?![째의])")
# ○ 홍콩 메가쇼(10. 20.~10. 23.) 나루시 단체관 : 12개사, 상담 …: a row of a year's results
ROW = regex.compile(r"[」』’'”\"]?\s?\([^()\n]{2,40}\)[^:\n]{0,24}[:：]\s")
JOURNEY = regex.compile(r"(?:의)?\s(?:방문|파견|방한|방중|방미|방일)(?:은|는|이|에|을|과)")
AT_CLOCK = regex.compile(CLOCK)
SIDE = regex.compile(r"부대\s?행사(?:로|인)")
SCHEDULED = regex.compile(r"(?:[와과]\s[^\s]{2,8})?\s일정[은도이]\s")
UNKNOWN_FAIR = ("exhibition", "other")  # a name that only who goes there tells to be a fair
NEXT = 24  # code points from a clause to the occasion that it modifies
# what is told of a series, and of none of its occasions
TOLD_OF = (generality.has_grown, generality.made_habit, generality.ever_since, of_an_exchange)
# 이스탄불에서는, 알마티에서
AT = regex.compile(r"(?:시)?에서(?:는|도)?\s|에선\s")


def is_occasion(telling: Telling) -> bool | None:
    """The decision, by the strength of the noun and what is told of it; None if no rule decides."""
    mention, frame = telling.mention, telling.frame
    if _of_none(telling):
        return False
    if telling.line.block.marker and frame.on_a_day and mention.value.strength not in {"weak", "generic"}:
        row = ROW.match(telling.reading.text, mention.end, telling.line.end)
        if row is not None and telling.reading.mentions.counts(row.end(), telling.line.end):
            return True
    classes = _classes(telling)
    held = bool(classes & OCCASION_CLASSES)
    nominal = frame.governor is not None and frame.governor.ending is Ending.NOMINAL
    alone = not frame.dates and not frame.places and not mention.value.quoted and not telling.scope.modifiers
    if nominal and alone and frame.definite and JOURNEY.match(telling.quote(mention.end, mention.end + 12)):
        return _opens_story(telling) or None  # 이번 사절단 방문은 … 목적이 있다, as the first sentence
    if nominal and alone:
        return False  # 상담회 개최를 거든다: what a body does
    if generality.called_off_at_large(telling):
        frame.several = True
        return False
    if classes & {"cancel", "postpone"} and frame.status is not None and frame.status.weight >= 1.0:
        # 12일 나루전시장에서 열릴 예정이던 가람리빙쇼는 연기됐다: a brand's noun, with its day or place
        if mention.value.strength in {"brand", "fair"} and (frame.dated or frame.placed):
            return True
        return mention.value.strength == "strong" or (mention.value.quoted and mention.value.strength != "weak")
    if _in_general(telling, held=held):
        return False
    dated, placed = frame.dated, frame.placed
    gone_to = frame.on_a_day and telling.scope.particle[:1] == "에"  # 3일 ‘나루 해외센터장 회의’에 온
    if mention.value.quoted and (mention.value.strength != "weak" or frame.ordinal is not None or gone_to):
        return _quoted(telling, dated=dated, placed=placed)
    if mention.value.strength == "fair":
        return _at_fair(telling, classes, told=dated or placed)
    if mention.value.strength == "brand":
        return held and dated
    if mention.value.strength == "weak":
        return _weak(telling, classes, held=held, dated=dated, placed=placed)
    return _told(telling, classes, held=held, dated=dated, placed=placed)


def _of_none(telling: Telling) -> bool:
    """Whether the words around the noun tell of no occasion; marks what tells of several."""
    mention, frame = telling.mention, telling.frame
    if generality.of_support(telling) or generality.in_passing(telling) or generality.agreed_on(telling):
        return True
    if any(claim.rule == FORMER_PLAN for claim in frame.dates):
        return True  # 당초 4월에 열릴 예정이었다: of what is told to be put off
    counted = COUNTED.match(telling.quote(mention.end, mention.end + 8)) is not None and not mention.value.quoted
    frame.several = frame.several or counted or generality.in_turn(telling)
    return frame.several


def _in_general(telling: Telling, *, held: bool) -> bool:
    """Whether what is said is of wishes, kinds, habits and sums of occasions; marks what tells of several."""
    mention, frame = telling.mention, telling.frame
    if generality.wished(telling) or generality.tells_who(telling) or generality.says_what(telling):
        return True
    if mention.value.quoted and not frame.on_a_day and generality.repeated(telling):
        frame.several = True  # ‘무역촉진단’을 총 204회 파견하기로 했다
        return True
    if generality.of_a_kind(telling) and not held:
        return True
    if not frame.dated and not mention.value.quoted and generality.general(telling):
        return True
    if (generality.of_many(telling) and not frame.on_a_day) or mention.value.strength == "generic":
        return True
    if any(rule(telling) for rule in TOLD_OF):
        frame.dates = []
        return True
    frame.several = frame.several or generality.summed(telling)
    return frame.several


def _quoted(telling: Telling, *, dated: bool, placed: bool) -> bool:
    """A name in quotation marks is an occasion's, unless it is another's or tells a habit."""
    mention, frame = telling.mention, telling.frame
    if mention.value.strength == "weak":
        return not _other_name(telling)  # ‘제12회 한중 회장단회의’를 부산에서 열기로: an edition of its own
    if mention.value.types == UNKNOWN_FAIR:
        return dated or placed  # 11월 홍콩 ‘라이프케어 아시아’에 참가한 9개사
    also = mention.value.types == ("other",) and telling.scope.particle == "도"  # ‘…의 밤’ 행사도 연다
    listed = also and not placed and frame.governor is not None and frame.governor.tense.value == "present"
    return not _other_name(telling) and (dated or not (listed or generality.habitual(telling)))


def _weak(telling: Telling, classes: set[str], *, held: bool, dated: bool, placed: bool) -> bool | None:
    """상담, 매칭, 회의: an occasion where it is held on a day or takes its turn; else nothing decides."""
    frame = telling.frame
    if _of_the_next(telling):
        return False  # 1대1 상담을 벌이는 ‘식품바이어 초청상담회’가 이어진다
    if within_mission(telling.reading, telling.line, telling.mention):
        return False  # 사절단은 3일부터 11일까지 … 상담을 벌여
    if frame.definite and "participate" in classes and _opens_story(telling):
        return True  # 이번 회의에는 … 등 30여 명이 참석했다: what is told of it before was cut off
    going = "participate" in classes and dated and placed  # 뉴델리에서 마지막 상담에 나선다
    invited = held and _month_beside(telling)
    told = held and (dated or telling.mention.value.quoted)
    return going or told or invited or is_leg(telling) or takes_turn(telling) or None


def _of_the_next(telling: Telling) -> bool:
    """Whether what is told with the noun modifies the name of an occasion of its kind right behind."""
    governor = telling.frame.governor
    if governor is None or governor.ending is not Ending.ADNOMINAL or governor.start < telling.mention.end:
        return False
    behind = telling.reading.mentions.events(governor.end, min(governor.end + NEXT, telling.line.end))
    return bool(behind) and set(behind[0].value.types) & set(telling.frame.types) != set()


def is_leg(telling: Telling) -> bool:
    """17일 이스탄불에서는 62개사가 상담 테이블에 앉았다: a day, a town and who came, where a tour is told."""
    reading, frame = telling.reading, telling.frame
    if "consultation" not in frame.types or telling.mention.value.strength != "weak" or frame.title:
        return False
    start = telling.sentence_start
    towns = [
        p
        for p in reading.mentions.places(max(start, telling.scope.own.start), telling.mention.start)
        if p.value.level is PlaceLevel.CITY and AT.match(reading.text, p.end)
    ]
    days = [
        c for c in frame.dates if c.weight >= 0.55 and c.value.value.first.day is not None and start <= c.span.start
    ]
    if len(towns) != 1 or not days or any("/" in reading.quote(c.span.start, c.span.end) for c in days):
        return False
    told = reading.mentions.counts(towns[0].end, telling.scope.own.end)
    counted = any(c.value.unit in {CountUnit.FIRM, CountUnit.CASE} for c in told)
    counted = counted or bool(reading.mentions.sums(towns[0].end, telling.mention.start))
    toured = any(
        other.value.strength == "strong" and {"trade_mission", "consultation"} & set(other.value.types)
        for other in reading.mentions.events(0, telling.line.start)
    )
    return counted and toured


def _classes(telling: Telling) -> set[str]:
    """Classes of the predicates that modify and govern the mention; 설명회를 했다 counts as holding."""
    frame = telling.frame
    classes = {telling.cues.of(c.predicate.lemma) for c in telling.scope.modifiers if c.predicate}
    if frame.governor is not None:
        classes.add(telling.cues.of(frame.governor.lemma))
        if frame.governor.lemma == "하다" and telling.scope.particle[:1] in {"을", "를", "도"}:
            classes.add("hold")
    return classes


def _other_name(telling: Telling) -> bool:
    governor = telling.frame.governor
    if telling.scope.particle in {"으로", "로"} and governor is not None and governor.lemma in RENAMING:
        return True
    return NO_NAME.match(telling.quote(telling.mention.end, telling.mention.end + 8)) is not None


def _told(telling: Telling, classes: set[str], *, held: bool, dated: bool, placed: bool) -> bool | None:
    """A strong noun without quotation marks; None if too little is told to decide."""
    mention, frame = telling.mention, telling.frame
    day = frame.on_a_day
    # 8일 모두 4건의 서명식이 있었다; 하반기 중 7회에 걸쳐 개척단을 보낸다
    undated = "agreement_signing" in frame.types or not any(_monthly(c) for c in frame.dates if c.weight >= 0.5)
    if (undated and generality.several(telling.reading, telling.line, frame)) or (
        not day and generality.repeated(telling)
    ):
        frame.several = True
        return False
    if any(claim.rule == "event.date.bracket" for claim in frame.dates):
        return True
    if told_fair(telling.reading, telling.line, mention, frame.name_span):
        return True
    if "delegation_visit" in frame.types and _guest(telling, classes):
        return False
    if frame.governor is None and telling.line.block.level > 0 and dated:
        return True
    if frame.governor is not None and HISTORY.match(telling.quote(frame.governor.end, frame.governor.end + 8)):
        return False
    if frame.definite:  # 이번 상담회는 … 행사다, as the first sentence: there is one, whatever is said of it
        topic = telling.scope.particle in {"은", "는"}
        return (held and dated) or ((held or topic) and _opens_story(telling)) or None
    if within_mission(telling.reading, telling.line, mention) and not day and not _in_its_town(frame):
        return False
    abroad = [c for c in frame.places if c.rule.startswith("event.place.clause") and is_abroad(c.value.country)]
    if "trade_mission" in frame.types and abroad and telling.scope.particle == "은" and frame.governor is not None:
        return True  # 경제사절단은 양곤과 호찌민을 방문해 협력 방안을 논의할 예정이다
    if "visit" in classes and dated and set(frame.types) & JOURNEYS:
        return True
    known = bool(classes & (OCCASION_CLASSES | {"participate", "visit", "invite", "consult"}))
    gone = frame.governor is not None and frame.governor.lemma in GONE_TO
    known = known or ("exhibition" in frame.types and gone)
    numbered = "trade_mission" in frame.types or bool(frame.ordinal and frame.ordinal.startswith("제"))
    firm = [c for c in frame.dates if c.weight >= 0.7 and (known or numbered or c.value.value.first.day is not None)]
    if firm and (distinctive_words(frame.name, mention.value.head) or "trade_mission" in frame.types):
        return True
    if "delegation_visit" in frame.types and any(
        c.weight >= 0.85 and c.value.value.shape in {Shape.RANGE, Shape.SPAN} for c in firm
    ):
        return True  # 방문단은 10월 27일 입국해 엿새 동안 서울과 창원을 바삐 오갔다
    if telling.scope.particle.startswith(("에는", "에서는", "엔")):
        attended = _attended(telling, classes, dated=dated)
        if attended is not None:
            return attended
    if SIDE.search(telling.quote(telling.sentence_start, frame.name_span.start)):
        return True  # 부대행사로 KOTRA가 맡은 수출상담회도 함께 옮겨진다
    if telling.scope.particle in {"은", "는"} and _guests(telling) >= 2:
        return True  # 해외수출상담회는 바이어 41명과 25개 기업이 48차례 상담으로 …을 올렸다
    if not (frame.dates or frame.places or placed) and _at_no_time(telling):
        return None
    claimed = dated or placed or bool(frame.hosts) or bool(classes & {"hold", "held"})
    claimed = claimed or _month_beside(telling)
    return (held and claimed) or (dated and placed) or None


def _at_no_time(telling: Telling) -> bool:
    """기관들은 저마다 상담회를 열고 사절단을 보낸다: a bare noun in the present, of no time, place or number."""
    frame, line = telling.frame, telling.line
    if distinctive_words(frame.name, telling.mention.value.head) or frame.governor is None or telling.scope.modifiers:
        return False
    if telling.scope.particle[:1] not in {"을", "를"}:
        return False  # 수출상담회는 협회가 마련한다: the one that the text is about
    if telling.quote(line.start, frame.name_span.start).endswith(("과 ", "와 ")):
        return False  # 투자청과 간담회도 개최한다: with whom
    if telling.reading.mentions.dates(line.start, line.end):
        return False
    closing = next((p for p in line.predicates if p.start >= frame.governor.start and p.ending is Ending.FINAL), None)
    present = closing is not None and closing.tense is Tense.PRESENT and not (closing.planned or closing.attempted)
    return present and not telling.reading.mentions.counts(telling.sentence_start, line.end)


def _in_its_town(frame: EventFrame) -> bool:
    """사절단은 호치민시에서 열린 교역상담회에서 270만달러를 계약했다: in a town of its own, told by its own verb."""
    return any(c.rule == "event.place.modifier" and c.value.level is PlaceLevel.CITY for c in frame.places)


def _month_beside(telling: Telling) -> bool:
    """1월 교수 12명을 초청해 연수를 실시했다, 내년 7월 …에 맞춰 30명의 답방단을 보낸다: a month, and how many."""
    months = [c for c in telling.frame.dates if c.weight >= 0.45 and c.value.value.first.month is not None]
    guests = {CountUnit.FIRM, CountUnit.PERSON}
    counts = telling.reading.mentions.counts(telling.sentence_start, telling.mention.start)
    return bool(months) and any(count.value.unit in guests for count in counts)


def _opens_story(telling: Telling) -> bool:
    """이번 시장개척단은 … 마련됐다 as the first sentence: what it refers to was cut off, or stands in the headline."""
    first = next((line for line in telling.reading.lines if line.block.zone is Zone.BODY), None)
    return first is not None and telling.line.index == first.index


def _at_fair(telling: Telling, classes: set[str], *, told: bool) -> bool | None:
    """CES 2019에 10개사가 참가했다, 독일 하노버메세에 보낸다; not CES나 MWC 같은 전시회에 나가려면."""
    governor = telling.frame.governor
    if LIKE_IT.match(telling.quote(telling.mention.end, telling.mention.end + 12)):
        return False
    attended = bool(classes & (OCCASION_CLASSES | {"participate", "visit", "invite", "consult"}))
    year = telling.mention.value.name[-2:].isdigit()
    edition = told or any(c.weight >= 0.5 for c in telling.frame.dates)  # 지난해 메디카에서는
    there = telling.scope.particle.startswith("에") and edition
    if SCHEDULED.match(telling.quote(telling.mention.end, telling.mention.end + 12)) and telling.frame.on_a_day:
        return True  # 내년 일정도 2월 27일로 확정됐다
    at_a_time = told or year or (governor is not None and governor.tense.value in {"past", "future"})
    return ((attended or there) and at_a_time) or None


def _monthly(claim: Claim[Mention[DateExpression]]) -> bool:
    """Whether a date is a day or a month, no year or half-year."""
    part = claim.value.value.first
    whole = part.day_relation is not Relation.NONE or part.month_relation is not Relation.NONE
    return part.day is not None or whole or (part.month is not None and part.month_last is None)


def _attended(telling: Telling, classes: set[str], *, dated: bool) -> bool | None:
    """구매상담회에는 143개사가 나왔다: guests make the occasion; None if no guests are told.

    An opening ceremony is told by its guests too, but is part of what it opens.
    """
    reading, line, frame = telling.reading, telling.line, telling.frame
    counted = _guests(telling) > 0
    if "participate" not in classes and not counted:
        return None
    own = "opening" not in frame.types or dated
    speech = SPEECH.search(reading.text, telling.mention.end, line.end) is not None
    governed = frame.governor is not None and frame.governor.ending is not Ending.ADNOMINAL
    return own and not speech and (counted or governed)


def _guests(telling: Telling) -> int:
    """How many counts of firms and people stand behind the mention."""
    counts = telling.reading.mentions.counts(telling.mention.end, telling.line.end)
    return sum(c.value.unit in {CountUnit.FIRM, CountUnit.PERSON} for c in counts)


def _guest(telling: Telling, classes: set[str]) -> bool:
    """대표단은 같은 날 ‘…포럼’에도 참석했다, 이번 대회에는 … 대표단이 참석해: who comes to another occasion."""
    frame, own = telling.frame, telling.scope.own.predicate
    comes = own is not None and own.start > frame.mention.end and telling.cues.of(own.lemma) == "participate"
    if comes and any(
        ATTENDED.match(telling.quote(other.end, other.end + 6))
        for other in telling.reading.mentions.events(telling.line.start, frame.name_span.start)
    ):
        return True
    if (
        "participate" not in classes
        or frame.governor is None
        or telling.scope.particle[:1] not in {"은", "는", "이", "가", "도"}
    ):
        return False
    return any(
        other.value.strength != "weak" and ATTENDED.match(telling.quote(other.end, other.end + 6))
        for other in telling.reading.mentions.events(frame.mention.end, frame.governor.start)
    )


def within_mission(reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
    """What a mission does, no occasion beside it: 사절단은 … 수출상담회를 가졌다, 사절단을 파견해 상담을 벌였다."""
    if "consultation" not in mention.value.types or mention.value.quoted:
        return False
    for other in reading.mentions.events(line.start, mention.start):
        if "trade_mission" not in other.value.types:
            continue
        if TOPIC.match(reading.quote(other.end, other.end + 20)) is not None:
            return True
        sent = SENT.match(reading.quote(other.end, mention.start)) if mention.value.strength == "weak" else None
        if sent and not reading.mentions.places(other.end + sent.end(), mention.start):
            return True
    return False


def in_a_programme(telling: Telling) -> bool:
    """14:00~17:00 투자환경 설명회 18:30~20:00 환영만찬: rows of a programme, which the text tells in words."""
    return AT_CLOCK.search(telling.frame.name) is not None


def spoken(reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
    """Whether a mention without marks of its own stands inside a long quotation: somebody talks."""
    return not mention.value.quoted and any(
        match.start() < mention.start and mention.end < match.end()
        for match in SPEECH.finditer(reading.text, line.start, line.end)
    )


def distinctive_words(name: str, head: str) -> bool:
    """Whether a name says more than its noun: 한일경제인회의, 경영인 간담회."""
    return len(name.removesuffix(head).strip()) >= 2
