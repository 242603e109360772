"""The agreements that one signing predicate tells of: its subjects, partners, sums and phrases taken apart.

Job: a `Field` (the stretch that a predicate governs) -> `Group`s, one for each agreement or each set of like ones.
Constructions: A는 B와 38만 달러의 계약을, C와는 업무협약을 각각 맺었다 · A가 42만 달러, B와 C가 각각 20만 달러와
5만 달러의 MOU에 서명했다 · A는 B와 2천만 달러, C와 1천만 달러의 협약을.  It must not know lines before or records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from coopevents import regex
from coopevents.clauses import Clause, Ending
from coopevents.document import Mention, Span
from coopevents.frames.agreement.attended import attended
from coopevents.frames.agreement.directed import directs, is_given, promised_to
from coopevents.frames.agreement.lists import is_public
from coopevents.frames.agreement.model import Actor, Field, Part
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.cues import Cues
from coopevents.values.money import Money
from coopevents.values.names import AgreementName

# not 1000만원씩 출자하는 협약을, which all sign together
EACH = regex.compile(
    r"각각|차례로|잇따라|잇달아|연이어|각기|씩(?![가-힣]|(?:을|를)?\s?(?:출자|출연|투자|내[어고는]|부담|갹출|모아))|각\s\d"
)
# between the pairs of a list nothing is told but what a firm makes: , 강관을 생산하는 ㈜B가
PREDICATED = regex.compile(r"[고며서],?\s|\.\s")
OBJECT_TOLD = regex.compile(r"[^,\n]{1,24}[을를],\s")
MANNER = regex.compile(r"\s(?:방식|형식|형태|조건|방법)으로\s")  # B와 우편으로 주고받는 방식으로 의향서를
OWN_SUM = 24  # code points from a partner to the sum that is its own
SUM_ENDS = regex.compile(
    r"(?:어치|상당|규모)?(?:\([^()\n]{1,30}\))?(?:,\s|(?:의)?\s[가-힣]{2,6}[을를],\s|[을를]\s(?:공급|납품|수출|판매)하는\s(?:내용|계약|조건))"
)
CASE_TAGS = frozenset({"JKS", "JKO", "JKB", "JX"})
LINKS = frozenset({"위하다", "대하다", "관하다"})
JOIN_HANDS = frozenset({"손잡다"})
# what was done to goods: 마른 굴, 볶은 콩
MADE = frozenset(
    {"마르다", "말리다", "굽다", "볶다", "얼리다", "자르다", "삶다", "찌다", "절이다", "데치다", "익히다", "깎다"}
)
MET = frozenset({"만나다", "상담하다", "마주하다", "면담하다", "교섭하다"})
# clauses that tell of an occasion: who takes part there need not sign
OCCASION = frozenset({"hold", "held", "dispatch", "participate", "visit", "invite"})
# 협력위원회를 열어, 간담회를 갖고
MEETING = regex.compile(
    r"(?:회의|위원회|협의회|간담회|면담|회담|회동|협상|만남)[’'”\"」』]?[을를](?:\s[가-힣]{1,4})?\s(?:열|갖|가지|가진|개최)"
)
VISITED = regex.compile(
    r"(?:\s?\([^()\n]*\))?(?:\s(?:본사|청사|본부|사옥|본점))?[을를]\s(?:방문(?:해|하여|하고|,|한\s자리)|찾아|예방)"
)
FOUNDED = regex.compile(r"\s?(?:설립|신설|개소|건립|조성|설치)\s")  # 경제부와 공동위원회 설립 양해각서


@dataclass
class Group:
    """The arguments of one agreement."""

    start: int
    end: int
    subject: Actor | None = None
    partners: list[Actor] = field(default_factory=list)
    sums: list[Mention[Money]] = field(default_factory=list)
    phrases: list[Mention[AgreementName]] = field(default_factory=list)
    shares: bool = False  # a pair before the object that it has in common with the next: A가 B와, C가 D와 각각 …
    listed: bool = False  # one of several pairs, over which 각각 goes: A와 B는 협약을, C와 D는 계약을 각각 …

    @property
    def bodies(self) -> int:
        subject = len(self.subject.bodies) if self.subject is not None else 0
        return subject + sum(len(p.bodies) for p in self.partners)

    @property
    def object_told(self) -> bool:
        return bool(self.sums or self.phrases)


def groups(reading: Reading, line: Line, told: Field, actors: Sequence[Actor], cues: Cues) -> list[Group]:
    """Groups of a field in text order; the subject of one serves the next where that names none."""
    items: list[tuple[int, object]] = []
    stretch = Span(told.start, told.end)
    for actor in attended(reading, line, stretch, _arguments(reading, line, told, actors, cues), actors):
        items.append((actor.start, actor))
    items += [(money.start, money) for money in reading.mentions.sums(told.start, told.end)]
    items += [(phrase.start, phrase) for phrase in told.phrases]
    items.sort(key=lambda item: item[0])
    made: list[Group] = []
    current = Group(told.start, told.end)
    for position, item in items:
        if isinstance(item, Actor):
            if item.part in {Part.SUBJECT, Part.SHARED}:
                if current.object_told and (current.subject is not None or current.partners or made):
                    current = _next(made, current, position)
                    current.subject = item
                elif current.partners and current.subject is not None and _pair_ends(reading, current, item):
                    current.shares = True
                    made.append(current)
                    current = Group(current.partners[-1].end, current.partners[-1].end, item)
                elif current.subject is not None and not current.object_told and not item.topic and current.partners:
                    # 위원회는 A와 협력사가 협약을 맺었다고: who stands with the one that signs signs too
                    beside = [p for p in current.partners if item.described and item.start - p.end <= 1]
                    current.subject, current.partners = item, beside
                else:
                    current.subject = item
            else:
                if current.partners and current.object_told:
                    subject = current.subject
                    current = _next(made, current, position)
                    current.subject = subject
                current.partners.append(item)
        elif isinstance(item, Mention):
            if item.kind.value == "money":
                current.sums.append(item)
            else:
                current.phrases.append(item)
    made.append(current)
    current.end = told.end
    kept = [g for g in made if g.object_told or g.shares or not told.phrases] or made[-1:]
    pairs = [g for g in kept if g.phrases and g.bodies >= 2]
    for group in pairs:
        group.listed = len(pairs) >= 2
    return kept


def _pair_ends(reading: Reading, current: Group, subject: Actor) -> bool:
    """A가 B와, C가 D와 각각 의향서를 …: a comma behind the partner, and another subject."""
    if current.object_told or not subject.bodies:
        return False
    if subject.paired and current.partners[-1].paired:
        return True
    between = reading.quote(current.partners[-1].end, subject.start)
    told = OBJECT_TOLD.match(between)  # A는 B와 공동임상을, C는 D와 …
    return (told is not None or between.startswith(",")) and PREDICATED.search(between) is None


def _next(made: list[Group], current: Group, position: int) -> Group:
    """Closes a group behind its last object, so that what introduces the next one's firm is the next one's."""
    current.end = max([*(m.end for m in current.sums), *(p.end for p in current.phrases)], default=position)
    made.append(current)
    return Group(current.end, current.end)


def _arguments(reading: Reading, line: Line, told: Field, actors: Sequence[Actor], cues: Cues) -> list[Actor]:
    """Actors of the field that can sign: not those of clauses that modify something else."""
    found: list[Actor] = []
    paired = _paired(reading, line, told, actors)
    subjects: list[Actor] = []  # those before a clause that need not be of the clause: A가 창원에 자리한 B와 협약을
    spare: list[Actor] = []  # partners before a clause that need not be of the clause: 협회와 구로구에 소재한 …에서
    for actor in actors:
        if not told.start <= actor.start < told.end:
            continue
        clause = line.clause_at(actor.end - 1)
        if actor.start in paired:
            found.append(actor)
            continue
        if actor.part is Part.OTHER:
            if _share(reading, line, actor, told):
                found.append(replace(actor, part=Part.SHARED))
            elif _visited(reading, line, actor, clause):
                found.append(Actor(actor.bodies, Part.TO, actor.start, actor.end))
            continue
        inside = clause.predicate is not None and clause.predicate.start == told.signing.predicate.start
        if not inside and actor.described and actor.part is Part.WITH and _only_met(clause):
            continue
        purpose = actor.part is Part.WITH and bool(actor.bodies) and _links(clause)  # B와 진출을 돕기 위한 협약을
        # A와 B가 창고에 관한 의향서를, C와 D가 계약을: the clause modifies the object that follows it
        ahead = next((p.start for p in told.phrases if p.start >= clause.end), told.anchor)
        if not inside and not actor.topic and not purpose and _modifies_other(reading, line, clause, ahead):
            if actor.part is Part.WITH and not _comitative(clause, cues):
                spare.append(actor)
            elif promised_to(reading, actor, told):
                spare.append(actor)  # 나래공사에 전자수첩을 만드는 기술을 주기로 협약을
            elif actor.part is Part.SUBJECT and actor.bodies and _may_be_main(line, actor, clause, cues):
                subjects.append(actor)
            continue
        if actor.part in {Part.FROM, Part.TO} and not (
            directs(reading, actor, told) or is_given(line, actor, clause, ahead)
        ):
            continue
        if actor.described and _owns_other(reading, line, actor, told):
            continue
        found.append(actor)
    if subjects and not any(a.part in {Part.SUBJECT, Part.SHARED} for a in found):
        found = sorted([subjects[-1], *found], key=lambda a: a.start)
    if not any(a.part in {Part.WITH, Part.COMPANION, Part.SHARED} for a in found):
        found = sorted([*found, *spare], key=lambda a: a.start)
        return _without_nested(line, [a for a in found if a.part is not Part.FROM or not spare], told)
    found = _without_nested(line, found, told, paired)
    # 바이어가 맛을 보고 갔고, 체인 한 곳과 거래를 …: a firm without a name acts in its own clause only
    found = [
        a
        for a in found
        if not (a.part is Part.SUBJECT and a.described and not a.topic and not _in_reach(line, a, told))
    ]
    own = [a for a in found if a.part is Part.WITH and _in_reach(line, a, told)]
    kept = []
    for actor in found:
        away = actor.part in {Part.WITH, Part.COMPANION} and actor not in own
        if away and actor.start not in paired and (own or _occasion(reading, line, actor, told, cues)):
            continue
        if actor.part in {Part.FROM, Part.TO} and own:
            continue
        kept.append(actor)
    named = [a for a in kept if a.part in {Part.FROM, Part.TO} and a.bodies]
    visited = [a for a in named if a.part is Part.TO and not directs(reading, a, told)]
    if len(named) > len(visited) or any(a.part is Part.WITH for a in kept):
        kept = [a for a in kept if a not in visited]
    return kept


def _owns_other(reading: Reading, line: Line, actor: Actor, told: Field) -> bool:
    """협력사와의 동반진출에 20억원을 내놓기로 …: what they have together, not with whom it is signed."""
    if reading.quote(actor.end - 1, actor.end) != "의":
        return False
    return any(t.tag in CASE_TAGS for t in line.tokens if actor.end <= t.start and t.end <= told.anchor)


def _links(clause: Clause) -> bool:
    return clause.predicate is not None and clause.predicate.lemma in LINKS


def _only_met(clause: Clause) -> bool:
    """바이어 131개사와 만나, 110개사와 300건을 상담해 … 계약을: with whom they talked, not with whom they signed."""
    return clause.predicate is not None and clause.predicate.lemma in MET


def _comitative(clause: Clause, cues: Cues) -> bool:
    """B와 함께 연 …, B와 체결한 …: the partner is of that clause."""
    predicate = clause.predicate
    return predicate is None or cues.of(predicate.lemma) in (OCCASION - {"held"}) | {"sign"}


def _visited(reading: Reading, line: Line, actor: Actor, clause: Clause) -> bool:
    """A시를 방문해 …: the body visited is the one that signs, where no other is told."""
    if not actor.bodies:
        return False
    behind = reading.quote(actor.bodies[-1].end, line.end)
    if VISITED.match(behind) is None:
        return False
    predicate = clause.predicate
    return predicate is None or predicate.ending is not Ending.ADNOMINAL or predicate.noun != "방문"


def _modifies_other(reading: Reading, line: Line, clause: Clause, anchor: int) -> bool:
    """Does the clause modify a noun that has a part of its own in the sentence (열린 상담회에서)?"""
    predicate = clause.predicate
    if predicate is None or predicate.ending is not Ending.ADNOMINAL or clause.end > anchor:
        return False
    if MANNER.match(reading.text, predicate.end):
        return False
    between = [t for t in line.tokens if clause.end <= t.start and t.end <= anchor]
    return any(t.tag in CASE_TAGS for t in between)


def _may_be_main(line: Line, actor: Actor, clause: Clause, cues: Cues) -> bool:
    """A가 창원에 자리한 B와 협약을 맺고: the subject is of the whole where no other is; not A가 연 상담회에서."""
    predicate = clause.predicate
    if predicate is None or cues.of(predicate.lemma) in OCCASION | {"sign"}:
        return False
    if predicate.lemma in MADE and not any(is_public(b) for b in actor.bodies):
        return True  # ㈜가람이 마른 굴을, 볶은 콩을
    return any(t.tag in CASE_TAGS for t in line.tokens if actor.end <= t.start and t.end <= predicate.start)


def _in_reach(line: Line, actor: Actor, told: Field) -> bool:
    """In the clause of the phrase, or in one that modifies it or tells no more than its purpose or who joins.

    B와 함께 판로를 넓히기 위해 | 협약을, B와 손잡고 | 협약을.
    """
    clause = line.clause_at(actor.end - 1)
    between = line.clauses[clause.index : line.clause_at(told.anchor).index]
    return all(
        c.predicate is not None
        and (c.predicate.ending is Ending.ADNOMINAL or _links(c) or c.predicate.lemma in JOIN_HANDS)
        for c in between
    )


def _occasion(reading: Reading, line: Line, actor: Actor, told: Field, cues: Cues) -> bool:
    """B와 함께 상담회를 열고 …: B takes part in the occasion of another clause; not B와 함께 수출을 돕는 협약을."""
    clause = line.clause_at(actor.end - 1)
    if clause.index == line.clause_at(told.anchor).index or clause.predicate is None:
        return False
    beside = actor.part is Part.COMPANION and not _in_reach(line, actor, told)
    if not beside and _met_to_sign(reading, actor, clause, told):
        return False
    return beside or cues.of(clause.predicate.lemma) in OCCASION


def _met_to_sign(reading: Reading, actor: Actor, clause: Clause, told: Field) -> bool:
    """시는 페르가나주와 영상회의를 열어 의향서에 서명했다: who meets with whom signs; not firms at a fair of both."""
    if actor.part is not Part.WITH or not actor.bodies or not all(is_public(b) for b in actor.bodies):
        return False
    if any(phrase.value.kind == "contract" for phrase in told.phrases):
        return False
    return MEETING.search(reading.text, actor.end, clause.end) is not None


def _share(reading: Reading, line: Line, actor: Actor, told: Field) -> bool:
    """A와 B의 업무협약식, A와 B 상호 우호교류 협약을: those right before the phrase sign with each other."""
    if len(actor.bodies) < 2 or FOUNDED.match(reading.text, actor.end, line.end):
        return False
    return not any(t.tag in CASE_TAGS for t in line.tokens if actor.end <= t.start and t.end <= told.anchor)


def _paired(reading: Reading, line: Line, told: Field, actors: Sequence[Actor]) -> set[int]:
    """A가 B와, 강관을 만드는 C가 D와 각각 …: where a pair ends in a comma, its clause is that of the signing."""
    inside = [a for a in actors if told.start <= a.start < told.anchor and a.bodies]
    found: set[int] = set()
    for subject, partner in pairwise(inside):
        if partner.part is Part.WITH and _before_own_sum(reading, line, partner):
            found |= {partner.start} | ({subject.start} if subject.part is Part.SUBJECT else set())
            continue
        pair = subject.part is Part.SUBJECT and partner.part is Part.WITH
        if pair and subject.paired and partner.paired:
            found |= {subject.start, partner.start}
            continue
        together = line.clause_at(subject.start).index == line.clause_at(partner.start).index
        if pair and together and reading.quote(partner.end, partner.end + 1) == ",":
            found |= {subject.start, partner.start}
    return found


def _before_own_sum(reading: Reading, line: Line, partner: Actor) -> bool:
    """A는 본사를 둔 B와 52만 달러, C는 D와 …: a partner right before a sum that a comma ends."""
    money = next(iter(reading.mentions.sums(partner.end, line.end)), None)
    if money is None or money.start - partner.end > OWN_SUM:
        return False
    between = reading.quote(partner.end, money.start)
    return PREDICATED.search(between) is None and SUM_ENDS.match(reading.text, money.end, line.end) is not None


def _reaches_object(line: Line, actor: Actor, told: Field) -> bool:
    """A와 B가 창고건설에 관한 의향서를: the clause ends right before an object."""
    end = line.clause_at(actor.end - 1).end
    return end >= told.anchor - 1 or any(0 <= p.start - end <= 1 for p in told.phrases)


def _without_nested(
    line: Line, found: list[Actor], told: Field, paired: frozenset[int] | set[int] = frozenset()
) -> list[Actor]:
    """Without subjects of clauses that modify a noun (바이어가 둘러보러 오는 11월), where the sentence has one."""
    nested = [
        a
        for a in found
        if a.part is Part.SUBJECT
        and not a.topic
        and a.start not in paired
        and not (len(a.bodies) >= 2 and _reaches_object(line, a, told))
        and (predicate := line.clause_at(a.end - 1).predicate) is not None
        and predicate.ending is Ending.ADNOMINAL
        and predicate.start != told.signing.predicate.start
    ]
    objects = [told.start, *(p.start for p in told.phrases)]
    kept = []
    for actor in found:
        if actor in nested:
            since = max([o for o in objects if o <= actor.start], default=told.start)
            before = [a for a in found if a.part in {Part.SUBJECT, Part.SHARED} and a not in nested]
            if any(since <= a.start < actor.start for a in before):
                continue
        kept.append(actor)
    return kept
