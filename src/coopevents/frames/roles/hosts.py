"""Who holds an occasion: subjects of 개최하다·열다·파견하다, topics carried on, the body at the head of a name.

Job: a line with an event mention's frame and scope -> host claims on the frame.  Explicit 주최·주관·후원 are read
in `roles`.  It must not know dates, places or records.
"""

from __future__ import annotations

from collections.abc import Mapping

from coopevents import regex
from coopevents.clauses import Ending, Predicate
from coopevents.document import HEADLINES
from coopevents.frames.bodies import (
    BRACKET,
    CLOSE,
    SUBJECT,
    TOPIC,
    Body,
    Run,
    joined,
    other_subject,
    principals,
    runs,
    shared_subject,
)
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.roles.delegations import GUEST_TOWN, acting_delegation, headed_by, senders_of, visit_claims
from coopevents.frames.roles.host_names import state_name, subject_name, with_unlisted
from coopevents.frames.roles.officers import officer_of
from coopevents.frames.roles.partners import ENCOUNTERS, beside_subject, joint_doers, partners, together
from coopevents.frames.roles.said import speaker_of, speech_at
from coopevents.frames.scope import Scope
from coopevents.frames.speakers import ADVERBIAL, bodies_only, has_topic, within_modifier
from coopevents.lexicon.cues import Cues
from coopevents.values.names import OrganisationKind, OrganisationName

HOLDING = frozenset({"hold", "dispatch", "invite"})
# 진주시, 중남미 무역사절단 파견: the doer of a headline
HEADLINE = regex.compile(rf"{BRACKET}?(?:,|…|·{{2}})\s?")
# A의 ‘X 포럼’, A의 제44차 임시총회
GENITIVE = regex.compile(rf"{BRACKET}?의\s[‘'“\"「『<《]?(?:제?\s?\d{{1,3}}(?:회|차)\s|대)?$")
# what may stand before the body in a name: 2024 강서구 무역사절단, 제3회 이노비즈협회 포럼
EDITION = regex.compile(r"[‘'“\"「『<《\s]?(?:(?:19|20)\d\d년?\s?|제?\s?\d{1,3}(?:회|차|기)\s?)?")
HELD_WITH = regex.compile(
    r"[’'”\"」』》>)`]?\s?(?:[’'”\"」』》>)`]|\([^()\n]{1,40}\)|행사|대회|사업|자리|및|등|,|·|/|개최|파견|초청|참가|개막|프로그램"
    r"|\d[\d,]{0,9}여?\s?(?:개\s?사|개\s?업체|개\s?기업|명|곳|팀)[을를]\s)"  # 구매단 20여개사를 서울로 초청
)
# who conducts it may do so for others: A가 연 설명회 … B가 진행하는 설명회
CONDUCTING = frozenset({"진행하다", "운영하다"})
# A가 준비해 온 X, B가 베푼 간담회, C가 2월 말로 잡았던 X, 힘을 합친 X
ARRANGED = frozenset({"짜다", "준비하다", "베풀다", "기획하다", "잡다", "계획하다", "합치다"})
DONE_WITH = frozenset(
    {"하다", "계획하다", "준비하다", "기획하다", "구상하다", "개장하다", "시행하다", "잇다", "이어가다"}
)
MADE_UP = regex.compile(r"을\s(?:구성|조직|편성),?\s")  # 조사단을 구성, 22일 북경을 찾는다
JOINT = frozenset({"협의회", "회의", "교류회", "총회"})  # B와 협의회를 열었다: both hold it; at a 간담회 B is a guest
ROLE_BEHIND = regex.compile(r"\s?(?:후원|협찬|주관|주최)")
# bodies that act where the text says 에서; in most others' houses people meet (청주상공회의소에서 간담회를 갖고)
AUTHORITY = regex.compile(r"(?:정부|상무국|상무청|합작국|촉진국|무역국|위원회|부)$")
# a person who stands for a body: 조 시장은, 이 이사장은
OFFICER = regex.compile(
    r"(?:시장|군수|구청장|도지사|지사|이사장|사장|회장|원장|청장|장관|총재|지회장|관장|행장|주장|단장)$"
)
INSTEAD = frozenset({"대신하다", "대체하다", "돌리다", "바꾸다"})
PUT_OFF = frozenset({"연기하다", "취소하다", "미루다", "늦추다", "접다", "철회하다", "보류하다", "중단하다"})
# 박람회 개막 하루 전, 사절단 파견에 맞춰, 엑스포를 앞두고
OCCASIONED = regex.compile(
    rf"{CLOSE}(?:\s?(?:개막|개최|폐막|파견|방문|행사))?\s?"
    r"(?:에\s(?:맞춰|맞추어|앞서|즈음)|[을를]\s앞두|(?:하루|이틀|사흘)\s전|전날|직전|직후)"
)
# 사절단을 보냈다. 이들은 13일 판촉전을 열고: those told of last
THEY = regex.compile(r"(?:^|\s)(?:이들|일행|이들\s일행)은\s")
OPENS = regex.compile(r"문을\s$")
# 20개사를 대상으로, 수출기업을 중심으로: no object
MEANT = regex.compile(r"\s?(?:대상|중심|주축)으로")


