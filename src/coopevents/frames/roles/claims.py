"""Who hosts, organises and sponsors: cues of a role with the organisations written before or behind them.

Job: a line -> `RoleClaim`s, each with the event mention that it is told of (None: the occasion that the text is at).
Constructions: A와 B가 주최하고 C가 주관하는 X · A 주최, B 주관으로 열린 X · X는 A가 B와 공동 주최했다 · 주최측인 A ·
A가 수행기관으로 나섰다 · A의 초청으로.  Labels are read in `role_labels`, tasks in `role_tasks`.  It must not know
dates, places or records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents import regex
from coopevents.clauses import Ending, Predicate
from coopevents.document import Mention, Span
from coopevents.frames.bodies import (
    BRACKET,
    GROUP,
    OFFICE,
    OTHERS,
    SUBJECT,
    TOPIC,
    Body,
    joined,
    other_subject,
    principals,
    runs,
    shared_subject,
)
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.frames.roles.host_names import cue_name, with_unlisted
from coopevents.frames.roles.officers import HEADED
from coopevents.lexicon.cues import HELPS, ROLE_NOUNS, ROLE_WORD
from coopevents.values.names import EventName, OrganisationName

# what may stand between the last body and its cue: A가 공동으로 | 주최, A 등 5개 기관이 | 주관, A의 | 후원
LINK = regex.compile(
    rf"(?:\s|·|/|{BRACKET}|[」』’'”\"]|{OTHERS}|{GROUP}|{OFFICE}|와|과|이|가|은|는|에서|의|도|측이|측|등이|등은|등의|등|함께|공동으로|공동|각각|나란히|같이|손잡고)*+"
)
# A는 B와 공동 주최했다: B stands with the subject
WITH = regex.compile(rf"{BRACKET}?{GROUP}?(?:와|과)\s?(?:공동으로|공동|함께|같이|손잡고|손을\s?잡고)")
# 주최측인 부산광역시, 현지 수행기관인 KOTRA 하노이무역관, 주최측 나루재단은; A가 협찬사로, A가 수행기관으로
APPOSITION = regex.compile(
    r"(?P<role>주최|주관|수행|후원|협찬)\s?(?:측|사|기관|처|자|단체)"
    r"(?:(?P<form>인|로|으로|를 맡은|을 맡은)\s*|\s(?=[가-힣A-Z(㈜]))"
)
# 상담회를 주최한 | 홍길동 | 나루협회 회장은
PERSON = regex.compile(r"\s[가-힣]{2,4}\s")
# A와 B가 거들며, A가 뒤를 받쳤다, A도 힘을 보탰다
HELPED = regex.compile(rf"\s(?:[가-힣]{{2,6}}(?:으로|로)\s)?{HELPS}")
OPENING = 12  # characters before a helper that its sentence opens with
# 나루금융 | 주관으로, 나루허브가 | 후원: a cue without a verb, in a place of its own
NOUN_CUE = regex.compile(r"(?:이|가)\s\||\|(?:으로|로|하에|\s하에)\s")
INVITED = regex.compile(r"(?:의)?\s?초청으로|(?:의)?\s?초청을 받[아고은]|(?:의)?\s?초청에 따라|(?:의)?\s?요청으로")
# 나루엑스포는 A가 해마다 주최하는 세계 최대 전시회로, …: what a topic is said to be is the topic
COPULA = regex.compile(r"[」』’'”\"]?(?:로서|로써|로|으로|이다|이며|이고|인데|다)(?=[,.]?\s|[,.]?$)")
# 한중민간경제협의회 | 제2차 합동회의: nouns of one name, told by the last
ONE_NAME = regex.compile(r"\s(?:제\s?)?(?:\d{1,3}(?:회|차|기)\s?)?")
# 나루숍에도 | 참가해
ATTENDED = regex.compile(r"\s(?!(?:이|이번)?\s?행사)\S{2,16}(?:에|에도|에는)\s(?:참가|참석|참여|출전|출품)")
PASSIVES = frozenset({"열리다", "치러지다", "펼쳐지다", "이뤄지다"})
SENDING = frozenset({"보내다", "파견하다", "내보내다", "파견되다"})
# 상담회를 공동 | 주관한다
# 상담회를 주최·| 주관했다, 주최 및 | 주관했으며: roles told in one breath, of the same bodies
IN_ONE_BREATH = regex.compile(r"(?:(?:주최|주관|후원|협찬)\s?(?:[·ㆍ,/]|및|[와과])\s?){1,2}$")
ONE_ROLE = regex.compile(r"주최|주관|후원|협찬")
OBJECT_BEFORE = regex.compile(r"[을를]\s(?:[가-힣]{2,4}\s?){0,2}$")
JOINTLY = regex.compile(r"공동\s?$")


@dataclass(frozen=True, slots=True)
class RoleClaim:
    """Organisations in a role; `target` the event mention of the same sentence that they belong to."""

    role: str  # hosts, organizers, sponsors
    organisations: tuple[Mention[OrganisationName], ...]
    cue: Span
    rule: str
    target: Mention[EventName] | None
    weight: float = 1.0


def role_claims(reading: Reading, line: Line) -> list[RoleClaim]:
    """Claims of a line that are told in words, in order."""
    found: list[RoleClaim] = []
    told = line.predicates if reading.has(line, ROLE_WORD) else ()
    for predicate in told:
        noun = predicate.noun if predicate.noun in ROLE_NOUNS else ""
        if not noun or (noun == "수행" and not _carried_out(line, predicate)):
            continue
        bodies, partners = role_bodies(reading, line, predicate)
        if not bodies and predicate.ending is Ending.ADNOMINAL:
            found += _behind(reading, line, predicate)
        if bodies:
            target = target_of(reading, line, predicate.span, adnominal=_leads_to_noun(line, predicate))
            opening = opening_of(reading, line, predicate.span)
            inside = target is not None and opening is not None and target.start > opening  # (A 주최, B 주관 「X」)
            if opening is not None and not inside and (target is None or not target.end <= opening <= target.end + 2):
                continue  # 공구전(공구조합 주최): told of what no mention stands for
            if predicate.ending is Ending.ADNOMINAL and _attended(reading, line, predicate):
                continue  # SBA가 주최하는 나루숍에도 참가한다: of what they go to, which no mention stands for
            # 상담회는 대전시와 공동 주최했다: who with, the text has said before
            rule = "joint" if partners else "predicate"
            for role in [*_in_one_breath(reading, line, predicate), ROLE_NOUNS[noun]]:
                found.append(RoleClaim(role, tuple(bodies), predicate.span, f"role.{role}.{rule}", target))
    found += _helped(reading, line)
    return [*found, *_apposed(reading, line), *_invited(reading, line)]


def _attended(reading: Reading, line: Line, predicate: Predicate) -> bool:
    """Whether the noun that a cue modifies is what others go to, and no mention of an occasion."""
    told = ATTENDED.match(reading.text, predicate.end, line.end)
    return told is not None and not reading.mentions.events(predicate.end, told.end())


def _in_one_breath(reading: Reading, line: Line, predicate: Predicate) -> list[str]:
    """The roles named right before a cue, of whose nouns no body stands: A가 상담회를 | 주최·주관했다."""
    told = IN_ONE_BREATH.search(reading.text, line.start, predicate.start)
    if told is None or bodies_before(reading, line, told.start()):
        return []
    return [ROLE_NOUNS[noun] for noun in ONE_ROLE.findall(told.group())]


def _carried_out(line: Line, predicate: Predicate) -> bool:
    """사절단을 보냈다. 무역협회 경남지부가 수행하였다; 사절단은 A가 수행하고 B가 후원했다; not 사업을 수행하고 있다."""
    if predicate.negated or predicate.ending not in {Ending.FINAL, Ending.CONNECTIVE}:
        return False
    before = [p.end for p in line.predicates if p.end <= predicate.start]
    start = max(line.clause_at(predicate.start).start, *before[-1:], line.start)
    tags = [t.tag for t in line.tokens if start <= t.start < predicate.start]
    return "JKS" in tags and not {"JKO", "JKB"} & set(tags)


def _behind(reading: Reading, line: Line, predicate: Predicate) -> list[RoleClaim]:
    """이번 행사를 주관한 A는, 포럼을 공동 주최한 A와 B, 상담회를 주최한 홍길동 A 회장은: whom a cue modifies."""
    run = next(iter(runs(reading, line, predicate.end, line.end)), None)
    if run is not None and run.start - predicate.end > 1:
        headed = PERSON.fullmatch(reading.text, predicate.end, run.start)
        run = run if headed and HEADED.match(reading.text, run.bodies[-1].end, line.end) else None
    objects = OBJECT_BEFORE.search(reading.quote(line.start, predicate.start))
    if run is None or objects is None:
        return []
    role = ROLE_NOUNS[predicate.noun]
    target = target_of(reading, line, predicate.span, adnominal=False)
    start = line.clause_at(predicate.start).start  # 여수시와 함께 이 행사를 주최하는 전남도
    partners = [r for r in runs(reading, line, start, predicate.start) if WITH.match(reading.text, r.bodies[-1].end)]
    bodies = (*(body for partner in partners for body in partner.bodies), *run.bodies)
    return [RoleClaim(role, bodies, predicate.span, f"role.{role}.holder", target, 0.9)]


# ---- which bodies ---------------------------------------------------------------------------------------------------


def role_bodies(reading: Reading, line: Line, predicate: Predicate) -> tuple[list[Body], bool]:
    """The bodies that a cue is said of: right before it, or its subject with those that it acts together with.

    The second value tells whether they are but the partners of a subject that the sentence does not name.
    """
    start = predicate.start
    before = reading.quote(max(line.start, start - 3), start)
    if JOINTLY.search(before):
        start -= len(before) - before.rindex("공동")
    bodies = bodies_before(reading, line, start)
    if bodies and WITH.match(reading.text, bodies[-1].end, predicate.end):
        subject = subject_of(reading, line, bodies[0].start)
        return [*subject, *bodies], not subject
    bodies = with_unlisted(reading, line, bodies, anyone=True)
    if bodies or (predicate.ending is Ending.NOMINAL and not NOUN_CUE.search(_around(reading, line, start, predicate))):
        return bodies, False
    unlisted = cue_name(reading, line, start)
    return joined(reading, line, unlisted) if unlisted is not None else subject_of(reading, line, start), False


def _around(reading: Reading, line: Line, start: int, predicate: Predicate) -> str:
    """What stands before and behind a cue, with | for it."""
    before = reading.quote(max(line.start, start - 2), start)
    return f"{before}|{reading.quote(predicate.end, min(line.end, predicate.end + 4))}"


def bodies_before(reading: Reading, line: Line, position: int) -> list[Body]:
    """The coordination of organisations that ends right before `position`, in text order."""
    for body in reversed(principals(reading, line.start, position)):
        if body.end > position:
            continue
        return joined(reading, line, body) if LINK.fullmatch(reading.text, body.end, position) else []
    return []


def subject_of(reading: Reading, line: Line, position: int) -> list[Body]:
    """The subject that a cue at `position` has: 경기도가 12일 코엑스에서 | 주최하는, A는 X를 B와 | 공동 주최했다."""
    for run in reversed(runs(reading, line, line.start, position)):
        if run.marker not in SUBJECT:
            continue
        between = [p for p in line.predicates if run.end <= p.start and p.end <= position]
        blocking = [p for p in between if p.ending is not Ending.NOMINAL and not _goes_on(p)]
        if run.marker in TOPIC:
            if other_subject(line, run.end, position):
                return []  # C사는 구역청이 | 주최한 설명회를 찾았다
            blocking = [p for p in blocking if p.ending in {Ending.FINAL, Ending.QUOTED} or p.noun in ROLE_NOUNS]
        return list(run.bodies) if not blocking else []
    return shared_subject(reading, line, line.start, position)


def _goes_on(predicate: Predicate) -> bool:
    """A가 5월에 | 열리는 박람회를 후원한다: what goes on by itself has another subject."""
    passive = predicate.lemma in PASSIVES or predicate.lemma.endswith("되다")
    return passive and predicate.ending is Ending.ADNOMINAL


# ---- which occasion -------------------------------------------------------------------------------------------------


def target_of(reading: Reading, line: Line, cue: Span, *, adnominal: bool) -> Mention[EventName] | None:
    """The mention that a cue is told of: the noun that it modifies, else the sentence's topic, else the one before."""
    bodies = [b.span for b in reading.mentions.organisations(line.start, line.end)]
    events = [  # 협의회가 주관하며: the body, no meeting
        e
        for e in reading.mentions.events(line.start, line.end)
        if e.value.quoted or not any(b.contains(e.span) for b in bodies)
    ]
    after = [e for e in events if e.start >= cue.end]
    before = [e for e in events if e.end <= cue.start]
    opening = opening_of(reading, line, cue)
    if before and opening is not None and not reading.quote(before[-1].end, opening).strip(" ’'”\"」』》>"):
        return before[-1]  # 한국기계전(한국기계산업진흥회 주최), 공구전시회(…)
    marked = [e for e in before if reading.particle(line, e.end).startswith(("은", "는", "이", "가"))]
    if adnominal and after:
        while len(after) > 1 and ONE_NAME.fullmatch(reading.quote(after[0].end, after[1].start)):
            del after[0]
        told = marked and marked[-1].start < cue.start and reading.particle(line, marked[-1].end)[:1] in {"은", "는"}
        return marked[-1] if told and COPULA.match(reading.text, after[0].end, line.end) else after[0]
    if marked:
        return marked[-1]
    return before[-1] if before else None


