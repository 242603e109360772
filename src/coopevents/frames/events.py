"""Event frames: what each event mention's sentence tells of its occasion.

Job: Reading -> `EventFrame`s in reading order, with role claims that have no mention in their sentence beside.
Constructions are named at the functions.  It must not know which frames are one occasion (`assemble`) nor records.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from coopevents.clauses import Ending, Predicate, Tense
from coopevents.document import Mention, Span, Zone
from coopevents.frames.hosts import host_claims, topics
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading, inherited
from coopevents.frames.role_labels import labelled_roles
from coopevents.frames.roles import RoleClaim, role_claims
from coopevents.frames.schedule import schedule_frames
from coopevents.frames.scope import Scope, scope_of
from coopevents.frames.verbal import verbal_frames
from coopevents.lexicon.cues import Cues
from coopevents.values.counts import CountUnit
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import EventName, OrganisationName, PlaceLevel, PlaceName

PARTNER = regex.compile(
    r"(?:\s?등\s?(?:\d+\s?개\s?(?:국|나라)(?:의|에서 온)?\s?)?(?:\d+\s?개사의\s?)?)?(?:측|의|인)?\s?(?:해외\s?)?(?:(?:유망|현지|유력|주요|대형|우수|중견|중소|국적)\s?){0,2}(?:기업|바이어|빅바이어|업체|수입상|투자가|기업인|경제인|상공인|대표단|방문단|유통사|회사)"
    r"|\s?(?:해외\s?)?시장\s?(?:개척|진출|공략)"
    r"|(?:와|과)(?:의)?\s[^\s]{0,12}\s?(?:협력|교류)"
)
# 장춘국제전시센터에서: a venue that the city's name is written together with
GLUED_VENUE = regex.compile(
    r"[가-힣A-Za-z]{0,12}(?:센터|쎈터|호텔|회관|전시장|컨벤션|광장|공항|시청|도청|군청|구청|청사|빌딩|타워|대학교|체육관|공단|단지)"
)
ALONGSIDE = regex.compile(
    r"(?:\s?\([^()\n]*\))?[」』’'”\"]?(?:에 맞춰|에 맞추어|에 즈음|(?:을|를) 계기로|\s?기간\s?(?:중|에|동안)|(?:와|과) 연계|(?:와|과) 때를|에 앞서)"
)
INVITING = regex.compile(r"초청")
HERE = regex.compile(r"(?:이곳|이 곳|여기|이 자리|같은 (?:호텔|장소|곳|건물|센터|자리))에서")
HOME = regex.compile(r"우리나라|방한|한국\s?방문|국내(?=를|에 )")
ORIGIN = regex.compile(r"(?:[·,]\s?[가-힣]{2,4})?\s?(?:지역\s?)?(?:우수\s?)?(?:중소기업|기업|업체|바이어|빅바이어|신발|스타트업|농식품|상공인)")
# ‘역견본시’ 방식: a way of doing, no occasion
NO_NAME = regex.compile(r"[」』’'”\"]?\s?(?:방식|형태|형식|개념|이라는|라는|란 )")
CONTINUED = regex.compile(r"에 이어|(?:이곳|이 곳)에서|같은 (?:장소|곳|자리)|이어 열린|직후|마친 뒤")
STATIVE = {"있다", "이다", "아니다", "없다", "같다", "다르다", "좋다", "많다", "크다", "되다", "묵직하다", "하다"}
DEPART = {"출국하다", "떠나다", "출발하다", "도착하다"}
RETURN = {"귀국하다", "돌아오다"}
TOUR = {"돌다", "활동하다", "머무르다", "체류하다", "방문하다", "순회하다", "찾다", "머물다", "파견하다"}
# 23일 밝혔다, 17일 김해시에 따르면: the day of the announcement
ANNOUNCING = {"announce"}
ACCORDING = {"따르다", "의하다"}
SPEECH = regex.compile(r"[“\"][^“”\"\n]{15,}?[”\"]")
# a list of kinds of support, no occasion: 전시회·무역사절단 등 지원사업, 상담회 참가를 지원
PROGRAMME = regex.compile(r"^\s?(?:등|지원|사업|참가\s?지원|파견\s?사업|참가비|개최\s?지원|경험|프로그램\s?지원|을 통한|만으로)")
GENERIC = regex.compile(r"(?<![가-힣])(?P<det>이번|동|이|금번|같은 이름의|같은|해당|지난)?\s?(?P<noun>행사|자리)(?=[에는은이가를도의]|에서|\s)")
# 칭다오시에서, 하노이와 호치민에: a particle right behind the place; 서울 양재동 aT센터에서, 타이베이 썬다이너스티(王朝)호텔
# 등지에서: a venue of a few words between, which ends in a particle of place and holds no other argument
PLACE_DIRECT = regex.compile(
    r"(?:\s?\([^()\n]{0,30}\))?(?:시|도|군|구|성|주|현|측|\s?등지|\s?등|\s?일원|\s?지역|\s?현지|\s?시내){0,2}"
    r"(?:에서|에(?=[\s,]|서)|서(?=[\s,])|으로|로(?=\s)|을|를|의)"
)
PLACE_VENUE = regex.compile(
    r"(?:\s?\([^()\n]{0,30}\))?(?:\s?(?:[가-힣A-Za-z0-9·&’‘'-]|\([^()\n]{1,20}\)){1,14}(?<![은는이가을를과와](?=\s))){1,4}?"
    r"\s?(?:등지)?(?:에서|서(?=[\s,]))"
)
OCCASION_CLASSES = frozenset({"hold", "held", "dispatch", "cancel", "postpone"})


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames of a document, and role claims told without a mention (for the occasion the text is at)."""

    events: tuple[EventFrame, ...]
    roles: tuple[tuple[Line, RoleClaim], ...]


