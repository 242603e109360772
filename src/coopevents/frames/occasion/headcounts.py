"""What a count counts: firms of the home side, firms of the partner's side, buyers, people, meetings.

Job: a count mention in its line -> the name of a slot, or None for parts (9곳 가운데 8곳), rates (1개사당), firms
told beside the occasion (한국기업 206개가 진출해 있다) and things of other kinds.  Which cases are meetings tells
`meeting_counts`; of a sum and its parts `count_sums` keeps what stands for the whole.  It must not know occasions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from coopevents import regex
from coopevents.document import HEADLINES, Mention, Span
from coopevents.frames.amount.count_sums import HOME, Headcount, by_sides, facing, in_parallel, without_parts
from coopevents.frames.occasion.bracketed_counts import in_its_bracket
from coopevents.frames.occasion.meeting_counts import of_cases, of_meetings, with_own_sums
from coopevents.frames.occasion.part_counts import goes_on, of_those
from coopevents.frames.reading import Line, Reading
from coopevents.frames.sides import (
    AS_BUYER,
    BUYER,
    MARKET,
    OF_HOME,
    met_there,
    of_foreign_body,
    of_foreign_market,
    of_foreign_side,
    side_of_topic,
    with_partners,
)
from coopevents.lexicon.participation import cue
from coopevents.values.counts import Count, CountUnit
from coopevents.values.names import is_abroad

GLOBAL_BEHIND = regex.compile(r"\s?(?:글로벌|해외|외국|현지)\s")
DOMESTIC = regex.compile(
    r"국내|우리|도내|관내|시내|지역|한국|중소기업|참가|참여|수출|제조|강소|스타트업|벤처|새싹|입점|회원사|업체|기업|협력사"
)
# who buys or lends at home is no participant of the kind that is counted: 대기업 30개사, 벤처캐피털 7개사
NEITHER = regex.compile(
    r"대기업|무역상사|종합상사|대형마트|대[·ㆍ•]중견|수요기업|조달기관|국제기구|수요처|발주처|구매기업|공공기관|공기업|캐피[탈털]|투자사|투자기관|금융기관|은행|운용사"
    r"|^중견기업$"
)
# a part of what was told before: 9곳 가운데 8곳, 참가기업 중 8개사; not 10월 중, 과제가 공개된 가운데 60개사가
SUBSET = regex.compile(
    r"(?:(?<![된한는진인]\s)가운데|중에서|(?<=기업|업체|개사|\d개|[곳명건사]|바이어|회원)\s?중)(?:서|에서|에서도|에는|에)?,?\s(?:[가-힣·]+\s){0,2}$"
)
# 이 중 3개사, 이중 약 2500명이: of those told right before
OF_THEM = regex.compile(
    r"(?<![가-힣])(?:이|그|이들)\s?(?:가운데|중)(?:에서|에는)?,?\s(?:[가-힣·]+\s){0,2}(?:약\s|총\s)?$"
)
OTHERS = regex.compile(r"(?:(?<!해)외|이외|밖)에?도?\s$")  # not 해외 52개사
# 9개사를 포함해, 1개사당, 3명씩, 2곳 줄었는데, 50곳 이상이 입주한다, 4개 업체의 471만달러; not 42개 기업의 50여명
PART_BEHIND = regex.compile(
    r"(?:를|을)?\s?(?:포함|비롯)|(?:당|별)(?:\s|로|에)|\s?씩|(?:가|이)?\s?(?:줄(?!을)|늘|감소|증가|많|적)"
    r"|의\s(?:약\s|총\s)?\d(?!\d*여?\s?명)|(?:이상|이하|미만)?\s?(?:안팎|정도|가량)?(?:을|를)?\s목표"
)
# 현지에 진출해 있는 200여 개 한국 기업: they are there anyhow, unless they meet
SETTLED = regex.compile(
    r"(?:진출(?:해\s있는|한)|발을\s붙인|입주한|등록한"
    r"|투자(?:해\s있는|한)|둥지를\s튼|자리\s?잡은|가동\s중인)\s[^.\n]{0,40}$"
)
# 38개국에서 온 1,500여 개 기업: both sides together; 4개국에서 12개사 바이어와 도내 23개사: each apart
OF_MANY = regex.compile(
    r"\d여?\s?개\s?(?:국(?![내산적])|나라|국가)(?!\s?바이어)(?![^.\n]{0,80}(?:와|과)\s(?:국내|도내|관내|시내|우리|지역))[^.\n]{0,40}$"
)
OURS = regex.compile(r"(?:한국|국내|우리)\s?(?:중소)?(?:기업|업체|회사)")
OF_ALL_FIRMS = regex.compile(
    r"(?:를|을)\s(?:포함|비롯)[^.\n\d]{0,10}\d[\d,만천백]*여?\s?(?:개\s?(?:기업|업체)|개사|곳)"
)
WITH_OURS = regex.compile(r"(?:한국|국내|우리)[^.\n\d]{0,8}(?:을|를)\s(?:포함|비롯)[^.\n\d]{0,10}$")
RATE_BEFORE = regex.compile(
    r"(?:(?<!담)당|별)\s(?:평균\s)?(?:약\s)?$|하루\s?(?:평균\s)?$"
    r"|(?:회|지역|국가)당\s[가-힣\d~∼\- ,]{1,30}$"
)
# 15개사로 구성된 멘토단: a body that is no journey
NO_MISSION = regex.compile(
    r"(?:로|으로)\s(?:구성|꾸려|짜|이뤄|이루어)[가-힣]{0,3}\s(?:이번\s)?[가-힣]{0,8}"
    r"(?:멘토단|자문단|심사단|평가단|지원단|위원회|협의회|협의체|추진단|조합|얼라이언스)"
)
# 30개사와 협약을 맺었다; but 34개사와 바이어 57개사가 196건을 상담하고 협약 6건을 맺었다
SIGNING = regex.compile(
    r"(?:와|과|이|가|은|는)\s(?:(?!상담)[^.\n]){0,55}?(?:협약|양해각서|MOU|협의|협정|의향서|계약)[^.\n]{0,12}?(?:체결|맺|교환|서명|조인|주고받)"
)
# 14곳이 참가해 … 계약을 체결했다, 8개사가 참가, 양해각서 3건을 체결했고, 5곳이 참여하였고
ATTENDS_FIRST = regex.compile(
    r"(?:이|가)\s(?:[^\s.]{1,10}\s){0,2}(?:(?:참가|참여|참석|출전)(?:해|하[여고였]|했|,)|나(?:서|와))"
)
SPEAKING_NOUN = regex.compile(
    r"관계자|참석자|인사|기업인|경제인|상공인|창업자|전문가|대표|회원|청년|투자자|내빈|임직원|투자가"
)
STAFF = regex.compile(
    r"(?:(?<!임)직원|관광객|여행객|승객|이용객|코디네이터|통역|강사|요원|심사위원|멘토|사망|부상|확진|영업사원|일자리)\S{0,2}\s?$"
)
# 참석자는 150여 명이었다, 관람객은 2만명을 넘었다, 참석 예정 인원은 200명이다
ATTENDANCE = regex.compile(r"(?:참석자|참가자|관람객|참관객|입장객|참[석가]\s?(?:예정\s?)?인원)$")
# 방문단 6명은, 대표단 일행 40여명은
DELEGATES = regex.compile(r"(?:대표단|방문단|사절단|시찰단|고찰단|교류단|실사단|구매단|조사단|일행)$")
PARTY_OF = regex.compile(r"(?:단|단원|일행)\s(?:일행\s)?$")
ACTING = regex.compile(r"(?:은|는|이|가)\s")
# … 주최 A. 자동차부품업체 대표 20여명 / 정부·기업인 180여명 │: all that a note has to say
FRAGMENT = regex.compile(r"\G\s*(?:$|\.\s*$|[│|])")
# 바이어 270명을 새로 발굴했다
FOUND = regex.compile(r"(?:의\s[가-힣]{2,8})?(?:을|를)\s[^.\n]{0,8}?발굴")
# 투자자, 바이어 등 100명
LISTED_ALL = regex.compile(r"[,·]\s?[^,·]{1,12}\s등\s?(?:총\s|모두\s)?$")
# 대표 등 13명은 방콕을 훑고, 손님 1만2천명을 맞았다, 최고경영자 48명에게: told of in the sentence of an occasion
MARKED = regex.compile(r"(?:이|가|은|는|을|를|에게)\s")
# 150명을 새로 뽑는다, 해마다 80명을 길러 내고, 49명을 자문위원으로 위촉해: who is hired, schooled or appointed by it
RAISED_PEOPLE = regex.compile(r"^[^.\n]{0,24}?(?:뽑|채용|고용|길러|양성|배출|배우|배운|연수를\s받|위촉|선출|선임)")
# 30여명의 회장, 부회장들이 토론을 벌였다
OFFICERS_OF = regex.compile(
    r"의\s(?:[가-힣]{1,8}[,·]?\s){0,3}?[가-힣]{0,8}(?:회장|사장|대표|임원|기업인|경제인|상공인|전문가|관계자)들?(?:이|가|은|는)\s"
)
INHABITANTS = regex.compile(r"인구(?:가|는|만)?\s(?:약\s)?$")  # 인구 74만명의 도시
NOMINATIVE = regex.compile(r"(?:이|가)\s")
LAST = regex.compile(r"\.|$")
# 기업인 54명으로 무어진 대표단, 임원진 5명으로 된 실사단, 17명 규모의 사절단: who makes up a delegation
SENT = r"(?:대표단|방문단|사절단|시찰단|고찰단|교류단|실사단|구매단|조사단|개척단|참관단|연수단|촉진단)"
MAKE_UP = regex.compile(
    r"(?:(?:으)?로\s(?:구성|이뤄|이루어|꾸려|꾸린|짜[인여]|된|무어)[가-힣]{0,2}|\s?규모의)\s[‘'“\"「]?(?:[가-힣]{1,10}\s){0,3}?[가-힣]{0,8}"
    rf"{SENT}"
    # 종사자 22명으로 조사단을 만들어
    rf"|으로\s(?:[^\s.]{{1,10}}\s){{0,2}}?[가-힣]{{0,8}}{SENT}을\s(?:만들|꾸[려리린]|구성|짜|조직)"
)
AND_ALL = regex.compile(r"(?:등|선착순|해|하여|쳐|모두|총|전체|합계|도합)\s?(?:총|모두|약|전체|도합)?\s?$")
# 1차 협력사 17곳, 삼성전자 등 54개사 구매담당자와: who buys at home
FIRST_TIER = regex.compile(r"1차\s?(?:협력사|협력업체|벤더)\s?$")
HOME_BUYER = regex.compile(r"(?:의)?\s?(?:구매\s?(?:담당|책임|상담역)|구매팀|MD)자?")
# 두 회사는, 나머지 한 곳: so few are told of one by one
FEW = 2
# 올 한 해 연 186개 기업이, 17차례의 사업에 184개사를: of a year's work, not of an occasion
YEARLY = regex.compile(
    r"(?<![가-힣])연(?:인원)?\s$|올\s한\s해[^.\n]{0,20}$|(?<![제\d])(?:[2-9]|[1-9]\d)\s?(?:회|차례)(?!의?\s?상담),?[^.,\n\d]{0,20}$"
)
# 기계업체 12곳을 둘러본다, 업체 3곳의 생산라인을 둘러본다: where they went
TOURED = regex.compile(
    r"(?:의\s[가-힣]{2,6}(?:을|를)|(?:을|를|과\s[^.,\n]{2,24}[을를]|와\s[^.,\n]{2,24}[을를]))\s(?:차례로\s|잇따라\s|찾아\s[^.\n]{0,14})?"
    r"(?:둘러|견학|시찰|참관|돌아보|방문)"
)
# 수출 중소기업 10만개 육성: an aim of policy
RAISED = regex.compile(r"(?:를|을)?\s?(?:육성|양성|발굴|창출)(?:하|을|를|\s|[.,]|$)")
# 회원사 27만 곳을 거느린 단체, 협력사 1,900개의 네트워크를 갖춘 회사; 업체 5곳과 따로 면담했다
OWNED = regex.compile(r"(?:의\s[가-힣]{2,6})?(?:을|를)\s(?:거느|보유|갖[추춘]|두고|둔\s|확보)|(?:과|와)\s따로\s면담")
# 6개 해외박람회, 103개 해외무역관: what is no firm, at home or abroad
NO_FIRMS = regex.compile(
    r"(?:박람회|전시회|상담회|무역관|센터|사무소|지사|지부|공관|대사관|기관|단체|협회|조합|대학|도시|시장|(?<=해외|각)지역|국가|매장|점포)$"
)
# 10개 중소기업 지원기관이: bodies that serve firms; 226개의 중소기업간 경쟁제품; 15개사에 대한 지정서 수여식
BODIES = regex.compile(
    r"간\s(?:경쟁)|에\s?(?:대한\s)?(?:지정서|인증서|표창|감사패|현판)|\s?(?:수출\s?)?(?:지원|관련|유관)?\s?(?:기관|단체|협회|조합|협동조합)"
)
# 벤더 63개사가 방한하였으며, 14개사 21명 방한, 5개국 31개사 33명의 바이어가
COMES = regex.compile(
    r"(?:이|가)?\s?(?:\d{1,4}여?\s?명(?:이)?\s)?방한|\s?\d{1,4}여?\s?명의\s(?:해외\s?|외국\s?|유력\s?)?(?:바이어|구매자)"
)
# 9개국 43개사가 오고, 4개국의 조선소 11개사가 초청돼, 5개국 61개사가 참가해 도내 170개사와, 28개국 26개 업체를
# 초청해, 33개국의 39개 업체 구매담당자를, 8개국 37개사에서 바이어 54명이
ARRIVES = regex.compile(
    r"(?:이|가)\s(?:오[고며는기]|온다|왔[고다으]|초청(?:돼|되어|됐|된|될|받)"
    r"|(?:참가|참여|방문)해\s(?:도내|국내|관내|시내|지역|우리)\s)"
    r"|(?:을|를)\s(?:[가-힣]{1,6}\s)?(?:초청|초대|불러|유치)|(?:에서)?\s(?:온\s)?(?:해외\s|외국\s)?(?:바이어|구매담당)"
)
THAT_REGION = regex.compile(r"(?:^|\s)지역\s")
# 부다페스트에서는 37개사가 찾아와 58건을 상담했다: abroad it is buyers that come
CALLS = regex.compile(r"(?:이|가)\s(?:찾아\s?[와왔오]|몰려\s?[와왔들]?|몰렸)")
# 해외 18개국 75개사
LANDS_ABROAD = regex.compile(r"해외\s\d{1,3}여?\s?개국(?:에서|의)?\s(?:온\s)?$")
# 해외 터미널 운영사 12개사, 현지 병원·약국체인 40곳; not 해외 진출 기업 12개사
OF_ABROAD = regex.compile(
    r"(?:해외|외국|현지)\s(?!진출|수출|시장|마케팅|판로|전시|박람|규격|인증|투자|취업|법인|지사|무역관|한인|교민|한국|교포|우리)"
    r"(?:(?:[가-힣A-Z·]{1,10}(?:\([A-Z]{2,5}\))?(?<![와과은는이가을를에로의])\s){1,2}"
    r"|[가-힣A-Z·, ]{1,24}\s등\s(?:총\s|모두\s)?)$"
)
# 구매담당자와 유통상 등 37개사
BUYERS_LISTED = regex.compile(rf"(?:{BUYER.pattern})들?\s등\s(?:총\s|모두\s|약\s)?$")
# 수입상과 관람객 2만여명: not buyers alone
AND_OTHERS = regex.compile(
    r"(?:바이어|수입상|구매자|구매단|유통상)들?(?:와|과)\s[가-힣]{2,6}\s(?:등\s)?(?:모두\s|총\s)?$"
)
# 홈쇼핑 MD 34명, 상품기획자 30명: who buys for a house
BUYS_FOR = regex.compile(r"(?:MD|엠디|상품기획자|머천다이저)\s?$")
# 국내에서는 화장품 업체 70개사가
AT_HOME = regex.compile(r"(?:국내|도내|관내|한국|우리나라)에서[는도]?\s[^.\n\d]{0,20}$")
# 바이어 18개사를 포함해 120명: a part of the persons, not of the firms
IN_PERSONS = regex.compile(r"(?:를|을)\s(?:포함|비롯)[^.\n\d]{0,20}\d[\d,만천백]*여?\s?명")
# 기업인 30여명과 간담회를 갖고
MET_PERSONS = regex.compile(r"(?:과|와)(?:의)?\s(?:[가-힣]{2,5}\s)?(?:간담회|면담|만찬|오찬|좌담회|차담회)")


def headcounts(reading: Reading, line: Line, apart: Sequence[Span] = ()) -> list[Headcount]:
    """The counts of a line that fill slots, parts of told sums left out.

    `apart`: stretches told of occasions of their own, whose counts stay beside the sum (하노이에서 78건, 방콕에서 55건
    등 133건) and are of what the sum is of.
    """
    found: list[Headcount] = []
    own: list[Headcount] = []
    for mention in reading.mentions.counts(line.start, line.end):
        slot = slot_of(reading, line, mention)
        within = any(span.contains(mention.span) for span in apart)
        if slot is None and within and of_cases(reading, line, mention):
            slot = "meetings"
        if slot is not None:
            (own if within else found).append(Headcount(slot, mention))
    if any(item.slot == "meetings" for item in found):
        told = [item.mention for item in (*own, *found)]
        found += [Headcount("meetings", mention) for mention in with_own_sums(reading, line, told)]
    found = in_parallel(
        reading, facing(reading, by_sides(reading, reading.mentions.counts(line.start, line.end), found))
    )
    return sorted([*own, *without_parts(reading, found)], key=lambda item: item.mention.start)


def slot_of(reading: Reading, line: Line, mention: Mention[Count]) -> str | None:
    """The slot that a count fills, None if it counts something else or a part."""
    count = mention.value
    before = reading.quote(max(line.start, mention.start - 30), mention.start)
    behind = reading.quote(mention.end, min(mention.end + 80, line.end))
    if PART_BEHIND.match(behind) and not (_among_persons(count, behind) or _ours_among_all(count, behind)):
        return None
    if RATE_BEFORE.search(before) or OTHERS.search(before):
        return None
    subset = SUBSET.search(before) is not None or OF_THEM.search(before) is not None
    if subset and goes_on(behind) and count.unit in {CountUnit.FIRM, CountUnit.PERSON, CountUnit.THING}:
        return of_those(before, persons=count.unit is CountUnit.PERSON)
    if count.unit is CountUnit.CASE:
        return "meetings" if not subset and of_meetings(reading, line, mention) else None
    if count.unit is CountUnit.TIMES:
        return "meetings" if of_meetings(reading, line, mention) else None
    if count.unit is CountUnit.PERSON:
        return _people(reading, line, mention, before, subset)
    if count.unit is CountUnit.FIRM or (count.unit is CountUnit.THING and _of_firms(count, before, behind)):
        return _firms(reading, line, mention, before, behind, subset)
    return None


def _among_persons(count: Count, behind: str) -> bool:
    """바이어 18개사를 포함해 120명, 바이어 5천1백명을 포함해 관람객 12만명이: told apart from all who came."""
    told = count.unit is CountUnit.FIRM or (count.unit is CountUnit.PERSON and BUYER.search(count.noun) is not None)
    return told and IN_PERSONS.match(behind) is not None


def _ours_among_all(count: Count, behind: str) -> bool:
    """40개 한국 기업을 포함해 모두 210개 기업이 나온다: those of ours, told beside all."""
    return OURS.match(count.noun) is not None and OF_ALL_FIRMS.match(behind) is not None


def _of_firms(count: Count, before: str, behind: str) -> bool:
    """해외 30곳, 현지 발주처 15곳; not 6개 해외박람회, 103개 해외무역관."""
    told = MARKET.search(count.noun) or OF_ABROAD.search(before)
    abroad = told is not None and NO_FIRMS.search(count.noun or before.rstrip()) is None
    return abroad or AS_BUYER.match(behind) is not None or side_of_topic(before) is not None


def _people(reading: Reading, line: Line, mention: Mention[Count], before: str, subset: bool) -> str | None:
    """Buyers counted as persons, else everybody who is there; 투자자, 바이어 등 100명 are people."""
    noun = mention.value.noun
    behind = reading.quote(mention.end, min(mention.end + 40, line.end))
    if FOUND.match(reading.text, mention.end, line.end):
        return None
    listed = LISTED_ALL.search(before) or AND_OTHERS.search(before)
    buys = BUYER.search(noun) or BUYER.search(before[-10:]) or BUYS_FOR.search(before)
    if buys and not listed and not subset and not ATTENDANCE.search(noun):
        return "buyers"
    if met_there(reading, line, mention):
        return "buyers"
    if INHABITANTS.search(before):
        return None
    if (STAFF.search(before) and not AND_ALL.search(before)) or subset or noun.endswith("일자리"):
        return None
    delegates = DELEGATES.search(noun) or PARTY_OF.search(before)
    if mention.value.bound == "under" and ATTENDANCE.search(noun):
        return None  # 참석 인원은 99명 이하로 묶었다
    if ATTENDANCE.search(noun) or MAKE_UP.match(behind) or (delegates and ACTING.match(behind)):
        return "people"
    if (SPEAKING_NOUN.search(noun) or SPEAKING_NOUN.search(before[-5:])) and FRAGMENT.match(behind):
        return "people"
    if SPEAKING_NOUN.search(noun) and not delegates and MET_PERSONS.match(behind):
        return "people"
    clause = line.clause_at(mention.start)
    told = reading.quote(mention.start, min(clause.end + 12, line.end))
    if _patterns().gathers.search(told) or in_its_bracket(reading, line, mention):
        return "people"
    if SPEAKING_NOUN.search(noun) and NOMINATIVE.match(reading.text, mention.end, line.end):
        return "people"
    if OFFICERS_OF.match(behind):
        return "people"
    if MARKED.match(behind):
        return None if RAISED_PEOPLE.search(behind) and not _schooled(reading, line) else "people"
    return "people" if AND_ALL.search(before) and LAST.match(reading.text, mention.end, line.end) else None


def _schooled(reading: Reading, line: Line) -> bool:
    """국내 기술자 20명이 4주간 연수를 받는다, told of a course: those who are schooled take part in it."""
    return any("training" in event.value.types for event in reading.mentions.events(line.start, line.end))


def is_attending(reading: Reading, line: Line, mention: Mention[Count]) -> bool:
    """참석인원 : 200여명: all that a label has to say; not 통역 12명, 기업당 1명."""
    before = reading.quote(max(line.start, mention.start - 30), mention.start)
    return STAFF.search(before) is None and RATE_BEFORE.search(before) is None


def _firms(reading: Reading, line: Line, mention: Mention[Count], before: str, behind: str, subset: bool) -> str | None:
    """Firms of the partner's market, else home ones; None where something says that they take no part.

    A sentence of an occasion hardly ever counts other firms: of 38 counts missed in 108 documents that no rule was
    written on, 14 are found since no word of taking part is asked for, and 3 wrong ones more.
    """
    noun = mention.value.noun
    if mention.value.number <= FEW or YEARLY.search(before) or BODIES.match(behind) or NO_FIRMS.search(noun):
        return None
    if WITH_OURS.search(before):
        return None  # 한국 기업 150곳을 포함해 총 450개 기업: both sides together
    titled = line.block.zone in HEADLINES
    if OWNED.match(behind) or RAISED.match(behind) or (TOURED.match(behind) and not BUYER.search(noun)):
        return None
    if (side := side_of_topic(before)) is not None:
        return side
    signs = SIGNING.match(behind) is not None and ATTENDS_FIRST.match(behind) is None
    if signs or NO_MISSION.match(behind) or _patterns().apart.match(behind):
        return None
    if SETTLED.search(before) and MEETS.match(behind) is None:
        return None
    if subset:
        return "foreign_companies" if BUYER.search(before[-12:]) else None
    if COMES.match(behind) and not HOME.search(noun):
        return "foreign_companies"
    market = of_foreign_market(reading, mention)  # 동남아 지역 투자사: that 지역 is not ours
    home = HOME.search(THAT_REGION.sub(" ", noun) if market else noun) or AT_HOME.search(before)
    if LANDS_ABROAD.search(before) and not home:
        return "foreign_companies"
    named = "중소기업" in noun or BUYER.search(noun) or MARKET.search(noun)
    if BUYERS_OF_MANY.search(before):
        return "foreign_companies"
    if not home and not named and OF_MANY.search(reading.quote(line.start, mention.start)):
        return "foreign_companies" if ARRIVES.match(behind) else None
    if FIRST_TIER.search(before) or (_buys(noun, behind) and not _abroad(reading, line)):
        return None
    if AS_BUYER.match(behind) or of_foreign_body(reading, line, mention):
        return "foreign_companies"
    abroad = BUYER.search(noun) or MARKET.search(noun) or OF_ABROAD.search(before) or GLOBAL_BEHIND.match(behind)
    listed = BUYERS_LISTED.search(before) or of_foreign_side(reading, line, mention)
    if not home and (abroad or listed or market):
        return "foreign_companies"
    if not home and (with_partners(reading, line, mention) or _calls_abroad(reading, line, mention)):
        return "foreign_companies"
    if NEITHER.search(noun):
        return None
    if titled:
        return "companies" if DOMESTIC.search(noun or before[-12:]) or _patterns().attends.search(behind) else None
    return "companies"


def _buys(noun: str, behind: str) -> bool:
    return HOME_BUYER.match(behind) is not None or HOME_BUYER.fullmatch(noun) is not None


def _calls_abroad(reading: Reading, line: Line, mention: Mention[Count]) -> bool:
    """37개사가 찾아와, told of a place abroad alone."""
    if OF_HOME.search(mention.value.noun) or CALLS.match(reading.text, mention.end, line.end) is None:
        return False
    told = [p.value.country for p in reading.mentions.places(max(0, line.start - 120), mention.start)]
    return any(is_abroad(country) for country in told) and "KR" not in told[-1:]


def _abroad(reading: Reading, line: Line) -> bool:
    """Whether the sentence, or the one before, tells of another land or of buyers from there."""
    start = max(0, line.start - 120)
    told = reading.quote(start, line.end)
    lands = [p for p in reading.mentions.places(start, line.end) if is_abroad(p.value.country)]
    return bool(lands) or MARKET.search(told) is not None or "바이어" in told


# 바이어는 3개국 66개사다, 구매단은 모두 7개국 40개사로: whose lands are counted
BUYERS_OF_MANY = regex.compile(
    r"(?:바이어|수입상|구매자|구매단|구매상)들?(?:은|는|이|가|도)?\s(?:모두\s|총\s)?\d{1,3}\s?개\s?(?:국|나라|국가)(?:에서|의|에서\s온)?\s(?:모두\s|총\s)?$"
)
MEETS = regex.compile(r"[^.\n]{0,40}?(?:참가|참석|참여|간담|상담|초청|모여|모인|만나)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    attends: regex.Pattern[str]
    gathers: regex.Pattern[str]
    apart: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Patterns with words of the lexicon."""
    return _Patterns(
        attends=regex.compile(f"{cue('takes_part')}|{cue('visits')}|{cue('earns')}|{cue('shows')}|자리|규모|달하는"),
        gathers=regex.compile(cue("gathers")),
        # firms that are told of but take no part: they settle, invest, suffer; not 37개사가 찾아와 융자를 신청했다
        apart=regex.compile(rf"(?:(?!참가|참석|참여|찾아|몰려|[고며],\s)[^.\n]){{0,30}}?{cue('apart')}"),
    )
