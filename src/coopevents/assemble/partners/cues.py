"""What speaks for and against a land as the partner of an occasion that no rule gave it: where and how the text tells
it, and who else of the text's occasions is with it.

Job: a draft + the other drafts + the text -> every foreign land that comes into question, with its cues
(`line.before.guest`: its own sentence tells guests from there; `before.one`: the occasion told last before it is with
that land alone; `alone.line.lands.2`: an occasion without a land, in whose sentence it stands, in a text of two).  What
the cues weigh is a table (`weights.csv`, question `partner`); it must not know them, nor records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.occasions.prominence import former
from coopevents.assemble.partners.homes import party_lands
from coopevents.assemble.places.cues import AT, Neighbour, relation
from coopevents.assemble.values import AFAR, PREPARING
from coopevents.document import HEADLINES, Block, Mention, Span, Zone
from coopevents.frames.model import Claim
from coopevents.frames.occasion.guests import guest_places, place_lists
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

Lands = dict[str, Claim[Any]]
FIRM = regex.compile(
    r"(?:시|성|주)?(?:의|\s|에\s본사를\s둔)?[^.\n,]{0,16}?(?:기업|업체|[가-힣A-Z]사[와과의가는에 ]|회사|社|대표단|협회"
    r"|상의|상공회의소|대학|그룹|유통|수입|은행|정부|기관|바이어|투자)"
)
# 중국 진출 기업, 미국으로의 수출, 중국산 부품: where goods go or come from, in 1 of 4 cases a partner
MARKET = regex.compile(
    r"(?:\s등)?(?:지)?\s?(?:으?로의?\s|의\s)?(?:현지\s)?(?:시장|진출|수출|공략|판로|무역|교역|전시(?=\s))|산(?:\s|으로)"
)
JOINED = regex.compile(r"(?:\([^()\n]{0,20}\))?\s?(?:[,·ㆍ]|[와과]\s|및\s|등\s)")
ANYWHERE = regex.compile(r"해외\s?(?:유력\s?|빅\s?)?바이어|글로벌|세계|국제")
COMES = regex.compile(r"대표단|방문단|구매단|교류단|초청|방한|접견|시찰단|실사단|연수")
OFTEN, MANY = 4, 6
ZONES = ("line", "next", "block", "lead", "title", "far")  # from the nearest on
CROSSED = regex.compile(r"(?:others|before)\.[a-z]+")  # of what others tell, what is asked with how near it is told


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the text tells a foreign land or a place of it."""

    land: str
    mention: Mention[PlaceName]
    block: Block
    line: Line | None
    how: str
    beside: frozenset[str]  # lands of the list that it stands in


