"""Who holds an occasion together with its subject: A와 B가 함께, B와 공동으로, B와 손잡고.

Job: a line with an event mention's frame and the predicate of holding -> host claims of partners on the frame.  It must
not know dates, places or records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.clauses import Ending, Predicate
from coopevents.frames.bodies import BRACKET, CLOSE, GROUP, OTHERS, Body, runs
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.roles.host_names import partner_name
from coopevents.frames.scope import Scope
from coopevents.frames.speakers import bodies_only
from coopevents.lexicon.cues import Cues

# at these the partner is a guest
ENCOUNTERS = frozenset({"meeting", "delegation_visit", "agreement_signing", "opening"})
# A와 함께, A와 공동으로, A와 손잡고; A를 파트너로 삼아
COMITATIVE = regex.compile(
    rf"{BRACKET}?{CLOSE}(?:{GROUP}|{OTHERS}|\s?등)?\s?(?:(?:와|과)(?:는)?\s?(?:함께|공동|손잡고|손을\s?맞?잡고|맞손을\s?잡고|더불어|협력해|협력하여|협업해|협업하여|공조해|같이"
    r"|힘을\s?(?:합쳐|모아)|머리를\s?맞대|손발을\s?맞춰)|(?:을|를)\s?(?:파트너|짝|공동\s?[가-힣]{2,4})(?:로|으로)\s?(?:삼아|하여|해))"
)
# between the partner and what is held stand day and place alone
BESIDE = regex.compile(
    r"\s(?:(?:[^\s,.]{1,14}(?<![을를고며해하한된은는이가])\s){0,3}?"
    r"[^\s,.]{0,14}(?:에서|일|부터|까지|날|오전|오후|월|서울|현지|공동)\s){0,4}(?:\d{4}년도?\s)?[‘'“\"「『《<`]?"
)
BEHIND_SUBJECT = 14  # characters: a bracket and a particle


def joint_doers(reading: Reading, line: Line, frame: EventFrame, start: int, predicate: Predicate) -> None:
    """도가 B와 28~30일 여는 상담회: between the subject and the verb of the modifying clause."""
    if set(frame.types[:1]) & ENCOUNTERS:
        return
    for run in runs(reading, line, start, predicate.start):
        if run.marker in {"와", "과"} and BESIDE.fullmatch(reading.text, run.end, predicate.start):
            for body in bodies_only(list(run.bodies)):
                frame.hosts.append(Claim(body.value, body.span, "event.host.comitative", 0.75))


def partners(reading: Reading, line: Line, frame: EventFrame, scope: Scope) -> None:
    """대한상의는 인도네시아 상공회의소와 ‘비즈니스 포럼’을 열었다: both; at a 간담회 the other one is a guest."""
    for run in runs(reading, line, scope.own.start, frame.name_span.start):
        if run.marker in {"와", "과"} and BESIDE.fullmatch(reading.text, run.end, frame.name_span.start):
            for body in run.bodies:
                frame.hosts.append(Claim(body.value, body.span, "event.host.comitative", 0.75))


def beside_subject(
    reading: Reading, line: Line, frame: EventFrame, governor: Predicate, bodies: Sequence[Body], cues: Cues
) -> None:
    """A는 B와 만남의 장을 마련하기 위한 ‘X’를 10일 열었다: B right behind the subject, nothing else done with it."""
    for run in runs(reading, line, bodies[-1].end, frame.name_span.start):
        if run.marker not in {"와", "과"} or run.start - bodies[-1].end > BEHIND_SUBJECT:
            continue
        between = [p for p in line.predicates if run.end <= p.start < governor.start and p.ending is not Ending.NOMINAL]
        done = [
            p
            for p in between
            if cues.of(p.lemma) in {"sign", "consult"}
            or (p.ending is not Ending.ADNOMINAL and cues.of(p.lemma) != "hold")
        ]
        if not done and not reading.mentions.events(run.end, frame.name_span.start):
            for body in bodies_only(list(run.bodies)):
                frame.hosts.append(Claim(body.value, body.span, "event.host.comitative", 0.75))
        return


def together(reading: Reading, line: Line, frame: EventFrame, governor: Predicate) -> None:
    """A는 B와 함께 X를 열었다: B too; not of an X told before where Y follows (X를 시작으로 B와 함께 Y를 연다)."""
    for run in runs(reading, line, line.start, governor.start):
        if run.start >= frame.mention.end and reading.mentions.events(run.end, governor.start):
            continue
        before = reading.mentions.events(run.end, frame.name_span.start)
        if any(reading.particle(line, event.end)[:1] in {"을", "를"} for event in before):
            continue  # B와 함께 X를 여는 데 이어 Y를 갖는다
        if COMITATIVE.match(reading.text, run.bodies[-1].end, governor.end):
            alone = not any(claim.rule != "event.host.topic" for claim in frame.hosts)
            rule = "event.host.shared" if alone else "event.host.comitative"
            for body in run.bodies:
                frame.hosts.append(Claim(body.value, body.span, rule, 0.8))
    unlisted = partner_name(reading, line, line.start, min(governor.start, frame.mention.start))
    if unlisted is not None:
        frame.hosts.append(Claim(unlisted.value, unlisted.span, "event.host.comitative", 0.75))
