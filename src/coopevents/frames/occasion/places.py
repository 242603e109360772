"""Where an occasion takes place, and with whom: places of the clauses around its mention, partner countries.

Job: `Telling` -> place and country claims on its frame.  It must not know drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.occasion.dates import NEXT_ONE
from coopevents.frames.occasion.guests import guest_places
from coopevents.frames.occasion.location import FROM_THERE, located, share
from coopevents.frames.occasion.same_place import same_place
from coopevents.frames.occasion.sequel import sequel
from coopevents.frames.occasion.shipments import shipped
from coopevents.frames.occasion.written_places import written_claims
from coopevents.frames.place_runs import place_clusters
from coopevents.frames.reading import Reading
from coopevents.frames.roles.houses import house_claims
from coopevents.frames.telling import Telling
from coopevents.values.names import CITY_STATES, OrganisationName, PlaceLevel, PlaceName, is_abroad

# 일본대사관 관계자와, 상무청 측과; 길림성 상무청 관계자들이
WHOSE = r"(?:\([^()\n]{1,20}\))?\s?(?:관계자|대표|대표단|임원|회원|측|일행|구매\s?담당자|상무관)?(?:들)?"
WITH = regex.compile(rf"{WHOSE}(?:와|과)(?![가-힣])")
COMES = regex.compile(rf"{WHOSE}(?:이|가|은|는)(?![가-힣])")
INVITING = regex.compile(r"초청")
CALLED_TO = regex.compile(r"(?:시|군|구)?(?:\s(?!등)[가-힣A-Za-z0-9]{2,12}){0,2}(?:으로|로)\s(?:초청|초대|불러)")
GONE_TO = regex.compile(
    r"(?:시|군|구|성|주|현)?(?:\s[가-힣A-Za-z]{0,10}(?:호텔|센터|회의실|상공회의소|회관|전시장|컨벤션))?(?:에|으?로|를|을)\s(?:자리를\s|장소를\s)?"
    r"(?:가|가서|들[러려]|찾아|(?:내려|올라|건너|넘어|날아)가|옮겨|이동[해하]여?|방문[해하]여?)(?:서|고)?(?=[\s,])"
)
INVITED = regex.compile(r"[’'”\"]?[을를]?\s?(?:초청|방한)")
HOME = regex.compile(  # 순방한다, 예방한: no 방한; 우리 시를 방문한다: the seat of who writes
    r"우리나라|(?<![가-힣])방한|한국\s?방문|국내(?=를|에 )"
    r"|(?<![가-힣])우리\s?(?:시|도|군|구|고장|지역)(?=[을를]\s(?:방문|찾))"
)
# 시찰단 15명을 초청해, 조사단을 맞아, 대표단(7명) 내방: who are guests where they are told of
RECEIVED = regex.compile(
    r"[’'”\"」』]?(?:\([^()\n]{1,20}\))?(?:\s?(?:일행|\d{1,4}여?\s?(?:명|개사))){0,3}(?:[을를]\s(?:초청|맞[아이은]|불러|접견|영접)|\s내방)"
)
SENDER = 12  # code points before a name in which the land that they come from stands
# 9일 방한한다, 내한했다, no 방한 기간에
COMES_HERE = regex.compile(
    r"(?<![가-힣])(?:방한|내한)(?:한다|했|하였|할\s|해[\s,]|하여|하고|하는|하며|[.,])"
    r"|(?<=[이가]\s)(?:방한|내한)\s(?!기간|중|일정|때)"
)
ORIGIN = regex.compile(
    r"(?:[·,]\s?[가-힣]{2,4})?\s?(?:지역\s?)?(?:우수\s?)?(?:중소기업|기업|업체|바이어|빅바이어|신발|스타트업|농식품"
    r"|상공인)"
)
BEHIND = regex.compile(r"[」』’'”\"]?의?\s?")
VISIT = regex.compile(r"(?:시|군|성|주|현)?\s?(?:방문|시찰|답방|파견)")
BEFORE_NAME = regex.compile(r"시?\s[‘'’“\"「『<《]?")
# 베트남 투자환경 설명회, 인도 진출 세미나: what they are about, not where
ABOUT = ("설명회", "세미나", "웨비나", "강연회", "특강", "교육", "교육과정", "아카데미", "간담회", "좌담회", "토론회")
SOLD = ("판촉", "특판", "판매", "직판", "특별판매")
SENDING = frozenset({"파견하다", "보내다", "내보내다", "방문하다", "찾다", "돌다", "순회하다"})
# who comes from the land in the name, and their reception
GUEST_HEADS = ("대표단", "방문단", "구매단", "답방단", "교류단", "초청단", "접견")


def country_claims(telling: Telling) -> None:
    """Countries in the name, and of the firms that come."""
    _partners(telling)
    frame = telling.frame
    for place in telling.reading.mentions.places(frame.name_span.start, frame.mention.end):
        if place.value.country and place.value.country != "KR":
            frame.countries.append(Claim(place.value.country, place.span, "event.country.name", 1.2))


def _partners(telling: Telling) -> None:
    """이란 유망기업 10개사를 초청하여, 미국·이탈리아·중국 바이어 120명, 미국과의 협력을 위해: whose firms come."""
    reading, line, frame, own = telling.reading, telling.line, telling.frame, telling.scope.own
    start = min(telling.start, line.clauses[own.index - 1].start) if own.index else telling.start
    for other in reading.mentions.events(start, frame.mention.start):
        if other.value.strength == "strong":
            start = max(start, other.end)
    for place in guest_places(reading, start, own.end, aims=True):
        frame.countries.append(Claim(place.value.country or "", place.span, "event.country.partner", 0.9))
    # 오사카상공회의소와 간담회를 갖고: whom it is held with
    met = bool(set(frame.types) & {"meeting", "delegation_visit"})
    for body in reading.mentions.organisations(min(telling.left, start) if met else telling.left, frame.mention.start):
        country = body_country(reading, body)
        if country and country != "KR":
            comes = met and COMES.match(reading.text, body.end, line.end)
            if comes or WITH.match(reading.text, body.end, line.end):
                frame.countries.append(Claim(country, body.span, "event.country.met", 0.85))


def place_claims(telling: Telling) -> None:
    """Places with a particle of place in the modifying clauses, the own clause, the sentence; the name's last."""
    reading, line, frame, scope = telling.reading, telling.line, telling.frame, telling.scope
    stretches = [(c.start, c.end, 1.0, "event.place.modifier") for c in scope.modifiers]
    stretches.append((telling.left, frame.mention.start, 0.95, "event.place.clause"))
    if telling.owns_right and not NEXT_ONE.match(reading.text, frame.mention.end, line.end):
        stretches.append((frame.mention.end, telling.right_end, 0.8, "event.place.clause.right"))
    if telling.tail is not None:
        stretches.append((telling.tail.start, telling.tail.end, 0.72, "event.place.clause.right"))
    stretches += [(start, stop, 0.75, "event.place.sequel") for start, stop in sequel(telling)]
    if scope.own.index and telling.sentence_start < scope.own.start:
        stretches.append((_behind_others(telling), scope.own.start, 0.5, "event.place.sentence"))
    for start, end, weight, rule in stretches:
        for cluster in place_clusters(reading, line, start, end):
            if rule.endswith("right") and telling.of_next(line.clause_at(cluster[0].start)):
                continue
            place_end, stop = cluster[-1].end, min(end + 6, line.end)
            particle = located(reading.text, place_end, stop, line.end)
            if particle is None:
                continue
            tail = reading.quote(place_end, stop)
            sent = particle.endswith("로") and _sent(telling)  # 시장개척단을 호주와 뉴질랜드로 보냈다
            told = weight * (1.0 if sent else share(tail, particle))
            frame.places += [Claim(place.value, place.span, rule, told) for place in cluster]
    _gone_to(telling)
    _visited_behind(telling)
    written_claims(telling)
    _right_before(telling)
    _home(telling)
    _called_to(telling)
    _bodies(telling)
    _dispatched(telling)
    same_place(telling)
    _named(telling)
    shipped(telling)


