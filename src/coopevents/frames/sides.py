"""Which side counted firms are on: of our market, or of the partner's.

Job: a count of firms in its line -> whether they are the partner's: their country is written with them (일본기업
59개사), they are a foreign body's members, they come as buyers, or our firms meet them (29개사와 62건을 상담했다,
31개 업체를 만나).  And the words for buyers and for what is of the other side.  It must not know slots, occasions
or records.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Line, Reading
from coopevents.values.counts import Count
from coopevents.values.names import OrganisationKind, PlaceLevel, is_abroad

# words for who buys, and for what is of the other side
BUYER = regex.compile(r"바이어|구매자|구매\s?담당|구매책임|수입상|구매처|빅바이어|구매단|유통상|구매상(?!담)")
MARKET = regex.compile(r"해외|외국|글로벌|현지|다국적|상대국|수입업체|외자")
# 하얼빈시에서 참가하는 기업 40여 곳
FROM = regex.compile(r"(?:시|성|주)?에서\s(?:참가하는|참가한|참여하는|참여한|온|오는|찾아온)\s[가-힣 ]{0,10}")
# 31곳이 바이어로 나왔다, 68개사에서 구매책임자가 나와, 35개사가 참가해 지역기업을 만난다
AS_BUYER = regex.compile(
    r"(?:이|가)?\s?(?:바이어로|사는 쪽)|에서\s(?:온\s)?[^.\n\d]{0,4}(?:구매|바이어)"
    r"|(?:이|가)\s[^.\n]{0,14}(?:지역|국내|도내|한국|우리|관내)\s?(?:중소)?(?:기업|업체)[^.\n]{0,10}(?:을|를|과|와)\s?만"
)
# 하노이를 찾은 무역사절단 10개사, 보고타 파견, 10개사: the place is where they went
OF_OURS = regex.compile(
    r"(?<!구매)(?:사절단|개척단|촉진단|참가단)|파견|방문|찾은|(?:거래|신청)(?:업체|기업)|(?:국내|도내|관내|우리|한국)\s"
)
# what stands between a land and firms that are not of it: 두바이 박람회에는 16개사를, 하노이무역관은 중소기업 92개사를
ELSE = regex.compile(
    r"에서|에 |에는|에도|에선|으로|로 |산 |업체|수출|[을를][ ,]|(?:[단회관원]|센터|지사|본부)[은는이가] "
)
MEMBERS = regex.compile(r"회원(?:사|기업|업체)|산하\s?기업")
SUBJECT = regex.compile(r"(?:\([^()\n]{1,20}\))?(?:\s?[측쪽])?(?:은|는|이|가)\s")
OF_BODY = regex.compile(r"(?:\([^()\n]{1,20}\))?(?:의|\s소속)?\s(?:회원(?:사|기업|업체)\s)?")  # NME(…) 회원사 25곳
# 베트남 기업
FIRMS_BEHIND = regex.compile(r"\s?(?:기업|업체|회사|바이어)")
PLAIN_WORDS = regex.compile(r"[가-힣\s·,]*+")


def of_foreign_body(reading: Reading, line: Line, mention: Mention[Count]) -> bool:
    """몽골상공회의소는 회원사 20개사로 대표단을 꾸려, 몽골상공회의소 회원사 20곳을: members of a body abroad."""
    if MEMBERS.search(mention.value.noun) is None:
        return False
    clause = line.clause_at(mention.start)
    for body in reversed(reading.mentions.organisations(max(line.start, clause.start - 40), mention.start)):
        own = OF_BODY.fullmatch(reading.text, body.end, mention.start) is not None
        if own or SUBJECT.match(reading.text, body.end, line.end):
            return is_abroad(body.value.country) or body.value.kind is OrganisationKind.FOREIGN_STATE
    return False


def of_foreign_market(reading: Reading, mention: Mention[Count]) -> bool:
    """일본기업 59개사, 카자흐스탄 60여개 기업, 동남아 투자사 42개사: the land is written with the firms."""
    start = mention.start
    line = reading.line_at(start)
    for place in reading.mentions.places(max(line.start if line is not None else 0, start - 24), mention.end + 8):
        named = reading.quote(place.start, place.end)
        region = place.value.level is PlaceLevel.REGION and mention.value.noun.startswith(f"{named} ")
        if place.value.country == "KR" or (place.value.country is None and not region):
            continue
        if place.start >= start:
            firms = FIRMS_BEHIND.match(reading.quote(place.end, place.end + 4))
            if place.end <= mention.end or (firms and not reading.quote(mention.end, place.start).strip()):
                return True
            continue
        gap = reading.quote(place.end, start)
        if "\n" in gap:
            continue  # 파견지역 : 인도 ⏎ 모집규모 : 10개사
        if FROM.fullmatch(gap):
            return True
        # (상파울루·보고타, 10개사), 체코 브르노, 9개사 참가: where they go
        listed = gap.rstrip().endswith(",") and (place.value.level is not PlaceLevel.COUNTRY or gap.strip() != ",")
        if len(gap) > 20 or OF_OURS.search(gap) or listed:
            continue
        if PLAIN_WORDS.fullmatch(gap) and not ELSE.search(gap.replace("업체 ", "")):
            return True
    return False


# 독일 쪽에서는 18개 기업이, 일본측에서는 현지 협력사를 포함하여 310개사가
ON_SIDE = regex.compile(r"\s?[측쪽](?:에서는|에서도|에서|은|는)\s(?:(?!한국|국내|우리|도내|관내|시내)[^.\n]){0,60}")


# 한국에서는 30개사가, 베트남에서는 | 90개사가: each side in turn
OURS_FIRST = regex.compile(r"(?:한국|국내|우리나라)(?:에서는?|은|는)?\s[^.\n]{0,30}\d[^.\n]{0,60}$")
IN_TURN = regex.compile(r"에서[는도]?\s[^.,\n\d]{0,30}")


def of_foreign_side(reading: Reading, line: Line, mention: Mention[Count]) -> bool:
    """Whether the sentence has just said that it speaks of another land's side: 독일 쪽에서는 … 18개 기업이."""
    for place in reversed(reading.mentions.places(max(line.start, mention.start - 70), mention.start)):
        turn = IN_TURN.fullmatch(reading.text, place.end, mention.start)
        in_turn = turn is not None and place.value.level is PlaceLevel.COUNTRY
        if (in_turn and OURS_FIRST.search(reading.text, line.start, place.start)) or ON_SIDE.fullmatch(
            reading.text, place.end, mention.start
        ):
            return is_abroad(place.value.country)
    return False


