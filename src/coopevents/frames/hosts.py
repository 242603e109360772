"""Who holds an occasion: subjects of 개최하다·열다·파견하다, topics carried on, the body at the head of a name.

Job: a line with an event mention's frame and scope -> host claims on the frame.  Explicit 주최·주관·후원 are read
in `roles`.  It must not know dates, places or records.
"""

from __future__ import annotations

import regex

from coopevents.clauses import Ending, Predicate
from coopevents.document import Zone
from coopevents.frames.bodies import BRACKET, CLOSE, GROUP, SUBJECT, TOPIC, Body, Run, principals, runs, shared_subject
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading
from coopevents.frames.scope import Scope
from coopevents.lexicon.cues import ROLE_NOUNS, Cues
from coopevents.values.names import OrganisationKind

HOLDING = frozenset({"hold", "dispatch", "invite"})
# A와 함께, A와 공동으로, A와 손잡고; A를 파트너로 삼아
COMITATIVE = regex.compile(
    rf"{BRACKET}?{CLOSE}(?:{GROUP}|\s?등)?\s?(?:(?:와|과)(?:는)?\s?(?:함께|공동|손잡고|손을\s?맞?잡고|맞손을\s?잡고|더불어|협력해|협력하여|협업해|협업하여|공조해|같이"
    r"|힘을\s?(?:합쳐|모아)|머리를\s?맞대|손발을\s?맞춰)|(?:을|를)\s?(?:파트너|짝|공동\s?[가-힣]{2,4})(?:로|으로)\s?(?:삼아|하여|해))"
)
# 18일 대구시에 따르면: who tells the news is its subject
ACCORDING = regex.compile(rf"{BRACKET}?에\s(?:따르면|의하면)")
# 진주시, 중남미 무역사절단 파견: the doer of a headline
HEADLINE = regex.compile(rf"{BRACKET}?(?:,|…|·{{2}})\s?")
# A의 ‘X 포럼’, A의 제44차 임시총회
GENITIVE = regex.compile(rf"{BRACKET}?의\s[‘'“\"「『<《]?(?:제?\s?\d{{1,3}}(?:회|차)\s|대)?$")
# what may stand before the body in a name: 2024 강서구 무역사절단, 제3회 이노비즈협회 포럼
EDITION = regex.compile(r"[‘'“\"「『<《\s]?(?:(?:19|20)\d\d년?\s?|제?\s?\d{1,3}(?:회|차|기)\s?)?")
HELD_WITH = regex.compile(
    r"[’'”\"」』》>)`]?\s?(?:[’'”\"」』》>)`]|\([^()\n]{1,40}\)|행사|대회|사업|자리|및|등|,|·|/|개최|파견|초청|참가|개막|프로그램)"
)
# between the partner and what is held stand day and place alone
BESIDE = regex.compile(r"\s(?:[^\s]{1,14}(?:에서|일|부터|까지|날|오전|오후|월|서울|현지|공동)\s){0,4}[‘'“\"「『《<`]?")
ENCOUNTERS = frozenset({"meeting", "delegation_visit", "agreement_signing", "opening"})
ROLE_BEHIND = regex.compile(r"\s?(?:후원|협찬|주관|주최)")
# bodies that act where the text says 에서; in most others' houses people meet (청주상공회의소에서 간담회를 갖고)
AUTHORITY = regex.compile(r"(?:정부|상무국|상무청|합작국|촉진국|무역국|위원회|부)$")
# a person who stands for a body: 조 시장은, 이 이사장은
OFFICER = regex.compile(
    r"(?:시장|군수|구청장|도지사|지사|이사장|사장|회장|원장|청장|장관|총재|지회장|관장|행장|주장|단장)$"
)
_OFFICE = r"(?:회장|이사장|사장|원장|청장|장관|총재|은행장|센터장|본부장|지부장|지회장|위원장|관장)"
HEADED = regex.compile(rf"\s?(?:[가-힣]{{2,4}}\s)?{_OFFICE}(?:은|는|이|가)\s")
HEAD_OF_PLACE = regex.compile(
    r"(?<![가-힣])(?:(?P<place>[가-힣]{1,5}시)장|(?P<place>[가-힣]{1,5}군)수|(?P<place>[가-힣]{1,5}구)청장|(?P<place>[가-힣]{2,5}도)지사)"
    r"(?:은|는|이|가)\s"
)
# the name of the time or place is no subject: 9월에는, 이날은, 올해는, 한편
ADVERBIAL = regex.compile(r"(?:[년월일]|이날|올해|내년|지난해|작년|오후|오전|이번|당시|최근|현재|하반기|상반기)$")
OPENS = regex.compile(r"문을\s$")