class EventFrameBuilder:
    """Built with the cues; `build` may be called for many documents."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def build(self, reading: Reading) -> Frames:
        schedule = schedule_frames(reading)
        frames: list[EventFrame] = list(schedule.frames)
        loose: list[tuple[Line, RoleClaim]] = []
        carried = topics(reading)
        for line in reading.lines:
            if line.block.zone in SILENT | RECORD_LIKE or line.block.index in schedule.blocks:
                continue
            roles = labelled_roles(reading, line) or role_claims(reading, line)
            made = self._line(reading, line, roles, carried.get(line.index, []))
            frames += made
            told = [frame for frame in made if frame.occasion]
            if not told:
                frames += verbal_frames(reading, line)
            elif all("delegation_visit" in f.types and not f.mention.value.quoted for f in told):
                visits = [f for f in verbal_frames(reading, line, beside=True) if "delegation_visit" in f.types]
                if visits:  # 31일 대표단은 산업단지를 시찰했다: a visit of the delegation, not the delegation
                    for frame in told:
                        frame.occasion, frame.dates = False, []
                    frames += visits
            loose += [(line, claim) for claim in roles if claim.target is None]
        frames.sort(key=lambda frame: frame.position)
        return Frames(tuple(frames), tuple(loose))

    def _holding(self, lemma: str) -> bool:
        return self._cues.of(lemma) in {"hold", "held", "dispatch", "invite", "visit"}

    # ---- one line ---------------------------------------------------------------------------------------------

    def _line(
        self, reading: Reading, line: Line, roles: list[RoleClaim], topic: list[Mention[OrganisationName]]
    ) -> list[EventFrame]:
        bodies = [b.span for b in reading.mentions.organisations(line.start, line.end)]
        mentions = [
            m
            for m in reading.mentions.events(line.start, line.end)
            if not self._spoken(reading, line, m)
            and (m.value.quoted or not any(b.contains(m.span) for b in bodies))  # 중소기업협의회: a body
        ]
        frames: list[EventFrame] = []
        for i, mention in enumerate(mentions):
            previous = max((m.end for m in mentions[:i] if self._stands_alone(reading, line, m)), default=line.start)
            following = mentions[i + 1].start if i + 1 < len(mentions) else line.end
            scope = scope_of(reading, line, mention, self._cues)
            frame = self._frame(reading, line, mention, scope)
            self._dates(reading, line, frame, scope, previous, following)
            self._places(reading, line, frame, scope, previous, following)
            self._status(reading, line, frame, scope, following)
            host_claims(reading, line, frame, scope, topic, self._cues)
            for claim in roles:
                if claim.target is mention:
                    add_roles(frame, claim)
            frame.modifiers = [clause.span for clause in scope.modifiers]
            frame.occasion = self._is_occasion(reading, line, frame, scope, mention)
            told = self._distribute(reading, line, frame, scope, previous)
            self._share(reading, mentions, i, told, frames)
            frames += told
        return frames

    @staticmethod
    def _share(
        reading: Reading,
        mentions: list[Mention[EventName]],
        i: int,
        told: list[EventFrame],
        frames: list[EventFrame],
    ) -> None:
        """세계대표자대회·수출상담회를 …에서 연다: what is told of two joined names is told of both."""
        if not i or not frames or len(told) != 1 or frames[-1].mention is not mentions[i - 1]:
            return
        if reading.quote(mentions[i - 1].end, mentions[i].start) not in {"·", " 및 ", "/", "과 ", "와 "}:
            return
        first, second = frames[-1], told[0]
        if not second.occasion or first.types[:1] == second.types[:1]:
            return
        first.occasion = True
        first.dates, first.durations = list(second.dates), list(second.durations)
        first.places, first.status = list(second.places), second.status
        first.countries += [c for c in second.countries if c not in first.countries]
        for role in ("hosts", "organizers", "sponsors"):
            getattr(first, role).extend(c for c in getattr(second, role) if c not in getattr(first, role))

    @staticmethod
    def _stands_alone(reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
        """Whether a mention is an argument of its own, no part of a longer phrase (두 개척단 참가업체 20곳을 불러)."""
        if ALONGSIDE.match(reading.quote(mention.end, min(mention.end + 14, line.end))):
            return False  # 11월 부산에서 열리는 정상회의에 맞춰 … 상담회를: one time for both
        behind = reading.quote(mention.end, min(mention.end + 2, line.end))
        return mention.value.quoted or not behind or behind[0] in ",.(’」』”'\")" or bool(
            reading.particle(line, mention.end).removeprefix("의")
        )

    @staticmethod
    def _spoken(reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
        """Inside a long quotation somebody talks; a short one is a name."""
        for match in SPEECH.finditer(reading.text, line.start, line.end):
            if match.start() < mention.start and mention.end < match.end() and not mention.value.quoted:
                return True
        return False

    def _frame(self, reading: Reading, line: Line, mention: Mention[EventName], scope: Scope) -> EventFrame:
        frame = EventFrame(
            mention=mention,
            line=line,
            name=scope.name or mention.value.name,
            name_span=scope.name_span,
            types=mention.value.types,
            section=line.section,
            position=mention.start,
            title=line.block.zone in {Zone.TITLE, Zone.SUBTITLE},
            generic=mention.value.strength == "generic",
            definite=scope.definite,
            ordinal=scope.ordinal,
            governor=inherited(reading, line, scope.governor, self._holding) if scope.governor else None,
        )
        self._partners(reading, line, frame, scope)
        for place in reading.mentions.places(frame.name_span.start, mention.end):
            if place.value.country and place.value.country != "KR":
                frame.countries.append(Claim(place.value.country, place.span, "event.country.name", 1.2))
        return frame

    @staticmethod
    def _partners(reading: Reading, line: Line, frame: EventFrame, scope: Scope) -> None:
        """이란 유망기업 10개사를 초청하여, 미국·이탈리아·중국 바이어 120명, 프랑스, 미국과의 협력을 위해: whose firms come."""
        start = scope.modifiers[0].start if scope.modifiers else scope.own.start
        if scope.own.index:
            start = min(start, line.clauses[scope.own.index - 1].start)
        stop = scope.own.end
        for other in reading.mentions.events(start, frame.mention.start):
            if other.value.strength == "strong":
                start = max(start, other.end)
        pending: list[Claim[str]] = []
        for place in reading.mentions.places(start, stop):
            if not place.value.country or place.value.country == "KR" or place.value.level is PlaceLevel.CITY:
                continue
            claim = Claim(place.value.country, place.span, "event.country.partner", 0.9)
            pending.append(claim)
            behind = reading.quote(place.end, min(place.end + 24, line.end))
            if PARTNER.match(behind):
                frame.countries += pending
                pending = []
            elif not regex.match(r"\s?(?:[,·]|와|과|및)", behind):
                pending = []

    # ---- dates ------------------------------------------------------------------------------------------------

    def _dates(
        self, reading: Reading, line: Line, frame: EventFrame, scope: Scope, previous: int, following: int
    ) -> None:
        """Dates of the modifying clauses, of the own clause, in brackets behind, of earlier clauses: nearest first."""
        stretches: list[tuple[int, int, float, str]] = []
        for clause in scope.modifiers:
            stretches.append((clause.start, clause.end, 1.0, "event.date.modifier"))
        self._continued(reading, line, frame, scope)
        left = max(scope.own.start, previous)
        stretches.append((left, frame.mention.end, 0.95, "event.date.clause"))
        bracket = regex.match(r"[」』’'”\"]?\s?\(([^()\n]{3,60}(?:\([^()\n]*\)[^()\n]*)*)\)", reading.text[frame.mention.end : line.end])
        if bracket:
            stretches.append(
                (frame.mention.end, frame.mention.end + bracket.end(), 1.0, "event.date.bracket")
            )
        # what stands between this mention and the next one belongs to the next: 사절단은 15일 두바이에서 상담회를 갖고
        if following >= scope.own.end > frame.mention.end:
            stretches.append((frame.mention.end, scope.own.end, 0.85, "event.date.clause.right"))
        if scope.own.index and previous < scope.own.start:
            start = max(previous, line.start)
            stretches.append((start, scope.own.start, 0.6, "event.date.sentence"))
        if set(frame.types) & {"trade_mission", "delegation_visit"}:
            self._travel(reading, line, frame, following, self._cues)
        cue = self._cues.of(frame.governor.lemma) if frame.governor is not None else ""
        activity = "trade_mission" in frame.types and cue not in {"dispatch", "hold", "visit", "cancel", "postpone"}
        for start, end, weight, rule in stretches:
            found = reading.mentions.dates(start, end)
            for rank, date in enumerate(found):
                nearness = 0.02 * (len(found) - 1 - rank if end <= frame.mention.end else rank)
                reason = self._no_event_date(reading, line, date)
                if reason is None and "trade_mission" not in frame.types and rule == "event.date.sentence":
                    clause = line.clause_at(date.start)
                    if clause.predicate is not None and clause.predicate.lemma in DEPART:
                        reason = "day of departure"
                if reason:
                    frame.rejected.append(("date", date.span, reason))
                elif date.value.shape is Shape.DURATION:
                    frame.durations.append(Claim(date, date.span, f"{rule}.duration", weight))
                else:
                    share = granularity_weight(date.value)
                    if share == 0.0:
                        continue
                    day = date.value.first.day is not None
                    season = date.value.first.month_last is not None and 0 <= frame.name_span.start - date.end <= 1
                    if season or (date.start >= frame.name_span.start and date.end <= frame.mention.end):
                        share *= 0.4  # 상반기 상담회: part of the name
                    if not day and date.value.first.month is None and rule.endswith("right"):
                        share *= 0.5  # 간담회에서 …이 2019년에 문을 열었다고 소개했다
                    if day and activity and date.value.shape is Shape.POINT and not rule.endswith("modifier"):
                        share *= 0.6  # 사절단은 15일 두바이에서 계약을 맺었다: a day of the journey, not the journey
                    frame.dates.append(Claim(date, date.span, rule, weight * share - nearness))

    @staticmethod
    def _continued(reading: Reading, line: Line, frame: EventFrame, scope: Scope) -> None:
        """협약에 이어 같은 장소에서 열린 상담회: day and place of the sentence before."""
        start = scope.modifiers[0].start if scope.modifiers else scope.own.start
        if not CONTINUED.search(reading.quote(start, frame.mention.start)) or not line.index:
            return
        for before in reversed(reading.lines[max(0, line.index - 3) : line.index]):
            if before.section != line.section or before.block.zone in SILENT | {Zone.TITLE, Zone.SUBTITLE}:
                continue
            days = [d for d in reading.mentions.dates(before.start, before.end) if d.value.first.day is not None]
            cities = [
                p
                for p in reading.mentions.places(before.start, before.end)
                if p.value.level is PlaceLevel.CITY and not p.value.adjectival
            ]
            if days:
                frame.dates.append(Claim(days[-1], days[-1].span, "event.date.continued", 0.6))
                for place in cities[-1:]:
                    frame.places.append(Claim(place.value, place.span, "event.place.continued", 0.6))
                return

    @staticmethod
    def _travel(reading: Reading, line: Line, frame: EventFrame, following: int, cues: Cues) -> None:
        """사절단은 13일 출국해 24일까지 3개국을 돈다; 10일의 일정을 마치고 16일 돌아왔다: both ends of a journey."""
        if not regex.match(r"(?:\([^()\n]*\))?[」』’'”\"]?(?:은|는|이|가|의)", reading.quote(frame.mention.end, line.end)):
            return
        for date in reading.mentions.dates(frame.mention.end, line.end):
            clause = line.clause_at(date.start)
            lemma = clause.predicate.lemma if clause.predicate is not None else ""
            long = date.value.shape in {Shape.RANGE, Shape.SPAN}
            cue = Cues.of(cues, lemma)
            if long and (date.start - frame.mention.end <= 12 or lemma in TOUR | DEPART or cue == "visit"):
                frame.dates.append(Claim(date, date.span, "event.date.journey", 0.9))
                continue
            if reading.mentions.events(date.end, clause.end):
                continue
            until = regex.match(r"까지", reading.quote(date.end, min(date.end + 2, line.end))) is not None
            if lemma in DEPART and not until:
                frame.dates.append(Claim(date, date.span, "event.date.depart", 0.88))
            elif lemma in RETURN or (until and lemma in TOUR):
                frame.dates.append(Claim(date, date.span, "event.date.return", 0.7))
        del following

    def _no_event_date(self, reading: Reading, line: Line, date: Mention[DateExpression]) -> str | None:
        """Why a date of the sentence is not the occasion's: the day of the announcement, or a deadline."""
        clause = line.clause_at(date.start)
        predicate = clause.predicate
        if predicate is not None:
            between = reading.quote(date.end, predicate.start)
            if self._cues.of(predicate.lemma) in ANNOUNCING and not reading.mentions.events(date.end, predicate.start):
                return "day of the announcement"
            if predicate.lemma in ACCORDING and len(between) < 40:
                return "day of the announcement"
        behind = reading.quote(date.end, min(date.end + 12, line.end))
        since = date.value.first.day is None and date.value.first.month is None and date.value.shape is Shape.POINT
        if since and regex.match(r"부터", behind):
            return "year since when something is done"
        if regex.match(r"부터\s?(?:해마다|매년|매해|꾸준|지금까지|현재까지)", behind):
            return "date since when something is done"
        if regex.match(r"(?:자로|\s?현재|\s?기준|까지\s?(?:신청|모집|접수|파악))", behind):
            return "date of a count or a deadline"
        return None

    # ---- places -----------------------------------------------------------------------------------------------

    def _places(
        self, reading: Reading, line: Line, frame: EventFrame, scope: Scope, previous: int, following: int
    ) -> None:
        stretches = [(c.start, c.end, 1.0, "event.place.modifier") for c in scope.modifiers]
        stretches.append((max(scope.own.start, previous), frame.mention.start, 0.95, "event.place.clause"))
        if following >= scope.own.end > frame.mention.end:
            stretches.append((frame.mention.end, scope.own.end, 0.8, "event.place.clause.right"))
        if scope.own.index and previous < scope.own.start:
            stretches.append((max(previous, line.start), scope.own.start, 0.5, "event.place.sentence"))
        for start, end, weight, rule in stretches:
            for cluster in place_clusters(reading, line, start, end):
                last = cluster[-1]
                tail = reading.text[last.end : min(end + 6, line.end)]
                located = PLACE_DIRECT.match(tail) or PLACE_VENUE.match(tail)
                if not located:
                    continue
                strong = located.group().rstrip().endswith(("에서", "서", "에"))
                owner = located.group().rstrip().endswith("의")  # 미시간주의 투자환경을 알리는 세미나
                share = 1.0 if strong else 0.3 if owner else 0.7
                for place in cluster:
                    frame.places.append(Claim(place.value, place.span, rule, weight * share))
        self._scene(reading, line, frame, scope)
        for place in reading.mentions.places(frame.name_span.start, frame.mention.end):
            bodies = reading.mentions.organisations(frame.name_span.start, line.end)
            if any(b.span.contains(place.span) for b in bodies):
                continue
            if "delegation_visit" in frame.types:
                continue  # 서울 강서구상공회 대표단: where it comes from
            if ORIGIN.match(reading.quote(place.end, frame.mention.end)):
                continue  # 제주·대전 중소기업 초청 상담회: where the guests are from
            if place.value.level is PlaceLevel.CITY:
                frame.name_cities.add(place.value.standard)
            if not place.value.adjectival and place.value.level in {PlaceLevel.CITY, PlaceLevel.COUNTRY}:
                head = frame.mention.end - len(frame.mention.value.head)
                near = head - place.end <= 9 or place.start >= head
                frame.places.append(Claim(place.value, place.span, "event.place.name", 0.55 if near else 0.35))

    @staticmethod
    def _scene(reading: Reading, line: Line, frame: EventFrame, scope: Scope) -> None:
        """이곳에서 열렸다: the place of the sentence before; 우리나라를 찾는다, 방한: Korea."""
        stretch = reading.quote(scope.modifiers[0].start if scope.modifiers else scope.own.start, scope.own.end)
        if set(frame.types) & {"delegation_visit", "trade_mission"}:
            home = HOME.search(reading.text, scope.own.start, scope.own.end)
            if home:
                korea = PlaceName(home.group(), PlaceLevel.COUNTRY, "한국", "KR")
                frame.places.append(Claim(korea, Span(home.start(), home.end()), "event.place.home", 0.8))
        invited = INVITING.search(reading.text, frame.name_span.start, frame.mention.end)
        if invited and "consultation" in frame.types:
            korea = PlaceName(invited.group(), PlaceLevel.COUNTRY, "한국", "KR")
            frame.places.append(Claim(korea, Span(invited.start(), invited.end()), "event.place.invited", 0.42))
        for body in reading.mentions.organisations(scope.own.start, frame.mention.start):
            if reading.particle(line, body.end) == "에서" and body.value.country:
                home_of = PlaceName(body.value.name, PlaceLevel.COUNTRY, body.value.country, body.value.country)
                frame.places.append(Claim(home_of, body.span, "event.place.body", 0.5))
        if "trade_mission" in frame.types and scope.own.index + 1 < len(line.clauses):
            after = line.clauses[scope.own.index + 1]
            lemma = after.predicate.lemma if after.predicate is not None else ""
            if lemma in {"파견하다", "보내다", "내보내다"} and not reading.mentions.events(after.start, after.end):
                for cluster in place_clusters(reading, line, after.start, after.end):
                    for place in cluster:  # 투자단을 꾸려 테헤란에 파견할 계획이다
                        frame.places.append(Claim(place.value, place.span, "event.place.dispatch", 0.9))
        if not HERE.search(stretch) or not line.index:
            return
        before = reading.lines[line.index - 1]
        if before.section != line.section:
            return
        for cluster in reversed(place_clusters(reading, before, before.start, before.end)):
            if cluster[-1].value.level in {PlaceLevel.CITY, PlaceLevel.VENUE, PlaceLevel.DISTRICT}:
                for place in cluster:
                    frame.places.append(Claim(place.value, place.span, "event.place.here", 0.8))
                return

    # ---- status -----------------------------------------------------------------------------------------------

    def _status(self, reading: Reading, line: Line, frame: EventFrame, scope: Scope, following: int) -> None:
        """Cancelled and postponed first, then the modifying clause, then the governor's tense and modality."""
        later = [p for p in line.predicates if p.start >= frame.mention.end]
        for predicate in later:
            cue = self._cues.of(predicate.lemma)
            if cue in {"cancel", "postpone"} and (predicate.start < following or following >= line.end):
                if predicate.negated:
                    continue
                renewed = self._renewed(reading, line, frame, predicate) if cue == "postpone" else False
                if renewed or (cue == "postpone" and self._moved(reading, line, frame, predicate.start)):
                    frame.status = Claim("planned", predicate.span, "event.status.postponed", 1.0)
                else:
                    frame.status = Claim("cancelled", predicate.span, f"event.status.{cue}", 1.1)
                return
        attempted = any(c.predicate and c.predicate.attempted for c in scope.modifiers)
        if attempted:
            fixed = regex.search(r"(?:날짜|일정)[를을]?\s?(?:새로\s?)?(?:잡|바꾸|변경|조정)", reading.quote(frame.mention.end, line.end))
            moved = self._moved(reading, line, frame, line.end)
            status = "planned" if fixed or moved else "cancelled"
            frame.status = Claim(status, scope.modifiers[-1].span, "event.status.attempted", 0.8)
            return
        for clause in reversed(scope.modifiers):
            if clause.predicate is None or clause.predicate.ending is not Ending.ADNOMINAL:
                continue
            if self._cues.of(clause.predicate.lemma) in OCCASION_CLASSES | {"visit"}:
                value = tense_status(clause.predicate, adnominal=True)
                if value:
                    frame.status = Claim(value, clause.predicate.span, "event.status.modifier", 0.9)
                    return
        if frame.governor is not None and frame.governor.ending is Ending.ADNOMINAL:
            behind = reading.quote(frame.governor.end, min(frame.governor.end + 5, line.end))
            closing = [p for p in line.predicates if p.start >= frame.governor.end and p.ending is Ending.FINAL]
            if regex.match(r"\s(?:뒤|후|다음|직후)", behind) and closing:
                value = tense_status(closing[0], adnominal=False)
                if value:
                    frame.status = Claim(value, closing[0].span, "event.status.after", 0.7)
                    return
        if frame.governor is not None and frame.governor.ending is Ending.ADNOMINAL and scope.particle[:1] in {"을", "를"}:
            # 상담회를 개최한 결과 … 집계됐다: what was held, told by the way
            if self._cues.of(frame.governor.lemma) in OCCASION_CLASSES and frame.governor.tense is Tense.PAST:
                frame.status = Claim("held", frame.governor.span, "event.status.adnominal", 0.6)
                return
        if frame.governor is not None:
            value = tense_status(frame.governor, adnominal=False)
            if value and frame.governor.ending is not Ending.ADNOMINAL:
                strong = self._cues.of(frame.governor.lemma) in OCCASION_CLASSES
                frame.status = Claim(value, frame.governor.span, "event.status.tense", 0.85 if strong else 0.4)

    def _renewed(self, reading: Reading, line: Line, frame: EventFrame, postponed: Predicate) -> bool:
        """4월 예정이던 대회를 2개월 연기해 6월 8~10일 대전에서 연다: the clause behind tells the new time and place."""
        for predicate in line.predicates:
            if predicate.start < postponed.end or self._cues.of(predicate.lemma) not in {"hold", "held"}:
                continue
            days = reading.mentions.dates(postponed.end, predicate.start)
            for date in days:
                frame.dates.append(Claim(date, date.span, "event.date.moved", 1.25))
            if days:
                for cluster in place_clusters(reading, line, postponed.end, predicate.start):
                    for place in cluster:
                        frame.places.append(Claim(place.value, place.span, "event.place.moved", 1.1))
            return bool(days)
        return False

    @staticmethod
    def _moved(reading: Reading, line: Line, frame: EventFrame, stop: int) -> bool:
        """6월 3일로 연기했다, 올 4월로 미뤄졌다, 6월 3일로 날짜를 새로 잡았다: the new date outweighs the old one."""
        moved = False
        for date in reading.mentions.dates(frame.mention.end, stop):
            if regex.match(r"(?:으)?로\s", reading.quote(date.end, date.end + 3)):
                frame.dates.append(Claim(date, date.span, "event.date.moved", 1.25))
                moved = True
        return moved

    # ---- occasion or not --------------------------------------------------------------------------------------

    def _is_occasion(
        self, reading: Reading, line: Line, frame: EventFrame, scope: Scope, mention: Mention[EventName]
    ) -> bool:
        behind = reading.quote(mention.end, min(mention.end + 14, line.end))
        if PROGRAMME.match(behind) and not mention.value.quoted:
            return False
        classes = {self._cues.of(c.predicate.lemma) for c in scope.modifiers if c.predicate}
        if frame.governor is not None:
            classes.add(self._cues.of(frame.governor.lemma))
            if frame.governor.lemma == "하다" and scope.particle[:1] in {"을", "를", "도"}:
                classes.add("hold")
        held = bool(classes & OCCASION_CLASSES)
        nominal = frame.governor is not None and frame.governor.ending is Ending.NOMINAL
        if nominal and not frame.dates and not frame.places and not mention.value.quoted and not scope.modifiers:
            return False  # 상담회 개최를 거든다: what a body does
        if classes & {"cancel", "postpone"} and frame.status is not None and frame.status.weight >= 1.0:
            return mention.value.strength == "strong"
        dated = any(claim.weight >= 0.5 for claim in frame.dates)
        placed = any(claim.weight >= 0.6 for claim in frame.places)
        if mention.value.strength == "generic":
            return False
        if mention.value.strength == "brand" and not mention.value.quoted:
            return held and dated
        if mention.value.strength == "weak":
            going = "participate" in classes and dated and placed  # 뉴델리에서 마지막 상담에 나선다
            return going or (held and (dated or mention.value.quoted))
        if mention.value.quoted:
            renamed = scope.particle in {"으로", "로"} and frame.governor is not None
            if renamed and frame.governor.lemma in {"바꾸다", "변경하다", "개칭하다", "부르다", "바뀌다"}:  # type: ignore[union-attr]
                return False
            return not NO_NAME.match(reading.quote(mention.end, min(mention.end + 8, line.end)))
        if self._several(reading, line, frame) and not dated:
            frame.several = True
            return False
        if any(claim.rule == "event.date.bracket" for claim in frame.dates):
            return True
        if frame.governor is None and line.block.level > 0 and dated:
            return True
        if frame.definite:
            return held and dated
        if self._within_mission(reading, line, frame, mention) and not any(
            claim.weight >= 0.6 and claim.value.value.first.day is not None for claim in frame.dates
        ):
            return False
        if "visit" in classes and dated and set(frame.types) & {"delegation_visit", "trade_mission"}:
            return True
        known = bool(classes & (OCCASION_CLASSES | {"participate", "visit", "invite", "consult"}))
        numbered = "trade_mission" in frame.types or bool(frame.ordinal and frame.ordinal.startswith("제"))
        firm = [
            c for c in frame.dates if c.weight >= 0.7 and (known or numbered or c.value.value.first.day is not None)
        ]
        if firm and (
            distinctive_words(frame.name, mention.value.head) or "trade_mission" in frame.types
        ):
            return True
        counted = [
            c
            for c in reading.mentions.counts(mention.end, line.end)
            if c.value.unit in {CountUnit.FIRM, CountUnit.PERSON}
        ]
        if scope.particle.startswith(("에는", "에서는", "엔")) and ("participate" in classes or counted):
            # an opening ceremony is told by its guests; it is part of what it opens
            attended = "opening" not in frame.types or dated
            speech = bool(SPEECH.search(reading.text, mention.end, line.end))
            return attended and not speech and (bool(counted) or frame.governor.ending is not Ending.ADNOMINAL)  # type: ignore[union-attr]
        return (held and (dated or placed or bool(frame.hosts) or "hold" in classes or "held" in classes)) or (
            dated and placed
        )

    @staticmethod
    def _several(reading: Reading, line: Line, frame: EventFrame) -> bool:
        """세 차례의 수출상담회, 10회의 무역사절단: a sum of occasions is none."""
        for count in reading.mentions.counts(max(line.start, frame.name_span.start - 12), frame.mention.end):
            if count.value.unit is CountUnit.TIMES and count.value.number >= 2:
                gap = reading.quote(count.end, frame.mention.start) if count.end <= frame.mention.start else ""
                if regex.fullmatch(r"(?:\s|의|에 걸친|에 걸쳐|연)*", gap):
                    return True
        return False

    @staticmethod
    def _within_mission(reading: Reading, line: Line, frame: EventFrame, mention: Mention[EventName]) -> bool:
        """사절단은 … 3개국에서 수출상담회를 가졌다: what a mission does, no occasion beside it."""
        if "consultation" not in frame.types or mention.value.quoted:
            return False
        for other in reading.mentions.events(line.start, mention.start):
            if "trade_mission" in other.value.types and regex.match(
                r"(?:\([^()]*\))?[’』」”'\"]?(?:은|는|이|가)", reading.quote(other.end, other.end + 20)
            ):
                return True
        return False

    # ---- one mention, several occasions -----------------------------------------------------------------------

    def _distribute(
        self, reading: Reading, line: Line, frame: EventFrame, scope: Scope, previous: int
    ) -> list[EventFrame]:
        """28일 자카르타에서, 30일에는 쿠알라룸푸르에서 상담회를 열어: a frame for each pair of date and city.

        상담회는 두바이 4. 6(월), 카이로 4. 8(수), 도하 4. 9(목) 차례로 마련됐다: pairs behind the mention.
        """
        if "trade_mission" in frame.types:
            return [frame]
        for start, end in ((max(line.start, previous), frame.mention.start), (frame.mention.end, scope.own.end)):
            pairs = date_city_pairs(reading, start, end)
            if len(pairs) < 2 or frame.generic or any(line.clause_at(date.start).index != scope.own.index for date, _ in pairs):
                continue
            frames = []
            for date, place in pairs:
                part = replace(
                    frame,
                    position=date.start,
                    dates=[Claim(date, date.span, "event.date.distributed", 1.0)],
                    places=[Claim(place.value, place.span, "event.place.distributed", 1.0)],
                    countries=[],
                    hosts=list(frame.hosts),
                    organizers=list(frame.organizers),
                    sponsors=list(frame.sponsors),
                    rejected=list(frame.rejected),
                    definite=False,
                    occasion=True,
                    name=f"{place.value.name} {frame.name}" if frame.mention.value.strength == "weak" else frame.name,
                )
                frames.append(part)
            return frames
        return [frame]


