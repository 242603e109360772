"""Event frames: what each event mention's sentence tells of its occasion.

Job: Reading -> `EventFrame`s in reading order, with role claims that have no mention in their sentence beside.  When,
where, how it stands and who holds it are told by `occasion/dates`, `occasion/places`, `occasion/status` and `hosts`;
`occasion/takes_place` decides whether a telling is enough.  It must not know which frames are one occasion
(`assemble`) nor records.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coopevents import regex
from coopevents.clauses import Ending, Predicate, Tense
from coopevents.document import HEADLINES, Mention, Span, Zone
from coopevents.frames.beside import next_start, previous_end
from coopevents.frames.lists.enumerations import share_status, share_times
from coopevents.frames.lists.headed_items import head_item, told_behind_label
from coopevents.frames.lists.neighbours import SURE, give_talks, share_between, share_owner
from coopevents.frames.lists.rounds import distribute, list_frames
from coopevents.frames.lists.rounds_apart import earlier_frames, repeated_frames
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.occasion import generality
from coopevents.frames.occasion.back_then import then_frames
from coopevents.frames.occasion.called_off import called_off_frames
from coopevents.frames.occasion.cues import occasion_cues
from coopevents.frames.occasion.dates import date_claims
from coopevents.frames.occasion.fairs_told import told_fair
from coopevents.frames.occasion.former_editions import former_frames
from coopevents.frames.occasion.mentioned_only import house_of_next, likened
from coopevents.frames.occasion.named_editions import edition_frames
from coopevents.frames.occasion.places import country_claims, place_claims
from coopevents.frames.occasion.status import status_claim
from coopevents.frames.occasion.takes_place import in_a_programme, is_leg, is_occasion, spoken, within_mission
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading, inherited
from coopevents.frames.roles.arrangers import arranger_claims
from coopevents.frames.roles.claims import RoleClaim, invited_by, role_claims
from coopevents.frames.roles.delegations import sent_by, visit_claims
from coopevents.frames.roles.hosts import host_claims
from coopevents.frames.roles.role_labels import labelled_roles
from coopevents.frames.roles.role_tasks import task_claims
from coopevents.frames.schedules.items import is_calendar
from coopevents.frames.schedules.schedule import schedule_frames
from coopevents.frames.scope import Scope, scope_of
from coopevents.frames.speakers import topics
from coopevents.frames.telling import GONE_TO, OCCASION_CLASSES, Telling
from coopevents.frames.visits.inbound import inbound
from coopevents.frames.visits.invited import invited_frames
from coopevents.frames.visits.journeys import journey_frames
from coopevents.frames.visits.nominal_visits import nominal_visits
from coopevents.frames.visits.official_trips import official_trips
from coopevents.frames.visits.stops import stop_frames
from coopevents.frames.visits.told_candidates import told_candidates
from coopevents.frames.visits.verbal import short, verbal_frames
from coopevents.lexicon.cues import Cues
from coopevents.lexicon.telling_verbs import telling_verbs
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import EventName, OrganisationName, PlaceLevel

# 작년에는 화상으로 치렀던 행사로, … · 지난해 처음 연 행사다: this year's, told by its past
SAID_TO_BE = regex.compile(r"(?:로|으로)(?:서)?,\s|(?:이?다|이며|이고|인데)[.,]?(?:\s|$)")
# of whom it is told, what it is for, the row of a programme: no occasion, whatever else speaks for it
TOLD_OTHERWISE = (generality.means_people, generality.explains, in_a_programme)
QUOTED = regex.compile(r"[”\"』」]")
VISITED = frozenset({"exhibition", "event_week"})  # what one goes to: 작년 7월 나루한국주간에 왔을 때
SAID = 60  # code points before a verb in an official's word, in which its time is told


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames of a document, and role claims told without a mention (for the occasion the text is at)."""

    events: tuple[EventFrame, ...]
    roles: tuple[tuple[Line, RoleClaim], ...]
    scheduled: frozenset[int] = frozenset()  # the blocks of schedules: no boxes of labels
    candidates: tuple[EventFrame, ...] = ()  # what verbs alone may tell, on which no rule decides