def _behind_others(telling: Telling) -> int:
    """Where what the sentence says of this mention alone begins, if a place is told there.

    다낭에서 연 설명회 때 … 하노이에서 공무원들을 모아 설명회를 갖는다: the town nearer than that of the one before.
    """
    start, stop = telling.sentence_start, telling.scope.own.start
    others = telling.reading.mentions.events(telling.line.start, telling.frame.name_span.start)
    last = max((m.end for m in others if m.end <= stop), default=start)
    return last if last > start and telling.reading.mentions.places(last, stop) else start


def _sent(telling: Telling) -> bool:
    return "trade_mission" in telling.frame.types and telling.governed_by() == "dispatch"


def _right_before(telling: Telling) -> None:
    """홍콩 ‘코스모프로프’, 두바이 아랍헬스에: the city abroad, of a fair any, right before a name."""
    reading, frame = telling.reading, telling.frame
    if not frame.mention.value.quoted and frame.mention.value.strength != "fair":
        return
    start = frame.name_span.start
    for place in reading.mentions.places(max(telling.line.start, start - 24), start)[-1:]:
        levels = {PlaceLevel.CITY, PlaceLevel.COUNTRY} if "exhibition" in frame.types else {PlaceLevel.CITY}
        fair = "exhibition" in frame.types and place.value.level is PlaceLevel.CITY  # 춘천 「바이오엑스포」에
        there = (is_abroad(place.value.country) and place.value.level in levels) or fair
        if there and not place.value.adjectival and BEFORE_NAME.fullmatch(reading.quote(place.end, start)):
            frame.places.append(Claim(place.value, place.span, "event.place.before", 0.7))


