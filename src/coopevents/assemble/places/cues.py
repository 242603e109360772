"""Where an occasion may be that no word of its sentence places: lands and towns that come into question, and what
speaks for each.

Job: a draft + the other drafts + the text -> candidates with their cues (`before.same_day`: the occasion told last
before it, on the same day, is there; `line.town`: its own sentence names a town there).  What the cues weigh is a table
(`weights.csv`, questions `land` and `town`); it must not know them, nor records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from coopevents import regex
from coopevents.assemble.draft import EventDraft, compatible
from coopevents.assemble.occasions.prominence import former
from coopevents.assemble.values import AFAR, PREPARING, elect_place
from coopevents.document import HEADLINES, Block, Mention, Span, Zone
from coopevents.frames.bodies import town_of
from coopevents.frames.model import JOURNEYS, Claim
from coopevents.frames.occasion.places import body_country
from coopevents.frames.reading import SILENT, Reading
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel, PlaceName

# rules that place an occasion by what is told around it
AROUND = frozenset(
    "event.place." + rule
    for rule in (
        "inherited", "home.default", "home.guests", "home.host", "edition", "beside", "day_abroad", "town", "land",
        "invited", "known_fair", "branch", "body",
    )
)  # fmt: skip
WORDS = {
    "there": regex.compile("현지"),
    "invited": regex.compile("초청"),
    "came": regex.compile("방한|내한|입국|한국을|국내에서|도내에서|우리나라를"),
}
# 하노이에서, 제주시로: a particle of place; 강릉 한들호텔, 나루시청: a house
# 60개 기업(대전 21, 충북 20), 충북 20개 기업, 대전 23개 기업: whence how many firms come
FIRMS_OF = regex.compile(r"\s?\d{1,3}(?:여?개\s?(?:사|업체|기업|중소기업)|곳|사)?(?:[,·)]|\s등(?:\s|이)|[이가]\s)")
AT = regex.compile(r"(?:시|성|주|군)?\s?(?:\([^()\n]{0,20}\))?(?:에서|에|서|로|으로)(?:는|도)?(?=[\s,])")
HOUSE = regex.compile(
    r"(?:시|군)?\s?[가-힣A-Za-z0-9]{0,12}\s?[가-힣A-Za-z0-9]{0,8}(?:센터|호텔|홀|관|회의실|본사|청사|시청|군청|구청|도청|공원"
    r"|대학교?|강당|컨벤션|전시장|플라자|타워|빌딩|엑스코|벡스코|킨텍스|코엑스|공장|단지|연구원|위판장)"
)
BACK = 4000  # code points before a host in which its full name is looked for
OFTEN = 4
HEAD = 20  # code points of a block in which its dateline stands
FEW = 3  # lands, Korea among them, from which a text is about several
DEFAULT = "event.place.home.default"  # nothing points abroad: Korea, unless the text makes another land likelier


@dataclass(eq=False)
class Candidate:
    """A place that an occasion may be at, where the text tells it, and the cues that hold for it."""

    place: PlaceName
    span: Span
    cues: set[str] = field(default_factory=set)


class Neighbour:
    """A draft as the others see it: where it is, when, by whose hands."""

    def __init__(self, draft: EventDraft) -> None:
        self.draft = draft
        self.place, self.used = elect_place(draft)
        self.rule = self.used[0].rule if self.used else ""
        self.around = not self.used or self.rule in AROUND

    @property
    def town(self) -> str | None:
        return self.place.city_standard or self.place.city

    @cached_property
    def date(self) -> str | None:
        return self.draft.date()

    @cached_property
    def status(self) -> str | None:
        told = [f.status for f in self.draft.frames if f.status is not None]
        return max(told, key=lambda c: c.weight).value if told else None

    @cached_property
    def bodies(self) -> set[str]:
        return {c.value.name for f in self.draft.frames for c in (*f.hosts, *f.organizers)}

    @cached_property
    def lines(self) -> dict[int, int]:
        """Sentences that tell it -> their block."""
        return {f.line.index: f.line.block.index for f in self.draft.telling() if f.line is not None}


class Surroundings:
    """What a document tells around its occasions.  Asked after all drafts have what is told of themselves."""

    def __init__(self, reading: Reading, drafts: Sequence[EventDraft], main: EventDraft | None) -> None:
        self._reading = reading
        self._main = main
        self._near = {id(draft): Neighbour(draft) for draft in drafts}
        self._blocks = [b for b in reading.document.blocks if b.zone not in SILENT]
        self._lead = next((b.index for b in self._blocks if b.zone is Zone.BODY), 0)

    def of(self, draft: EventDraft) -> Neighbour:
        return self._near[id(draft)]

    # ---- lands ----------------------------------------------------------------------------------------------

    def lands(self, draft: EventDraft) -> list[Candidate]:
        """Korea, and every land that the text tells of it or around it."""
        mine, name = self.of(draft), draft.best_name()
        korea = PlaceName("", PlaceLevel.COUNTRY, "한국", "KR")
        found = {"KR": Candidate(korea, name.mention.span, {"home"})}
        told = self._told_lands(found, mine)
        self._bodies_lands(found, draft)
        others = [n for n in self._near.values() if n.draft is not draft and n.draft.section == draft.section]
        others = [n for n in others if n.place.country in found]
        for cue, other in self._last(mine, others):
            found[other.place.country or ""].cues.add(cue)
        if self._main is not None and self._main is not draft and self.of(self._main) in others:
            found[self.of(self._main).place.country or ""].cues.add("main")
        for part in (n for n in others if n.draft.part_of is draft):
            found[part.place.country or ""].cues.add("part")
        firm = {n.place.country for n in others if not n.around}
        if len(firm) < 2:
            found[next(iter(firm), "KR") or ""].cues.add("only_firm" if firm else "none_firm")
        abroad = set(told) - {"KR"}
        if len(abroad) < 2:
            found[next(iter(abroad), "KR")].cues.add("only_foreign" if abroad else "none_foreign")
        if mine.rule == DEFAULT:
            found["KR"].cues.add("is.home.default")
        kinds = self._kinds(draft)
        for land, candidate in found.items():
            side = "home" if land == "KR" else "abroad"
            candidate.cues |= {f"{side}.{kind}" for kind in kinds}
        return list(found.values())

    def nowhere(self, lands: Sequence[Candidate]) -> set[str]:
        """What speaks for no land at all: few are told, and no place at home near the telling."""
        home = next((one.cues for one in lands if one.place.country == "KR"), set())
        near = any(cue.split(".")[0] in {"line", "block", "title"} for cue in home)
        few, no_home = len(lands) < FEW, not near
        return {"none"} | ({"none.few_lands"} if few else set()) | ({"none.no_home"} if no_home else set())

    def _told_lands(self, found: dict[str, Candidate], mine: Neighbour) -> set[str]:
        told = Counter[str]()
        for block in self._blocks:
            for spot in self._reading.mentions.places(block.start, block.end):
                land = spot.value.country
                if land is None or spot.value.level is PlaceLevel.REGION:
                    continue
                told[land] += 1
                level = "land" if spot.value.level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE} else "town"
                name = spot.value.name if spot.value.level is PlaceLevel.COUNTRY else land
                there = PlaceName(name, PlaceLevel.COUNTRY, land, land)
                cues = found.setdefault(land, Candidate(there, spot.span)).cues
                if self._names_other(mine, spot):
                    continue
                for zone in self._zones(mine, block, spot):
                    cues |= {f"{zone}.{level}", f"{zone}.{level}.{self._how(block, spot)}"}
                if self._signs(block, spot):
                    cues.add("dateline")
        for land, times in told.items():
            if times >= OFTEN:
                found[land].cues.add("often")
        return set(told)

    def _names_other(self, mine: Neighbour, spot: Mention[PlaceName]) -> bool:
        """다낭 상품전(10월)과 나루 상담회(7월)를 연다: the town of another's name, which is no part of its own."""
        within = {id(n.draft) for n in self._near.values() for f in n.draft.frames if f.name_span.contains(spot.span)}
        return bool(within) and id(mine.draft) not in within

    def _signs(self, block: Block, spot: Mention[PlaceName]) -> bool:
        """[북경=홍길동특파원], (다솔=가람통신): where the text was written."""
        return spot.start - block.start < HEAD and "=" in self._reading.quote(spot.end, spot.end + 4)

    def _zones(self, mine: Neighbour, block: Block, spot: Mention[PlaceName]) -> Iterator[str]:
        """How near to the telling of an occasion a place is told."""
        if block.zone in HEADLINES:
            yield "title"
        if block.index in mine.lines.values():
            line = self._reading.line_at(spot.start)
            yield "line" if line is not None and line.index in mine.lines else "block"

    def _bodies_lands(self, found: dict[str, Candidate], draft: EventDraft) -> None:
        for frame in draft.frames:
            for body in (*frame.hosts, *frame.organizers):
                land = body_country(self._reading, body)
                if land in found:
                    found[land].cues.add("host")
            for partner in frame.countries:
                if partner.value in found:
                    found[partner.value].cues.add(f"partner.{partner.rule.split('.')[-1]}")

    def _kinds(self, draft: EventDraft) -> set[str]:
        """What kind of occasion it is, as far as that tells home from abroad."""
        name, kinds = draft.best_name(), {draft.types[0]}
        for kind, holds in (
            ("schedule", name.mention.rule == "event.schedule"),
            ("preparing", PREPARING.search(name.name)),
            ("afar", AFAR.search(name.name)),
            ("fair", name.mention.value.strength == "fair"),
            ("former", former(draft)),
            ("stop", draft.stop),
        ):
            if holds:
                kinds.add(kind)
        lines = [f.line for f in draft.frames if f.line is not None]
        return kinds | {word for word, cue in WORDS.items() if any(self._reading.has(line, cue) for line in lines)}

    # ---- what the occasion told last before tells ---------------------------------------------------------------

    def _last(self, mine: Neighbour, others: Iterable[Neighbour]) -> Iterator[tuple[str, Neighbour]]:
        before = [n for n in others if n.draft.position < mine.draft.position]
        last = max(before, key=lambda n: n.draft.position, default=None)
        if last is not None:
            yield "before.around" if last.around else "before.firm", last
            for cue in relation(mine, last):
                yield f"before.{cue}", last

    # ---- towns ------------------------------------------------------------------------------------------------

    def towns(self, draft: EventDraft, land: str) -> list[Candidate]:
        """The towns of a land that the text tells of."""
        mine, found = self.of(draft), dict[str, Candidate]()
        self._told_towns(found, mine, land)
        self._bodies_towns(found, draft, land)
        others = [n for n in self._near.values() if n.draft is not draft and n.draft.section == draft.section]
        others = [n for n in others if n.place.country == land and n.town is not None]
        for cue, other in self._last(mine, others):
            if other.used and other.town is not None:
                found.setdefault(other.town, _candidate(other.used[0].value, other.used[0].span)).cues.add(cue)
        for other in others:
            if other.draft.part_of is draft and other.town in found:
                found[other.town].cues.add("part")
        if mine.place.country == land and mine.town is not None:
            current = found.setdefault(mine.town, _candidate(mine.used[0].value, mine.used[0].span))
            current.cues.add(f"is.{mine.rule.removeprefix('event.place.')}")
        named = self._named_provinces(draft)
        return [one for one in found.values() if not named or one.place.province in {None, *named}]

    def _named_provinces(self, draft: EventDraft) -> set[str]:
        """전북 구매상담회: in no town of another province."""
        spans = [f.name_span for f in draft.frames if not f.title]
        places = [p.value for s in spans for p in self._reading.mentions.places(s.start, s.end)]
        return {p.province or p.standard for p in places if p.country == "KR" and p.level is PlaceLevel.PROVINCE}

    def _told_towns(self, found: dict[str, Candidate], mine: Neighbour, land: str) -> None:
        told = Counter[str]()
        first = min((f.position for f in mine.draft.telling()), default=0)
        for block in self._reading.document.blocks:
            for spot in self._reading.mentions.places(block.start, block.end):
                town = _town(spot.value)
                if spot.value.country != land or town is None:
                    continue
                if land == "KR" and FIRMS_OF.match(self._reading.text, spot.end):
                    continue
                candidate = found.setdefault(town, _candidate(spot.value, spot.span))
                if candidate.place.name.isascii() and not spot.value.name.isascii():  # (Seoul Trade Mart)가 … 서울
                    candidate.place, candidate.span = _candidate(spot.value, spot.span).place, spot.span
                cues = candidate.cues
                if block.zone in SILENT:
                    cues.add("letterhead")
                    continue
                told[town] += 1
                how = self._how(block, spot)
                cues |= {f"{zone}.{how}" for zone in self._town_zones(mine, block, spot, first)}
                if self._signs(block, spot):
                    cues.add("dateline")
        for town, times in told.items():
            most = times == max(told.values()) and list(told.values()).count(times) == 1
            for cue, holds in (
                ("most", most),
                ("once", times == 1),
                ("often", times >= OFTEN),
                ("only", len(told) == 1),
            ):
                if holds:
                    found[town].cues.add(cue)

    def _how(self, block: Block, spot: Mention[PlaceName]) -> str:
        if spot.value.adjectival:
            return "adjectival"
        if any(o.span.contains(spot.span) for o in self._reading.mentions.organisations(block.start, block.end)):
            return "body"
        if AT.match(self._reading.text, spot.end):
            return "at"
        house = spot.value.level is not PlaceLevel.CITY or HOUSE.match(self._reading.text, spot.end)
        return "house" if house else "bare"

    def _town_zones(self, mine: Neighbour, block: Block, spot: Mention[PlaceName], first: int) -> Iterator[str]:
        if block.zone in HEADLINES:
            yield "title"
        elif block.index == self._lead:
            yield "lead"
        else:
            yield "text"
        if block.index not in mine.lines.values():
            return
        line = self._reading.line_at(spot.start)
        frame = next((f for f in mine.draft.telling() if f.line is line), None) if line is not None else None
        if frame is not None:
            yield "line.before" if spot.start < frame.mention.start else "line.behind"
            return
        yield "block.before" if spot.start < first else "block.behind"
        if line is not None and line.index + 1 in mine.lines:
            yield "sentence.before"

    def _bodies_towns(self, found: dict[str, Candidate], draft: EventDraft, land: str) -> None:
        """Towns that its host is of, or that who tells of it is of (강릉시도 자싱시 대표단의 방문을 늦췄다)."""
        for role, body in self._bodies(draft):
            town = town_of(self._reading, body.span) or self._full_name(body)
            if town is not None and town.country == land:
                local = "local" if body.value.kind is OrganisationKind.LOCAL else "other"
                found.setdefault(town.standard, Candidate(town, body.span)).cues.add(f"{role}.{local}")

    def _bodies(self, draft: EventDraft) -> Iterator[tuple[str, Claim[OrganisationName] | Mention[OrganisationName]]]:
        for frame in draft.frames:
            yield from (("host", c) for c in frame.hosts)
            yield from (("organizer", c) for c in frame.organizers)
            if frame.line is not None:
                for body in self._reading.mentions.organisations(frame.line.start, frame.mention.start):
                    yield "teller", body

    def _full_name(self, body: Claim[OrganisationName] | Mention[OrganisationName]) -> PlaceName | None:
        """시는 …: the city's name stands before."""
        start = body.span.start
        told = reversed(self._reading.mentions.organisations(max(0, start - BACK), start))
        towns = (town_of(self._reading, other.span) for other in told if other.value.name == body.value.name)
        return next((town for town in towns if town is not None), None)


