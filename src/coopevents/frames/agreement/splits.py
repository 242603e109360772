"""One frame or several: whether subjects and partners sign one agreement together or one each.

Job: a frame with its group -> frames.  Constructions: A는 3월 B, 9월 C와 차례로 협정을 · A와 B가 각각 50만 달러씩 ·
A-B, C-D 간 MOU; but A, B, C는 협약을 맺었다 is one.  It must not know other lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.agreement.groups import EACH, Group
from coopevents.frames.agreement.lists import is_public
from coopevents.frames.agreement.model import AgreementFrame, Body, Field, Part
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading

BRACKET = regex.compile(r"\s?\([^()\n]{0,40}\)")
BUYERS = regex.compile(r"바이어|수입상|구매자|업체|기업|회사|도매상|[가-힣]들[과와]")
IN_TURN = regex.compile(r"(?<![가-힣])(?:각각|각기)\s")
WITH_HOUSE = regex.compile(r"(?<![가-힣])[가-힣]{3,12}(?:와|과)(?=\s)")
AND = regex.compile(r"(?:\s?\([^()\n]{0,40}\))?(?:(?:와|과)\s|\s?[-–↔×]\s?)")
COMMA = regex.compile(r"(?:\s?\([^()\n]{0,40}\))?,\s")


def split(
    reading: Reading,
    field: Field,
    group: Group,
    frame: AgreementFrame,
    subjects: Sequence[Body],
    partners: Sequence[Body],
) -> list[AgreementFrame]:
    """The frames that a frame of several subjects or partners stands for."""
    if frame.total:
        return [frame]
    pairs = _coupled(reading, subjects) if not partners else []
    if pairs:
        return [_one(reading, frame, pair, group) for pair in pairs]
    if group.subject is not None and group.subject.part is Part.SHARED:
        return [frame]
    each = not group.listed and EACH.search(reading.quote(frame.line.start, field.end)) is not None
    firms = len(subjects) >= 2 and not any(is_public(s) for s in subjects)
    own_sums = len(group.sums) >= len(subjects) >= 2
    joint = bool(partners) or _with_one_house(reading, group, field)
    if len(subjects) == len(partners) >= 2 and _in_turn(reading, subjects, partners):
        return [_one(reading, frame, [s, p], group) for s, p in zip(subjects, partners, strict=True)]
    if firms and (each or own_sums) and len(partners) <= 1 and (not joint or own_sums):
        made = [_one(reading, frame, [s, *partners], group) for s in subjects]
        if own_sums:
            for one, money in zip(made, group.sums, strict=False):
                one.sums = [money]
        else:  # 각각 50만 달러씩: each the same
            for one in made:
                one.sums = group.sums[:1]
        return made
    if firms and each and len(partners) == 1:  # A와 B가 C와 각각 계약을 맺었다
        return [_one(reading, frame, [s, *partners], group) for s in subjects]
    if _investors(frame, subjects, partners):
        return _by_partner(reading, frame, list(subjects), partners, group)
    if len(partners) >= 2 and len(subjects) <= 1 and each:
        return _by_partner(reading, frame, list(subjects), partners, group)
    return [frame]


def share_partner(reading: Reading, made: Sequence[Group]) -> None:
    """A는 1천만 달러, B는 9백만 달러를 투자하기로 C와 각각 양해각서를: one partner, told last, of all of them."""
    last = made[-1].partners
    if len(made) < 2 or not last or EACH.match(reading.text, last[-1].end + 1) is None:
        return
    before = made[:-1]
    if all(g.subject is not None and g.subject.bodies and g.sums and not g.partners and not g.phrases for g in before):
        for group in before:
            group.partners = list(last)


def by_name(group: Group, own: list[AgreementFrame]) -> list[AgreementFrame]:
    """‘핵심광물 협력 MOU’와 ‘전력산업 협력 MOU’를 맺었다: one for each that has a name of its own."""
    named = [p for p in group.phrases if p.value.name is not None]
    if len(own) != 1 or len({p.value.name for p in named}) < 2 or len(own[0].parties) < 2:
        return own
    return [replace(own[0], mention=p, kind=p.value.kind, name=p.value.name, scope=p.span, count=None) for p in named]


def _investors(frame: AgreementFrame, subjects: Sequence[Body], partners: Sequence[Body]) -> bool:
    """도는 A, B 등 2개사와 투자협약을 맺었다: each signs for its own plant; not where more sign than are named."""
    named = frame.number is None or frame.number.value == len(partners)
    public = bool(subjects) and all(is_public(s) for s in subjects)
    return invests(frame) and len(partners) >= 2 and public and named and not any(is_public(p) for p in partners)


def invests(frame: AgreementFrame) -> bool:
    """투자협약, 투자유치 양해각서."""
    return frame.mention.value.phrase.startswith("투자")


def _with_one_house(reading: Reading, group: Group, field: Field) -> bool:
    """A와 B는 이즈미르의 수리조선소와 … 각각: one house without a name, the same for both; not 현지 바이어와."""
    edge = group.subject.end if group.subject is not None else group.start
    told = WITH_HOUSE.findall(reading.quote(edge, field.anchor))
    return len(told) == 1 and BUYERS.search(told[0]) is None


def _in_turn(reading: Reading, subjects: Sequence[Body], partners: Sequence[Body]) -> bool:
    """A와 B는 각각 C, D와 계약을: the first with the first, the second with the second."""
    return IN_TURN.search(reading.quote(subjects[-1].end, partners[0].start)) is not None


def _coupled(reading: Reading, bodies: Sequence[Body]) -> list[list[Body]]:
    """A와 B, C와 D가 협정을: 와 and comma by turns, so each couple signs for itself."""
    if len(bodies) < 4 or len(bodies) % 2:
        return []
    gaps = [reading.quote(a.end, b.start) for a, b in pairwise(bodies)]
    if all(AND.match(gap) if i % 2 == 0 else COMMA.match(gap) for i, gap in enumerate(gaps)):
        return [list(bodies[i : i + 2]) for i in range(0, len(bodies), 2)]
    return []


def _one(reading: Reading, frame: AgreementFrame, bodies: Sequence[Body], group: Group) -> AgreementFrame:
    one = AgreementFrame(frame.mention, frame.line, frame.kind, frame.status, frame.scope, name=frame.name)
    one.parties = [Claim(b.value, b.span, "agreement.party.each", 0.9) for b in bodies]
    one.dates, one.partner, one.retold = frame.dates, frame.partner, frame.retold
    one.scope = _stretch(reading, frame, bodies[0], group)
    return one


def _stretch(reading: Reading, frame: AgreementFrame, body: Body, group: Group) -> Span:
    """From behind the body before to the end of the body's bracket: 골든힐(천연조미료)."""
    before = [b.end for b in _bodies(group) if b.end <= body.start]
    bracket = BRACKET.match(reading.text, body.end, frame.line.end)
    start = min(max([group.start, *before]), body.start)
    return Span(start, bracket.end() if bracket else body.end)


def _bodies(group: Group) -> list[Body]:
    subject = list(group.subject.bodies) if group.subject is not None else []
    return [*subject, *(b for p in group.partners for b in p.bodies)]


def _by_partner(
    reading: Reading, frame: AgreementFrame, subjects: list[Body], partners: Sequence[Body], group: Group
) -> list[AgreementFrame]:
    """A는 3월 B, 9월 C와 차례로 협정을 맺었다: one with each partner, each with the date written before it."""
    frames = []
    edge = max([group.start, *(s.end for s in subjects if s.end < partners[0].start)])
    edge = min(edge, partners[0].start)
    for partner in partners:
        one = _one(reading, frame, [*subjects, partner], group)
        own = [c for c in frame.dates if edge <= c.span.start and c.span.end <= partner.start]
        one.dates = own or ([] if any(c.span.start > partner.start for c in frame.dates) else frame.dates)
        edge = partner.end
        frames.append(one)
    return frames