def opening_of(reading: Reading, line: Line, cue: Span) -> int | None:
    """Where the bracket that a cue stands in begins, None where it stands in none."""
    opening = reading.text.rfind("(", line.start, cue.start)
    return opening if opening >= 0 and ")" not in reading.text[opening : cue.start] else None


def _leads_to_noun(line: Line, cue: Predicate) -> bool:
    """주최하고 … 주관하는 X, 주최로 열린 X: the first closing predicate from the cue on is adnominal."""
    if cue.ending is Ending.ADNOMINAL or cue.ending is Ending.NOMINAL:
        return cue.ending is Ending.ADNOMINAL or not _passive_behind(line, cue)
    for later in line.predicates:
        if later.start < cue.end or later.ending is Ending.NOMINAL:
            continue
        if later.ending is Ending.ADNOMINAL:
            held = {"맡다", "마련하다", "열리다", "개최되다", "열다", "진행되다", "치르다", "개최하다", "조직하다"}
            return later.noun in ROLE_NOUNS or later.lemma in held
        if later.ending is not Ending.CONNECTIVE:
            return False
    return False


def _passive_behind(line: Line, cue: Predicate) -> bool:
    """‘X’가 A 후원으로 마련됐고, 25일에는 Y가 열린다: X's, for the clause ends with what is said of it.

    So it does where 데 follows: ‘X’가 A 주관으로 열리는 데 이어 7월에는 Y가 열린다."""
    behind = next((p for p in line.predicates if p.start >= cue.end and p.ending is not Ending.NOMINAL), None)
    if behind is None or (behind.ending is not Ending.CONNECTIVE and not _followed_by_next(line, behind)):
        return False
    subjects = [t for t in line.tokens if t.tag == "JKS" and t.end <= cue.start]
    return bool(subjects) and (behind.lemma in PASSIVES or behind.lemma.endswith("되다"))