def host_claims(
    reading: Reading,
    line: Line,
    frame: EventFrame,
    scope: Scope,
    topic: list[Body],
    senders: Mapping[str, list[Claim[OrganisationName]]],
    cues: Cues,
) -> None:
    """The subject of 개최하다·열다·마련하다·파견하다, in the modifying clause, the own clause, or carried on.

    `senders`: by type, the hosts of the mission or delegation that the section has told of last, for what it does.
    """
    _named(reading, line, frame)
    if frame.types[:1] == ("delegation_visit",) and not frame.hosts:
        frame.hosts += visit_claims(reading, line, frame, senders.get("delegation_visit", []))
    if frame.types[:1] == ("trade_mission",) and not frame.hosts:
        frame.hosts += [Claim(b.value, b.span, "event.host.owner", 0.5) for b in headed_by(reading, frame.mention)]
    _modifier(reading, line, frame, scope, topic, cues)
    governor = frame.governor
    if governor is None or _told_aside(reading, line, frame, scope, governor):
        return
    closes = _closes(scope, governor, cues)
    if cues.of(governor.lemma) == "held" and not closes and governor.start >= frame.mention.end:
        together(reading, line, frame, governor)  # 세미나가 한국생산성본부와 공동으로 열린다
        return
    # 설명회를 했다, 박람회를 계획하고 있다
    done = closes or (governor.lemma in DONE_WITH and scope.particle[:1] in {"을", "를", "도"})
    if set(frame.types[:1]) & JOURNEYS and MADE_UP.match(reading.text, frame.mention.end, line.end):
        done = True
    if not done and cues.of(governor.lemma) not in HOLDING:
        _changed(reading, line, frame, scope, topic, cues)
        return
    if governor.start < frame.mention.end and governor.ending is not Ending.NOMINAL:
        return
    if governor.ending is not Ending.NOMINAL and not _is_object(reading, line, frame, scope):
        return  # 세계한상대회 주요 행사로 … 상담회를 열었다: what is held is another
    if OPENS.search(reading.quote(max(line.start, governor.start - 4), governor.start)):
        return  # 사무소가 문을 열었다: it opens itself
    if governor.ongoing and scope.particle[:1] in {"이", "가"}:
        return  # 대회가 진행 중인 나루대에서 …: it goes on by itself
    bodies = _doers(reading, line, frame, scope, governor, topic, cues)
    rule, weight = ("event.host.headline", 0.3) if frame.title else ("event.host.subject", 0.85)
    for body in bodies:
        frame.hosts.append(Claim(body.value, body.span, rule, weight))
    for run in runs(reading, line, scope.own.start, frame.mention.start):
        if not bodies and run.marker == "에서" and AUTHORITY.search(run.bodies[-1].value.name):
            for body in run.bodies:  # 주정부에서 설명회를 가졌다: a doer, or a place
                frame.hosts.append(Claim(body.value, body.span, "event.host.at", 0.4))
    if not bodies and governor.ending is not Ending.NOMINAL:
        _unsaid(reading, line, frame, scope, governor, topic, senders)
    together(reading, line, frame, governor)
    if bodies and (not set(frame.types[:1]) & ENCOUNTERS or frame.mention.value.head in JOINT):
        partners(reading, line, frame, scope)
        beside_subject(reading, line, frame, governor, bodies, cues)


def _doers(
    reading: Reading, line: Line, frame: EventFrame, scope: Scope, governor: Predicate, topic: list[Body], cues: Cues
) -> list[Body]:
    """Who does what a holding predicate tells: who says so, its subject, a name of no list, the state."""
    bodies = _said_by(reading, line, frame, governor, topic) or with_unlisted(
        reading, line, _subject_of(reading, line, frame, scope, governor)
    )
    if not bodies and not frame.title and governor.ending is not Ending.NOMINAL:
        # 나루모트는 21일 파트너십 데이를 개최했다: a firm that no list knows
        proper = scope.particle[:1] in {"을", "를"} and frame.types[:1] != ("opening",)
        unlisted = subject_name(reading, line, line.start, governor.start, proper=proper)
        bodies = joined(reading, line, unlisted) if unlisted is not None else []
    if not bodies and cues.of(governor.lemma) == "dispatch":
        state = state_name(reading, line.start, governor.start)
        bodies = [state] if state is not None else []
    return bodies


