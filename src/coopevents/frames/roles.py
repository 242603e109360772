"""Who hosts, organises and sponsors: cues of a role with the organisations written before or behind them.

Job: a line -> `RoleClaim`s, each with the event mention that it is told of (None: the occasion that the text is at).
Constructions: A와 B가 주최하고 C가 주관하는 X · A 주최, B 주관으로 열린 X · X는 A가 후원했다 · 주최 : A / 주관 : B ·
주최측인 A · A가 수행기관으로 나섰다 · A의 초청으로.  It must not know dates, places or records.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from coopevents.clauses import Ending, Predicate
from coopevents.document import Mention, Span
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.cues import ROLE_NOUNS
from coopevents.values.names import EventName, OrganisationKind, OrganisationName

# what may stand between two coordinated bodies, or between the last one and the cue
LINK = regex.compile(
    r"(?:[\s,·/&『』「」‘’'\"]|\([^()\n]{0,60}\)|와|과|및|그리고|하고|이|가|은|는|에서|의|도|측이|측|등이|등은|등|함께|공동으로|공동|각각|나란히|"
    r"[가-힣]{1,2} (?:기관|단체|두 곳)(?:이|은)|\d개 기관(?:이|은)?|손잡고)*+"
)
# A와 B, A·B, A, B 및 C: a coordination proper, without a subject particle inside
COORDINATION = regex.compile(r"(?:\s|,|·|/|&|\([^()\n]{0,60}\)|와|과|및|그리고|하고)++")
OBJECT = regex.compile(r"(?P<link>.*?)(?:[가-힣A-Za-z]{1,8}(?:을|를)\s*)?", regex.DOTALL)
# 주최 : A, B / 주관 : C
LABEL = regex.compile(
    r"(?P<role>주최\s?[·/,]\s?주관|주최|주관|공동주최|공동주관|후원|협찬|수행기관|주최기관|주관기관|후원기관)\s?(?:기관)?\s*[:：]\s*"
)
# 주최측인 부산광역시, 현지 수행기관인 KOTRA 하노이무역관; A가 협찬사로, A가 수행기관으로
APPOSITION = regex.compile(r"(?P<role>주최|주관|수행|후원|협찬)\s?(?:측|사|기관|처|자|단체)(?P<form>인|로|으로)\s*")
INVITED = regex.compile(r"(?:의)?\s?초청으로|(?:의)?\s?초청을 받아|(?:의)?\s?요청으로")


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
    """Claims of a line, in order."""
    found = _labelled(reading, line)
    if found:
        return found
    for predicate in line.predicates:
        noun = predicate.noun if predicate.noun in ROLE_NOUNS else ""
        if not noun:
            continue
        bodies = bodies_before(reading, line, predicate.start, with_object=True)
        if bodies:
            target = _target(reading, line, predicate)
            role = ROLE_NOUNS[noun]
            found.append(RoleClaim(role, tuple(bodies), predicate.span, f"role.{role}.predicate", target))
            if _joint(reading, predicate):
                found.append(RoleClaim("organizers", tuple(bodies), predicate.span, "role.both", target))
    return [*found, *_apposed(reading, line), *_invited(reading, line)]


def _joint(reading: Reading, predicate: Predicate) -> bool:
    """주최·주관: one body in both roles."""
    return bool(regex.match(r"\s?[·/,]\s?주관", reading.quote(predicate.end, predicate.end + 5))) and (
        predicate.noun == "주최"
    )


def bodies_before(
    reading: Reading, line: Line, position: int, *, with_object: bool = False
) -> list[Mention[OrganisationName]]:
    """The coordination of organisations that ends right before `position`, in text order."""
    found: list[Mention[OrganisationName]] = []
    edge = position
    for body in reversed(reading.mentions.organisations(line.start, position)):
        if body.end > edge:
            continue
        gap = reading.quote(body.end, edge)
        if not found and with_object:
            match = OBJECT.fullmatch(gap)
            gap = match["link"] if match else gap
            if regex.fullmatch(r".*(?:을|를)\s*", gap):
                gap = regex.sub(r"[가-힣A-Za-z]+(?:을|를)\s*$", "", gap)
        if not LINK.fullmatch(gap) or (found and not gap.strip()):
            break
        if found and regex.match(r"\s?(?:\([^()]{0,60}\))?(?:은|는|이|가|에서)\s", gap) and not _enumerates(gap):
            break
        found.append(body)
        edge = body.start
    return list(reversed(found))


def _enumerates(gap: str) -> bool:
    return bool(regex.search(r"와|과|및|,|·", gap))


def coordinated(reading: Reading, line: Line, last: Mention[OrganisationName]) -> list[Mention[OrganisationName]]:
    """`last` with the bodies coordinated before it: A와 B, A·B·C; in text order."""
    found = [last]
    for body in reversed(reading.mentions.organisations(line.start, last.start)):
        gap = reading.quote(body.end, found[-1].start)
        if body.end <= found[-1].start and COORDINATION.fullmatch(gap) and gap.strip():
            found.append(body)
        else:
            break
    return list(reversed(found))


def _target(reading: Reading, line: Line, cue: Predicate) -> Mention[EventName] | None:
    events = reading.mentions.events(line.start, line.end)
    after = [e for e in events if e.start >= cue.end]
    before = [e for e in events if e.end <= cue.start]
    if _leads_to_noun(line, cue) and after:
        return after[0]
    if before:
        return before[-1]
    return after[0] if after and cue.ending is Ending.NOMINAL else None


def _leads_to_noun(line: Line, cue: Predicate) -> bool:
    """주최하고 … 주관하는 X, 주최로 열린 X: the first closing predicate from the cue on is adnominal."""
    if cue.ending is Ending.ADNOMINAL or cue.ending is Ending.NOMINAL:
        return True
    for later in line.predicates:
        if later.start < cue.end or later.ending is Ending.NOMINAL:
            continue
        if later.ending is Ending.ADNOMINAL:
            return later.noun in ROLE_NOUNS or later.lemma in {"맡다", "마련하다", "열리다", "개최되다", "열다", "진행되다"}
        if later.ending is not Ending.CONNECTIVE:
            return False
    return False


def _labelled(reading: Reading, line: Line) -> list[RoleClaim]:
    text = reading.quote(line.start, line.end)
    labels = list(LABEL.finditer(text))
    found = []
    for i, label in enumerate(labels):
        stop = labels[i + 1].start() if i + 1 < len(labels) else len(text)
        bodies = reading.mentions.organisations(line.start + label.end(), line.start + stop)
        names = regex.split(r"\s?[·/,]\s?", label["role"])
        for name in names:
            role = ROLE_NOUNS.get(name.removesuffix("기관"), "organizers")
            if bodies:
                cue = Span(line.start + label.start(), line.start + label.end())
                found.append(RoleClaim(role, tuple(bodies), cue, f"role.{role}.label", None, 1.5))
    return found


def _apposed(reading: Reading, line: Line) -> list[RoleClaim]:
    found = []
    for match in APPOSITION.finditer(reading.text, line.start, line.end):
        role = ROLE_NOUNS[match["role"]]
        if match["form"] == "인":
            after = reading.mentions.organisations(match.end(), line.end)
            bodies = [b for b in after[:1] if b.start - match.end() <= 1]
        else:
            bodies = bodies_before(reading, line, match.start())
        if bodies:
            events = reading.mentions.events(line.start, match.start())
            target = events[-1] if events else None
            span = Span(match.start(), match.end())
            found.append(RoleClaim(role, tuple(bodies), span, f"role.{role}.apposition", target, 0.9))
    return found


def _invited(reading: Reading, line: Line) -> list[RoleClaim]:
    """강서구상공회 대표단이 오타루상공회의소의 초청으로 …: the inviting body hosts the visit."""
    found = []
    for match in INVITED.finditer(reading.text, line.start, line.end):
        bodies = bodies_before(reading, line, match.start())
        events = reading.mentions.events(line.start, line.end)
        visits = [e for e in events if set(e.value.types) & {"delegation_visit", "trade_mission"}]
        if bodies and visits:
            span = Span(match.start(), match.end())
            found.append(RoleClaim("hosts", tuple(bodies), span, "role.hosts.invitation", visits[0], 1.2))
    return found


def is_host_like(value: OrganisationName) -> bool:
    """Bodies that hold occasions; a masked firm does not."""
    return not value.masked and value.kind is not OrganisationKind.OTHER
