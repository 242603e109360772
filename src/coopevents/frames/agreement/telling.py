"""Which predicates tell of an agreement: who sells for a sum, who signs, a signing without a party that is found.

Job: a signing's field and its groups -> is it told, and by those in the place of its subject?  It must not know how a
frame is made.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Zone
from coopevents.frames.agreement.groups import EACH, Group
from coopevents.frames.agreement.lists import is_public
from coopevents.frames.agreement.model import SINGLE, Actor, AgreementFrame, Body, Field, Part
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import Relation

SINCE = regex.compile(r"\s(?:이래|이후|뒤|후|지\s|사이|바\s있|적이?\s있)")
CASES = regex.compile(r"\s(?:사례|경우)[도가는]\s")  # 협약을 맺었다가 무산되는 사례도 있다
ON_THE_SPOT = regex.compile(r"현장에서|(?:그|이)\s?자리에서|즉석에서")
MEMBERS = regex.compile(r"(?:회원|조합원)사|개척단|사절단|촉진단")  # those whom a co-operative sends
TALKS = frozenset({"consultation", "trade_mission", "exhibition"})  # where it is the firms that sign


def is_trade(
    reading: Reading, line: Line, field: Field, group: Group, seller: Sequence[Body], last: AgreementFrame | None
) -> bool:
    """Does someone sell or buy for a sum: not 공단은 보증을 공급하기로, 구매단을 보내기로?"""
    if field.signing.cls == "hands":
        return group.subject is not None and bool(group.partners)
    if field.signing.cls == "detail":  # one of those counted: who with whom, not two public bodies
        own = group.subject.bodies if group.subject is not None else ()
        described = any(p.described for p in group.partners)
        bodies = [*own, *(b for p in group.partners for b in p.bodies)]
        return (len(bodies) >= 2 or (bool(own) and described)) and not all(is_public(b) for b in bodies)
    sides = any(p.bodies or p.part is Part.WITH for p in group.partners)
    there = _contracts_told(reading, line, last) or ON_THE_SPOT.search(reading.text, field.start, field.end) is not None
    if field.signing.cls == "sold" and not (group.subject is not None and (sides or there)):
        return False  # 30만 달러어치를 팔았다: as done, with both sides or beside other deals
    sold = bool(group.sums) or (field.signing.cls == "order" and bool(group.partners))
    seller = group.subject.bodies if group.subject is not None else seller
    told = group.subject is not None or bool(seller)
    return sold and told and not any(is_public(b) for b in seller)


def _contracts_told(reading: Reading, line: Line, last: AgreementFrame | None) -> bool:
    """A는 B와 계약을 맺었고 C는 30만 달러어치를 팔았다: deals told in this line or right before it."""
    phrases = reading.mentions.agreements(line.start, line.end)
    near = last is not None and line.index - last.line.index <= 1 and last.kind == "contract"
    return near or any(p.value.kind == "contract" for p in phrases)


def signs_in_person(field: Field, group: Group) -> bool:
    """용인시장과 B사 대표는 … 서명했다: two at least stand for their bodies; one who is quoted does not."""
    if group.subject is not None and all(not is_public(b) for b in group.subject.bodies):
        return True  # ㈜가람 대표는 “계약을 맺었다”고 …
    if field.signing.predicate.ending is Ending.QUOTED and group.bodies < 2:
        return False
    return group.bodies >= 2 or bool(group.subject and group.subject.bodies[0].rule == "organisation.surname")


def is_worth_telling(reading: Reading, line: Line, field: Field, frame: AgreementFrame, told: Actor | None) -> bool:
    """Without a named party: a number of agreements, or firms described on both sides with a sum."""
    if frame.count is not None and frame.count.value >= 2:
        return True
    if _told_by_itself(reading, line, field, frame):
        if EACH.search(reading.quote(frame.line.start, field.end)) is None:
            frame.count = Claim(1, frame.mention.span, SINGLE, 0.6)
        return True
    return (
        told is not None
        and told.described
        and frame.partner is not None
        and (bool(frame.sums) or frame.kind != "contract")
    )


def _told_by_itself(reading: Reading, line: Line, field: Field, frame: AgreementFrame) -> bool:
    """두 부처는 양해각서에 서명했다: one still, if nobody is found; of a contract only the sum is told so.

    No ceremony (협약식이 끝난 뒤), no firms by what they signed (협약을 맺은 업체는), no caption.
    """
    first = (c.value.value.first for c in frame.dates)  # 27일 협약을 체결하고 … 협력하기로 했다; 이날; not 2015년
    day = any(part.month or part.day or part.day_relation is Relation.SAME for part in first)
    dated = frame.status.rule.endswith("chained") and day
    signed = field.signing.cls == "sign" and (dated or frame.status.rule.endswith("signed"))
    caption = frame.line.block.zone is Zone.CAPTION or frame.mention.rule == "agreement.ceremony"
    predicate = field.signing.predicate
    cases = CASES.search(reading.text, predicate.end, line.end) is not None
    if frame.kind == "contract" or not signed or caption or cases:
        return False
    if predicate.ending is not Ending.ADNOMINAL:
        return True
    if predicate.start >= field.anchor:  # 1994년 자매결연을 맺은 이래
        return bool(frame.dates) and SINCE.match(reading.text, predicate.end, line.end) is not None
    return bool(frame.dates)  # 지난해 11월 하노이에서 체결한 「… 양해각서」


def is_of_others(reading: Reading, line: Line, frame: AgreementFrame, group: Group, subjects: Sequence[Body]) -> bool:
    """A lone public body with the contracts of its companies: 시가 … 171만 달러의 MOU를 맺고 돌아왔다."""
    if any(p.number is not None for p in group.partners):
        return False
    sends = MEMBERS.search(reading.text, line.start, frame.mention.start) is not None
    public = [is_public(b) or (sends and b.value.name.endswith("조합")) for b in subjects]
    if frame.mention.rule == "agreement.ceremony" and frame.kind == "contract" and all(public):
        return bool(subjects)  # 공단은 ‘수출상담회 및 계약체결식’을 열었다: of others
    if not subjects or not all(public) or frame.name is not None or frame.count is not None:
        return False
    if len(subjects) > 1:  # 두 기관은 상담회를 열어 95만 달러 규모의 업무협약을 성사시켰다
        told = reading.mentions.events(line.start, frame.mention.start)
        talks = any(TALKS & set(event.value.types) for event in told)
        return bool(group.sums) and (frame.kind == "contract" or talks)
    return bool(group.sums) or frame.kind == "contract"
