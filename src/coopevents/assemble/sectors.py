"""Sectors of occasions: the theme of their names, the fields and goods of the firms that take part.

Job: names, trade claims and firms -> codes with their claims, by occasion.  A theme or a field goes to the occasion in
focus; goods and firms go to the occasion that trades (상담회, 사절단, 전시회), not to the 개소식 told beside it; what
is told of a leg counts for the whole.  It must not know how a claim was found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import regex

from coopevents.assemble.agreement_sectors import AgreementSectors, ProductCodes
from coopevents.assemble.agreements import AgreementDraft
from coopevents.assemble.companies import FirmDraft, product_and_codes
from coopevents.assemble.conflicts import distinctive
from coopevents.assemble.draft import EventDraft, compatible
from coopevents.assemble.focus import Focus
from coopevents.assemble.prominence import aside, former
from coopevents.assemble.scenes import Scenes
from coopevents.assemble.topic import topic_of
from coopevents.assemble.values import elect_status
from coopevents.document import Mention, Span, Zone
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.reading import Reading
from coopevents.frames.trades import Trade, TradeClaim, goods_rows, is_generic, trade_claims
from coopevents.values.names import OrganisationKind, PlaceLevel, SectorTerm

Codes = dict[str, Claim[str]]

# occasions where goods are shown or bought, best first
TRADING = ("consultation", "trade_mission", "exhibition", "delegation_visit", "event_week", "other")
# occasions that are about their name only
SPEAKING = frozenset({"agreement_signing", "opening", "meeting", "training"})
TALKING = frozenset({"forum", "conference", "seminar", "meeting"})
WHOLE = frozenset({"exhibition", "event_week", "forum", "conference"})
# what stands beside or inside another occasion, and is about what that is about
BESIDE = {
    "consultation": WHOLE | {"trade_mission"},
    "seminar": WHOLE | {"trade_mission", "consultation"},
    "forum": WHOLE,
}
# whom one visits or meets says what it is about: 청해식품 방문, 선박기자재협회와 간담회
MET = frozenset({"delegation_visit", "meeting"})
WITH = regex.compile(r"(?:와|과|을|를)(?:의)?\s(?:가진\s|찾아\s|찾은\s)?(?:현장\s)?")
# a place of sale opens with its goods: 홍보·판매관 개점식
SHOP = regex.compile(r"상점|매장|판매장|판매관|전시관|홍보관|전시장|개점|안테나숍|팝업")
# a name that only takes up another: 같은 이름의 전시회, 상반기 상담회, 제19회 전시회, 지난해 행사
EDITION = regex.compile(
    r"같은 이름|상반기|하반기|지난해|작년|올해|내년|첫 회|제\s?\d{1,4}\s?회|\d회|두 번째|세 번째|사후|후속"
)
# themes that leave open what exactly is made: parts, consumer goods
GENERAL = frozenset({"materials_parts", "consumer_goods"})
WEIGHTS = {Trade.FIRMS: 0.8, Trade.LABEL: 0.8, Trade.LISTED: 0.6}
ALWAYS = frozenset({"finance", "tourism", "logistics"})
WEAK_IN_NAME = regex.compile(
    r"(?:산업|분야)?\s?(?:상담회|포럼|세미나|설명회|박람회|전시회|컨퍼런스|심포지엄|대전|엑스포|전$|워크숍|사절단|로드쇼)"
)


def assign_sectors(
    reading: Reading,
    focus: Focus,
    drafts: Sequence[EventDraft],
    firms: Sequence[FirmDraft],
    agreements: Sequence[AgreementDraft],
    products: ProductCodes,
    of_agreements: AgreementSectors,
) -> Mapping[int, Codes]:
    """Codes of each draft by `id(draft)`, each with its strongest claim."""
    codes_of_phrase = products.of_phrase
    found: dict[int, Codes] = {id(draft): name_codes(reading, draft, products) for draft in drafts}
    names = {key: dict(codes) for key, codes in found.items()}
    scenes = Scenes(reading, focus)
    named = [name_span(reading, frame) for draft in drafts for frame in draft.frames]
    for claim in trade_claims(reading):
        if any(span.contains(claim.span) for span in named):
            continue
        owner = owner_of(reading, focus, scenes, drafts, claim)
        if owner is not None:
            if set(names[id(owner)]) - GENERAL and claim.trade in {Trade.GOODS, Trade.LISTED}:
                continue  # 조선기자재 상담회: a valve shown there is one of ships
            weight = WEIGHTS.get(claim.trade, 0.7)
            codes = codes_of_phrase(reading.quote(claim.span.start, claim.span.end)) if claim.phrase else ()
            journey = _journey(owner, drafts)
            for code in codes or claim.codes:
                _add(found, owner, Claim(code, claim.span, f"sector.{claim.trade}", weight))
                if journey is not None and not names[id(journey)]:
                    _add(found, journey, Claim(code, claim.span, f"sector.{claim.trade}", weight))
    for cell, group in goods_rows(reading):
        owner = focus.named_by(reading.quote(group.start, group.end)) if group is not None else focus.main
        if owner is not None:
            for code in codes_of_phrase(reading.quote(cell.start, cell.end)):
                _add(found, owner, Claim(code, cell, "sector.table", 0.75))
    for firm in firms:
        product, codes = product_and_codes(reading, firm, codes_of_phrase)
        if product is None or firm.event is None or firm.event.main_type in TALKING:
            continue
        owner = trading(firm.event, drafts, focus)
        if owner.main_type in SPEAKING:
            continue
        if firm.listed and owner.part_of is not None:
            owner = owner.part_of
        if set(names[id(owner)]) - GENERAL and not firm.listed:
            continue
        for code in codes:
            sold = Claim(code, product, "sector.company", 0.75)
            _add(found, owner, sold)
            journey = _journey(owner, drafts) if firm.listed else None
            if journey is not None:
                _add(found, journey, sold)
    for agreement in agreements:
        event = agreement.event
        alone = sum(other.event is event for other in agreements) == 1
        if event is not None and event.main_type == "agreement_signing" and alone and not names[id(event)]:
            for code, told in of_agreements.own(agreement).items():  # a ceremony is about what is signed
                found[id(event)].setdefault(code, replace(told, rule="sector.agreement", weight=0.6))
        firms_sign = any(p.value.kind is OrganisationKind.COMPANY for p in agreement.parties)
        if event is None or event.main_type not in TRADING or not firms_sign or found[id(event)]:
            continue
        for goods in of_agreements.own(agreement).values():
            if goods.rule.endswith(("firm", "goods")):
                _add(found, event, replace(goods, rule="sector.agreement", weight=0.6))
    for draft in drafts:
        if not names[id(draft)] and (not found[id(draft)] or _series(draft)):
            for code, theme in _inherited(draft, drafts, names).items():
                found[id(draft)].setdefault(code, theme)
    topics = {section: topic_of(reading, section) for section in {draft.section for draft in drafts}}
    for draft in drafts:
        topic = topics[draft.section]
        if topic is None or found[id(draft)] or draft.main_type == "agreement_signing":
            continue
        if not (draft.background or former(draft)) or _series(draft):
            found[id(draft)][topic.value] = topic
    return found


def _add(found: dict[int, Codes], owner: EventDraft, claim: Claim[str]) -> None:
    found[id(owner)].setdefault(claim.value, claim)
    if owner.part_of is not None and id(owner.part_of) in found:
        found[id(owner.part_of)].setdefault(claim.value, claim)


def _journey(draft: EventDraft, drafts: Sequence[EventDraft]) -> EventDraft | None:
    """The one journey that a consultation abroad is told with: those who take part are listed for both."""
    lands = {c.value.country for c in draft.place_claims() if c.weight >= 0.5} - {None, "KR"}
    if draft.main_type != "consultation" or former(draft) or not lands:
        return None
    told = [d for d in drafts if d.main_type == "trade_mission" and d.section == draft.section and not former(d)]
    days = draft.date()
    near = [d for d in told if days is None or d.date() is None or days[:7] == str(d.date())[:7]]
    return near[0] if len(near) == 1 else None


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
        if draft.main_type in MET and not found:
            met = reading.mentions.organisations(max(0, span.start - 30), span.end)
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


def owner_of(
    reading: Reading, focus: Focus, scenes: Scenes, drafts: Sequence[EventDraft], claim: TradeClaim
) -> EventDraft | None:
    """The occasion that a claim tells of."""
    position = claim.span.start
    line = reading.line_at(position)
    draft = scenes.speaking_of(line, claim.span) if line is not None else None
    if draft is None or line is None:
        return None
    told = focus.told_in(line)
    if draft not in told and (claim.trade is Trade.BOX or line.block.zone in {Zone.TITLE, Zone.SUBTITLE}):
        draft = _head(draft, focus, line.section)
    named = draft in told
    if claim.trade is Trade.LISTED:
        return draft if _shows(draft) or draft.main_type == "meeting" else None
    if claim.trade is Trade.THEME:
        return draft if named or draft.main_type not in TALKING else None
    if named and claim.trade is not Trade.GOODS:
        return draft if draft.main_type != "agreement_signing" else None
    if claim.trade is Trade.GOODS and not named and _called_off(draft):
        draft = next((d for d in drafts if d.section == line.section and _shows(d) and not _called_off(d)), draft)
    if draft.main_type not in SPEAKING:
        return draft
    found = trading(draft, drafts, focus)
    if found.main_type not in SPEAKING or SHOP.search(found.best_name().name):
        return found
    if claim.trade is Trade.GOODS:
        return None
    main = _head(draft, focus, line.section)
    if main.main_type not in SPEAKING:
        return main
    return draft if draft.main_type == "meeting" else None  # 교류회: who meets there is all that it trades


def _called_off(draft: EventDraft) -> bool:
    """Nothing is shown at what was cancelled."""
    status = elect_status(draft)
    return status is not None and status.value == "cancelled"


def _shows(draft: EventDraft) -> bool:
    return draft.main_type in TRADING or SHOP.search(draft.best_name().name) is not None


def _head(draft: EventDraft, focus: Focus, section: int) -> EventDraft:
    """What a headline speaks of: the main occasion of its section."""
    main = focus.main
    return main if main is not None and main.section == section else draft


def trading(draft: EventDraft, drafts: Sequence[EventDraft], focus: Focus) -> EventDraft:
    """The draft itself if goods are traded at it, else one told beside it and at its time, else itself."""
    if draft.main_type in TRADING:
        return draft
    day = draft.date()
    for kind in TRADING:
        for other in drafts:
            if other.main_type != kind or other.section != draft.section or aside(other, focus.main):
                continue
            theirs = other.date()
            if day is None or theirs is None or compatible(day, theirs):
                return other
    return draft


def _series(draft: EventDraft) -> bool:
    """An edition told by its number or time only: 상반기 상담회, 제19회 전시회, 지난해 행사."""
    if any(distinctive(frame) and not EDITION.search(frame.name) for frame in draft.frames):
        return False
    return former(draft) or any(EDITION.search(frame.name) or frame.ordinal for frame in draft.frames)


def _inherited(draft: EventDraft, drafts: Sequence[EventDraft], names: Mapping[int, Codes]) -> Codes:
    """The theme that another occasion's name tells: of the whole, of what it stands beside, of its own series."""
    if draft.main_type in SPEAKING:
        return {}
    for other in [draft.part_of, *drafts]:
        if other is None or other is draft or other.section != draft.section or not names.get(id(other)):
            continue
        if other is draft.part_of or _beside(draft, other) or (_series(draft) and set(draft.types) & set(other.types)):
            return {code: Claim(code, claim.span, "sector.inherited", 0.5) for code, claim in names[id(other)].items()}
    return {}


def _beside(draft: EventDraft, whole: EventDraft) -> bool:
    """A seminar or consultation in the days and the city of a fair."""
    if whole.main_type not in BESIDE.get(draft.main_type, ()):
        return False
    mine, theirs = draft.date(), whole.date()
    if mine is None and (draft.background or not any(frame.title for frame in whole.frames)):
        return False
    if mine is not None and (theirs is None or not compatible(mine, theirs)):
        return False
    here, there = _cities(draft), _cities(whole)
    return not here or not there or bool(here & there)


def _cities(draft: EventDraft) -> set[str]:
    """Cities that the draft is told in, those of its venues included."""
    told = [c.value for c in draft.place_claims() if c.weight >= 0.5]
    return {p.standard for p in told if p.level is PlaceLevel.CITY} | {p.city for p in told if p.city}
