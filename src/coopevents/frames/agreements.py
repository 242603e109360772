"""Agreement frames: who signs what with whom, and whether it was signed.

Job: Reading -> `AgreementFrame`s.  Constructions: A는 B와 협약을 맺었다 · A와 B는 협약을 체결했다 · A-B 업무협약 ·
A, B, C가 각각 · A는 B, C와 각각 협정을 맺었다 (one each) · ① A - B : 내용 · MOU 3건 · 8건의 MOU · 협약에 서명할 예정 ·
계약이 불발됐다.  It must not know events' drafts or records.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import regex

from coopevents.clauses import Clause, Ending, Predicate, Tense
from coopevents.document import Kind, Mention, Span, Zone
from coopevents.frames.model import Claim
from coopevents.frames.reading import SILENT, Line, Reading, inherited
from coopevents.frames.bodies import COORDINATION
from coopevents.frames.bodies import joined as coordinated
from coopevents.lexicon.cues import Cues
from coopevents.values.counts import Count, CountUnit
from coopevents.values.dates import DateExpression
from coopevents.values.names import AgreementName, OrganisationKind, OrganisationName

SUBJECT = regex.compile(r"^(?:측)?(?:은|는|이|가|에서는|도)")
WITH = regex.compile(r"^(?:측)?(?:와|과|와는|과는|와도|과도|하고)")
SUPPLY = frozenset({"공급", "납품", "수출", "판매", "구매", "수입"})
EACH = regex.compile(r"각각|차례로|잇따라|잇달아|연이어|각기")
# what keeps a body from being a party: the place, the host, the owner of something else
NOT_PARTY = regex.compile(r"^(?:에서(?!는)|의 (?:초청|지원|주최|후원|도움|소개|협조)|으로부터|로부터|에 따르면|에게|을|를|에 )")
COUNT_BEFORE = regex.compile(r"(?:건의|건,|개의)\s?(?:[가-힣]{0,6}\s)?$")
LIST_ITEM = regex.compile(r"^\s?[·\-–~∼?]\s?$")
# SK하이닉스 대표, 전북은행장: an office behind the body's name
OFFICIAL = regex.compile(r"\s?(?:대표이사|대표|부?회장|이사장|사장|원장|청장|총장|행장|본부장|관장|총재|장)(?![가-힣]{2})")
LOCAL_HEAD = regex.compile(r"(?<![가-힣])(?P<place>[가-힣]{2,4}?)\s?(?P<office>도지사|지사|시장|군수|구청장)(?=[,·\s]|와|과|은|는|이|가)")
LOCAL_BODY = {"도지사": "도", "지사": "도", "시장": "시", "군수": "군", "구청장": "구"}
SHARED = regex.compile(r"간의?\s|간에\s|사이의?\s")
SIGN_NOUNS = regex.compile(r"^(?:\s?(?:을|를|도|이|은))?\s?(?:동시\s?)?(?:체결|서명|교환|조인|체결식|협약식|맺)")


@dataclass
class AgreementFrame:
    """One telling of an agreement."""

    mention: Mention[AgreementName]
    line: Line
    kind: str
    status: Claim[str]
    parties: list[Claim[OrganisationName]] = field(default_factory=list)
    count: Claim[int] | None = None
    dates: list[Claim[Mention[DateExpression]]] = field(default_factory=list)
    name: str | None = None
    clause: Clause | None = None
    title: bool = False

    def section_differs(self, other: AgreementFrame) -> bool:
        """Items of a round-up do not share agreements."""
        return self.line.section != other.line.section


class AgreementFrameBuilder:
    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def build(self, reading: Reading) -> list[AgreementFrame]:
        frames: list[AgreementFrame] = []
        topics: dict[int, list[Mention[OrganisationName]]] = {}
        last_kind: dict[int, AgreementFrame] = {}
        for line in reading.lines:
            zone = line.block.zone
            if zone in SILENT or zone is Zone.TABLE or zone is Zone.NOTE and not line.predicates:
                continue
            made: list[AgreementFrame] = []
            mentions = reading.mentions.agreements(line.start, line.end)
            if not mentions:
                made += self._listed(reading, line, last_kind.get(line.section))
                made += self._itemised(reading, line, last_kind.get(line.section))
            made += self._ceremonies(reading, line)
            if not made:
                made += self._supplied(reading, line, topics.get(line.section, []), last_kind.get(line.section))
            for i, mention in enumerate(mentions):
                if any(frame.mention.span.overlaps(mention.span) for frame in made):
                    continue
                previous = mentions[i - 1].end if i else line.start
                following = mentions[i + 1].start if i + 1 < len(mentions) else line.end
                made += self._frames(reading, line, mention, previous, following, topics.get(line.section, []))
            for frame in made:
                frame.title = zone in {Zone.TITLE, Zone.SUBTITLE}
                last_kind[line.section] = frame
            frames += made
            topic = self._topic(reading, line)
            if topic:
                topics[line.section] = topic
        return frames

    # ---- one mention ------------------------------------------------------------------------------------------

    def _frames(
        self,
        reading: Reading,
        line: Line,
        mention: Mention[AgreementName],
        previous: int,
        following: int,
        topic: list[Mention[OrganisationName]],
    ) -> list[AgreementFrame]:
        paired = self._paired(reading, line, mention)
        if paired is not None:
            return [paired]
        predicate = self._governor(reading, line, mention)
        if predicate is None and regex.fullmatch(r"(?:을|를)?[,\s]*", reading.quote(mention.end, line.end)):
            predicate = self._closing(reading, line)
        count = self._count(reading, line, mention, previous)
        if predicate is None and count is None:
            return []
        status = self._status(line, mention, predicate)
        if status is None:
            if count is None:
                return []
            status = Claim("signed", mention.span, "agreement.status.counted", 0.5)
        clause = line.clause_at(mention.start)
        frame = AgreementFrame(mention, line, mention.value.kind, status, name=mention.value.name, clause=clause)
        frame.count = count
        start = self._start(line, mention, clause, previous)
        frame.dates = self._dates(reading, line, mention, start, predicate)
        if predicate is not None and following < predicate.start:
            stop = mention.start  # A는 B와 계약을, C는 D와 협약을 각각 맺었다
        else:
            stop = predicate.start if predicate is not None and predicate.start > mention.end else mention.start
        subjects, partners = self._parties(reading, line, mention, start, stop)
        if len(subjects) + len(partners) < 2:
            officials = self._officials(reading, line, start, stop)
            subjects = officials or subjects
        subjects = subjects or self._delegation(reading, line, start, mention) or self._headed(reading, line) or self._carried(reading, line, clause, start) or (topic if partners or frame.dates else [])
        frame.parties = [Claim(b.value, b.span, "agreement.party.subject", 0.9) for b in subjects]
        seen = {c.span for c in frame.parties}
        frame.parties += [
            Claim(b.value, b.span, "agreement.party.comitative", 0.95) for b in partners if b.span not in seen
        ]
        return self._split(reading, line, frame, subjects, partners)

    def _governor(self, reading: Reading, line: Line, mention: Mention[AgreementName]) -> Predicate | None:
        """The signing (or failing) predicate of the mention: 체결하다, 맺다, 서명하다 …; None if there is none."""
        for predicate in line.predicates:  # 공급하기로 계약했다: the phrase is the predicate's own noun
            inside = predicate.start <= mention.start and mention.end <= predicate.end
            if inside and predicate.ending is not Ending.NOMINAL and self._cues.of(predicate.lemma) == "sign":
                return inherited(reading, line, predicate)
        # 지난 2월 양 기관이 체결한 ‘… 협력 MOU’: the adnominal predicate before it
        clause = line.clause_at(mention.start)
        if clause.index:
            before = line.clauses[clause.index - 1].predicate
            if before is not None and before.ending is Ending.ADNOMINAL and self._cues.of(before.lemma) == "sign":
                if mention.start - before.end <= 45:
                    return before
        for predicate in line.predicates:
            if predicate.start < mention.end:
                continue
            cue = self._cues.of(predicate.lemma)
            gap = reading.quote(mention.end, predicate.start)
            if len(gap) > 60 or reading.mentions.agreements(mention.end, predicate.start) and not regex.search(r"[,과와]", gap):
                return None
            if cue in {"sign", "cancel", "postpone"}:
                return inherited(reading, line, predicate)
            if cue == "held" and predicate.lemma in {"이루어지다", "이뤄지다", "이어지다"}:
                return inherited(reading, line, predicate)
            if cue == "hold" and predicate.lemma in {"추진하다", "진행하다"}:
                return inherited(reading, line, predicate)
            if predicate.ending is not Ending.NOMINAL and not (predicate.ending is Ending.ADNOMINAL):
                return None
        return None

    @staticmethod
    def _status(line: Line, mention: Mention[Any], predicate: Predicate | None) -> Claim[str] | None:
        if predicate is None:
            return None
        span = predicate.span
        failing = {"취소", "무산", "불발", "결렬", "철회", "백지화"}
        if predicate.noun in failing or predicate.negated:
            return Claim("failed", span, "agreement.status.failed")
        if predicate.noun in {"연기", "보류", "유보"} or predicate.lemma in {"미뤄지다", "미루다", "늦추다"}:
            return Claim("planned", span, "agreement.status.postponed")
        if predicate.planned or predicate.attempted or predicate.tense is Tense.FUTURE:
            return Claim("planned", span, "agreement.status.planned")
        if predicate.noun in {"합의", "추진"} and predicate.ending is not Ending.NOMINAL:
            return Claim("planned", span, "agreement.status.intended", 0.7)
        if predicate.tense is Tense.PAST or predicate.ending is Ending.NOMINAL:
            return Claim("signed", span, "agreement.status.signed")
        if predicate.ending is Ending.CONNECTIVE:
            return Claim("signed", span, "agreement.status.signed", 0.7)
        return Claim("planned", span, "agreement.status.present", 0.8)

    @staticmethod
    def _start(line: Line, mention: Mention[AgreementName], clause: Clause, previous: int) -> int:
        """Where the stretch of the agreement's arguments begins: behind the agreement before it, else its clause; an
        adnominal clause between parties and phrase (오토데스크와 … 구축하는 MOU를 체결) is stepped over."""
        start = clause.start
        index = clause.index
        while index > 0:
            before = line.clauses[index - 1]
            if before.predicate is None or before.predicate.ending is not Ending.ADNOMINAL:
                break
            start, index = before.start, index - 1
        return max(start, previous) if previous > line.start else start

    def _dates(
        self,
        reading: Reading,
        line: Line,
        mention: Mention[AgreementName],
        start: int,
        predicate: Predicate | None,
    ) -> list[Claim[Mention[DateExpression]]]:
        found = []
        end = max(mention.end, predicate.end if predicate is not None else mention.end)
        for date in reading.mentions.dates(start, end):
            clause = line.clause_at(date.start)
            cue = self._cues.of(clause.predicate.lemma) if clause.predicate else ""
            if cue == "announce" or (clause.predicate and clause.predicate.lemma == "따르다"):
                continue
            found.append(Claim(date, date.span, "agreement.date.clause", 0.9))
        return found

    def _parties(
        self,
        reading: Reading,
        line: Line,
        mention: Mention[AgreementName],
        start: int,
        end: int,
    ) -> tuple[list[Mention[OrganisationName]], list[Mention[OrganisationName]]]:
        """Subjects and partners in the stretch before the phrase (and between phrase and predicate)."""
        bodies = reading.mentions.organisations(start, end)
        subjects: list[Mention[OrganisationName]] = []
        partners: list[Mention[OrganisationName]] = []
        for body in bodies:
            particle = reading.particle(line, body.end)
            behind = reading.quote(body.end, min(body.end + 8, line.end))
            if body in subjects or body in partners or NOT_PARTY.match(behind):
                continue
            if WITH.match(particle):
                nxt = next((b for b in bodies if b.start >= body.end), None)
                if nxt is not None and COORDINATION.fullmatch(reading.quote(body.end, nxt.start)):
                    if SUBJECT.match(reading.particle(line, nxt.end)):
                        subjects += [b for b in coordinated(reading, line, nxt) if b not in subjects]
                        continue
                partners += [b for b in coordinated(reading, line, body) if b not in partners and b not in subjects]
            elif SUBJECT.match(particle) or regex.match(r"\s?등\s?(?:은|는|이|가)", behind):
                subjects += [b for b in coordinated(reading, line, body) if b not in subjects]
            elif regex.match(r"\s?(?:간|사이|양측|양자|\d자|[2-9]개 기관|두 기관|세 기관)", behind) or body.end >= mention.start - 2:
                partners += [b for b in coordinated(reading, line, body) if b not in partners and b not in subjects]
        return subjects, partners

    @staticmethod
    def _officials(reading: Reading, line: Line, start: int, end: int) -> list[Mention[OrganisationName]]:
        """경기지사와 용인시장, SK하이닉스 대표는 … 서명했다: who signs stands for the body; two at least."""
        found = []
        for body in reading.mentions.organisations(start, end):
            if OFFICIAL.match(reading.quote(body.end, min(body.end + 12, line.end))):
                found.append(body)
        taken = [b.span for b in found]
        for match in LOCAL_HEAD.finditer(reading.text, start, end):
            span = Span(match.start("place"), match.end())
            if not any(span.overlaps(other) for other in taken):
                name = match["place"] + LOCAL_BODY[match["office"]]
                value = OrganisationName(name, OrganisationKind.LOCAL, country="KR")
                found.append(Mention(Kind.ORGANISATION, span.start, span.end, value, "organisation.official"))
        return sorted(found, key=lambda m: m.start) if len(found) >= 2 else []

    @staticmethod
    def _delegation(
        reading: Reading, line: Line, start: int, mention: Mention[AgreementName]
    ) -> list[Mention[OrganisationName]]:
        """대표단은 A, B와 각각 협정을 체결하였다: a delegation signs under its fullest name."""
        for event in reading.mentions.events(line.start, mention.start):
            if "delegation_visit" not in event.value.types or not SUBJECT.match(reading.particle(line, event.end)):
                continue
            same = [e for e in reading.mentions.events(0, len(reading.text)) if e.value.head == event.value.head]
            fullest = max(same, key=lambda e: (len(e.value.name), -e.start))
            value = OrganisationName(fullest.value.name, OrganisationKind.OTHER)
            return [Mention(Kind.ORGANISATION, event.start, event.end, value, "organisation.delegation")]
        return []

    @staticmethod
    def _headed(reading: Reading, line: Line) -> list[Mention[OrganisationName]]:
        """- ㈜가나(경기 화성, 포장기) : B사와 의향서 교환: the item's head is the subject."""
        for body in reading.mentions.organisations(line.start, line.end)[:1]:
            if body.start - line.start <= 3 and regex.match(
                r"(?:\s?\([^()\n]{1,50}\))?\s?[:：]", reading.quote(body.end, min(body.end + 60, line.end))
            ):
                return [body]
        return []

    def _carried(self, reading: Reading, line: Line, clause: Clause, start: int) -> list[Mention[OrganisationName]]:
        """The topic or subject of an earlier clause of the sentence."""
        for body in reversed(reading.mentions.organisations(line.start, start)):
            particle = reading.particle(line, body.end)
            own = line.clause_at(body.start)
            adnominal = own.predicate is not None and own.predicate.ending is Ending.ADNOMINAL
            if regex.match(r"^(?:측)?(?:은|는)", particle) or (SUBJECT.match(particle) and not adnominal):
                return coordinated(reading, line, body)
        return []

    @staticmethod
    def _split(
        reading: Reading,
        line: Line,
        frame: AgreementFrame,
        subjects: list[Mention[OrganisationName]],
        partners: list[Mention[OrganisationName]],
    ) -> list[AgreementFrame]:
        """A는 B, C와 각각 협정을 맺었다: one agreement with each partner, each with the date written before it."""
        end = frame.status.span.end
        told = reading.quote(line.start, max(end, frame.mention.end))
        public = {OrganisationKind.MINISTRY, OrganisationKind.LOCAL, OrganisationKind.AGENCY, OrganisationKind.SCHOOL}
        firms = [s for s in subjects if s.value.kind not in public]
        sums = reading.mentions.sums(line.start, max(end, frame.mention.end))
        if len(firms) >= 2 and firms == subjects and not partners and (EACH.search(told) or len(sums) >= len(firms)):
            return [AgreementFrameBuilder._one(frame, firm, "agreement.party.each") for firm in firms]
        several = len(sums) >= len(partners) and all(
            any(0 <= m.start - p.end <= 6 for m in sums) for p in partners
        )  # B와 2천만 달러, C와 1천만 달러의 협약을
        if len(partners) < 2 or len(subjects) != 1 or not (EACH.search(told) or several):
            return [frame]
        frames = []
        edge = subjects[0].end if subjects[0].end < partners[0].start else line.start
        for partner in partners:
            one = AgreementFrame(
                frame.mention, line, frame.kind, frame.status, name=frame.name, clause=frame.clause, title=frame.title
            )
            one.parties = [
                Claim(subjects[0].value, subjects[0].span, "agreement.party.subject", 0.9),
                Claim(partner.value, partner.span, "agreement.party.each", 0.9),
            ]
            own = [c for c in frame.dates if edge <= c.span.start and c.span.end <= partner.start]
            one.dates = own or ([] if any(c.span.start > partner.start for c in frame.dates) else frame.dates)
            edge = partner.end
            frames.append(one)
        return frames

    @staticmethod
    def _one(frame: AgreementFrame, body: Mention[OrganisationName], rule: str) -> AgreementFrame:
        one = AgreementFrame(
            frame.mention, frame.line, frame.kind, frame.status, name=frame.name, clause=frame.clause, title=frame.title
        )
        one.parties = [Claim(body.value, body.span, rule, 0.9)]
        one.dates = frame.dates
        return one

    # ---- other constructions ----------------------------------------------------------------------------------

    def _closing(self, reading: Reading, line: Line) -> Predicate | None:
        """- A는 B와 협약을, (next item) - C는 D와 협약을 각각 체결했다."""
        for following in reading.lines[line.index + 1 : line.index + 4]:
            if following.section != line.section:
                return None
            for predicate in following.predicates:
                if self._cues.of(predicate.lemma) == "sign" and predicate.ending is not Ending.NOMINAL:
                    return inherited(reading, following, predicate)
        return None

    def _paired(self, reading: Reading, line: Line, mention: Mention[AgreementName]) -> AgreementFrame | None:
        """다나그린 × 사토리우스 — MOU: two bodies joined by a cross before the phrase."""
        bodies = reading.mentions.organisations(line.start, mention.start)
        for a, b in zip(bodies, bodies[1:], strict=False):
            if regex.fullmatch(r"\s?(?:\([^()\n]*\))?\s?[×xX↔⇔]\s?(?:[가-힣]{1,8}\s)?", reading.quote(a.end, b.start)):
                status = Claim("signed", mention.span, "agreement.status.listed", 0.8)
                frame = AgreementFrame(mention, line, mention.value.kind, status, clause=line.clause_at(mention.start))
                frame.parties = [Claim(x.value, x.span, "agreement.party.list", 0.9) for x in (a, b)]
                return frame
        return None

    def _itemised(self, reading: Reading, line: Line, last: AgreementFrame | None) -> list[AgreementFrame]:
        """… 나하이 측과 의향서를 주고받았다. ▲가나(김) 150만 불 ▲다라(차) 60만 불: an agreement of each firm."""
        open_item = self._open_item(reading, line)
        if open_item:
            return open_item
        if last is None or not 0 < line.index - last.line.index <= 2 or last.line.section != line.section:
            return []
        text = reading.quote(line.start, line.end)
        if not regex.search(r"[▲△◇·]|^\s?-", reading.quote(max(0, line.start - 3), line.end)):
            return []
        bodies = reading.mentions.organisations(line.start, line.end)
        sums = reading.mentions.sums(line.start, line.end)
        items = [b for b in bodies if any(0 <= m.start - b.end <= 25 for m in sums)]
        if len(items) < 2 or not text:
            return []
        partners = [p for p in last.parties if p.rule != "agreement.party.subject"]
        frames = []
        for body in items:
            frame = AgreementFrame(last.mention, line, last.kind, last.status, clause=None)
            frame.parties = [Claim(body.value, body.span, "agreement.party.item", 0.9), *partners]
            frame.dates = last.dates
            frames.append(frame)
        return frames

    def _open_item(self, reading: Reading, line: Line) -> list[AgreementFrame]:
        """- A는 B와 30만불어치를, (next item) - C는 … 공급하기로 각각 계약하였다: the next item's phrase serves both."""
        if not regex.search(r"(?:을|를),?\s*$", reading.quote(line.start, line.end)):
            return []
        sums = reading.mentions.sums(line.start, line.end)
        predicate = self._closing(reading, line)
        if not sums or predicate is None:
            return []
        following = reading.line_at(predicate.start)
        if following is None or not EACH.search(reading.quote(following.start, following.end)):
            return []
        phrases = reading.mentions.agreements(following.start, following.end)
        if not phrases:
            return []
        mention = Mention(Kind.AGREEMENT, sums[-1].start, sums[-1].end, phrases[-1].value, "agreement.open_item")
        status = self._status(line, mention, predicate)
        subjects, partners = self._parties(reading, line, mention, line.start, line.end)
        if status is None or not subjects:
            return []
        frame = AgreementFrame(mention, line, phrases[-1].value.kind, status, clause=line.clauses[-1])
        frame.parties = [Claim(b.value, b.span, "agreement.party.subject", 0.85) for b in [*subjects, *partners]]
        return [frame]

    def _ceremonies(self, reading: Reading, line: Line) -> list[AgreementFrame]:
        """A는 B, C와 … 업무협약식을 가졌다; A-B-C … 업무협약식: what is signed at a ceremony that the line tells."""
        frames = []
        for event in reading.mentions.events(line.start, line.end):
            if event.value.types[:1] != ("agreement_signing",):
                continue
            phrases = reading.mentions.agreements(line.start, line.end)
            bodies = reading.mentions.organisations(line.start, event.start)
            found: list[Mention[OrganisationName]] = []
            for body in bodies:
                particle = reading.particle(line, body.end)
                gap = reading.quote(body.end, min(body.end + 3, line.end))
                if SUBJECT.match(particle) or WITH.match(particle) or particle in {"", "의"} and gap[:1] in "-–,·의 ":
                    found += [b for b in coordinated(reading, line, body) if b not in found]
            found += [b for b in self._hyphened(reading, line, event.start) if b not in found]
            found.sort(key=lambda b: b.start)
            predicate = next((p for p in line.predicates if p.start >= event.end), None)
            cue = self._cues.of(predicate.lemma) if predicate is not None else "held"
            if len(found) < 2 or cue not in {"hold", "held", "sign"}:
                continue
            head = event.value.head
            kind = "mou" if head.startswith("업무협약") or any(p.value.kind == "mou" for p in phrases) else "agreement"
            status = self._status(line, event, inherited(reading, line, predicate)) if predicate is not None else None
            value = AgreementName(head.removesuffix("식"), kind, None)
            mention = Mention(Kind.AGREEMENT, event.start, event.end, value, "agreement.ceremony")
            default = "planned" if reading.document.blocks[line.block.index].marker else "signed"
            frame = AgreementFrame(
                mention,
                line,
                kind,
                status or Claim(default, event.span, "agreement.status.ceremony", 0.6),
                clause=line.clause_at(event.start),
            )
            frame.parties = [Claim(b.value, b.span, "agreement.party.ceremony", 0.85) for b in found]
            clause = line.clause_at(event.start)
            frame.dates = [
                Claim(d, d.span, "agreement.date.clause", 0.9)
                for d in reading.mentions.dates(clause.start, event.start)
            ]
            frames.append(frame)
        return frames

    @staticmethod
    def _hyphened(reading: Reading, line: Line, end: int) -> list[Mention[OrganisationName]]:
        """광주테크노파크-한국광기술원-전남대 ‘…’: a chain of bodies."""
        bodies = reading.mentions.organisations(line.start, end)
        chain: list[Mention[OrganisationName]] = []
        for a, b in zip(bodies, bodies[1:], strict=False):
            if regex.fullmatch(r"\s?[-–·]\s?", reading.quote(a.end, b.start)):
                chain += [x for x in (a, b) if x not in chain]
        return chain

    def _supplied(
        self,
        reading: Reading,
        line: Line,
        topic: list[Mention[OrganisationName]],
        last: AgreementFrame | None,
    ) -> list[AgreementFrame]:
        """A가 전복 30만달러어치를 공급하기로 했다: an agreement without its noun, of the kind told before it."""
        frames: list[AgreementFrame] = []
        for predicate in line.predicates:
            if predicate.noun not in SUPPLY or not predicate.planned or predicate.ending is Ending.NOMINAL:
                continue
            start = max(line.start, line.clause_at(predicate.start).start)
            sums = reading.mentions.sums(start, predicate.start)
            firms = [
                b
                for b in reading.mentions.organisations(start, predicate.start)
                if SUBJECT.match(reading.particle(line, b.end))
            ]
            if not sums or not firms or reading.mentions.agreements(start, line.end):
                continue
            kind = last.kind if last is not None and last.line.section == line.section else "contract"
            end = sums[-1].end
            value = AgreementName(predicate.noun, kind, None)
            mention = Mention(Kind.AGREEMENT, predicate.start, predicate.end, value, "agreement.supply")
            status = Claim("signed", predicate.span, "agreement.status.supply", 0.6)
            for firm in firms:
                frame = AgreementFrame(mention, line, kind, status, clause=line.clause_at(predicate.start))
                frame.parties = [Claim(firm.value, firm.span, "agreement.party.subject", 0.8)]
                frames.append(frame)
            del end
        del topic
        return frames

    # ---- counts and lists -------------------------------------------------------------------------------------

    @staticmethod
    def _count(
        reading: Reading, line: Line, mention: Mention[AgreementName], previous: int
    ) -> Claim[int] | None:
        """8건의 MOU, MOU 3건, 양해각서 2건에, MOU도 86건."""
        for count in reading.mentions.counts(line.start, line.end):
            value: Count = count.value
            if value.unit is CountUnit.FIRM and previous <= count.start and count.end <= mention.start:
                # 26개 기업과 의향서를 교환: one with each
                gap = reading.quote(count.end, mention.start)
                if regex.match(r"(?:\s?[가-힣]{2,8})?(?:와|과)\s", gap) and len(gap) < 30:
                    return Claim(value.number, count.span, "agreement.count.partners")
            if value.unit is not CountUnit.CASE:
                continue
            if count.end <= mention.start and count.start >= previous:
                gap = reading.quote(count.end, mention.start)
                if regex.fullmatch(r"(?:의|,|\s)*(?:수출|현장|공급|업무|투자)?\s?", gap):
                    return Claim(value.number, count.span, "agreement.count.before")
            if mention.end <= count.start:
                gap = reading.quote(mention.end, count.start)
                if regex.fullmatch(r"(?:도|는|은|이|가|을|를|만|\s|각|총|모두|체결)*", gap):
                    return Claim(value.number, count.span, "agreement.count.behind")
        return None

    def _listed(self, reading: Reading, line: Line, last: AgreementFrame | None) -> list[AgreementFrame]:
        """① A - B : 교환 …, below a sentence that told of the agreements."""
        if last is None or line.index - last.line.index > 8 or line.block.level == 0:
            return []
        bodies = reading.mentions.organisations(line.start, line.end)
        pair = [
            (a, b)
            for a, b in zip(bodies, bodies[1:], strict=False)
            if LIST_ITEM.match(reading.quote(a.end, b.start)) or regex.fullmatch(r"\s?(?:↔|⇔|×|-|–|·|와|과)\s?", reading.quote(a.end, b.start))
        ]
        if not pair or pair[0][0].start - line.start > 4:
            return []
        if not regex.match(r"\s?(?:[:：(]|간|$)", reading.quote(pair[0][1].end, line.end)):
            return []
        frame = AgreementFrame(last.mention, line, last.kind, last.status)
        frame.parties = [Claim(b.value, b.span, "agreement.party.list", 0.9) for b in pair[0]]
        return [frame]

    def _topic(self, reading: Reading, line: Line) -> list[Mention[OrganisationName]]:
        if line.block.zone in {Zone.TITLE, Zone.SUBTITLE, Zone.LABEL, Zone.TABLE, Zone.CAPTION}:
            return []
        for body in reading.mentions.organisations(line.start, line.end):
            clause = line.clause_at(body.start)
            adnominal = clause.predicate is not None and clause.predicate.ending is Ending.ADNOMINAL
            particle = reading.particle(line, body.end)
            if regex.match(r"^(?:측)?(?:은|는)", particle) or (SUBJECT.match(particle) and not adnominal):
                return coordinated(reading, line, body)
        return []


def span_of(frames: list[AgreementFrame]) -> Span:
    return Span(min(f.mention.start for f in frames), max(f.mention.end for f in frames))