def _closes(scope: Scope, governor: Predicate, cues: Cues) -> bool:
    """상품전을 성황리에 마쳤다, 교육을 시작했다, 포럼의 막을 올렸다: who ends or opens it holds it."""
    if governor.lemma == "막올리다":
        return scope.particle[:1] == "의"
    ends = cues.of(governor.lemma) == "held" or governor.lemma in {"시작하다", "개강하다"}
    return ends and scope.particle[:1] in {"을", "를"}


def _unsaid(
    reading: Reading,
    line: Line,
    frame: EventFrame,
    scope: Scope,
    governor: Predicate,
    topic: list[Body],
    senders: Mapping[str, list[Claim[OrganisationName]]],
) -> None:
    """Where the sentence names no doer: the sender of the delegation that acts, else whom the text speaks of."""
    they = THEY.search(reading.quote(line.start, min(frame.name_span.start, governor.start))) is not None
    if not they and _other_subject(reading, line, scope, governor):
        return
    encounter = bool(set(frame.types[:1]) & ENCOUNTERS)
    doing = acting_delegation(reading, line, governor.start, frame.mention)
    own = [Claim(b.value, b.span, "", 0.0) for b in senders_of(reading, doing)] if doing is not None else []
    sent = own or senders.get(doing.value.types[0], []) if doing is not None else []
    if they and doing is None and len(senders) == 1 and not encounter:
        sent = next(iter(senders.values()))  # 사절단을 보냈다. 이들은 13일 판촉전을 열고
    if encounter:  # 보고타상의 대표단은 간담회를 가졌다: guests of who tells of them
        sent = [c for c in sent if c.value.country == "KR"]
    rule = "event.host.owner" if sent else "event.host.topic"
    for claim in sent or [Claim(b.value, b.span, "", 0.0) for b in bodies_only([] if they else topic)]:
        frame.hosts.append(Claim(claim.value, claim.span, rule, 0.6))


def _told_aside(reading: Reading, line: Line, frame: EventFrame, scope: Scope, governor: Predicate) -> bool:
    """‘X’가 열리고 있는 벡스코에서 Y를 열었다, X 개막 하루 전에 Y를 열었다: who holds Y holds not X."""
    own = scope.own.predicate
    if scope.particle in {"이", "가"} and own is not None and own is not governor and own.ending is Ending.ADNOMINAL:
        return frame.mention.end <= own.start
    return OCCASIONED.match(reading.text, frame.mention.end, line.end) is not None


def _said_by(reading: Reading, line: Line, frame: EventFrame, governor: Predicate, topic: list[Body]) -> list[Body]:
    """가람진흥원 이사는 “9월에는 상담회를 열어 … 넘기겠다”고 말했다: who says so, where the clause has no subject."""
    said = speaker_of(reading, line, governor.start, topic)
    if not said or speech_at(reading, line, governor.start) != speech_at(reading, line, frame.mention.start):
        return []
    clause = line.clause_at(frame.mention.start)
    subjects = [t for t in line.tokens if t.tag == "JKS" and clause.start <= t.start < governor.start]
    return [] if subjects else said


def _changed(reading: Reading, line: Line, frame: EventFrame, scope: Scope, topic: list[Body], cues: Cues) -> None:
    """A는 사절단의 행선지를 바꿔 내보내기로 했다, A는 설명회를 취소했다: who changes it would have held it.

    Where the sentence names no body, 조사단은 현지 정정 불안으로 무기 연기했다 is told of the `topic`.
    """
    if frame.hosts or frame.title:
        return
    mission = frame.types[:1] == ("trade_mission",)
    topics = [r for r in runs(reading, line, line.start, frame.name_span.start) if r.marker in TOPIC]
    for predicate in line.predicates:
        if predicate.start < frame.mention.end or predicate.ending in {Ending.NOMINAL, Ending.ADNOMINAL}:
            continue
        told = cues.of(predicate.lemma)
        instead = predicate.lemma in INSTEAD and scope.particle in {"로", "으로"}  # A는 화상상담회로 대신했다
        put_off = told in {"postpone", "cancel"} and scope.particle[:1] in {"을", "를", "도"}
        if topics and (instead or put_off or (mission and told == "dispatch")):
            for body in topics[-1].bodies:
                frame.hosts.append(Claim(body.value, body.span, "event.host.subject", 0.7))
            return
        itself = predicate.lemma in PUT_OFF and scope.particle[:1] in {"은", "는", "을", "를", "도"}
        if not topics and itself and not _other_subject(reading, line, scope, predicate):
            for body in bodies_only(topic):
                frame.hosts.append(Claim(body.value, body.span, "event.host.topic", 0.55))
            return