def _followed_by_next(line: Line, predicate: Predicate) -> bool:
    """열리는 데 | 이어: a bound noun, no occasion."""
    noun = next((t for t in line.tokens if t.start >= predicate.end and t.tag.startswith("N")), None)
    return noun is not None and noun.form == "데" and noun.start - predicate.end <= 2


# ---- other constructions --------------------------------------------------------------------------------------------


def claim_of(
    reading: Reading, line: Line, role: str, bodies: Sequence[Body], cue: Span, rule: str, *, adnominal: bool
) -> RoleClaim:
    """A claim on the mention that a cue is told of."""
    target = target_of(reading, line, cue, adnominal=adnominal)
    return RoleClaim(role, tuple(bodies), cue, f"role.{role}.{rule}", target, 0.9)


def _helped(reading: Reading, line: Line) -> list[RoleClaim]:
    """창원시와 창원상의가 거들며, 중소기업청이 뒤를 받쳤다: who helps without 후원."""
    found: list[RoleClaim] = []
    for run in runs(reading, line, line.start, line.end) if reading.has(line, HELPED) else ():
        helped = HELPED.match(reading.text, run.end, line.end) if run.marker in {"은", "는", "이", "가", "도"} else None
        if helped is not None and run.start - line.start <= OPENING:
            cue = Span(helped.start(), helped.end())
            found.append(claim_of(reading, line, "sponsors", run.bodies, cue, "helped", adnominal=False))
    return found