# 29개사와 62건의 상담이, 협력사 등 67개사와 142건을 상담했다, 31개 업체를 만나 88건, 20여곳과 만났다
MET = regex.compile(
    r"(?:과|와)\s(?:(?!참가|참여|참석|개사|업체|기업|협회|[이가은는]\s)[^.\n]){0,45}?"
    r"(?:상담|만나|만났|만난|미팅|매칭|마주|협력방안)"
    r"|(?:을|를)\s(?:각각\s|차례로\s|따로\s)?(?:만나|만났|만난|상대로\s)"
)
# 도내 23개사와, 참가업체 12곳과: the home side; 73개 업체를 is either's
OF_HOME = regex.compile(
    r"국내|우리|도내|관내|시내|군내|구내|지역|한국|중소기업|참가|참여|수출|제조|강소|스타트업|벤처|새싹|입점|회원사|신청"
)
# 구매담당자 18명이, 바이어들은, 무역관장 18명이: who meets is on the partner's side, or on none
BY_OTHERS = regex.compile(
    r"(?:바이어|구매|수입상|심사역|무역관장|상무관|투자자|투자가|대기업|벤더|MD|기업인|대표단|방문단|연수생|관계자)(?:(?!에서|에는)[^.\n]){0,24}?"
    r"(?:이|가|은|는|들은|들이)\s"
)


def with_partners(reading: Reading, line: Line, mention: Mention[Count]) -> bool:
    """The firms that ours meet: a bare number, or firms without a word of home, beside what both do."""
    if OF_HOME.search(mention.value.noun) or MET.match(reading.text, mention.end, line.end) is None:
        return False
    told = reading.quote(line.start, mention.start)
    return OF_HOME.search(told[-12:]) is None and BY_OTHERS.search(told) is None


# 해외업체는 태국 등지의 63곳; 국내업체는 108개사
TOPIC_SIDE = regex.compile(
    r"(?:(?P<away>해외|외국|현지)|국내|도내|관내)\s?(?:참가\s?)?(?:업체|기업|바이어)(?:는|은)\s(?:[가-힣,·]{1,8}\s){0,4}$"
)


def side_of_topic(before: str) -> str | None:
    """The slot of a count whose sentence is of one side: 해외업체는 중국과 대만 등지의 63곳."""
    told = TOPIC_SIDE.search(before)
    if told is None:
        return None
    return "foreign_companies" if told["away"] else "companies"


# 칠레에서는 58명과 마주앉아, 마닐라에서는 54명과 6백80만달러를 상담해
MET_PERSONS = regex.compile(r"(?:과|와)\s[^.,\n]{0,24}?(?:상담|마주\s?앉)")
THERE = regex.compile(r"에서[는도]?\s(?:(?:모두|총)\s)?")


def met_there(reading: Reading, line: Line, mention: Mention[Count]) -> bool:
    """Whether persons told by their town abroad alone are those whom ours met for talks."""
    places = reading.mentions.places(max(line.start, mention.start - 24), mention.start)
    if not places or not is_abroad(places[-1].value.country) or mention.value.noun:
        return False
    there = THERE.fullmatch(reading.text, places[-1].end, mention.start) is not None
    return there and MET_PERSONS.match(reading.text, mention.end, line.end) is not None
