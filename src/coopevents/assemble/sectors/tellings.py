"""All that a text says of trades, whatever it says it of: terms, names of firms and agencies, goods of firms, claims.

Job: a Reading -> `SectorTellings`, asked by code and by line.  It must not know which record a telling speaks for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from coopevents import regex
from coopevents.assemble.sectors.of_agreements import ProductCodes
from coopevents.document import HEADLINES, Span
from coopevents.frames.companies import FirmTelling, firm_tellings
from coopevents.frames.company.trades import SPEECH, TradeClaim, is_firm_name, is_generic, trade_claims
from coopevents.frames.model import Claim
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName

# 섬유업체, 화장품 제조기업, 식품 중소 브랜드
FIRMS = regex.compile(r"\G[가-힣·\s]{0,8}?(?:업체|기업|회사|제조사|스타트업|벤처|농가|브랜드|\d+\s?개\s?사)")
# 반도체대전(23~25일), ‘로보월드’: a fair's name, whether it is read as an occasion or not
FAIR = regex.compile(
    r"\G(?:산업|기술|융합|부품|뿌리기술)?\s?(?:대전|엑스포|박람회|전시회|전|쇼|페어|월드|위크)(?=[(’'”\"」』,·])"
)


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a code: where and in what line; by a `weak` term; in the name of a body of a kind; of firms; in
    the name of a `fair`."""

    code: str
    span: Span
    line: Line
    weak: bool = False
    body: OrganisationKind | None = None
    firms: bool = False
    fair: bool = False

    @property
    def titled(self) -> bool:
        return self.line.block.zone in HEADLINES

    @property
    def strong(self) -> bool:
        """By a term that says a trade by itself."""
        return not self.weak and self.body is None


class SectorTellings:
    """Built once a document; every list is in text order."""

    def __init__(
        self,
        reading: Reading,
        products: ProductCodes,
        parties: Sequence[Claim[OrganisationName]] = (),
        named: Sequence[Claim[str]] = (),
    ) -> None:
        """`parties` are bodies that sign: their names are no terms, even where they are told by nothing else; `named`
        is what names of occasions tell."""
        self.reading = reading
        self.products = products
        self.by_code: dict[str, list[Told]] = {}
        self.by_line: dict[int, list[Told]] = {}
        every = list(_tellings(reading, products, parties))
        for told in [*every, *_themes(reading, named, every)]:
            self.by_code.setdefault(told.code, []).append(told)
            self.by_line.setdefault(told.line.index, []).append(told)
        every = [told for tellings in self.by_code.values() for told in tellings]
        self.titles = {told.code for told in every if told.titled}
        self.counts = Counter(told.code for told in every if told.strong and not told.titled)
        # the name of one firm says little of what a text is about
        times = Counter(t.code for t in every if not t.weak and t.body is not OrganisationKind.COMPANY)
        self.total = times.total()
        self.shares: dict[str, float] = {code: n / self.total for code, n in times.items()}
        first, *second = times.most_common(2) or [("", 0)]
        self.most = "" if second and second[0][1] == first[1] else first[0]  # the code told most often

    @cached_property
    def claims(self) -> Sequence[TradeClaim]:
        """What the constructions of `frames.trades` claim, items of lists with the codes of their words."""
        return [self._worded(claim) for claim in self.reading.once(trade_claims)]

    @cached_property
    def firms(self) -> Sequence[FirmTelling]:
        """Firms as the text introduces them."""
        return self.reading.once(firm_tellings)

    @cached_property
    def goods(self) -> dict[str, list[Span]]:
        """By code, where firms stand that make such goods."""
        found: dict[str, list[Span]] = {}
        for telling in self.firms:
            if telling.product is not None:
                phrase = self.reading.quote(telling.product.start, telling.product.end)
                for code in self.products.of_phrase(phrase):
                    found.setdefault(code, []).append(telling.span)
        return found

    @cached_property
    def codes(self) -> frozenset[str]:
        """All that are told in any way."""
        return frozenset({*self.by_code, *self.goods, *(code for claim in self.claims for code in claim.codes)})

    def first(self, code: str, lines: frozenset[int]) -> Span | None:
        """Where a code is told, in the body before the headline, the nearest to some lines; a list or goods last."""
        told = min(
            self.by_code.get(code, ()),
            key=lambda told: (told.titled, min(abs(told.line.index - line) for line in lines), told.span.start),
            default=None,
        )
        if told is not None:
            return told.span
        spans = [claim.span for claim in self.claims if code in claim.codes] + self.goods.get(code, [])
        return spans[0] if spans else None

    def _worded(self, claim: TradeClaim) -> TradeClaim:
        phrase = self.reading.quote(claim.span.start, claim.span.end) if claim.phrase else ""
        codes = self.products.of_phrase(phrase) if phrase else ()
        return replace(claim, codes=codes) if codes else claim


def _themes(reading: Reading, named: Sequence[Claim[str]], known: Sequence[Told]) -> Iterator[Told]:
    """What names of occasions tell that no term outside a name would: 홍콩 추계전자전."""
    strong = [told for told in known if told.strong]
    for claim in {(claim.value, claim.span): claim for claim in named}.values():
        line = reading.line_at(claim.span.start)
        if line is not None and not any(t.code == claim.value and t.span.overlaps(claim.span) for t in strong):
            yield Told(claim.value, claim.span, line)


def _tellings(reading: Reading, products: ProductCodes, parties: Sequence[Claim[OrganisationName]]) -> Iterator[Told]:
    signed = {party.value.name: party.value.kind for party in parties}  # ◆ 라온바이오, 태국에 화장품 공급
    for line in reading.lines:
        if line.block.zone in SILENT:
            continue
        bodies = reading.mentions.organisations(line.start, line.end)
        speeches = [
            Span(*match.span())
            for match in SPEECH.finditer(reading.text, line.start, line.end)
            if not any(e.value.strength != "weak" for e in reading.mentions.events(*match.span()))
        ]
        for mention in reading.mentions.sectors(line.start, line.end):
            unsaid = is_generic(mention) or is_firm_name(reading, mention)
            if unsaid or any(speech.contains(mention.span) for speech in speeches):
                continue
            inside = (b.value.kind for b in bodies if b.span.contains(mention.span))
            body = next(inside, signed.get(mention.value.term))
            firms = FIRMS.match(reading.text, mention.end, line.end) is not None
            fair = FAIR.match(reading.text, mention.end, line.end) is not None
            for code in mention.value.codes:
                yield Told(code, mention.span, line, mention.rule.endswith("weak"), body, firms, fair)
        for named in bodies:
            for code in products.of_name(named.value.name):
                yield Told(code, named.span, line, body=named.value.kind)
