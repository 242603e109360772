"""Whether a telling is enough to make a record: an occasion, or a programme, a policy, a kind of support.

Job: `Telling` with its claims -> True or False.  It must not know drafts.
"""

from __future__ import annotations

import regex

from coopevents.clauses import Ending
from coopevents.document import Mention, Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.telling import OCCASION_CLASSES, Telling
from coopevents.values.counts import CountUnit
from coopevents.values.dates import DateExpression, Relation
from coopevents.values.names import EventName, PlaceLevel

# somebody talks: a quotation of fifteen characters or more
SPEECH = regex.compile(r"[“\"][^“”\"\n]{15,}?[”\"]")
# a list of kinds of support, no occasion: 전시회·무역사절단 등 지원사업, 상담회 참가를 지원
# 개척단 파견을 대폭 확대한다: what will be more
PROGRAMME = regex.compile(
    r"\s?(?:등|지원|(?:파견|개최)\s시기|사업|참가\s?지원|파견\s?사업|참가비|개최\s?지원|경험"
    r"|프로그램\s?지원|을 통한|만으로"
    r"|(?:파견|개최|참가)(?:을|를|\s횟수를?)\s?(?:대폭|더|크게)?\s?(?:확대|늘[리려릴]|강화))"
)
# 경제교류단 상호 방문과 전시회 등 협력 관계를 기대했다
MUTUAL = regex.compile(r"(?:의)?\s(?:상호|교차|교환)\s?(?:방문|파견|개최|교류)")
LIKE_IT = regex.compile(r"(?:과|와|나|이나)?\s?(?:같은|등\s(?:해외|국제|세계|글로벌|유명))|(?:이?나|,)\s")
# 박람회 연계 방안 등을 주제로, 상담회 공동 개최 문제를 논의했다
TALKED_OF = regex.compile(
    r"[’'”\"」』]?(?:\([^()\n]*\))?\s(?:[가-힣]{2,5}\s){0,2}(?:방안|문제|여부|필요성|가능성|계획안)(?:을|를|에|도|과|와|이|가|\s등|,)"
)
# ‘역견본시’ 방식: a way of doing; ‘…’으로 이름을 바꿨다: another name of what is told already
NO_NAME = regex.compile(r"[」』’'”\"]?\s?(?:방식|형태|형식|개념|이라는|라는|란 )")
# 매년 상담회를 연다, 정기적으로 세미나를 개최하고 있다
HABIT = regex.compile(
    r"(?<![가-힣])(?:매년|해마다|매달|매월|매주|격년|격년제로|정기적으로|수시로|꾸준히|상시)(?:으로)?\s"
)
# 상담회, 매칭 사업 등을 추진해오고 있다
GOING_ON = regex.compile(r"^[^.\n]{0,30}?(?:추진|개최|운영|진행|파견|지원|마련)(?:하여|해)\s?(?:오고\s있|왔다|온\s바)")
KEPT_UP = regex.compile(r"[^.\n]{0,30}?(?:하고|열고|해오고|해 오고|이어가고|이어오고)\s?있")
# 해외 유명 전시·박람회: fairs of a kind, not one
GENERIC = regex.compile(
    r"(?:(?:해외|국내외|국내|세계|각종|국제|산업)\s?){0,4}(?:(?:유명|주요|각종|대형|전문|유수의?|단일|개별)\s(?:[가-힣]{2,3}\s)?\S{2,7}"
    r"|(?:국내외|산업)\s?(?:전시회|박람회)|전시\s?·\s?박람회|박람회\s?·\s?전시회)$"
)
# 일반전시회, ‘수출유망 해외전시회’, 해외 전시회: a kind, unless a month or a place is told
KIND = regex.compile(
    r"(?:(?:(?:일반|전문|해외|국내외|유망|수출\s?유망|개별|단체)\s?){1,3}(?:전시회|박람회|무역사절단|무역촉진단)"
    r"|(?:일반|개별|단체)\s?(?:수출|무역)?상담회)"
)
EXAMPLE = regex.compile(r"\s등")  # 상담회를 개최하는 등 수출을 거든다
RENAMING = frozenset({"바꾸다", "변경하다", "개칭하다", "부르다", "바뀌다"})
TOPIC = regex.compile(r"(?:\([^()]*\))?[’』」”'\"]?(?:은|는|이|가)")
ATTENDED = regex.compile(r"[’'”\"」』]?에(?:도|는)?\s")
# 1997년 박람회로 처음 개최된 이래
HISTORY = regex.compile(r"\s?(?:이래|이후\s(?:매년|해마다|꾸준히|줄곧))")
# 보내달라고 요청했다
ASKED = regex.compile(r"달라(?:고|는|며)|줄 것을|주기를")
YEARS_OF = regex.compile(r"(?:최근|지난|과거)\s\d+(?:년|개월)(?:간|동안)?\s?(?:간\s)?\Z")
TOGETHER = regex.compile(r"[와과]\s함께")
PURSUED = frozenset({"추진하다"})  # 교육과정 개설을 추진한다: an aim, without a day or a town
ACTIVITY = regex.compile(r"\s?활동")
# 사절단을 12차례, ‘촉진단’을 총 204회, 사절단은 시장개척단이 49회로
AS_OFTEN = regex.compile(r"[」』’'”\"]?[을를이가은는도]?\s(?:[가-힣]{2,8}[이가]\s)?(?:모두\s|총\s)?")
GROWN = frozenset({"성장하다", "자리잡다", "자리매김하다", "발돋움하다", "거듭나다", "꼽히다", "발전하다", "알려지다"})
UNKNOWN_FAIR = ("exhibition", "other")  # a name that only who goes there tells to be a fair
# 이스탄불에서는, 알마티에서
AT = regex.compile(r"(?:시)?에서(?:는|도)?\s|에선\s")
# 무역촉진단을 지난해보다 대폭 확대해 총 201회를 파견한다
MANY = regex.compile(r"[^.\n]{0,40}?(?:총|모두)\s?\d{2,3}\s?(?:회|차례)(?!째|차)")
TIMES_OF = regex.compile(r"(?:\s|의|에 걸친|에 걸쳐|연|각종|모두|크고 작은)*")
# 6회에 걸쳐 도내 기업으로 구성된 무역사절단을, 4차례에 걸쳐 대규모 시장개척단을
OVER = regex.compile(r"(?:에|동안)?\s?걸[쳐친]\s[^.,\n]{0,36}")
OVER_WIDTH = 50


