"""What an agreement is about: goods of its firms, what stands with its noun, the names of its parties, its occasion.

Job: `AgreementDraft` -> sector codes with their claims, from the best source alone: goods told with a party (섬유기계를
만드는 삼우기공), goods told with the agreement (볼밸브 공급계약), names that tell a trade (한울니트, 물류협회), banks;
`theme_of` gives what the occasion's own name says.  It must not know how a frame was found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coopevents import regex
from coopevents.annotate.themes import Theme
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.companies import goods_of_parties, trades_of_the_market
from coopevents.assemble.sectors.section_trades import SectionTrades
from coopevents.document import Span
from coopevents.frames.companies import FirmTelling, firm_tellings
from coopevents.frames.company.trades import Trade, claims_of, is_bare_head, is_generic
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.records import Event, EventType
from coopevents.values.names import OrganisationKind, OrganisationName

# banks, insurers and funds that sign make it a matter of finance, their branches too: 기술보증기금 울산지점
FINANCE = regex.compile(
    r"(?:은행|보증기금|보증공사|보증재단|(?:무역|수출)보험공사|금융공사|벤처투자|캐피탈|벤처스|Ventures|보증기구|신용정보"
    r"|(?:^|\s)(?:기보|신보|무보))(?:\([^()]{0,40}\)|\s?[가-힣\s]{0,20}(?:지점|지사|본부|본점|센터|사무소))?$"
)
FEW = 4  # parties of whom one in finance is enough: among many a bank is only there too
SCHOOL = regex.compile(r"(?:대|대학교|대학|대학원|학교|산학협력단)$")
CHAMBER = regex.compile(r"상공회의소|상의$")
TOWN = regex.compile(r"(?:시|군|구|도|성|주)(?:\s?(?:인민)?정부|청|\s인민위원회)?$")
BUYER = 4  # code points before a described partner that belong to its description
# institutes, foundations, offices abroad: told by their names where no firm's and no association's tells a trade
PUBLIC = (OrganisationKind.AGENCY, OrganisationKind.FOREIGN_STATE, OrganisationKind.OTHER)
OF_FIRMS = regex.compile(r"업체|기업|회사|제조|만드는|생산|제품|분야|전문|업종")
# 식품 수출 계약, 김치 위탁가공 합작협의: the goods stand with the agreement's own noun
OF_GOODS = regex.compile(r"\s?(?:수출|공급|구매|납품|판매|위탁가공|생산|제조|기술|개발)?\s?")
# 금형·자동차부품 분야 기업교류에 관한 업무협력약정: what the agreement is for
AIMED = regex.compile(
    r"[^.\n]{0,14}?(?:분야|산업|업종|업계|부문)[^.\n]{0,30}(?:에\s관한|에\s대한|[을를]\s위한|에서\s협력하는|관련)\s[^.\n,]{0,12}"
)
# 이번 협약에 따라 세 기관은, 협약으로, 5개 기관은 앞으로: what was agreed is told next
AGREED = regex.compile(
    r"(?:협약|협정|양해각서|MOU|합의)서?(?:에\s?(?:따라|따르면|의하면)|[을를]\s(?:통해|계기로)|으로|에는)\s"
    r"|(?:두|세|네|다섯|여섯|\d{1,2}\s?개)\s?(?:기관|회사|단체|도시|대학|측)[은는이가]\s"
)
# 협약식을 갖고 조선분야 인력 교류를; 협약을 맺고 농업 분야 협력을: in the sentence of the signing
SIGNED = regex.compile(r"\)?(?:을|를)?\s?(?:체결|맺)[가-힣]{0,3},?\s")
FIELD = regex.compile(
    r"\s?(?:등(?:의)?\s)?(?:분야|산업|부문|업계)?(?:의|에서의?|에)?\s?"
    r"(?:(?:상호|공동|기술|인력|정보|인적)\s?){0,2}(?:교류|협력|육성|개발|연구|발전)"
)
NEAR = 30  # code points behind the signing in which its field is told
BEHIND = 4  # lines behind the signing in which what was agreed is looked for
# 공장을 합작건설하기로: the word is part of a verb
VERBAL = regex.compile(r"하[기는여고]|할|한다|했|되[었는어]|됐")


@dataclass(frozen=True, slots=True)
class ProductCodes:
    """Sector codes of a product phrase (커튼지), of a firm's name (한울니트), of an occasion's (디지털 포럼)."""

    of_phrase: Callable[[str], tuple[str, ...]]
    of_name: Callable[[str], tuple[str, ...]]
    themes: Callable[[str], Sequence[Theme]]


class AgreementSectors:
    """Asked for one agreement after the other of a document."""

    def __init__(self, reading: Reading, products: ProductCodes, sections: SectionTrades) -> None:
        self._reading = reading
        self._products = products
        self._sections = sections
        self._tellings = reading.once(firm_tellings)

    def own(self, draft: AgreementDraft) -> dict[str, Claim[str]]:
        """What an agreement is about, as far as it or its parties tell: goods sold first, what the buyer is last."""
        reading, of_phrase = self._reading, self._products.of_phrase
        sold, bought = goods_of_parties(reading, draft, self._tellings, of_phrase)
        told = sold or _told(reading, draft, self._tellings) or _of_names(draft, self._products)
        return told or bought or self._agreed(draft)

    def _agreed(self, draft: AgreementDraft) -> dict[str, Claim[str]]:
        """Of what those who sign will do: 협약을 맺고 농업 분야 교류를 …; 협약에 따라 세 기관은 IT 벤처 30개사를 …."""
        reading, line = self._reading, draft.frame.line
        if (signed := SIGNED.match(reading.text, draft.frame.mention.end, line.end)) is not None:
            end = min(line.end, signed.end() + NEAR)
            for told in reading.mentions.sectors(signed.end(), end):
                if not is_generic(told) and FIELD.match(reading.text, told.end, line.end):
                    return {c: Claim(c, told.span, "sector.agreement.agreed", 0.6) for c in told.value.codes[:1]}
        for behind in reading.lines[line.index + 1 : line.index + 1 + BEHIND]:
            if behind.section != line.section or not AGREED.search(reading.text, behind.start, behind.end):
                continue
            if any(event.value.strength != "weak" for event in reading.mentions.events(behind.start, behind.end)):
                continue  # 두 기관은 9월 타슈켄트에 섬유업체 사절단을 보낸다: another occasion's trade
            claims = [c for c in claims_of(reading, behind) if c.trade is not Trade.GOODS]
            phrases = [(c, self._products.of_phrase(reading.quote(c.span.start, c.span.end))) for c in claims]
            found = {code: c.span for c, codes in phrases for code in (codes if c.phrase else ()) or c.codes}
            if found:
                return {code: Claim(code, span, "sector.agreement.agreed", 0.6) for code, span in found.items()}
        return {}

    def topic(self, draft: AgreementDraft) -> dict[str, Claim[str]]:
        """The one trade that the whole text is about, for an agreement that tells none; not for one about all."""
        if of_all_trades(draft):
            return {}
        topic = self._sections.of(draft.frame.line.section)
        return {topic.value: topic} if topic is not None else {}


def _told(reading: Reading, draft: AgreementDraft, tellings: Sequence[FirmTelling]) -> dict[str, Claim[str]]:
    """Of the products told with a firm that signs; of the agreement's own name; of banks and funds that sign."""
    found: dict[str, Claim[str]] = {}
    frame = draft.frame
    banks = [p for p in draft.parties if FINANCE.search(p.value.name)]
    if banks and len(draft.parties) <= max(FEW, 2 * len(banks)):
        found.setdefault("finance", Claim("finance", banks[0].span, "sector.agreement.party", 0.6))
    firms = any(_is_firm(p.value) for p in draft.parties) or frame.partner is not None
    apart = [m.span for m in reading.mentions.organisations(frame.line.start, frame.line.end)]
    apart += [p.span for p in draft.parties]
    apart += [m.span for m in reading.mentions.events(frame.line.start, frame.line.end)]
    apart += trades_of_the_market(reading, draft, tellings)
    if frame.partner is not None:  # what the buyer is, is not what is sold: 호텔 체인 한 곳과
        apart.append(Span(max(frame.line.start, frame.partner.start - BUYER), frame.partner.end))
    for mention in reading.mentions.sectors(frame.scope.start, frame.scope.end):
        if mention.span.overlaps(frame.mention.span) or VERBAL.match(reading.text, mention.end):
            continue
        if is_generic(mention) or is_bare_head(mention):
            continue
        named = frame.name is not None and _inside_name(reading, mention.span, frame.name)
        near = reading.quote(max(frame.scope.start, mention.start - 4), min(frame.line.end, mention.end + 12))
        told = frame.total and "분야" in near
        behind = mention.end > frame.mention.start  # MOU를 맺고 홍삼젤리를 …
        bare = behind or OF_GOODS.fullmatch(reading.text, mention.end, frame.mention.start) is not None
        aimed = AIMED.fullmatch(reading.text, mention.end, frame.mention.start) is not None
        if mention.rule.endswith("weak") and not OF_FIRMS.search(near):
            continue
        if (
            not named
            and not told
            and not aimed
            and not bare
            and (frame.total or not firms or any(s.overlaps(mention.span) for s in apart))
        ):
            continue
        for code in mention.value.codes[:1]:
            rule = "sector.agreement.goods" if bare else "sector.agreement"
            found.setdefault(code, Claim(code, mention.span, rule, 0.7))
    return found