def _named(telling: Telling) -> None:
    """두바이 수출상담회: the city in the name; not where guests (제주 중소기업 초청 상담회) or delegates come from."""
    reading, frame = telling.reading, telling.frame
    bodies = reading.mentions.organisations(frame.name_span.start, telling.line.end)
    noun = frame.mention.value.head
    if noun.endswith(GUEST_HEADS) and INVITED.match(reading.text, frame.mention.end):
        return  # 후쿠야마시 교류단 초청
    for place in reading.mentions.places(frame.name_span.start, frame.mention.end):
        if any(b.span.contains(place.span) for b in bodies) or "delegation_visit" in frame.types:
            continue
        if ORIGIN.match(reading.quote(place.end, frame.mention.end)):
            continue
        if place.value.country == "KR" and (
            "trade_mission" in frame.types or frame.mention.value.head.startswith(SOLD) or noun.endswith("관")
        ):
            continue  # 대구시 시장개척단, 해남 특판전, 대구공동관: whose it is
        if place.value.level is PlaceLevel.COUNTRY and place.value.country == "KR":
            continue  # 흑룡강성-한국 교류회: one of the two
        topic = frame.mention.value.head.endswith(ABOUT) and (
            place.value.level is PlaceLevel.COUNTRY or place.value.country == "KR"
        )
        if place.value.level is PlaceLevel.CITY:
            frame.name_cities.add(place.value.standard)
        elif place.value.level in {PlaceLevel.REGION, PlaceLevel.COUNTRY}:
            frame.name_lands.add(place.value.standard)
        scene = _towns_fair(reading, frame, place)
        if (scene or not place.value.adjectival) and place.value.level in {PlaceLevel.CITY, PlaceLevel.COUNTRY}:
            head = frame.mention.end - len(frame.mention.value.head)
            near = (head - place.end <= 9 or place.start >= head) and not topic
            town = place.value.level is PlaceLevel.CITY and "consultation" in frame.types
            weight = (0.85 if town else 0.55) if near else 0.35  # 바르샤바 상담회: there, whatever else is told
            frame.places.append(Claim(place.value, place.span, "event.place.name", weight))


def _towns_fair(reading: Reading, frame: EventFrame, place: Mention[PlaceName]) -> bool:
    """홍콩광학전, 독일 하노버박람회: a word that begins with the town; 일본식품전 shows what comes from there."""
    town = place.value.level is PlaceLevel.CITY or place.value.country in CITY_STATES
    begins = place.start == frame.name_span.start or reading.text[place.start - 1].isspace()
    abroad = is_abroad(place.value.country)
    return town and begins and ("exhibition" in frame.types or (abroad and "consultation" in frame.types))


def _home(telling: Telling) -> None:
    """우리나라를 찾는다, 방한: Korea; 바이어 초청 상담회: most likely Korea."""
    reading, frame, own = telling.reading, telling.frame, telling.scope.own
    found = None
    if set(frame.types) & JOURNEYS:
        subject = telling.scope.particle[:1] in {"이", "가", "은", "는"}
        comes = COMES_HERE.search(reading.text, own.start, telling.following if subject else own.end)
        found, rule = comes or HOME.search(reading.text, own.start, own.end) or _received(telling), "event.place.home"
        weight = 1.05 if comes else 0.8  # 강소성에서 온 기업인들의 사절단이 방한한다
    elif "consultation" in frame.types:
        found = INVITING.search(reading.text, frame.name_span.start, frame.mention.end)
        rule, weight = "event.place.invited", 0.46
    if found:
        korea = PlaceName(found.group(), PlaceLevel.COUNTRY, "한국", "KR")
        frame.places.append(Claim(korea, Span(found.start(), found.end()), rule, weight))