def is_occasion(telling: Telling) -> bool:
    """The decision, by the strength of the noun and what is told of it."""
    mention, frame = telling.mention, telling.frame
    behind = telling.quote(mention.end, mention.end + 14)
    if PROGRAMME.match(behind) and not mention.value.quoted:
        return False
    if MUTUAL.match(behind) or TALKED_OF.match(telling.quote(mention.end, mention.end + 40)):
        return False
    if not _in_a_month(frame) and (
        KIND.fullmatch(frame.name) or MANY.match(telling.quote(mention.end, mention.end + 60))
    ):
        return False
    classes = _classes(telling)
    held = bool(classes & OCCASION_CLASSES)
    nominal = frame.governor is not None and frame.governor.ending is Ending.NOMINAL
    alone = not frame.dates and not frame.places and not mention.value.quoted and not telling.scope.modifiers
    if nominal and alone:
        return False  # 상담회 개최를 거든다: what a body does
    if classes & {"cancel", "postpone"} and frame.status is not None and frame.status.weight >= 1.0:
        return mention.value.strength == "strong" or (mention.value.quoted and mention.value.strength != "weak")
    if _asked_for(telling) or _tells_who(telling):
        return False
    if mention.value.quoted and not _on_a_day(frame) and _repeated(telling):
        frame.several = True  # ‘무역촉진단’을 총 204회 파견하기로 했다
        return False
    if _of_a_kind(telling) and not held:
        return False
    dated = any(claim.weight >= 0.5 for claim in frame.dates)
    placed = any(claim.weight >= 0.6 for claim in frame.places)
    if not dated and not mention.value.quoted and _general(telling):
        return False
    if not mention.value.quoted and GENERIC.match(frame.name) and not _on_a_day(frame):
        return False
    if mention.value.strength == "generic":
        return False
    if telling.scope.particle in {"은", "는"} and any(p.lemma in GROWN for p in telling.line.predicates[-2:]):
        frame.dates = []  # 데모데이는 2013년 250명에서 올해 1300명이 참가하는 행사로 성장했다
        return False
    if mention.value.quoted and mention.value.types == UNKNOWN_FAIR:
        return dated or placed  # 11월 홍콩 ‘라이프케어 아시아’에 참가한 9개사
    if mention.value.quoted and mention.value.strength != "weak":
        also = mention.value.types == ("other",) and telling.scope.particle == "도"  # ‘…의 밤’ 행사도 연다
        listed = also and not placed and frame.governor is not None and frame.governor.tense.value == "present"
        return not _other_name(telling) and (dated or not (listed or _habitual(telling)))
    if mention.value.strength == "fair":
        return _at_fair(telling, classes, told=dated or placed)
    if mention.value.strength == "brand":
        return held and dated
    if mention.value.strength == "weak":
        if ACTIVITY.match(behind):
            return False  # 수출입상담 활동을 벌인다
        if within_mission(telling.reading, telling.line, mention):
            return False  # 사절단은 3일부터 11일까지 … 상담을 벌여
        going = "participate" in classes and dated and placed  # 뉴델리에서 마지막 상담에 나선다
        invited = held and _month_beside(telling)
        return going or (held and (dated or mention.value.quoted)) or invited or is_leg(telling)
    return _told(telling, classes, held=held, dated=dated, placed=placed)


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


