"""Whether a telling is of an agreement that is known, or of another one.

Job: an `AgreementFrame` and what is known of an agreement -> the same?  Its parties are among the other's, and no kind,
status, day, number or sum tells them apart; what is told as known (이번에 협약을 체결한 ㈜가람은) needs less.  It must
not know occasions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coopevents.assemble.draft import Resolved, compatible
from coopevents.assemble.hosts.roles import same_body
from coopevents.document import Mention
from coopevents.frames.agreement.model import SINGLE, AgreementFrame
from coopevents.frames.model import Claim
from coopevents.values.dates import DateExpression
from coopevents.values.names import OrganisationName

# words of the law that writers change about: 협약 for 업무협약
ALIKE = ({"mou", "agreement"}, {"loi", "mou"})
Dates = Sequence[Claim[Mention[DateExpression]]]


def same_agreement(
    frame: AgreementFrame,
    known: Sequence[AgreementFrame],
    parties: Sequence[Claim[OrganisationName]],
    dates: Dates,
    resolved: Resolved,
) -> bool:
    """`known` are the tellings so far, the fullest first; `parties` and `dates` all that they tell."""
    other = known[0]
    if any(f.line is frame.line or f is frame.lead for f in known) or frame.section_differs(other):
        return False
    if frame.another and not frame.title:
        return False
    pursued = frame.status.rule.endswith("ahead") and not frame.dates  # 두 기관은 … 협약을 추진했다: what was signed
    if not (frame.title or frame.retold or pursued) and frame.status.value != other.status.value:
        return False
    if not alike(frame.kind, other.kind) or frame.total != other.total:
        return False
    own, told = days(frame.dates, resolved), days(dates, resolved)
    if own and told and not any(compatible(a, b) for a in own for b in told):
        return False
    counts = [f.count for f in known if f.count is not None]
    if frame.count is not None and counts and frame.count.value != counts[0].value:
        return False
    if frame.total:
        return frame.count is not None and bool(counts)
    if not frame.parties:
        return (len(parties) >= 2 or frame.retold) and _nobody(frame) and (not own or bool(told))
    if frame.title and not parties:
        return _nobody(other)  # 전남대·경북대 업무협약: the headline names who signed what the body tells
    return _same_parties(frame, known, parties)


def alike(kind: str, other: str) -> bool:
    """The same kind, or one that writers call by the same words."""
    return kind == other or any({kind, other} <= kinds for kinds in ALIKE)


def days(dates: Dates, resolved: Resolved) -> list[str]:
    """The days of claims, in EDTF."""
    return [resolved[c.span].edtf for c in dates if c.span in resolved]


def _same_parties(
    frame: AgreementFrame, known: Sequence[AgreementFrame], parties: Sequence[Claim[OrganisationName]]
) -> bool:
    mine, theirs = [p.value for p in frame.parties], [p.value for p in parties]
    hits = sum(any(same_body(a, b) for b in theirs) for a in mine)
    shorter = min(len(mine), len(theirs))
    if not hits or hits < shorter:
        return False
    if shorter >= 2:
        return True
    own, told = _sums([frame]), _sums(known)
    if own and told and not own & told:
        return False
    if frame.retold or frame.status.value != known[0].status.value:
        return frame.retold
    if frame.partner is not None and len(theirs) >= 2:
        return False  # with another firm, which has no name
    return frame.kind == known[0].kind or frame.title


def _nobody(frame: AgreementFrame) -> bool:
    """이번에 양측은 협약도 맺었다: tells of nobody and no number."""
    single = (frame.count is None or frame.count.rule == SINGLE) and frame.name is None
    return single and frame.partner is None and frame.number is None


def _sums(frames: Iterable[AgreementFrame]) -> set[tuple[object, object]]:
    return {(m.value.amount, m.value.currency) for f in frames for m in f.sums}