def distinctive_words(name: str, head: str) -> bool:
    """Whether a name says more than its noun: 한일경제인회의, 경영인 간담회."""
    return len(name.removesuffix(head).strip()) >= 2


def tense_status(predicate: Predicate, *, adnominal: bool) -> str | None:
    """`held`, `planned` or `ongoing` from tense and modality; None where they say nothing."""
    if predicate.attempted or predicate.negated:
        return None
    if predicate.planned or predicate.tense is Tense.FUTURE:
        return "planned"
    if predicate.lemma in {"계속되다", "한창이다"} and predicate.tense is Tense.PRESENT:
        return "ongoing"
    if predicate.tense is Tense.PAST:
        return "held"
    if predicate.ending is Ending.NOMINAL:
        return None
    if predicate.lemma in STATIVE:
        return None
    # 연다, 개최한다; 열리는 박람회: what is to come
    return "planned" if predicate.ending in {Ending.FINAL, Ending.QUOTED} or adnominal else None


def granularity_weight(expression: DateExpression) -> float:
    """A day is a better date of an occasion than a month; a bare year is one only where it is another year."""
    part = expression.first
    if part.day is not None or part.day_relation is not Relation.NONE:
        return 1.0
    if part.month is not None or part.month_relation is not Relation.NONE:
        return 0.8
    if part.year_relation in {Relation.LAST, Relation.NEXT, Relation.OFFSET} or part.year is not None:
        return 0.55
    return 0.0 if part.year_relation is Relation.THIS else 0.3