def _is_object(reading: Reading, line: Line, frame: EventFrame, scope: Scope) -> bool:
    """Whether the mention is what its governor holds: X를, X는, X 행사를, X 및 Y를, X(…)를; not X에서, X에 맞춰."""
    if (
        scope.particle[:1] in {"은", "는"}
        and frame.governor is not None
        and _has_object(reading, line, frame, frame.governor)
    ):
        return False  # 개척단은 A가 주관하고 B가 상담을 주선하며: what B does for it
    if scope.particle:
        return scope.particle[0] in "을를도은는이가만의와과"
    return HELD_WITH.match(reading.text, frame.mention.end, line.end) is not None


def _has_object(reading: Reading, line: Line, frame: EventFrame, governor: Predicate) -> bool:
    """Whether a predicate behind the mention has an object of its own; not 상담회는 20개사를 | 대상으로 A가 연다."""
    start = max(line.clause_at(governor.start).start, frame.mention.end)
    return any(
        t.tag == "JKO" and start <= t.start < governor.start and not MEANT.match(reading.text, t.end)
        for t in line.tokens
    )


def _named(reading: Reading, line: Line, frame: EventFrame) -> None:
    """진주시 중남미 무역사절단, 이노비즈협회 조찬포럼: the body at the head of the name; A의 임시총회: before it."""
    for body in principals(reading, frame.name_span.start, frame.mention.end)[:1]:
        leading = EDITION.fullmatch(reading.text, frame.name_span.start, body.start)
        if ROLE_BEHIND.match(reading.text, body.end) or body.rule == GUEST_TOWN:
            return  # 성남시의료원 후원 행사, 자싱시 대표단
        if leading and body.value.kind is not OrganisationKind.COMPANY:
            frame.hosts.append(Claim(body.value, body.span, "event.host.name", 0.5))
            return
    for run in reversed(runs(reading, line, line.start, frame.name_span.start)):
        if GENITIVE.fullmatch(reading.text, run.bodies[-1].end, frame.name_span.start):
            for body in bodies_only(list(run.bodies)):
                frame.hosts.append(Claim(body.value, body.span, "event.host.owner", 0.5))
        return


def _modifier(reading: Reading, line: Line, frame: EventFrame, scope: Scope, topic: list[Body], cues: Cues) -> None:
    """A가 연 X, A가 B와 손잡고 보낸 X; 지난 4월 연 X has the topic of the text for its subject."""
    told = False
    for clause in scope.modifiers:
        predicate = clause.predicate
        if predicate is None or predicate.lemma.endswith("되다") or not _holds(predicate, cues):
            continue  # A가 협약을 맺었고 이어 중국에 파견된 사절단: who is sent has no sender for its subject
        start = _chain_start(line, clause.index)
        found = [r for r in runs(reading, line, start, predicate.start) if r.marker in SUBJECT]
        found = [r for r in found if r.marker != "에서"] or [r for r in found if _acts_at(r)]
        if found and found[-1].marker in TOPIC and other_subject(line, found[-1].end, predicate.start):
            continue  # C사는 구역청이 | 마련한 설명회를 찾았다
        bodies = list(found[-1].bodies) if found else shared_subject(reading, line, start, predicate.start)
        unlisted = None if bodies else subject_name(reading, line, start, predicate.start)
        bodies = with_unlisted(reading, line, joined(reading, line, unlisted) if unlisted is not None else bodies)
        weight = 0.65 if predicate.lemma in CONDUCTING else 0.9
        for body in bodies:
            frame.hosts.append(Claim(body.value, body.span, "event.host.modifier", weight))
        if bodies:
            together(reading, line, frame, predicate)
            joint_doers(reading, line, frame, bodies[-1].end, predicate)
        told = told or bool(bodies)
    last = scope.modifiers[-1].predicate if scope.modifiers else None
    if told or last is None or last.ending is not Ending.ADNOMINAL:
        return
    if cues.of(last.lemma) in {"hold", "dispatch"}:
        clause = scope.modifiers[-1]
        subjects = [t for t in line.tokens if t.tag == "JKS" and clause.start <= t.start and t.end <= last.start]
        if not subjects and (not last.attempted or cues.of(last.lemma) == "dispatch"):
            for body in bodies_only(topic):
                frame.hosts.append(Claim(body.value, body.span, "event.host.topic", 0.55))
            together(reading, line, frame, last)