def _received(telling: Telling) -> regex.Match[str] | None:
    """규슈에서 온 시찰단 12명을 맞아, 루손주 조사단을 초청해: foreigners are guests here; not 나루시 대표단을 초청."""
    reading, frame = telling.reading, telling.frame
    start = frame.name_span.start
    before = reading.mentions.places(max(telling.line.start, start - SENDER), start)[-1:]
    come = [place for place in before if FROM_THERE.match(reading.text, place.end, telling.line.end)]
    lands = {place.value.country for place in (*come, *reading.mentions.places(start, frame.mention.end))} - {None}
    return RECEIVED.match(reading.text, frame.mention.end) if lands and "KR" not in lands else None


def _gone_to(telling: Telling) -> None:
    """침켄트에 가 시청 관계자와 면담을 했다, 23일에는 제천으로 내려가 좌담을 가졌다: where the clauses before lead."""
    start = min(telling.sentence_start, telling.left)
    clusters = place_clusters(telling.reading, telling.line, start, telling.frame.mention.start)
    there = [c for c in clusters if GONE_TO.match(telling.reading.text, c[-1].end, telling.frame.mention.start)]
    telling.frame.places += [Claim(p.value, p.span, "event.place.gone_to", 0.9) for c in there[-1:] for p in c]


def _visited_behind(telling: Telling) -> None:
    """포항시 경제고찰단의 훈춘방문, 시찰단 한국 포항시 방문: where they go, behind who goes."""
    reading, frame = telling.reading, telling.frame
    if not set(frame.types) & JOURNEYS:
        return
    end = frame.mention.end
    places = reading.mentions.places(end, min(end + 20, telling.line.end))
    if not places or not BEHIND.fullmatch(reading.quote(end, places[0].start)):
        return
    if VISIT.match(reading.text, places[-1].end):
        frame.places += [Claim(p.value, p.span, "event.place.visited", 0.9) for p in places]


def _called_to(telling: Telling) -> None:
    """몽골 바이어 20명을 춘천으로 초청, ‘비즈니스데이’를 연다: where guests are called to."""
    reading, frame = telling.reading, telling.frame
    start = max(telling.previous, telling.line.start)
    for place in reading.mentions.places(start, frame.mention.start):
        if CALLED_TO.match(reading.text, place.end, frame.mention.start):
            frame.places.append(Claim(place.value, place.span, "event.place.called_to", 0.9))


def _bodies(telling: Telling) -> None:
    """경제과학진흥원에서 설명회를: a body's house lies in its country."""
    reading, line, own = telling.reading, telling.line, telling.scope.own
    telling.frame.places += house_claims(reading, line, telling.left, telling.frame.mention.start, 0.58)
    for clause in telling.scope.modifiers:
        telling.frame.places += house_claims(reading, line, clause.start, clause.end, 0.58)
    if telling.owns_right:
        telling.frame.places += house_claims(reading, line, telling.frame.mention.end, telling.right_end, 0.55)
    for start, stop in sequel(telling):  # 대전, 부산에 이어 12일 대구상공회의소에서 열렸다
        telling.frame.places += house_claims(reading, line, start, stop, 0.55)
    for body in reading.mentions.organisations(telling.start, telling.frame.mention.start):
        country = body_country(reading, body)
        inside = body.start >= own.start and reading.particle(line, body.end) == "에서"
        if country and inside:
            house = PlaceName(body.value.name, PlaceLevel.COUNTRY, country, country)
            telling.frame.places.append(Claim(house, body.span, "event.place.body", 0.5))


def body_country(reading: Reading, body: Mention[OrganisationName] | Claim[OrganisationName]) -> str | None:
    """A body's country: known, or the foreign place that its name begins with (흑룡강성상무청, 인도 중소기업공사)."""
    if body.value.country and body.value.id is not None:
        return body.value.country
    first = reading.mentions.places(body.span.start, body.span.end)
    if body.value.name.startswith("주한"):  # 주한일본대사관
        return next((p.value.country for p in first if is_abroad(p.value.country)), None)
    code = first[0].value.country if first and first[0].start == body.span.start else None
    return body.value.country if not is_abroad(code) else code


def _dispatched(telling: Telling) -> None:
    """투자단을 꾸려 테헤란에 파견할 계획이다: the clause behind tells where a mission goes."""
    line, own = telling.line, telling.scope.own
    if "trade_mission" not in telling.frame.types or own.index + 1 >= len(line.clauses):
        return
    after = line.clauses[own.index + 1]
    lemma = after.predicate.lemma if after.predicate is not None else ""
    if lemma in SENDING and not telling.reading.mentions.events(after.start, after.end):
        clusters = place_clusters(telling.reading, line, after.start, after.end)
        for cluster in clusters:
            for place in cluster:
                if place.value.country != "KR":  # 고흥 김을 내보낼 길을 텄다: goods from home
                    telling.frame.places.append(Claim(place.value, place.span, "event.place.dispatch", 0.9))
