"""Firms of the document's occasions and agreements: tellings brought together, with role, goods and occasion.

Job: `FirmTelling`s + agreements + drafts -> `FirmDraft`s -> `Company` records.  A firm is a party or contractor where
it signs, else a participant if it stands in a list or table of firms, is introduced with its goods, or takes part in a
clause.  Hosts, sponsors, papers, banks and masked firms (A사) are none.  It must not know how a name was found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.values import Trail
from coopevents.document import Span, Zone
from coopevents.frames.companies import FirmTelling, firm_tellings, is_goods_word, is_trader
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.records import Company, Sector
from coopevents.values.ids import record_id
from coopevents.values.legal_forms import name_key
from coopevents.values.names import is_abroad

# ㈜가나가 상담회에 참가해, ㈜가나는 바이어와 … 상담을 진행
TAKES_PART = regex.compile(
    r"[’'”\"」]?(?:\s?\([^()\n]{1,30}\))?(?:은|는|이|가|도|등|,|와|과|·)[^.\n]{0,60}?"
    r"(?:참가|참여|나선|나섰|나온|나와|이름을 올|상담|선보|출품|전시|만나|동행|소개|수출|공급|납품|호평|호응|관심)"
)
# ㈜가나 대표는 “…”, 가나 관계자는
SPEAKS = regex.compile(
    r"[’'”\"」]?\s(?:[가-힣]{2,4}\s)?(?:대표|대표이사|관계자|이사|부장|과장|팀장|사장|본부장)(?:는|은|이|가|도|의)"
)
MARKET = regex.compile(r"(?:현지|해외|외국|글로벌)(?:의|\s소재)?\s(?:[가-힣]{2,4}\s)?$")
# 인도의 | 기업, 인도 현지 | 기업
OF_PLACE = regex.compile(r"(?:의|\s소재|\s현지)?\s?")


@dataclass
class FirmDraft:
    """A firm in the making; `role` one of participant, party, contractor."""

    name: str
    tellings: list[FirmTelling] = field(default_factory=list)
    role: str = "participant"
    event: EventDraft | None = None
    signing: Claim[str] | None = None

    @property
    def listed(self) -> bool:
        return any(t.listed for t in self.tellings)

    @property
    def product(self) -> FirmTelling | None:
        """The telling with goods, a list's before a sentence's."""
        told = [t for t in self.tellings if t.product is not None]
        return max(told, key=lambda t: (t.listed, -t.span.start)) if told else None


def firm_drafts(
    reading: Reading, focus: Focus, drafts: Sequence[EventDraft], agreements: Sequence[AgreementDraft]
) -> list[FirmDraft]:
    """Firms in the order of their first telling."""
    found: dict[str, FirmDraft] = {}
    barred = _barred(reading, drafts)
    parties = [
        (name_key(claim.value.name), agreement, claim)
        for agreement in agreements
        for claim in agreement.parties
        if not claim.value.masked
    ]
    for telling in reading.once(firm_tellings):
        key = name_key(telling.name)
        if telling.masked or len(key) < 2 or key in barred or not is_trader(telling.name):
            continue
        if is_goods_word(reading, telling.span):
            continue
        signed = [(agreement, claim) for name, agreement, claim in parties if name == key]
        if not signed and not takes_part(reading, telling) and key not in found:
            continue
        firm = found.setdefault(key, FirmDraft(telling.name))
        firm.tellings.append(telling)
        if signed and firm.signing is None:
            agreement, claim = signed[0]
            firm.role = "contractor" if agreement.frame.kind == "contract" else "party"
            firm.signing = Claim(firm.role, claim.span, claim.rule, 0.9)
            firm.event = agreement.event
        if firm.event is None:
            firm.event = focus.at(telling.span.start)
    return [firm for firm in found.values() if firm.event is not None or firm.role != "participant"]


def goods_of_parties(
    reading: Reading,
    agreement: AgreementDraft,
    tellings: Sequence[FirmTelling],
    codes_of_phrase: Callable[[str], tuple[str, ...]],
) -> tuple[dict[str, Claim[str]], dict[str, Claim[str]]]:
    """Sectors of what the firms that sign make, wherever the text says it, and apart from them the trades of firms of
    the market (현지 석유설비업체 K사), which are not what is sold; A사 is one firm within a section."""
    sold: dict[str, Claim[str]] = {}
    bought: dict[str, Claim[str]] = {}
    keys = {name_key(claim.value.name) for claim in agreement.parties}
    for telling in tellings:
        if telling.product is None or name_key(telling.name) not in keys:
            continue
        line = reading.line_at(telling.span.start)
        if telling.masked and (line is None or line.section != agreement.frame.line.section):
            continue
        found = bought if _of_the_market(reading, agreement, telling) else sold
        for code in codes_of_phrase(reading.quote(telling.product.start, telling.product.end)):
            found.setdefault(code, Claim(code, telling.product, "sector.agreement.firm", 0.7))
    return sold, bought


def trades_of_the_market(reading: Reading, agreement: AgreementDraft, tellings: Sequence[FirmTelling]) -> list[Span]:
    """What the text calls the buyers in the agreement's line: 현지 석유설비업체 K사."""
    line = agreement.frame.line
    return [
        telling.product
        for telling in tellings
        if telling.product is not None
        and line.start <= telling.span.start < line.end
        and _of_the_market(reading, agreement, telling)
    ]