def _general(telling: Telling) -> bool:
    """What is done every year, what does not happen, examples of what a body does: no single occasion."""
    governor = telling.frame.governor
    if HABIT.search(telling.quote(telling.start, telling.mention.start)):
        return True
    if GOING_ON.search(telling.quote(telling.mention.end, telling.line.end)):
        return True
    if governor is None:
        return False
    if governor.negated and not governor.planned and not _dated(telling.frame):
        return True
    example = governor.ending is Ending.ADNOMINAL and EXAMPLE.match(telling.quote(governor.end, governor.end + 4))
    return bool(example) and not telling.frame.places


def _of_a_kind(telling: Telling) -> bool:
    """중기청이 파견하는 전시회 및 촉진단은 …: told by what is done with them, without a day, a town or a name."""
    told = telling.scope.modifiers[-1].predicate if telling.scope.modifiers else None
    present = told is not None and told.tense.value == "present" and not told.planned
    named = telling.mention.value.quoted or telling.frame.definite or telling.frame.ordinal is not None
    return present and not (named or telling.frame.dates or telling.frame.places)


def _habitual(telling: Telling) -> bool:
    """2016년부터 매년 ‘…포럼’을 개최하고 있다: what a body does year by year."""
    governor = telling.frame.governor
    going_on = governor is not None and governor.ongoing
    behind = telling.quote(telling.mention.end, telling.line.end)
    return HABIT.search(telling.quote(telling.line.start, telling.mention.start)) is not None and (
        going_on or KEPT_UP.match(behind) is not None
    )


def _tells_who(telling: Telling) -> bool:
    """국제전력기술 엑스포, 가구 산업전 등을 개최하는 한국전력공사: what a body is known for, without a day."""
    governor = telling.frame.governor
    if governor is None or governor.ending is not Ending.ADNOMINAL or governor.tense.value != "present":
        return False
    if governor.planned or _on_a_day(telling.frame) or governor.start < telling.mention.end:
        return False
    bodies = telling.reading.mentions.organisations(governor.end, min(governor.end + 20, telling.line.end))
    return any(body.start - governor.end <= 1 for body in bodies)


