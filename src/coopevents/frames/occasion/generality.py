"""What is said of occasions in general: programmes and kinds of support, habits, examples, many at once.

Job: `Telling` with its claims -> whether it speaks of no single occasion.  The words are rows of
`generality_cues.csv`.  It must not know which tellings are enough to make a record.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Zone
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.telling import Telling
from coopevents.lexicon.generality import generality
from coopevents.values.counts import CountUnit
from coopevents.values.names import PlaceLevel

# 전시회·무역사절단 등 지원사업, 상담회 참가 지원; 개척단 파견을 대폭 확대한다: what will be more
SUPPORT = regex.compile(
    rf"\s?(?:{generality('support')}|(?:파견|개최|참가)(?:을|를|\s횟수를?)\s?(?:대폭|더|크게)?\s?(?:확대|늘[리려릴]|강화))"
)
# 상설전시회개최 해외개척단파견 국제박람회 참가 등의 지원: one name made of what a body does
MEASURES = regex.compile(
    r"(?:전시회|상담회|박람회|설명회|사절단|개척단|촉진단)\s?(?:개최|파견|참가)[\s,·]\s?(?:[가-힣]{1,8}\s?)?"
    r"(?:전시회|상담회|박람회|설명회|사절단|개척단|촉진단)"
)
# 경제교류단 상호 방문과 전시회 등 협력 관계를 기대했다
MUTUAL = regex.compile(r"(?:의)?\s(?:상호|교차|교환)\s?(?:방문|파견|개최|교류|참가|참관|홍보)")
# 두 나라 전시회에 서로 공동관을 내주는 내용의 양해각서, 박람회 부스 교환을 주 내용으로 한 협약
CONTENT = regex.compile(
    r"[^.\n]{0,40}?(?:내용의|내용으로\s(?:한|하는)|골자로\s(?:한|하는)|에\s관한)\s(?:[^\s.]+\s)?"
    r"(?:업무)?(?:양해각서|협약|협정|의향서|각서|MOU|합의서|협의서)"
)
# 상담회에 올 기업들을 골라놓았다, 사절단 환영 만찬, 대표단의 한 관계자, 상담의 후속으로, 포럼 다음날인, 사절단 단장
PASSING = regex.compile(
    r"에\s(?:올|나올|갈|나갈|참가할|나설)\s[^.\n]{0,12}?[을를]\s[^.\n]{0,4}(?:고르|골라|뽑|추려|선발)"
    r"|\s환[영송]\s(?:만찬|오찬|행사|연|리셉션|간담회)|(?:의)?\s(?:한\s)?(?:관계자|단장|대변인|일원|참가자)|의?\s후속(?:으로|\s?조치)|\s(?:다음\s?날|이튿날|전날)(?:인|에|의|,|\s)"
)
# 박람회 연계 방안 등을 주제로, 상담회 공동 개최 문제를 논의했다
MATTER = regex.compile(
    rf"[’'”\"」』]?(?:\([^()\n]*\))?\s(?:[가-힣]{{2,5}}\s){{0,2}}{generality('matter')}(?:을|를|에|도|과|와|이|가|\s등|,)"
)
# 매년 상담회를 연다, 정기적으로 세미나를 개최하고 있다
HABIT = regex.compile(rf"(?<![가-힣]){generality('habit')}(?:으로)?\s")
# 해외 유명 전시·박람회: fairs of a kind, not one
OF_MANY = regex.compile(
    rf"(?:(?:해외|국내외|국내|세계|각종|국제|산업)\s?){{0,4}}(?:{generality('select')}\s(?:[가-힣]{{2,3}}\s)?\S{{2,7}}"
    r"|(?:국내외|산업)\s?(?:전시회|박람회)|(?:\S{1,10}\s){0,3}전시\s?·\s?박람회|박람회\s?·\s?전시회)$"
)
# 일반전시회, ‘수출유망 해외전시회’, 해외 전시회: a kind, unless a month or a place is told
KIND = regex.compile(
    rf"(?:(?:{generality('kind')}\s?){{1,3}}(?:전시회|박람회|무역사절단|무역촉진단)|(?:일반|개별|단체)\s?(?:수출|무역)?상담회)"
)
EXAMPLE = regex.compile(r"\s등")  # 상담회를 개최하는 등 수출을 거든다
# 저마다 상담회를 열어 자랑하는 방식이 되풀이된다면, 사절단을 늘려야 한다: an opinion
OPINION = regex.compile(r"[^.\n]{0,80}?(?:[다라]면\s|려면\s|[야]만?\s(?:한다|할\s|하며|옳다))")
PEOPLE_OF = regex.compile(
    r"\s?(?:참[가석]|관계|담당|파견|선정|지원)?\s?(?:업체|기업|자들?|단원|바이어)(?![가-힣]{0,2}\s?(?:모집|선정))"
)
FOR_THIS = regex.compile(r"[^.\n]{0,70}?위한\s(?:것|자리|행사)(?:으로|이[다며]|입니다)")
# 90차례의 해외 전시회 참가, 19회에 걸쳐: as many as no single one
EDITIONS = regex.compile(
    r"(?<![제\d천백]|상담\s)[1-9]\d{1,2}여?\s?(?:차례|회)(?!째|차|(?:에\s걸쳐|의)?\s?(?:\S{1,5}\s?)?상담|\s?연속)"
)
BESIDE = 2  # lines before and behind in which a year's occasions are counted
SENDER = 0.85  # weight of a host that is the subject of the verb of sending
SENT = frozenset({"trade_mission", "exhibition", "consultation"})
# 보내달라고 요청했다
ASKED = regex.compile(r"달라(?:고|는|며)|줄 것을|주기를")
YEARS_OF = regex.compile(r"(?:최근|지난|과거)\s\d+(?:년|개월)(?:간|동안)?\s?(?:간\s)?\Z")
TOGETHER = regex.compile(r"[와과]\s함께")
SUPERLATIVE = regex.compile(r"(?<![가-힣])(?:[가-힣]{0,4}\s?최(?:대|고|초)|대표적인|유일|권위\s?있는|\d대)(?=\s|의|인)")
WHAT_IT_IS = regex.compile(r"(?:으?로서?,|이라\s|으?로서\s|인데,?\s|이며,?\s|이자\s|입니다|이[다고]|이?었다|였다)")
OF_ITS_KIND = regex.compile(r"으?로(?:,|\s(?:매년|해마다|매해|격년))")  # ‘나루월드’는 섬유전문 전시회로 매년 열린다
# 세계 최대 전시회인 나루월드, 전략전시회 중 하나인 ‘나루월드’
APPOSED = regex.compile(r"(?:이자\s[^\n.,]{2,20}|\s?(?:중|가운데)(?:의)?\s?하나)?인\s?(?=[가-힣A-Za-z‘'“\"「『《])")
SIDE_EVENT = regex.compile(r"(?:부대|연계|사전|후속|첫)\s?행사$")
NAMED_BEHIND = 24  # code points from what it is said to be to its name
TOPIC = regex.compile(r"(?:\([^()]*\))?[’』」”'\"]?(?:은|는|이|가)")
# ‘가람 페어’는, 나루월드 방콕은: what a sentence is about
ABOUT = regex.compile(
    r"[‘'“\"「『《]?(?<name>[\p{L}\p{N}][^‘’“”「」『』《》.,()\n]{1,24}?)(?:\([^()\n]*\))?[’'”\"」』》]?(?:은|는|란)\s"
)
PURSUED = frozenset({"추진하다"})  # 교육과정 개설을 추진한다: an aim, without a day or a town
# 지난해 운영됐던 ‘가람포럼’을 이어받아, 기존 무역포럼을 수출포럼으로 바꿔: what went before
BEFORE = regex.compile(r"(?:기존|던)(?:의)?\s[‘'“\"「『《]?\Z")
GROWN = frozenset({"성장하다", "자리잡다", "자리매김하다", "발돋움하다", "거듭나다", "꼽히다", "발전하다", "알려지다"})
# 사절단을 12차례, ‘촉진단’을 총 204회, 사절단은 시장개척단이 49회로
AS_OFTEN = regex.compile(
    r"[」』’'”\"]?[을를이가은는도]?\s(?:[가-힣]{2,8}[이가]\s)?(?:모두\s|총\s)?"
    r"|(?:,\s?[가-힣\s]{2,14})?\s등\s(?:모두|총)\s"  # 사업설명회, 간담회 등 총 2회에 걸쳐
)
# 무역촉진단을 지난해보다 대폭 확대해 총 201회를 파견한다
MANY = regex.compile(
    r"[^.\n]{0,40}?(?:총|모두)\s?\d{2,3}\s?(?:회|차례)(?!째|차|(?:에\s걸쳐|의)?\s?(?:\S{1,5}\s?)?상담)"
)
TIMES_OF = regex.compile(
    r"(?:\s|의|에 걸친|에 걸쳐|연|각종|모두|크고 작은)*(?:(?:열린|치른|개최[된한]|진행[된한]|파견[된한]|참가한)\s)?"
)
# 6회에 걸쳐 도내 기업으로 구성된 무역사절단을, 4차례에 걸쳐 대규모 시장개척단을
OVER = regex.compile(r"(?:에|동안)?\s?걸[쳐친]\s[^.,\n]{0,36}")
OVER_WIDTH = 50
OFF_AT_LARGE = regex.compile(
    r"(?:줄줄이|잇따라|잇달아|속속|무더기로?|줄)\s?(?:취소|연기|무산|미뤄|보류)"
    r"|(?:취소|연기|무산)(?:하거나|되거나)\s[^.\n]{0,20}(?:취소|연기|미루|미뤄)"
    r"|(?:취소|연기)[·ㆍ/](?:취소|연기)[하되](?:고\s있|면서)"
)
IN_TURN = regex.compile(r"[을를이가]?\s(?:[^\s.,]+\s){0,2}?(?:연이어|잇따라|잇달아|연달아|차례로)\s")
# 이번 협약을 통해, 협약에 따라; 두 기관은, behind an agreement
AGREED = regex.compile(
    r"(?:협약|협정|MOU|양해각서|결연|제휴)(?:\([^()\n]{1,20}\))?(?:(?:을|를)\s(?:통해|통하여|바탕으로|계기로|토대로|기반으로)"
    r"|에\s(?:따라|따르면|의하면|의해)|(?:의|\s)\s?(?:주요\s)?(?:내용|골자)(?:은|는|으로))"
)
BOTH = regex.compile(
    r"(?:\A|\s)(?:양|두|세|네|\d{1,2}개)\s?(?:기관|기업|회사|도시|대학|단체|협회|측|사|시|지역)(?:은|는)\s"
)
# 2015년부터 미국과 캐나다에 개척단을 보내 누적 …, 98년부터 개척단을 파견해 왔는데: one of every year
FROM_YEAR = regex.compile(r"(?<!\d)(?:(?:19|20)\d\d|\d\d)년부터\s[^\n]*\Z")
EVER_SINCE = regex.compile(r"[^.\n]{0,30}?(?:[해어아여려내]\s?[왔오온]|누적|누계|지금까지|현재까지|모두\s\d|총\s\d)")
KEPT_UP = regex.compile(r"[^.\n]{0,30}?(?:하고|열고|해오고|해 오고|이어가고|이어오고)\s?있")
OWN_PLACE = 0.7  # weight from which a place is told of the occasion, not of its kind


def of_support(telling: Telling) -> bool:
    """상담회 참가 지원, 사절단 상호 파견, 박람회 연계 방안, 일반 전시회, 총 201회: a programme."""
    mention, frame = telling.mention, telling.frame
    behind = telling.quote(mention.end, mention.end + 14)
    if not mention.value.quoted and (SUPPORT.match(behind) or MEASURES.search(frame.name)):
        return True
    if MUTUAL.match(behind):
        return True
    behind = telling.quote(mention.end, mention.end + 70)
    content = CONTENT.match(behind) is not None and not mention.value.quoted and frame.governor is not None
    if MATTER.match(behind[:40]) or (content and telling.governed_by() not in {"hold", "held", "dispatch"}):
        return True
    return not frame.in_a_month and (KIND.fullmatch(frame.name) is not None or MANY.match(behind) is not None)


def in_passing(telling: Telling) -> bool:
    """시대표단의 한 관계자, 상담의 후속으로, 포럼 다음날인 1일: who speaks, what comes after; not its own days."""
    if telling.mention.value.quoted or not PASSING.match(telling.quote(telling.mention.end, telling.mention.end + 24)):
        return False
    telling.frame.dates = []
    return True


def in_turn(telling: Telling) -> bool:
    """25일부터 27일까지 행사를 연이어 연다: the occasions that are told next, none beside them."""
    mention = telling.mention
    return mention.value.strength == "generic" and IN_TURN.match(telling.reading.text, mention.end) is not None


def agreed_on(telling: Telling) -> bool:
    """두 기관은 협약을 바탕으로 세미나 개최와 조사단을 추진한다: what an agreement is for, at no time of its own."""
    frame, line = telling.frame, telling.line
    if frame.title or frame.definite or (frame.status is not None and frame.status.value == "held"):
        return False
    if _by_signers(telling):
        return True
    before = telling.quote(line.start, frame.name_span.start)
    told = AGREED.search(before)
    if told is None and telling.reading.mentions.agreements(0, line.start):
        told = BOTH.search(before)
    if told is None:
        return False
    edge = line.start + told.end()
    spans = [claim.span for claim in frame.dates] + [claim.span for claim in frame.places]
    return not any(span.start >= edge for span in spans)


def _by_signers(telling: Telling) -> bool:
    """A와 B는 협약을 맺었다. … A는 B와 공동으로 상담회를 연다: what both will do, without a day, a town, a name."""
    frame, line = telling.frame, telling.line
    hosts = {claim.value.name for claim in frame.hosts}
    if len(hosts) < 2 or frame.dates or frame.places or telling.mention.value.quoted:
        return False
    reading = telling.reading
    signed = (each for each in reading.lines[: line.index] if reading.mentions.agreements(each.start, each.end))
    return any(all(_names(reading, each, host) for host in hosts) for each in signed)


def _names(reading: Reading, line: Line, host: str) -> bool:
    bodies = reading.mentions.organisations(line.start, line.end)
    return any(body.value.name == host for body in bodies) or host in reading.quote(line.start, line.end)


def of_many(telling: Telling) -> bool:
    """해외 유명 전시회: fairs of a kind, without a day."""
    return not telling.mention.value.quoted and OF_MANY.match(telling.frame.name) is not None


def wished(telling: Telling) -> bool:
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
        # 9월 5일 하노이에서 열리는 식품박람회에 와 달라고 요청했다: what is asked for is to come, not the fair
        days = [c.span for c in telling.frame.dates if c.value.value.first.day is not None]
        told = any(clause.span.contains(day) for clause in telling.scope.modifiers for day in days)
        return not (told and telling.scope.particle.startswith("에"))
    if governor.lemma in PURSUED and not telling.frame.dates and not telling.frame.places:
        return True
    left = governor.lemma == "마치다" and governor.ending is Ending.CONNECTIVE and not telling.frame.dates
    return left and any(telling.cues.of(p.lemma) == "announce" for p in telling.line.predicates)


def tells_who(telling: Telling) -> bool:
    """국제전력기술 엑스포, 가구 산업전 등을 개최하는 한국전력공사: what a body is known for, without a day."""
    governor = telling.frame.governor
    if governor is None or governor.ending is not Ending.ADNOMINAL or governor.tense.value != "present":
        return False
    if governor.planned or telling.frame.on_a_day or governor.start < telling.mention.end:
        return False
    bodies = telling.reading.mentions.organisations(governor.end, min(governor.end + 20, telling.line.end))
    return any(body.start - governor.end <= 1 for body in bodies)


def means_people(telling: Telling) -> bool:
    """두 개척단 참가업체 20곳을 불러, 설명회 참가자들은: who is meant, by the occasion that they came to."""
    return PEOPLE_OF.match(telling.quote(telling.mention.end, telling.mention.end + 10)) is not None


def explains(telling: Telling) -> bool:
    """공동위원회는 업무협약을 실행하기 위한 것으로, …: what it is for, not that it was held."""
    return (
        telling.scope.particle in {"은", "는"}
        and FOR_THIS.match(telling.quote(telling.mention.end, telling.line.end)) is not None
    )


def says_what(telling: Telling) -> bool:
    """22회를 맞은 걸푸드는 …이 주최하는 중동 최대의 식품박람회로, 이번에는 …: a kind said of another occasion."""
    mention = telling.mention
    if mention.value.quoted or telling.line.block.zone is not Zone.BODY:
        return False
    phrase = telling.quote(max(telling.line.start, telling.frame.name_span.start - 10), mention.end)
    praised = SUPERLATIVE.search(phrase) is not None and telling.scope.particle in {"로", "으로"}
    said = WHAT_IT_IS.match(telling.quote(mention.end, mention.end + 6)) is not None
    before = telling.reading.mentions.events(telling.line.start, mention.start)
    topic = said and any(TOPIC.match(telling.quote(o.end, o.end + 24)) for o in before)
    kind = OF_ITS_KIND.match(telling.quote(mention.end, mention.end + 7)) is not None
    named = (said or kind) and _about_named(telling)
    if not (praised or topic or named or _apposed(telling)):
        return False
    telling.frame.generic, telling.frame.status = (
        True,
        None,
    )  # what is told of it is told of the other, save how it stands
    return True


def _apposed(telling: Telling) -> bool:
    """세계 최대 산업전시회인 독일 나루산업박람회: the name follows."""
    if APPOSED.match(telling.reading.text, telling.mention.end, telling.line.end) is None:
        return False
    behind = telling.reading.mentions.events(telling.mention.end, telling.line.end)
    if SIDE_EVENT.search(telling.frame.name):
        return False  # 개소식 부대행사인 수출상담회
    return bool(behind) and behind[0].start - telling.mention.end <= NAMED_BEHIND


def _about_named(telling: Telling) -> bool:
    """‘2015 나루월드’에 참가했다. ‘나루월드’는 …에서 열리는 전시회로: about one whose name was told before."""
    about = ABOUT.match(telling.reading.text, telling.line.start, telling.mention.start)
    if about is None:
        return False
    words = about["name"].split()
    return any(
        all(word in telling.quote(one.start, one.end) for word in words)
        for one in telling.reading.mentions.events(0, telling.line.start)
    )


def called_off_at_large(telling: Telling) -> bool:
    """수출상담회 및 사절단이 줄줄이 취소, 개척단 활동을 취소하거나 연기하고 있다: kinds, and what befalls them."""
    frame = telling.frame
    own = frame.name_cities or any(c.value.country != "KR" or c.weight >= OWN_PLACE for c in frame.places)
    if frame.on_a_day or frame.hosts or own or frame.ordinal is not None:
        return False
    if of_many(telling):
        return True  # 나머지 전시회는 개회를 미뤘다
    return OFF_AT_LARGE.search(telling.quote(telling.line.start, telling.line.end)) is not None


def of_a_kind(telling: Telling) -> bool:
    """중기청이 파견하는 전시회 및 촉진단은 …: told by what is done with them, without a day, a town or a name."""
    told = telling.scope.modifiers[-1].predicate if telling.scope.modifiers else None
    present = told is not None and told.tense.value == "present" and not told.planned
    named = telling.mention.value.quoted or telling.frame.definite or telling.frame.ordinal is not None
    return present and not (named or telling.frame.dates or telling.frame.places)


def general(telling: Telling) -> bool:
    """What is done every year, what does not happen, examples of what a body does: no single occasion."""
    governor = telling.frame.governor
    if HABIT.search(telling.quote(telling.start, telling.mention.start)):
        return True
    if not telling.frame.places and OPINION.match(telling.quote(telling.mention.end, telling.line.end)):
        return True
    if governor is None:
        return False
    if governor.negated and not governor.planned and not telling.frame.dated:
        return True
    if governor.ending is not Ending.ADNOMINAL or telling.frame.places:
        return False
    holding = telling.cues.of(governor.lemma) in {"hold", "held", "dispatch"} and governor.start >= telling.mention.end
    if holding and governor.tense.value == "present" and not governor.planned:
        return True  # 비슷한 상담회를 따로 여는 일, 전시회를 여는 전략전시회
    return EXAMPLE.match(telling.quote(governor.end, governor.end + 4)) is not None


def habitual(telling: Telling) -> bool:
    """2016년부터 매년 ‘…포럼’을 개최하고 있다: what a body does year by year."""
    governor = telling.frame.governor
    going_on = governor is not None and governor.ongoing
    behind = telling.quote(telling.mention.end, telling.line.end)
    return HABIT.search(telling.quote(telling.line.start, telling.mention.start)) is not None and (
        going_on or KEPT_UP.match(behind) is not None
    )


def ever_since(telling: Telling) -> bool:
    """군은 2015년부터 미국과 캐나다에 개척단을 보내 누적 52만달러의 협약을 맺었다: as many as there were."""
    if telling.frame.on_a_day or FROM_YEAR.search(telling.quote(telling.line.start, telling.mention.start)) is None:
        return False
    return EVER_SINCE.match(telling.quote(telling.mention.end, telling.line.end)) is not None


def made_habit(telling: Telling) -> bool:
    """수출상담회는 2013년부터 매년 열리고 있다: a history, whatever year it names."""
    governor = telling.frame.governor
    if telling.scope.particle not in {"은", "는"} or governor is None or telling.frame.on_a_day:
        return False
    behind = telling.quote(telling.mention.end, governor.start)
    return HABIT.search(behind) is not None and (governor.ongoing or governor.tense.value == "past")


def summed(telling: Telling) -> bool:
    """상반기에 무역촉진단을 보내 …. 아시아에는 19회에 걸쳐 …: the occasions of a year, counted in the lines around.

    A month, a town or a land of its own makes one of them an occasion.
    """
    frame, line = telling.frame, telling.line
    numbered = frame.ordinal is not None and frame.ordinal.startswith("제")
    bare = telling.mention.value.strength == "strong" and not telling.mention.value.quoted
    if not bare or frame.title or frame.definite or numbered or not SENT & set(frame.types):
        return False
    firsts = [c.value.value.first for c in frame.dates if c.weight >= 0.5]
    if any(part.day is not None or (part.month is not None and part.month_last is None) for part in firsts):
        return False
    places = [c.value for c in frame.places if c.weight >= 0.5 and c.value.level is not PlaceLevel.REGION]
    lands = {p.country for p in places} - {"KR"}
    if any(p.level is PlaceLevel.CITY for p in places) or len(lands) == 1:
        return False
    # 공구조합은 멕시코 브라질에 공구 시장개척단을 보낸다: its own name, sender and lands
    named = frame.name.removesuffix(telling.mention.value.head).strip()
    if named and lands and any(claim.weight >= SENDER for claim in frame.hosts):
        return False
    around = telling.reading.lines[max(0, line.index - BESIDE) : line.index + BESIDE + 1]
    return any(EDITIONS.search(telling.reading.text, each.start, each.end) for each in around)


def has_grown(telling: Telling) -> bool:
    """데모데이는 2013년 250명에서 올해 1300명이 참가하는 행사로 성장했다."""
    if telling.scope.particle not in {"은", "는"}:
        return False
    return any(p.lemma in GROWN for p in telling.line.predicates[-2:])


def several(reading: Reading, line: Line, frame: EventFrame) -> bool:
    """세 차례의 수출상담회, 10회의 무역사절단: a sum of occasions is none."""
    for count in reading.mentions.counts(max(line.start, frame.name_span.start - OVER_WIDTH), frame.mention.end):
        # 4건의 서명식, 61건의 각종 전시회; 상담 320건 are talks
        signings = count.value.unit is CountUnit.CASE and "consultation" not in frame.types
        sent = count.value.unit is CountUnit.THING and bool(SENT & set(frame.types))  # 7개 무역사절단, 43개 해외전시회
        if (count.value.unit is CountUnit.TIMES or signings or sent) and count.value.number >= 2:
            # 11회에 걸쳐 | 해외 사절단: up to the name, where it begins behind the count
            start = frame.name_span.start if count.end <= frame.name_span.start else frame.mention.start
            gap = reading.quote(count.end, start) if count.end <= start else ""
            if TIMES_OF.fullmatch(gap) or (not sent and OVER.fullmatch(gap)):
                return True
    return False


def repeated(telling: Telling) -> bool:
    """지난해 사절단을 12차례 파견해, 박람회가 153차례 열리고: as often as that, without a day."""
    end = telling.mention.end
    for count in telling.reading.mentions.counts(end, min(end + 24, telling.line.end)):
        if count.value.unit is CountUnit.TIMES and count.value.number >= 2:
            return AS_OFTEN.fullmatch(telling.quote(end, count.start)) is not None
    return False