def host_claims(
    reading: Reading,
    line: Line,
    frame: EventFrame,
    scope: Scope,
    topic: list[Body],
    cues: Cues,
) -> None:
    """The subject of 개최하다·열다·마련하다·파견하다, in the modifying clause, the own clause, or carried on."""
    _named(reading, line, frame)
    doers = _modifier(reading, line, frame, scope, topic, cues)
    governor = frame.governor
    if governor is None:
        return
    closed = cues.of(governor.lemma) == "held" and scope.particle[:1] in {"을", "를"}  # 상품전을 성황리에 마쳤다
    if cues.of(governor.lemma) == "held" and not closed and governor.start >= frame.mention.end:
        _together(reading, line, frame, governor)  # 세미나가 한국생산성본부와 공동으로 열린다
        return
    done = closed or (governor.lemma == "하다" and scope.particle[:1] in {"을", "를", "도"})  # 설명회를 했다
    if not done and cues.of(governor.lemma) not in HOLDING:
        return
    if governor.start < frame.mention.end and governor.ending is not Ending.NOMINAL:
        return
    if governor.ending is not Ending.NOMINAL and not _is_object(reading, line, frame, scope):
        return  # 세계한상대회 주요 행사로 … 상담회를 열었다: what is held is another
    if OPENS.search(reading.quote(max(line.start, governor.start - 4), governor.start)):
        return  # 사무소가 문을 열었다: it opens itself
    bodies = _subject_of(reading, line, frame, scope, governor)
    rule, weight = ("event.host.headline", 0.3) if frame.title else ("event.host.subject", 0.85)
    for body in bodies:
        frame.hosts.append(Claim(body.value, body.span, rule, weight))
    for run in runs(reading, line, scope.own.start, frame.mention.start):
        if not bodies and run.marker == "에서" and AUTHORITY.search(run.bodies[-1].value.name):
            for body in run.bodies:  # 주정부에서 설명회를 가졌다: a doer, or a place
                frame.hosts.append(Claim(body.value, body.span, "event.host.at", 0.4))
    if not bodies and governor.ending is not Ending.NOMINAL and not _other_subject(reading, line, scope, governor):
        for body in _bodies_only(topic):
            frame.hosts.append(Claim(body.value, body.span, "event.host.topic", 0.6))
    if bodies or topic or doers:
        _together(reading, line, frame, governor)
    if bodies and not set(frame.types[:1]) & ENCOUNTERS:
        _partner(reading, line, frame, scope)


def _is_object(reading: Reading, line: Line, frame: EventFrame, scope: Scope) -> bool:
    """Whether the mention is what its governor holds: X를, X는, X 행사를, X 및 Y를, X(…)를; not X에서, X에 맞춰."""
    if scope.particle:
        return scope.particle[0] in "을를도은는이가만의와과"
    return HELD_WITH.match(reading.text, frame.mention.end, line.end) is not None