def _dated(frame: EventFrame) -> bool:
    return any(claim.weight >= 0.5 for claim in frame.dates)


def _asked_for(telling: Telling) -> bool:
    """구매단을 보내달라고 요청했다; 면담을 마치고 나오며 말했다; 최근 3년간 전시회에 참가한; …엑스포와 함께."""
    if telling.mention.value.quoted:
        return False
    if YEARS_OF.search(telling.quote(telling.line.start, telling.frame.name_span.start)):
        return True
    if TOGETHER.match(telling.quote(telling.mention.end, telling.mention.end + 6)):
        return telling.frame.governor is None
    governor = telling.frame.governor
    if governor is None:
        return False
    if ASKED.search(telling.quote(governor.start, governor.end + 6)):
        return True
    if governor.lemma in PURSUED and not telling.frame.dates and not telling.frame.places:
        return True
    left = governor.lemma == "마치다" and governor.ending is Ending.CONNECTIVE and not telling.frame.dates
    return left and any(telling.cues.of(p.lemma) == "announce" for p in telling.line.predicates)


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


def _told(telling: Telling, classes: set[str], *, held: bool, dated: bool, placed: bool) -> bool:
    """A strong noun without quotation marks."""
    mention, frame = telling.mention, telling.frame
    day = _on_a_day(frame)
    # 8일 모두 4건의 서명식이 있었다; 하반기 중 7회에 걸쳐 개척단을 보낸다
    undated = "agreement_signing" in frame.types or not any(_monthly(c) for c in frame.dates if c.weight >= 0.5)
    if (undated and several(telling.reading, telling.line, frame)) or (not day and _repeated(telling)):
        frame.several = True
        return False
    if any(claim.rule == "event.date.bracket" for claim in frame.dates):
        return True
    if "delegation_visit" in frame.types and _guest(telling, classes):
        return False
    if frame.governor is None and telling.line.block.level > 0 and dated:
        return True
    if frame.governor is not None and HISTORY.match(telling.quote(frame.governor.end, frame.governor.end + 8)):
        return False
    if frame.definite:
        return held and (dated or _opens_story(telling))
    if within_mission(telling.reading, telling.line, mention) and not day:
        return False
    abroad = [
        c for c in frame.places if c.rule.startswith("event.place.clause") and c.value.country not in {None, "KR"}
    ]
    if "trade_mission" in frame.types and abroad and telling.scope.particle == "은" and frame.governor is not None:
        return True  # 경제사절단은 양곤과 호찌민을 방문해 협력 방안을 논의할 예정이다
    if "visit" in classes and dated and set(frame.types) & {"delegation_visit", "trade_mission"}:
        return True
    known = bool(classes & (OCCASION_CLASSES | {"participate", "visit", "invite", "consult"}))
    numbered = "trade_mission" in frame.types or bool(frame.ordinal and frame.ordinal.startswith("제"))
    firm = [c for c in frame.dates if c.weight >= 0.7 and (known or numbered or c.value.value.first.day is not None)]
    if firm and (distinctive_words(frame.name, mention.value.head) or "trade_mission" in frame.types):
        return True
    if telling.scope.particle.startswith(("에는", "에서는", "엔")):
        attended = _attended(telling, classes, dated=dated)
        if attended is not None:
            return attended
    if telling.scope.particle in {"은", "는"} and _guests(telling) >= 2:
        return True  # 해외수출상담회는 바이어 41명과 25개 기업이 48차례 상담으로 …을 올렸다
    claimed = dated or placed or bool(frame.hosts) or bool(classes & {"hold", "held"})
    claimed = claimed or _month_beside(telling)
    return (held and claimed) or (dated and placed)


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