class PartnerCues:
    """Built once a document, when the drafts have their places and the rules have spoken of all their lands."""

    def __init__(
        self,
        reading: Reading,
        drafts: Sequence[EventDraft],
        main: EventDraft | None,
        agreements: Sequence[AgreementDraft],
        found: Mapping[int, Lands],
    ) -> None:
        self._reading, self._main, self._found = reading, main, found
        self._near = {id(draft): Neighbour(draft) for draft in drafts}
        self._blocks = [b for b in reading.document.blocks if b.zone not in SILENT]
        self._lead = next((b.index for b in self._blocks if b.zone is Zone.BODY), 0)
        self._spots: defaultdict[int, dict[str, list[Spot]]] = defaultdict(dict)
        for spot in self._told_spots():
            self._spots[spot.block.section].setdefault(spot.land, []).append(spot)
        self._signed: defaultdict[int, set[str]] = defaultdict(set)
        for agreement in agreements:
            self._signed[id(agreement.event)] |= set(party_lands(reading, agreement))

    def of(self, draft: EventDraft) -> dict[str, set[str]]:
        """Foreign lands that rules did not give the draft -> cues."""
        mine, own = self._near[id(draft)], self._found[id(draft)]
        others = [one for one in self._near.values() if one is not mine and one.draft.section == draft.section]
        kinds = self._kinds(mine)
        told_lands = self._spots[draft.section]
        found: dict[str, set[str]] = {}
        for land in sorted(set(told_lands) - set(own)):
            often = set(self._often(told_lands, land))
            neighbours = set(self._of_others(mine, others, land))
            side = self._side(mine, land)
            near, told = self._told(mine, land, own)
            situation = f"{'beside' if own else 'alone'}.{near}"
            telling = {side, *often, *(cue for cue in neighbours if CROSSED.fullmatch(cue))}
            crossed = {f"{situation}.{cue}" for cue in telling}
            around = f"{side}.{'around' if mine.around else 'told'}"
            signed = self._of_signers(draft, land)
            found[land] = {f"mine.{min(len(own), 3)}", situation, around, signed} | crossed | telling
            found[land] |= kinds | neighbours | told
        return found

    def nearest(self, draft: EventDraft, land: str) -> Span:
        """Where a land is told nearest to an occasion."""
        starts = [f.mention.start for f in draft.telling()]
        spots = [spot.mention.span for spot in self._spots[draft.section][land]]
        return min(spots, key=lambda span: min(abs(span.start - start) for start in starts))

    # ---- the text --------------------------------------------------------------------------------------------

    def _told_spots(self) -> Iterator[Spot]:
        reading = self._reading
        for block in self._blocks:
            if not any(_abroad(place) for place in reading.mentions.places(block.start, block.end)):
                continue
            runs = place_lists(reading, block.start, block.end)
            beside = {place.start: run for run in runs for place in run}
            guests = {p.start for p in guest_places(reading, block.start, block.end)}
            aims = {p.start for p in guest_places(reading, block.start, block.end, aims=True)}
            for spot in reading.mentions.places(block.start, block.end):
                run = beside.get(spot.start, [spot])
                if not _abroad(spot) or any(MARKET.match(reading.text, place.end) for place in run):
                    continue
                how = "guest" if spot.start in guests else "aim" if spot.start in aims else self._how(block, spot)
                line = reading.line_at(spot.start)
                yield Spot(
                    spot.value.country or "", spot, block, line, how, frozenset(p.value.country or "" for p in run)
                )

    def _how(self, block: Block, spot: Mention[PlaceName]) -> str:
        reading = self._reading
        if spot.value.adjectival:
            return "adjectival"
        if any(o.span.contains(spot.span) for o in reading.mentions.organisations(block.start, block.end)):
            return "body"
        if any(e.span.contains(spot.span) for e in reading.mentions.events(block.start, block.end)):
            return "name"
        for how, shape in (("at", AT), ("joined", JOINED), ("firm", FIRM)):
            if shape.match(reading.text, spot.end):
                return how
        return "bare"

    def _told(self, mine: Neighbour, land: str, own: Lands) -> tuple[str, set[str]]:
        """The nearest zone that a land is told in, and all zones, each with how it is told there."""
        first = min((f.position for f in mine.draft.telling()), default=0)
        cues, near = set(), "far"
        for spot in self._spots[mine.draft.section][land]:
            if spot.beside & set(own):
                cues.add("list.mine")
            elif len(spot.beside) > 1:
                cues.add("list.other")
            for zone in self._zones(mine, spot, first):
                cues |= {zone, f"{zone}.{spot.how}"}
                near = min(near, zone.partition(".")[0], key=ZONES.index)
        return near, cues

    def _often(self, told: dict[str, list[Spot]], land: str) -> Iterator[str]:
        spots, most = told[land], max(map(len, told.values()))
        for cue, holds in (
            ("once", len(spots) == 1),
            ("often", len(spots) >= OFTEN),
            ("most", len(spots) == most),
            ("town", any(spot.mention.value.level is not PlaceLevel.COUNTRY for spot in spots)),
        ):
            if holds:
                yield cue
        yield f"lands.{min(len(told), MANY)}"

    def _zones(self, mine: Neighbour, spot: Spot, first: int) -> Iterator[str]:
        """How near to the telling of an occasion a land is told."""
        if spot.block.zone in HEADLINES:
            yield "title"
            return
        if spot.block.index == self._lead:
            yield "lead"
        line = spot.line.index if spot.line is not None else -1
        side = "before" if spot.mention.start < first else "behind"
        if line in mine.lines:
            frame = next(f for f in mine.draft.telling() if f.line is not None and f.line.index == line)
            inside = any(f.name_span.contains(spot.mention.span) for f in mine.draft.frames)
            side = "before" if spot.mention.start < frame.mention.start else "behind"
            yield "line.name" if inside else f"line.{side}"
        elif spot.block.index in mine.lines.values():
            yield f"{'next' if {line - 1, line + 1} & set(mine.lines) else 'block'}.{side}"
        else:
            yield "far"

    # ---- the occasion ----------------------------------------------------------------------------------------

    def _kinds(self, mine: Neighbour) -> set[str]:
        draft, name = mine.draft, mine.draft.best_name()
        kinds = {f"is.{draft.types[0]}"}
        lines = [f.line for f in draft.frames if f.line is not None]
        for kind, holds in (
            ("schedule", name.mention.rule == "event.schedule"),
            ("preparing", PREPARING.search(name.name)),
            ("afar", AFAR.search(name.name)),
            ("fair", name.mention.value.strength == "fair"),
            ("former", former(draft)),
            ("anywhere", ANYWHERE.search(name.name)),
            ("comes", COMES.search(name.name)),
            ("invites", any("초청" in self._reading.quote(line.start, line.end) for line in lines)),
            ("main", draft is self._main),
            ("part", draft.part_of is not None),
            ("stop", draft.stop),
            ("verbal", draft.weighed),
        ):
            if holds:
                kinds.add(f"is.{kind}")
        return kinds

    def _side(self, mine: Neighbour, land: str) -> str:
        country = mine.place.country
        side = {land: "here", "KR": "home", None: "open"}.get(country, "elsewhere")
        return f"at.{side}"

    def _of_others(self, mine: Neighbour, others: Sequence[Neighbour], land: str) -> Iterator[str]:
        last = max((o for o in others if o.draft.position < mine.draft.position), key=_position, default=None)
        after = min((o for o in others if o.draft.position > mine.draft.position), key=_position, default=None)
        for side, other in (("before", last), ("after", after)):
            if other is None:
                yield f"{side}.none"
                continue
            has = self._has(other, land)
            yield f"{side}.{has}"
            if has != "not":
                yield from (f"{side}.{has}.{cue}" for cue in relation(mine, other))
        if self._main is not None and self._main is not mine.draft:
            yield f"main.{self._has(self._near[id(self._main)], land)}"
        if id(mine.draft.part_of) in self._near:
            yield f"whole.{self._has(self._near[id(mine.draft.part_of)], land)}"
        parts = [o for o in others if o.draft.part_of is mine.draft]
        if parts:
            yield f"parts.{'has' if any(self._has(o, land) != 'not' for o in parts) else 'not'}"
        having = [o for o in others if self._has(o, land) != "not"]
        other_land = [o for o in others if self._found[id(o.draft)] and self._has(o, land) == "not"]
        yield f"others.{'all' if having and not other_land else 'some' if having else 'other' if other_land else 'no'}"
        if any(_same_day(mine, o) for o in having):
            yield "sameday.has"

    def _has(self, other: Neighbour, land: str) -> str:
        lands = self._found[id(other.draft)]
        return "not" if land not in lands else "one" if len(lands) == 1 else "several"

    def _of_signers(self, draft: EventDraft, land: str) -> str:
        if land in self._signed[id(draft)]:
            return "signs.here"
        return "signs.elsewhere" if any(land in lands for lands in self._signed.values()) else "signs.nowhere"


def _abroad(spot: Mention[PlaceName]) -> bool:
    return is_abroad(spot.value.country) and spot.value.level is not PlaceLevel.REGION


def _position(one: Neighbour) -> int:
    return one.draft.position


def _same_day(mine: Neighbour, other: Neighbour) -> bool:
    return mine.date is not None and len(mine.date) >= 10 and mine.date == other.date
