"""Who carries an occasion out, told as a task: 운영은 A가 맡았다 · A가 맡아 치른 X · A에 맡겨 꾸린 X · 주관기관은 A다.

Job: a line -> `RoleClaim`s.  Constructions beside those: 사업은 A가 시의 위탁을 받아 수행했다 · A가 수행한 이 사절단은.
It must not know dates, places or records.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Span
from coopevents.frames.bodies import SUBJECT, runs
from coopevents.frames.reading import Line, Reading
from coopevents.frames.roles.claims import RoleClaim, bodies_before, claim_of, target_of
from coopevents.lexicon.cues import ROLE_NOUNS

_TASK = r"(?P<task>주최|주관|후원|협찬|운영|진행|실무|수행|총괄)(?:과\s[가-힣]{2,6})?"
# 운영은 A가 맡았다, 행사 진행은 A가 맡는다, 주최는 A가, 주관은 B가 맡았다
TASK = regex.compile(
    rf"(?<![가-힣])(?P<of>(?:행사|전시회?|상담회?|대회|포럼|박람회|현지|전체|실제|사절단)\s?)?{_TASK}(?:은|는|을|를)\s"
)
# A가 맡아 치른 X, A가 운영을 맡은 X, A가 주관을 맡았다
TAKEN = regex.compile(
    rf"\s?(?:(?:행사\s?|전체\s?|현지\s?)?{_TASK}(?:을|를)\s?맡"
    r"|맡아\s?(?:치[르른렀]|진행|운영|열|연|개최|주관|추진|꾸))"
)
GIVEN = regex.compile(r"맡|담당")
# 세미나는 A가 맡았다
TOOK = regex.compile(r"\s?(?:각각\s|공동으로\s)?맡(?:았|는다|을|아|고|으며|기로)")
# 주관은 A가, 후원은 B가 했다
DID = regex.compile(r",\s?(?:주최|주관|후원|협찬)(?:은|는)\s|\s(?:각각\s)?(?:했|하였|한다|하고|하며|합니다|해)")
# 센터 운영은: of something else than the occasion
OF_OTHER = regex.compile(r"[가-힣]\s$")
PARTICLE_END = regex.compile(r"(?:[은는이가을를에도의로와과며고만]|에서|부터|까지|으며|지만)\s$")
# 대구시가 A에 맡겨 꾸린 X, 시가 A에 운영을 맡겨 보낸 X
ENTRUSTED = regex.compile(
    r"(?:에|에게)\s(?:(?:운영|진행|주관|수행|실무|파견|모집|업무)(?:과\s[가-힣]{2,4})?(?:을|를)?\s)?(?:맡겨|맡긴|위탁해|위탁하여|위탁한)"
)
# 사업은 A가 시의 위탁을 받아 수행했다, 파견 업무는 … A가 맡아 수행했다
PERFORMED = regex.compile(
    r"(?<![가-힣])(?:이번\s)?(?:사업|(?:파견\s|행사\s|관련\s)?업무|파견|행사|진행|운영)(?:은|는)\s(?P<who>[^.\n]{2,70}?)"
    r"(?:이|가|에서)\s(?P<how>(?:[^\s.]{1,8}\s){0,4}?)(?:맡아\s)?(?P<done>수행|진행|집행|대행)(?:했|하였|한다|하며|하고|했으며)"
)
HANDED = regex.compile(r"맡[겨긴]|위탁")
DONE = regex.compile(r"수행|진행|집행|대행")
# 주관기관은 A임, 수행기관은 A다; 주최는 A와 B, 주관은 C다; 주관을 맡은 곳은 D이며
IS = regex.compile(
    r"(?<![가-힣])(?:(?P<role>주최|주관|수행|후원|협찬)\s?(?:기관|사|처)|(?P<role>주최|주관|후원|협찬)"
    r"|(?P<role>주최|주관|후원|협찬)(?:을|를)?\s?(?:맡은|한|맡을|할)\s?(?:것|곳|쪽)|(?:자리|행사)를\s마련한\s?(?:것|곳|쪽))(?:은|는)\s"
)
# what ends a statement of who it is: A다, A이며, A, A!
STATED = regex.compile(r"(?:[.,!]|$|(?:이?다|이?며|이?고|임|입니다|이었다|였다)(?:[.,!\s]|$))")


def task_claims(reading: Reading, line: Line) -> list[RoleClaim]:
    """Claims of a line that are told as tasks, in order."""
    return [*_tasks(reading, line), *_entrusted(reading, line), *_performed(reading, line), *_named(reading, line)]


def _tasks(reading: Reading, line: Line) -> list[RoleClaim]:
    """운영은 A가 맡았다; 주최는 A가, 주관은 B가 맡았다; A가 맡아 치른 X."""
    found: list[RoleClaim] = []
    text = reading.quote(line.start, line.end)
    if "맡" not in text and "담당" not in text and TASK.search(text) is None:
        return found
    told = runs(reading, line, line.start, line.end)
    for match in TASK.finditer(reading.text, line.start, line.end):
        before = reading.quote(max(line.start, match.start() - 8), match.start())
        if not match["of"] and OF_OTHER.search(before) and not PARTICLE_END.search(before):
            continue
        run = next((r for r in told if 0 <= r.start - match.end() <= 10), None)
        if run is not None and GIVEN.search(reading.text, match.end(), run.start):
            continue  # A가 운영을 맡고 B가 주최하는: of who stands before
        handed = "맡" in text or "담당" in text
        if run is not None and run.marker in {"이", "가", "에서"} and (handed or DID.match(reading.text, run.end)):
            role = ROLE_NOUNS.get(match["task"], "organizers")
            cue = Span(match.start(), match.end())
            found.append(claim_of(reading, line, role, run.bodies, cue, "task", adnominal=False))
    for run in told:
        if run.marker in {"이", "가", "에서"} and TOOK.match(reading.text, run.end, line.end):
            topic = [e for e in reading.mentions.events(line.start, run.start) if e.end >= run.start - 12]
            if topic and reading.particle(line, topic[-1].end).startswith(("은", "는")):
                cue = Span(run.end, run.end + 1)
                found.append(RoleClaim("organizers", run.bodies, cue, "role.organizers.task", topic[-1], 0.9))
        taken = TAKEN.match(reading.text, run.end, line.end) if run.marker in SUBJECT else None
        if taken:
            role = ROLE_NOUNS.get(taken["task"] or "", "organizers")
            cue = Span(taken.start(), taken.end())
            adnominal = _adnominal_from(line, taken.start())
            found.append(claim_of(reading, line, role, run.bodies, cue, "task", adnominal=adnominal))
    return found


def _adnominal_from(line: Line, position: int) -> bool:
    """Whether the clause at `position` modifies a noun: 맡아 치른 X, 운영을 맡은 X."""
    for predicate in line.predicates:
        if predicate.end <= position or predicate.ending is Ending.NOMINAL:
            continue
        if predicate.ending is not Ending.CONNECTIVE:
            return predicate.ending is Ending.ADNOMINAL
    return False


def _entrusted(reading: Reading, line: Line) -> list[RoleClaim]:
    """시가 A에 맡겨 꾸린 X: A runs it."""
    found: list[RoleClaim] = []
    if not reading.has(line, HANDED):
        return found
    for match in ENTRUSTED.finditer(reading.text, line.start, line.end):
        bodies = bodies_before(reading, line, match.start())
        cue = Span(match.start(), match.end())
        target = target_of(reading, line, cue, adnominal=True)
        if bodies and target is not None:
            found.append(RoleClaim("organizers", tuple(bodies), cue, "role.organizers.task", target, 0.9))
    return found


def _performed(reading: Reading, line: Line) -> list[RoleClaim]:
    """사업은 A가 시의 위탁을 받아 수행했다: of the occasion that the text is at; A가 수행한 이 사절단은."""
    found: list[RoleClaim] = []
    if not reading.has(line, DONE):
        return found
    match = PERFORMED.search(reading.text, line.start, line.end)
    bodies = bodies_before(reading, line, match.end("who")) if match is not None else []
    if match is not None and bodies:
        cue = Span(match.start("done"), match.end("done"))
        found.append(RoleClaim("organizers", tuple(bodies), cue, "role.organizers.task", None, 0.9))
    for predicate in line.predicates:
        behind = reading.mentions.events(predicate.end, min(line.end, predicate.end + 12))
        if predicate.noun == "수행" and predicate.ending is Ending.ADNOMINAL and behind:
            bodies = bodies_before(reading, line, predicate.start)
            if bodies:
                found.append(
                    RoleClaim("organizers", tuple(bodies), predicate.span, "role.organizers.task", behind[0], 0.9)
                )
    return found


def _named(reading: Reading, line: Line) -> list[RoleClaim]:
    """주관기관은 A임: of the occasion that the sentence or the text is at."""
    found = []
    for match in IS.finditer(reading.text, line.start, line.end):
        told = [r for r in runs(reading, line, match.end(), line.end) if r.start - match.end() <= 1]
        if told and told[0].marker not in SUBJECT and STATED.match(reading.text, told[0].end, line.end):
            role, cue = ROLE_NOUNS.get(match["role"] or "", "hosts"), Span(match.start(), match.end())
            target = target_of(reading, line, cue, adnominal=False)
            found.append(RoleClaim(role, told[0].bodies, cue, f"role.{role}.stated", target, 0.9))
    return found
