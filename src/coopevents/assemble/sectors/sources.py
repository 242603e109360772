"""Sectors of occasions: the theme of their names, the fields and goods of the firms that take part.

Job: names, trade claims and firms -> codes with their claims, by occasion; one source after the other, from what tells
most to what is only taken over.  What is told of a leg counts for the whole.  It must not know how a claim was found,
nor (`trading.py`) which occasion it belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.companies import FirmDraft, product_and_codes
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.occasions.prominence import former
from coopevents.assemble.sectors.name_trades import Codes, name_codes, name_span
from coopevents.assemble.sectors.of_agreements import AgreementSectors, ProductCodes
from coopevents.assemble.sectors.section_trades import SectionTrades
from coopevents.assemble.sectors.theme_heirs import inherited_theme, is_series
from coopevents.assemble.sectors.trading import SPEAKING, TALKING, TRADING, Occasions
from coopevents.frames.company.trades import Trade, TradeClaim, goods_rows, trade_claims
from coopevents.frames.model import Claim
from coopevents.values.names import OrganisationKind

# themes that leave open what exactly is made: parts, consumer goods
GENERAL = frozenset({"materials_parts", "consumer_goods"})
WEIGHTS = {Trade.FIRMS: 0.8, Trade.LABEL: 0.8, Trade.LISTED: 0.6, Trade.TALKED: 0.6}
# goods and single firms are of the theme that a name tells: a valve maker's at 조선기자재 상담회
OF_SOME = frozenset({Trade.GOODS, Trade.LISTED, Trade.TALKED, Trade.ONE, Trade.ABROAD})
# what the text says of all who take part
OF_ALL = frozenset(f"sector.{trade}" for trade in (Trade.FIRMS, Trade.LABEL, Trade.BOX, Trade.THEME))
IN_TABLE, OF_FIRM, SIGNED, OTHERWISE = 0.75, 0.75, 0.6, 0.7


def assign_sectors(
    occasions: Occasions,
    firms: Sequence[FirmDraft],
    agreements: Sequence[AgreementDraft],
    products: ProductCodes,
    of_agreements: AgreementSectors,
    section_trades: SectionTrades,
) -> Mapping[int, Codes]:
    """Codes of each draft by `id(draft)`, each with its strongest claim."""
    assigned = _Assignment(occasions, products)
    assigned.fields_and_goods()
    assigned.tables()
    assigned.firms(firms)
    assigned.signed(agreements, of_agreements)
    assigned.inherited()
    assigned.of_the_text(section_trades)
    return assigned.found


def _rule_of(firm: FirmDraft) -> str:
    """What one firm sells says less of all who take part than a list of them, and least where the firm signs."""
    return "sector.company.listed" if firm.listed else "sector.company.signed" if firm.signing else "sector.company"


class _Assignment:
    """What has been found so far; `names` is what the names alone tell, which limits what goods may add."""

    def __init__(self, occasions: Occasions, products: ProductCodes) -> None:
        self._occasions = occasions
        self._reading = occasions.reading
        self._drafts = occasions.drafts
        self._products = products
        self.found: dict[int, Codes] = {id(draft): name_codes(self._reading, draft, products) for draft in self._drafts}
        self._names = {key: dict(codes) for key, codes in self.found.items()}

    def fields_and_goods(self) -> None:
        """Of firms and goods told in sentences, labels and headlines."""
        named = [name_span(self._reading, frame) for draft in self._drafts for frame in draft.frames]
        for claim in self._reading.once(trade_claims):
            if any(span.contains(claim.span) for span in named):
                continue
            owner = self._occasions.owner_of(claim)
            if owner is None or (claim.trade in OF_SOME and self._has_theme(owner)):
                continue
            if claim.trade is Trade.ONE and self._told_of_all(owner):
                continue
            journey = self._journey(owner)
            for code in self._codes(claim):
                told = Claim(code, claim.span, f"sector.{claim.trade}", WEIGHTS.get(claim.trade, OTHERWISE))
                self._add(owner, told)
                if journey is not None and not self._names[id(journey)]:
                    self._add(journey, told)

    def tables(self) -> None:
        """Of the cells of a table's column of goods."""
        reading, focus = self._reading, self._occasions.focus
        for cell, group in goods_rows(reading):
            owner = focus.named_by(reading.quote(group.start, group.end)) if group is not None else focus.main
            if owner is not None:
                for code in self._products.of_phrase(reading.quote(cell.start, cell.end)):
                    self._add(owner, Claim(code, cell, "sector.table", IN_TABLE))

    def firms(self, firms: Sequence[FirmDraft]) -> None:
        """Of the products of firms that are named."""
        for firm in firms:
            product, codes = product_and_codes(self._reading, firm, self._products.of_phrase)
            if product is None or firm.event is None or firm.event.main_type in TALKING:
                continue
            owner = self._occasions.trading(firm.event)
            if owner.main_type in SPEAKING:
                continue
            if firm.listed and owner.part_of is not None:
                owner = owner.part_of
            if (self._has_theme(owner) or self._told_of_all(owner)) and not firm.listed:
                continue
            journey = self._journey(owner) if firm.listed else None
            for code in codes:
                sold = Claim(code, product, _rule_of(firm), OF_FIRM)
                self._add(owner, sold)
                if journey is not None:
                    self._add(journey, sold)

    def signed(self, agreements: Sequence[AgreementDraft], of_agreements: AgreementSectors) -> None:
        """Of what is signed: all that its ceremony is about; goods sold, where the talks tell none."""
        for agreement in agreements:
            event = agreement.event
            if event is None:
                continue
            alone = sum(other.event is event for other in agreements) == 1
            if event.main_type == "agreement_signing" and alone and not self._names[id(event)]:
                for code, told in of_agreements.own(agreement).items():
                    self.found[id(event)].setdefault(code, replace(told, rule="sector.agreement", weight=SIGNED))
            firms_sign = any(party.value.kind is OrganisationKind.COMPANY for party in agreement.parties)
            if event.main_type in TRADING and firms_sign and not self.found[id(event)]:
                for goods in of_agreements.own(agreement).values():
                    if goods.rule.endswith(("firm", "goods")):
                        self._add(event, replace(goods, rule="sector.agreement", weight=SIGNED))

    def inherited(self) -> None:
        """Themes of other occasions, for those that tell none."""
        for draft in self._drafts:
            if not self._names[id(draft)] and (not self.found[id(draft)] or is_series(draft)):
                for code, theme in inherited_theme(draft, self._drafts, self._names).items():
                    self.found[id(draft)].setdefault(code, theme)

    def of_the_text(self, section_trades: SectionTrades) -> None:
        """The one trade of a text, for occasions that still have none."""
        for draft in self._drafts:
            topic = section_trades.of(draft.section)
            if topic is None or self.found[id(draft)] or draft.main_type == "agreement_signing":
                continue
            if not (draft.background or former(draft)) or is_series(draft):
                self.found[id(draft)][topic.value] = topic

    def _has_theme(self, draft: EventDraft) -> bool:
        """조선기자재 상담회: a valve shown there is one of ships."""
        return bool(set(self._names[id(draft)]) - GENERAL)

    def _told_of_all(self, draft: EventDraft) -> bool:
        """자동차부품, 의료기기, 기계류 업체 12개사: what one of them sells is among these."""
        told = [claim for claim in self.found[id(draft)].values() if claim.rule in OF_ALL]
        return len(told) > 1

    def _codes(self, claim: TradeClaim) -> Sequence[str]:
        phrase = self._reading.quote(claim.span.start, claim.span.end) if claim.phrase else ""
        return (self._products.of_phrase(phrase) if phrase else ()) or claim.codes

    def _add(self, owner: EventDraft, claim: Claim[str]) -> None:
        self.found[id(owner)].setdefault(claim.value, claim)
        if owner.part_of is not None and id(owner.part_of) in self.found:
            self.found[id(owner.part_of)].setdefault(claim.value, claim)

    def _journey(self, draft: EventDraft) -> EventDraft | None:
        """The one journey that a consultation abroad is told with: those who take part are listed for both."""
        lands = {c.value.country for c in draft.place_claims() if c.weight >= 0.5} - {None, "KR"}
        if draft.main_type != "consultation" or former(draft) or not lands:
            return None
        told = [
            d for d in self._drafts if d.main_type == "trade_mission" and d.section == draft.section and not former(d)
        ]
        days = draft.date()
        near = [d for d in told if days is None or d.date() is None or days[:7] == str(d.date())[:7]]
        return near[0] if len(near) == 1 else None
