"""Who holds an occasion: subjects of 개최하다·열다·파견하다, topics carried on, the body at the head of a name.

Job: a line with an event mention's frame and scope -> host claims on the frame.  Explicit 주최·주관·후원 are read
in `roles`.  It must not know dates, places or records.
"""

from __future__ import annotations

import regex

from coopevents.clauses import Ending
from coopevents.document import Mention, Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import RECORD_LIKE, Line, Reading
from coopevents.frames.roles import coordinated
from coopevents.frames.scope import Scope
from coopevents.lexicon.cues import Cues
from coopevents.values.names import OrganisationKind, OrganisationName

SUBJECT = regex.compile(r"^(?:측)?(?:은|는|이|가|에서는|에서도|도|께서)")
TOPIC = regex.compile(r"^(?:측)?(?:은|는)")
COMITATIVE = regex.compile(
    r"(?:와|과)\s?(?:함께|공동으로|공동|손잡고|손을 잡고|더불어|협력해|협력하여|같이|힘을 합쳐|손발을 맞춰)"
)


def host_claims(
    reading: Reading,
    line: Line,
    frame: EventFrame,
    scope: Scope,
    topic: list[Mention[OrganisationName]],
    cues: Cues,
) -> None:
    """The subject of 개최하다·열다·마련하다·파견하다, in the modifying clause, the own clause, or carried on."""
    # 진주시 중남미 무역사절단: the body at the head of the name
    for body in reading.mentions.organisations(frame.name_span.start, frame.mention.end)[:1]:
        if body.start - frame.name_span.start <= 1 and body.value.kind is not OrganisationKind.COMPANY:
            frame.hosts.append(Claim(body.value, body.span, "event.host.name", 0.5))
    for clause in scope.modifiers:
        predicate = clause.predicate
        if predicate is None or cues.of(predicate.lemma) not in {"hold", "dispatch", "invite"}:
            continue
        bodies = subjects(reading, line, clause.start, predicate.start)
        for body in bodies:
            frame.hosts.append(Claim(body.value, body.span, "event.host.modifier", 0.9))
    governor = frame.governor
    if governor is None:
        return
    done = governor.lemma == "하다" and scope.particle[:1] in {"을", "를", "도"}  # 설명회를 했다
    if not done and cues.of(governor.lemma) not in {"hold", "dispatch", "invite"}:
        return
    if governor.start < frame.mention.end and governor.ending is not Ending.NOMINAL:
        return
    bodies = subjects(reading, line, scope.own.start, frame.mention.start)
    if not bodies:
        earlier = reading.mentions.organisations(line.start, scope.own.start)
        for body in reversed(earlier):
            clause = line.clause_at(body.start)
            adnominal = clause.predicate is not None and clause.predicate.ending is Ending.ADNOMINAL
            particle = reading.particle(line, body.end)
            if TOPIC.match(particle) or (SUBJECT.match(particle) and not adnominal):
                bodies = coordinated(reading, line, body)
                break
    if not bodies and governor.ending is not Ending.NOMINAL:
        marked = [t for t in line.tokens if t.tag == "JKS" and t.end <= governor.start and t.start >= scope.own.start]
        if not marked:
            for body in topic:
                if body.value.kind is OrganisationKind.COMPANY:
                    continue
                frame.hosts.append(Claim(body.value, body.span, "event.host.topic", 0.6))
    for body in bodies:
        frame.hosts.append(Claim(body.value, body.span, "event.host.subject", 0.85))
    if bodies or topic:
        for match in COMITATIVE.finditer(reading.text, line.start, governor.start):
            for body in reading.mentions.organisations(line.start, match.start() + 1):
                if body.end == match.start() or reading.text[body.end : match.start()].startswith("("):
                    frame.hosts += [
                        Claim(b.value, b.span, "event.host.comitative", 0.8) for b in coordinated(reading, line, body)
                    ]


def subjects(reading: Reading, line: Line, start: int, end: int) -> list[Mention[OrganisationName]]:
    for body in reversed(reading.mentions.organisations(start, end)):
        if SUBJECT.match(reading.particle(line, body.end)):
            return coordinated(reading, line, body)
    return []


def topic_of(reading: Reading, line: Line) -> list[Mention[OrganisationName]]:
    """The organisation that a sentence is about: marked 은/는, or the first subject of its main clause."""
    if line.block.zone in RECORD_LIKE or line.block.zone in {Zone.TITLE, Zone.CAPTION, Zone.SUBTITLE}:
        return []
    for body in reading.mentions.organisations(line.start, line.end):
        particle = reading.particle(line, body.end)
        clause = line.clause_at(body.start)
        adnominal = clause.predicate is not None and clause.predicate.ending is Ending.ADNOMINAL
        if TOPIC.match(particle) or (SUBJECT.match(particle) and not adnominal and "에서" not in particle):
            return coordinated(reading, line, body)
    return []
