"""Where a party is at home: the country written with its name, wherever the document names it.

Job: a party -> the foreign place that stands before it: 일본의 T사와 · 멕시코 직물업체 텔라노바社와 · told
once (인도의 카트바자르), known for the rest.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.document import Mention
from coopevents.frames.agreement.model import AgreementFrame
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.lexicon.places import towns_abroad
from coopevents.values.names import OrganisationName, PlaceLevel, PlaceName, is_abroad

# 태국 온라인몰 프롬타이, 하노이의 주택건설회사 E사: what the firm is, between
TRADE = regex.compile(
    r"(?:시|성|주)?(?:의|에\s(?:본사|본점|거점)[을를]\s둔|에\s있는|에서\s온|\s?소재|계|측)?\s(?:(?!진출|수출|시장|투자|현지)[가-힣A-Za-z·]{1,9}(?<![을를은는이가에과와로서며고])\s){0,3}[‘'“\"㈜]?"
)
# 의 한 휴대폰 유통점과, 에 본사를 둔 도매상에, 주와: what a partner is, up to the particle that makes it one
PARTNER = regex.compile(
    r"(?:시|성|주)?(?:의|\s?소재|계|에\s(?:본사|본점|거점)[을를]\s둔|에\s있는)?"
    r"(?:\s(?:한\s)?(?:(?!진출|수출|시장|투자|현지)[가-힣A-Za-z0-9·]{1,10}(?<![을를은는이가에와과로서며고])\s){0,3}[가-힣A-Za-z0-9·]{1,14}[사社]?)?"
    r"(?:와|과|에게|으?로부터)\s"
)
BEFORE = 28  # code points before a name in which its home is told
SHORT = 2  # 하나: a name that other words hold; A사, T社: another firm each time
INITIAL = regex.compile(r"[A-Z]{1,2}\s?[사社]?|[가-힣]\s?[사社]")
LONGEST, REST = 7, 2  # code points of a town that names begin with, and of what must follow
BODY = regex.compile(
    r"(?:협회|연합회|상의|상공회의소|[시성주국청]|정부|위원회|대학교?|그룹|공사|유한회사|은행|거래소)$"
)
MOST = 12  # tellings of a name that are asked


def party_lands(reading: Reading, draft: AgreementDraft) -> dict[str, Claim[str]]:
    """Lands of those who sign: known, in a branch's name (하노이무역관), told as their home, or as the partner's
    (방콕의 T사, 중국 수입상); empty if none is told."""
    found: dict[str, Claim[str]] = {}
    for claim in draft.parties:
        if claim.value.country and claim.value.country != "KR":
            found.setdefault(claim.value.country, Claim(claim.value.country, claim.span, claim.rule, claim.weight))
        else:
            for inside in reading.mentions.places(claim.span.start, claim.span.end):  # 옥타 대만지회, 하노이무역관
                code = inside.value.country
                if code and code != "KR" and (inside.end < claim.span.end or inside.start > claim.span.start):
                    found.setdefault(code, Claim(code, inside.span, "agreement.country.branch", 0.7))
            code = _named_after(reading, claim.value)
            if code is not None:
                found.setdefault(code, Claim(code, claim.span, "agreement.country.named_after", 0.7))
    if found:
        return found
    homes = [h for party in draft.parties if (h := home_of(reading, party)) is not None]
    if homes:
        return {
            p.value.country or "": Claim(p.value.country or "", p.span, "agreement.country.home", 0.8) for p in homes
        }
    frames = [draft.frame, *(f for f in draft.frames if f is not draft.frame)]
    told = (_partner_place(reading, f) or _described(reading, f) for f in frames)
    partner = next((place for place in told if place is not None), None)
    if partner is not None and partner.value.country:
        return {partner.value.country: Claim(partner.value.country, partner.span, "agreement.country.partner", 0.8)}
    return {}


def _named_after(reading: Reading, party: OrganisationName) -> str | None:
    """남딘방적: the land of the town that a name begins with, if the text tells of that land, or of a body there
    (호찌민섬유의류협회, 닝보항그룹); 파리베이커리 may be anybody's."""
    if party.country is not None or party.id is not None:
        return None
    towns = towns_abroad()
    for length in range(min(LONGEST, len(party.name) - REST), SHORT - 1, -1):
        land = towns.get(party.name[:length])
        if land is not None:
            return land if BODY.search(party.name) or _told(reading, land) else None
    return None


def _told(reading: Reading, land: str) -> bool:
    return any(p.value.country == land for p in reading.mentions.places(0, len(reading.text)))


def home_of(reading: Reading, party: Claim[OrganisationName]) -> Mention[PlaceName] | None:
    """The foreign place written before the party, here or where else it is named; None if none is."""
    here = _before(reading, party.span.start)
    if here is not None:
        return here if _foreign(here) else None
    name = party.value.name
    if party.value.country is not None or len(name) <= SHORT or INITIAL.fullmatch(name):
        return None
    for start in _tellings(reading, name):
        place = _before(reading, start)
        if place is not None:
            return place if _foreign(place) else None
    return None


def _foreign(place: Mention[PlaceName]) -> bool:
    return is_abroad(place.value.country)


def _tellings(reading: Reading, name: str) -> Iterator[int]:
    start, asked = reading.text.find(name), 0
    while start >= 0 and asked < MOST:
        yield start
        start, asked = reading.text.find(name, start + len(name)), asked + 1


def _before(reading: Reading, start: int) -> Mention[PlaceName] | None:
    """The place whose firm begins at `start`; 한·베트남 and other adjectives are none."""
    for place in reversed(reading.mentions.places(max(0, start - BEFORE), start)):
        if place.value.level is PlaceLevel.VENUE or place.value.country is None:
            continue
        if "\n" in reading.quote(place.end, start) or place.value.adjectival:
            return None
        return place if TRADE.fullmatch(reading.quote(place.end, start)) else None
    return None


def _partner_place(reading: Reading, frame: AgreementFrame) -> Mention[PlaceName] | None:
    """The foreign place written nearest before the partner, behind the subject."""
    here = [p for p in frame.parties if frame.line.start <= p.span.start < frame.line.end]
    spans = [p.span for p in here]
    others = [p.span for p in here if not p.rule.endswith("subject")]
    partner = frame.partner or (max(others) if others and (len(here) >= 2 or len(frame.parties) >= 2) else None)
    if partner is None:
        return None
    edge = max([s.end for s in spans if s.end <= partner.start], default=frame.scope.start)
    edge = max(edge, min(frame.scope.start, partner.start))
    inside = reading.mentions.places(edge, partner.end)
    foreign = [p for p in inside if p.value.country and p.value.country != "KR"]
    return foreign[-1] if foreign else None


def _described(reading: Reading, frame: AgreementFrame) -> Mention[PlaceName] | None:
    """The foreign place of a partner that has no name: 러시아의 한 유통점과, 터키 투즐라의 수리조선소와, 알마티주와."""
    if frame.total:  # 모두 17건을 계약했다
        return None
    end = frame.mention.start
    before = [p.span.end for p in frame.parties if frame.line.start <= p.span.start and p.span.end <= end]
    start = max([*before, min(frame.scope.start, end), frame.line.start])
    for place in reading.mentions.places(start, end):
        foreign = _foreign(place) and place.value.level is not PlaceLevel.VENUE and not place.value.adjectival
        if foreign and PARTNER.match(reading.text, place.end, end + 1):
            return place
    return None