def relation(mine: Neighbour, other: Neighbour) -> Iterator[str]:
    """How two occasions are told to belong together."""
    if mine.draft.part_of is other.draft:
        yield "whole"
    if mine.draft.part_of is not None and mine.draft.part_of is other.draft.part_of:
        yield "sibling"
    yield _times(mine.date, other.date)
    yield "same_status" if mine.status == other.status else "other_status"
    if set(mine.lines) & set(other.lines):
        yield "sentence"
    elif set(mine.lines.values()) & set(other.lines.values()):
        yield "block"
    if mine.bodies and other.bodies:
        yield "same_host" if mine.bodies & other.bodies else "other_host"
    if set(other.draft.types) & JOURNEYS:
        yield "journey"
    if former(mine.draft) != former(other.draft):
        yield "other_year"
    if mine.draft.types[0] == other.draft.types[0]:
        yield "same_type"


def _times(date: str | None, other: str | None) -> str:
    if date is None or other is None or len(date) < 7:
        return "undated"
    if date == other:
        return "same_day"
    if compatible(date, other):
        return "compatible"
    return "same_month" if date[:7] == other[:7] else "other_time"


def _town(place: PlaceName) -> str | None:
    return place.standard if place.level is PlaceLevel.CITY else place.city


def _candidate(place: PlaceName, span: Span) -> Candidate:
    """The town of a place: a venue's or a district's by its standard name."""
    if place.level is PlaceLevel.CITY:
        return Candidate(place, span)
    town = _town(place) or place.standard
    return Candidate(PlaceName(town, PlaceLevel.CITY, town, place.country, place.province), span)
