"""Agreement drafts: tellings of one agreement brought together, and the occasion it was signed at.

Job: `AgreementFrame`s -> `AgreementDraft`s.  It must not know sums or records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coopevents.assemble.drafts import EventDraft, Resolved, compatible
from coopevents.assemble.focus import Focus
from coopevents.assemble.roles import same_body
from coopevents.document import Mention
from coopevents.frames.agreements import AgreementFrame
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.values.dates import DateExpression
from coopevents.values.ids import record_id
from coopevents.values.names import OrganisationKind, OrganisationName


@dataclass
class AgreementDraft:
    """An agreement in the making; `frame` is its fullest telling."""

    frames: list[AgreementFrame]
    event: EventDraft | None
    id: str = ""
    parties: list[Claim[OrganisationName]] = field(default_factory=list)
    dates: list[Claim[Mention[DateExpression]]] = field(default_factory=list)
    count: Claim[int] | None = None

    @property
    def frame(self) -> AgreementFrame:
        return max(self.frames, key=lambda f: (not f.title, len(f.parties), bool(f.dates), -f.mention.start))


def merge_agreements(
    reading: Reading,
    frames: Sequence[AgreementFrame],
    focus: Focus,
    resolved: Resolved,
    ids: Mapping[int, str],
) -> list[AgreementDraft]:
    """One draft for each agreement; headline tellings join or vanish."""
    drafts: list[AgreementDraft] = []
    for frame in [f for f in frames if not f.title] + [f for f in frames if f.title]:
        target = next((d for d in drafts if _same(frame, d, resolved)), None)
        if target is None:
            if frame.title and drafts:
                continue
            if len(frame.parties) == 1 and frame.count is None and _promotes(frame):
                continue
            if not frame.parties and (frame.count is None or frame.count.value < 2):
                continue
            if frame.title and len(frame.parties) < 2:
                continue
            target = AgreementDraft([], event_of(frame, focus, resolved))
            drafts.append(target)
        target.frames.append(frame)
        target.parties += [p for p in frame.parties if not any(same_body(p.value, q.value) for q in target.parties)]
        target.dates += frame.dates
        target.count = target.count or frame.count
    drafts.sort(key=lambda d: min(f.mention.start for f in d.frames))
    seen: set[str] = set()
    for draft in drafts:
        salt = "|".join(p.value.name for p in draft.parties)
        draft.id = record_id("a", reading.document.id, draft.frames[0].mention.span, salt)
        while draft.id in seen:
            salt += "+"
            draft.id = record_id("a", reading.document.id, draft.frames[0].mention.span, salt)
        seen.add(draft.id)
    del ids
    return drafts


def _promotes(frame: AgreementFrame) -> bool:
    """A lone public body with a contract or MOU of its companies: 시가 … 171만 달러의 MOU를 맺고 돌아왔다."""
    kind = frame.parties[0].value.kind
    return kind not in {OrganisationKind.COMPANY, OrganisationKind.OTHER} and frame.name is None


def _same(frame: AgreementFrame, draft: AgreementDraft, resolved: Resolved) -> bool:
    """A telling of an agreement that is known: its parties among the draft's (or the other way), the time compatible."""
    mine, theirs = [p.value for p in frame.parties], [p.value for p in draft.parties]
    if draft.frame.mention is frame.mention and draft.frames[0].line is frame.line:
        return False
    if frame.section_differs(draft.frame):
        return False
    own = [resolved[c.span].edtf for c in frame.dates if c.span in resolved]
    known = [resolved[c.span].edtf for c in draft.dates if c.span in resolved]
    if own and known and not any(compatible(a, b) for a in own for b in known):
        return False
    if frame.count is not None and draft.count is not None and frame.count.value != draft.count.value:
        return False
    if not mine:
        return frame.count is not None and draft.count is not None and frame.kind == draft.frame.kind
    hits = sum(any(same_body(a, b) for b in theirs) for a in mine)
    shorter = min(len(mine), len(theirs))
    if hits < shorter or not hits:
        return False
    return shorter >= 2 or (frame.kind == draft.frame.kind and len(mine) == len(theirs))


def event_of(frame: AgreementFrame, focus: Focus, resolved: Resolved) -> EventDraft | None:
    """The occasion in focus, unless the agreement has a date of its own that the occasion's excludes."""
    event = focus.at(frame.mention.start)
    signing = focus.signing(frame.line.section)
    if signing is not None and not any(c.span in resolved for c in frame.dates) and frame.status.value == "signed":
        event = signing
    if event is None:
        return None
    dates = [resolved[c.span].edtf for c in frame.dates if c.span in resolved]
    known = event.date()
    if dates and known and not compatible(dates[0], known):
        return None
    if frame.status.value == "planned" and dates:
        return None
    return event