def _at_fair(telling: Telling, classes: set[str], *, told: bool) -> bool:
    """CES 2019에 10개사가 참가했다, 독일 하노버메세에 보낸다; not CES나 MWC 같은 전시회에 나가려면."""
    governor = telling.frame.governor
    if LIKE_IT.match(telling.quote(telling.mention.end, telling.mention.end + 12)):
        return False
    attended = bool(classes & (OCCASION_CLASSES | {"participate", "visit", "invite", "consult"}))
    year = telling.mention.value.name[-2:].isdigit()
    return attended and (told or year or (governor is not None and governor.tense.value in {"past", "future"}))


def _monthly(claim: Claim[Mention[DateExpression]]) -> bool:
    """Whether a date is a day or a month, no year or half-year."""
    part = claim.value.value.first
    whole = part.day_relation is not Relation.NONE or part.month_relation is not Relation.NONE
    return part.day is not None or whole or (part.month is not None and part.month_last is None)


def _in_a_month(frame: EventFrame) -> bool:
    """A month, or a place abroad or in a town, is told of it."""
    dated = any(c.weight >= 0.5 and c.value.value.first.month is not None for c in frame.dates)
    return dated or _on_a_day(frame) or any(c.weight >= 0.6 for c in frame.places)


def _on_a_day(frame: EventFrame) -> bool:
    return any(claim.weight >= 0.6 and claim.value.value.first.day is not None for claim in frame.dates)


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
    """대표단은 같은 날 ‘…포럼’에도 참석했다: who comes to another occasion."""
    frame = telling.frame
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


def several(reading: Reading, line: Line, frame: EventFrame) -> bool:
    """세 차례의 수출상담회, 10회의 무역사절단: a sum of occasions is none."""
    for count in reading.mentions.counts(max(line.start, frame.name_span.start - OVER_WIDTH), frame.mention.end):
        # 4건의 서명식, 61건의 각종 전시회; 상담 320건 are talks
        signings = count.value.unit is CountUnit.CASE and "consultation" not in frame.types
        journeys = count.value.unit is CountUnit.THING and "trade_mission" in frame.types  # 7개 무역사절단
        if (count.value.unit is CountUnit.TIMES or signings or journeys) and count.value.number >= 2:
            # 11회에 걸쳐 | 해외 사절단: up to the name, where it begins behind the count
            start = frame.name_span.start if count.end <= frame.name_span.start else frame.mention.start
            gap = reading.quote(count.end, start) if count.end <= start else ""
            if TIMES_OF.fullmatch(gap) or (not journeys and OVER.fullmatch(gap)):
                return True
    return False


def _repeated(telling: Telling) -> bool:
    """지난해 사절단을 12차례 파견해, 박람회가 153차례 열리고: as often as that, without a day."""
    end = telling.mention.end
    for count in telling.reading.mentions.counts(end, min(end + 24, telling.line.end)):
        if count.value.unit is CountUnit.TIMES and count.value.number >= 2:
            return AS_OFTEN.fullmatch(telling.quote(end, count.start)) is not None
    return False


def within_mission(reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
    """사절단은 … 3개국에서 수출상담회를 가졌다: what a mission does, no occasion beside it."""
    if "consultation" not in mention.value.types or mention.value.quoted:
        return False
    return any(
        "trade_mission" in other.value.types and TOPIC.match(reading.quote(other.end, other.end + 20)) is not None
        for other in reading.mentions.events(line.start, mention.start)
    )


def spoken(reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
    """Whether a mention without marks of its own stands inside a long quotation: somebody talks."""
    return not mention.value.quoted and any(
        match.start() < mention.start and mention.end < match.end()
        for match in SPEECH.finditer(reading.text, line.start, line.end)
    )


def distinctive_words(name: str, head: str) -> bool:
    """Whether a name says more than its noun: 한일경제인회의, 경영인 간담회."""
    return len(name.removesuffix(head).strip()) >= 2
