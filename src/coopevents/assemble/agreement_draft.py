"""An agreement in the making: its tellings, and what was claimed of it.

Job: what the parts of the assembly hand one another of an agreement.  It must not know how tellings come together.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from coopevents.assemble.draft import EventDraft
from coopevents.document import Mention
from coopevents.frames.agreement.model import AgreementFrame
from coopevents.frames.model import Claim
from coopevents.values.dates import DateExpression
from coopevents.values.names import OrganisationName


@dataclass
class AgreementDraft:
    """An agreement in the making; `frame` is its fullest telling."""

    frames: list[AgreementFrame]
    event: EventDraft | None
    scene: EventDraft | None = None  # the occasion that the text is at
    id: str = ""
    parties: list[Claim[OrganisationName]] = field(default_factory=list)
    dates: list[Claim[Mention[DateExpression]]] = field(default_factory=list)
    count: Claim[int] | None = None

    @property
    def frame(self) -> AgreementFrame:
        return max(self.frames, key=lambda f: (not f.title, len(f.parties), bool(f.dates), -f.mention.start))