class EventFrameBuilder:
    """Built with the cues; `build` may be called for many documents."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._verbs = telling_verbs()

    def build(self, reading: Reading) -> Frames:
        """Frames of all lines of the story, schedules and verbal tellings among them, by position."""
        schedule = schedule_frames(reading)
        frames: list[EventFrame] = list(schedule.frames)
        candidates: list[EventFrame] = []
        loose: list[tuple[Line, RoleClaim]] = []
        calendar = bool(schedule.frames) and is_calendar(reading)
        carried = topics(reading, self._cues) if not calendar else {}
        sent: dict[tuple[int, str], list[Claim[OrganisationName]]] = {}
        for line in reading.lines:
            if line.block.index in schedule.blocks:
                continue
            if line.block.zone in SILENT | RECORD_LIKE and not told_behind_label(reading, line):
                continue
            if calendar and line.block.zone is Zone.TITLE:
                continue  # 유관기관 주요행사 (2013. 9. 2 ~ 9. 8): of no item
            roles = labelled_roles(reading, line) or _told_roles(reading, line)
            senders = {kind: claims for (section, kind), claims in sent.items() if section == line.section}
            made = self._line(reading, line, roles, carried.get(line.index, []), senders)
            sent |= {(line.section, kind): claims for kind, claims in sent_by(made).items()}
            visits = _verbal(reading, line, made)
            guests = [c for f in made for c in f.hosts if c.rule == "role.hosts.invitation"]
            guests = guests or (invited_by(reading, line) if visits else [])
            for visit in visits:
                if visit.types[:1] == ("delegation_visit",):
                    visit.hosts += guests or visit_claims(reading, line, visit, senders.get("delegation_visit", []))
            visits += nominal_visits(reading, line, [*made, *visits], self._cues)
            frames += [*made, *visits, *invited_frames(reading, line)]
            candidates += told_candidates(reading, line, self._verbs)
            loose += [(line, claim) for claim in roles if claim.target is None]
        frames += repeated_frames(reading, frames)
        frames += list_frames(reading, frames, self._cues)
        frames += earlier_frames(reading, frames)
        frames += journey_frames(reading, frames, self._cues)
        frames += official_trips(reading, frames)
        frames += stop_frames(reading, frames, self._cues)
        frames += called_off_frames(reading, frames)
        frames += edition_frames(reading, frames)
        frames += then_frames(reading, frames)
        frames += former_frames(reading, frames)
        frames.sort(key=lambda frame: frame.position)
        return Frames(tuple(frames), tuple(loose), schedule.blocks, tuple(candidates))

    def _line(
        self,
        reading: Reading,
        line: Line,
        roles: list[RoleClaim],
        topic: list[Mention[OrganisationName]],
        senders: Mapping[str, list[Claim[OrganisationName]]],
    ) -> list[EventFrame]:
        bodies = [b.span for b in reading.mentions.organisations(line.start, line.end)]
        mentions = [
            m
            for m in reading.mentions.events(line.start, line.end)
            if (not spoken(reading, line, m) or self._timed(reading, line, m))
            and (m.value.quoted or not any(b.contains(m.span) for b in bodies))  # 중소기업협의회: a body
            and not (likened(reading, line, m) or house_of_next(reading, line, m))
        ]
        frames: list[EventFrame] = []
        for i, mention in enumerate(mentions):
            scope = scope_of(reading, line, mention, self._cues)
            frame = self._frame(reading, line, mention, scope)
            telling = Telling(
                reading=reading,
                line=line,
                mention=mention,
                scope=scope,
                frame=frame,
                previous=previous_end(reading, line, mentions, i),
                following=next_start(mentions, i, line.end),
                cues=self._cues,
            )
            country_claims(telling)
            date_claims(telling)
            place_claims(telling)
            status_claim(telling)
            if frame.generic and SAID_TO_BE.match(reading.text, mention.end, line.end):
                frame.dates, frame.status = [], None
            host_claims(reading, line, frame, scope, topic, senders, self._cues)
            if i and frames and frames[-1].mention is mentions[i - 1]:
                share_owner(reading, frames[-1], frame)
            for claim in roles:
                if claim.target is mention:
                    add_roles(frame, claim)
            frame.modifiers = [_behind(reading, clause.span, telling.previous) for clause in scope.modifiers]
            frame.acting = _acts(telling)
            frame.inbound = inbound(telling)
            decided = is_occasion(telling)
            frame.occasion = decided is True
            if decided is None and not any(other(telling) for other in TOLD_OTHERWISE):
                frame.cues = occasion_cues(telling)
            if frame.occasion and is_leg(telling):
                _name_leg(telling)
            told = distribute(telling)
            if i and frames and len(told) == 1 and frames[-1].mention is mentions[i - 1]:
                share_between(reading, frames[-1], told[0])
            if not frame.occasion and within_mission(reading, line, mention):
                frame.generic = mention.value.strength == "weak"  # 사절단이 … 상담 134건: told of the mission
                give_talks(frames, frame)
            frames += told
        share_times(reading, line, frames)
        share_status(reading, frames)
        head_item(reading, line, frames)
        return frames

    def _timed(self, reading: Reading, line: Line, mention: Mention[EventName]) -> bool:
        """“지난해 같은 지역에 보낸 사절단의 …”, “10월에는 제다에서 판촉행사를 열겠다”: somebody's word with its time.

        Past and future tell single occasions; the present tells what is done every year.
        """
        scope = scope_of(reading, line, mention, self._cues)
        if told_fair(reading, line, mention, scope.name_span):
            return True
        fair = mention.value.strength == "fair"
        inner = scope.modifiers[-1].predicate if scope.modifiers else None
        # 지난해 이 전시회에서 210만달러를 상담한 기업들이라: the edition before, by what was done there
        classes = OCCASION_CLASSES | {"consult", "participate", "sign"} if scope.definite else OCCASION_CLASSES
        past = inner is not None and inner.tense is Tense.PAST and self._cues.of(inner.lemma) in classes
        ahead = inner is not None and self._cues.of(inner.lemma) in OCCASION_CLASSES and _dated_within(reading, scope)
        told = (inner if past or fair or ahead else None) or scope.own.predicate
        gone = told is not None and told.lemma in GONE_TO and bool(VISITED & set(mention.value.types))
        if told is None or not (fair or gone or self._cues.of(told.lemma) in classes):
            return False
        start = told.start if told is inner else min(told.start, mention.start)
        if ahead and told is inner:
            return True
        times = reading.mentions.dates(max(line.start, start - SAID), told.end)
        ends = told if told.tense is Tense.PAST or told.planned else _ends(reading, line, told)
        if ends.tense is Tense.PAST:
            return any(_told_time(date, year=past and told is inner) for date in times)
        first = min(max(line.start, start - SAID), scope.own.start)
        if any(_days_told(date) for date in reading.mentions.dates(first, told.end)):
            return True  # “8월 18일부터 29일까지 연다”, “오는 24일 보낸다”: of one occasion, in the present too
        ahead = ends.planned or ends.tense is Tense.FUTURE
        if not fair and self._cues.of(told.lemma) == "held":
            return False  # 내년 5월 세계박람회의 막이 오르면: not what the speaker will do
        return ahead and any(date.value.first.month is not None or date.value.first.day is not None for date in times)

    def _frame(self, reading: Reading, line: Line, mention: Mention[EventName], scope: Scope) -> EventFrame:
        governor = scope.governor
        whole = len(scope.name) >= len(mention.value.head)  # 첫 회, not 회
        return EventFrame(
            mention=mention,
            line=line,
            name=scope.name if whole else mention.value.name,
            name_span=scope.name_span if whole else mention.span,
            types=mention.value.types,
            section=line.section,
            position=mention.start,
            title=_heading(reading, line),
            generic=mention.value.strength == "generic",
            definite=scope.definite,
            also=scope.particle == "도" and not scope.definite,
            ordinal=scope.ordinal,
            governor=inherited(reading, line, governor, self._holding) if governor is not None else None,
        )

    def _holding(self, lemma: str) -> bool:
        return self._cues.of(lemma) in {"hold", "held", "dispatch", "invite", "visit"}


def _heading(reading: Reading, line: Line) -> bool:
    """Headlines and headings; 8. 후속행사 : 12월 중 호치민에서 「…」 개최 is an item that tells, not a heading."""
    if (
        line.block.zone is Zone.SUBTITLE
        and line.block.marker[:1].isdigit()
        and ":" in reading.quote(line.start, line.end)
    ):
        return not reading.mentions.dates(line.start, line.end)
    return line.block.zone in HEADLINES


def _told_roles(reading: Reading, line: Line) -> list[RoleClaim]:
    """The roles that a sentence tells in words."""
    return [*role_claims(reading, line), *arranger_claims(reading, line), *task_claims(reading, line)]


def _verbal(reading: Reading, line: Line, made: list[EventFrame]) -> list[EventFrame]:
    """Occasions that a verb alone tells, where no noun does; 31일 대표단은 산업단지를 시찰했다: a visit.

    A day and a clause of its own part it from what a noun tells beside it (17일 상담회를 열고, 이튿날 공단을
    시찰한 후 귀국한다; 사절단은 23일 ‘가람상품관’을 개관했다); the towns that a mission goes to are its legs.
    """
    told = [frame for frame in made if frame.occasion]
    if not told:
        return verbal_frames(reading, line)
    guests = all("delegation_visit" in f.types and not f.mention.value.quoted for f in told)
    found = verbal_frames(reading, line, beside=guests)
    if guests:
        found = [f for f in found if f.types[0] in {"delegation_visit", "meeting"}]
        days = {claim.span for f in found for claim in f.dates}
        for frame in told if found else ():
            ends = [c for c in frame.dates if c.rule.endswith((".depart", ".return"))]
            if ends or all(c.span in days for c in frame.dates):
                frame.occasion, frame.dates = False, ends
        return found
    held = [f for f in told if "trade_mission" not in f.types]
    taken = {line.clause_at(f.mention.start).index for f in held}
    days = {claim.span for f in held for claim in f.dates if claim.weight >= SURE}
    return [
        f
        for f in found
        if _beside(reading, line, f, taken, days)
        and not ("opening" in f.types and any("opening" in event.types for event in held))
        and not any(_leads_to(reading, f, event) for event in held if "opening" not in f.types)
    ]


def _leads_to(reading: Reading, visit: EventFrame, event: EventFrame) -> bool:
    """20일 협회를 찾아 간담회를 가졌다: what the visit was for, on its day."""
    behind = visit.mention.end <= event.mention.start
    return behind and not reading.mentions.dates(visit.mention.end, event.mention.start)


def _beside(reading: Reading, line: Line, frame: EventFrame, taken: set[int], days: set[Span]) -> bool:
    """Whether a visit has a clause and a day that no occasion of the line has."""
    town = any(p.span == frame.name_span for p in reading.mentions.places(frame.name_span.start, frame.name_span.end))
    point = all(short(claim.value) for claim in frame.dates)
    own = line.clause_at(frame.mention.start).index not in taken and not any(c.span in days for c in frame.dates)
    return own and point and not town


def _name_leg(telling: Telling) -> None:
    """알마티에서 827만달러의 상담이 오갔다: 알마티 상담."""
    frame = telling.frame
    towns = [claim.value for claim in frame.places if claim.value.level is PlaceLevel.CITY]
    if towns and towns[0].name not in frame.name:
        frame.name = f"{towns[0].name} {frame.name}"
        frame.name_cities.add(towns[0].standard)


def _ends(reading: Reading, line: Line, told: Predicate) -> Predicate:
    """The predicate that ends what is said: 열어 … | 이어가겠다."""
    close = QUOTED.search(reading.text, told.end, line.end)
    end = close.start() if close is not None else line.end
    closing = [p for p in line.predicates if told.start <= p.start < end and p.ending in {Ending.FINAL, Ending.QUOTED}]
    return closing[-1] if closing else told


def _days_told(date: Mention[DateExpression]) -> bool:
    """8월 18일, 다음 달 9일, 오는 24일부터; 매월 18일 is no date."""
    return date.value.first.day is not None


def _month_told(date: Mention[DateExpression]) -> bool:
    return date.value.first.month is not None or date.value.first.month_relation is not Relation.NONE


def _dated_within(reading: Reading, scope: Scope) -> bool:
    """“8월 30일부터 하얼빈에서 열리는 박람회에”, “4월 중순 나루에서 열리는 상담회도”: a month in the noun's own clause,
    of no habit (해마다 4월 열리는)."""
    inner = scope.modifiers[-1].span
    dates = [date for date in reading.mentions.dates(inner.start, inner.end) if _month_told(date)]
    return bool(dates) and generality.HABIT.search(reading.quote(inner.start, inner.end)) is None


def _told_time(date: Mention[DateExpression], *, year: bool) -> bool:
    """A day, a month, or last year; `year`: 2019년 처음 연 too."""
    part = date.value.first
    if year and part.year is not None:
        return True
    return part.month is not None or part.day is not None or part.year_relation is Relation.LAST


def _acts(telling: Telling) -> bool:
    """사절단은 21일 바이어와 협약을 맺었다: the subject of what is done on the way, on a day of the journey."""
    frame = telling.frame
    journey = "trade_mission" in frame.types or "delegation_visit" in frame.types
    days = [c for c in frame.dates if c.value.value.first.day is not None and c.value.value.shape is Shape.POINT]
    subject = telling.scope.particle in {"은", "는", "이", "가"}
    if not (journey and subject and days) or any(c.rule == "event.date.depart" for c in frame.dates):
        return False
    governor = frame.governor
    # 투자유치단은 11일 설명회를 연다, 12일 파리로 옮겨 상담을 한 뒤 14일 귀국한다: something else before the verb
    between = governor is not None and telling.following < governor.start
    if between and telling.governed_by() in {"hold", "held", "dispatch"}:
        return True
    ends = any(c.rule == "event.date.return" for c in frame.dates)
    return not ends and telling.governed_by() not in {"dispatch", "hold", "held", "cancel", "postpone", "visit"}


def _behind(reading: Reading, clause: Span, previous: int) -> Span:
    """What of a modifying clause stands behind the mention before it and what is told of that (… 48건, 13일 열린)."""
    if not clause.start < previous < clause.end:
        return clause
    comma = reading.text.rfind(", ", previous, clause.end)
    return Span(comma + 1 if comma >= 0 else previous, clause.end)


def add_roles(frame: EventFrame, claim: RoleClaim) -> None:
    """Puts a role claim's organisations into the frame."""
    target = {"hosts": frame.hosts, "organizers": frame.organizers, "sponsors": frame.sponsors}[claim.role]
    for body in claim.organisations:
        target.append(Claim(body.value, body.span, claim.rule, claim.weight))