def invited_by(reading: Reading, line: Line) -> list[Claim[OrganisationName]]:
    """수입상 8명이 굴수협의 초청으로 통영을 둘러보았다: who hosts a visit that only verbs tell."""
    found: list[Claim[OrganisationName]] = []
    for match in INVITED.finditer(reading.text, line.start, line.end) if reading.has(line, INVITED) else ():
        for body in bodies_before(reading, line, match.start()):
            found.append(Claim(body.value, body.span, "role.hosts.invitation", 1.2))
    return found


def _comes(reading: Reading, line: Line, mission: Mention[EventName]) -> bool:
    """경제사절단이 A 초청으로 7일 내한했다: a mission that is invited is its host's guest."""
    return "trade_mission" in mission.value.types and reading.particle(line, mission.end)[:1] in {
        "이",
        "가",
        "은",
        "는",
    }


def _apposed(reading: Reading, line: Line) -> list[RoleClaim]:
    found = []
    for match in APPOSITION.finditer(reading.text, line.start, line.end):
        role = ROLE_NOUNS[match["role"]]
        if match["form"] in {"로", "으로"}:
            bodies = bodies_before(reading, line, match.start())
        else:
            told = [r for r in runs(reading, line, match.end(), line.end) if r.start - match.end() <= 1]
            bodies = list(told[0].bodies) if told else []
        if bodies:
            events = reading.mentions.events(line.start, match.start())
            # 상담장 계약금을 돌려받기 위해 수행기관인 A와: of what the text is at
            target = events[-1] if events and events[-1].value.strength != "weak" else None
            span = Span(match.start(), match.end())
            found.append(RoleClaim(role, tuple(bodies), span, f"role.{role}.apposition", target, 0.9))
    return found


def _invited(reading: Reading, line: Line) -> list[RoleClaim]:
    """강서구상공회 대표단이 오타루상공회의소의 초청으로 …: who invites hosts it; who sends a mission hosts it."""
    found: list[RoleClaim] = []
    if not reading.has(line, INVITED) or any(predicate.lemma in SENDING for predicate in line.predicates):
        return found
    for match in INVITED.finditer(reading.text, line.start, line.end):
        bodies = bodies_before(reading, line, match.start())
        events = reading.mentions.events(line.start, line.end)
        visits = [e for e in events if "delegation_visit" in e.value.types or _comes(reading, line, e)]
        span = Span(match.start(), match.end())
        if bodies and visits:
            found.append(RoleClaim("hosts", tuple(bodies), span, "role.hosts.invitation", visits[0], 1.2))
    return found
