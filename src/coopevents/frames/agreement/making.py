"""From groups of arguments to frames: subjects that are not told, one frame for each of several, dates and counts.

Job: `Group`s of a line -> `AgreementFrame`s.  Constructions: A 등 4개 기업이 C와 · A는 26개 기업과 의향서를 ·
㈜A(경기) : B사와 의향서 교환 · B와 계약을 맺은 ㈜A.  It must not know other lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import HEADLINES, Kind, Mention, Span
from coopevents.frames.agreement.antecedents import modifies
from coopevents.frames.agreement.counts import is_hoped, phrase_count
from coopevents.frames.agreement.days import signing_dates
from coopevents.frames.agreement.dropped_subjects import going_on, modified_firm
from coopevents.frames.agreement.groups import Group
from coopevents.frames.agreement.home_party import in_contrast, speaking
from coopevents.frames.agreement.item_heads import item_head
from coopevents.frames.agreement.lists import is_public
from coopevents.frames.agreement.model import Actor, AgreementFrame, Body, Field, Part
from coopevents.frames.agreement.retold import another, retold
from coopevents.frames.agreement.splits import by_name, share_partner, split
from coopevents.frames.agreement.telling import is_of_others, is_trade, is_worth_telling, signs_in_person
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.cues import Cues
from coopevents.values.dates import DateExpression
from coopevents.values.names import AgreementName, OrganisationName

# bodies that sign one agreement together, not one each: 6개 은행은, 5개 기관이
JOINT_BODIES = regex.compile(
    r"기관|은행|단체|대학|학교|시도|시·도|지자체|협회|조합|부처|공사|공단|시군|시$|군$|구$|도$|사가$"
)
UNTOLD = frozenset({"supply", "sold", "order", "hands", "detail"})
OF_THE_SAME = regex.compile(r"[’'”\"]?(?:\([^()\n]*\))?(?:은|는|도)\s")  # 원래 MOU는 2018년에 맺었고: told before
SENT = regex.compile(r"(?:개척|사절|촉진|참가|파견|방문)단$")  # companies that travel together
FOLLOWED = regex.compile(r"(?:\s?\([^()\n]{0,40}\))?에\s이어,?\s")


class Maker:
    """Built once a line; `topic` are the bodies that acted last, `last` the section's last frame."""

    def __init__(
        self,
        reading: Reading,
        line: Line,
        cues: Cues,
        topic: tuple[Body, ...],
        last: AgreementFrame | None,
        extra: Sequence[Body] = (),
    ) -> None:
        self._reading = reading
        self._line = line
        self._cues = cues
        self._topic = topic
        self._extra = extra
        self._last = last if last is not None and last.line.section == line.section else None

    def frames(
        self,
        field: Field,
        found: Sequence[Group],
        actors: Sequence[Actor],
        phrases: Sequence[Mention[AgreementName]],
        subject: Actor | None,
        chain: Sequence[Body],
    ) -> tuple[list[AgreementFrame], Actor | None]:
        """Frames of a field's groups, and the subject that the sentence goes on with."""
        made: list[AgreementFrame] = []
        dates: list[Claim[Mention[DateExpression]]] = []
        share_partner(self._reading, found)
        for i, group in enumerate(found):
            phrase = self._phrase(found[i:], field)
            group.subject = group.subject or subject
            subject = group.subject if group.subject is None or group.subject.part is not Part.SHARED else None
            frame = AgreementFrame(
                phrase, self._line, phrase.value.kind, field.signing.status, Span(group.start, group.end)
            )
            frame.name, frame.retold = phrase.value.name, retold(self._reading, self._line, phrase, field.signing)
            frame.another = another(self._reading, self._line, phrase)
            frame.sums = list(group.sums)
            if field.signing.cls in UNTOLD and not self._trades(field, group):
                continue
            counted = self._counted_apart(field, group, phrases)
            if counted:
                made += counted
                continue
            frame.count = self._count(group, phrase, phrases)
            frame.dates = signing_dates(self._reading, self._line, self._cues, field, group) or dates
            dates = dates or frame.dates
            described = next((p for p in group.partners if p.described), None)
            if described is not None:
                frame.partner = Span(described.start, described.end)
            own = by_name(group, self._parties(field, group, frame, actors, chain))
            made += [*self._earlier(group, actors, own), *own]
        return made, subject

    def _earlier(self, group: Group, actors: Sequence[Actor], own: Sequence[AgreementFrame]) -> list[AgreementFrame]:
        """2013년 B, 2014년 C에 이어 … D와 MOU를 맺었다: one with each of those before, on the day written before it."""
        if len(own) != 1:
            return []
        told = own[0]
        edge = group.partners[0].start if group.partners else told.mention.start  # … C에 이어 이날 세 번째 협약을
        shared = [c for c in told.parties if c.rule.endswith("subject")]
        before = [a for a in actors if a.bodies and group.start <= a.start and a.end <= edge]
        found: list[AgreementFrame] = []
        for actor in before:
            if not shared or FOLLOWED.match(self._reading.text, actor.bodies[-1].end, self._line.end) is None:
                continue
            edge = max([c.span.end for c in shared if c.span.end <= actor.start], default=group.start)
            for body in actor.bodies:
                one = AgreementFrame(told.mention, self._line, told.kind, told.status, Span(edge, body.end))
                one.parties = [*shared, Claim(body.value, body.span, "agreement.party.earlier", 0.85)]
                day = self._reading.mentions.dates(edge, body.start)[-1:]  # 2월 B와 C: one day
                told_day = found[-1].dates if found and body is not actor.bodies[0] else []
                one.dates = [Claim(d, d.span, "agreement.date.clause", 0.9) for d in day] or told_day
                edge = body.end
                found.append(one)
        if found:
            last = max(c.span.end for f in found for c in f.parties)
            told.dates = [c for c in told.dates if c.span.start >= last]
        return found

    def _counted_apart(
        self, field: Field, group: Group, phrases: Sequence[Mention[AgreementName]]
    ) -> list[AgreementFrame]:
        """3건의 MOU와 5건의 수출계약이 체결됐다: a number for each kind."""
        if len(group.phrases) < 2:
            return []
        counts = [self._count(Group(group.start, group.end, phrases=[p]), p, phrases) for p in group.phrases]
        if sum(c is not None for c in counts) < 2:
            return []
        made = []
        for phrase, count in zip(group.phrases, counts, strict=True):
            if count is not None and not is_hoped(self._reading, self._line, count):
                status = field.signing.status
                one = AgreementFrame(phrase, self._line, phrase.value.kind, status, Span(phrase.start, phrase.end))
                one.count, one.total = count, True
                one.dates = signing_dates(self._reading, self._line, self._cues, field, group)
                made.append(one)
        return made

    def _trades(self, field: Field, group: Group) -> bool:
        seller = [] if group.subject is not None else (self.headed() or self._topic)
        return is_trade(self._reading, self._line, field, group, seller, self._last)

    @staticmethod
    def _phrase(rest: Sequence[Group], field: Field) -> Mention[AgreementName]:
        """The group's own phrase, else the next one's: A가 42만 달러, B가 20만 달러의 MOU에."""
        for candidate in rest:
            if candidate.phrases:
                return candidate.phrases[0]
        return field.phrases[-1]

    # ---- parties -----------------------------------------------------------------------------------------------

    def _parties(
        self,
        field: Field,
        group: Group,
        frame: AgreementFrame,
        actors: Sequence[Actor],
        chain: Sequence[Body],
    ) -> list[AgreementFrame]:
        partners = [b for p in group.partners for b in p.bodies]
        told = group.subject
        if told is not None and told.official and not signs_in_person(field, group):
            told = None
        subjects = list(told.bodies) if told is not None else []
        numbers = [a.number for a in group.partners if a.number is not None]
        if told is not None and told.number is not None and group.partners:
            numbers.append(told.number)
        several = next((n for n in numbers if n.value >= 2), None)
        frame.total = frame.count is not None and frame.count.value >= 2
        if frame.total and told is not None and (told.described or told.part is Part.SHARED):
            told, subjects = None, []
        if frame.total:
            sent = told is not None and told.mission
            subjects = [b for b in subjects if not (sent or is_public(b) or SENT.search(b.value.name))]
            if not subjects and not partners:
                if frame.status.rule.endswith(("intended", "ahead")):
                    return []
                return [] if is_hoped(self._reading, self._line, frame.count) else [frame]  # type: ignore[arg-type]
        if told is not None and told.mission and not partners and several is None and len(subjects) < 2:
            subjects = []
        if chain and not subjects and not partners:
            subjects = list(chain)
        if told is None and not subjects and not frame.total:
            subjects = list(self._carried(field, group, actors, partners, frame))
        subjects = [s for s in subjects if s.value.name not in {p.value.name for p in partners}]
        if several is not None and len(subjects) + len(partners) <= several.value + 1:
            frame.number = several
            more = several.value > max(len(subjects), len(partners))  # not A, B 등 2개 기업과, where both are named
            if (
                frame.count is None
                and more
                and not JOINT_BODIES.search(self._reading.quote(several.span.start, several.span.end))
            ):
                frame.count = several
        claims = [Claim(b.value, b.span, "agreement.party.subject", 0.9) for b in subjects]
        claims += [Claim(b.value, b.span, "agreement.party.comitative", 0.95) for b in partners]
        frame.parties = _distinct(claims)
        if not frame.parties and not is_worth_telling(self._reading, self._line, field, frame, told):
            if told is None or told.number is None or told.number.value < 2 or frame.sums:
                return []
            frame.number, frame.pending = told.number, True
            return [frame]
        if frame.status.rule.endswith("intended") and len(frame.parties) < 2:
            return []
        if not partners and frame.parties and is_of_others(self._reading, self._line, frame, group, subjects):
            return []
        return split(self._reading, field, group, frame, subjects, partners)

    def _carried(
        self,
        field: Field,
        group: Group,
        actors: Sequence[Actor],
        partners: Sequence[Body],
        frame: AgreementFrame,
    ) -> Sequence[Body]:
        """The subject of an earlier clause, the head of the item, or the topic of the line before."""
        listed = [p for p in group.partners if len(p.bodies) >= 2 and p.start - self._line.start <= 3]
        if listed and (self._line.block.marker or self._line.block.zone in HEADLINES):
            return []  # ○ A, B와 … MOU 체결: A is the subject, without its particle
        head = self.headed() or modified_firm(self._reading, self._line, field, self._extra)
        if head:
            return head
        last = self._last
        if last is not None and partners and in_contrast(self._reading, group, last, self._topic):
            home = last.parties[0]
            return [Mention(Kind.ORGANISATION, home.span.start, home.span.end, home.value, home.rule)]
        if last is not None and not actors and frame.mention.rule != "agreement.ceremony":
            same_item = last.line.block.index == self._line.block.index
            again = OF_THE_SAME.match(self._reading.text, frame.mention.end, self._line.end) and bool(frame.dates)
            # 지난해 5월 의향서를 교환하고 올 3월 가계약을 맺었다: how the agreement told right before came about
            item = same_item and self._line.block.level > 0
            prose = same_item and not item and not self._line.block.marker
            history = prose and bool(frame.dates) and len(last.parties) >= 2 and self._near(last)
            if item or history or (again and self._near(last)):
                return [Mention(Kind.ORGANISATION, c.span.start, c.span.end, c.value, c.rule) for c in last.parties]
        own = self._line.clause_at(field.signing.predicate.start)
        actors = [a for a in actors if a.bodies or a.topic or self._line.clause_at(a.start).index == own.index]
        before = [a for a in actors if a.end <= field.start or a.start < group.start]
        for actor in reversed(before):
            if actor.part is Part.SUBJECT and (actor.topic or not modifies(self._line, actor)):
                if actor.described:
                    return []
                return [] if actor.mission and not partners else actor.bodies
        if any(a.part is Part.SUBJECT and a.described and field.start <= a.start < field.end for a in actors):
            return []
        if partners or frame.partner is not None or (frame.dates and frame.name):
            return speaking(self._reading, self._line) or self._topic
        contract = frame.kind == "contract"
        return going_on(self._reading, self._line, field, group, actors, self._topic) if contract else []

    def _near(self, last: AgreementFrame) -> bool:
        return self._line.index - last.line.index <= 2

    def headed(self) -> list[Body]:
        """- ㈜가나(경기 화성, 포장기) : B사와 …: the item's head is the subject."""
        return item_head(self._reading, self._line, self._extra)

    def _count(
        self, group: Group, phrase: Mention[AgreementName], phrases: Sequence[Mention[AgreementName]]
    ) -> Claim[int] | None:
        own = list(group.phrases) or [phrase]
        for candidate in own:
            index = next((i for i, p in enumerate(phrases) if p is candidate), None)
            previous = phrases[index - 1].end if index else self._line.start
            following = phrases[index + 1].start if index is not None and index + 1 < len(phrases) else self._line.end
            claim = phrase_count(self._reading, self._line, candidate, previous, following)
            if claim is not None:
                return claim
        return None


def _distinct(claims: Sequence[Claim[OrganisationName]]) -> list[Claim[OrganisationName]]:
    first: dict[Span, Claim[OrganisationName]] = {}
    for claim in claims:
        first.setdefault(claim.span, claim)
    return list(first.values())
