"""What the name of an occasion tells of its trade: 조선기자재 상담회, 청해식품 방문.

Job: a draft -> sector codes with their claims, from its names alone.  It must not know what else the text tells.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.sectors.of_agreements import ProductCodes
from coopevents.document import Mention, Span
from coopevents.frames.company.trades import is_generic
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Reading
from coopevents.values.names import SectorTerm

Codes = dict[str, Claim[str]]

# whom one visits or meets says what it is about: 청해식품 방문, 선박기자재협회와 간담회
MET = frozenset({"delegation_visit", "meeting"})
WITH = regex.compile(r"(?:와|과|을|를)(?:의)?\s(?:가진\s|찾아\s|찾은\s)?(?:현장\s)?")
BEFORE = 30  # code points before a name in which the body stands that is met
ALWAYS = frozenset({"finance", "tourism", "logistics"})
WEAK_IN_NAME = regex.compile(
    r"(?:산업|분야)?\s?(?:상담회|포럼|세미나|설명회|박람회|전시회|컨퍼런스|심포지엄|대전|엑스포|전$|워크숍|사절단|로드쇼)"
)


def name_codes(reading: Reading, draft: EventDraft, products: ProductCodes) -> Codes:
    """Codes of the terms in the occasion's names, those inside a body's name left out (한국광산업진흥회 세미나); of the
    firm that a visit goes to (청해식품 방문)."""
    found: Codes = {}
    for frame in draft.frames:
        span = name_span(reading, frame)
        bodies = [b.span for b in reading.mentions.organisations(span.start, span.end)]
        for mention in reading.mentions.sectors(span.start, span.end):
            if is_generic(mention) or any(b.contains(mention.span) and b.end < span.end for b in bodies):
                continue
            if mention.rule.endswith("weak") and not _weak_theme(reading, mention, span):
                continue
            for code in mention.value.codes:
                found.setdefault(code, Claim(code, mention.span, "sector.name", 0.95))
        apart = bodies + [p.span for p in reading.mentions.places(span.start, span.end)]
        apart += [m.span for m in reading.mentions.sectors(span.start, span.end) if not m.rule.endswith("weak")]
        for theme in products.themes(reading.quote(span.start, span.end)):
            place = Span(span.start + theme.start, span.start + theme.end)
            if theme.fair or not any(other.overlaps(place) for other in apart):
                for code in theme.codes:
                    found.setdefault(code, Claim(code, place, "sector.name", 0.8))
        if draft.main_type == "training":  # 주류 수출 실무교육: what it is, not what it is about
            found.pop("education", None)
        if draft.main_type in MET and not found:
            met = reading.mentions.organisations(max(0, span.start - BEFORE), span.end)
            for body in met:
                inside = draft.main_type == "delegation_visit" and body.end > span.start
                if not inside and WITH.fullmatch(reading.text, body.end, span.start) is None:
                    continue
                for code in products.of_name(body.value.name):
                    found.setdefault(code, Claim(code, body.span, "sector.name.firm", 0.7))
    return found


def name_span(reading: Reading, frame: EventFrame) -> Span:
    """Where the frame's name stands: its span, or the longer quoted name around it (‘반도체 단지 투자 양해각서’)."""
    span = frame.name_span
    if len(frame.name) > len(span):
        start = reading.text.rfind(frame.name, max(0, span.start - 80), span.end + len(frame.name))
        if start >= 0:
            return Span(start, start + len(frame.name))
    return span


def _weak_theme(reading: Reading, mention: Mention[SectorTerm], span: Span) -> bool:
    """A weak term that a name is about: 물류 포럼, 무역기금 지원 업무협약; not 투자환경 설명회."""
    if set(mention.value.codes) <= ALWAYS:
        return True
    return WEAK_IN_NAME.match(reading.text, mention.end, span.end) is not None
