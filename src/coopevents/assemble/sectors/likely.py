"""Trades of occasions and agreements, weighed: those that rules gave and those that the text tells anywhere.

Job: what rules found + the cues of each record and code -> the codes for which more speaks than against.  A code that a
rule gave keeps its claim; one that none gave stands where it is told nearest.  The weights are a table (`weights.csv`);
it must not know how they were measured.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.companies import trades_of_the_market
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.sectors.cues import NAMED, SectorCues
from coopevents.assemble.sectors.name_trades import Codes
from coopevents.assemble.sectors.of_agreements import ProductCodes, of_all_trades
from coopevents.assemble.sectors.tellings import SectorTellings
from coopevents.assemble.sectors.trading import Occasions
from coopevents.frames.model import Claim
from coopevents.lexicon.weights import weights

OF_EVENT, OF_AGREEMENT = "sector_event", "sector_agreement"
RULE = "sector.weighed"
# 가람소프트웨어진흥원은 나루시와 업무협약을: an agency that signs with its trade in its name, 25 of 25 right
CERTAIN = frozenset({"party.agency.ruled"})


class WeighedSectors:
    """Built after the rules have spoken of all occasions; asked once for each record."""

    def __init__(
        self,
        occasions: Occasions,
        products: ProductCodes,
        agreements: Sequence[AgreementDraft],
        found: Mapping[int, Codes],
    ) -> None:
        parties = [party for agreement in agreements for party in agreement.parties]
        named = [claim for codes in found.values() for claim in codes.values() if claim.rule == NAMED]
        self._tellings = SectorTellings(occasions.reading, products, parties, named)
        self._cues = SectorCues(occasions, self._tellings, agreements, found)

    def of_event(self, draft: EventDraft, found: Codes) -> Codes:
        """Of an occasion to which rules gave `found`."""
        lines = frozenset(f.line.index for f in draft.frames if f.line is not None)
        chosen: Codes = {}
        for code in self._candidates(found):
            cues = self._cues.of_event(draft, code)
            self._choose(OF_EVENT, code, cues, found, lines, chosen)
        return chosen

    def of_agreement(self, draft: AgreementDraft, found: Codes) -> Codes:
        """Of an agreement to which rules gave `found`."""
        rules = {code: claim.rule for code, claim in found.items()}
        lines = frozenset(f.line.index for f in draft.frames)
        chosen: Codes = {}
        for code in self._candidates(found):
            if code not in found and self._barred(draft, code):
                continue
            cues = self._cues.of_agreement(draft, code, rules)
            self._choose(OF_AGREEMENT, code, cues, found, lines, chosen)
        return chosen

    def _barred(self, draft: AgreementDraft, code: str) -> bool:
        """What the text tells elsewhere, for an agreement about all trades (9 codes of 651 were right); in the line of
        the agreement, what its buyers are alone (현지 석유설비업체 K사와 볼밸브 공급계약을), and what a name tells
        beside goods (라온바이오는 화장품 공급계약을: 4 of 16)."""
        if of_all_trades(draft) and not self._cues.in_scope(draft, code):
            return True
        every = self._tellings.by_line.get(draft.frame.line.index, ())
        mine = [t for t in every if t.code == code]
        market = trades_of_the_market(self._tellings.reading, draft, self._tellings.firms)
        if mine and all(any(t.span.overlaps(trade) for trade in market) for t in mine):
            return True
        goods = any(t.body is None and draft.frame.scope.contains(t.span) for t in every)
        return bool(mine) and goods and all(t.body is not None for t in mine)

    def _candidates(self, found: Codes) -> list[str]:
        return [*found, *sorted(self._tellings.codes - set(found))]

    def _choose(
        self, question: str, code: str, cues: set[str], found: Codes, lines: frozenset[int], chosen: Codes
    ) -> None:
        """Adds a code to `chosen` if the cues tip the scale; what a rule says that has no weight of its own, for it was
        seen too rarely or says no more than another, stands."""
        scale = weights(question)
        told = found.get(code)
        unweighed = told is not None and f"rule.{told.rule}" not in scale.of
        if not unweighed and not cues & CERTAIN and not scale.tips(cues):
            return
        if told is not None:
            chosen[code] = told
        elif (span := self._tellings.first(code, lines or frozenset({0}))) is not None:
            chosen[code] = Claim(code, span, RULE, round(scale.probability(cues), 2))