def _partner(reading: Reading, line: Line, frame: EventFrame, scope: Scope) -> None:
    """대한상의는 인도네시아 상공회의소와 ‘비즈니스 포럼’을 열었다: both; at a 간담회 the other one is a guest."""
    for run in runs(reading, line, scope.own.start, frame.name_span.start):
        if run.marker in {"와", "과"} and BESIDE.fullmatch(reading.text, run.end, frame.name_span.start):
            for body in run.bodies:
                frame.hosts.append(Claim(body.value, body.span, "event.host.comitative", 0.75))


def _named(reading: Reading, line: Line, frame: EventFrame) -> None:
    """진주시 중남미 무역사절단, 이노비즈협회 조찬포럼: the body at the head of the name; A의 임시총회: before it."""
    for body in principals(reading, frame.name_span.start, frame.mention.end)[:1]:
        leading = EDITION.fullmatch(reading.text, frame.name_span.start, body.start)
        if ROLE_BEHIND.match(reading.text, body.end):
            return  # 성남시의료원 후원 행사
        if leading and body.value.kind is not OrganisationKind.COMPANY:
            frame.hosts.append(Claim(body.value, body.span, "event.host.name", 0.5))
            return
    for run in reversed(runs(reading, line, line.start, frame.name_span.start)):
        if GENITIVE.fullmatch(reading.text, run.bodies[-1].end, frame.name_span.start):
            for body in _bodies_only(list(run.bodies)):
                frame.hosts.append(Claim(body.value, body.span, "event.host.owner", 0.5))
        return


def _modifier(
    reading: Reading, line: Line, frame: EventFrame, scope: Scope, topic: list[Body], cues: Cues
) -> list[Body]:
    """A가 연 X, A가 B와 손잡고 보낸 X; 지난 4월 연 X has the topic of the text for its subject."""
    doers: list[Body] = []
    for clause in scope.modifiers:
        predicate = clause.predicate
        if predicate is None or cues.of(predicate.lemma) not in HOLDING:
            continue
        start = _chain_start(line, clause.index)
        found = [r for r in runs(reading, line, start, predicate.start) if r.marker in SUBJECT]
        bodies = list(found[-1].bodies) if found else shared_subject(reading, line, start, predicate.start)
        for body in bodies:
            frame.hosts.append(Claim(body.value, body.span, "event.host.modifier", 0.9))
        if bodies:
            _together(reading, line, frame, predicate)
        doers += bodies
    last = scope.modifiers[-1].predicate if scope.modifiers else None
    if doers or last is None or last.ending is not Ending.ADNOMINAL:
        return doers
    if cues.of(last.lemma) in {"hold", "dispatch"}:
        clause = scope.modifiers[-1]
        subjects = [t for t in line.tokens if t.tag == "JKS" and clause.start <= t.start and t.end <= last.start]
        if not subjects and (not last.attempted or cues.of(last.lemma) == "dispatch"):
            for body in _bodies_only(topic):
                frame.hosts.append(Claim(body.value, body.span, "event.host.topic", 0.55))
            _together(reading, line, frame, last)
    return doers


def _chain_start(line: Line, index: int) -> int:
    """Where the chain of connective clauses that ends in a clause begins: A가 B와 손잡고 | 중국에 보낸."""
    while index and (before := line.clauses[index - 1].predicate) is not None and before.ending is Ending.CONNECTIVE:
        index -= 1
    return line.clauses[index].start