def _of_the_market(reading: Reading, agreement: AgreementDraft, telling: FirmTelling) -> bool:
    """멕시코 직물업체 텔라노바, 현지 건설회사 E사: a country or 현지 is written before it, or its name has one."""
    start = min(telling.span.start, telling.product.start if telling.product is not None else telling.span.start)
    if MARKET.search(reading.quote(max(0, start - 8), start)):
        return True
    for claim in agreement.parties:
        if is_abroad(claim.value.country) and claim.span.overlaps(telling.span):
            return True
    places = reading.mentions.places(max(0, start - 16), telling.span.start)
    return any(
        is_abroad(place.value.country)
        and OF_PLACE.fullmatch(reading.quote(place.end, max(place.end, start))) is not None
        for place in places
    )


def takes_part(reading: Reading, telling: FirmTelling) -> bool:
    """Whether a telling without an agreement says that the firm is among those of an occasion."""
    line = reading.line_at(telling.span.start)
    if line is None:
        return telling.listed
    if line.block.zone in {Zone.TITLE, Zone.SUBTITLE, Zone.CAPTION}:
        return False
    if telling.listed or telling.product is not None:
        return True
    return bool(
        TAKES_PART.match(reading.text, telling.span.end, line.end)
        or SPEAKS.match(reading.text, telling.span.end, line.end)
    )


def _barred(reading: Reading, drafts: Sequence[EventDraft]) -> set[str]:
    """Names of hosts, organizers, sponsors and of the paper itself."""
    names = {
        claim.value.name
        for draft in drafts
        for frame in draft.frames
        for claim in (*frame.hosts, *frame.organizers, *frame.sponsors)
    }
    if reading.document.publisher:
        names.add(reading.document.publisher)
    return {name_key(name) for name in names}


def build_companies(
    reading: Reading,
    firms: Sequence[FirmDraft],
    ids: Mapping[int, str],
    codes_of_phrase: Callable[[str], tuple[str, ...]],
) -> list[Company]:
    """Records of the firms; the same firm told twice is one."""
    records: list[Company] = []
    seen: set[str] = set()
    for firm in firms:
        trail = Trail(reading.text)
        first = firm.tellings[0]
        trail.quote("name", first.name, first.span, first.rule)
        if firm.signing is not None:
            trail.add("role", firm.role, firm.signing)
        else:
            trail.quote("role", firm.role, first.span, first.rule)
        product, codes = product_and_codes(reading, firm, codes_of_phrase)
        if product is not None:
            trail.quote("product", reading.quote(product.start, product.end), product, "company.product")
            for code in codes:
                trail.quote("sectors", code, product, "sector.company")
        identity, salt = record_id("c", reading.document.id, first.span), ""
        while identity in seen:
            salt += "+"
            identity = record_id("c", reading.document.id, first.span, salt)
        seen.add(identity)
        records.append(
            Company(
                id=identity,
                name=first.name,
                role=firm.role,  # type: ignore[arg-type]
                product=reading.quote(product.start, product.end).strip() if product is not None else None,
                sectors=tuple(Sector(code) for code in sorted(codes)),
                event=ids.get(id(firm.event)) if firm.event is not None else None,
                evidence=tuple(trail.rows),
            )
        )
    return records


def product_and_codes(
    reading: Reading, firm: FirmDraft, codes_of_phrase: Callable[[str], tuple[str, ...]]
) -> tuple[Span | None, tuple[str, ...]]:
    """The goods of a firm, and the sectors that they belong to."""
    telling = firm.product
    if telling is None or telling.product is None:
        return None, ()
    return telling.product, codes_of_phrase(reading.quote(telling.product.start, telling.product.end))