def _holds(predicate: Predicate, cues: Cues) -> bool:
    """연, 보낸, 열려던; right before an occasion 준비해 온, 베푼, 3월로 잡았던 and 하려던 too."""
    meant = predicate.lemma in ARRANGED or (predicate.lemma == "하다" and predicate.attempted)
    return meant or cues.of(predicate.lemma) in HOLDING


def _acts_at(run: Run) -> bool:
    """진주시에서 연 상담회: a doer; 가람진흥원에서 연 상담회: where it was."""
    value = run.bodies[-1].value
    acting = {OrganisationKind.LOCAL, OrganisationKind.MINISTRY, OrganisationKind.FOREIGN_STATE}
    return value.kind in acting


def _chain_start(line: Line, index: int) -> int:
    """Where the chain of connective clauses that ends in a clause begins: A가 B와 손잡고 | 중국에 보낸."""
    while index and (before := line.clauses[index - 1].predicate) is not None and before.ending is Ending.CONNECTIVE:
        index -= 1
    return line.clauses[index].start


def _subject_of(reading: Reading, line: Line, frame: EventFrame, scope: Scope, governor: Predicate) -> list[Body]:
    """Bodies marked 은/는/이/가/에서 of the own clause, before or behind the mention, or of the clauses before it."""
    own = [r for r in runs(reading, line, scope.own.start, governor.start) if r.marker in SUBJECT - {"에서"}]
    own = [r for r in own if not _is_house(reading, line, r)]
    behind = [r for r in own if r.start >= frame.mention.end and r.marker != "도"]
    before = [r for r in own if r.end <= frame.mention.start]
    if before or behind:
        return list((before or behind)[-1].bodies)
    shared = shared_subject(reading, line, scope.own.start, governor.start)
    if shared:
        return shared
    if line.block.zone in HEADLINES:
        for run in runs(reading, line, line.start, frame.name_span.start):
            if run.start - line.start <= 2 and HEADLINE.match(reading.text, run.bodies[-1].end):
                return list(run.bodies)
    for run in reversed(runs(reading, line, line.start, scope.own.start)):
        if _is_house(reading, line, run):
            continue
        if run.marker in TOPIC or (run.marker in SUBJECT - {"에서"} and not within_modifier(line, run)):
            return list(run.bodies)
    shared = shared_subject(reading, line, line.start, scope.own.start)
    if shared:
        return shared
    officer = officer_of(reading, line.start, governor.start)
    if officer:
        return officer
    if governor.ending is Ending.QUOTED or reading.quote(governor.end, governor.end + 2) == "고 ":
        # … 개최했다고 울산시가 밝혔다
        for run in runs(reading, line, governor.end, line.end):
            if run.marker in {"은", "는", "이", "가"} and not reading.mentions.events(governor.end, run.start):
                return list(run.bodies)
    return []


def _is_house(reading: Reading, line: Line, run: Run) -> bool:
    """대표단은 서울 나루상공회의소에서도 설명회를 열었다: beside a topic of its own, where it was held."""
    return run.marker in {"에서는", "에서도"} and has_topic(reading, line, run.start)


def _other_subject(reading: Reading, line: Line, scope: Scope, governor: Predicate) -> bool:
    """Whether something that is no body of the text is the subject: 바이어들은, 기업들이; 시장은 is his city."""
    chain = _chain_start(line, scope.own.index)
    for i, token in enumerate(line.tokens):
        if token.end > governor.start or i == 0:
            continue
        topical = token.tag == "JX" and token.form in {"은", "는", "ᆫ"}
        if not topical and not (token.tag == "JKS" and token.start >= chain):
            continue
        noun = line.tokens[i - 1]
        word = reading.quote(max(line.start, noun.start - 6), noun.end)
        if noun.tag.startswith(("J", "E")) or ADVERBIAL.search(word) or (topical and OFFICER.search(word)):
            continue
        events = [e for e in reading.mentions.events(line.start, token.end) if e.end == token.start]
        if events and (topical or set(events[0].value.types[:1]) & JOURNEYS):
            continue
        if any(m.end >= token.start > m.start for m in reading.mentions.dates(line.start, token.end)):
            continue
        told = line.clause_at(token.start).predicate
        if not topical and told is not None and told.ending is Ending.ADNOMINAL and told.start < governor.start:
            continue  # 바이어가 참가하는 상담회를 연다: who takes part holds nothing
        return True
    return False