def place_clusters(reading: Reading, line: Line, start: int, end: int) -> list[list[Mention[PlaceName]]]:
    """Runs of places written together (중국 칭다오시, 하노이와 호치민); those inside organisations' names left out."""
    bodies = [b.span for b in reading.mentions.organisations(line.start, line.end)]
    cities = {p.span for p in reading.mentions.places(start, end)}
    bodies = [b for b in bodies if not any(b.start == c.start and b.end - c.end in {0, 1} for c in cities)]
    events = [e.span for e in reading.mentions.events(line.start, line.end)]
    places = [
        p
        for p in reading.mentions.places(start, end)
        if (not p.value.adjectival or GLUED_VENUE.match(reading.text, p.end))
        and not any(s.overlaps(p.span) for s in (*bodies, *events))
    ]
    clusters: list[list[Mention[PlaceName]]] = []
    for place in places:
        if clusters:
            gap = reading.quote(clusters[-1][-1].end, place.start)
            if regex.fullmatch(r"\s?(?:\([^()\n]{0,20}\))?(?:\s|,\s?|·|와\s|과\s|및\s|시\s|성\s|의\s)?\s?", gap):
                clusters[-1].append(place)
                continue
        clusters.append([place])
    return clusters


def date_city_pairs(
    reading: Reading, start: int, end: int
) -> list[tuple[Mention[DateExpression], Mention[PlaceName]]]:
    """Cities of a stretch with the day written beside each (20일 미얀마 양곤, 21일 태국 방콕 · 두바이 4. 6(월), 카이로 4. 8(수)).

    [] unless two cities at least have each a day of their own.
    """
    cities = [
        p for p in reading.mentions.places(start, end) if p.value.level is PlaceLevel.CITY and not p.value.adjectival
    ]
    days = [
        d
        for d in reading.mentions.dates(start, end)
        if d.value.shape is not Shape.DURATION and d.value.first.day is not None
    ]
    before: list[tuple[Mention[DateExpression], Mention[PlaceName]]] = []
    behind: list[tuple[Mention[DateExpression], Mention[PlaceName]]] = []
    for city in cities:
        earlier = [d for d in days if d.end <= city.start and city.start - d.end <= 16]
        later = [d for d in days if 0 <= d.start - city.end <= 3]
        if earlier:
            before.append((earlier[-1], city))
        if later:
            behind.append((later[0], city))
    for pairs in (before, behind):
        used = [date for date, _ in pairs]
        if len(pairs) >= 2 and len(set(used)) == len(pairs) == len(cities):
            return pairs
    return []


def add_roles(frame: EventFrame, claim: RoleClaim) -> None:
    """Puts a role claim's organisations into the frame."""
    target = {"hosts": frame.hosts, "organizers": frame.organizers, "sponsors": frame.sponsors}[claim.role]
    for body in claim.organisations:
        target.append(Claim(body.value, body.span, claim.rule, claim.weight))


def name_of_quote(span: Span) -> Span:
    return span