def _subject_of(reading: Reading, line: Line, frame: EventFrame, scope: Scope, governor: Predicate) -> list[Body]:
    """Bodies marked 은/는/이/가/에서 of the own clause, before or behind the mention, or of the clauses before it."""
    own = [r for r in runs(reading, line, scope.own.start, governor.start) if r.marker in SUBJECT - {"에서"}]
    behind = [r for r in own if r.start >= frame.mention.end and r.marker != "도"]
    before = [r for r in own if r.end <= frame.mention.start]
    if before or behind:
        return list((before or behind)[-1].bodies)
    shared = shared_subject(reading, line, scope.own.start, governor.start)
    if shared:
        return shared
    if line.block.zone in {Zone.TITLE, Zone.SUBTITLE}:
        for run in runs(reading, line, line.start, frame.name_span.start):
            if run.start - line.start <= 2 and HEADLINE.match(reading.text, run.bodies[-1].end):
                return list(run.bodies)
    for run in reversed(runs(reading, line, line.start, scope.own.start)):
        adnominal = _within_modifier(line, run)
        if run.marker in TOPIC or (run.marker in SUBJECT - {"에서"} and not adnominal):
            return list(run.bodies)
    shared = shared_subject(reading, line, line.start, scope.own.start)
    if shared:
        return shared
    officer = _officer(reading, line, line.start, governor.start)
    if officer:
        return officer
    if governor.ending is Ending.QUOTED or reading.quote(governor.end, governor.end + 2) == "고 ":
        # … 개최했다고 울산시가 밝혔다
        for run in runs(reading, line, governor.end, line.end):
            if run.marker in {"은", "는", "이", "가"} and not reading.mentions.events(governor.end, run.start):
                return list(run.bodies)
    return []


def _officer(reading: Reading, line: Line, start: int, end: int) -> list[Body]:
    """중소기업중앙회 회장은, 성남시장은: who heads a body holds in its name."""
    for body in reversed(principals(reading, start, end)):
        if HEADED.match(reading.text, body.end, end):
            return [body]
    for match in HEAD_OF_PLACE.finditer(reading.text, start, end):
        for body in reading.mentions.organisations(0, len(reading.text)):
            if body.value.kind is OrganisationKind.LOCAL and body.value.name.endswith(match["place"]):
                return [body]
    return []


def _within_modifier(line: Line, run: Run) -> bool:
    """Whether a run is the subject of a clause that modifies a noun: A가 만든 X, not A가 … B가 나온 가운데."""
    clause = line.clause_at(run.start)
    if clause.predicate is None or clause.predicate.ending is not Ending.ADNOMINAL:
        return False
    return not any(t.tag == "JKS" and run.end <= t.start and t.end <= clause.predicate.start for t in line.tokens)


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
        if topical and any(e.end == token.start for e in reading.mentions.events(line.start, token.end)):
            continue
        if any(m.end >= token.start > m.start for m in reading.mentions.dates(line.start, token.end)):
            continue
        return True
    return False


def _together(reading: Reading, line: Line, frame: EventFrame, governor: Predicate) -> None:
    """A는 B와 함께 X를 열었다: B too; not of an X told before where Y follows (X를 시작으로 B와 함께 Y를 연다)."""
    for run in runs(reading, line, line.start, governor.start):
        if run.start >= frame.mention.end and reading.mentions.events(run.end, governor.start):
            continue
        if COMITATIVE.match(reading.text, run.bodies[-1].end, governor.end):
            alone = not any(claim.rule != "event.host.topic" for claim in frame.hosts)
            rule = "event.host.shared" if alone else "event.host.comitative"
            for body in run.bodies:
                frame.hosts.append(Claim(body.value, body.span, rule, 0.8))


def _bodies_only(bodies: list[Body]) -> list[Body]:
    return [b for b in bodies if b.value.kind is not OrganisationKind.COMPANY and not b.value.masked]


# ---- topics ---------------------------------------------------------------------------------------------------------


def topics(reading: Reading) -> dict[int, list[Body]]:
    """By index of a line, the bodies that the text has been speaking of before it, section by section."""
    carried: dict[int, list[Body]] = {}
    current: dict[int, list[Body]] = {}
    lasting: dict[int, list[Body]] = {}  # told with 은/는: where a paragraph begins, a subject told with 이/가 is over
    block: dict[int, int] = {}
    for line in reading.lines:
        if line.block.zone in SILENT | RECORD_LIKE | {Zone.CAPTION}:
            continue
        if block.get(line.section) != line.block.index and line.block.level <= 1 and lasting.get(line.section):
            current[line.section] = lasting[line.section]
        block[line.section] = line.block.index
        told = [r for r in runs(reading, line, line.start, line.end) if ACCORDING.match(reading.text, r.bodies[-1].end)]
        source = _bodies_only(list(told[0].bodies)) if told else []
        carried[line.index] = source or current.get(line.section, [])
        found = topic_of(reading, line)
        if found:
            current[line.section] = found
            if _is_topic(reading, line, found):
                lasting[line.section] = found
    return carried


