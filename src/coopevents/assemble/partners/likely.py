"""Partner lands that no rule gives an occasion: 구매상담회를 연다. … 필리핀 조선소 관계자가 나온다.

Job: the lands that rules found -> the same and those for which more speaks than against (`cues`), each where it
is told nearest to its occasion.  The weights are a table (`weights.csv`, question `partner`); it must not know how they
were measured, nor records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.partners.cues import Lands, PartnerCues
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.lexicon.weights import weights

QUESTION = "partner"
RULE = "event.country.likely"


def with_likely_partners(
    reading: Reading,
    drafts: Sequence[EventDraft],
    main: EventDraft | None,
    agreements: Sequence[AgreementDraft],
    found: Mapping[int, Lands],
) -> Mapping[int, Lands]:
    """Lands by `id(draft)`, those of the rules first."""
    cues, scale = PartnerCues(reading, drafts, main, agreements, found), weights(QUESTION)
    lands: dict[int, Lands] = {}
    for draft in drafts:
        lands[id(draft)] = dict(found[id(draft)])
        for land, held in cues.of(draft).items():
            if scale.tips(held):
                claim = Claim(land, cues.nearest(draft, land), RULE, round(scale.probability(held), 2))
                lands[id(draft)][land] = claim
    return lands
