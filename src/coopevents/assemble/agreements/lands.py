"""The partner's land of agreements of which no rule tells one: 세계 3위 조선소 B와, told in a text about Hamburg.

Job: an agreement draft + its occasion -> a land, or none: every foreign land that the text tells is weighed against
`none` (the agreement is at home, or with nobody's land).  What the cues weigh is a table (`weights.csv`, question
`agreement_land`); it must not know how it was fitted, nor the rules that came before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.document import HEADLINES, Block, Mention
from coopevents.frames.model import Claim
from coopevents.frames.reading import SILENT, Reading
from coopevents.lexicon.weights import weights
from coopevents.records import Event
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

QUESTION = "agreement_land"
RULE = "agreement.country.likely"
NONE = ""  # the candidate of agreements with no foreign land
AT = regex.compile(r"(?:시|성|주|군)?\s?(?:\([^()\n]{0,20}\))?(?:에서|에|서|로|으로)(?:는|도)?(?=[\s,])")
# 함부르크의 조선소 …사와, 베트남 유통업체: a partner behind the place
FIRM = regex.compile(
    r"(?:시|성|주)?(?:의|\s|에\s본사를\s둔)?[^.\n,]{0,16}?(?:기업|업체|[가-힣A-Z]사[와과의가는에 ]|회사|社|대표단|협회"
    r"|상의|상공회의소|대학|그룹|유통|수입|은행|정부|기관|청[과와])"
)
OFTEN, MANY = 4, 5

Spots = list[tuple[Block, Mention[PlaceName]]]


def likely_land(reading: Reading, draft: AgreementDraft, event: Event | None) -> Claim[str] | None:
    """The land with the greatest share, None where `none` has it or nothing reaches the least one."""
    told = _told(reading)
    if not told:
        return None
    cues = {land: _cues(reading, draft, event, land, told) for land in told}
    last = _last(draft, told)
    if last is not None:
        cues[last].add("last")
    cues[NONE] = set(_against(draft, event))
    lands = list(cues)
    found = weights(QUESTION).likeliest([cues[land] for land in lands])
    best = lands[found[0]] if found is not None else NONE
    if best == NONE:
        return None
    nearest = min((spot for _, spot in told[best]), key=lambda spot: abs(spot.start - draft.frame.mention.start))
    return Claim(best, nearest.span, RULE, 0.5)


def _told(reading: Reading) -> dict[str, Spots]:
    """Foreign lands -> where the text tells them or places in them."""
    found: defaultdict[str, Spots] = defaultdict(list)
    for block in reading.document.blocks:
        for spot in reading.mentions.places(block.start, block.end) if block.zone not in SILENT else ():
            if is_abroad(spot.value.country) and spot.value.level is not PlaceLevel.REGION:
                found[spot.value.country or ""].append((block, spot))
    return dict(found)


def _cues(reading: Reading, draft: AgreementDraft, event: Event | None, land: str, told: dict[str, Spots]) -> set[str]:
    spots = told[land]
    cues = {_near(reading, draft, block, spot) for block, spot in spots}
    for cue, holds in (
        ("title", any(block.zone in HEADLINES for block, _ in spots)),
        ("party", any(party.value.country == land for party in draft.parties)),
        ("often", len(spots) >= OFTEN),
        ("once", len(spots) == 1),
        ("most", len(spots) == max(map(len, told.values()))),
        ("only", len(told) == 1),
        ("many", len(told) >= MANY),
        ("event.place", event is not None and event.place.country == land),
        ("event.one", event is not None and event.countries == (land,)),
        ("event.several", event is not None and land in event.countries and len(event.countries) > 1),
        ("event.other", event is not None and land not in event.countries),
    ):
        if holds:
            cues.add(cue)
    return cues


def _near(reading: Reading, draft: AgreementDraft, block: Block, spot: Mention[PlaceName]) -> str:
    """`line.before.firm`: how near to the agreement a place is told, on which side, and what stands behind it."""
    line, how = draft.frame.line, _how(reading, block, spot)
    if line.start <= spot.start < line.end:
        return f"line.{'before' if spot.start < draft.frame.mention.start else 'behind'}.{how}"
    if block.index != line.block.index:
        return f"far.{how}"
    other = reading.line_at(spot.start)
    beside = other is not None and abs(other.index - line.index) == 1
    return f"{'sentence' if beside else 'block'}.{'before' if spot.start < line.start else 'behind'}.{how}"


def _how(reading: Reading, block: Block, spot: Mention[PlaceName]) -> str:
    if spot.value.adjectival:
        return "adjectival"
    if any(body.span.contains(spot.span) for body in reading.mentions.organisations(block.start, block.end)):
        return "body"
    if AT.match(reading.text, spot.end):
        return "at"
    return "firm" if FIRM.match(reading.text, spot.end) else "bare"


def _last(draft: AgreementDraft, told: dict[str, Spots]) -> str | None:
    """The land told last before the agreement."""
    spots = [(spot.start, land) for land, spots in told.items() for _, spot in spots]
    return max((one for one in spots if one[0] < draft.frame.mention.start), default=(0, None))[1]


def _against(draft: AgreementDraft, event: Event | None) -> Iterator[str]:
    """What speaks for no land at all."""
    yield "none"
    yield f"none.parties.{min(len(draft.parties), 4)}"
    yield f"none.{draft.frame.kind}"
    lands = {party.value.country for party in draft.parties}
    for cue, holds in (
        ("none.all_korean", lands == {"KR"}),
        ("none.unknown", None in lands),
        ("none.masked", any(party.value.masked for party in draft.parties)),
        ("none.partner", draft.frame.partner is not None),
        ("none.total", draft.frame.total),
        ("none.no_event", event is None),
        ("none.event_home", event is not None and event.place.country == "KR"),
        ("none.event_abroad", event is not None and event.place.country != "KR"),
        ("none.event_alone", event is not None and not event.countries),
    ):
        if holds:
            yield cue