def _of_names(draft: AgreementDraft, products: ProductCodes) -> dict[str, Claim[str]]:
    """Trades in the names of firms that sign; of trade bodies (물류협회) where no firm's name tells one.

    A town, a chamber and two firms that sign together are about something that no name tells."""
    found: dict[str, Claim[str]] = {}
    if len(draft.parties) > 2 and any(p.value.kind is not OrganisationKind.COMPANY for p in draft.parties):
        return found
    for kinds in ((OrganisationKind.COMPANY,), (OrganisationKind.ASSOCIATION,), PUBLIC):
        for party in draft.parties:
            if party.value.kind not in kinds or FINANCE.search(party.value.name):
                continue
            for code in products.of_name(party.value.name):
                found.setdefault(code, Claim(code, party.span, "sector.agreement.name", 0.6))
        if found:
            return found
    if len(draft.parties) > 1 and all(SCHOOL.search(party.value.name) for party in draft.parties):
        return {"education": Claim("education", draft.parties[0].span, "sector.agreement.name", 0.5)}
    return found


def of_all_trades(draft: AgreementDraft) -> bool:
    """Whether chambers of commerce sign, or towns alone: what they agree on is about no trade more than another."""
    names = [party.value.name for party in draft.parties]
    return any(CHAMBER.search(name) for name in names) or (bool(names) and all(TOWN.search(name) for name in names))


def theme_of(draft: AgreementDraft, event: Event | None) -> dict[str, Claim[str]]:
    """What the occasion is about where it is signed: a ceremony's sectors; for firms, the one theme of its name."""
    if event is None:
        return {}
    rows = [row for row in event.evidence if row.field == "sectors"]
    if event.type is not EventType.AGREEMENT_SIGNING:
        rows = [row for row in rows if row.rule == "sector.name"]
        firms = any(party.value.kind is OrganisationKind.COMPANY for party in draft.parties)
        if not firms or len({row.value for row in rows}) != 1:  # 농수산식품 상담회: either
            return {}
    return {row.value: Claim(row.value, Span(row.start, row.end), "sector.agreement.theme", 0.6) for row in rows}


def _is_firm(value: OrganisationName) -> bool:
    return value.kind in {OrganisationKind.COMPANY, OrganisationKind.OTHER}


def _inside_name(reading: Reading, span: Span, name: str) -> bool:
    start = reading.text.rfind(name, max(0, span.start - len(name)), span.end + len(name))
    return start >= 0 and start <= span.start and span.end <= start + len(name)