def _is_topic(reading: Reading, line: Line, bodies: list[Body]) -> bool:
    """Whether the bodies of a line are its topic (은/는, 에 따르면), not only a subject (이/가)."""
    last = max(body.end for body in bodies)
    for run in runs(reading, line, line.start, line.end):
        if run.bodies[-1].end == last:
            return run.marker not in {"이", "가", "께서"}
    return True


def actors(reading: Reading) -> dict[int, list[Body]]:
    """By section, the bodies that its story is about: the first topic told; under 0 that of the whole document."""
    found: dict[int, list[Body]] = {}
    for line in reading.lines:
        if line.block.zone in SILENT | RECORD_LIKE | {Zone.CAPTION}:
            continue
        bodies = [b for b in topic_of(reading, line) if b.value.kind is not OrganisationKind.FOREIGN_STATE]
        if bodies:
            found.setdefault(line.section, bodies)
            found.setdefault(0, bodies)
    return found


def topic_of(reading: Reading, line: Line) -> list[Body]:
    """The organisations that a sentence is about: marked 은/는, source (에 따르면), or subject of the main clause."""
    if line.block.zone in RECORD_LIKE or line.block.zone in {Zone.TITLE, Zone.CAPTION, Zone.SUBTITLE}:
        return []
    shared = shared_subject(reading, line, line.start, line.end)
    if shared:
        return shared
    for run in runs(reading, line, line.start, line.end):
        bodies = _bodies_only(list(run.bodies))
        if not bodies or _in_role(line, run.end) or _only_tells(line, run.start, run.end):
            continue
        if run.marker in TOPIC:
            return bodies
        adnominal = _within_modifier(line, run)
        if run.marker in {"이", "가", "께서"} and not adnominal and not _has_topic(reading, line, run.start):
            return bodies
        if ACCORDING.match(reading.text, run.bodies[-1].end, line.end):
            return bodies
    return []


def _only_tells(line: Line, start: int, end: int) -> bool:
    """사절단이 9일 방한한다고 대사관이 밝혔다: behind what is told of another subject stands who told it."""
    quoted = [p for p in line.predicates if p.ending is Ending.QUOTED and p.end <= start]
    if (
        not quoted
        or start - quoted[-1].end > 12
        or any(p.start > end and p.ending is Ending.QUOTED for p in line.predicates)
    ):
        return False
    return any(
        t.tag in {"JKS", "JX"} and t.form in {"이", "가", "은", "는", "ᆫ"}
        for t in line.tokens
        if t.end <= quoted[-1].start
    )


def _has_topic(reading: Reading, line: Line, position: int) -> bool:
    """Whether something else is the topic before `position`: 바이어 주선은 코트라가 도왔다."""
    for i, token in enumerate(line.tokens):
        if token.start >= position:
            return False
        if i and token.tag == "JX" and token.form in {"은", "는", "ᆫ"}:
            noun = line.tokens[i - 1]
            word = reading.quote(max(line.start, noun.start - 6), noun.end)
            if noun.tag.startswith("N") and not ADVERBIAL.search(word):
                return True
    return False


def _in_role(line: Line, position: int) -> bool:
    """Whether the predicate that follows is of organising or sponsoring: A가 후원했다 makes no topic of A."""
    for predicate in line.predicates:
        if predicate.start >= position and predicate.ending is not Ending.NOMINAL:
            role = ROLE_NOUNS.get(predicate.noun, "")
            return role not in {"", "hosts"} or (role == "hosts" and predicate.ending is not Ending.FINAL)
    return False
